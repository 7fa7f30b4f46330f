import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { ConversationView, MessageView } from '@stagedoor/contracts/http/messages';
import { asUserId } from '@stagedoor/contracts/ids';
import { DIRECT_MESSAGES_BURST_MAX, PAGE_SIZE_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createLogger } from '@stagedoor/service-kit/logger';
import { isCheckViolation } from '@stagedoor/service-kit/sqlstate';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ConversationStore } from '../conversations/ConversationStore.ts';
import { CHAT_OWNER } from '../history/PostgresLog.ts';
import type { ChatTables } from '../tables.ts';
import { startPair } from './conversations-fixture.ts';

test('[DM-1] two people have one conversation, whoever opens it and however many do at once', async (context) => {
  const { alice, bob, database } = await startPair(context, { hasLimits: false });
  const opened = await Promise.all(
    Array.from({ length: 16 }, (_, index) => (index % 2 ? alice.open(bob) : bob.open(alice))),
  );
  const ids = new Set(opened.map(({ conversationId }) => conversationId));
  const call = (one: string, other: string) =>
    sql<{ id: string }>`select chat.get_or_create_conversation(${one}, ${other}) as id`
      .execute(database.root)
      .then(({ rows }) => rows[0]?.id ?? '');
  for (const id of [await call(alice.id, bob.id), await call(bob.id, alice.id)]) ids.add(id);
  assert.equal(ids.size, 1);
  const { participant } = await alice.open(bob);
  assert.deepEqual([participant.id, participant.username], [bob.id, 'bob']);
  const [smaller, larger] = [alice.id, bob.id].toSorted();
  const reversed = sql`insert into chat.conversations (user1_id, user2_id) values (${larger}, ${smaller})`;
  await assert.rejects(reversed.execute(database.root), (error) => isCheckViolation(error));
});

test('[DM-1] people who write to each other first, at the same time, meet in one conversation', async (context) => {
  const { alice, bob } = await startPair(context);
  const sent = await Promise.all([alice.write(bob, 'hi'), bob.write(alice, 'hello')]);
  assert.equal(new Set(sent.map(({ conversationId }) => conversationId)).size, 1);
  const again = await alice.post<{ conversation: ConversationView; message: MessageView }>(
    '/messages/direct-connect',
    { target_user_id: bob.id, initial_message: 'once more' },
  );
  assert.equal(again.conversation.conversationId, sent[0].conversationId);
  assert.equal(again.conversation.lastMessage?.content, 'once more');
});

test('[DM-1] nobody is in conversation with oneself, or with somebody there is not', async (context) => {
  const { alice } = await startPair(context);
  for (const [userId, code] of [
    [alice.id, 'VALIDATION_ERROR'],
    [randomUUID(), 'NOT_FOUND'],
    ['00000000-0000-0000-0000-000000000000', 'NOT_FOUND'],
  ] as const) {
    assert.equal(await alice.refusal({ recipientId: userId, content: 'hi' }), code);
    const opened = await alice.ask('POST', '/messages/conversations', { recipientId: userId });
    assert.equal(opened.code, code);
    const body = { targetUserId: userId, initialMessage: 'hi' };
    assert.equal((await alice.ask('POST', '/messages/direct-connect', body)).code, code);
  }
});

test('[DM-2] a message sent again under its id is stored and told once, and answered as before', async (context) => {
  const clock = new FakeClock();
  const { alice, bob, eve } = await startPair(context, { clock });
  const clientId = randomUUID();
  const send = () => alice.write(bob, 'only once', { clientId });
  const answers = await Promise.all([send(), send(), send()]);
  for (let count = 3; count < DIRECT_MESSAGES_BURST_MAX; count += 1) await alice.write(bob, 'more');
  await bob.ask('PUT', `/messages/blocks/${alice.id}`);
  answers.push(await send());
  assert.equal(new Set(answers.map(({ messageId }) => messageId)).size, 1);
  const [{ conversationId }] = answers;
  const { messages } = await bob.messages(conversationId, '?limit=100');
  assert.equal(messages.length, DIRECT_MESSAGES_BURST_MAX - 2);
  assert.equal(bob.heard.filter((each) => each.clientId === clientId).length, 1);
  const elsewhere = { recipientId: eve.id, content: 'only once', clientId };
  assert.equal(await alice.refusal(elsewhere), 'CONFLICT');
  assert.equal((await eve.write(bob, 'mine', { clientId })).senderId, eve.id, 'ids are one’s own');
});

