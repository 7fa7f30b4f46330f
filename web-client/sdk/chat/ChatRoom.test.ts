import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_CODES } from '@stagedoor/contracts/codes';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { RequestError } from '../errors.ts';
import type { ChatJoined } from './chat-wire.ts';
import {
  beginSession,
  changes,
  clock,
  hear,
  join,
  log,
  logIn,
  open,
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

/** The next join is answered when the returned function is called, as of when it was asked. */
function holdJoin(): () => void {
  let release = (): void => undefined;
  signal.answers.joinChat = (parameters) => {
    delete signal.answers.joinChat;
    const joined = log.joined(parameters as { epoch: string; offset: number });
    return new Promise<ChatJoined>((resolve) => {
      release = () => resolve(joined);
    });
  };
  return () => release();
}

test('[CHAT-C9] it joins with the first session and shows what was said', async () => {
  log.say('before');
  open();
  assert.equal(room.state.phase, 'joining');
  assert.equal(signal.count('joinChat'), 0);
  beginSession();
  await untilPhase('joined');
  assert.deepEqual(signal.last('joinChat'), { room: 'room-1', grant: '', epoch: '', offset: 0 });
  assert.deepEqual(texts(), ['before']);
  hear(log.say('now'));
  assert.deepEqual(texts(), ['before', 'now']);
});

test('[CHAT-C22] another person, or the same with other roles, reads everything anew', async () => {
  log.say('one');
  await join();
  const assertAnew = async (joins: number): Promise<void> => {
    await signal.untilAsked('joinChat', joins);
    await until(({ phase, messages }) => phase === 'joined' && messages.length === 1);
    const { epoch, offset } = signal.last('joinChat') ?? {};
    assert.deepEqual([epoch, offset], ['', 0]);
  };
  logIn('bob');
  beginSession('resumed');
  assert.deepEqual(texts(), ['one'], 'what was shown stays until the answer');
  await assertAnew(2);
  assert.equal(room.state.messages[0]?.isOwn, true);
  beginSession('resumed', ['moderator']);
  await assertAnew(3);
  room.handleAccountChanged();
  await assertAnew(4);
  beginSession('resumed', ['moderator']);
  await signal.untilAsked('joinChat', 5);
  await untilPhase('joined');
  assert.equal(signal.last('joinChat')?.offset, 1, 'the same person catches up');
});

test('[CHAT-C22] who is not let in is not shown what somebody else was', async () => {
  log.say('just between us');
  await join();
  signal.answers.joinChat = refuse('GRANT_REQUIRED');
  logIn('bob');
  beginSession();
  await untilPhase('refused');
  assert.deepEqual(texts(), []);
});

test('[CHAT-C9] a private room is joined with its grant, a fresh one each time where that can be had', async () => {
  let grants = 0;
  await join({
    grant: async () => {
      grants += 1;
      return `grant-${grants}`;
    },
  });
  assert.equal(signal.last('joinChat')?.grant, 'grant-1');
  beginSession();
  await untilPhase('joined');
  assert.equal(signal.last('joinChat')?.grant, 'grant-2');
});

for (const kind of ['new', 'resumed'] as const) {
  test(`[CHAT-C9] after a lost connection and a ${kind} session it catches up from where it was`, async () => {
    log.say('one');
    await join();
    room.handleConnectionLost();
    assert.equal(room.state.phase, 'reconnecting');
    assert.deepEqual(texts(), ['one']);
    log.say('missed');
    beginSession(kind);
    await untilPhase('joined');
    assert.equal(signal.last('joinChat')?.epoch, 'epoch-1');
    assert.equal(signal.last('joinChat')?.offset, 1);
    assert.deepEqual(texts(), ['one', 'missed']);
  });
}

test('[CHAT-C9] a temporary refusal is tried again, a final one is told', async () => {
  signal.answers.joinChat = refuse('UNAVAILABLE');
  open();
  beginSession();
  while (clock.nextInMs === undefined || clock.nextInMs > 1_000) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(room.state.phase, 'joining');
  signal.answers.joinChat = refuse('GRANT_REQUIRED');
  clock.advance(1_000);
  const state = await untilPhase('refused');
  assert.equal(state.failure?.code, 'GRANT_REQUIRED');
  assert.equal(signal.count('joinChat'), 2);
});

test('[CHAT-C9] whoever is removed hears nothing more, until a new session lets them in again', async () => {
  await join();
  room.handleRemoved(102);
  assert.equal(room.state.phase, 'refused');
  assert.equal(room.state.failure?.code, 'FORBIDDEN');
  hear(log.say('not for us'));
  beginSession('resumed');
  assert.equal(room.state.phase, 'refused');
  assert.deepEqual(texts(), []);
  beginSession('new');
  const state = await untilPhase('joined');
  assert.equal(state.failure, undefined);
  assert.deepEqual(texts(), ['not for us']);
});

test('[CHAT-C9] whoever is sent away by a server in trouble comes back by themselves, and nothing unsent is lost', async () => {
  await join();
  room.handleRemoved(ERROR_CODES.UNAVAILABLE.number);
  assert.equal(room.state.phase, 'reconnecting');
  room.send('still here?');
  log.say('missed meanwhile');
  clock.advance(5_000);
  await untilPhase('joined');
  await until(({ messages }) => messages.length === 2 && messages[1]?.status === 'sent');
  assert.deepEqual(texts(), ['missed meanwhile', 'still here?']);
});

test('[CHAT-C2] what was published while the first join was answered of an empty chat is not lost', async () => {
  open();
  const release = holdJoin();
  beginSession();
  await until(() => signal.count('joinChat') === 1);
  hear(log.say('the very first'));
  release();
  await until(({ messages }) => messages.length === 1);
  assert.deepEqual(texts(), ['the very first']);
});

test('[CHAT-C9] a connection that is closed for good is told', async () => {
  await join();
  room.handleConnectionClosed({ reason: 'banned' });
  assert.equal(room.state.phase, 'refused');
  assert.equal(room.state.failure?.code, 'ACCOUNT_BANNED');
});

test('[CHAT-C2] what is published before the answer waits for it', async () => {
  log.say('one');
  const release = holdJoin();
  open();
  beginSession();
  await signal.untilAsked('joinChat', 1);
  hear(log.say('two'));
  hear(log.say('three'));
  assert.deepEqual(texts(), []);
  release();
  await untilPhase('joined');
  assert.deepEqual(texts(), ['one', 'two', 'three']);
  assert.equal(signal.count('joinChat'), 1);
});

test('[CHAT-C2] after a gap it joins again from its position, once, and stays joined meanwhile', async () => {
  await join();
  hear(log.say('one'));
  const release = holdJoin();
  log.say('lost');
  hear(log.say('two'));
  assert.equal(room.state.phase, 'joined');
  hear(log.say('three'));
  room.handlePublications(log.gapFrame());
  await signal.untilAsked('joinChat', 2);
  assert.equal(signal.last('joinChat')?.offset, 1);
  release();
  await until(({ messages }) => messages.length === 4);
  assert.deepEqual(texts(), ['one', 'lost', 'two', 'three']);
  assert.equal(signal.count('joinChat'), 2);
  assert.ok(changes.every(({ phase }) => phase === 'joined' || phase === 'joining'));
});

test('[CHAT-C2] a gap among those that waited is mended too', async () => {
  log.say('one');
  const release = holdJoin();
  open();
  beginSession();
  await signal.untilAsked('joinChat', 1);
  log.say('lost');
  hear(log.say('three'));
  release();
  await until(({ messages }) => messages.length === 3);
  assert.deepEqual(texts(), ['one', 'lost', 'three']);
});

test('[CHAT-C5] older messages are loaded once at a time, past what shows nothing', async () => {
  log.newestCount = 1;
  log.say('first');
  for (let each = 0; each < 100; each += 1) log.publish({ settingsChanged: {} });
  log.say('last');
  await join();
  assert.equal(room.state.hasOlder, true);
  const loading = room.loadOlder();
  assert.equal(room.state.isLoadingOlder, true);
  assert.equal(room.loadOlder(), loading);
  await loading;
  assert.deepEqual(texts(), ['first', 'last']);
  assert.equal(signal.count('readChatHistory'), 2);
  assert.equal(room.state.hasOlder, false);
  assert.equal(room.state.isLoadingOlder, false);
});

test('[CHAT-C5] where older messages cannot be had now they can be asked for again', async () => {
  log.newestCount = 1;
  log.say('first');
  log.say('last');
  await join();
  signal.answers.readChatHistory = refuse('UNAVAILABLE');
  await room.loadOlder();
  assert.equal(room.state.hasOlder, true);
  assert.equal(room.state.isLoadingOlder, false);
  delete signal.answers.readChatHistory;
  await room.loadOlder();
  assert.deepEqual(texts(), ['first', 'last']);
});

test('[CHAT-C12] any number of publications is one change, and the state is up to date before', async () => {
  await join();
  await until(() => changes.at(-1)?.phase === 'joined');
  changes.length = 0;
  hear(log.say('one'), log.say('two'));
  hear(log.say('three'));
  assert.deepEqual(texts(), ['one', 'two', 'three']);
  assert.equal(changes.length, 0);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(changes.length, 1);
  assert.equal(changes[0], room.state);
  hear();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(changes.length, 1, 'nothing changed');
});

test('[CHAT-C6] texts are trimmed, and refused where they are empty or too long', async () => {
  await join();
  assert.throws(() => room.send(' \n '), RangeError);
  assert.throws(() => room.send('a'.repeat(CHAT_MESSAGE_LENGTH_MAX + 1)), RangeError);
  room.send(`  ${'a'.repeat(CHAT_MESSAGE_LENGTH_MAX)}\n`);
  assert.equal(room.state.messages[0]?.text.length, CHAT_MESSAGE_LENGTH_MAX);
});

test('[CHAT-C13] a closed chat says so at once, and takes no messages', async () => {
  await join();
  room.send('one');
  const closing = room.close();
  assert.equal(changes.at(-1)?.phase, 'closed');
  await closing;
  hear(log.say('two'));
  room.handleConnectionLost();
  beginSession();
  assert.equal(room.state.phase, 'closed');
  assert.equal(signal.count('joinChat'), 1);
  assert.throws(
    () => room.send('three'),
    (error: unknown) => error instanceof RequestError && error.reason === 'closed',
  );
});

test('[CHAT-C14] moderators’ requests say where the message is, and are refused with the code', async () => {
  await join();
  hear(log.say('zero'), log.say('one', { id: 'one' }));
  await room.remove('one');
  assert.deepEqual(signal.last('removeChatMessage'), {
    ...{ room: 'room-1', messageId: 'one', offset: 2 },
  });
  await room.pin('one');
  assert.deepEqual(signal.last('pinChatMessage'), {
    ...{ room: 'room-1', messageId: 'one', offset: 2 },
  });
  await room.unpin();
  assert.equal(signal.last('pinChatMessage')?.messageId, '');
  await room.setSlowMode(5);
  assert.deepEqual(signal.last('changeChatSettings')?.settings, { slowModeSeconds: 5 });
  await room.timeOut('bob', 60, { removeMessages: true });
  assert.deepEqual(signal.last('restrictChatUser'), {
    ...{ room: 'room-1', userId: 'bob', seconds: 60, removeMessages: true },
  });
  await room.ban('bob');
  assert.deepEqual(signal.last('restrictChatUser'), { room: 'room-1', userId: 'bob', ban: true });
  await room.shadowBan('bob', { reason: 'spam' });
  assert.deepEqual(signal.last('restrictChatUser'), {
    ...{ room: 'room-1', userId: 'bob', shadow: true, reason: 'spam' },
  });
  await room.lift('bob');
  assert.deepEqual(signal.last('restrictChatUser'), { room: 'room-1', userId: 'bob' });
  await room.setModerator('bob', true);
  assert.equal(signal.last('setChatModerator')?.moderator, true);
  signal.answers.removeChatMessage = refuse('FORBIDDEN');
  await assert.rejects(room.remove('one'), refusal('FORBIDDEN'));
});

test('[CHAT-C21] filters are changed as a whole; a wrong line rejects with what the server says of it', async () => {
  await join();
  const filters = { blockedWords: ['coins'], blockedPatterns: ['a+'], linksBlocked: true };
  await room.changeFilters(filters);
  assert.deepEqual(signal.last('changeChatFilters'), { room: 'room-1', filters });
  signal.answers.changeChatFilters = refuse('VALIDATION_ERROR');
  await assert.rejects(room.changeFilters(filters), refusal('VALIDATION_ERROR'));
});
