import type { PinnedMessage as Pinned } from '@stagedoor/sdk';
import { Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { AuthorName } from './AuthorName.tsx';
import { MessageText } from './MessageText.tsx';
import { directionOf } from './message-parts.ts';

type PinnedMessageProps = { pinned: Pinned; onUnpin?: () => void };

/** What a moderator keeps in sight of everybody. */
export function PinnedMessage({ pinned, onUnpin }: PinnedMessageProps) {
  const { t } = useTranslation();

  return (
    <aside
      aria-label={t('chat.pinned')}
      data-testid="chat-pinned"
      data-message-id={pinned.messageId}
      className="arrive flex items-start gap-2 border-b border-line bg-raised py-2 ps-4 pe-2 text-sm"
    >
      <Pin aria-hidden className="mt-0.5 size-4 shrink-0 text-lamp-text" />
      <p dir={directionOf(pinned.text)} className="line-clamp-3 min-w-0 flex-1 text-start">
        <AuthorName author={pinned.author} />{' '}
        <span className="[unicode-bidi:isolate]">
          <MessageText text={pinned.text} />
        </span>
      </p>
      {onUnpin && (
        <IconButton
          label={t('chat.unpin')}
          data-testid="chat-unpin"
          className="-my-1.5 size-9!"
          onClick={onUnpin}
        >
          <PinOff aria-hidden className="size-4" />
        </IconButton>
      )}
    </aside>
  );
}
