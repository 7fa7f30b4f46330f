import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { StageArt } from '../ui/StageArt.tsx';
import { startOver, useBroadcast } from './broadcast-store.ts';

/** What the show was, after it. */
export function EndedSummary() {
  const { t } = useTranslation();
  const format = useFormat();
  const { stream, stats, endReason } = useBroadcast();
  // An account that is blocked sees no figures and starts nothing any more.
  const isBanned = endReason === 'banned';
  const startedMs = Date.parse(stream?.startedAt ?? '');
  const [endedMs] = useState(Date.now);
  const seconds = Number.isNaN(startedMs) ? 0 : (endedMs - startedMs) / 1_000;

  return (
    <div
      className="page grid max-w-2xl gap-6 py-10 sm:py-14"
      data-testid="studio-summary"
      data-end-reason={endReason}
    >
      <StageArt
        channelName={stream?.channelName ?? ''}
        category={stream?.category ?? ''}
        className="aspect-[2/1] rounded-3xl shadow-shade"
      />
      <div role="status">
        <h1 className="text-3xl font-bold">{t('summary.title')}</h1>
        <p className="mt-2 text-muted">{t(`summary.reasons.${endReason ?? 'ended'}`)}</p>
      </div>
      {stream && (
        <p dir="auto" className="text-xl font-semibold">
          {stream.title}
        </p>
      )}
      {!isBanned && (
        <dl className="grid grid-cols-3 gap-4 rounded-3xl border border-line bg-surface p-5 text-center">
          <Figure name={t('summary.duration')}>{format.clock(seconds)}</Figure>
          <Figure name={t('summary.peak')}>
            {stats ? format.count(stats.peakViewers) : t('health.unknown')}
          </Figure>
          <Figure name={t('summary.unique')}>
            {stats ? format.count(stats.uniqueViewers) : t('health.unknown')}
          </Figure>
        </dl>
      )}
      <div className="flex flex-wrap gap-3">
        {!isBanned && (
          <Button look="primary" onClick={startOver}>
            {t('summary.again')}
          </Button>
        )}
        {!isBanned && stream?.isRecorded && (
          <ButtonLink to="/recordings" data-testid="summary-recordings">
            {t('recordings.toRecording')}
          </ButtonLink>
        )}
        <ButtonLink to="/">{t('watch.discover')}</ButtonLink>
      </div>
    </div>
  );
}

function Figure({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dd className="font-display text-2xl font-bold tabular-nums" dir="ltr">
        {children}
      </dd>
      <dt className="text-sm text-muted">{name}</dt>
    </div>
  );
}
