import type { Clock, Timer } from '../../clock.ts';
import { TypedEmitter } from '../../TypedEmitter.ts';
import type { OpenHlsEngine } from '../hls/hls-engine.ts';
import { followPictureSize } from '../picture-size.ts';
import { isSameState } from '../same-state.ts';
import type { Viewer } from '../Viewer.ts';
import type { Quality, ViewerState, ViewerStats } from '../viewer-state.ts';
import { playMuted, whenNextFrame } from './first-frame.ts';
import { HlsSide } from './HlsSide.ts';
import { type ModeChoice, ModeChooser, type WantedMode, type WatchMode } from './ModeChooser.ts';
import { playerState } from './player-phase.ts';
import type { PlayerEvents, PlayerState, VideoPair } from './player-state.ts';
import { WebRtcHealth } from './WebRtcHealth.ts';

/**
 * WebRTC that has not painted this long after it was asked for is helped out by the newest HLS part. It usually paints within 0.5 s;
 * earlier, the two would compete for the link and the decoder at the worst moment.
 */
const FIRST_PICTURE_AFTER_MS = 1_500;
/** All that help with the first picture takes: servers package a higher layer for half a minute once it was asked for, with key frames of it. */
const HELP_LAYER = 0;
/** Sound that flows while no picture comes (the publisher shows none) is taken for a picture after this long. */
const PICTURELESS_AFTER_MS = 1_000;
/** What was shown before goes on for so long: the page needs a moment to show, and hear, the other one. */
const HANDOVER_MS = 400;
/** Who watches live by HLS is so far behind the end at most. */
const END_SHOWN_AFTER_MS = 8_000;
/** What a key press goes back at least: HLS itself is a second behind. */
const BACK_MIN_MS = 5_000;

export type StreamPlayerOptions = {
  /** The room's viewer, started. The player ends with it and closes it. */
  viewer: Viewer;
  /** Origin of the server. */
  baseUrl: string;
  room: string;
  clock: Clock;
  openEngine: OpenHlsEngine;
  isHlsPossible: boolean;
  serverNowMs: () => number | undefined;
  /** False while a WebSocket that was there is gone. */
  isConnected: () => boolean;
  choice: ModeChoice;
};

/**
 * Shows one stream, by WebRTC where it can and by LL-HLS where it cannot or should not, and moves from one to the other without losing
 * the picture: each has its own video element, and the new one shows a frame before the old one is let go of. The viewer stays in the
 * room throughout, so that the stream's news arrive and the person counts once.
 *
 * `wanted` (ModeChooser) is where it should be, `shown` is what the page should show; between the two it is moving. Made by
 * `StagedoorClient.play`.
 */
export class StreamPlayer extends TypedEmitter<PlayerEvents> {
  readonly viewer: Viewer;
  readonly #options: StreamPlayerOptions;
  readonly #chooser: ModeChooser;
  readonly #health: WebRtcHealth;
  readonly #offs: (() => void)[];
  readonly #startedAtMs: number;
  #videos: VideoPair | undefined;
  #hls: HlsSide | undefined;
  /** HLS is there only until WebRTC shows its first picture. */
  #isHelping = false;
  #shown: WatchMode;
  #state: PlayerState;
  #stats: ViewerStats | undefined;
  #hasShown = false;
  #isPaused = false;
  #behindMs: number | undefined;
  #stopWaiting: (() => void) | undefined;
  #stopSizing: (() => void) | undefined;
  #unbindViewer: (() => void) | undefined;
  /** What the room said last. */
  #room: ViewerState;
  /** The same, while HLS shows the rest of a stream that is over. */
  #roomBefore: ViewerState | undefined;
  #endShown: Timer | undefined;
  #pictureless: Timer | undefined;
  #firstPicture: Timer | undefined;
  #handover: Timer | undefined;
  #isClosed = false;

