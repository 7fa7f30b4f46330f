import { randomBytes } from 'node:crypto';
import { assert } from '@stagedoor/service-kit/assert';
import {
  type PartitionChannels,
  partitionOf,
  type RedisClient,
  RedisScript,
} from '@stagedoor/service-kit/redis';
import type { HistoryLimits, Publication } from '../../channels/broker.ts';
import type {
  LogEntry,
  LoggedChannel,
  LogResult,
  PublicationLog,
  PublicationRange,
} from '../publication-log.ts';
import {
  keysOf,
  type StreamEntry,
  stateKeptMs,
  toPublication,
  waitingKeysOf,
} from './redis-keys.ts';

const APPEND = script('append');
const FIND = script('find');
const PRUNE = script('prune');
/** No two logs of a channel have the same, and it is in every publication that is told. */
const EPOCH_BYTES = 9;
/** Redis answers nobody else meanwhile. */
const PRUNED_MAX = 1_000;

type AppendReply = [epoch: string, offset: number, atMs: number, isDuplicate: number][];
type FindReply = [epoch: string, top: number, first: number] | null;

/** What an archive behind this log has to do with it. */
export type LogArchive = {
  /** For how long publications are in it. */
  ageMsMax: number;
  /** Publications of one partition that may wait for it. Beyond them publishers are told to come again. */
  waitingMax: number;
  /** The newest offset that it has of each of these, where it has any. Rejects where that cannot be known. */
  topsOf: (channels: readonly string[]) => Promise<ReadonlyMap<string, number>>;
};

export type RedisLogOptions = {
  client: RedisClient;
  /** Where servers are told what is stored. */
  channels: PartitionChannels;
  /** What is kept of a channel, by its name. */
  limitsOf: (channel: string) => HistoryLimits;
  /** Nothing goes from this log before it is in there. */
  archive?: LogArchive | undefined;
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
    const reply = await this.#append(partition, names, entries);
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

  async read(channel: string, range: PublicationRange): Promise<Publication[]> {
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
    const isArchived = this.#options.archive === undefined ? 0 : 1;
    const limits = [publicationsMax, ageMsMax, PRUNED_MAX, isArchived];
    await PRUNE.run(this.#options.client, [state, stream, ids], limits);
  }

  async #append(
    partition: number,
    names: readonly string[],
    entries: readonly LogEntry[],
  ): Promise<AppendReply> {
    const { archive } = this.#options;
    if (archive === undefined) return this.#run(partition, names, entries, () => 0);
    try {
      return await this.#run(partition, names, entries, () => '');
    } catch (error) {
      // A channel that Redis does not know, or has lost, goes on after what the archive has of it.
      if (!isRefusal(error, 'NOBASE')) throw error;
      const tops = await archive.topsOf(names);
      return this.#run(partition, names, entries, (name) => tops.get(name) ?? 0);
    }
  }

  async #run(
    partition: number,
    names: readonly string[],
    entries: readonly LogEntry[],
    baseOf: (name: string) => number | '',
  ): Promise<AppendReply> {
    const { client, channels, archive, limitsOf } = this.#options;
    const numbers = new Map(names.map((name, index) => [name, index + 1]));
    const keys = names.map(keysOf).flatMap(({ state, stream, ids }) => [state, stream, ids]);
    const kept = names.flatMap((name) => {
      const { ageMsMax } = limitsOf(name);
      return [name, ageMsMax, stateKeptMs(archive?.ageMsMax ?? ageMsMax), baseOf(name)];
    });
    const publications = entries.flatMap(({ channel, id, bytes }) => [
      numbers.get(channel) ?? 0,
      id,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
    const { waiting, waitingCount } = waitingKeysOf(partition);
    const archiveKeys = archive === undefined ? [] : [waiting, waitingCount];
    const head = [
      randomBytes(EPOCH_BYTES).toString('base64url'),
      names.length,
      archive?.waitingMax ?? 0,
    ];
    return (await APPEND.run(
      client,
      [channels.of(partition), ...keys, ...archiveKeys],
      [...head, ...kept, ...publications],
    )) as AppendReply;
  }
}

function isRefusal(error: unknown, word: string): boolean {
  return error instanceof Error && error.message.startsWith(word);
}

function script(name: string): RedisScript {
  return RedisScript.fromFile(new URL(`./${name}.lua`, import.meta.url));
}
