import { createHash } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant } from '@stagedoor/contracts/identity';
import { asRoomId, asUserId, type UserId, UUID_PATTERN } from '@stagedoor/contracts/ids';
import { TOKEN_BYTES_MAX } from '@stagedoor/contracts/limits';
import {
  ANONYMOUS_PREFIX,
  accessClaimsSchema,
  EXTERNAL_PREFIX,
  grantClaimsSchema,
  TOKEN_ALGORITHM,
  TOKEN_ISSUER,
  TOKEN_KINDS,
} from '@stagedoor/contracts/token';
import type { Clock } from '@stagedoor/service-kit/clock';
import { type CryptoKey, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { z } from 'zod';
import { BoundedCache } from '../BoundedCache.ts';
import type { AccountReader } from '../users/AccountReader.ts';
import type { GrantKeys } from './GrantKeys.ts';
import { SIGNING_KID_PREFIX, type SigningKeys, type SigningKind } from './SigningKeys.ts';

/** Ids of keys are looked up in a map and a table, and are never paths or URLs. */
const KID_PATTERN = /^[sk]_[A-Za-z0-9_-]{16,64}$/;
/** A token's subject as somebody else may choose it: no control characters, no invisible ones. */
const EXTERNAL_SUBJECT_PATTERN = /^[^\p{C}\p{Z}]+$/u;
/** How far ahead the clock of a third party's backend may be. */
const ISSUED_AHEAD_SECONDS_MAX = 60;
/** Signatures that were found good; about 3 MB. */
const VERIFIED_ENTRIES_MAX = 10_000;
/** Longer than any token lives: what ends a token is its own `exp`, its key or its account, all checked at every use. */
const VERIFIED_TTL_MS = 24 * 60 * 60 * 1000;

type Header = { kid: string; kind: SigningKind };
type AccessClaims = z.output<typeof accessClaimsSchema>;
type GrantClaims = z.output<typeof grantClaimsSchema>;
/** Claims whose signature was good, and what must still hold when they are used again. */
type Verified<Claims> = { claims: Claims; kid: string };

/**
 * Tells who sends a token, or refuses it: TOKEN_INVALID, TOKEN_EXPIRED, ACCOUNT_BANNED, or GRANT_INVALID.
 *
 * The check of a signature is remembered; expiry, retirement of the key, ban, roles and logout are checked each time.
 */
export class TokenVerifier {
  readonly #keys: SigningKeys;
  readonly #grantKeys: GrantKeys;
  readonly #accounts: AccountReader;
  readonly #clock: Clock;
  readonly #access: BoundedCache<Verified<AccessClaims>>;
  readonly #grants: BoundedCache<Verified<GrantClaims>>;

  constructor(options: {
    keys: SigningKeys;
    grantKeys: GrantKeys;
    accounts: AccountReader;
    clock: Clock;
  }) {
    this.#keys = options.keys;
    this.#grantKeys = options.grantKeys;
    this.#accounts = options.accounts;
    this.#clock = options.clock;
    const limits = {
      clock: options.clock,
      ttlMs: VERIFIED_TTL_MS,
      entriesMax: VERIFIED_ENTRIES_MAX,
    };
    this.#access = new BoundedCache(limits);
    this.#grants = new BoundedCache(limits);
  }

  /** Who an access token (of an account or anonymous) or a media grant speaks for. */
  async verifyIdentity(token: string): Promise<Identity> {
    const header = readHeader(token, 'TOKEN_INVALID');
    if (header.kind === 'access') return this.verifyAccess(token);
    const grant = await this.verifyGrant(token);
    return {
      userId: grant.subject,
      kind: subjectKind(grant.subject),
      // A grant opens one room. It never lends the roles of the account that it was made for.
      roles: [],
      tokenExpiresAtMs: grant.expiresAtMs,
      grant,
    };
  }

  /** Who an access token speaks for; grants are refused. */
  async verifyAccess(token: string): Promise<Identity> {
    const { claims } = await this.#verifyAccessClaims(token);
    const userId = asUserId(claims.sub);
    const tokenExpiresAtMs = claims.exp * 1000;
    if (claims.sid === undefined) {
      if (!userId.startsWith(ANONYMOUS_PREFIX)) throw invalidToken();
      return { userId, kind: 'anonymous', roles: [], tokenExpiresAtMs };
    }
    const account = await this.#accounts.findAccount(userId);
    if (account === undefined) throw invalidToken();
    if (account.isBanned) throw banned();
    const login = await this.#accounts.findLogin(claims.sid);
    if (login === undefined || login.isEnded || login.userId !== userId) {
      throw new AppError('TOKEN_INVALID', 'This login has ended. Log in again.');
    }
    return {
      userId,
      kind: 'user',
      roles: account.roles,
      loginSessionId: claims.sid,
      tokenExpiresAtMs,
    };
  }

  /** The grant in a token that we or a third party's registered key signed. The room's owner is not checked here. */
  async verifyGrant(token: string): Promise<MediaGrant> {
    const header = readHeader(token, 'GRANT_INVALID');
    if (header.kind !== 'grant') throw invalidGrant();
    const isOwn = header.kid.startsWith(SIGNING_KID_PREFIX);
    const registered = isOwn ? undefined : await this.#grantKeys.find(header.kid);
    const key = isOwn ? await this.#keys.find('grant', header.kid) : registered?.publicKey;
    if (key === undefined) throw invalidGrant();
    const { claims } = await this.#verifyGrantClaims(token, header, key, isOwn);
    const grant = {
      room: asRoomId(claims.room),
      role: claims.role,
      expiresAtMs: claims.exp * 1000,
    };
    if (registered === undefined) {
      await this.#assertNotBanned(asUserId(claims.sub));
      return { ...grant, subject: asUserId(claims.sub) };
    }
    const owner = await this.#accounts.findAccount(registered.ownerId);
    if (owner === undefined || owner.isBanned) throw invalidGrant();
    // A third party names its own people; it can never name one of ours.
    const subject = asUserId(`${EXTERNAL_PREFIX}${registered.ownerId}_${claims.sub}`);
    return { ...grant, subject, issuerUserId: registered.ownerId, kid: header.kid };
  }

  async #assertNotBanned(subject: UserId): Promise<void> {
    if (!UUID_PATTERN.test(subject)) return;
    const account = await this.#accounts.findAccount(subject);
    if (account === undefined) throw invalidGrant();
    if (account.isBanned) throw banned();
  }

  async #verifyAccessClaims(token: string): Promise<Verified<AccessClaims>> {
    const header = readHeader(token, 'TOKEN_INVALID');
    if (header.kind !== 'access' || !header.kid.startsWith(SIGNING_KID_PREFIX))
      throw invalidToken();
    const key = await this.#keys.find('access', header.kid);
    if (key === undefined) throw invalidToken();
    const verified = await this.#access.get(digest(token), async () => {
      const payload = await this.#verifySignature(token, key, 'access', TOKEN_ISSUER);
      const claims = accessClaimsSchema.safeParse(payload);
      if (!claims.success) throw invalidToken();
      return { claims: claims.data, kid: header.kid };
    });
    this.#assertTimes(verified.claims);
    return verified;
  }

  async #verifyGrantClaims(
    token: string,
    header: Header,
    key: CryptoKey,
    isOwn: boolean,
  ): Promise<Verified<GrantClaims>> {
    const verified = await this.#grants.get(digest(token), async () => {
      const payload = await this.#verifySignature(
        token,
        key,
        'grant',
        isOwn ? TOKEN_ISSUER : undefined,
      );
      const claims = grantClaimsSchema.safeParse(payload);
      if (!claims.success) throw invalidGrant();
      if (!isOwn && !EXTERNAL_SUBJECT_PATTERN.test(claims.data.sub)) throw invalidGrant();
      return { claims: claims.data, kid: header.kid };
    });
    this.#assertTimes(verified.claims);
    return verified;
  }

  async #verifySignature(
    token: string,
    key: CryptoKey,
    kind: SigningKind,
    issuer: string | undefined,
  ): Promise<unknown> {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [TOKEN_ALGORITHM],
        typ: TOKEN_KINDS[kind].typ,
        audience: TOKEN_KINDS[kind].aud,
        requiredClaims: ['sub', 'iat', 'exp'],
        currentDate: new Date(this.#clock.nowMs()),
        ...(issuer === undefined ? {} : { issuer }),
      });
      return payload;
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw expired();
      if (!(cause instanceof errors.JOSEError)) throw cause;
      throw kind === 'access' ? invalidToken(cause) : invalidGrant(cause);
    }
  }

  /** `iat` counts too: dated ahead, a grant of six hours would begin whenever its maker likes. */
  #assertTimes(claims: { iat: number; exp: number }): void {
    const nowSeconds = this.#clock.nowMs() / 1000;
    if (claims.exp <= nowSeconds) throw expired();
    if (claims.iat > nowSeconds + ISSUED_AHEAD_SECONDS_MAX || claims.exp <= claims.iat) {
      throw invalidToken();
    }
  }
}

