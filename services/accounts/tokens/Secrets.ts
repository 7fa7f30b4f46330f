import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of what is stored, so that another cipher can follow one day. */
const AES_256_GCM = 1;

/** The deployment's secret is not the one with which this was encrypted. */
export class SecretMismatchError extends Error {
  override readonly name = 'SecretMismatchError';
}

/** Keys for the purposes of this service, all derived from the deployment's one secret (HKDF, RFC 5869). */
export class Secrets {
  readonly #encryptionKey: Buffer;
  readonly #csrfKey: Buffer;
  readonly #viewerKey: Buffer;

  constructor(secret: string) {
    const derive = (purpose: string): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, '', `stagedoor/accounts/${purpose}`, KEY_BYTES));
    this.#encryptionKey = derive('signing-keys');
    this.#csrfKey = derive('csrf');
    this.#viewerKey = derive('viewer-cookie');
  }

  /** AES-256-GCM, bound to `label`: ciphertext that was moved to another row cannot be decrypted. */
  encrypt(plaintext: Uint8Array, label: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#encryptionKey, nonce);
    cipher.setAAD(Buffer.from(label));
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([Buffer.of(AES_256_GCM), nonce, cipher.getAuthTag(), ciphertext]);
  }

  /** Throws SecretMismatchError if this is not what `encrypt` made with the same secret and label. */
  decrypt(sealed: Uint8Array, label: string): Buffer {
    const bytes = Buffer.from(sealed);
    const nonceEnd = 1 + NONCE_BYTES;
    const tagEnd = nonceEnd + TAG_BYTES;
    try {
      if (bytes[0] !== AES_256_GCM) throw new Error('unknown cipher');
      const nonce = bytes.subarray(1, nonceEnd);
      const decipher = createDecipheriv('aes-256-gcm', this.#encryptionKey, nonce);
      decipher.setAAD(Buffer.from(label));
      decipher.setAuthTag(bytes.subarray(nonceEnd, tagEnd));
      return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]);
    } catch (cause) {
      throw new SecretMismatchError(
        'STAGEDOOR_SECRET is not the secret with which the keys in the database were encrypted. Restore it, or ' +
          'delete the rows of accounts.signing_keys: everybody then has to log in again.',
        { cause },
      );
    }
  }

  /** What a browser must send back with requests that its cookie authenticates. */
  csrfToken(loginSessionId: string): string {
    return mac(this.#csrfKey, loginSessionId);
  }

  isCsrfToken(token: string | undefined, loginSessionId: string): boolean {
    return token !== undefined && isEqual(token, this.csrfToken(loginSessionId));
  }

  /** The cookie that remembers an anonymous viewer: the id and its signature. */
  sealViewerId(viewerId: string): string {
    return `${viewerId}.${mac(this.#viewerKey, viewerId)}`;
  }

  /** The id of a cookie that this deployment made, undefined for any other. */
  openViewerId(cookie: string | undefined): string | undefined {
    const separatorIndex = cookie?.lastIndexOf('.') ?? -1;
    if (cookie === undefined || separatorIndex < 0) return undefined;
    const viewerId = cookie.slice(0, separatorIndex);
    return isEqual(cookie, this.sealViewerId(viewerId)) ? viewerId : undefined;
  }
}

function mac(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function isEqual(left: string, right: string): boolean {
  const leftBytes = Buffer.from(left);
  const rightBytes = Buffer.from(right);
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes);
}
