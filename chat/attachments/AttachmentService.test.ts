import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { AttachmentService, type AttachmentServiceOptions } from './AttachmentService.ts';
import { ATTACHMENT_RATE_LIMITS, createAttachmentLimiters, KIBIBYTE } from './config.ts';
import { Uploads } from './Uploads.ts';

const root = mkdtempSync(path.join(tmpdir(), 'stagedoor-attachment-service-'));
after(() => rmSync(root, { recursive: true }));
const alice = { userId: asUserId('alice'), ip: '192.0.2.1' };
const bob = { userId: asUserId('bob'), ip: '192.0.2.2' };
const FILE_KIBIBYTES_MAX = MESSAGE_MEDIA_BYTES_MAX / KIBIBYTE;

/** The service with an object store that the test answers for. */
async function startService(put: () => Promise<void> = async () => undefined) {
  const clock = new FakeClock();
  const log = createSilentLogger();
  const limiters = createAttachmentLimiters(
    (_name, limits) => new MemoryRateLimiter({ ...limits, clock }),
  );
  const service = new AttachmentService({
    ...{ log, limiters, uploads: await Uploads.create(root, { clock, log }) },
    store: { add: async () => undefined, setStored: async () => undefined },
    storages: { s3: { kind: 's3', put } },
  } as unknown as AttachmentServiceOptions);
  const add = (
    sender: typeof alice,
    bytes: ReadableStream<Uint8Array>,
    { announced, type = 'image/png' }: { announced?: number; type?: string } = {},
  ) => {
    const headers = new Headers({ 'content-type': type });
    if (announced !== undefined) headers.set('content-length', String(announced));
    return service.add(sender, { headers, bytes });
  };
  return { limiters, add };
}

const streamOf = (text: string) => new Blob([text]).stream();
const waiting = () => {
  let end = (): void => undefined;
  const bytes = new ReadableStream<Uint8Array>({
    start: (controller) => {
      end = () => controller.error(new Error('the client is gone'));
    },
  });
  return { bytes, end };
};

test('[MED-10] of a gibibyte a day is used what has come, announced or not, taken or refused', async () => {
  const { add, limiters } = await startService();
  const { capacity } = ATTACHMENT_RATE_LIMITS.kibibytesPerUser;
  const left = FILE_KIBIBYTES_MAX + 3;
  await limiters.kibibytesPerUser.take(alice.userId, capacity - left);
  const announced = MESSAGE_MEDIA_BYTES_MAX;
  const unsupported = { code: 'UNSUPPORTED_MEDIA_TYPE' };
  await assert.rejects(add(alice, streamOf('words'), { announced }), unsupported);
  await assert.rejects(add(alice, streamOf('words')), unsupported);
  const leaving = waiting();
  leaving.end();
  await assert.rejects(add(alice, leaving.bytes, { announced }), { code: 'VALIDATION_ERROR' });
  assert.ok((await limiters.kibibytesPerUser.take(alice.userId, 1)).allowed);
  await assert.rejects(add(alice, streamOf('words'), { announced }), {
    code: 'RATE_LIMIT_EXCEEDED',
  });
  await assert.rejects(add(alice, streamOf('words'), { announced: 1_024 }), unsupported);
});

test('[MED-10] who finds no place has used nothing', async () => {
  const { add, limiters } = await startService();
  const running = Array.from({ length: 4 }, () => {
    const { bytes, end } = waiting();
    return { end, done: assert.rejects(add(alice, bytes, { announced: 1 })) };
  });
  const { capacity } = ATTACHMENT_RATE_LIMITS.uploadsPerUser;
  for (let count = 0; count < capacity; count += 1)
    await assert.rejects(add(alice, streamOf('words')), /At most 4 files/);
  for (const { end, done } of running) {
    end();
    await done;
  }
  assert.ok((await limiters.uploadsPerUser.take(alice.userId, capacity - 4)).allowed);
  const { kibibytesPerUser } = ATTACHMENT_RATE_LIMITS;
  const left = kibibytesPerUser.capacity - 4;
  assert.ok((await limiters.kibibytesPerUser.take(alice.userId, left)).allowed);
});

test('[MED-12] four files are on their way to the store at a time, and others wait', async () => {
  const begun: (() => void)[] = [];
  const { add } = await startService(() => new Promise((resolve) => begun.push(resolve)));
  const sound = () => streamOf(`fLaC${'\0'.repeat(100)}`);
  const stored = [alice, alice, alice, alice, bob, bob].map((sender) =>
    add(sender, sound(), { type: 'audio/flac' }),
  );
  const begins = async (count: number): Promise<void> => {
    while (begun.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  await begins(4);
  // The others are received by then as well, and would begin.
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(begun.length, 4);
  for (let count = 0; count < stored.length; count += 1) {
    await begins(count + 1);
    begun[count]?.();
  }
  assert.equal((await Promise.all(stored)).length, 6);
});
