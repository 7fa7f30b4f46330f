import type { CodecConfig } from '../hls/codecs/encoded-frame.ts';
import { OPUS_CONFIG } from '../hls/codecs/opus/opus-config.ts';
import { box } from '../hls/fmp4/box-writer.ts';
import { writeInitSegment } from '../hls/fmp4/init-segment.ts';
import { writeMovieFragment } from '../hls/fmp4/movie-fragment.ts';
import {
  AUDIO_TIMESCALE,
  AUDIO_TRACK_ID,
  VIDEO_TIMESCALE,
  VIDEO_TRACK_ID,
} from '../hls/fmp4/track-ids.ts';
import { aacRendition } from '../hls/packager/names.ts';
import type { PackagerEvent, PlaylistBytes } from '../hls/packager/packager-event.ts';
import { writeMediaPlaylist } from '../hls/playlist/media-playlist.ts';
import { writeMultivariantPlaylist } from '../hls/playlist/multivariant-playlist.ts';
import { encodePlaylist } from '../hls/playlist/playlist-bytes.ts';
import type {
  RenditionWindow,
  WindowPart,
  WindowSegment,
} from '../hls/playlist/rendition-window.ts';

const SAMPLES_PER_SECOND = 48_000;
const AUDIO_BITRATE = 64_000;
const VIDEO_BITRATE = 600_000;
const AAC_CODEC = 'mp4a.40.2';

/** No decoder will see it. */
const VIDEO_CONFIG: CodecConfig = {
  codec: 'h264',
  codecString: 'avc1.42c01f',
  configBox: box('avcC', Uint8Array.of(1, 0x42, 0xc0, 0x1f, 0xff, 0xe0, 0)),
  width: 320,
  height: 180,
};

type OpenSegment = WindowSegment & { name: string | undefined; parts: WindowPart[] };

export type SyntheticOptions = {
  renditions?: readonly string[];
  /** Each of them with AAC too. */
  hasAac?: boolean;
  partsPerSegment?: number;
  partTargetMs?: number;
  targetDurationSeconds?: number;
  /** How many complete segments are listed at most. */
  windowSegments?: number;
  partBytes?: number;
  epoch?: string;
  programDateTimeMs?: number;
};

/**
 * What a packager says of a broadcast, made up: real playlists, and real movie fragments whose samples are text that
 * tells where they belong. One call of `nextPart` is one part in all running renditions.
 */
export class SyntheticBroadcast {
  readonly #emit: (event: PackagerEvent) => void;
  readonly #options: Required<SyntheticOptions>;
  readonly #segments = new Map<string, OpenSegment[]>();
  #msn = 0;
  #partIndex = 0;
  #startSamples = 0;
  #segmentStartSamples = 0;
  #firstMsn = 0;
  #firstMsnMin = 0;
  #isEnded = false;

