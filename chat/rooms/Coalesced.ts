/**
 * Work that is worth doing once for everybody who asks: one is under way at a time, and whoever asks meanwhile shares the next one. So
 * what comes of it was always begun after it was asked for.
 */
export class Coalesced<Result> {
  readonly #work: () => Promise<Result>;
  #underWay: Promise<Result> | undefined;
  #next: Promise<Result> | undefined;

  constructor(work: () => Promise<Result>) {
    this.#work = work;
  }

  /** Some work is under way, or about to begin. */
  get isBusy(): boolean {
    return this.#underWay !== undefined || this.#next !== undefined;
  }

  /** Settles as the work does that begins with this call or after it. */
  run(): Promise<Result> {
    if (this.#next !== undefined) return this.#next;
    if (this.#underWay === undefined) return this.#begin();
    const begin = (): Promise<Result> => {
      this.#next = undefined;
      return this.#begin();
    };
    this.#next = this.#underWay.then(begin, begin);
    return this.#next;
  }

  #begin(): Promise<Result> {
    const underWay = this.#work().finally(() => {
      this.#underWay = undefined;
    });
    this.#underWay = underWay;
    return underWay;
  }
}
