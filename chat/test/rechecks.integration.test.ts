import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { RECHECK_PERIOD_MS } from '../rooms/ChatRooms.ts';
import { startChat } from './chat-fixture.ts';

/** A gate that whoever asks for a room waits at. */
function createGate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, pass: () => opened };
}

test('[CHAT-2] whoever was judged before the stream became private is judged again before they are in', async (context) => {
  const { person, addRoom, streams, chat } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  const gate = createGate();
  streams.answerLate();
  const asked = new Promise<void>((resolve) => {
    streams.beforeFind = async () => {
      streams.beforeFind = async () => undefined;
      resolve();
      await gate.pass();
    };
  });
  const refusal = alice.refusal((each) => each.join(room));
  await asked;
  streams.change(room, { isPrivate: true });
  chat.recheck(room);
  gate.open();
  assert.equal(await refusal, 'GRANT_REQUIRED');
  assert.equal(alice.topics.size, 0);
});

test('[CHAT-2] a recheck asks once, however many are in the room, and is tried again until it is known', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom, streams, chat } = await startChat(context, { clock });
  const room = addRoom('creator');
  const people = ['alice', 'bob', 'carol', 'dave'].map((name) => person(name));
  for (const each of people) await each.join(room);
  let failures = 3;
  streams.beforeFind = async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('the database is away');
  };
  streams.change(room, { isPrivate: true });
  const before = streams.findsCount;
  chat.recheck(room);
  for (let waited = 0; waited < 10; waited += 1) await clock.advance(1_000);
  assert.equal(streams.findsCount - before, 4);
  for (const each of people) {
    const removed = await each.hears(({ removedFrom }) => removedFrom[0]);
    assert.equal(removed.name, 'GRANT_REQUIRED');
  }
});

test('[CHAT-2] where it cannot be known for long who may be in a room, nobody is', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom, streams, chat } = await startChat(context, { clock });
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  streams.beforeFind = async () => {
    throw new Error('the database is away');
  };
  chat.recheck(room);
  for (let waited = 0; waited < 40; waited += 1) await clock.advance(1_000);
  assert.equal((await alice.hears(({ removedFrom }) => removedFrom[0])).name, 'UNAVAILABLE');
  assert.equal(alice.topics.size, 0);
});

test('[CHAT-2] a room that was only looked at stays as it is while the database is away', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom, streams } = await startChat(context, { clock });
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  streams.beforeFind = async () => {
    throw new Error('the database is away');
  };
  for (let waited = 0; waited < 200; waited += 1) await clock.advance(1_000);
  assert.deepEqual(alice.removedFrom, []);
  streams.beforeFind = async () => undefined;
  await alice.say(room, 'still here');
  await alice.hearsText('still here');
});

test('[CHAT-2] the answer to an older question counts no more when the newer one has been answered', async (context) => {
  const { person, addRoom, streams, chat } = await startChat(context);
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  streams.answerLate();
  const gate = createGate();
  const asked = new Promise<void>((resolve) => {
    streams.beforeFind = async () => {
      streams.beforeFind = async () => undefined;
      resolve();
      await gate.pass();
    };
  });
  streams.change(room, { isPrivate: true });
  chat.recheck(room);
  await asked;
  streams.change(room, { isPrivate: false });
  const before = streams.findsCount;
  chat.recheck(room);
  while (streams.findsCount === before) await new Promise((resolve) => setImmediate(resolve));
  gate.open();
  await alice.say(room, 'never away');
  await alice.hearsText('never away');
  assert.deepEqual(alice.removedFrom, []);
});

test('[CHAT-2] what other servers told and was lost is found out by itself', async (context) => {
  const clock = new FakeClock();
  const { person, addRoom, streams } = await startChat(context, { clock });
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  streams.change(room, { isPrivate: true });
  await clock.advance(RECHECK_PERIOD_MS);
  assert.equal((await alice.hears(({ removedFrom }) => removedFrom[0])).name, 'GRANT_REQUIRED');
});

test('[CHAT-13] what was said while a stream was private stays among those who were let in', async (context) => {
  const { person, addRoom, streams, chat } = await startChat(context);
  const room = addRoom('creator');
  const creator = person('creator');
  streams.change(room, { isPrivate: true });
  await creator.join(room);
  const secret = await creator.say(room, 'just between us');
  await creator.ask('pinChatMessage', { room, messageId: secret.id, offset: secret.offset });
  const pinned = await creator.hears(({ heard }) => heard.find(({ event }) => event?.pinned));
  streams.change(room, { isPrivate: false, openedAtMs: (pinned.atMs ?? 0) + 1 });
  chat.recheck(room);
  const stranger = person('stranger');
  const joined = await stranger.join(room);
  const { chatHistory } = await stranger.ask('readChatHistory', { room, limit: 50 });
  assert.ok(!JSON.stringify([joined, chatHistory]).includes('just between us'));
  assert.deepEqual(
    joined.publications?.map(({ offset }) => offset),
    [1, 2],
    'their places stay',
  );
  const again = await creator.join(room);
  assert.ok(JSON.stringify(again.publications).includes('just between us'));
});

test('[CHAT-2] a grant counts for the person it names only', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const [alice, bob] = [person('alice'), person('bob')];
  const joinWith = (grant: string) => ({ room, grant });
  assert.equal(
    await bob.refusal((each) => each.ask('joinChat', joinWith(alice.userId))),
    'GRANT_INVALID',
  );
  await alice.ask('joinChat', joinWith(alice.userId));
});

test('[CHAT-2] whoever holds a grant of the creator for the media is not the creator in the chat', async (context) => {
  const { person, addRoom } = await startChat(context);
  const room = addRoom('creator');
  const holder = person('creator');
  holder.identity = {
    ...holder.identity,
    roles: [],
    grant: { room, role: 'publish', subject: holder.userId, expiresAtMs: Number.MAX_SAFE_INTEGER },
  };
  const { me } = await holder.join(room);
  assert.deepEqual([me?.canSend ?? false, me?.canModerate ?? false], [false, false]);
  assert.equal(await holder.refusal((each) => each.say(room, 'it is me')), 'AUTH_REQUIRED');
  const settings = { room, settings: { slowModeSeconds: 5 } };
  assert.equal(
    await holder.refusal((each) => each.ask('changeChatSettings', settings)),
    'FORBIDDEN',
  );
});

test('[CHAT-10] reading the log has a rate for each person', async (context) => {
  const { person, addRoom } = await startChat(context, { clock: new FakeClock() });
  const room = addRoom('creator');
  const alice = person('alice');
  await alice.join(room);
  const codes: string[] = [];
  for (let index = 0; index < 60; index += 1)
    await alice.ask('readChatHistory', { room, limit: 5 }).catch(({ code }) => codes.push(code));
  assert.ok(codes.length >= 10, `${codes.length} were refused`);
  assert.deepEqual([...new Set(codes)], ['RATE_LIMIT_EXCEEDED']);
  await person('bob').join(room);
});
