import { randomBytes } from 'node:crypto';
import { type Clock, systemClock, type Timer } from '../clock.ts';
import type { Logger } from '../logger.ts';
import {
  assertNotification,
  assertTopic,
  type Bus,
  BusClosedError,
  type BusState,
  type NotificationHandler,
  type Subscription,
} from './bus.ts';
import { HandlerTable } from './HandlerTable.ts';
import { decodeBatch, SENDER_ID_BYTES } from './notification-batch.ts';
import { partitionOf } from './partition.ts';
import { partitionChannels } from './partition-channel.ts';
import { RedisPublisher } from './RedisPublisher.ts';
import { RedisSubscriber } from './RedisSubscriber.ts';
import {
  connectRedisClient,
  createRedisClient,
  mastersOf,
  type RedisClient,
} from './redis-client.ts';
import { createPartitionLocator, type PartitionLocator } from './redis-locator.ts';
import { parseRedisUrl } from './redis-url.ts';

export { RedisVersionError } from './redis-client.ts';
export { RedisUrlError } from './redis-url.ts';

/** What one node may follow: its clients' channels and rooms, with room to spare. */
const SUBSCRIPTIONS_MAX = 100_000;
const CHANNELS = partitionChannels('stagedoor:bus:');
/** How long a starting process waits for a Redis that starts as well. */
const START_TIMEOUT_MS = 10_000;
/** How often the publishing connection is tried when nothing is published, so that a dead one is noticed. */
const PING_INTERVAL_MS = 5_000;

export type RedisBusOptions = {
  /** See `parseRedisUrl`: standalone, Sentinel or Cluster. */
  url: string;
  log: Logger;
  clock?: Clock;
  startTimeoutMs?: number;
};

/**
 * The bus between processes, on Redis 7 or newer with sharded pub/sub.
 *
 * Topics hash to 64 partitions, each a shard channel; one connection publishes, and one per Redis server that carries a
 * wanted partition receives. Both reconnect for ever. Whoever can write to this Redis can publish anything: it belongs
 * on a private network or behind a password.
 *
 * While disconnected, `publish` rejects at once instead of queueing: a notification that arrives minutes late is worse
 * than none, and the publisher knows which of its notifications matter enough to be repaired.
 */
export class RedisBus implements Bus {
  readonly #client: RedisClient;
  readonly #log: Logger;
  readonly #senderId = randomBytes(SENDER_ID_BYTES);
  readonly #handlers: HandlerTable;
  readonly #publisher: RedisPublisher;
  readonly #subscriber: RedisSubscriber;
  readonly #stateCallbacks = new Set<(state: BusState) => void>();
  readonly #pingTimer: Timer;
  #reportedState: BusState = 'connected';
  #isClosed = false;

  /**
   * Connects. Rejects with RedisUrlError, RedisVersionError, BusUnavailableError when Redis cannot be reached within
   * `startTimeoutMs`, or Redis's own error when it refuses the credentials.
   */
  static async create(options: RedisBusOptions): Promise<RedisBus> {
    const address = parseRedisUrl(options.url);
    const clock = options.clock ?? systemClock;
    const client = createRedisClient(address, {
      connectionName: 'stagedoor-bus',
      log: options.log,
    });
    await connectRedisClient(client, {
      timeoutMs: options.startTimeoutMs ?? START_TIMEOUT_MS,
      clock,
    });
    try {
      const locator = await createPartitionLocator(address, client, 'stagedoor-bus-subscriber');
      return new RedisBus(client, locator, options.log, clock);
    } catch (error) {
      client.disconnect();
      throw error;
    }
  }

  private constructor(client: RedisClient, locator: PartitionLocator, log: Logger, clock: Clock) {
    this.#client = client;
    this.#log = log;
    this.#handlers = new HandlerTable(log);
    this.#publisher = new RedisPublisher(client, CHANNELS, this.#senderId);
    this.#subscriber = new RedisSubscriber({
      locator,
      channels: CHANNELS,
      log,
      clock,
      onBatch: (batch) => this.#receive(batch),
      onLossChange: () => this.#reportState(),
    });
    this.#pingTimer = clock.setRepeating(() => void pingAll(client), PING_INTERVAL_MS);
    for (const event of ['ready', 'close', 'end', 'reconnecting']) {
      client.on(event, () => this.#reportState());
    }
  }

  async publish(topic: string, bytes: Uint8Array): Promise<void> {
    assertNotification(topic, bytes);
    if (this.#isClosed) throw new BusClosedError('the bus is closed');
    await this.#publisher.publish(topic, bytes);
  }

  async subscribe(topic: string, handler: NotificationHandler): Promise<Subscription> {
    assertTopic(topic);
    if (this.#isClosed) throw new BusClosedError('the bus is closed');
    if (this.#handlers.size >= SUBSCRIPTIONS_MAX) {
      throw new BusClosedError(`a bus holds at most ${SUBSCRIPTIONS_MAX} subscriptions`);
    }
    const partition = partitionOf(topic);
    const remove = this.#handlers.add(topic, handler);
    await this.#subscriber.retain(partition);
    let isOpen = true;
    const close = async (): Promise<void> => {
      if (!isOpen) return;
      isOpen = false;
      remove();
      this.#subscriber.release(partition);
    };
    return { topic, close };
  }

  state(): BusState {
    const isConnected =
      !this.#isClosed && this.#client.status === 'ready' && this.#subscriber.isComplete;
    return isConnected ? 'connected' : 'disconnected';
  }

  onStateChange(callback: (state: BusState) => void): () => void {
    this.#stateCallbacks.add(callback);
    return () => this.#stateCallbacks.delete(callback);
  }

  /** For metrics: commands sent, bytes that wait to be sent, and handlers that threw. */
  get statistics(): { batchCount: number; queuedBytes: number; handlerFailures: number } {
    const { batchCount, queuedBytes } = this.#publisher;
    return { batchCount, queuedBytes, handlerFailures: this.#handlers.failures };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#pingTimer.cancel();
    this.#handlers.clear();
    this.#client.disconnect();
    await this.#subscriber.close();
    this.#reportState();
  }

  #receive(batch: Buffer): void {
    try {
      const { senderId, notifications } = decodeBatch(batch);
      const isOwn = senderId.equals(this.#senderId);
      for (const { topic, bytes } of notifications) this.#handlers.deliver(topic, bytes, isOwn);
    } catch (error) {
      this.#log.warn({ error }, 'a bus batch could not be read');
    }
  }

  #reportState(): void {
    const state = this.state();
    if (state === this.#reportedState) return;
    this.#reportedState = state;
    for (const callback of [...this.#stateCallbacks]) {
      try {
        callback(state);
      } catch (error) {
        this.#log.error({ error }, 'a bus state callback failed');
      }
    }
  }
}

/** A ping that gets no answer ends its connection; the client then reconnects and reports it. */
async function pingAll(client: RedisClient): Promise<void> {
  await Promise.allSettled(mastersOf(client).map((server) => server.ping()));
}
