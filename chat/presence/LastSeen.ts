import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PresenceRecords } from './roles.ts';

/** What is to be stored within this time goes in one statement; a server that is killed loses as much of it. */
export const WRITE_MS = 2_000;
/** After a failure. */
const RETRY_MS = 5_000;
/** In one statement, so that it is short. */
const WRITE_ROWS_MAX = 2_000;
/** What waits for a database that is away: more people than a server has; beyond, the oldest are left as they are stored. */
const WAITING_MAX = 200_000;
/** What was heard stays in memory for at least this long: until then other servers have stored it. */
const RECENT_MS = 30_000;

type LastSeenOptions = {
  records: Pick<PresenceRecords, 'readLastSeen' | 'writeLastSeen'>;
  clock: Clock;
  log: Logger;
};

/** When people were last here: stored in batches, and read as stored or as heard since. */
export class LastSeen {
  readonly #options: LastSeenOptions;
  readonly #waiting = new Map<UserId, number>();
  /** Two generations: the older one goes when the newer one is old. */
  #recent = new Map<UserId, number>();
  #older = new Map<UserId, number>();
  #recentSinceMs: number;
  #timer: Timer | undefined;
  #writing: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: LastSeenOptions) {
    this.#options = options;
    this.#recentSinceMs = options.clock.monotonicMs();
  }

  /** Heard, and stored by another server. */
  note(userId: UserId, seenAtMs: number): void {
    const nowMs = this.#options.clock.monotonicMs();
    if (nowMs - this.#recentSinceMs >= RECENT_MS) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#recentSinceMs = nowMs;
    }
    this.#recent.set(userId, Math.max(seenAtMs, this.#recent.get(userId) ?? 0));
  }

  /** To be stored by this server. */
  store(userId: UserId, seenAtMs: number): void {
    this.note(userId, seenAtMs);
    if (this.#waiting.size >= WAITING_MAX && !this.#waiting.has(userId)) {
      const [oldest] = this.#waiting.keys();
      if (oldest !== undefined) this.#waiting.delete(oldest);
    }
    this.#waiting.set(userId, seenAtMs);
    this.#schedule(WRITE_MS);
  }

  /** Milliseconds since the Unix epoch, of those of whom it is known. */
  async read(userIds: readonly UserId[]): Promise<Map<UserId, number>> {
    const seen = new Map(await this.#options.records.readLastSeen(userIds));
    for (const userId of userIds) {
      const seenAtMs = Math.max(seen.get(userId) ?? 0, this.recent(userId));
      if (seenAtMs > 0) seen.set(userId, seenAtMs);
    }
    return seen;
  }

  /** As heard lately; 0 where nothing was. */
  recent(userId: UserId): number {
    const heard = [this.#recent, this.#older, this.#waiting].map((map) => map.get(userId) ?? 0);
    return Math.max(...heard);
  }

  /** Stores what waits, once. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#timer?.cancel();
    this.#timer = undefined;
    await this.#writing;
    await this.#write();
  }

  #schedule(delayMs: number): void {
    if (this.#isClosed || this.#writing !== undefined) return;
    this.#timer ??= this.#options.clock.setTimer(() => {
      this.#timer = undefined;
      this.#writing = this.#write().then((isWritten) => {
        this.#writing = undefined;
        if (this.#waiting.size > 0) this.#schedule(isWritten ? WRITE_MS : RETRY_MS);
      });
    }, delayMs);
  }

  /** Whether all of it is stored. */
  async #write(): Promise<boolean> {
    const { records, log } = this.#options;
    const all = [...this.#waiting];
    for (let start = 0; start < all.length; start += WRITE_ROWS_MAX) {
      const rows = all.slice(start, start + WRITE_ROWS_MAX);
      try {
        await records.writeLastSeen(rows);
      } catch (error) {
        log.warn({ error }, 'not stored when people were last here, will be tried again');
        return false;
      }
      // What came meanwhile is newer, and goes with the next ones.
      for (const [userId, seenAtMs] of rows)
        if (this.#waiting.get(userId) === seenAtMs) this.#waiting.delete(userId);
    }
    return true;
  }
}
