import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { Drafts } from '../../messages/drafts.ts';
import { Inbox } from '../../messages/Inbox.tsx';
import { NEW_CONVERSATION, recipientIn } from '../../messages/message-path.ts';
import { OpenConversation } from '../../messages/OpenConversation.tsx';
import { Thread } from '../../messages/Thread.tsx';
import { LogInPrompt } from '../../session/LogInPrompt.tsx';
import { useSession } from '../../session/session-store.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';

export default function MessagesPage() {
  const { t } = useTranslation();
  const { status, user } = useSession();
  usePageTitle(t('messages.title'));

  if (status === 'restoring') {
    return <div className="min-h-[80dvh]" aria-busy="true" />;
  }

  if (!user) {
    return <LogInPrompt title={t('messages.title')} />;
  }

  return <Messages key={user.id} />;
}

/**
 * All conversations, and beside them the one that is open. On a narrow screen they lie above each other and one of them is shown;
 * the other one keeps its place in its list.
 */
function Messages() {
  const { conversationId } = useParams();
  const { search } = useLocation();
  const [drafts] = useState<Drafts>(() => new Map());
  const isOpen = conversationId !== undefined;

  return (
    <div className="page grid h-[calc(100dvh-4rem)] grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] max-md:px-0 md:py-5 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-5">
      <div className={`col-start-1 row-start-1 min-h-0 ${isOpen ? 'max-lg:invisible' : ''}`}>
        <Inbox openId={conversationId} />
      </div>
      <div
        className={`col-start-1 row-start-1 min-h-0 lg:col-start-2 ${isOpen ? '' : 'max-lg:invisible'}`}
      >
        {conversationId === undefined ? (
          <NothingOpen />
        ) : conversationId === NEW_CONVERSATION ? (
          <OpenConversation userId={recipientIn(search)} />
        ) : (
          <Thread key={conversationId} conversationId={conversationId} drafts={drafts} />
        )}
      </div>
    </div>
  );
}

function NothingOpen() {
  const { t } = useTranslation();

  return (
    <div className="grid h-full place-content-center justify-items-center gap-3 rounded-3xl border border-dashed border-line p-6 text-center text-muted max-lg:hidden">
      <MessagesSquare aria-hidden className="size-12" />
      <p>{t('messages.choose')}</p>
    </div>
  );
}
