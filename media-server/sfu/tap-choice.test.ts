import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaSourceName } from '@stagedoor/contracts/media-control';
import { chooseTapped } from './tap-choice.ts';
import type { TapCodec } from './tap-sink.ts';

const published = (id: string, source: MediaSourceName, codec: TapCodec) => ({ id, source, codec });
const choose = (...producers: ReturnType<typeof published>[]) =>
  chooseTapped(producers, ['h264', 'vp9', 'opus']).map(({ id }) => id);

test('[TAP-1] a screen comes before a camera, a microphone before the sound of the screen', () => {
  assert.deepEqual(
    choose(
      published('mic', 'microphone', 'opus'),
      published('screen', 'screen', 'vp9'),
      published('camera', 'camera', 'h264'),
      published('screen-audio', 'screen-audio', 'opus'),
    ),
    ['screen', 'mic'],
  );
});

test('[TAP-1] what there is is taken, and of several from one source the newest', () => {
  assert.deepEqual(choose(published('sound', 'screen-audio', 'opus')), ['sound']);
  assert.deepEqual(choose(published('old', 'camera', 'h264'), published('new', 'camera', 'h264')), [
    'new',
  ]);
  assert.deepEqual(choose(), []);
});

test('[TAP-2] what cannot be packaged does not keep what can from being taken', () => {
  assert.deepEqual(
    choose(published('screen', 'screen', 'vp8'), published('camera', 'camera', 'h264')),
    ['camera'],
  );
});
