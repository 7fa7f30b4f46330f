import { asUserId } from '@stagedoor/contracts/ids';
import { type Bus, BusUnavailableError, type Subscription } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { z } from 'zod';
import type { RevokedKey, StreamKeys } from './StreamKeys.ts';

const TOPIC = 'streams/key-revocations';
/** Revocations that wait for the bus to come back; beyond it the other nodes learn them from the database alone. */
const UNSENT_MAX = 100;
/** Revocations that a node catches up on after an outage. */
const CATCH_UP_MAX = 10_000;
/** Clocks of two nodes, and a transaction that took its time before it was visible. */
const CATCH_UP_MARGIN_MS = 60_000;

const messageSchema = z.object({ userId: z.string().transform(asUserId), keyId: z.string() });

/**
 * Tells this process and all others that a stream key was revoked, so that what was opened with it ends. Here at once; elsewhere when the
 * bus delivers, or from the database when the bus was away. A listener may be told twice.
 */
export class KeyRevocations {
  readonly #bus: Bus;
  readonly #keys: StreamKeys;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #listeners: ((revoked: RevokedKey) => void)[] = [];
  readonly #unsent: RevokedKey[] = [];
  #subscription: Subscription | undefined;
  #stopWatching: () => void = () => undefined;
  #disconnectedAtMs: number | undefined;
  #isClosed = false;

  constructor(options: { bus: Bus; keys: StreamKeys; clock: Clock; log: Logger }) {
    this.#bus = options.bus;
    this.#keys = options.keys;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  onRevoked(listener: (revoked: RevokedKey) => void): void {
    this.#listeners.push(listener);
  }

  /** To be called once the revocation is stored. */
  announce(revoked: RevokedKey): void {
    this.#tell(revoked);
    void this.#publish(revoked);
  }

  async start(): Promise<void> {
    this.#subscription = await this.#bus.subscribe(TOPIC, (bytes, { isOwn }) => {
      if (!isOwn) this.#receive(bytes);
    });
    this.#stopWatching = this.#bus.onStateChange((state) => {
      if (state === 'disconnected') this.#disconnectedAtMs ??= this.#clock.nowMs();
      else this.#handleConnected();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopWatching();
    await this.#subscription?.close();
  }

  #handleConnected(): void {
    for (const revoked of this.#unsent.splice(0)) void this.#publish(revoked);
    const sinceMs = this.#disconnectedAtMs;
    this.#disconnectedAtMs = undefined;
    if (sinceMs === undefined) return;
    this.#catchUp(new Date(sinceMs - CATCH_UP_MARGIN_MS)).catch((error: unknown) => {
      this.#log.error({ error }, 'keys revoked during a bus outage could not be read');
    });
  }

  async #catchUp(since: Date): Promise<void> {
    for (const revoked of await this.#keys.listRevokedSince(since, CATCH_UP_MAX)) {
      if (!this.#isClosed) this.#tell(revoked);
    }
  }

  #receive(bytes: Uint8Array): void {
    try {
      this.#tell(messageSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
    } catch (error) {
      this.#log.warn({ error }, 'revocation of a key not understood');
    }
  }

  async #publish(revoked: RevokedKey): Promise<void> {
    try {
      await this.#bus.publish(TOPIC, Buffer.from(JSON.stringify(revoked)));
    } catch (error) {
      if (this.#isClosed) return;
      const isKept = error instanceof BusUnavailableError && this.#unsent.length < UNSENT_MAX;
      if (isKept) this.#unsent.push(revoked);
      this.#log.warn({ error, isKept }, 'revocation of a key not sent');
    }
  }

  #tell(revoked: RevokedKey): void {
    for (const listener of this.#listeners) listener(revoked);
  }
}
