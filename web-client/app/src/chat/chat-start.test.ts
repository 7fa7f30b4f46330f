import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasChatPlace } from './chat-start.ts';

test('[CHAT-P11] the chat stands beside what is on air, and stays when that has ended', () => {
  assert.equal(hasChatPlace('playing', false), true);
  assert.equal(hasChatPlace('ended', false), false);
  assert.equal(hasChatPlace('ended', true), true);
  assert.equal(hasChatPlace('private', true), false);
  assert.equal(hasChatPlace('scheduled', false), false);
});
