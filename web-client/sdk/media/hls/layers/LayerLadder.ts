import type { Clock } from '../../../clock.ts';
import { isCarried } from './WarmLayers.ts';

/** What is loaded may need this share of what the link was seen to carry. */
const HOLD_SHARE = 0.95;
/** After a step down nothing goes up for so long: the link has just shown that it is thinner than it was taken for. */
const UP_PAUSE_MS = 4_000;

/** What is known when a load shows that the link is too thin for its layer. */
export type ThinLink = {
  bandwidthBps: number;
  /** Of the segment in progress, what is loaded and what is likely to come yet. */
  loadedSeconds: number;
  leftSeconds: number;
  /** What is loaded ahead of the picture. */
  aheadSeconds: number;
};

/**
 * Which layer is loaded next, near the live edge.
 *
 * Only segments begin with a key frame. Whoever changes within one loads it once more from its beginning, and loses what it had ahead:
 * so it is changed between two segments, but where the rest of a segment would stand still longer than that.
 */
export class LayerLadder {
  readonly #clock: Clock;
  readonly #bitrateBps: (layer: number) => number;
  #layer = 0;
  /** To be changed to between two segments. */
  #lower: number | undefined;
  /** One layer less would do no harm, should the segment end now. */
  #isDoubtful = false;
  #upAfterMs = Number.NEGATIVE_INFINITY;

  constructor(options: { clock: Clock; bitrateBps: (layer: number) => number }) {
    this.#clock = options.clock;
    this.#bitrateBps = options.bitrateBps;
  }

  get layer(): number {
    return this.#layer;
  }

  /** The engine was made to load another one. */
  adopt(layer: number): void {
    if (layer === this.#layer) return;
    this.#layer = layer;
    this.#lower = undefined;
    this.#isDoubtful = false;
  }

  /** The newest load was slow, or in time again. */
  setDoubtful(isDoubtful: boolean): void {
    this.#isDoubtful = isDoubtful;
  }

  /** True when it is changed at once. */
  handleThinLink(link: ThinLink): boolean {
    const lower = this.#layerFor(link.bandwidthBps);
    if (lower >= this.#layer) return false;
    this.#upAfterMs = this.#clock.monotonicMs() + UP_PAUSE_MS;
    if (this.#stallOfStaying(link) <= this.#stallOfChanging(link, lower)) {
      this.#lower = lower;
      return false;
    }
    this.adopt(lower);
    return true;
  }

  /** What was being loaded is not waited for any more: the lowest, and for a while nothing else. */
  giveUp(): void {
    this.#upAfterMs = this.#clock.monotonicMs() + UP_PAUSE_MS;
    this.adopt(0);
  }

  /** A segment is loaded to its end. `highest` is wanted and can be had. True when it is changed. */
  handleSegmentEnd({ bandwidthBps, highest }: { bandwidthBps: number; highest: number }): boolean {
    const before = this.#layer;
    if (this.#lower !== undefined) this.adopt(Math.min(this.#lower, before));
    else if (before > highest) this.adopt(highest);
    else if (this.#isDoubtful) this.#leaveDoubt();
    else if (this.#mayRise(before + 1, bandwidthBps, highest)) this.adopt(before + 1);
    return this.#layer !== before;
  }

  #leaveDoubt(): void {
    if (this.#layer === 0) return;
    this.#upAfterMs = this.#clock.monotonicMs() + UP_PAUSE_MS;
    this.adopt(this.#layer - 1);
  }

  #mayRise(layer: number, bandwidthBps: number, highest: number): boolean {
    if (layer > highest || this.#clock.monotonicMs() < this.#upAfterMs) return false;
    return isCarried(this.#bitrateBps(layer), bandwidthBps);
  }

  /** The highest below this one that the link carries, or the lowest. */
  #layerFor(bandwidthBps: number): number {
    for (let layer = this.#layer - 1; layer > 0; layer -= 1)
      if (this.#bitrateBps(layer) <= bandwidthBps * HOLD_SHARE) return layer;
    return 0;
  }

  /** What comes of the segment comes slower than it plays. */
  #stallOfStaying({ bandwidthBps, leftSeconds, aheadSeconds }: ThinLink): number {
    const slowness = this.#bitrateBps(this.#layer) / bandwidthBps;
    return leftSeconds * Math.max(0, slowness - 1) - aheadSeconds;
  }

  /** What is loaded of the segment is loaded once more before the picture can go on in it. */
  #stallOfChanging({ bandwidthBps, loadedSeconds, aheadSeconds }: ThinLink, lower: number): number {
    const shownSeconds = loadedSeconds - aheadSeconds;
    if (shownSeconds <= 0) return -aheadSeconds;
    return (loadedSeconds * this.#bitrateBps(lower)) / bandwidthBps;
  }
}
