import { loginBodySchema } from '@stagedoor/contracts/http/accounts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import type { z } from 'zod';
import { useErrorText } from '../../i18n/useErrorText.ts';
import { returnPathOf } from '../../session/return-to.ts';
import { useSession } from '../../session/session-store.ts';
import { api } from '../../session/stagedoor.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { EntrancePanel } from '../../ui/EntrancePanel.tsx';
import { Field } from '../../ui/Field.tsx';
import { contractResolver } from '../../ui/form-resolver.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useProblemText } from '../../ui/useProblemText.ts';

type Form = z.input<typeof loginBodySchema>;

export default function LogInPage() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const problemText = useProblemText();
  const location = useLocation();
  const { status } = useSession();
  const { register, handleSubmit, setError, formState } = useForm<
    Form,
    unknown,
    z.output<typeof loginBodySchema>
  >({
    resolver: contractResolver(loginBodySchema),
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  usePageTitle(t('logIn.title'));

  if (status === 'user') {
    return <Navigate to={returnPathOf(location.state)} replace />;
  }

  const submit = handleSubmit(async (body) => {
    try {
      await api.logIn(body);
    } catch (error) {
      setError('root', { type: 'server', message: errorText(error) });
    }
  });

  return (
    <EntrancePanel
      title={t('logIn.title')}
      lead={t('logIn.lead')}
      below={
        <>
          {t('logIn.noAccount')}{' '}
          <Link
            to="/signup"
            state={location.state}
            className="font-semibold text-lamp-text underline underline-offset-4"
          >
            {t('nav.signUp')}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
        {errors.root && <Notice tone="error">{errors.root.message}</Notice>}
        <Field
          label={t('fields.email')}
          type="email"
          dir="ltr"
          autoComplete="email"
          data-testid="login-email"
          error={problemText(errors.email)}
          {...register('email')}
        />
        <Field
          label={t('fields.password')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          data-testid="login-password"
          error={problemText(errors.password)}
          {...register('password')}
        />
        <Button type="submit" look="primary" disabled={isSubmitting} data-testid="login-submit">
          {isSubmitting ? t('logIn.busy') : t('logIn.submit')}
        </Button>
      </form>
    </EntrancePanel>
  );
}
