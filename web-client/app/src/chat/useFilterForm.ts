import type { ChatRoom } from '@stagedoor/sdk';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownCodeOf } from '../i18n/error-text.ts';
import { useErrorText } from '../i18n/useErrorText.ts';
import {
  type FilterFields,
  filtersOf,
  type ListProblem,
  problemOfPatterns,
  problemOfWords,
  tidied,
} from './filter-form.ts';

type Problems = { words?: string | undefined; patterns?: string | undefined };

/** The filters while they are edited, and what is wrong with them, at the field where it is. */
export function useFilterForm(room: Pick<ChatRoom, 'changeFilters'>, initial: FilterFields) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [fields, setFields] = useState(initial);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const refs = {
    words: useRef<HTMLTextAreaElement>(null),
    patterns: useRef<HTMLTextAreaElement>(null),
  };
  const textOf = (problem: ListProblem | undefined) =>
    problem && t(`chat.filters.problems.${problem.kind}`, problem);

  const show = (found: Problems) => {
    setProblems(found);
    const field = found.words !== undefined ? refs.words : refs.patterns;

    if (found.words !== undefined || found.patterns !== undefined) {
      field.current?.focus();
      return true;
    }

    return false;
  };

  const save = async (): Promise<void> => {
    const tidy = tidied(fields);
    setFields(tidy);
    setFailure(undefined);
    setIsSaved(false);

    if (
      show({
        words: textOf(problemOfWords(tidy.words)),
        patterns: textOf(problemOfPatterns(tidy.patterns)),
      })
    ) {
      return;
    }

    setIsBusy(true);

    try {
      await room.changeFilters(filtersOf(tidy));
      setIsSaved(true);
    } catch (error) {
      // Words were looked at here; what is left to be wrong is a pattern, and only the server knows why.
      if (shownCodeOf(error) === 'VALIDATION_ERROR' && error instanceof Error) {
        show({ patterns: t('chat.filters.problems.refused', { reason: error.message }) });
      } else {
        setFailure(errorText(error));
      }
    }

    setIsBusy(false);
  };

  return {
    ...{ fields, problems, refs, isBusy, isSaved, failure, save },
    change: (change: Partial<FilterFields>) => {
      setFields({ ...fields, ...change });
      setIsSaved(false);
    },
  };
}
