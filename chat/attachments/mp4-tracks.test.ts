import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readMp4Tracks } from './mp4-tracks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stagedoor-mp4-'));
after(() => rmSync(folder, { recursive: true }));

const LYING_QUARTER = [0, 1, -1, 0] as const;
const UPRIGHT = [1, 0, 0, 1] as const;

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.byteLength + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A track header of either version: its size lies behind times of 32 or of 64 bits. */
function trackHead(version: 0 | 1, matrix: readonly number[], width: number, height: number) {
  const matrixOffset = version === 1 ? 52 : 40;
  const body = Buffer.alloc(matrixOffset + 44);
  body[0] = version;
  const [a = 0, b = 0, c = 0, d = 0] = matrix;
  body.writeInt32BE(a * 65_536, matrixOffset);
  body.writeInt32BE(b * 65_536, matrixOffset + 4);
  body.writeInt32BE(c * 65_536, matrixOffset + 12);
  body.writeInt32BE(d * 65_536, matrixOffset + 16);
  body.writeUInt32BE(width * 65_536, matrixOffset + 36);
  body.writeUInt32BE(height * 65_536, matrixOffset + 40);
  return box('tkhd', body);
}

function track(handler: string, head: Buffer): Buffer {
  const hdlr = box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(13));
  return box('trak', head, box('mdia', hdlr));
}

const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0'));
const film = (version: 0 | 1, matrix: readonly number[]) =>
  track('vide', trackHead(version, matrix, 1920, 1080));
const sound = track('soun', trackHead(0, UPRIGHT, 0, 0));

async function tracksOf(...parts: Buffer[]) {
  const file = path.join(folder, 'film.mp4');
  const bytes = Buffer.concat(parts);
  await writeFile(file, bytes);
  const handle = await open(file, 'r');
  try {
    return await readMp4Tracks(handle, bytes.byteLength);
  } finally {
    await handle.close();
  }
}

test('[MED-1] the index of a film says what is in it and how large, before or behind the film', async () => {
  const mdat = box('mdat', Buffer.alloc(100));
  for (const version of [0, 1] as const) {
    const moov = box('moov', sound, film(version, UPRIGHT));
    const expected = { hasVideo: true, hasAudio: true, width: 1920, height: 1080 };
    assert.deepEqual(await tracksOf(ftyp, moov, mdat), expected);
    assert.deepEqual(await tracksOf(ftyp, mdat, moov), expected);
  }
  const onlySound = await tracksOf(ftyp, mdat, box('moov', sound));
  assert.deepEqual(onlySound, { hasVideo: false, hasAudio: true, width: 0, height: 0 });
});

test('[MED-6] a portrait that was written lying is as wide as it is shown', async () => {
  const tracks = await tracksOf(ftyp, box('moov', film(0, LYING_QUARTER)));
  assert.deepEqual([tracks?.width, tracks?.height], [1080, 1920]);
});

test('[MED-1] boxes that are not the whole file are no film', async () => {
  const moov = box('moov', film(0, UPRIGHT));
  const endless = Buffer.from(moov);
  endless.writeUInt32BE(0, 0);
  const [long, none, wide] = [Buffer.from(moov), Buffer.from(moov), Buffer.alloc(16)];
  long.writeUInt32BE(moov.byteLength + 1, 0);
  none.writeUInt32BE(4, 0);
  wide.writeUInt32BE(1, 0);
  wide.write('mdat', 4, 'latin1');
  wide.writeBigUInt64BE(2n ** 60n, 8);
  assert.equal((await tracksOf(ftyp, endless))?.hasVideo, true, 'the last one may have no size');
  for (const parts of [
    [ftyp, long],
    [ftyp, none],
    [ftyp, moov, wide],
    [ftyp, moov, Buffer.from('PK\x03\x04')],
    [ftyp, moov, Buffer.from('PK\x03\x04 and more of an archive')],
    [ftyp],
  ])
    assert.equal(await tracksOf(...parts), undefined);
  const hollow = await tracksOf(ftyp, box('moov', box('trak', box('mdia', box('hdlr')))));
  assert.deepEqual(hollow, { hasVideo: false, hasAudio: false, width: 0, height: 0 });
});

test('[MED-1] an index of a million boxes is not read through', async () => {
  const empty = box('free');
  const track = film(0, UPRIGHT);
  const crowd = Buffer.alloc(1_000_000 * empty.byteLength, empty);
  for (const moov of [box('moov', track, crowd), box('moov', track, box('trak', crowd))])
    assert.equal(await tracksOf(ftyp, moov), undefined);
  const some = Buffer.alloc(1_000 * empty.byteLength, empty);
  assert.equal((await tracksOf(ftyp, box('moov', some, track)))?.hasVideo, true);
});
