import type { DirectMessage } from '@stagedoor/sdk';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { PopoverMenu } from '../ui/PopoverMenu.tsx';

/** What one can do with messages of one's own. The same object at every call. */
export type OwnMessageActions = {
  isChangeable: (message: DirectMessage) => boolean;
  edit: (message: DirectMessage) => void;
  remove: (messageId: string) => void;
};

type OwnMessageMenuProps = {
  message: DirectMessage;
  messageId: string;
  actions: OwnMessageActions;
  onMenu: (menuId: string, isOpen: boolean) => void;
};

/** Beside a message of one's own: change it, or take it back. */
export function OwnMessageMenu({ message, messageId, actions, onMenu }: OwnMessageMenuProps) {
  const { t } = useTranslation();

  return (
    <PopoverMenu
      label={t('messages.menuOfOwn')}
      testId="direct-message-menu"
      isReachable
      onToggle={onMenu}
    >
      {(close) => (
        <Actions
          canEdit={actions.isChangeable(message)}
          onEdit={() => {
            close();
            actions.edit(message);
          }}
          onRemove={() => {
            close();
            actions.remove(messageId);
          }}
          onCancel={close}
        />
      )}
    </PopoverMenu>
  );
}

type ActionsProps = {
  canEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onCancel: () => void;
};

/** What is taken back does not come again, so it is asked for once more. */
function Actions({ canEdit, onEdit, onRemove, onCancel }: ActionsProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);

  if (isAsking) {
    return (
      <div role="alertdialog" aria-label={t('messages.removeAsk')} className="grid gap-3 px-4 py-2">
        <p className="font-semibold">{t('messages.removeAsk')}</p>
        <p className="text-sm text-muted">{t('messages.removeAdvice')}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            look="live"
            size="small"
            autoFocus
            data-testid="direct-message-remove-confirm"
            onClick={onRemove}
          >
            {t('messages.remove')}
          </Button>
          <Button size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    );
  }

  return (
    <>
      {canEdit && (
        <MenuButton icon={Pencil} testId="direct-message-edit" onClick={onEdit}>
          {t('chat.edit')}
        </MenuButton>
      )}
      <MenuButton icon={Trash2} testId="direct-message-remove" onClick={() => setIsAsking(true)}>
        {t('messages.remove')}
      </MenuButton>
    </>
  );
}
