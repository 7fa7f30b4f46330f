import { AppError } from '@stagedoor/contracts/errors';
import type { PeerId, ProducerId, RoomId } from '@stagedoor/contracts/ids';
import type { MediaNotification, PeerOpened, Reception } from '@stagedoor/contracts/media-control';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RtpCapabilities } from 'mediasoup/types';
import { createPeerTransport, type MediaPeer, type PeerContext } from './MediaPeer.ts';
import { asMediaError } from './mediasoup-errors.ts';
import type { PublishedProducer } from './PublishedProducer.ts';
import { PublisherPeer } from './PublisherPeer.ts';
import { type PipePorts, RoomRouter } from './RoomRouter.ts';
import type { SfuWorker } from './SfuWorker.ts';
import { SubscriberPeer } from './SubscriberPeer.ts';
import type { WorkerPool } from './WorkerPool.ts';

export type MediaRoomOptions = {
  id: RoomId;
  pool: WorkerPool;
  pipePorts: PipePorts;
  clock: Clock;
  log: Logger;
  notify: (notification: MediaNotification) => void;
  onKeyFrameRequested: () => void;
  /** Something is published or is not any more; `producers` has what is. Also while the room closes. */
  onProducersChanged: (producers: readonly PublishedProducer[]) => void;
  /** A peer ended that nobody closed through `closePeer` or `close`. */
  onPeerGone: (peerId: PeerId) => void;
  /** The client was lost, or is heard (again). */
  onReachabilityChanged: (peerId: PeerId, isReachable: boolean) => void;
  /** Nobody is left or on the way. Called at most once, and not after `close`. */
  onEmpty: () => void;
};

/**
 * The media of one room: a router on each worker where somebody of it is, all of which carry the same producers.
 *
 * A publisher's router is where it was placed; viewers join it there until the worker is full and then go to other workers,
 * where pipes bring them the media. When a worker dies only the peers on it are reset; viewers elsewhere keep their transports and
 * get new consumers when the publisher is back. See CLOSURES.md for what closes what.
 */
export class MediaRoom {
  readonly id: RoomId;
  readonly #options: MediaRoomOptions;
  readonly #routers = new Map<SfuWorker, RoomRouter>();
  readonly #peers = new Map<PeerId, MediaPeer>();
  readonly #producers = new Map<ProducerId, PublishedProducer>();
  #openingsCount = 0;
  #isClosed = false;

  constructor(options: MediaRoomOptions) {
    this.id = options.id;
    this.#options = options;
  }

