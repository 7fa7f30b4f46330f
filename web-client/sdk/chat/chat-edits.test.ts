import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import {
  beginSession,
  hear,
  join,
  log,
  refusal,
  refuse,
  room,
  signal,
  texts,
  until,
  untilPhase,
  useChatRoom,
} from './test/chat-room.ts';

useChatRoom();

const untilText = (text: string) =>
  until(({ messages }) => messages.some((message) => message.text === text));

/** An own message in the chat. */
async function joinWithOwn(text = 'helo') {
  const message = log.say(text, { by: 'alice' });
  await join();
  return message;
}

test('[CHAT-C16] an edit of anybody is shown in the message’s place, also where it is pinned', async () => {
  const message = log.say('helo');
  const other = log.say('other');
  log.publish({ pinned: { messageId: message.id, text: 'helo', offset: 1 } });
  await join();
  const [, before] = room.state.messages;
  hear(log.edit(message, 'hello'));
  await untilText('hello');
  assert.deepEqual(texts(), ['hello', 'other']);
  assert.equal(room.state.messages[0]?.editedAtMs, 4_000);
  assert.equal(room.state.pinned?.text, 'hello');
  assert.equal(room.state.messages[1], before, `${other.id} stays the same object`);
  hear(log.publish({ messageRemoved: { messageId: message.id } }));
  await until(({ messages }) => messages[0]?.isRemoved === true);
  assert.deepEqual([texts()[0], room.state.messages[0]?.editedAtMs], ['', undefined]);
});

test('[CHAT-C16] of a page that was asked for before an edit the new text is shown', async () => {
  log.newestCount = 1;
  const message = log.say('helo');
  log.say('other');
  await join();
  const page = log.page({ beforeOffset: 2, limit: 100 });
  let answer = (): void => undefined;
  signal.answers.readChatHistory = () =>
    new Promise((resolve) => {
      answer = () => resolve(page);
    });
  const loaded = room.loadOlder();
  await signal.untilAsked('readChatHistory', 1);
  hear(log.edit(message, 'hello'));
  answer();
  await loaded;
  assert.deepEqual(texts(), ['hello', 'other']);
});

test('[CHAT-C17] one’s own edit is shown at once, under an id of its own, and stays when the server has it', async () => {
  const message = await joinWithOwn();
  const stored = room.edit(message.id, ' hello ');
  assert.deepEqual(texts(), ['hello']);
  assert.ok(room.state.messages[0]?.editedAtMs !== undefined);
  await stored;
  const asked = signal.last('editChatMessage');
  assert.deepEqual([asked?.messageId, asked?.offset, asked?.text], [message.id, 1, 'hello']);
  assert.match(String(asked?.id), /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  assert.deepEqual(texts(), ['hello'], 'before it is published');
  const [publication] = log.publications.slice(-1);
  assert.ok(publication);
  hear(publication);
  assert.deepEqual(texts(), ['hello']);
  assert.equal(room.state.messages[0]?.editedAtMs, 2_000, 'as the server says');
});

test('[CHAT-C17] where the server refuses it, the text of before is shown again and the reason told', async () => {
  const message = await joinWithOwn();
  signal.answers.editChatMessage = refuse('CHAT_TIMED_OUT', 5_000);
  const edited = room.edit(message.id, 'hello');
  assert.deepEqual(texts(), ['hello']);
  await assert.rejects(edited, { code: 'CHAT_TIMED_OUT' });
  assert.deepEqual(texts(), ['helo']);
  assert.equal(room.state.messages[0]?.editedAtMs, undefined);
});

test('[CHAT-C17] of two edits at once the later one is shown, whichever is answered first', async () => {
  const message = await joinWithOwn();
  const answers: (() => void)[] = [];
  signal.answers.editChatMessage = ({ text }) => {
    const { offset, atMs } = log.edit(message, String(text));
    return new Promise((resolve) => {
      answers.push(() => resolve({ epoch: log.epoch, offset, atMs }));
    });
  };
  const [one, two] = [room.edit(message.id, 'one'), room.edit(message.id, 'two')];
  answers[1]?.();
  await two;
  assert.deepEqual(texts(), ['two']);
  answers[0]?.();
  await one;
  assert.deepEqual(texts(), ['two']);
  hear(...log.publications.slice(-2));
  assert.deepEqual(texts(), ['two']);
});

test('[CHAT-C17] an edit whose answer was lost with the session is shown as the next join has it', async () => {
  const message = await joinWithOwn();
  signal.answers.editChatMessage = ({ text }) => {
    log.edit(message, String(text));
    throw refusal('UNAVAILABLE');
  };
  await assert.rejects(room.edit(message.id, 'hello'));
  assert.deepEqual(texts(), ['helo']);
  room.handleConnectionLost();
  beginSession();
  await untilPhase('joined');
  assert.deepEqual(texts(), ['hello']);
});

test('[CHAT-C17] nothing empty, nothing too long and nothing of others is edited', async () => {
  const own = await joinWithOwn();
  const other = log.say('of bob');
  hear(other);
  for (const text of ['', ' \n', 'x'.repeat(CHAT_MESSAGE_LENGTH_MAX + 1)])
    await assert.rejects(room.edit(own.id, text), RangeError);
  for (const id of [other.id, 'nowhere'])
    await assert.rejects(room.edit(id, 'x'), { code: 'NOT_FOUND' });
  assert.equal(signal.count('editChatMessage'), 0);
});
