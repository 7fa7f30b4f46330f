import type { Clock, Timer } from '../../../clock.ts';

const LOOK_INTERVAL_MS = 1_000;
/** Between two probes; doubled by each, for one costs a segment, and until there is nothing above the layer that is loaded. */
const PAUSE_MIN_MS = 4_000;
const PAUSE_MAX_MS = 30_000;
/** What a probe measured is believed for so long. */
const FRESH_MS = 10_000;
/** Less time says nothing: what arrives then was on its way already. */
const MEASURED_MIN_MS = 5;
/** From then on a download that is too slow is given up, so that it takes nothing from what is played. */
const PATIENCE_MS = 200;
/** Whatever has not come by then is no use, and nor is what comes in drops. */
const TIMEOUT_MS = 3_000;
/** The download shares the link with what is played, which takes at most about as much. */
const HOPELESS_SHARE = 0.5;
const BITS_PER_BYTE = 8;
const SECOND_MS = 1_000;

export type BandwidthProbeOptions = {
  clock: Clock;
  /** What the next layer up needs of the link; undefined while none is wanted, or the link is known to carry it. */
  neededBps: () => number | undefined;
  /** A whole segment of the layer that is loaded; undefined while there is none, or nothing to spare for it. */
  segmentUrl: () => string | undefined;
  fetchSegment: (url: string, signal: AbortSignal) => Promise<Response>;
  onMeasured: (bitsPerSecond: number) => void;
};

/**
 * Finds out whether a link carries more than what is loaded. Near the live edge a part comes as soon as it is made and is loaded in no
 * time, so that a weighted mean of those times goes on saying for minutes what it said when the link was narrow. A whole segment,
 * loaded once more in one go, tells.
 */
export class BandwidthProbe {
  readonly #options: BandwidthProbeOptions;
  readonly #stop = new AbortController();
  #timer: Timer | undefined;
  #isRunning = false;
  #pauseMs = PAUSE_MIN_MS;
  #endedAtMs: number;
  #measured: { bitsPerSecond: number; atMs: number } | undefined;

  constructor(options: BandwidthProbeOptions) {
    this.#options = options;
    this.#endedAtMs = options.clock.monotonicMs();
    this.#lookSoon();
  }

  /** What the last probe measured, unless that was long ago. */
  get bitsPerSecond(): number {
    const { bitsPerSecond, atMs } = this.#measured ?? { bitsPerSecond: 0, atMs: 0 };
    return this.#options.clock.monotonicMs() - atMs < FRESH_MS ? bitsPerSecond : 0;
  }

  /** The link is not what it was. */
  forget(): void {
    this.#measured = undefined;
    this.#endedAtMs = this.#options.clock.monotonicMs();
  }

  close(): void {
    this.#stop.abort();
    this.#timer?.cancel();
  }

  #lookSoon(): void {
    this.#timer = this.#options.clock.setTimer(() => {
      this.#lookSoon();
      this.#look();
    }, LOOK_INTERVAL_MS);
  }

  #look(): void {
    const { clock, neededBps, segmentUrl } = this.#options;
    if (this.#isRunning) return;
    const needed = neededBps();
    if (needed === undefined) {
      this.#pauseMs = PAUSE_MIN_MS;
      return;
    }
    if (clock.monotonicMs() - this.#endedAtMs < this.#pauseMs) return;
    const url = segmentUrl();
    if (url !== undefined) void this.#probe(url, needed);
  }

  async #probe(url: string, needed: number): Promise<void> {
    const { clock, fetchSegment, onMeasured } = this.#options;
    this.#isRunning = true;
    const giveUp = new AbortController();
    const timer = clock.setTimer(() => giveUp.abort(new Error('no answer')), TIMEOUT_MS);
    const signal = AbortSignal.any([this.#stop.signal, giveUp.signal]);
    try {
      const response = await fetchSegment(url, signal);
      if (!response.ok) throw new Error(`status ${response.status}`);
      const bitsPerSecond = await this.#measure(response, needed);
      if (this.#stop.signal.aborted) return;
      this.#measured = { bitsPerSecond, atMs: clock.monotonicMs() };
      onMeasured(bitsPerSecond);
    } catch (error) {
      if (!this.#stop.signal.aborted) console.debug('stagedoor: the link was not measured', error);
    } finally {
      timer.cancel();
      this.#isRunning = false;
      this.#endedAtMs = clock.monotonicMs();
      this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE_MAX_MS);
    }
  }

  /** From the answer's beginning to its end, or until it is clear that it is not enough. */
  async #measure(response: Response, needed: number): Promise<number> {
    const { clock } = this.#options;
    const beganAtMs = clock.monotonicMs();
    const reader = response.body?.getReader();
    let bytes = 0;
    const measured = (): number => {
      const ms = Math.max(clock.monotonicMs() - beganAtMs, MEASURED_MIN_MS);
      return (bytes * BITS_PER_BYTE * SECOND_MS) / ms;
    };
    for (;;) {
      const chunk = await reader?.read();
      if (chunk?.value === undefined) return measured();
      bytes += chunk.value.byteLength;
      const isHopeless = measured() < needed * HOPELESS_SHARE;
      if (clock.monotonicMs() - beganAtMs < PATIENCE_MS || !isHopeless) continue;
      await reader?.cancel();
      return measured();
    }
  }
}
