import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { CHAT_FILTER_PATTERNS_MAX, CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { PATTERNS_COST_MAX, PatternMatcher } from './PatternMatcher.ts';
import { patternCost } from './pattern-cost.ts';

const finds = (pattern: string, text: string) => new PatternMatcher([pattern]).matches(text);

function refusalOf(patterns: readonly string[]): AppError {
  try {
    new PatternMatcher(patterns);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

test('[CHAT-22] patterns are found anywhere in a text, whatever its case and width', () => {
  assert.ok(finds('b[u4]y\\W*n[o0]w', 'please B4Y  -- NOW!'));
  assert.ok(finds('^first$', 'First'));
  assert.ok(!finds('^first$', 'first!'));
  assert.ok(finds('\\p{Arabic}{3}', 'قول سلام'));
  assert.ok(finds('free', 'ｆｒｅｅ'));
  assert.ok(finds('а.б', 'АхБ'));
  assert.ok(finds('🍆{2}', 'no 🍆🍆 here'));
  assert.ok(!new PatternMatcher([]).matches('anything'));
  const several = new PatternMatcher(['one', 'tw[o]', 'three$']);
  assert.deepEqual(
    ['a one', 'TWO', 'three', 'three or four'].map((text) => several.matches(text)),
    [true, true, true, false],
  );
});

test('[CHAT-22] what is no pattern is refused, and which one and why is said', () => {
  for (const wrong of [
    'a(b',
    '[z',
    '*',
    'a(?=b)',
    '(a)\\1',
    'a{3,2}',
    '\\',
    '(?<!a)b',
    'a{1001}',
  ]) {
    const refusal = refusalOf(['fine', wrong]);
    assert.equal(refusal.code, 'VALIDATION_ERROR', wrong);
    assert.match(refusal.message, /^Pattern 2: .+/, wrong);
    assert.ok(!refusal.message.includes('(?i)'), refusal.message);
    const { fields } = refusal.details as { fields: { path: string }[] };
    assert.equal(fields[0]?.path, 'blockedPatterns.1');
  }
});

const HOSTILE_PATTERNS = [
  '(a+)+$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*)*x$',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(\\w+\\s?)*$!',
  '(.*)(.*)(.*)(.*)[^a]b',
  '(a?){20}a{20}',
  'a.{30}[bq]\\b.$',
];
const HOSTILE_TEXTS = [
  'a'.repeat(CHAT_MESSAGE_LENGTH_MAX),
  `${'a'.repeat(CHAT_MESSAGE_LENGTH_MAX - 1)}!`,
  'x'.repeat(CHAT_MESSAGE_LENGTH_MAX),
  'ab '.repeat(CHAT_MESSAGE_LENGTH_MAX / 3),
  'ﷺ'.repeat(CHAT_MESSAGE_LENGTH_MAX),
];
/** Where such patterns are tried by going back they take longer than the universe lasts. A busy machine makes this no minute. */
const PATIENCE_MS = 10_000;

test('[CHAT-22] patterns and texts that are made to take for ever do not', () => {
  const startedAt = performance.now();
  const all = new PatternMatcher(HOSTILE_PATTERNS);
  for (const text of HOSTILE_TEXTS) {
    all.matches(text);
    for (const pattern of HOSTILE_PATTERNS) finds(pattern, text);
  }
  assert.ok(performance.now() - startedAt < PATIENCE_MS);
});

test('[CHAT-22] patterns that repeat too much, each or together, are refused before they are compiled', () => {
  const bombs = [
    '.{1000}'.repeat(28),
    '((a{100}){10}){2}',
    '(a?){1000}',
    '(?:(?:\\pL{1,30}){1,30})z',
  ];
  for (const bomb of bombs) {
    assert.ok(patternCost(bomb) > PATTERNS_COST_MAX, bomb);
    assert.match(refusalOf([bomb]).message, /^Pattern 1: repeats too much/);
  }
  const half = `(?:abc){${Math.ceil(PATTERNS_COST_MAX / 12)}}`;
  assert.match(refusalOf([half, half, half]).message, /^Pattern [23]: repeats too much/);
  const ordinary = Array.from(
    { length: CHAT_FILTER_PATTERNS_MAX },
    (_, at) => `sp[a4]m\\W*n[o0]w${at}`,
  );
  new PatternMatcher(ordinary);
});

test('[CHAT-22] a pattern’s cost follows what it repeats', () => {
  assert.equal(patternCost(''), 0);
  assert.equal(patternCost('abc'), 3);
  assert.equal(patternCost('a{5}'), 5);
  assert.equal(patternCost('(ab){3}'), 3 * patternCost('(ab)'));
  assert.equal(patternCost('(a{2}b){4,6}'), 6 * patternCost('(a{2}b)'));
  assert.equal(patternCost('\\{5}'), 3, 'an escaped brace repeats nothing');
  assert.equal(patternCost('[{9}]'), patternCost('[abc]'));
  assert.equal(patternCost('\\x{1000}'), 1);
  assert.equal(patternCost('[]a]{2}'), 2 * patternCost('[b]'));
  for (const broken of ['((((', '))))', '{3}', '\\', '[', 'a{', '\\p{'])
    assert.ok(patternCost(broken) < 50);
});

test('[CHAT-22] what is quoted, or only sets flags, hides no repetition', () => {
  const much = `(${'a?'.repeat(75)})`;
  for (const bomb of [
    `(${much}\\Q(\\E){31}\\Q(\\E){31}`,
    `${much}\\Q\\E{31}\\Q\\E{31}`,
    `${much}(?i){31}(?i){31}`,
    `${much}?(?i){31}(?i){31}`,
  ]) {
    assert.ok(patternCost(bomb) > PATTERNS_COST_MAX, bomb);
    assert.match(refusalOf([bomb]).message, /^Pattern 1: repeats too much/, bomb);
  }
  assert.ok(finds('\\Qa(b\\E{2}c', 'a(bbc'));
});

test('[CHAT-22] nothing that is invisible hides what a pattern finds', () => {
  for (const hidden of ['fr\u{200B}ee', 'f\u{AD}r\u{2060}ee', '\u{FEFF}free', 'fre\u{FE0F}e'])
    assert.ok(finds('^free$', hidden), JSON.stringify(hidden));
  assert.ok(finds('^é$', 'e\u{200B}\u{301}'));
  assert.ok(finds('\u{200B}', 'a\u{200B}b'), 'it is found itself');
});
