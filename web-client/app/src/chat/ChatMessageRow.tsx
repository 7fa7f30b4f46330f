import type { ChatMessage, ChatState } from '@stagedoor/sdk';
import { CornerUpRight } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { AuthorName } from './AuthorName.tsx';
import type { ChatActions } from './chat-actions.ts';
import { MessageMenu } from './MessageMenu.tsx';
import { MessageStatus } from './MessageStatus.tsx';
import { MessageText } from './MessageText.tsx';
import { directionOf, isMentioned } from './message-parts.ts';
import { powersOver } from './moderation.ts';

/** What can be done with messages, by whom. The same object as long as that is the same. */
export type MessageControls = Pick<ChatState, 'me' | 'moderators' | 'phase'> & {
  actions: ChatActions;
};

type ChatMessageRowProps = {
  message: ChatMessage;
  /** What it answers, where that is loaded. */
  answered: ChatMessage | undefined;
  username: string | undefined;
  /** Undefined where it is only read. */
  controls?: MessageControls;
  /** The keyboard is on it. */
  isActive: boolean;
  onMenu: (menuId: string, isOpen: boolean) => void;
};

/**
 * One message. Its paragraph runs in the direction of its words (the name is left out of that), and no character in them reaches
 * what stands around.
 */
export const ChatMessageRow = memo(function ChatMessageRow({
  message,
  answered,
  username,
  controls,
  isActive,
  onMenu,
}: ChatMessageRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, author, text, editedAtMs, isOwn, isRemoved, replyTo, status } = message;
  const isCalled =
    !isOwn && !isRemoved && (answered?.isOwn === true || isMentioned(text, username));

  return (
    <div
      data-testid="chat-message"
      data-message-id={id}
      data-status={status}
      data-mentioned={isCalled || undefined}
      tabIndex={isActive ? 0 : -1}
      title={format.time(message.atMs)}
      className={`group/row relative overflow-hidden py-1 ps-4 -outline-offset-3 hover:bg-raised focus-within:bg-raised ${controls ? 'pe-9' : 'pe-4'} ${
        isCalled ? 'border-s-4 border-lamp bg-[var(--glow)] ps-3' : ''
      }`}
    >
      {replyTo !== undefined && <AnsweredLine answered={answered} />}
      <p dir={isRemoved ? undefined : directionOf(text)} className="line-clamp-[16] text-start">
        <AuthorName author={author} />
        <bdi className="sr-only">{format.time(message.atMs)}</bdi>{' '}
        {isRemoved ? (
          <em className="text-muted">{t('chat.removed')}</em>
        ) : (
          <span
            data-testid="chat-message-text"
            className="whitespace-pre-line [overflow-wrap:anywhere] [unicode-bidi:isolate]"
          >
            <MessageText
              text={text}
              username={isOwn ? undefined : username}
              isReachable={isActive}
            />
          </span>
        )}
        {editedAtMs !== undefined && <EditedMark time={format.time(editedAtMs)} />}
      </p>
      {controls && isOwn && <MessageStatus message={message} actions={controls.actions} />}
      {controls && (
        <div className="absolute end-1 top-0.5 opacity-0 transition group-focus-within/row:opacity-100 group-hover/row:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:opacity-100">
          <MessageMenu
            message={message}
            powers={powersOver(message, controls)}
            actions={controls.actions}
            isReachable={isActive}
            onMenu={onMenu}
          />
        </div>
      )}
    </div>
  );
});

/** Beside a text that its author has changed. */
function EditedMark({ time }: { time: string }) {
  const { t } = useTranslation();

  return (
    <>
      {' '}
      <bdi data-testid="chat-edited" title={t('chat.editedAt', { time })} className="text-muted">
        <span aria-hidden className="text-xs">
          {t('chat.edited')}
        </span>
        <span className="sr-only">{t('chat.editedAt', { time })}</span>
      </bdi>
    </>
  );
}

/** What is answered, on one line. */
function AnsweredLine({ answered }: { answered: ChatMessage | undefined }) {
  const { t } = useTranslation();

  return (
    <p className="flex items-center gap-1 text-xs text-muted">
      <CornerUpRight aria-hidden className="size-3 shrink-0 rtl:-scale-x-100" />
      <span className="sr-only">{t('chat.answerTo')}</span>
      {answered && !answered.isRemoved ? (
        <>
          <bdi className="max-w-[40%] shrink-0 truncate font-semibold">
            {answered.author.displayName}
          </bdi>
          <bdi className="min-w-0 truncate">{answered.text}</bdi>
        </>
      ) : (
        <span>{answered ? t('chat.removed') : t('chat.answersEarlier')}</span>
      )}
    </p>
  );
}
