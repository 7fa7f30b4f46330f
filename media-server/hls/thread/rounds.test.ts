import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBell, napBetweenRounds, ring } from './rounds.ts';

const LONG_MS = 60_000;

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('a round follows when its time has come, and none after it was cancelled', async () => {
  let roundsCount = 0;
  const enough = deferred();
  const rounds = napBetweenRounds(createBell())(() => {
    roundsCount += 1;
    if (roundsCount === 3) enough.resolve();
    return { periodMs: 2, hasMore: false };
  });
  assert.equal(roundsCount, 0, 'none runs inside the call');
  await enough.promise;
  rounds.cancel();
  const count = roundsCount;
  await sleep(10);
  assert.equal(roundsCount, count);
});

test('a bell that rings during a round ends the nap after it at once: what was sent with it is not left waiting', async () => {
  const bell = createBell();
  let roundsCount = 0;
  const enough = deferred();
  const rounds = napBetweenRounds(bell)(() => {
    roundsCount += 1;
    if (roundsCount === 3) {
      enough.resolve();
      return { periodMs: 0, hasMore: false };
    }
    ring(bell);
    return { periodMs: LONG_MS, hasMore: false };
  });
  await enough.promise;
  rounds.cancel();
});

test('no nap is taken while more waits than a round takes in', async () => {
  let roundsCount = 0;
  const enough = deferred();
  const rounds = napBetweenRounds(createBell())(() => {
    roundsCount += 1;
    if (roundsCount === 5) enough.resolve();
    return { periodMs: roundsCount < 5 ? LONG_MS : 0, hasMore: roundsCount < 5 };
  });
  await enough.promise;
  rounds.cancel();
});
