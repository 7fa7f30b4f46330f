import type { StreamView } from '@stagedoor/contracts/http/streams';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { api } from '../session/stagedoor.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useOwnStreams } from './useOwnStreams.ts';

/** Enough to compare with; the desk is for the next show. */
const SHOWN_MAX = 5;

/** The creator's last shows, and on demand how many watched. */
export function PastStreams() {
  const { t } = useTranslation();
  const { data } = useOwnStreams();
  const past = (data ?? []).filter(({ status }) => status === 'ended').slice(0, SHOWN_MAX);

  if (past.length === 0) {
    return null;
  }

  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-bold">{t('studio.past')}</h2>
        <ButtonLink to="/recordings" look="bare" size="small" data-testid="studio-recordings">
          {t('recordings.title')}
        </ButtonLink>
      </div>
      <ul className="mt-1 divide-y divide-line">
        {past.map((stream) => (
          <PastStream key={stream.streamId} stream={stream} />
        ))}
      </ul>
    </section>
  );
}

function PastStream({ stream }: { stream: StreamView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const { title, streamId, startedAt, endedAt, recordingUrl } = stream;
  const seconds = (Date.parse(endedAt ?? '') - Date.parse(startedAt ?? '')) / 1_000;

  return (
    <li
      data-testid="studio-history-item"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
    >
      <div className="min-w-0 flex-1 basis-56">
        <p className="line-clamp-2 font-semibold">
          <bdi>{title}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          {startedAt && <time dateTime={startedAt}>{format.dateTime(startedAt)}</time>}
          {seconds >= 0 && (
            <span dir="ltr" className="tabular-nums" title={t('summary.duration')}>
              {format.clock(seconds)}
            </span>
          )}
        </p>
      </div>
      {recordingUrl && (
        <ButtonLink to={recordingUrl} look="bare" size="small">
          {t('recordings.replay')}
        </ButtonLink>
      )}
      {isAsked ? (
        <Audience streamId={streamId} />
      ) : (
        <Button
          look="bare"
          size="small"
          aria-label={t('studio.pastAudienceName', { title })}
          data-testid="studio-history-audience"
          onClick={() => setIsAsked(true)}
        >
          {t('studio.pastAudience')}
        </Button>
      )}
    </li>
  );
}

function Audience({ streamId }: { streamId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const { data, error } = useQuery({
    queryKey: ['stream-stats', streamId],
    queryFn: () => api.streamStats(streamId),
  });

  if (error) {
    return (
      <p role="alert" className="text-sm text-danger-text">
        {errorText(error)}
      </p>
    );
  }

  const figures = [
    { name: t('summary.peak'), value: data?.peakViewers },
    { name: t('summary.unique'), value: data?.uniqueViewers },
  ];

  return (
    <div role="status" data-testid="studio-history-stats">
      <dl className="flex flex-wrap gap-x-5 text-sm">
        {figures.map(({ name, value }) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-muted">{name}</dt>
            <dd className="font-semibold tabular-nums">
              {value === undefined ? t('health.unknown') : format.count(value)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
