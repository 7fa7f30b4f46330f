import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeClock } from '../../../clock-fake.ts';
import { LayerLadder } from './LayerLadder.ts';

const PEAKS_BPS = [300_000, 900_000, 3_400_000];
const NEEDS_BPS = [250_000, 700_000, 2_600_000];
const FAST = { bandwidthBps: 50_000_000, highest: 2, aheadSeconds: 0.6 };
const end = (bandwidthBps: number, highest = 2) => ({ ...FAST, bandwidthBps, highest });

let clock: FakeClock;
let ladder: LayerLadder;

beforeEach(() => {
  clock = new FakeClock();
  ladder = new LayerLadder({
    clock,
    peakBps: (layer) => PEAKS_BPS[layer] ?? Number.POSITIVE_INFINITY,
    needBps: (layer) => NEEDS_BPS[layer] ?? Number.POSITIVE_INFINITY,
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
  assert.equal(ladder.handleSegmentEnd(end(50_000_000, 0)), false);
  assert.equal(ladder.handleSegmentEnd(end(1_000_000)), false);
  assert.equal(ladder.handleSegmentEnd(end(2_000_000)), true);
  assert.equal(ladder.layer, 1);
  assert.equal(ladder.handleSegmentEnd(end(2_000_000)), false);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.handleSegmentEnd(FAST), false);
});

test('[PLAY-20] what is wanted no more is left at the end of a segment', () => {
  climb();
  assert.equal(ladder.handleSegmentEnd(end(50_000_000, 1)), true);
  assert.equal(ladder.layer, 1);
});

test('[PLAY-20] with little of a segment to come it is changed at its end, without a break', () => {
  climb();
  const nearEnd = { loadedSeconds: 1.7, leftSeconds: 0.3 };
  assert.equal(ladder.handleThinLink(link(1_500_000, nearEnd)), false);
  assert.equal(ladder.layer, 2);
  assert.equal(ladder.handleSegmentEnd(end(1_500_000)), true);
  assert.equal(ladder.layer, 1);
});

test('[PLAY-20] nothing goes up with little ahead, and what was left comes back when there is more', () => {
  const little = { ...FAST, aheadSeconds: 0.3 };
  assert.equal(ladder.handleSegmentEnd(little), false);
  climb();
  assert.equal(ladder.handleThinLink(link(1_500_000)), true);
  assert.equal(ladder.handleSegmentEnd(little), false);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.layer, 2);
});

test('[PLAY-20] but who never has more ahead goes up all the same, a few segments later', () => {
  const little = { ...FAST, aheadSeconds: 0.3 };
  const changes = [1, 2, 3, 4].map(() => ladder.handleSegmentEnd(little));
  assert.deepEqual(changes, [false, false, false, true]);
});

test('[PLAY-20] what was a hiccup is over at the end of the segment, as if nothing had been', () => {
  climb();
  assert.equal(ladder.handleThinLink(link(1_500_000, { leftSeconds: 0.3 })), false);
  assert.equal(ladder.handleSegmentEnd(FAST), false);
  assert.equal(ladder.handleThinLink(link(1_500_000)), true);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.layer, 2);
});

test('[PLAY-20] within a segment it is changed to the layer that the link carries, if it is there in time', () => {
  climb();
  const begun = { loadedSeconds: 0.6, leftSeconds: 1.4 };
  assert.equal(ladder.handleThinLink(link(1_500_000, begun)), true);
  assert.equal(ladder.layer, 1);
  assert.equal(ladder.handleSegmentEnd(end(1_500_000)), false);
});

test('[PLAY-20] else to a lower one until the segment ends, and then to what the link carries', () => {
  climb();
  const halfway = { loadedSeconds: 1.2, leftSeconds: 0.8, aheadSeconds: 0.7 };
  assert.equal(ladder.handleThinLink(link(900_000, halfway)), true);
  assert.equal(ladder.layer, 0);
  assert.equal(ladder.handleSegmentEnd(end(900_000)), true);
  assert.equal(ladder.layer, 1);
});

test('[PLAY-20] but stays there when the link turns out to be thinner, or the layer cannot be had', () => {
  for (const segmentEnd of [end(600_000), end(900_000, 0)]) {
    ladder.adopt(2);
    ladder.handleThinLink(link(900_000, { loadedSeconds: 1.2, aheadSeconds: 0.7 }));
    assert.equal(ladder.handleSegmentEnd(segmentEnd), false);
    assert.equal(ladder.layer, 0);
  }
});

test('[PLAY-20] where both stand still, what stands still for less is done', () => {
  climb();
  // 0.8 s of 0.25 Mbit/s at 0.2 take 1 s; 1.2 s of 2.6 Mbit/s take 15.6 s.
  const early = { loadedSeconds: 0.8, leftSeconds: 1.2, aheadSeconds: 0.2 };
  assert.equal(ladder.handleThinLink(link(200_000, early)), true);
  assert.equal(ladder.layer, 0);
  ladder.adopt(1);
  // 1.8 s of 0.25 Mbit/s at 0.5 take 0.9 s; 0.2 s of 0.7 Mbit/s are 0.08 s late.
  const late = { loadedSeconds: 1.8, leftSeconds: 0.2, aheadSeconds: 0 };
  assert.equal(ladder.handleThinLink(link(500_000, late)), false);
  assert.equal(ladder.layer, 1);
});

test('[PLAY-20] at the begin of a segment a change costs nothing', () => {
  climb();
  const begin = { loadedSeconds: 0, leftSeconds: 2, aheadSeconds: 0.05 };
  assert.equal(ladder.handleThinLink(link(900_000, begin)), true);
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
  ladder.handleThinLink(link(1_500_000));
  ladder.handleSegmentEnd(end(1_500_000));
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
  assert.equal(ladder.handleSegmentEnd(end(10_000)), false);
  climb();
  ladder.handleThinLink(link(1_500_000));
  ladder.adopt(0);
  clock.advance(5_000);
  assert.equal(ladder.handleSegmentEnd(FAST), true);
  assert.equal(ladder.layer, 1);
});
