import { crc32 } from 'node:zlib';

/**
 * What a recorded file says about each part, in a box of its own before the part's bytes: an MP4 extension box (`uuid`, ISO/IEC
 * 14496-12 11.1), which players skip. Record and part are one write, so that a file is its own index: nothing beside it can
 * disagree with it after a crash.
 */
export type PartRecord = {
  /** Media sequence number of the segment, the same in all renditions of one timeline. */
  msn: number;
  partIndex: number;
  /** Parts of different timelines have nothing to do with each other's numbers and times. Counts up within a recording. */
  timeline: number;
  /** Stream time at which the part begins, and how long it lasts: samples at 48 kHz. */
  startSamples: number;
  durationSamples: number;
  /** Begins with a key frame. */
  isIndependent: boolean;
  /** Wall clock of its begin, milliseconds since the Unix epoch. */
  programDateTimeMs: number;
};

/** A record as it was read: with what tells whether the part behind it is whole. */
export type StoredPartRecord = PartRecord & { partBytes: number; partCrc32: number };

/** Made once for this purpose (RFC 9562, version 4). */
const EXTENDED_TYPE = Buffer.from('5b0ff3c26d8e4c1ea3f7d1c0a8e95d24', 'hex');
const VERSION = 1;
const FLAG_INDEPENDENT = 1;
const HEADER_BYTES = 8 + EXTENDED_TYPE.byteLength;
const PAYLOAD_BYTES = 44;
export const PART_RECORD_BYTES = HEADER_BYTES + PAYLOAD_BYTES;

/** What every record begins with, and nothing else in a file. */
export const PART_RECORD_HEAD = Buffer.concat([
  Buffer.from([0, 0, 0, PART_RECORD_BYTES]),
  Buffer.from('uuid', 'latin1'),
  EXTENDED_TYPE,
  Buffer.from([VERSION]),
]);

/** The box to write before the part's bytes. */
export function encodePartRecord(record: PartRecord, part: Uint8Array): Buffer {
  const box = Buffer.alloc(PART_RECORD_BYTES);
  let offset = PART_RECORD_HEAD.copy(box);
  offset = box.writeUInt8(record.isIndependent ? FLAG_INDEPENDENT : 0, offset);
  offset = box.writeUInt16BE(0, offset);
  offset = box.writeUInt32BE(record.timeline, offset);
  offset = box.writeUInt32BE(record.msn, offset);
  offset = box.writeUInt32BE(record.partIndex, offset);
  offset = box.writeDoubleBE(record.startSamples, offset);
  offset = box.writeUInt32BE(record.durationSamples, offset);
  offset = box.writeDoubleBE(record.programDateTimeMs, offset);
  offset = box.writeUInt32BE(part.byteLength, offset);
  box.writeUInt32BE(crc32(part), offset);
  return box;
}

/** The record that begins at `offset`; undefined when what stands there is none, or is cut short. */
export function decodePartRecord(bytes: Buffer, offset = 0): StoredPartRecord | undefined {
  if (offset + PART_RECORD_BYTES > bytes.byteLength) return undefined;
  const head = bytes.subarray(offset, offset + PART_RECORD_HEAD.byteLength);
  if (!PART_RECORD_HEAD.equals(head)) return undefined;
  const at = offset + HEADER_BYTES;
  return {
    isIndependent: (bytes.readUInt8(at + 1) & FLAG_INDEPENDENT) !== 0,
    timeline: bytes.readUInt32BE(at + 4),
    msn: bytes.readUInt32BE(at + 8),
    partIndex: bytes.readUInt32BE(at + 12),
    startSamples: bytes.readDoubleBE(at + 16),
    durationSamples: bytes.readUInt32BE(at + 24),
    programDateTimeMs: bytes.readDoubleBE(at + 28),
    partBytes: bytes.readUInt32BE(at + 36),
    partCrc32: bytes.readUInt32BE(at + 40),
  };
}
