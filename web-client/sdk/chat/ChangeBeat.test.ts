import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { ChangeBeat } from './ChangeBeat.ts';

let clock: FakeClock;
let frames: (() => void)[];
let beats: number;
let beat: ChangeBeat;

beforeEach(() => {
  clock = new FakeClock();
  frames = [];
  beats = 0;
  Object.assign(globalThis, {
    requestAnimationFrame: (callback: () => void) => frames.push(callback),
    cancelAnimationFrame: (handle: number) => {
      frames[handle - 1] = () => undefined;
    },
  });
  beat = new ChangeBeat({
    clock,
    onBeat: () => {
      beats += 1;
    },
  });
});

afterEach(() => {
  Object.assign(globalThis, {
    requestAnimationFrame: undefined,
    cancelAnimationFrame: undefined,
  });
});

const paint = () => {
  for (const callback of frames.splice(0)) callback();
};

test('[CHAT-C12] changes are told of with the next animation frame, once', () => {
  beat.schedule();
  beat.schedule();
  assert.equal(beats, 0);
  paint();
  assert.equal(beats, 1);
  assert.equal(clock.pendingCount, 0);
  beat.schedule();
  paint();
  assert.equal(beats, 2);
});

test('[CHAT-C12] a hidden page, which paints nothing, hears of them too', () => {
  beat.schedule();
  clock.advance(250);
  assert.equal(beats, 1);
  paint();
  assert.equal(beats, 1);
});

test('[CHAT-C12] what is due can be told at once, and is not told again', () => {
  beat.flush();
  assert.equal(beats, 0);
  beat.schedule();
  beat.flush();
  paint();
  assert.equal(beats, 1);
  assert.equal(clock.pendingCount, 0);
});
