import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import { CircleAlert, Disc, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What is going on with a recording that cannot be watched yet, and what went wrong with it. Nothing when all is well. */
export function RecordingStatus({ recording }: { recording: RecordingView }) {
  const { t } = useTranslation();
  const { status, problem } = recording;

  return (
    <div role="status" className="flex flex-col gap-1 text-sm empty:hidden">
      {status === 'recording' && problem !== 'disk_full' && problem !== 'write_failed' && (
        <p className="flex items-center gap-1.5 font-semibold text-danger-text">
          <Disc aria-hidden className="breathe size-4 shrink-0" />
          {t('recordings.states.recording')}
        </p>
      )}
      {status === 'finalising' && (
        <p className="flex items-center gap-1.5 font-semibold text-muted">
          <LoaderCircle
            aria-hidden
            className="size-4 shrink-0 animate-spin motion-reduce:animate-none"
          />
          {t('recordings.states.finalising')}
        </p>
      )}
      {status === 'failed' && problem === null && (
        <p className="font-semibold text-muted">{t('recordings.states.failed')}</p>
      )}
      {problem && (
        <p data-testid="recording-problem" className="flex items-start gap-1.5 text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t(`recordings.problems.${problem}`)}
        </p>
      )}
    </div>
  );
}
