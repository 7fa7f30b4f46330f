import { AppError } from '@stagedoor/contracts/errors';
import {
  asTransportId,
  type PeerId,
  type RoomId,
  type TransportId,
} from '@stagedoor/contracts/ids';
import type { MediaNotification, TransportOffer } from '@stagedoor/contracts/media-control';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { DtlsParameters, IceParameters, Router, WebRtcTransport } from 'mediasoup/types';
import { asMediaError } from './mediasoup-errors.ts';
import type { RoomRouter } from './RoomRouter.ts';
import {
  ICE_CONSENT_TIMEOUT_SECONDS,
  INITIAL_OUTGOING_BITRATE_BPS,
  TRANSPORT_CONNECT_TIMEOUT_MS,
  TRANSPORT_LOST_GRACE_MS,
} from './transport-options.ts';

/** What a peer needs of its surroundings. */
export type PeerContext = {
  id: PeerId;
  roomId: RoomId;
  roomRouter: RoomRouter;
  router: Router;
  transport: WebRtcTransport;
  clock: Clock;
  notify: (notification: MediaNotification) => void;
  /** The peer closed by itself; called once, after its parts were closed. */
  onClosed: (peer: MediaPeer) => void;
  /** The client was lost, or is heard (again). */
  onReachabilityChanged: (peer: MediaPeer) => void;
};

/**
 * One client's transport in one room.
 *
 * States: `new` (nothing heard of the client) → `connecting` (it sent its DTLS parameters) → `connected` ⇄ `lost` (ICE consent ran
 * out, or its TCP connection ended) → `closed`. A lost transport waits TRANSPORT_LOST_GRACE_MS for the client, who needs no
 * renegotiation, at most `restartIce`. It closes when that time is over, when the client ends DTLS, and when connecting takes
 * too long: then the client is told `transport-closed`. The holder closes it with `close`, and drops it with `abandon` when the
 * worker died and nothing is left to close.
 */
export abstract class MediaPeer {
  readonly id: PeerId;
  readonly roomId: RoomId;
  readonly roomRouter: RoomRouter;
  protected readonly router: Router;
  protected readonly transport: WebRtcTransport;
  protected readonly clock: Clock;
  protected readonly notify: (notification: MediaNotification) => void;
  readonly #onClosed: (peer: MediaPeer) => void;
  readonly #onReachabilityChanged: (peer: MediaPeer) => void;
  #state: 'new' | 'connecting' | 'connected' | 'lost' | 'closed' = 'new';
  #fingerprints: string | undefined;
  #deadline: Timer | undefined;

  protected constructor(context: PeerContext) {
    this.id = context.id;
    this.roomId = context.roomId;
    this.roomRouter = context.roomRouter;
    this.router = context.router;
    this.transport = context.transport;
    this.clock = context.clock;
    this.notify = context.notify;
    this.#onClosed = context.onClosed;
    this.#onReachabilityChanged = context.onReachabilityChanged;
    this.transport.on('icestatechange', (state) => {
      if (state === 'disconnected') this.#handleLost();
      if (state === 'connected' || state === 'completed') this.#handleHeard();
    });
    this.transport.on('dtlsstatechange', (state) => {
      if (state === 'connected') this.#handleHeard();
      if (state === 'failed' || state === 'closed') this.#end();
    });
  }

  get transportId(): TransportId {
    return asTransportId(this.transport.id);
  }

  get isClosed(): boolean {
    return this.#state === 'closed';
  }

  /** The client cannot be reached at the moment. */
  get isLost(): boolean {
    return this.#state === 'lost';
  }

  /** Media reaches the client now: it has connected, and is not lost. */
  get isReachable(): boolean {
    return this.#state === 'connected';
  }

  /** The client has begun to connect: from now on a key frame may reach it before it is ready for it. */
  get hasStarted(): boolean {
    return this.#state !== 'new';
  }

  get offer(): TransportOffer {
    const { iceParameters, iceCandidates, dtlsParameters } = this.transport;
    return { transportId: this.transportId, iceParameters, iceCandidates, dtlsParameters };
  }

  /** The same parameters again are accepted (a repeated request), other ones are refused. */
  async connect(dtlsParameters: DtlsParameters): Promise<void> {
    const fingerprints = JSON.stringify(dtlsParameters.fingerprints);
    if (this.#fingerprints !== undefined) {
      if (this.#fingerprints === fingerprints) return;
      throw new AppError('MEDIA_PARAMETERS_INVALID', 'The transport has other DTLS parameters.');
    }
    this.#fingerprints = fingerprints;
    try {
      await this.transport.connect({ dtlsParameters });
    } catch (error) {
      this.#fingerprints = undefined;
      throw asMediaError(error, 'MEDIA_PARAMETERS_INVALID');
    }
    if (this.#state !== 'new') return;
    this.#state = 'connecting';
    this.#setDeadline(TRANSPORT_CONNECT_TIMEOUT_MS);
  }

  async restartIce(): Promise<IceParameters> {
    try {
      return await this.transport.restartIce();
    } catch (error) {
      throw asMediaError(error, 'MEDIA_UNAVAILABLE');
    }
  }

  /** Closes the transport and everything on it without a word to the client. */
  close(): void {
    if (!this.#finish()) return;
    this.transport.close();
    this.roomRouter.release();
  }

  /** Forgets everything: the worker is dead. Says nothing. */
  abandon(): void {
    this.#finish();
  }

  /** Lets go of what the subclass keeps; the mediasoup side closes by itself. */
  protected abstract handleClosed(): void;
  /** `isReachable` or `isLost` changed. */
  protected abstract handleReachabilityChanged(): void;

  #handleLost(): void {
    if (this.#state === 'closed' || this.#state === 'lost') return;
    this.#state = 'lost';
    this.#setDeadline(TRANSPORT_LOST_GRACE_MS);
    this.handleReachabilityChanged();
    this.#onReachabilityChanged(this);
  }

  #handleHeard(): void {
    const isConnected =
      this.transport.dtlsState === 'connected' &&
      (this.transport.iceState === 'connected' || this.transport.iceState === 'completed');
    if (!isConnected || this.#state === 'closed') return;
    const wasReachable = this.isReachable;
    this.#state = 'connected';
    this.#deadline?.cancel();
    if (wasReachable) return;
    this.handleReachabilityChanged();
    this.#onReachabilityChanged(this);
  }

  #setDeadline(delayMs: number): void {
    this.#deadline?.cancel();
    this.#deadline = this.clock.setTimer(() => this.#end(), delayMs);
  }

  /** The client is gone for good: closes by itself and says so. */
  #end(): void {
    if (this.#state === 'closed') return;
    this.notify({
      type: 'transport-closed',
      peerId: this.id,
      room: this.roomId,
      transportId: this.transportId,
    });
    this.close();
    this.#onClosed(this);
  }

  #finish(): boolean {
    if (this.#state === 'closed') return false;
    this.#state = 'closed';
    this.#deadline?.cancel();
    this.handleClosed();
    return true;
  }
}

/** A transport for one client on the router's worker. */
export async function createPeerTransport(
  roomRouter: RoomRouter,
  router: Router,
  forceTcp: boolean,
): Promise<WebRtcTransport> {
  return await router.createWebRtcTransport({
    webRtcServer: roomRouter.worker.webRtcServer,
    enableUdp: !forceTcp,
    enableTcp: true,
    preferUdp: true,
    iceConsentTimeout: ICE_CONSENT_TIMEOUT_SECONDS,
    initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE_BPS,
  });
}
