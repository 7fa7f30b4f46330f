import type { ChatMessage, ChatRoom, ChatState } from '@stagedoor/sdk';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { useSession } from '../session/session-store.ts';
import { Notice } from '../ui/Notice.tsx';
import { ChatComposer } from './ChatComposer.tsx';
import { ChatList } from './ChatList.tsx';
import { ChatSettingsMenu } from './ChatSettingsMenu.tsx';
import { chatActionsOf } from './chat-actions.ts';
import { type Editing, lastEditable } from './editing.ts';
import { ModerationMenu } from './ModerationMenu.tsx';
import { PinnedMessage } from './PinnedMessage.tsx';
import { ReactionsBar } from './ReactionsBar.tsx';
import { useChat } from './useChat.ts';

type ChatPanelProps = {
  channelName: string;
  /** The show has ended: its chat can be read. */
  isOver?: boolean;
};

/** Everything of one channel's chat, as high as its place is. */
export function ChatPanel({ channelName, isOver = false }: ChatPanelProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { room, state, failure, isGuest } = useChat(channelName);
  const refusal = failure ?? (state?.phase === 'refused' ? state.failure : undefined);

  return (
    <section
      aria-label={t('chat.title')}
      data-testid="chat"
      data-state={state?.phase ?? 'joining'}
      className="relative flex h-full min-h-0 flex-col overflow-hidden border-line bg-surface max-md:border-y md:rounded-3xl md:border"
    >
      {room && state && !refusal ? (
        <OpenChat room={room} state={state} isGuest={isGuest} isOver={isOver} />
      ) : (
        <>
          <h2 className="border-b border-line px-4 py-3 font-bold">{t('chat.title')}</h2>
          <div className="p-4">
            {refusal ? (
              <Notice tone="info" title={t('chat.refused')}>
                {errorText(refusal)}
              </Notice>
            ) : (
              <p role="status" className="text-sm text-muted">
                {t('chat.joining')}
              </p>
            )}
          </div>
        </>
      )}
    </section>
  );
}

type OpenChatProps = {
  room: ChatRoom;
  state: ChatState;
  isGuest: boolean;
  isOver: boolean;
};

function OpenChat({ room, state, isGuest, isOver }: OpenChatProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const username = useSession(({ user }) => user?.username);
  const [error, setError] = useState<unknown>();
  const [answered, setAnswered] = useState<ChatMessage>();
  const [editing, setEditing] = useState<Editing>();
  const actions = useMemo(() => {
    // One field, of which it must be clear what becomes of the text in it.
    const answer = (message: ChatMessage) => {
      setEditing(undefined);
      setAnswered(message);
    };
    const edit = (begun: Editing) => {
      setAnswered(undefined);
      setEditing(begun);
    };

    return chatActionsOf(room, { answer, edit, onError: setError });
  }, [room]);
  const stopAnswering = useCallback(() => setAnswered(undefined), []);
  const stopEditing = useCallback(() => setEditing(undefined), []);
  const edited = editing && state.messages.find(({ id }) => id === editing.messageId);

  return (
    <>
      <header className="flex min-h-13 items-center gap-3 border-b border-line ps-4 pe-2">
        <h2 className="font-bold">{t('chat.title')}</h2>
        <p role="status" className="min-w-0 flex-1 truncate text-sm text-muted">
          {state.phase === 'joining' && t('chat.joining')}
          {state.phase === 'reconnecting' && t('chat.reconnecting')}
        </p>
        {state.me.canModerate && (
          <>
            <ChatSettingsMenu
              seconds={state.slowModeSeconds}
              isDisabled={state.phase !== 'joined'}
              onChange={actions.setSlowMode}
            />
            <ModerationMenu room={room} isReachable={state.phase === 'joined'} />
          </>
        )}
      </header>
      {state.pinned && (
        <PinnedMessage
          pinned={state.pinned}
          {...(state.me.canModerate && state.phase === 'joined' && { onUnpin: actions.unpin })}
        />
      )}
      <ChatList state={state} username={username} actions={actions} />
      {error !== undefined && (
        <p role="alert" className="border-t border-line px-4 py-2 text-sm text-danger-text">
          {errorText(error)}
        </p>
      )}
      <ReactionsBar room={room} state={state} isGuest={isGuest} isOver={isOver} />
      <ChatComposer
        state={state}
        room={room}
        isGuest={isGuest}
        isOver={isOver}
        answered={answered}
        onStopAnswering={stopAnswering}
        onSend={actions.send}
        editing={edited?.isRemoved ? undefined : editing}
        editedText={edited?.text ?? ''}
        onStopEditing={stopEditing}
        onSave={actions.save}
        onEditLast={() => {
          const last = lastEditable(state, room.nowMs());

          if (last) {
            actions.edit(last);
          }
        }}
      />
    </>
  );
}
