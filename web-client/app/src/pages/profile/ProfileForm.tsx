import { type OwnUser, updateProfileBodySchema } from '@stagedoor/contracts/http/accounts';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useErrorText } from '../../i18n/useErrorText.ts';
import { api } from '../../session/stagedoor.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextField } from '../../ui/Field.tsx';
import { contractResolver } from '../../ui/form-resolver.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useProblemText } from '../../ui/useProblemText.ts';

type Form = z.input<typeof updateProfileBodySchema>;

export function ProfileForm({ user }: { user: OwnUser }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const problemText = useProblemText();
  const { register, handleSubmit, setError, reset, formState } = useForm<
    Form,
    unknown,
    z.output<typeof updateProfileBodySchema>
  >({
    resolver: contractResolver(updateProfileBodySchema),
    defaultValues: { displayName: user.displayName, bio: user.bio },
  });
  const { errors, isSubmitting, isDirty } = formState;
  const [isSaved, setIsSaved] = useState(false);

  const submit = handleSubmit(async (body) => {
    try {
      const saved = await api.updateProfile(body);
      reset({ displayName: saved.displayName, bio: saved.bio });
      setIsSaved(true);
    } catch (error) {
      setError('root', { type: 'server', message: errorText(error) });
    }
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
      {errors.root && <Notice tone="error">{errors.root.message}</Notice>}
      <Field
        label={t('fields.displayName')}
        dir="auto"
        autoComplete="nickname"
        data-testid="profile-display-name"
        error={problemText(errors.displayName)}
        {...register('displayName')}
      />
      <TextField
        label={t('fields.bio')}
        hint={t('fields.bioHint')}
        dir="auto"
        data-testid="profile-bio"
        error={problemText(errors.bio)}
        {...register('bio')}
      />
      <Field label={t('fields.email')} value={user.email} dir="ltr" disabled readOnly />
      <div className="flex flex-wrap items-center gap-4">
        <Button
          type="submit"
          look="primary"
          disabled={isSubmitting || !isDirty}
          data-testid="profile-submit"
        >
          {t('save')}
        </Button>
        <p role="status" className="font-semibold text-good">
          {isSaved && !isDirty && t('saved')}
        </p>
      </div>
    </form>
  );
}
