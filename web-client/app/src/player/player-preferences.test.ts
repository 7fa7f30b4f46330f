import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePreferences } from './player-preferences.ts';

const FIRST = { volume: 1, isMuted: false, isFullscreen: false, mode: 'auto' };

test('[APP-7] what was stored is what comes back', () => {
  const chosen = { volume: 0.35, isMuted: true, isFullscreen: true, mode: 'hls' };
  assert.deepEqual(parsePreferences(JSON.stringify(chosen)), chosen);
});

test('[APP-7] whatever else stands in the storage does no harm', () => {
  for (const stored of [
    null,
    '',
    'null',
    '[]',
    '7',
    '{',
    '{"volume":"loud","isMuted":1}',
    '{"volume":-1}',
    '{"volume":2}',
    '{"mode":"carrier-pigeon"}',
  ]) {
    assert.deepEqual(parsePreferences(stored), FIRST, String(stored));
  }
});

test('[APP-7] one lost preference leaves the others', () => {
  assert.deepEqual(parsePreferences('{"volume":null,"isMuted":true}'), { ...FIRST, isMuted: true });
});