test('[DM-3] all sessions of both hear a message once, on whatever server, and nobody else', async (context) => {
  const { alice, bob, eve, addServer, correspondent } = await startPair(context);
  const elsewhere = await addServer();
  const sessions = [
    ...[alice, bob, correspondent('alice'), correspondent('bob')],
    ...[elsewhere('alice'), elsewhere('bob')],
  ];
  const strangers = [eve, elsewhere('eve')];
  const first = await alice.write(bob, 'hello');
  const last = await bob.write(alice, 'hello yourself');
  for (const session of sessions) {
    const heard = await session.hearsMessage(first.messageId);
    const { content, sender, recipientId, conversationId, seq } = heard;
    assert.deepEqual(
      [content, recipientId, conversationId, seq],
      ['hello', bob.id, first.conversationId, first.seq],
    );
    assert.deepEqual([sender?.userId, sender?.displayName], [alice.id, 'alice the person']);
    await session.hearsMessage(last.messageId);
  }
  for (const session of sessions) assert.equal(session.heard.length, 2);
  for (const stranger of strangers) assert.equal(stranger.person.told.length, 0);
});

test('[DM-4] to everybody else a conversation is not there', async (context) => {
  const { alice, bob, eve } = await startPair(context);
  const { conversationId, messageId } = await alice.write(bob, 'between us');
  const missing = randomUUID();
  for (const id of [conversationId, missing]) {
    for (const [method, path] of [
      ['GET', `/messages/conversations/${id}`],
      ['GET', `/messages/conversation/${id}`],
      ['GET', `/messages/conversations/${id}/messages`],
      ['GET', `/messages/conversations/${id}/context`],
      ['POST', `/messages/conversations/${id}/seen`],
    ] as const)
      assert.equal((await eve.ask(method, path)).code, 'NOT_FOUND', `${method} ${path}`);
    assert.equal(await eve.refusal({ conversationId: id, content: 'me too' }), 'NOT_FOUND');
  }
  for (const id of [messageId, missing]) {
    const { code } = await eve.ask('PATCH', `/messages/${id}`, { isRead: true });
    assert.equal(code, 'NOT_FOUND');
  }
  const own = await bob.get<ConversationView>(`/messages/conversations/${conversationId}`);
  assert.deepEqual([own.participant.id, own.unreadCount], [alice.id, 1]);
  assert.deepEqual((await eve.conversations()).conversations, []);
  assert.deepEqual([await eve.unread(), await bob.unread()], [0, 1]);
});

test('[DM-4] conversations are for accounts: who watches without one is sent to log in', async (context) => {
  const { alice, correspondent } = await startPair(context);
  const anonymous = correspondent('somebody', { kind: 'anonymous' });
  for (const [method, path] of [
    ['GET', '/messages/conversations'],
    ['GET', '/messages/direct-connections'],
    ['GET', '/messages/unread/count'],
    ['GET', '/messages/unread-count'],
    ['POST', '/messages/send'],
    ['POST', '/messages/direct-connect'],
    ['PATCH', `/messages/${randomUUID()}`],
    ['PUT', `/messages/blocks/${alice.id}`],
  ] as const) {
    const body = method === 'GET' ? undefined : { recipientId: alice.id, content: 'hi' };
    const { code } = await anonymous.ask(method, path, body);
    assert.equal(code, 'AUTH_REQUIRED', `${method} ${path}`);
  }
});

