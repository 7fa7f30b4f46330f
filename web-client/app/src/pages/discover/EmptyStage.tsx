import { Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session-store.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { StageScene } from './StageScene.tsx';

type EmptyStageProps = { isFiltered: boolean; onClear: () => void };

/** Nobody is on: says so, and what to do about it. */
export function EmptyStage({ isFiltered, onClear }: EmptyStageProps) {
  const { t } = useTranslation();
  const { user } = useSession();

  return (
    <div className="arrive mt-8 grid items-center gap-8 overflow-hidden rounded-3xl border border-line bg-surface p-6 sm:p-10 md:grid-cols-2">
      <div className="md:order-2">
        <StageScene />
      </div>
      <div>
        <h2 className="text-2xl font-bold sm:text-3xl">
          {isFiltered ? t('discover.noMatch') : t('discover.empty')}
        </h2>
        <p className="mt-3 max-w-prose text-muted sm:text-lg">
          {isFiltered ? t('discover.noMatchAdvice') : t('discover.emptyAdvice')}
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          {isFiltered ? (
            <Button look="primary" onClick={onClear}>
              {t('discover.clear')}
            </Button>
          ) : (
            <>
              <ButtonLink to="/studio" look="primary">
                <Radio aria-hidden className="size-5" />
                {t('discover.openStudio')}
              </ButtonLink>
              {!user && (
                <ButtonLink to="/signup" state={{ from: '/studio' }}>
                  {t('nav.signUp')}
                </ButtonLink>
              )}
            </>
          )}
        </div>
      </div>
    </div>
  );
}
