import assert from 'node:assert/strict';
import {
  asPeerId,
  asRoomId,
  type ConsumerId,
  type PeerId,
  type ProducerId,
  type RoomId,
} from '@stagedoor/contracts/ids';
import type {
  ConsumerOffer,
  MediaNotification,
  OpenPeerOptions,
  PeerOpened,
  RtpCapabilitiesBlob,
} from '@stagedoor/contracts/media-control';
import { systemClock } from '@stagedoor/service-kit/clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { MediaServer, type MediaServerOptions } from '../control/MediaServer.ts';
import { EncodedSource, encodedClip } from './EncodedSource.ts';
import { type ReceivedFrame, readFrame, SimulcastSource } from './SimulcastSource.ts';
import { WebRtcPeer } from './WebRtcPeer.ts';

/** Nothing that a test waits for takes as long; a hang fails with a name instead of the runner's deadline. */
const WAIT_MS = 15_000;

let peersCount = 0;
let roomsCount = 0;

export function newPeerId(): PeerId {
  peersCount += 1;
  return asPeerId(`peer-${peersCount}`);
}

export function newRoomId(): RoomId {
  roomsCount += 1;
  return asRoomId(`room-${roomsCount}`);
}

/** A media server with its notifications kept, and peers that are closed with it. */
export class MediaFixture {
  readonly server: MediaServer;
  readonly metrics: Metrics;
  readonly notifications: MediaNotification[] = [];
  readonly #waiters = new Set<() => void>();
  readonly #closers: (() => Promise<void>)[] = [];

  private constructor(server: MediaServer, metrics: Metrics) {
    this.server = server;
    this.metrics = metrics;
    server.onNotification((notification) => {
      this.notifications.push(notification);
      for (const check of [...this.#waiters]) check();
    });
  }

  static async create(options: Partial<MediaServerOptions> = {}): Promise<MediaFixture> {
    const metrics = new Metrics({ processMetrics: false });
    const server = await MediaServer.create({
      workerCount: 1,
      listenHost: '127.0.0.1',
      rtcPort: 0,
      clock: systemClock,
      log: createSilentLogger(),
      metrics,
      ...options,
    });
    return new MediaFixture(server, metrics);
  }

  /** Resolves with the first notification, past or future, that fits. */
  waitFor<Type extends MediaNotification['type']>(
    type: Type,
    fits: (notification: Extract<MediaNotification, { type: Type }>) => boolean = () => true,
  ): Promise<Extract<MediaNotification, { type: Type }>> {
    const find = () =>
      this.notifications.find(
        (one): one is Extract<MediaNotification, { type: Type }> =>
          one.type === type && fits(one as Extract<MediaNotification, { type: Type }>),
      );
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(check);
        reject(new Error(`no ${type} came; there were ${JSON.stringify(this.notifications)}`));
      }, WAIT_MS);
      const check = (): void => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiters.delete(check);
        resolve(found);
      };
      this.#waiters.add(check);
      check();
    });
  }

  notificationsFor(peerId: PeerId): MediaNotification[] {
    return this.notifications.filter((notification) => notification.peerId === peerId);
  }

  openPeer(
    options: Pick<OpenPeerOptions, 'room' | 'role'> & Partial<OpenPeerOptions>,
  ): Promise<PeerOpened> {
    return this.server.openPeer({
      peerId: newPeerId(),
      audioOnly: false,
      forceTcp: false,
      ...(options.role === 'subscribe' ? { rtpCapabilities: viewerCapabilities(this.server) } : {}),
      ...options,
    });
  }

  /** A publisher whose frames flow when it resolves. */
  async publish(
    room: RoomId,
    options: {
      layersCount?: number;
      sentLayersCount?: number;
      codec?: 'VP8' | 'H264';
      forceTcp?: boolean;
      peerId?: PeerId;
    } = {},
  ): Promise<Publisher> {
    const { peerId = newPeerId(), forceTcp = false, ...sourceOptions } = options;
    const opened = await this.openPeer({ room, role: 'publish', peerId, forceTcp });
    const peer = await WebRtcPeer.create(opened.transport);
    const source = new SimulcastSource({ layersCount: 1, ...sourceOptions });
    this.#closers.push(async () => {
      source.stop();
      await peer.close();
    });
    const { transportId } = opened.transport;
    await this.server.connectTransport({
      peerId,
      transportId,
      dtlsParameters: peer.dtlsParameters,
    });
    await peer.connect();
    const producerId = await this.server.produce({
      peerId,
      transportId,
      source: 'camera',
      kind: 'video',
      rtpParameters: source.rtpParameters,
      paused: false,
    });
    source.start(peer);
    return { peerId, opened, peer, source, producerId };
  }

  /** A publisher of real pictures and sound, which flow when it resolves. */
  async publishEncoded(
    room: RoomId,
    options: {
      layersCount?: number;
      hasSound?: boolean;
      isPictureSent?: boolean;
      peerId?: PeerId;
    } = {},
  ): Promise<EncodedPublisher> {
    const {
      peerId = newPeerId(),
      layersCount = 3,
      hasSound = true,
      isPictureSent = true,
    } = options;
    const clip = await encodedClip();
    const opened = await this.openPeer({ room, role: 'publish', peerId });
    const peer = await WebRtcPeer.create(opened.transport);
    const source = new EncodedSource({ clip, layersCount, hasSound });
    this.#closers.push(async () => {
      source.stop();
      await peer.close();
    });
    const { transportId } = opened.transport;
    const { dtlsParameters } = peer;
    await this.server.connectTransport({ peerId, transportId, dtlsParameters });
    await peer.connect();
    const producerIds: ProducerId[] = [];
    for (const track of source.tracks) {
      if (track.kind === 'video' && !isPictureSent) continue;
      const about = { peerId, transportId, paused: false };
      producerIds.push(await this.server.produce({ ...about, ...track }));
    }
    source.start(peer);
    return { peerId, peer, source, producerIds };
  }

  /** A connected viewer. */
  async watch(room: RoomId, options: Partial<OpenPeerOptions> = {}): Promise<Viewer> {
    const peerId = options.peerId ?? newPeerId();
    const opened = await this.openPeer({ room, role: 'subscribe', ...options, peerId });
    const peer = await WebRtcPeer.create(opened.transport);
    const viewer = new Viewer({ server: this.server, peerId, opened, peer });
    this.#closers.push(() => peer.close());
    const { transportId } = opened.transport;
    await this.server.connectTransport({
      peerId,
      transportId,
      dtlsParameters: peer.dtlsParameters,
    });
    await peer.connect();
    return viewer;
  }

  async close(): Promise<void> {
    await Promise.all(this.#closers.map((close) => close()));
    await this.server.close();
  }
}

