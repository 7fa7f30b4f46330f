/** Texts that are remembered, and how long they may be; more is forgotten all at once, and costs what it would have cost anyway. */
const TEXTS_MAX = 1_000;
const TEXT_LENGTH_MAX = 256;

/**
 * What a function makes of a text, remembered for the texts of late: viewers of a broadcast all ask for the same at the same time.
 * The results are shared and must not be changed.
 */
export class Memo<Result> {
  readonly #make: (text: string) => Result;
  readonly #results = new Map<string, Result>();

  constructor(make: (text: string) => Result) {
    this.#make = make;
  }

  get(text: string): Result {
    let result = this.#results.get(text);
    if (result === undefined) {
      result = this.#make(text);
      if (text.length > TEXT_LENGTH_MAX) return result;
      if (this.#results.size >= TEXTS_MAX) this.#results.clear();
      this.#results.set(text, result);
    }
    return result;
  }
}
