import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldedWordsOf } from './fold-words.ts';
import { WordMatcher } from './WordMatcher.ts';

function isRefused(blocked: string | readonly string[], text: string): boolean {
  return new WordMatcher(typeof blocked === 'string' ? [blocked] : blocked).matches(text);
}

test('[CHAT-21] a blocked word is found wherever it stands as a word, and nowhere inside of another', () => {
  for (const text of [
    'scam',
    'It is a scam!',
    '"scam"',
    'scam_scam',
    '1.scam',
    'no…scam,no',
    '#scam',
  ])
    assert.ok(isRefused('scam', text), text);
  for (const text of ['scampi', 'descam', 'scam1', 'sc am', 's.c.a.m', 'scámp', ''])
    assert.ok(!isRefused('scam', text), text);
});

test('[CHAT-21] case, width and what is not seen make no difference', () => {
  for (const text of [
    'SCAM',
    'ｓｃａｍ',
    'ＳＣＡＭ',
    's\u{200D}cam',
    's\u{00AD}c\u{034F}am',
    '𝐬𝐜𝐚𝐦',
    'ⓢⓒⓐⓜ',
  ])
    assert.ok(isRefused('Scam', text), text);
  assert.ok(isRefused('STRASSE', 'straße'));
  assert.ok(isRefused('σκατα', 'ΣΚΑΤΑ'));
  assert.ok(isRefused('λόγος', 'ΛΌΓΟΣ'));
  assert.ok(isRefused('ISIRMA', 'ısırma'), 'both i of Turkish');
  assert.ok(isRefused('istanbul', 'İSTANBUL'));
  assert.ok(isRefused('pêche', 'pe\u{0302}che'));
  assert.ok(!isRefused('pêche', 'péché'), 'accents make words');
});

test('[CHAT-21] Arabic is found with and without its vowels, its lengthening and its hamzas', () => {
  for (const text of ['احتيال', 'ٱحْتِيَال', 'احتـــيال', 'إحتيال!', 'هذا احتيال، لا', 'ﺍﺣﺘﻴﺎﻝ'])
    assert.ok(isRefused('احتيال', text), text);
  assert.ok(isRefused('مُحَرَّم', 'محرم'), 'blocked with vowels, written without');
  for (const text of ['الاحتيال', 'احتيالي', 'و احتال'])
    assert.ok(!isRefused('احتيال', text), text);
  assert.ok(!isRefused('كره', 'كرة'), 'another word');
  assert.ok(isRefused('کتاب', 'كتاب'), 'typed on a Persian keyboard');
  assert.ok(isRefused('٩١١', '911'));
});

test('[CHAT-21] a Latin word with look-alikes of other scripts in it is found; words of those scripts are theirs', () => {
  for (const text of ['ѕсаm', 'sсam', 'SСAM', 'scаm']) assert.ok(isRefused('scam', text), text);
  assert.ok(!isRefused('cop', 'сор'), 'a Russian word');
  assert.ok(isRefused('сор', 'СОР'));
});

test('[CHAT-21] several words are found one after another, whatever stands between them', () => {
  for (const text of ['free money', 'get FREE -- money now', 'free,money', 'free free money'])
    assert.ok(isRefused('free money', text), text);
  for (const text of ['free', 'money free', 'free no money', 'free moneys'])
    assert.ok(!isRefused('free money', text), text);
  assert.ok(isRefused("don't", 'DON’T'));
  assert.ok(isRefused(['free money', 'free coins'], 'free coins'));
});

const WORDS = [
  'bad',
  'BAD',
  'bаd',
  'ｂａｄ',
  'é',
  'ß',
  'ss',
  'İ',
  'كَلِمة',
  'كلمة',
  'إن',
  'ان',
  'сор',
  '日本',
  '1',
];
const BETWEEN = [' ', '', '.', ' - ', '\u{200D}', '\n', '、', 'ـ', "'"];
const someText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BETWEEN)), { maxLength: 8 })
  .map((pieces) => pieces.flat().join(''));

test('[CHAT-21] it finds what comparing every entry with every place finds', () => {
  const padded = (text: string) => ` ${foldedWordsOf(text).join(' ')} `;
  fc.assert(
    fc.property(fc.array(someText, { maxLength: 5 }), someText, (blocked, text) => {
      const expected = blocked.some(
        (entry) => padded(entry) !== '  ' && padded(text).includes(padded(entry)),
      );
      assert.equal(isRefused(blocked, text), expected);
    }),
    { numRuns: 500 },
  );
});

test('[CHAT-21] folding what was folded changes nothing, whatever it was', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    someText,
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const words = foldedWordsOf(text);
      assert.deepEqual(foldedWordsOf(words.join(' ')), words);
    }),
    { numRuns: 1_000, examples: [['ẞ']] },
  );
  assert.deepEqual(foldedWordsOf('STRAẞE'), foldedWordsOf('strasse'));
});
