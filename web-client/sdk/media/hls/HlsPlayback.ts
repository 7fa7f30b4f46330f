import type { Clock, Timer } from '../../clock.ts';
import { TypedEmitter } from '../../TypedEmitter.ts';
import type { PictureSize } from '../layer-choice.ts';
import { isSameState } from '../same-state.ts';
import type { Quality, ViewerStats } from '../viewer-state.ts';
import { aheadSeconds } from './buffered.ts';
import { PlaybackCare, type Remedy } from './care/PlaybackCare.ts';
import { fetchText } from './fetch-text.ts';
import { HlsSampler } from './HlsSampler.ts';
import type { HlsEngine, HlsTrouble, HlsWindow, OpenHlsEngine } from './hls-engine.ts';
import type { HlsEvents, HlsState } from './hls-state.ts';
import { LatencyController } from './LatencyController.ts';

/** Often enough to see a part (0.3 s) come and go. */
const STEER_INTERVAL_MS = 200;
/** Statistics are told every so many of these. */
const STEERS_PER_STATS = 5;
/** A stall that is over sooner is a hiccup and not worth a message. */
const STALL_SHOWN_AFTER_MS = 500;
/** Where the server recommends nothing (the browser's own HLS, which does not tell). */
const HOLD_BACK_DEFAULT_MS = 3_000;
/** A step into the past that is shorter than this is meant as a step to live. */
const PAST_FROM_MS = 1_500;
/** Nearer than this is no past any more: the window has moved under the place, as after a restart of the server. */
const PAST_UNTIL_MS = 500;
/** The oldest segment of the window may be gone before it is loaded. */
const WINDOW_RESERVE_MS = 4_000;
/** After trouble: the second attempt, and each later one twice as late. */
const RETRY_BASE_MS = 500;
const RETRY_MAX_MS = 8_000;
/** Trouble before anything played, after which somebody else should try: about 8 s. */
const FIRST_RETRIES_MAX = 4;
/** Nothing to play from after a jump until this long: then a pause is a stall again. */
const JUMP_SETTLES_MS = 1_000;

export type HlsPlaybackOptions = {
  video: HTMLVideoElement;
  /** Of the multivariant playlist. */
  url: string;
  clock: Clock;
  openEngine: OpenHlsEngine;
  /** The server's wall clock, where it is known: latency is told by it. */
  serverNowMs: () => number | undefined;
  /** Rejects when it does not come. `fetch` unless given. */
  fetchText?: (url: string, signal: AbortSignal) => Promise<string>;
  quality?: Quality;
  isAudioOnly?: boolean;
  /** Begin this far in the past instead of live. */
  behindMs?: number;
};

/**
 * One live stream by LL-HLS in one media element: joins near the live edge, stays as close to it as the network allows, goes back into
 * the window and forth again. It starts muted, because browsers let nothing else begin by itself; sound is the page's.
 *
 * `close()` leaves the element empty. What it does to the element while open: source, play(), playbackRate and jumps.
 */
export class HlsPlayback extends TypedEmitter<HlsEvents> {
  readonly #options: HlsPlaybackOptions;
  readonly #video: HTMLVideoElement;
  readonly #clock: Clock;
  readonly #latency = new LatencyController();
  readonly #care: PlaybackCare;
  readonly #sampler: HlsSampler;
  readonly #stop = new AbortController();
  #engine: HlsEngine | undefined;
  #state: HlsState;
  #size: PictureSize | undefined;
  #stats: ViewerStats | undefined;
  #steer: Timer | undefined;
  #steers = 0;
  #retry: Timer | undefined;
  #retries = 0;
  #stallShown: Timer | undefined;
  #stalls = 0;
  #hasPlayed = false;
  #hasEnded = false;
  /** While the element is empty and is filled again: where it goes on. */
  #resume: Pick<HlsState, 'isFollowing' | 'behindMs'> | undefined;
  #mayPlay = true;
  /** The browser lets nothing play by itself. */
  #isPlayRefused = false;
  #jumpedAtMs = Number.NEGATIVE_INFINITY;
  #frameCallback: number | undefined;

