import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import type { Waiting } from './WaitingPlace.ts';
import { WaitingPlace } from './WaitingPlace.ts';
import { WaitingRoom } from './WaitingRoom.ts';

type Numbered = Waiting & { number: number };

function waitingOf(number: number, addressKey = 'x'): Numbered {
  return { number, addressKey, place: undefined, isGone: false };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const always = (): boolean => true;

test('[HLS-17] a crowd is answered oldest first, in slices of 5 ms, with a turn of the event loop in between', async () => {
  const clock = new FakeClock();
  const slices: number[][] = [[]];
  const room = new WaitingRoom<Numbered>({
    clock,
    limits: { perAddress: 1_000 },
    answer: (waiting) => {
      // An answer takes 0.1 ms.
      answeredMs += 0.1;
      slices.at(-1)?.push(waiting.number);
      room.leave(waiting);
    },
  });
  let answeredMs = 0;
  clock.monotonicMs = () => answeredMs;
  const place = new WaitingPlace();
  for (let number = 0; number < 200; number += 1) room.enter(waitingOf(number), place);
  room.wake(place, always);
  assert.deepEqual(slices, [[]]);
  while (room.count > 0) {
    await turn();
    slices.push([]);
  }
  const answered = slices.filter((slice) => slice.length > 0);
  assert.deepEqual(
    answered.flat(),
    Array.from({ length: 200 }, (_, number) => number),
  );
  // 5 ms are 50 answers; the clock is read after each sixteenth.
  assert.deepEqual(
    answered.map((slice) => slice.length),
    [64, 64, 64, 8],
  );
});

test('[HLS-17] whoever is woken later is answered after those who were woken before', async () => {
  const order: number[] = [];
  const room = new WaitingRoom<Numbered>({
    clock: new FakeClock(),
    answer: (waiting) => {
      order.push(waiting.number);
      room.leave(waiting);
    },
  });
  const [first, second] = [new WaitingPlace(), new WaitingPlace()];
  room.enter(waitingOf(1), second);
  room.enter(waitingOf(2), first);
  room.enter(waitingOf(3), first);
  room.wake(first, (waiting) => waiting.number === 3);
  room.wake(second, always);
  room.wake(first, always);
  await turn();
  assert.deepEqual(order, [3, 1, 2]);
});

test('[HLS-23] whoever leaves in the line or in its place is not answered, and counts no more', async () => {
  const room = new WaitingRoom<Numbered>({
    clock: new FakeClock(),
    answer: () => assert.fail('answered'),
  });
  const place = new WaitingPlace();
  const all = [1, 2, 3].map((number) => waitingOf(number));
  for (const waiting of all) room.enter(waiting, place);
  const [inPlace, inLine, other] = all;
  assert.ok(inPlace && inLine && other);
  room.leave(inPlace);
  assert.equal(place.count, 2);
  room.wake(place, (waiting) => waiting === inLine);
  room.leave(inLine);
  room.leave(inLine);
  await turn();
  assert.equal(room.count, 1);
  room.leave(other);
  assert.deepEqual([room.count, room.addressesCount, place.count], [0, 0, 0]);
});

test('[HLS-16] limits hold by address and in all, and a place becomes free when somebody leaves', () => {
  const room = new WaitingRoom<Numbered>({
    clock: new FakeClock(),
    limits: { perAddress: 2, total: 3 },
    answer: () => undefined,
  });
  const place = new WaitingPlace();
  const first = waitingOf(1, 'a');
  assert.equal(room.enter(first, place), true);
  assert.equal(room.enter(waitingOf(2, 'a'), place), true);
  assert.equal(room.enter(waitingOf(3, 'a'), place), false);
  assert.equal(room.enter(waitingOf(4, 'b'), place), true);
  assert.equal(room.enter(waitingOf(5, 'b'), place), false);
  room.leave(first);
  assert.equal(room.enter(waitingOf(6, 'b'), place), true);
});

test('[HLS-17] who is put back waits on, behind those who came meanwhile', async () => {
  const order: number[] = [];
  let mayLeave = false;
  const room = new WaitingRoom<Numbered>({
    clock: new FakeClock(),
    answer: (waiting) => {
      order.push(waiting.number);
      if (mayLeave) room.leave(waiting);
      else room.stay(waiting, place);
    },
  });
  const place = new WaitingPlace();
  room.enter(waitingOf(1), place);
  room.wake(place, always);
  room.enter(waitingOf(2), place);
  await turn();
  assert.equal(room.count, 2);
  mayLeave = true;
  room.wake(place, always);
  await turn();
  assert.deepEqual(order, [1, 2, 1]);
  assert.equal(room.count, 0);
});
