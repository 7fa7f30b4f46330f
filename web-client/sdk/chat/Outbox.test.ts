import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { ErrorCode } from '@stagedoor/contracts/codes';
import { FakeClock } from '../clock-fake.ts';
import type { RequestResult } from '../connection/wire-codec.ts';
import { RequestError } from '../errors.ts';
import type { ChatMessage } from './chat-state.ts';
import { MemoryOutboxStore } from './MemoryOutboxStore.ts';
import { Outbox, UNSENT_AGE_MAX_MS, UNSENT_MAX } from './Outbox.ts';
import type { OutboxStore } from './outbox-store.ts';

type Sent = RequestResult<'sendChatMessage'>;
type Asked = {
  message: ChatMessage;
  store: (offset: number) => void;
  refuse: (error: RequestError) => void;
};

const OWNER = { userId: 'alice', room: 'room-1' };
const EPOCH = 'epoch-1';

let clock: FakeClock;
let store: OutboxStore;
let outbox: Outbox;
let asked: Asked[];
let refusals: ErrorCode[];
let isStored: (messageId: string) => boolean;

function open(owner = OWNER): Outbox {
  const opened = new Outbox({
    ...{ owner, store, clock, random: () => 0 },
    nowMs: () => clock.monotonicMs(),
    author: () => ({ ...owner, username: 'alice', displayName: 'Alice', badges: [] }),
    isStored: (messageId) => isStored(messageId),
    send: (message) =>
      new Promise<Sent>((resolve, reject) => {
        asked.push({
          message,
          store: (offset) => resolve({ epoch: EPOCH, offset, atMs: offset }),
          refuse: reject,
        });
      }),
    onSent: () => undefined,
    onRefused: ({ code }) => refusals.push(code),
    onChange: () => undefined,
  });
  opened.start();
  return opened;
}

