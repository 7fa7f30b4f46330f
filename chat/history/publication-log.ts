import type { HistoryLimits, NewPublication, Publication } from '../channels/broker.ts';

/** A channel as its log has it. */
export type LoggedChannel = {
  epoch: string;
  /** Of the newest publication; 0 before the first. */
  topOffset: number;
  /** Of the oldest that is kept; `topOffset + 1` where nothing is. */
  firstOffset: number;
};

export type LogEntry = NewPublication & { channel: string };

export type LogResult = {
  epoch: string;
  offset: number;
  atMs: number;
  /** The log had it already. */
  isDuplicate: boolean;
};

/** Between two offsets, both left out; beyond the limit those at the other end are not read. */
export type PublicationRange = {
  afterOffset: number;
  beforeOffset: number;
  limit: number;
  from: 'oldest' | 'newest';
};

/** Where publications are on disk. Rejects with whatever its storage says; nothing is known then about a write. */
export interface PublicationLog {
  /** All or none, in one transaction. Answers in the order of the entries, among which no id comes twice in a channel. */
  append(entries: readonly LogEntry[]): Promise<LogResult[]>;
  /** Undefined for a channel in which nothing was published. */
  find(channel: string): Promise<LoggedChannel | undefined>;
  /** Those with offsets in the range that are kept, oldest first. */
  read(channel: string, range: PublicationRange): Promise<Publication[]>;
  /** Deletes what is beyond the limits. */
  prune(channel: string, limits: HistoryLimits): Promise<void>;
}
