import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { cleanText } from './message-text.ts';

const RLO = '\u202E';
const ZWSP = '\u200B';

const kept = [
  ['plain', 'hello there', 'hello there'],
  ['emoji with joiners and skin', '👩🏽‍🚀 👨‍👩‍👧', '👩🏽‍🚀 👨‍👩‍👧'],
  ['Arabic with points', 'السَّلَامُ عَلَيْكُمْ', 'السَّلَامُ عَلَيْكُمْ'.normalize('NFC')],
  ['Persian with its non-joiner', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['HTML, which is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['lines', 'one\r\ntwo\u2028three', 'one\ntwo\nthree'],
  ['blank lines', 'one\n\n\n\ntwo', 'one\n\ntwo'],
  ['blanks around', '  hi\t\n ', 'hi'],
  ['control characters', 'a\u0000b\u0007c\u001B[31m', 'abc[31m'],
  ['an override of the direction', `pay ${RLO}txet`, 'pay txet'],
  ['isolates', '\u2066abc\u2069', 'abc'],
  ['nothing to see between letters', `a${ZWSP}b\uFEFF`, 'ab'],
  ['half a character', 'hi \uD83D there', 'hi  there'],
  ['decomposed letters', 'e\u0301', 'é'],
] as const;
for (const [name, text, expected] of kept) {
  test(`[CHAT-5] of a message stays what says something: ${name}`, () => {
    assert.equal(cleanText(text), expected);
  });
}

test('[CHAT-5] marks that pile up over one letter are cut to four', () => {
  const zalgo = `Z${'\u0335\u0321\u034F\u0301\u0302\u0303'.repeat(20)}algo`;
  const cleaned = cleanText(zalgo);
  assert.ok(cleaned.endsWith('algo'));
  assert.ok([...cleaned.matchAll(/\p{M}/gu)].length <= 4, cleaned);
});

test('[CHAT-5] more than eight lines become eight, and no word is lost', () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`);
  const cleaned = cleanText(words.join('\n'));
  assert.equal(cleaned.split('\n').length, 8);
  assert.deepEqual(cleaned.split(/\s/), words);
});

const refused = [
  ['empty', ''],
  ['blank', ' \n\t '],
  ['invisible', `${ZWSP}\uFEFF${RLO}`],
  ['a Hangul filler', '\u3164\u3164'],
  ['a joiner alone', '\u200D'],
  ['marks alone', '\u0301\u0301'],
  ['one too long', 'x'.repeat(CHAT_MESSAGE_LENGTH_MAX + 1)],
  ['a megabyte', 'x'.repeat(1_000_000)],
] as const;
for (const [name, text] of refused) {
  test(`[CHAT-5] a message that says nothing, or too much, is refused: ${name}`, () => {
    assert.throws(
      () => cleanText(text),
      (error) => error instanceof AppError && error.code === 'VALIDATION_ERROR',
    );
  });
}

test('[CHAT-5] the longest message is taken as it is', () => {
  const text = 'x'.repeat(CHAT_MESSAGE_LENGTH_MAX);
  assert.equal(cleanText(text), text);
});
