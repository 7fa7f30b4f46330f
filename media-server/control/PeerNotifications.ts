import type { PeerId } from '@stagedoor/contracts/ids';
import type { MediaNotification } from '@stagedoor/contracts/media-control';
import type { Clock } from '@stagedoor/service-kit/clock';

/**
 * Delivers what happens to peers, in order per peer, and never before the caller of `openPeer` had its answer in hand: what
 * happens while a peer is opened waits until the turn of the event loop after that.
 */
export class PeerNotifications {
  readonly #clock: Clock;
  readonly #held = new Map<PeerId, MediaNotification[]>();
  #listener: ((notification: MediaNotification) => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  listen(listener: (notification: MediaNotification) => void): void {
    this.#listener = listener;
  }

  /** From now on the peer's notifications wait. */
  hold(peerId: PeerId): void {
    this.#held.set(peerId, []);
  }

  /** Delivers what waits, once the caller has run on. */
  releaseSoon(peerId: PeerId): void {
    this.#clock.setTimer(() => {
      const waiting = this.#held.get(peerId) ?? [];
      this.#held.delete(peerId);
      for (const notification of waiting) this.#listener?.(notification);
    }, 0);
  }

  /** The peer is closed by its owner: nothing more is said of it. */
  drop(peerId: PeerId): void {
    this.#held.delete(peerId);
  }

  send(notification: MediaNotification): void {
    const waiting = this.#held.get(notification.peerId);
    if (waiting === undefined) this.#listener?.(notification);
    else waiting.push(notification);
  }
}
