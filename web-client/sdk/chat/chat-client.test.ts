import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { StagedoorClient } from '../StagedoorClient.ts';
import { FakeServer, welcome } from '../test/FakeServer.ts';
import type { ChatRoom } from './ChatRoom.ts';
import type { ChatState } from './chat-state.ts';
import { FakeChatLog, ROOM } from './test/FakeChatLog.ts';

let server: FakeServer;
let clock: FakeClock;
let client: StagedoorClient;
let log: FakeChatLog;

async function until(room: ChatRoom, fits: (state: ChatState) => boolean): Promise<ChatState> {
  while (!fits(room.state)) {
    await new Promise<void>((resolve) => {
      room.once('change', () => resolve());
    });
  }
  return room.state;
}

const untilPhase = (room: ChatRoom, phase: ChatState['phase']) =>
  until(room, (state) => state.phase === phase);
const texts = (room: ChatRoom) => room.state.messages.map(({ text }) => text);

async function enter(name = ROOM): Promise<ChatRoom> {
  const room = client.chat({ room: name });
  await untilPhase(room, 'joined');
  return room;
}

/** The connection breaks as on a train, and comes back. */
async function comeBack(room: ChatRoom, drop: () => void): Promise<void> {
  drop();
  await untilPhase(room, 'reconnecting');
  clock.advance(0);
}

beforeEach(async () => {
  server = await FakeServer.create();
  log = new FakeChatLog();
  server.handlers.joinChat = ({ joinChat }) => ({
    chatJoined: log.joined({ epoch: joinChat?.epoch ?? '', offset: joinChat?.offset ?? 0 }),
  });
  server.handlers.leaveChat = () => ({ done: {} });
  clock = new FakeClock();
  client = StagedoorClient.create({
    baseUrl: server.url.replace(/^ws/, 'http').replace(/\/ws$/, ''),
    clock,
    random: () => 0,
    connection: { getToken: async () => 'token' },
  });
});

afterEach(async () => {
  await client.close();
  assert.equal(clock.pendingCount, 0, 'no timer is left');
  await server.close();
});

test('[CHAT-C13] every chat of a room hears what is published there, and no other does', async () => {
  log.say('one');
  const [first, other] = await Promise.all([enter(), enter('room-2')]);
  const second = await enter();
  const link = await server.nextLink();
  link.publish(log.frame(log.say('two')));
  await Promise.all([first, second].map((room) => until(room, () => texts(room).length === 2)));
  assert.deepEqual(texts(first), ['one', 'two']);
  assert.deepEqual(texts(second), ['one', 'two']);
  assert.deepEqual(texts(other), ['one']);
  link.notify(1, { removedFromChat: { room: ROOM, code: 102, name: 'FORBIDDEN' } });
  await untilPhase(first, 'refused');
  assert.equal(second.state.phase, 'refused');
  assert.equal(other.state.phase, 'joined');
});

test('[CHAT-C13] the server is told when the last chat of a room is closed', async () => {
  const [first, second] = [await enter(), await enter()];
  await first.close();
  const link = await server.nextLink();
  assert.ok(!link.requests.some(({ body }) => body === 'leaveChat'));
  link.publish(log.frame(log.say('one')));
  await until(second, () => texts(second).length === 1);
  assert.deepEqual(texts(first), []);
  await second.close();
  const { request } = await server.nextRequest('leaveChat');
  assert.equal(request.leaveChat?.room, ROOM);
});

test('[CHAT-C13] a chat that is closed while it joins is left when the join is answered', async () => {
  server.handlers.joinChat = () => undefined;
  const room = client.chat({ room: ROOM });
  const { request, link } = await server.nextRequest('joinChat');
  const closed = room.close();
  link.respond(request.id, { chatJoined: { epoch: '', offset: 0 } });
  await closed;
  await server.nextRequest('leaveChat');
  assert.deepEqual(
    link.requests.map(({ body }) => body),
    ['hello', 'joinChat', 'leaveChat'],
  );
});

test('[CHAT-C9] after a resumed session the chat catches up with what was published meanwhile', async () => {
  log.say('one');
  const room = await enter();
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  const link = await server.nextLink();
  log.say('missed');
  await comeBack(room, () => link.drop());
  await untilPhase(room, 'joined');
  assert.deepEqual(texts(room), ['one', 'missed']);
  const resumed = await server.nextLink();
  const joins = resumed.requests.filter(({ body }) => body === 'joinChat');
  assert.equal(joins.length, 1);
  assert.equal(joins[0]?.joinChat?.offset, 1);
});

test('[CHAT-C10] after a login everything is joined again as the one who is logged in now', async () => {
  server.handlers.hello = () => ({
    welcome: welcome({ userId: 'visitor', identityKind: 'anonymous' }),
  });
  log.me = { canSend: false };
  log.say('by alice', { by: 'alice' });
  const room = await enter();
  assert.equal(room.state.me.canSend, false);
  assert.equal(room.state.messages[0]?.isOwn, false);
  server.handlers.hello = () => ({ welcome: welcome({ userId: 'alice' }) });
  log.me = { canSend: true };
  client.connection.restart();
  await untilPhase(room, 'reconnecting');
  await until(room, ({ me }) => me.canSend);
  assert.equal(room.state.messages[0]?.isOwn, true);
});

test('[CHAT-C13] a closed client leaves no chat behind, also while the connection is away', async () => {
  const room = await enter();
  const link = await server.nextLink();
  link.drop();
  await untilPhase(room, 'reconnecting');
  await client.close();
  assert.equal(room.state.phase, 'closed');
});
