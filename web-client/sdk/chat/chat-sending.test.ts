import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beginSession,
  clock,
  forgetTime,
  hear,
  join,
  log,
  logIn,
  open,
  refuse,
  room,
  signal,
  statuses,
  store,
  texts,
  until,
  untilPhase,
  useChatRoom,
  userId,
} from './test/chat-room.ts';

useChatRoom();

const untilSent = () => until(({ messages }) => messages.every(({ status }) => status === 'sent'));
const untilFailed = () =>
  until(({ messages }) => messages.some(({ status }) => status === 'failed'));

/** The next message is answered when the returned function is called. */
function holdSend(): () => void {
  let release = (): void => undefined;
  signal.answers.sendChatMessage = ({ id, text }) => {
    delete signal.answers.sendChatMessage;
    const stored = log.say(String(text), { by: userId, id: String(id) });
    const { offset, atMs } = stored;
    return new Promise((resolve) => {
      release = () => resolve({ epoch: log.epoch, offset, atMs });
    });
  };
  return () => release();
}

test('[CHAT-C6] a message is shown at once and takes its place when the server has stored it', async () => {
  log.say('before');
  await join();
  const id = room.send('mine', { replyTo: 'id-epoch-1-1' });
  assert.deepEqual(statuses(), ['before sent', 'mine sending']);
  const [, shown] = room.state.messages;
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(shown?.author.displayName, 'ALICE');
  assert.equal(shown?.replyTo, 'id-epoch-1-1');
  assert.equal(shown?.isOwn, true);
  await untilSent();
  assert.equal(room.state.messages[1]?.offset, 2);
  assert.equal(signal.last('sendChatMessage')?.replyTo, 'id-epoch-1-1');
  hear(...log.publications.slice(1));
  assert.deepEqual(statuses(), ['before sent', 'mine sent']);
  assert.equal(room.state.messages[1]?.id, id);
});

test('[CHAT-C6] the answer may come after the publication, and after those of others', async () => {
  await join();
  const release = holdSend();
  room.send('mine');
  await signal.untilAsked('sendChatMessage', 1);
  hear(...log.publications, log.say('after mine'));
  assert.deepEqual(statuses(), ['mine sent', 'after mine sent']);
  release();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(statuses(), ['mine sent', 'after mine sent']);
});

test('[CHAT-C6] a message whose answer came first stands behind what was published before it', async () => {
  await join();
  const other = log.say('other');
  room.send('mine');
  await untilSent();
  assert.deepEqual(texts(), ['mine']);
  room.send('unsent');
  hear(other);
  assert.deepEqual(texts(), ['other', 'mine', 'unsent']);
});

test('[CHAT-C3] when everything shown is replaced, unsent messages stay and sent ones are found again', async () => {
  log.newestCount = 2;
  await join();
  holdSend();
  room.send('stored, answer lost');
  room.send('unsent');
  await signal.untilAsked('sendChatMessage', 1);
  room.handleConnectionLost();
  log.say('other');
  log.recoveredFrom = log.offset;
  signal.answers.sendChatMessage = () => new Promise(() => undefined);
  beginSession();
  await untilPhase('joined');
  assert.deepEqual(statuses(), ['stored, answer lost sent', 'other sent', 'unsent sending']);
});

test('[CHAT-C6] what is written while the connection is away is sent after it is back', async () => {
  await join();
  room.handleConnectionLost();
  room.send('one');
  room.send('two');
  assert.equal(signal.count('sendChatMessage'), 0);
  beginSession('resumed');
  await untilSent();
  assert.deepEqual(texts(), ['one', 'two']);
  assert.deepEqual(
    log.publications.map(({ event }) => event?.message?.text),
    ['one', 'two'],
  );
});

test('[CHAT-C7] a server that has forgotten that we are in is joined again, and gets the message', async () => {
  await join();
  signal.answers.sendChatMessage = refuse('NOT_IN_CHAT');
  room.send('mine');
  await signal.untilAsked('joinChat', 2);
  await untilPhase('joined');
  delete signal.answers.sendChatMessage;
  clock.advance(1_000);
  await untilSent();
  assert.deepEqual(texts(), ['mine']);
});

