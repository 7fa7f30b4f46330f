import { partitionOf, type RedisClient, RedisScript } from '@stagedoor/service-kit/redis';
import type { Publication } from '../../channels/broker.ts';
import {
  keysOf,
  type StreamEntry,
  stateKeptMs,
  toPublication,
  waitingKeysOf,
} from './redis-keys.ts';

const ARCHIVED = RedisScript.fromFile(new URL('./archived.lua', import.meta.url));

/** A channel of which something is not in the archive. */
export type WaitingChannel = {
  channel: string /** Of the first that is not: milliseconds since the Unix epoch. */;
  sinceMs: number;
};

/** How far the archive has come in a channel's log. */
export type ArchivedTo = { channel: string; epoch: string; offset: number };

/** What of the log in Redis is not in the archive yet. */
export class RedisTail {
  readonly #client: RedisClient;
  readonly #keptMs: { log: (channel: string) => number; archive: number };

  /** `keptMs`: for how long publications are in either. */
  constructor(client: RedisClient, keptMs: { log: (channel: string) => number; archive: number }) {
    this.#client = client;
    this.#keptMs = keptMs;
  }

  /** Those of the partition that have waited longest first. */
  async waiting(partition: number, limit: number): Promise<WaitingChannel[]> {
    const { waiting } = waitingKeysOf(partition);
    const reply = await this.#client.zrange(waiting, '0', String(limit - 1), 'WITHSCORES');
    const channels: WaitingChannel[] = [];
    for (let at = 0; at + 1 < reply.length; at += 2)
      channels.push({ channel: reply[at] ?? '', sinceMs: Number(reply[at + 1]) });
    return channels;
  }

  /** Those from this offset on, oldest first. */
  async from(channel: string, offset: number, limit: number): Promise<Publication[]> {
    const { stream } = keysOf(channel);
    const entries = await this.#client.xrangeBuffer(stream, `${offset}-0`, '+', 'COUNT', limit);
    return (entries as StreamEntry[]).map(toPublication);
  }

  /** What is archived may go by its age and number from now on. Of another log than the one in Redis nothing is changed. */
  async markArchived({ channel, epoch, offset }: ArchivedTo): Promise<void> {
    const { state, stream, ids } = keysOf(channel);
    const { waiting, waitingCount } = waitingKeysOf(partitionOf(channel));
    await ARCHIVED.run(
      this.#client,
      [state, stream, ids, waiting, waitingCount],
      [channel, epoch, offset, this.#keptMs.log(channel), stateKeptMs(this.#keptMs.archive)],
    );
  }
}
