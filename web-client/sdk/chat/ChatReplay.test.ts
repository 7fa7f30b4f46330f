import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { ChatReplay, type ChatReplayState } from './ChatReplay.ts';
import type { ChatPage } from './chat-wire.ts';
import { refuse } from './test/chat-room.ts';
import { FakeChatLog, ROOM } from './test/FakeChatLog.ts';
import { FakeChatSignal } from './test/FakeChatSignal.ts';

const STARTED_AT_MS = 10_000;

/** The fake log's n-th publication is of second n; the recording begins at second 10. */
let log: FakeChatLog;
let signal: FakeChatSignal;
let clock: FakeClock;
let replay: ChatReplay;
let changes: ChatReplayState[];
let left: { mayBeJoined: boolean }[];

beforeEach(() => {
  log = new FakeChatLog();
  signal = new FakeChatSignal(log);
  clock = new FakeClock();
  changes = [];
  left = [];
  replay = new ChatReplay(
    { room: ROOM, startedAtMs: STARTED_AT_MS, grant: 'grant-1' },
    {
      ...{ signal, clock, random: () => 0 },
      onClosed: async (_closed, options) => {
        left.push(options);
      },
    },
  );
  replay.on('change', (state) => changes.push(state));
});

afterEach(async () => {
  await replay.close();
  assert.equal(clock.pendingCount, 0, 'no timer is left');
});

const beginSession = (kind: 'new' | 'resumed' = 'new', userId = 'alice') =>
  replay.handleSession(kind, { userId, kind: 'user', roles: [] });
const texts = () => replay.state.messages.map(({ text }) => text);
const settled = () => new Promise((resolve) => setImmediate(resolve));

const sayMany = (count: number) => {
  for (let each = 0; each < count; each += 1) log.say(`m${log.offset + 1}`);
};

async function until(fits: (state: ChatReplayState) => boolean): Promise<void> {
  while (!fits(replay.state)) {
    await new Promise<void>((resolve) => {
      replay.once('change', () => resolve());
    });
  }
}

const untilPhase = (phase: ChatReplayState['phase']) => until((state) => state.phase === phase);

test('[CHAT-R7] it joins with the first session, with its grant, and shows the beginning', async () => {
  sayMany(30);
  assert.deepEqual(replay.state, {
    ...{ phase: 'loading', failure: undefined, messages: [], hasMessages: false },
  });
  beginSession();
  await untilPhase('ready');
  assert.equal(signal.last('joinChat')?.grant, 'grant-1');
  assert.equal(texts().at(-1), 'm10');
  assert.equal(replay.state.hasMessages, true);
});

test('[CHAT-R7] it follows the position forwards and backwards, and tells of each change once', async () => {
  sayMany(500);
  beginSession();
  await untilPhase('ready');
  replay.setPosition(300_000);
  replay.setPosition(200_000);
  await untilPhase('ready');
  assert.equal(texts().at(-1), 'm210');
  await settled();
  changes.length = 0;
  replay.setPosition(201_000);
  replay.setPosition(202_000);
  assert.equal(texts().at(-1), 'm212');
  assert.equal(changes.length, 0);
  await settled();
  assert.equal(changes.length, 1);
  assert.equal(changes[0], replay.state);
  replay.setPosition(202_400);
  await settled();
  assert.equal(changes.length, 1, 'nothing was said');
});

test('[CHAT-R3] one page is asked for at a time, the one that the newest position needs', async () => {
  sayMany(5_000);
  beginSession();
  await untilPhase('ready');
  await settled();
  let release = (): void => undefined;
  signal.answers.readChatHistory = (parameters) => {
    delete signal.answers.readChatHistory;
    const page = log.page(parameters as { beforeOffset: number; limit: number });
    return new Promise<ChatPage>((resolve) => {
      release = () => resolve(page);
    });
  };
  const before = signal.count('readChatHistory');
  for (const second of [1_000, 2_000, 3_000, 4_000]) replay.setPosition(second * 1_000);
  assert.equal(replay.state.phase, 'loading');
  assert.equal(signal.count('readChatHistory'), before + 1);
  release();
  await untilPhase('ready');
  assert.equal(texts().at(-1), 'm4010');
});

