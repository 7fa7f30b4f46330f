import { PRESENCE_WATCHED_MAX } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { ChatSignal } from '../chat/chat-dependencies.ts';
import type { Clock, Timer } from '../clock.ts';
import type { RequestResult } from '../connection/wire-codec.ts';
import { JoinLoop } from '../media/JoinLoop.ts';
import type { Presence } from './conversations-state.ts';

/** Pages open and lists load in steps; they are asked for together. */
const WATCH_BEAT_MS = 100;

export const UNKNOWN_PRESENCE: Presence = { status: 'unknown', lastSeenMs: undefined };

const { PresenceStatus } = stagedoor;
const STATUSES: Partial<Record<number, Presence['status']>> = {
  [PresenceStatus.PRESENCE_STATUS_ONLINE]: 'online',
  [PresenceStatus.PRESENCE_STATUS_AWAY]: 'away',
  [PresenceStatus.PRESENCE_STATUS_OFFLINE]: 'offline',
};

type PresenceOnWire = RequestResult<'watchPresence'>['people'][number];

export type PresenceWatchOptions = {
  signal: ChatSignal;
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  onChange: () => void;
};

/** Who is here of those whom the open lists and conversations show. The server is asked for all of them at once. */
export class PresenceWatch {
  readonly #options: PresenceWatchOptions;
  readonly #wanted = new Map<object, readonly string[]>();
  readonly #presences = new Map<string, Presence>();
  #joinLoop: JoinLoop | undefined;
  #watched = '';
  #beat: Timer | undefined;

  constructor(options: PresenceWatchOptions) {
    this.#options = options;
  }

  /** The same object until it changes. */
  presenceOf(userId: string): Presence {
    return this.#presences.get(userId) ?? UNKNOWN_PRESENCE;
  }

  /** Replaces what `owner` wanted before. */
  want(owner: object, userIds: readonly string[]): void {
    if (userIds.length === 0 && !this.#wanted.has(owner)) return;
    if (userIds.length === 0) this.#wanted.delete(owner);
    else this.#wanted.set(owner, userIds);
    if (this.#joinLoop === undefined || this.#beat !== undefined) return;
    this.#beat = this.#options.clock.setTimer(() => {
      this.#beat = undefined;
      this.#watch();
    }, WATCH_BEAT_MS);
  }

  /** The session is there. A new one watches nobody yet. */
  start(kind: 'new' | 'resumed'): void {
    this.stop();
    const { clock, random } = this.#options;
    this.#joinLoop = new JoinLoop({
      ...{ clock, random },
      join: (isCurrent) => this.#ask(isCurrent),
      onRefused: (error) => console.debug('stagedoor: presence is refused', error),
    });
    if (kind === 'new') this.#watched = '';
    this.#watch();
  }

  /** What was known stays until it is told anew. */
  stop(): void {
    this.#beat?.cancel();
    this.#beat = undefined;
    this.#joinLoop?.stop();
    this.#joinLoop = undefined;
  }

  handleChanged(presence: PresenceOnWire): void {
    if (this.#set(presence)) this.#options.onChange();
  }

  #watch(): void {
    if (this.#userIds().join() !== this.#watched) this.#joinLoop?.start();
  }

  async #ask(isCurrent: () => boolean): Promise<void> {
    const userIds = this.#userIds();
    const { people } = await this.#options.signal.request('watchPresence', { userIds });
    if (!isCurrent()) return;
    this.#watched = userIds.join();
    const told = new Set(people.map(({ userId }) => userId));
    let hasChanged = false;
    for (const userId of this.#presences.keys()) {
      if (!told.has(userId)) hasChanged = this.#presences.delete(userId) || hasChanged;
    }
    for (const presence of people) hasChanged = this.#set(presence) || hasChanged;
    if (hasChanged) this.#options.onChange();
  }

  #set({ userId, status: number, lastSeenMs: seenMs }: PresenceOnWire): boolean {
    const status = STATUSES[number] ?? 'unknown';
    const lastSeenMs = seenMs > 0 ? seenMs : undefined;
    const before = this.presenceOf(userId);
    if (before.status === status && before.lastSeenMs === lastSeenMs) return false;
    this.#presences.set(userId, { status, lastSeenMs });
    return true;
  }

  /**
   * In one order, so that what only moved is not asked for again. Where they are too many, those of the shortest lists: a conversation that is
   * open counts more than a line far down in a list.
   */
  #userIds(): string[] {
    const lists = [...this.#wanted.values()].sort((one, other) => one.length - other.length);
    return [...new Set(lists.flat())].slice(0, PRESENCE_WATCHED_MAX).sort();
  }
}
