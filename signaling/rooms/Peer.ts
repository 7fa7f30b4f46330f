import type { MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import type { ConsumerId, PeerId, ProducerId, TransportId, UserId } from '@stagedoor/contracts/ids';
import type { MediaSourceName } from '@stagedoor/contracts/media-control';
import type { Deadline } from '../DeadlineWheel.ts';
import type { NotificationBody } from '../session/frames.ts';
import type { PeerOwner } from './PeerOwner.ts';
import type { Room } from './Room.ts';

/** Notifications that may wait for a response; with more than that the order is given up, and never a notification. */
const HELD_MAX = 1_000;

/**
 * One session's attendance of one room in one role.
 *
 * States: opening (its media is being made; nobody counts it) → present → gone. A present peer may lose its media
 * (`isMediaGone`) and stays present for a while, so that its client can join again without having left. `Rooms` alone moves
 * it.
 *
 * While a request that makes something of this peer runs, what its client would hear of it is held, and delivered after the
 * response (ROOM-9).
 */
export class Peer {
  readonly id: PeerId;
  readonly room: Room<Peer>;
  readonly role: MediaRole;
  readonly owner: PeerOwner;
  readonly userId: UserId;
  /** What it was admitted with, besides its person; admission may be asked for again. */
  readonly grant: MediaGrant | undefined;
  state: 'opening' | 'present' | 'gone' = 'opening';
  isMediaGone = false;
  transportId: TransportId | undefined;
  readonly consumerIds = new Set<ConsumerId>();
  /** One producer per source, so this is bounded by the number of sources. */
  readonly producerIds = new Map<MediaSourceName, ProducerId>();
  /** Takes a publisher for lost, unless it comes back before. */
  lossDeadline: Deadline | undefined;
  /** Removes the peer, unless its client joins again before. */
  removalDeadline: Deadline | undefined;
  #holdsCount = 0;
  #held: (() => void)[] = [];

  constructor(options: {
    id: PeerId;
    room: Room<Peer>;
    role: MediaRole;
    owner: PeerOwner;
    grant: MediaGrant | undefined;
  }) {
    this.id = options.id;
    this.room = options.room;
    this.role = options.role;
    this.owner = options.owner;
    this.grant = options.grant;
    this.userId = options.owner.identity.userId;
  }

  /** True while a request that makes something of this peer runs. */
  get isHeld(): boolean {
    return this.#holdsCount > 0;
  }

  /** Lets `deliver` wait until `release` was called for this and every other hold. Each hold is released once. */
  hold(): { release: () => void } {
    this.#holdsCount += 1;
    let isReleased = false;
    return {
      release: () => {
        if (isReleased) return;
        isReleased = true;
        this.#holdsCount -= 1;
        if (this.#holdsCount === 0) this.#flush();
      },
    };
  }

  /** Runs `action` now, or when nothing holds the peer any more, in the order of the calls. */
  whenReleased(action: () => void): void {
    this.#held.push(action);
    if (!this.isHeld || this.#held.length > HELD_MAX) this.#flush();
  }

  notify(body: NotificationBody): void {
    this.whenReleased(() => this.owner.notify(body));
  }

  hasProducer(producerId: ProducerId): boolean {
    return [...this.producerIds.values()].includes(producerId);
  }

  cancelDeadlines(): void {
    this.lossDeadline?.cancel();
    this.removalDeadline?.cancel();
    this.lossDeadline = undefined;
    this.removalDeadline = undefined;
  }

  #flush(): void {
    const held = this.#held;
    this.#held = [];
    for (const action of held) action();
  }
}
