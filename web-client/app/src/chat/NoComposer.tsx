import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ButtonLink } from '../ui/Button.tsx';
import type { ComposerState } from './composer-state.ts';

type NoComposerProps = {
  state: Exclude<ComposerState, 'open' | 'waiting' | 'slow' | 'timed-out'>;
};

/** In the composer's place, for whoever only reads. A login leads back to this page. */
export function NoComposer({ state }: NoComposerProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();

  return (
    <div
      data-testid="chat-no-input"
      data-state={state}
      className="flex min-h-16 items-center justify-center gap-3 border-t border-line p-3 text-center text-sm"
    >
      {state === 'log-in' ? (
        <ButtonLink
          to="/login"
          state={{ from: pathname }}
          look="primary"
          size="small"
          className="w-full"
          data-testid="chat-log-in"
        >
          {t('chat.logIn')}
        </ButtonLink>
      ) : (
        <p className={state === 'banned' ? 'text-danger-text' : 'text-muted'}>
          {t(`chat.reasons.${state}`)}
        </p>
      )}
    </div>
  );
}
