import type { StreamView } from '@stagedoor/contracts/http/streams';
import { Eye, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { startEarly } from '../../player/early-player.ts';
import { watchPathOf } from '../../player/watch-path.ts';
import { warmUp } from '../../session/stagedoor.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { LiveBadge } from '../../ui/LiveBadge.tsx';
import { StageArt } from '../../ui/StageArt.tsx';
import { useCategoryName } from '../../ui/useCategoryName.ts';
import { preloadWatchPage } from '../watch/load-watch-page.ts';
import { LivePicture } from './LivePicture.tsx';

type LiveCardProps = {
  stream: StreamView;
  isFeatured: boolean;
  /** The picture is what is to be seen there now. */
  isPictureFresh: boolean;
};

/** What the click will need, loaded while the pointer is still on its way. */
function prepare(): void {
  preloadWatchPage();
  warmUp();
}

export function LiveCard({ stream, isFeatured, isPictureFresh }: LiveCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const categoryName = useCategoryName();
  const { channelName, title, creator, category, viewerCount, posterUrl } = stream;

  const onClick = (event: React.MouseEvent) => {
    // A new tab or window starts its own.
    if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
      startEarly(channelName);
    }
  };

  return (
    <Link
      to={watchPathOf(channelName)}
      data-testid="live-card"
      data-channel={channelName}
      onPointerEnter={prepare}
      onFocus={prepare}
      onTouchStart={prepare}
      onClick={onClick}
      className="group block rounded-3xl"
    >
      <div className="relative aspect-video overflow-hidden rounded-3xl shadow-shade ring-lamp/0 group-hover:ring-4 group-hover:ring-lamp/60">
        <StageArt channelName={channelName} category={category} className="size-full" />
        {posterUrl !== null && isPictureFresh && (
          <LivePicture url={posterUrl} className="size-full" />
        )}
        <div className="absolute start-3 top-3 flex gap-2">
          <LiveBadge />
          {!stream.isPublisherConnected && (
            <span className="inline-flex items-center gap-1.5 rounded-full bg-black/70 px-2.5 py-1 text-xs font-semibold text-white">
              <LoaderCircle
                aria-hidden
                className="size-3.5 animate-spin motion-reduce:animate-none"
              />
              {t('watch.states.reconnecting')}
            </span>
          )}
        </div>
        <span className="absolute end-3 bottom-3 inline-flex items-center gap-1.5 rounded-full bg-black/70 px-2.5 py-1 text-sm font-semibold text-white tabular-nums">
          <Eye aria-hidden className="size-4" />
          <span data-testid="live-card-viewers" data-count={viewerCount}>
            {format.count(viewerCount)}
          </span>
          <span className="sr-only">{t('watch.viewers')}</span>
        </span>
      </div>
      <div className="mt-3 flex gap-3">
        <Avatar
          name={creator.displayName}
          className={isFeatured ? 'size-12 text-lg' : 'size-10 text-base'}
        />
        <div className="min-w-0 flex-1">
          <h2
            className={`line-clamp-2 text-start leading-snug font-bold underline-offset-4 group-hover:underline ${isFeatured ? 'text-xl sm:text-2xl' : 'text-lg'}`}
          >
            <bdi>{title}</bdi>
          </h2>
          <p className="truncate text-muted">
            <bdi>{creator.displayName}</bdi>
            <span aria-hidden> · </span>
            <bdi>{categoryName(category)}</bdi>
          </p>
        </div>
      </div>
    </Link>
  );
}
