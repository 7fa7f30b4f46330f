import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import {
  createCluster,
  type FakeServer,
  type FakeSession,
  nameOf,
  personId,
} from '../test/presence-fixture.ts';
import { PRESENCE_GRACE_MS } from './OwnPeople.ts';
import { BEAT_MS, PUBLISH_MS } from './PresenceExchange.ts';
import { TELL_MS } from './PresenceFeed.ts';
import { NEWS_PER_MESSAGE_MAX } from './presence-message.ts';

const [ALICE, BOB] = [personId(1), personId(2)];
/** What the bus lost is found with the next beat, and asked for. */
const HEALED_MS = 5_000;

async function startTwo() {
  const cluster = createCluster();
  const [one, two] = [await cluster.addServer(), await cluster.addServer()];
  await cluster.clock.advance(1_000);
  return { ...cluster, cluster, one, two };
}

/** How one server says that somebody is. */
async function ask(server: FakeServer, index: number): Promise<string> {
  const session = server.enter(personId(1_000_000));
  const [answered] = await session.watch([personId(index)]);
  session.end();
  return nameOf(answered?.status);
}

test('[PRES-7] who is on one server is here for those on another, and as the liveliest of all their clients', async () => {
  const { clock, one, two } = await startTwo();
  const alice = one.enter(ALICE);
  await alice.watch([BOB]);
  const phone = two.enter(BOB);
  await clock.advance(PUBLISH_MS + TELL_MS);
  assert.deepEqual(alice.heardOf(BOB), ['online']);
  const laptop = one.enter(BOB);
  phone.setAway(true);
  await clock.advance(2 * PRESENCE_GRACE_MS);
  phone.end();
  await clock.advance(2 * PRESENCE_GRACE_MS);
  assert.deepEqual(alice.heardOf(BOB), ['online'], 'the laptop is online all the time');
  laptop.end();
  await clock.advance(2 * PRESENCE_GRACE_MS);
  assert.deepEqual(alice.heardOf(BOB), ['online', 'offline']);
});

test('[PRES-2] who moves between servers, back and forth, is online all the time', async () => {
  const { clock, one, two } = await startTwo();
  const alice = one.enter(ALICE);
  await alice.watch([BOB]);
  for (let index = 0; index < 10; index += 1) {
    const bob = (index % 2 === 0 ? one : two).enter(BOB);
    await clock.advance(500);
    bob.end();
    await clock.advance(500);
  }
  await clock.advance(60_000);
  assert.deepEqual(alice.heardOf(BOB), ['online', 'offline']);
});

test('[PRES-7] a server that comes later knows all people of the others, however many these are', async () => {
  const { cluster, clock, one } = await startTwo();
  const count = 2 * NEWS_PER_MESSAGE_MAX + 1;
  for (let index = 0; index < count; index += 1) one.enter(personId(index));
  const three = await cluster.addServer();
  await clock.advance(1_000);
  for (const index of [0, NEWS_PER_MESSAGE_MAX, count - 1])
    assert.equal(await ask(three, index), 'online');
});

test('[PRES-7] what the bus loses is found with the next beat', async () => {
  const { cluster, clock, one, two } = await startTwo();
  const bob = two.enter(BOB);
  await clock.advance(1_000);
  cluster.lossRate = 2;
  two.enter(ALICE);
  bob.end();
  await clock.advance(PRESENCE_GRACE_MS + PUBLISH_MS);
  assert.equal(await ask(one, 1), 'offline', 'it does not know yet');
  cluster.lossRate = 0;
  await clock.advance(HEALED_MS);
  assert.equal(await ask(one, 1), 'online');
  assert.equal(await ask(one, 2), 'offline');
});

test('[PRES-8] the people of a server that is killed are offline within 10 s, and that is stored once', async () => {
  const { cluster, clock, one, two, records } = await startTwo();
  await cluster.addServer();
  const alice = one.enter(ALICE);
  two.enter(BOB);
  await clock.advance(60_000);
  await alice.watch([BOB]);
  const killedAtMs = clock.nowMs();
  two.kill();
  await clock.advance(10_000);
  assert.deepEqual(alice.heardOf(BOB), ['offline']);
  const lastSeenMs = alice.heard[0]?.lastSeenMs ?? 0;
  assert.ok(Math.abs(lastSeenMs - killedAtMs) <= BEAT_MS, 'when the server was heard last');
  await clock.advance(10_000);
  assert.equal(records.lastSeen.get(BOB), lastSeenMs);
});

test('[PRES-8] who finds another server after theirs was killed is online all the time', async () => {
  const { clock, one, two } = await startTwo();
  const alice = one.enter(ALICE);
  two.enter(BOB);
  await clock.advance(1_000);
  await alice.watch([BOB]);
  two.kill();
  await clock.advance(2_000);
  one.enter(BOB);
  await clock.advance(60_000);
  assert.deepEqual(alice.heard, []);
});

