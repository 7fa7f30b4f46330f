import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import {
  CHAT_EDIT_WINDOW_MS,
  CHAT_MESSAGE_REFILL_MS,
  CHAT_MESSAGES_BURST_MAX,
} from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import type { ChatTables } from '../tables.ts';
import { type Person, startChat } from './chat-fixture.ts';

async function startEditing(context: TestContext, options: Parameters<typeof startChat>[1] = {}) {
  const started = await startChat(context, options);
  const room = started.addRoom('creator');
  const [creator, alice, bob] = [
    started.person('creator'),
    started.person('alice'),
    started.person('bob'),
  ];
  for (const each of [creator, alice, bob]) await each.join(room);
  const edit = async (
    person: Person,
    { id: messageId, offset }: { id: string; offset: number },
    text: string,
    id: string = randomUUID(),
  ) => {
    const { chatMessageSent } = await person.ask('editChatMessage', {
      ...{ room, messageId, offset, text, id },
    });
    return chatMessageSent;
  };
  return { ...started, room, creator, alice, bob, edit };
}

const hearsEdit = (person: Person, text: string) =>
  person.hears(({ heard }) => heard.find(({ event }) => event?.messageEdited?.text === text));

test('[CHAT-14] what its author makes of a message everybody hears, and whoever comes later reads, also after a restart', async (context) => {
  const { room, creator, alice, bob, person, edit, addServer } = await startEditing(context);
  const sent = await alice.say(room, 'helo  world');
  await creator.ask('pinChatMessage', { room, messageId: sent.id, offset: sent.offset });
  const answer = await edit(alice, sent, ' hello world ');
  const heard = await hearsEdit(bob, 'hello world');
  assert.equal(heard.offset, answer?.offset);
  assert.equal(heard.event?.messageEdited?.authorId, alice.userId);
  await edit(alice, sent, 'hello, world');
  await hearsEdit(bob, 'hello, world');
  const later = (await addServer()).person('carol');
  for (const reader of [person('dave'), later]) {
    const { publications, state } = await reader.join(room);
    const message = publications?.find(({ id }) => id === sent.id)?.event?.message;
    assert.equal(message?.text, 'hello, world');
    assert.equal(message?.firstText, 'helo  world');
    assert.ok((message?.editedAtMs ?? 0) > (heard.event?.messageEdited?.editedAtMs ?? 0));
    assert.equal(state?.pinned?.text, 'hello, world');
  }
  const { chatHistory } = await later.ask('readChatHistory', { room, limit: 10 });
  assert.equal(chatHistory?.publications?.[0]?.event?.message?.text, 'hello, world');
});

test('[CHAT-14] what is pinned or joined after an edit has the new text', async (context) => {
  const { room, creator, alice, bob, edit } = await startEditing(context);
  const sent = await alice.say(room, 'dors open at ten');
  await edit(alice, sent, 'doors open at ten');
  await creator.ask('pinChatMessage', { room, messageId: sent.id, offset: sent.offset });
  const pinning = await bob.hears(({ heard }) => heard.find(({ event }) => event?.pinned));
  assert.equal(pinning.event?.pinned?.text, 'doors open at ten');
});

test('[CHAT-14] nobody edits what somebody else wrote, whatever they may do otherwise, nor what is not there', async (context) => {
  const { room, creator, alice, bob, person, edit } = await startEditing(context);
  const sent = await alice.say(room, 'mine');
  for (const other of [creator, bob])
    assert.equal(await other.refusal((each) => edit(each, sent, 'yours')), 'FORBIDDEN');
  const visitor = person('v', { kind: 'anonymous', roles: [] });
  await visitor.join(room);
  assert.equal(await visitor.refusal((each) => edit(each, sent, 'x')), 'AUTH_REQUIRED');
  assert.equal(await person('outside').refusal((each) => edit(each, sent, 'x')), 'NOT_IN_CHAT');
  const wrong = [
    { id: sent.id, offset: sent.offset + 1 },
    { id: randomUUID(), offset: sent.offset },
  ];
  for (const place of wrong)
    assert.equal(await alice.refusal((each) => edit(each, place, 'x')), 'NOT_FOUND');
  for (const text of ['', ' \n ', 'x'.repeat(501)])
    assert.equal(await alice.refusal((each) => edit(each, sent, text)), 'VALIDATION_ERROR');
  assert.equal(await alice.refusal((each) => edit(each, sent, 'x', 'no')), 'VALIDATION_ERROR');
  const { offset } = await person('carol').join(room);
  assert.equal(offset, sent.offset, 'nothing was published');
});

