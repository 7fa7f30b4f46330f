import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readBoxHeader } from '../mp4/box-reader.ts';
import { type Mp4Track, readMovieHeader } from '../mp4/movie-header.ts';
import { decodePartRecord, PART_RECORD_BYTES, type StoredPartRecord } from '../part-record.ts';

/** A part as it stands in a file. */
export type RecordedPart = StoredPartRecord & {
  /** Where its bytes begin, behind its record. */
  offset: number;
};

/** A file of a run: an init, and the parts behind it that are whole. */
export type RecordedFile = {
  path: string;
  rendition: string;
  tracks: readonly Mp4Track[];
  initBytes: number;
  /** At least one; contiguous but for the records between them. */
  parts: readonly RecordedPart[];
  sizeBytes: number;
};

/** An init is a kilobyte; more is none. */
const INIT_BYTES_MAX = 1024 * 1024;
/**
 * How much of a file's end is read again to see that its bytes are those that were written. A killed process tears the last write
 * only; a machine that lost power, what its system had not written for half a minute.
 */
const VERIFIED_BYTES = 32 * 1024 * 1024;

/**
 * Reads what a recorder wrote and cuts off what is not whole at its end. Undefined when nothing of it can be played; the file is
 * left as it is then. Throws what the file system throws, and Mp4FormatError for an init that cannot be read.
 */
export function readRecordedFile(path: string, rendition: string): RecordedFile | undefined {
  const descriptor = openSync(path, 'r+');
  try {
    const { size } = fstatSync(descriptor);
    const initBytes = findInitEnd(descriptor, size);
    if (initBytes === undefined) return undefined;
    const tracks = readMovieHeader(readAt(descriptor, 0, initBytes));
    const parts = wholeParts(descriptor, initBytes, size);
    const last = parts.at(-1);
    if (last === undefined) return undefined;
    const sizeBytes = last.offset + last.partBytes;
    if (sizeBytes < size) ftruncateSync(descriptor, sizeBytes);
    return { path, rendition, tracks, initBytes, parts, sizeBytes };
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

function wholeParts(descriptor: number, start: number, size: number): RecordedPart[] {
  const parts: RecordedPart[] = [];
  for (let offset = start; ; ) {
    const record = decodePartRecord(readAt(descriptor, offset, PART_RECORD_BYTES));
    if (record === undefined) break;
    const part = { ...record, offset: offset + PART_RECORD_BYTES };
    if (part.offset + part.partBytes > size) break;
    parts.push(part);
    offset = part.offset + part.partBytes;
  }
  const isWhole = ({ offset, partBytes, partCrc32 }: RecordedPart): boolean =>
    offset + partBytes < size - VERIFIED_BYTES ||
    crc32(readAt(descriptor, offset, partBytes)) === partCrc32;
  const firstBroken = parts.findIndex((part) => !isWhole(part));
  return firstBroken === -1 ? parts : parts.slice(0, firstBroken);
}
