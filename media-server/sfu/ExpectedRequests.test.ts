import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { ExpectedRequests } from './ExpectedRequests.ts';

function open() {
  const clock = new FakeClock();
  const expected = new ExpectedRequests(clock);
  let asked = 0;
  const ask = (): void =>
    expected.askUnlessOthersDo(() => {
      asked += 1;
    });
  return { clock, expected, ask, count: () => asked };
}

test('[TAP-28] a request that may wait goes out at once while nobody joins', async () => {
  const { clock, expected, ask, count } = open();
  ask();
  assert.equal(count(), 1);
  expected.handleJoined();
  await clock.advance(501);
  ask();
  assert.equal(count(), 2);
});

test('[TAP-28] while a viewer joins it waits for that one’s request, and is left out when it came', async () => {
  const { clock, expected, ask, count } = open();
  expected.handleJoined();
  ask();
  await clock.advance(250);
  expected.handleRequested();
  await clock.advance(2_000);
  assert.equal(count(), 0);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[TAP-28] a viewer who does not come puts it off by 0.3 s at most, however many join', async () => {
  const { clock, expected, ask, count } = open();
  expected.handleJoined();
  ask();
  for (let joins = 0; joins < 2; joins += 1) {
    await clock.advance(100);
    expected.handleJoined();
    ask();
  }
  assert.equal(count(), 0);
  await clock.advance(101);
  assert.equal(count(), 1);
  expected.handleJoined();
  ask();
  expected.close();
  assert.equal(clock.pendingTimersCount, 0);
});
