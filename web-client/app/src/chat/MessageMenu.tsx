import type { ChatMessage } from '@stagedoor/sdk';
import { useTranslation } from 'react-i18next';
import { PopoverMenu } from '../ui/PopoverMenu.tsx';
import type { ChatActions } from './chat-actions.ts';
import { MessageActions } from './MessageActions.tsx';
import type { MessagePowers } from './moderation.ts';

type MessageMenuProps = {
  message: ChatMessage;
  powers: MessagePowers;
  actions: ChatActions;
  /** It can be reached with Tab. */
  isReachable: boolean;
  onMenu: (menuId: string, isOpen: boolean) => void;
};

/** What can be done with a message. */
export function MessageMenu({ message, powers, actions, isReachable, onMenu }: MessageMenuProps) {
  const { t } = useTranslation();

  return (
    <PopoverMenu
      label={t('chat.menuOf', { name: message.author.displayName })}
      testId="chat-message-menu"
      isReachable={isReachable}
      onToggle={onMenu}
    >
      {(close) => (
        <MessageActions message={message} powers={powers} actions={actions} onDone={close} />
      )}
    </PopoverMenu>
  );
}
