import { Disc } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/useErrorText.ts';
import { RecordingCard } from '../../recordings/RecordingCard.tsx';
import { useOwnRecordings } from '../../recordings/useRecordings.ts';
import { LogInPrompt } from '../../session/LogInPrompt.tsx';
import { useSession } from '../../session/session-store.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

export default function RecordingsPage() {
  const { t } = useTranslation();
  const { status, user } = useSession();
  usePageTitle(t('recordings.title'));

  if (status === 'restoring') {
    return <div className="min-h-[80dvh]" aria-busy="true" />;
  }

  if (!user) {
    return <LogInPrompt title={t('recordings.title')} />;
  }

  return (
    <div className="page py-8">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-3xl font-bold">{t('recordings.title')}</h1>
          <p className="mt-1 text-muted">{t('recordings.lead')}</p>
        </div>
        <ButtonLink to="/studio" size="small">
          {t('nav.studio')}
        </ButtonLink>
      </div>
      <RecordingList />
    </div>
  );
}

function RecordingList() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error, refetch } = useOwnRecordings();

  if (error && !data) {
    return (
      <div className="mt-8">
        <Notice
          tone="error"
          title={t('recordings.listFailed')}
          action={
            <Button size="small" onClick={() => void refetch()}>
              {t('watch.retry')}
            </Button>
          }
        >
          {errorText(error)}
        </Notice>
      </div>
    );
  }

  if (!data) {
    return <div aria-busy="true" className="min-h-96" />;
  }

  if (data.length === 0) {
    return (
      <div className="mx-auto flex max-w-md flex-col items-center gap-3 py-20 text-center">
        <Disc aria-hidden className="size-12 text-lamp" />
        <p className="font-display text-xl font-bold">{t('recordings.empty')}</p>
        <p className="text-muted">{t('recordings.emptyAdvice')}</p>
        <ButtonLink to="/studio" look="primary" className="mt-2">
          {t('discover.openStudio')}
        </ButtonLink>
      </div>
    );
  }

  return (
    <ul className="mt-6 grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {data.map((recording) => (
        <RecordingCard key={recording.recordingId} recording={recording} />
      ))}
    </ul>
  );
}