  constructor(emit: (event: PackagerEvent) => void, options: SyntheticOptions = {}) {
    this.#emit = emit;
    this.#options = {
      renditions: ['v0', 'a'],
      hasAac: false,
      partsPerSegment: 4,
      partTargetMs: 500,
      targetDurationSeconds: 2,
      windowSegments: 20,
      partBytes: 1000,
      epoch: 'e1',
      programDateTimeMs: Date.UTC(2026, 0, 1),
      ...options,
    };
  }

  get msn(): number {
    return this.#msn;
  }

  /** Of the part that `nextPart` makes. */
  get partIndex(): number {
    return this.#partIndex;
  }

  /** The multivariant playlists, and the init segments of those that run from the start. */
  start(running: readonly string[] = [...this.#options.renditions, ...this.#aacRenditions]): void {
    const { renditions, hasAac } = this.#options;
    if (hasAac) {
      const playlist = this.#multivariant(this.#aacRenditions, AAC_CODEC);
      this.#emit({ type: 'multivariant-aac', playlist });
    }
    this.#emit({ type: 'multivariant', playlist: this.#multivariant(renditions, 'opus') });
    for (const rendition of running) this.startRendition(rendition);
  }

  get #aacRenditions(): readonly string[] {
    const { renditions, hasAac } = this.#options;
    return hasAac ? renditions.map(aacRendition) : [];
  }

  #multivariant(renditions: readonly string[], audioCodec: string): PlaylistBytes {
    const variants = renditions.map((rendition) => {
      const hasVideo = isVideo(rendition);
      const bandwidth = AUDIO_BITRATE + (hasVideo ? VIDEO_BITRATE : 0);
      return {
        rendition,
        bandwidth,
        averageBandwidth: bandwidth,
        codecs: hasVideo ? ['avc1.42c01f', audioCodec] : [audioCodec],
        ...(hasVideo ? { video: { width: 320, height: 180, framesPerSecond: 30 } } : {}),
      };
    });
    return encodePlaylist(writeMultivariantPlaylist(variants));
  }

  startRendition(rendition: string): void {
    this.#segments.set(rendition, []);
    const tracks = isVideo(rendition)
      ? { video: VIDEO_CONFIG, audio: OPUS_CONFIG }
      : { audio: OPUS_CONFIG };
    this.#emit({ type: 'init', rendition, name: this.initName, bytes: writeInitSegment(tracks) });
  }

  stopRendition(rendition: string): void {
    this.#segments.delete(rendition);
    this.#emit({ type: 'rendition-stopped', rendition });
  }

  get initName(): string {
    return `${this.#options.epoch}-init.mp4`;
  }

  partName(msn: number, partIndex: number): string {
    return `${this.#options.epoch}-${msn}.${partIndex}.mp4`;
  }

  segmentName(msn: number): string {
    return `${this.#options.epoch}-${msn}.mp4`;
  }

  /** What was or will be made of the part that begins at `startSamples`. */
  partBytes(rendition: string, msn: number, partIndex: number, startSamples: number): Uint8Array {
    const { partBytes, partTargetMs } = this.#options;
    const data = Buffer.alloc(partBytes, `${rendition} ${this.partName(msn, partIndex)} `);
    const sample = (timescale: number) => ({
      data,
      duration: (partTargetMs * timescale) / 1000,
      isKeyFrame: partIndex === 0 || timescale === AUDIO_TIMESCALE,
    });
    const track = (trackId: number, timescale: number) => ({
      trackId,
      baseDecodeTime: (startSamples * timescale) / SAMPLES_PER_SECOND,
      samples: [sample(timescale)],
    });
    return writeMovieFragment(msn * 1000 + partIndex, [
      ...(isVideo(rendition) ? [track(VIDEO_TRACK_ID, VIDEO_TIMESCALE)] : []),
      track(AUDIO_TRACK_ID, AUDIO_TIMESCALE),
    ]);
  }

  nextPart(): void {
    const { partsPerSegment, partTargetMs } = this.#options;
    const durationSamples = (partTargetMs * SAMPLES_PER_SECOND) / 1000;
    const isLast = this.#partIndex === partsPerSegment - 1;
    for (const [rendition, segments] of this.#segments) {
      this.#addPart(rendition, segments, durationSamples);
      if (isLast) this.#finishSegment(rendition, segments);
    }
    const [msn, partIndex] = [this.#msn, this.#partIndex];
    this.#startSamples += durationSamples;
    this.#partIndex += 1;
    if (isLast) {
      this.#msn += 1;
      this.#partIndex = 0;
      this.#segmentStartSamples = this.#startSamples;
    }
    for (const rendition of this.#segments.keys()) this.#sendPlaylist(rendition, msn, partIndex);
  }

  /** With the next segment: nothing before this one is listed any more. */
  shortenWindow(firstMsn: number): void {
    this.#firstMsnMin = Math.max(this.#firstMsnMin, firstMsn);
  }

  /** The rest of the segment. */
  nextSegment(): void {
    do this.nextPart();
    while (this.#partIndex > 0);
  }

  /** The segment in progress becomes a short one, and that was all. */
  end(): void {
    if (this.#partIndex > 0) {
      for (const [rendition, segments] of this.#segments) this.#finishSegment(rendition, segments);
    }
    this.#isEnded = true;
    const [msn, partIndex] =
      this.#partIndex > 0
        ? [this.#msn, this.#partIndex - 1]
        : [this.#msn - 1, this.#options.partsPerSegment - 1];
    for (const rendition of this.#segments.keys()) this.#sendPlaylist(rendition, msn, partIndex);
    this.#emit({ type: 'ended' });
  }

  #addPart(rendition: string, segments: OpenSegment[], durationSamples: number): void {
    const [msn, partIndex] = [this.#msn, this.#partIndex];
    let segment = segments.at(-1);
    if (segment === undefined || segment.name !== undefined) {
      segment = {
        msn,
        name: undefined,
        durationSamples: 0,
        programDateTimeMs: this.#programDateTimeMs(this.#segmentStartSamples),
        initName: this.initName,
        isDiscontinuity: false,
        parts: [],
      };
      segments.push(segment);
    }
    const name = this.partName(msn, partIndex);
    const isIndependent = partIndex === 0 || !isVideo(rendition);
    segment.parts.push({ name, durationSamples, isIndependent });
    segment.durationSamples += durationSamples;
    this.#emit({
      type: 'part',
      rendition,
      msn,
      partIndex,
      name,
      bytes: this.partBytes(rendition, msn, partIndex, this.#startSamples),
      startSamples: this.#startSamples,
      durationSamples,
      isIndependent,
      programDateTimeMs: this.#programDateTimeMs(this.#startSamples),
      initName: this.initName,
      isDiscontinuity: false,
    });
  }

  #finishSegment(rendition: string, segments: OpenSegment[]): void {
    const segment = segments.at(-1);
    if (segment === undefined) return;
    segment.name = this.segmentName(segment.msn);
    const { msn, name, durationSamples } = segment;
    this.#emit({
      type: 'segment',
      rendition,
      msn,
      name,
      durationSamples,
      partCount: segment.parts.length,
    });
    const isTooLong = (): boolean =>
      segments.length > this.#options.windowSegments || (segments[0]?.msn ?? 0) < this.#firstMsnMin;
    if (!isTooLong()) return;
    while (isTooLong()) segments.shift();
    this.#firstMsn = segments[0]?.msn ?? 0;
    this.#emit({ type: 'window', rendition, firstMsn: this.#firstMsn });
  }

  #sendPlaylist(rendition: string, msn: number, partIndex: number): void {
    const reports = [...this.#segments.keys()]
      .filter((other) => other !== rendition)
      .map((other) => ({ rendition: other, lastMsn: msn, lastPartIndex: partIndex }));
    const window: RenditionWindow = {
      rendition,
      segments: this.#segments.get(rendition) ?? [],
      discontinuitySequence: 0,
      targetDurationSeconds: this.#options.targetDurationSeconds,
      partTargetMs: this.#options.partTargetMs,
      preloadHintName: this.partName(this.#msn, this.#partIndex),
      isEnded: this.#isEnded,
    };
    const full = writeMediaPlaylist(window, { reports, isDelta: false });
    const delta = writeMediaPlaylist(window, { reports, isDelta: true });
    this.#emit({
      type: 'playlist',
      rendition,
      msn,
      partIndex,
      full: encodePlaylist(full),
      delta: delta === full ? undefined : encodePlaylist(delta),
    });
  }

  #programDateTimeMs(samples: number): number {
    return this.#options.programDateTimeMs + (samples * 1000) / SAMPLES_PER_SECOND;
  }
}

function isVideo(rendition: string): boolean {
  return rendition.startsWith('v');
}
