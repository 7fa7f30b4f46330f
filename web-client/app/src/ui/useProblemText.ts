import { useTranslation } from 'react-i18next';
import { decodeProblem } from './form-resolver.ts';

/** Turns a field's problem (see form-resolver) into a sentence; undefined when there is none. */
export function useProblemText(): (
  error: { message?: string | undefined } | undefined,
) => string | undefined {
  const { t } = useTranslation();

  return (error) => {
    if (!error) {
      return undefined;
    }

    const { problem, limit } = decodeProblem(error.message ?? 'invalid');
    return t(`validation.${problem}`, { limit });
  };
}
