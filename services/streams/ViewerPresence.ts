import type { PeerId, UserId } from '@stagedoor/contracts/ids';

/**
 * Who watches one stream now. A viewer (an account or one browser) counts once, however many tabs are open.
 *
 * A viewer is present while at least one of their peers is in the room, or until a lease runs out that REST clients renew.
 * Pure: time is a parameter, nothing is stored.
 */
export class ViewerPresence {
  readonly #viewers = new Map<UserId, { peers: Set<PeerId>; leaseUntilMs: number }>();

  get count(): number {
    return this.#viewers.size;
  }

  has(viewerId: UserId): boolean {
    return this.#viewers.has(viewerId);
  }

  ids(): UserId[] {
    return [...this.#viewers.keys()];
  }

  /** True if the viewer was not there before. Entering twice with the same peer changes nothing. */
  addPeer(viewerId: UserId, peerId: PeerId): boolean {
    const viewer = this.#viewers.get(viewerId);
    if (viewer !== undefined) {
      viewer.peers.add(peerId);
      return false;
    }
    this.#viewers.set(viewerId, { peers: new Set([peerId]), leaseUntilMs: 0 });
    return true;
  }

  /** True if the viewer is gone with it. */
  removePeer(viewerId: UserId, peerId: PeerId, nowMs: number): boolean {
    const viewer = this.#viewers.get(viewerId);
    if (viewer === undefined || !viewer.peers.delete(peerId)) return false;
    return this.#removeIfGone(viewerId, nowMs);
  }

  /** True if the viewer was not there before. */
  setLease(viewerId: UserId, untilMs: number): boolean {
    const viewer = this.#viewers.get(viewerId);
    if (viewer !== undefined) {
      viewer.leaseUntilMs = Math.max(viewer.leaseUntilMs, untilMs);
      return false;
    }
    this.#viewers.set(viewerId, { peers: new Set(), leaseUntilMs: untilMs });
    return true;
  }

  /** True if the viewer is gone with it. */
  endLease(viewerId: UserId, nowMs: number): boolean {
    const viewer = this.#viewers.get(viewerId);
    if (viewer === undefined) return false;
    viewer.leaseUntilMs = 0;
    return this.#removeIfGone(viewerId, nowMs);
  }

  /** The viewers whose lease ran out and who have no peer; they are gone now. */
  expireLeases(nowMs: number): UserId[] {
    return this.ids().filter((viewerId) => this.#removeIfGone(viewerId, nowMs));
  }

  #removeIfGone(viewerId: UserId, nowMs: number): boolean {
    const viewer = this.#viewers.get(viewerId);
    if (viewer === undefined || viewer.peers.size > 0 || viewer.leaseUntilMs > nowMs) return false;
    return this.#viewers.delete(viewerId);
  }
}
