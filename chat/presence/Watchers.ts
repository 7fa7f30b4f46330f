import type { SessionId, UserId } from '@stagedoor/contracts/ids';
import type { ChatSession } from '../roles.ts';
import type { Status } from './presence-status.ts';

/** A session, and how it was told that those whom it watches are. */
export type Watcher = { readonly session: ChatSession; readonly told: Map<UserId, Status> };

/** Which sessions of this server hear of whom. */
export class Watchers {
  readonly #bySession = new Map<SessionId, Watcher>();
  readonly #byPerson = new Map<UserId, Set<Watcher>>();

  /** Sessions that watch somebody. */
  get sessionsCount(): number {
    return this.#bySession.size;
  }

  /** People whom somebody watches. */
  get peopleCount(): number {
    return this.#byPerson.size;
  }

  /** From now on the session watches these and nobody else; `told`: what it knows of them. */
  watch(session: ChatSession, told: Map<UserId, Status>): void {
    this.stop(session.id);
    if (told.size === 0) return;
    const watcher: Watcher = { session, told };
    this.#bySession.set(session.id, watcher);
    for (const userId of told.keys()) {
      const watchers = this.#byPerson.get(userId) ?? new Set();
      this.#byPerson.set(userId, watchers.add(watcher));
    }
  }

  stop(sessionId: SessionId): void {
    const watcher = this.#bySession.get(sessionId);
    if (watcher === undefined) return;
    this.#bySession.delete(sessionId);
    for (const userId of watcher.told.keys()) {
      const watchers = this.#byPerson.get(userId);
      watchers?.delete(watcher);
      if (watchers?.size === 0) this.#byPerson.delete(userId);
    }
  }

  isWatched(userId: UserId): boolean {
    return this.#byPerson.has(userId);
  }

  of(userId: UserId): Iterable<Watcher> {
    return this.#byPerson.get(userId) ?? [];
  }

  watchedBy(sessionId: SessionId): Iterable<UserId> {
    return this.#bySession.get(sessionId)?.told.keys() ?? [];
  }
}
