import type { ViewerState } from '@stagedoor/sdk';
import {
  Headphones,
  Hourglass,
  LoaderCircle,
  Lock,
  type LucideIcon,
  Moon,
  SearchX,
  ShieldX,
  WifiOff,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { WatchState } from '../../player/watch-state.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { useLasting } from '../../ui/useLasting.ts';

type Message = { icon: LucideIcon; title: string; advice?: string; isBusy?: boolean };

type WatchMessageProps = {
  state: WatchState;
  viewerState: Partial<ViewerState> | undefined;
  scheduledAt: string | null;
  /** Path of the page with the stream's recording, once there is one. */
  recordingUrl: string | null;
  onRetry: () => void;
};

/** Most streams are there sooner; what moves on the screen meanwhile would only hold them up. */
const CONNECTING_SHOWN_AFTER_MS = 600;

/** What is going on when the picture alone does not tell, laid over it. Nothing while it plays. */
export function WatchMessage({
  state,
  viewerState,
  scheduledAt,
  recordingUrl,
  onRetry,
}: WatchMessageProps) {
  const { t } = useTranslation();
  const message = useMessage(state, viewerState, scheduledAt);
  const isConnecting = state === 'connecting';
  const hasTakenLong = useLasting(isConnecting, CONNECTING_SHOWN_AFTER_MS);

  if (!message || (isConnecting && !hasTakenLong)) {
    return null;
  }

  const isFinal = state === 'ended' || state === 'not-found' || state === 'private';
  const isRetried =
    state === 'removed' || (state === 'failed' && viewerState?.failure?.code !== 'ACCOUNT_BANNED');

  return (
    <div
      role="status"
      className={`absolute inset-0 grid place-items-center p-4 text-center ${isFinal || isRetried ? 'bg-black/65' : 'bg-black/40'}`}
    >
      <div className="arrive flex max-w-md flex-col items-center gap-1.5 sm:gap-3">
        <message.icon
          aria-hidden
          className={`size-8 text-lamp sm:size-10 ${state === 'audio-only' ? 'max-sm:hidden' : ''} ${message.isBusy ? 'animate-spin motion-reduce:animate-none' : ''}`}
        />
        <p className="font-display text-lg font-bold sm:text-2xl">{message.title}</p>
        {message.advice && <p className="text-sm text-white/85 sm:text-base">{message.advice}</p>}
        <div className="flex flex-wrap justify-center gap-2 pt-1">
          {isRetried && (
            <Button look="primary" size="small" onClick={onRetry}>
              {t('watch.retry')}
            </Button>
          )}
          {state === 'ended' && recordingUrl && (
            <ButtonLink to={recordingUrl} size="small" look="primary" data-testid="watch-replay">
              {t('recordings.replay')}
            </ButtonLink>
          )}
          {isFinal && (
            <ButtonLink
              to="/"
              size="small"
              look={isRetried || (state === 'ended' && recordingUrl) ? 'quiet' : 'primary'}
            >
              {t('watch.discover')}
            </ButtonLink>
          )}
        </div>
      </div>
    </div>
  );
}

function useMessage(
  state: WatchState,
  viewerState: Partial<ViewerState> | undefined,
  scheduledAt: string | null,
): Message | undefined {
  const { t } = useTranslation();
  const format = useFormat();

  switch (state) {
    case 'playing':
      return undefined;
    case 'connecting':
      return { icon: LoaderCircle, title: t('watch.connecting'), isBusy: true };
    case 'waiting':
      return { icon: Hourglass, title: t('watch.waiting'), advice: t('watch.waitingAdvice') };
    case 'scheduled':
      return {
        icon: Moon,
        title: scheduledAt
          ? t('watch.scheduledFor', { time: format.dateTime(scheduledAt) })
          : t('watch.scheduled'),
        advice: t('watch.scheduledAdvice'),
      };
    case 'audio-only':
      return {
        icon: Headphones,
        title: t('watch.audioOnly'),
        advice:
          viewerState?.audioOnlyCause === 'link'
            ? t('watch.audioOnlyLink')
            : t('watch.audioOnlyChosen'),
      };
    case 'reconnecting':
      return viewerState?.reconnectCause === 'publisher-away'
        ? {
            icon: LoaderCircle,
            title: t('watch.reconnecting'),
            advice: t('watch.publisherAway'),
            isBusy: true,
          }
        : {
            icon: LoaderCircle,
            title: t('watch.reconnecting'),
            advice: t('watch.networkLost'),
            isBusy: true,
          };
    case 'ended':
      return { icon: Moon, title: t('watch.ended'), advice: t('watch.endedAdvice') };
    case 'not-found':
      return { icon: SearchX, title: t('watch.notFound'), advice: t('watch.notFoundAdvice') };
    case 'private':
      return {
        icon: Lock,
        title: t('watch.private'),
        advice:
          viewerState?.failure?.code === 'GRANT_INVALID'
            ? t('errors.GRANT_INVALID')
            : t('watch.privateAdvice'),
      };
    case 'removed':
      return { icon: ShieldX, title: t('watch.removed'), advice: t('watch.removedAdvice') };
    case 'failed':
      return {
        icon: WifiOff,
        title: t('watch.failed'),
        advice: t(`errors.${viewerState?.failure?.code ?? 'INTERNAL_ERROR'}`),
      };
  }
}
