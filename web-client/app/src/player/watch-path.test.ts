import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channelNameIn, watchPathOf } from './watch-path.ts';

test('a link to a stream names its channel, and nothing else does', () => {
  assert.equal(channelNameIn(watchPathOf('late-night-jazz')), 'late-night-jazz');
  assert.equal(channelNameIn('/watch/late-night-jazz/'), 'late-night-jazz');

  for (const path of [
    '/',
    '/watch',
    '/watch/',
    '/watch/UPPER',
    '/watch/a/b',
    '/studio',
    '/watch/%2e%2e',
  ]) {
    assert.equal(channelNameIn(path), undefined, path);
  }
});
