import type { Clock, Timer } from '../clock.ts';
import type { Way } from './conversations-dependencies.ts';

/** A connection that drops is mostly back before; a port that is blocked stays so. */
const REST_AFTER_MS = 5_000;

/**
 * How to reach the server: over the session while there is one; where there has been none for a while, by REST.
 *
 * stopped -> start() -> none -> (session) socket -> (lost) none -> (REST_AFTER_MS) rest -> (session) socket …
 */
export class Route {
  readonly #clock: Clock;
  readonly #onChange: (way: Way) => void;
  #way: Way = 'none';
  #hadSession = false;
  #patience: Timer | undefined;

  constructor(options: { clock: Clock; onChange: (way: Way) => void }) {
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  /** The session is away, or does not come. False while the first one is awaited. */
  get isLost(): boolean {
    return this.#way === 'rest' || (this.#way === 'none' && this.#hadSession);
  }

  /** A way is wanted. */
  start(): void {
    if (this.#way !== 'none') return;
    this.#patience ??= this.#clock.setTimer(() => this.#move('rest'), REST_AFTER_MS);
  }

  handleSession(): void {
    this.#hadSession = true;
    this.#move('socket');
  }

  handleLost(): void {
    if (this.#way === 'socket') this.#move('none');
  }

  /** Nobody is there who wants one. */
  stop(): void {
    this.#hadSession = false;
    this.#move('none');
  }

  #move(way: Way): void {
    this.#patience?.cancel();
    this.#patience = undefined;
    if (this.#way === way) return;
    this.#way = way;
    this.#onChange(way);
  }
}