test('[CHAT-14] an edit comes in time, or not at all', async (context) => {
  // The log's times are the database's.
  const clock = new FakeClock({ nowMs: Date.now() });
  const { room, alice, edit } = await startEditing(context, { clock });
  const sent = await alice.say(room, 'in time');
  await clock.advance(CHAT_EDIT_WINDOW_MS - 60_000);
  await edit(alice, sent, 'just in time');
  await clock.advance(120_000);
  assert.equal(await alice.refusal((each) => edit(each, sent, 'too late')), 'FORBIDDEN');
});

test('[CHAT-14] whoever may not write may not edit, and edits count like messages', async (context) => {
  const clock = new FakeClock({ nowMs: Date.now() });
  const { room, creator, alice, bob, edit, streams, chat } = await startEditing(context, { clock });
  const [sent, other] = [await alice.say(room, 'one'), await bob.say(room, 'two')];
  for (let each = 1; each < CHAT_MESSAGES_BURST_MAX; each += 1) await edit(alice, sent, `${each}`);
  assert.equal(await alice.refusal((each) => edit(each, sent, 'x')), 'RATE_LIMIT_EXCEEDED');
  assert.equal(await alice.refusal((each) => each.say(room, 'x')), 'RATE_LIMIT_EXCEEDED');
  await clock.advance(20_000);
  await creator.ask('restrictChatUser', { room, userId: alice.userId, seconds: 60 });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.userRestricted));
  assert.equal(await alice.refusal((each) => edit(each, sent, 'x')), 'CHAT_TIMED_OUT');
  await creator.ask('changeChatSettings', { room, settings: { slowModeSeconds: 30 } });
  await bob.hears(({ heard }) => heard.find(({ event }) => event?.settingsChanged));
  assert.equal(await bob.refusal((each) => edit(each, other, 'deux')), 'CHAT_SLOW_MODE');
  await clock.advance(30_000);
  await edit(bob, other, 'deux');
  assert.equal(await bob.refusal((each) => edit(each, other, 'zwei')), 'CHAT_SLOW_MODE');
  streams.change(room, { isLive: false });
  chat.recheck(room);
  await clock.advance(30_000);
  assert.equal(await bob.refusal((each) => edit(each, other, 'x')), 'CHAT_CLOSED');
});

test('[CHAT-14] an edit that is sent again is stored once and answered as before, beyond all limits', async (context) => {
  const clock = new FakeClock({ nowMs: Date.now() });
  const { room, alice, person, edit } = await startEditing(context, { clock });
  const sent = await alice.say(room, 'one');
  const id = randomUUID();
  const first = await edit(alice, sent, 'two', id);
  await hearsEdit(alice, 'two');
  for (let each = 2; each < CHAT_MESSAGES_BURST_MAX; each += 1) await edit(alice, sent, `${each}`);
  await edit(alice, sent, 'last').catch(() => undefined);
  assert.deepEqual(await edit(alice, sent, 'two', id), first);
  const { publications } = await person('carol').join(room);
  assert.notEqual(publications?.[0]?.event?.message?.text, 'two', 'what came after it holds');
  assert.equal(publications?.filter(({ offset }) => offset === first?.offset).length, 1);
});

