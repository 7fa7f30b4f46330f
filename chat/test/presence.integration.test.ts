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

/** Waits until this person has the other as this, by what was answered or heard since. */
async function sees(person: Person, other: Person, status: string, answered?: string) {
  await person.hears(({ presences }) => {
    const heard = presences.findLast(({ userId }) => userId === other.userId);
    const known = heard === undefined ? answered : nameOf(heard.status);
    return known === status ? known : undefined;
  });
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
  const watching = visitor.refusal((one) => one.ask('watchPresence', { userIds: [] }));
  assert.equal(await watching, 'AUTH_REQUIRED');
  const setting = visitor.refusal((one) => one.ask('setPresence', { status: 2 }));
  assert.equal(await setting, 'AUTH_REQUIRED');
});

test('[PRES-5] a block ends what the two know of each other at once, on all servers, and unblocking begins it again', async (context) => {
  const { alice, bob, addServer } = await startPair(context);
  await alice.open(bob);
  const elsewhere: Correspondent = (await addServer())('bob');
  assert.equal((await watch(alice.person, [bob.person])).get(bob.id), 'online');
  const found = await watch(elsewhere.person, [alice.person]);
  await sees(elsewhere.person, alice.person, 'online', found.get(alice.id));
  await alice.ask('PUT', `/messages/blocks/${bob.id}`);
  await sees(alice.person, bob.person, 'offline');
  await sees(elsewhere.person, alice.person, 'offline');
  assert.deepEqual(await watch(bob.person, [alice.person]), new Map([[alice.id, 'offline']]));
  await alice.ask('DELETE', `/messages/blocks/${bob.id}`);
  await sees(alice.person, bob.person, 'online');
  await sees(elsewhere.person, alice.person, 'online');
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
  await sees(alice, bob, 'online', found.get(bob.userId));
  const cutOffAtMs = performance.now();
  await elsewhere.bus.close();
  await sees(alice, bob, 'offline');
  assert.ok(performance.now() - cutOffAtMs < 10_000);
});
