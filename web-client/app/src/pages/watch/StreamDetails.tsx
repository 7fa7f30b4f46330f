import type { StreamView } from '@stagedoor/contracts/http/streams';
import type { ViewerState } from '@stagedoor/sdk';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { MessageLink } from '../../messages/MessageLink.tsx';
import { isOnAir, type WatchState } from '../../player/watch-state.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ElapsedTime } from '../../ui/ElapsedTime.tsx';
import { LiveBadge } from '../../ui/LiveBadge.tsx';
import { ShareLink } from '../../ui/ShareLink.tsx';
import { useCategoryName } from '../../ui/useCategoryName.ts';

type StreamDetailsProps = {
  state: WatchState;
  viewerState: Partial<ViewerState> | undefined;
  listed: StreamView | undefined;
  title: string | undefined;
  category: string;
};

/** Who and what is on, below the picture. What the room says counts more than what the list said. */
export function StreamDetails({ state, viewerState, listed, title, category }: StreamDetailsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const categoryName = useCategoryName();
  const viewerCount = (viewerState?.stream ? viewerState.viewerCount : listed?.viewerCount) ?? 0;
  const description = viewerState?.stream?.description ?? listed?.description ?? '';
  const startedAtMs = viewerState?.stream?.startedAtMs ?? 0;

  return (
    <div className="flex flex-col gap-4 px-4 pt-4 md:px-1">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        {(state === 'playing' || state === 'audio-only') && <LiveBadge />}
        <span
          data-testid="watch-state"
          data-state={state}
          role="status"
          className={
            state === 'playing'
              ? 'sr-only'
              : 'rounded-full border border-line px-3 py-0.5 font-semibold text-muted'
          }
        >
          {t(`watch.states.${state}`)}
        </span>
        {(isOnAir(state) || state === 'waiting') && (
          <span
            className="inline-flex items-center gap-1.5 font-semibold"
            title={t('watch.viewers')}
          >
            <Eye aria-hidden className="size-4 text-muted" />
            <span className="sr-only">{t('watch.viewers')}</span>
            <span data-testid="watch-viewers" data-count={viewerCount} className="tabular-nums">
              {format.count(viewerCount)}
            </span>
          </span>
        )}
        {isOnAir(state) && startedAtMs > 0 && <ElapsedTime sinceMs={startedAtMs} />}
      </div>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72">
          {title === undefined && state === 'connecting' ? (
            <div aria-hidden className="breathe h-9 w-2/3 rounded-full bg-raised" />
          ) : (
            // Without a title the picture already says what is the matter.
            <h1 className={title === undefined ? 'sr-only' : 'text-2xl font-bold sm:text-3xl'}>
              <bdi data-testid="watch-title">{title ?? t(`watch.states.${state}`)}</bdi>
            </h1>
          )}
          {listed && (
            <div className="mt-3 flex flex-wrap items-center gap-3">
              <Avatar name={listed.creator.displayName} className="size-11 text-base" />
              <div>
                <p className="font-semibold">
                  <bdi>{listed.creator.displayName}</bdi>
                </p>
                <p className="text-sm text-muted">
                  <bdi dir="ltr">@{listed.creator.username}</bdi>
                </p>
              </div>
              <MessageLink userId={listed.creator.id} name={listed.creator.displayName} />
              <span className="rounded-full bg-raised px-3 py-1 text-sm">
                {categoryName(category)}
              </span>
            </div>
          )}
        </div>
        {title && <ShareLink title={title} />}
      </div>
      {description && (
        <p dir="auto" className="max-w-prose whitespace-pre-line text-muted">
          {description}
        </p>
      )}
    </div>
  );
}