test('[DM-5] pages of messages have each of them once, also while new ones come', async (context) => {
  const { alice, bob } = await startPair(context, { hasLimits: false });
  const sent: MessageView[] = [];
  for (let count = 0; count < 23; count += 1) {
    sent.push(await (count % 2 ? alice.write(bob, `${count}`) : bob.write(alice, `${count}`)));
  }
  const { conversationId } = sent[0] as MessageView;
  const expected = sent.toReversed().map(({ messageId }) => messageId);
  const walked: string[] = [];
  for (let before: number | null | '' = ''; before !== null; ) {
    const query: string = `?limit=5${before === '' ? '' : `&before=${before}`}`;
    const page = await alice.messages(conversationId, query);
    walked.push(...page.messages.map(({ messageId }) => messageId));
    before = page.nextBefore;
    await bob.write(alice, 'in between');
  }
  assert.deepEqual(walked, expected);
  const newest = (sent.at(-1) as MessageView).seq + 1;
  const numbered = [];
  for (const page of [1, 2, 3]) {
    const query = `?page=${page}&limit=10&before=${newest}`;
    const { messages, hasMore } = await bob.messages(conversationId, query);
    numbered.push(...messages.map(({ messageId }) => messageId));
    assert.equal(hasMore, page < 3);
  }
  assert.deepEqual(numbered, expected);
  const { limit } = await bob.messages(conversationId, '?limit=100000');
  assert.equal(limit, PAGE_SIZE_MAX, 'nobody gets more than a page');
});

test('[DM-5] the list has one’s own conversations, the latest first, each once', async (context) => {
  const { alice, correspondent } = await startPair(context, { hasLimits: false });
  const others = Array.from({ length: 12 }, (_, index) => correspondent(`fan ${index}`));
  for (const [index, other] of others.entries())
    await (index % 2 ? alice.write(other, 'hi') : other.write(alice, 'hi'));
  const third = others[3] as (typeof others)[number];
  await third.write(alice, 'me again');
  const listed = [];
  for (const page of [1, 2, 3])
    listed.push(...(await alice.conversations(`?page=${page}&limit=5`)).conversations);
  const expected = [third, ...others.filter((other) => other !== third).toReversed()];
  assert.deepEqual(
    listed.map(({ participant }) => participant.id),
    expected.map(({ id }) => id),
  );
  const [first] = listed;
  assert.deepEqual([first?.lastMessage?.content, first?.unreadCount], ['me again', 1]);
  assert.equal((await third.conversations()).conversations.length, 1);
});

test('[DM-6] what is unread is counted right after any sequence of sending and reading', async (context) => {
  const { correspondent, countUnread } = await startPair(context, { hasLimits: false });
  const person = fc.nat({ max: 2 });
  const step = fc.record({
    act: fc.constantFrom('send', 'send', 'seen', 'read'),
    who: person,
    other: person,
    which: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const people = [0, 1, 2].map(() => correspondent(randomUUID()));
      /** Of each who has not read it. */
      const unread: MessageView[] = [];
      for (const { act, who, other, which } of steps) {
        const [one, two] = [people[who], people[other]];
        if (one === undefined || two === undefined || one === two) continue;
        const mine = unread.filter(({ recipientId }) => recipientId === one.id);
        if (act === 'send') unread.push(await one.write(two, 'x'));
        else if (act === 'seen') {
          const { conversationId } = await one.open(two);
          const gone = mine.filter((each) => each.conversationId === conversationId);
          const path = `/messages/conversations/${conversationId}/seen`;
          assert.deepEqual(await one.post(path), { count: gone.length });
          assert.deepEqual(await one.post(path), { count: 0 });
          for (const each of gone) unread.splice(unread.indexOf(each), 1);
        } else if (mine.length > 0) {
          const { messageId } = mine[which % mine.length] as MessageView;
          const read = await one.ask('PATCH', `/messages/${messageId}`, { isRead: true });
          assert.equal(read.data.isRead, true);
          const index = unread.findIndex((each) => each.messageId === messageId);
          unread.splice(index, 1);
        }
        for (const each of people) {
          const expected = unread.filter(({ recipientId }) => recipientId === each.id).length;
          assert.equal(await each.unread(), expected);
          assert.equal(await countUnread(each), expected);
        }
      }
      for (const each of people)
        for (const { conversationId, unreadCount } of (await each.conversations()).conversations) {
          const here = unread.filter((message) => message.conversationId === conversationId);
          assert.equal(
            unreadCount,
            here.filter(({ recipientId }) => recipientId === each.id).length,
          );
        }
    }),
    { numRuns: 12 },
  );
});

