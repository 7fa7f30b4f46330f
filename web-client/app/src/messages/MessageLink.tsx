import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session-store.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { messagePathTo } from './message-path.ts';

type MessageLinkProps = { userId: string; name: string };

/** Beside somebody's name: the way to one's conversation with them, by the login where there is none. Nothing beside one's own. */
export function MessageLink({ userId, name }: MessageLinkProps) {
  const { t } = useTranslation();
  const { status, user } = useSession();
  const path = messagePathTo(userId);

  if (user?.id === userId) {
    return null;
  }

  return (
    <ButtonLink
      {...(status === 'anonymous' ? { to: '/login', state: { from: path } } : { to: path })}
      size="small"
      aria-label={t('messages.messageTo', { name })}
      data-testid="message-creator"
    >
      <Mail aria-hidden className="size-4" />
      {t('messages.message')}
    </ButtonLink>
  );
}
