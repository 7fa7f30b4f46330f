import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import type { ComposerState } from './composer-state.ts';

type ComposerNoteProps = {
  id: string;
  state: ComposerState;
  /** The chat has not been there for a while. */
  isHeldUp: boolean;
  timedOutSeconds: number;
  /** 0: no slow mode, or not for this person. */
  slowModeSeconds: number;
};

/** What somebody who writes should know. A countdown is not read aloud with every second. */
export function ComposerNote({
  id,
  state,
  isHeldUp,
  timedOutSeconds,
  slowModeSeconds,
}: ComposerNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();

  return (
    <div id={id} className="px-1 text-sm text-muted empty:hidden">
      {state === 'timed-out' && (
        <p data-testid="chat-timed-out" className="text-danger-text">
          {t('chat.timedOut')}{' '}
          <span dir="ltr" className="font-semibold tabular-nums">
            {format.clock(timedOutSeconds)}
          </span>
        </p>
      )}
      {isHeldUp && <p role="status">{t('chat.sendsLater')}</p>}
      {slowModeSeconds > 0 && state !== 'timed-out' && (
        <p data-testid="chat-slow-note">
          {t('chat.slowModeIs', { time: format.duration(slowModeSeconds) })}
        </p>
      )}
    </div>
  );
}
