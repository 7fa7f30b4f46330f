import type { Redis } from 'ioredis';
import { type Clock, sleep, type Timer } from '../clock.ts';
import type { Logger } from '../logger.ts';
import { BusClosedError } from './bus.ts';
import type { PartitionChannels } from './partition-channel.ts';
import { reconnectDelayMs } from './redis-client.ts';
import type { PartitionLocator } from './redis-locator.ts';

/**
 * How often each subscription is checked by subscribing again, which changes nothing when all is well. The answer
 * proves at once that the connection lives, that Redis answers and that this server still carries the partition.
 */
const VERIFY_INTERVAL_MS = 5_000;

type Waiter = { resolve: () => void; reject: (error: Error) => void };
type ServerConnection = { server: string; redis: Redis; opened: Promise<void> };

/**
 * Keeps the wanted partitions subscribed.
 *
 * A partition is *wanted* while somebody retains it. A wanted one is *placed* when a server has confirmed its
 * subscription on a connection that is still open; it stops being placed when that connection breaks, when the server
 * says that it moved, or when another server turns out to carry it, and is then *lost* until it is placed again. One
 * loop places what is wanted and not placed, with growing pauses while that fails. Partitions that nobody wants any more
 * are given up at the next verification, so that brief visits cost no commands.
 */
export class RedisSubscriber {
  readonly #locator: PartitionLocator;
  readonly #channels: PartitionChannels;
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #onBatch: (batch: Buffer) => void;
  readonly #onLossChange: () => void;
  readonly #retainCounts = new Map<number, number>();
  readonly #placed = new Map<number, ServerConnection>();
  readonly #lost = new Set<number>();
  readonly #waiters = new Map<number, Set<Waiter>>();
  readonly #connections = new Map<string, ServerConnection>();
  readonly #closing = new AbortController();
  readonly #verifyTimer: Timer;
  #wake: () => void = () => undefined;
  #isAwake = false;
  readonly #loop: Promise<void>;

  /** `onLossChange` is called when `isComplete` may have changed. */
  constructor(options: {
    locator: PartitionLocator;
    channels: PartitionChannels;
    log: Logger;
    clock: Clock;
    onBatch: (batch: Buffer) => void;
    onLossChange: () => void;
  }) {
    this.#locator = options.locator;
    this.#channels = options.channels;
    this.#log = options.log;
    this.#clock = options.clock;
    this.#onBatch = options.onBatch;
    this.#onLossChange = options.onLossChange;
    this.#verifyTimer = this.#clock.setRepeating(() => void this.#verify(), VERIFY_INTERVAL_MS);
    this.#loop = this.#placeForever();
  }

  /** False while a subscription that was in place is not. */
  get isComplete(): boolean {
    return this.#lost.size === 0;
  }

