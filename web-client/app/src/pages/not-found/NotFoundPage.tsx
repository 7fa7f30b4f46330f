import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { StageArt } from '../../ui/StageArt.tsx';

export default function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('notFound.title'));

  return (
    <div className="page grid max-w-2xl justify-items-center gap-5 py-12 text-center sm:py-20">
      <StageArt
        channelName="404"
        category=""
        className="aspect-video w-full max-w-md rounded-3xl shadow-shade"
      />
      <h1 className="text-3xl font-bold sm:text-4xl">{t('notFound.title')}</h1>
      <p className="text-muted">{t('notFound.advice')}</p>
      <ButtonLink to="/" look="primary">
        {t('notFound.home')}
      </ButtonLink>
    </div>
  );
}
