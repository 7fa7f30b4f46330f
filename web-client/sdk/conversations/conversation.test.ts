import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import {
  beginSession,
  blobUrls,
  clock,
  conversations,
  hear,
  hold,
  load,
  loseConnection,
  openInboxReady,
  openReady,
  post,
  refuse,
  refuseRest,
  settle,
  statuses,
  texts,
  until,
  useConversations,
} from './test/conversations-setup.ts';

useConversations();

const PHOTO = new Blob(['photo'], { type: 'image/png' });

test('[DM-C1] a conversation shows what was said, who with, and whether it was seen', async () => {
  const id = post.begin();
  post.say(id, 'mine', { by: 'alice' });
  post.see(id, 'bob');
  post.say(id, 'mine too', { by: 'alice' });
  post.say(id, 'theirs');
  const { state } = await openReady(id);
  assert.equal(state.participant?.displayName, 'BOB');
  assert.equal(state.hasOlder, false);
  assert.deepEqual(
    state.messages.map(({ text, isOwn, status }) => [text, isOwn, status]),
    [
      ['mine', true, 'seen'],
      ['mine too', true, 'sent'],
      ['theirs', false, 'delivered'],
    ],
  );
});

test('[DM-C1] what is heard takes its place once; what did not change stays the same object', async () => {
  const id = post.begin();
  post.say(id, 'one');
  const conversation = await openReady(id);
  const [before] = conversation.state.messages;
  const [two, three] = [post.say(id, 'two'), post.say(id, 'three')];
  hear(three, two, three);
  assert.deepEqual(texts(conversation), ['one', 'two', 'three']);
  assert.equal(conversation.state.messages[0], before);
  const { messages } = conversation.state;
  hear(two);
  assert.equal(conversation.state.messages, messages);
});

test('[DM-C1] an own message goes from sent over delivered to seen, never back', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  conversation.send({ text: 'mine' });
  assert.deepEqual(statuses(conversation), ['mine sending']);
  await until(conversation, ({ messages }) => messages[0]?.status === 'sent');
  const seq = post.messagesOf(id)[0]?.seq ?? 0;
  conversations.handleNotification(post.deliver(id, seq, 'bob'));
  assert.deepEqual(statuses(conversation), ['mine delivered']);
  const messageId = post.messagesOf(id)[0]?.messageId;
  const single = { conversationId: id, readerId: 'bob', upToSeq: 0, messageId };
  conversations.handleNotification(post.notification('messagesSeen', single));
  conversations.handleNotification(post.deliver(id, seq, 'bob'));
  assert.deepEqual(statuses(conversation), ['mine seen']);
});

test('[DM-C1] the id that another one’s client made never stands for an own message', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  const clientId = conversation.send({ text: 'mine' });
  await until(conversation, ({ messages }) => messages[0]?.status === 'sent');
  hear(post.say(id, 'copied', { clientId }));
  const ids = conversation.state.messages.map((message) => message.clientId);
  assert.equal(new Set(ids).size, 2);
});

test('[DM-C17] what was removed has no text and no media, however it is told of again', async () => {
  const id = post.begin();
  const [one, two] = [post.say(id, 'one'), post.say(id, '', { mediaId: 'photo' })];
  const conversation = await openReady(id);
  const inbox = await openInboxReady();
  const early = post.say(id, 'early');
  for (const { messageId } of [one, two, early]) {
    const gone = { conversationId: id, messageId };
    conversations.handleNotification(post.notification('directMessageRemoved', gone));
  }
  assert.equal(inbox.state.conversations[0]?.lastMessage?.mediaType, undefined);
  hear(early, one);
  const isGone = () =>
    conversation.state.messages.every(
      ({ text, media, isRemoved }) => text === '' && media === undefined && isRemoved,
    );
  assert.ok(isGone());
  // Read from before it was removed.
  beginSession('new');
  await settle();
  assert.ok(isGone());
  assert.equal(conversation.state.messages.length, 3);
});

