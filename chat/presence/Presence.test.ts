import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { asRoomId, asUserId, type UserId } from '@stagedoor/contracts/ids';
import { PRESENCE_WATCHED_MAX } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { createCluster, type FakeSession, nameOf, personId } from '../test/presence-fixture.ts';
import { WRITE_MS } from './LastSeen.ts';
import { PRESENCE_GRACE_MS } from './OwnPeople.ts';
import { TELL_MS } from './PresenceFeed.ts';
import { createPresenceHandlers } from './requests.ts';

const [ALICE, BOB, EVE] = [personId(1), personId(2), personId(3)];
const DAY_MS = 24 * 60 * 60_000;

async function startOne(options: { hasLimits?: boolean } = {}) {
  const cluster = createCluster();
  const server = await cluster.addServer(options);
  return { ...cluster, cluster, server };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'not refused';
}

const statusesIn = (people: readonly stagedoor.PresenceChanged.$Properties[]) =>
  people.map(({ userId, status }) => [userId, nameOf(status)]);

test('[PRES-3] who watches is answered with how those with whom they have a conversation are, and not with others', async () => {
  const { server, records } = await startOne();
  const alice = server.enter(ALICE);
  server.enter(BOB);
  records.strangers.add(EVE);
  server.enter(EVE);
  const people = await alice.watch([BOB, EVE, ALICE, personId(9)]);
  assert.deepEqual(statusesIn(people), [
    [BOB, 'online'],
    [personId(9), 'offline'],
  ]);
});

test('[PRES-4] those who watch hear of a change, at once and once, and nobody else hears', async () => {
  const { clock, server } = await startOne();
  const [alice, eve] = [server.enter(ALICE), server.enter(EVE)];
  await alice.watch([BOB]);
  const bob = server.enter(BOB);
  await clock.advance(0);
  assert.deepEqual(alice.heardOf(BOB), ['online']);
  bob.end();
  await clock.advance(PRESENCE_GRACE_MS + TELL_MS);
  assert.deepEqual(alice.heardOf(BOB), ['online', 'offline']);
  assert.deepEqual(eve.heard, []);
});

test('[PRES-3] to watch replaces what was watched; an older request that is answered later changes nothing', async () => {
  const { clock, server, records } = await startOne();
  const alice = server.enter(ALICE);
  let answer = (): void => undefined;
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  records.beforeContacts = () => isAnswered;
  const older = alice.watch([BOB]);
  await clock.advance(0);
  records.beforeContacts = async () => undefined;
  await alice.watch([EVE]);
  answer();
  await older;
  server.enter(BOB);
  server.enter(EVE);
  await clock.advance(TELL_MS);
  assert.deepEqual(alice.heardOf(BOB), []);
  assert.deepEqual(alice.heardOf(EVE), ['online']);
  await alice.watch([]);
  assert.equal(server.presence.counts.watchers, 0);
});

test('[PRES-3] a watch that nobody waits for any more, or whose session is over, leaves nothing', async () => {
  const { clock, server, records } = await startOne();
  const alice = server.enter(ALICE);
  records.beforeContacts = async () => alice.end();
  let isWanted = true;
  const code = codeOf(
    alice.watch([BOB], () => {
      const wasWanted = isWanted;
      isWanted = false;
      return wasWanted;
    }),
  );
  assert.equal(await code, 'DEADLINE_EXCEEDED');
  await clock.advance(PRESENCE_GRACE_MS);
  assert.deepEqual(server.presence.counts, { sessions: 0, people: 0, watchers: 0, watched: 0 });
});

test('[PRES-3] presence is for logins of accounts only', async () => {
  const { server } = await startOne();
  const others: FakeSession[] = [
    server.enter(asUserId('anon_1'), { kind: 'anonymous' }),
    server.enter(ALICE, {
      grant: {
        ...{ room: asRoomId('some-room'), role: 'subscribe', subject: ALICE },
        expiresAtMs: Number.MAX_SAFE_INTEGER,
      },
    }),
    server.enter(ALICE, { streamKeyId: 'key' }),
  ];
  for (const session of others) {
    assert.equal(await codeOf(session.watch([BOB])), 'AUTH_REQUIRED');
    assert.throws(() => session.setAway(true), { code: 'AUTH_REQUIRED' });
  }
  assert.deepEqual(server.presence.counts, { sessions: 0, people: 0, watchers: 0, watched: 0 });
});

test('[PRES-3] what cannot be meant is refused, and so is who asks too often', async () => {
  const { server } = await startOne({ hasLimits: true });
  const session = server.enter(ALICE);
  const handlers = createPresenceHandlers(server.presence);
  const caller = { session, isWanted: () => true };
  const watch = (userIds: string[]) =>
    codeOf(handlers.watchPresence(new stagedoor.WatchPresence({ userIds }), caller));
  const tooMany = Array.from({ length: PRESENCE_WATCHED_MAX + 1 }, (_, index) => personId(index));
  assert.equal(await watch(tooMany), 'VALIDATION_ERROR');
  assert.equal(await watch(['bob']), 'VALIDATION_ERROR');
  assert.equal(await watch(tooMany.slice(1)), 'not refused');
  for (const status of [0, 3, 99]) {
    const body = new stagedoor.SetPresence({ status });
    assert.throws(() => handlers.setPresence(body, caller), { code: 'VALIDATION_ERROR' });
  }
  let refused = 'not refused';
  for (let index = 0; index < 100 && refused === 'not refused'; index += 1)
    refused = await watch([BOB]);
  assert.equal(refused, 'RATE_LIMIT_EXCEEDED');
});

