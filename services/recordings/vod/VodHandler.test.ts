import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import type { ObjectStorage } from '@stagedoor/service-kit/object-storage';
import type { RecordingRow } from '../tables.ts';
import { RecordingCache } from './RecordingCache.ts';
import { VodHandler } from './VodHandler.ts';

const BYTES = 1_000;

test('[REC-14] what is withdrawn while its file is being opened is not read at all', async () => {
  const row = {
    id: randomUUID(),
    status: 'ready',
    visibility: 'public',
    storage: 's3',
    files: [{ path: 'video.mp4', sizeBytes: BYTES }],
  } as unknown as RecordingRow;
  const steps = new EventEmitter();
  let isFirst = true;
  let isCancelled = false;
  const storage: ObjectStorage = {
    kind: 's3',
    put: async () => undefined,
    remove: async () => undefined,
    read: async () => {
      if (isFirst) {
        isFirst = false;
        await Promise.all([once(steps, 'answer'), steps.emit('open')]);
      }
      return new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(BYTES)),
        cancel: () => {
          isCancelled = true;
        },
      });
    },
  };
  const handler = new VodHandler({
    recordings: new RecordingCache({
      clock: new FakeClock(),
      find: async () => ({ row, isClosed: false }),
    }),
    storages: { local: undefined, s3: storage },
    nodeId: 'node',
    mayWatch: async () => true,
  });
  const request = new Request(`http://localhost/vod/${row.id}/video.mp4`);
  const opened = once(steps, 'open');
  const response = handler.fetch(request, { isHead: false });
  await opened;
  handler.cutOff(row.id);
  steps.emit('answer');
  await assert.rejects(response, { code: 'NOT_FOUND' });
  assert.ok(isCancelled);

  const again = await handler.fetch(request, { isHead: false });
  const reader = again.body?.getReader();
  assert.equal((await reader?.read())?.value?.byteLength, BYTES);
  handler.cutOff(row.id);
  await assert.rejects(async () => reader?.read());
});
