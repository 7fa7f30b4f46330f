import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Identity } from '@stagedoor/contracts/identity';
import { asRoomId } from '@stagedoor/contracts/ids';
import { DIRECT_MESSAGES_BURST_MAX, TYPING_TIMEOUT_MS } from '@stagedoor/contracts/limits';
import type { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { type Correspondent, startPair } from './conversations-fixture.ts';

type Draft = Partial<stagedoor.SendDirectMessage>;

async function send(from: Correspondent, draft: Draft): Promise<stagedoor.DirectMessage> {
  const body = { clientId: randomUUID(), ...draft };
  const { directMessageSent } = await from.person.ask('sendDirectMessage', body);
  assert.ok(directMessageSent);
  return directMessageSent as stagedoor.DirectMessage;
}

async function refusal(from: Correspondent, draft: Draft): Promise<string> {
  return await from.person.refusal(() => send(from, draft));
}

test('[DM-13] a message sent by the socket is stored and told as one sent by REST, and the answer is what both are told', async (context) => {
  const { alice, bob, addServer } = await startPair(context);
  const bobPhone = (await addServer())('bob');
  const sent = await send(alice, { recipientId: bob.id, content: 'hello' });
  for (const session of [alice, bob, bobPhone])
    assert.deepEqual(await session.hearsMessage(sent.messageId), sent);
  assert.deepEqual([sent.sender?.userId, sent.sender?.username], [alice.id, 'alice']);
  const answer = await send(bob, { conversationId: sent.conversationId, content: 'yes?' });
  const { messages } = await alice.messages(sent.conversationId);
  assert.deepEqual(
    messages.map(({ messageId }) => messageId),
    [answer.messageId, sent.messageId],
  );
  const picture = await send(bob, {
    conversationId: sent.conversationId,
    mediaUrl: 'https://media.example/a.png',
  });
  assert.deepEqual([picture.mediaType, picture.content], ['image', '']);
});

test('[DM-13] whichever way a message comes again under its id, it is stored and told once', async (context) => {
  const { alice, bob } = await startPair(context);
  const clientId = randomUUID();
  const draft = { recipientId: bob.id, content: 'only once', clientId };
  const answers = await Promise.all([
    send(alice, draft),
    alice.write(bob, 'only once', { clientId }),
    send(alice, draft),
  ]);
  await bob.ask('PUT', `/messages/blocks/${alice.id}`);
  answers.push(await send(alice, draft));
  assert.equal(new Set(answers.map(({ messageId }) => messageId)).size, 1);
  assert.equal(bob.heard.length, 1);
  const conversationId = randomUUID();
  assert.equal(await refusal(alice, { content: 'x', clientId, conversationId }), 'CONFLICT');
});

test('[DM-13] what REST refuses the socket refuses with the same code', async (context) => {
  const clock = new FakeClock();
  const { alice, bob, eve } = await startPair(context, { clock });
  const { conversationId } = await alice.write(bob, 'between us');
  for (const [draft, code] of [
    [{ clientId: '', recipientId: bob.id, content: 'x' }, 'VALIDATION_ERROR'],
    [{ clientId: 'mine', recipientId: bob.id, content: 'x' }, 'VALIDATION_ERROR'],
    [{ recipientId: 'bob', content: 'x' }, 'VALIDATION_ERROR'],
    [{ recipientId: bob.id }, 'VALIDATION_ERROR'],
    [{ recipientId: bob.id, content: 'x'.repeat(501) }, 'VALIDATION_ERROR'],
    [{ recipientId: bob.id, mediaUrl: 'http://media.example/a' }, 'VALIDATION_ERROR'],
    [{ recipientId: bob.id, content: 'x', mediaType: 'pdf' }, 'VALIDATION_ERROR'],
    [{ content: 'to nobody' }, 'VALIDATION_ERROR'],
    [{ recipientId: alice.id, content: 'to myself' }, 'VALIDATION_ERROR'],
    [{ recipientId: eve.id, conversationId, content: 'x' }, 'VALIDATION_ERROR'],
    [{ recipientId: randomUUID(), content: 'x' }, 'NOT_FOUND'],
    [{ conversationId: randomUUID(), content: 'x' }, 'NOT_FOUND'],
  ] as const)
    assert.equal(await refusal(alice, draft), code, JSON.stringify(draft).slice(0, 120));
  assert.equal(await refusal(eve, { conversationId, content: 'me too' }), 'NOT_FOUND');
  await bob.ask('PUT', `/messages/blocks/${alice.id}`);
  assert.equal(await refusal(alice, { conversationId, content: 'x' }), 'USER_BLOCKED');
  // The one that was refused counts too.
  for (let count = 1; count < DIRECT_MESSAGES_BURST_MAX; count += 1)
    await send(eve, { recipientId: bob.id, content: `${count}` });
  assert.equal(await refusal(eve, { recipientId: bob.id, content: 'x' }), 'RATE_LIMIT_EXCEEDED');
  const { code } = await eve.ask('POST', '/messages/send', { recipientId: bob.id, content: 'x' });
  assert.equal(code, 'RATE_LIMIT_EXCEEDED', 'one limit for both ways');
});

test('[DM-13] only logins ask: no visitor, media grant or stream key', async (context) => {
  const { alice, bob, correspondent } = await startPair(context);
  const { conversationId, messageId } = await alice.write(bob, 'hello');
  const visitor = correspondent('somebody', { kind: 'anonymous' });
  const narrowed = (facts: Partial<Identity>) => {
    const session = correspondent('bob');
    session.person.identity = { ...session.person.identity, ...facts };
    return session;
  };
  const granted = narrowed({
    grant: {
      ...{ room: asRoomId('some-room'), role: 'subscribe', subject: bob.person.userId },
      expiresAtMs: Number.MAX_SAFE_INTEGER,
    },
  });
  for (const session of [visitor, granted, narrowed({ streamKeyId: 'key' })]) {
    const ask = session.person.ask.bind(session.person);
    for (const work of [
      () => send(session, { recipientId: alice.id, content: 'x' }),
      () => ask('markMessagesSeen', { conversationId }),
      () => ask('markMessagesSeen', { messageId }),
      () => ask('markMessagesDelivered', { conversationId, upToSeq: 1 }),
      () => ask('setTyping', { conversationId, typing: true }),
    ])
      assert.equal(await session.person.refusal(work), 'AUTH_REQUIRED');
  }
});

test('[DM-16] all sessions of the other one hear that somebody types, on all servers, and nobody else', async (context) => {
  const { alice, bob, eve, addServer } = await startPair(context);
  const elsewhere = await addServer();
  const [bobPhone, alicePhone] = [elsewhere('bob'), elsewhere('alice')];
  const { conversationId } = await alice.open(bob);
  const set = (by: Correspondent, typing: boolean) =>
    by.person.ask('setTyping', { conversationId, typing });
  assert.deepEqual(await set(alice, true), { done: {} });
  await set(alice, false);
  for (const session of [bob, bobPhone]) {
    await session.person.hears(() => session.typing[1]);
    assert.deepEqual(session.typing, [
      { conversationId, userId: alice.id, typing: true },
      { conversationId, userId: alice.id, typing: false },
    ]);
    assert.equal(session.person.told.length, 0, 'and it is not kept for a session that resumes');
  }
  for (const session of [alice, alicePhone, eve]) assert.equal(session.typing.length, 0);
  const asked = (who: Correspondent, id: string) =>
    who.person.refusal(({ ask }) =>
      ask.call(who.person, 'setTyping', { conversationId: id, typing: true }),
    );
  assert.equal(await asked(eve, conversationId), 'NOT_FOUND');
  assert.equal(await asked(alice, randomUUID()), 'NOT_FOUND');
  assert.equal(await asked(alice, 'conversation'), 'VALIDATION_ERROR');
});

test('[DM-17] who has sent a message, by whatever server, types no more; nor does one whose session is over', async (context) => {
  const clock = new FakeClock();
  const { alice, bob, addServer, handleSessionClosed } = await startPair(context, { clock });
  const alicePhone = (await addServer())('alice');
  const { conversationId } = await alice.open(bob);
  const type = () => alice.person.ask('setTyping', { conversationId, typing: true });
  await type();
  await alicePhone.write(bob, 'sent from elsewhere');
  await bob.person.hears(() => bob.typing[1]);
  await type();
  handleSessionClosed(alice);
  await bob.person.hears(() => bob.typing[3]);
  await clock.advance(2 * TYPING_TIMEOUT_MS);
  assert.deepEqual(
    bob.typing.map(({ typing }) => typing),
    [true, false, true, false],
  );
});

test('[DM-17] between two of whom one blocks the other no typing is told, on any server, nor refused', async (context) => {
  const { alice, bob, addServer } = await startPair(context);
  const elsewhere = await addServer();
  const bobPhone = elsewhere('bob');
  const { conversationId } = await alice.open(bob);
  const set = (typing: boolean) => alice.person.ask('setTyping', { conversationId, typing });
  await set(true);
  await bobPhone.ask('PUT', `/messages/blocks/${alice.id}`);
  await bob.person.hears(() => bob.typing[1]);
  assert.deepEqual(await set(true), { done: {} });
  assert.deepEqual(await set(true), { done: {} });
  await bobPhone.ask('DELETE', `/messages/blocks/${alice.id}`);
  await eventuallyTold(alice, bob, conversationId);
  assert.deepEqual(
    bob.typing.map(({ typing }) => typing),
    [true, false, true],
  );
});

/** A block that is lifted is noticed as one that is set. */
async function eventuallyTold(
  from: Correspondent,
  to: Correspondent,
  conversationId: string,
): Promise<void> {
  const countBefore = to.typing.length;
  await from.person.ask('setTyping', { conversationId, typing: true });
  await to.person.hears(() => to.typing[countBefore]);
}
