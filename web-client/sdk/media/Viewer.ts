import { STREAM_END_REASONS } from '@stagedoor/contracts/media';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { Timer } from '../clock.ts';
import type { ConnectionEnd } from '../connection/connection-state.ts';
import type { Notification, RequestParameters } from '../connection/wire-codec.ts';
import { ApiError, errorCodeOf, type Failure, RequestError, toFailure } from '../errors.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import { JoinLoop } from './JoinLoop.ts';
import { LayerWish } from './LayerWish.ts';
import { lipSyncHolds } from './lip-sync.ts';
import { type MediaDependencies, sayGoodbye } from './media-signal.ts';
import { PeerTransport } from './PeerTransport.ts';
import { type ConsumerOffer, RemoteTracks } from './RemoteTracks.ts';
import { StatsSampler } from './StatsSampler.ts';
import { isSameState } from './same-state.ts';
import { streamInfoOf } from './stream-info.ts';
import { VideoBinding } from './VideoBinding.ts';
import { type ViewerFacts, viewerPhase } from './viewer-phase.ts';
import type {
  Quality,
  ViewerEvents,
  ViewerState,
  ViewerStats,
  ViewerTimings,
} from './viewer-state.ts';
import { viewerStats } from './viewer-stats.ts';

/** Layers come and go while the server measures the link; only a lasting absence is worth a message. */
const LINK_TOO_THIN_AFTER_MS = 2_000;
/** "All there are": the server caps it. */
const TEMPORAL_LAYER_MAX = 2;

const ROLE = stagedoor.RoomRole.ROOM_ROLE_SUBSCRIBE;

export type WatchOptions = {
  /** The broadcast's channel name. */
  room: string;
  /** A media grant, role subscribe: private rooms only. Called before every join. */
  getGrant?: () => Promise<string>;
  quality?: Quality;
  audioOnly?: boolean;
  /** Keep to ICE over TCP. */
  forceTcp?: boolean;
  /** Be in the room, counted and told, without its media (see `setMediaLess`). */
  mediaLess?: boolean;
};

export type ViewerDependencies = MediaDependencies<Viewer> & {
  /** A fake in tests outside of a browser. */
  mediaStream?: MediaStream;
};

/**
 * Watches one room. Made by `StagedoorClient.watch`, which starts it.
 *
 * Its phase (viewer-state.ts) follows from facts (viewer-phase.ts); `ended` and `failed` are final. The client hands it what
 * arrives (`handle…`); it never holds the connection. Every join makes a new transport and closes the one before, so that there is
 * never more than one RTCPeerConnection, and none after the end.
 */
