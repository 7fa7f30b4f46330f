import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { sql } from 'kysely';
import { type Person, startChat } from './chat-fixture.ts';

async function startShadowed(...[context, options]: Parameters<typeof startChat>) {
  const started = await startChat(context, options);
  const room = started.addRoom('creator');
  const people = ['creator', 'alice', 'bob'].map((name) => started.person(name));
  const [creator, alice, bob] = people as [Person, Person, Person];
  for (const each of people) await each.join(room);
  await bob.say(room, 'before');
  const shadow = (userId: string) =>
    creator.ask('restrictChatUser', { room, userId, shadow: true, reason: 'spam' });
  await shadow(alice.userId);
  return { ...started, room, creator, alice, bob, shadow };
}

test('[CHAT-33] what somebody shadow-banned writes is answered, and heard and kept by nobody', async (context) => {
  const { room, alice, bob, person } = await startShadowed(context);
  const { epoch } = await bob.join(room);
  const sent = await alice.say(room, 'buy my coins');
  assert.deepEqual([sent.epoch, sent.offset], [epoch, 0]);
  assert.ok(sent.atMs > 0);
  assert.equal((await alice.say(room, 'buy my coins', sent.id)).offset, 0, 'sent again');
  assert.equal((await bob.say(room, 'after')).offset, 2, 'it has no place');
  await alice.hearsText('after');
  for (const each of [alice, bob, person('carol')]) {
    const { publications } = await each.join(room);
    assert.ok(!JSON.stringify([publications, each.heard]).includes('coins'));
  }
});

test('[CHAT-33] nobody but those who look after the room can tell: neither of the ban nor of its end', async (context) => {
  const { room, creator, alice, bob, addServer, database } = await startShadowed(context);
  const { me } = await alice.join(room);
  assert.deepEqual(
    [me?.canSend, me?.isBanned ?? false, me?.restrictedUntilMs ?? 0],
    [true, false, 0],
  );
  await creator.ask('restrictChatUser', { room, userId: alice.userId });
  assert.equal((await alice.say(room, 'back')).offset, 2);
  await bob.hearsText('back');
  for (const each of [alice, bob])
    assert.ok(!each.heard.some(({ event }) => event?.userRestricted != null));
  const { rows } = await sql<{ action: string }>`
    select action from chat.moderation_actions order by id`.execute(database.kysely('chat'));
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['shadow-ban', 'lift'],
  );
  const elsewhere = (await addServer()).person('alice');
  await elsewhere.join(room);
  assert.equal((await elsewhere.say(room, 'here too')).offset, 3);
});

test('[CHAT-33] it holds in all rooms of the creator and on all servers, until a ban takes its place', async (context) => {
  const { room, creator, alice, addRoom, addServer } = await startShadowed(context);
  const another = addRoom('creator');
  const elsewhere = (await addServer()).person('alice');
  for (const each of [alice, elsewhere]) {
    await each.join(another);
    assert.equal((await each.say(another, 'buy')).offset, 0);
  }
  await creator.ask('restrictChatUser', { room, userId: alice.userId, ban: true });
  assert.equal(await alice.refusal((each) => each.say(room, 'buy')), 'CHAT_BANNED');
});

test('[CHAT-33] it refuses what would be refused anyway', async (context) => {
  const clock = new FakeClock();
  const { room, creator, alice, streams } = await startShadowed(context, { clock });
  const filters = { blockedWords: ['scam'], blockedPatterns: [], linksBlocked: false };
  await creator.ask('changeChatFilters', { room, filters });
  assert.equal(await alice.refusal((each) => each.say(room, 'scam')), 'CHAT_MESSAGE_FILTERED');
  await creator.ask('changeChatSettings', { room, settings: { slowModeSeconds: 60 } });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.settingsChanged));
  await alice.say(room, 'one');
  assert.equal(await alice.refusal((each) => each.say(room, 'two')), 'CHAT_SLOW_MODE');
  streams.change(room, { isLive: false });
  await clock.advance(60_000);
  assert.equal(await alice.refusal((each) => each.say(room, 'three')), 'CHAT_CLOSED');
});

test('[CHAT-33] it stands alone, and for nobody who could not be banned', async (context) => {
  const { room, creator, alice, bob, shadow } = await startShadowed(context);
  for (const more of [{ ban: true }, { removeMessages: true }, { seconds: 60 }])
    assert.equal(
      await creator.refusal((each) =>
        each.ask('restrictChatUser', { room, userId: bob.userId, shadow: true, ...more }),
      ),
      'VALIDATION_ERROR',
    );
  assert.equal(await creator.refusal(() => shadow(creator.userId)), 'FORBIDDEN');
  assert.equal(
    await bob.refusal((each) =>
      each.ask('restrictChatUser', { room, userId: alice.userId, shadow: true }),
    ),
    'FORBIDDEN',
  );
});

test('[CHAT-33] its end is told to nobody by a server that has not heard of it either', async (context) => {
  const { room, creator, alice, bob, person, shadow, addServer } = await startShadowed(context);
  await creator.ask('restrictChatUser', { room, userId: alice.userId });
  const behind = await addServer();
  const there = behind.person('creator');
  await there.join(room);
  await behind.bus.close();
  await shadow(alice.userId);
  await there.ask('restrictChatUser', { room, userId: alice.userId });
  // Again, as somebody does whose list is not the newest.
  await there.ask('restrictChatUser', { room, userId: alice.userId });
  assert.equal((await bob.say(room, 'after')).offset, 2, 'nothing was published');
  const { publications } = await person('carol').join(room);
  assert.ok(!publications?.some(({ event }) => event?.userRestricted != null));
});

test('[CHAT-33] what lifts removes no messages, which would be told', async (context) => {
  const { room, creator, alice } = await startShadowed(context);
  const lift = { room, userId: alice.userId, removeMessages: true };
  const code = await creator.refusal((each) => each.ask('restrictChatUser', lift));
  assert.equal(code, 'VALIDATION_ERROR');
  assert.equal((await alice.say(room, 'buy')).offset, 0, 'it holds still');
});
