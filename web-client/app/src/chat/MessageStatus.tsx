import type { ChatMessage } from '@stagedoor/sdk';
import { Check, CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { Button } from '../ui/Button.tsx';
import type { ChatActions } from './chat-actions.ts';

type MessageStatusProps = { message: ChatMessage; actions: ChatActions };

/** How far one's own message has come, and what to do where it came no further. */
export function MessageStatus({ message, actions }: MessageStatusProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { id, status, failure } = message;

  if (status !== 'failed') {
    const Icon = status === 'sending' ? Clock : Check;

    return (
      <span
        data-testid="message-status"
        data-status={status}
        title={t(`chat.statuses.${status}`)}
        className="absolute start-1 top-2 text-muted"
      >
        <Icon aria-hidden className="size-2.5" />
        <span className="sr-only">{t(`chat.statuses.${status}`)}</span>
      </span>
    );
  }

  return (
    <div
      data-testid="message-status"
      data-status={status}
      data-code={failure?.code}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1 text-danger-text"
    >
      <CircleAlert aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 basis-40">
        {failure ? errorText(failure) : t('chat.statuses.failed')}
      </span>
      <Button size="small" data-testid="chat-retry" onClick={() => actions.resend(id)}>
        {t('retry')}
      </Button>
      <Button
        size="small"
        look="bare"
        data-testid="chat-discard"
        onClick={() => actions.discard(id)}
      >
        {t('chat.discard')}
      </Button>
    </div>
  );
}
