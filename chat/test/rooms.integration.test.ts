import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { asRoomId } from '@stagedoor/contracts/ids';
import { CHAT_MESSAGES_BURST_MAX, CHATS_PER_SESSION_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { startChat } from './chat-fixture.ts';

test('[CHAT-1] what one writes everybody in the room hears, once, in one order, with their name', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const [alice, bob, outside] = [person('alice'), person('bob'), person('outside')];
  await alice.join(room);
  await bob.join(room);
  const sent = await Promise.all([
    alice.say(room, 'one'),
    bob.say(room, 'two'),
    alice.say(room, 'three'),
  ]);
  for (const each of [alice, bob]) {
    await each.hears(({ heard }) => (heard.length === 3 ? true : undefined));
    assert.deepEqual(
      each.heard.map(({ offset }) => offset),
      [1, 2, 3],
    );
  }
  assert.deepEqual(alice.heard, bob.heard);
  const first = await bob.hearsText('one');
  assert.equal(first.offset, sent[0].offset);
  assert.equal(first.id, sent[0].id);
  assert.deepEqual(
    [first.event?.message?.author?.username, first.event?.message?.author?.displayName],
    ['alice', 'alice the person'],
  );
  assert.deepEqual(outside.heard, []);
});

test('[CHAT-2] visitors without an account read; to write one must be logged in, and in the room', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const [alice, visitor] = [person('alice'), person('v', { kind: 'anonymous', roles: [] })];
  const { me } = await visitor.join(room);
  assert.equal(me?.canSend ?? false, false);
  assert.equal(await alice.refusal((each) => each.say(room, 'hello')), 'NOT_IN_CHAT');
  await alice.join(room);
  await alice.say(room, 'hello');
  await visitor.hearsText('hello');
  assert.equal(await visitor.refusal((each) => each.say(room, 'me too')), 'AUTH_REQUIRED');
});

test('[CHAT-2] nobody is in a chat whose stream they may not watch, and whoever may not any more is out', async (context) => {
  const { person, addRoom, streams, chat } = await startChat(context);
  const room = addRoom('creator');
  const [alice, insider] = [person('alice'), person('insider')];
  assert.equal(await alice.refusal((each) => each.join(asRoomId('no-such-room'))), 'NOT_FOUND');
  await alice.join(room);
  streams.admit(room, insider.userId);
  await insider.join(room);
  streams.change(room, { isPrivate: true });
  chat.recheck(room);
  const removed = await alice.hears(({ removedFrom }) => removedFrom[0]);
  assert.equal(removed.name, 'GRANT_REQUIRED');
  await insider.say(room, 'just us');
  await insider.hearsText('just us');
  assert.deepEqual(alice.heard, []);
  assert.equal(await alice.refusal((each) => each.join(room)), 'GRANT_REQUIRED');
});

test('[CHAT-2] when a stream is over its chat can be read, and nothing is taken any more', async (context) => {
  const { person, addRoom, streams, chat } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  await alice.say(room, 'bye');
  streams.change(room, { isLive: false });
  chat.recheck(room);
  const latecomer = person('latecomer');
  const { publications } = await latecomer.join(room);
  assert.equal(publications?.[0]?.event?.message?.text, 'bye');
  assert.equal(await latecomer.refusal((each) => each.say(room, 'late')), 'CHAT_CLOSED');
});

test('[CHAT-3] a message that is sent again under its id is stored once and answered as before, beyond all limits', async (context) => {
  const { person, addRoom } = await startChat(context, { clock: new FakeClock() });
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  const id = randomUUID();
  const first = await alice.say(room, 'hello', id);
  await alice.hearsText('hello');
  for (let index = 1; index < CHAT_MESSAGES_BURST_MAX; index += 1)
    await alice.say(room, `${index}`);
  assert.equal(await alice.refusal((each) => each.say(room, 'more')), 'RATE_LIMIT_EXCEEDED');
  assert.deepEqual(await alice.say(room, 'hello', id), first);
  const { publications } = await person('bob').join(room);
  assert.equal(publications?.filter(({ id: each }) => each === id).length, 1);
});

test('[CHAT-3] one that is sent again was allowed when it was stored, whatever has changed since', async (context) => {
  const { person, addRoom, streams, chat } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  const first = await alice.say(room, 'the last word');
  await alice.hearsText('the last word');
  streams.change(room, { isLive: false });
  chat.recheck(room);
  assert.deepEqual(await alice.say(room, 'the last word', first.id), first);
});

test('[CHAT-3] an id that somebody else’s message has is refused, and changes nothing of that message', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const [alice, bob] = [person('alice'), person('bob')];
  await alice.join(room);
  await bob.join(room);
  const { id } = await alice.say(room, 'mine');
  assert.equal(await bob.refusal((each) => each.say(room, 'also mine', id)), 'CONFLICT');
  const { publications } = await person('carol').join(room);
  assert.deepEqual(
    publications?.map(({ event }) => event?.message?.text),
    ['mine'],
  );
});

