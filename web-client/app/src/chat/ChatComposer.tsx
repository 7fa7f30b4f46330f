import type { ChatMessage, ChatRoom, ChatState } from '@stagedoor/sdk';
import { Check, SendHorizontal } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { useSession } from '../session/session-store.ts';
import { IconButton } from '../ui/Button.tsx';
import { useLasting } from '../ui/useLasting.ts';
import { AnsweredBar } from './AnsweredBar.tsx';
import { ComposerNote } from './ComposerNote.tsx';
import {
  composerStateOf,
  isSendKey,
  isWithoutField,
  lengthLeft,
  sendableText,
} from './composer-state.ts';
import { EditedBar } from './EditedBar.tsx';
import { type Editing, isEditLastKey } from './editing.ts';
import { LengthLeft } from './LengthLeft.tsx';
import { NoComposer } from './NoComposer.tsx';
import { useSecondsLeft } from './useSecondsLeft.ts';

/** A tap each; everything else is on the keyboard of the device. */
const QUICK_EMOJI = ['❤️', '😂', '🔥', '👏', '😍', '🎉'] as const;

/** Most chats are joined sooner; nobody needs to know that they were not yet. */
const HELD_UP_AFTER_MS = 1_000;

type ChatComposerProps = {
  state: ChatState;
  room: ChatRoom;
  isGuest: boolean;
  isOver: boolean;
  /** The message that the next one answers. */
  answered: ChatMessage | undefined;
  onStopAnswering: () => void;
  onSend: (text: string, replyTo: string | undefined) => void;
  /** The field has another text for a message that is there already; the draft waits meanwhile. */
  editing: Editing | undefined;
  /** What that message says. */
  editedText: string;
  onStopEditing: () => void;
  onSave: (messageId: string, text: string) => void;
  /** Begins to edit what this person wrote last, where that can be. */
  onEditLast: () => void;
};

/** Where one writes, or what stands there instead. A draft outlives whatever keeps it from being sent. */
export function ChatComposer({
  state,
  room,
  answered,
  onStopAnswering,
  onSend,
  editing,
  editedText,
  onStopEditing,
  onSave,
  onEditLast,
  ...person
}: ChatComposerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isLoggedIn = useSession(({ status }) => status !== 'anonymous');
  const [message, setMessage] = useState('');
  const [edit, setEdit] = useState('');
  const [begun, setBegun] = useState(editing);
  const [draft, setDraft] = editing ? [edit, setEdit] : [message, setMessage];
  const timedOutSeconds = useSecondsLeft(state.me.restrictedUntilMs, room);
  const slowSeconds = useSecondsLeft(state.nextSendAtMs, room);
  const composer = composerStateOf(state, { ...person, isLoggedIn }, room.nowMs());
  const isHeldUp = useLasting(composer === 'waiting', HELD_UP_AFTER_MS);
  const text = sendableText(draft);
  const left = lengthLeft(draft);
  // An edit does not wait for the connection as a message does.
  const canSend =
    text !== undefined && (composer === 'open' || (composer === 'waiting' && !editing));

  // One line high, and up to four with what is written; the style sheet holds the limit.
  useLayoutEffect(() => {
    if (field.current) {
      const { style } = field.current;
      style.height = draft === '' ? '' : 'auto';
      style.height = draft === '' ? '' : `${field.current.scrollHeight + 2}px`;
    }
  }, [draft]);

  useEffect(() => {
    if (answered) {
      field.current?.focus();
    }
  }, [answered]);

  // While rendering: the field never shows the text of another edit.
  if (editing !== begun) {
    setBegun(editing);
    setEdit(editing?.text ?? '');
  }

  useEffect(() => {
    if (editing) {
      field.current?.focus();
    }
  }, [editing]);

  if (isWithoutField(composer)) {
    return <NoComposer state={composer} />;
  }

  const stop = () => {
    onStopAnswering();
    onStopEditing();
  };

  const send = () => {
    if (!canSend) {
      return;
    }

    if (!editing) {
      onSend(text, answered?.id);
    } else if (text !== editedText) {
      onSave(editing.messageId, text);
    }

    setDraft('');
    stop();
    field.current?.focus();
  };

  const insert = (emoji: string) => {
    const { selectionStart = draft.length, selectionEnd = draft.length } = field.current ?? {};
    setDraft(draft.slice(0, selectionStart) + emoji + draft.slice(selectionEnd));
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="grid gap-1.5 border-t border-line p-2.5"
    >
      {editing && <EditedBar text={editedText} onCancel={onStopEditing} />}
      {answered && <AnsweredBar answered={answered} onCancel={onStopAnswering} />}
      <ComposerNote
        id={`${id}-note`}
        state={composer}
        isHeldUp={isHeldUp}
        timedOutSeconds={timedOutSeconds}
        slowModeSeconds={state.me.canModerate ? 0 : state.slowModeSeconds}
      />
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={draft}
        data-testid="chat-input"
        data-state={composer}
        data-editing={editing !== undefined}
        disabled={composer === 'timed-out'}
        enterKeyHint="send"
        aria-label={t(editing ? 'chat.editing' : 'chat.write')}
        aria-describedby={`${id}-note ${id}-left`}
        aria-invalid={left !== undefined && left < 0}
        placeholder={t('chat.write')}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isSendKey(event.nativeEvent)) {
            event.preventDefault();
            send();
          } else if (event.key === 'Escape') {
            stop();
          } else if (!editing && isEditLastKey(event, draft)) {
            event.preventDefault();
            onEditLast();
          }
        }}
        className="max-h-[6.75rem] w-full resize-none rounded-xl border border-edge bg-surface px-3 py-2 text-base leading-6 transition hover:border-muted aria-invalid:border-danger-text disabled:opacity-60 sm:text-sm sm:leading-6"
      />
      <div className="flex items-center">
        {QUICK_EMOJI.map((emoji) => (
          <IconButton
            key={emoji}
            label={t('chat.insert', { emoji })}
            disabled={composer === 'timed-out'}
            // The field keeps the focus, and a phone its keyboard.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => insert(emoji)}
            className="size-9!"
          >
            <span aria-hidden className="text-lg leading-none">
              {emoji}
            </span>
          </IconButton>
        ))}
        <LengthLeft left={left} id={`${id}-left`} testId="chat-length-left" className="ms-auto" />
        <button
          type="submit"
          aria-label={t(editing ? 'chat.save' : 'chat.send')}
          title={t(editing ? 'chat.save' : 'chat.send')}
          data-testid="chat-send"
          disabled={!canSend}
          className="inline-flex h-9 min-w-11 shrink-0 items-center justify-center rounded-full bg-lamp px-3 font-semibold text-on-lamp tabular-nums transition hover:bg-lamp-strong disabled:opacity-55"
        >
          {composer === 'slow' ? (
            <span dir="ltr">{format.clock(slowSeconds)}</span>
          ) : editing ? (
            <Check aria-hidden className="size-5" />
          ) : (
            <SendHorizontal aria-hidden className="size-5 rtl:-scale-x-100" />
          )}
        </button>
      </div>
    </form>
  );
}
