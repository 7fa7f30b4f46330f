import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { ServerClock } from './ServerClock.ts';

const AHEAD_MS = 1_700_000_000_000;

/** Asks a server whose clock is `AHEAD_MS` ahead of ours over a way of these lengths. */
function ask(clock: FakeClock, serverClock: ServerClock, there: number, back: number): void {
  const sentAtMs = clock.monotonicMs();
  clock.advance(there);
  const serverTimeMs = clock.monotonicMs() + AHEAD_MS;
  clock.advance(back);
  serverClock.handleAnswer(sentAtMs, serverTimeMs);
}

test('[PLAY-1] the server’s clock is unknown before its first answer, and for a server that tells none', () => {
  const clock = new FakeClock();
  const serverClock = new ServerClock(clock);
  assert.equal(serverClock.nowMs(), undefined);
  serverClock.handleAnswer(clock.monotonicMs(), 0);
  serverClock.handleAnswer(clock.monotonicMs() + 5, AHEAD_MS);
  serverClock.handleAnswer(Number.NaN, AHEAD_MS);
  assert.equal(serverClock.nowMs(), undefined);
});

test('[PLAY-1] the answer with the shortest round trip tells the server’s clock, within half of that trip', () => {
  const clock = new FakeClock();
  const serverClock = new ServerClock(clock);
  const error = (): number => (serverClock.nowMs() ?? 0) - clock.monotonicMs() - AHEAD_MS;
  for (const [there, back, bound] of [
    [300, 20, 160],
    [30, 10, 20],
    [400, 400, 20],
    [5, 5, 5],
    [900, 1, 5],
  ] as const) {
    ask(clock, serverClock, there, back);
    assert.ok(Math.abs(error()) <= bound, `${error()} after ${there} + ${back}`);
    assert.equal(serverClock.uncertaintyMs, bound);
  }
});

test('[PLAY-1] old answers are forgotten, so that a clock that drifts is followed', () => {
  const clock = new FakeClock();
  const serverClock = new ServerClock(clock);
  serverClock.handleAnswer(clock.monotonicMs(), clock.monotonicMs() + AHEAD_MS);
  for (let count = 0; count < 8; count += 1) {
    const sentAtMs = clock.monotonicMs();
    clock.advance(10);
    serverClock.handleAnswer(sentAtMs, sentAtMs + 5 + AHEAD_MS + 50);
  }
  assert.equal((serverClock.nowMs() ?? 0) - clock.monotonicMs(), AHEAD_MS + 50);
});
