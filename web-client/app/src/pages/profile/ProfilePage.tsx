import { useTranslation } from 'react-i18next';
import { BecomeCreator } from '../../session/BecomeCreator.tsx';
import { LogInPrompt } from '../../session/LogInPrompt.tsx';
import { useSession } from '../../session/session-store.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { AppearanceForm } from './AppearanceForm.tsx';
import { ProfileForm } from './ProfileForm.tsx';

const SHEET = 'rounded-3xl border border-line bg-surface p-5 sm:p-8';

export default function ProfilePage() {
  const { t } = useTranslation();
  const { status, user } = useSession();
  usePageTitle(t('profile.title'));

  if (status === 'restoring') {
    return <div className="min-h-[80dvh]" aria-busy="true" />;
  }

  if (!user) {
    return <LogInPrompt title={t('profile.title')} />;
  }

  return (
    <div className="page grid max-w-3xl gap-6 py-8 sm:py-12">
      <div className="flex items-center gap-4">
        <Avatar name={user.displayName} className="size-16 text-2xl" />
        <div className="min-w-0">
          <h1 className="truncate text-3xl font-bold" dir="auto">
            {user.displayName}
          </h1>
          <p className="flex flex-wrap gap-x-3 text-muted">
            <bdi dir="ltr">@{user.username}</bdi>
            <span>{t(`roles.${user.role}`)}</span>
          </p>
        </div>
      </div>
      <section aria-label={t('profile.about')} className={SHEET}>
        <h2 className="mb-5 text-xl font-bold">{t('profile.about')}</h2>
        <ProfileForm key={user.id} user={user} />
      </section>
      {!user.isCreator && (
        <section aria-label={t('becomeCreator.title')} className={SHEET}>
          <h2 className="mb-3 text-xl font-bold">{t('becomeCreator.title')}</h2>
          <BecomeCreator />
        </section>
      )}
      <section aria-label={t('profile.appearance')} className={SHEET}>
        <h2 className="mb-5 text-xl font-bold">{t('profile.appearance')}</h2>
        <AppearanceForm />
      </section>
    </div>
  );
}