/** Lets everything happen that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function start(): Promise<void> {
  outbox = open();
  outbox.open();
  await settle();
}

function write(...ids: string[]): void {
  for (const id of ids) outbox.add({ id, text: `text ${id}`, replyTo: undefined });
}

const statuses = () => outbox.messages.map(({ id, status }) => `${id} ${status}`);
const sentIds = () => asked.map(({ message }) => message.id);
const newest = (): Asked => asked.at(-1) ?? assert.fail('nothing was sent');

async function refuse(code: ErrorCode, retryAfterMs = 0): Promise<void> {
  newest().refuse(new RequestError('refused', code, code, { retryAfterMs }));
  await settle();
}

beforeEach(() => {
  clock = new FakeClock();
  store = new MemoryOutboxStore();
  asked = [];
  refusals = [];
  isStored = () => false;
});

afterEach(() => {
  outbox.close();
  assert.equal(clock.pendingCount, 0, 'no timer is left');
});

test('[CHAT-C6] messages are shown at once and sent one after another', async () => {
  await start();
  write('one', 'two');
  assert.deepEqual(statuses(), ['one sending', 'two sending']);
  assert.deepEqual(sentIds(), ['one']);
  newest().store(7);
  await settle();
  assert.deepEqual(sentIds(), ['one', 'two']);
  assert.deepEqual(statuses(), ['one sent', 'two sending']);
  assert.equal(outbox.messages[0]?.offset, 7);
  outbox.settle({ epoch: EPOCH, offset: 6 });
  assert.deepEqual(statuses(), ['one sent', 'two sending']);
  outbox.settle({ epoch: EPOCH, offset: 7 });
  assert.deepEqual(statuses(), ['two sending']);
});

test('[CHAT-C6] a message that the timeline has before the answer is sent, and the answer changes nothing', async () => {
  await start();
  write('one', 'two');
  outbox.confirm('one');
  assert.deepEqual(statuses(), ['two sending']);
  newest().store(1);
  await settle();
  assert.deepEqual(statuses(), ['two sending']);
  assert.deepEqual(sentIds(), ['one', 'two']);
});

test('[CHAT-C6] nothing is sent before the chat is joined, nor while the connection is away', async () => {
  outbox = open();
  write('one');
  await settle();
  assert.deepEqual(sentIds(), []);
  outbox.open();
  outbox.pause();
  newest().store(1);
  write('two');
  await settle();
  assert.deepEqual(sentIds(), ['one']);
  outbox.open();
  assert.deepEqual(sentIds(), ['one', 'two']);
});

test('[CHAT-C6] too many unsent messages are refused', async () => {
  await start();
  write(...Array.from({ length: UNSENT_MAX }, (_, index) => `${index}`));
  assert.throws(
    () => write('more'),
    (error: unknown) => error instanceof RequestError && error.reason === 'too-many',
  );
});

for (const code of ['RATE_LIMIT_EXCEEDED', 'CHAT_SLOW_MODE'] as const) {
  test(`[CHAT-C7] after ${code} the message is sent when the server said, and the others stay behind it`, async () => {
    await start();
    write('one', 'two');
    await refuse(code, 30_000);
    clock.advance(29_999);
    assert.deepEqual(sentIds(), ['one']);
    assert.deepEqual(statuses(), ['one sending', 'two sending']);
    clock.advance(1);
    assert.deepEqual(sentIds(), ['one', 'one']);
    assert.deepEqual(refusals, [code]);
  });
}

test('[CHAT-C7] what the server wanted to be waited for can be over before', async () => {
  await start();
  write('one');
  await refuse('CHAT_SLOW_MODE', 30_000);
  outbox.retryNow();
  assert.deepEqual(sentIds(), ['one', 'one']);
});

test('[CHAT-C7] temporary refusals are tried again ever less often', async () => {
  await start();
  write('one');
  const delays: (number | undefined)[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await refuse('UNAVAILABLE');
    delays.push(clock.nextInMs);
    clock.advance(clock.nextInMs ?? 0);
  }
  assert.deepEqual(delays, [250, 500, 1_000, 2_000]);
  newest().store(1);
  await settle();
  assert.deepEqual(statuses(), ['one sent']);
});

test('[CHAT-C7] a message whose session was lost is sent in the next one, under its id', async () => {
  await start();
  write('one');
  outbox.pause();
  newest().refuse(new RequestError('session-lost', 'SESSION_NOT_RESUMABLE', 'lost'));
  await settle();
  assert.deepEqual(statuses(), ['one sending']);
  outbox.open();
  assert.deepEqual(sentIds(), ['one', 'one']);
  assert.deepEqual(refusals, []);
});

for (const code of ['CHAT_BANNED', 'CHAT_CLOSED', 'CHAT_TIMED_OUT', 'AUTH_REQUIRED'] as const) {
  test(`[CHAT-C7] after ${code} the message has failed and the next is sent`, async () => {
    await start();
    write('one', 'two');
    await refuse(code, 60_000);
    assert.deepEqual(statuses(), ['one failed', 'two sending']);
    assert.equal(outbox.messages[0]?.failure?.code, code);
    assert.deepEqual(sentIds(), ['one', 'two']);
  });
}

test('[CHAT-C7] a failed message is sent again under its id as the last one, or taken away', async () => {
  await start();
  write('one', 'two');
  await refuse('CHAT_BANNED');
  outbox.discard('two');
  outbox.resend('two');
  assert.deepEqual(statuses(), ['one failed', 'two sending'], 'neither is for what is being sent');
  outbox.resend('one');
  assert.deepEqual(statuses(), ['two sending', 'one sending']);
  assert.equal(outbox.messages[1]?.failure, undefined);
  newest().store(1);
  await settle();
  assert.deepEqual(sentIds(), ['one', 'two', 'one']);
  await refuse('CHAT_BANNED');
  outbox.discard('one');
  assert.deepEqual(statuses(), ['two sent']);
});

test('[CHAT-C7] a message that would be sent more than an hour after it was written has failed', async () => {
  await start();
  write('one');
  await refuse('CHAT_SLOW_MODE', UNSENT_AGE_MAX_MS + 1);
  assert.equal(outbox.messages[0]?.failure?.code, 'CHAT_SLOW_MODE');
  outbox.pause();
  write('two');
  clock.advance(UNSENT_AGE_MAX_MS + 1);
  outbox.open();
  assert.equal(outbox.messages[1]?.failure?.code, 'DEADLINE_EXCEEDED');
  assert.deepEqual(sentIds(), ['one']);
});

test('[CHAT-C8] unsent messages come back after a reload, before new ones and under their ids', async () => {
  await start();
  write('one', 'two', 'three');
  newest().store(1);
  await settle();
  await refuse('CHAT_BANNED');
  write('four');
  outbox.close();
  asked = [];
  outbox = open();
  write('five');
  outbox.open();
  assert.deepEqual(sentIds(), [], 'what was kept goes first');
  await settle();
  assert.deepEqual(statuses(), ['three sending', 'four sending', 'five sending']);
  assert.deepEqual(sentIds(), ['three']);
  assert.equal(outbox.messages[0]?.text, 'text three');
});

test('[CHAT-C8] what was stored before the reload does not come back', async () => {
  await start();
  write('one', 'two');
  outbox.close();
  isStored = (messageId) => messageId === 'one';
  outbox = open();
  await settle();
  assert.deepEqual(statuses(), ['two sending']);
});

test('[CHAT-C8] what is older than an hour, or is another person’s or another room’s, does not come back', async () => {
  await start();
  write('old');
  clock.advance(UNSENT_AGE_MAX_MS);
  write('young');
  clock.advance(1);
  outbox.close();
  for (const owner of [
    { ...OWNER, userId: 'bob' },
    { ...OWNER, room: 'room-2' },
  ]) {
    outbox = open(owner);
    await settle();
    assert.deepEqual(statuses(), []);
    outbox.close();
  }
  outbox = open();
  await settle();
  assert.deepEqual(statuses(), ['young sending']);
});

test('[CHAT-C8] a store that refuses everything keeps nothing from being sent', async () => {
  const broken = () => Promise.reject(new Error('private mode'));
  store = { load: broken, put: broken, remove: broken };
  const { debug } = console;
  console.debug = () => undefined;
  try {
    await start();
    write('one');
    newest().store(1);
    await settle();
  } finally {
    console.debug = debug;
  }
  assert.deepEqual(statuses(), ['one sent']);
});

test('[CHAT-C8] a store that never answers is not waited for long', async () => {
  const nothing = async () => undefined;
  store = { load: () => new Promise(() => undefined), put: nothing, remove: nothing };
  await start();
  write('one');
  assert.deepEqual(sentIds(), []);
  clock.advance(2_000);
  assert.deepEqual(sentIds(), ['one']);
});
