import { AppError } from '@stagedoor/contracts/errors';
import type { MediaRole } from '@stagedoor/contracts/identity';
import type { RoomId, SessionId } from '@stagedoor/contracts/ids';
import { ROOMS_PER_SESSION_MAX } from '@stagedoor/contracts/limits';
import type { Peer } from './Peer.ts';
import type { PeerOwner } from './PeerOwner.ts';

/** A join under way. */
export type JoinAttempt = { readonly slot: Slot };

/** What one session has in one room in one role: at most one peer, and at most one join that still counts. */
type Slot = {
  readonly room: RoomId;
  readonly role: MediaRole;
  peer: Peer | undefined;
  /** The newest join; older ones that still run are superseded by it. */
  attempt: JoinAttempt | undefined;
};

/** Which rooms each session is in, or on its way into. A session without either has no entry. */
export class Attendances {
  readonly #bySession = new Map<SessionId, Map<string, Slot>>();

  get sessionsCount(): number {
    return this.#bySession.size;
  }

  peersOf(owner: PeerOwner): Peer[] {
    const slots = this.#bySession.get(owner.id)?.values() ?? [];
    return [...slots].flatMap((slot) => (slot.peer === undefined ? [] : [slot.peer]));
  }

  /** Begins a join, which supersedes an earlier one of the same room and role. Throws AppError LIMIT_EXCEEDED. */
  beginJoin(owner: PeerOwner, room: RoomId, role: MediaRole): JoinAttempt {
    const slots = this.#bySession.get(owner.id) ?? new Map<string, Slot>();
    const key = slotKey(room, role);
    let slot = slots.get(key);
    if (slot === undefined) {
      assertRoomLeft(slots, room);
      slot = { room, role, peer: undefined, attempt: undefined };
      slots.set(key, slot);
      this.#bySession.set(owner.id, slots);
    }
    const attempt = { slot };
    slot.attempt = attempt;
    return attempt;
  }

  /** False when a newer join or a leave came after it. */
  isCurrent(attempt: JoinAttempt): boolean {
    return attempt.slot.attempt === attempt;
  }

  endJoin(owner: PeerOwner, attempt: JoinAttempt): void {
    if (this.isCurrent(attempt)) attempt.slot.attempt = undefined;
    this.#forgetIfIdle(owner, attempt.slot);
  }

  /** The peer takes its place; returns the one that it replaces. */
  place(attempt: JoinAttempt, peer: Peer): Peer | undefined {
    const before = attempt.slot.peer;
    attempt.slot.peer = peer;
    return before;
  }

  /** Supersedes a join under way. Returns the peer that is there; false when there is neither. */
  leave(owner: PeerOwner, room: RoomId, role: MediaRole): { peer: Peer | undefined } | false {
    const slot = this.#bySession.get(owner.id)?.get(slotKey(room, role));
    if (slot === undefined) return false;
    slot.attempt = undefined;
    this.#forgetIfIdle(owner, slot);
    return { peer: slot.peer };
  }

  /** The peer is gone. Of a place that another peer took meanwhile this changes nothing. */
  vacate(peer: Peer): void {
    const slot = this.#bySession.get(peer.owner.id)?.get(slotKey(peer.room.id, peer.role));
    if (slot === undefined || slot.peer !== peer) return;
    slot.peer = undefined;
    this.#forgetIfIdle(peer.owner, slot);
  }

  #forgetIfIdle(owner: PeerOwner, slot: Slot): void {
    if (slot.peer !== undefined || slot.attempt !== undefined) return;
    const slots = this.#bySession.get(owner.id);
    const key = slotKey(slot.room, slot.role);
    if (slots?.get(key) !== slot) return;
    slots.delete(key);
    if (slots.size === 0) this.#bySession.delete(owner.id);
  }
}

function slotKey(room: RoomId, role: MediaRole): string {
  return `${role}:${room}`;
}

function assertRoomLeft(slots: ReadonlyMap<string, Slot>, room: RoomId): void {
  const rooms = new Set([...slots.values()].map((slot) => slot.room));
  if (rooms.has(room) || rooms.size < ROOMS_PER_SESSION_MAX) return;
  throw new AppError('LIMIT_EXCEEDED', `At most ${ROOMS_PER_SESSION_MAX} rooms at once.`);
}