  constructor(options: HlsPlaybackOptions) {
    super();
    this.#options = options;
    this.#video = options.video;
    this.#clock = options.clock;
    this.#sampler = new HlsSampler(options.video);
    const { url, fetchText: fetchIt = fetchText } = options;
    this.#care = new PlaybackCare({
      nowMs: options.clock.monotonicMs(),
      fetchPlaylist: () => fetchIt(url, this.#stop.signal),
      onPictureFound: () => this.#reload(),
    });
    this.#state = {
      phase: 'loading',
      isFollowing: options.behindMs === undefined,
      behindMs: options.behindMs ?? 0,
      windowMs: 0,
      layers: [],
      quality: options.quality ?? 'auto',
      isAudioOnly: options.isAudioOnly === true,
    };
  }

  get state(): HlsState {
    return this.#state;
  }

  /** The newest measurement; undefined before the first. */
  get stats(): ViewerStats | undefined {
    return this.#stats;
  }

  /** From capture to now, of what is shown. */
  get latencyMs(): number | undefined {
    const engine = this.#engine;
    const window = engine?.window();
    if (engine === undefined || window === undefined) return undefined;
    const { currentTime } = this.#video;
    const serverNowMs = this.#options.serverNowMs();
    const capturedAtMs = engine.programDateTimeMs(currentTime);
    if (serverNowMs !== undefined && capturedAtMs !== undefined) return serverNowMs - capturedAtMs;
    // Without a clock: the distance from the newest part, which leaves out how long it took to be made.
    return (window.edgeSeconds - currentTime) * 1_000;
  }

  /** The distance from the camera that is kept while live: what the server recommends, and what stalls have taught. */
  get targetMs(): number | undefined {
    const window = this.#engine?.window();
    return window && this.#targetMs(window);
  }

  start(): void {
    this.#video.muted = true;
    this.#handleVideo();
    this.#care.expectBegin(this.#clock.monotonicMs());
    this.#openEngine();
    this.#steerSoon();
  }

  setQuality(quality: Quality): void {
    this.#setState({ ...this.#state, quality });
    this.#engine?.setQuality(quality);
  }

  setSize(size: PictureSize): void {
    this.#size = size;
    this.#engine?.setSize(size);
  }

  setAudioOnly(isAudioOnly: boolean): void {
    if (this.#isOver || this.#state.isAudioOnly === isAudioOnly) return;
    this.#latency.handleRejoined();
    this.#setState({ ...this.#state, isAudioOnly, isFollowing: true, behindMs: 0 });
    if (this.#hasPlayed) {
      this.#resume = { isFollowing: true, behindMs: 0 };
      this.#care.expectBegin(this.#clock.monotonicMs());
    }
    this.#engine?.setAudioOnly(isAudioOnly);
  }

  /** The person paused or plays on. What was paused for longer than a moment plays on in the past. */
  setPaused(isPaused: boolean): void {
    this.#mayPlay = !isPaused;
    if (isPaused) this.#video.pause();
    else this.#play();
  }

  /** Goes this far behind live playing; to live where that is nearly the same. Stays within the window. */
  seekBehind(behindMs: number): void {
    const window = this.#engine?.window();
    if (this.#isOver || window === undefined) return;
    if (behindMs < PAST_FROM_MS) {
      this.goLive();
      return;
    }
    const within = Math.min(behindMs, windowMs(window, this.#targetMs(window)));
    this.#setState({ ...this.#state, isFollowing: false, behindMs: within });
    this.#jumpTo(this.#liveSeconds(window) - within / 1_000);
    this.#video.playbackRate = 1;
  }

  /** Back to the live edge, and to stay there. */
  goLive(): void {
    const window = this.#engine?.window();
    if (this.#isOver || window === undefined) return;
    this.#latency.handleRejoined();
    const wasFollowing = this.#state.isFollowing;
    this.#setState({ ...this.#state, isFollowing: true, behindMs: 0 });
    if (!wasFollowing) this.#jumpTo(this.#liveSeconds(window));
    this.setPaused(false);
  }

  close(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#care.close();
    this.#steer?.cancel();
    this.#retry?.cancel();
    this.#stallShown?.cancel();
    if (this.#frameCallback !== undefined) {
      this.#video.cancelVideoFrameCallback(this.#frameCallback);
    }
    this.#video.playbackRate = 1;
    this.#engine?.close();
    this.#engine = undefined;
  }

  get #isOver(): boolean {
    const { phase } = this.#state;
    return this.#stop.signal.aborted || phase === 'ended' || phase === 'failed';
  }

  #openEngine(): void {
    const { openEngine, url } = this.#options;
    openEngine({
      video: this.#video,
      clock: this.#clock,
      url,
      quality: this.#state.quality,
      isAudioOnly: this.#state.isAudioOnly,
      onChange: () => this.#handleChange(),
      onTrouble: (trouble) => this.#handleTrouble(trouble),
      onEnd: () => {
        this.#hasEnded = true;
      },
    }).then(
      (engine) => this.#handleEngine(engine),
      () => this.#handleTrouble({ cause: 'network' }),
    );
  }

  #handleEngine(engine: HlsEngine): void {
    if (this.#isOver) {
      engine.close();
      return;
    }
    this.#engine = engine;
    if (this.#size) engine.setSize(this.#size);
    engine.setQuality(this.#state.quality);
    engine.setAudioOnly(this.#state.isAudioOnly);
    this.#handleChange();
  }

  #handleChange(): void {
    const engine = this.#engine;
    if (engine === undefined || this.#isOver) return;
    const { layer: _, ...rest } = this.#state;
    const { layer, layers } = engine;
    this.#setState({ ...rest, layers, ...(layer !== undefined && { layer }) });
  }

  #handleVideo(): void {
    const video = this.#video;
    const { signal } = this.#stop;
    const listen = (name: keyof HTMLMediaElementEventMap, listener: () => void): void =>
      video.addEventListener(name, listener, { signal });
    listen('loadedmetadata', () => this.#handleMetadata());
    // Also when hls.js or the browser's own player does it by themselves.
    listen('emptied', () => this.#care.expectBegin(this.#clock.monotonicMs()));
    listen('canplay', () => this.#play());
    listen('playing', () => this.#handlePlaying());
    listen('waiting', () => this.#handleWaiting());
    listen('ended', () => this.#finish({ ...this.#state, phase: 'ended' }));
    listen('seeked', () => {
      if (!video.paused) this.#clearStall();
    });
    if ('requestVideoFrameCallback' in video) {
      this.#frameCallback = video.requestVideoFrameCallback(() => this.#handleFirstFrame());
    }
  }

  #handleMetadata(): void {
    this.#play();
    const resume = this.#resume ?? (this.#hasPlayed ? undefined : this.#state);
    this.#resume = undefined;
    const window = this.#engine?.window();
    if (resume === undefined || resume.isFollowing || window === undefined) return;
    const { behindMs } = resume;
    const within = Math.min(behindMs, windowMs(window, this.#targetMs(window)));
    this.#jumpTo(this.#liveSeconds(window) - within / 1_000);
  }

  #play(): void {
    if (!this.#mayPlay || this.#isOver || !this.#video.paused) return;
    this.#video.play().catch((error: unknown) => {
      this.#isPlayRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      // The source changed meanwhile (`canplay` comes again), or sound is not allowed, which is the page's matter.
      console.debug('stagedoor: not playing yet', error);
    });
  }

  #handlePlaying(): void {
    this.#retries = 0;
    this.#isPlayRefused = false;
    this.#clearStall();
    // Nobody is told of frames in a page that is not seen, nor of frames of sound.
    const hasNoFrames = this.#state.isAudioOnly || this.#video.videoWidth === 0;
    if (document.hidden || hasNoFrames || !('requestVideoFrameCallback' in this.#video))
      this.#handleFirstFrame();
    // What never played has not begun before its first frame.
    if (this.#hasPlayed) this.#care.handleBegun();
  }

  #handleFirstFrame(): void {
    if (this.#hasPlayed || this.#isOver) return;
    this.#hasPlayed = true;
    this.#care.handleBegun();
    this.#clearStall();
    this.emit('first-frame');
  }

  #handleWaiting(): void {
    const { seeking, paused } = this.#video;
    const isJumping = this.#clock.monotonicMs() - this.#jumpedAtMs < JUMP_SETTLES_MS;
    if (!this.#hasPlayed || this.#isOver || seeking || paused || this.#hasEnded) return;
    if (!isJumping) this.#countStall();
    this.#stallShown?.cancel();
    this.#stallShown = this.#clock.setTimer(() => {
      if (this.#isOver) return;
      // A jump that leads nowhere is one too; into the past it may have to load what it shows.
      if (isJumping && this.#state.isFollowing) this.#countStall();
      this.#setState({ ...this.#state, phase: 'stalled' });
    }, STALL_SHOWN_AFTER_MS);
  }

  #countStall(): void {
    this.#stalls += 1;
    if (this.#state.isFollowing) this.#latency.handleStall(this.#clock.monotonicMs());
  }

  #clearStall(): void {
    this.#stallShown?.cancel();
    this.#stallShown = undefined;
    if (this.#isOver || !this.#hasPlayed) return;
    // Whoever saw the picture stand still is better off with a jump to live than with half a minute of a higher tempo.
    if (this.#state.phase === 'stalled') this.#latency.handleRejoined();
    const { trouble: _, ...rest } = this.#state;
    this.#setState({ ...rest, phase: 'playing' });
  }

  #handleTrouble(trouble: HlsTrouble): void {
    if (this.#isOver) return;
    const isHopeless =
      trouble.cause !== 'network' || (!this.#hasPlayed && this.#retries >= FIRST_RETRIES_MAX);
    if (isHopeless) {
      this.#finish({ ...this.#state, phase: 'failed', trouble });
      return;
    }
    this.#setState({ ...this.#state, trouble });
    const delayMs = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** this.#retries);
    this.#retries += 1;
    this.#retry?.cancel();
    this.#retry = this.#clock.setTimer(() => {
      this.#retry = undefined;
      // Its code did not come.
      if (this.#engine === undefined) this.#openEngine();
      else this.#engine.retry();
    }, delayMs);
  }

  #finish(state: HlsState): void {
    if (this.#isOver) return;
    this.#care.close();
    this.#steer?.cancel();
    this.#retry?.cancel();
    this.#stallShown?.cancel();
    this.#setState(state);
  }

  #steerSoon(): void {
    this.#steer = this.#clock.setTimer(() => {
      if (this.#isOver) return;
      this.#steerSoon();
      this.#steerNow();
    }, STEER_INTERVAL_MS);
  }

  #steerNow(): void {
    const window = this.#engine?.window();
    const { latencyMs } = this;
    const nowMs = this.#clock.monotonicMs();
    this.#help(this.#remedy(window, nowMs));
    if (window === undefined || latencyMs === undefined || !this.#hasPlayed) return;
    // An empty element stands at the beginning of everything, which says nothing.
    if (this.#resume !== undefined) return;
    const isMoving = !this.#video.paused && !this.#video.seeking && !this.#hasEnded;
    if (this.#video.paused && latencyMs - this.#targetMs(window) > PAST_FROM_MS) this.#leaveLive();
    if (isMoving && this.#state.isFollowing && this.#stallShown === undefined) {
      const holdBackMs = window.holdBackMs ?? HOLD_BACK_DEFAULT_MS;
      const bufferedMs = aheadSeconds(this.#video) * 1_000;
      const sample = { nowMs, latencyMs, holdBackMs, bufferedMs };
      const { speed, seekByMs } = this.#latency.decide(sample);
      if (seekByMs > 0) this.#jumpTo(this.#video.currentTime + seekByMs / 1_000);
      if (this.#video.playbackRate !== speed) this.#video.playbackRate = speed;
    }
    this.#followWindow(window);
    this.#steers += 1;
    if (this.#steers % STEERS_PER_STATS === 0) this.#tellStats(latencyMs, nowMs);
  }

  #remedy(window: HlsWindow | undefined, nowMs: number): Remedy {
    const { isFollowing, behindMs, isAudioOnly } = this.#state;
    return this.#care.look({
      ...{ nowMs, window, isFollowing, isAudioOnly },
      video: this.#video,
      loadingSinceMs: this.#engine?.loadingSinceMs,
      isInPast: behindMs >= PAST_FROM_MS,
      hasPlayed: this.#hasPlayed,
      hasEnded: this.#hasEnded,
      isFilling: this.#resume !== undefined,
      mayPlay: this.#mayPlay,
      isPlayRefused: this.#isPlayRefused,
      isRetryDue: this.#retry !== undefined,
    });
  }

  #help(remedy: Remedy): void {
    if (remedy === 'none') return;
    console.debug(`stagedoor: nothing moves, ${remedy}`);
    if (remedy === 'give-up')
      this.#finish({ ...this.#state, phase: 'failed', trouble: { cause: 'network' } });
    else if (remedy === 'load-on') this.#engine?.retry();
    else this.#reload({ isLive: remedy === 'begin-anew-live' });
  }

  #reload({ isLive = false } = {}): void {
    if (isLive && !this.#state.isFollowing)
      this.#setState({ ...this.#state, isFollowing: true, behindMs: 0 });
    const { isFollowing, behindMs } = this.#state;
    this.#resume = { isFollowing, behindMs };
    this.#latency.handleRejoined();
    this.#care.expectBegin(this.#clock.monotonicMs());
    this.#engine?.reload();
  }

  /** Paused for so long that playing on is watching the past. */
  #leaveLive(): void {
    if (this.#state.isFollowing) this.#setState({ ...this.#state, isFollowing: false });
  }

  #followWindow(window: HlsWindow): void {
    const { currentTime, paused, seeking } = this.#video;
    const { isFollowing } = this.#state;
    const behindMs = isFollowing ? 0 : (this.#liveSeconds(window) - currentTime) * 1_000;
    // Whoever watches the past slower than it leaves the window is taken along.
    if (currentTime < window.startSeconds && !seeking && !this.#hasEnded) {
      this.seekBehind(behindMs);
      return;
    }
    if (!isFollowing && behindMs < PAST_UNTIL_MS && !paused && !seeking && !this.#hasEnded) {
      this.goLive();
      return;
    }
    this.#setState({
      ...this.#state,
      behindMs: wholeSeconds(behindMs),
      windowMs: wholeSeconds(windowMs(window, this.#targetMs(window))),
    });
  }

  #targetMs(window: HlsWindow): number {
    return this.#latency.targetMs(window.holdBackMs ?? HOLD_BACK_DEFAULT_MS);
  }

  /** Where live playing is: on the wall clock where there is one, else off the edge. */
  #liveSeconds(window: HlsWindow): number {
    const targetMs = this.#targetMs(window);
    const { latencyMs } = this;
    if (latencyMs === undefined) return window.edgeSeconds - targetMs / 1_000;
    return this.#video.currentTime + (latencyMs - targetMs) / 1_000;
  }

  #jumpTo(seconds: number): void {
    this.#jumpedAtMs = this.#clock.monotonicMs();
    this.#video.currentTime = Math.max(0, seconds);
  }

  #tellStats(latencyMs: number, nowMs: number): void {
    const engine = this.#engine;
    if (engine === undefined) return;
    this.#stats = this.#sampler.sample({ engine, latencyMs, nowMs, stalls: this.#stalls });
    this.emit('stats', this.#stats);
  }

  #setState(state: HlsState): void {
    if (isSameState(this.#state, state)) return;
    this.#state = state;
    this.emit('change', state);
  }
}

function wholeSeconds(ms: number): number {
  return Math.max(0, Math.round(ms / 1_000) * 1_000);
}

/** How far back from live playing there is something to see. */
function windowMs(window: HlsWindow, targetMs: number): number {
  const lengthMs = (window.edgeSeconds - window.startSeconds) * 1_000;
  return Math.max(0, lengthMs - targetMs - WINDOW_RESERVE_MS);
}
