import type Hls from 'hls.js';
import type {
  ErrorData,
  FragLoadedData,
  Fragment,
  HlsConfig,
  LevelDetails,
  ManifestLoadedData,
  Part,
} from 'hls.js';
import type { Timer } from '../../clock.ts';
import { layerForSize, type PictureSize } from '../layer-choice.ts';
import type { Quality } from '../viewer-state.ts';
import { aheadSeconds, isBufferedUntil } from './buffered.ts';
import { fetchText } from './fetch-text.ts';
import { HLS_CONFIG } from './hls-config.ts';
import type { HlsEngine, HlsEngineOptions, HlsLayer, HlsTrouble, HlsWindow } from './hls-engine.ts';
import { BandwidthProbe } from './layers/BandwidthProbe.ts';
import { LayerLadder } from './layers/LayerLadder.ts';
import { SlowLoads } from './layers/SlowLoads.ts';
import { isCarried, neededBps, WarmLayers } from './layers/WarmLayers.ts';
import type { HlsModule } from './load-hls.ts';

/** Within one of these a decoder that was reset twice will not be helped by a third time. */
const MEDIA_RECOVERIES_MAX = 2;
/** What comes of a segment that has just begun; on average, the publisher being free to send a key frame sooner. */
const SEGMENT_SECONDS = 2;
/** Two times that are the same but for rounding. */
const SAME_SECONDS = 0.05;
/** With less ahead than this nothing is loaded beside what is played. */
const SPARE_BUFFER_SECONDS = 0.5;
/** Times what it plays for: a load that takes so long will not be in time. */
const GIVEN_UP_AFTER = 3;
const BITS_PER_BYTE = 8;
const SECOND_MS = 1_000;

type Loaded = { sn: number; endSeconds: number; isWhole: boolean };

/** Plays through hls.js and Media Source Extensions. */
export class HlsJsEngine implements HlsEngine {
  readonly #options: HlsEngineOptions;
  readonly #module: HlsModule;
  readonly #hls: Hls;
  #quality: Quality;
  #size: PictureSize | undefined;
  #isAudioOnly: boolean;
  /** Of the rendition with sound alone; undefined until the multivariant playlist is there. */
  #audioUrl: string | undefined;
  #mediaRecoveries = 0;
  #hasManifest = false;
  #hasEnded = false;
  #layers: HlsLayer[] = [];
  #loadingSinceMs: number | undefined;
  #warm: WarmLayers | undefined;
  #probe: BandwidthProbe | undefined;
  #ladder: LayerLadder | undefined;
  readonly #slowLoads = new SlowLoads();
  #loadWatch: Timer | undefined;
  /** What was loaded last. */
  #loaded: Loaded | undefined;
  /** The segment whose end was acted on. */
  #endedSn: number | undefined;

