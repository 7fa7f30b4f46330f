import type { ConversationView } from '@stagedoor/contracts/http/messages';
import type { UserId } from '@stagedoor/contracts/ids';
import type { PeopleDirectory } from '../roles.ts';
import type { ConversationRow } from '../tables.ts';
import { type ConversationStore, otherOf } from './ConversationStore.ts';
import { toMessageView } from './message-view.ts';

/** Turns rows into what the API shows one of the two: the other's profile, what was said last, how much is unread. */
export class ConversationViews {
  readonly #conversations: ConversationStore;
  readonly #people: PeopleDirectory;

  constructor(options: { conversations: ConversationStore; people: PeopleDirectory }) {
    this.#conversations = options.conversations;
    this.#people = options.people;
  }

  async many(rows: readonly ConversationRow[], userId: UserId): Promise<ConversationView[]> {
    const [people, lastMessages, unreadCounts] = await Promise.all([
      this.#people.findPublicUsers(rows.map((row) => otherOf(row, userId))),
      this.#conversations.lastMessages(userId, rows),
      this.#conversations.unreadCounts(userId, rows),
    ]);
    return rows.map((row) => {
      const id = otherOf(row, userId);
      const person = people.get(id);
      const last = lastMessages.get(row.id);
      return {
        conversationId: row.id,
        kind: row.kind,
        chatStatus: row.chat_status,
        participant: {
          id,
          username: person?.username ?? '',
          displayName: person?.displayName ?? '',
          profilePicUrl: person?.profilePicUrl ?? null,
          isCreator: person?.isCreator ?? false,
        },
        lastMessage: last === undefined ? null : toMessageView(last),
        lastMessageAt: row.last_message_at?.toISOString() ?? null,
        unreadCount: unreadCounts.get(row.id) ?? 0,
        createdAt: row.created_at.toISOString(),
      };
    });
  }

  async one(row: ConversationRow, userId: UserId): Promise<ConversationView> {
    const [view] = await this.many([row], userId);
    return view as ConversationView;
  }
}
