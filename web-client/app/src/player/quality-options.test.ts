import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenQualityOf, heightOf, qualityOptionsOf } from './quality-options.ts';

test('the menu offers automatic, what is sent from best to least, and sound alone', () => {
  assert.deepEqual(qualityOptionsOf(3), [
    { quality: 'auto' },
    { quality: 2, height: 720 },
    { quality: 1, height: 360 },
    { quality: 0, height: 180 },
    { quality: 'audio-only' },
  ]);
  assert.deepEqual(qualityOptionsOf(2, [240, 480]), [
    { quality: 'auto' },
    { quality: 1, height: 480 },
    { quality: 0, height: 240 },
    { quality: 'audio-only' },
  ]);
  assert.deepEqual(qualityOptionsOf(0), [{ quality: 'auto' }, { quality: 'audio-only' }]);
});

test('what is chosen is marked, sound alone before any layer', () => {
  assert.equal(chosenQualityOf(undefined), 'auto');
  assert.equal(chosenQualityOf({ quality: 1, isAudioOnlyChosen: false }), 1);
  assert.equal(chosenQualityOf({ quality: 1, isAudioOnlyChosen: true }), 'audio-only');
});

test('a layer is shown by its lines', () => {
  assert.equal(heightOf(2), 720);
  assert.equal(heightOf(undefined), undefined);
  assert.equal(heightOf(9), undefined);
  assert.equal(heightOf(1, [240, 480]), 480);
});
