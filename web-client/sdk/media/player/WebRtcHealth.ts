import type { Clock, Timer } from '../../clock.ts';
import type { JoinFailure, ViewerState } from '../viewer-state.ts';

/**
 * Why WebRTC does not work for this viewer, now.
 * - `capacity`: the server has no place for it.
 * - `network`: the media path does not come about, or not again: UDP and TCP to it are blocked, or the connection is.
 * - `thin-link`: the link carries not even the lowest layer.
 * - `unsupported`: this browser cannot receive what is sent, or has no WebRTC.
 */
export type WebRtcTrouble = 'capacity' | 'network' | 'thin-link' | 'unsupported';

/** From "there is something to receive" to its arrival. ICE with DTLS takes well under a second, over TCP on a bad link about three. */
const PATIENCE_MS = 6_000;
/** A dead worker is replaced within two seconds, and joins fail meanwhile. */
const UNAVAILABLE_JOINS_MAX = 3;
/** The browser failed to receive; once may be chance. */
const MEDIA_FAILURES_MAX = 2;

type HealthOptions = {
  clock: Clock;
  /** False while the WebSocket is gone: then nothing is WebRTC's own trouble. */
  isConnected: () => boolean;
  onTrouble: (trouble: WebRtcTrouble) => void;
};

/** Watches one attempt to receive by WebRTC, from `begin` to `end`, and says once what is wrong with it. */
export class WebRtcHealth {
  readonly #options: HealthOptions;
  #isRunning = false;
  #isFlowing = false;
  #isExpected = false;
  #unavailable = 0;
  #mediaFailures = 0;
  #patience: Timer | undefined;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  begin(state: ViewerState): void {
    this.end();
    this.#isRunning = true;
    this.#isFlowing = false;
    this.#isExpected = false;
    this.#unavailable = 0;
    this.#mediaFailures = 0;
    this.handleState(state);
  }

  end(): void {
    this.#isRunning = false;
    this.#stopWaiting();
  }

  handleFlowing(isFlowing: boolean): void {
    this.#isFlowing = isFlowing;
    this.#wait();
  }

  handleJoinFailed({ code, isMediaSide }: JoinFailure): void {
    if (isMediaSide) this.#mediaFailures += 1;
    if (code === 'MEDIA_UNAVAILABLE') this.#unavailable += 1;
    if (this.#mediaFailures >= MEDIA_FAILURES_MAX) this.#tell('unsupported');
    else if (code === 'ROOM_FULL' || this.#unavailable >= UNAVAILABLE_JOINS_MAX) {
      this.#tell('capacity');
    }
  }

  handleState({ phase, audioOnlyCause, reconnectCause }: ViewerState): void {
    if (audioOnlyCause === 'link') this.#tell('thin-link');
    // While nobody publishes there is no path to be made.
    this.#isExpected =
      phase === 'joining' ||
      phase === 'playing' ||
      phase === 'audio-only' ||
      (phase === 'reconnecting' && reconnectCause !== 'publisher-away');
    this.#wait();
  }

  #wait(): void {
    if (!this.#isRunning || this.#isFlowing || !this.#isExpected) {
      this.#stopWaiting();
      return;
    }
    this.#patience ??= this.#options.clock.setTimer(() => {
      this.#patience = undefined;
      if (this.#options.isConnected()) this.#tell('network');
      else this.#wait();
    }, PATIENCE_MS);
  }

  #stopWaiting(): void {
    this.#patience?.cancel();
    this.#patience = undefined;
  }

  #tell(trouble: WebRtcTrouble): void {
    if (!this.#isRunning) return;
    this.end();
    this.#options.onTrouble(trouble);
  }
}