/** What the header claims, checked for form only; which key it names decides the rest. */
function readHeader(token: string, code: 'TOKEN_INVALID' | 'GRANT_INVALID'): Header {
  const refuse = (cause?: unknown): AppError =>
    code === 'TOKEN_INVALID' ? invalidToken(cause) : invalidGrant(cause);
  if (token.length === 0 || token.length > TOKEN_BYTES_MAX) throw refuse();
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(token);
  } catch (cause) {
    throw refuse(cause);
  }
  const { alg, typ, kid } = header;
  if (alg !== TOKEN_ALGORITHM || typeof kid !== 'string' || !KID_PATTERN.test(kid)) throw refuse();
  if (typ === TOKEN_KINDS.access.typ) return { kid, kind: 'access' };
  if (typ === TOKEN_KINDS.grant.typ) return { kid, kind: 'grant' };
  throw refuse();
}

function subjectKind(subject: UserId): Identity['kind'] {
  if (subject.startsWith(EXTERNAL_PREFIX)) return 'external';
  return subject.startsWith(ANONYMOUS_PREFIX) ? 'anonymous' : 'user';
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function invalidToken(cause?: unknown): AppError {
  return new AppError('TOKEN_INVALID', 'The token is not valid.', { cause });
}

function invalidGrant(cause?: unknown): AppError {
  return new AppError('GRANT_INVALID', 'The media grant is not valid.', { cause });
}

function expired(): AppError {
  return new AppError('TOKEN_EXPIRED', 'The token has expired.');
}

function banned(): AppError {
  return new AppError('ACCOUNT_BANNED', 'This account is banned.');
}