test('[CHAT-C7] what cannot be sent because the chat is refused has failed, with its reason', async () => {
  await join();
  room.handleRemoved(102);
  const id = room.send('mine');
  assert.deepEqual(statuses(), ['mine failed']);
  assert.equal(room.state.messages[0]?.failure?.code, 'FORBIDDEN');
  room.resend(id);
  assert.deepEqual(statuses(), ['mine failed']);
  beginSession('new');
  await untilPhase('joined');
  room.resend(id);
  await untilSent();
});

test('[CHAT-C8] an unsent message is sent by the next visit of the same person', async () => {
  await join();
  room.handleConnectionLost();
  const id = room.send('mine');
  await room.close();
  assert.equal(signal.count('sendChatMessage'), 0);
  await join();
  await untilSent();
  assert.equal(signal.last('sendChatMessage')?.id, id);
  assert.deepEqual(await store.load({ userId, room: 'room-1' }, 0), []);
});

test('[CHAT-C8] what was kept is judged by the server’s time, however wrong this machine’s is', async () => {
  const kept = { id: 'kept', text: 'kept', replyTo: undefined, writtenAtMs: clock.monotonicMs() };
  await store.put({ userId, room: 'room-1' }, kept);
  forgetTime();
  open();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal((await store.load({ userId, room: 'room-1' }, 0)).length, 1, 'nothing is forgotten');
  beginSession();
  await signal.untilAsked('sendChatMessage', 1);
  await untilSent();
  assert.deepEqual(texts(), ['kept']);
});

test('[CHAT-C10] what another person wrote is not sent under this one’s name, and comes back with its author', async () => {
  await join();
  room.handleConnectionLost();
  const id = room.send('by alice');
  logIn('bob');
  log.me = { canSend: true, canModerate: true, badges: ['moderator'] };
  beginSession();
  await untilPhase('joined');
  assert.deepEqual(texts(), []);
  assert.equal(room.state.me.canModerate, true);
  room.send('by bob');
  await untilSent();
  assert.equal(room.state.messages[0]?.author.userId, 'bob');
  assert.equal(signal.count('sendChatMessage'), 1);
  logIn('alice');
  log.me = { canSend: true, badges: [] };
  beginSession();
  await untilPhase('joined');
  await signal.untilAsked('sendChatMessage', 2);
  assert.equal(signal.last('sendChatMessage')?.id, id);
  assert.equal(room.state.messages[0]?.isOwn, false);
});

test('[CHAT-C11] in slow mode it is known when the next message is taken; moderators are free of it', async () => {
  log.publish({ settingsChanged: { slowModeSeconds: 30 } });
  await join();
  assert.equal(room.state.nextSendAtMs, 0);
  room.send('mine');
  await untilSent();
  const sentAtMs = room.state.messages[0]?.atMs ?? 0;
  assert.equal(room.state.nextSendAtMs, sentAtMs + 30_000);
  signal.answers.sendChatMessage = refuse('CHAT_SLOW_MODE', 70_000);
  room.send('too early');
  await until(({ nextSendAtMs }) => nextSendAtMs === room.nowMs() + 70_000);
  delete signal.answers.sendChatMessage;
  hear(...log.publications.slice(1), log.publish({ settingsChanged: { slowModeSeconds: 0 } }));
  assert.equal(room.state.nextSendAtMs, 0);
  await untilSent();
  log.me = { canSend: true, canModerate: true };
  hear(
    ...log.publications.slice(3),
    log.publish({ settingsChanged: { slowModeSeconds: 30 } }),
    log.publish({ moderatorSet: { userId: 'alice', moderator: true } }),
  );
  await until(({ me }) => me.canModerate);
  assert.equal(room.state.nextSendAtMs, 0);
});

