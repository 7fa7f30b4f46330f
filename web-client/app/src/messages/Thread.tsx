import type { Conversation, ConversationState, NewDirectMessage } from '@stagedoor/sdk';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ClosedComposer } from './ClosedComposer.tsx';
import { DirectComposer } from './DirectComposer.tsx';
import { DropZone } from './DropZone.tsx';
import type { Drafts } from './drafts.ts';
import { INBOX_PATH } from './message-path.ts';
import type { OwnMessageActions } from './OwnMessageMenu.tsx';
import { type EditedMessage, isChangeable, lastChangeable, toEdited } from './own-message.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { ThreadHeader } from './ThreadHeader.tsx';
import { ThreadList } from './ThreadList.tsx';
import { TypingLine } from './TypingLine.tsx';
import { useAttachment } from './useAttachment.ts';
import { useConversation } from './useConversation.ts';
import { useNow } from './useNow.ts';
import { useParticipantName } from './useParticipantName.ts';

type ThreadProps = { conversationId: string; drafts: Drafts };

/** Everything of one conversation, as high as its place is. */
export function Thread({ conversationId, drafts }: ThreadProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const nameOf = useParticipantName();
  const { conversation, state, failure } = useConversation(conversationId);
  const refusal = failure ?? (state?.phase === 'refused' ? state.failure : undefined);
  const name = nameOf(state?.participant);

  return (
    <section
      aria-label={name === '' ? t('messages.title') : t('messages.with', { name })}
      data-testid="conversation"
      data-state={refusal ? 'refused' : (state?.phase ?? 'loading')}
      data-conversation-id={conversationId}
      className="relative flex h-full min-h-0 flex-col overflow-hidden border-line bg-surface max-md:border-b md:rounded-3xl md:border"
    >
      {refusal ? (
        <div className="p-4">
          <Notice
            tone="info"
            title={t('messages.refused')}
            action={
              <ButtonLink to={INBOX_PATH} size="small">
                {t('messages.back')}
              </ButtonLink>
            }
          >
            {errorText(refusal)}
          </Notice>
        </div>
      ) : conversation && state ? (
        <OpenThread conversation={conversation} state={state} name={name} drafts={drafts} />
      ) : (
        <p role="status" className="p-4 text-sm text-muted">
          {t('messages.opening')}
        </p>
      )}
    </section>
  );
}

type OpenThreadProps = {
  conversation: Conversation;
  state: ConversationState;
  name: string;
  drafts: Drafts;
};

function OpenThread({ conversation, state, name, drafts }: OpenThreadProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const nowMs = useNow();
  const [pictureOf, setPictureOf] = useState<string>();
  // As it is now: what is removed meanwhile is not looked at any longer.
  const picture = state.messages.find(({ clientId }) => clientId === pictureOf);
  const [error, setError] = useState<unknown>();
  const attachment = useAttachment();
  const [editing, setEditing] = useState<EditedMessage>();
  const attempt = useCallback((deed: () => unknown) => {
    setError(undefined);
    new Promise((resolve) => resolve(deed())).catch(setError);
  }, []);
  const latest = useRef(state);
  latest.current = state;
  const actions = useMemo<OwnMessageActions>(
    () => ({
      isChangeable: (message) => isChangeable(message, latest.current, Date.now()),
      edit: (message) => setEditing(toEdited(message)),
      remove: (messageId) => attempt(() => conversation.remove(messageId)),
    }),
    [conversation, attempt],
  );
  const save = async (messageId: string, text: string) => {
    try {
      await conversation.edit(messageId, text);
    } catch (thrown) {
      // What was written is in the field again, unless something else is edited there by now.
      if (editing) {
        setEditing((now) => now ?? { ...editing, draft: text });
      }

      throw thrown;
    }
  };
  // What is edited may be taken back meanwhile, on another device.
  const edited = state.messages.find(({ messageId }) => messageId === editing?.messageId);

  if (editing && edited?.isRemoved) {
    setEditing(undefined);
  }

  // What could not even be begun stays where it was written.
  const send = (message: NewDirectMessage): boolean => {
    setError(undefined);

    try {
      conversation.send(message);
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    }
  };

  return (
    <DropZone isOpen={state.canSend} onFiles={attachment.choose}>
      <ThreadHeader
        state={state}
        name={name}
        nowMs={nowMs}
        onBlock={() => attempt(() => conversation.block())}
        onUnblock={() => attempt(() => conversation.unblock())}
      />
      <ThreadList
        conversation={conversation}
        state={state}
        name={name}
        nowMs={nowMs}
        onOpenPicture={({ clientId }) => setPictureOf(clientId)}
        actions={actions}
      />
      <TypingLine isTyping={state.isTyping} name={name} />
      {error !== undefined && (
        <p role="alert" className="border-t border-line px-4 py-2 text-sm text-danger-text">
          {errorText(error)}
        </p>
      )}
      {state.phase === 'loading' ? (
        <p role="status" className="border-t border-line p-4 text-sm text-muted">
          {t('messages.opening')}
        </p>
      ) : state.canSend ? (
        <DirectComposer
          conversationId={state.conversationId}
          isOffline={state.isOffline}
          drafts={drafts}
          attachment={attachment}
          onTyping={(isTyping) => conversation.setTyping(isTyping)}
          onSend={send}
          editing={editing}
          onStopEditing={() => setEditing(undefined)}
          onSave={(messageId, text) => attempt(() => save(messageId, text))}
          onEditLast={() => {
            const last = lastChangeable(state, Date.now());
            setEditing(last && toEdited(last));
          }}
        />
      ) : (
        <ClosedComposer
          name={name}
          isBlockedByMe={state.isBlockedByMe}
          onUnblock={() => attempt(() => conversation.unblock())}
        />
      )}
      {picture?.media && (
        <PictureDialog
          url={picture.media.url}
          name={picture.isOwn ? undefined : name}
          onClose={() => setPictureOf(undefined)}
        />
      )}
    </DropZone>
  );
}
