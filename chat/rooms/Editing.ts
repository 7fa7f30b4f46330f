import { createHash } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { RoomId, UserId } from '@stagedoor/contracts/ids';
import { CHAT_EDIT_WINDOW_MS } from '@stagedoor/contracts/limits';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { PublishResult } from '../channels/broker.ts';
import { isAccount } from '../moderation/permissions.ts';
import type { ChatSession } from '../roles.ts';
import type { ChatRooms } from './ChatRooms.ts';
import type { EditStore, NewEdit } from './EditStore.ts';
import type { Room } from './Room.ts';

export type EditingOptions = {
  rooms: Pick<ChatRooms, 'readerOf' | 'takeTurn' | 'isShadowed'>;
  store: Pick<EditStore, 'put'>;
  clock: Clock;
};

/** `offset` is where the message is. */
export type EditRequest = NewEdit & { offset: number };

/** How authors change what they wrote. An edit is stored first, so that it lasts, and then published in the room's log. */
export class Editing {
  readonly #options: EditingOptions;

  constructor(options: EditingOptions) {
    this.#options = options;
  }

  /**
   * Puts another text in the message's place. Rejects with AppError NOT_FOUND (no such message, or it was removed), FORBIDDEN (somebody
   * else's, or longer ago than CHAT_EDIT_WINDOW_MS), and as sending does, by whose limits it counts. The same edit again is answered
   * as the first time.
   */
  async edit(session: ChatSession, id: RoomId, edit: EditRequest): Promise<PublishResult> {
    const { rooms } = this.#options;
    const { userId } = session.identity;
    const { room } = rooms.readerOf(session, id);
    if (!isAccount(session.identity)) throw new AppError('AUTH_REQUIRED', 'Log in to write.');
    const publicationId = publicationIdOf(edit);
    const known = room.recentMessage(publicationId);
    if (known?.authorId === userId) {
      // One whose answer was lost was allowed then, with the text that it had then.
      const { epoch, offset, atMs } = known;
      return { epoch, offset, atMs, isDuplicate: true };
    }
    // What somebody wrote whom nobody hears has no place.
    const hasNoPlace = edit.offset === 0 && rooms.isShadowed(room, userId);
    if (!hasNoPlace) await this.#assertEditable(room, userId, edit);
    const unheard = await rooms.takeTurn(session, id, edit.text);
    if (unheard !== undefined) return unheard;
    try {
      // They are heard again since they asked.
      if (hasNoPlace) throw noSuchMessage();
      return await this.#publish(room, userId, { ...edit, publicationId });
    } catch (error) {
      room.limits.giveBack(userId);
      throw error;
    }
  }

  async #assertEditable(room: Room, userId: UserId, { messageId, offset }: EditRequest) {
    const found = await room.findPublication(messageId, offset);
    if (found.event.message?.author?.userId !== userId)
      throw new AppError('FORBIDDEN', 'Only its author edits a message.');
    if (room.state.isRemoved(found)) throw noSuchMessage();
    // Whoever came when the stream was opened up is not to read it now.
    if (found.atMs < room.facts.openedAtMs)
      throw new AppError('FORBIDDEN', 'It was said before the stream was opened up.');
    if (this.#options.clock.nowMs() > found.atMs + CHAT_EDIT_WINDOW_MS)
      throw new AppError('FORBIDDEN', 'It is too late to edit this message.');
  }

  async #publish(
    room: Room,
    authorId: UserId,
    edit: EditRequest & { publicationId: string },
  ): Promise<PublishResult> {
    const { messageId, offset, publicationId } = edit;
    const { text, editedAtMs } = await this.#options.store.put(room.id, edit);
    try {
      return await room.publish(publicationId, {
        messageEdited: { messageId, offset, authorId, text, editedAtMs },
      });
    } catch (error) {
      // It is stored: whoever joins here reads it.
      void room.readStateAgain();
      throw error;
    }
  }
}

function noSuchMessage(): AppError {
  return new AppError('NOT_FOUND', 'There is no such message.');
}

/** No client's id is one of these, and nobody can make that of somebody else's edit: it is of one message, which only its author edits. */
function publicationIdOf({ messageId, editId }: EditRequest): string {
  const digest = createHash('sha256').update(`${messageId} ${editId}`).digest('base64url');
  return `edited-${digest}`;
}
