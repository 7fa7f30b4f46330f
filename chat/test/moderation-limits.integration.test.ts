import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { sql } from 'kysely';
import { ACT_LIMITS } from '../moderation/ActLimits.ts';
import { RESTRICTIONS_MAX } from '../moderation/ModerationStore.ts';
import { type Person, startChat } from './chat-fixture.ts';

async function startModerated(...[context, options]: Parameters<typeof startChat>) {
  const started = await startChat(context, options);
  const room = started.addRoom('creator');
  const [creator, alice] = [started.person('creator'), started.person('alice')];
  for (const each of [creator, alice]) await each.join(room);
  return { ...started, room, creator, alice };
}

/** Says something until it is refused with this code: what was stored is read when it is told of. */
async function untilRefused(person: Person, room: string, expected: string): Promise<void> {
  for (let code = ''; code !== expected; ) {
    code = await person
      .refusal((each) => each.say(room as Parameters<Person['say']>[0], 'and now?'))
      .catch(() => '');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('[CHAT-27] those who look after a room do so much at once, and then two things a second', async (context) => {
  const clock = new FakeClock();
  const { room, creator } = await startModerated(context, { clock });
  const act = { room, settings: { slowModeSeconds: 5 } };
  for (let count = 0; count < ACT_LIMITS.capacity; count += 1)
    await creator.ask('changeChatSettings', act);
  const refused = await creator.refused((each) => each.ask('changeChatSettings', act));
  assert.deepEqual([refused.code, refused.retryAfterMs], ['RATE_LIMIT_EXCEEDED', 500]);
  await clock.advance(500);
  await creator.ask('changeChatSettings', act);
});

test('[CHAT-27] nobody is silenced or appointed whom there is not; what there was can be taken back', async (context) => {
  const { room, creator, database } = await startModerated(context);
  const nobody = { room, userId: randomUUID() };
  for (const change of [{ ban: true }, { seconds: 60 }])
    assert.equal(
      await creator.refusal((each) => each.ask('restrictChatUser', { ...nobody, ...change })),
      'NOT_FOUND',
    );
  assert.equal(
    await creator.refusal((each) => each.ask('setChatModerator', { ...nobody, moderator: true })),
    'NOT_FOUND',
  );
  const { rows } = await sql`select from chat.moderation_actions`.execute(database.kysely('chat'));
  assert.deepEqual(rows, [], 'nothing was done');
  await creator.ask('restrictChatUser', nobody);
  await creator.ask('setChatModerator', { ...nobody, moderator: false });
});

test('[CHAT-27] so many people at most are silenced by one creator; who is already can be silenced otherwise', async (context) => {
  const { room, creator, alice, person, database } = await startModerated(context);
  const kysely = database.kysely('chat');
  await creator.ask('restrictChatUser', { room, userId: alice.userId, seconds: 60 });
  await sql`
    insert into chat.restrictions (creator_id, user_id, is_ban, by_user_id)
    select ${creator.userId}, 'user ' || n, true, ${creator.userId}
    from generate_series(2, ${RESTRICTIONS_MAX}) n`.execute(kysely);
  const bob = person('bob');
  const ban = { room, userId: bob.userId, ban: true };
  assert.equal(
    await creator.refusal((each) => each.ask('restrictChatUser', ban)),
    'LIMIT_EXCEEDED',
  );
  await creator.ask('restrictChatUser', { room, userId: alice.userId, ban: true });
  // What is over does not count.
  await sql`
    update chat.restrictions set is_ban = false, until = '2020-01-01'
    where user_id = 'user 2'`.execute(kysely);
  await creator.ask('restrictChatUser', ban);
});

test('[CHAT-28] what was stored and could not be published counts all the same, in all rooms of the creator', async (context) => {
  const { room, creator, alice, addRoom, addServer, database } = await startModerated(context);
  const another = addRoom('creator');
  const elsewhere = (await addServer()).person('alice');
  await elsewhere.join(another);
  const kysely = database.kysely('chat');
  await sql`alter function chat.append_publications rename to away`.execute(kysely);
  const ban = { room, userId: alice.userId, ban: true };
  await assert.rejects(creator.ask('restrictChatUser', ban));
  await sql`alter function chat.away rename to append_publications`.execute(kysely);
  await untilRefused(alice, room, 'CHAT_BANNED');
  await untilRefused(elsewhere, another, 'CHAT_BANNED');
});
