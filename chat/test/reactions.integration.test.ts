import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_REACTIONS_PER_REQUEST_MAX } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { sql } from 'kysely';
import { REACTIONS_SAVED_EVERY_MS, REACTIONS_SHOWN_EVERY_MS } from '../reactions/Reactions.ts';
import { type Person, startChat } from './chat-fixture.ts';

const { CHAT_REACTION_KIND_HEART: HEART, CHAT_REACTION_KIND_CLAP: CLAP } =
  stagedoor.ChatReactionKind;

const totalOf = (frame: stagedoor.ChatReactions | undefined, kind: number) =>
  frame?.totals?.find((each) => each.kind === kind)?.count ?? 0;
const untilTotal = (person: Person, kind: number, total: number) =>
  person.hears(({ reactions }) => reactions.find((frame) => totalOf(frame, kind) === total));

test('[CHAT-17] how people react everybody in the room hears, added up, and whoever comes later learns the totals', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom } = await startChat(context, { clock });
  const room = addRoom('creator');
  const [alice, bob, outside] = [person('alice'), person('bob'), person('outside')];
  const visitor = person('v', { kind: 'anonymous', roles: [] });
  for (const each of [alice, bob, visitor]) await each.join(room);
  await alice.ask('reactInChat', { room, kind: HEART, count: 3 });
  await bob.ask('reactInChat', { room, kind: HEART, count: 2 });
  await bob.ask('reactInChat', { room, kind: CLAP, count: 1 });
  await clock.advance(REACTIONS_SHOWN_EVERY_MS);
  for (const each of [alice, bob, visitor]) {
    assert.equal(each.reactions.length, 1, 'one frame');
    assert.deepEqual(
      each.reactions[0]?.added?.map(({ kind, count }) => [kind, count]),
      [
        [HEART, 5],
        [CLAP, 1],
      ],
    );
  }
  assert.deepEqual(outside.reactions, []);
  const { state } = await outside.join(room);
  assert.deepEqual(
    state?.reactions?.map(({ kind, count }) => [kind, count]),
    [
      [HEART, 5],
      [CLAP, 1],
    ],
  );
});

test('[CHAT-18] one reacts with an account, in the room, while it is live; what is too fast is not counted, without a word', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom, streams, chat } = await startChat(context, { clock });
  const room = addRoom('creator');
  const [alice, visitor] = [person('alice'), person('v', { kind: 'anonymous', roles: [] })];
  const react = { room, kind: HEART, count: 1 };
  assert.equal(await alice.refusal((each) => each.ask('reactInChat', react)), 'NOT_IN_CHAT');
  for (const each of [alice, visitor]) await each.join(room);
  assert.equal(await visitor.refusal((each) => each.ask('reactInChat', react)), 'AUTH_REQUIRED');
  for (const wrong of [
    { kind: 0 as never },
    { kind: 99 as never },
    { count: 0 },
    { count: CHAT_REACTIONS_PER_REQUEST_MAX + 1 },
  ])
    assert.equal(
      await alice.refusal((each) => each.ask('reactInChat', { ...react, ...wrong })),
      'VALIDATION_ERROR',
    );
  for (let each = 0; each < 3; each += 1)
    await alice.ask('reactInChat', { ...react, count: CHAT_REACTIONS_PER_REQUEST_MAX });
  await clock.advance(REACTIONS_SHOWN_EVERY_MS);
  assert.equal(totalOf(alice.reactions.at(-1), HEART), CHAT_REACTIONS_PER_REQUEST_MAX);
  streams.change(room, { isLive: false });
  chat.recheck(room);
  await clock.advance(60_000);
  assert.equal(await alice.refusal((each) => each.ask('reactInChat', react)), 'CHAT_CLOSED');
});

test('[CHAT-19] on several servers and after a restart there is one exact total', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom, addServer, database, chat } = await startChat(context, { clock });
  const room = addRoom('creator');
  const other = await addServer();
  const [alice, bob] = [person('alice'), other.person('bob')];
  for (const each of [alice, bob]) await each.join(room);
  for (let round = 0; round < 10; round += 1) {
    await alice.ask('reactInChat', { room, kind: HEART, count: 2 });
    await bob.ask('reactInChat', { room, kind: HEART, count: 3 });
    await clock.advance(REACTIONS_SAVED_EVERY_MS);
  }
  await untilTotal(alice, HEART, 50);
  await untilTotal(bob, HEART, 50);
  await alice.ask('reactInChat', { room, kind: HEART, count: 1 });
  // What was not stored yet is, when a server closes.
  await chat.close();
  await other.chat.close();
  const { rows } = await sql<{ total: string }>`
    select sum(count)::text as total from chat.reaction_totals where room = ${room}`.execute(
    database.root,
  );
  assert.deepEqual(rows, [{ total: '51' }]);
  const { state } = await (await addServer()).person('carol').join(room);
  assert.equal(state?.reactions?.[0]?.count, 51);
});
