/**
 * The least of the values of the last one to two window halves. What arrived with the least delay tells most about a clock; it is
 * forgotten after a while, because clocks drift and routes change.
 */
export class WindowedMinimum {
  readonly #halfMs: number;
  #halfBeginMs = Number.NEGATIVE_INFINITY;
  #current = Number.POSITIVE_INFINITY;
  #previous = Number.POSITIVE_INFINITY;

  constructor(windowMs: number) {
    this.#halfMs = windowMs / 2;
  }

  /** Undefined before the first value. */
  get value(): number | undefined {
    const least = Math.min(this.#current, this.#previous);
    return least === Number.POSITIVE_INFINITY ? undefined : least;
  }

  add(value: number, nowMs: number): void {
    if (nowMs - this.#halfBeginMs >= this.#halfMs) {
      // After a long silence the older half tells nothing any more.
      const isStale = nowMs - this.#halfBeginMs >= 2 * this.#halfMs;
      this.#previous = isStale ? Number.POSITIVE_INFINITY : this.#current;
      this.#current = Number.POSITIVE_INFINITY;
      this.#halfBeginMs = nowMs;
    }
    this.#current = Math.min(this.#current, value);
  }

  clear(): void {
    this.#halfBeginMs = Number.NEGATIVE_INFINITY;
    this.#current = Number.POSITIVE_INFINITY;
    this.#previous = Number.POSITIVE_INFINITY;
  }
}
