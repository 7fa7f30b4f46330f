import type { FileHandle } from 'node:fs/promises';

/** What a film or recording consists of, as its index says. */
export type Tracks = {
  hasVideo: boolean;
  hasAudio: boolean;
  /** Of the picture as it is shown, in pixels; 0: unknown. */
  width: number;
  height: number;
};

/** Of `moov`: that of an hour of film has about one. */
const INDEX_BYTES_MAX = 8 * 1024 * 1024;
/** A fragmented file has two boxes a fragment: hours of them. */
const BOXES_MAX = 20_000;
/** In `moov`, of those that are looked at: of a film with a dozen tracks some hundreds. The loop waits for nothing. */
const INDEX_BOXES_MAX = 4_096;
const HEAD_BYTES = 16;
const SHORT_HEAD_BYTES = 8;
/** Before the matrix in `tkhd`: version and flags, times and ids (wider in version 1), reserved, layer, group, volume. */
const MATRIX_OFFSETS = [40, 52] as const;
const MATRIX_BYTES = 36;
/** Sizes are 16.16. */
const FIXED_POINT = 65_536;

/**
 * The tracks of an ISO base media file (MP4, M4A, QuickTime; ISO/IEC 14496-12). Undefined where its boxes are not the whole file: what
 * is cut off, or has something else behind it, is no such file; nor is one with an index of more boxes than films have.
 */
export async function readMp4Tracks(
  handle: FileHandle,
  sizeBytes: number,
): Promise<Tracks | undefined> {
  let tracks: Tracks | undefined;
  let offset = 0;
  for (let count = 0; offset < sizeBytes; count += 1) {
    const box = await readHead(handle, offset, sizeBytes);
    if (box === undefined || count === BOXES_MAX) return undefined;
    if (box.type === 'moov' && tracks === undefined) {
      const bytesCount = box.endOffset - box.bodyOffset;
      if (bytesCount > INDEX_BYTES_MAX) return undefined;
      const body = Buffer.alloc(bytesCount);
      await handle.read(body, 0, bytesCount, box.bodyOffset);
      tracks = readIndex(body);
      if (tracks === undefined) return undefined;
    }
    offset = box.endOffset;
  }
  return tracks;
}

async function readHead(
  handle: FileHandle,
  offset: number,
  sizeBytes: number,
): Promise<{ type: string; bodyOffset: number; endOffset: number } | undefined> {
  const head = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, offset);
  if (bytesRead < SHORT_HEAD_BYTES) return undefined;
  const { size, headBytes } = sizeOf(head.subarray(0, bytesRead), sizeBytes - offset);
  if (size < headBytes || offset + size > sizeBytes) return undefined;
  const type = head.toString('latin1', 4, 8);
  return { type, bodyOffset: offset + headBytes, endOffset: offset + size };
}

/** 0 means: to the end; 1: in 64 bits behind the type. */
function sizeOf(head: Buffer, restBytes: number): { size: number; headBytes: number } {
  const size = head.readUInt32BE(0);
  if (size === 0) return { size: restBytes, headBytes: SHORT_HEAD_BYTES };
  if (size !== 1) return { size, headBytes: SHORT_HEAD_BYTES };
  const isShort = head.byteLength < HEAD_BYTES;
  return { size: isShort ? 0 : Number(head.readBigUInt64BE(8)), headBytes: HEAD_BYTES };
}

/** How many more boxes of an index are looked at; below 0: there were too many. */
type Budget = { left: number };

/** Ends early where there are too many. */
function* boxesIn(body: Buffer, budget: Budget): Iterable<{ type: string; body: Buffer }> {
  let offset = 0;
  while (offset + SHORT_HEAD_BYTES <= body.byteLength) {
    budget.left -= 1;
    if (budget.left < 0) return;
    const rest = body.subarray(offset);
    const { size, headBytes } = sizeOf(rest, rest.byteLength);
    if (size < headBytes || size > rest.byteLength) return;
    yield { type: rest.toString('latin1', 4, 8), body: rest.subarray(headBytes, size) };
    offset += size;
  }
}

function readIndex(moov: Buffer): Tracks | undefined {
  const budget = { left: INDEX_BOXES_MAX };
  const tracks: Tracks = { hasVideo: false, hasAudio: false, width: 0, height: 0 };
  for (const { type, body } of boxesIn(moov, budget)) {
    if (type !== 'trak') continue;
    const handler = handlerOf(body, budget);
    if (handler === 'soun') tracks.hasAudio = true;
    if (handler !== 'vide') continue;
    if (!tracks.hasVideo) Object.assign(tracks, dimensionsOf(body, budget));
    tracks.hasVideo = true;
  }
  return budget.left < 0 ? undefined : tracks;
}

function handlerOf(trak: Buffer, budget: Budget): string | undefined {
  const mdia = find(trak, 'mdia', budget);
  return mdia && find(mdia, 'hdlr', budget)?.toString('latin1', 8, 12);
}

function find(body: Buffer, wanted: string, budget: Budget): Buffer | undefined {
  for (const box of boxesIn(body, budget)) if (box.type === wanted) return box.body;
  return undefined;
}

/** As shown: phones write a portrait as a landscape that is to be turned by a quarter. */
function dimensionsOf(trak: Buffer, budget: Budget): { width: number; height: number } {
  const tkhd = find(trak, 'tkhd', budget);
  const matrixOffset = MATRIX_OFFSETS[tkhd?.[0] === 1 ? 1 : 0];
  const sizeOffset = matrixOffset + MATRIX_BYTES;
  if (tkhd === undefined || tkhd.byteLength < sizeOffset + 8) return { width: 0, height: 0 };
  const width = Math.round(tkhd.readUInt32BE(sizeOffset) / FIXED_POINT);
  const height = Math.round(tkhd.readUInt32BE(sizeOffset + 4) / FIXED_POINT);
  const isTurned = tkhd.readInt32BE(matrixOffset) === 0 && tkhd.readInt32BE(matrixOffset + 4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}
