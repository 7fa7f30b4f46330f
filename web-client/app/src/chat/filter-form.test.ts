import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CHAT_FILTER_PATTERN_LENGTH_MAX,
  CHAT_FILTER_PATTERNS_MAX,
  CHAT_FILTER_WORD_LENGTH_MAX,
  CHAT_FILTER_WORDS_MAX,
} from '@stagedoor/contracts/limits';
import { fieldsOf, filtersOf, problemOfPatterns, problemOfWords, tidied } from './filter-form.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join('\n');

test('[CHAT-P16] lists are edited one entry a line; empty lines and space around are nothing', () => {
  const filters = {
    blockedWords: ['scam', 'free money'],
    blockedPatterns: ['a b'],
    linksBlocked: true,
  };
  assert.deepEqual(filtersOf(fieldsOf(filters)), filters);
  const fields = { words: '\n scam \r\n\n free money\n', patterns: '  \n', linksBlocked: false };
  assert.deepEqual(filtersOf(fields), {
    ...{ blockedWords: ['scam', 'free money'], blockedPatterns: [] },
    linksBlocked: false,
  });
  assert.deepEqual(tidied(fields), {
    words: 'scam\nfree money',
    patterns: '',
    linksBlocked: false,
  });
});

test('[CHAT-P16] what the server would refuse is said before, with its line', () => {
  const long = 'a'.repeat(CHAT_FILTER_WORD_LENGTH_MAX + 1);
  assert.equal(problemOfWords('scam\nاحتيال\n911'), undefined);
  assert.deepEqual(problemOfWords(`scam\n\n${long}`), {
    ...{ kind: 'tooLong', line: 2, max: CHAT_FILTER_WORD_LENGTH_MAX },
  });
  assert.deepEqual(problemOfWords('scam\n!!!'), { kind: 'noWord', line: 2 });
  assert.equal(problemOfWords(many(CHAT_FILTER_WORDS_MAX)), undefined);
  assert.deepEqual(problemOfWords(many(CHAT_FILTER_WORDS_MAX + 1)), {
    ...{ kind: 'tooMany', max: CHAT_FILTER_WORDS_MAX },
  });
  assert.equal(problemOfPatterns('!{3}\n(unclosed'), undefined, 'the server’s to judge');
  const pattern = 'a'.repeat(CHAT_FILTER_PATTERN_LENGTH_MAX + 1);
  assert.deepEqual(problemOfPatterns(pattern), {
    ...{ kind: 'tooLong', line: 1, max: CHAT_FILTER_PATTERN_LENGTH_MAX },
  });
  assert.equal(problemOfPatterns(many(CHAT_FILTER_PATTERNS_MAX + 1))?.kind, 'tooMany');
});