test('[PRES-4] a session without its connection hears nothing, and what differs when it is back', async () => {
  const { clock, server } = await startOne();
  const alice = server.enter(ALICE);
  await alice.watch([BOB, EVE]);
  alice.drop();
  server.enter(BOB);
  const eve = server.enter(EVE);
  await clock.advance(TELL_MS);
  eve.end();
  await clock.advance(PRESENCE_GRACE_MS + TELL_MS);
  assert.deepEqual(alice.heard, []);
  alice.resume();
  await clock.advance(TELL_MS);
  assert.deepEqual(alice.heardOf(BOB), ['online']);
  assert.deepEqual(alice.heardOf(EVE), []);
});

test('[PRES-2] ten flaps in 5 s are two notifications at most', async () => {
  const { clock, server } = await startOne();
  const alice = server.enter(ALICE);
  await alice.watch([BOB]);
  for (let index = 0; index < 10; index += 1) {
    const bob = server.enter(BOB);
    await clock.advance(250);
    bob.end();
    await clock.advance(250);
  }
  await clock.advance(60_000);
  assert.deepEqual(alice.heardOf(BOB), ['online', 'offline']);
});

const DIRECTIONS: readonly [string, UserId, UserId][] = [
  ['whom the person has blocked', BOB, ALICE],
  ['who has blocked the person', ALICE, BOB],
];
for (const [whom, blockerId, blockedId] of DIRECTIONS) {
  test(`[PRES-5] one ${whom} learns nothing of them`, async () => {
    const { clock, server, records } = await startOne();
    const alice = server.enter(ALICE);
    records.lastSeen.set(BOB, clock.nowMs() - DAY_MS);
    records.blocks = [{ blockerId, blockedId }];
    const [answered] = await alice.watch([BOB]);
    assert.deepEqual([nameOf(answered?.status), answered?.lastSeenMs], ['offline', 0]);
    const bob = server.enter(BOB);
    await clock.advance(TELL_MS);
    bob.end();
    await clock.advance(PRESENCE_GRACE_MS + TELL_MS);
    assert.deepEqual(alice.heard, []);
  });

  test(`[PRES-5] one ${whom} since is told that they are offline, and how they are when that is over, on all servers`, async () => {
    const { cluster, clock, server, records } = await startOne();
    const other = await cluster.addServer();
    const alice = other.enter(ALICE);
    server.enter(BOB);
    await clock.advance(1_000);
    await alice.watch([BOB]);
    records.blocks = [{ blockerId, blockedId }];
    server.presence.handleBlocksChanged([blockerId, blockedId]);
    await clock.advance(TELL_MS);
    assert.deepEqual(alice.heardOf(BOB), ['offline']);
    assert.equal(alice.heard[0]?.lastSeenMs, 0);
    records.blocks = [];
    server.presence.handleBlocksChanged([blockerId, blockedId]);
    await clock.advance(TELL_MS);
    assert.deepEqual(alice.heardOf(BOB), ['offline', 'online']);
  });
}

test('[PRES-5] while it cannot be read who blocks whom nobody is told anything, and then everything', async () => {
  const { clock, server, records } = await startOne();
  const alice = server.enter(ALICE);
  await alice.watch([BOB]);
  records.isAway = true;
  server.enter(BOB);
  await clock.advance(10_000);
  assert.deepEqual(alice.heard, []);
  records.isAway = false;
  await clock.advance(2_000);
  assert.deepEqual(alice.heardOf(BOB), ['online']);
});

test('[PRES-6] who is offline was last here when their connection was lost, and that is kept', async () => {
  const { clock, server, records, cluster } = await startOne();
  const alice = server.enter(ALICE);
  await alice.watch([BOB]);
  const bob = server.enter(BOB);
  await clock.advance(60_000);
  bob.end();
  const lastSeenMs = clock.nowMs();
  await clock.advance(PRESENCE_GRACE_MS + TELL_MS);
  assert.equal(alice.heard.at(-1)?.lastSeenMs, lastSeenMs);
  await clock.advance(WRITE_MS);
  assert.equal(records.lastSeen.get(BOB), lastSeenMs);
  await server.close();
  const next = await cluster.addServer();
  const [answered] = await next.enter(ALICE).watch([BOB]);
  assert.equal(answered?.lastSeenMs, lastSeenMs);
});

test('[PRES-6] a thousand people who come and go, some of them flapping, are a few statements', async () => {
  const { clock, server, records } = await startOne();
  for (let round = 0; round < 5; round += 1) {
    const sessions = Array.from({ length: 1_000 }, (_, index) => server.enter(personId(index)));
    await clock.advance(200);
    for (const session of sessions) session.end();
    await clock.advance(200);
  }
  await clock.advance(60_000);
  assert.equal(records.lastSeen.size, 1_000);
  assert.ok(records.writesCount <= 4, `${records.writesCount} statements`);
});

test('[PRES-6] what could not be stored is stored when the database is back', async () => {
  const { clock, server, records } = await startOne();
  const bob = server.enter(BOB);
  records.isAway = true;
  await clock.advance(60_000);
  bob.end();
  const lastSeenMs = clock.nowMs();
  await clock.advance(60_000);
  records.isAway = false;
  await clock.advance(10_000);
  assert.equal(records.lastSeen.get(BOB), lastSeenMs);
});

test('[PRES-9] ten thousand sessions that watch and go leave nothing, and neither does a closed server', async () => {
  const { clock, server } = await startOne();
  for (let index = 0; index < 10_000; index += 1) {
    const session = server.enter(personId(index % 100));
    await session.watch([personId((index + 1) % 100)]);
    session.end();
  }
  await clock.advance(PRESENCE_GRACE_MS + WRITE_MS);
  assert.deepEqual(server.presence.counts, { sessions: 0, people: 0, watchers: 0, watched: 0 });
  await server.close();
  assert.equal(clock.pendingTimersCount, 0);
});
