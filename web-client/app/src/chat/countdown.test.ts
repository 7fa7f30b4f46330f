import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextTickMs, secondsUntil } from './countdown.ts';

test('[CHAT-P7] a countdown ends with 1 and not with 0', () => {
  assert.equal(secondsUntil(10_000, 0), 10);
  assert.equal(secondsUntil(10_000, 1), 10);
  assert.equal(secondsUntil(10_000, 9_001), 1);
  assert.equal(secondsUntil(10_000, 10_000), 0);
  assert.equal(secondsUntil(0, 10_000), 0);
});

test('[CHAT-P7] it is looked at when its number changes, and no more once it is over', () => {
  assert.equal(nextTickMs(10_400, 0), 400);
  assert.equal(nextTickMs(10_000, 0), 1_000);
  assert.equal(nextTickMs(10_000, 10_000), undefined);
  assert.equal(nextTickMs(0, 5), undefined);
});
