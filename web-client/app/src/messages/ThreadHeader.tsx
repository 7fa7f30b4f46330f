import type { ConversationState } from '@stagedoor/sdk';
import { ArrowLeft, Ban, EllipsisVertical, Radio, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchPathOf } from '../player/watch-path.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Menu, MenuButton } from '../ui/Menu.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { INBOX_PATH } from './message-path.ts';
import { useLiveChannel } from './useLiveChannel.ts';
import { usePresenceText } from './usePresenceText.ts';

type ThreadHeaderProps = {
  state: ConversationState;
  name: string;
  nowMs: number;
  onBlock: () => void;
  onUnblock: () => void;
};

/** With whom it is, where they are, and what one can do about them. */
export function ThreadHeader({ state, name, nowMs, onBlock, onUnblock }: ThreadHeaderProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const { participant, presence, isBlockedByMe } = state;
  const presenceText = usePresenceText(presence, nowMs);
  const liveChannel = useLiveChannel(participant);

  return (
    <header className="flex min-h-14 items-center gap-2 border-b border-line py-1 ps-2 pe-2 lg:ps-4">
      <ButtonLink
        to={INBOX_PATH}
        look="bare"
        aria-label={t('messages.back')}
        title={t('messages.back')}
        data-testid="messages-back"
        className="size-11 px-0! lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
      </ButtonLink>
      {participant ? (
        <>
          <Avatar name={name} className="size-10 text-base" />
          <div className="min-w-0 flex-1">
            <h2 className="truncate font-bold">
              <bdi>{name}</bdi>
            </h2>
            <p className="flex min-w-0 gap-2 text-sm text-muted">
              {participant.username !== '' && (
                <bdi dir="ltr" className="truncate max-sm:hidden">
                  @{participant.username}
                </bdi>
              )}
              <span
                data-testid="presence"
                data-status={presence.status}
                className="flex min-w-0 items-center gap-1.5"
              >
                {(presence.status === 'online' || presence.status === 'away') && (
                  <span
                    aria-hidden
                    className={`size-2 shrink-0 rounded-full ${presence.status === 'online' ? 'bg-good' : 'bg-lamp-text'}`}
                  />
                )}
                <span className="truncate">{presenceText}</span>
              </span>
            </p>
          </div>
          {liveChannel !== undefined && (
            <ButtonLink
              to={watchPathOf(liveChannel)}
              look="live"
              size="small"
              data-testid="messages-watch"
            >
              <Radio aria-hidden className="size-4" />
              <span className="max-sm:sr-only">{t('messages.watchLive')}</span>
            </ButtonLink>
          )}
          <Menu
            label={t('messages.menu', { name })}
            testId="messages-menu"
            button={<EllipsisVertical aria-hidden className="size-5" />}
          >
            {isBlockedByMe ? (
              <MenuButton icon={Undo2} testId="messages-unblock" onClick={onUnblock}>
                {t('messages.unblock')}
              </MenuButton>
            ) : (
              <MenuButton icon={Ban} testId="messages-block" onClick={() => setIsAsking(true)}>
                {t('messages.block')}
              </MenuButton>
            )}
          </Menu>
        </>
      ) : (
        <span aria-hidden className="breathe h-5 w-40 rounded-full bg-raised" />
      )}
      {isAsking && (
        <ModalDialog
          isAlert
          label={t('messages.blockAsk', { name })}
          className="w-96 p-6"
          onClose={() => setIsAsking(false)}
        >
          <h2 className="text-xl font-bold">{t('messages.blockAsk', { name })}</h2>
          <p className="mt-2 text-muted">{t('messages.blockAdvice')}</p>
          <div className="mt-5 flex flex-wrap gap-2">
            <Button
              look="live"
              data-testid="messages-block-confirm"
              onClick={() => {
                setIsAsking(false);
                onBlock();
              }}
            >
              {t('messages.block')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('cancel')}</Button>
          </div>
        </ModalDialog>
      )}
    </header>
  );
}
