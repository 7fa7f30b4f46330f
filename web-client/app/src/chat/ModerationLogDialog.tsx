import type { ChatRoom } from '@stagedoor/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { api } from '../session/stagedoor.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LogEntry } from './LogEntry.tsx';
import { RestrictedPeople } from './RestrictedPeople.tsx';

type ModerationLogDialogProps = { room: ChatRoom; isReachable: boolean; onClose: () => void };

/** Who is silenced now, and everything that was done in the creator's chats. */
export function ModerationLogDialog({ room, isReachable, onClose }: ModerationLogDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['chat-actions', room.room, api.user?.id],
    queryFn: ({ pageParam, signal }) => api.chatActions(room.room, { before: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false },
  });
  const actions = data?.pages.flatMap((page) => page.actions);

  return (
    <Dialog title={t('chat.log.title')} testId="chat-moderation-log" onClose={onClose}>
      <RestrictedPeople room={room} isReachable={isReachable} onLifted={() => void refetch()} />
      <section className="grid gap-3" aria-labelledby="chat-log-done">
        <h3 id="chat-log-done" className="font-semibold">
          {t('chat.log.done')}
        </h3>
        {actions?.length === 0 && <p className="text-sm text-muted">{t('chat.log.nothing')}</p>}
        <ul className="grid divide-y divide-line">
          {actions?.map((action) => (
            <LogEntry key={action.id} action={action} />
          ))}
        </ul>
        {error && <Notice tone="error">{errorText(error)}</Notice>}
        {isFetching && (
          <p role="status" className="text-sm text-muted">
            {t('loading')}
          </p>
        )}
        {hasNextPage && (
          <Button
            size="small"
            className="justify-self-start"
            disabled={isFetching}
            data-testid="chat-log-more"
            onClick={() => void fetchNextPage()}
          >
            {t('chat.log.more')}
          </Button>
        )}
      </section>
    </Dialog>
  );
}
