import { BusUnavailableError } from './bus.ts';
import { encodeBatch, encodedSize, type Notification } from './notification-batch.ts';
import { partitionOf } from './partition.ts';
import type { PartitionChannels } from './partition-channel.ts';
import type { RedisClient } from './redis-client.ts';

/** What may wait in all partitions together: some seconds of a busy node while Redis is slow. */
const QUEUE_BYTES_MAX = 16 * 1024 * 1024;
/** One SPUBLISH at most, unless a single notification is larger: keeps Redis and its subscribers responsive. */
const BATCH_BYTES_MAX = 512 * 1024;

type Waiting = Notification & {
  size: number;
  resolve: () => void;
  reject: (error: Error) => void;
};

type Queue = { waiting: Waiting[]; isSending: boolean };

/**
 * Publishes notifications, several with one SPUBLISH.
 *
 * A partition's queue is either idle, waiting for the end of this turn of the event loop, or sending. While one SPUBLISH
 * of a partition is under way, what comes next waits and goes together: that keeps the order even when a cluster
 * redirects a command, and the more is published, the fewer commands each notification costs.
 */
export class RedisPublisher {
  readonly #client: RedisClient;
  readonly #channels: PartitionChannels;
  readonly #senderId: Buffer;
  readonly #queues = new Map<number, Queue>();
  readonly #due = new Set<number>();
  #queuedBytes = 0;
  #batchCount = 0;
  #isFlushScheduled = false;

  constructor(client: RedisClient, channels: PartitionChannels, senderId: Buffer) {
    this.#client = client;
    this.#channels = channels;
    this.#senderId = senderId;
  }

  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  /** How many SPUBLISH commands were sent. */
  get batchCount(): number {
    return this.#batchCount;
  }

  publish(topic: string, bytes: Uint8Array): Promise<void> {
    if (this.#client.status !== 'ready') {
      return Promise.reject(new BusUnavailableError('the bus is disconnected'));
    }
    const size = encodedSize({ topic, bytes });
    if (this.#queuedBytes + size > QUEUE_BYTES_MAX) {
      return Promise.reject(new BusUnavailableError('too much waits to be published'));
    }
    return new Promise((resolve, reject) => {
      const partition = partitionOf(topic);
      const queue = this.#queues.get(partition) ?? { waiting: [], isSending: false };
      this.#queues.set(partition, queue);
      queue.waiting.push({ topic, bytes, size, resolve, reject });
      this.#queuedBytes += size;
      if (!queue.isSending) this.#schedule(partition);
    });
  }

  /** The end of the turn: everything that one burst of I/O caused goes together, and an idle bus adds no delay. */
  #schedule(partition: number): void {
    this.#due.add(partition);
    if (this.#isFlushScheduled) return;
    this.#isFlushScheduled = true;
    setImmediate(() => {
      this.#isFlushScheduled = false;
      const due = [...this.#due];
      this.#due.clear();
      for (const duePartition of due) void this.#send(duePartition);
    });
  }

  async #send(partition: number): Promise<void> {
    const queue = this.#queues.get(partition);
    if (queue === undefined || queue.isSending) return;
    queue.isSending = true;
    while (queue.waiting.length > 0) {
      const batch = takeBatch(queue);
      this.#batchCount += 1;
      try {
        await this.#client.spublish(
          this.#channels.of(partition),
          encodeBatch(this.#senderId, batch),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        const unavailable = new BusUnavailableError('Redis did not confirm the notification', {
          cause: error,
        });
        for (const { reject } of batch) reject(unavailable);
      } finally {
        for (const { size } of batch) this.#queuedBytes -= size;
      }
    }
    queue.isSending = false;
    this.#queues.delete(partition);
  }
}

function takeBatch(queue: Queue): Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const { size } of queue.waiting) {
    bytes += size;
    if (count > 0 && bytes > BATCH_BYTES_MAX) break;
    count += 1;
  }
  return queue.waiting.splice(0, count);
}