test('[DM-7] both are told what was seen, once; only whom a message is to marks it', async (context) => {
  const { alice, bob, addServer } = await startPair(context);
  const phone = (await addServer())('alice');
  const [one, two, three] = [
    await alice.write(bob, 'one'),
    await alice.write(bob, 'two'),
    await alice.write(bob, 'three'),
  ];
  const mine = await alice.ask('PATCH', `/messages/${two.messageId}`, { is_read: true });
  assert.equal(mine.code, 'FORBIDDEN');
  assert.equal((await bob.ask('PATCH', `/messages/${two.messageId}`, {})).code, 'VALIDATION_ERROR');
  for (const _ of [1, 2]) await bob.ask('PATCH', `/messages/${two.messageId}`, { is_read: true });
  const path = `/messages/conversations/${one.conversationId}/seen`;
  assert.deepEqual(await alice.post(path), { count: 0 });
  for (const count of [2, 0]) assert.deepEqual(await bob.post(path), { count });
  await phone.person.hears(() => phone.seen[1]);
  for (const { seen } of [alice, bob, phone]) {
    assert.deepEqual(
      seen.map(({ readerId, messageId, upToSeq }) => [readerId, messageId, upToSeq]),
      [
        [bob.id, two.messageId, 0],
        [bob.id, '', three.seq],
      ],
    );
  }
  const { messages } = await alice.messages(one.conversationId);
  for (const { isRead, readAt, deliveredAt, createdAt } of messages) {
    assert.ok(isRead && createdAt <= (deliveredAt ?? '') && (deliveredAt ?? '') <= (readAt ?? ''));
  }
});

test('[DM-8] between two of whom one blocks the other nothing is sent, until the block is lifted', async (context) => {
  const { alice, bob, eve } = await startPair(context);
  const { conversationId } = await alice.write(bob, 'before');
  await eve.open(bob);
  for (const _ of [1, 2]) {
    const { data } = await bob.ask('PUT', `/messages/blocks/${alice.id}`);
    assert.deepEqual(data.userIds, [alice.id]);
  }
  for (const [who, other] of [
    [alice, bob],
    [bob, alice],
  ] as const) {
    const byId = { conversationId, content: 'after' };
    assert.equal(await who.refusal(byId), 'USER_BLOCKED');
    assert.equal(await who.refusal({ recipientId: other.id, content: 'after' }), 'USER_BLOCKED');
    assert.equal((await who.messages(conversationId)).messages.length, 1, 'what was said stays');
  }
  await alice.ask('PUT', `/messages/blocks/${eve.id}`);
  const fresh = await eve.ask('POST', '/messages/conversations', { recipientId: alice.id });
  assert.equal(fresh.code, 'USER_BLOCKED', 'not even a conversation is begun');
  await eve.write(bob, 'others go on');
  await bob.ask('DELETE', `/messages/blocks/${alice.id}`);
  await alice.write(bob, 'after all');
});

