import { TYPING_REPEAT_MS } from '@stagedoor/contracts/limits';
import type { Clock, Timer } from '../clock.ts';

/** Who has not pressed a key for so long thinks, or has gone. */
const PAUSE_MS = 5_000;

/** Tells the server that this person writes, no more often than it has to be told. */
export class OwnTyping {
  readonly #clock: Clock;
  readonly #tell: (isTyping: boolean) => boolean;
  /** When it was told last that this person writes; undefined: they do not, as far as was told. */
  #toldAtMs: number | undefined;
  #pause: Timer | undefined;

  /** `tell` answers whether it could be told. */
  constructor(options: { clock: Clock; tell: (isTyping: boolean) => boolean }) {
    this.#clock = options.clock;
    this.#tell = options.tell;
  }

  /** A key was pressed. */
  handleKey(): void {
    const nowMs = this.#clock.monotonicMs();
    this.#pause?.cancel();
    this.#pause = this.#clock.setTimer(() => this.stop(), PAUSE_MS);
    if (this.#toldAtMs !== undefined && nowMs - this.#toldAtMs < TYPING_REPEAT_MS) return;
    if (this.#tell(true)) this.#toldAtMs = nowMs;
  }

  stop(): void {
    const wasTold = this.#toldAtMs !== undefined;
    this.forget();
    if (wasTold) this.#tell(false);
  }

  /** The session in which it was told is gone: nobody needs to be told that it is over. */
  forget(): void {
    this.#pause?.cancel();
    this.#toldAtMs = undefined;
  }
}
