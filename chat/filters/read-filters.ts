import { AppError } from '@stagedoor/contracts/errors';
import {
  CHAT_FILTER_PATTERN_LENGTH_MAX,
  CHAT_FILTER_PATTERNS_MAX,
  CHAT_FILTER_WORD_LENGTH_MAX,
  CHAT_FILTER_WORDS_MAX,
} from '@stagedoor/contracts/limits';
import type { stagedoor } from '@stagedoor/contracts/wire';
import { foldedWordsOf } from './fold-words.ts';
import type { ChatFilters } from './TextFilters.ts';

/** Controls and halves of characters: no text, and PostgreSQL does not take them. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;

/**
 * The filters that a client means: trimmed, without what is there twice. Whether the patterns are any is found when they are compiled.
 * Throws AppError VALIDATION_ERROR, which says which line is wrong.
 */
export function readFilters(filters: stagedoor.ChatFilters.$Properties): ChatFilters {
  const blockedWords = readList(filters.blockedWords ?? [], {
    ...{ name: 'Word', countMax: CHAT_FILTER_WORDS_MAX, lengthMax: CHAT_FILTER_WORD_LENGTH_MAX },
    path: 'blockedWords',
    keyOf: (word) => foldedWordsOf(word).join(' '),
    emptyReason: 'It has no letter or digit.',
  });
  const blockedPatterns = readList(filters.blockedPatterns ?? [], {
    ...{ name: 'Pattern', path: 'blockedPatterns' },
    ...{ countMax: CHAT_FILTER_PATTERNS_MAX, lengthMax: CHAT_FILTER_PATTERN_LENGTH_MAX },
    keyOf: (pattern) => pattern,
    emptyReason: 'It is empty.',
  });
  return { blockedWords, blockedPatterns, linksBlocked: filters.linksBlocked ?? false };
}

type ListRules = {
  name: string;
  path: string;
  countMax: number;
  lengthMax: number;
  /** Equal for lines that mean the same; empty for one that means nothing. */
  keyOf: (line: string) => string;
  /** Of a line that means nothing. */
  emptyReason: string;
};

function readList(lines: readonly string[], rules: ListRules): string[] {
  const { name, path, countMax, lengthMax, keyOf, emptyReason } = rules;
  if (lines.length > countMax) {
    const message = `There are at most ${countMax} of these.`;
    throw wrong(path, message, `${name}s: ${message}`);
  }
  const kept = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const refuse = (reason: string) =>
      wrong(`${path}.${index}`, reason, `${name} ${index + 1}: ${reason}`);
    // Before anything is done with it that takes as long as it is.
    if (line.length > lengthMax) throw refuse(`It has at most ${lengthMax} characters.`);
    if (NO_TEXT.test(line)) throw refuse('It is one line of text.');
    const key = keyOf(line.trim());
    if (key === '') throw refuse(emptyReason);
    if (!kept.has(key)) kept.set(key, line.trim());
  }
  return [...kept.values()];
}

function wrong(path: string, message: string, text: string): AppError {
  return new AppError('VALIDATION_ERROR', text, {
    details: { fields: [{ in: 'body', path, message }] },
  });
}
