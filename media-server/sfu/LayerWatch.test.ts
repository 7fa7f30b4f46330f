import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import fc from 'fast-check';
import { LayerWatch, LOWER_LAYERS_AFTER_MS } from './LayerWatch.ts';

function setUp(layersCount = 3) {
  const clock = new FakeClock();
  const told: number[] = [];
  const watch = new LayerWatch({ layersCount, clock, tell: (layer) => told.push(layer) });
  return { clock, told, watch };
}

test('[SFU-7] a publisher is told at once to send the lowest layer only', async () => {
  const { clock, told } = setUp();
  assert.deepEqual(told, [0]);
  await clock.advance(10 * LOWER_LAYERS_AFTER_MS);
  assert.deepEqual(told, [0]);
  assert.deepEqual(setUp(1).told, []);
});

test('[SFU-7] a higher layer is asked for at once', async () => {
  const { clock, told, watch } = setUp();
  await clock.advance(LOWER_LAYERS_AFTER_MS);
  watch.setWanted('a', 1);
  watch.setWanted('b', 2);
  assert.deepEqual(told, [0, 1, 2]);
});

test('[SFU-7] a viewer who comes back within the delay changes nothing', async () => {
  const { clock, told, watch } = setUp();
  watch.setWanted('a', 2);
  watch.setWanted('a', undefined);
  await clock.advance(LOWER_LAYERS_AFTER_MS - 1);
  watch.setWanted('b', 2);
  await clock.advance(10 * LOWER_LAYERS_AFTER_MS);
  assert.deepEqual(told, [0, 2]);
});

test('[SFU-7] the layer goes down to what those who stay want', async () => {
  const { clock, told, watch } = setUp();
  watch.setWanted('a', 2);
  watch.setWanted('b', 1);
  watch.setWanted('a', undefined);
  await clock.advance(LOWER_LAYERS_AFTER_MS);
  assert.deepEqual(told, [0, 2, 1]);
});

test('[SFU-7] a layer above the highest counts as the highest', async () => {
  const { clock, told, watch } = setUp(2);
  await clock.advance(LOWER_LAYERS_AFTER_MS);
  watch.setWanted('a', 9);
  assert.deepEqual(told, [0, 1]);
});

test('[SFU-7] after close nothing is told and no timer waits', async () => {
  const { clock, told, watch } = setUp();
  watch.close();
  watch.setWanted('a', 1);
  assert.equal(clock.pendingTimersCount, 0);
  await clock.advance(10 * LOWER_LAYERS_AFTER_MS);
  assert.deepEqual(told, [0]);
});

test('[SFU-7] whatever watchers do, what was told ends at the highest layer wanted, and never below it', async () => {
  const step = fc.record({
    watcher: fc.constantFrom('a', 'b', 'c'),
    layer: fc.option(fc.nat(2), { nil: undefined }),
    waitMs: fc.nat(2 * LOWER_LAYERS_AFTER_MS),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { clock, watch } = setUp();
      const wanted = new Map<string, number>();
      const highest = (): number => Math.max(0, ...wanted.values());
      for (const { watcher, layer, waitMs } of steps) {
        if (layer === undefined) wanted.delete(watcher);
        else wanted.set(watcher, layer);
        watch.setWanted(watcher, layer);
        assert.ok(watch.toldLayer >= highest());
        await clock.advance(waitMs);
      }
      await clock.advance(LOWER_LAYERS_AFTER_MS);
      assert.equal(watch.toldLayer, highest());
      watch.close();
      assert.equal(clock.pendingTimersCount, 0);
    }),
    { numRuns: 60 },
  );
});
