import type { StreamView } from '@stagedoor/contracts/http/streams';
import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { watchPathOf } from '../../player/watch-path.ts';

/** Streams that are announced, with their time in the reader's own time zone. */
export function ScheduledList({ streams }: { streams: StreamView[] }) {
  const { t } = useTranslation();
  const format = useFormat();

  if (streams.length === 0) {
    return null;
  }

  return (
    <section className="mt-14">
      <h2 className="text-2xl font-bold">{t('discover.scheduled')}</h2>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {streams.map(({ streamId, channelName, title, creator, scheduledAt }) => (
          <li key={streamId}>
            <Link
              to={watchPathOf(channelName)}
              data-testid="scheduled-card"
              className="flex h-full gap-3 rounded-2xl border border-line bg-surface p-4 transition hover:border-muted"
            >
              <CalendarClock aria-hidden className="mt-0.5 size-5 shrink-0 text-lamp-text" />
              <div className="min-w-0">
                <p className="line-clamp-2 font-semibold">
                  <bdi>{title}</bdi>
                </p>
                <p className="text-sm text-muted">
                  <bdi>{creator.displayName}</bdi>
                </p>
                {scheduledAt && (
                  <time dateTime={scheduledAt} className="text-sm font-semibold text-lamp-text">
                    {format.dateTime(scheduledAt)}
                  </time>
                )}
              </div>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
