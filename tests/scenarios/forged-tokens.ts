import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { TOKEN_KINDS } from '@stagedoor/contracts/token';

type Json = Record<string, unknown>;

export const HOUR_SECONDS = 60 * 60;

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

function encode(value: Json): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string | undefined): Json {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Json;
}

/** The token with other words in it and the signature that it had. */
export function tamper(token: string, changes: { header?: Json; claims?: Json }): string {
  const [header, claims, signature] = token.split('.');
  const forged = [
    { ...decode(header), ...changes.header },
    { ...decode(claims), ...changes.claims },
  ];
  return [...forged.map(encode), signature].join('.');
}

/** The token as `alg: none` has it: nobody signed it. */
export function unsigned(token: string, alg: string): string {
  const [header, claims] = tamper(token, { header: { alg } }).split('.');
  return `${header}.${claims}.`;
}

/** The token with an HMAC for a signature, made with something that everybody knows. */
export function signedWithHmac(token: string, secret: string | Buffer): string {
  const [header, claims] = tamper(token, { header: { alg: 'HS256' } }).split('.');
  const signature = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
  return `${header}.${claims}.${signature}`;
}

/** An Ed25519 pair as a third party's backend has it, and what it can sign with it. */
export class GrantSigner {
  readonly #privateKey: KeyObject;
  readonly publicKey: KeyObject;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** What is registered with the server. */
  get publicJwk(): { kty: string; crv: string; x: string } {
    const { x = '' } = this.publicKey.export({ format: 'jwk' });
    return { kty: 'OKP', crv: 'Ed25519', x };
  }

  /** Any words under a true signature. */
  sign(header: Json, claims: Json): string {
    const text = `${encode({ alg: 'EdDSA', ...header })}.${encode(claims)}`;
    return `${text}.${sign(null, Buffer.from(text), this.#privateKey).toString('base64url')}`;
  }

  /** A grant to watch, good but for what `changes` makes of it. */
  grant(kid: string, room: string, changes: { header?: Json; claims?: Json } = {}): string {
    const iat = nowSeconds();
    const { typ, aud } = TOKEN_KINDS.grant;
    const claims = { aud, sub: 'guest', room, role: 'subscribe', iat, exp: iat + HOUR_SECONDS };
    return this.sign({ typ, kid, ...changes.header }, { ...claims, ...changes.claims });
  }
}
