import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnPathOf } from './return-to.ts';

test('[APP-5] after a login the person is where they came from', () => {
  assert.equal(returnPathOf({ from: '/studio' }), '/studio');
  assert.equal(returnPathOf({ from: '/watch/late-night' }), '/watch/late-night');
});

test('[APP-5] without a page to go back to it is Discover', () => {
  for (const state of [
    null,
    undefined,
    'x',
    {},
    { from: 7 },
    { from: '/login' },
    { from: '/signup' },
  ]) {
    assert.equal(returnPathOf(state), '/');
  }
});

test('[APP-5] no state leads to another site', () => {
  for (const from of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    assert.equal(returnPathOf({ from }), '/');
  }
});
