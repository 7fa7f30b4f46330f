import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { COALESCE_MS, EAGER_PER_SECOND_MAX, FRAME_PUBLICATIONS_MAX, Outlet } from './Outlet.ts';

function createOutlet() {
  const clock = new FakeClock();
  const frames: { epoch: string; offsets: number[] }[] = [];
  const outlet = new Outlet({
    clock,
    send: (epoch, publications) =>
      frames.push({ epoch, offsets: publications.map(({ offset }) => offset ?? 0) }),
  });
  let offset = 0;
  const push = (count: number, epoch = 'e'): void => {
    outlet.push(
      epoch,
      Array.from({ length: count }, () => ({ offset: ++offset })),
    );
  };
  return { clock, frames, outlet, push };
}

test('[CHAT-9] what comes now and then goes out at once', async () => {
  const { clock, frames, push } = createOutlet();
  for (let index = 0; index < 20; index += 1) {
    push(1);
    assert.equal(frames.length, index + 1);
    await clock.advance(100);
  }
  assert.equal(clock.pendingTimersCount, 0);
});

test('[CHAT-9] in a busy room several go out in one frame, none is lost, and the order stays', async () => {
  const { clock, frames, push } = createOutlet();
  for (let index = 0; index < 1_000; index += 1) {
    push(1);
    await clock.advance(1);
  }
  await clock.advance(COALESCE_MS);
  assert.ok(frames.length < EAGER_PER_SECOND_MAX + 1_000 / COALESCE_MS + 5, `${frames.length}`);
  assert.deepEqual(
    frames.flatMap(({ offsets }) => offsets),
    Array.from({ length: 1_000 }, (_, index) => index + 1),
  );
});

test('[CHAT-9] when a busy room gets quiet, what comes goes out at once again', async () => {
  const { clock, frames, push } = createOutlet();
  for (let index = 0; index < 200; index += 1) push(1);
  await clock.advance(3_000);
  const before = frames.length;
  push(1);
  assert.equal(frames.length, before + 1);
});

test('[CHAT-9] a frame has a largest size', async () => {
  const { clock, frames, push } = createOutlet();
  push(2 * FRAME_PUBLICATIONS_MAX + 1);
  await clock.advance(COALESCE_MS);
  assert.deepEqual(
    frames.map(({ offsets }) => offsets.length),
    [FRAME_PUBLICATIONS_MAX, FRAME_PUBLICATIONS_MAX, 1],
  );
});

test('[CHAT-9] a frame is of one epoch', async () => {
  const { clock, frames, push } = createOutlet();
  push(100, 'one');
  push(1, 'one');
  push(1, 'two');
  await clock.advance(COALESCE_MS);
  for (const { epoch, offsets } of frames) assert.equal(offsets.includes(102), epoch === 'two');
});

test('[CHAT-9] a closed outlet sends nothing and leaves no timer', async () => {
  const { clock, frames, outlet, push } = createOutlet();
  push(100);
  push(1);
  const before = frames.length;
  outlet.close();
  await clock.advance(1_000);
  assert.equal(frames.length, before);
  assert.equal(clock.pendingTimersCount, 0);
});
