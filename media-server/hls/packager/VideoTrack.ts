import type { CodecConfig, EncodedFrame } from '../codecs/encoded-frame.ts';
import type { FragmentSample, FragmentTrack } from '../fmp4/movie-fragment.ts';
import { VIDEO_TRACK_ID } from '../fmp4/track-ids.ts';
import { PICTURE_HOLD_MS } from './packager-limits.ts';
import { samplesOf, ticksOf, ticksOfMs } from './stream-time.ts';

/** Frames that came too late for their place follow each other this closely: 1 ms. */
const STEP_MIN_TICKS = 90;

/**
 * Key frames of different layers that are one picture lie this close; then all renditions begin the segment with them. Behind the
 * begin of the audio frame that they fall into they lie by up to 120 ms, the longest Opus packet.
 */
const SAME_PICTURE_BEFORE_TICKS = ticksOfMs(50);
const SAME_PICTURE_AFTER_TICKS = ticksOfMs(150);

/** A frame cannot be from the future, but for the error of clocks. */
const AHEAD_MAX_TICKS = ticksOfMs(500);

/** No preset has longer parts. */
const PART_TICKS_MAX = ticksOfMs(600);

/** What may wait for sound: 10 s of 60 frames. */
const PENDING_FRAMES_MAX = 600;

export type PlacedPicture = {
  ticks: number;
  data: Uint8Array;
  isKeyFrame: boolean;
  config: CodecConfig | undefined;
};

export type TakenPictures = {
  /** Undefined: no picture begins in the part; the one before it is still shown. */
  track: FragmentTrack | undefined;
  isIndependent: boolean;
};

/**
 * The pictures of one rendition on stream time, in ticks of 90 kHz. They come from whichever layer the rendition takes.
 *
 * Times only grow. A picture whose part has been closed moves to the begin of the next one. A part that is closed before the next
 * picture has come shows its last one for PICTURE_HOLD_MS; after that the newest key frame is repeated, as often as needed, and
 * then only a key frame goes on.
 */
export class VideoTrack {
  #pending: PlacedPicture[] = [];
  #lastTicks = -STEP_MIN_TICKS;
  #lastTakenTicks = -STEP_MIN_TICKS;
  /** Up to where the last picture that was put into a part is shown. */
  #shownUntilTicks = 0;
  #newestKeyFrame: PlacedPicture | undefined;
  #isKeyFrameShown = false;
  #needsKeyFrame = true;
  #lastFrameAtMs = Number.NEGATIVE_INFINITY;
  /** Of the newest key frame, and whether the part in progress has others. */
  #config: CodecConfig | undefined;

  /** The parameters of what was last pushed. */
  get config(): CodecConfig | undefined {
    return this.#config;
  }

  get needsKeyFrame(): boolean {
    return this.#needsKeyFrame;
  }

  get lastFrameAtMs(): number {
    return this.#lastFrameAtMs;
  }

  get pending(): readonly PlacedPicture[] {
    return this.#pending;
  }

  /** Stream time of the newest picture, in samples. */
  get positionSamples(): number {
    return samplesOf(this.#lastTicks);
  }

  /** Frames are missing: what depends on them is dropped. */
  requireKeyFrame(): void {
    this.#needsKeyFrame = true;
  }

  /** `samples`: stream time of capture. `nowSamples`: stream time now; `startSamples`: where the part in progress begins. */
  push(
    frame: EncodedFrame,
    place: { samples: number; startSamples: number; nowSamples: number; nowMs: number },
  ): void {
    this.#lastFrameAtMs = place.nowMs;
    if (this.#needsKeyFrame && !frame.isKeyFrame) return;
    if (this.#pending.length >= PENDING_FRAMES_MAX) return;
    this.#needsKeyFrame = false;
    if (frame.config !== undefined) this.#config = frame.config;
    const latest = ticksOf(place.nowSamples) + AHEAD_MAX_TICKS;
    const ticks = Math.max(
      Math.min(ticksOf(place.samples), latest),
      ticksOf(place.startSamples),
      this.#lastTicks + STEP_MIN_TICKS,
    );
    this.#lastTicks = ticks;
    this.#pending.push({
      ticks,
      data: frame.data,
      isKeyFrame: frame.isKeyFrame,
      config: frame.isKeyFrame ? this.#config : undefined,
    });
  }

  /** Whether all pictures that begin before `endSamples` are there, and with `isCut` the key frame that begins there too. */
  isSettled(endSamples: number, isCut: boolean): boolean {
    const last = this.#pending.at(-1);
    if (last === undefined) return false;
    const endTicks = ticksOf(endSamples);
    if (!isCut) return last.ticks >= endTicks;
    return last.ticks >= endTicks + SAME_PICTURE_AFTER_TICKS || this.#findCut(endTicks) >= 0;
  }

  /**
   * A segment begins where a part begins: what the part would show before the segment's key frame is dropped, and the key frame takes
   * its place. Answers the key frame, if there is one.
   */
  beginSegment(samples: number): PlacedPicture | undefined {
    return this.#beginAt(this.#findCut(ticksOf(samples)), samples);
  }

  /**
   * The same for a segment that has begun, but has no part yet: any key frame of its first part will do that `isWanted`, and the
   * newest of them is taken.
   */
  beginSegmentLate(
    samples: number,
    isWanted: (picture: PlacedPicture) => boolean,
  ): PlacedPicture | undefined {
    const index = this.#pending.findLastIndex(
      (picture) => picture.isKeyFrame && isInFirstPart(picture, samples) && isWanted(picture),
    );
    const keyFrame = this.#beginAt(index, samples);
    if (keyFrame !== undefined && this.#newestKeyFrame === undefined) {
      // Nothing was shown before: there is a picture from the segment's begin on.
      keyFrame.ticks = ticksOf(samples);
    }
    return keyFrame;
  }

