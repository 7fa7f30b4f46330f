import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replayChatPlaceOf } from './replay-chat-place.ts';

test('[CHAT-R11] a chat in which something was said has a place, also before the first message is due', () => {
  assert.equal(replayChatPlaceOf({ phase: 'ready', hasMessages: true }), 'shown');
  assert.equal(replayChatPlaceOf({ phase: 'loading', hasMessages: true }), 'shown');
});

test('[CHAT-R11] a chat that nobody wrote in, or that may not be read, has none', () => {
  assert.equal(replayChatPlaceOf({ phase: 'ready', hasMessages: false }), 'none');
  assert.equal(replayChatPlaceOf({ phase: 'unavailable', hasMessages: true }), 'none');
  assert.equal(replayChatPlaceOf({ phase: 'unavailable', hasMessages: false }), 'none');
});

test('[CHAT-R11] until that is known the place is kept free', () => {
  assert.equal(replayChatPlaceOf(undefined), 'unknown');
  assert.equal(replayChatPlaceOf({ phase: 'loading', hasMessages: false }), 'unknown');
});
