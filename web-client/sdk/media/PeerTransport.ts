import type { types } from 'mediasoup-client';
import type { Clock, Timer } from '../clock.ts';
import type { RequestResult } from '../connection/wire-codec.ts';
import { RequestError } from '../errors.ts';
import type { MediaSignal } from './media-signal.ts';

/** An ICE restart that did not connect within this is tried again. */
const ICE_RESTART_TIMEOUT_MS = 6_000;
/** After so many in a row the transport is given up and the room joined anew. */
const ICE_RESTARTS_MAX = 3;
/** The first connection: DTLS and ICE take well under a second; over TCP on a bad link a few. */
const FIRST_CONNECT_TIMEOUT_MS = 10_000;

type TransportOffer = NonNullable<RequestResult<'joinRoom'>['transport']>;

export type PeerTransportOptions = {
  direction: 'send' | 'recv';
  device: types.Device;
  offer: TransportOffer;
  signal: MediaSignal;
  clock: Clock;
  /** Media flows (again), or no longer. */
  onFlowing: (isFlowing: boolean) => void;
  /** This transport is of no use any more: join the room again. Called once at most. */
  onLost: () => void;
};

/**
 * One peer connection to the server and its care.
 *
 * new -> connecting -> flowing -> interrupted -> (ICE restart) flowing …; lost after ICE_RESTARTS_MAX restarts without success, or
 * when the server does not know it any more. close() from anywhere; it closes the RTCPeerConnection and tells nobody.
 */
export class PeerTransport {
  readonly transport: types.Transport;
  readonly #options: PeerTransportOptions;
  #isFlowing = false;
  #isClosed = false;
  #restarts = 0;
  #isRestarting = false;
  #timer: Timer | undefined;

  constructor(options: PeerTransportOptions) {
    this.#options = options;
    const { device, offer } = options;
    const settings: types.TransportOptions = {
      id: offer.transportId,
      iceParameters: JSON.parse(offer.iceParametersJson) as types.IceParameters,
      iceCandidates: JSON.parse(offer.iceCandidatesJson) as types.IceCandidate[],
      dtlsParameters: JSON.parse(offer.dtlsParametersJson) as types.DtlsParameters,
      // No candidate pool (`iceCandidatePoolSize`), which would save some milliseconds: when its session begins while Chromium asks
      // whether the page may see all addresses, and the answer comes before ICE begins, ICE never finds any.
    };
    this.transport =
      options.direction === 'send'
        ? device.createSendTransport(settings)
        : device.createRecvTransport(settings);
    this.#handleTransport();
  }

  get isFlowing(): boolean {
    return this.#isFlowing;
  }

  /** The session was resumed after a drop: the network may be another one now. */
  checkAfterResume(): void {
    const state = this.transport.connectionState;
    if (state === 'disconnected' || state === 'failed') void this.#restartIce();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#timer?.cancel();
    this.transport.close();
  }

  #handleTransport(): void {
    this.transport.on('connect', ({ dtlsParameters }, done) => {
      this.#arm(FIRST_CONNECT_TIMEOUT_MS, () => this.#lose());
      this.#options.signal
        .request('connectTransport', {
          transportId: this.transport.id,
          dtlsParametersJson: JSON.stringify(dtlsParameters),
        })
        .catch((error: unknown) => this.#handleRefusal(error));
      // Not awaited: ICE can start while the server reads our fingerprint, which saves one round trip before the first frame.
      done();
    });
    this.transport.on('connectionstatechange', (state) => this.#handleState(state));
  }

  #handleState(state: types.ConnectionState): void {
    if (this.#isClosed) return;
    if (state === 'connected') {
      this.#timer?.cancel();
      this.#restarts = 0;
      this.#setFlowing(true);
    } else if (state === 'disconnected' || state === 'failed') {
      this.#setFlowing(false);
      void this.#restartIce();
    }
  }

  #setFlowing(isFlowing: boolean): void {
    if (this.#isFlowing === isFlowing) return;
    this.#isFlowing = isFlowing;
    this.#options.onFlowing(isFlowing);
  }

  async #restartIce(): Promise<void> {
    if (this.#isRestarting || this.#isClosed) return;
    if (this.#restarts >= ICE_RESTARTS_MAX) {
      this.#lose();
      return;
    }
    this.#isRestarting = true;
    this.#restarts += 1;
    try {
      const { iceParametersJson } = await this.#options.signal.request('restartIce', {
        transportId: this.transport.id,
      });
      if (this.#isClosed) return;
      const iceParameters = JSON.parse(iceParametersJson) as types.IceParameters;
      await this.transport.restartIce({ iceParameters });
      this.#arm(ICE_RESTART_TIMEOUT_MS, () => void this.#restartIce());
    } catch (error) {
      this.#handleRefusal(error);
    } finally {
      this.#isRestarting = false;
    }
  }

  #arm(delayMs: number, callback: () => void): void {
    this.#timer?.cancel();
    if (this.#isClosed) return;
    this.#timer = this.#options.clock.setTimer(() => {
      if (this.transport.connectionState !== 'connected') callback();
    }, delayMs);
  }

  #handleRefusal(error: unknown): void {
    if (this.#isClosed) return;
    // A lost session is announced to the owner, who joins again anyway.
    if (error instanceof RequestError && error.reason === 'session-lost') return;
    if (error instanceof RequestError && error.reason === 'closed') return;
    this.#lose();
  }

  #lose(): void {
    if (this.#isClosed) return;
    this.#setFlowing(false);
    this.close();
    this.#options.onLost();
  }
}
