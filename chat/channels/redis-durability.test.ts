import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeSettings } from './redis-durability.ts';

const SAFE = ['appendonly', 'yes', 'appendfsync', 'always', 'maxmemory-policy', 'noeviction'];

test('[CHAN-8] a Redis that syncs every write and evicts nothing is safe', () => {
  assert.deepEqual(unsafeSettings(SAFE), []);
});

test('[CHAN-8] every setting that may lose something is named, and what is not known too', () => {
  const reply = ['appendonly', 'yes', 'appendfsync', 'everysec', 'maxmemory-policy', 'allkeys-lru'];
  assert.deepEqual(unsafeSettings(reply), ['appendfsync everysec', 'maxmemory-policy allkeys-lru']);
  assert.equal(unsafeSettings(null).length, 3);
});
