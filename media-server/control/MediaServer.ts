import { AppError } from '@stagedoor/contracts/errors';
import type { ConsumerId, PeerId, ProducerId, RoomId, TransportId } from '@stagedoor/contracts/ids';
import type {
  DtlsParametersBlob,
  IceParametersBlob,
  MediaNotification,
  MediaSourceName,
  OpenPeerOptions,
  PeerOpened,
  ProduceOptions,
  Reception,
  RtpCapabilitiesBlob,
} from '@stagedoor/contracts/media-control';
import { assert } from '@stagedoor/service-kit/assert';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { findRouterPayloadType, type RtpCapabilities } from '../sfu/codec-match.ts';
import { MediaRoom } from '../sfu/MediaRoom.ts';
import { computeRouterRtpCapabilities } from '../sfu/media-codecs.ts';
import { CONSUMERS_FULL_DEFAULT } from '../sfu/placement.ts';
import type { PipePorts } from '../sfu/RoomRouter.ts';
import { RoomTap } from '../sfu/RoomTap.ts';
import { canRenumber, withNumbering } from '../sfu/rtp-numbering.ts';
import type { TapCodec, TapSink } from '../sfu/tap-sink.ts';
import { choosePipePorts } from '../sfu/transport-options.ts';
import { WorkerPool } from '../sfu/WorkerPool.ts';
import { resolveListenAddress } from './listen-address.ts';
import { MediaMetrics } from './MediaMetrics.ts';
import {
  parseDtlsParameters,
  parseRtpCapabilities,
  parseRtpParameters,
} from './media-parameters.ts';
import { PeerNotifications } from './PeerNotifications.ts';

export { RtcPortError, WorkerStartError } from '../sfu/SfuWorker.ts';

/** More rooms than workers could carry; a loop that makes rooms ends here and not with the machine. */
export const ROOMS_MAX = 10_000;
const LAYER_INDEX_MAX = 255;

const KIND_BY_SOURCE = {
  microphone: 'audio',
  camera: 'video',
  screen: 'video',
  'screen-audio': 'audio',
} as const satisfies Record<MediaSourceName, 'audio' | 'video'>;

type Place = { room: MediaRoom };

