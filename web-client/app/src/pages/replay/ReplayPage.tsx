import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import type { Replay } from '@stagedoor/sdk';
import { Download, Hourglass, Lock, SearchX, WifiOff } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { shownCodeOf } from '../../i18n/error-text.ts';
import { useErrorText } from '../../i18n/useErrorText.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { RecordingPicture } from '../../recordings/RecordingPicture.tsx';
import { replayPathOf } from '../../recordings/replay-path.ts';
import { usePublicRecordings, useRecording } from '../../recordings/useRecordings.ts';
import { LazyReplayChatPanel } from '../../replay/LazyReplayChatPanel.tsx';
import { ReplayPlayer } from '../../replay/ReplayPlayer.tsx';
import { useChatReplay } from '../../replay/useChatReplay.ts';
import { useSession } from '../../session/session-store.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { ShareLink } from '../../ui/ShareLink.tsx';

export default function ReplayPage() {
  const { recordingId = '' } = useParams();
  const { status } = useSession();

  // Whether a private one may be watched depends on who asks.
  return status === 'restoring' ? (
    <div className="min-h-[80dvh]" aria-busy="true" />
  ) : (
    <ReplayOf key={recordingId} recordingId={recordingId} />
  );
}

function ReplayOf({ recordingId }: { recordingId: string }) {
  const { data, error, refetch } = useRecording(recordingId);
  usePageTitle(data?.title);

  if (error && !data) {
    return <ReplayProblem error={error} onRetry={() => void refetch()} />;
  }

  return data?.urls ? (
    <Theatre recording={data} urls={data.urls} />
  ) : (
    // Most have a chat: the picture gets the size that it will have.
    <div className={data ? THEATRE : THEATRE_WITH_CHAT}>
      <div className="grid aspect-video place-items-center bg-black text-white md:rounded-3xl">
        {data && <NotYet />}
      </div>
      {data && <Details recording={data} />}
      {data && <MoreOf recording={data} />}
    </div>
  );
}

const THEATRE = 'page theatre max-md:px-0 md:pt-5';
const THEATRE_WITH_CHAT = `${THEATRE} theatre-chat items-start`;

type TheatreProps = { recording: RecordingView; urls: NonNullable<RecordingView['urls']> };

/** The recording with its chat beside it, or below it where there is no room. */
function Theatre({ recording, urls }: TheatreProps) {
  const video = useRef<HTMLVideoElement>(null);
  const playback = useRef<Replay>(undefined);
  const { replay, hasPlace } = useChatReplay(video, playback, recording);

  return (
    <div className={hasPlace ? THEATRE_WITH_CHAT : THEATRE}>
      <ReplayPlayer element={video} playback={playback} urls={urls} />
      {hasPlace && (
        // On a phone it leaves the first line of what is below in sight.
        <div className="h-[calc(100dvh-4rem-56.25vw-3.25rem)] min-h-80 md:mt-5 md:h-[28rem] lg:sticky lg:top-[5.25rem] lg:row-span-2 lg:mt-0 lg:h-[calc(100dvh-6.5rem)]">
          {replay && <LazyReplayChatPanel replay={replay} />}
        </div>
      )}
      <div className="min-w-0">
        <Details recording={recording} />
        <MoreOf recording={recording} />
      </div>
    </div>
  );
}

function NotYet() {
  const { t } = useTranslation();

  return (
    <div role="status" className="flex flex-col items-center gap-2 p-4 text-center">
      <Hourglass aria-hidden className="size-10 text-lamp" />
      <p className="font-display text-xl font-bold">{t('replay.notYet')}</p>
      <p className="text-white/85">{t('replay.notYetAdvice')}</p>
    </div>
  );
}

function Details({ recording }: { recording: RecordingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { user } = useSession();
  const { title, creator, startedAt, urls, visibility } = recording;
  const isOwner = user?.id === creator.id;

  return (
    <div className="flex flex-wrap items-start justify-between gap-4 px-4 pt-4 md:px-1">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="text-2xl font-bold sm:text-3xl">
          <bdi data-testid="replay-title">{title}</bdi>
        </h1>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Avatar name={creator.displayName} className="size-11 text-base" />
          <div>
            <p className="font-semibold">
              <bdi>{creator.displayName}</bdi>
            </p>
            <p className="text-sm text-muted">
              <time dateTime={startedAt}>{format.dateTime(startedAt)}</time>
            </p>
          </div>
          {visibility !== 'public' && (
            <span className="rounded-full bg-raised px-3 py-1 text-sm">
              {t(`studio.visibilities.${visibility}`)}
            </span>
          )}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {isOwner && urls?.video && (
          <a
            href={`${urls.video}?download=1`}
            download
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-raised px-3.5 text-sm font-semibold transition hover:border-muted sm:min-h-9"
          >
            <Download aria-hidden className="size-4" />
            {t('recordings.download')}
          </a>
        )}
        {isOwner && (
          <ButtonLink to="/recordings" size="small">
            {t('recordings.title')}
          </ButtonLink>
        )}
        {visibility !== 'private' && <ShareLink title={title} />}
      </div>
    </div>
  );
}

/** Other recordings of the same creator that everybody may find. */
function MoreOf({ recording }: { recording: RecordingView }) {
  const { t } = useTranslation();
  const { data } = usePublicRecordings(recording.creator.id);
  const others = (data ?? []).filter(({ recordingId }) => recordingId !== recording.recordingId);

  if (others.length === 0) {
    return null;
  }

  return (
    <section className="px-4 py-8 md:px-1">
      <h2 className="text-xl font-bold">
        {t('replay.more', { name: recording.creator.displayName })}
      </h2>
      <ul className="mt-4 grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
        {others.map((other) => (
          <li key={other.recordingId}>
            <Link to={replayPathOf(other.recordingId)} className="group block rounded-2xl">
              <RecordingPicture recording={other} />
              <p className="mt-2 line-clamp-2 font-semibold underline-offset-4 group-hover:underline">
                <bdi>{other.title}</bdi>
              </p>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PROBLEMS = {
  NOT_FOUND: { icon: SearchX, key: 'notFound' },
  GRANT_REQUIRED: { icon: Lock, key: 'private' },
} as const;

function ReplayProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const code = shownCodeOf(error);
  const known = code === 'NOT_FOUND' || code === 'GRANT_REQUIRED' ? PROBLEMS[code] : undefined;
  const Icon = known?.icon ?? WifiOff;

  return (
    <div className="page flex max-w-lg flex-col items-center gap-3 py-24 text-center" role="alert">
      <Icon aria-hidden className="size-12 text-lamp" />
      <h1 className="text-2xl font-bold">{t(`replay.${known?.key ?? 'failed'}`)}</h1>
      <p className="text-muted">{known ? t(`replay.${known.key}Advice`) : errorText(error)}</p>
      <div className="flex flex-wrap justify-center gap-2 pt-2">
        {!known && (
          <Button look="primary" onClick={onRetry}>
            {t('watch.retry')}
          </Button>
        )}
        <ButtonLink to="/" look={known ? 'primary' : 'quiet'}>
          {t('watch.discover')}
        </ButtonLink>
      </div>
    </div>
  );
}
