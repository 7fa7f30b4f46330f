import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/useErrorText.ts';
import { api, warmUp } from '../../session/stagedoor.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { soonestFirst } from '../../ui/stream-order.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { preloadWatchPage } from '../watch/load-watch-page.ts';
import { CardGridSkeleton } from './CardGridSkeleton.tsx';
import { DiscoverFilters } from './DiscoverFilters.tsx';
import { type DiscoverQuery, EVERYTHING, isFiltered } from './discover-query.ts';
import { EmptyStage } from './EmptyStage.tsx';
import { LiveCard } from './LiveCard.tsx';
import { ScheduledList } from './ScheduledList.tsx';

/** How often the list of who is live is renewed while somebody looks at it. */
const REFRESH_MS = 5_000;
/** Asking for the list is what has pictures made, in less than this: the first look again, for those that were not there. */
const FIRST_PICTURES_MS = 1_500;
/** Announcements change seldom. */
const REFRESH_SCHEDULED_MS = 30_000;
/** Once the list is there, what a click will need is loaded as soon as the page has nothing else to do, and in this time anyway. */
const WARM_UP_WITHIN_MS = 600;

export default function DiscoverPage() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [query, setQuery] = useState<DiscoverQuery>(EVERYTHING);
  const asked = useDeferredValue(query);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['active', asked],
    queryFn: ({ signal }) => api.activeStreams(asked, signal),
    refetchInterval: ({ state }) =>
      state.dataUpdateCount <= 1 && state.data?.some(({ posterUrl }) => posterUrl === null)
        ? FIRST_PICTURES_MS
        : REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  const { data: scheduled } = useQuery({
    queryKey: ['scheduled', asked],
    queryFn: ({ signal }) => api.scheduledStreams(asked, signal),
    refetchInterval: REFRESH_SCHEDULED_MS,
    placeholderData: keepPreviousData,
  });
  usePageTitle();

  useEffect(() => {
    if (isPending) return;
    return whenIdle(() => {
      preloadWatchPage();
      warmUp();
    }, WARM_UP_WITHIN_MS);
  }, [isPending]);

  const live = data ?? [];
  const isEmpty = !isPending && !error && live.length === 0;

  return (
    <div className="page pt-8 sm:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div>
          <h1 className="text-3xl font-bold sm:text-5xl">{t('discover.title')}</h1>
          <p aria-live="polite" className="mt-2 text-muted sm:text-lg">
            {live.length > 0 ? t('discover.count', { count: live.length }) : t('discover.lead')}
          </p>
        </div>
        <DiscoverFilters query={query} onChange={setQuery} />
      </div>
      {error && (
        <div className="mt-8">
          <Notice
            tone="error"
            title={t('discover.failed')}
            action={
              <Button size="small" onClick={() => void refetch()}>
                {t('retry')}
              </Button>
            }
          >
            {errorText(error)}
          </Notice>
        </div>
      )}
      {isPending && <CardGridSkeleton />}
      {live.length > 0 && (
        <ul className="mt-8 grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 xl:gap-x-6">
          {live.map((stream, index) => (
            <li key={stream.streamId} className={index === 0 ? 'sm:col-span-2 lg:row-span-2' : ''}>
              <LiveCard
                stream={stream}
                isFeatured={index === 0}
                // Pictures are renewed with the list.
                isPictureFresh={!error}
              />
            </li>
          ))}
        </ul>
      )}
      {isEmpty && (
        <EmptyStage isFiltered={isFiltered(asked)} onClear={() => setQuery(EVERYTHING)} />
      )}
      <ScheduledList streams={soonestFirst(scheduled ?? [])} />
    </div>
  );
}
