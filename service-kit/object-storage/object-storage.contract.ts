import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { FileRange, ObjectStorage } from './object-storage.ts';

const ID = 'b6a1f0b2-0d6e-4f57-9d0a-0f6d2f5f7c11';
const OTHER_ID = 'b6a1f0b2-0d6e-4f57-9d0a-0f6d2f5f7c12';
const NEVER = new AbortController().signal;
/** More than one part of a large upload, and not a multiple of it. */
const LARGE_BYTES = 36 * 1024 * 1024 + 17;

async function bytesOf(stream: ReadableStream<Uint8Array> | undefined): Promise<Buffer> {
  assert.ok(stream !== undefined);
  return Buffer.from(await new Response(stream).arrayBuffer());
}

/** What every ObjectStorage promises. */
export function registerStorageContract(name: string, create: () => Promise<ObjectStorage>): void {
  let storage: ObjectStorage;
  let folder: string;
  let small: Buffer;
  let large: Buffer;
  const file = (fileName: string): string => path.join(folder, fileName);
  const put = (id: string, filePath: string, source: string): Promise<void> =>
    storage.put(id, filePath, file(source), NEVER);
  const read = async (id: string, filePath: string, range: FileRange): Promise<Buffer> =>
    bytesOf(await storage.read(id, filePath, range));

  before(async () => {
    storage = await create();
    folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-storage-'));
    small = randomBytes(1000);
    large = randomBytes(LARGE_BYTES);
    await writeFile(file('small'), small);
    await writeFile(file('large'), large);
    await writeFile(file('empty'), '');
  });

  after(async () => {
    await rm(folder, { recursive: true });
  });

  test(`[REC-20] ${name}: what was put is read as it was, also from folders and in ranges`, async () => {
    await put(ID, 'r1-0001/v0.mp4', 'small');
    assert.ok((await read(ID, 'r1-0001/v0.mp4', { first: 0, last: 999 })).equals(small));
    const middle = await read(ID, 'r1-0001/v0.mp4', { first: 10, last: 19 });
    assert.ok(middle.equals(small.subarray(10, 20)));
    assert.ok(
      (await read(ID, 'r1-0001/v0.mp4', { first: 999, last: 999 })).equals(small.subarray(999)),
    );
  });

  test(`[REC-20] ${name}: a large file comes back whole`, async () => {
    await put(ID, 'video.mp4', 'large');
    const back = await read(ID, 'video.mp4', { first: 0, last: LARGE_BYTES - 1 });
    assert.ok(back.equals(large));
    const tail = await read(ID, 'video.mp4', { first: LARGE_BYTES - 20, last: LARGE_BYTES - 1 });
    assert.ok(tail.equals(large.subarray(-20)));
  });

  test(`[REC-20] ${name}: putting again replaces`, async () => {
    await put(ID, 'index.m3u8', 'large');
    await put(ID, 'index.m3u8', 'small');
    assert.ok((await read(ID, 'index.m3u8', { first: 0, last: 999 })).equals(small));
    await put(ID, 'poster.jpg', 'empty');
  });

  test(`[REC-20] ${name}: what is not there is undefined, and removing it does nothing`, async () => {
    assert.equal(await storage.read(OTHER_ID, 'video.mp4', { first: 0, last: 1 }), undefined);
    await storage.remove(OTHER_ID);
  });

  test(`[REC-20] ${name}: a file that cannot be read is not put`, async () => {
    await assert.rejects(put(ID, 'x.mp4', 'missing'), { code: 'ENOENT' });
    assert.equal(await storage.read(ID, 'x.mp4', { first: 0, last: 1 }), undefined);
  });

  test(`[REC-20] ${name}: a reader may leave in the middle`, async () => {
    await put(ID, 'video.mp4', 'large');
    const stream = await storage.read(ID, 'video.mp4', { first: 0, last: LARGE_BYTES - 1 });
    const reader = stream?.getReader();
    const first = await reader?.read();
    assert.ok((first?.value?.byteLength ?? 0) > 0);
    await reader?.cancel();
  });

  test(`[REC-20] ${name}: removing takes one folder with all its files, and no other`, async () => {
    await put(OTHER_ID, 'video.mp4', 'small');
    await put(ID, 'r1-0001/v1.mp4', 'small');
    await storage.remove(ID);
    for (const filePath of ['r1-0001/v1.mp4', 'video.mp4', 'index.m3u8'])
      assert.equal(await storage.read(ID, filePath, { first: 0, last: 9 }), undefined);
    assert.ok((await read(OTHER_ID, 'video.mp4', { first: 0, last: 999 })).equals(small));
    await storage.remove(OTHER_ID);
  });
}
