import type { ChatReplay } from '@stagedoor/sdk';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageList } from '../chat/MessageList.tsx';
import { useSession } from '../session/session-store.ts';
import { useLasting } from '../ui/useLasting.ts';

/** Most moments are found sooner. */
const LOADING_SHOWN_AFTER_MS = 1_000;

/** What had been said by the moment that is played: to be read only, as high as its place is. */
export function ReplayChatPanel({ replay }: { replay: ChatReplay }) {
  const { t } = useTranslation();
  const username = useSession(({ user }) => user?.username);
  const listen = useCallback((onChange: () => void) => replay.on('change', onChange), [replay]);
  const { phase, messages } = useSyncExternalStore(listen, () => replay.state);
  const isLoading = useLasting(phase === 'loading', LOADING_SHOWN_AFTER_MS);

  return (
    <section
      aria-label={t('replay.chat')}
      aria-busy={phase === 'loading'}
      data-testid="chat-replay"
      data-state={phase}
      className="arrive relative flex h-full min-h-0 flex-col overflow-hidden border-line bg-surface max-md:border-y md:rounded-3xl md:border"
    >
      <header className="flex min-h-13 items-center gap-3 border-b border-line ps-4 pe-2">
        <h2 className="font-bold">{t('replay.chat')}</h2>
        <p role="status" className="min-w-0 flex-1 truncate text-sm text-muted">
          {isLoading && t('loading')}
        </p>
      </header>
      <MessageList
        messages={messages}
        username={username}
        // The recording itself is listened to.
        isSpoken={false}
        canJump
        top={
          phase === 'ready' &&
          messages.length === 0 && (
            <p className="py-2 text-center text-muted">{t('replay.chatQuiet')}</p>
          )
        }
      />
    </section>
  );
}
