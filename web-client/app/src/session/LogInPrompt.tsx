import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ButtonLink } from '../ui/Button.tsx';
import { EntrancePanel } from '../ui/EntrancePanel.tsx';

/** Stands where a page needs a login; brings the person back to it afterwards. */
export function LogInPrompt({ title }: { title: string }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const state = { from: pathname + search };

  return (
    <EntrancePanel title={title} lead={t('logInPrompt.lead')} below={t('logInPrompt.watching')}>
      <div className="grid gap-3">
        <ButtonLink to="/login" state={state} look="primary">
          {t('nav.logIn')}
        </ButtonLink>
        <ButtonLink to="/signup" state={state}>
          {t('nav.signUp')}
        </ButtonLink>
      </div>
    </EntrancePanel>
  );
}
