import type { CodecConfig } from '../codecs/encoded-frame.ts';
import type { FragmentTrack } from '../fmp4/movie-fragment.ts';
import { AUDIO_TRACK_ID } from '../fmp4/track-ids.ts';
import { AacTrack } from './AacTrack.ts';
import type { PlacedSound } from './AudioTrack.ts';
import type { AacEncoders } from './aac-encoder.ts';
import { aacRendition } from './names.ts';
import { publishPlaylists } from './PlaylistPublisher.ts';
import type { PackagerEvent } from './packager-event.ts';
import type { RenditionId } from './packager-source.ts';
import type { Rendition, RenditionPart } from './Rendition.ts';
import { isOtherInit } from './RenditionLane.ts';

/**
 * How long a part waits for its sound after the others of its time are made: usually 50 ms, and an encoder that died has another one
 * by then. Three parts are what players keep in hand.
 */
const LATE_MS = 600;

/** When to ask again for an encoder where there was none to be had. */
const REFUSED_RETRY_MS = 1_000;

/** A part of one of the renditions with Opus, which has the same pictures. */
export type AacVariant = {
  rendition: RenditionId;
  videoConfig: CodecConfig | undefined;
  pictures: FragmentTrack | undefined;
  isIndependent: boolean;
};

export type AacPart = Omit<RenditionPart, 'isIndependent' | 'tracks'>;

export type AacRenditionsOptions = {
  encoders: AacEncoders;
  emit: (event: PackagerEvent) => void;
  /** With AAC as its sound. */
  createRendition: (id: RenditionId) => Rendition;
  nextInitNumber: () => number;
  /** Sound that is not in a part yet. */
  pendingSounds: () => readonly PlacedSound[];
};

type Lane = {
  rendition: Rendition;
  /** Of the init in force when all steps are done; undefined before there was one. */
  init: { videoConfig: CodecConfig | undefined } | undefined;
};

type Output = {
  rendition: Rendition;
  init: { videoConfig: CodecConfig | undefined; number: number } | undefined;
  pictures: FragmentTrack | undefined;
  isIndependent: boolean;
};

/** What is to be done as soon as the sound is there, in order. */
type Step =
  | {
      type: 'part';
      part: AacPart;
      outputs: readonly Output[];
      isSegmentEnd: boolean;
      queuedAtMs: number;
    }
  /** It ended before this part was begun. */
  | { type: 'finish-segment'; renditions: readonly Rendition[] }
  | { type: 'stop'; rendition: Rendition };

/**
 * The renditions of a broadcast with AAC instead of Opus, for players without it. While somebody wants one of them there is an encoder;
 * their parts are those of the renditions with Opus, made again as soon as it has made the sound, and hold nobody up.
 *
 * They begin and stop with a segment. Wants for which there is no encoder are refused until there is one.
 */
