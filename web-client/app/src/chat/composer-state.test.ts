import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import {
  COUNTER_FROM,
  composerStateOf,
  isSendKey,
  lengthLeft,
  sendableText,
} from './composer-state.ts';

const ME = {
  canSend: true,
  canModerate: false,
  canAppoint: false,
  restrictedUntilMs: 0,
  isBanned: false,
};
const USER = { isLoggedIn: true, isGuest: false, isOver: false };
const NOW_MS = 1_000_000;
const stateOf = (
  me: Partial<typeof ME> = {},
  more: { phase?: 'joining' | 'joined' | 'reconnecting'; nextSendAtMs?: number } = {},
  person = USER,
) =>
  composerStateOf(
    { phase: 'joined', nextSendAtMs: 0, ...more, me: { ...ME, ...me } },
    person,
    NOW_MS,
  );

test('[CHAT-P6] the foot of the chat says what keeps a person from writing', () => {
  assert.equal(stateOf(), 'open');
  assert.equal(stateOf({ canSend: false, isBanned: true }), 'banned');
  assert.equal(stateOf({ restrictedUntilMs: NOW_MS + 1 }), 'timed-out');
  assert.equal(stateOf({ restrictedUntilMs: NOW_MS }), 'open');
  assert.equal(stateOf({}, { nextSendAtMs: NOW_MS + 1 }), 'slow');
  assert.equal(stateOf({ canSend: false }), 'read-only');
  assert.equal(stateOf({ canSend: false }, {}, { ...USER, isLoggedIn: false }), 'log-in');
  assert.equal(stateOf({ canSend: false }, {}, { ...USER, isGuest: true }), 'read-only');
  assert.equal(stateOf({}, {}, { ...USER, isOver: true }), 'over');
});

test('[CHAT-P6] while the connection is away one can write: it is sent afterwards', () => {
  assert.equal(stateOf({}, { phase: 'reconnecting' }), 'waiting');
  assert.equal(stateOf({ canSend: false }, { phase: 'joining' }), 'waiting');
});

test('[CHAT-P6] nothing empty and nothing too long is sent', () => {
  assert.equal(sendableText(' \n '), undefined);
  assert.equal(sendableText(' hello \n'), 'hello');
  assert.equal(sendableText('x'.repeat(CHAT_MESSAGE_LENGTH_MAX))?.length, CHAT_MESSAGE_LENGTH_MAX);
  assert.equal(sendableText('x'.repeat(CHAT_MESSAGE_LENGTH_MAX + 1)), undefined);
});

test('[CHAT-P6] near the limit it is said how much is left', () => {
  assert.equal(lengthLeft('hello'), undefined);
  assert.equal(lengthLeft('x'.repeat(COUNTER_FROM)), CHAT_MESSAGE_LENGTH_MAX - COUNTER_FROM);
  assert.equal(lengthLeft('x'.repeat(CHAT_MESSAGE_LENGTH_MAX + 3)), -3);
});

test('[CHAT-P6] Enter sends, except with Shift and while an input method has it', () => {
  const enter = { key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13 };
  assert.equal(isSendKey(enter), true);
  assert.equal(isSendKey({ ...enter, shiftKey: true }), false);
  assert.equal(isSendKey({ ...enter, isComposing: true }), false);
  assert.equal(isSendKey({ ...enter, keyCode: 229 }), false);
  assert.equal(isSendKey({ ...enter, key: 'a', keyCode: 65 }), false);
});
