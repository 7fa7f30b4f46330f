import { AppError } from '@stagedoor/contracts/errors';
import type { RoomId } from '@stagedoor/contracts/ids';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RoomDirectory, RoomFacts } from '../roles.ts';

/** A room whose stream cannot be read is asked about again after these times, a little more or less; one that has changed goes on with the last. */
const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000] as const;
const LAST_RETRY_MS = 8_000;
/** Nobody is in a room any more that has changed so long ago without an answer to how: a short outage passes unnoticed. */
export const TOLD_DEADLINE_MS = 30_000;
/** However many rooms are to be asked about, others need the database too. */
const ASKED_AT_ONCE = 3;

export type RechecksOptions = {
  directory: RoomDirectory;
  clock: Clock;
  log: Logger;
  random: () => number;
  /** What the room's stream was like when that was asked (monotonic). */
  onFacts: (room: RoomId, facts: RoomFacts, askedAtMs: number) => void;
  /** There is no such room any more; or something changed, and it cannot be known what. */
  onGone: (room: RoomId, refusal: AppError) => void;
};

/** `deadline`: something has changed, and who may be in the room by what was known before may not be any more; undefined: it is only looked at. */
type Check = { readonly deadline: Timer | undefined; attempt: number; timer: Timer | undefined };

/**
 * Asks again who may be in rooms: once for each room, however many are in it, and a few rooms at a time, those that have changed first.
 * Only the newest check of a room that has changed counts. Where nothing is known half a minute after the change, whyever, the room is
 * closed; one that was only looked at stays as it is.
 */
export class Rechecks {
  readonly #options: RechecksOptions;
  /** Those that have not come to an end. */
  readonly #checks = new Map<RoomId, Check>();
  readonly #changedWaiting = new Set<RoomId>();
  readonly #waiting = new Set<RoomId>();
  #askedCount = 0;

  constructor(options: RechecksOptions) {
    this.#options = options;
  }

  /** Never throws. `isTold`: a check that is under way counts no more; else it is left to come to its end. */
  start(room: RoomId, { isTold }: { isTold: boolean }): void {
    const before = this.#checks.get(room);
    if (!isTold && before !== undefined) return;
    before?.timer?.cancel();
    const { clock } = this.#options;
    // From the first change on: what is told again and again is not known any better for it.
    const deadline =
      before?.deadline ??
      (isTold ? clock.setTimer(() => this.#giveUp(room), TOLD_DEADLINE_MS) : undefined);
    this.#checks.set(room, { deadline, attempt: 0, timer: undefined });
    this.#wait(room);
  }

  close(): void {
    for (const room of [...this.#checks.keys()]) this.#end(room);
  }

  #wait(room: RoomId): void {
    const isChanged = this.#checks.get(room)?.deadline !== undefined;
    if (isChanged) this.#waiting.delete(room);
    (isChanged ? this.#changedWaiting : this.#waiting).add(room);
    this.#askNext();
  }

  #askNext(): void {
    while (this.#askedCount < ASKED_AT_ONCE) {
      const waiting = this.#changedWaiting.size > 0 ? this.#changedWaiting : this.#waiting;
      const [room] = waiting;
      if (room === undefined) return;
      waiting.delete(room);
      const check = this.#checks.get(room);
      if (check !== undefined) void this.#ask(room, check);
    }
  }

  async #ask(room: RoomId, check: Check): Promise<void> {
    this.#askedCount += 1;
    const askedAtMs = this.#options.clock.monotonicMs();
    let outcome: RoomFacts | { error: unknown };
    try {
      outcome = await this.#options.directory.findRoom(room);
    } catch (error) {
      outcome = { error };
    }
    this.#askedCount -= 1;
    if (this.#checks.get(room) === check) {
      if ('error' in outcome) this.#handleError(room, check, outcome.error);
      else {
        this.#end(room);
        this.#options.onFacts(room, outcome, askedAtMs);
      }
    }
    this.#askNext();
  }

  #handleError(room: RoomId, check: Check, error: unknown): void {
    const { clock, log, random, onGone } = this.#options;
    if (error instanceof AppError && !error.isTemporary) {
      this.#end(room);
      onGone(room, error);
      return;
    }
    const delayMs =
      RETRY_MS[check.attempt] ?? (check.deadline === undefined ? undefined : LAST_RETRY_MS);
    if (delayMs === undefined) {
      this.#end(room);
      return;
    }
    log.warn({ error, room }, 'not read who may be in a chat, will be tried again');
    check.attempt += 1;
    check.timer = clock.setTimer(() => this.#wait(room), delayMs * (1 + random() / 2));
  }

  #giveUp(room: RoomId): void {
    const { log, onGone } = this.#options;
    this.#end(room);
    log.error({ room }, 'a chat is closed: it has changed, and it cannot be read how');
    onGone(room, new AppError('UNAVAILABLE', 'The chat cannot be reached at the moment.'));
  }

  #end(room: RoomId): void {
    const check = this.#checks.get(room);
    check?.timer?.cancel();
    check?.deadline?.cancel();
    this.#checks.delete(room);
    this.#changedWaiting.delete(room);
    this.#waiting.delete(room);
  }
}
