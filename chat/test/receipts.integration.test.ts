import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { MessageView } from '@stagedoor/contracts/http/messages';
import { createLogger } from '@stagedoor/service-kit/logger';
import fc from 'fast-check';
import { type Correspondent, startPair } from './conversations-fixture.ts';

const deliveredPath = (conversationId: string) =>
  `/messages/conversations/${conversationId}/delivered`;
const seenPath = (conversationId: string) => `/messages/conversations/${conversationId}/seen`;

test('[DM-14] both are told once what has arrived, on all servers, whichever client says so', async (context) => {
  const { alice, bob, correspondent, addServer } = await startPair(context);
  const elsewhere = await addServer();
  const [alicePhone, bobPhone] = [elsewhere('alice'), elsewhere('bob')];
  const bobTablet = correspondent('bob');
  const sent: MessageView[] = [];
  for (const content of ['one', 'two', 'three']) sent.push(await alice.write(bob, content));
  const [one, two, three] = sent as [MessageView, MessageView, MessageView];
  const { conversationId } = one;
  const mark = (by: Correspondent, { seq }: MessageView) =>
    by.person.ask('markMessagesDelivered', { conversationId, upToSeq: seq });
  assert.deepEqual(await mark(bob, two), { done: {} });
  await mark(bobTablet, two);
  await mark(bobPhone, one);
  await mark(alice, three);
  const byRest = { up_to_seq: three.seq };
  assert.deepEqual(await bob.post(deliveredPath(conversationId), byRest), { count: 1 });
  assert.deepEqual(await bob.post(deliveredPath(conversationId), byRest), { count: 0 });
  for (const session of [alice, bob, bobTablet, alicePhone, bobPhone]) {
    await session.person.hears(() => session.delivered[1]);
    assert.deepEqual(
      session.delivered.map(({ recipientId, upToSeq }) => [recipientId, upToSeq]),
      [
        [bob.id, two.seq],
        [bob.id, three.seq],
      ],
    );
  }
  const { messages } = await alice.messages(conversationId);
  for (const { deliveredAt, isRead, createdAt } of messages)
    assert.ok(deliveredAt !== null && deliveredAt >= createdAt && !isRead);
});

test('[DM-14] what is read has arrived; of what is marked late nothing more is told', async (context) => {
  const { alice, bob } = await startPair(context);
  const { conversationId, seq } = await alice.write(bob, 'hello');
  await bob.person.ask('markMessagesSeen', { conversationId });
  await bob.person.ask('markMessagesDelivered', { conversationId, upToSeq: seq });
  assert.equal(alice.delivered.length, 0);
  assert.deepEqual(
    alice.seen.map(({ readerId, upToSeq }) => [readerId, upToSeq]),
    [[bob.id, seq]],
  );
  const [message] = (await alice.messages(conversationId)).messages;
  assert.ok(message?.isRead && message.readAt !== null && message.deliveredAt !== null);
  assert.ok(message.deliveredAt <= message.readAt);
});

test('[DM-7] what is seen ends where it was looked at, asked by the socket and by REST', async (context) => {
  const { alice, bob } = await startPair(context);
  const sent: MessageView[] = [];
  for (const content of ['one', 'two', 'three', 'four']) sent.push(await alice.write(bob, content));
  const [one, two, three, four] = sent as [MessageView, MessageView, MessageView, MessageView];
  const { conversationId } = one;
  const answer = await bob.write(alice, 'answer');
  const last = await alice.write(bob, 'last');
  await bob.person.ask('markMessagesSeen', { conversationId, upToSeq: two.seq });
  assert.equal(await bob.unread(), 3);
  const path = seenPath(conversationId);
  assert.deepEqual(await bob.post(path, { upToSeq: three.seq }), { count: 1 });
  assert.deepEqual(await bob.post(path, { up_to_seq: answer.seq }), { count: 1 });
  assert.equal(await bob.unread(), 1);
  const seen = () => alice.seen.map(({ upToSeq }) => upToSeq);
  assert.deepEqual(seen(), [two.seq, three.seq, four.seq], 'not one’s own');
  for (const upToSeq of [-1, 1.5, 2 ** 53, 'all'])
    assert.equal((await bob.ask('POST', path, { upToSeq })).code, 'VALIDATION_ERROR');
  assert.equal((await bob.ask('POST', path)).status, 200);
  assert.equal(await bob.unread(), 0);
  assert.equal(seen().at(-1), last.seq);
});