test('[DM-C2] after a new session what was missed is read; after a resumed one it is heard', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  await settle();
  const reads = post.count('messages');
  loseConnection();
  post.say(id, 'missed');
  beginSession('resumed');
  await settle();
  assert.equal(post.count('messages'), reads);
  loseConnection();
  beginSession('new');
  await until(conversation, ({ messages }) => messages.length === 1);
  assert.deepEqual(texts(conversation), ['missed']);
});

test('[DM-C2] whoever has read far back keeps that, when nothing was missed', async () => {
  const id = post.begin();
  for (let count = 0; count < 460; count += 1) post.say(id, `number ${count}`);
  const conversation = await openReady(id);
  await until(conversation, ({ messages }) => messages.length > 0);
  while (conversation.state.hasOlder) await conversation.loadOlder();
  assert.equal(conversation.state.messages.length, 460);
  loseConnection();
  post.say(id, 'missed');
  beginSession('new');
  await until(conversation, ({ messages }) => messages.at(-1)?.text === 'missed');
  assert.equal(conversation.state.messages.length, 461);
});

test('[DM-C2] where the other one has seen more than is known here, it is read', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  post.say(id, 'lost on the way', { by: 'alice' });
  conversations.handleNotification(post.see(id, 'bob'));
  await until(conversation, ({ messages }) => messages.length === 1);
  assert.deepEqual(statuses(conversation), ['lost on the way seen']);
});

test('[DM-C2] a server that cannot be asked is asked again; one that says no is told of', async () => {
  const id = post.begin();
  post.answers.messages = refuseRest('UNAVAILABLE');
  beginSession();
  const conversation = conversations.open(id);
  await settle();
  assert.equal(conversation.state.phase, 'loading');
  delete post.answers.messages;
  clock.advance(1_000);
  await until(conversation, ({ phase }) => phase === 'ready');
  const missing = conversations.open('nowhere');
  await until(missing, ({ phase }) => phase === 'refused');
  assert.equal(missing.state.failure?.code, 'NOT_FOUND');
  assert.equal(missing.state.canSend, true);
  missing.send({ text: 'hello?' });
  assert.deepEqual(statuses(missing), ['hello? failed']);
});

test('[DM-C3] older messages are loaded one page at a time', async () => {
  const id = post.begin();
  for (let count = 1; count <= 120; count += 1) post.say(id, `${count}`);
  const conversation = await openReady(id);
  assert.equal(conversation.state.messages.length, 50);
  assert.equal(conversation.state.hasOlder, true);
  const reads = post.count('messages');
  const loading = conversation.loadOlder();
  assert.equal(conversation.state.isLoadingOlder, true);
  await Promise.all([loading, conversation.loadOlder()]);
  assert.equal(post.count('messages'), reads + 1);
  await conversation.loadOlder();
  assert.equal(conversation.state.hasOlder, false);
  assert.deepEqual(
    texts(conversation),
    Array.from({ length: 120 }, (_, index) => `${index + 1}`),
  );
});

test('[DM-C3] a page that does not follow any more is not taken, and a failed one is asked for again', async () => {
  const id = post.begin();
  for (let count = 1; count <= 60; count += 1) post.say(id, 'old');
  const conversation = await openReady(id);
  const release = hold('messages');
  const loading = conversation.loadOlder();
  for (let count = 1; count <= 500; count += 1) post.say(id, 'missed');
  delete post.answers.messages;
  beginSession('new');
  await until(conversation, ({ messages }) => messages.length === 400);
  release();
  await loading;
  assert.ok(texts(conversation).every((text) => text === 'missed'));
  assert.equal(conversation.state.hasOlder, true);
  post.answers.messages = refuseRest('UNAVAILABLE');
  await conversation.loadOlder();
  delete post.answers.messages;
  await conversation.loadOlder();
  assert.equal(conversation.state.messages.length, 450);
});

