import type { FileHandle } from 'node:fs/promises';
import type { Tracks } from './mp4-tracks.ts';

/** Ids of RFC 9559. */
const ID = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  cluster: 0x1f43b675,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackType: 0x83,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
} as const;
const TRACK_VIDEO = 1;
const TRACK_AUDIO = 2;

/** An id of four bytes and a size of eight. */
const HEAD_BYTES = 12;
/** A few hundred bytes, in practice. */
const TRACKS_BYTES_MAX = 1024 * 1024;
/** Before the tracks there are an index, facts and padding. */
const ELEMENTS_MAX = 100;
/** In the tracks, of those that are looked at: a dozen tracks have some hundreds. The loop waits for nothing. */
const TRACK_ELEMENTS_MAX = 4_096;

/** `endOffset` undefined: a size that was not known when it was written, as recorders of browsers do. */
type Element = { id: number; bodyOffset: number; endOffset: number | undefined };

/**
 * The tracks of a WebM file. Undefined where it has none before its first cluster, as every recorder writes them, or is not one segment
 * as long as the file, or where they have more elements than tracks have.
 */
export async function readWebmTracks(
  handle: FileHandle,
  sizeBytes: number,
): Promise<Tracks | undefined> {
  const header = await readHead(handle, 0);
  if (header?.id !== ID.header || header.endOffset === undefined) return undefined;
  const segment = await readHead(handle, header.endOffset);
  if (segment?.id !== ID.segment) return undefined;
  if ((segment.endOffset ?? sizeBytes) !== sizeBytes) return undefined;
  let offset = segment.bodyOffset;
  for (let count = 0; count < ELEMENTS_MAX; count += 1) {
    const element = await readHead(handle, offset);
    if (element?.endOffset === undefined || element.id === ID.cluster) return undefined;
    if (element.endOffset > sizeBytes) return undefined;
    if (element.id === ID.tracks) return await readTracks(handle, element);
    offset = element.endOffset;
  }
  return undefined;
}

async function readHead(handle: FileHandle, offset: number): Promise<Element | undefined> {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await handle.read(bytes, 0, HEAD_BYTES, offset);
  const head = parseHead(bytes.subarray(0, bytesRead));
  if (head === undefined) return undefined;
  const bodyOffset = offset + head.headBytes;
  return {
    id: head.id,
    bodyOffset,
    endOffset: head.size === undefined ? undefined : bodyOffset + head.size,
  };
}

function parseHead(
  bytes: Buffer,
): { id: number; size: number | undefined; headBytes: number } | undefined {
  const idBytes = lengthOf(bytes[0]);
  if (idBytes === undefined || idBytes > 4) return undefined;
  const sizeBytes = lengthOf(bytes[idBytes]);
  const headBytes = idBytes + (sizeBytes ?? 0);
  if (sizeBytes === undefined || bytes.byteLength < headBytes) return undefined;
  const id = bytes.readUIntBE(0, idBytes);
  let size = (bytes[idBytes] as number) & (0xff >> sizeBytes);
  let isUnknown = size === 0xff >> sizeBytes;
  for (const byte of bytes.subarray(idBytes + 1, headBytes)) {
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { id, size: isUnknown ? undefined : size, headBytes };
}

/** Of a number by its first byte: one more than the zero bits that it begins with. */
function lengthOf(first: number | undefined): number | undefined {
  if (first === undefined || first === 0) return undefined;
  return Math.clz32(first) - 23;
}

async function readTracks(handle: FileHandle, element: Element): Promise<Tracks | undefined> {
  const bytesCount = (element.endOffset as number) - element.bodyOffset;
  if (bytesCount > TRACKS_BYTES_MAX) return undefined;
  const body = Buffer.alloc(bytesCount);
  await handle.read(body, 0, bytesCount, element.bodyOffset);
  const tracks: Tracks = { hasVideo: false, hasAudio: false, width: 0, height: 0 };
  const budget = { left: TRACK_ELEMENTS_MAX };
  for (const entry of elementsIn(body, budget)) {
    if (entry.id !== ID.trackEntry) continue;
    const type = numberIn(entry.body, ID.trackType, budget);
    if (type === TRACK_AUDIO) tracks.hasAudio = true;
    if (type !== TRACK_VIDEO) continue;
    tracks.hasVideo = true;
    const video = find(entry.body, ID.video, budget);
    if (video === undefined || tracks.width > 0) continue;
    tracks.width = numberIn(video, ID.pixelWidth, budget);
    tracks.height = numberIn(video, ID.pixelHeight, budget);
  }
  return budget.left < 0 ? undefined : tracks;
}

/** How many more elements are looked at; below 0: there were too many. */
type Budget = { left: number };

/** Ends early where there are too many. */
function* elementsIn(body: Buffer, budget: Budget): Iterable<{ id: number; body: Buffer }> {
  let offset = 0;
  while (offset < body.byteLength) {
    budget.left -= 1;
    if (budget.left < 0) return;
    const rest = body.subarray(offset);
    const head = parseHead(rest.subarray(0, HEAD_BYTES));
    if (head?.size === undefined || head.headBytes + head.size > rest.byteLength) return;
    const end = head.headBytes + head.size;
    yield { id: head.id, body: rest.subarray(head.headBytes, end) };
    offset += end;
  }
}

function find(body: Buffer, id: number, budget: Budget): Buffer | undefined {
  for (const element of elementsIn(body, budget)) if (element.id === id) return element.body;
  return undefined;
}

/** An unsigned number of up to four bytes; 0 where there is none. */
function numberIn(body: Buffer, id: number, budget: Budget): number {
  const bytes = find(body, id, budget);
  if (bytes === undefined || bytes.byteLength === 0 || bytes.byteLength > 4) return 0;
  return bytes.readUIntBE(0, bytes.byteLength);
}