export class AacRenditions {
  readonly #options: AacRenditionsOptions;
  readonly #wanted = new Set<RenditionId>();
  readonly #refused = new Set<RenditionId>();
  /** Those that run, by id. */
  readonly #lanes = new Map<RenditionId, Lane>();
  #steps: Step[] = [];
  #track: AacTrack | undefined;
  #retryAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: AacRenditionsOptions) {
    this.#options = options;
  }

  setWanted(id: RenditionId, isWanted: boolean): void {
    if (isWanted) this.#wanted.add(id);
    else this.#wanted.delete(id);
  }

  /** As of Rendition. */
  shorten(firstMsn: number): void {
    for (const { rendition } of this.#lanes.values()) rendition.shorten(firstMsn);
  }

  /** It waits for a segment that begins with a key frame of the rendition with the same pictures. */
  isCutWanted(rendition: RenditionId): boolean {
    const id = aacRendition(rendition);
    return this.#track !== undefined && this.#wanted.has(id) && !this.#lanes.has(id);
  }

  /** The broadcast's next sound. */
  push(sound: PlacedSound): void {
    this.#track?.push(sound);
  }

  /** The other renditions have this part now. */
  addPart(
    part: AacPart,
    variants: readonly AacVariant[],
    { isSegmentEnd, nowMs }: { isSegmentEnd: boolean; nowMs: number },
  ): void {
    if (this.#track === undefined) return;
    if (part.partIndex === 0) this.#reconsiderLanes(variants);
    if (this.#isIdle) return;
    const outputs = variants.flatMap((variant) => this.#outputOf(variant, part.partIndex === 0));
    this.#steps.push({ type: 'part', part, outputs, isSegmentEnd, queuedAtMs: nowMs });
  }

  /** The segment in progress had all its parts already. */
  finishSegment(): void {
    if (this.#lanes.size === 0) return;
    const renditions = [...this.#lanes.values()].map(({ rendition }) => rendition);
    this.#steps.push({ type: 'finish-segment', renditions });
  }

  /** To be called every 10 ms or so. What can be made is made here. */
  advance(nowMs: number): void {
    this.#updateTrack(nowMs);
    this.#forgetRefused();
    this.#track?.advance(nowMs);
    this.#work(nowMs - LATE_MS);
  }

  /** What is queued is made, with the sound that is there. */
  end(): void {
    this.#work(Number.POSITIVE_INFINITY);
    const renditions = [...this.#lanes.values()].map(({ rendition }) => rendition);
    const made = renditions.filter(({ hasParts }) => hasParts);
    for (const rendition of made) rendition.end();
    this.#publish(made);
    this.close();
  }

  /** Ends the encoder. */
  close(): void {
    this.#track?.close();
    this.#track = undefined;
  }

  /** Nobody wants anything, and nothing is made. */
  get #isIdle(): boolean {
    return this.#wanted.size === 0 && this.#lanes.size === 0;
  }

  #updateTrack(nowMs: number): void {
    if (this.#isIdle && this.#steps.length === 0) this.close();
    if (this.#track !== undefined || this.#wanted.size === 0) return;
    if (nowMs >= this.#retryAtMs) this.#openTrack(nowMs);
    if (this.#track !== undefined || nowMs >= this.#retryAtMs) return;
    for (const rendition of this.#wanted) {
      if (this.#refused.has(rendition)) continue;
      this.#refused.add(rendition);
      this.#options.emit({ type: 'rendition-refused', rendition });
    }
  }

  #forgetRefused(): void {
    for (const rendition of this.#refused) {
      if (this.#wanted.has(rendition)) continue;
      this.#refused.delete(rendition);
      this.#options.emit({ type: 'rendition-stopped', rendition });
    }
  }

  #openTrack(nowMs: number): void {
    const sounds = this.#options.pendingSounds();
    if (sounds.length === 0) return;
    const track = new AacTrack(this.#options.encoders);
    if (track.open(sounds, nowMs)) {
      this.#track = track;
      this.#refused.clear();
    } else this.#retryAtMs = nowMs + REFUSED_RETRY_MS;
  }

  /** At the begin of a segment: what is not wanted ends, and what is wanted begins with a key frame. */
  #reconsiderLanes(variants: readonly AacVariant[]): void {
    const available = new Map(
      variants.map((variant) => [aacRendition(variant.rendition), variant] as const),
    );
    for (const [id, { rendition }] of this.#lanes) {
      if (this.#wanted.has(id) && available.has(id)) continue;
      this.#lanes.delete(id);
      this.#steps.push({ type: 'stop', rendition });
    }
    for (const [id, { isIndependent }] of available) {
      if (!isIndependent || this.#lanes.has(id) || !this.#wanted.has(id)) continue;
      const rendition = this.#options.createRendition(id);
      this.#lanes.set(id, { rendition, init: undefined });
    }
  }

  #outputOf(variant: AacVariant, isSegmentStart: boolean): Output[] {
    const { videoConfig, pictures, isIndependent } = variant;
    const lane = this.#lanes.get(aacRendition(variant.rendition));
    if (lane === undefined) return [];
    const { rendition } = lane;
    const isOther = lane.init === undefined || isOtherInit(videoConfig, lane.init.videoConfig);
    if (!isSegmentStart || !isOther) {
      return [{ rendition, init: undefined, pictures, isIndependent }];
    }
    const number = this.#options.nextInitNumber();
    lane.init = { videoConfig };
    return [{ rendition, init: { videoConfig, number }, pictures, isIndependent }];
  }

  /** Sound of parts that were queued before `lateBeforeMs` is waited for no more. */
  #work(lateBeforeMs: number): void {
    for (;;) {
      const step = this.#steps[0];
      if (step === undefined) return;
      if (step.type === 'part' && !this.#isReady(step, lateBeforeMs)) return;
      this.#steps.shift();
      this.#perform(step);
    }
  }

  #isReady(step: Extract<Step, { type: 'part' }>, lateBeforeMs: number): boolean {
    const endSamples = step.part.startSamples + step.part.durationSamples;
    if (this.#track?.reaches(endSamples) !== false) return true;
    if (step.queuedAtMs > lateBeforeMs) return false;
    this.#track.fill(endSamples);
    return true;
  }

  #perform(step: Step): void {
    switch (step.type) {
      case 'stop':
        this.#options.emit({ type: 'rendition-stopped', rendition: step.rendition.id });
        break;
      case 'finish-segment':
        for (const rendition of step.renditions) rendition.finishSegment();
        break;
      case 'part':
        this.#makePart(step);
        break;
    }
  }

  #makePart({ part, outputs, isSegmentEnd }: Extract<Step, { type: 'part' }>): void {
    const { startSamples, durationSamples } = part;
    const taken = this.#track?.take({ startSamples, endSamples: startSamples + durationSamples });
    const sound: FragmentTrack = {
      trackId: AUDIO_TRACK_ID,
      baseDecodeTime: taken?.startSamples ?? startSamples,
      samples: taken?.samples ?? [],
    };
    for (const { rendition, init, pictures, isIndependent } of outputs) {
      if (init !== undefined) rendition.setConfig(init.videoConfig, init.number);
      const tracks = pictures === undefined ? [sound] : [pictures, sound];
      rendition.addPart({ ...part, isIndependent, tracks });
      if (isSegmentEnd) rendition.finishSegment();
    }
    this.#publish(outputs.map(({ rendition }) => rendition));
  }

  #publish(renditions: readonly Rendition[]): void {
    const { emit } = this.#options;
    const trimmed = renditions.filter((rendition) => rendition.trim());
    publishPlaylists(renditions, { isWatched: true, emit });
    for (const { id, firstMsn } of trimmed) {
      emit({ type: 'window', rendition: id, firstMsn });
    }
  }
}
