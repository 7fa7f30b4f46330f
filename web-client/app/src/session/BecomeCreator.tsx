import { useMutation } from '@tanstack/react-query';
import { Hourglass, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSession } from './session-store.ts';
import { api } from './stagedoor.ts';

/** The step from fan to creator: at once where the server allows it, else an application that an admin decides. */
export function BecomeCreator() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { user } = useSession();
  const { mutate, isPending, error } = useMutation({ mutationFn: () => api.becomeCreator() });

  if (user?.creatorApplication === 'pending') {
    return (
      <div role="status" className="grid justify-items-center gap-3 text-center">
        <Hourglass aria-hidden className="size-8 text-lamp-text" />
        <p className="text-lg font-semibold">{t('becomeCreator.pending')}</p>
        <p className="text-muted">{t('becomeCreator.pendingAdvice')}</p>
      </div>
    );
  }

  return (
    <div className="grid gap-4">
      {user?.creatorApplication === 'rejected' && (
        <Notice tone="info">{t('becomeCreator.rejected')}</Notice>
      )}
      <p className="text-muted">{t('becomeCreator.lead')}</p>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <Button
        look="primary"
        data-testid="become-creator"
        disabled={isPending}
        onClick={() => mutate()}
      >
        <Sparkles aria-hidden className="size-5" />
        {isPending ? t('becomeCreator.busy') : t('becomeCreator.button')}
      </Button>
    </div>
  );
}
