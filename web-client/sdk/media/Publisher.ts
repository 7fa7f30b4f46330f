import { STREAM_END_REASONS, type StreamEndReason } from '@stagedoor/contracts/media';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { types } from 'mediasoup-client';
import type { ConnectionEnd } from '../connection/connection-state.ts';
import type { Notification } from '../connection/wire-codec.ts';
import { errorCodeOf, type Failure, RequestError, toFailure } from '../errors.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import { JoinLoop, MediaAttemptError } from './JoinLoop.ts';
import { type MediaDependencies, sayGoodbye } from './media-signal.ts';
import { PeerTransport } from './PeerTransport.ts';
import { publisherHealth } from './publisher-health.ts';
import type {
  AudioSource,
  PublisherEndReason,
  PublisherEvents,
  PublisherHealth,
  PublisherState,
  VideoSource,
} from './publisher-state.ts';
import { StatsSampler } from './StatsSampler.ts';
import { isSameState } from './same-state.ts';
import { preferredVideoCodec, videoEncodings } from './simulcast.ts';
import { streamInfoOf } from './stream-info.ts';
import { sizeOf, VideoSender } from './VideoSender.ts';

/** Good for music; a microphone's speech needs less and Opus takes less. */
const OPUS_BITRATE_BPS = 96_000;
/** The browser's bandwidth probing starts here, so that the top layer is there within a second on a usual uplink. */
const VIDEO_START_BITRATE_KBPS = 1_000;

const ROLE = stagedoor.RoomRole.ROOM_ROLE_PUBLISH;

const WIRE_SOURCES: Record<VideoSource | AudioSource, stagedoor.MediaSource> = {
  camera: stagedoor.MediaSource.MEDIA_SOURCE_CAMERA,
  screen: stagedoor.MediaSource.MEDIA_SOURCE_SCREEN,
  microphone: stagedoor.MediaSource.MEDIA_SOURCE_MICROPHONE,
  'screen-audio': stagedoor.MediaSource.MEDIA_SOURCE_SCREEN_AUDIO,
};

export type VideoInput = { track: MediaStreamTrack; source: VideoSource };
export type AudioInput = { track: MediaStreamTrack; source: AudioSource };

export type PublishOptions = {
  /** The broadcast's channel name. */
  room: string;
  /**
   * A media grant, role publish, for this room. Called before every join, also minutes later when the session was lost: answer
   * with a fresh one (`api.publishGrant`).
   */
  getGrant: () => Promise<string>;
  video?: VideoInput;
  audio?: AudioInput;
  /** Keep to ICE over TCP. */
  forceTcp?: boolean;
};

export type PublisherDependencies = MediaDependencies<Publisher>;

/**
 * Sends one person's camera or screen and sound into a room. Made by `StagedoorClient.publish`, which starts it.
 *
 * joining -> live -> reconnecting -> live …; ended from anywhere, for good. The client hands it what arrives (`handle…`); it never
 * holds the connection. Tracks belong to the caller: they are never stopped here.
 */
export class Publisher extends TypedEmitter<PublisherEvents> {
  readonly #options: PublishOptions;
  readonly #dependencies: PublisherDependencies;
  readonly #joinLoop: JoinLoop;
  readonly #sampler: StatsSampler;
  #state: PublisherState;
  #health: PublisherHealth | undefined;
  #video: VideoInput | undefined;
  #audio: AudioInput | undefined;
  #transport: PeerTransport | undefined;
  #device: types.Device | undefined;
  #videoSender: VideoSender | undefined;
  #audioProducer: types.Producer | undefined;
  /** Layers wanted, told for a producer whose answer has not been handled yet. */
  readonly #layersWanted = new Map<string, number>();
  /** Input changes run one after the other, and after a join. */
  #inputChange: Promise<unknown> = Promise.resolve();
  #hasJoined = false;

