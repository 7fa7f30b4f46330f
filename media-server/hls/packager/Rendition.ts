import type { CodecConfig } from '../codecs/encoded-frame.ts';
import { OPUS_CONFIG } from '../codecs/opus/opus-config.ts';
import { writeInitSegment } from '../fmp4/init-segment.ts';
import { type FragmentTrack, writeMovieFragment } from '../fmp4/movie-fragment.ts';
import type {
  RenditionReport,
  RenditionWindow,
  WindowPart,
  WindowSegment,
} from '../playlist/rendition-window.ts';
import type { FileNames } from './names.ts';
import type { PackagerEvent } from './packager-event.ts';
import { type RenditionId, SEGMENT_MAX_MS } from './packager-source.ts';
import { SAMPLES_PER_MS } from './stream-time.ts';

export type RenditionPart = {
  msn: number;
  partIndex: number;
  /** Counts all parts of the broadcast. */
  partNumber: number;
  startSamples: number;
  durationSamples: number;
  programDateTimeMs: number;
  isDiscontinuity: boolean;
  /** Breaks of the broadcast's timeline up to here. */
  discontinuitySequence: number;
  isIndependent: boolean;
  tracks: readonly FragmentTrack[];
};

/** What one rendition has made: its inits, its parts and the window that its playlist lists. */
export class Rendition {
  readonly id: RenditionId;
  readonly #names: FileNames;
  readonly #emit: (event: PackagerEvent) => void;
  readonly #partTargetMs: number;
  readonly #windowSamplesMax: number;
  #segments: WindowSegment[] = [];
  #windowSamples = 0;
  #firstMsnMin = 0;
  /** Discontinuities of the broadcast up to and with the begin of the first listed segment. */
  #discontinuitySequence = 0;
  #initName: string | undefined;
  /** Of the sound in all its inits: a variant with another coding of the same sound is a rendition of its own. */
  readonly #audioConfig: CodecConfig;
  #videoConfig: CodecConfig | undefined;
  #lastPartNumber = -1;
  #lastPartIndex = 0;
  /** Of the segment in progress, and of the largest that was finished. */
  #segmentBytes = 0;
  #bitsPerSecondMax = 0;
  #isEnded = false;

  constructor(options: {
    id: RenditionId;
    names: FileNames;
    emit: (event: PackagerEvent) => void;
    partTargetMs: number;
    dvrWindowMs: number;
    audioConfig?: CodecConfig;
  }) {
    this.id = options.id;
    this.#names = options.names;
    this.#emit = options.emit;
    this.#partTargetMs = options.partTargetMs;
    this.#audioConfig = options.audioConfig ?? OPUS_CONFIG;
    this.#windowSamplesMax = options.dvrWindowMs * SAMPLES_PER_MS;
  }

  /** The parameters of the init in force; undefined before the first and for sound alone. */
  get videoConfig(): CodecConfig | undefined {
    return this.#videoConfig;
  }

  get hasParts(): boolean {
    return this.#segments.length > 0;
  }

  /** The most that a finished segment needed, in bits a second. 0 before the first. */
  get bitsPerSecondMax(): number {
    return this.#bitsPerSecondMax;
  }

  get report(): RenditionReport {
    return {
      rendition: this.id,
      lastMsn: this.#segments.at(-1)?.msn ?? 0,
      lastPartIndex: this.#lastPartIndex,
    };
  }

  get window(): RenditionWindow {
    return {
      rendition: this.id,
      segments: this.#segments,
      discontinuitySequence: this.#discontinuitySequence,
      targetDurationSeconds: Math.round(SEGMENT_MAX_MS / 1000),
      partTargetMs: this.#partTargetMs,
      preloadHintName: this.#names.part(this.#lastPartNumber + 1),
      isEnded: this.#isEnded,
    };
  }

