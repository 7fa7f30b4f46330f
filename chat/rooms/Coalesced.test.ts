import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coalesced } from './Coalesced.ts';

/** Work that ends when it is told to; the nth is answered with its number, from 1. */
function createWork() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const coalesced = new Coalesced(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = ends.length + 1;
        ends.push({ resolve: () => resolve(number), reject });
      }),
  );
  return { ends, coalesced };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('[CHAT-29] of what is asked for at once one is done at a time, and the others share the one after it', async () => {
  const { ends, coalesced } = createWork();
  const first = coalesced.run();
  const others = [coalesced.run(), coalesced.run(), coalesced.run()];
  assert.equal(ends.length, 1);
  ends[0]?.resolve();
  assert.equal(await first, 1);
  await settle();
  assert.equal(ends.length, 2);
  assert.equal(coalesced.isBusy, true);
  const latecomer = coalesced.run();
  ends[1]?.resolve();
  assert.deepEqual(await Promise.all(others), [2, 2, 2], 'begun after they asked');
  await settle();
  ends[2]?.resolve();
  assert.equal(await latecomer, 3);
  assert.equal(coalesced.isBusy, false);
});

test('[CHAT-29] what fails fails for those who share it, and keeps nothing from being done after it', async () => {
  const { ends, coalesced } = createWork();
  const first = coalesced.run();
  const second = coalesced.run();
  ends[0]?.reject(new Error('the database is away'));
  await assert.rejects(first);
  await settle();
  ends[1]?.resolve();
  assert.equal(await second, 2);
});
