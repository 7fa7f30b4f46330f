import { assert } from '@stagedoor/service-kit/assert';
import type { LoggedChannel, PublicationLog } from '../history/publication-log.ts';
import {
  BrokerUnavailableError,
  HISTORY_PAGE_MAX,
  type HistoryPage,
  type Position,
  type Publication,
  RECOVERED_MAX,
  type Recovery,
} from './broker.ts';

/** Of a channel in which nothing was published; its epoch is made with the first publication. */
const NO_EPOCH = '';

/** What brokers answer from the log. Everything rejects with BrokerUnavailableError when it cannot be read. */
export class ChannelHistory {
  readonly #publications: PublicationLog;

  constructor(publications: PublicationLog) {
    this.#publications = publications;
  }

  async position(channel: string): Promise<Position> {
    return positionOf(await this.#find(channel));
  }

  async page(
    channel: string,
    { before, limit }: { before?: number; limit: number },
  ): Promise<HistoryPage> {
    assert(limit > 0, 'a page has one publication at least');
    assert(before === undefined || Number.isSafeInteger(before), 'an offset is a whole number');
    const position = await this.position(channel);
    const publications = await this.#read(channel, {
      afterOffset: 0,
      beforeOffset: before ?? position.offset + 1,
      limit: Math.min(limit, HISTORY_PAGE_MAX),
      from: 'newest',
    });
    return { position, publications };
  }

  async recover(channel: string, since: Position): Promise<Recovery> {
    const logged = await this.#find(channel);
    const position = positionOf(logged);
    const firstOffset = logged?.firstOffset ?? 1;
    const missed = position.offset - since.offset;
    const isBeforeAll = since.epoch === NO_EPOCH && since.offset === 0;
    const isKnown = (since.epoch === position.epoch || isBeforeAll) && missed >= 0;
    if (!isKnown || since.offset < firstOffset - 1 || missed > RECOVERED_MAX)
      return this.#newest(channel);
    const publications = await this.between(channel, since.offset, position.offset);
    // Some were pruned between the two looks.
    if (publications === undefined) return this.#newest(channel);
    return { position, publications, isRecovered: true };
  }

  /** Those after the one offset, up to and with the other; undefined where not all of them are there any more. */
  async between(
    channel: string,
    afterOffset: number,
    lastOffset: number,
  ): Promise<Publication[] | undefined> {
    const count = lastOffset - afterOffset;
    if (count <= 0) return [];
    if (count > RECOVERED_MAX) return undefined;
    const publications = await this.#read(channel, {
      ...{ afterOffset, beforeOffset: lastOffset + 1 },
      ...{ limit: count, from: 'oldest' as const },
    });
    return publications.length === count ? publications : undefined;
  }

  async #newest(channel: string): Promise<Recovery> {
    return { ...(await this.page(channel, { limit: HISTORY_PAGE_MAX })), isRecovered: false };
  }

  #find(channel: string): Promise<LoggedChannel | undefined> {
    return attempt(() => this.#publications.find(channel));
  }

  #read(...parameters: Parameters<PublicationLog['read']>): Promise<Publication[]> {
    return attempt(() => this.#publications.read(...parameters));
  }
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new BrokerUnavailableError('the history cannot be read', { cause: error });
  }
}

function positionOf(logged: LoggedChannel | undefined): Position {
  return { epoch: logged?.epoch ?? NO_EPOCH, offset: logged?.topOffset ?? 0 };
}
