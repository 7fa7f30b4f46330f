import { useTranslation } from 'react-i18next';
import { BecomeCreator } from '../../session/BecomeCreator.tsx';
import { LogInPrompt } from '../../session/LogInPrompt.tsx';
import { useSession } from '../../session/session-store.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { StudioDesk } from '../../studio/StudioDesk.tsx';
import { EntrancePanel } from '../../ui/EntrancePanel.tsx';

export default function StudioPage() {
  const { t } = useTranslation();
  const { status, user } = useSession();
  usePageTitle(t('studio.title'));

  if (status === 'restoring') {
    return <div className="min-h-[80dvh]" aria-busy="true" />;
  }

  if (!user) {
    return <LogInPrompt title={t('studio.title')} />;
  }

  if (!user.isCreator) {
    return (
      <EntrancePanel
        title={t('becomeCreator.title')}
        lead={t('becomeCreator.promise')}
        below={t('becomeCreator.free')}
      >
        <BecomeCreator />
      </EntrancePanel>
    );
  }

  return <StudioDesk key={user.id} />;
}
