import { registerBodySchema } from '@stagedoor/contracts/http/accounts';
import { PASSWORD_LENGTH_MIN } from '@stagedoor/contracts/limits';
import { useTranslation } from 'react-i18next';
import { EntranceForm } from '../../session/EntranceForm.tsx';
import { api } from '../../session/stagedoor.ts';
import { Field } from '../../ui/Field.tsx';

export default function SignUpPage() {
  const { t } = useTranslation();

  return (
    <EntranceForm
      texts="signUp"
      testId="signup-submit"
      schema={registerBodySchema}
      defaultValues={{ email: '', username: '', password: '' }}
      send={(body) => api.register(body)}
      fieldOfCode={{ EMAIL_TAKEN: 'email', USERNAME_TAKEN: 'username' }}
      other={{ question: t('signUp.haveAccount'), to: '/login', name: t('nav.logIn') }}
    >
      {(fieldOf) => (
        <>
          <Field
            label={t('fields.email')}
            type="email"
            dir="ltr"
            autoComplete="email"
            data-testid="signup-email"
            {...fieldOf('email')}
          />
          <Field
            label={t('fields.username')}
            hint={t('fields.usernameHint')}
            dir="ltr"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            data-testid="signup-username"
            {...fieldOf('username')}
          />
          <Field
            label={t('fields.password')}
            hint={t('fields.passwordHint', { min: PASSWORD_LENGTH_MIN })}
            type="password"
            dir="ltr"
            autoComplete="new-password"
            data-testid="signup-password"
            {...fieldOf('password')}
          />
        </>
      )}
    </EntranceForm>
  );
}
