import type {
  HlsEngine,
  HlsEngineOptions,
  HlsLayer,
  HlsWindow,
  OpenHlsEngine,
} from '../media/hls/hls-engine.ts';

/** As much of a page as players ask for. Node has none. */
export function installFakePage(): void {
  Object.assign(globalThis, {
    window: { devicePixelRatio: 1 },
    document: { hidden: false },
  });
}

/** As much of an HTMLVideoElement as is used; a test moves it. */
export class FakeVideo extends EventTarget {
  readonly HAVE_NOTHING = 0;
  readonly HAVE_CURRENT_DATA = 2;
  readonly HAVE_FUTURE_DATA = 3;
  readonly clientWidth = 640;
  readonly clientHeight = 360;
  videoWidth = 640;
  readonly videoHeight = 360;
  muted = false;
  paused = true;
  seeking = false;
  playbackRate = 1;
  readyState = 0;
  srcObject: unknown = null;
  bufferedEndSeconds = 0;
  /** Every place that was jumped to. */
  readonly jumps: number[] = [];
  #currentTime = 0;
  #frames: ((nowMs: number, frame: object) => void)[] = [];

  /** Typed as the browser's, which Node has no other of. */
  get element(): HTMLVideoElement {
    return this as unknown as HTMLVideoElement;
  }

  get currentTime(): number {
    return this.#currentTime;
  }

  set currentTime(seconds: number) {
    this.jumps.push(seconds);
    this.#currentTime = seconds;
  }

  get buffered() {
    const end = this.bufferedEndSeconds;
    return { length: end > 0 ? 1 : 0, start: () => 0, end: () => end };
  }

  async play(): Promise<void> {
    this.paused = false;
    this.tell('play');
  }

  pause(): void {
    this.paused = true;
    this.tell('pause');
  }

  requestVideoFrameCallback(callback: (nowMs: number, frame: object) => void): number {
    return this.#frames.push(callback);
  }

  cancelVideoFrameCallback(handle: number): void {
    this.#frames[handle - 1] = () => undefined;
  }

  getVideoPlaybackQuality() {
    return { totalVideoFrames: 0, droppedVideoFrames: 0 };
  }

  tell(name: string): void {
    this.dispatchEvent(new Event(name));
  }

  /** Time passes by in the picture, without a jump. */
  advance(seconds: number): void {
    this.#currentTime += seconds;
  }

  presentFrame(): void {
    const callbacks = this.#frames;
    this.#frames = callbacks.map(() => () => undefined);
    for (const callback of callbacks) callback(0, { expectedDisplayTime: 0 });
  }

  get isWaitedFor(): boolean {
    return this.#frames.length > 0;
  }
}

/** An engine that plays what a test says. */
export class FakeEngine implements HlsEngine {
  readonly options: HlsEngineOptions;
  layers: readonly HlsLayer[] = [];
  layer: number | undefined;
  codec = undefined;
  bitrateBps = 0;
  loadingSinceMs: number | undefined;
  windowNow: HlsWindow | undefined;
  /** Wall clock of the timeline's zero. */
  zeroAtMs = 0;
  isClosed = false;
  retries = 0;
  reloads = 0;
  readonly asked: string[] = [];

  constructor(options: HlsEngineOptions) {
    this.options = options;
  }

  window(): HlsWindow | undefined {
    return this.windowNow;
  }

  programDateTimeMs(mediaSeconds: number): number | undefined {
    return this.zeroAtMs + mediaSeconds * 1_000;
  }

  setQuality(quality: unknown): void {
    this.asked.push(`quality ${quality}`);
  }

  setSize(): void {
    this.asked.push('size');
  }

  setAudioOnly(isAudioOnly: boolean): void {
    this.asked.push(`audio-only ${isAudioOnly}`);
  }

  reload(): void {
    this.reloads += 1;
  }

  retry(): void {
    this.retries += 1;
  }

  close(): void {
    this.isClosed = true;
  }
}

/** Opens fake engines and keeps them, oldest first. */
export class FakeEngines {
  readonly opened: FakeEngine[] = [];

  readonly open: OpenHlsEngine = async (options) => {
    const engine = new FakeEngine(options);
    this.opened.push(engine);
    return engine;
  };

  get newest(): FakeEngine {
    const engine = this.opened.at(-1);
    if (engine === undefined) throw new Error('no engine was opened');
    return engine;
  }

  get openCount(): number {
    return this.opened.filter(({ isClosed }) => !isClosed).length;
  }
}

/** Lets what was resolved be heard of. */
export async function settle(): Promise<void> {
  for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
}
