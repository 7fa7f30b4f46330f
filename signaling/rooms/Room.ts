import type { MediaRole } from '@stagedoor/contracts/identity';
import type { PeerId, RoomId } from '@stagedoor/contracts/ids';
import type { Deadline } from '../DeadlineWheel.ts';
import type { NotificationBody } from '../session/frames.ts';
import type { PeerOwner } from './PeerOwner.ts';
import type { StreamSnapshot } from './roles.ts';

/** What a room needs of a peer. */
interface RoomMember {
  readonly id: PeerId;
  readonly role: MediaRole;
  readonly owner: PeerOwner;
  notify(body: NotificationBody): void;
}

/**
 * A broadcast's room: who is in it, and what was last said of it. It holds state and tells its people; `Rooms` decides.
 *
 * A room exists while somebody is in it or is joining. Ended is final: joins that began before fail, later ones meet
 * another Room of the same name, if the authority lets them.
 */
export class Room<Member extends RoomMember> {
  readonly id: RoomId;
  publisher: Member | undefined;
  readonly viewers = new Map<PeerId, Member>();
  /** Joins under way. They keep the room, so that its end reaches them. */
  joiningCount = 0;
  isEnded = false;
  /** How often admission was asked for again for everybody; a join that was admitted before is asked again after it. */
  rechecksCount = 0;
  /** What the authority was last told of the publisher. */
  publisherTold: 'none' | 'joined' | 'lost' = 'none';
  /** The newest announced state; undefined until there is one. */
  #snapshot: StreamSnapshot | undefined;
  #viewerCount: number | undefined;
  viewerCountDeadline: Deadline | undefined;
  isViewerCountDue = false;

  constructor(id: RoomId) {
    this.id = id;
  }

  get isEmpty(): boolean {
    return this.publisher === undefined && this.viewers.size === 0 && this.joiningCount === 0;
  }

  *peers(): Generator<Member> {
    if (this.publisher !== undefined) yield this.publisher;
    yield* this.viewers.values();
  }

  add(peer: Member): void {
    if (peer.role === 'publish') this.publisher = peer;
    else this.viewers.set(peer.id, peer);
  }

  remove(peer: Member): void {
    if (this.publisher === peer) this.publisher = undefined;
    this.viewers.delete(peer.id);
  }

  setSnapshot(snapshot: StreamSnapshot): void {
    this.#snapshot = snapshot;
    this.#viewerCount = snapshot.viewerCount;
  }

  /** False when that was the number already. */
  setViewerCount(viewerCount: number): boolean {
    if (this.#viewerCount === viewerCount) return false;
    this.#viewerCount = viewerCount;
    return true;
  }

  get viewerCount(): number {
    return this.#viewerCount ?? 0;
  }

  /** What a new peer sees: what was announced since, where that is newer than what it was admitted with. */
  currentSnapshot(admitted: StreamSnapshot): StreamSnapshot {
    return {
      ...(this.#snapshot ?? admitted),
      viewerCount: this.#viewerCount ?? admitted.viewerCount,
    };
  }

  /**
   * Tells every session in the room once, however many peers it has here. A peer that is being joined hears it after its
   * response.
   */
  broadcast(body: NotificationBody): void {
    const told = new Set<PeerOwner>();
    for (const peer of this.peers()) {
      if (told.has(peer.owner)) continue;
      told.add(peer.owner);
      peer.notify(body);
    }
  }
}
