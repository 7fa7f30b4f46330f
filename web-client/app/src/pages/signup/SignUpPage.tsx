import { registerBodySchema } from '@stagedoor/contracts/http/accounts';
import { PASSWORD_LENGTH_MIN } from '@stagedoor/contracts/limits';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import type { z } from 'zod';
import { shownCodeOf } from '../../i18n/error-text.ts';
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

type Form = z.input<typeof registerBodySchema>;

export default function SignUpPage() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const problemText = useProblemText();
  const location = useLocation();
  const { status } = useSession();
  const { register, handleSubmit, setError, formState } = useForm<
    Form,
    unknown,
    z.output<typeof registerBodySchema>
  >({
    resolver: contractResolver(registerBodySchema),
    defaultValues: { email: '', username: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  usePageTitle(t('signUp.title'));

  if (status === 'user') {
    return <Navigate to={returnPathOf(location.state)} replace />;
  }

  const submit = handleSubmit(async (body) => {
    try {
      await api.register(body);
    } catch (error) {
      const field = { EMAIL_TAKEN: 'email', USERNAME_TAKEN: 'username' }[
        shownCodeOf(error) as string
      ];
      setError(field === 'email' || field === 'username' ? field : 'root', {
        type: 'server',
        message: errorText(error),
      });
    }
  });
  const textOf = (error: { type?: unknown; message?: string | undefined } | undefined) =>
    error?.type === 'server' ? error.message : problemText(error);

  return (
    <EntrancePanel
      title={t('signUp.title')}
      lead={t('signUp.lead')}
      below={
        <>
          {t('signUp.haveAccount')}{' '}
          <Link
            to="/login"
            state={location.state}
            className="font-semibold text-lamp-text underline underline-offset-4"
          >
            {t('nav.logIn')}
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
          data-testid="signup-email"
          error={textOf(errors.email)}
          {...register('email')}
        />
        <Field
          label={t('fields.username')}
          hint={t('fields.usernameHint')}
          dir="ltr"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-testid="signup-username"
          error={textOf(errors.username)}
          {...register('username')}
        />
        <Field
          label={t('fields.password')}
          hint={t('fields.passwordHint', { min: PASSWORD_LENGTH_MIN })}
          type="password"
          dir="ltr"
          autoComplete="new-password"
          data-testid="signup-password"
          error={textOf(errors.password)}
          {...register('password')}
        />
        <Button type="submit" look="primary" disabled={isSubmitting} data-testid="signup-submit">
          {isSubmitting ? t('signUp.busy') : t('signUp.submit')}
        </Button>
      </form>
    </EntrancePanel>
  );
}
