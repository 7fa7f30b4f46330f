import type { ChatMessage } from '@stagedoor/sdk';
import {
  Ban,
  Copy,
  Mail,
  Pencil,
  Pin,
  Reply,
  ShieldMinus,
  ShieldPlus,
  Trash2,
  Undo2,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messagePathTo } from '../messages/message-path.ts';
import { useSession } from '../session/session-store.ts';
import { MenuButton, MenuLink } from '../ui/Menu.tsx';
import { BanChoice } from './BanChoice.tsx';
import { canBeMessaged } from './can-be-messaged.ts';
import type { ChatActions } from './chat-actions.ts';
import type { MessagePowers } from './moderation.ts';
import { TimeOutRow } from './TimeOutRow.tsx';

type MessageActionsProps = {
  message: ChatMessage;
  powers: MessagePowers;
  actions: ChatActions;
  onDone: () => void;
};

/** Inside an open message menu: first what one does with the message, then with the person. */
export function MessageActions({ message, powers, actions, onDone }: MessageActionsProps) {
  const { t } = useTranslation();
  const [isBanning, setIsBanning] = useState(false);
  const { id, author, text } = message;
  const { userId, displayName } = author;
  const { moderatorChange } = powers;
  const isMessageable = useSession(({ user }) => canBeMessaged(author, user?.id));
  const done = (deed: () => void) => () => {
    onDone();
    deed();
  };

  if (isBanning) {
    return (
      <BanChoice
        name={displayName}
        onCancel={() => setIsBanning(false)}
        onBan={({ removeMessages, isShadow }) =>
          done(() => (isShadow ? actions.shadowBan(userId) : actions.ban(userId, removeMessages)))()
        }
      />
    );
  }

  return (
    <>
      <p className="truncate px-4 pt-1 pb-2 text-sm text-muted">
        <bdi>{displayName}</bdi> <bdi dir="ltr">@{author.username}</bdi>
      </p>
      {powers.canReply && (
        <MenuButton icon={Reply} testId="chat-reply" onClick={done(() => actions.answer(message))}>
          {t('chat.reply')}
        </MenuButton>
      )}
      {actions.isEditable(message) && (
        <MenuButton icon={Pencil} testId="chat-edit" onClick={done(() => actions.edit(message))}>
          {t('chat.edit')}
        </MenuButton>
      )}
      {isMessageable && (
        <MenuLink icon={Mail} to={messagePathTo(userId)} testId="chat-direct-message">
          {t('messages.message')}
        </MenuLink>
      )}
      {powers.canCopy && (
        <MenuButton icon={Copy} testId="chat-copy" onClick={done(() => copy(text))}>
          {t('chat.copy')}
        </MenuButton>
      )}
      {powers.canRemove && (
        <MenuButton icon={Trash2} testId="chat-remove" onClick={done(() => actions.remove(id))}>
          {t('chat.remove')}
        </MenuButton>
      )}
      {powers.canPin && (
        <MenuButton icon={Pin} testId="chat-pin" onClick={done(() => actions.pin(id))}>
          {t('chat.pin')}
        </MenuButton>
      )}
      {powers.canRestrict && (
        <Group>
          <TimeOutRow onChoose={(seconds) => done(() => actions.timeOut(userId, seconds))()} />
          <MenuButton icon={Ban} testId="chat-ban" onClick={() => setIsBanning(true)}>
            {t('chat.ban')}
          </MenuButton>
          <MenuButton icon={Undo2} testId="chat-lift" onClick={done(() => actions.lift(userId))}>
            {t('chat.lift')}
          </MenuButton>
        </Group>
      )}
      {moderatorChange && (
        <Group>
          <MenuButton
            icon={moderatorChange === 'appoint' ? ShieldPlus : ShieldMinus}
            testId={`chat-moderator-${moderatorChange}`}
            onClick={done(() => actions.setModerator(userId, moderatorChange === 'appoint'))}
          >
            {t(`chat.moderator.${moderatorChange}`)}
          </MenuButton>
        </Group>
      )}
    </>
  );
}

function Group({ children }: { children: ReactNode }) {
  return <div className="mt-2 border-t border-line pt-2">{children}</div>;
}

function copy(text: string): void {
  // Without HTTPS there is no clipboard; the text can be marked by hand.
  Promise.resolve(navigator.clipboard?.writeText(text)).catch((error: unknown) =>
    console.debug('not copied', error),
  );
}
