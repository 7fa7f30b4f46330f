import { assert } from '@stagedoor/service-kit/assert';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { LogEntry, LogResult, PublicationLog } from '../history/publication-log.ts';
import {
  assertChannelName,
  assertPublication,
  type Broker,
  BrokerClosedError,
  BrokerUnavailableError,
  type ChannelSubscription,
  HISTORY_PAGE_MAX,
  type HistoryLimits,
  type HistoryPage,
  type NewPublication,
  type Position,
  type Publication,
  type PublishResult,
  RECOVERED_MAX,
  type Recovery,
  type SubscriptionHandler,
} from './broker.ts';
import { ChannelReader, LiveChannel } from './LiveChannel.ts';

/** One commit. More wait for the next, so that the first of a burst is not kept waiting by the last. */
const COMMIT_ENTRIES_MAX = 500;
/** What may wait for the disk: some seconds of a busy server. Beyond it publishers are told to come again. */
const WAITING_MAX = 20_000;
const WAITING_BYTES_MAX = 64 * 1024 * 1024;
/** Once that many were added to a channel, what is beyond its limits is deleted. */
const PRUNE_EVERY = 100;
/** Channels whose additions are counted; of those that are forgotten the count begins anew. */
const COUNTED_CHANNELS_MAX = 10_000;
/** Of a channel in which nothing was published; its epoch is made with the first publication. */
const NO_EPOCH = '';

type Waiting = {
  entry: LogEntry;
  resolve: (result: PublishResult) => void;
  reject: (error: Error) => void;
};

export type StoredBrokerOptions = {
  log: Logger;
  publications: PublicationLog;
  /** What is kept of a channel, by its name. */
  limitsOf: (channel: string) => HistoryLimits;
};

/**
 * Channels of one server: each publication is in the log before anybody hears of it.
 *
 * One commit is under way at a time, and everything that comes meanwhile goes with the next: an idle broker stores at once, and the
 * more is published the less each costs. What subscribers are told follows the commits.
 */
