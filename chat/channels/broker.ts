import { assert } from '@stagedoor/service-kit/assert';

/** A channel's name in UTF-8 is at most this long. */
export const CHANNEL_NAME_BYTES_MAX = 128;
/** An id that the publisher made, so that trying again publishes nothing twice: a UUID, with room for prefixes. */
export const PUBLICATION_ID_CHARS_MAX = 64;
/** Larger things are stored elsewhere, and the publication says where. */
export const PUBLICATION_BYTES_MAX = 64 * 1024;
/** Whoever missed more is better served with the newest than with all of it. */
export const RECOVERED_MAX = 500;
/** Publications that one look into the history answers with at most. */
export const HISTORY_PAGE_MAX = 200;

/**
 * Where a channel is, or a reader in it. Offsets begin at 1 and have no gaps; they mean something only together with the epoch,
 * which changes when the channel's log was lost.
 */
export type Position = { epoch: string; offset: number };

export type NewPublication = {
  /** Made by the publisher. The same id in the same channel is the same publication, however often and late it comes. */
  id: string;
  bytes: Uint8Array;
};

export type Publication = NewPublication & {
  offset: number;
  /** When it was stored: milliseconds since the Unix epoch. */
  atMs: number;
};

/** `isDuplicate`: it was published before, and this is where. */
export type PublishResult = Position & { atMs: number; isDuplicate: boolean };

export type HistoryPage = {
  /** The newest there is, also when this page does not reach it. Offset 0: nothing was published yet. */
  position: Position;
  /** Oldest first. */
  publications: readonly Publication[];
};

/**
 * - `isRecovered`: `publications` are exactly those after the position that was asked for.
 * - Otherwise some of those are gone, or too many, or the position is of another log: `publications` are the newest ones, and what
 *   the reader has of before says nothing about what lies between.
 */
export type Recovery = HistoryPage & { isRecovered: boolean };

/** What is kept of a channel. */
export type HistoryLimits = { publicationsMax: number; ageMsMax: number };

export type SubscriptionHandler = {
  /** In the order of their offsets, each once, without a gap, from the position that `subscribe` answered with. */
  onPublications: (epoch: string, publications: readonly Publication[]) => void;
  /** What was published meanwhile cannot be told any more: readers have to recover. It goes on from this position. */
  onGap: (position: Position) => void;
};

export type ChannelSubscription = {
  /** What is published after it is told. */
  readonly position: Position;
  /** Nothing is told any more. Idempotent. */
  close(): void;
};

/**
 * Channels with memory: what is published is stored, numbered and told to all subscribers, in one step.
 *
 * - **Durable.** `publish` resolves when the publication is on disk; what was acknowledged survives any process.
 * - **Once.** Publishing again with an id that the channel has changes nothing and answers as before.
 * - **Order.** All subscribers of a channel see one order, that of the offsets.
 * - **Recovery** from a position is exact or says that it is not.
 */
export interface Broker {
  /**
   * Rejects with BrokerUnavailableError when it is not stored or that cannot be known; publishing again with the same id is safe
   * then. Throws an AssertionError for names, ids and bytes beyond the limits.
   */
  publish(channel: string, publication: NewPublication): Promise<PublishResult>;
  /** Rejects with BrokerUnavailableError when the channel's position cannot be read. */
  subscribe(channel: string, handler: SubscriptionHandler): Promise<ChannelSubscription>;
  /** Those before `before`, or the newest; `limit` is capped at HISTORY_PAGE_MAX. */
  history(channel: string, options: { before?: number; limit: number }): Promise<HistoryPage>;
  /** What a reader missed who had everything up to `since`; RECOVERED_MAX at most. */
  recover(channel: string, since: Position): Promise<Recovery>;
  /** Rejects what waits, and ends all subscriptions. Idempotent. */
  close(): Promise<void>;
}

/** Temporary: what was to be stored may or may not be. Trying again with the same id is safe. */
export class BrokerUnavailableError extends Error {
  override readonly name = 'BrokerUnavailableError';
  readonly isTemporary = true;
}

/** The broker was closed by its owner. */
export class BrokerClosedError extends Error {
  override readonly name = 'BrokerClosedError';
  readonly isTemporary = false;
}

/** Control characters, which no store takes all of, and halves of surrogate pairs, which become others on their way. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;

export function assertChannelName(channel: string): void {
  const bytes = Buffer.byteLength(channel);
  assert(bytes > 0 && bytes <= CHANNEL_NAME_BYTES_MAX, 'a channel has a name of 1 to 128 bytes');
  assert(!NO_TEXT.test(channel), 'a channel’s name is text without control characters');
}

export function assertPublication({ id, bytes }: NewPublication): void {
  assert(id.length > 0 && id.length <= PUBLICATION_ID_CHARS_MAX, 'an id has 1 to 64 characters');
  assert(!NO_TEXT.test(id), 'an id is text without control characters');
  assert(bytes.byteLength <= PUBLICATION_BYTES_MAX, 'a publication has at most 64 KB');
}
