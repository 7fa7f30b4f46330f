import type { AudioTrack } from './AudioTrack.ts';
import { KEY_FRAME_LEAD_MS, UNWATCHED_KEY_FRAME_LEAD_MS } from './packager-limits.ts';
import { type PackagerPreset, SEGMENT_MAX_MS } from './packager-source.ts';
import { isOtherFormat, isStopped, type RenditionLane } from './RenditionLane.ts';
import type { StreamTimeline } from './StreamTimeline.ts';
import { SAMPLES_PER_MS, samplesOf } from './stream-time.ts';
import { isInFirstPart } from './VideoTrack.ts';

/** A remainder of a segment that may be shorter than an audio frame is no part of its own (Opus packets last 120 ms at most). */
const REMAINDER_MIN_SAMPLES = 120 * SAMPLES_PER_MS;

export type PartEnd = {
  endSamples: number;
  /** A segment begins there with a key frame. */
  isCut: boolean;
  /** The segment in progress has no part yet: it is the one that begins with the key frame, which came late for it. */
  isLate: boolean;
  /** The segment ends there, with or without a key frame. */
  isSegmentEnd: boolean;
};

export type PlanView = {
  audio: AudioTrack;
  timeline: StreamTimeline;
  lanes: readonly RenditionLane[];
  nowMs: number;
};

/**
 * Where parts and segments end, for all renditions together. Parts are whole audio frames, as many as fit into the target; a
 * segment ends at the audio frame in which a key frame begins, from its target on.
 *
 * It ends before its target where a rendition starts, where parameters change, and where it had begun without a key frame. It ends
 * at SEGMENT_MAX_MS whatever comes, and at its target when there is sound alone.
 */
export class SegmentPlan {
  readonly #partTargetSamples: number;
  readonly #segmentTargetSamples: number;
  #msn: number;
  #partIndex = 0;
  #partNumber = 0;
  #partStartSamples = 0;
  #segmentStartSamples = 0;
  #hasKeyFrame = false;

  constructor(options: { preset: PackagerPreset; firstMsn: number }) {
    this.#partTargetSamples = options.preset.partTargetMs * SAMPLES_PER_MS;
    this.#segmentTargetSamples = options.preset.segmentTargetMs * SAMPLES_PER_MS;
    this.#msn = options.firstMsn;
  }

  get msn(): number {
    return this.#msn;
  }

  /** Of the part in progress, in its segment. */
  get partIndex(): number {
    return this.#partIndex;
  }

  /** Of the part in progress, in the broadcast. */
  get partNumber(): number {
    return this.#partNumber;
  }

  get partStartSamples(): number {
    return this.#partStartSamples;
  }

  get segmentStartSamples(): number {
    return this.#segmentStartSamples;
  }

  /** From this stream time on a key frame is asked for, unless one has ended the segment before. */
  askFromSamples({ isWatched }: { isWatched: boolean }): number {
    if (isWatched || !this.#hasKeyFrame) return this.cutFromSamples;
    const afterMs = SEGMENT_MAX_MS - UNWATCHED_KEY_FRAME_LEAD_MS;
    return this.#segmentStartSamples + afterMs * SAMPLES_PER_MS;
  }

  /** From this stream time on a key frame ends the segment. */
  get cutFromSamples(): number {
    return (
      this.#segmentStartSamples + this.#segmentTargetSamples - KEY_FRAME_LEAD_MS * SAMPLES_PER_MS
    );
  }

  /** Where the part in progress ends. Undefined: not everything that belongs to it is here, and there is time to wait. */
  findPartEnd(view: PlanView): PartEnd | undefined {
    const cut = this.#findCut(view);
    if (cut !== undefined && this.#partIndex === 0) {
      return { endSamples: cut, isCut: true, isLate: true, isSegmentEnd: true };
    }
    const started = view.lanes.filter((lane) => lane.isStarted);
    const segmentLimit = this.#segmentStartSamples + this.#segmentMaxSamples(started);
    const natural = view.audio.findPartEnd(
      this.#partStartSamples,
      Math.min(this.#partStartSamples + this.#partTargetSamples, segmentLimit),
    );
    const isCut = cut !== undefined && (natural === undefined || cut <= natural);
    const endSamples = isCut ? cut : natural;
    if (endSamples === undefined) return undefined;
    for (const lane of started) {
      if (!isReady(lane, endSamples, isCut, view)) return undefined;
    }
    const isFull = endSamples + REMAINDER_MIN_SAMPLES > segmentLimit;
    return { endSamples, isCut, isLate: false, isSegmentEnd: isCut || isFull };
  }

  /** The part in progress ended as `findPartEnd` said. */
  advance(end: PartEnd): void {
    const hasPart = end.endSamples > this.#partStartSamples;
    if (hasPart) {
      this.#partNumber += 1;
      this.#partIndex += 1;
    }
    this.#partStartSamples = end.endSamples;
    if (!end.isSegmentEnd) return;
    this.#hasKeyFrame = end.isCut;
    if (end.endSamples === this.#segmentStartSamples) return;
    this.#msn += 1;
    this.#partIndex = 0;
    this.#segmentStartSamples = end.endSamples;
  }

  #segmentMaxSamples(started: readonly RenditionLane[]): number {
    return started.length === 0 ? this.#segmentTargetSamples : SEGMENT_MAX_MS * SAMPLES_PER_MS;
  }

  /**
   * The first audio frame in which a key frame begins that ends the segment. While that has no part yet, it is its begin: a segment
   * is never shorter than a part, because hls.js passes over those of less than 250 ms.
   */
  #findCut(view: PlanView): number | undefined {
    let earliest: number | undefined;
    for (const lane of view.lanes) {
      for (const picture of lane.track.pending) {
        if (!picture.isKeyFrame) continue;
        const isFirstPart = this.#partIndex === 0;
        if (isFirstPart && !isInFirstPart(picture, this.#partStartSamples)) break;
        const frameStart = view.audio.findFrameStart(samplesOf(picture.ticks));
        if (frameStart === undefined) break;
        const cut = isFirstPart
          ? this.#partStartSamples
          : Math.max(frameStart, this.#partStartSamples);
        const isForced =
          !lane.isStarted ||
          isOtherFormat(picture.config, lane.config) ||
          // In the first part it may be the key frame that the segment begins with.
          (!isFirstPart && lane.isCutWanted());
        const mayEnd = cut >= this.cutFromSamples || !this.#hasKeyFrame;
        if (!isForced && !mayEnd) continue;
        earliest = Math.min(earliest ?? cut, cut);
        break;
      }
    }
    return earliest;
  }
}

/** Whether nothing that belongs before `endSamples` can be missing, or it is too late for it. */
function isReady(lane: RenditionLane, endSamples: number, isCut: boolean, view: PlanView): boolean {
  if (isStopped(lane) || lane.track.isSettled(endSamples, isCut)) return true;
  const lagMs = lane.feed.stream?.lagMs ?? 0;
  return view.nowMs >= view.timeline.serverMsAt(endSamples) + lagMs;
}
