import { type AccountChange, ROLES } from '@stagedoor/contracts/identity';
import { asUserId } from '@stagedoor/contracts/ids';
import {
  type Bus,
  type BusState,
  BusUnavailableError,
  type Subscription,
} from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { z } from 'zod';
import type { AccountsDatabase } from '../tables.ts';

const TOPIC = 'accounts/changes';
/** Changes that wait for the bus to come back; more than this and the other nodes catch up from the database alone. */
const UNSENT_MAX = 1_000;
/** Changes of one kind that a node catches up on after an outage. */
const CATCH_UP_MAX = 10_000;
/** Clocks of two nodes, and a transaction that took its time before it was visible. */
const CATCH_UP_MARGIN_MS = 60_000;

/** Also told between nodes, but nobody's business outside of this service. */
type KeyChange = { type: 'signing-keys-changed' };
export type Change = AccountChange | KeyChange;

const userId = z.string().transform(asUserId);
const changeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('banned'), userId }),
  z.object({ type: z.literal('roles-changed'), userId, roles: z.array(z.enum(ROLES)) }),
  z.object({ type: z.literal('logged-out'), userId, loginSessionId: z.string() }),
  z.object({ type: z.literal('grant-key-revoked'), userId, kid: z.string() }),
  z.object({ type: z.literal('signing-keys-changed') }),
]);

/**
 * Tells this process and all others what happened to an account.
 *
 * Here listeners are called at once, inside `announce`. Elsewhere they are called when the bus delivers; a node whose bus
 * was away reads what it missed from the database as soon as it is back, and a sender keeps what it could not send. A
 * listener may therefore be told of the same change twice.
 */
export class AccountChanges {
  readonly #bus: Bus;
  readonly #kysely: AccountsDatabase;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #listeners: ((change: Change) => void)[] = [];
  readonly #unsent: Change[] = [];
  #subscription: Subscription | undefined;
  #stopWatching: () => void = () => undefined;
  #disconnectedAtMs: number | undefined;
  #isClosed = false;

  static async create(options: {
    bus: Bus;
    kysely: AccountsDatabase;
    clock: Clock;
    log: Logger;
  }): Promise<AccountChanges> {
    const changes = new AccountChanges(options);
    await changes.#start();
    return changes;
  }

  private constructor(options: {
    bus: Bus;
    kysely: AccountsDatabase;
    clock: Clock;
    log: Logger;
  }) {
    this.#bus = options.bus;
    this.#kysely = options.kysely;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /** Listeners are called in the order in which they were added. Returns a function that removes this one. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.push(listener);
    return () => {
      const index = this.#listeners.indexOf(listener);
      if (index >= 0) this.#listeners.splice(index, 1);
    };
  }

  /** Tells everybody. To be called after the transaction that made the change is committed. */
  announce(change: Change): void {
    this.#tellListeners(change);
    void this.#publish(change);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopWatching();
    await this.#subscription?.close();
  }

  async #start(): Promise<void> {
    this.#subscription = await this.#bus.subscribe(TOPIC, (bytes, { isOwn }) => {
      if (isOwn) return;
      const change = this.#decode(bytes);
      if (change !== undefined) this.#tellListeners(change);
    });
    this.#stopWatching = this.#bus.onStateChange((state) => this.#handleBusState(state));
  }

  #handleBusState(state: BusState): void {
    if (state === 'disconnected') {
      this.#disconnectedAtMs ??= this.#clock.nowMs();
      return;
    }
    const sinceMs = this.#disconnectedAtMs;
    this.#disconnectedAtMs = undefined;
    for (const change of this.#unsent.splice(0)) void this.#publish(change);
    if (sinceMs === undefined) return;
    this.#catchUp(new Date(sinceMs - CATCH_UP_MARGIN_MS)).catch((error: unknown) => {
      this.#log.error({ error }, 'account changes of a bus outage could not be read');
    });
  }

  async #publish(change: Change): Promise<void> {
    try {
      await this.#bus.publish(TOPIC, Buffer.from(JSON.stringify(change)));
    } catch (error) {
      if (this.#isClosed) return;
      const isKept = error instanceof BusUnavailableError && this.#unsent.length < UNSENT_MAX;
      if (isKept) this.#unsent.push(change);
      this.#log.warn({ error, change: change.type, isKept }, 'account change not sent');
    }
  }

  /** What changed while this node could not hear of it. */
  async #catchUp(since: Date): Promise<void> {
    const users = await this.#kysely
      .selectFrom('users')
      .select(['id', 'roles', 'banned_at', 'roles_changed_at'])
      .where((eb) => eb.or([eb('banned_at', '>=', since), eb('roles_changed_at', '>=', since)]))
      .limit(CATCH_UP_MAX)
      .execute();
    const logins = await this.#kysely
      .selectFrom('login_sessions')
      .select(['id', 'user_id'])
      .where('ended_at', '>=', since)
      .limit(CATCH_UP_MAX)
      .execute();
    const keys = await this.#kysely
      .selectFrom('grant_keys')
      .select(['kid', 'user_id'])
      .where('revoked_at', '>=', since)
      .limit(CATCH_UP_MAX)
      .execute();
    if (this.#isClosed) return;
    this.#tellListeners({ type: 'signing-keys-changed' });
    for (const user of users) {
      const id = asUserId(user.id);
      if (user.banned_at !== null) this.#tellListeners({ type: 'banned', userId: id });
      else this.#tellListeners({ type: 'roles-changed', userId: id, roles: user.roles });
    }
    for (const login of logins) {
      this.#tellListeners({
        type: 'logged-out',
        userId: asUserId(login.user_id),
        loginSessionId: login.id,
      });
    }
    for (const key of keys) {
      this.#tellListeners({
        type: 'grant-key-revoked',
        userId: asUserId(key.user_id),
        kid: key.kid,
      });
    }
  }

  #tellListeners(change: Change): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        this.#log.error({ error, change: change.type }, 'a listener of account changes failed');
      }
    }
  }

  #decode(bytes: Uint8Array): Change | undefined {
    try {
      return changeSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    } catch (error) {
      // A newer node may tell of things that this one does not know.
      this.#log.warn({ error }, 'account change not understood');
      return undefined;
    }
  }
}
