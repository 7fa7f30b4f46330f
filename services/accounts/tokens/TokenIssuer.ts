import type { MediaRole } from '@stagedoor/contracts/identity';
import type { RoomId, UserId } from '@stagedoor/contracts/ids';
import { ACCESS_TOKEN_TTL_SECONDS, GRANT_TTL_MAX_SECONDS } from '@stagedoor/contracts/limits';
import { TOKEN_ALGORITHM, TOKEN_ISSUER, TOKEN_KINDS } from '@stagedoor/contracts/token';
import { assert } from '@stagedoor/service-kit/assert';
import type { Clock } from '@stagedoor/service-kit/clock';
import { SignJWT } from 'jose';
import type { SigningKeys, SigningKind } from './SigningKeys.ts';

/** Signs the server's own tokens with the key that is current. */
export class TokenIssuer {
  readonly #keys: SigningKeys;
  readonly #clock: Clock;

  constructor(options: { keys: SigningKeys; clock: Clock }) {
    this.#keys = options.keys;
    this.#clock = options.clock;
  }

  /** An access token of one hour: for a login of an account, or without one for an anonymous viewer. */
  async issueAccess(options: {
    subject: UserId;
    loginSessionId?: string;
  }): Promise<{ token: string; expiresInSeconds: number }> {
    const { subject, loginSessionId } = options;
    const claims = loginSessionId === undefined ? {} : { sid: loginSessionId };
    const token = await this.#sign('access', claims, subject, ACCESS_TOKEN_TTL_SECONDS);
    return { token, expiresInSeconds: ACCESS_TOKEN_TTL_SECONDS };
  }

  /** A media grant for one room and role. `ttlSeconds` is 1 to GRANT_TTL_MAX_SECONDS. */
  async issueGrant(grant: {
    room: RoomId;
    role: MediaRole;
    subject: UserId;
    ttlSeconds: number;
  }): Promise<string> {
    const { room, role, subject, ttlSeconds } = grant;
    assert(ttlSeconds >= 1 && ttlSeconds <= GRANT_TTL_MAX_SECONDS, 'a grant lives 1 s to 6 h');
    return this.#sign('grant', { room, role }, subject, Math.floor(ttlSeconds));
  }

  async #sign(
    kind: SigningKind,
    claims: Record<string, unknown>,
    subject: UserId,
    ttlSeconds: number,
  ): Promise<string> {
    const { kid, privateKey } = await this.#keys.current(kind);
    const issuedAtSeconds = Math.floor(this.#clock.nowMs() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: TOKEN_KINDS[kind].typ, kid })
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_KINDS[kind].aud)
      .setSubject(subject)
      .setIssuedAt(issuedAtSeconds)
      .setExpirationTime(issuedAtSeconds + ttlSeconds)
      .sign(privateKey);
  }
}
