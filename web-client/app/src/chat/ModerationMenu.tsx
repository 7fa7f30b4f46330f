import type { ChatRoom } from '@stagedoor/sdk';
import { ListFilter, ScrollText, Shield } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuButton } from '../ui/Menu.tsx';
import { FiltersDialog } from './FiltersDialog.tsx';
import { ModerationLogDialog } from './ModerationLogDialog.tsx';

type ModerationMenuProps = {
  room: ChatRoom;
  /** What needs the connection can be done. */
  isReachable: boolean;
};

/** What else those who look after the chat have: its filters, and the log of what was done. */
export function ModerationMenu({ room, isReachable }: ModerationMenuProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'filters' | 'log'>();
  const close = () => setOpen(undefined);

  return (
    <>
      <Menu
        label={t('chat.moderate')}
        testId="chat-moderation-menu"
        button={<Shield aria-hidden className="size-5 text-muted" />}
      >
        <MenuButton icon={ListFilter} testId="chat-filters-open" onClick={() => setOpen('filters')}>
          {t('chat.filters.title')}
        </MenuButton>
        <MenuButton icon={ScrollText} testId="chat-log-open" onClick={() => setOpen('log')}>
          {t('chat.log.title')}
        </MenuButton>
      </Menu>
      {open === 'filters' && (
        <FiltersDialog room={room} isReachable={isReachable} onClose={close} />
      )}
      {open === 'log' && (
        <ModerationLogDialog room={room} isReachable={isReachable} onClose={close} />
      )}
    </>
  );
}
