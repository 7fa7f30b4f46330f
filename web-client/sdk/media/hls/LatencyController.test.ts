import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LatencyController } from './LatencyController.ts';

const HOLD_BACK_MS = 900;
const SAMPLE_MS = 200;

/** A viewer who has joined and is in place. */
function joined(): LatencyController {
  const controller = new LatencyController();
  decide(controller, { latencyMs: HOLD_BACK_MS });
  return controller;
}

function decide(
  controller: LatencyController,
  sample: { latencyMs: number; bufferedMs?: number; nowMs?: number },
) {
  return controller.decide({ nowMs: 0, bufferedMs: 600, holdBackMs: HOLD_BACK_MS, ...sample });
}

test('[PLAY-3] the speed follows the distance from the target, within 0.97 and 1.08', () => {
  for (const [latencyMs, bufferedMs, speed] of [
    [900, 600, 1],
    [935, 600, 1],
    [865, 600, 1],
    [980, 600, 1.02],
    [1_100, 600, 1.05],
    [1_220, 600, 1.08],
    [3_000, 600, 1.08],
    [820, 600, 0.98],
    [600, 600, 0.97],
    [0, 600, 0.97],
    // Behind, but the next late part would be a stall: no faster.
    [1_100, 100, 1],
    [600, 100, 0.97],
  ] as const) {
    const decided = decide(joined(), { latencyMs, bufferedMs });
    assert.equal(decided.speed.toFixed(2), speed.toFixed(2), `${latencyMs} ms`);
  }
});

test('[PLAY-3] a correction goes on until the target is reached, so that the speed does not flutter', () => {
  const controller = joined();
  assert.notEqual(decide(controller, { latencyMs: 950 }).speed, 1);
  assert.notEqual(decide(controller, { latencyMs: 925 }).speed, 1);
  assert.equal(decide(controller, { latencyMs: 910 }).speed, 1);
  assert.equal(decide(controller, { latencyMs: 935 }).speed, 1);
});

test('[PLAY-3] who joined too early jumps once, as far as there is something to play', () => {
  const controller = new LatencyController();
  assert.equal(decide(controller, { latencyMs: 2_400, bufferedMs: 400 }).seekByMs, 0, 'not yet');
  assert.equal(decide(controller, { latencyMs: 2_400, bufferedMs: 1_500 }).seekByMs, 1_200);
  assert.equal(decide(controller, { latencyMs: 1_600, bufferedMs: 3_000 }).seekByMs, 0, 'once');

  const close = new LatencyController();
  assert.equal(decide(close, { latencyMs: 1_240 }).seekByMs, 0, 'close enough for the speed');
  assert.equal(decide(close, { latencyMs: 1_800, bufferedMs: 3_000 }).seekByMs, 0);
  close.handleRejoined();
  assert.equal(decide(close, { latencyMs: 1_800, bufferedMs: 3_000 }).seekByMs, 900);
});

test('[PLAY-3] after a long loss it jumps again, and not in a row', () => {
  const controller = joined();
  const jump = (nowMs: number) =>
    decide(controller, { nowMs, latencyMs: 20_000, bufferedMs: 5_000 }).seekByMs;
  assert.equal(jump(10_000), 4_700);
  assert.equal(jump(12_000), 0);
  assert.equal(jump(18_500), 4_700);
});

test('[PLAY-4] a stall widens the distance that is kept, and is forgotten slowly', () => {
  const controller = joined();
  const targetMs = () => controller.targetMs(HOLD_BACK_MS);
  const play = (fromMs: number, toMs: number): void => {
    for (let nowMs = fromMs; nowMs <= toMs; nowMs += SAMPLE_MS) {
      decide(controller, { nowMs, latencyMs: targetMs() });
    }
  };
  controller.handleStall(0);
  assert.equal(targetMs(), 1_150);
  play(0, 14_000);
  assert.equal(targetMs(), 1_150, 'not forgotten at once');
  play(14_200, 30_000);
  assert.ok(targetMs() < 1_150 && targetMs() > 900);
  play(30_200, 90_000);
  assert.equal(targetMs(), 900);

  for (let stall = 0; stall < 100; stall += 1) controller.handleStall(90_000);
  assert.equal(targetMs(), 3_900, 'and never grows without end');
});