export class StoredBroker implements Broker {
  readonly #options: StoredBrokerOptions;
  /** Those with subscribers. */
  readonly #live = new Map<string, LiveChannel>();
  readonly #addedSincePrune = new Map<string, number>();
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #committing: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: StoredBrokerOptions) {
    this.#options = options;
  }

  publish(channel: string, publication: NewPublication): Promise<PublishResult> {
    assertChannelName(channel);
    assertPublication(publication);
    if (this.#isClosed) return Promise.reject(new BrokerClosedError('the broker is closed'));
    const { byteLength } = publication.bytes;
    if (this.#waiting.length >= WAITING_MAX || this.#waitingBytes + byteLength > WAITING_BYTES_MAX)
      return Promise.reject(new BrokerUnavailableError('too much waits to be stored'));
    return new Promise((resolve, reject) => {
      this.#waitingBytes += byteLength;
      this.#waiting.push({ entry: { channel, ...publication }, resolve, reject });
      this.#committing ??= this.#commitAll();
    });
  }

  async subscribe(channel: string, handler: SubscriptionHandler): Promise<ChannelSubscription> {
    assertChannelName(channel);
    this.#assertOpen();
    const live = this.#live.get(channel) ?? this.#createLive(channel);
    const reader = new ChannelReader(handler);
    live.add(reader);
    const leave = (): void => {
      live.remove(reader);
      if (live.isEmpty && this.#live.get(channel) === live) this.#live.delete(channel);
    };
    try {
      // What is committed from here on is told, so the position that is read after it leaves nothing out.
      const position = await this.#position(channel);
      this.#assertOpen();
      live.begin(reader, position);
      return { position, close: leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  async history(
    channel: string,
    { before, limit }: { before?: number; limit: number },
  ): Promise<HistoryPage> {
    assertChannelName(channel);
    assert(limit > 0, 'a page has one publication at least');
    this.#assertOpen();
    const position = await this.#position(channel);
    const publications = await this.#read(channel, {
      afterOffset: 0,
      beforeOffset: before ?? position.offset + 1,
      limit: Math.min(limit, HISTORY_PAGE_MAX),
      from: 'newest',
    });
    return { position, publications };
  }

  async recover(channel: string, since: Position): Promise<Recovery> {
    assertChannelName(channel);
    this.#assertOpen();
    const logged = await this.#attempt(() => this.#options.publications.find(channel));
    const position = positionOf(logged);
    const firstOffset = logged?.firstOffset ?? 1;
    const missed = position.offset - since.offset;
    const isBeforeAll = since.epoch === NO_EPOCH && since.offset === 0;
    const isKnown = (since.epoch === position.epoch || isBeforeAll) && missed >= 0;
    if (!isKnown || since.offset < firstOffset - 1 || missed > RECOVERED_MAX)
      return { ...(await this.history(channel, { limit: HISTORY_PAGE_MAX })), isRecovered: false };
    const publications = await this.#read(channel, {
      afterOffset: since.offset,
      beforeOffset: position.offset + 1,
      limit: RECOVERED_MAX,
      from: 'oldest',
    });
    // Some were pruned between the two looks.
    if (publications.length < missed)
      return { ...(await this.history(channel, { limit: HISTORY_PAGE_MAX })), isRecovered: false };
    return { position, publications, isRecovered: true };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const { reject } of this.#waiting.splice(0))
      reject(new BrokerClosedError('the broker was closed'));
    this.#live.clear();
    await this.#committing;
  }

  #createLive(channel: string): LiveChannel {
    const live = new LiveChannel((error) =>
      this.#options.log.error({ error, channel }, 'a subscriber failed'),
    );
    this.#live.set(channel, live);
    return live;
  }

  async #commitAll(): Promise<void> {
    // Everything that one burst of I/O brought goes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, COMMIT_ENTRIES_MAX);
      for (const { entry } of batch) this.#waitingBytes -= entry.bytes.byteLength;
      await this.#commit(batch);
    }
    this.#committing = undefined;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const byKey = new Map<string, { entry: LogEntry; waiting: Waiting[] }>();
    for (const one of batch) {
      const { channel, id } = one.entry;
      // Neither has a control character.
      const key = `${channel}\n${id}`;
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, { entry: one.entry, waiting: [one] });
      else same.waiting.push(one);
    }
    const groups = [...byKey.values()];
    const entries = groups.map(({ entry }) => entry);
    let results: LogResult[];
    try {
      results = await this.#options.publications.append(entries);
    } catch (error) {
      this.#options.log.warn({ error, count: batch.length }, 'publications not stored');
      const unavailable = new BrokerUnavailableError('not stored', { cause: error });
      for (const { reject } of batch) reject(unavailable);
      return;
    }
    try {
      await this.#tell(entries, results);
    } catch (error) {
      // A defect of ours must not stop what others publish.
      this.#options.log.error({ error }, 'subscribers were not told');
    }
    for (const [index, { waiting }] of groups.entries()) {
      const result = results[index] as LogResult;
      // Of two that came together with one id, the second is the duplicate.
      for (const [nth, { resolve }] of waiting.entries())
        resolve({ ...result, isDuplicate: result.isDuplicate || nth > 0 });
    }
  }

  /** Everybody hears of the batch, and of what was stored before although its answer was lost. */
  async #tell(entries: readonly LogEntry[], results: readonly LogResult[]): Promise<void> {
    const byChannel = new Map<
      string,
      { epoch: string; stored: Publication[]; topOffset: number }
    >();
    for (const [index, { channel, id, bytes }] of entries.entries()) {
      const { epoch, offset, atMs, isDuplicate } = results[index] as LogResult;
      const news = byChannel.get(channel) ?? { epoch, stored: [], topOffset: 0 };
      byChannel.set(channel, news);
      news.topOffset = Math.max(news.topOffset, offset);
      if (!isDuplicate) news.stored.push({ id, bytes, offset, atMs });
    }
    for (const [channel, { epoch, stored, topOffset }] of byChannel) {
      this.#countForPruning(channel, stored.length);
      const live = this.#live.get(channel);
      if (live === undefined) continue;
      const firstOffset = stored[0]?.offset ?? topOffset + 1;
      const missed = await this.#readMissed(channel, live.leastToldOffset, firstOffset, topOffset);
      if (missed === undefined) live.skipTo({ epoch, offset: topOffset });
      else live.tell({ epoch, publications: [...missed, ...stored] });
    }
  }

  /** What lies between what all subscribers were told and what is told now. Undefined where it cannot be had. */
  async #readMissed(
    channel: string,
    toldOffset: number,
    firstOffset: number,
    topOffset: number,
  ): Promise<Publication[] | undefined> {
    const count = Math.min(firstOffset - 1, topOffset) - toldOffset;
    if (count <= 0) return [];
    if (count > RECOVERED_MAX) return undefined;
    try {
      const read = await this.#options.publications.read(channel, {
        afterOffset: toldOffset,
        beforeOffset: toldOffset + count + 1,
        limit: count,
        from: 'oldest',
      });
      return read.length === count ? read : undefined;
    } catch (error) {
      this.#options.log.warn({ error, channel }, 'subscribers miss publications');
      return undefined;
    }
  }

  #countForPruning(channel: string, added: number): void {
    const count = (this.#addedSincePrune.get(channel) ?? 0) + added;
    this.#addedSincePrune.delete(channel);
    this.#addedSincePrune.set(channel, count % PRUNE_EVERY);
    const [oldest] = this.#addedSincePrune.keys();
    if (this.#addedSincePrune.size > COUNTED_CHANNELS_MAX && oldest !== undefined)
      this.#addedSincePrune.delete(oldest);
    if (count < PRUNE_EVERY) return;
    const { publications, limitsOf, log } = this.#options;
    publications.prune(channel, limitsOf(channel)).catch((error: unknown) => {
      log.warn({ error, channel }, 'history not pruned, will be tried again');
    });
  }

  async #position(channel: string): Promise<Position> {
    return positionOf(await this.#attempt(() => this.#options.publications.find(channel)));
  }

  #read(...parameters: Parameters<PublicationLog['read']>): ReturnType<PublicationLog['read']> {
    return this.#attempt(() => this.#options.publications.read(...parameters));
  }

  async #attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw new BrokerUnavailableError('the history cannot be read', { cause: error });
    }
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new BrokerClosedError('the broker is closed');
  }
}

function positionOf(logged: { epoch: string; topOffset: number } | undefined): Position {
  return { epoch: logged?.epoch ?? NO_EPOCH, offset: logged?.topOffset ?? 0 };
}
