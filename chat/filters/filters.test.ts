import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { asUserId } from '@stagedoor/contracts/ids';
import {
  CHAT_FILTER_PATTERN_LENGTH_MAX,
  CHAT_FILTER_PATTERNS_MAX,
  CHAT_FILTER_WORD_LENGTH_MAX,
  CHAT_FILTER_WORDS_MAX,
  CHAT_MESSAGE_LENGTH_MAX,
} from '@stagedoor/contracts/limits';
import { FilterBook } from './FilterBook.ts';
import { readFilters } from './read-filters.ts';
import { NO_FILTERS, TextFilters } from './TextFilters.ts';

function refusalOf(filters: Parameters<typeof readFilters>[0]): string {
  try {
    readFilters(filters);
  } catch (error) {
    if (error instanceof AppError && error.code === 'VALIDATION_ERROR') return error.message;
    throw error;
  }
  return '';
}

test('[CHAT-20] lists are kept trimmed, and each line once', () => {
  const read = readFilters({
    blockedWords: [' Scam ', 'scam', 'ＳＣＡＭ', 'free  money', 'احتيال', 'إحتيال'],
    blockedPatterns: [' a+ ', 'a+', 'A+'],
  });
  assert.deepEqual(read, {
    blockedWords: ['Scam', 'free  money', 'احتيال'],
    blockedPatterns: ['a+', 'A+'],
    linksBlocked: false,
  });
  assert.deepEqual(readFilters({}), NO_FILTERS);
});

test('[CHAT-20] what cannot be meant is refused, and the line is named', () => {
  const long = (length: number) => 'a'.repeat(length + 1);
  assert.match(refusalOf({ blockedWords: ['a', long(CHAT_FILTER_WORD_LENGTH_MAX)] }), /^Word 2: /);
  assert.match(refusalOf({ blockedWords: ['!!!'] }), /^Word 1: /);
  assert.match(refusalOf({ blockedWords: [''] }), /^Word 1: /);
  assert.match(refusalOf({ blockedWords: ['a\nb'] }), /^Word 1: /);
  assert.match(refusalOf({ blockedWords: ['a\u{0}'] }), /^Word 1: /);
  assert.match(refusalOf({ blockedPatterns: ['  '] }), /^Pattern 1: /);
  assert.match(
    refusalOf({ blockedPatterns: [long(CHAT_FILTER_PATTERN_LENGTH_MAX)] }),
    /^Pattern 1: /,
  );
  const many = (count: number) => Array.from({ length: count + 1 }, (_, index) => `a${index}`);
  assert.match(refusalOf({ blockedWords: many(CHAT_FILTER_WORDS_MAX) }), /^Words: /);
  assert.match(refusalOf({ blockedPatterns: many(CHAT_FILTER_PATTERNS_MAX) }), /^Patterns: /);
});

test('[CHAT-20] filters are compiled once for each change, for all rooms of a creator', () => {
  const book = new FilterBook();
  const creator = asUserId('creator');
  const stored = { ...NO_FILTERS, blockedWords: ['scam'] };
  const compiled = book.filtersOf(creator, stored);
  assert.equal(book.filtersOf(creator, { ...stored, blockedWords: ['scam'] }), compiled);
  assert.notEqual(book.filtersOf(asUserId('another'), stored), compiled);
  const changed = book.filtersOf(creator, NO_FILTERS);
  assert.ok(compiled.refuse('scam') && !changed.refuse('scam'));
});

test('[CHAT-22] where anything is filtered, a text that is far longer when it is written out is refused', () => {
  const filters = new TextFilters({ ...NO_FILTERS, blockedWords: ['scam'] });
  const long = '\u{FDFA}'.repeat(CHAT_MESSAGE_LENGTH_MAX);
  assert.ok(filters.refuse(long));
  assert.ok(!filters.refuse('ｆ'.repeat(CHAT_MESSAGE_LENGTH_MAX)));
  assert.ok(!filters.refuse('\u{FDFA} said'));
  assert.ok(!new TextFilters(NO_FILTERS).refuse(long));
});