test('[DM-C4] a message whose answer is lost is known by its id when it is heard, or read', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  const release = hold('sendDirectMessage');
  const clientId = conversation.send({ text: 'mine' });
  await post.untilAsked('sendDirectMessage');
  hear(post.say(id, 'mine', { by: 'alice', clientId }));
  assert.deepEqual(statuses(conversation), ['mine sent']);
  assert.equal(conversation.state.messages[0]?.clientId, clientId);
  release();
  await settle();
  assert.deepEqual(statuses(conversation), ['mine sent']);
  hold('sendDirectMessage');
  const second = conversation.send({ text: 'again' });
  await post.untilAsked('sendDirectMessage', 2);
  loseConnection();
  post.say(id, 'again', { by: 'alice', clientId: second });
  beginSession('new');
  await until(conversation, ({ messages }) => messages[1]?.status === 'sent');
  assert.equal(post.messagesOf(id).length, 2);
});

test('[DM-C4] what this person writes on another device appears', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  hear(post.say(id, 'by phone', { by: 'alice' }));
  assert.equal(conversation.state.messages[0]?.isOwn, true);
  assert.equal(conversations.unreadCount, 0);
});

test('[DM-C4] nothing empty, too long or of another kind is sent', async () => {
  const conversation = await openReady();
  for (const message of [
    { text: '  ' },
    { text: 'x'.repeat(CHAT_MESSAGE_LENGTH_MAX + 1) },
    { text: 'a page', file: new Blob(['<svg/>'], { type: 'text/html' }) },
  ])
    assert.throws(() => conversation.send(message), RangeError);
  conversation.send({ text: ' trimmed ' });
  assert.deepEqual(texts(conversation), ['trimmed']);
});

test('[DM-C5] without a session messages and what is seen go by REST after five seconds, once', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  const release = hold('sendDirectMessage');
  conversation.send({ text: 'mine' });
  await post.untilAsked('sendDirectMessage');
  loseConnection();
  assert.equal(conversation.state.isOffline, true);
  clock.advance(4_999);
  assert.equal(post.count('send'), 0);
  clock.advance(1);
  await until(conversation, ({ messages }) => messages[0]?.status === 'sent');
  post.say(id, 'theirs');
  clock.advance(15_000);
  await until(conversation, ({ messages }) => messages.length === 2);
  conversation.markSeen();
  clock.advance(1_000);
  await post.untilAsked('markSeen');
  beginSession('resumed');
  release();
  await settle();
  assert.equal(conversation.state.isOffline, false);
  assert.deepEqual(texts(conversation), ['mine', 'theirs']);
  assert.equal(post.messagesOf(id).length, 2);
});

test('[DM-C5] a session that never comes keeps nobody from reading and writing', async () => {
  const id = post.begin();
  post.say(id, 'hello');
  const conversation = conversations.open(id);
  await until(conversation, ({ phase }) => phase === 'ready');
  assert.equal(conversation.state.isOffline, false, 'the first connection is waited for');
  conversation.send({ text: 'mine' });
  clock.advance(5_000);
  await until(conversation, ({ messages }) => messages[1]?.status === 'sent');
  assert.equal(conversation.state.isOffline, true);
  assert.equal(post.count('send'), 1);
});

test('[DM-C6] a refused message says why, and is sent again or discarded on demand', async () => {
  const conversation = await openReady();
  post.answers.sendDirectMessage = refuse('VALIDATION_ERROR');
  const [one, two] = [conversation.send({ text: 'one' }), conversation.send({ text: 'two' })];
  await until(conversation, ({ messages }) => messages.every(({ status }) => status === 'failed'));
  assert.equal(conversation.state.messages[0]?.failure?.code, 'VALIDATION_ERROR');
  delete post.answers.sendDirectMessage;
  conversation.discard(two);
  conversation.retry(one);
  await until(conversation, ({ messages }) => messages[0]?.status === 'sent');
  assert.deepEqual(statuses(conversation), ['one sent']);
});

test('[DM-C7] what is unsent goes on when the conversation is closed, and is there when it is open again', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  loseConnection();
  conversation.send({ text: 'one' });
  await conversation.close();
  const again = conversations.open(id);
  assert.deepEqual(statuses(again), ['one sending']);
  await again.close();
  beginSession('resumed');
  await post.untilAsked('sendDirectMessage');
  await settle();
  assert.equal(post.messagesOf(id).length, 1);
});