test('[DM-6] what comes while a list is read is not counted beside a last message before it', async (context) => {
  const { alice, bob, eve, database } = await startPair(context);
  const store = new ConversationStore(database.kysely<ChatTables>(CHAT_OWNER));
  await alice.write(bob, 'one');
  await bob.write(alice, 'answer');
  const { conversationId } = await alice.write(bob, 'two');
  const fromEve = await eve.open(bob);
  const rows = await store.list(asUserId(bob.id), { limit: 10, offset: 0 });
  await alice.write(bob, 'meanwhile');
  await eve.write(bob, 'meanwhile');
  const counts = await store.unreadCounts(asUserId(bob.id), rows);
  assert.equal(counts.get(conversationId), 2);
  assert.equal(counts.get(fromEve.conversationId), undefined, 'there was none');
  const { conversations } = await bob.conversations();
  assert.deepEqual(
    conversations.map(({ unreadCount }) => unreadCount),
    [1, 3],
  );
});

test('[DM-8] while one blocks the other, what is read is stored, and told to the reader alone', async (context) => {
  const { alice, bob, correspondent } = await startPair(context);
  const bobTablet = correspondent('bob');
  const { conversationId, seq } = await alice.write(bob, 'one');
  await alice.write(bob, 'two');
  await alice.ask('PUT', `/messages/blocks/${bob.id}`);
  await bob.person.ask('markMessagesDelivered', { conversationId, upToSeq: seq });
  await bob.person.ask('markMessagesSeen', { conversationId });
  await alice.ask('DELETE', `/messages/blocks/${bob.id}`);
  await bob.ask('PUT', `/messages/blocks/${alice.id}`);
  const answer = await bob.messages(conversationId);
  assert.ok(answer.messages.every(({ isRead }) => isRead));
  await bob.ask('DELETE', `/messages/blocks/${alice.id}`);
  const last = await alice.write(bob, 'three');
  await bob.person.ask('markMessagesSeen', { conversationId });
  await alice.person.hears(() => alice.seen[0]);
  assert.deepEqual(
    alice.seen.map(({ upToSeq }) => upToSeq),
    [last.seq],
  );
  assert.equal(alice.delivered.length, 0);
  await bobTablet.person.hears(() => bobTablet.seen[1]);
  assert.equal(bobTablet.delivered.length, 1);
});

test('[DM-8] when a block is confirmed nothing that was being sent is stored any more', async (context) => {
  const { alice, bob } = await startPair(context);
  const { conversationId } = await alice.write(bob, 'before');
  const sending = Array.from({ length: 12 }, (_, index) =>
    alice.refusal({ conversationId, content: `racing ${index}` }).catch(() => 'stored'),
  );
  await bob.ask('PUT', `/messages/blocks/${alice.id}`);
  const { messages: confirmed } = await bob.messages(conversationId);
  await Promise.all(sending);
  const { messages: afterwards } = await bob.messages(conversationId);
  assert.equal(afterwards.length, confirmed.length);
});

const HOSTILE = [
  "'); drop table chat.messages; --",
  '" or 1=1; --',
  '$1 \\x27 %s {{7*7}} $x',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'مرحبا 👩🏽‍🚀 שלום',
];
test('[DM-9] text is kept as text, whatever it looks like, and read back as it was', async (context) => {
  const { alice, bob } = await startPair(context);
  for (const content of HOSTILE) {
    const { conversationId } = await alice.write(bob, content);
    const [newest] = (await bob.messages(conversationId, '?limit=1')).messages;
    assert.equal(newest?.content, content);
    for (const path of [
      `/messages/conversation/${encodeURIComponent(content)}`,
      `/messages/conversation/${conversationId}?before=${encodeURIComponent(content)}`,
    ])
      assert.equal((await bob.ask('GET', path)).code, 'VALIDATION_ERROR');
    for (const field of ['recipientId', 'conversationId', 'clientId', 'messageType', 'mediaType']) {
      const body = { recipientId: bob.id, content: 'x', [field]: content };
      assert.equal(await alice.refusal(body), 'VALIDATION_ERROR', field);
    }
  }
  assert.equal(await bob.unread(), HOSTILE.length, 'nothing was stored besides');
});

