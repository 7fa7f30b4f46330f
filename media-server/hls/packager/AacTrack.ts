import { AAC_FRAME_SAMPLES, AAC_SILENCE } from '../codecs/aac/aac-config.ts';
import type { FragmentSample } from '../fmp4/movie-fragment.ts';
import type { PlacedSound } from './AudioTrack.ts';
import type { AacEncoder, AacEncoders } from './aac-encoder.ts';
import { SAMPLES_PER_MS } from './stream-time.ts';

/** An Opus decoder that starts anew is in tune after this (RFC 7845, section 4.6): so much is fed again to the next encoder. */
const PREROLL_SAMPLES = 80 * SAMPLES_PER_MS;

/** Sound that no encoder has taken is kept for the next one, which starts within a fraction of it. */
const BACKLOG_SAMPLES_MAX = 1_000 * SAMPLES_PER_MS;

/** An encoder that says nothing for so long hangs: it usually takes 60 ms, and 300 to start on a busy machine. */
const HANGS_AFTER_MS = 3_000;

/** Between the ends of encoders and the starts of the next ones; doubles while they live shortly. The first is started at once. */
const RESTART_FIRST_MS = 500;
const RESTART_LAST_MS = 30_000;
const STABLE_AFTER_MS = 10_000;

type PlacedFrame = { startSamples: number; data: Uint8Array };

/**
 * The broadcast's sound as AAC, on the same clock: frames of 1024 samples, one after the other without a gap, however many encoders
 * it takes. What an encoder that died had not made is made by the next one, or becomes silence when that is too late.
 */
export class AacTrack {
  readonly #encoders: AacEncoders;
  #encoder: AacEncoder | undefined;
  /** Sound whose frames have not come, and the preroll before. */
  #backlog: PlacedSound[] = [];
  /** Not yet in a part. */
  #frames: PlacedFrame[] = [];
  /** Where the next frame begins; undefined before there was any sound. */
  #positionSamples: number | undefined;
  /** Where the next frame of the encoder at work begins. */
  #encoderSamples = 0;
  #heardAtMs = 0;
  #openedAtMs = 0;
  #restartAtMs = Number.NEGATIVE_INFINITY;
  #restartDelayMs = 0;

  constructor(encoders: AacEncoders) {
    this.#encoders = encoders;
  }

  /** Starts the first encoder, with the sound that is to be its begin (some). False: none is to be had. */
  open(sounds: readonly PlacedSound[], nowMs: number): boolean {
    for (const sound of sounds) this.push(sound);
    return this.#open(nowMs);
  }

  /** Whether all frames that begin before `endSamples` are here. */
  reaches(endSamples: number): boolean {
    return this.#positionSamples !== undefined && this.#positionSamples >= endSamples;
  }

  /** The broadcast's next sound. */
  push(sound: PlacedSound): void {
    this.#positionSamples ??= sound.startSamples;
    this.#backlog.push(sound);
    this.#encoder?.push(sound.data, sound.durationSamples);
  }

  /** Takes what the encoder has made, and replaces one that makes nothing. To be called every 10 ms or so. */
  advance(nowMs: number): void {
    this.#takeFrames(nowMs);
    this.#trimBacklog();
    const isLost =
      this.#encoder !== undefined &&
      (this.#encoder.isFailed || nowMs - this.#heardAtMs >= HANGS_AFTER_MS);
    if (isLost) this.#drop(nowMs);
    if (this.#encoder === undefined && nowMs >= this.#restartAtMs) this.#open(nowMs);
  }

  /** Silence takes the place of frames that begin before `endSamples` and have not come. */
  fill(endSamples: number): void {
    if (this.#positionSamples === undefined) return;
    while (this.#positionSamples < endSamples) this.#append(AAC_SILENCE);
  }

  /**
   * The frames that begin in a part, which may be none in one that is shorter than a frame; `startSamples` is where the first of them
   * begins, or would. Older ones are dropped.
   */
  take(part: { startSamples: number; endSamples: number }): {
    startSamples: number;
    samples: FragmentSample[];
  } {
    const taken = this.#frames.filter(({ startSamples }) => startSamples < part.endSamples);
    this.#frames.splice(0, taken.length);
    const frames = taken.filter(({ startSamples }) => startSamples >= part.startSamples);
    return {
      startSamples: frames[0]?.startSamples ?? this.#positionSamples ?? part.startSamples,
      samples: frames.map(({ data }) => ({
        data,
        duration: AAC_FRAME_SAMPLES,
        isKeyFrame: true,
      })),
    };
  }

  close(): void {
    this.#encoder?.close();
    this.#encoder = undefined;
    this.#restartAtMs = Number.POSITIVE_INFINITY;
  }

  /** Frames of the new encoder begin where those of the one before would have gone on. */
  #open(nowMs: number): boolean {
    const begin = this.#backlog[0]?.startSamples ?? 0;
    const ahead = ((this.#positionSamples ?? begin) - begin) % AAC_FRAME_SAMPLES;
    const preSkipSamples = (ahead + AAC_FRAME_SAMPLES) % AAC_FRAME_SAMPLES;
    this.#encoder = this.#encoders.open({ preSkipSamples });
    if (this.#encoder === undefined) {
      this.#restartLater(nowMs);
      return false;
    }
    this.#encoderSamples = begin + preSkipSamples - AAC_FRAME_SAMPLES;
    this.#openedAtMs = nowMs;
    this.#heardAtMs = nowMs;
    for (const sound of this.#backlog) this.#encoder.push(sound.data, sound.durationSamples);
    return true;
  }

  #takeFrames(nowMs: number): void {
    for (const data of this.#encoder?.take() ?? []) {
      this.#heardAtMs = nowMs;
      const startSamples = this.#encoderSamples;
      this.#encoderSamples += AAC_FRAME_SAMPLES;
      // Priming, preroll, or what silence has taken the place of.
      if (startSamples < (this.#positionSamples ?? startSamples)) continue;
      this.fill(startSamples);
      this.#append(data);
    }
  }

  #append(data: Uint8Array): void {
    const startSamples = this.#positionSamples ?? 0;
    this.#frames.push({ startSamples, data });
    this.#positionSamples = startSamples + AAC_FRAME_SAMPLES;
  }

  #trimBacklog(): void {
    const last = this.#backlog.at(-1);
    if (last === undefined) return;
    const least = Math.max(
      (this.#positionSamples ?? 0) - PREROLL_SAMPLES,
      last.startSamples - BACKLOG_SAMPLES_MAX,
    );
    const index = this.#backlog.findIndex(
      ({ startSamples, durationSamples }) => startSamples + durationSamples > least,
    );
    if (index > 0) this.#backlog.splice(0, index);
  }

  #drop(nowMs: number): void {
    this.#encoder?.close();
    this.#encoder = undefined;
    if (nowMs - this.#openedAtMs >= STABLE_AFTER_MS) this.#restartDelayMs = 0;
    this.#restartLater(nowMs);
  }

  #restartLater(nowMs: number): void {
    this.#restartAtMs = nowMs + this.#restartDelayMs;
    this.#restartDelayMs = Math.min(
      RESTART_LAST_MS,
      Math.max(RESTART_FIRST_MS, 2 * this.#restartDelayMs),
    );
  }
}
