import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readWebmTracks } from './webm-tracks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stagedoor-webm-'));
after(() => rmSync(folder, { recursive: true }));

/** With a size of four bytes. */
function element(id: number[], ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10000000 + body.byteLength);
  return Buffer.concat([Buffer.from(id), size, body]);
}

const VIDEO_ENTRY = element([0xae], element([0x83], Buffer.from([1])));
/** Nothing, of two bytes. */
const VOID = Buffer.from([0xec, 0x80]);

async function tracksOf(...entries: Buffer[]) {
  const segment = element([0x18, 0x53, 0x80, 0x67], element([0x16, 0x54, 0xae, 0x6b], ...entries));
  const bytes = Buffer.concat([element([0x1a, 0x45, 0xdf, 0xa3]), segment]);
  const file = path.join(folder, 'film.webm');
  await writeFile(file, bytes);
  const handle = await open(file, 'r');
  try {
    return await readWebmTracks(handle, bytes.byteLength);
  } finally {
    await handle.close();
  }
}

test('[MED-1] tracks of half a million elements are not read through', async () => {
  const crowd = Buffer.alloc(500_000 * VOID.byteLength, VOID);
  assert.equal(await tracksOf(VIDEO_ENTRY, crowd), undefined);
  assert.equal(await tracksOf(VIDEO_ENTRY, element([0xae], crowd)), undefined);
  const some = Buffer.alloc(1_000 * VOID.byteLength, VOID);
  assert.equal((await tracksOf(some, VIDEO_ENTRY))?.hasVideo, true);
});
