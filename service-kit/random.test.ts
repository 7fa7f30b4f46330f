import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomId, randomJitterMs, randomSecret } from './random.ts';

test('[KIT-14] ids have 128 and secrets 256 random bits, in characters that are safe everywhere', () => {
  const ids = Array.from({ length: 1_000 }, () => randomId());
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[A-Za-z0-9_-]{22}$/);
  assert.match(randomSecret(), /^[A-Za-z0-9_-]{43}$/);
});

test('[KIT-14] jitter stays below its bound', () => {
  for (let count = 0; count < 1_000; count += 1) {
    const jitterMs = randomJitterMs(5);
    assert.ok(Number.isInteger(jitterMs) && jitterMs >= 0 && jitterMs < 5);
  }
  assert.equal(randomJitterMs(1), 0);
});
