import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_ACTIONS, type ChatActionView } from '@stagedoor/contracts/http/chat';
import english from '../i18n/locales/en.json' with { type: 'json' };
import { changesOf, nameIn, wordingOf } from './log-wording.ts';

const MIRA = { id: 'user-1', username: 'mira', displayName: 'Mira' };
const BOB = { id: 'user-2', username: 'bob', displayName: 'Bob' };
const actionOf = (change: Partial<ChatActionView>): ChatActionView => ({
  ...{ id: 1, room: 'room-1', action: 'ban', by: MIRA, target: BOB, messageId: null, reason: '' },
  ...{ until: null, slowModeSeconds: null, filters: null, at: '2026-01-01T00:00:00.000Z' },
  ...change,
});

test('[CHAT-P17] every act has a sentence; one that this page does not know is said all the same', () => {
  const sentences: Record<string, string> = english.chat.log.did;
  for (const action of CHAT_ACTIONS) {
    assert.equal(wordingOf(actionOf({ action })), action);
    assert.ok(sentences[action]?.includes('{{by}}'), action);
  }
  assert.equal(wordingOf(actionOf({ action: 'remove', by: BOB })), 'removeOwn');
  assert.equal(wordingOf(actionOf({ action: 'hug' })), 'other');
  assert.ok(sentences.removeOwn && sentences.other?.includes('{{action}}'));
});

test('[CHAT-P17] people are named as they are called, also those who are gone', () => {
  assert.equal(nameIn(MIRA), '\u{2068}Mira\u{2069}');
  assert.equal(nameIn({ ...MIRA, displayName: '' }), '\u{2068}mira\u{2069}');
  assert.equal(nameIn({ id: 'user-3', username: '', displayName: '' }), '\u{2068}user-3\u{2069}');
});

test('[CHAT-P17] a change of filters says what was added and what was taken out', () => {
  const filters = {
    ...{ addedWords: ['scam'], removedWords: ['spam'], addedPatterns: ['a+'], removedPatterns: [] },
    linksBlocked: true,
  };
  assert.deepEqual(
    changesOf(actionOf({ action: 'filters', filters })).map(({ sign, text }) => sign + text),
    ['+scam', '+a+', '−spam'],
  );
  assert.deepEqual(changesOf(actionOf({})), []);
});
