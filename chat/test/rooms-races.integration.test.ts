import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { startChat } from './chat-fixture.ts';

/** Somebody who waits until they are in, and not for the answer. */
function impatient(): () => boolean {
  let isAsked = false;
  return () => {
    const isFirst = !isAsked;
    isAsked = true;
    return isFirst;
  };
}

test('[CHAT-31] whoever is taken out while the history is read for them reads nothing', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  await alice.say(room, 'hello');
  const refusal = alice.refusal((each) => each.ask('readChatHistory', { room, limit: 10 }));
  await alice.ask('leaveChat', { room });
  assert.equal(await refusal, 'NOT_IN_CHAT');
});

test('[CHAT-31] of several joins of a session none of which is answered nothing is left', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  const join = (isWanted: () => boolean) => alice.ask('joinChat', { room }, isWanted);
  const joins = await Promise.allSettled([join(impatient()), join(impatient())]);
  assert.deepEqual(
    joins.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  assert.equal(alice.topics.size, 0);
});

test('[CHAT-31] a session is in when one of its joins was answered, whatever became of the others', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  const joins = await Promise.allSettled([
    alice.ask('joinChat', { room }, impatient()),
    alice.join(room),
    alice.ask('joinChat', { room }, impatient()),
  ]);
  assert.deepEqual(
    joins.map(({ status }) => status),
    ['rejected', 'fulfilled', 'rejected'],
  );
  await alice.say(room, 'hello');
  await alice.hearsText('hello');
});

test('[CHAT-30] the history of whoever could not be there begins when the stream was opened up', async (context) => {
  const { person, addRoom, streams, chat } = await startChat(context);
  const room = addRoom('creator');
  const creator = person('creator');
  streams.change(room, { isPrivate: true });
  await creator.join(room);
  for (const text of ['one', 'two', 'three']) await creator.say(room, text);
  const last = await creator.hearsText('three');
  streams.change(room, { isPrivate: false, openedAtMs: (last.atMs ?? 0) + 1 });
  chat.recheck(room);
  const stranger = person('stranger');
  const { offset } = await stranger.join(room);
  const page = { room, beforeOffset: offset, limit: 2 };
  const { chatHistory } = await stranger.ask('readChatHistory', page);
  assert.deepEqual(chatHistory?.publications, [], 'as at the beginning');
  const { chatHistory: all } = await creator.ask('readChatHistory', page);
  assert.equal(all?.publications?.length, 2);
});

test('[CHAT-3] one that is sent again a moment later is answered without being stored again, also to somebody who is banned now', async (context) => {
  const { person, addRoom, database } = await startChat(context);
  const room = addRoom('creator');
  const [creator, alice] = [person('creator'), person('alice')];
  for (const each of [creator, alice]) await each.join(room);
  const first = await alice.say(room, 'hello');
  await alice.hearsText('hello');
  await creator.ask('restrictChatUser', { room, userId: alice.userId, ban: true });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.userRestricted));
  // Nothing can be stored.
  await sql`alter function chat.append_publications rename to away`.execute(
    database.kysely('chat'),
  );
  assert.deepEqual(await alice.say(room, 'hello', first.id), first);
  assert.equal(await alice.refusal((each) => each.say(room, 'more')), 'CHAT_BANNED');
});
