import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { ErrorCode } from '@stagedoor/contracts/codes';
import { MemoryOutboxStore } from '../chat/MemoryOutboxStore.ts';
import { UNSENT_AGE_MAX_MS, UNSENT_MAX } from '../chat/Outbox.ts';
import type { OutboxStore } from '../chat/outbox-store.ts';
import { FakeClock } from '../clock-fake.ts';
import { ApiError, RequestError } from '../errors.ts';
import { messageOfView, type StoredMessage } from './conversations-wire.ts';
import { MessageOutbox } from './MessageOutbox.ts';
import { FakePost } from './test/FakePost.ts';

type Asked = {
  text: string;
  way: 'socket' | 'rest';
  mediaId: string | undefined;
  store: () => void;
  refuse: (error: Error) => void;
};
type Upload = {
  progress: (share: number) => void;
  signal: AbortSignal;
  finish: (mediaId: string) => void;
  refuse: (error: Error) => void;
};

const OWNER = { userId: 'alice', room: 'conversation/with-bob' };
const PHOTO = new Blob(['photo'], { type: 'image/png' });
const NO_ANSWER = new ApiError('UNAVAILABLE', 'no answer', { status: 0 });

let post: FakePost;
let clock: FakeClock;
let store: OutboxStore;
let outbox: MessageOutbox;
let asked: Asked[];
let uploads: Upload[];
let sent: StoredMessage[];
let refusals: ErrorCode[];
let revoked: string[];

function open(): MessageOutbox {
  const opened = new MessageOutbox({
    ...{ owner: OWNER, store, clock, random: () => 0 },
    nowMs: () => clock.monotonicMs(),
    blobUrls: { create: () => 'blob:1', revoke: (url) => revoked.push(url) },
    send: ({ clientId, text, mediaId }, way) =>
      new Promise((resolve, reject) => {
        const keep = () => messageOfView(post.say('with-bob', text, { by: 'alice', clientId }));
        asked.push({ text, way, mediaId, store: () => resolve(keep()), refuse: reject });
      }),
    upload: (_file, { onProgress: progress, signal }) =>
      new Promise((resolve, reject) => {
        const finish = (mediaId: string) => resolve({ mediaId, width: 1, height: 1 });
        uploads.push({ progress, signal, finish, refuse: reject });
      }),
    onSent: (stored) => sent.push(stored),
    onRefused: ({ code }) => refusals.push(code),
    onChange: () => undefined,
  });
  opened.start();
  return opened;
}

