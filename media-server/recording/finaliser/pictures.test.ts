import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thumbnailPlan, thumbnailTrack } from './pictures.ts';

test('[REC-6] thumbnails are two seconds apart, or as far as a hundred of them reach', () => {
  assert.deepEqual(thumbnailPlan(0.4), { intervalSeconds: 2, count: 1 });
  assert.deepEqual(thumbnailPlan(60), { intervalSeconds: 2, count: 30 });
  assert.deepEqual(thumbnailPlan(4 * 3_600), { intervalSeconds: 144, count: 100 });
});

test('[REC-6] the cues of thumbnails cover a recording without a gap', () => {
  for (const seconds of [0.4, 59.9, 3_601, 36_000]) {
    const cues = [...thumbnailTrack(seconds).matchAll(/^(\S+) --> (\S+)$/gm)];
    const toMs = (text = ''): number => {
      const [hours = 0, minutes = 0, rest = 0] = text.split(':').map(Number);
      return Math.round((hours * 3_600 + minutes * 60 + rest) * 1_000);
    };
    assert.equal(toMs(cues[0]?.[1]), 0);
    for (const [index, cue] of cues.entries())
      if (index > 0) assert.equal(toMs(cue[1]), toMs(cues[index - 1]?.[2]));
    assert.equal(toMs(cues.at(-1)?.[2]), Math.round(seconds * 1_000));
  }
});
