import type { ChatRoom } from '@stagedoor/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { api } from '../session/stagedoor.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { nameIn } from './log-wording.ts';

type RestrictedPeopleProps = { room: ChatRoom; isReachable: boolean; onLifted: () => void };

/** Who is timed out or banned in the creator's chats, and the way to end it. */
export function RestrictedPeople({ room, isReachable, onLifted }: RestrictedPeopleProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const format = useFormat();
  const { people, error, hasMore, isFetching, more, lift, lifting } = useRestrictions(
    room,
    onLifted,
  );

  return (
    <section className="grid gap-3" aria-labelledby="chat-log-restricted">
      <h3 id="chat-log-restricted" className="font-semibold">
        {t('chat.log.restricted')}
      </h3>
      {people?.length === 0 && <p className="text-sm text-muted">{t('chat.log.nobody')}</p>}
      <ul className="grid divide-y divide-line">
        {people?.map(({ user, isBan, isShadow, until, by, reason }) => (
          <li
            key={user.id}
            data-testid="chat-restricted"
            data-username={user.username}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-semibold wrap-anywhere">{nameIn(user)}</p>
              <p className="text-sm text-muted wrap-anywhere">
                {isBan || until === null
                  ? t(isShadow ? 'chat.log.shadowBannedBy' : 'chat.log.bannedBy', {
                      by: nameIn(by),
                    })
                  : t('chat.log.timedOutBy', { by: nameIn(by), time: format.dateTime(until) })}
              </p>
              {reason !== '' && (
                <p dir="auto" className="text-sm wrap-anywhere">
                  {reason}
                </p>
              )}
            </div>
            <Button
              size="small"
              disabled={!isReachable || lifting !== undefined}
              aria-label={t('chat.log.liftOf', { name: nameIn(user) })}
              data-testid="chat-log-lift"
              onClick={() => lift(user.id)}
            >
              {t('chat.log.lift')}
            </Button>
          </li>
        ))}
      </ul>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {hasMore && (
        <Button
          size="small"
          className="justify-self-start"
          disabled={isFetching}
          data-testid="chat-restricted-more"
          onClick={more}
        >
          {t('chat.log.more')}
        </Button>
      )}
    </section>
  );
}

function useRestrictions(room: ChatRoom, onLifted: () => void) {
  const [lifting, setLifting] = useState<string>();
  const [liftError, setLiftError] = useState<unknown>();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['chat-restrictions', room.room, api.user?.id],
    queryFn: ({ pageParam, signal }) =>
      api.chatRestrictions(room.room, { page: pageParam }, signal),
    initialPageParam: 1,
    getNextPageParam: ({ hasMore, page }) => (hasMore ? page + 1 : undefined),
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false },
  });
  const lift = async (userId: string): Promise<void> => {
    setLifting(userId);
    setLiftError(undefined);

    try {
      await room.lift(userId);
      await refetch();
      onLifted();
    } catch (failure) {
      setLiftError(failure);
    }

    setLifting(undefined);
  };

  return {
    people: data?.pages.flatMap((page) => page.restrictions),
    error: liftError ?? error,
    hasMore: hasNextPage,
    ...{ isFetching, lifting },
    more: () => void fetchNextPage(),
    lift: (userId: string) => void lift(userId),
  };
}