test('[CHAT-C11] a timeout, a ban and their end are seen at once', async () => {
  await join();
  hear(log.publish({ userRestricted: { userId: 'bob', ban: true } }));
  assert.equal(room.state.me.isBanned, false);
  hear(log.publish({ userRestricted: { userId, untilMs: 5_000 } }));
  assert.equal(room.state.me.restrictedUntilMs, 5_000);
  assert.equal(room.state.me.canSend, true);
  hear(log.publish({ userRestricted: { userId, ban: true } }));
  assert.equal(room.state.me.isBanned, true);
  assert.equal(room.state.me.canSend, false);
  hear(log.publish({ userRestricted: { userId } }));
  assert.equal(room.state.me.isBanned, false);
  assert.equal(room.state.me.restrictedUntilMs, 0);
  assert.equal(room.state.me.canSend, true);
  assert.equal(signal.count('joinChat'), 1);
});

test('[CHAT-C11] what an old publication says of this person does not change what the join says', async () => {
  log.publish({ userRestricted: { userId, ban: true } });
  await join();
  assert.equal(room.state.me.canSend, true);
  assert.equal(room.state.me.isBanned, false);
  assert.equal(signal.count('joinChat'), 1);
});

test('[CHAT-C11] what only the server knows is asked anew: a moderator is appointed, roles change', async () => {
  await join();
  log.me = { canSend: true, canModerate: true, badges: ['moderator'] };
  hear(log.publish({ moderatorSet: { userId: 'bob', moderator: true } }));
  assert.equal(signal.count('joinChat'), 1);
  hear(log.publish({ moderatorSet: { userId, moderator: true } }));
  await until(({ me }) => me.canModerate);
  assert.deepEqual([...room.state.moderators].sort(), ['alice', 'bob']);
  log.me = { canSend: true, canModerate: true, canAppoint: true, badges: ['admin'] };
  room.handleAccountChanged();
  await until(({ me }) => me.canAppoint);
  room.send('mine');
  assert.deepEqual(room.state.messages.at(-1)?.author.badges, ['admin']);
});

test('[CHAT-C7] a refused message tells why and is sent again on demand', async () => {
  open();
  beginSession();
  signal.answers.sendChatMessage = refuse('CHAT_BANNED');
  const id = room.send('mine');
  await untilFailed();
  assert.equal(room.state.messages[0]?.failure?.code, 'CHAT_BANNED');
  delete signal.answers.sendChatMessage;
  room.resend(id);
  await untilSent();
  assert.equal(signal.last('sendChatMessage')?.id, id);
});

test('[CHAT-C20] what the chat’s filters refuse has failed with that reason, is not tried by itself, and holds up nothing', async () => {
  await join();
  signal.answers.sendChatMessage = ({ text }) => {
    delete signal.answers.sendChatMessage;
    assert.equal(text, 'scam');
    return refuse('CHAT_MESSAGE_FILTERED')();
  };
  const id = room.send('scam');
  room.send('hello');
  await until(({ messages }) =>
    messages.some(({ text, status }) => text === 'hello' && status === 'sent'),
  );
  assert.equal(signal.count('sendChatMessage'), 2);
  const failed = room.state.messages.find((message) => message.id === id);
  assert.deepEqual([failed?.status, failed?.failure?.code], ['failed', 'CHAT_MESSAGE_FILTERED']);
  room.discard(id);
  assert.deepEqual(texts(), ['hello']);
});

test('[CHAT-C23] what the server took without a place is shown as sent where it was written, until it is removed', async () => {
  await join();
  hear(log.say('one'));
  signal.answers.sendChatMessage = () => ({ epoch: log.epoch, offset: 0, atMs: 1_500 });
  const id = room.send('only here');
  await until(({ messages }) => messages.length === 2 && messages[1]?.status === 'sent');
  hear(log.say('two'), log.say('three'));
  assert.deepEqual(texts(), ['one', 'only here', 'two', 'three']);
  room.handleConnectionLost();
  beginSession();
  await untilPhase('joined');
  assert.deepEqual(texts(), ['one', 'only here', 'two', 'three'], 'also after another session');
  signal.answers.editChatMessage = () => ({ epoch: log.epoch, offset: 0, atMs: 1_600 });
  await room.edit(id, 'still only here');
  assert.deepEqual(texts(), ['one', 'still only here', 'two', 'three']);
  const asked = signal.count('removeChatMessage');
  await room.remove(id);
  assert.deepEqual(texts(), ['one', 'two', 'three']);
  assert.equal(signal.count('removeChatMessage'), asked, 'the server does not have it');
});
