import { AppError } from '@stagedoor/contracts/errors';
import type { AccountChange, Identity } from '@stagedoor/contracts/identity';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { DeadlineWheel } from '../DeadlineWheel.ts';

type RecentChange = { change: AccountChange; atMs: number };

/**
 * Bans, logouts, revoked keys and changed roles of the last moments. A token whose verification began before a ban and ends after it was
 * good when it was looked up; this is how its owner is found out nevertheless.
 */
export class RecentChanges {
  readonly #clock: Clock;
  readonly #wheel: DeadlineWheel;
  readonly #keepMs: number;
  readonly #recent = new Set<RecentChange>();

  /** `keepMs`: longer than any verification may take. */
  constructor(deps: { clock: Clock; wheel: DeadlineWheel; keepMs: number }) {
    this.#clock = deps.clock;
    this.#wheel = deps.wheel;
    this.#keepMs = deps.keepMs;
  }

  add(change: AccountChange): void {
    const recent: RecentChange = { change, atMs: this.#clock.monotonicMs() };
    this.#recent.add(recent);
    this.#wheel.schedule(this.#keepMs, () => this.#recent.delete(recent));
  }

  /**
   * The identity with what changed at or after `sinceMs` (monotonic). Throws AppError ACCOUNT_BANNED or TOKEN_INVALID when
   * it ended since then.
   */
  applySince(identity: Identity, sinceMs: number): Identity {
    let current = identity;
    for (const { change, atMs } of this.#recent) {
      if (atMs < sinceMs) continue;
      if (isEndedBy(current, change)) throw endedError(change);
      current = withChangedRoles(current, change);
    }
    return current;
  }
}

/** Whether the change ends this identity: the person's own, one that the person's key vouched for, that login's or key's. */
export function isEndedBy(identity: Identity, change: AccountChange): boolean {
  switch (change.type) {
    case 'banned':
      return identity.userId === change.userId || identity.grant?.issuerUserId === change.userId;
    case 'logged-out':
      return identity.userId === change.userId && identity.loginSessionId === change.loginSessionId;
    case 'grant-key-revoked':
      return identity.grant?.kid === change.kid;
    case 'stream-key-revoked':
      return identity.streamKeyId === change.keyId;
    case 'roles-changed':
      return false;
  }
}

/**
 * The same identity where the change is not about its roles. A media grant gives its one room and never the account's roles,
 * whosever it is; nor does a stream key.
 */
export function withChangedRoles(identity: Identity, change: AccountChange): Identity {
  const isMeant =
    change.type === 'roles-changed' &&
    identity.kind === 'user' &&
    identity.grant === undefined &&
    identity.streamKeyId === undefined &&
    identity.userId === change.userId;
  return isMeant ? { ...identity, roles: change.roles } : identity;
}

function endedError(change: AccountChange): AppError {
  return change.type === 'banned'
    ? new AppError('ACCOUNT_BANNED', 'The account is banned.')
    : new AppError('TOKEN_INVALID', 'The token is not good any more.');
}
