import type { ChatFiltersView } from '@stagedoor/contracts/http/chat';
import {
  CHAT_FILTER_PATTERN_LENGTH_MAX,
  CHAT_FILTER_PATTERNS_MAX,
  CHAT_FILTER_WORD_LENGTH_MAX,
  CHAT_FILTER_WORDS_MAX,
} from '@stagedoor/contracts/limits';

/** The form's fields: a list has one entry a line. */
export type FilterFields = { words: string; patterns: string; linksBlocked: boolean };

/** What is wrong with a list; `line` counts from 1. */
export type ListProblem =
  | { kind: 'tooMany'; max: number }
  | { kind: 'tooLong'; line: number; max: number }
  | { kind: 'noWord'; line: number };

export function fieldsOf(filters: ChatFiltersView): FilterFields {
  const { blockedWords, blockedPatterns, linksBlocked } = filters;
  return { words: blockedWords.join('\n'), patterns: blockedPatterns.join('\n'), linksBlocked };
}

/** Without empty lines, so that the server counts the lines as the form does. */
export function tidied({ words, patterns, linksBlocked }: FilterFields): FilterFields {
  return {
    words: linesOf(words).join('\n'),
    patterns: linesOf(patterns).join('\n'),
    linksBlocked,
  };
}

export function filtersOf({ words, patterns, linksBlocked }: FilterFields): ChatFiltersView {
  return { blockedWords: linesOf(words), blockedPatterns: linesOf(patterns), linksBlocked };
}

/** The first thing that the server would refuse; undefined: nothing that is known here. */
export function problemOfWords(text: string): ListProblem | undefined {
  const lines = linesOf(text);
  const empty = lines.findIndex((line) => !/[\p{L}\p{N}]/u.test(line));
  const rules = { countMax: CHAT_FILTER_WORDS_MAX, lengthMax: CHAT_FILTER_WORD_LENGTH_MAX };
  return problemOf(lines, rules) ?? (empty < 0 ? undefined : { kind: 'noWord', line: empty + 1 });
}

/** Whether they are patterns only the server knows. */
export function problemOfPatterns(text: string): ListProblem | undefined {
  return problemOf(linesOf(text), {
    countMax: CHAT_FILTER_PATTERNS_MAX,
    lengthMax: CHAT_FILTER_PATTERN_LENGTH_MAX,
  });
}

function problemOf(
  lines: readonly string[],
  { countMax, lengthMax }: { countMax: number; lengthMax: number },
): ListProblem | undefined {
  if (lines.length > countMax) {
    return { kind: 'tooMany', max: countMax };
  }

  const long = lines.findIndex((line) => line.length > lengthMax);
  return long < 0 ? undefined : { kind: 'tooLong', line: long + 1, max: lengthMax };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
