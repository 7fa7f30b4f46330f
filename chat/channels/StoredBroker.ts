import type { Logger } from '@stagedoor/service-kit/logger';
import type { LogEntry, LogResult, PublicationLog } from '../history/publication-log.ts';
import {
  assertChannelName,
  assertPublication,
  type Broker,
  BrokerClosedError,
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

export type StoredBrokerOptions = {
  log: Logger;
  publications: PublicationLog;
  /** What is kept of a channel, by its name. */
  limitsOf: (channel: string) => HistoryLimits;
};

/** Channels of one server: each publication is in the log before anybody hears of it. What subscribers are told follows the commits. */
export class StoredBroker implements Broker {
  readonly #history: ChannelHistory;
  readonly #live: LiveChannels;
  readonly #pruner: Pruner;
  readonly #queue: PublishQueue;
  #isClosed = false;

  constructor({ log, publications, limitsOf }: StoredBrokerOptions) {
    this.#history = new ChannelHistory(publications);
    this.#live = new LiveChannels({ log, history: this.#history });
    this.#pruner = new Pruner({ log, publications, limitsOf });
    this.#queue = new PublishQueue({
      log,
      budget: new WaitingBudget(),
      append: (entries) => publications.append(entries),
      onStored: (entries, results) => this.#tell(entries, results),
    });
  }

  async publish(channel: string, publication: NewPublication): Promise<PublishResult> {
    assertChannelName(channel);
    assertPublication(publication);
    this.#assertOpen();
    return this.#queue.publish(channel, publication);
  }

  async subscribe(channel: string, handler: SubscriptionHandler): Promise<ChannelSubscription> {
    assertChannelName(channel);
    this.#assertOpen();
    return this.#live.subscribe(channel, handler);
  }

  async history(
    channel: string,
    options: { before?: number; limit: number },
  ): Promise<HistoryPage> {
    assertChannelName(channel);
    this.#assertOpen();
    return this.#history.page(channel, options);
  }

  async recover(channel: string, since: Position): Promise<Recovery> {
    assertChannelName(channel);
    this.#assertOpen();
    return this.#history.recover(channel, since);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#live.close();
    await this.#queue.close();
  }

  /** Everybody hears of the batch, and of what was stored before although its answer was lost. */
  async #tell(entries: readonly LogEntry[], results: readonly LogResult[]): Promise<void> {
    for (const [index, { channel }] of entries.entries())
      this.#pruner.handleStored(channel, (results[index] as LogResult).offset);
    for (const news of newsOf(entries, results)) await this.#live.tell(news);
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new BrokerClosedError('the broker is closed');
  }
}

/** By channel. What was there before is no news, but raises the top. */
function newsOf(entries: readonly LogEntry[], results: readonly LogResult[]): ChannelNews[] {
  const byChannel = new Map<string, ChannelNews & { publications: Publication[] }>();
  for (const [index, { channel, id, bytes }] of entries.entries()) {
    const { epoch, offset, atMs, isDuplicate } = results[index] as LogResult;
    const news = byChannel.get(channel) ?? { channel, epoch, publications: [], topOffset: 0 };
    byChannel.set(channel, news);
    news.topOffset = Math.max(news.topOffset, offset);
    if (!isDuplicate) news.publications.push({ id, bytes, offset, atMs });
  }
  return [...byChannel.values()];
}