  get peers(): readonly MediaPeer[] {
    return [...this.#peers.values()];
  }

  get producers(): readonly PublishedProducer[] {
    return [...this.#producers.values()];
  }

  get routersCount(): number {
    return this.#routers.size;
  }

  get pipesCount(): number {
    return [...this.#routers.values()].reduce((sum, router) => sum + router.pipesCount, 0);
  }

  /** Of peers, pipes and taps, for tests and support. */
  async countTransports(): Promise<number> {
    const counts = [...this.#routers.values()].map((router) => router.countTransports());
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  /** Rejects with MEDIA_UNAVAILABLE, ROOM_FULL, or NOT_FOUND when the room is closed meanwhile; then nothing is left. */
  openPublisher(options: { peerId: PeerId; forceTcp: boolean }): Promise<PeerOpened> {
    return this.#opening(async () => {
      const context = await this.#openTransport(options);
      const peer = new PublisherPeer(context, {
        onProducerAdded: (producer) => this.#handleProducerAdded(producer),
        onProducerClosed: (producer) => this.#handleProducerClosed(producer),
        onKeyFrameRequested: this.#options.onKeyFrameRequested,
      });
      this.#peers.set(peer.id, peer);
      return { transport: peer.offer, consumers: [] };
    });
  }

  /** As `openPublisher`. `rtpCapabilities` were validated. */
  openSubscriber(options: {
    peerId: PeerId;
    forceTcp: boolean;
    audioOnly: boolean;
    rtpCapabilities: RtpCapabilities;
    mids: Reception['mids'];
  }): Promise<PeerOpened> {
    return this.#opening(async () => {
      const context = await this.#openTransport(options);
      const peer = new SubscriberPeer(context, options);
      this.#peers.set(peer.id, peer);
      try {
        await this.#watchEverything(peer);
      } catch (error) {
        this.closePeer(peer.id);
        throw error;
      }
      if (peer.isClosed) throw this.#whyGone();
      return { transport: peer.offer, consumers: peer.start() };
    });
  }

  getPublisher(peerId: PeerId): PublisherPeer {
    const peer = this.getPeer(peerId);
    if (peer instanceof PublisherPeer) return peer;
    throw new AppError('NOT_FOUND', 'The peer does not publish.');
  }

  getSubscriber(peerId: PeerId): SubscriberPeer {
    const peer = this.getPeer(peerId);
    if (peer instanceof SubscriberPeer) return peer;
    throw new AppError('NOT_FOUND', 'The peer does not subscribe.');
  }

  getPeer(peerId: PeerId): MediaPeer {
    const peer = this.#peers.get(peerId);
    if (peer === undefined) throw new AppError('NOT_FOUND', 'The peer is gone.');
    return peer;
  }

  /** Closing who is gone does nothing. */
  closePeer(peerId: PeerId): void {
    const peer = this.#peers.get(peerId);
    if (peer === undefined) return;
    this.#peers.delete(peerId);
    peer.close();
    this.#checkEmpty();
  }

  /** The worker is dead: its peers are reset, everybody else stays. */
  handleWorkerDied(worker: SfuWorker): void {
    const router = this.#routers.get(worker);
    if (router === undefined) return;
    this.#routers.delete(worker);
    router.close();
    for (const peer of this.peers) {
      if (peer.roomRouter !== router) continue;
      this.#peers.delete(peer.id);
      peer.abandon();
      // Whoever is still being opened learns it from the failing call.
      if (peer instanceof SubscriberPeer && !peer.isStarted) continue;
      this.#options.notify({ type: 'media-reset', peerId: peer.id, room: this.id });
      this.#options.onPeerGone(peer.id);
    }
    this.#checkEmpty();
  }

  /** Closes everything without notifications; peers that are being opened fail with NOT_FOUND. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const peer of this.peers) peer.close();
    this.#peers.clear();
    for (const router of this.#routers.values()) router.close();
    this.#routers.clear();
  }

  async #opening(open: () => Promise<PeerOpened>): Promise<PeerOpened> {
    this.#openingsCount += 1;
    try {
      return await open();
    } finally {
      this.#openingsCount -= 1;
      this.#checkEmpty();
    }
  }

  /** A transport on a router that is held for it; the peer made of the result lets go of both when it closes. */
  async #openTransport(options: { peerId: PeerId; forceTcp: boolean }): Promise<PeerContext> {
    const worker = await this.#options.pool.choose(this.#workersByPreference());
    this.#assertOpen();
    const roomRouter = this.#routers.get(worker) ?? this.#addRouter(worker);
    roomRouter.hold();
    try {
      const router = await roomRouter.ready();
      const transport = await createPeerTransport(roomRouter, router, options.forceTcp);
      if (this.#isClosed) transport.close();
      this.#assertOpen();
      return {
        id: options.peerId,
        roomId: this.id,
        roomRouter,
        router,
        transport,
        clock: this.#options.clock,
        notify: this.#options.notify,
        onClosed: (peer) => this.#handlePeerClosed(peer),
        onReachabilityChanged: (peer) =>
          this.#options.onReachabilityChanged(peer.id, peer.isReachable),
      };
    } catch (error) {
      roomRouter.release();
      throw this.#isClosed ? this.#whyGone() : asMediaError(error, 'MEDIA_UNAVAILABLE');
    }
  }

  #addRouter(worker: SfuWorker): RoomRouter {
    const router = new RoomRouter({
      worker,
      pipePorts: this.#options.pipePorts,
      onUnused: () => {
        if (this.#routers.get(worker) === router) this.#routers.delete(worker);
      },
    });
    this.#routers.set(worker, router);
    return router;
  }

  /** Where the room's producers are comes first, then where most of its people are. */
  #workersByPreference(): SfuWorker[] {
    const ranks = new Map<SfuWorker, number>();
    const add = (worker: SfuWorker, rank: number): void => {
      ranks.set(worker, (ranks.get(worker) ?? 0) + rank);
    };
    const publisherRank = this.#peers.size + 1;
    for (const peer of this.#peers.values()) {
      add(peer.roomRouter.worker, peer instanceof PublisherPeer ? publisherRank : 1);
    }
    return [...ranks.entries()].sort((a, b) => b[1] - a[1]).map(([worker]) => worker);
  }

  /** Also what is published while it works: when it resolves nothing is missing. */
  async #watchEverything(peer: SubscriberPeer): Promise<void> {
    for (;;) {
      const missing = this.producers.filter((producer) => !peer.hasTried(producer));
      if (missing.length === 0 || peer.isClosed) return;
      await Promise.all(missing.map((producer) => peer.watch(producer)));
    }
  }

  #handleProducerAdded(producer: PublishedProducer): void {
    this.#producers.set(producer.id, producer);
    this.#options.onProducersChanged(this.producers);
    for (const peer of this.#peers.values()) {
      if (!(peer instanceof SubscriberPeer) || !peer.isStarted) continue;
      peer.watch(producer).catch((error: unknown) => {
        this.#options.log.warn({ room: this.id, peer: peer.id, error }, 'cannot show a producer');
      });
    }
  }

  #handleProducerClosed(producer: PublishedProducer): void {
    this.#producers.delete(producer.id);
    this.#options.onProducersChanged(this.producers);
  }

  #handlePeerClosed(peer: MediaPeer): void {
    this.#peers.delete(peer.id);
    this.#options.onPeerGone(peer.id);
    this.#checkEmpty();
  }

  #checkEmpty(): void {
    if (this.#isClosed || this.#peers.size > 0 || this.#openingsCount > 0) return;
    this.close();
    this.#options.onEmpty();
  }

  #assertOpen(): void {
    if (this.#isClosed) throw this.#whyGone();
  }

  #whyGone(): AppError {
    return this.#isClosed
      ? new AppError('NOT_FOUND', 'The room was closed.')
      : new AppError('MEDIA_UNAVAILABLE', 'The media worker stopped.');
  }
}
