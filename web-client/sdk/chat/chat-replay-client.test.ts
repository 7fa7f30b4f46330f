import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { StagedoorClient } from '../StagedoorClient.ts';
import { FakeServer } from '../test/FakeServer.ts';
import type { ChatReplay, ChatReplayState } from './ChatReplay.ts';
import { FakeChatLog, ROOM } from './test/FakeChatLog.ts';

let server: FakeServer;
let clock: FakeClock;
let client: StagedoorClient;
let log: FakeChatLog;

async function until(replay: ChatReplay, fits: (state: ChatReplayState) => boolean): Promise<void> {
  while (!fits(replay.state)) {
    await new Promise<void>((resolve) => {
      replay.once('change', () => resolve());
    });
  }
}

beforeEach(async () => {
  server = await FakeServer.create();
  log = new FakeChatLog();
  server.handlers.joinChat = ({ joinChat }) => ({
    chatJoined: log.joined({ epoch: joinChat?.epoch ?? '', offset: joinChat?.offset ?? 0 }),
  });
  server.handlers.readChatHistory = ({ readChatHistory }) => ({
    chatHistory: log.page({
      beforeOffset: readChatHistory?.beforeOffset ?? 0,
      limit: readChatHistory?.limit ?? 0,
    }),
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

test('[CHAT-R7] a client replays a chat over its connection, beside the same chat live, and leaves it after both', async () => {
  for (let each = 1; each <= 400; each += 1) log.say(`m${each}`);
  const replay = client.chatReplay({ room: ROOM, startedAtMs: 0 });
  replay.setPosition(150_000);
  await until(replay, ({ phase, messages }) => phase === 'ready' && messages.length === 150);
  assert.equal(replay.state.messages.at(-1)?.text, 'm150');
  const live = client.chat({ room: ROOM });
  const link = await server.nextLink();
  link.publish(log.frame(log.publish({ messageRemoved: { messageId: 'id-epoch-1-150' } })));
  await until(replay, ({ messages }) => messages.at(-1)?.isRemoved === true);
  await live.close();
  assert.ok(!link.requests.some(({ body }) => body === 'leaveChat'));
  await replay.close();
  await server.nextRequest('leaveChat');
});
