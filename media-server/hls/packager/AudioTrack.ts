import type { EncodedFrame } from '../codecs/encoded-frame.ts';
import { OPUS_SILENCE } from '../codecs/opus/opus-config.ts';
import type { FragmentSample } from '../fmp4/movie-fragment.ts';
import type { StreamTimeline } from './StreamTimeline.ts';
import { SAMPLES_PER_MS } from './stream-time.ts';

/**
 * How long sound that should be there is waited for before silence takes its place: the reorder buffer's 150 ms and a network's
 * hiccup. A part is late by this at most, which viewers' buffers of three parts bear.
 */
const LATE_MS = 250;

/** Sound that has not come for this long has stopped: silence then follows the clock closely, so that pictures are not held up. */
const STOPPED_MS = 500;

/** How far silence stays behind the clock while there is no sound: a usual jitter, so that sound which comes finds its place. */
const SILENCE_LAG_MS = 60;

/**
 * Sound that comes, but always too late for its place, is played all the same after this, so much later that it is in time: then
 * what its sender says of its clock is wrong.
 */
const LATE_PATIENCE_MS = 1_500;
const LATE_MARGIN_MS = 100;

/** Sound cannot be from the future, but for the error of clocks. Beyond, timestamps have jumped. */
const AHEAD_MAX_MS = 500;

/** What is kept while the timeline has not begun: a second of the smallest usual frames. */
const EARLY_FRAMES_MAX = 100;

/** Silence of other lengths than 20 ms, by the same coding: TOC configurations 30, 29 and 28 of RFC 6716, table 2. */
const SILENCES: readonly { data: Uint8Array; durationSamples: number }[] = [
  OPUS_SILENCE,
  { data: Uint8Array.of(0xf4, 0xff, 0xfe), durationSamples: 480 },
  { data: Uint8Array.of(0xec, 0xff, 0xfe), durationSamples: 240 },
  { data: Uint8Array.of(0xe4, 0xff, 0xfe), durationSamples: 120 },
];

/** A packet with its place in stream time. */
export type PlacedSound = { startSamples: number; durationSamples: number; data: Uint8Array };

type EarlySound = { frame: EncodedFrame; capturedAtMs: number; nowMs: number };

/**
 * The broadcast's sound, which is its clock: frames one after the other without a gap, from stream time 0 on. What is missing is
 * silence, what comes after its time is dropped.
 *
 * While sound comes, it moves the timeline: the moment at which a frame was captured stands where the frame stands.
 */
export class AudioTrack {
  readonly #timeline: StreamTimeline;
  readonly #onSound: (sound: PlacedSound) => void;
  /** Not yet in a part, without gaps. */
  #pending: PlacedSound[] = [];
  #early: EarlySound[] = [];
  #positionSamples = 0;
  /** Stream time minus RTP time of the stream that plays; undefined before its first frame. */
  #rtpOffset: number | undefined;
  #lastFrameAtMs = Number.NEGATIVE_INFINITY;
  #lateSinceMs: number | undefined;
  /** By how much the stream that plays is late for its place. */
  #shiftMs = 0;
  #hasSource = false;

  /** `onSound` is told of each packet of the track, silence too, as soon as it has its place. */
  constructor(timeline: StreamTimeline, onSound: (sound: PlacedSound) => void = () => undefined) {
    this.#timeline = timeline;
    this.#onSound = onSound;
  }

  /** Not yet in a part. */
  get pending(): readonly PlacedSound[] {
    return this.#pending;
  }

  /** Stream time up to which there is sound. */
  get positionSamples(): number {
    return this.#positionSamples;
  }

  /** Stream time 0 is known: what was captured before is dropped. */
  start(): void {
    const early = this.#early;
    this.#early = [];
    for (const { frame, capturedAtMs, nowMs } of early) {
      const durationSamples = frame.durationSamples ?? 0;
      const isBefore = this.#timeline.samplesAt(capturedAtMs) + durationSamples / 2 < 0;
      if (!isBefore) this.push(frame, capturedAtMs, nowMs);
    }
  }

  /** Another source plays from here on, or none, or it was paused: its timestamps say nothing about what comes. */
  changeSource(hasSource: boolean): void {
    this.#hasSource = hasSource;
    this.#rtpOffset = undefined;
    this.#early = [];
    this.#lateSinceMs = undefined;
    this.#shiftMs = 0;
    if (!hasSource) this.#lastFrameAtMs = Number.NEGATIVE_INFINITY;
  }

