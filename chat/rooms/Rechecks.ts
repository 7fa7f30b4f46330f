import { AppError } from '@stagedoor/contracts/errors';
import type { RoomId } from '@stagedoor/contracts/ids';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RoomDirectory, RoomFacts } from '../roles.ts';

/** A room whose stream cannot be read is asked about again after these times; then nobody is left in it. */
const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000] as const;

export type RechecksOptions = {
  directory: RoomDirectory;
  clock: Clock;
  log: Logger;
  /** What the room's stream is like now. */
  onFacts: (room: RoomId, facts: RoomFacts) => void;
  /** There is no such room any more, or it cannot be told who may be in it. */
  onGone: (room: RoomId, refusal: AppError) => void;
};

/** Asks again who may be in rooms; once for each room, however many are in it. What cannot be known for long is refused. */
export class Rechecks {
  readonly #options: RechecksOptions;
  readonly #retries = new Map<RoomId, Timer>();
  #count = 0;

  constructor(options: RechecksOptions) {
    this.#options = options;
  }

  /** Grows with every recheck that was asked for: whoever was judged before the last one is judged again. */
  get count(): number {
    return this.#count;
  }

  /** Something that people were judged by has changed. */
  noteChange(): void {
    this.#count += 1;
  }

  /** Never throws. */
  start(room: RoomId): void {
    this.noteChange();
    this.#retries.get(room)?.cancel();
    this.#retries.delete(room);
    this.#ask(room, 0);
  }

  close(): void {
    for (const timer of this.#retries.values()) timer.cancel();
    this.#retries.clear();
  }

  #ask(room: RoomId, attempt: number): void {
    const { directory, onFacts, onGone } = this.#options;
    const asked = this.#count;
    directory.findRoom(room).then(
      (facts) => onFacts(room, facts),
      (error: unknown) => {
        if (error instanceof AppError && !error.isTemporary) onGone(room, error);
        else if (asked === this.#count || !this.#retries.has(room))
          this.#handleFailure(room, attempt, error);
      },
    );
  }

  #handleFailure(room: RoomId, attempt: number, error: unknown): void {
    const { clock, log, onGone } = this.#options;
    const delayMs = RETRY_MS[attempt];
    if (delayMs === undefined) {
      log.error({ error, room }, 'a chat is closed: it cannot be read who may be in it');
      onGone(room, new AppError('UNAVAILABLE', 'The chat cannot be reached at the moment.'));
      return;
    }
    log.warn({ error, room }, 'not read who may be in a chat, will be tried again');
    const timer = clock.setTimer(() => {
      this.#retries.delete(room);
      this.#ask(room, attempt + 1);
    }, delayMs);
    this.#retries.get(room)?.cancel();
    this.#retries.set(room, timer);
  }
}