  #beginAt(index: number, samples: number): PlacedPicture | undefined {
    const keyFrame = this.#pending[index];
    if (keyFrame === undefined) return undefined;
    const dropped = this.#pending.splice(0, index);
    // The picture before was given a duration up to what is dropped.
    keyFrame.ticks = dropped[0]?.ticks ?? keyFrame.ticks;
    this.#moveFrom(0, ticksOf(samples));
    return keyFrame;
  }

  /**
   * The pictures of the part from `startSamples` to `endSamples`. With `isCut` a segment begins at the end: the key frame there, and
   * all after it, stay. With `isSegmentStart` and `isStopped` a picture is shown even where none came, so that viewers can begin.
   * After the last part comes nothing: its last picture ends with it.
   */
  take(part: {
    startSamples: number;
    endSamples: number;
    isCut: boolean;
    isSegmentStart: boolean;
    isStopped: boolean;
    isLast: boolean;
  }): TakenPictures {
    const startTicks = ticksOf(part.startSamples);
    const endTicks = ticksOf(part.endSamples);
    const taken = this.#pending.splice(0, this.#countBefore(endTicks, part.isCut));
    const holdTicks = endTicks + (part.isLast ? 0 : ticksOfMs(PICTURE_HOLD_MS));
    if (taken.length === 0 && this.#mustRepeat(endTicks, part.isSegmentStart && part.isStopped)) {
      taken.push(this.#repeatKeyFrame(startTicks));
    }
    const next = this.#pending[0];
    if (taken.length === 0) return { track: undefined, isIndependent: false };

    const samples: FragmentSample[] = taken.map((picture, index) => {
      const following = taken[index + 1] ?? next;
      const until = following?.ticks ?? holdTicks;
      this.#shownUntilTicks = until;
      this.#lastTakenTicks = picture.ticks;
      if (picture.isKeyFrame) this.#newestKeyFrame = picture;
      this.#isKeyFrameShown = picture.isKeyFrame;
      return {
        data: picture.data,
        duration: until - picture.ticks,
        isKeyFrame: picture.isKeyFrame,
      };
    });
    const first = taken[0];
    return {
      track: {
        trackId: VIDEO_TRACK_ID,
        baseDecodeTime: first?.ticks ?? startTicks,
        samples,
      },
      isIndependent: first?.isKeyFrame ?? false,
    };
  }

  /** Whether the newest key frame is to be shown again, in a part in which no picture begins. */
  #mustRepeat(endTicks: number, isBeginNeeded: boolean): boolean {
    if (this.#newestKeyFrame === undefined) return false;
    const next = this.#pending[0];
    if (next !== undefined) return next.ticks > this.#shownUntilTicks;
    // As long as the picture is shown beyond the part that follows, there is time to wait for another.
    return isBeginNeeded || this.#shownUntilTicks < endTicks + PART_TICKS_MAX;
  }

  #repeatKeyFrame(startTicks: number): PlacedPicture {
    const ticks = Math.max(startTicks, this.#lastTakenTicks + STEP_MIN_TICKS);
    this.#lastTicks = Math.max(this.#lastTicks, ticks);
    // What follows may depend on pictures that came after this one.
    if (!this.#isKeyFrameShown) this.#dropDependent();
    const newest = this.#newestKeyFrame;
    return {
      ticks,
      data: newest?.data ?? new Uint8Array(0),
      isKeyFrame: true,
      config: newest?.config,
    };
  }

  #dropDependent(): void {
    const index = this.#pending.findIndex((picture) => picture.isKeyFrame);
    if (index < 0) this.#needsKeyFrame = true;
    this.#pending.splice(0, index < 0 ? this.#pending.length : index);
  }

  #countBefore(endTicks: number, isCut: boolean): number {
    if (isCut) {
      const index = this.#findCut(endTicks);
      if (index >= 0) {
        this.#moveFrom(index, endTicks);
        return index;
      }
    }
    const index = this.#pending.findIndex((picture) => picture.ticks >= endTicks);
    return index < 0 ? this.#pending.length : index;
  }

  /**
   * The key frame at `index` begins the segment: it begins no earlier than the segment does, unless the picture before it was given
   * a duration just up to it.
   */
  #moveFrom(index: number, startTicks: number): void {
    const isAwaited = index === 0 && this.#shownUntilTicks === this.#pending[0]?.ticks;
    if (isAwaited) return;
    let least = startTicks;
    for (const picture of this.#pending.slice(index)) {
      if (picture.ticks >= least) return;
      picture.ticks = least;
      least += STEP_MIN_TICKS;
      this.#lastTicks = Math.max(this.#lastTicks, picture.ticks);
    }
  }

  /** The newest, should there be several. */
  #findCut(ticks: number): number {
    return this.#pending.findLastIndex(
      (picture) =>
        picture.isKeyFrame &&
        picture.ticks >= ticks - SAME_PICTURE_BEFORE_TICKS &&
        picture.ticks < ticks + SAME_PICTURE_AFTER_TICKS,
    );
  }
}

/** Whether a segment that begins at `samples` may have this picture in its first part. */
export function isInFirstPart(picture: PlacedPicture, samples: number): boolean {
  return picture.ticks < ticksOf(samples) + PART_TICKS_MAX;
}
