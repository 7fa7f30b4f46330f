import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LinkJudge, type Load, type Progress } from './LinkJudge.ts';

/** 0.7 Mbit/s. */
const NEED_BPS = 700_000;
const PART: Load = {
  durationSeconds: 0.3,
  bytes: 26_250,
  tookMs: 120,
  waitedMs: 10,
  bufferedSeconds: 0.9,
};
/** Half a megabit a second. */
const slow = (facts: Partial<Load> = {}): Load => ({ ...PART, tookMs: 420, ...facts });

let judge: LinkJudge;

beforeEach(() => {
  judge = new LinkJudge();
  judge.begin(NEED_BPS);
});

const verdicts = (...loads: Load[]): string[] => loads.map((load) => judge.judge(load).link);

test('[PLAY-19] two loads one after the other at less than the layer takes tell of a link that is too thin', () => {
  assert.deepEqual(judge.judge(slow()), { link: 'doubtful' });
  assert.deepEqual(judge.judge(slow()), { link: 'thin', bandwidthBps: 500_000 });
});

test('[PLAY-19] also those that were in time, being small', () => {
  const small = { ...PART, bytes: 15_000, tookMs: 240 };
  assert.deepEqual(verdicts(small, small), ['doubtful', 'thin']);
});

test('[PLAY-19] a hiccup leaves a doubt until the next load, unless nothing is left to play', () => {
  assert.deepEqual(verdicts(slow(), PART, slow(), PART), ['doubtful', 'good', 'doubtful', 'good']);
  assert.deepEqual(verdicts(PART, slow({ bufferedSeconds: 0.2 })), ['good', 'thin']);
});

test('[PLAY-19] a key frame that comes as fast as the mean plays says nothing', () => {
  const keyFrame = { ...PART, bytes: 70_000, tookMs: 400 };
  assert.deepEqual(verdicts(keyFrame, slow(), keyFrame, slow()), [
    ...['unknown', 'doubtful', 'unknown', 'thin'],
  ]);
});

test('[PLAY-19] what comes in a moment comes over a wide link, however little it is', () => {
  assert.deepEqual(verdicts(slow(), { ...PART, bytes: 500, tookMs: 90 }, slow()), [
    ...['doubtful', 'good', 'doubtful'],
  ]);
});

test('[PLAY-19] what was told is judged anew', () => {
  assert.deepEqual(verdicts(slow(), slow(), slow(), slow()), [
    ...['doubtful', 'thin', 'doubtful', 'thin'],
  ]);
});

test('[PLAY-19] a part that is shorter than the others says nothing', () => {
  const moment = slow({ durationSeconds: 0.2, tookMs: 190 });
  assert.deepEqual(verdicts(slow(), moment, slow()), ['doubtful', 'unknown', 'thin']);
});

test('[PLAY-19] a whole segment may take its time', () => {
  const segment = {
    durationSeconds: 2,
    bytes: 175_000,
    tookMs: 1_400,
    waitedMs: 10,
    bufferedSeconds: 5,
  };
  assert.deepEqual(verdicts(segment, segment, segment), ['good', 'good', 'good']);
});

test('[PLAY-19] what a layer takes is what it took lately', () => {
  for (let part = 0; part < 30; part += 1) judge.judge({ ...PART, bytes: 13_125 });
  assert.ok(Math.abs(judge.needBps - 350_000) < 10_000, `${judge.needBps} bit/s`);
  assert.equal(judge.judge({ ...PART, bytes: 13_125, tookMs: 240 }).link, 'good');
});

test('[PLAY-16] what a link carries is known while loads take their time, and not when they come at once', () => {
  assert.equal(judge.bandwidthBps, undefined);
  judge.judge(slow());
  assert.equal(judge.bandwidthBps, 500_000);
  judge.judge({ ...PART, tookMs: 20 });
  assert.equal(judge.bandwidthBps, undefined);
});

test('[PLAY-19] a load that is under way shows a thin link once it will be late', () => {
  const progress: Progress = {
    ...{ durationSeconds: 0.3, bytes: 10_000, totalBytes: 26_250, tookMs: 200, waitedMs: 10 },
  };
  assert.equal(judge.judgeProgress(progress), 400_000);
  assert.equal(judge.judgeProgress({ ...progress, totalBytes: 0 }), 400_000);
  // Too early to say, fast enough, and small enough to come in time all the same.
  assert.equal(judge.judgeProgress({ ...progress, tookMs: 140, bytes: 5_000 }), undefined);
  assert.equal(judge.judgeProgress({ ...progress, bytes: 18_000 }), undefined);
  assert.equal(judge.judgeProgress({ ...progress, totalBytes: 14_000 }), undefined);
});

test('[PLAY-19] so does a load of which nothing comes for longer than a first byte takes', () => {
  const nothing = { durationSeconds: 0.3, bytes: 0, totalBytes: 0, tookMs: 0 };
  assert.equal(judge.judgeProgress({ ...nothing, waitedMs: 1_000 }), undefined, 'nothing is known');
  judge.judge({ ...PART, waitedMs: 200 });
  judge.judge({ ...PART, waitedMs: 100 });
  assert.equal(judge.judgeProgress({ ...nothing, waitedMs: 240 }), undefined);
  assert.equal(judge.judgeProgress({ ...nothing, waitedMs: 420 }), (16 * 1024 * 8) / 0.32);
});

test('[PLAY-19] a link that carries the mean with nothing to spare is in doubt', () => {
  assert.deepEqual(verdicts({ ...PART, tookMs: 280 }, { ...PART, tookMs: 240 }), [
    ...['doubtful', 'good'],
  ]);
});
