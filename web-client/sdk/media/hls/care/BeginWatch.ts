/** From an element that is filled to what it plays; a thin link needs two of these. */
const BEGINS_WITHIN_MS = 6_000;
/** What did not begin after each of these attempts does not begin at all: 42 s. */
const ATTEMPTS_MAX = 2;

/** Sees an element that is being filled and does not begin to play, while nothing says what is wrong. */
export class BeginWatch {
  /** Undefined while nothing is expected to begin. */
  #sinceMs: number | undefined;
  #attempts = 0;

  /** The element is being filled. What is told again before it has begun changes nothing. */
  expect(nowMs: number): void {
    if (this.#sinceMs !== undefined) return;
    this.#sinceMs = nowMs;
    this.#attempts = 0;
  }

  handleBegun(): void {
    this.#sinceMs = undefined;
  }

  /** Something else holds it up (a pause, trouble that is known): the wait begins with its end. */
  rest(nowMs: number): void {
    if (this.#sinceMs !== undefined) this.#sinceMs = nowMs;
  }

  /** To be told again and again; whether it is time to fill it anew, or to give it up. Each attempt is given twice as long. */
  look(nowMs: number): 'wait' | 'fill-anew' | 'give-up' {
    if (this.#sinceMs === undefined) return 'wait';
    if (nowMs - this.#sinceMs < BEGINS_WITHIN_MS * 2 ** this.#attempts) return 'wait';
    this.#sinceMs = nowMs;
    if (this.#attempts === ATTEMPTS_MAX) return 'give-up';
    this.#attempts += 1;
    return 'fill-anew';
  }
}