  /** The parts from here on need an init with these parameters. `initNumber` is used for no other. */
  setConfig(videoConfig: CodecConfig | undefined, initNumber: number): void {
    this.#videoConfig = videoConfig;
    this.#initName = this.#names.init(initNumber);
    const tracks = { audio: this.#audioConfig };
    this.#emit({
      type: 'init',
      rendition: this.id,
      name: this.#initName,
      bytes: writeInitSegment(
        videoConfig === undefined ? tracks : { ...tracks, video: videoConfig },
      ),
    });
  }

  get hasInit(): boolean {
    return this.#initName !== undefined;
  }

  /** `setConfig` came before. */
  addPart(part: RenditionPart): void {
    const initName = this.#initName ?? '';
    const name = this.#names.part(part.partNumber);
    const bytes = writeMovieFragment(part.partNumber + 1, part.tracks);
    this.#segmentBytes += bytes.length;
    this.#lastPartNumber = part.partNumber;
    this.#lastPartIndex = part.partIndex;
    this.#list(part, name, initName);
    this.#emit({
      type: 'part',
      rendition: this.id,
      msn: part.msn,
      partIndex: part.partIndex,
      name,
      bytes,
      startSamples: part.startSamples,
      durationSamples: part.durationSamples,
      isIndependent: part.isIndependent,
      programDateTimeMs: part.programDateTimeMs,
      initName,
      isDiscontinuity: part.isDiscontinuity,
    });
  }

  /** The segment in progress has all its parts. */
  finishSegment(): void {
    const segment = this.#segments.at(-1);
    if (segment === undefined || segment.name !== undefined) return;
    const finished = { ...segment, name: this.#names.segment(segment.msn) };
    this.#segments[this.#segments.length - 1] = finished;
    const seconds = finished.durationSamples / (SAMPLES_PER_MS * 1000);
    this.#bitsPerSecondMax = Math.max(this.#bitsPerSecondMax, (this.#segmentBytes * 8) / seconds);
    this.#segmentBytes = 0;
    this.#emit({
      type: 'segment',
      rendition: this.id,
      msn: finished.msn,
      name: finished.name,
      durationSamples: finished.durationSamples,
      partCount: finished.parts.length,
    });
  }

  /** Nothing more comes. */
  end(): void {
    this.finishSegment();
    this.#isEnded = true;
  }

  /** From the next `trim` on nothing before this segment is listed, whatever the window. */
  shorten(firstMsn: number): void {
    this.#firstMsnMin = Math.max(this.#firstMsnMin, firstMsn);
  }

  /** Takes what is older than the window off the list. True when there was something. */
  trim(): boolean {
    let count = 0;
    for (const segment of this.#segments) {
      const isInWindow = this.#windowSamples - segment.durationSamples < this.#windowSamplesMax;
      if (segment.name === undefined || (isInWindow && segment.msn >= this.#firstMsnMin)) break;
      this.#windowSamples -= segment.durationSamples;
      count += 1;
      if (this.#segments[count]?.isDiscontinuity) this.#discontinuitySequence += 1;
    }
    if (count > 0) this.#segments.splice(0, count);
    return count > 0;
  }

  get firstMsn(): number {
    return this.#segments[0]?.msn ?? 0;
  }

  #list(part: RenditionPart, name: string, initName: string): void {
    const listed: WindowPart = {
      name,
      durationSamples: part.durationSamples,
      isIndependent: part.isIndependent,
    };
    this.#windowSamples += part.durationSamples;
    const last = this.#segments.at(-1);
    if (last === undefined) this.#discontinuitySequence = part.discontinuitySequence;
    if (last === undefined || last.msn !== part.msn) {
      this.#segments.push({
        msn: part.msn,
        name: undefined,
        durationSamples: part.durationSamples,
        programDateTimeMs: part.programDateTimeMs,
        initName,
        isDiscontinuity: part.isDiscontinuity,
        parts: [listed],
      });
      return;
    }
    this.#segments[this.#segments.length - 1] = {
      ...last,
      durationSamples: last.durationSamples + part.durationSamples,
      parts: [...last.parts, listed],
    };
  }
}
