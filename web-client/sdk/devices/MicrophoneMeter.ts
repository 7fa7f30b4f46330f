/** Samples per reading: 21 ms at 48 kHz, less than a frame of animation apart. */
const WINDOW_SAMPLES = 1024;
/** The quietest that the bar shows, in decibels below full scale: a silent room. */
const FLOOR_DB = -60;

/** Measures how loud a microphone track is, for a level bar. Browsers want a click on the page before they start it. */
export class MicrophoneMeter {
  readonly #context: AudioContext;
  readonly #source: MediaStreamAudioSourceNode;
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;

  private constructor(track: MediaStreamTrack) {
    this.#context = new AudioContext();
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = WINDOW_SAMPLES;
    this.#source.connect(this.#analyser);
    this.#samples = new Float32Array(WINDOW_SAMPLES);
  }

  /** Listens to `track`, which stays the caller's. */
  static create(track: MediaStreamTrack): MicrophoneMeter {
    const meter = new MicrophoneMeter(track);
    // Made without a click it waits; without permission to start it simply shows silence.
    if (meter.#context.state === 'suspended') void meter.#context.resume();
    return meter;
  }

  /** 0 (silence) to 1 (full scale), now; read it once per animation frame. */
  level(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }

  close(): void {
    if (this.#context.state === 'closed') return;
    this.#source.disconnect();
    void this.#context.close();
  }
}

/** Loudness of samples (-1 to 1) as a bar shows it: decibels above the floor, 0 to 1. */
export function loudness(samples: ArrayLike<number>): number {
  let squares = 0;
  for (let index = 0; index < samples.length; index += 1) squares += (samples[index] ?? 0) ** 2;
  const meanSquare = samples.length === 0 ? 0 : squares / samples.length;
  if (meanSquare === 0) return 0;
  const decibels = 10 * Math.log10(meanSquare);
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}
