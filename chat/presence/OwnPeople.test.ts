import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSessionId } from '@stagedoor/contracts/ids';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { personId } from '../test/presence-fixture.ts';
import { OwnPeople, PRESENCE_GRACE_MS } from './OwnPeople.ts';

const ALICE = personId(1);
const [PHONE, LAPTOP] = [asSessionId('phone'), asSessionId('laptop')];
const NAMES = ['offline', 'away', 'online'] as const;

function createPeople() {
  const clock = new FakeClock();
  const told: string[] = [];
  const seen: number[] = [];
  const people = new OwnPeople({
    clock,
    onChange: (_userId, status, seenAtMs) => {
      told.push(NAMES[status]);
      seen.push(seenAtMs);
    },
  });
  return { clock, told, seen, people };
}

test('[PRES-1] a person is as the liveliest of their clients', async () => {
  const { clock, told, people } = createPeople();
  people.connect(PHONE, ALICE);
  people.connect(LAPTOP, ALICE);
  people.setAway(PHONE, true);
  await clock.advance(PRESENCE_GRACE_MS);
  assert.deepEqual(told, ['online'], 'the laptop is online');
  people.setAway(LAPTOP, true);
  await clock.advance(PRESENCE_GRACE_MS);
  assert.deepEqual(told, ['online', 'away']);
  people.setAway(PHONE, false);
  assert.deepEqual(told, ['online', 'away', 'online']);
});

test('[PRES-1] offline is told once, when the last client is gone', async () => {
  const { clock, told, people } = createPeople();
  people.connect(PHONE, ALICE);
  people.connect(LAPTOP, ALICE);
  people.end(PHONE);
  await clock.advance(PRESENCE_GRACE_MS);
  assert.deepEqual(told, ['online']);
  people.end(LAPTOP);
  await clock.advance(10 * PRESENCE_GRACE_MS);
  assert.deepEqual(told, ['online', 'offline']);
});

test('[PRES-1] a lost connection counts as none, and one that comes back is as lively as it was', async () => {
  const { clock, told, people } = createPeople();
  people.connect(PHONE, ALICE);
  people.setAway(PHONE, true);
  await clock.advance(PRESENCE_GRACE_MS);
  people.detach(PHONE);
  await clock.advance(PRESENCE_GRACE_MS);
  people.connect(PHONE, ALICE);
  assert.deepEqual(told, ['online', 'away', 'offline', 'away']);
});

test('[PRES-2] less lively is told after the grace and not before, with the time of the loss', async () => {
  const { clock, told, seen, people } = createPeople();
  people.connect(PHONE, ALICE);
  await clock.advance(60_000);
  people.detach(PHONE);
  const lostAtMs = clock.nowMs();
  await clock.advance(PRESENCE_GRACE_MS - 1);
  assert.deepEqual(told, ['online']);
  await clock.advance(1);
  assert.deepEqual(told, ['online', 'offline']);
  assert.equal(seen.at(-1), lostAtMs);
});

test('[PRES-2] a connection that flaps ten times in 5 s makes two changes at most', async () => {
  for (const end of ['detach', 'end'] as const) {
    const { clock, told, people } = createPeople();
    for (let index = 0; index < 10; index += 1) {
      people.connect(PHONE, ALICE);
      await clock.advance(250);
      people[end](PHONE);
      await clock.advance(250);
    }
    await clock.advance(60_000);
    assert.deepEqual(told, ['online', 'offline']);
  }
});

test('[PRES-2] a client that is away and back over and over stays online', async () => {
  const { clock, told, people } = createPeople();
  people.connect(PHONE, ALICE);
  for (let index = 0; index < 10; index += 1) {
    people.setAway(PHONE, index % 2 === 0);
    await clock.advance(500);
  }
  await clock.advance(60_000);
  assert.deepEqual(told, ['online']);
});

test('[PRES-9] whoever came and went leaves nothing, however many they were', async () => {
  const { clock, told, people } = createPeople();
  const ids = Array.from({ length: 10_000 }, (_, index) => index);
  for (const index of ids) people.connect(asSessionId(`s${index}`), personId(index));
  for (const index of ids) people.end(asSessionId(`s${index}`));
  await clock.advance(PRESENCE_GRACE_MS);
  assert.equal(told.filter((each) => each === 'offline').length, ids.length);
  assert.deepEqual(people.counts, { sessions: 0, people: 0 });
  assert.equal(clock.pendingTimersCount, 0);
});

test('[PRES-9] who is told twice of a session, or of one that there is not, changes nothing', async () => {
  const { clock, told, people } = createPeople();
  people.detach(PHONE);
  people.setAway(PHONE, true);
  people.end(PHONE);
  for (const _ of [1, 2]) people.connect(PHONE, ALICE);
  for (const _ of [1, 2]) people.detach(PHONE);
  await clock.advance(PRESENCE_GRACE_MS);
  for (const _ of [1, 2]) people.end(PHONE);
  assert.deepEqual(told, ['online', 'offline']);
  assert.deepEqual(people.counts, { sessions: 0, people: 0 });
});

test('[PRES-6] at the end everybody who was believed to be here was last here when they were', async () => {
  const { clock, people } = createPeople();
  const bob = personId(2);
  people.connect(PHONE, ALICE);
  people.connect(LAPTOP, bob);
  people.detach(PHONE);
  const lostAtMs = clock.nowMs();
  await clock.advance(1_000);
  assert.deepEqual(
    people.close(),
    new Map([
      [ALICE, lostAtMs],
      [bob, clock.nowMs()],
    ]),
  );
  assert.equal(clock.pendingTimersCount, 0);
});
