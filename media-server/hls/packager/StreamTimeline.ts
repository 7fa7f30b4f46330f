import { SAMPLES_PER_MS } from './stream-time.ts';

/** Of the time that passes: program dates follow the timeline by 20 ms a segment at most, which no player takes for a gap. */
const DATE_SLEW_RATIO = 0.01;

/** Beyond this a program date is wrong rather than unsteady, and is set at once. */
const DATE_ERROR_MAX_MS = 1_000;

/**
 * Where stream time stands in the server's monotonic time, and in the wall clock's. While there is sound its frames say it;
 * without, stream time runs with the server's clock.
 */
export class StreamTimeline {
  /** Wall clock minus monotonic time; taken once, so that setting the machine's clock does not break playlists. */
  readonly #wallOffsetMs: number;
  #originMs: number | undefined;
  #dateOriginMs = 0;
  #dateUpdatedAtMs = 0;

  constructor(options: { wallOffsetMs: number }) {
    this.#wallOffsetMs = options.wallOffsetMs;
  }

  get isStarted(): boolean {
    return this.#originMs !== undefined;
  }

  /** Server's monotonic time of stream time 0. */
  get originMs(): number {
    return this.#originMs ?? 0;
  }

  start(originMs: number, nowMs: number): void {
    this.#originMs = originMs;
    this.#dateOriginMs = originMs;
    this.#dateUpdatedAtMs = nowMs;
  }

  /** Sound that was captured at `capturedAtMs` stands at `samples`. */
  anchor(samples: number, capturedAtMs: number): void {
    this.#originMs = capturedAtMs - samples / SAMPLES_PER_MS;
  }

  /** Time was lost: the machine slept, or the thread did. */
  skip(lostMs: number): void {
    if (this.#originMs !== undefined) this.#originMs += lostMs;
  }

  /** Stream time of a moment, in samples with fractions; may be negative. */
  samplesAt(serverMs: number): number {
    return (serverMs - this.originMs) * SAMPLES_PER_MS;
  }

  serverMsAt(samples: number): number {
    return this.originMs + samples / SAMPLES_PER_MS;
  }

  /** Wall clock of a stream time, milliseconds since the Unix epoch. */
  dateMsAt(samples: number, nowMs: number): number {
    const error = this.originMs - this.#dateOriginMs;
    const step = DATE_SLEW_RATIO * Math.max(0, nowMs - this.#dateUpdatedAtMs);
    this.#dateOriginMs +=
      Math.abs(error) > DATE_ERROR_MAX_MS ? error : Math.max(-step, Math.min(step, error));
    this.#dateUpdatedAtMs = nowMs;
    return Math.round(this.#wallOffsetMs + this.#dateOriginMs + samples / SAMPLES_PER_MS);
  }
}