  constructor(module: HlsModule, options: HlsEngineOptions, config: Partial<HlsConfig> = {}) {
    this.#module = module;
    this.#options = options;
    this.#quality = options.quality;
    this.#isAudioOnly = options.isAudioOnly;
    this.#hls = new module.default({
      ...HLS_CONFIG,
      ...config,
    });
    this.#handleHls();
    this.#hls.attachMedia(options.video);
    this.#hls.loadSource(options.url);
  }

  get layers(): readonly HlsLayer[] {
    return this.#layers;
  }

  get layer(): number | undefined {
    if (this.#isAudioOnly) return undefined;
    const playing = this.#hls.currentLevel;
    return playing < 0 ? undefined : playing;
  }

  get codec(): string | undefined {
    const level = this.#hls.levels[this.#hls.currentLevel];
    return level?.videoCodec ?? level?.audioCodec;
  }

  get bitrateBps(): number {
    return this.#hls.levels[this.#hls.currentLevel]?.bitrate ?? 0;
  }

  get loadingSinceMs(): number | undefined {
    return this.#loadingSinceMs;
  }

  window(): HlsWindow | undefined {
    const details = this.#details;
    if (details === null) return undefined;
    return {
      startSeconds: details.fragmentStart,
      edgeSeconds: details.live ? details.edge + details.age : details.edge,
      holdBackMs: (details.partHoldBack || details.holdBack || details.targetduration * 3) * 1_000,
    };
  }

  programDateTimeMs(mediaSeconds: number): number | undefined {
    const details = this.#details;
    if (details === null) return undefined;
    const { fragments, fragmentHint } = details;
    const all = fragmentHint === undefined ? fragments : [...fragments, fragmentHint];
    const fragment = all.findLast(({ start }) => start <= mediaSeconds) ?? all[0];
    const beganAtMs = fragment?.programDateTime;
    if (fragment === undefined || beganAtMs === undefined || beganAtMs === null) return undefined;
    return beganAtMs + (mediaSeconds - fragment.start) * 1_000;
  }

  setQuality(quality: Quality): void {
    this.#quality = quality;
    this.#applyQuality();
  }

  setSize(size: PictureSize): void {
    this.#size = size;
    this.#applyQuality();
  }

  setAudioOnly(isAudioOnly: boolean): void {
    if (this.#isAudioOnly === isAudioOnly) return;
    this.#isAudioOnly = isAudioOnly;
    if (this.#hasManifest) this.reload();
  }

  reload(): void {
    this.#warm?.close();
    this.#probe?.close();
    this.#warm = undefined;
    this.#probe = undefined;
    this.#ladder = undefined;
    this.#loaded = undefined;
    this.#hls.loadSource(this.#source);
  }

  retry(): void {
    if (this.#hls.levels.length === 0) this.#hls.loadSource(this.#source);
    else this.#hls.startLoad(-1);
  }

  close(): void {
    this.#loadWatch?.cancel();
    this.#warm?.close();
    this.#probe?.close();
    this.#hls.destroy();
    this.#options.video.removeAttribute('src');
    this.#options.video.load();
  }

  get #details(): LevelDetails | null {
    return this.#hls.latestLevelDetails;
  }

  get #source(): string {
    return this.#isAudioOnly ? (this.#audioUrl ?? this.#options.url) : this.#options.url;
  }

  #handleHls(): void {
    const { Events } = this.#module;
    const change = (): void => this.#options.onChange();
    this.#hls.on(Events.MANIFEST_LOADED, (_, data) => this.#handleManifest(data));
    this.#hls.on(Events.MANIFEST_PARSED, () => {
      if (!this.#isAudioOnly || this.#layers.length === 0) {
        this.#layers = this.#hls.levels
          .filter(({ height }) => height > 0)
          .map(({ height, bitrate }) => ({ height, bitrateBps: bitrate }));
      }
      this.#applyQuality();
      change();
    });
    this.#hls.on(Events.FRAG_LOADING, (_, { frag, part }) => {
      this.#loadingSinceMs = this.#options.clock.monotonicMs();
      if (frag.type === 'main') this.#watchLoad(frag, part ?? undefined);
    });
    this.#hls.on(Events.FRAG_LOADED, (_, data) => {
      this.#loadingSinceMs = undefined;
      this.#loadWatch?.cancel();
      this.#handleLoaded(data);
    });
    // Before hls.js looks for what to load next: a layer that is changed while something is appended loses that.
    this.#hls.on(Events.BUFFER_APPENDED, () => this.#lookForSegmentEnd());
    // After an error it takes another one by itself.
    this.#hls.on(Events.LEVEL_SWITCHING, (_, { level }) => this.#ladder?.adopt(level));
    this.#hls.on(Events.LEVEL_SWITCHED, change);
    this.#hls.on(Events.LEVEL_UPDATED, (_, { details }) => {
      change();
      this.#lookForSegmentEnd();
      if (details.live || this.#hasEnded) return;
      this.#hasEnded = true;
      this.#options.onEnd();
    });
    this.#hls.on(Events.ERROR, (_, error) => this.#handleError(error));
  }

  /** hls.js leaves out renditions without a picture where others have one: this is how to ask for sound alone. */
  #handleManifest({ levels }: ManifestLoadedData): void {
    const sound = levels.find((level) => level.height === undefined && !level.videoCodec);
    if (!this.#hasManifest) this.#audioUrl = sound?.url;
    this.#hasManifest = true;
    if (!this.#isAudioOnly || this.#hls.url === this.#source) return;
    // Not from inside its own event.
    queueMicrotask(() => this.#hls.loadSource(this.#source));
  }

  /** Which layer is loaded is our own decision, because hls.js changes it anywhere in a segment. */
  #applyQuality(): void {
    if (this.#hls.levels.length < 2) return;
    this.#warm ??= this.#createWarmLayers();
    this.#probe ??= this.#createProbe();
    this.#ladder ??= new LayerLadder({
      clock: this.#options.clock,
      bitrateBps: (layer) => this.#bitrateOf(layer),
    });
    this.#loadLayer();
  }

  #loadLayer(): void {
    const layer = this.#ladder?.layer ?? 0;
    // Not `nextLevel` or `currentLevel`: they empty the buffer, which is all that a viewer near the edge has.
    if (this.#hls.manualLevel !== layer) this.#hls.loadLevel = layer;
  }

  /** A layer that the person chose is not measured. */
  #bitrateOf(layer: number): number {
    return this.#quality === 'auto' ? (this.#hls.levels[layer]?.bitrate ?? 0) : 0;
  }

  /** It may be known before its last part is there, or after. */
  #lookForSegmentEnd(): void {
    const loaded = this.#loaded;
    if (loaded === undefined || this.#ladder === undefined) return;
    if (!isBufferedUntil(this.#options.video, loaded.endSeconds)) return;
    if (loaded.sn !== this.#endedSn && this.#isSegmentEnd(loaded)) {
      this.#endedSn = loaded.sn;
      const highest = Math.min(this.#wantedLayer, this.#warm?.highest ?? 0);
      this.#ladder.handleSegmentEnd({ bandwidthBps: this.#bandwidthBps, highest });
    }
    this.#loadLayer();
  }

  #isSegmentEnd({ sn: loadedSn, endSeconds, isWhole }: Loaded): boolean {
    const segment = this.#details?.fragments.find(({ sn }) => sn === loadedSn);
    return segment !== undefined && (isWhole || endSeconds >= segment.end - SAME_SECONDS);
  }

  get #wantedLayer(): number {
    const { length } = this.#hls.levels;
    if (this.#quality !== 'auto') return Math.min(this.#quality, length - 1);
    return this.#size === undefined ? length - 1 : layerForSize(this.#size, length);
  }

  #createWarmLayers(): WarmLayers {
    const hls = this.#hls;
    return new WarmLayers({
      clock: this.#options.clock,
      fetchPlaylist: (layer, signal) => fetchText(hls.levels[layer]?.uri ?? '', signal),
      wanted: () => (this.#isAudioOnly ? 0 : this.#wantedLayer),
      bitrateBps: (layer) => this.#bitrateOf(layer),
      bandwidthBps: () => this.#bandwidthBps,
      current: () => hls.loadLevel,
      loadedUntilMs: () => {
        const { buffered } = this.#options.video;
        return buffered.length === 0
          ? undefined
          : this.programDateTimeMs(buffered.end(buffered.length - 1));
      },
      onChange: () => this.#believeProbe(),
    });
  }

  get #bandwidthBps(): number {
    return Math.max(this.#hls.bandwidthEstimate, this.#probe?.bitsPerSecond ?? 0);
  }

  #createProbe(): BandwidthProbe {
    return new BandwidthProbe({
      clock: this.#options.clock,
      neededBps: () => this.#nextNeedsBps(),
      segmentUrl: () => this.#spareSegmentUrl(),
      fetchSegment: (url, signal) => fetch(url, { signal, cache: 'no-store' }),
      onMeasured: () => {
        this.#believeProbe();
        this.#warm?.lookNow();
      },
    });
  }

  /** Undefined where no higher layer is wanted, or it will come by itself. */
  #nextNeedsBps(): number | undefined {
    const next = this.#hls.loadLevel + 1;
    const bitrateBps = this.#hls.levels[next]?.bitrate;
    if (this.#quality !== 'auto' || this.#isAudioOnly || bitrateBps === undefined) return undefined;
    if (next > this.#wantedLayer || isCarried(bitrateBps, this.#hls.bandwidthEstimate))
      return undefined;
    return neededBps(bitrateBps);
  }

  #spareSegmentUrl(): string | undefined {
    if (this.#options.video.paused || this.#aheadSeconds < SPARE_BUFFER_SECONDS) return undefined;
    return this.#hls.levels[this.#hls.loadLevel]?.details?.fragments.findLast(({ gap }) => !gap)
      ?.url;
  }

  get #aheadSeconds(): number {
    return aheadSeconds(this.#options.video);
  }

  #handleLoaded({ frag, part }: FragLoadedData): void {
    if (frag.type !== 'main' || frag.sn === 'initSegment') return;
    const { loaded, loading } = part?.stats ?? frag.stats;
    const endSeconds = part?.end ?? frag.end;
    this.#loaded = { sn: frag.sn, endSeconds, isWhole: part === null };
    // What the person chose stays, however long it takes.
    if (this.#quality !== 'auto') return;
    const verdict = this.#slowLoads.judge({
      durationSeconds: part?.duration ?? frag.duration,
      bytes: loaded,
      tookMs: loading.end - loading.first,
      bufferedSeconds: this.#aheadSeconds,
    });
    if (verdict.link === 'thin')
      this.#handleThinLink(verdict.bandwidthBps, endSeconds - frag.start);
    else if (verdict.link !== 'unknown') this.#ladder?.setDoubtful(verdict.link === 'doubtful');
  }

  /**
   * A load that takes longer than what it brings plays, with nothing left ahead, is given up for the lowest layer: on a link that has
   * broken down it would hold up the picture for as long as it takes.
   */
  #watchLoad(frag: Fragment, part: Part | undefined): void {
    this.#loadWatch?.cancel();
    const seconds = part?.duration ?? frag.duration;
    this.#loadWatch = this.#options.clock.setTimer(
      () => {
        const isHeld = this.#aheadSeconds > SPARE_BUFFER_SECONDS || this.#options.video.paused;
        if (this.#quality !== 'auto' || this.#ladder === undefined || this.#ladder.layer === 0)
          return;
        if (isHeld) {
          this.#watchLoad(frag, part);
          return;
        }
        const { loaded } = (part ?? frag).stats;
        const tookMs = this.#options.clock.monotonicMs() - (this.#loadingSinceMs ?? 0);
        this.#probe?.forget();
        this.#hls.bandwidthEstimate = Math.max(1, (loaded * BITS_PER_BYTE * SECOND_MS) / tookMs);
        this.#ladder.giveUp();
        this.#loadLayer();
        this.#hls.startLoad(-1);
      },
      Math.max(seconds * GIVEN_UP_AFTER, SPARE_BUFFER_SECONDS) * SECOND_MS,
    );
  }

  #handleThinLink(bandwidthBps: number, loadedSeconds: number): void {
    if (this.#ladder === undefined || this.#ladder.layer === 0) return;
    // Their means would say for ten seconds that the link is what it was.
    this.#probe?.forget();
    this.#hls.bandwidthEstimate = bandwidthBps;
    this.#ladder.handleThinLink({
      ...{ bandwidthBps, loadedSeconds },
      leftSeconds: Math.max(0, SEGMENT_SECONDS - loadedSeconds),
      aheadSeconds: this.#aheadSeconds,
    });
  }

  /** hls.js takes what it is told as its own first guess, and goes on from there. */
  #believeProbe(): void {
    const measured = this.#probe?.bitsPerSecond ?? 0;
    if (measured > this.#hls.bandwidthEstimate) this.#hls.bandwidthEstimate = measured;
  }

  #handleError(error: ErrorData): void {
    if (!error.fatal) return;
    const { ErrorTypes } = this.#module;
    if (error.type === ErrorTypes.MEDIA_ERROR && this.#mediaRecoveries < MEDIA_RECOVERIES_MAX) {
      this.#mediaRecoveries += 1;
      this.#hls.recoverMediaError();
      return;
    }
    this.#options.onTrouble(troubleOf(error, error.type === ErrorTypes.NETWORK_ERROR));
  }
}

function troubleOf(error: ErrorData, isNetwork: boolean): HlsTrouble {
  if (!isNetwork) return { cause: 'media' };
  const status = error.response?.code ?? 0;
  // Too many requests and timeouts pass; every other 4xx is an answer.
  const isAnswer = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { cause: isAnswer ? 'refused' : 'network', ...(status > 0 && { status }) };
}
