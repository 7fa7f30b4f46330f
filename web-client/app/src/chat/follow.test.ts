import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAwayAfter, isJump, isOwnAdded, newCountOf } from './follow.ts';
import { messageOf } from './message-fake.ts';

const END = { top: 900, fromEndPx: 0 };
const ABOVE = { top: 700, fromEndPx: 200 };

test('[CHAT-P2] scrolling up leaves the newest messages, and reaching the end is back at them', () => {
  assert.equal(isAwayAfter(false, END, ABOVE, true), true);
  assert.equal(isAwayAfter(true, ABOVE, { top: 800, fromEndPx: 100 }, true), true);
  assert.equal(isAwayAfter(true, ABOVE, END, true), false);
  assert.equal(isAwayAfter(true, ABOVE, { top: 880, fromEndPx: 20 }, true), false);
});

test('[CHAT-P2] a list that grows, or moves by itself, is not left', () => {
  assert.equal(isAwayAfter(false, END, { top: 900, fromEndPx: 300 }, true), false);
  assert.equal(isAwayAfter(false, END, ABOVE, false), false);
});

test('[CHAT-P2] messages of others after the last one seen are new', () => {
  const messages = [
    messageOf('a'),
    messageOf('b'),
    messageOf('mine', { isOwn: true }),
    messageOf('c'),
  ];
  assert.equal(newCountOf(messages, 'c'), 0);
  assert.equal(newCountOf(messages, 'a'), 2);
  assert.equal(newCountOf(messages, 'gone'), 3);
  assert.equal(newCountOf([], undefined), 0);
});

test('[CHAT-P2] what one writes oneself brings the list back to the newest', () => {
  const mine = messageOf('mine', { isOwn: true, status: 'sending' });
  assert.equal(isOwnAdded([messageOf('a')], [messageOf('a'), mine]), true);
  assert.equal(isOwnAdded([mine], [mine]), false);
  assert.equal(isOwnAdded([messageOf('a')], [messageOf('a'), messageOf('b')]), false);
  assert.equal(isOwnAdded([messageOf('a')], [{ ...mine, status: 'sent' }]), false);
});

test('[CHAT-R10] another moment’s messages are shown from their end, those that go on from before are not a jump', () => {
  const [a, b, c] = [messageOf('a'), messageOf('b'), messageOf('c')];
  assert.equal(isJump([a], [a, b]), false);
  assert.equal(isJump([a, b], [b, c]), false);
  assert.equal(isJump([a, b], [a]), true);
  assert.equal(isJump([a], [c]), true);
  assert.equal(isJump([], [a]), true);
  assert.equal(isJump([a], []), true);
  const same = [a];
  assert.equal(isJump(same, same), false);
});