test('[DM-7] a single message behind what was looked at is read as well, in one write', async (context) => {
  const { alice, bob } = await startPair(context);
  const sent: MessageView[] = [];
  for (const content of ['one', 'two', 'three']) sent.push(await alice.write(bob, content));
  const [one, two, three] = sent as [MessageView, MessageView, MessageView];
  const { conversationId } = one;
  await Promise.all([
    bob.person.ask('markMessagesSeen', { conversationId, upToSeq: one.seq }),
    bob.person.ask('markMessagesSeen', { conversationId, upToSeq: one.seq }),
    bob.person.ask('markMessagesSeen', { messageId: three.messageId }),
  ]);
  const { messages } = await bob.messages(conversationId);
  const unread = messages.filter(({ isRead }) => !isRead).map(({ messageId }) => messageId);
  assert.deepEqual(unread, [two.messageId]);
});

test('[DM-15] a burst of marks is written in few transactions and told in few notifications', async (context) => {
  const { alice, bob, eve, metric } = await startPair(context, { hasLimits: false });
  const sent: MessageView[] = [];
  for (let count = 0; count < 100; count += 1) sent.push(await alice.write(bob, `${count}`));
  const fromEve = await eve.write(bob, 'hello');
  const { conversationId } = sent[0] as MessageView;
  const last = sent.at(-1) as MessageView;
  const marks = [...sent, fromEve].map((message) =>
    bob.person.ask('markMessagesDelivered', {
      conversationId: message.conversationId,
      upToSeq: message.seq,
    }),
  );
  await Promise.all(marks);
  assert.equal(await metric('chat_receipts_total{kind="delivered"}'), 101);
  assert.ok((await metric('chat_receipt_writes_total')) <= 3);
  assert.ok(alice.delivered.length <= 3);
  assert.equal(alice.delivered.at(-1)?.upToSeq, last.seq);
  assert.equal(eve.delivered.length, 1);
  const writesBefore = await metric('chat_receipt_writes_total');
  await Promise.all(sent.map(({ messageId }) => bob.person.ask('markMessagesSeen', { messageId })));
  assert.ok((await metric('chat_receipt_writes_total')) - writesBefore <= 3);
  assert.ok(alice.seen.length <= 3);
  assert.equal(alice.seen.at(-1)?.upToSeq, last.seq);
  assert.equal(await bob.unread(), 1, 'of the other conversation');
  const { messages } = await bob.messages(conversationId, '?limit=100');
  assert.ok(messages.every(({ isRead }) => isRead));
  assert.equal(await metric('chat_direct_messages_total{event="seen"}'), 100);
});

test('[DM-15] answers of marks that were written together count each message once', async (context) => {
  const { alice, bob } = await startPair(context);
  const [one, two] = [await alice.write(bob, 'one'), await alice.write(bob, 'two')];
  const path = deliveredPath(one.conversationId);
  const answers = await Promise.all([
    ...[one, one, two, two].map(({ seq }) => bob.post<{ count: number }>(path, { upToSeq: seq })),
    ...[1, 2].map(() => bob.post<{ count: number }>(seenPath(one.conversationId))),
  ]);
  const counted = answers.map(({ count }) => count);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  assert.equal(sum(counted.slice(4)), 2);
  assert.ok(sum(counted.slice(0, 4)) <= 2);
});

test('[DM-15] what is not one’s own is refused without holding up what is', async (context) => {
  const { alice, bob, eve } = await startPair(context);
  const { conversationId, messageId, seq } = await alice.write(bob, 'between us');
  const other = await alice.write(eve, 'to eve');
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  const ask = eve.person.ask.bind(eve.person);
  const answers = await Promise.all([
    code(ask('markMessagesDelivered', { conversationId: other.conversationId, upToSeq: 1e9 })),
    code(ask('markMessagesDelivered', { conversationId, upToSeq: seq })),
    code(ask('markMessagesSeen', { conversationId })),
    code(ask('markMessagesSeen', { messageId })),
    code(ask('markMessagesSeen', { messageId: other.messageId })),
    code(ask('markMessagesSeen', { conversationId: randomUUID() })),
  ]);
  const missing = 'NOT_FOUND';
  assert.deepEqual(answers, ['done', missing, missing, missing, 'done', missing]);
  assert.equal(await code(alice.person.ask('markMessagesSeen', { messageId })), 'FORBIDDEN');
  const upToSeqs = [0, -1, 1.5, Number.NaN, 2 ** 53];
  for (const upToSeq of upToSeqs)
    assert.equal(
      await code(bob.person.ask('markMessagesDelivered', { conversationId, upToSeq })),
      'VALIDATION_ERROR',
    );
  const [message] = (await bob.messages(conversationId)).messages;
  assert.deepEqual([message?.deliveredAt, message?.isRead], [null, false]);
});