test('[CHAT-4] whoever comes back with a position gets exactly what they missed; with a wrong one, the newest', async (context) => {
  const { person, addRoom } = await startChat(context, { clock: new FakeClock() });
  const room = addRoom('creator');
  const [alice, bob] = [person('alice'), person('bob')];
  const { epoch: before } = await bob.join(room);
  await alice.join(room);
  const { epoch, offset } = await alice.say(room, 'one');
  await bob.ask('leaveChat', { room });
  await alice.say(room, 'two');
  await alice.say(room, 'three');
  const texts = (joined: Awaited<ReturnType<typeof bob.join>>) =>
    joined.publications?.map(({ event }) => event?.message?.text);
  const back = await bob.join(room, { epoch, offset });
  assert.equal(back.recovered, true);
  assert.deepEqual(texts(back), ['two', 'three']);
  assert.equal(back.offset, 3);
  for (const since of [
    { epoch: 'another', offset: 1 },
    { epoch, offset: 99 },
  ]) {
    const wrong = await bob.join(room, since);
    assert.equal(wrong.recovered ?? false, false);
    assert.deepEqual(texts(wrong), ['one', 'two', 'three']);
  }
  assert.equal(before, '', 'before the first message there was no log');
  for (const offset of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])
    assert.equal(
      await bob.refusal((each) => each.join(room, { epoch, offset })),
      'VALIDATION_ERROR',
    );
});

test('[CHAT-4] the history is read in pages, from the newest back, each message once', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom } = await startChat(context, { clock });
  const room = addRoom('creator');
  const alice = person('alice', { roles: ['fan', 'moderator'] });
  await alice.join(room);
  for (let index = 1; index <= 25; index += 1) {
    await alice.say(room, `message ${index}`);
    await clock.advance(2_000);
  }
  const seen: number[] = [];
  for (let beforeOffset = 0; ; ) {
    const { chatHistory } = await alice.ask('readChatHistory', { room, beforeOffset, limit: 10 });
    const offsets = chatHistory?.publications?.map(({ offset }) => offset ?? 0) ?? [];
    if (offsets.length === 0) break;
    seen.unshift(...offsets);
    beforeOffset = offsets[0] ?? 0;
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 25 }, (_, index) => index + 1),
  );
  const { chatHistory } = await alice.ask('readChatHistory', { room, limit: 1_000_000 });
  assert.equal(chatHistory?.publications?.length, 25);
});

test('[CHAT-4] after a restart of the server the log goes on, with its messages in order', async (context) => {
  const { person, addRoom, addServer } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  const { epoch, offset } = await alice.say(room, 'before');
  const next = await addServer();
  const again = next.person('alice');
  const joined = await again.join(room, { epoch, offset });
  assert.equal(joined.recovered, true);
  const { offset: nextOffset } = await again.say(room, 'after');
  assert.equal(nextOffset, offset + 1);
});

test('[CHAT-10] a session that ended is in no room any more, and has a largest number of rooms', async (context) => {
  const { person, addRoom, chat } = await startChat(context);
  const alice = person('alice');
  for (let index = 0; index < CHATS_PER_SESSION_MAX; index += 1) await alice.join(addRoom('c'));
  assert.equal(alice.topics.size, CHATS_PER_SESSION_MAX);
  assert.equal(await alice.refusal((each) => each.join(addRoom('c'))), 'LIMIT_EXCEEDED');
  chat.handleSessionClosed(alice);
  assert.equal(alice.topics.size, 0);
});

test('[CHAT-10] a join that nobody waits for any more leaves nothing behind', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  await assert.rejects(alice.ask('joinChat', { room }, () => false));
  assert.equal(alice.topics.size, 0);
});

test('[CHAT-10] an empty room is closed after a while, and works when somebody comes back', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom } = await startChat(context, { clock });
  const room = addRoom('creator');
  const alice = person('alice');
  // That she has come is told and stored by then.
  await clock.advance(5_000);
  const timersBefore = clock.pendingTimersCount;
  await alice.join(room);
  await alice.say(room, 'one');
  await alice.ask('leaveChat', { room });
  await clock.advance(60_000);
  assert.equal(clock.pendingTimersCount, timersBefore);
  const { publications } = await alice.join(room);
  assert.equal(publications?.length, 1);
  await alice.say(room, 'two');
  await alice.hearsText('two');
});

const nonsense = [
  ['joinChat', { room: 'Not A Room' }],
  ['joinChat', { room: 'some-room', epoch: 'x'.repeat(1_000) }],
  ['sendChatMessage', { id: 'not-a-uuid', text: 'x' }],
  ['sendChatMessage', { id: randomUUID(), text: '   ' }],
  ['sendChatMessage', { id: randomUUID(), text: 'x', replyTo: 'y' }],
  ['readChatHistory', { beforeOffset: -5 }],
  ['removeChatMessage', { messageId: 'x' }],
  ['changeChatSettings', { settings: { slowModeSeconds: 100_000_000 } }],
  ['restrictChatUser', { userId: 'everybody', seconds: 5 }],
  ['restrictChatUser', { userId: randomUUID(), seconds: 4_000_000_000 }],
  ['setChatModerator', { userId: '' }],
] as const;
test('[CHAT-5] what cannot be meant is refused, and changes nothing', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const creator = person('creator');
  await creator.join(room);
  for (const [name, body] of nonsense) {
    const code = await creator.refusal((each) => each.ask(name, { room, ...body } as never));
    assert.equal(code, 'VALIDATION_ERROR', `${name} ${JSON.stringify(body)}`);
  }
  const { offset } = await person('alice').join(room);
  assert.equal(offset ?? 0, 0, 'nothing was published');
});
