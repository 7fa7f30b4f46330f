import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat.ts';
import { RecordingActions } from './RecordingActions.tsx';
import { RecordingPicture } from './RecordingPicture.tsx';
import { RecordingStatus } from './RecordingStatus.tsx';
import { replayPathOf } from './replay-path.ts';

/** One of the creator's own recordings: what it is, how it is doing, and what can be done with it. */
export function RecordingCard({ recording }: { recording: RecordingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { recordingId, title, status, startedAt, sizeBytes } = recording;
  const isReady = status === 'ready';

  return (
    <li
      data-testid="recording-card"
      data-recording={recordingId}
      data-status={status}
      className="flex flex-col gap-3 rounded-3xl border border-line bg-surface p-3"
    >
      {isReady ? (
        <Link
          to={replayPathOf(recordingId)}
          aria-label={t('recordings.watch', { title })}
          className="group block rounded-2xl transition hover:ring-4 hover:ring-lamp/60"
        >
          <RecordingPicture recording={recording} />
        </Link>
      ) : (
        <RecordingPicture recording={recording} />
      )}
      <div className="flex flex-1 flex-col gap-1.5 px-1">
        <h2 className="line-clamp-2 text-lg leading-snug font-bold">
          <bdi data-testid="recording-title">{title}</bdi>
        </h2>
        <p className="flex flex-wrap gap-x-2 text-sm text-muted">
          <time dateTime={startedAt}>{format.dateTime(startedAt)}</time>
          {sizeBytes > 0 && <span className="tabular-nums">{format.bytes(sizeBytes)}</span>}
        </p>
        <RecordingStatus recording={recording} />
      </div>
      <RecordingActions recording={recording} />
    </li>
  );
}