export type EncodedPublisher = {
  peerId: PeerId;
  peer: WebRtcPeer;
  source: EncodedSource;
  /** Of the picture, then of the sound. */
  producerIds: readonly ProducerId[];
};

export type Publisher = {
  peerId: PeerId;
  opened: PeerOpened;
  peer: WebRtcPeer;
  source: SimulcastSource;
  producerId: ProducerId;
};

/** Receives one consumer's frames without decoding them. */
export class Viewer {
  readonly peerId: PeerId;
  readonly opened: PeerOpened;
  readonly peer: WebRtcPeer;
  readonly #server: MediaServer;
  readonly #waiters = new Set<(frame: ReceivedFrame) => void>();
  #codecBySsrc = new Map<number, 'VP8' | 'H264'>();
  framesCount = 0;
  /** The very first frame. */
  readonly firstFrame: Promise<ReceivedFrame>;

  constructor(options: {
    server: MediaServer;
    peerId: PeerId;
    opened: PeerOpened;
    peer: WebRtcPeer;
  }) {
    this.#server = options.server;
    this.peerId = options.peerId;
    this.opened = options.opened;
    this.peer = options.peer;
    this.firstFrame = this.nextFrame();
    // Only some tests wait for it.
    this.firstFrame.catch(() => undefined);
    for (const consumer of options.opened.consumers) this.take(consumer);
    this.peer.onRtp(({ header, payload }) => {
      const codec = this.#codecBySsrc.get(header.ssrc);
      if (codec === undefined) return;
      this.framesCount += 1;
      const frame = readFrame(codec, payload);
      for (const waiter of [...this.#waiters]) waiter(frame);
    });
  }

  /** The first video consumer. */
  get consumerId(): ConsumerId {
    const consumer = this.opened.consumers[0];
    assert(consumer !== undefined, 'the viewer has a consumer');
    return consumer.consumerId;
  }

  /** Receives one more consumer. */
  take(consumer: ConsumerOffer): void {
    const { codecs, encodings } = consumer.rtpParameters as {
      codecs: { mimeType: string }[];
      encodings: { ssrc: number }[];
    };
    const ssrc = encodings[0]?.ssrc;
    assert(ssrc !== undefined, 'a consumer has an SSRC');
    this.#codecBySsrc.set(ssrc, codecs[0]?.mimeType === 'video/H264' ? 'H264' : 'VP8');
  }

  /** As `take`, and says that it is ready. */
  async takeAndResume(consumer: ConsumerOffer): Promise<void> {
    this.take(consumer);
    const { consumerId } = consumer;
    await this.#server.setConsumerPaused({ peerId: this.peerId, consumerId, paused: false });
  }

  /** Resolves with the next frame that fits. */
  nextFrame(fits: (frame: ReceivedFrame) => boolean = () => true): Promise<ReceivedFrame> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter);
        reject(new Error(`no such frame came; ${this.framesCount} others did`));
      }, WAIT_MS);
      // The workers keep this process alive as long as anybody waits; a frame that nobody waits for does not.
      timer.unref();
      const waiter = (frame: ReceivedFrame): void => {
        if (!fits(frame)) return;
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        resolve(frame);
      };
      this.#waiters.add(waiter);
    });
  }
}

/**
 * What a viewer can decode: everything the router carries. Without bandwidth feedback, so that a test decides by preference alone
 * which layer comes, of those that are sent already: when another starts, mediasoup looks again only where it measures the link.
 * `isLinkMeasured` negotiates that as browsers do; no feedback is sent, and the first guess holds.
 */
export function viewerCapabilities(
  server: MediaServer,
  { isLinkMeasured = false } = {},
): RtpCapabilitiesBlob {
  const { codecs, headerExtensions } = server.routerRtpCapabilities() as {
    codecs: { rtcpFeedback: { type: string }[] }[];
    headerExtensions: { uri: string }[];
  };
  return {
    codecs: codecs.map((codec) => ({
      ...codec,
      rtcpFeedback: codec.rtcpFeedback.filter(
        ({ type }) => type !== 'transport-cc' && (isLinkMeasured || type !== 'goog-remb'),
      ),
    })),
    headerExtensions: headerExtensions.filter(
      ({ uri }) => uri.endsWith(':mid') || (isLinkMeasured && uri.endsWith('abs-send-time')),
    ),
  };
}
