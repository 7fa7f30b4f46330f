import { type Clock, systemClock, type Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import {
  connectRedisClient,
  createPartitionLocator,
  createRedisClient,
  parseRedisUrl,
  partitionChannels,
  partitionOf,
  type RedisClient,
  RedisSubscriber,
} from '@stagedoor/service-kit/redis';
import { Archive, type ArchiveOptions } from '../history/archive/Archive.ts';
import { decodePublicationBatch } from '../history/redis/publication-batch.ts';
import { RedisLog } from '../history/redis/RedisLog.ts';
import {
  assertChannelName,
  assertPublication,
  type Broker,
  BrokerClosedError,
  BrokerUnavailableError,
  type ChannelSubscription,
  type HistoryLimits,
  type HistoryPage,
  type NewPublication,
  type Position,
  type Publication,
  type PublishResult,
  type Recovery,
  type SubscriptionHandler,
} from './broker.ts';
import { ChannelHistory } from './ChannelHistory.ts';
import { type ChannelNews, LiveChannels } from './LiveChannels.ts';
import { Pruner } from './Pruner.ts';
import { PublishQueue, WaitingBudget } from './PublishQueue.ts';
import { warnOfLoss } from './redis-durability.ts';

const CHANNELS = partitionChannels('stagedoor:chat:');
/** How long a starting process waits for a Redis that starts as well. */
const START_TIMEOUT_MS = 10_000;
/** Who subscribes while Redis moves or restarts waits no longer than this. */
const SUBSCRIBE_MS_MAX = 5_000;
/** Every channel with subscribers is compared with its log once in so many seconds: the last message of a burst may be lost. */
const CHECK_PERIOD_SECONDS = 20;
const SECOND_MS = 1_000;

export type RedisBrokerOptions = {
  /** See `parseRedisUrl`: standalone, Sentinel or Cluster. */
  url: string;
  log: Logger;
  /** What is kept of a channel, by its name. */
  limitsOf: (channel: string) => HistoryLimits;
  /** Where everything that is published is kept for longer. */
  archive?: ArchiveOptions;
  clock?: Clock;
  startTimeoutMs?: number;
};

/**
 * Channels of several servers, in Redis 7 or newer. A publication is stored, numbered and told to all servers by one script; what a
 * partition's publishers bring while one runs goes with the next. Servers hear a partition while they have subscribers in it, and read
 * from the log what they did not hear.
 */
export class RedisBroker implements Broker {
  readonly #client: RedisClient;
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #publications: RedisLog;
  /** Undefined where nothing is archived. */
  readonly archive: Archive | undefined;
  readonly #history: ChannelHistory;
  readonly #live: LiveChannels;
  readonly #pruner: Pruner;
  readonly #subscriber: RedisSubscriber;
  readonly #budget = new WaitingBudget();
  readonly #queues = new Map<number, PublishQueue>();
  readonly #checkTimer: Timer;
  /** Of the channels with subscribers, those that are still to be compared in this round. */
  #unchecked: string[] = [];
  #isComplete = true;
  #isClosed = false;

  /** Connects. Rejects as `RedisBus.create` does. */
  static async create(options: RedisBrokerOptions): Promise<RedisBroker> {
    const { url, log, clock = systemClock } = options;
    const address = parseRedisUrl(url);
    const client = createRedisClient(address, { connectionName: 'stagedoor-chat', log });
    const timeoutMs = options.startTimeoutMs ?? START_TIMEOUT_MS;
    await connectRedisClient(client, { timeoutMs, clock });
    try {
      await warnOfLoss(client, log);
      const locator = await createPartitionLocator(address, client, 'stagedoor-chat-subscriber');
      return new RedisBroker({ ...options, clock }, client, locator);
    } catch (error) {
      client.disconnect();
      throw error;
    }
  }

  private constructor(
    { log, clock, limitsOf, archive }: RedisBrokerOptions & { clock: Clock },
    client: RedisClient,
    locator: Awaited<ReturnType<typeof createPartitionLocator>>,
  ) {
    this.#client = client;
    this.#log = log;
    this.#clock = clock;
    const logOptions = { client, channels: CHANNELS, limitsOf };
    this.archive = archive && new Archive({ ...archive, ...logOptions, clock, log });
    this.#publications = this.archive?.recent ?? new RedisLog(logOptions);
    this.#history = new ChannelHistory(this.archive?.publications ?? this.#publications);
    this.#live = new LiveChannels({ log, history: this.#history });
    this.#pruner = new Pruner({ log, limitsOf, publications: this.#publications });
    this.#subscriber = new RedisSubscriber({
      ...{ locator, log, clock, channels: CHANNELS },
      onBatch: (batch) => this.#receive(batch),
      onLossChange: () => this.#handleLossChange(),
    });
    // Whatever is back first, subscriptions or this: the log is read when it can be.
    client.on('ready', () => this.#catchUpAll());
    this.#checkTimer = clock.setRepeating(() => this.#checkSome(), SECOND_MS);
    this.archive?.archiver.start();
  }

  async publish(channel: string, publication: NewPublication): Promise<PublishResult> {
    assertChannelName(channel);
    assertPublication(publication);
    this.#assertOpen();
    const result = await this.#queueOf(partitionOf(channel)).publish(channel, publication);
    this.#pruner.handleStored(channel, result.offset);
    this.archive?.archiver.handlePublished(channel);
    return result;
  }

  async subscribe(channel: string, handler: SubscriptionHandler): Promise<ChannelSubscription> {
    assertChannelName(channel);
    this.#assertOpen();
    const subscribing = this.#live.subscribe(channel, handler, () =>
      this.#hear(partitionOf(channel)),
    );
    return this.#whileOpen(subscribing);
  }

  async history(
    channel: string,
    options: { before?: number; limit: number },
  ): Promise<HistoryPage> {
    assertChannelName(channel);
    this.#assertOpen();
    return this.#whileOpen(this.#history.page(channel, options));
  }

  async recover(channel: string, since: Position): Promise<Recovery> {
    assertChannelName(channel);
    this.#assertOpen();
    return this.#whileOpen(this.#history.recover(channel, since));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#checkTimer.cancel();
    this.#live.close();
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.#subscriber.close();
    await this.archive?.archiver.close();
    this.#client.disconnect();
  }

  #queueOf(partition: number): PublishQueue {
    const queue =
      this.#queues.get(partition) ??
      new PublishQueue({
        ...{ log: this.#log, budget: this.#budget },
        append: (entries) => this.#publications.append(entries),
      });
    this.#queues.set(partition, queue);
    return queue;
  }

  /** Resolves when the partition is heard, with how to let go of it. */
  async #hear(partition: number): Promise<() => void> {
    const release = (): void => this.#subscriber.release(partition);
    const giveUp = new AbortController();
    const timer = this.#clock.setTimer(
      () => giveUp.abort(new BrokerUnavailableError('Redis does not answer')),
      SUBSCRIBE_MS_MAX,
    );
    try {
      await this.#subscriber.retain(partition, giveUp.signal);
      return release;
    } catch (error) {
      release();
      throw error;
    } finally {
      timer.cancel();
    }
  }

  #receive(batch: Buffer): void {
    try {
      for (const news of newsOf(batch)) void this.#live.tell(news);
    } catch (error) {
      this.#log.warn({ error }, 'publications could not be read');
    }
  }

  /** After an interruption nobody knows what was not heard. */
  #handleLossChange(): void {
    const { isComplete } = this.#subscriber;
    const hasReturned = isComplete && !this.#isComplete;
    this.#isComplete = isComplete;
    if (hasReturned) this.#catchUpAll();
  }

  #catchUpAll(): void {
    for (const channel of this.#live.names) this.#catchUp(channel);
  }

  #checkSome(): void {
    if (this.#client.status !== 'ready') return;
    if (this.#unchecked.length === 0) this.#unchecked = [...this.#live.names];
    const count = Math.ceil(this.#live.names.length / CHECK_PERIOD_SECONDS);
    for (const channel of this.#unchecked.splice(0, count)) this.#catchUp(channel);
  }

  #catchUp(channel: string): void {
    this.#live.catchUp(channel).catch((error: unknown) => {
      if (!this.#isClosed) this.#log.debug({ error, channel }, 'a channel was not compared');
    });
  }

  /** What fails because it was closed meanwhile says so. */
  async #whileOpen<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      this.#assertOpen();
      throw error;
    }
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new BrokerClosedError('the broker is closed');
  }
}

/** By channel, in the order of the offsets. */
function newsOf(batch: Buffer): ChannelNews[] {
  const byChannel = new Map<string, ChannelNews & { publications: Publication[] }>();
  for (const { channel, epoch, ...publication } of decodePublicationBatch(batch)) {
    const news = byChannel.get(channel) ?? { channel, epoch, publications: [], topOffset: 0 };
    byChannel.set(channel, news);
    news.publications.push(publication);
    news.topOffset = publication.offset;
  }
  return [...byChannel.values()];
}
