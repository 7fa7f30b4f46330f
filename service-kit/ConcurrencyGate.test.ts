import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConcurrencyGate } from './ConcurrencyGate.ts';

describe('ConcurrencyGate', () => {
  test('[ACC-3] a few run at once, others wait in order, and too many are refused at once', async () => {
    const gate = new ConcurrencyGate({
      runningMax: 2,
      waitingMax: 3,
      message: 'Full.',
      retryAfterMs: 7,
    });
    const finished: number[] = [];
    const releases: (() => void)[] = [];
    let running = 0;
    let runningPeak = 0;
    const work = (index: number) =>
      gate.run(async () => {
        running += 1;
        runningPeak = Math.max(runningPeak, running);
        await new Promise<void>((resolve) => releases.push(resolve));
        running -= 1;
        finished.push(index);
      });
    const accepted = [0, 1, 2, 3, 4].map(work);
    await assert.rejects(work(5), { code: 'UNAVAILABLE', retryAfterMs: 7 });
    while (finished.length < 5) {
      releases.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(accepted);
    assert.deepEqual(finished, [0, 1, 2, 3, 4]);
    assert.equal(runningPeak, 2);
  });

  test('[ACC-3] work that fails gives its place back', async () => {
    const gate = new ConcurrencyGate({
      runningMax: 1,
      waitingMax: 1,
      message: 'Full.',
      retryAfterMs: 1,
    });
    const fail = () =>
      gate.run(async () => {
        throw new Error('no');
      });
    await assert.rejects(fail());
    await assert.rejects(fail());
    assert.equal(await gate.run(async () => 'yes'), 'yes');
  });
});