export type MediaServerOptions = {
  /** Worker processes, one per core. */
  workerCount: number;
  /** Where clients reach us: an IP address or name of this machine, or a wildcard. */
  listenHost: string;
  /** The address that clients are told when it is not the one we listen on (NAT). */
  announcedAddress?: string;
  /** The first worker's UDP and TCP port, the others follow; 0: any free ports. */
  rtcPort: number;
  /** The mediasoup-worker program; mediasoup's own place unless given. */
  workerBin?: string;
  /** Consumers with which a worker counts as full, so that the next viewers go to another; 500 unless given. */
  consumersPerWorker?: number;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/**
 * The media side of all rooms on this machine, as signaling uses it. Calls reject with AppError: MEDIA_UNAVAILABLE (no worker, or
 * the peer's worker just died: the same call may work when repeated), MEDIA_PARAMETERS_INVALID (forged or impossible RTP or DTLS
 * parameters), ROOM_FULL, VALIDATION_ERROR, CONFLICT (a peer id twice), NOT_FOUND (peer, transport, producer or consumer is gone).
 * Closing what is already closed does nothing.
 */
export class MediaServer {
  readonly #options: MediaServerOptions;
  readonly #pool: WorkerPool;
  readonly #pipePorts: PipePorts;
  readonly #capabilities = computeRouterRtpCapabilities();
  readonly #notifications: PeerNotifications;
  readonly #metrics: MediaMetrics;
  readonly #rooms = new Map<RoomId, MediaRoom>();
  readonly #taps = new Map<RoomId, RoomTap>();
  /** Where each peer is; also while it is being opened. One entry object per opening, so that it can be told from another. */
  readonly #places = new Map<PeerId, Place>();
  readonly #reachabilityListeners = new Set<(peerId: PeerId, isReachable: boolean) => void>();
  readonly #canRenumber: boolean;
  #isClosed = false;

  private constructor(options: MediaServerOptions, pool: WorkerPool, renumbers: boolean) {
    this.#canRenumber = renumbers;
    this.#options = options;
    this.#pool = pool;
    this.#pipePorts = choosePipePorts(options.rtcPort, options.workerCount);
    this.#notifications = new PeerNotifications(options.clock);
    this.#metrics = new MediaMetrics({
      metrics: options.metrics,
      clock: options.clock,
      getWorkers: () => pool.workers,
      getRooms: () => this.#rooms.values(),
    });
    pool.onDied((worker) => {
      this.#metrics.countWorkerDeath();
      for (const room of [...this.#rooms.values()]) room.handleWorkerDied(worker);
    });
  }

  /** Resolves when all workers listen. Throws WorkerStartError or RtcPortError (one line for people); then nothing is left. */
  static async create(options: MediaServerOptions): Promise<MediaServer> {
    const { workerCount, rtcPort, workerBin, clock, log } = options;
    const address = await resolveListenAddress(options.listenHost, options.announcedAddress);
    const pool = await WorkerPool.create({
      workerCount,
      rtcPort,
      workerBin,
      consumersFull: options.consumersPerWorker ?? CONSUMERS_FULL_DEFAULT,
      clock,
      log,
      ...address,
    });
    return new MediaServer(options, pool, await canRenumber(workerBin));
  }

  /** The same for all rooms; fixed for the life of the process. */
  routerRtpCapabilities(): RtpCapabilitiesBlob {
    return this.#capabilities;
  }

  /** The one listener for what happens to peers. It must not throw. */
  onNotification(listener: (notification: MediaNotification) => void): void {
    this.#notifications.listen(listener);
  }

  /** Calls back whenever a peer's client was lost (ICE consent ran out) or is heard again. It must not throw. */
  onReachabilityChanged(listener: (peerId: PeerId, isReachable: boolean) => void): void {
    this.#reachabilityListeners.add(listener);
  }

  /** The payload type that rooms give to what this codec describes; undefined when they do not carry it. */
  findRouterPayloadType(codec: {
    mimeType: string;
    payloadType: number;
    clockRate: number;
    channels?: number | undefined;
    parameters: Readonly<Record<string, string | number>>;
  }): number | undefined {
    return findRouterPayloadType(codec, this.#capabilities);
  }

  /** Whether a `Reception`'s numbering is kept: not with mediasoup's own worker, which sends its own numbers to everybody. */
  get canRenumber(): boolean {
    return this.#canRenumber;
  }

  /** Whether rooms can be opened: some worker runs. */
  health(): { isReady: boolean; workersAlive: number; workersExpected: number } {
    const workersAlive = this.#pool.workers.length;
    const isReady = workersAlive > 0 && !this.#isClosed;
    return { isReady, workersAlive, workersExpected: this.#pool.workerCount };
  }

  /**
   * Gives a client its transport; a subscriber also gets a consumer for everything that is published and that it can decode.
   * A subscriber's consumers are not paused unless `audioOnly` silences video.
   */
  async openPeer(options: OpenPeerOptions): Promise<PeerOpened> {
    const { peerId, role, forceTcp, audioOnly } = options;
    const rtpCapabilities =
      role === 'subscribe' ? parseRtpCapabilities(options.rtpCapabilities) : undefined;
    if (this.#places.has(peerId)) throw new AppError('CONFLICT', 'The peer is open already.');
    const room = this.#getOrAddRoom(options.room);
    const place = { room };
    this.#places.set(peerId, place);
    this.#notifications.hold(peerId);
    try {
      const opened =
        rtpCapabilities === undefined
          ? await room.openPublisher({ peerId, forceTcp })
          : await room.openSubscriber({
              ...{ peerId, forceTcp, audioOnly },
              rtpCapabilities: this.#receivedAs(rtpCapabilities, options.reception),
              mids: options.reception?.mids ?? {},
            });
      this.#assertIsAt(peerId, place);
      this.#notifications.releaseSoon(peerId);
      return opened;
    } catch (error) {
      this.#assertIsAt(peerId, place);
      this.#forgetPeer(peerId);
      throw error;
    }
  }

  /** Its transport, producers and consumers close; those who consumed them are told. No notification goes to the peer. */
  async closePeer(peerId: PeerId): Promise<void> {
    const place = this.#places.get(peerId);
    if (place === undefined) return;
    this.#forgetPeer(peerId);
    place.room.closePeer(peerId);
  }

  /** Starts ICE and DTLS. Repeating it with the same parameters does nothing. */
  async connectTransport(options: {
    peerId: PeerId;
    transportId: TransportId;
    dtlsParameters: DtlsParametersBlob;
  }): Promise<void> {
    const dtlsParameters = parseDtlsParameters(options.dtlsParameters);
    await this.#getPeer(options).connect(dtlsParameters);
  }

  /** New ICE parameters for the same transport: DTLS, producers and consumers stay. Works until `transport-closed`. */
  async restartIce(options: {
    peerId: PeerId;
    transportId: TransportId;
  }): Promise<IceParametersBlob> {
    return await this.#getPeer(options).restartIce();
  }

  /** Publishes. An older producer of the same peer and source is closed first. */
  async produce(options: ProduceOptions): Promise<ProducerId> {
    const { peerId, source, kind, paused } = options;
    if (KIND_BY_SOURCE[source] !== kind) {
      throw new AppError('MEDIA_PARAMETERS_INVALID', `A ${source} is not ${kind}.`);
    }
    const rtpParameters = parseRtpParameters(options.rtpParameters, kind);
    this.#getPeer(options);
    const publisher = this.#getRoom(peerId).getPublisher(peerId);
    return await publisher.produce({ source, kind, rtpParameters, paused });
  }

  async closeProducer(options: { peerId: PeerId; producerId: ProducerId }): Promise<void> {
    const { peerId, producerId } = options;
    await this.#places.get(peerId)?.room.getPublisher(peerId).closeProducer(producerId);
  }

  async setProducerPaused(options: {
    peerId: PeerId;
    producerId: ProducerId;
    paused: boolean;
  }): Promise<void> {
    const { peerId, producerId, paused } = options;
    await this.#getRoom(peerId).getPublisher(peerId).setProducerPaused(producerId, paused);
  }

  async setConsumerPaused(options: {
    peerId: PeerId;
    consumerId: ConsumerId;
    paused: boolean;
  }): Promise<void> {
    const { peerId, consumerId, paused } = options;
    await this.#getRoom(peerId).getSubscriber(peerId).setConsumerPaused(consumerId, paused);
  }

  /**
   * The best layer that this viewer can use. Layers above the producer's highest count as the highest; anything that is not a
   * whole number from 0 to 255 is a VALIDATION_ERROR.
   */
  async setPreferredLayers(options: {
    peerId: PeerId;
    consumerId: ConsumerId;
    spatialLayer: number;
    temporalLayer: number;
  }): Promise<void> {
    const { peerId, consumerId, spatialLayer, temporalLayer } = options;
    for (const layer of [spatialLayer, temporalLayer]) {
      if (!Number.isInteger(layer) || layer < 0 || layer > LAYER_INDEX_MAX) {
        throw new AppError('VALIDATION_ERROR', 'A layer is a whole number from 0 to 255.');
      }
    }
    const subscriber = this.#getRoom(peerId).getSubscriber(peerId);
    await subscriber.setPreferredLayers(consumerId, { spatialLayer, temporalLayer });
  }

  /** Passed on to the publisher at most once a second for all viewers together. */
  async requestKeyFrame(options: { peerId: PeerId; consumerId: ConsumerId }): Promise<void> {
    const { peerId, consumerId } = options;
    await this.#getRoom(peerId).getSubscriber(peerId).requestKeyFrame(consumerId);
  }

  /** Closes everything of a room without notifications. The room can be opened again at once. */
  async closeRoom(roomId: RoomId): Promise<void> {
    const room = this.#rooms.get(roomId);
    if (room !== undefined) this.#closeRoom(room);
  }

  /**
   * Sends what is published in a room to a sink besides, now and whenever somebody publishes there, until the tap is closed. The
   * room need not be open, and closing it does not close the tap. A room has one tap at most.
   */
  tapRoom(roomId: RoomId, options: { sink: TapSink; codecs: readonly TapCodec[] }): RoomTap {
    assert(!this.#taps.has(roomId), 'a room is tapped once');
    const { clock, log } = this.#options;
    const tap = new RoomTap({
      room: roomId,
      ...options,
      ports: this.#pipePorts,
      clock,
      log,
      onClosed: () => this.#taps.delete(roomId),
    });
    this.#taps.set(roomId, tap);
    tap.setProducers(this.#rooms.get(roomId)?.producers ?? []);
    return tap;
  }

  /** What is left of closed rooms and peers shows here: for tests and support. */
  async dump(): Promise<{
    rooms: number;
    peers: number;
    taps: number;
    /** Of peers, pipes and taps. */
    transports: number;
    workers: { pid: number; routerIds: string[]; webRtcTransportIds: string[] }[];
  }> {
    const workers = await Promise.all(
      this.#pool.workers.map(async (worker) => {
        const { routerIds, webRtcTransportIds } = await worker.dump();
        return {
          pid: worker.pid,
          routerIds: routerIds.sort(),
          webRtcTransportIds: webRtcTransportIds.sort(),
        };
      }),
    );
    const counts = [...this.#rooms.values()].map((room) => room.countTransports());
    return {
      rooms: this.#rooms.size,
      peers: this.#places.size,
      taps: this.#taps.size,
      transports: (await Promise.all(counts)).reduce((sum, count) => sum + count, 0),
      workers,
    };
  }

  /** Closes all taps and rooms and ends all workers. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const tap of [...this.#taps.values()]) tap.close();
    for (const room of [...this.#rooms.values()]) this.#closeRoom(room);
    await this.#pool.close();
  }

  #receivedAs(capabilities: RtpCapabilities, reception: Reception | undefined): RtpCapabilities {
    if (reception === undefined || !this.#canRenumber) return capabilities;
    return withNumbering(capabilities, reception.numbering);
  }

  #getOrAddRoom(id: RoomId): MediaRoom {
    const existing = this.#rooms.get(id);
    if (existing !== undefined) return existing;
    if (this.#isClosed) throw new AppError('MEDIA_UNAVAILABLE', 'The media server is stopping.');
    if (this.#rooms.size >= ROOMS_MAX) throw new AppError('ROOM_FULL', 'Too many rooms.');
    const { clock, log } = this.#options;
    const room = new MediaRoom({
      id,
      pool: this.#pool,
      pipePorts: this.#pipePorts,
      clock,
      log,
      notify: (notification) => this.#notifications.send(notification),
      onKeyFrameRequested: () => this.#metrics.countKeyFrameRequest(),
      onProducersChanged: (producers) => this.#taps.get(id)?.setProducers(producers),
      onPeerGone: (peerId) => this.#places.delete(peerId),
      onReachabilityChanged: (peerId, isReachable) => {
        for (const listener of this.#reachabilityListeners) listener(peerId, isReachable);
      },
      onEmpty: () => {
        if (this.#rooms.get(id) === room) this.#rooms.delete(id);
      },
    });
    this.#rooms.set(id, room);
    return room;
  }

  #closeRoom(room: MediaRoom): void {
    this.#rooms.delete(room.id);
    for (const [peerId, place] of this.#places) {
      if (place.room === room) this.#forgetPeer(peerId);
    }
    room.close();
  }

  #forgetPeer(peerId: PeerId): void {
    this.#places.delete(peerId);
    this.#notifications.drop(peerId);
  }

  /** A peer that was closed or reset while it was opened leaves nothing behind. */
  #assertIsAt(peerId: PeerId, place: Place): void {
    if (this.#places.get(peerId) === place) return;
    place.room.closePeer(peerId);
    this.#notifications.drop(peerId);
    throw new AppError('NOT_FOUND', 'The peer was closed while it was opened.');
  }

  #getRoom(peerId: PeerId): MediaRoom {
    const place = this.#places.get(peerId);
    if (place === undefined) throw new AppError('NOT_FOUND', 'The peer is gone.');
    return place.room;
  }

  #getPeer({ peerId, transportId }: { peerId: PeerId; transportId: TransportId }) {
    const peer = this.#getRoom(peerId).getPeer(peerId);
    if (peer.transportId !== transportId) throw new AppError('NOT_FOUND', 'No such transport.');
    return peer;
  }
}
