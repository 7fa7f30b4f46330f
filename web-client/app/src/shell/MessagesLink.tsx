import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { INBOX_PATH } from '../messages/message-path.ts';
import { UnreadBadge } from '../ui/UnreadBadge.tsx';
import { useConversations } from './useConversations.ts';
import { useIdleWatch } from './useIdleWatch.ts';
import { useUnreadCount } from './useUnreadCount.ts';

/** The way to one's messages, with how many of them are new. For people who are logged in. */
export function MessagesLink() {
  const { t } = useTranslation();
  const conversations = useConversations();
  const unreadCount = useUnreadCount(conversations);
  useIdleWatch(conversations);

  return (
    <Link
      to={INBOX_PATH}
      title={t('messages.title')}
      data-testid="messages-link"
      className="relative inline-grid size-11 shrink-0 place-items-center rounded-full transition hover:bg-raised"
    >
      <MessageCircle aria-hidden className="size-5" />
      <span className="sr-only">{t('messages.title')}</span>
      <UnreadBadge
        count={unreadCount}
        testId="unread-count"
        className="absolute -end-0.5 top-0.5 border-2 border-ground"
      />
    </Link>
  );
}
