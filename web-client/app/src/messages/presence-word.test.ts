import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presenceWordOf } from './presence-word.ts';

test('[DM-P3] where somebody is, is said as far as it is known', () => {
  const word = (status: 'online' | 'away' | 'offline' | 'unknown', lastSeenMs?: number) =>
    presenceWordOf({ status, lastSeenMs });
  assert.equal(word('online', 5), 'online');
  assert.equal(word('away', 5), 'away');
  assert.equal(word('offline', 5), 'lastSeen');
  // Somebody who blocks, or is blocked, was seen never.
  assert.equal(word('offline', 0), 'offline');
  assert.equal(word('offline'), 'offline');
  assert.equal(word('unknown'), undefined);
});
