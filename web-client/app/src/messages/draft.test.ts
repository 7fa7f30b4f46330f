import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { draftToSend } from './draft.ts';

const photo = new File(['x'], 'photo.png', { type: 'image/png' });

test('[DM-P7] words are sent without the space around them, with or without a file', () => {
  assert.deepEqual(draftToSend('  hello ', undefined), { text: 'hello' });
  assert.deepEqual(draftToSend('look', photo), { text: 'look', file: photo });
  assert.deepEqual(draftToSend(' \n ', photo), { text: '', file: photo });
});

test('[DM-P7] nothing is not sent, and too much is not, not even with a file', () => {
  const tooLong = 'x'.repeat(CHAT_MESSAGE_LENGTH_MAX + 1);
  assert.equal(draftToSend('  ', undefined), undefined);
  assert.equal(draftToSend(tooLong, undefined), undefined);
  assert.equal(draftToSend(tooLong, photo), undefined);
});
