import type { Logger } from '@stagedoor/service-kit/logger';
import {
  BrokerClosedError,
  type ChannelSubscription,
  type Publication,
  type SubscriptionHandler,
} from './broker.ts';
import type { ChannelHistory } from './ChannelHistory.ts';
import { ChannelReader, LiveChannel } from './LiveChannel.ts';

/** What was stored in a channel: these, and whatever else there is up to the top. */
export type ChannelNews = {
  channel: string;
  epoch: string;
  publications: readonly Publication[];
  topOffset: number;
};

/**
 * The channels with subscribers on this server. What a channel's news leave out (they were lost on their way, or stored without an
 * answer) is read from the history, so that subscribers hear all of it in order, or that they missed something.
 */
export class LiveChannels {
  readonly #log: Logger;
  readonly #history: ChannelHistory;
  readonly #live = new Map<string, LiveChannel>();
  /** Channels whose history is being read, and what ends then: news are told one after the other. */
  readonly #telling = new Map<string, Promise<void>>();
  #isClosed = false;

  constructor(options: { log: Logger; history: ChannelHistory }) {
    this.#log = options.log;
    this.#history = options.history;
  }

  get names(): readonly string[] {
    return [...this.#live.keys()];
  }

  /**
   * Calls `open` before it reads the position, and what that resolved with at the end. Rejects as `open` does, with
   * BrokerUnavailableError when the position cannot be read, and with BrokerClosedError.
   */
  async subscribe(
    channel: string,
    handler: SubscriptionHandler,
    open: () => Promise<() => void> = async () => () => undefined,
  ): Promise<ChannelSubscription> {
    const live = this.#live.get(channel) ?? this.#create(channel);
    const reader = new ChannelReader(handler);
    live.add(reader);
    let release = (): void => undefined;
    let isOpen = true;
    const close = (): void => {
      if (!isOpen) return;
      isOpen = false;
      live.remove(reader);
      if (live.isEmpty && this.#live.get(channel) === live) this.#live.delete(channel);
      release();
    };
    try {
      release = await open();
      // What is stored from here on is told, so the position that is read after it leaves nothing out.
      const position = await this.#history.position(channel);
      if (this.#isClosed) throw new BrokerClosedError('the broker was closed');
      live.begin(reader, position);
      return { position, close };
    } catch (error) {
      close();
      throw error;
    }
  }

  /** Resolves when it is told. Never rejects. */
  tell(news: ChannelNews): Promise<void> | undefined {
    const { channel } = news;
    if (!this.#live.has(channel)) return undefined;
    const before = this.#telling.get(channel);
    if (before === undefined && this.#missedCount(news) === 0) {
      this.#tellNow(news, []);
      return undefined;
    }
    const told = this.#tellAfter(before, news).finally(() => {
      if (this.#telling.get(channel) === told) this.#telling.delete(channel);
    });
    this.#telling.set(channel, told);
    return told;
  }

  /** Tells what a channel's subscribers have missed until now, where nothing else would. Rejects as `position` does. */
  async catchUp(channel: string): Promise<void> {
    const live = this.#live.get(channel);
    if (live === undefined) return;
    const before = live.changes;
    const { epoch, offset } = await this.#history.position(channel);
    // News that were told meanwhile know better than what was read.
    if (live.changes !== before || this.#telling.has(channel)) return;
    if (live.rewind({ epoch, offset })) return;
    await this.tell({ channel, epoch, publications: [], topOffset: offset });
  }

  /** Nobody is told anything any more. */
  close(): void {
    this.#isClosed = true;
    for (const live of this.#live.values()) live.clear();
    this.#live.clear();
  }

  #create(channel: string): LiveChannel {
    const live = new LiveChannel((error) =>
      this.#log.error({ error, channel }, 'a subscriber failed'),
    );
    this.#live.set(channel, live);
    return live;
  }

  async #tellAfter(before: Promise<void> | undefined, news: ChannelNews): Promise<void> {
    await before;
    this.#tellNow(news, this.#missedCount(news) === 0 ? [] : await this.#readMissed(news));
  }

  /** How many lie between what all subscribers were told and these. */
  #missedCount(news: ChannelNews): number {
    const toldOffset = this.#live.get(news.channel)?.leastToldOffset ?? Number.POSITIVE_INFINITY;
    return Math.max(0, lastBefore(news) - toldOffset);
  }

  async #readMissed(news: ChannelNews): Promise<readonly Publication[] | undefined> {
    const { channel } = news;
    const last = lastBefore(news);
    try {
      return await this.#history.between(channel, last - this.#missedCount(news), last);
    } catch (error) {
      this.#log.warn({ error, channel }, 'subscribers miss publications');
      return undefined;
    }
  }

  #tellNow(news: ChannelNews, missed: readonly Publication[] | undefined): void {
    const live = this.#live.get(news.channel);
    if (live === undefined) return;
    const { epoch, publications, topOffset } = news;
    const all = [...(missed ?? []), ...publications];
    if (missed === undefined || all.length === 0) live.skipTo({ epoch, offset: topOffset });
    else live.tell({ epoch, publications: all });
  }
}

/** The offset before the first of the news. */
function lastBefore({ publications, topOffset }: ChannelNews): number {
  return (publications[0]?.offset ?? topOffset + 1) - 1;
}
