import type { DirectMessage } from '@stagedoor/sdk';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { Button } from '../ui/Button.tsx';

type DirectMessageFailureProps = {
  message: DirectMessage;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
};

/** Why one's own message was not sent, and what to do about it. */
export function DirectMessageFailure({ message, onRetry, onDiscard }: DirectMessageFailureProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { clientId, failure, status } = message;

  return (
    <div
      data-testid="message-status"
      data-status={status}
      data-code={failure?.code}
      className="flex max-w-[85%] flex-wrap items-center justify-end gap-2 text-sm text-danger-text"
    >
      <CircleAlert aria-hidden className="size-4 shrink-0" />
      <span>{failure ? errorText(failure) : t('messages.statuses.failed')}</span>
      <Button size="small" data-testid="message-retry" onClick={() => onRetry(clientId)}>
        {t('retry')}
      </Button>
      <Button
        size="small"
        look="bare"
        data-testid="message-discard"
        onClick={() => onDiscard(clientId)}
      >
        {t('chat.discard')}
      </Button>
    </div>
  );
}
