import { randomBytes } from 'node:crypto';
import { assert } from '@stagedoor/service-kit/assert';
import {
  type PartitionChannels,
  partitionOf,
  type RedisClient,
  RedisScript,
} from '@stagedoor/service-kit/redis';
import type { HistoryLimits, Publication } from '../../channels/broker.ts';
import type { LogEntry, LoggedChannel, LogResult, PublicationLog } from '../publication-log.ts';

const KEY_PREFIX = 'stagedoor:chat:';
const APPEND = script('append');
const FIND = script('find');
const PRUNE = script('prune');
/** No two logs of a channel have the same, and it is in every publication that is told. */
const EPOCH_BYTES = 9;
/** A channel is still the same when nothing was published for so long; its readers come back later than its publications last. */
const STATE_KEPT_MS_MIN = 30 * 24 * 3_600_000;
/** Redis answers nobody else meanwhile. */
const PRUNED_MAX = 1_000;

type Keys = { state: string; stream: string; ids: string };
type AppendReply = [epoch: string, offset: number, atMs: number, isDuplicate: number][];
type FindReply = [epoch: string, top: number, first: number] | null;
/** Pairs of a name and a value in one array, as `append.lua` writes them: id, bytes, time. */
type StreamEntry = [id: Buffer, fields: Buffer[]];

export type RedisLogOptions = {
  client: RedisClient;
  /** Where servers are told what is stored. */
  channels: PartitionChannels;
  /** What is kept of a channel, by its name. */
  limitsOf: (channel: string) => HistoryLimits;
};

/**
 * The log of all channels in Redis, each a stream. All keys of a partition have one hash tag, so that a cluster has them in one place and
 * one script appends to many of them. On disk before it is acknowledged only where Redis has `appendonly yes` and `appendfsync always`.
 */
export class RedisLog implements PublicationLog {
  readonly #options: RedisLogOptions;

  constructor(options: RedisLogOptions) {
    this.#options = options;
  }

  /** All entries are of one partition. What is stored is told at its shard channel in the same step. */
  async append(entries: readonly LogEntry[]): Promise<LogResult[]> {
    const [first] = entries;
    if (first === undefined) return [];
    const partition = partitionOf(first.channel);
    const names = [...new Set(entries.map(({ channel }) => channel))];
    assert(
      names.every((name) => partitionOf(name) === partition),
      'a batch is of one partition',
    );
    const numbers = new Map(names.map((name, index) => [name, index + 1]));
    const keys = names.map(keysOf).flatMap(({ state, stream, ids }) => [state, stream, ids]);
    const kept = names.flatMap((name) => {
      const { ageMsMax } = this.#options.limitsOf(name);
      return [name, ageMsMax, Math.max(ageMsMax, STATE_KEPT_MS_MIN)];
    });
    const publications = entries.flatMap(({ channel, id, bytes }) => [
      numbers.get(channel) ?? 0,
      id,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
    const reply = (await APPEND.run(
      this.#options.client,
      [this.#options.channels.of(partition), ...keys],
      [randomBytes(EPOCH_BYTES).toString('base64url'), names.length, ...kept, ...publications],
    )) as AppendReply;
    return reply.map(([epoch, offset, atMs, isDuplicate]) => ({
      ...{ epoch, offset, atMs },
      isDuplicate: isDuplicate === 1,
    }));
  }

  async find(channel: string): Promise<LoggedChannel | undefined> {
    const { state, stream } = keysOf(channel);
    const reply = (await FIND.run(this.#options.client, [state, stream], [])) as FindReply;
    if (reply === null) return undefined;
    const [epoch, topOffset, firstOffset] = reply;
    return { epoch, topOffset, firstOffset };
  }

  async read(
    channel: string,
    range: { afterOffset: number; beforeOffset: number; limit: number; from: 'oldest' | 'newest' },
  ): Promise<Publication[]> {
    // Which Redis takes for no range.
    if (range.beforeOffset <= range.afterOffset + 1) return [];
    const { stream } = keysOf(channel);
    const after = `(${range.afterOffset}-0`;
    const before = `(${range.beforeOffset}-0`;
    const { client } = this.#options;
    if (range.from === 'oldest') {
      const entries = await client.xrangeBuffer(stream, after, before, 'COUNT', range.limit);
      return (entries as StreamEntry[]).map(toPublication);
    }
    const entries = await client.xrevrangeBuffer(stream, before, after, 'COUNT', range.limit);
    return (entries as StreamEntry[]).map(toPublication).reverse();
  }

  async prune(channel: string, { publicationsMax, ageMsMax }: HistoryLimits): Promise<void> {
    const { state, stream, ids } = keysOf(channel);
    const limits = [publicationsMax, ageMsMax, PRUNED_MAX];
    await PRUNE.run(this.#options.client, [state, stream, ids], limits);
  }
}

function script(name: string): RedisScript {
  return RedisScript.fromFile(new URL(`./${name}.lua`, import.meta.url));
}

function keysOf(channel: string): Keys {
  const prefix = `${KEY_PREFIX}{p${partitionOf(channel)}}`;
  return {
    state: `${prefix}:state:${channel}`,
    stream: `${prefix}:stream:${channel}`,
    ids: `${prefix}:ids:${channel}`,
  };
}

function toPublication([streamId, fields]: StreamEntry): Publication {
  const [, id, , bytes, , atMs] = fields;
  assert(id !== undefined && bytes !== undefined, 'an entry has an id and bytes');
  return {
    offset: Number.parseInt(streamId.toString('latin1'), 10),
    id: id.toString(),
    bytes,
    atMs: Number(atMs),
  };
}