test('[CHAT-16] a removed message is not edited, and no text that it ever had leaves the server', async (context) => {
  const { room, creator, alice, bob, person, edit, addServer } = await startEditing(context);
  const [one, two] = [await alice.say(room, 'secret one'), await bob.say(room, 'secret two')];
  await edit(alice, one, 'secret one again');
  await edit(bob, two, 'secret two again');
  await creator.ask('removeChatMessage', { room, messageId: one.id, offset: one.offset });
  await creator.ask('restrictChatUser', {
    ...{ room, userId: bob.userId, seconds: 60, removeMessages: true },
  });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.userRestricted));
  assert.equal(await alice.refusal((each) => edit(each, one, 'secret')), 'NOT_FOUND');
  const { epoch } = one;
  for (const reader of [person('dave'), (await addServer()).person('carol')]) {
    const joined = await reader.join(room);
    const caughtUp = await reader.join(room, { epoch, offset: 1 });
    const { chatHistory } = await reader.ask('readChatHistory', { room, limit: 50 });
    assert.equal(caughtUp.recovered, true);
    assert.ok(!JSON.stringify([joined, caughtUp, chatHistory]).includes('secret'));
    assert.equal(chatHistory?.publications?.length, joined.offset, 'every place is there');
  }
});

test('[CHAT-14] an edit that comes again changes nothing, whatever text it brings and however many came since', async (context) => {
  const clock = new FakeClock({ nowMs: Date.now() });
  const { room, alice, bob, edit, addServer } = await startEditing(context, { clock });
  const sent = await alice.say(room, 'first');
  const id = randomUUID();
  const answer = await edit(alice, sent, 'second', id);
  for (let count = 0; count < 25; count += 1) {
    await clock.advance(CHAT_MESSAGE_REFILL_MS);
    await edit(alice, sent, `later ${count}`);
  }
  await hearsEdit(bob, 'later 24');
  assert.equal((await edit(alice, sent, 'something else', id))?.offset, answer?.offset);
  const { publications } = await (await addServer()).person('carol').join(room);
  const message = publications?.find((each) => each.id === sent.id)?.event?.message;
  assert.equal(message?.text, 'later 24');
});

test('[CHAT-24] [CHAT-33] filters and shadow bans hold for edits, also of what nobody heard', async (context) => {
  const { room, creator, alice, bob, edit, person } = await startEditing(context);
  const sent = await alice.say(room, 'fine');
  const filters = stagedoor.ChatFilters.create({ blockedWords: ['casino'] });
  await creator.ask('changeChatFilters', { room, filters });
  const refusal = await alice.refusal((each) => edit(each, sent, 'my casino'));
  assert.equal(refusal, 'CHAT_MESSAGE_FILTERED');
  const { userId } = alice;
  await creator.ask('restrictChatUser', { room, userId, shadow: true, reason: 'spam' });
  const unheard = await alice.say(room, 'buy');
  assert.equal((await edit(alice, sent, 'buy my coins'))?.offset, 0);
  assert.equal((await edit(alice, { id: unheard.id, offset: 0 }, 'buy my coins'))?.offset, 0);
  await bob.say(room, 'after');
  await alice.hearsText('after');
  for (const each of [alice, bob, person('carol')]) {
    const { publications } = await each.join(room);
    assert.ok(!JSON.stringify([publications, each.heard]).includes('coins'));
  }
  await creator.ask('restrictChatUser', { room, userId });
  const other = await bob.say(room, 'mine');
  for (const place of [unheard, other])
    assert.equal(
      await alice.refusal((each) => edit(each, { id: place.id, offset: 0 }, 'taken over')),
      'NOT_FOUND',
    );
});

test('[CHAT-16] what was said before the stream was opened up is edited no more', async (context) => {
  const { room, alice, edit, streams } = await startEditing(context);
  const sent = await alice.say(room, 'between us');
  streams.change(room, { openedAtMs: (sent.atMs ?? 0) + 1 });
  await alice.join(room);
  assert.equal(await alice.refusal((each) => edit(each, sent, 'still between us')), 'FORBIDDEN');
});

test('[CHAT-7] of a removed message no edit is kept', async (context) => {
  const { room, alice, edit, database } = await startEditing(context);
  const [removed, kept] = [await alice.say(room, 'one'), await alice.say(room, 'two')];
  for (const each of [removed, kept]) await edit(alice, each, 'something bad');
  await alice.ask('removeChatMessage', { room, messageId: removed.id, offset: removed.offset });
  const rows = await database
    .kysely<ChatTables>('chat')
    .selectFrom('message_edits')
    .select('message_id')
    .execute();
  assert.deepEqual(rows, [{ message_id: kept.id }]);
});