  /**
   * Resolves when the partition is placed, however long that takes; rejects when closed, and with the signal's reason when that is aborted
   * before. Pairs with `release`, also when it rejects.
   */
  async retain(partition: number, signal?: AbortSignal): Promise<void> {
    if (this.#closing.signal.aborted) throw new BusClosedError('the bus is closed');
    this.#retainCounts.set(partition, (this.#retainCounts.get(partition) ?? 0) + 1);
    if (this.#placed.has(partition)) return;
    const waiters = this.#waiters.get(partition) ?? new Set();
    this.#waiters.set(partition, waiters);
    const placed = new Promise<void>((resolve, reject) => {
      const waiter = { resolve, reject };
      waiters.add(waiter);
      const giveUp = (): void => {
        waiters.delete(waiter);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
    });
    this.#wakeUp();
    await placed;
  }

  release(partition: number): void {
    const count = (this.#retainCounts.get(partition) ?? 0) - 1;
    if (count > 0) {
      this.#retainCounts.set(partition, count);
      return;
    }
    this.#retainCounts.delete(partition);
    if (this.#lost.delete(partition)) this.#onLossChange();
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#verifyTimer.cancel();
    this.#wakeUp();
    this.#retainCounts.clear();
    this.#lost.clear();
    this.#placed.clear();
    for (const waiters of this.#waiters.values()) {
      for (const { reject } of waiters) reject(new BusClosedError('the bus was closed'));
    }
    this.#waiters.clear();
    for (const { redis } of this.#connections.values()) redis.disconnect();
    await this.#loop;
  }

  async #placeForever(): Promise<void> {
    let failures = 0;
    while (!this.#closing.signal.aborted) {
      await this.#sleepUntilWoken();
      try {
        await this.#placeMissing();
        failures = 0;
      } catch (error) {
        if (this.#closing.signal.aborted) return;
        failures += 1;
        if (failures === 1) this.#log.warn({ error }, 'bus subscriptions are interrupted');
        await this.#pause(reconnectDelayMs(failures));
        await this.#locator.refresh();
        this.#wakeUp();
      }
    }
  }

  async #placeMissing(): Promise<void> {
    const byServer = new Map<string, number[]>();
    for (const partition of this.#retainCounts.keys()) {
      if (this.#placed.has(partition)) continue;
      const server = this.#locator.locate(partition);
      if (server === undefined) throw new Error('no Redis server carries the partition');
      byServer.set(server, [...(byServer.get(server) ?? []), partition]);
    }
    const results = await Promise.allSettled(
      [...byServer].map(([server, partitions]) => this.#placeAt(server, partitions)),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  async #placeAt(server: string, partitions: readonly number[]): Promise<void> {
    const connection = await this.#connect(server);
    await Promise.all(
      partitions.map(async (partition) => {
        await connection.redis.ssubscribe(this.#channels.of(partition));
        // The connection may have broken after the confirmation, before this line.
        if (connection.redis.status !== 'ready') throw new Error('the connection was lost');
        this.#placed.set(partition, connection);
        if (this.#lost.delete(partition)) this.#onLossChange();
        for (const { resolve } of this.#waiters.get(partition) ?? []) resolve();
        this.#waiters.delete(partition);
      }),
    );
  }

  async #connect(server: string): Promise<ServerConnection> {
    const existing = this.#connections.get(server);
    const connection = existing ?? this.#openConnection(server);
    await connection.opened;
    return connection;
  }

  #openConnection(server: string): ServerConnection {
    const redis = this.#locator.createConnection(server);
    const connection: ServerConnection = { server, redis, opened: redis.connect() };
    this.#connections.set(server, connection);
    redis.on('smessageBuffer', (channel: Buffer, batch: Buffer) => {
      const partition = this.#channels.find(channel.toString('latin1'));
      // Two servers may both carry a partition for a moment while it moves; only the one in charge counts.
      if (partition !== undefined && this.#isReceiving(partition, connection)) this.#onBatch(batch);
    });
    redis.on('moved', () => this.#lose(connection));
    // The reason of a failure reaches the loop through the command or the attempt that it breaks.
    redis.on('error', (error) => this.#log.debug({ error, server }, 'bus connection error'));
    redis.on('end', () => {
      if (this.#connections.get(server) === connection) this.#connections.delete(server);
      this.#lose(connection);
    });
    return connection;
  }

  /** Between the confirmation and the moment it is noted, a partition already receives. */
  #isReceiving(partition: number, connection: ServerConnection): boolean {
    const placed = this.#placed.get(partition);
    return placed === undefined ? this.#retainCounts.has(partition) : placed === connection;
  }

  #lose(connection: ServerConnection): void {
    for (const [partition, placedAt] of this.#placed) {
      if (placedAt === connection) this.#losePartition(partition);
    }
    this.#wakeUp();
  }

  #losePartition(partition: number): void {
    this.#placed.delete(partition);
    if (!this.#retainCounts.has(partition) || this.#lost.has(partition)) return;
    this.#lost.add(partition);
    this.#onLossChange();
  }

  async #verify(): Promise<void> {
    const checks: Promise<unknown>[] = [];
    for (const [partition, connection] of this.#placed) {
      const { redis, server } = connection;
      if (!this.#retainCounts.has(partition)) {
        this.#placed.delete(partition);
        checks.push(redis.sunsubscribe(this.#channels.of(partition)));
      } else if (this.#locator.locate(partition) !== server) {
        this.#losePartition(partition);
        checks.push(redis.sunsubscribe(this.#channels.of(partition)));
      } else {
        checks.push(this.#verifyPartition(partition, connection));
      }
    }
    // A failed answer means a broken connection, whose end is handled where it is noticed.
    await Promise.allSettled(checks);
    this.#wakeUp();
  }

  async #verifyPartition(partition: number, connection: ServerConnection): Promise<void> {
    try {
      await connection.redis.ssubscribe(this.#channels.of(partition));
    } catch (error) {
      this.#log.warn({ error, partition }, 'a bus subscription was lost');
      if (this.#placed.get(partition) === connection) this.#losePartition(partition);
      await this.#locator.refresh();
    }
  }

  #wakeUp(): void {
    this.#isAwake = true;
    this.#wake();
  }

  async #sleepUntilWoken(): Promise<void> {
    if (!this.#isAwake) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#isAwake = false;
  }

  async #pause(delayMs: number): Promise<void> {
    // Closing ends the pause early; the loop looks at the signal itself.
    await sleep(this.#clock, delayMs, this.#closing.signal).catch(() => undefined);
  }
}