export class Viewer extends TypedEmitter<ViewerEvents> {
  /** The same object for the viewer's whole life; tracks come and go in it. */
  readonly mediaStream: MediaStream;
  readonly #options: WatchOptions;
  readonly #dependencies: ViewerDependencies;
  readonly #joinLoop: JoinLoop;
  readonly #tracks: RemoteTracks;
  readonly #sampler: StatsSampler;
  readonly #layerWish: LayerWish;
  readonly #startedAtMs: number;
  #state: ViewerState;
  #facts: Omit<ViewerFacts, 'hasAudio' | 'hasVideo' | 'isAudioOnlyChosen'> = {
    join: 'joining',
    rejoinCause: 'network',
    isTransportUp: true,
    isPublisherConnected: true,
    hasPlayed: false,
    isLinkTooThin: false,
  };
  #transport: PeerTransport | undefined;
  #isMediaLess: boolean;
  #hlsPath: string | undefined;
  /** The server answered a join: it knows of us, and what it gave us can be lost. */
  #hasJoined = false;
  #binding: VideoBinding | undefined;
  #stats: ViewerStats | undefined;
  #timings: ViewerTimings = {};
  #measuredLatencyMs: number | undefined;
  #thinLinkTimer: Timer | undefined;

  constructor(options: WatchOptions, dependencies: ViewerDependencies) {
    super();
    this.#options = options;
    this.#dependencies = dependencies;
    this.mediaStream = dependencies.mediaStream ?? new MediaStream();
    this.#tracks = new RemoteTracks(this.mediaStream);
    this.#startedAtMs = dependencies.clock.monotonicMs();
    this.#isMediaLess = options.mediaLess === true;
    const isAudioOnlyChosen = options.audioOnly === true;
    this.#tracks.setVideoHidden(isAudioOnlyChosen);
    this.#state = {
      phase: 'joining',
      viewerCount: 0,
      quality: options.quality ?? 'auto',
      isAudioOnlyChosen,
      layerCount: 0,
      isPublisherAudioMuted: false,
      isPublisherVideoMuted: false,
    };
    this.#joinLoop = new JoinLoop({
      clock: dependencies.clock,
      random: dependencies.random,
      join: (isCurrent) => this.#join(isCurrent),
      onRefused: (error) => this.#handleRefusal(error),
      onFailed: (error) => this.#tellJoinFailed(error),
    });
    this.#layerWish = new LayerWish({
      clock: dependencies.clock,
      quality: this.#state.quality,
      ask: (consumerId, spatialLayer) =>
        this.#ask('setPreferredLayers', {
          consumerId,
          spatialLayer,
          temporalLayer: TEMPORAL_LAYER_MAX,
        }),
    });
    this.#sampler = new StatsSampler({
      clock: dependencies.clock,
      transport: () => this.#transport,
      onReports: (before, now) => {
        const context = {
          layer: this.#tracks.video?.layer,
          measuredLatencyMs: this.#measuredLatencyMs,
        };
        this.#stats = viewerStats(before, now, context);
        this.#tracks.holdBack(lipSyncHolds(before, now));
        this.emit('stats', this.#stats);
      },
    });
  }

  get state(): ViewerState {
    return this.#state;
  }

  /** The newest measurement; undefined before the first. */
  get stats(): ViewerStats | undefined {
    return this.#stats;
  }

  get timings(): ViewerTimings {
    return this.#timings;
  }

  /** Begins; the client calls it once. */
  start(): void {
    this.#joinLoop.start();
    this.#sampler.start();
  }

  /**
   * Shows the stream in `video` (sets srcObject) and follows its visible size, for quality `auto`, and its first frame. Returns a
   * function that lets go of it. The page calls play() and handles autoplay; binding another element lets go of the first.
   */
  bindVideo(video: HTMLVideoElement): () => void {
    this.#binding?.close();
    const binding = new VideoBinding({
      video,
      mediaStream: this.mediaStream,
      onSize: (size) => this.#layerWish.setSize(size),
      onFrame: (latencyMs) => this.#handleFrame(latencyMs),
    });
    this.#binding = binding;
    return () => {
      binding.close();
      if (this.#binding === binding) this.#binding = undefined;
    };
  }

  setQuality(quality: Quality): void {
    this.#setState({ ...this.#state, quality });
    this.#layerWish.setQuality(quality);
  }

  /** Sound without picture saves the viewer's data. */
  setAudioOnly(isAudioOnly: boolean): void {
    if (this.#isOver || this.#state.isAudioOnlyChosen === isAudioOnly) return;
    this.#setState({ ...this.#state, isAudioOnlyChosen: isAudioOnly });
    this.#tracks.setVideoHidden(isAudioOnly);
    this.#applyAudioOnly();
    this.#update();
  }

  /**
   * Without media the viewer stays in the room, is counted and hears of the stream, and has no peer connection: somebody else shows
   * picture and sound. What flows goes on until the server has answered.
   */
  setMediaLess(isMediaLess: boolean): void {
    if (this.#isOver || this.#isMediaLess === isMediaLess) return;
    this.#isMediaLess = isMediaLess;
    this.#joinLoop.start();
  }

  get isMediaLess(): boolean {
    return this.#isMediaLess;
  }

  /** Where the server has the stream by LL-HLS for this viewer; undefined before the first join. May be a secret. */
  get hlsPath(): string | undefined {
    return this.#hlsPath;
  }

  /** Joins again, for an address that is good now. Only without media, which it would interrupt. */
  renewHlsPath(): void {
    if (!this.#isOver && this.#isMediaLess) this.#joinLoop.start();
  }

  /** Leaves the room and closes the peer connection. */
  async close(): Promise<void> {
    if (this.#isOver) return;
    const mustLeave = this.#hasJoined;
    this.#finish({ phase: 'ended', endReason: 'closed' });
    if (!mustLeave) return;
    await sayGoodbye(this.#dependencies.signal, { room: this.#options.room, role: ROLE });
  }

  handleSession(kind: 'new' | 'resumed'): void {
    if (!this.#hasJoined) this.#mark('connectedMs');
    else if (kind === 'resumed') this.#transport?.checkAfterResume();
    else this.#rejoin('network');
  }

  handleConnectionClosed(end: ConnectionEnd): void {
    if (end.reason === 'closed-by-client') this.#finish({ phase: 'ended', endReason: 'closed' });
    else this.#fail({ code: end.code ?? codeOfEnd(end), message: end.reason });
  }

  handleNotification({ name, payload }: Notification): void {
    if ('room' in payload && payload.room !== this.#options.room) return;
    if ('role' in payload && payload.role !== ROLE) return;
    switch (name) {
      case 'streamUpdated':
        if (payload.stream) this.#handleStream(payload.stream);
        break;
      case 'viewerCountChanged':
        this.#setState({ ...this.#state, viewerCount: payload.viewerCount });
        break;
      case 'streamEnded': {
        const known = STREAM_END_REASONS.find((reason) => reason === payload.reason);
        this.#finish({ phase: 'ended', endReason: known ?? 'server' });
        break;
      }
      case 'removedFromRoom':
        this.#handleRemoved(payload.code);
        break;
      case 'consumerAdded':
        if (payload.consumer?.room === this.#options.room) this.#addConsumer(payload.consumer);
        break;
      case 'consumerClosed':
        this.#tracks.remove(payload.consumerId);
        this.#update();
        break;
      case 'consumerPausedChanged':
        this.#handleProducerPaused(payload.consumerId, payload.producerPaused);
        break;
      case 'consumerLayersChanged':
        this.#handleLayers(
          payload.consumerId,
          payload.hasLayers ? payload.spatialLayer : undefined,
        );
        break;
      case 'mediaReset':
        this.#rejoin('media-reset');
        break;
      case 'transportClosed':
        if (payload.transportId === this.#transport?.transport.id) this.#rejoin('network');
        break;
      default:
        break;
    }
  }

  get #isOver(): boolean {
    return this.#state.phase === 'ended' || this.#state.phase === 'failed';
  }

  async #join(isCurrent: () => boolean): Promise<void> {
    if (this.#isMediaLess) return this.#joinWithoutMedia(isCurrent);
    const { signal, clock } = this.#dependencies;
    const { room, getGrant, forceTcp } = this.#options;
    const [grant, device] = await Promise.all([getGrant?.() ?? '', signal.loadDevice()]);
    if (!isCurrent()) return;
    this.#mark('deviceLoadedMs');
    const joined = await signal.request('joinRoom', {
      room,
      role: ROLE,
      grant,
      rtpCapabilitiesJson: JSON.stringify(device.recvRtpCapabilities),
      audioOnly: this.#state.isAudioOnlyChosen,
      forceTcp: forceTcp === true,
    });
    if (!isCurrent() || !joined.transport) return;
    this.#mark('joinedMs');
    this.#hasJoined = true;
    this.#keepHlsPath(joined.hlsPath);
    this.#closeMedia();
    const transport = new PeerTransport({
      direction: 'recv',
      device,
      offer: joined.transport,
      signal,
      clock,
      onFlowing: (isFlowing) => this.#handleFlowing(isFlowing),
      onLost: () => this.#rejoin('network'),
    });
    this.#transport = transport;
    this.#facts = { ...this.#facts, isTransportUp: true, isLinkTooThin: false };
    if (joined.stream) this.#handleStream(joined.stream);
    // Together in one negotiation: mediasoup-client batches what is asked for in one turn.
    await Promise.all(joined.consumers.map((offer) => this.#consume(transport, offer)));
    if (transport !== this.#transport || !isCurrent()) return;
    this.#facts = { ...this.#facts, join: 'joined' };
    this.#applyAudioOnly();
    this.#update();
  }

  async #joinWithoutMedia(isCurrent: () => boolean): Promise<void> {
    const { room, getGrant } = this.#options;
    const grant = (await getGrant?.()) ?? '';
    if (!isCurrent()) return;
    const { signal } = this.#dependencies;
    const joined = await signal.request('joinRoom', { room, role: ROLE, grant, mediaLess: true });
    if (!isCurrent()) return;
    this.#mark('joinedMs');
    this.#hasJoined = true;
    this.#keepHlsPath(joined.hlsPath);
    this.#closeMedia();
    this.emit('flowing', false);
    this.#facts = { ...this.#facts, join: 'joined', isTransportUp: true, isLinkTooThin: false };
    if (joined.stream) this.#handleStream(joined.stream);
    this.#update();
  }

  #keepHlsPath(hlsPath: string): void {
    if (hlsPath === '') return;
    this.#hlsPath = hlsPath;
    this.emit('hls-path', hlsPath);
  }

  async #consume(peer: PeerTransport, offer: ConsumerOffer): Promise<void> {
    try {
      await this.#tracks.add(peer.transport, offer);
    } catch (error) {
      // Superseded by a newer join: its transport receives the track.
      if (peer === this.#transport) throw error;
      return;
    }
    if (peer !== this.#transport) {
      this.#tracks.remove(offer.consumerId);
      return;
    }
    this.#update();
  }

  #addConsumer(offer: ConsumerOffer): void {
    const peer = this.#transport;
    if (peer === undefined) return;
    this.#consume(peer, offer).then(
      () => this.#applyAudioOnly(),
      () => this.#rejoin('media-reset'),
    );
  }

  #handleFlowing(isFlowing: boolean): void {
    if (isFlowing) this.#mark('transportConnectedMs');
    this.#facts = { ...this.#facts, isTransportUp: isFlowing };
    this.emit('flowing', isFlowing);
    this.#update();
  }

  #handleStream(stream: Parameters<typeof streamInfoOf>[0]): void {
    const { isPublisherConnected, viewerCount } = stream;
    this.#facts = { ...this.#facts, isPublisherConnected };
    this.#setState({ ...this.#state, stream: streamInfoOf(stream), viewerCount });
    this.#update();
  }

  #handleProducerPaused(consumerId: string, isPaused: boolean): void {
    const track = this.#tracks.find(consumerId);
    if (track === undefined) return;
    track.isProducerPaused = isPaused;
    this.#update();
  }

  #handleLayers(consumerId: string, layer: number | undefined): void {
    const track = this.#tracks.find(consumerId);
    if (track === undefined) return;
    track.layer = layer;
    track.hasLayers = layer !== undefined;
    this.#thinLinkTimer?.cancel();
    if (track.hasLayers) {
      this.#facts = { ...this.#facts, isLinkTooThin: false };
    } else {
      this.#thinLinkTimer = this.#dependencies.clock.setTimer(() => {
        const video = this.#tracks.video;
        // A muted or absent publisher sends no layers either; that is not the link's fault.
        const isThin = video !== undefined && !video.hasLayers && !video.isProducerPaused;
        this.#facts = { ...this.#facts, isLinkTooThin: isThin };
        this.#update();
      }, LINK_TOO_THIN_AFTER_MS);
    }
    this.#update();
  }

  #handleRemoved(codeNumber: number): void {
    const code = errorCodeOf(codeNumber);
    if (code === 'UID_CONFLICT') this.#finish({ phase: 'ended', endReason: 'removed' });
    else this.#fail({ code, message: 'removed from the room' });
  }

  #tellJoinFailed(error: unknown): void {
    const isMediaSide = !(error instanceof RequestError || error instanceof ApiError);
    this.emit('join-failed', { code: toFailure(error).code, isMediaSide });
  }

  #handleRefusal(error: unknown): void {
    const wasMediaLess = this.#isMediaLess;
    this.#tellJoinFailed(error);
    // Whoever heard of it goes on without media: that join is under way.
    if (this.#isMediaLess !== wasMediaLess) return;
    const failure = toFailure(error);
    if (this.#hasJoined && (failure.code === 'STREAM_NOT_LIVE' || failure.code === 'NOT_FOUND')) {
      this.#finish({ phase: 'ended', endReason: 'server' });
    } else {
      this.#fail(failure);
    }
  }

  #handleFrame(latencyMs: number | undefined): void {
    this.#measuredLatencyMs = latencyMs;
    if (this.#timings.firstFrameMs !== undefined) return;
    this.#mark('firstFrameMs');
    this.emit('first-frame', this.#timings);
  }

  #applyAudioOnly(): void {
    for (const video of this.#tracks.videos) {
      const paused = this.#state.isAudioOnlyChosen;
      if (video.isPaused === paused) continue;
      video.isPaused = paused;
      this.#ask('setConsumerPaused', { consumerId: video.consumer.id, paused });
    }
    const audio = this.#tracks.audio;
    if (audio?.isPaused) {
      audio.isPaused = false;
      this.#ask('setConsumerPaused', { consumerId: audio.consumer.id, paused: false });
    }
  }

  /** For wishes about a consumer: when it is gone, so is the wish; when the session is, the next join brings it along. */
  #ask<Name extends 'setPreferredLayers' | 'setConsumerPaused'>(
    name: Name,
    parameters: RequestParameters<Name>,
  ): void {
    this.#dependencies.signal.request(name, parameters).catch((error: unknown) => {
      if (!(error instanceof RequestError)) throw error;
    });
  }

  #rejoin(rejoinCause: ViewerFacts['rejoinCause']): void {
    if (this.#isOver) return;
    // Nothing was shown yet: for the page this still is the first join.
    if (this.#facts.join !== 'joining') {
      this.#facts = { ...this.#facts, join: 'rejoining', rejoinCause };
    }
    this.#update();
    this.#joinLoop.start();
  }

  /** Derives the phase and what else the page sees from the facts and the tracks. */
  #update(): void {
    if (this.#isOver) return;
    const video = this.#tracks.video;
    const audio = this.#tracks.audio;
    const { isAudioOnlyChosen } = this.#state;
    this.#layerWish.follow(
      video && { consumerId: video.consumer.id, layerCount: video.layerCount },
    );
    const view = viewerPhase({
      ...this.#facts,
      isAudioOnlyChosen,
      hasVideo: video !== undefined,
      hasAudio: audio !== undefined,
    });
    if (view.phase === 'playing' || view.phase === 'audio-only') {
      this.#facts = { ...this.#facts, hasPlayed: true };
    }
    const { reconnectCause: _, audioOnlyCause: __, layer: ___, ...rest } = this.#state;
    this.#setState({
      ...rest,
      ...view,
      layerCount: video?.layerCount ?? 0,
      isPublisherAudioMuted: audio?.isProducerPaused ?? false,
      isPublisherVideoMuted: video?.isProducerPaused ?? false,
      ...(video?.layer !== undefined && { layer: video.layer }),
    });
  }

  #setState(state: ViewerState): void {
    if (this.#isOver || isSameState(this.#state, state)) return;
    this.#state = state;
    this.emit('change', state);
  }

  #mark(moment: keyof ViewerTimings): void {
    if (this.#timings[moment] !== undefined) return;
    const elapsedMs = this.#dependencies.clock.monotonicMs() - this.#startedAtMs;
    this.#timings = { ...this.#timings, [moment]: elapsedMs };
  }

  #closeMedia(): void {
    this.#transport?.close();
    this.#transport = undefined;
    this.#tracks.clear();
    this.#thinLinkTimer?.cancel();
  }

  #fail(failure: Failure): void {
    this.#finish({ phase: 'failed', failure });
  }

  #finish(end: Pick<ViewerState, 'phase' | 'endReason' | 'failure'>): void {
    if (this.#isOver) return;
    this.#joinLoop.stop();
    this.#sampler.stop();
    this.#layerWish.close();
    this.#closeMedia();
    this.#binding?.close();
    this.#binding = undefined;
    const { reconnectCause: _, audioOnlyCause: __, layer: ___, ...rest } = this.#state;
    this.#setState({ ...rest, ...end });
    this.#dependencies.onEnded(this);
  }
}

function codeOfEnd(end: ConnectionEnd): Failure['code'] {
  return end.reason === 'banned' ? 'ACCOUNT_BANNED' : 'UNAVAILABLE';
}