test('[DM-C7] a page that is loaded again sends what the one before it could not', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  loseConnection();
  const clientId = conversation.send({ text: 'one', file: PHOTO });
  await settle();
  await conversations.close();
  load();
  conversations.handleUser('alice');
  const again = await openReady(id);
  await until(again, ({ messages }) => messages[0]?.status === 'sent');
  assert.equal(again.state.messages[0]?.clientId, clientId);
  assert.equal(post.messagesOf(id)[0]?.mediaId, 'media-1');
});

test('[DM-C8] a file is shown at once, uploaded, sent with the message and shown from here', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  const release = hold('upload');
  conversation.send({ text: '', file: PHOTO });
  const [sending] = conversation.state.messages;
  assert.equal(sending?.kind, 'media');
  assert.deepEqual(sending?.media, { type: 'image', url: 'blob:1', width: 0, height: 0 });
  await post.untilAsked('upload');
  const { onProgress } = post.last('upload') as { onProgress: (share: number) => void };
  onProgress(0.25);
  assert.equal(conversation.state.messages[0]?.uploadedShare, 0.25);
  release();
  await until(conversation, ({ messages }) => messages[0]?.status === 'sent');
  assert.equal(post.last('sendDirectMessage')?.mediaId, 'media-1');
  assert.equal(conversation.state.messages[0]?.media?.url, 'blob:1');
  await conversation.close();
  assert.equal(blobUrls.size, 0);
});

test('[DM-C9] attachments have addresses, four asked for at a time, renewed before they end', async () => {
  const id = post.begin();
  for (let count = 1; count <= 6; count += 1) post.say(id, '', { mediaId: `photo-${count}` });
  const release = hold('mediaLink');
  const conversation = await openReady(id);
  const urls = () => conversation.state.messages.map(({ media }) => media?.url);
  assert.deepEqual(new Set(urls()), new Set(['']));
  assert.equal(post.count('mediaLink'), 4);
  release();
  await until(conversation, () => !urls().includes(''));
  assert.equal(post.count('mediaLink'), 6);
  const before = urls();
  assert.match(before[0] ?? '', /^https:\/\/server\/media\/photo-1\?/);
  const [first] = conversation.state.messages;
  assert.equal(first?.media?.previewUrl, 'https://server/preview/photo-1');
  clock.advance(54 * 60_000);
  assert.equal(urls().length, 6);
  assert.equal(post.count('mediaLink'), 6);
  clock.advance(60_000);
  await until(conversation, () => urls().every((url, index) => url !== before[index]));
  assert.equal(post.count('mediaLink'), 12);
});

test('[DM-C10] what comes is told as delivered, many in one request, and later where it could not be told', async () => {
  const id = post.begin();
  post.say(id, 'before');
  await openReady(id);
  await settle();
  clock.advance(250);
  await post.untilAsked('markMessagesDelivered');
  const many = Array.from({ length: 100 }, (_, index) => post.say(id, `${index}`));
  hear(...many);
  clock.advance(250);
  await settle();
  assert.equal(post.count('markMessagesDelivered'), 2);
  assert.equal(post.last('markMessagesDelivered')?.upToSeq, many.at(-1)?.seq);
  loseConnection();
  hear(post.say(id, 'late'));
  clock.advance(1_000);
  assert.equal(post.count('markMessagesDelivered'), 2);
  beginSession('resumed');
  clock.advance(250);
  assert.equal(post.count('markMessagesDelivered'), 3);
});

test('[DM-C10] what comes before a look could be told is not seen by it', async () => {
  const id = post.begin();
  post.say(id, 'looked at');
  const conversation = await openReady(id);
  post.answers.markMessagesSeen = refuse('UNAVAILABLE');
  conversation.markSeen();
  clock.advance(100);
  await settle();
  hear(post.say(id, 'came later'));
  delete post.answers.markMessagesSeen;
  clock.advance(1_000);
  await settle();
  assert.deepEqual(
    post.messagesOf(id).map(({ isRead }) => isRead),
    [true, false],
  );
});