  push(frame: EncodedFrame, capturedAtMs: number, nowMs: number): void {
    const durationSamples = frame.durationSamples ?? 0;
    if (durationSamples <= 0) return;
    if (!this.#timeline.isStarted) {
      this.#early.push({ frame, capturedAtMs, nowMs });
      if (this.#early.length > EARLY_FRAMES_MAX) this.#early.shift();
      return;
    }
    this.#lastFrameAtMs = nowMs;
    let expected: number | undefined = this.#expectedSamples(frame, capturedAtMs, nowMs);
    if (expected + durationSamples / 2 < this.#positionSamples) {
      expected = this.#placeLate(capturedAtMs, nowMs);
      if (expected === undefined) return;
    }
    this.#lateSinceMs = undefined;
    this.#fill(expected);
    this.#rtpOffset = this.#positionSamples - frame.rtpTimestamp;
    this.#timeline.anchor(this.#positionSamples, capturedAtMs + this.#shiftMs);
    this.#append(frame.data, durationSamples);
  }

  /**
   * Puts silence where sound should be by now. `videoSamples` is how far pictures are: without sound, silence follows them.
   */
  fillMissing(nowMs: number, videoSamples: number): void {
    if (!this.#timeline.isStarted) return;
    const nowSamples = this.#timeline.samplesAt(nowMs);
    const isSounding = this.#hasSource && nowMs - this.#lastFrameAtMs < STOPPED_MS;
    let limit = nowSamples - (isSounding ? LATE_MS : SILENCE_LAG_MS) * SAMPLES_PER_MS;
    if (!isSounding) limit = Math.max(limit, Math.min(videoSamples, nowSamples));
    while (this.#positionSamples + OPUS_SILENCE.durationSamples <= limit) {
      this.#append(OPUS_SILENCE.data, OPUS_SILENCE.durationSamples);
    }
  }

  /** Where a part of as many whole frames as fit ends that begins at `startSamples`. Undefined: not all frames are there. */
  findPartEnd(startSamples: number, limitSamples: number): number | undefined {
    let end = startSamples;
    for (const sound of this.#pending) {
      const next = sound.startSamples + sound.durationSamples;
      // A single frame longer than a part would be one that never ends.
      if (next > limitSamples && end > startSamples) return end;
      end = next;
      if (end >= limitSamples) return end;
    }
    return undefined;
  }

  /** The beginning of the frame in which `samples` lies. Undefined where there is no sound yet. */
  findFrameStart(samples: number): number | undefined {
    for (const sound of this.#pending) {
      if (samples < sound.startSamples + sound.durationSamples) return sound.startSamples;
    }
    const isNext = samples < this.#positionSamples + OPUS_SILENCE.durationSamples;
    return isNext ? this.#positionSamples : undefined;
  }

  /** The frames before `endSamples`, which is a boundary of frames, for a part. */
  take(endSamples: number): FragmentSample[] {
    const samples: FragmentSample[] = [];
    for (const sound of this.#pending) {
      if (sound.startSamples >= endSamples) break;
      samples.push({ data: sound.data, duration: sound.durationSamples, isKeyFrame: true });
    }
    this.#pending.splice(0, samples.length);
    return samples;
  }

  /** Where the frame belongs: behind those before it, unless its timestamp has jumped. */
  #expectedSamples(frame: EncodedFrame, capturedAtMs: number, nowMs: number): number {
    const latest = this.#timeline.samplesAt(nowMs) + AHEAD_MAX_MS * SAMPLES_PER_MS;
    if (this.#rtpOffset !== undefined) {
      const expected = frame.rtpTimestamp + this.#rtpOffset;
      if (expected <= latest) return expected;
      this.#rtpOffset = undefined;
    }
    // What was late is late no more.
    this.#shiftMs = Math.max(0, Math.min(this.#shiftMs, nowMs - capturedAtMs));
    return this.#timeline.samplesAt(Math.min(nowMs, capturedAtMs + this.#shiftMs));
  }

  /** Where a frame goes that is too late. Undefined: nowhere. */
  #placeLate(capturedAtMs: number, nowMs: number): number | undefined {
    this.#lateSinceMs ??= nowMs;
    if (nowMs - this.#lateSinceMs < LATE_PATIENCE_MS) return undefined;
    // Its clock may have been mended meanwhile.
    this.#rtpOffset = undefined;
    const expected = this.#timeline.samplesAt(capturedAtMs + this.#shiftMs);
    if (expected >= this.#positionSamples) return expected;
    const inTime = this.#positionSamples + LATE_MARGIN_MS * SAMPLES_PER_MS;
    this.#shiftMs += (inTime - expected) / SAMPLES_PER_MS;
    return inTime;
  }

  #fill(endSamples: number): void {
    for (const silence of SILENCES) {
      while (this.#positionSamples + silence.durationSamples <= endSamples) {
        this.#append(silence.data, silence.durationSamples);
      }
      // A new stream's place is known to a few milliseconds only: it keeps the grid of 20 ms, so that parts stay equal.
      if (this.#rtpOffset === undefined) {
        if (endSamples - this.#positionSamples > silence.durationSamples / 2) {
          this.#append(silence.data, silence.durationSamples);
        }
        return;
      }
    }
  }

  #append(data: Uint8Array, durationSamples: number): void {
    const sound = { startSamples: this.#positionSamples, durationSamples, data };
    this.#pending.push(sound);
    this.#positionSamples += durationSamples;
    this.#onSound(sound);
  }
}
