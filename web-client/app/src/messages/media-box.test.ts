import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaBoxOf } from './media-box.ts';

test('[DM-P9] the place of a picture has its proportions and is never too big', () => {
  assert.deepEqual(mediaBoxOf({ width: 200, height: 100 }), { width: 200, height: 100 });
  assert.deepEqual(mediaBoxOf({ width: 2_880, height: 1_440 }), { width: 288, height: 144 });
  assert.deepEqual(mediaBoxOf({ width: 1_000, height: 2_000 }), { width: 160, height: 320 });
});

test('[DM-P9] a picture without a known size, or that is a mere line, has a place as well', () => {
  const unknown = mediaBoxOf({ width: 0, height: 0 });
  assert.ok(unknown.width > 0 && unknown.height > 0);
  assert.deepEqual(mediaBoxOf({ width: Number.NaN, height: 3 }), unknown);
  assert.deepEqual(mediaBoxOf({ width: 4_000, height: 1 }), { width: 288, height: 48 });
});
