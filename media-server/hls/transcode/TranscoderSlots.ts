import type { Logger } from '@stagedoor/service-kit/logger';

/** Transcodings at once: each takes a tenth to a third of a core at 360 lines, and what SFU and packager need goes first. */
export const TRANSCODERS_MAX = 2;

/** Who may transcode: a few at a time, and nobody where ffmpeg is missing. What it refuses is logged once for each reason. */
export class TranscoderSlots {
  readonly #log: Logger;
  readonly #max: number;
  #takenCount = 0;
  #isMissing = false;
  readonly #told = new Set<string>();

  constructor(options: { log: Logger; max?: number }) {
    this.#log = options.log;
    this.#max = options.max ?? TRANSCODERS_MAX;
  }

  /** Whether `take` would give one. */
  get hasRoom(): boolean {
    return !this.#isMissing && this.#takenCount < this.#max;
  }

  /** True when the caller has one, to be given back. */
  take(): boolean {
    if (this.#isMissing) return false;
    if (this.#takenCount >= this.#max) {
      this.#tell(
        'all are taken',
        `${this.#max} pictures are transcoded already: another is not, its viewers by HLS get sound`,
      );
      return false;
    }
    this.#takenCount += 1;
    return true;
  }

  giveBack(): void {
    this.#takenCount -= 1;
  }

  /** There is no ffmpeg on this machine. */
  noteMissing(): void {
    this.#isMissing = true;
    this.#tell('missing', 'there is no ffmpeg: VP8 cannot be shown by HLS, its viewers get sound');
  }

  noteFailed(error: unknown): void {
    this.#log.warn({ error }, 'a transcoder died; another one takes its place');
  }

  #tell(reason: string, text: string): void {
    if (this.#told.has(reason)) return;
    this.#told.add(reason);
    this.#log.warn(text);
  }
}
