import type { StreamView } from '@stagedoor/contracts/http/streams';
import { useQueryClient } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '../i18n/useErrorText.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { watchPathOf } from '../player/watch-path.ts';
import { api } from '../session/stagedoor.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { soonestFirst } from '../ui/stream-order.ts';
import { AnnounceForm } from './AnnounceForm.tsx';
import type { StreamFormHandle } from './stream-form.ts';
import { OWN_STREAMS, useOwnStreams } from './useOwnStreams.ts';

type AnnouncementsProps = {
  form: StreamFormHandle;
  isReady: boolean;
  onStart: (announced: StreamView) => void;
};

/** What is announced, and a quiet way to announce more, beside the form that says what it is. */
export function Announcements({ form, isReady, onStart }: AnnouncementsProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, error: listError } = useOwnStreams();
  const [done, setDone] = useState('');
  const [error, setError] = useState<unknown>();
  const announced = soonestFirst((data ?? []).filter(({ status }) => status === 'scheduled'));
  const renew = () => queries.invalidateQueries({ queryKey: [OWN_STREAMS] });

  const withdraw = async ({ streamId, title }: StreamView) => {
    setError(undefined);

    try {
      await api.cancelScheduled(streamId);
      setDone(t('studio.withdrawn', { title }));
    } catch (failure) {
      setError(failure);
    }

    await renew();
  };
  const failure = error ?? listError;

  return (
    <section aria-label={t('studio.announcements')} className="grid gap-3">
      {announced.length > 0 && (
        <>
          <h2 className="text-sm font-semibold">{t('studio.announcements')}</h2>
          <ul className="grid gap-2">
            {announced.map((stream) => (
              <Announced
                key={stream.streamId}
                stream={stream}
                isReady={isReady}
                onStart={() => onStart(stream)}
                onWithdraw={() => withdraw(stream)}
              />
            ))}
          </ul>
        </>
      )}
      <AnnounceForm
        form={form}
        onAnnounced={async ({ scheduledAt }) => {
          setError(undefined);
          setDone(t('studio.announced', { time: format.dateTime(scheduledAt ?? '') }));
          await renew();
        }}
      />
      <p role="status" className={done ? 'text-sm text-good' : 'sr-only'}>
        {done}
      </p>
      {failure !== undefined && failure !== null && (
        <Notice tone="error" {...(!error && { title: t('studio.listFailed') })}>
          {errorText(failure)}
        </Notice>
      )}
    </section>
  );
}

type AnnouncedProps = {
  stream: StreamView;
  isReady: boolean;
  onStart: () => void;
  onWithdraw: () => Promise<void>;
};

function Announced({ stream, isReady, onStart, onWithdraw }: AnnouncedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isBusy, setIsBusy] = useState(false);
  const { title, channelName, scheduledAt, streamId } = stream;

  return (
    <li
      data-testid="studio-scheduled-item"
      data-stream-id={streamId}
      className="flex gap-3 rounded-2xl border border-line bg-surface p-3.5"
    >
      <CalendarClock aria-hidden className="mt-0.5 size-5 shrink-0 text-lamp-text" />
      <div className="min-w-0 flex-1">
        <Link
          to={watchPathOf(channelName)}
          className="line-clamp-2 font-semibold underline-offset-4 hover:underline"
        >
          <bdi>{title}</bdi>
        </Link>
        {scheduledAt && (
          <time dateTime={scheduledAt} className="text-sm text-lamp-text">
            {format.dateTime(scheduledAt)}
          </time>
        )}
        <div className="mt-2.5 flex flex-wrap gap-2">
          <Button
            size="small"
            disabled={!isReady || isBusy}
            aria-label={t('studio.startAnnouncedName', { title })}
            data-testid="studio-scheduled-start"
            onClick={onStart}
          >
            {t('studio.startAnnounced')}
          </Button>
          <Button
            look="bare"
            size="small"
            disabled={isBusy}
            aria-label={t('studio.withdrawName', { title })}
            data-testid="studio-scheduled-withdraw"
            onClick={() => {
              setIsBusy(true);
              void onWithdraw().finally(() => setIsBusy(false));
            }}
          >
            {t('studio.withdraw')}
          </Button>
        </div>
      </div>
    </li>
  );
}