test('[CHAT-R8] whoever may not read the chat is told by the state, until another session lets them in', async () => {
  sayMany(20);
  signal.answers.joinChat = refuse('GRANT_REQUIRED');
  beginSession();
  await untilPhase('unavailable');
  assert.equal(replay.state.failure?.code, 'GRANT_REQUIRED');
  replay.setPosition(5_000);
  beginSession('resumed');
  await settled();
  assert.equal(replay.state.phase, 'unavailable');
  assert.equal(signal.count('joinChat'), 1);
  delete signal.answers.joinChat;
  beginSession();
  await until(({ phase, failure }) => phase === 'ready' && failure === undefined);
  replay.handleRemoved(102);
  await untilPhase('unavailable');
  replay.handleAccountChanged();
  await untilPhase('ready');
  replay.handleConnectionClosed({ reason: 'banned' });
  assert.equal(replay.state.failure?.code, 'ACCOUNT_BANNED');
});

test('[CHAT-C22] another person reads the replay anew, too', async () => {
  log.say('one');
  beginSession();
  await untilPhase('ready');
  const forOthers = log.publications;
  log.publications = forOthers.map((each) => ({ ...each, event: null }) as never);
  beginSession('resumed', 'bob');
  await signal.untilAsked('joinChat', 2);
  assert.equal(signal.last('joinChat')?.offset, 0);
  await until(({ hasMessages }) => !hasMessages);
  assert.deepEqual(texts(), []);
});

test('[CHAT-R8] a page that cannot be had now is asked for again, later; what is known stays', async () => {
  sayMany(1_000);
  signal.answers.readChatHistory = refuse('UNAVAILABLE');
  beginSession();
  await signal.untilAsked('readChatHistory', 1);
  await settled();
  for (let second = 0; second < 10; second += 1) replay.setPosition(second * 1_000);
  await settled();
  assert.equal(signal.count('readChatHistory'), 1);
  assert.equal(replay.state.phase, 'loading');
  delete signal.answers.readChatHistory;
  clock.advance(1_000);
  await untilPhase('ready');
  assert.equal(texts().at(-1), 'm19');
});

test('[CHAT-R8] a page that is refused for good ends it, without a throw', async () => {
  sayMany(1_000);
  signal.answers.readChatHistory = () => {
    throw new TypeError('broken');
  };
  beginSession();
  await untilPhase('unavailable');
  assert.equal(replay.state.failure?.code, 'INTERNAL_ERROR');
});

test('[CHAT-R8] a server that has forgotten that we are in is joined again, with pauses', async () => {
  sayMany(1_000);
  signal.answers.readChatHistory = refuse('NOT_IN_CHAT');
  beginSession();
  await signal.untilAsked('readChatHistory', 1);
  await settled();
  assert.equal(signal.count('joinChat'), 1);
  clock.advance(500);
  await signal.untilAsked('readChatHistory', 2);
  await settled();
  delete signal.answers.readChatHistory;
  clock.advance(500);
  assert.equal(signal.count('joinChat'), 2);
  clock.advance(500);
  await untilPhase('ready');
  assert.equal(signal.count('joinChat'), 3);
});

test('[CHAT-R8] a lost connection takes nothing away, and reading goes on in the next session', async () => {
  sayMany(1_000);
  beginSession();
  await untilPhase('ready');
  await settled();
  replay.handleConnectionLost();
  const before = signal.count('readChatHistory');
  replay.setPosition(500_000);
  await settled();
  assert.equal(signal.count('readChatHistory'), before);
  assert.equal(replay.state.phase, 'loading');
  replay.setPosition(0);
  assert.equal(texts().at(-1), 'm10');
  replay.setPosition(500_000);
  beginSession('resumed');
  await untilPhase('ready');
  assert.equal(signal.last('joinChat')?.offset, 1_000);
  assert.equal(texts().at(-1), 'm510');
});

test('[CHAT-R2] removals while it is replayed are shown', async () => {
  log.say('bad', { id: 'bad' });
  sayMany(20);
  beginSession();
  await untilPhase('ready');
  assert.equal(texts()[0], 'bad');
  replay.handlePublications(log.frame(log.publish({ messageRemoved: { messageId: 'bad' } })));
  assert.equal(replay.state.messages[0]?.isRemoved, true);
  assert.equal(texts()[0], '');
});

test('[CHAT-R9] closed, it leaves the chat, asks for nothing and tells of nothing', async () => {
  sayMany(1_000);
  beginSession();
  await untilPhase('ready');
  await settled();
  changes.length = 0;
  const asked = signal.asked.length;
  replay.setPosition(700_000);
  await replay.close();
  replay.setPosition(300_000);
  beginSession();
  replay.handleConnectionLost();
  await settled();
  assert.ok(signal.asked.length <= asked + 1);
  assert.equal(changes.length, 0);
  assert.deepEqual(left, [{ mayBeJoined: true }]);
});
