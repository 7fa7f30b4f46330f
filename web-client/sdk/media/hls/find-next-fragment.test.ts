import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fragment, LevelDetails } from 'hls.js';
import Hls from 'hls.js/light';
import { type FindFragment, findNext, mendFragmentSearch } from './find-next-fragment.ts';

const SEGMENT = { sn: 7 } as Fragment;

/** Where it was looked, or nothing. */
function place(bufferEnd: number, details: Partial<LevelDetails>): number | null {
  let looked: number | null = null;
  const find: FindFragment = (position) => {
    looked = position;
    return SEGMENT;
  };
  const levelDetails = { live: true, fragmentEnd: 10, partEnd: 10.9, ...details } as LevelDetails;
  findNext(find)(bufferEnd, 10.9, levelDetails);
  return looked;
}

test('[PLAY-20] a buffer that ends a frame before a segment begins leads to that segment', () => {
  assert.ok((place(9.98, {}) ?? 0) > 10);
  assert.ok((place(10.01, {}) ?? 0) > 10);
});

test('[PLAY-20] where all is buffered the next playlist is waited for, and nothing is loaded twice', () => {
  assert.equal(place(9.98, { partEnd: 10 }), null);
  assert.equal(place(10.01, { partEnd: 10 }), null);
});

test('[PLAY-20] within a segment, after a stream’s end, and beyond what is listed it is looked as ever', () => {
  assert.notEqual(place(10.3, {}), null);
  assert.notEqual(place(10.9, {}), null);
  assert.notEqual(place(10, { live: false, partEnd: 10 }), null);
  assert.notEqual(place(12, { partEnd: 10 }), null);
});

test('[PLAY-20] hls.js has what is mended', () => {
  const hls = new Hls({ enableWorker: false });
  const { streamController } = hls as unknown as {
    streamController: { getFragmentAtPosition: FindFragment };
  };
  const before = streamController.getFragmentAtPosition;
  assert.equal(before.length, 3);
  mendFragmentSearch(hls);
  assert.notEqual(streamController.getFragmentAtPosition, before);
  hls.destroy();
});
