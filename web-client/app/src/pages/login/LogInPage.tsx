import { loginBodySchema } from '@stagedoor/contracts/http/accounts';
import { useTranslation } from 'react-i18next';
import { EntranceForm } from '../../session/EntranceForm.tsx';
import { api } from '../../session/stagedoor.ts';
import { Field } from '../../ui/Field.tsx';

export default function LogInPage() {
  const { t } = useTranslation();

  return (
    <EntranceForm
      texts="logIn"
      testId="login-submit"
      schema={loginBodySchema}
      defaultValues={{ email: '', password: '' }}
      send={(body) => api.logIn(body)}
      other={{ question: t('logIn.noAccount'), to: '/signup', name: t('nav.signUp') }}
    >
      {(fieldOf) => (
        <>
          <Field
            label={t('fields.email')}
            type="email"
            dir="ltr"
            autoComplete="email"
            data-testid="login-email"
            {...fieldOf('email')}
          />
          <Field
            label={t('fields.password')}
            type="password"
            dir="ltr"
            autoComplete="current-password"
            data-testid="login-password"
            {...fieldOf('password')}
          />
        </>
      )}
    </EntranceForm>
  );
}
