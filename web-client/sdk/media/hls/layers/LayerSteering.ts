import type { Clock, Timer } from '../../../clock.ts';
import { layerForSize, type PictureSize } from '../../layer-choice.ts';
import type { Quality } from '../../viewer-state.ts';
import { aheadSeconds, isBufferedUntil } from '../buffered.ts';
import { fetchText } from '../fetch-text.ts';
import { BandwidthProbe } from './BandwidthProbe.ts';
import { LayerLadder } from './LayerLadder.ts';
import { LinkJudge } from './LinkJudge.ts';
import type { LayerLoad, LayerLoader } from './layer-loader.ts';
import { isCarried, neededBps, WarmLayers } from './WarmLayers.ts';

/** What comes of a segment that has just begun; on average, the publisher being free to send a key frame sooner. */
const SEGMENT_SECONDS = 2;
/** Two times that are the same but for rounding. */
const SAME_SECONDS = 0.05;
/** With less ahead than this nothing is loaded beside what is played. */
const SPARE_BUFFER_SECONDS = 0.5;
/** How often it is looked how a load gets on. */
const LOOK_MS = 50;
/** So many looks in a row must say that the link is too thin. */
const THIN_LOOKS_MIN = 2;
/** Times what it plays for: a load that takes so long will not be in time. */
const GIVEN_UP_AFTER = 3;
/** With so much ahead the picture goes on in what was loaded once more. */
const CAUGHT_UP_SECONDS = 0.25;
const BITS_PER_BYTE = 8;
const SECOND_MS = 1_000;

type Element = Pick<HTMLVideoElement, 'buffered' | 'currentTime' | 'paused'>;

export type LayerSteeringOptions = {
  clock: Clock;
  video: Element;
  loader: LayerLoader;
  quality: Quality;
  size?: PictureSize;
};

/**
 * Decides which layer is loaded: what picture and person want, what can be had without a stall (`WarmLayers`), and what the link carries
 * (`LinkJudge`, `BandwidthProbe`); when it is changed is `LayerLadder`'s. To be told of everything that is loaded.
 */
export class LayerSteering {
  readonly #clock: Clock;
  readonly #video: Element;
  readonly #loader: LayerLoader;
  readonly #warm: WarmLayers;
  readonly #probe: BandwidthProbe;
  readonly #ladder: LayerLadder;
  readonly #judge = new LinkJudge();
  #quality: Quality;
  #size: PictureSize | undefined;
  #askedLayer: number | undefined;
  /** What layers took of the link when they were loaded last; of others nothing is known but what is announced. */
  readonly #tookBps = new Map<number, number>();
  #underWay: { load: LayerLoad; sinceMs: number } | undefined;
  #watch: Timer | undefined;
  #anew: Timer | undefined;
  #thinLooks = 0;
  /** What was loaded last. */
  #loaded: LayerLoad | undefined;
  /** The segment whose end was acted on. */
  #endedSn: number | undefined;
  /** Where the segment begins that is loaded once more in another layer. */
  #changedFrom: number | undefined;