test('[DM-14] sent, delivered, read: in this order for everybody, whatever two devices of each do', async (context) => {
  const { correspondent, addServer } = await startPair(context, { hasLimits: false });
  const elsewhere = await addServer();
  const step = fc.record({
    act: fc.constantFrom('send', 'send', 'delivered', 'delivered', 'seen', 'read'),
    who: fc.nat({ max: 1 }),
    device: fc.nat({ max: 1 }),
    which: fc.nat(),
    isAlone: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const names = [randomUUID(), randomUUID()];
      const devices = names.map((name) => [correspondent(name), elsewhere(name)] as const);
      const of = (who: number, device: number) => devices[who]?.[device] as Correspondent;
      const { conversationId } = await of(0, 0).open(of(1, 0));
      const sent: MessageView[] = [];
      const running: Promise<unknown>[] = [];
      for (const { act, who, device, which, isAlone } of steps) {
        const actor = of(who, device);
        const mine = sent.filter(({ recipientId }) => recipientId === actor.id);
        const message = mine[which % Math.max(1, mine.length)];
        if (act === 'send') sent.push(await actor.write(of(1 - who, 0), 'x'));
        else if (act === 'seen')
          running.push(actor.person.ask('markMessagesSeen', { conversationId }));
        else if (message !== undefined) {
          const { messageId, seq } = message;
          running.push(
            act === 'read'
              ? actor.person.ask('markMessagesSeen', { messageId })
              : actor.person.ask('markMessagesDelivered', { conversationId, upToSeq: seq }),
          );
        }
        if (isAlone) await Promise.all(running.splice(0));
      }
      await Promise.all(running);
      // What both servers know by now everybody has heard, when the last word has arrived.
      const last = await of(0, 0).write(of(1, 0), 'last');
      for (const device of devices.flat()) await device.hearsMessage(last.messageId);
      const { messages } = await of(0, 0).messages(conversationId, '?limit=100');
      for (const message of messages) {
        const { createdAt, deliveredAt, readAt, isRead } = message;
        assert.equal(isRead, readAt !== null);
        if (deliveredAt !== null) assert.ok(createdAt <= deliveredAt);
        if (readAt !== null) assert.ok(deliveredAt !== null && deliveredAt <= readAt);
        for (const device of devices.flat()) {
          const seen = device.seen.filter((each) => coversRead(each, message));
          assert.equal(seen.length > 0, isRead, 'told as it is stored');
          const arrived = device.delivered.filter(
            ({ recipientId, upToSeq }) =>
              recipientId === message.recipientId && (upToSeq ?? 0) >= message.seq,
          );
          assert.equal(arrived.length + seen.length > 0, deliveredAt !== null);
        }
      }
      for (const device of devices.flat()) assertToldOnce(device, messages);
    }),
    { numRuns: 10 },
  );
});

type Seen = { readerId?: string | null; messageId?: string | null; upToSeq?: number | null };

function coversRead({ readerId, messageId, upToSeq }: Seen, message: MessageView): boolean {
  if (readerId !== message.recipientId) return false;
  return messageId === message.messageId || (upToSeq ?? 0) >= message.seq;
}

/** Each change is told once: there is no more to hear than messages that changed. */
function assertToldOnce(
  { seen, delivered }: Correspondent,
  messages: readonly MessageView[],
): void {
  assert.ok(seen.length <= messages.filter(({ isRead }) => isRead).length);
  assert.ok(delivered.length <= messages.filter((each) => each.deliveredAt !== null).length);
}

test('[DM-12] of what is delivered and seen there is a line for each conversation and write', async (context) => {
  const lines: string[] = [];
  const destination = { write: (line: string) => lines.push(line) };
  const log = createLogger({ level: 'info', name: 'test', destination });
  const { alice, bob } = await startPair(context, { log });
  const { conversationId, seq } = await alice.write(bob, 'one');
  await alice.write(bob, 'two');
  await bob.post(deliveredPath(conversationId), { upToSeq: seq });
  await bob.post(seenPath(conversationId));
  const facts = lines
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === 'messages_delivered' || event === 'messages_seen')
    .map(({ service, event, conversation_id, user_id, count }) => [
      ...[service, event, conversation_id, user_id, count],
    ]);
  assert.deepEqual(facts, [
    ['message_handler', 'messages_delivered', conversationId, bob.id, 1],
    ['message_handler', 'messages_seen', conversationId, bob.id, 2],
  ]);
});
