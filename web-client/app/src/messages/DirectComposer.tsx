import type { NewDirectMessage } from '@stagedoor/sdk';
import { Check, Paperclip, SendHorizontal } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSendKey, lengthLeft, sendableText } from '../chat/composer-state.ts';
import { EditedBar } from '../chat/EditedBar.tsx';
import { isEditLastKey } from '../chat/editing.ts';
import { LengthLeft } from '../chat/LengthLeft.tsx';
import { IconButton } from '../ui/Button.tsx';
import { useLasting } from '../ui/useLasting.ts';
import { AttachmentPreview } from './AttachmentPreview.tsx';
import { ATTACHMENT_ACCEPT } from './attachment.ts';
import { draftToSend } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { EditedMessage } from './own-message.ts';
import type { Attachment } from './useAttachment.ts';

/** Most lost connections are back sooner. */
const HELD_UP_AFTER_MS = 1_000;

type DirectComposerProps = {
  conversationId: string;
  isOffline: boolean;
  drafts: Drafts;
  attachment: Attachment;
  /** With every change of what is written. */
  onTyping: (isTyping: boolean) => void;
  /** False where the message was not taken. */
  onSend: (message: NewDirectMessage) => boolean;
  /** The field has another text for a message that is there already; the draft waits meanwhile. */
  editing: EditedMessage | undefined;
  onStopEditing: () => void;
  onSave: (messageId: string, text: string) => void;
  /** Begins to edit what this person wrote last, where that can be. */
  onEditLast: () => void;
};

/** Where one writes, with a file if one likes. A draft is there again after a look at another conversation. */
export function DirectComposer({
  conversationId,
  isOffline,
  drafts,
  attachment,
  onTyping,
  onSend,
  editing,
  onStopEditing,
  onSave,
  onEditLast,
}: DirectComposerProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState(drafts.get(conversationId) ?? '');
  const [edit, setEdit] = useState('');
  const [begun, setBegun] = useState(editing);
  const draft = editing ? edit : message;
  const isHeldUp = useLasting(isOffline, HELD_UP_AFTER_MS);
  const { chosen, choose, clear } = attachment;
  const left = lengthLeft(draft);
  const toSend = editing ? undefined : draftToSend(message, chosen?.file);
  const isEmptied = editing?.hasMedia === true && edit.trim() === '';
  const edited = editing && (isEmptied ? '' : sendableText(edit));

  // One line high, and up to six with what is written; the style sheet holds the limit.
  useLayoutEffect(() => {
    if (field.current) {
      const { style } = field.current;
      style.height = draft === '' ? '' : 'auto';
      style.height = draft === '' ? '' : `${field.current.scrollHeight + 2}px`;
    }
  }, [draft]);

  // One writes where one came to write, and beside a file that was chosen. On a phone the keyboard would cover what is to be read.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) {
      field.current?.focus({ preventScroll: true });
    }
  }, [chosen]);

  // While rendering: the field never shows the text of another edit.
  if (editing !== begun) {
    setBegun(editing);
    setEdit(editing?.draft ?? editing?.text ?? '');
  }

  useEffect(() => {
    if (editing) {
      field.current?.focus();
    }
  }, [editing]);

  const write = (text: string) => {
    if (editing) {
      setEdit(text);
      return;
    }

    setMessage(text);

    if (text === '') {
      drafts.delete(conversationId);
    } else {
      drafts.set(conversationId, text);
    }
  };

  const send = () => {
    if (editing && edited !== undefined) {
      if (edited !== editing.text) {
        onSave(editing.messageId, edited);
      }

      onStopEditing();
      field.current?.focus();
    } else if (toSend && onSend(toSend)) {
      write('');
      clear();
      field.current?.focus();
    }
  };

  return (
    <form
      data-testid="message-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onPaste={(event) => {
        const { files, types } = event.clipboardData;

        // Copied words may come with a picture of themselves.
        if (files.length > 0 && !types.includes('text/plain')) {
          event.preventDefault();
          choose([...files]);
        }
      }}
      className="grid gap-1.5 border-t border-line p-2.5"
    >
      {editing && <EditedBar text={editing.text} onCancel={onStopEditing} />}
      <AttachmentPreview attachment={attachment} />
      {isHeldUp && (
        <p role="status" data-testid="message-held-up" className="px-1 text-sm text-muted">
          {t('chat.sendsLater')}
        </p>
      )}
      <div className="flex items-end gap-2">
        <input
          ref={picker}
          type="file"
          accept={ATTACHMENT_ACCEPT}
          data-testid="message-file"
          onChange={({ currentTarget }) => {
            choose([...(currentTarget.files ?? [])]);
            // The same file can be chosen again after it was removed.
            currentTarget.value = '';
          }}
          className="hidden"
        />
        <IconButton
          label={t('messages.attach')}
          data-testid="message-attach"
          disabled={editing !== undefined}
          onClick={() => picker.current?.click()}
        >
          <Paperclip aria-hidden className="size-5" />
        </IconButton>
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={draft}
          data-testid="message-input"
          data-editing={editing !== undefined}
          enterKeyHint="send"
          aria-label={t(editing ? 'chat.editing' : 'chat.write')}
          aria-describedby={`${id}-left`}
          aria-invalid={left !== undefined && left < 0}
          placeholder={t('chat.write')}
          onChange={({ currentTarget }) => {
            write(currentTarget.value);
            onTyping(!editing && currentTarget.value.trim() !== '');
          }}
          onKeyDown={(event) => {
            if (isSendKey(event.nativeEvent)) {
              event.preventDefault();
              send();
            } else if (event.key === 'Escape') {
              onStopEditing();
            } else if (!editing && isEditLastKey(event, draft)) {
              event.preventDefault();
              onEditLast();
            }
          }}
          className="max-h-[9.75rem] min-h-11 min-w-0 flex-1 resize-none rounded-2xl border border-edge bg-surface px-3 py-2 text-base leading-6 transition hover:border-muted aria-invalid:border-danger-text"
        />
        <button
          type="submit"
          aria-label={t(editing ? 'chat.save' : 'chat.send')}
          title={t(editing ? 'chat.save' : 'chat.send')}
          data-testid="message-send"
          disabled={!toSend && edited === undefined}
          className="inline-grid size-11 shrink-0 place-items-center rounded-full bg-lamp text-on-lamp transition hover:bg-lamp-strong disabled:opacity-55"
        >
          {editing ? (
            <Check aria-hidden className="size-5" />
          ) : (
            <SendHorizontal aria-hidden className="size-5 rtl:-scale-x-100" />
          )}
        </button>
      </div>
      <LengthLeft
        left={left}
        id={`${id}-left`}
        testId="message-length-left"
        className="block text-end empty:hidden"
      />
    </form>
  );
}