  constructor({ clock, video, loader, quality, size }: LayerSteeringOptions) {
    this.#clock = clock;
    this.#video = video;
    this.#loader = loader;
    this.#quality = quality;
    this.#size = size;
    this.#ladder = new LayerLadder({
      clock,
      peakBps: (layer) => this.#peakBps(layer),
      needBps: (layer) => this.#needBps(layer),
    });
    this.#probe = new BandwidthProbe({
      clock,
      neededBps: () => this.#nextNeedsBps(),
      segmentUrl: () => this.#spareSegmentUrl(),
      fetchSegment: (url, signal) => fetch(url, { signal, cache: 'no-store' }),
      onMeasured: () => {
        this.#believeProbe();
        this.#warm.lookNow();
      },
    });
    this.#warm = new WarmLayers({
      clock,
      fetchPlaylist: (layer, signal) => fetchText(loader.playlistUrl(layer), signal),
      wanted: () => this.#wantedLayer,
      bitrateBps: (layer) => this.#peakBps(layer),
      bandwidthBps: () => this.#bandwidthBps,
      current: () => loader.layer,
      loadedUntilMs: () => {
        const { buffered } = video;
        if (buffered.length === 0) return undefined;
        return loader.programDateTimeMs(buffered.end(buffered.length - 1));
      },
      onChange: () => this.#believeProbe(),
    });
    this.#load();
  }

  setQuality(quality: Quality): void {
    this.#quality = quality;
  }

  setSize(size: PictureSize): void {
    this.#size = size;
  }

  /** The loader took another layer by itself, as after an error. */
  handleSwitching(layer: number): void {
    this.#ladder.adopt(layer);
  }

  handleLoading(load: LayerLoad): void {
    this.#underWay = { load, sinceMs: this.#clock.monotonicMs() };
    this.#thinLooks = 0;
    this.#watchSoon();
  }

  /** What was loaded does not come; the loader tries again by itself. */
  handleFailed(): void {
    this.#underWay = undefined;
    this.#watch?.cancel();
  }

  handleLoaded(load: LayerLoad): void {
    this.#underWay = undefined;
    this.#watch?.cancel();
    this.#loaded = load;
    if (!this.#isJudged(load)) return;
    const { durationSeconds } = load;
    const bufferedSeconds = this.#aheadSeconds;
    const verdict = this.#judge.judge({ durationSeconds, bufferedSeconds, ...load.transfer() });
    this.#tookBps.set(load.layer, this.#judge.needBps);
    if (verdict.link === 'thin') this.#handleThinLink(verdict.bandwidthBps, load, 1);
    else if (verdict.link !== 'unknown') this.#ladder.setDoubtful(verdict.link === 'doubtful');
  }

  /** This is in the buffer. */
  handleAppended(load: LayerLoad): void {
    this.#lookForSegmentEnd();
    if (load.layer === this.#ladder.layer) this.#goOnInWhatIsLoadedAgain(load);
  }

  /** A segment's end may be known before its last part is there, or after. */
  handlePlaylist(): void {
    this.#lookForSegmentEnd();
  }

  close(): void {
    this.#watch?.cancel();
    this.#anew?.cancel();
    this.#warm.close();
    this.#probe.close();
  }

  /** What the person chose stays, however long it takes; and what another layer still brings says nothing of this one. */
  #isJudged(load: LayerLoad): boolean {
    return this.#quality === 'auto' && load.layer === this.#ladder.layer;
  }

  #load(): void {
    const { layer } = this.#ladder;
    if (this.#askedLayer !== layer) this.#judge.begin(this.#needBps(layer));
    this.#askedLayer = layer;
    this.#loader.load(layer);
  }

  #needBps(layer: number): number {
    return this.#tookBps.get(layer) ?? this.#loader.averageBps(layer);
  }

  /** A layer that the person chose is not measured. */
  #peakBps(layer: number): number {
    return this.#quality === 'auto' ? this.#loader.peakBps(layer) : 0;
  }

  get #wantedLayer(): number {
    const { layerCount } = this.#loader;
    if (this.#quality !== 'auto') return Math.min(this.#quality, layerCount - 1);
    return this.#size === undefined ? layerCount - 1 : layerForSize(this.#size, layerCount);
  }

  get #bandwidthBps(): number {
    return Math.max(this.#loader.bandwidthBps, this.#probe.bitsPerSecond);
  }

  get #aheadSeconds(): number {
    return aheadSeconds(this.#video);
  }

  #lookForSegmentEnd(): void {
    const loaded = this.#loaded;
    if (loaded === undefined || !isBufferedUntil(this.#video, loaded.endSeconds)) return;
    if (loaded.sn !== this.#endedSn && this.#isSegmentEnd(loaded)) {
      this.#endedSn = loaded.sn;
      const highest = Math.min(this.#wantedLayer, this.#warm.highest);
      this.#ladder.handleSegmentEnd({
        bandwidthBps: this.#bandwidthBps,
        highest,
        // What the person chose comes whatever it costs.
        aheadSeconds: this.#quality === 'auto' ? this.#aheadSeconds : Number.POSITIVE_INFINITY,
      });
    }
    this.#load();
  }

  #isSegmentEnd({ sn, endSeconds, isWholeSegment }: LayerLoad): boolean {
    const segmentEnd = this.#loader.segmentEnd(sn);
    if (segmentEnd === undefined) return false;
    // One that has just begun may be listed with an end that lies at its begin.
    return isWholeSegment || Math.abs(endSeconds - segmentEnd) < SAME_SECONDS;
  }

  #watchSoon(): void {
    this.#watch?.cancel();
    this.#watch = this.#clock.setTimer(() => {
      if (this.#underWay === undefined) return;
      this.#watchSoon();
      this.#lookAtProgress(this.#underWay);
    }, LOOK_MS);
  }

  /** A load that shows that the link has got too thin need not have come before it is acted on. */
  #lookAtProgress({ load, sinceMs }: { load: LayerLoad; sinceMs: number }): void {
    if (!this.#isJudged(load) || this.#ladder.layer === 0 || this.#video.paused) return;
    const { durationSeconds } = load;
    const transfer = load.transfer();
    // Not asked for yet.
    if (transfer.tookMs === 0 && transfer.waitedMs === 0) {
      this.#underWay = { load, sinceMs: this.#clock.monotonicMs() };
      return;
    }
    const bandwidthBps = this.#judge.judgeProgress({ durationSeconds, ...transfer });
    this.#thinLooks = bandwidthBps === undefined ? 0 : this.#thinLooks + 1;
    if (bandwidthBps !== undefined && this.#thinLooks >= THIN_LOOKS_MIN) {
      const { bytes, totalBytes } = transfer;
      this.#handleThinLink(bandwidthBps, load, totalBytes > 0 ? bytes / totalBytes : 0);
      if (this.#underWay?.load !== load) return;
    }
    const waitedMs = this.#clock.monotonicMs() - sinceMs;
    const isHopeless =
      waitedMs > Math.max(durationSeconds * GIVEN_UP_AFTER, SPARE_BUFFER_SECONDS) * SECOND_MS;
    if (!isHopeless || this.#aheadSeconds > SPARE_BUFFER_SECONDS) return;
    this.#believe(Math.max(1, (transfer.bytes * BITS_PER_BYTE * SECOND_MS) / waitedMs));
    this.#ladder.giveUp();
    this.#changeWithin(load);
  }

  /** Everything before this load, and this share of it, has come. */
  #handleThinLink(bandwidthBps: number, load: LayerLoad, share: number): void {
    if (this.#ladder.layer === 0) return;
    this.#believe(bandwidthBps);
    const { segmentStart, startSeconds, endSeconds, durationSeconds } = load;
    const comeSeconds = startSeconds - segmentStart + durationSeconds * share;
    const link = {
      bandwidthBps,
      // What is given up has not been loaded.
      loadedSeconds: (share === 1 ? endSeconds : startSeconds) - segmentStart,
      leftSeconds: Math.max(0, SEGMENT_SECONDS - comeSeconds),
      aheadSeconds: this.#aheadSeconds,
    };
    if (this.#ladder.handleThinLink(link)) this.#changeWithin(load);
  }

  /** Means would say for ten seconds that the link is what it was. */
  #believe(bandwidthBps: number): void {
    this.#probe.forget();
    this.#loader.bandwidthBps = bandwidthBps;
  }

  #changeWithin({ segmentStart }: LayerLoad): void {
    this.handleFailed();
    this.#changedFrom = segmentStart;
    this.#load();
    // Not from inside the loader's own event, after which it goes on with what it had in mind.
    this.#anew?.cancel();
    this.#anew = this.#clock.setTimer(() => this.#loader.loadAnew(), 0);
  }

  /**
   * What was loaded again has replaced what there was of the segment. The browser plays on what it had of that, and would wait for a key
   * frame then; a jump to where it is makes it begin with that of the segment.
   */
  #goOnInWhatIsLoadedAgain({ endSeconds }: LayerLoad): void {
    const { currentTime } = this.#video;
    if (this.#changedFrom === undefined || endSeconds < currentTime + CAUGHT_UP_SECONDS) return;
    // Until it has replaced what was there, the buffer ends where that did.
    if (Math.abs(currentTime + this.#aheadSeconds - endSeconds) > SAME_SECONDS) return;
    const isWithin = currentTime > this.#changedFrom;
    this.#changedFrom = undefined;
    if (isWithin) this.#video.currentTime = currentTime;
  }

  /** Undefined where no higher layer is wanted, or it will come by itself. */
  #nextNeedsBps(): number | undefined {
    const next = this.#loader.layer + 1;
    if (this.#quality !== 'auto' || next > this.#wantedLayer) return undefined;
    const peakBps = this.#loader.peakBps(next);
    const isKnown = isCarried(peakBps, this.#loader.bandwidthBps);
    const needed = neededBps(peakBps);
    // A link that takes its time for every part has been measured, and has nothing to spare.
    const isOutOfReach = (this.#judge.bandwidthBps ?? needed) < needed;
    return isKnown || isOutOfReach ? undefined : needed;
  }

  #spareSegmentUrl(): string | undefined {
    if (this.#video.paused || this.#aheadSeconds < SPARE_BUFFER_SECONDS) return undefined;
    return this.#loader.newestSegmentUrl();
  }

  /** A loader takes what it is told as its own first guess, and goes on from there. */
  #believeProbe(): void {
    const measured = this.#probe.bitsPerSecond;
    if (measured > this.#loader.bandwidthBps) this.#loader.bandwidthBps = measured;
  }
}
