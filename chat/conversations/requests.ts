import { AppError } from '@stagedoor/contracts/errors';
import {
  conversationDeliveredBodySchema,
  conversationSeenBodySchema,
  sendMessageBodySchema,
} from '@stagedoor/contracts/http/messages';
import type { UserId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';
import { type Caller, DONE, type Handler, readUuid, refusingOutages } from '../requests.ts';
import { authorizeAccount } from '../routes/route-parts.ts';
import type { Conversations } from './Conversations.ts';
import type { ConversationLimiters } from './config.ts';
import type { MessageChanges } from './MessageChanges.ts';
import type { Receipts } from './Receipts.ts';
import type { Typing } from './Typing.ts';

/** What clients can ask of their conversations, by its name on the wire. Decoded: every field is there, its value unchecked. */
export type ConversationHandlers = {
  sendDirectMessage: Handler<stagedoor.SendDirectMessage>;
  editDirectMessage: Handler<stagedoor.EditDirectMessage>;
  removeDirectMessage: Handler<stagedoor.RemoveDirectMessage>;
  markMessagesSeen: Handler<stagedoor.MarkMessagesSeen>;
  markMessagesDelivered: Handler<stagedoor.MarkMessagesDelivered>;
  setTyping: Handler<stagedoor.SetTyping>;
};

/** The same as by REST, under the same limits; that somebody types has its own, which refuse nothing. */
export function createConversationHandlers(parts: {
  service: Conversations;
  changes: MessageChanges;
  receipts: Receipts;
  typing: Typing;
  limiters: ConversationLimiters;
}): ConversationHandlers {
  const { service, changes, receipts, typing, limiters } = parts;
  const admit = async (caller: Caller): Promise<UserId> => {
    const userId = accountOf(caller);
    const { allowed, retryAfterMs } = await limiters.requestsPerUser.take(userId);
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many requests.', { retryAfterMs });
    return userId;
  };
  return refusingOutages<ConversationHandlers>({
    async sendDirectMessage(body, caller) {
      const userId = await admit(caller);
      const row = await service.send(userId, readDraft(body));
      return { directMessageSent: await service.describe(row) };
    },

    async editDirectMessage({ messageId, content }, caller) {
      const userId = await admit(caller);
      const row = await changes.edit(userId, readUuid(messageId), content);
      return { directMessageSent: await service.describe(row) };
    },

    async removeDirectMessage({ messageId }, caller) {
      await changes.remove(await admit(caller), readUuid(messageId));
      return DONE;
    },

    async markMessagesSeen({ conversationId, messageId, upToSeq }, caller) {
      const userId = await admit(caller);
      if (messageId !== '') {
        await receipts.markRead(userId, readUuid(messageId));
        return DONE;
      }
      const read = conversationSeenBodySchema.safeParse({ upToSeq });
      if (!read.success) throw new AppError('VALIDATION_ERROR', 'up_to_seq is that of a message.');
      await receipts.markSeen(userId, readUuid(conversationId), read.data.upToSeq);
      return DONE;
    },

    async markMessagesDelivered(body, caller) {
      const userId = await admit(caller);
      const read = conversationDeliveredBodySchema.safeParse({ upToSeq: body.upToSeq });
      if (!read.success) throw new AppError('VALIDATION_ERROR', 'up_to_seq is that of a message.');
      await receipts.markDelivered(userId, readUuid(body.conversationId), read.data.upToSeq);
      return DONE;
    },

    async setTyping({ conversationId, typing: isTyping }, caller) {
      const { session, isWanted } = caller;
      const who = { userId: accountOf(caller), sessionId: session.id, isWanted };
      await typing.set(who, readUuid(conversationId), isTyping);
      return DONE;
    },
  });
}

function accountOf({ session: { identity } }: Caller): UserId {
  authorizeAccount(identity);
  return identity.userId;
}

/** By the rules of the REST body; what is empty on the wire was not given. */
function readDraft(body: stagedoor.SendDirectMessage) {
  const read = sendMessageBodySchema.safeParse({
    clientId: body.clientId,
    conversationId: body.conversationId || undefined,
    recipientId: body.recipientId || undefined,
    content: body.content,
    mediaUrl: body.mediaUrl || undefined,
    mediaType: body.mediaType || undefined,
    mediaId: body.mediaId || undefined,
  });
  const clientId = read.data?.clientId;
  if (!read.success || clientId === undefined)
    throw new AppError(
      'VALIDATION_ERROR',
      'Not a message: its ids are UUIDs, and it has one of its own.',
    );
  return { ...read.data, clientId };
}