  constructor(options: PublishOptions, dependencies: PublisherDependencies) {
    super();
    this.#options = options;
    this.#dependencies = dependencies;
    this.#video = options.video;
    this.#audio = options.audio;
    this.#state = {
      phase: 'joining',
      viewerCount: 0,
      isAudioMuted: false,
      isVideoMuted: false,
      maxLayerWanted: 0,
      ...(options.video && { videoSource: options.video.source }),
      ...(options.audio && { audioSource: options.audio.source }),
    };
    this.#joinLoop = new JoinLoop({
      clock: dependencies.clock,
      random: dependencies.random,
      join: (isCurrent) => this.#join(isCurrent),
      onRefused: (error) => this.#handleRefusal(error),
    });
    this.#sampler = new StatsSampler({
      clock: dependencies.clock,
      transport: () => this.#transport,
      onReports: (before, now) => {
        const sent = [this.#videoSender?.producer, this.#audioProducer];
        const mids = new Set(sent.flatMap((producer) => producer?.localId ?? []));
        this.#health = publisherHealth(before, now, mids);
        this.emit('health', this.#health);
      },
    });
  }

  get state(): PublisherState {
    return this.#state;
  }

  /** The newest measurement; undefined before the first. */
  get health(): PublisherHealth | undefined {
    return this.#health;
  }

  /** Begins; the client calls it once. */
  start(): void {
    this.#joinLoop.start();
    this.#sampler.start();
  }

  /** Resolves once live, rejects when it ended before. */
  whenLive(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (state: PublisherState): boolean => {
        if (state.phase === 'live') resolve();
        else if (state.phase === 'ended') reject(endedError(state));
        else return false;
        return true;
      };
      if (settle(this.#state)) return;
      const off = this.on('change', (state) => {
        if (settle(state)) off();
      });
    });
  }

  /** Shows another camera or the screen instead; `null` stops the picture. The old track is the caller's to stop. */
  setVideo(input: VideoInput | null): Promise<void> {
    this.#video = input ?? undefined;
    this.#setState(({ videoSource: _, ...state }) =>
      input === null ? state : { ...state, videoSource: input.source },
    );
    return this.#changeInput(() => this.#applyVideo());
  }

  setAudio(input: AudioInput | null): Promise<void> {
    this.#audio = input ?? undefined;
    this.#setState(({ audioSource: _, ...state }) =>
      input === null ? state : { ...state, audioSource: input.source },
    );
    return this.#changeInput(() => this.#applyAudio());
  }

  /** A muted track sends silence or black; viewers are told. */
  async setMuted(kind: 'audio' | 'video', isMuted: boolean): Promise<void> {
    this.#setState((state) =>
      kind === 'audio' ? { ...state, isAudioMuted: isMuted } : { ...state, isVideoMuted: isMuted },
    );
    const producer = this.#producerOf(kind);
    if (producer === undefined || producer.closed) return;
    this.#applyMute(producer, isMuted);
    const { signal } = this.#dependencies;
    await signal.request('setProducerPaused', { producerId: producer.id, paused: isMuted });
  }

  /** Leaves the room and closes everything. The stream itself goes on for a minute unless `api.endStream` is called. */
  async close(): Promise<void> {
    if (this.#state.phase === 'ended') return;
    const mustLeave = this.#hasJoined;
    this.#end('closed');
    if (!mustLeave) return;
    await sayGoodbye(this.#dependencies.signal, { room: this.#options.room, role: ROLE });
  }

  handleSession(kind: 'new' | 'resumed'): void {
    if (kind === 'resumed') this.#transport?.checkAfterResume();
    else if (this.#hasJoined) this.#rejoin();
  }

  handleConnectionClosed(end: ConnectionEnd): void {
    const failure: Failure = { code: end.code ?? 'UNAVAILABLE', message: end.reason };
    if (end.reason === 'banned') this.#end('banned');
    else this.#end(end.reason === 'closed-by-client' ? 'closed' : 'failed', failure);
  }

  handleNotification({ name, payload }: Notification): void {
    if ('room' in payload && payload.room !== this.#options.room) return;
    if ('role' in payload && payload.role !== ROLE) return;
    switch (name) {
      case 'streamUpdated':
        if (payload.stream) this.#handleStream(payload.stream);
        break;
      case 'viewerCountChanged':
        this.#setState((state) => ({ ...state, viewerCount: payload.viewerCount }));
        break;
      case 'streamEnded':
        this.#end(endReasonOf(payload.reason));
        break;
      case 'removedFromRoom':
        this.#handleRemoved(payload.code);
        break;
      case 'layersWanted':
        this.#handleLayersWanted(payload.producerId, payload.maxSpatialLayer);
        break;
      case 'mediaReset':
        this.#rejoin();
        break;
      case 'transportClosed':
        if (payload.transportId === this.#transport?.transport.id) this.#rejoin();
        break;
      default:
        break;
    }
  }

  async #join(isCurrent: () => boolean): Promise<void> {
    const { signal, clock } = this.#dependencies;
    const { room, forceTcp } = this.#options;
    const [grant, device] = await Promise.all([this.#options.getGrant(), signal.loadDevice()]);
    if (!isCurrent()) return;
    const joined = await signal.request('joinRoom', {
      room,
      role: ROLE,
      grant,
      forceTcp: forceTcp === true,
    });
    if (!isCurrent() || !joined.transport) return;
    this.#hasJoined = true;
    this.#closeMedia();
    this.#device = device;
    this.#transport = new PeerTransport({
      direction: 'send',
      device,
      offer: joined.transport,
      signal,
      clock,
      onFlowing: (isFlowing) => this.#setPhase(isFlowing ? 'live' : 'reconnecting'),
      onLost: () => this.#rejoin(),
    });
    this.#handleProduce(this.#transport.transport);
    if (joined.stream) this.#handleStream(joined.stream);
    await this.#changeInput(async () => {
      if (!isCurrent()) return;
      await this.#applyVideo();
      await this.#applyAudio();
    });
  }

  /** mediasoup-client asks us to tell the server about each new producer. */
  #handleProduce(transport: types.Transport): void {
    transport.on('produce', ({ kind, rtpParameters, appData }, done, fail) => {
      const { source, isMuted } = appData as {
        source: VideoSource | AudioSource;
        isMuted: boolean;
      };
      this.#dependencies.signal
        .request('produce', {
          transportId: transport.id,
          source: WIRE_SOURCES[source],
          kind,
          rtpParametersJson: JSON.stringify(rtpParameters),
          paused: isMuted,
        })
        .then(
          ({ producerId }) => done({ id: producerId }),
          (error: Error) => fail(error),
        );
    });
  }

  /** Makes what is sent equal to what was asked for. Does nothing before a transport is there: the join does it then. */
  async #applyVideo(): Promise<void> {
    const sender = this.#videoSender;
    const input = this.#video;
    if (input === undefined) {
      this.#videoSender = undefined;
      await this.#closeProducer(sender?.producer);
      return;
    }
    if (sender !== undefined && !sender.producer.closed && sender.canCarry(input.track)) {
      await sender.replaceTrack(prepared(input.track));
      return;
    }
    const producer = await this.#produce(input, this.#state.isVideoMuted, {
      encodings: videoEncodings(sizeOf(input.track)),
      codecOptions: { videoGoogleStartBitrate: VIDEO_START_BITRATE_KBPS },
      ...codecChoice(this.#device),
    });
    if (producer === undefined) return;
    this.#videoSender = new VideoSender(producer);
    await this.#videoSender.keepResolution();
    const maxLayer = this.#layersWanted.get(producer.id);
    if (maxLayer === undefined) {
      this.#setState((state) => ({ ...state, maxLayerWanted: 0 }));
    } else {
      this.#handleLayersWanted(producer.id, maxLayer);
    }
    await this.#closeProducer(sender?.producer);
  }

  async #applyAudio(): Promise<void> {
    const producer = this.#audioProducer;
    const input = this.#audio;
    if (input === undefined) {
      this.#audioProducer = undefined;
      await this.#closeProducer(producer);
      return;
    }
    if (producer !== undefined && !producer.closed) {
      await producer.replaceTrack({ track: input.track });
      return;
    }
    this.#audioProducer = await this.#produce(input, this.#state.isAudioMuted, {
      codecOptions: {
        opusStereo: input.source === 'screen-audio',
        opusFec: true,
        // Silence is sent too: LL-HLS and recordings need a sound track without gaps.
        opusDtx: false,
        opusMaxAverageBitrate: OPUS_BITRATE_BPS,
      },
    });
  }

  async #produce(
    input: VideoInput | AudioInput,
    isMuted: boolean,
    options: types.ProducerOptions,
  ): Promise<types.Producer | undefined> {
    const peer = this.#transport;
    if (peer === undefined || peer.transport.closed || input.track.readyState === 'ended') return;
    const track = input.track.kind === 'video' ? prepared(input.track) : input.track;
    try {
      const producer = await peer.transport.produce({
        ...options,
        track,
        stopTracks: false,
        appData: { source: input.source, isMuted },
      });
      producer.on('trackended', () => this.emit('track-ended', producer.kind));
      this.#applyMute(producer, isMuted);
      return producer;
    } catch (error) {
      // Superseded: the newer join produces again.
      if (peer !== this.#transport) return;
      if (error instanceof RequestError) throw error;
      throw new MediaAttemptError(`could not send ${input.source}`, { cause: error });
    }
  }

  async #closeProducer(producer: types.Producer | undefined): Promise<void> {
    if (producer === undefined || producer.closed) return;
    producer.close();
    await this.#dependencies.signal
      .request('closeProducer', { producerId: producer.id })
      .catch((error: unknown) => {
        // Gone already, replaced by one of the same source, or the room or the session with it.
        if (!(error instanceof RequestError)) throw error;
      });
  }

  #changeInput(change: () => Promise<void>): Promise<void> {
    const result = this.#inputChange.then(() =>
      this.#state.phase === 'ended' ? undefined : change(),
    );
    // The next change comes after a failed one too; the failure is for whoever asked for that.
    this.#inputChange = Promise.allSettled([result]);
    return result;
  }

  #applyMute(producer: types.Producer, isMuted: boolean): void {
    if (isMuted) producer.pause();
    else producer.resume();
  }

  #producerOf(kind: 'audio' | 'video'): types.Producer | undefined {
    return kind === 'audio' ? this.#audioProducer : this.#videoSender?.producer;
  }

  #handleLayersWanted(producerId: string, maxLayer: number): void {
    this.#layersWanted.set(producerId, maxLayer);
    if (this.#videoSender?.producer.id !== producerId) return;
    const maxLayerWanted = Math.min(maxLayer, this.#topLayer());
    this.#setState((state) => ({ ...state, maxLayerWanted }));
    void this.#videoSender.setMaxLayer(maxLayer);
  }

  #topLayer(): number {
    return Math.max(0, (this.#videoSender?.layerCount ?? 1) - 1);
  }

  #handleStream(stream: Parameters<typeof streamInfoOf>[0]): void {
    this.#setState((state) => ({
      ...state,
      stream: streamInfoOf(stream),
      viewerCount: stream.viewerCount,
    }));
  }

  #handleRemoved(codeNumber: number): void {
    const code = errorCodeOf(codeNumber);
    if (code === 'UID_CONFLICT') this.#end('replaced');
    else if (code === 'ACCOUNT_BANNED') this.#end('banned');
    else this.#end('failed', { code, message: 'removed from the room' });
  }

  #handleRefusal(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === 'ACCOUNT_BANNED') this.#end('banned', failure);
    else if (failure.code === 'STREAM_NOT_LIVE' && this.#hasJoined) this.#end('publisher_lost');
    else this.#end('failed', failure);
  }

  #rejoin(): void {
    if (this.#state.phase === 'ended') return;
    this.#setPhase('reconnecting');
    this.#joinLoop.start();
  }

  #setPhase(phase: 'live' | 'reconnecting'): void {
    if (this.#state.phase === 'ended') return;
    // Before it was live for the first time, it is still joining.
    if (phase === 'reconnecting' && this.#state.phase === 'joining') return;
    this.#setState((state) => ({ ...state, phase }));
  }

  #setState(change: (state: PublisherState) => PublisherState): void {
    if (this.#state.phase === 'ended') return;
    const state = change(this.#state);
    if (isSameState(this.#state, state)) return;
    this.#state = state;
    this.emit('change', state);
  }

  #closeMedia(): void {
    this.#transport?.close();
    this.#transport = undefined;
    this.#videoSender = undefined;
    this.#audioProducer = undefined;
    this.#layersWanted.clear();
  }

  #end(endReason: PublisherEndReason, failure?: Failure): void {
    if (this.#state.phase === 'ended') return;
    this.#joinLoop.stop();
    this.#sampler.stop();
    this.#closeMedia();
    this.#setState((state) => ({
      ...state,
      phase: 'ended',
      endReason,
      ...(failure && { failure }),
    }));
    this.#dependencies.onEnded(this);
  }
}

/** Shared screens are sent like a camera: browsers do not simulcast what they take for slides. */
function prepared(track: MediaStreamTrack): MediaStreamTrack {
  if (track.contentHint === '') track.contentHint = 'motion';
  return track;
}

function codecChoice(device: types.Device | undefined): { codec?: types.RtpCodecCapability } {
  const codec = device && preferredVideoCodec(device.sendRtpCapabilities);
  return codec === undefined ? {} : { codec };
}

function endReasonOf(reason: string): StreamEndReason {
  return STREAM_END_REASONS.find((known) => known === reason) ?? 'server';
}

function endedError(state: PublisherState): RequestError {
  const { code, message } = state.failure ?? {
    code: 'STREAM_NOT_LIVE' as const,
    message: `publishing ended: ${state.endReason ?? 'closed'}`,
  };
  return new RequestError('refused', code, message, { isTemporary: false });
}