  constructor(options: StreamPlayerOptions) {
    super();
    this.#options = options;
    const { viewer, clock, choice, isHlsPossible } = options;
    this.viewer = viewer;
    this.#room = viewer.state;
    this.#startedAtMs = clock.monotonicMs();
    this.#chooser = new ModeChooser({
      ...{ clock, choice, isHlsPossible },
      onChange: (wanted) => this.#handleWanted(wanted),
    });
    this.#health = new WebRtcHealth({
      clock,
      isConnected: options.isConnected,
      onTrouble: (trouble) => this.#chooser.handleWebRtcTrouble(trouble),
    });
    this.#shown = this.#chooser.wanted.mode;
    this.#offs = [
      viewer.on('change', (state) => this.#handleViewer(state)),
      viewer.on('flowing', (isFlowing) => this.#handleFlowing(isFlowing)),
      viewer.on('join-failed', (failure) => this.#health.handleJoinFailed(failure)),
      viewer.on('stats', (stats) => this.#handleStats('webrtc', stats)),
    ];
    this.#state = this.#derive();
    if (this.#chooser.wanted.mode === 'webrtc') this.#health.begin(viewer.state);
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** The newest measurement of what is shown; undefined before the first. */
  get stats(): ViewerStats | undefined {
    return this.#stats;
  }

  /**
   * Shows the stream in a pair of elements of the same size. Returns how to let go of them. The page shows the one of
   * `state.mode`, gives it the sound and calls play() on it; the other one is muted.
   */
  bindVideos(videos: VideoPair): () => void {
    this.#unbind();
    this.#videos = videos;
    this.#unbindViewer = this.viewer.bindVideo(videos.webrtc);
    this.#stopSizing = followPictureSize(videos.hls, (size) => this.#hls?.setSize(size));
    this.#move();
    return () => {
      if (this.#videos === videos) this.#unbind();
    };
  }

  setQuality(quality: Quality): void {
    this.viewer.setQuality(quality);
    if (!this.#isHelping) this.#hls?.playback.setQuality(quality);
  }

  setAudioOnly(isAudioOnly: boolean): void {
    this.viewer.setAudioOnly(isAudioOnly);
    this.#hls?.playback.setAudioOnly(isAudioOnly);
  }

  setChoice(choice: ModeChoice): void {
    if (this.#isOver) return;
    this.#chooser.setChoice(choice);
    this.#update();
  }

  /** Moves in time, negative into the past. By WebRTC there is no past: it moves over to HLS for it. */
  seekBy(deltaMs: number): void {
    this.seekBehind(this.#state.behindMs - deltaMs);
  }

  /** Goes this far behind live playing; 0 is live. */
  seekBehind(behindMs: number): void {
    if (this.#isOver || !this.#options.isHlsPossible) return;
    if (behindMs <= 0) {
      this.goLive();
      return;
    }
    if (this.#hls !== undefined && this.#shown === 'hls') {
      this.#hls.playback.seekBehind(behindMs);
      this.#chooser.setInPast(!this.#hls.state.isFollowing);
    } else {
      this.#behindMs = Math.max(BACK_MIN_MS, behindMs);
      this.#closeHls();
      this.#chooser.setInPast(true);
      this.#move();
    }
    this.#update();
  }

  /** To the live edge: at once where HLS plays, and back to WebRTC where that is wanted. */
  goLive(): void {
    if (this.#isOver) return;
    this.#behindMs = undefined;
    this.#hls?.playback.goLive();
    this.#isPaused = false;
    this.#chooser.setInPast(false);
    this.#update();
  }

  /** The person paused or plays on. */
  setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#hls?.playback.setPaused(isPaused);
  }

  /** The network came back, or the page is looked at again: WebRTC may be tried before its time. */
  tryWebRtc(): void {
    if (!this.#isOver) this.#chooser.tryWebRtc();
  }

  /** Leaves the room and empties the elements. */
  async close(): Promise<void> {
    this.#finish();
    await this.viewer.close();
  }

  get #isOver(): boolean {
    return this.#isClosed;
  }

  #handleViewer(state: ViewerState): void {
    if (state.phase === 'ended' || state.phase === 'failed') {
      if (this.#canShowRest(state)) this.#showRest();
      else this.#end();
      return;
    }
    this.#room = state;
    this.#health.handleState(state);
    if (state.phase === 'playing' || state.phase === 'audio-only') this.#offerFirstPicture();
    this.#update();
  }

  /** The last seconds, and the past, can be seen to their end, except where the viewer is to see no more. */
  #canShowRest({ phase, endReason }: ViewerState): boolean {
    const isOpenEnd =
      phase === 'ended' && !['banned', 'removed', 'closed'].includes(endReason ?? '');
    const hlsPhase = this.#hls?.state.phase;
    return isOpenEnd && this.#shown === 'hls' && (hlsPhase === 'playing' || hlsPhase === 'stalled');
  }

  #showRest(): void {
    this.#roomBefore = this.#room;
    this.#stopHelping();
    this.#health.end();
    this.#chooser.close();
    this.#handover?.cancel();
    if (this.#hls?.state.isFollowing !== true) return;
    this.#endShown = this.#options.clock.setTimer(() => {
      if (this.#hls?.state.isFollowing === true) this.#end();
    }, END_SHOWN_AFTER_MS);
  }

  #end(): void {
    this.#roomBefore = undefined;
    this.#update();
    this.#finish();
  }

  #handleFlowing(isFlowing: boolean): void {
    this.#health.handleFlowing(isFlowing);
    this.#pictureless?.cancel();
    if (!isFlowing) return;
    this.#pictureless = this.#options.clock.setTimer(() => {
      const { isAudioOnlyChosen, isPublisherVideoMuted, layerCount } = this.viewer.state;
      if (isAudioOnlyChosen || isPublisherVideoMuted || layerCount === 0) this.#handleWebRtcFrame();
    }, PICTURELESS_AFTER_MS);
  }

  #handleStats(mode: WatchMode, stats: ViewerStats): void {
    if (this.#shown !== mode || this.#isClosed) return;
    this.#stats = stats;
    this.emit('stats', stats);
  }

  #handleWanted({ mode }: WantedMode): void {
    if (this.#roomBefore !== undefined) return;
    if (mode === 'webrtc') {
      this.#health.begin(this.viewer.state);
      this.viewer.setMediaLess(false);
    } else {
      this.#health.end();
    }
    this.#move();
    this.#update();
  }

  /** Starts what is wanted and waits for its first frame; what is shown stays until then. */
  #move(): void {
    const videos = this.#videos;
    if (videos === undefined || this.#isClosed) return;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const { wanted } = this.#chooser;
    if (wanted.mode === 'webrtc') {
      if (this.#shown === 'webrtc' && this.#hasShown) this.#closeHls();
      else this.#stopWaiting = this.#awaitWebRtc(videos.webrtc);
      return;
    }
    if (wanted.cause !== 'past' && wanted.cause !== 'chosen' && wanted.cause !== 'thin-link') {
      // Nothing of WebRTC's is worth keeping until HLS is there.
      this.viewer.setMediaLess(true);
    }
    this.#openHls(videos);
    this.#stopHelping();
    if (this.#hls?.hasPicture) this.#handleHlsFrame();
  }

  #awaitWebRtc(video: HTMLVideoElement): () => void {
    const cancelFrame = whenNextFrame(video, () => this.#handleWebRtcFrame());
    // The page plays what it shows.
    const cancelPlay = this.#shown === 'webrtc' ? undefined : playMuted(video);
    return () => {
      cancelFrame();
      cancelPlay?.();
    };
  }

  /** Something is there to be seen, and WebRTC takes its time to show it. */
  #offerFirstPicture(): void {
    if (this.#hasShown || this.#firstPicture !== undefined) return;
    this.#firstPicture = this.#options.clock.setTimer(() => {
      const isPossible = this.#options.isHlsPossible && this.#chooser.choice === 'auto';
      if (this.#hasShown || this.#isClosed || !isPossible || this.#videos === undefined) return;
      this.#isHelping = this.#hls === undefined;
      this.#openHls(this.#videos);
    }, FIRST_PICTURE_AFTER_MS);
  }

  /** HLS is what is watched now, whatever it was opened for. */
  #stopHelping(): void {
    if (!this.#isHelping) return;
    this.#isHelping = false;
    this.#hls?.playback.setQuality(this.viewer.state.quality);
  }

  #openHls(videos: VideoPair): void {
    if (this.#hls !== undefined) return;
    const { baseUrl, room, clock, openEngine, serverNowMs } = this.#options;
    // What the room has told already needs no second try.
    const path = this.viewer.hlsPath ?? `/hls/${encodeURIComponent(room)}/index.m3u8`;
    const openUrl = new URL(path, baseUrl).href;
    const address = { openUrl, askUrl: (refusedUrl: string) => this.#askHlsUrl(refusedUrl) };
    const { quality: chosen, isAudioOnlyChosen } = this.viewer.state;
    const quality = this.#isHelping ? HELP_LAYER : chosen;
    this.#hls = new HlsSide({
      ...{ address, clock, openEngine, serverNowMs, quality },
      video: videos.hls,
      isAudioOnly: isAudioOnlyChosen,
      behindMs: this.#behindMs,
      onChange: (state) => {
        const isOver = state.phase === 'failed' || state.phase === 'ended';
        if (isOver && this.#roomBefore !== undefined) this.#end();
        else if (state.phase === 'failed') this.#handleHlsFailed();
        else this.#update();
      },
      onFirstFrame: () => this.#handleHlsFrame(),
      onStats: (stats) => this.#handleStats('hls', stats),
    });
    const { clientWidth: width, clientHeight: height } = videos.hls;
    this.#hls.setSize({ width, height, pixelRatio: window.devicePixelRatio });
    if (this.#isPaused) this.#hls.playback.setPaused(true);
  }

  /** What the last join told, if that is something else; otherwise what the next one tells. */
  #askHlsUrl(refusedUrl: string): Promise<string> {
    const urlOf = (hlsPath: string): string => new URL(hlsPath, this.#options.baseUrl).href;
    const known = this.viewer.hlsPath === undefined ? undefined : urlOf(this.viewer.hlsPath);
    if (known !== undefined && known !== refusedUrl) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      this.#offs.push(
        this.viewer.once('hls-path', (hlsPath) => {
          const url = urlOf(hlsPath);
          if (url === refusedUrl) reject(new Error('the server knows no other address'));
          else resolve(url);
        }),
      );
      if (known !== undefined) this.viewer.renewHlsPath();
    });
  }

  #closeHls(): void {
    this.#hls?.close();
    this.#hls = undefined;
    this.#isHelping = false;
  }

  #handleHlsFailed(): void {
    this.#closeHls();
    this.#behindMs = undefined;
    this.#chooser.handleHlsFailed();
    this.#move();
    this.#update();
  }

  #handleHlsFrame(): void {
    if (this.#isClosed) return;
    this.#show('hls');
    this.#update();
    this.#handOver(() => {
      // Help with the first picture only, while WebRTC is on its way, lets go of nothing.
      if (this.#chooser.wanted.mode === 'hls') this.viewer.setMediaLess(true);
    });
  }

  #handleWebRtcFrame(): void {
    if (this.#isClosed || this.#chooser.wanted.mode !== 'webrtc' || this.viewer.isMediaLess) return;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#chooser.handleWebRtcPlaying();
    this.#show('webrtc');
    this.#update();
    this.#handOver(() => {
      if (this.#chooser.wanted.mode === 'webrtc') this.#closeHls();
    });
  }

  #handOver(letGo: () => void): void {
    this.#handover?.cancel();
    this.#handover = this.#options.clock.setTimer(letGo, HANDOVER_MS);
  }

  #show(mode: WatchMode): void {
    this.#shown = mode;
    if (this.#hasShown) return;
    this.#hasShown = true;
    this.#firstPicture?.cancel();
    this.emit('first-frame', this.#options.clock.monotonicMs() - this.#startedAtMs);
  }

  #update(): void {
    if (this.#isClosed) return;
    // Whoever paused for long, or let the past run on to live, has moved in time without asking.
    if (this.#shown === 'hls' && this.#hls?.hasPicture) {
      const { isFollowing, behindMs } = this.#hls.state;
      this.#behindMs = isFollowing ? undefined : behindMs;
      this.#chooser.setInPast(!isFollowing);
    }
    const state = this.#derive();
    if (isSameState(this.#state, state)) return;
    this.#state = state;
    this.emit('change', state);
  }

  #derive(): PlayerState {
    const { wanted, choice } = this.#chooser;
    return playerState({
      viewer: this.#roomBefore ?? this.viewer.state,
      hls: this.#hls?.state,
      shown: this.#shown,
      wanted,
      choice,
      hasShown: this.#hasShown,
      isHlsPossible: this.#options.isHlsPossible,
    });
  }

  #unbind(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#stopSizing?.();
    this.#unbindViewer?.();
    this.#closeHls();
    this.#videos = undefined;
  }

  #finish(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const off of this.#offs) off();
    this.#health.end();
    this.#chooser.close();
    this.#pictureless?.cancel();
    this.#firstPicture?.cancel();
    this.#handover?.cancel();
    this.#endShown?.cancel();
    this.#unbind();
  }
}
