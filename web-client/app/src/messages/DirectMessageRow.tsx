import type { DirectMessage } from '@stagedoor/sdk';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageText } from '../chat/MessageText.tsx';
import { directionOf } from '../chat/message-parts.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { DirectMessageFailure } from './DirectMessageFailure.tsx';
import { DirectMessageStatus } from './DirectMessageStatus.tsx';
import { dayWordOf } from './days.ts';
import { MessageMedia } from './MessageMedia.tsx';
import { type OwnMessageActions, OwnMessageMenu } from './OwnMessageMenu.tsx';
import { isRemovable } from './own-message.ts';

type DirectMessageRowProps = {
  message: DirectMessage;
  /** The other one's. */
  name: string;
  startsDay: boolean;
  startsGroup: boolean;
  isLastOwn: boolean;
  nowMs: number;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
  onOpenPicture: (message: DirectMessage) => void;
  /** Something in the message begins to play. */
  onPlay: (clientId: string) => void;
  actions: OwnMessageActions;
  onMenu: (menuId: string, isOpen: boolean) => void;
};

/** One message: one's own at the end side, the other one's at the start, and the day above it where a new one begins. */
export const DirectMessageRow = memo(function DirectMessageRow({
  message,
  name,
  startsDay,
  startsGroup,
  isLastOwn,
  nowMs,
  onRetry,
  onDiscard,
  onOpenPicture,
  onPlay,
  actions,
  onMenu,
}: DirectMessageRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const {
    clientId,
    messageId,
    isOwn,
    isRemoved = false,
    kind,
    text,
    media,
    atMs,
    status,
  } = message;
  const isSystem = kind === 'system';

  return (
    <div className={`px-4 ${startsGroup ? 'pt-3' : 'pt-1'}`}>
      {startsDay && <DayName atMs={atMs} nowMs={nowMs} />}
      <article
        data-testid="direct-message"
        data-client-id={clientId}
        data-own={isOwn}
        data-status={status}
        className={`group/row flex flex-col gap-1 ${isSystem ? 'items-center' : isOwn ? 'items-end' : 'items-start'}`}
      >
        <span className="sr-only">
          {isSystem ? '' : isOwn ? t('messages.you') : <bdi>{name}</bdi>}
        </span>
        <div
          className={`flex w-full min-w-0 items-center gap-1 ${isSystem ? 'justify-center' : isOwn ? 'justify-end' : 'justify-start'}`}
        >
          {messageId !== undefined && isRemovable(message) && (
            <div className="shrink-0 opacity-0 transition group-focus-within/row:opacity-100 group-hover/row:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:opacity-100">
              <OwnMessageMenu
                message={message}
                messageId={messageId}
                actions={actions}
                onMenu={onMenu}
              />
            </div>
          )}
          <div
            className={`max-w-[85%] min-w-0 rounded-2xl px-3 py-2 sm:max-w-[75%] ${
              isSystem
                ? 'text-center text-sm text-muted'
                : isOwn
                  ? 'rounded-ee-md border border-line bg-[var(--glow)]'
                  : 'rounded-es-md bg-raised'
            }`}
          >
            {(kind === 'tip' || kind === 'offer') && (
              <p className="text-sm font-semibold text-lamp-text">{t(`messages.kinds.${kind}`)}</p>
            )}
            {media && (
              <MessageMedia
                message={message}
                media={media}
                name={name}
                onOpenPicture={onOpenPicture}
                onPlay={onPlay}
              />
            )}
            {isRemoved && (
              <p data-testid="direct-message-removed" className="text-muted italic">
                {t('chat.removed')}
              </p>
            )}
            {text !== '' && (
              <p
                dir={directionOf(text)}
                data-testid="direct-message-text"
                className="text-start whitespace-pre-line [overflow-wrap:anywhere] [unicode-bidi:isolate]"
              >
                <MessageText text={text} />
              </p>
            )}
            <p className="mt-0.5 flex items-center justify-end gap-1 text-xs text-muted">
              {message.editedAtMs !== undefined && (
                <span
                  data-testid="direct-message-edited"
                  title={t('chat.editedAt', { time: format.time(message.editedAtMs) })}
                >
                  {t('chat.edited')}
                </span>
              )}
              <time dateTime={isoOf(atMs)} title={format.dateTime(isoOf(atMs))}>
                {format.time(atMs)}
              </time>
              {isOwn && status !== 'failed' && (
                <DirectMessageStatus status={status} isWrittenOut={isLastOwn} />
              )}
            </p>
          </div>
        </div>
        {isOwn && status === 'failed' && (
          <DirectMessageFailure message={message} onRetry={onRetry} onDiscard={onDiscard} />
        )}
      </article>
    </div>
  );
});

/** The heading of a day. */
function DayName({ atMs, nowMs }: { atMs: number; nowMs: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const word = dayWordOf(atMs, nowMs);

  return (
    <h3
      data-testid="messages-day"
      className="mb-3 flex items-center gap-3 text-xs font-semibold text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
    >
      {word ? t(`messages.days.${word}`) : format.day(atMs, nowMs)}
    </h3>
  );
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
