import type { Clock, Timer } from '../../../clock.ts';

/** How often it is looked whether a higher layer is wanted, or one that was warm got cold. */
const LOOK_INTERVAL_MS = 1_000;
/** Servers stop to package what nobody asked for in 30 s: ask well before. */
const KEEP_WARM_MS = 12_000;
/** A layer must need at most this share of the bandwidth that was measured, or it would be left again at once. */
const BANDWIDTH_SHARE = 0.7;
/** A layer that is warm and not taken for so long is let go cold: packaging it costs the server and the publisher. */
const UNUSED_MAX_MS = 30_000;
/** A layer whose playlist did not come is left alone for so long. */
const FAILED_PAUSE_MS = 10_000;

const WHOLE_SEGMENT = /^#EXTINF:/m;

export type WarmLayersOptions = {
  clock: Clock;
  /** Asks for the playlist of a layer, which is what makes a server package it; it answers when there is something in it. */
  fetchPlaylist: (layer: number, signal: AbortSignal) => Promise<string>;
  /** The highest layer that picture and person want. */
  wanted: () => number;
  /** What a layer needs, and what the network was measured to carry; a layer that the person chose is not measured. */
  bitrateBps: (layer: number) => number;
  bandwidthBps: () => number;
  /** The layer that is loaded now. */
  current: () => number;
  /** Where what is loaded ends, on the publisher's clock: a layer that begins later would leave a hole. */
  loadedUntilMs: () => number | undefined;
  onChange: () => void;
};

/**
 * Which layers can be changed to without a stall. Servers package the lowest layer always and the others only while somebody asks; a
 * player that changes to a cold one waits for its first key frame with a second of buffer. So a layer is asked for first, and changed to
 * when its playlist reaches back to what is loaded. Layers between the lowest and the current one are kept warm, for the way down.
 */
export class WarmLayers {
  readonly #options: WarmLayersOptions;
  readonly #stop = new AbortController();
  /** When a layer's playlist was last asked for. */
  readonly #askedAtMs = new Map<number, number>();
  readonly #failedAtMs = new Map<number, number>();
  #highest = 0;
  #usedAtMs = 0;
  #isAsking = false;
  #timer: Timer | undefined;

  constructor(options: WarmLayersOptions) {
    this.#options = options;
    this.#lookSoon();
  }

  /** This layer and all below it. */
  get highest(): number {
    return this.#highest;
  }

  /** Something else is wanted now. */
  lookNow(): void {
    if (this.#stop.signal.aborted) return;
    this.#letGo();
    const next = this.#highest + 1;
    if (this.#isWorth(next)) void this.#ask(next);
    for (let layer = 1; layer <= this.#highest; layer += 1) {
      if (layer !== this.#options.current() && this.#isDue(layer)) void this.#ask(layer);
    }
  }

  close(): void {
    this.#stop.abort();
    this.#timer?.cancel();
  }

  #lookSoon(): void {
    this.#timer = this.#options.clock.setTimer(() => {
      this.#lookSoon();
      this.lookNow();
    }, LOOK_INTERVAL_MS);
  }

  #isWorth(layer: number): boolean {
    const { wanted, bitrateBps, bandwidthBps, clock } = this.#options;
    if (this.#isAsking || layer > wanted()) return false;
    const failedAtMs = this.#failedAtMs.get(layer) ?? Number.NEGATIVE_INFINITY;
    if (clock.monotonicMs() - failedAtMs < FAILED_PAUSE_MS) return false;
    return isCarried(bitrateBps(layer), bandwidthBps());
  }

  #isDue(layer: number): boolean {
    const askedAtMs = this.#askedAtMs.get(layer) ?? Number.NEGATIVE_INFINITY;
    return this.#options.clock.monotonicMs() - askedAtMs >= KEEP_WARM_MS;
  }

  async #ask(layer: number): Promise<void> {
    const { clock, fetchPlaylist, loadedUntilMs, onChange } = this.#options;
    const isNew = layer > this.#highest;
    if (isNew) this.#isAsking = true;
    this.#askedAtMs.set(layer, clock.monotonicMs());
    try {
      const playlist = await fetchPlaylist(layer, this.#stop.signal);
      const untilMs = loadedUntilMs();
      const beginsAtMs = firstProgramDateTimeMs(playlist);
      if (this.#stop.signal.aborted || !isNew || layer !== this.#highest + 1) return;
      // hls.js takes a playlist that lists parts only for an empty one, and asks again a second later.
      if (!WHOLE_SEGMENT.test(playlist)) return;
      // Without a clock nothing is known, and nothing can be waited for.
      if (untilMs !== undefined && beginsAtMs !== undefined && beginsAtMs > untilMs) return;
      this.#highest = layer;
      this.#usedAtMs = clock.monotonicMs();
      onChange();
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      console.debug(`stagedoor: layer ${layer} did not come`, error);
      this.#failedAtMs.set(layer, clock.monotonicMs());
      if (isNew) return;
      // It was warm: what is above it cannot be reached any more without it.
      this.#highest = layer - 1;
      onChange();
    } finally {
      if (isNew) this.#isAsking = false;
    }
  }

  #letGo(): void {
    const { clock, current, wanted, onChange } = this.#options;
    const nowMs = clock.monotonicMs();
    if (current() >= this.#highest && wanted() >= this.#highest) this.#usedAtMs = nowMs;
    if (nowMs - this.#usedAtMs < UNUSED_MAX_MS || this.#highest === 0) return;
    this.#highest = Math.max(0, Math.min(current(), this.#highest - 1));
    this.#usedAtMs = nowMs;
    onChange();
  }
}

/** Whether a link of this bandwidth carries a layer of this bitrate with something to spare. */
export function isCarried(bitrateBps: number, bandwidthBps: number): boolean {
  return neededBps(bitrateBps) <= bandwidthBps;
}

/** The bandwidth of a link that carries a layer of this bitrate with something to spare. */
export function neededBps(bitrateBps: number): number {
  return bitrateBps / BANDWIDTH_SHARE;
}

/** RFC 8216bis 4.4.4.6: of the first segment that is listed. Undefined where there is none, or it cannot be read. */
export function firstProgramDateTimeMs(playlist: string): number | undefined {
  const text = /^#EXT-X-PROGRAM-DATE-TIME:(.+)$/m.exec(playlist)?.[1];
  const ms = text === undefined ? Number.NaN : Date.parse(text.trim());
  return Number.isNaN(ms) ? undefined : ms;
}
