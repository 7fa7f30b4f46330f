import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
import { PRESENCE_WATCHED_MAX } from '@stagedoor/contracts/limits';
import { RedisBus } from '@stagedoor/service-kit/bus/redis';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { TestRedisServer } from '@stagedoor/service-kit/test-redis';
import { sql } from 'kysely';
import { PRESENCE_GRACE_MS } from '../presence/OwnPeople.ts';
import { PresenceStore } from '../presence/PresenceStore.ts';
import type { ChatTables } from '../tables.ts';
import { type Person, startChat } from './chat-fixture.ts';
import { type Correspondent, startPair } from './conversations-fixture.ts';
import { nameOf, personId } from './presence-fixture.ts';

/** How the people are whom this one asks about. */
async function watch(person: Person, others: readonly { userId: string }[]) {
  const userIds = others.map(({ userId }) => userId);
  const { presenceList } = await person.ask('watchPresence', { userIds });
  return new Map(
    (presenceList?.people ?? []).map((each) => [each.userId, nameOf(each.status)] as const),
  );
}

/** The next thing that this person hears of the other. */
async function hearsOf(person: Person, other: Person, from = 0): Promise<string> {
  const { status } = await person.hears(
    ({ presences }) => presences.filter(({ userId }) => userId === other.userId)[from],
  );
  return nameOf(status);
}

test('[PRES-3] one hears of those with whom one has a conversation, and of nobody else', async (context) => {
  const { alice, bob, eve } = await startPair(context);
  await alice.open(bob);
  const everybody = [alice, bob, eve].map(({ person }) => person);
  const found = await watch(alice.person, everybody);
  assert.deepEqual(found, new Map([[bob.id, 'online']]));
  assert.deepEqual(await watch(bob.person, everybody), new Map([[alice.id, 'online']]));
  assert.deepEqual(await watch(eve.person, everybody), new Map());
  const tooMany = Array.from({ length: PRESENCE_WATCHED_MAX + 1 }, (_, index) => personId(index));
  const refusal = await alice.person.refusal((person) =>
    person.ask('watchPresence', { userIds: tooMany }),
  );
  assert.equal(refusal, 'VALIDATION_ERROR');
});

test('[PRES-3] who has no account neither watches nor is watched', async (context) => {
  const { person } = await startChat(context);
  const visitor = person('visitor', { kind: 'anonymous' });
  for (const [name, body] of [
    ['watchPresence', { userIds: [] }],
    ['setPresence', { status: 2 }],
  ] as const)
    assert.equal(await visitor.refusal((one) => one.ask(name, body)), 'AUTH_REQUIRED');
});

test('[PRES-5] a block ends what the two know of each other at once, on all servers, and unblocking begins it again', async (context) => {
  const { alice, bob, addServer } = await startPair(context);
  await alice.open(bob);
  const elsewhere: Correspondent = (await addServer())('bob');
  await watch(alice.person, [bob.person]);
  await watch(elsewhere.person, [alice.person]);
  await alice.ask('PUT', `/messages/blocks/${bob.id}`);
  assert.equal(await hearsOf(alice.person, bob.person), 'offline');
  assert.equal(await hearsOf(elsewhere.person, alice.person), 'offline');
  assert.deepEqual(await watch(bob.person, [alice.person]), new Map([[alice.id, 'offline']]));
  await alice.ask('DELETE', `/messages/blocks/${bob.id}`);
  assert.equal(await hearsOf(alice.person, bob.person, 1), 'online');
  assert.equal(await hearsOf(elsewhere.person, alice.person, 1), 'online');
});

test('[PRES-6] when people were last here outlives the server', async (context) => {
  const clock = new FakeClock();
  const started = await startChat(context, { clock });
  const [alice, bob] = [started.person('alice'), started.person('bob')];
  const store = new PresenceStore(started.database.kysely<ChatTables>('chat'));
  await clock.advance(60_000);
  started.chat.handleSessionClosed(bob);
  const lastSeenMs = clock.nowMs();
  await clock.advance(PRESENCE_GRACE_MS);
  await started.chat.close();
  const seen = await store.readLastSeen([alice.userId, bob.userId, asUserId(personId(1))]);
  assert.deepEqual(
    seen,
    new Map([
      [alice.userId, clock.nowMs()],
      [bob.userId, lastSeenMs],
    ]),
  );
  await store.writeLastSeen([[bob.userId, lastSeenMs - 1]]);
  assert.deepEqual(await store.readLastSeen([bob.userId]), new Map([[bob.userId, lastSeenMs]]));
});

test('[PRES-8] over Redis people on two servers know of each other, and of the end of a server within 10 s', async (context) => {
  const redis = await TestRedisServer.start();
  context.after(() => redis.close());
  const log = createSilentLogger();
  const started = await startChat(context, {
    createBus: () => RedisBus.create({ url: redis.url, log }),
  });
  const elsewhere = await started.addServer();
  const [alice, bob] = [started.person('alice'), elsewhere.person('bob')];
  await sql`select chat.get_or_create_conversation(${alice.userId}, ${bob.userId})`.execute(
    started.database.root,
  );
  const found = await watch(alice, [bob]);
  // Before the first batch it is heard later.
  if (found.get(bob.userId) === 'offline') assert.equal(await hearsOf(alice, bob), 'online');
  const heardBefore = alice.presences.length;
  const cutOffAtMs = performance.now();
  await elsewhere.bus.close();
  assert.equal(await hearsOf(alice, bob, heardBefore), 'offline');
  assert.ok(performance.now() - cutOffAtMs < 10_000);
});
