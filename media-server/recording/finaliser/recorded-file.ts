import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readBoxHeader } from '../mp4/box-reader.ts';
import { type Mp4Track, readMovieHeader } from '../mp4/movie-header.ts';
import {
  decodePartRecord,
  PART_RECORD_BYTES,
  PART_RECORD_HEAD,
  type StoredPartRecord,
} from '../part-record.ts';

/** A part as it stands in a file. */
export type RecordedPart = StoredPartRecord & {
  /** Where its bytes begin, behind its record. */
  offset: number;
};

/** A file of a run, or a stretch of it: an init, and whole parts that follow one another. */
export type RecordedFile = {
  path: string;
  rendition: string;
  tracks: readonly Mp4Track[];
  initBytes: number;
  /** At least one, the first of which a player can begin with; contiguous but for the records between them. */
  parts: readonly RecordedPart[];
};

/** An init is a kilobyte; more is none. */
const INIT_BYTES_MAX = 1024 * 1024;
/**
 * How much of a file's end is read again to see that its bytes are those that were written. A killed process tears the last write
 * only; a machine that lost power, what its system had not written for half a minute.
 */
const VERIFIED_BYTES = 32 * 1024 * 1024;

/** How much is read at a time where a record is looked for. */
const SCAN_BYTES = 1024 * 1024;

/**
 * Reads what a recorder wrote and cuts off what is not whole at its end. Where something in the middle is not whole, what follows is
 * another stretch, from the next part on that a player can begin with. None when nothing of it can be played; the file is left as it is
 * then. Throws what the file system throws, and Mp4FormatError for an init that cannot be read.
 */
export function readRecordedFile(path: string, rendition: string): RecordedFile[] {
  const descriptor = openSync(path, 'r+');
  try {
    const { size } = fstatSync(descriptor);
    const initBytes = findInitEnd(descriptor, size);
    if (initBytes === undefined) return [];
    const tracks = readMovieHeader(readAt(descriptor, 0, initBytes));
    const stretches = findStretches(descriptor, initBytes, size);
    const last = stretches.at(-1)?.at(-1);
    if (last === undefined) return [];
    const endOffset = last.offset + last.partBytes;
    if (endOffset < size) ftruncateSync(descriptor, endOffset);
    return stretches.map((parts) => ({ path, rendition, tracks, initBytes, parts }));
  } finally {
    closeSync(descriptor);
  }
}

/** Up to `length` bytes; fewer at the end of the file. */
export function readAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(descriptor, bytes, done, length - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

/** The init ends where its `moov` does. */
function findInitEnd(descriptor: number, size: number): number | undefined {
  for (let offset = 0; offset < Math.min(size, INIT_BYTES_MAX); ) {
    const box = readBoxHeader(readAt(descriptor, offset, 16), 0);
    if (box === undefined || offset + box.end > size) return undefined;
    offset += box.end;
    if (box.type === 'moov') return offset <= INIT_BYTES_MAX ? offset : undefined;
  }
  return undefined;
}

function findStretches(descriptor: number, start: number, size: number): RecordedPart[][] {
  const stretches: RecordedPart[][] = [];
  let open: RecordedPart[] | undefined;
  for (let offset = start; ; ) {
    const part = readWholePart(descriptor, offset, size);
    if (part === undefined) {
      open = undefined;
      const next = findRecord(descriptor, offset + 1);
      if (next === undefined) return stretches;
      offset = next;
      continue;
    }
    if (open === undefined && part.isIndependent) {
      open = [];
      stretches.push(open);
    }
    open?.push(part);
    offset = part.offset + part.partBytes;
  }
}

/** The part whose record begins at `offset`. Undefined when there is none, or not the whole of it. */
function readWholePart(descriptor: number, offset: number, size: number): RecordedPart | undefined {
  const record = decodePartRecord(readAt(descriptor, offset, PART_RECORD_BYTES));
  if (record === undefined) return undefined;
  const part = { ...record, offset: offset + PART_RECORD_BYTES };
  const endOffset = part.offset + part.partBytes;
  if (endOffset > size) return undefined;
  const isVerified = endOffset >= size - VERIFIED_BYTES;
  if (!isVerified) return part;
  return crc32(readAt(descriptor, part.offset, part.partBytes)) === part.partCrc32
    ? part
    : undefined;
}

/** Where the first record at or behind `start` begins. */
function findRecord(descriptor: number, start: number): number | undefined {
  for (let offset = start; ; offset += SCAN_BYTES) {
    // One that begins in this stretch may end in the next.
    const bytes = readAt(descriptor, offset, SCAN_BYTES + PART_RECORD_HEAD.byteLength - 1);
    const index = bytes.indexOf(PART_RECORD_HEAD);
    if (index !== -1) return offset + index;
    if (bytes.byteLength < SCAN_BYTES) return undefined;
  }
}
