import type { ReactNode } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormRegisterReturn,
  useForm,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import type { z } from 'zod';
import { type ShownCode, shownCodeOf } from '../i18n/error-text.ts';
import { useErrorText } from '../i18n/useErrorText.ts';
import { usePageTitle } from '../shell/usePageTitle.ts';
import { Button } from '../ui/Button.tsx';
import { EntrancePanel } from '../ui/EntrancePanel.tsx';
import { contractResolver } from '../ui/form-resolver.ts';
import { Notice } from '../ui/Notice.tsx';
import { useProblemText } from '../ui/useProblemText.ts';
import { returnPathOf } from './return-to.ts';
import { useSession } from './session-store.ts';

/** What an input of the form needs: its registration, and what is wrong with it. */
export type EntranceField<Name extends string> = UseFormRegisterReturn<Name> & {
  error: string | undefined;
};

type EntranceFormProps<Input extends FieldValues, Output> = {
  /** Its texts. */
  texts: 'logIn' | 'signUp';
  testId: string;
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  /** Ends in a session, or rejects. */
  send: (body: Output) => Promise<unknown>;
  /** Refusals that are about one field. */
  fieldOfCode?: Partial<Record<ShownCode, Path<Input>>>;
  /** The other entrance. */
  other: { question: string; to: string; name: string };
  children: (fieldOf: <Name extends Path<Input>>(name: Name) => EntranceField<Name>) => ReactNode;
};

/** Logging in and signing up: a form that ends in a session, which leads back to where the person came from. */
export function EntranceForm<Input extends FieldValues, Output>({
  texts,
  testId,
  schema,
  defaultValues,
  send,
  fieldOfCode = {},
  other,
  children,
}: EntranceFormProps<Input, Output>) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const problemText = useProblemText();
  const location = useLocation();
  const { status } = useSession();
  const { register, handleSubmit, setError, getFieldState, formState } = useForm<
    Input,
    unknown,
    Output
  >({ resolver: contractResolver(schema), defaultValues });
  const { errors, isSubmitting } = formState;
  usePageTitle(t(`${texts}.title`));

  if (status === 'user') {
    return <Navigate to={returnPathOf(location.state)} replace />;
  }

  const submit = handleSubmit(async (body) => {
    try {
      await send(body);
    } catch (error) {
      const problem = { type: 'server', message: errorText(error) };
      setError(fieldOfCode[shownCodeOf(error)] ?? 'root', problem);
    }
  });
  const fieldOf = <Name extends Path<Input>>(name: Name) => {
    const { error } = getFieldState(name, formState);

    return {
      ...register(name),
      error: error?.type === 'server' ? error.message : problemText(error),
    };
  };

  return (
    <EntrancePanel
      title={t(`${texts}.title`)}
      lead={t(`${texts}.lead`)}
      below={
        <>
          {other.question}{' '}
          <Link
            to={other.to}
            state={location.state}
            className="font-semibold text-lamp-text underline underline-offset-4"
          >
            {other.name}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
        {errors.root && <Notice tone="error">{errors.root.message}</Notice>}
        {children(fieldOf)}
        <Button type="submit" look="primary" disabled={isSubmitting} data-testid={testId}>
          {isSubmitting ? t(`${texts}.busy`) : t(`${texts}.submit`)}
        </Button>
      </form>
    </EntrancePanel>
  );
}