test('[DM-C10] what is looked at is told as seen once, again where the server could not take it', async () => {
  const id = post.begin();
  post.say(id, 'theirs');
  const conversation = await openReady(id);
  post.answers.markMessagesSeen = refuse('UNAVAILABLE');
  conversation.markSeen();
  conversation.markSeen();
  assert.deepEqual(statuses(conversation), ['theirs seen']);
  clock.advance(100);
  await settle();
  delete post.answers.markMessagesSeen;
  clock.advance(1_000);
  await settle();
  assert.equal(post.count('markMessagesSeen'), 2);
  conversation.markSeen();
  clock.advance(1_000);
  assert.equal(post.count('markMessagesSeen'), 2);
  hear(post.say(id, 'mine', { by: 'alice' }));
  conversation.markSeen();
  clock.advance(1_000);
  assert.equal(post.count('markMessagesSeen'), 2, 'one’s own need not be seen');
});

test('[DM-C11] who types is told every three seconds, and that it is over', async () => {
  const conversation = await openReady();
  const told = () =>
    post.asked.filter(({ name }) => name === 'setTyping').map((each) => each.parameters.typing);
  for (let key = 0; key < 8; key += 1) {
    conversation.setTyping(true);
    clock.advance(500);
  }
  assert.deepEqual(told(), [true, true]);
  clock.advance(5_000);
  assert.deepEqual(told(), [true, true, false]);
  conversation.setTyping(true);
  conversation.send({ text: 'done' });
  conversation.setTyping(true);
  conversation.setTyping(false);
  conversation.setTyping(false);
  assert.deepEqual(told().slice(3), [true, false, true, false]);
  conversation.setTyping(true);
  loseConnection();
  conversation.setTyping(true);
  beginSession('resumed');
  conversation.setTyping(true);
  await conversation.close();
  assert.deepEqual(told().slice(7), [true, true, false]);
});

test('[DM-C11] the other one’s writing ends by itself, with their message, and with the session', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  const type = (typing: boolean, userId = 'bob') =>
    conversations.handleNotification(
      post.notification('typingChanged', { conversationId: id, userId, typing }),
    );
  type(true, 'alice');
  assert.equal(conversation.state.isTyping, false, 'one’s own other device');
  type(true);
  clock.advance(5_000);
  type(true);
  clock.advance(5_000);
  assert.equal(conversation.state.isTyping, true);
  clock.advance(1_000);
  assert.equal(conversation.state.isTyping, false);
  for (const end of [() => type(false), () => hear(post.say(id, 'said')), loseConnection]) {
    type(true);
    assert.equal(conversation.state.isTyping, true);
    end();
    assert.equal(conversation.state.isTyping, false);
  }
});

test('[DM-C15] the state is up to date when it is looked at, and told once', async () => {
  const id = post.begin();
  const conversation = await openReady(id);
  await settle();
  let changes = 0;
  conversation.on('change', () => {
    changes += 1;
  });
  hear(post.say(id, 'one'), post.say(id, 'two'));
  assert.equal(conversation.state.messages.length, 2);
  await settle();
  assert.equal(changes, 1);
  await conversation.close();
  assert.equal(conversation.state.phase, 'closed');
  hear(post.say(id, 'three'));
  assert.throws(() => conversation.send({ text: 'too late' }), { code: 'UNAVAILABLE' });
});

test('[DM-C16] who blocks, or is blocked, cannot send until that is over', async () => {
  const conversation = await openReady();
  await conversation.block();
  assert.equal(conversation.state.isBlockedByMe, true);
  assert.equal(conversation.state.canSend, false);
  await conversation.unblock();
  assert.equal(conversation.state.canSend, true);
  post.answers.sendDirectMessage = refuse('USER_BLOCKED');
  const clientId = conversation.send({ text: 'mine' });
  await until(conversation, ({ canSend }) => !canSend);
  assert.equal(conversation.state.isBlockedByMe, false);
  delete post.answers.sendDirectMessage;
  conversation.retry(clientId);
  await until(conversation, ({ canSend }) => canSend);
  post.answers.block = refuseRest('LIMIT_EXCEEDED');
  await assert.rejects(conversation.block(), { code: 'LIMIT_EXCEEDED' });
});

test('[DM-C16] a conversation that is closed can be read only', async () => {
  const id = post.begin();
  post.chatStatus = 'closed';
  const conversation = await openReady(id);
  assert.equal(conversation.state.canSend, false);
});
