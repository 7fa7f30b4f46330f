import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { reconnectDelayMs } from './backoff.ts';

const delay = (attempt: number, random: number, closeCode?: number) =>
  reconnectDelayMs({ attempt, closeCode, random: () => random });

test('[SDK-2] jitter takes up to half of a delay', () => {
  assert.deepEqual([delay(3, 0), delay(3, 0.5), delay(3, 1)], [500, 750, 1_000]);
});

test('[SDK-2] no number of attempts makes the delay longer than 15 s', () => {
  assert.equal(delay(10_000, 1), 15_000);
});

test('[SDK-2] a server that asked for patience gets it from the first attempt on', () => {
  for (const code of [
    CLOSE_CODES.DRAINING,
    CLOSE_CODES.RATE_LIMITED,
    CLOSE_CODES.TOO_MANY_CONNECTIONS,
  ]) {
    assert.equal(delay(1, 1, code), 500);
  }
  assert.equal(delay(1, 1, CLOSE_CODES.SLOW_CONSUMER), 0);
});
