import type { Clock } from '../../../clock.ts';
import { isCarried } from './WarmLayers.ts';

/** What is loaded may need this share of what the link was seen to carry. */
const HOLD_SHARE = 0.85;
/** After a step down nothing goes up for so long: the link has just shown that it is thinner than it was taken for. */
const UP_PAUSE_MS = 4_000;
/** When the segment ends there must be so much to play, while the first part of the next one comes in another layer. */
const STAY_RESERVE_SECONDS = 0.25;
/** With less ahead nothing goes up: what comes first of a layer is its playlist and a key frame. */
const UP_AHEAD_SECONDS = 0.45;
/** But so often that is no reason: who is far away never has more. */
const UPS_REFUSED_MAX = 3;
/** A change within a segment must leave so much to play, for what the network does meanwhile. */
const CHANGE_RESERVE_SECONDS = 0.1;
/** Parts are asked for one after the other: so much a second of what is loaded once more. */
const REQUESTS_SHARE = 0.07;
/** With so little of a segment to come it is not worth to begin it once more. */
const NEAR_END_SECONDS = 0.35;

/** What is known when a load shows that the link is too thin for its layer. */
export type ThinLink = {
  bandwidthBps: number;
  /** Of the segment in progress, what is loaded and what is likely to come yet. */
  loadedSeconds: number;
  leftSeconds: number;
  /** What is loaded ahead of the picture. */
  aheadSeconds: number;
};

/** What is known when a segment is loaded to its end. */
export type SegmentEnd = {
  bandwidthBps: number;
  /** The highest that is wanted and can be had. */
  highest: number;
  aheadSeconds: number;
};

export type LayerLadderOptions = {
  clock: Clock;
  /** The most that a layer takes; none of a layer that the person chose, which is not measured. */
  peakBps: (layer: number) => number;
  /** What it takes on average, sound included. */
  needBps: (layer: number) => number;
};

/**
 * Which layer is loaded next, near the live edge.
 *
 * Only segments begin with a key frame. Whoever changes within one loads it once more from its beginning: so it is changed between two
 * segments, but on a link that has become too thin within one, to the highest layer that is there before what is loaded has been played.
 */
export class LayerLadder {
  readonly #options: LayerLadderOptions;
  #layer = 0;
  /** What was loaded when the link got thin: between two segments the highest up to it that the link is seen to carry then. */
  #upTo: number | undefined;
  /** One layer less would do no harm, should the segment end now. */
  #isDoubtful = false;
  #upAfterMs = Number.NEGATIVE_INFINITY;
  #refusedUps = 0;

  constructor(options: LayerLadderOptions) {
    this.#options = options;
  }

  get layer(): number {
    return this.#layer;
  }

  /** The engine was made to load another one. */
  adopt(layer: number): void {
    if (layer === this.#layer) return;
    this.#layer = layer;
    this.#upTo = undefined;
    this.#isDoubtful = false;
  }

  /** The newest load was slow, or in time again. */
  setDoubtful(isDoubtful: boolean): void {
    this.#isDoubtful = isDoubtful;
  }

  /** True when it is changed at once. */
  handleThinLink(link: ThinLink): boolean {
    if (this.#layer === 0) return false;
    const fitting = this.#highestHeld(this.#layer - 1, link.bandwidthBps);
    this.#pauseUp();
    const now = this.#layerForNow(link, fitting);
    const upTo = this.#layer;
    if (now !== undefined) this.adopt(now);
    this.#upTo = upTo;
    return now !== undefined;
  }

  /** What was being loaded is not waited for any more: the lowest, and for a while nothing else. */
  giveUp(): void {
    this.#pauseUp();
    this.adopt(0);
  }

  /** A segment is loaded to its end. True when it is changed. */
  handleSegmentEnd({ bandwidthBps, highest, aheadSeconds }: SegmentEnd): boolean {
    const before = this.#layer;
    const wished = this.#wishedAtEnd(bandwidthBps, highest);
    if (wished <= before) this.#refusedUps = 0;
    else if (aheadSeconds < UP_AHEAD_SECONDS && this.#refusedUps < UPS_REFUSED_MAX) {
      this.#refusedUps += 1;
      return false;
    }
    this.#upTo = undefined;
    this.#refusedUps = 0;
    if (wished < before && this.#isDoubtful) this.#pauseUp();
    this.adopt(wished);
    return this.#layer !== before;
  }

  #wishedAtEnd(bandwidthBps: number, highest: number): number {
    const before = this.#layer;
    const upTo = this.#upTo;
    if (upTo !== undefined) return this.#highestHeld(Math.min(upTo, highest), bandwidthBps);
    if (before > highest) return highest;
    if (this.#isDoubtful) return Math.max(0, before - 1);
    return this.#isRiseDue(before + 1, bandwidthBps, highest) ? before + 1 : before;
  }

  #pauseUp(): void {
    this.#upAfterMs = this.#options.clock.monotonicMs() + UP_PAUSE_MS;
  }

  #isRiseDue(layer: number, bandwidthBps: number, highest: number): boolean {
    const { clock, peakBps } = this.#options;
    if (layer > highest || clock.monotonicMs() < this.#upAfterMs) return false;
    return isCarried(peakBps(layer), bandwidthBps);
  }

  /** The highest that the link carries, this one at most; else the lowest. */
  #highestHeld(layer: number, bandwidthBps: number): number {
    const isHeld = (one: number): boolean =>
      this.#options.needBps(one) <= bandwidthBps * HOLD_SHARE;
    for (let one = layer; one > 0; one -= 1) if (isHeld(one)) return one;
    return 0;
  }

  /** What to change to within the segment; undefined to bear with it until it ends. */
  #layerForNow(link: ThinLink, fitting: number): number | undefined {
    const staying = this.#stallOfStaying(link);
    if (staying <= 0 && link.leftSeconds <= NEAR_END_SECONDS) return undefined;
    for (let layer = fitting; layer >= 0; layer -= 1)
      if (this.#stallOfChanging(link, layer) <= 0) return layer;
    return staying <= this.#stallOfChanging(link, 0) ? undefined : 0;
  }

  /** What comes of the segment comes slower than it plays. */
  #stallOfStaying({ bandwidthBps, leftSeconds, aheadSeconds }: ThinLink): number {
    const slowness = this.#options.needBps(this.#layer) / bandwidthBps;
    return leftSeconds * Math.max(0, slowness - 1) + STAY_RESERVE_SECONDS - aheadSeconds;
  }

  /** What is loaded of the segment is loaded once more, while what is ahead is played. */
  #stallOfChanging({ bandwidthBps, loadedSeconds, aheadSeconds }: ThinLink, layer: number): number {
    if (loadedSeconds === 0) return -aheadSeconds;
    const share = this.#options.needBps(layer) / bandwidthBps + REQUESTS_SHARE;
    return loadedSeconds * share + CHANGE_RESERVE_SECONDS - aheadSeconds;
  }
}
