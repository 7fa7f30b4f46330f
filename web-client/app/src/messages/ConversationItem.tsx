import type { ConversationSummary } from '@stagedoor/sdk';
import { AudioLines, Film, Image, type LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { UnreadBadge } from '../ui/UnreadBadge.tsx';
import { dayWordOf } from './days.ts';
import { conversationPathOf } from './message-path.ts';
import { PresenceDot } from './PresenceDot.tsx';
import { useParticipantName } from './useParticipantName.ts';

type ConversationItemProps = {
  conversation: ConversationSummary;
  /** It is what stands beside the list. */
  isOpen: boolean;
  nowMs: number;
};

/** A line of the inbox: who, what was said last and when, and what is new. */
export const ConversationItem = memo(function ConversationItem({
  conversation,
  isOpen,
  nowMs,
}: ConversationItemProps) {
  const format = useFormat();
  const nameOf = useParticipantName();
  const { conversationId, participant, presence, lastMessage, unreadCount } = conversation;
  const name = nameOf(participant);
  const isUnread = unreadCount > 0;

  return (
    <li>
      <Link
        to={conversationPathOf(conversationId)}
        aria-current={isOpen ? 'page' : undefined}
        data-testid="conversation-item"
        data-conversation-id={conversationId}
        data-unread={unreadCount}
        className={`flex items-center gap-3 px-4 py-3 -outline-offset-3 transition hover:bg-raised ${isOpen ? 'bg-raised' : ''}`}
      >
        <span className="relative shrink-0">
          <Avatar name={name} className="size-12 text-lg" />
          <PresenceDot presence={presence} nowMs={nowMs} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <bdi className={`min-w-0 flex-1 truncate ${isUnread ? 'font-bold' : 'font-semibold'}`}>
              {name}
            </bdi>
            {lastMessage && (
              <time
                dateTime={new Date(lastMessage.atMs).toISOString()}
                className="shrink-0 text-xs text-muted"
              >
                {dayWordOf(lastMessage.atMs, nowMs) === 'today'
                  ? format.time(lastMessage.atMs)
                  : format.shortDay(lastMessage.atMs, nowMs)}
              </time>
            )}
          </span>
          <span className="flex items-center gap-2 text-sm">
            <LastWords conversation={conversation} isUnread={isUnread} />
            <UnreadBadge count={unreadCount} />
          </span>
        </span>
      </Link>
    </li>
  );
});

const MEDIA_ICONS: Record<'image' | 'audio' | 'video', LucideIcon> = {
  image: Image,
  audio: AudioLines,
  video: Film,
};

type LastWordsProps = { conversation: ConversationSummary; isUnread: boolean };

/** What was said last, on one line; that somebody is writing counts more. */
function LastWords({ conversation, isUnread }: LastWordsProps) {
  const { t } = useTranslation();
  const { isTyping, lastMessage } = conversation;

  if (isTyping) {
    return (
      <span className="min-w-0 flex-1 truncate font-semibold text-lamp-text">
        {t('messages.typingShort')}
      </span>
    );
  }

  if (!lastMessage) {
    return <span className="min-w-0 flex-1 truncate text-muted">{t('messages.nothingYet')}</span>;
  }

  const { text, mediaType, isOwn } = lastMessage;
  const Icon = mediaType && MEDIA_ICONS[mediaType];

  return (
    <span
      className={`flex min-w-0 flex-1 items-center gap-1 ${isUnread ? 'font-semibold' : 'text-muted'}`}
    >
      {isOwn && <span className="shrink-0">{t('messages.you')}</span>}
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      <bdi className="min-w-0 truncate">
        {text || (mediaType ? t(`messages.media.${mediaType}`) : t('chat.removed'))}
      </bdi>
    </span>
  );
}
