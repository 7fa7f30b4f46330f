import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { LastSeen } from './LastSeen.ts';
import { STATUS, type Status, toPresence } from './presence-status.ts';
import type { PresenceRecords } from './roles.ts';
import type { Watcher, Watchers } from './Watchers.ts';

/** Who changes within this time is told once, as they are then; the first one at once. */
export const TELL_MS = 200;
/** While it cannot be read who may know of whom, nobody is told anything. */
const RETRY_MS = 1_000;
/** People in one look into the database, and in one turn. */
const PEOPLE_PER_TURN_MAX = 1_000;

export type PresenceFeedOptions = {
  watchers: Watchers;
  lastSeen: Pick<LastSeen, 'read' | 'recent'>;
  records: Pick<PresenceRecords, 'findBlocks'>;
  statusOf: (userId: UserId) => Status;
  /** One who has no connection is told when they have one again: what changed meanwhile fills no memory. */
  canHear: (watcher: Watcher) => boolean;
  clock: Clock;
  log: Logger;
};

type Presence = { status: Status; lastSeenMs: number };
/** What those are told who may know nothing. */
const HIDDEN: Presence = { status: STATUS.offline, lastSeenMs: 0 };

/**
 * Tells watchers how those are whom they watch, where that is not what they know. Who may know of whom is read each time before
 * anything is told: no block is ever missed. A change of it is a reason to tell, too.
 */
export class PresenceFeed {
  readonly #options: PresenceFeedOptions;
  #dirty = new Set<UserId>();
  #timer: Timer | undefined;
  #toldAtMs = Number.NEGATIVE_INFINITY;
  #telling: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: PresenceFeedOptions) {
    this.#options = options;
  }

  /** Something about this person may have changed. */
  mark(userId: UserId): void {
    if (this.#isClosed || !this.#options.watchers.isWatched(userId)) return;
    this.#dirty.add(userId);
    this.#schedule(TELL_MS);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#timer?.cancel();
    this.#dirty.clear();
    await this.#telling;
  }

  /** `pauseMs` after the last time, and at once if that is over. */
  #schedule(pauseMs: number): void {
    if (this.#isClosed || this.#telling !== undefined) return;
    const { clock } = this.#options;
    this.#timer ??= clock.setTimer(
      () => {
        this.#timer = undefined;
        this.#telling = this.#tellAll().then((isTold) => {
          this.#telling = undefined;
          this.#toldAtMs = clock.monotonicMs();
          if (this.#dirty.size > 0) this.#schedule(isTold ? TELL_MS : RETRY_MS);
        });
      },
      Math.max(0, this.#toldAtMs + pauseMs - clock.monotonicMs()),
    );
  }

  async #tellAll(): Promise<boolean> {
    const dirty = [...this.#dirty];
    this.#dirty = new Set();
    for (let start = 0; start < dirty.length; start += PEOPLE_PER_TURN_MAX) {
      if (this.#isClosed) return true;
      try {
        await this.#tell(dirty.slice(start, start + PEOPLE_PER_TURN_MAX));
      } catch (error) {
        this.#options.log.warn({ error }, 'presence is not told, will be tried again');
        for (const userId of dirty.slice(start)) this.#dirty.add(userId);
        return false;
      }
    }
    return true;
  }

  async #tell(userIds: readonly UserId[]): Promise<void> {
    const { records, lastSeen, statusOf, watchers } = this.#options;
    const offline = userIds.filter((userId) => statusOf(userId) === STATUS.offline);
    const [blocks, seen] = await Promise.all([records.findBlocks(userIds), lastSeen.read(offline)]);
    if (this.#isClosed) return;
    const blocked = new Set(
      blocks.flatMap(({ blockerId, blockedId }) => [
        pair(blockerId, blockedId),
        pair(blockedId, blockerId),
      ]),
    );
    for (const userId of userIds) {
      const status = statusOf(userId);
      const lastSeenMs = seen.get(userId) ?? lastSeen.recent(userId);
      const tell = createTeller(userId, { status, lastSeenMs });
      for (const watcher of watchers.of(userId)) {
        if (!this.#options.canHear(watcher)) continue;
        tell(watcher, blocked.has(pair(userId, watcher.session.identity.userId)));
      }
    }
  }
}

/** Those who are told the same get the same object, which is then encoded once. */
function createTeller(userId: UserId, presence: Presence) {
  const toBody = ({ status, lastSeenMs }: Presence) => ({
    presenceChanged: toPresence(userId, status, lastSeenMs),
  });
  const shown = toBody(presence);
  const hidden = toBody(HIDDEN);
  return ({ session, told }: Watcher, isHidden: boolean): void => {
    const { status } = isHidden ? HIDDEN : presence;
    if (told.get(userId) === status) return;
    told.set(userId, status);
    session.notify(isHidden ? hidden : shown);
  };
}

function pair(one: UserId, other: UserId): string {
  return `${one} ${other}`;
}
