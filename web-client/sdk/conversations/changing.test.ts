import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import {
  beginSession,
  conversations,
  hear,
  loseConnection,
  openInboxReady,
  openReady,
  post,
  settle,
  texts,
  useConversations,
} from './test/conversations-setup.ts';

useConversations();

test('[DM-C18] of several edits the latest counts, whatever order they are heard in, in the conversation and in the inbox', async () => {
  const id = post.begin();
  const { messageId } = post.say(id, 'one');
  const conversation = await openReady(id);
  const inbox = await openInboxReady();
  const [two, three] = ['two', 'three'].map((text) =>
    post.editNews(structuredClone(post.edit(messageId, text))),
  );
  for (const news of [three, two, three]) if (news) conversations.handleNotification(news);
  assert.deepEqual(texts(conversation), ['three']);
  assert.equal(conversation.state.messages[0]?.editedAtMs, post.nowMs);
  assert.equal(inbox.state.conversations[0]?.lastMessage?.text, 'three');
});

test('[DM-C18] what was edited before this client had it, or is told of as it was once more, says what it says now', async () => {
  const id = post.begin();
  const known = structuredClone(post.say(id, 'known'));
  const conversation = await openReady(id);
  const early = structuredClone(post.say(id, 'early'));
  for (const { messageId, content } of [known, early])
    conversations.handleNotification(post.editNews(post.edit(messageId, `${content}, edited`)));
  hear(early, known);
  assert.deepEqual(texts(conversation), ['known, edited', 'early, edited']);
});

test('[DM-C18] what was edited while the client was away is read', async () => {
  const id = post.begin();
  const { messageId } = post.say(id, 'before');
  const conversation = await openReady(id);
  loseConnection();
  post.edit(messageId, 'after');
  beginSession('new');
  await settle();
  assert.deepEqual(texts(conversation), ['after']);
});

test('[DM-C18] a message that was removed stays so, whatever is told of an edit', async () => {
  const id = post.begin();
  const { messageId } = post.say(id, 'secret');
  const conversation = await openReady(id);
  const gone = { conversationId: id, messageId };
  conversations.handleNotification(post.notification('directMessageRemoved', gone));
  conversations.handleNotification(post.editNews(post.edit(messageId, 'secret still')));
  assert.deepEqual(texts(conversation), ['']);
});

test('[DM-C19] a message of one’s own is changed over the session, and by REST where there is none', async () => {
  const id = post.begin();
  const { messageId } = post.say(id, 'one', { by: 'alice' });
  const conversation = await openReady(id);
  await conversation.edit(messageId, '  two ');
  assert.deepEqual(post.last('editDirectMessage'), { messageId, content: 'two' });
  assert.deepEqual(texts(conversation), ['two']);
  loseConnection();
  await conversation.edit(messageId, 'three');
  assert.deepEqual(post.last('edit'), { messageId, content: 'three' });
  assert.deepEqual(texts(conversation), ['three']);
});

test('[DM-C19] a message of one’s own is taken back', async () => {
  const id = post.begin();
  const { messageId } = post.say(id, 'one', { by: 'alice' });
  const conversation = await openReady(id);
  await conversation.remove(messageId);
  assert.deepEqual(post.last('removeDirectMessage'), { messageId });
  assert.equal(conversation.state.messages[0]?.isRemoved, true);
});

test('[DM-C19] nothing, and too much, is refused at once; beside media there may be nothing', async () => {
  const id = post.begin();
  const { messageId } = post.say(id, 'words', { by: 'alice' });
  const photo = post.say(id, 'a photo', { by: 'alice', mediaId: 'photo' });
  const conversation = await openReady(id);
  for (const text of [' ', 'x'.repeat(CHAT_MESSAGE_LENGTH_MAX + 1)])
    await assert.rejects(conversation.edit(messageId, text), RangeError);
  await conversation.edit(photo.messageId, ' ');
  assert.deepEqual(texts(conversation), ['words', '']);
});

test('[DM-C19] what the server refuses is as it was, and says why', async () => {
  const id = post.begin();
  const { messageId } = post.say(id, 'one', { by: 'alice' });
  const conversation = await openReady(id);
  post.answers.editDirectMessage = () => {
    throw new Error('MESSAGE_NOT_EDITABLE');
  };
  await assert.rejects(conversation.edit(messageId, 'two'), /MESSAGE_NOT_EDITABLE/);
  assert.deepEqual(texts(conversation), ['one']);
  await conversation.close();
  await assert.rejects(conversation.edit(messageId, 'two'), { code: 'UNAVAILABLE' });
});
