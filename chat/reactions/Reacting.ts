import { AppError } from '@stagedoor/contracts/errors';
import type { RoomId } from '@stagedoor/contracts/ids';
import { CHAT_REACTIONS_PER_REQUEST_MAX } from '@stagedoor/contracts/limits';
import type { Clock } from '@stagedoor/service-kit/clock';
import { isAccount } from '../moderation/permissions.ts';
import type { ChatSession } from '../roles.ts';
import type { ChatRooms } from '../rooms/ChatRooms.ts';
import { PersonBuckets } from '../rooms/PersonBuckets.ts';
import type { Reactions } from './Reactions.ts';

/** One person on this server: what one request may have, and then as fast as a thumb. */
export const REACTION_LIMITS = { capacity: CHAT_REACTIONS_PER_REQUEST_MAX, refillPerSecond: 10 };

/** Who may react, and how often. */
export class Reacting {
  readonly #rooms: Pick<ChatRooms, 'membershipOf'>;
  readonly #reactions: Pick<Reactions, 'add'>;
  readonly #limits: PersonBuckets;

  constructor(options: {
    rooms: Pick<ChatRooms, 'membershipOf'>;
    reactions: Pick<Reactions, 'add'>;
    clock: Clock;
  }) {
    this.#rooms = options.rooms;
    this.#reactions = options.reactions;
    this.#limits = new PersonBuckets({ ...REACTION_LIMITS, clock: options.clock });
  }

  /**
   * Counts so many of one kind. What is beyond the person's limit is not counted, and nobody is told: it is no fault to tap fast.
   * Rejects with AppError NOT_IN_CHAT, AUTH_REQUIRED, CHAT_CLOSED or UNAVAILABLE.
   */
  async react(session: ChatSession, id: RoomId, kind: number, count: number): Promise<void> {
    const { room } = this.#rooms.membershipOf(session, id);
    const { identity } = session;
    if (!isAccount(identity)) throw new AppError('AUTH_REQUIRED', 'Log in to react.');
    if (!room.facts.isLive) throw new AppError('CHAT_CLOSED', 'The stream is not live.');
    if (this.#limits.take(identity.userId, count).allowed)
      await this.#reactions.add(id, kind, count);
  }
}