test('[DM-9] what says nothing or too much, or is of a kind that nobody sends, is refused', async (context) => {
  const { alice, bob } = await startPair(context);
  const to = { recipientId: bob.id };
  for (const wrong of [
    {},
    { content: ' \u200B ' },
    { content: 'x'.repeat(501) },
    { content: 'x', messageType: 'system' },
    { content: 'x', messageType: 'tip' },
    { content: 'x', messageType: 'media' },
    { content: 'x', mediaUrl: 'http://media.example/a.jpg' },
    { mediaUrl: 'https://10.0.0.1/a.jpg' },
  ])
    assert.equal(await alice.refusal({ ...to, ...wrong }), 'VALIDATION_ERROR');
  assert.equal(await alice.refusal({ content: 'to nobody' }), 'VALIDATION_ERROR');
  const { content } = await alice.write(bob, 'a\u0000b\u202Ec');
  assert.equal(content, 'abc');
  const media = { mediaUrl: 'https://media.example/clip.mp4' };
  const sent = await alice.write(bob, '', media);
  assert.deepEqual([sent.messageType, sent.mediaType, sent.content], ['media', 'video', null]);
  assert.equal(bob.heard.at(-1)?.mediaUrl, media.mediaUrl);
});

test('[DM-10] one person writes so many messages at once, and is told when the next may follow', async (context) => {
  const clock = new FakeClock();
  const { alice, bob, eve } = await startPair(context, { clock });
  for (let count = 0; count < DIRECT_MESSAGES_BURST_MAX; count += 1)
    await alice.write(count % 2 ? bob : eve, `${count}`);
  const one = { recipientId: bob.id, content: 'one too many' };
  assert.equal(await alice.refusal(one), 'RATE_LIMIT_EXCEEDED');
  await bob.write(alice, 'others may');
  await clock.advance(1_000);
  await alice.write(bob, 'the next');
  assert.equal(await alice.refusal(one), 'RATE_LIMIT_EXCEEDED');
});

test('[DM-11] both documents’ names of paths and fields mean the same', async (context) => {
  const { alice, bob } = await startPair(context);
  const sent = await alice.post<MessageView>('/api/messages/send', {
    receiver_id: bob.id,
    message: 'hi',
    media_url: 'https://media.example/a.png',
    media_type: 'image',
    client_id: randomUUID(),
  });
  assert.deepEqual([sent.content, sent.messageType], ['hi', 'media']);
  const id = sent.conversationId;
  const same = async (one: string, other: string) =>
    assert.deepEqual(await bob.get(one), await bob.get(other));
  await same(`/messages/conversation/${id}`, `/api/messages/conversations/${id}/messages`);
  await same('/messages/unread/count', '/messages/unread-count');
  await same('/messages/conversations', '/messages/direct-connections');
  const facts = await bob.get<object>(`/messages/conversations/${id}/context`);
  assert.partialDeepStrictEqual(facts, { chatStatus: 'real_time', flowState: 'real_time' });
});

test('[DM-12] of each message there is one line in the log, without what it says', async (context) => {
  const lines: string[] = [];
  const destination = { write: (line: string) => lines.push(line) };
  const log = createLogger({ level: 'info', name: 'test', destination });
  const { alice, bob } = await startPair(context, { log });
  const { conversationId } = await alice.write(bob, 'a secret word');
  const found = lines.filter((line) => line.includes('message_sent'));
  assert.equal(found.length, 1);
  const { service, event, conversation_id, user_id, message_type, flow_state, level } = JSON.parse(
    found[0] ?? '',
  );
  assert.deepEqual(
    [service, event, conversation_id, user_id, message_type, flow_state, level],
    ['message_handler', 'message_sent', conversationId, alice.id, 'text', 'real_time', 'info'],
  );
  assert.ok(!lines.join('').includes('secret'));
});