test('[PRES-8] a server that closes leaves its people the time to find another one', async () => {
  const { clock, one, two, records } = await startTwo();
  const [alice, eve] = [one.enter(ALICE), personId(3)];
  two.enter(BOB);
  two.enter(eve);
  await clock.advance(1_000);
  await alice.watch([BOB, eve]);
  const closedAtMs = clock.nowMs();
  await two.close();
  assert.equal(records.lastSeen.get(eve), closedAtMs);
  await clock.advance(PRESENCE_GRACE_MS - 1_000);
  one.enter(BOB);
  assert.deepEqual(alice.heard, []);
  await clock.advance(5_000);
  assert.deepEqual(alice.heardOf(eve), ['offline']);
  assert.deepEqual(alice.heardOf(BOB), []);
});

test('[PRES-8] while the bus is away nobody is taken for dead, and afterwards all is right', async () => {
  const { clock, hub, one, two } = await startTwo();
  const alice = one.enter(ALICE);
  const bob = two.enter(BOB);
  await clock.advance(1_000);
  await alice.watch([BOB]);
  hub.interrupt();
  await clock.advance(60_000);
  assert.deepEqual(alice.heard, []);
  bob.end();
  await clock.advance(60_000);
  hub.restore();
  await clock.advance(HEALED_MS);
  assert.deepEqual(alice.heardOf(BOB), ['offline']);
});

const PEOPLE_COUNT = 6;
const RUNS = 30;
const STEPS = 60;

/** One run: sessions of six people on three servers, of which some are killed or closed, over a bus that loses things. */
async function runAtRandom(seed: number): Promise<void> {
  const random = new SeededRandom(seed);
  const upTo = (count: number): number => Math.floor(random.next() * count);
  const cluster = createCluster(() => random.next());
  const { clock } = cluster;
  const people = Array.from({ length: PEOPLE_COUNT }, (_, index) => personId(index));
  type Client = { session: FakeSession; isConnected: boolean; isAway: boolean };
  let clients: Client[] = [];
  const watchers = new Map<FakeServer, FakeSession>();
  const addServer = async (): Promise<void> => {
    const server = await cluster.addServer();
    const watcher = server.enter(personId(1_000_000));
    await watcher.watch(people);
    watchers.set(server, watcher);
  };
  const forget = (server: FakeServer): void => {
    watchers.delete(server);
    clients = clients.filter(({ session }) => session.server !== server);
  };
  const pick = <One>(list: readonly One[]): One | undefined => list[upTo(list.length)];
  const steps: readonly (() => void | Promise<void>)[] = [
    () => {
      const server = pick([...watchers.keys()]);
      const userId = pick(people);
      if (server === undefined || userId === undefined) return;
      clients.push({ session: server.enter(userId), isConnected: true, isAway: false });
    },
    () => {
      const client = pick(clients);
      if (client === undefined) return;
      client.isConnected = !client.isConnected;
      if (client.isConnected) client.session.resume();
      else client.session.drop();
    },
    () => {
      const client = pick(clients);
      client?.session.end();
      clients = clients.filter((each) => each !== client);
    },
    () => {
      const client = pick(clients);
      if (client === undefined) return;
      client.isAway = !client.isAway;
      client.session.setAway(client.isAway);
    },
    () => {
      cluster.lossRate = pick([0, 0, 0.1, 0.5, 1]) ?? 0;
    },
    async () => {
      const server = pick([...watchers.keys()]);
      if (server === undefined || watchers.size === 1 || random.next() < 0.6) return;
      forget(server);
      if (random.next() < 0.5) await server.close();
      else server.kill();
    },
    async () => {
      if (watchers.size < 3) await addServer();
    },
  ];
  for (let index = 0; index < 3; index += 1) await addServer();
  for (let step = 0; step < STEPS; step += 1) {
    await pick(steps)?.();
    await clock.advance(upTo(random.next() < 0.2 ? 8_000 : 400));
  }
  cluster.lossRate = 0;
  await clock.advance(10_000 + PRESENCE_GRACE_MS);

  const statusOf = (userId: string): string => {
    const here = clients.filter((each) => each.session.identity.userId === userId);
    const connected = here.filter(({ isConnected }) => isConnected);
    if (connected.length === 0) return 'offline';
    return connected.every(({ isAway }) => isAway) ? 'away' : 'online';
  };
  const expected = people.map((userId) => [userId, statusOf(userId)]);
  for (const watcher of watchers.values()) {
    const heard = people.map((userId) => [userId, watcher.view.get(userId)]);
    assert.deepEqual(heard, expected, `what was heard, seed ${seed}`);
    const answered = await watcher.watch(people);
    const found = answered.map(({ userId, status }) => [userId, nameOf(status)]);
    assert.deepEqual(found, expected, `what is answered, seed ${seed}`);
  }
  await cluster.close();
  assert.equal(clock.pendingTimersCount, 0, `timers left, seed ${seed}`);
}

test('[PRES-7] whatever is lost and whoever dies, when it is quiet all servers agree on who is here', async () => {
  for (let seed = 1; seed <= RUNS; seed += 1) await runAtRandom(seed);
});
