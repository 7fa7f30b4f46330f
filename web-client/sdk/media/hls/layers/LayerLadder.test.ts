import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeClock } from '../../../clock-fake.ts';
import { LayerLadder } from './LayerLadder.ts';

const BITRATES_BPS = [300_000, 900_000, 3_400_000];
const FAST = { bandwidthBps: 50_000_000, highest: 2 };

let clock: FakeClock;
let ladder: LayerLadder;

beforeEach(() => {
  clock = new FakeClock();
  ladder = new LayerLadder({
    clock,
    bitrateBps: (layer) => BITRATES_BPS[layer] ?? Number.POSITIVE_INFINITY,
  });
});

function climb(): void {
  while (ladder.handleSegmentEnd(FAST)) assert.ok(ladder.layer <= 2);
  assert.equal(ladder.layer, 2);
}

const link = (bandwidthBps: number, facts: object = {}) => ({
  ...{ bandwidthBps, loadedSeconds: 1, leftSeconds: 1, aheadSeconds: 0.8 },
  ...facts,
});

test('[PLAY-20] it goes up one layer at the end of a segment, as far as that can be had and is carried', () => {
  assert.equal(ladder.handleSegmentEnd({ bandwidthBps: 50_000_000, highest: 0 }), false);
  assert.equal(ladder.handleSegmentEnd({ bandwidthBps: 1_000_000, highest: 2 }), false);
  assert.equal(ladder.handleSegmentEnd({ bandwidthBps: 2_000_000, highest: 2 }), true);
  assert.equal(ladder.layer, 1);
  assert.equal(ladder.handleSegmentEnd({ bandwidthBps: 2_000_000, highest: 2 }), false);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.handleSegmentEnd(FAST), false);
});

test('[PLAY-20] what is wanted no more is left at the end of a segment', () => {
  climb();
  assert.equal(ladder.handleSegmentEnd({ bandwidthBps: 50_000_000, highest: 1 }), true);
  assert.equal(ladder.layer, 1);
});

test('[PLAY-20] a link that is nearly enough is borne with until the segment ends', () => {
  climb();
  assert.equal(ladder.handleThinLink(link(2_800_000)), false);
  assert.equal(ladder.layer, 2);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.layer, 1);
});

test('[PLAY-20] a link that is far too thin is left at once, to the layer that it carries', () => {
  climb();
  assert.equal(
    ladder.handleThinLink(link(500_000, { loadedSeconds: 0.6, leftSeconds: 1.4 })),
    true,
  );
  assert.equal(ladder.layer, 0);
});

test('[PLAY-20] within a segment that is not shown yet a change costs nothing', () => {
  climb();
  assert.equal(
    ladder.handleThinLink(link(1_200_000, { loadedSeconds: 0.3, leftSeconds: 1.7 })),
    true,
  );
  assert.equal(ladder.layer, 1);
});

test('[PLAY-20] in doubt the next segment is of one layer less, and as before when the doubt was none', () => {
  climb();
  ladder.setDoubtful(true);
  ladder.setDoubtful(false);
  assert.equal(ladder.handleSegmentEnd(FAST), false);
  ladder.setDoubtful(true);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.layer, 1);
  assert.equal(ladder.handleSegmentEnd(FAST), false);
});

test('[PLAY-20] after a step down nothing goes up for four seconds', () => {
  climb();
  ladder.handleThinLink(link(2_800_000));
  ladder.handleSegmentEnd(FAST);
  clock.advance(3_900);
  assert.equal(ladder.handleSegmentEnd(FAST), false);
  clock.advance(200);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
});

test('[PLAY-20] a load that is given up leads to the lowest layer, and to no other for four seconds', () => {
  climb();
  ladder.giveUp();
  assert.equal(ladder.layer, 0);
  clock.advance(3_900);
  assert.equal(ladder.handleSegmentEnd(FAST), false);
  clock.advance(200);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
});

test('[PLAY-20] the lowest is never left downwards, and what the engine chose by itself is taken over', () => {
  assert.equal(ladder.handleThinLink(link(10_000)), false);
  assert.equal(ladder.handleSegmentEnd({ bandwidthBps: 10_000, highest: 2 }), false);
  climb();
  ladder.handleThinLink(link(2_800_000));
  ladder.adopt(0);
  clock.advance(5_000);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.layer, 1);
});
