/** How long to wait before the next try of something that failed: twice as long each time, up to a maximum. */
export class Backoff {
  readonly #firstMs: number;
  readonly #maxMs: number;
  #failures = 0;

  constructor(options: { firstMs: number; maxMs: number }) {
    this.#firstMs = options.firstMs;
    this.#maxMs = options.maxMs;
  }

  nextMs(): number {
    const delayMs = Math.min(this.#maxMs, this.#firstMs * 2 ** this.#failures);
    this.#failures += 1;
    return delayMs;
  }

  succeed(): void {
    this.#failures = 0;
  }
}