/** Lets everything happen that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const write = (text: string, file?: Blob) => outbox.add({ clientId: `id-${text}`, text, file });
const shown = () => outbox.messages.map(({ text, status }) => `${text} ${status}`);
const refusal = (code: ErrorCode, retryAfterMs = 0) =>
  new RequestError('refused', code, code, { retryAfterMs });

beforeEach(async () => {
  post = new FakePost();
  post.begin();
  clock = new FakeClock();
  store = new MemoryOutboxStore();
  [asked, uploads, sent, refusals, revoked] = [[], [], [], [], []];
  outbox = open();
  outbox.setWay('socket');
  await settle();
});

afterEach(() => {
  outbox.close();
  assert.equal(clock.pendingCount, 0, 'no timer is left');
});

test('[DM-C4] messages are sent one after another, in order, under their ids', async () => {
  write('one');
  write('two');
  assert.deepEqual(shown(), ['one sending', 'two sending']);
  assert.equal(asked.length, 1);
  asked[0]?.store();
  await settle();
  assert.deepEqual(shown(), ['two sending']);
  assert.equal(sent[0]?.clientId, 'id-one');
  asked[1]?.store();
  await settle();
  assert.equal(outbox.isEmpty, true);
  assert.deepEqual(await store.load(OWNER, 0), []);
});

test('[DM-C5] what the socket does not answer goes by REST, and both answers make one message', async () => {
  write('one');
  write('two');
  outbox.setWay('none');
  assert.equal(asked.length, 1, 'a drop that is over soon changes nothing');
  outbox.setWay('rest');
  assert.deepEqual(
    asked.map(({ text, way }) => `${text} ${way}`),
    ['one socket', 'one rest'],
  );
  asked[1]?.store();
  await settle();
  outbox.setWay('socket');
  asked[0]?.store();
  await settle();
  assert.deepEqual(
    asked.slice(2).map(({ text, way }) => `${text} ${way}`),
    ['two rest'],
    'what is under way is waited for',
  );
  asked[2]?.store();
  await settle();
  assert.equal(post.messagesOf('with-bob').length, 2);
  assert.equal(outbox.isEmpty, true);
});

test('[DM-C5] a refusal of the way that was given up does not count', async () => {
  write('one');
  outbox.setWay('rest');
  asked[0]?.refuse(refusal('VALIDATION_ERROR'));
  await settle();
  assert.deepEqual(shown(), ['one sending']);
});

test('[DM-C6] temporary refusals are tried again ever less often, a rate limit when the server says', async () => {
  write('one');
  asked[0]?.refuse(refusal('RATE_LIMIT_EXCEEDED', 7_000));
  await settle();
  clock.advance(6_999);
  assert.equal(asked.length, 1);
  clock.advance(1);
  assert.equal(asked.length, 2);
  asked[1]?.refuse(refusal('UNAVAILABLE'));
  await settle();
  assert.equal(clock.nextInMs, 500);
  clock.advance(500);
  asked[2]?.refuse(refusal('UNAVAILABLE'));
  await settle();
  assert.equal(clock.nextInMs, 1_000);
});

test('[DM-C6] with the session nothing is lost: the message goes with the next one', async () => {
  write('one');
  outbox.setWay('none');
  asked[0]?.refuse(new RequestError('session-lost', 'SESSION_NOT_RESUMABLE', 'lost'));
  await settle();
  clock.advance(0);
  assert.deepEqual(shown(), ['one sending']);
  outbox.setWay('socket');
  assert.equal(asked.length, 2);
});

test('[DM-C6] a final refusal is shown, the next message goes on, and trying again uses the same id', async () => {
  write('one');
  write('two');
  asked[0]?.refuse(refusal('USER_BLOCKED'));
  await settle();
  assert.deepEqual(shown(), ['one failed', 'two sending']);
  assert.deepEqual(refusals, ['USER_BLOCKED']);
  assert.equal(outbox.messages[0]?.failure?.code, 'USER_BLOCKED');
  outbox.retry('id-one');
  assert.deepEqual(shown(), ['two sending', 'one sending']);
  asked[1]?.store();
  await settle();
  asked[2]?.store();
  await settle();
  assert.deepEqual(
    sent.map(({ clientId }) => clientId),
    ['id-two', 'id-one'],
  );
});

test('[DM-C6] a failed message is discarded, one that may be stored is not', async () => {
  write('one');
  write('two');
  outbox.discard('id-two');
  assert.equal(shown().length, 2);
  asked[0]?.refuse(refusal('VALIDATION_ERROR'));
  await settle();
  outbox.discard('id-one');
  assert.deepEqual(shown(), ['two sending']);
});

test('[DM-C6] what would be sent more than an hour late has failed', async () => {
  outbox.setWay('none');
  write('old');
  clock.advance(UNSENT_AGE_MAX_MS + 1);
  outbox.setWay('socket');
  assert.deepEqual(shown(), ['old failed']);
  assert.equal(outbox.messages[0]?.failure?.code, 'DEADLINE_EXCEEDED');
});

test('[DM-C6] no more than fifty are unsent', () => {
  outbox.setWay('none');
  for (let count = 0; count < UNSENT_MAX; count += 1) write(`${count}`);
  assert.throws(() => write('too much'), { code: 'LIMIT_EXCEEDED' });
});

test('[DM-C7] unsent messages and their files outlive a reload, in order, under their ids', async () => {
  outbox.setWay('none');
  write('one', PHOTO);
  write('two');
  outbox.close();
  outbox = open();
  outbox.setWay('socket');
  await settle();
  assert.deepEqual(shown(), ['one sending', 'two sending']);
  uploads[0]?.finish('media-1');
  await settle();
  asked[0]?.store();
  await settle();
  assert.equal(sent[0]?.clientId, 'id-one');
  assert.equal(asked[1]?.text, 'two');
});

test('[DM-C7] a file that was uploaded is not uploaded again after a reload', async () => {
  write('one', PHOTO);
  uploads[0]?.finish('media-1');
  await settle();
  outbox.close();
  outbox = open();
  outbox.setWay('rest');
  await settle();
  assert.equal(uploads.length, 1);
  assert.equal(asked.at(-1)?.mediaId, 'media-1');
});

test('[DM-C7] a store that fails or hangs keeps nothing from being sent', async () => {
  const fail = () => Promise.reject(new Error('full'));
  for (const load of [fail, () => new Promise<never>(() => undefined)]) {
    outbox.close();
    store = { load, put: fail, remove: fail };
    outbox = open();
    outbox.setWay('socket');
    write('one');
    await settle();
    clock.advance(2_000);
    assert.equal(asked.at(-1)?.text, 'one');
    asked.at(-1)?.store();
    await settle();
    assert.equal(outbox.isEmpty, true);
  }
});

test('[DM-C8] a file is uploaded before its message, and says how far it is', async () => {
  write('look', PHOTO);
  write('after');
  assert.equal(asked.length, 0);
  assert.equal(outbox.messages[0]?.uploadedShare, 0);
  assert.equal(outbox.messages[0]?.previewUrl, 'blob:1');
  uploads[0]?.progress(0.5);
  assert.equal(outbox.messages[0]?.uploadedShare, 0.5);
  outbox.setWay('none');
  uploads[0]?.finish('media-1');
  await settle();
  outbox.setWay('socket');
  assert.equal(uploads.length, 1, 'a drop of the socket does not end an upload');
  assert.equal(asked[0]?.mediaId, 'media-1');
  asked[0]?.store();
  await settle();
  assert.equal(outbox.previewOf('id-look'), 'blob:1', 'it is shown from here');
  assert.equal(asked[1]?.text, 'after');
});

test('[DM-C8] discarding ends the upload, and what comes after goes on', async () => {
  write('look', PHOTO);
  write('after');
  outbox.discard('id-look');
  assert.equal(uploads[0]?.signal.aborted, true);
  assert.deepEqual(revoked, ['blob:1']);
  uploads[0]?.finish('media-1');
  await settle();
  assert.deepEqual(
    asked.map(({ text }) => text),
    ['after'],
  );
});

test('[DM-C8] an upload that breaks off five times on its way has failed; one that never begins has not', async () => {
  write('look', PHOTO);
  for (let count = 0; count < 6; count += 1) {
    uploads.at(-1)?.refuse(NO_ANSWER);
    await settle();
    clock.advance(15_000);
  }
  assert.deepEqual(shown(), ['look sending']);
  for (let count = 0; count < 5; count += 1) {
    uploads.at(-1)?.progress(0.3);
    uploads.at(-1)?.refuse(NO_ANSWER);
    await settle();
    clock.advance(15_000);
  }
  assert.deepEqual(shown(), ['look failed']);
  outbox.retry('id-look');
  assert.deepEqual(shown(), ['look sending']);
  assert.equal(outbox.messages[0]?.uploadedShare, 0);
});

test('[DM-C8] a file that is refused has failed with the reason', async () => {
  write('look', PHOTO);
  uploads[0]?.refuse(new ApiError('UNSUPPORTED_MEDIA_TYPE', 'no picture', { status: 415 }));
  await settle();
  assert.equal(outbox.messages[0]?.failure?.code, 'UNSUPPORTED_MEDIA_TYPE');
  assert.equal(outbox.messages[0]?.uploadedShare, undefined);
});
