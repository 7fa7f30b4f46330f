import type { ChatMessage, ChatState } from '@stagedoor/sdk';

/** How long a time-out can be, as the menu offers it, in seconds. */
export const TIME_OUT_SECONDS = [60, 600, 3_600, 86_400] as const;

/** Pauses of slow mode to choose from, in seconds; 0 switches it off. */
export const SLOW_MODE_SECONDS = [0, 3, 10, 30, 60, 300] as const;

/** What somebody may do with a message and with the one who wrote it. */
export type MessagePowers = {
  canReply: boolean;
  canCopy: boolean;
  canRemove: boolean;
  canPin: boolean;
  /** Time out, ban, and lift what there is. */
  canRestrict: boolean;
  /** Undefined: nothing about moderators can be changed here. */
  moderatorChange: 'appoint' | 'dismiss' | undefined;
};

/** The server decides in the end; this is what is worth offering. */
export function powersOver(
  message: ChatMessage,
  { me, moderators, phase }: Pick<ChatState, 'me' | 'moderators' | 'phase'>,
): MessagePowers {
  const { author, isOwn, isRemoved, status } = message;
  const isStored = status === 'sent' && !isRemoved;
  const isAbove = author.badges.some((badge) => badge === 'creator' || badge === 'admin');
  const isReachable = phase === 'joined';
  const isModerator = moderators.has(author.userId) || author.badges.includes('moderator');

  return {
    canReply: isStored && me.canSend,
    canCopy: !isRemoved,
    canRemove: isReachable && isStored && (isOwn || me.canModerate),
    canPin: isReachable && isStored && me.canModerate,
    canRestrict: isReachable && me.canModerate && !isOwn && !isAbove,
    moderatorChange:
      isReachable && me.canAppoint && !isOwn && !isAbove
        ? isModerator
          ? 'dismiss'
          : 'appoint'
        : undefined,
  };
}
