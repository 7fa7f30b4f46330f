import { AppError } from '@stagedoor/contracts/errors';
import type { RoomId } from '@stagedoor/contracts/ids';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RoomDirectory, RoomFacts } from '../roles.ts';

/** A room whose stream cannot be read is asked about again after these times, a little more or less. */
const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000] as const;
/** However many rooms are to be asked about, others need the database too. */
const ASKED_AT_ONCE = 3;

export type RechecksOptions = {
  directory: RoomDirectory;
  clock: Clock;
  log: Logger;
  random: () => number;
  /** What the room's stream is like now. */
  onFacts: (room: RoomId, facts: RoomFacts) => void;
  /** There is no such room any more; or something changed, and it cannot be known what. */
  onGone: (room: RoomId, refusal: AppError) => void;
};

/** `isTold`: something has changed, and who may be in the room by what was known before may not be any more. */
type Check = { readonly isTold: boolean; attempt: number; timer: Timer | undefined };

/**
 * Asks again who may be in rooms: once for each room, however many are in it, and a few rooms at a time. Only the newest check of a room
 * counts. Where it cannot be read for half a minute, a room that has changed is closed, and one that was only looked at stays as it is.
 */
export class Rechecks {
  readonly #options: RechecksOptions;
  /** Those that have not come to an end. */
  readonly #checks = new Map<RoomId, Check>();
  readonly #waiting = new Set<RoomId>();
  #askedCount = 0;

  constructor(options: RechecksOptions) {
    this.#options = options;
  }

  /** Never throws. A check that is under way counts no more. */
  start(room: RoomId, { isTold }: { isTold: boolean }): void {
    const before = this.#checks.get(room);
    before?.timer?.cancel();
    const mustClose = isTold || before?.isTold === true;
    this.#checks.set(room, { isTold: mustClose, attempt: 0, timer: undefined });
    this.#waiting.add(room);
    this.#askNext();
  }

  close(): void {
    for (const { timer } of this.#checks.values()) timer?.cancel();
    this.#checks.clear();
    this.#waiting.clear();
  }

  #askNext(): void {
    while (this.#askedCount < ASKED_AT_ONCE) {
      const [room] = this.#waiting;
      if (room === undefined) return;
      this.#waiting.delete(room);
      const check = this.#checks.get(room);
      if (check !== undefined) void this.#ask(room, check);
    }
  }

  async #ask(room: RoomId, check: Check): Promise<void> {
    this.#askedCount += 1;
    let outcome: RoomFacts | { error: unknown };
    try {
      outcome = await this.#options.directory.findRoom(room);
    } catch (error) {
      outcome = { error };
    }
    this.#askedCount -= 1;
    if (this.#checks.get(room) === check) this.#handle(room, check, outcome);
    this.#askNext();
  }

  #handle(room: RoomId, check: Check, outcome: RoomFacts | { error: unknown }): void {
    const { onFacts, onGone } = this.#options;
    if (!('error' in outcome)) {
      this.#checks.delete(room);
      onFacts(room, outcome);
    } else if (outcome.error instanceof AppError && !outcome.error.isTemporary) {
      this.#checks.delete(room);
      onGone(room, outcome.error);
    } else this.#handleFailure(room, check, outcome.error);
  }

  #handleFailure(room: RoomId, check: Check, error: unknown): void {
    const { clock, log, random, onGone } = this.#options;
    const delayMs = RETRY_MS[check.attempt];
    if (delayMs !== undefined) {
      log.warn({ error, room }, 'not read who may be in a chat, will be tried again');
      check.attempt += 1;
      check.timer = clock.setTimer(
        () => {
          this.#waiting.add(room);
          this.#askNext();
        },
        delayMs * (1 + random() / 2),
      );
      return;
    }
    this.#checks.delete(room);
    if (!check.isTold) return;
    log.error({ error, room }, 'a chat is closed: it has changed, and it cannot be read how');
    onGone(room, new AppError('UNAVAILABLE', 'The chat cannot be reached at the moment.'));
  }
}
