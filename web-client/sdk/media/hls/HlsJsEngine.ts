import type Hls from 'hls.js';
import type {
  ErrorData,
  Fragment,
  HlsConfig,
  LevelDetails,
  ManifestLoadedData,
  Part,
} from 'hls.js';
import type { PictureSize } from '../layer-choice.ts';
import type { Quality } from '../viewer-state.ts';
import { mendFragmentSearch } from './find-next-fragment.ts';
import { HLS_CONFIG } from './hls-config.ts';
import type { HlsEngine, HlsEngineOptions, HlsLayer, HlsTrouble, HlsWindow } from './hls-engine.ts';
import { LayerSteering } from './layers/LayerSteering.ts';
import type { LayerLoad, LayerLoader } from './layers/layer-loader.ts';
import type { HlsModule } from './load-hls.ts';

/** Within one of these a decoder that was reset twice will not be helped by a third time. */
const MEDIA_RECOVERIES_MAX = 2;
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
  /** Undefined where there is nothing to choose. */
  #steering: LayerSteering | undefined;

  constructor(module: HlsModule, options: HlsEngineOptions, config: Partial<HlsConfig> = {}) {
    this.#module = module;
    this.#options = options;
    this.#quality = options.quality;
    this.#isAudioOnly = options.isAudioOnly;
    this.#hls = new module.default({
      ...HLS_CONFIG,
      ...config,
    });
    mendFragmentSearch(this.#hls);
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
    this.#steering?.setQuality(quality);
  }

  setSize(size: PictureSize): void {
    this.#size = size;
    this.#steering?.setSize(size);
  }

  setAudioOnly(isAudioOnly: boolean): void {
    if (this.#isAudioOnly === isAudioOnly) return;
    this.#isAudioOnly = isAudioOnly;
    if (this.#hasManifest) this.reload();
  }

  reload(): void {
    this.#steering?.close();
    this.#steering = undefined;
    this.#hls.loadSource(this.#source);
  }

  retry(): void {
    if (this.#hls.levels.length === 0) this.#hls.loadSource(this.#source);
    else this.#hls.startLoad(-1);
  }

  close(): void {
    this.#steering?.close();
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
      this.#steer();
      change();
    });
    this.#hls.on(Events.FRAG_LOADING, (_, { frag, part }) => this.#handleLoading(frag, part));
    this.#hls.on(Events.FRAG_LOADED, (_, { frag, part }) => {
      this.#loadingSinceMs = undefined;
      const load = toLoad(frag, part);
      if (load === undefined) return;
      this.#steering?.handleLoaded(load);
      // Of parts that are listed together hls.js tells the first.
      const next = this.#hls.levels[frag.level]?.details?.partList?.find(
        ({ fragment, index }) => fragment.sn === frag.sn && index === (part?.index ?? 0) + 1,
      );
      if (part !== null && next !== undefined) this.#handleLoading(frag, next);
    });
    this.#hls.on(Events.BUFFER_APPENDED, (_, { frag, part }) => {
      const load = toLoad(frag, part);
      if (load !== undefined) this.#steering?.handleAppended(load);
    });
    this.#hls.on(Events.LEVEL_SWITCHING, (_, { level }) => this.#steering?.handleSwitching(level));
    this.#hls.on(Events.LEVEL_SWITCHED, change);
    this.#hls.on(Events.LEVEL_UPDATED, (_, { details }) => {
      change();
      this.#steering?.handlePlaylist();
      if (details.live || this.#hasEnded) return;
      this.#hasEnded = true;
      this.#options.onEnd();
    });
    this.#hls.on(Events.ERROR, (_, error) => this.#handleError(error));
  }

  #handleLoading(frag: Fragment, part: Part | undefined): void {
    this.#loadingSinceMs = this.#options.clock.monotonicMs();
    const load = toLoad(frag, part ?? null);
    if (load !== undefined) this.#steering?.handleLoading(load);
  }

  /** hls.js leaves out renditions without a picture where others have one: this is how to ask for sound alone. */
  #handleManifest({ levels }: ManifestLoadedData): void {
    const sound = levels.find((level) => level.height === undefined && !level.videoCodec);
    if (!this.#hasManifest) this.#audioUrl = sound?.url;
    this.#hasManifest = true;
    if (!this.#isAudioOnly || this.#hls.url === this.#source) return;
    // Not from inside its own event.
    queueMicrotask(() => this.reload());
  }

  /** Which layer is loaded is our own decision, because hls.js changes it anywhere in a segment. */
  #steer(): void {
    if (this.#hls.levels.length < 2 || this.#isAudioOnly) return;
    this.#steering ??= new LayerSteering({
      clock: this.#options.clock,
      video: this.#options.video,
      loader: this.#loader,
      quality: this.#quality,
      ...(this.#size && { size: this.#size }),
    });
  }

  get #loader(): LayerLoader {
    const hls = this.#hls;
    return {
      get layerCount() {
        return hls.levels.length;
      },
      get layer() {
        return hls.loadLevel;
      },
      get bandwidthBps() {
        return hls.bandwidthEstimate;
      },
      set bandwidthBps(bitsPerSecond) {
        hls.bandwidthEstimate = bitsPerSecond;
      },
      peakBps: (layer) => hls.levels[layer]?.bitrate ?? 0,
      averageBps: (layer) => hls.levels[layer]?.averageBitrate ?? 0,
      playlistUrl: (layer) => hls.levels[layer]?.uri ?? '',
      newestSegmentUrl: () =>
        hls.levels[hls.loadLevel]?.details?.fragments.findLast(({ gap }) => !gap)?.url,
      segmentEnd: (segment) => this.#details?.fragments.find(({ sn }) => sn === segment)?.end,
      programDateTimeMs: (seconds) => this.programDateTimeMs(seconds),
      // Not `nextLevel` or `currentLevel`: they empty the buffer, which is all that a viewer near the edge has.
      load: (layer) => {
        if (hls.manualLevel !== layer) hls.loadLevel = layer;
      },
      loadAnew: () => hls.startLoad(-1),
    };
  }

  #handleError(error: ErrorData): void {
    // It is asked for again in a while.
    if (error.frag !== undefined) this.#steering?.handleFailed();
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

/** Of a layer; undefined for what comes before it, and for sound alone. */
function toLoad(frag: Fragment, part: Part | null): LayerLoad | undefined {
  if (frag.type !== 'main' || frag.sn === 'initSegment') return undefined;
  const loaded = part ?? frag;
  return {
    layer: frag.level,
    sn: frag.sn,
    segmentStart: frag.start,
    startSeconds: loaded.start,
    endSeconds: loaded.end,
    durationSeconds: loaded.duration,
    isWholeSegment: part === null,
    transfer: () => {
      const { loaded: bytes, total: totalBytes, loading } = loaded.stats;
      // The init segment comes first.
      if (loading.start === 0) return { bytes: 0, totalBytes: 0, tookMs: 0, waitedMs: 0 };
      const untilMs = loading.end > 0 ? loading.end : performance.now();
      const firstMs = loading.first > 0 ? loading.first : untilMs;
      return {
        ...{ bytes, totalBytes, tookMs: untilMs - firstMs },
        waitedMs: Math.max(0, firstMs - loading.start),
      };
    },
  };
}

function troubleOf(error: ErrorData, isNetwork: boolean): HlsTrouble {
  if (!isNetwork) return { cause: 'media' };
  const status = error.response?.code ?? 0;
  // Too many requests and timeouts pass; every other 4xx is an answer.
  const isAnswer = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { cause: isAnswer ? 'refused' : 'network', ...(status > 0 && { status }) };
}
