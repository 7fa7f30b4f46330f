import type { ChatMessage } from '@stagedoor/sdk';
import { CornerUpRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';

type AnsweredBarProps = { answered: ChatMessage; onCancel: () => void };

/** Above the field: whom the next message answers. */
export function AnsweredBar({ answered, onCancel }: AnsweredBarProps) {
  const { t } = useTranslation();

  return (
    <div
      data-testid="chat-answered"
      className="flex items-center gap-2 rounded-xl bg-raised ps-3 text-sm"
    >
      <CornerUpRight aria-hidden className="size-4 shrink-0 text-muted rtl:-scale-x-100" />
      <p className="min-w-0 flex-1 truncate">
        <span className="sr-only">{t('chat.answerTo')}</span>{' '}
        <bdi className="font-semibold">{answered.author.displayName}</bdi>{' '}
        <bdi className="text-muted">{answered.text}</bdi>
      </p>
      <IconButton label={t('chat.stopAnswering')} className="size-9!" onClick={onCancel}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
