import { byteAt } from '../../rtp/big-endian.ts';

/** OBU types (AV1 bitstream specification, section 6.2.2) that matter here. */
export const OBU_TYPE = {
  sequenceHeader: 1,
  frameHeader: 3,
  tileGroup: 4,
  metadata: 5,
  frame: 6,
  redundantFrameHeader: 7,
} as const;

const KEPT_TYPES: ReadonlySet<number> = new Set(Object.values(OBU_TYPE));

/** Extension flag and size flag of an OBU header. */
const EXTENSION_FLAG = 0x04;
export const SIZE_FLAG = 0x02;

export type ObuHeader = {
  type: number;
  /** Header, extension and size field. */
  headerBytes: number;
  hasExtension: boolean;
};

/** Bytes of the longest OBU header: 2, and a size of 8. */
export const OBU_HEADER_BYTES_MAX = 10;

/** A leb128 size is below 2³² in 8 bytes at most (section 4.10.5). */
const LEB128_BYTES_MAX = 8;

/** Temporal delimiters (an MP4 sample is a temporal unit), padding, tile lists and what nobody knows are left out. */
export function isKept(type: number): boolean {
  return KEPT_TYPES.has(type);
}

/**
 * The header of an OBU that has `obuBytes`. In RTP the size field is mostly left out; where it stands it must say what the packet
 * says. Undefined otherwise.
 */
export function parseObuHeader(begin: Uint8Array, obuBytes: number): ObuHeader | undefined {
  const first = byteAt(begin, 0);
  if ((first & 0x80) !== 0) return undefined;
  const hasExtension = (first & EXTENSION_FLAG) !== 0;
  let headerBytes = hasExtension ? 2 : 1;
  if ((first & SIZE_FLAG) !== 0) {
    const size = readLeb128(begin, headerBytes);
    if (size === undefined) return undefined;
    headerBytes = size.end;
    if (size.value !== obuBytes - headerBytes) return undefined;
  }
  if (headerBytes > obuBytes) return undefined;
  return { type: (first >> 3) & 0x0f, headerBytes, hasExtension };
}

/** Undefined where it does not end or is too large to be a length of anything here. */
export function readLeb128(
  bytes: Uint8Array,
  begin: number,
): { value: number; end: number } | undefined {
  let value = 0;
  for (let index = 0; index < LEB128_BYTES_MAX; index += 1) {
    if (begin + index >= bytes.length) return undefined;
    const byte = byteAt(bytes, begin + index);
    value += (byte & 0x7f) * 2 ** (index * 7);
    if ((byte & 0x80) === 0) {
      return value < 2 ** 32 ? { value, end: begin + index + 1 } : undefined;
    }
  }
  return undefined;
}

export function leb128Bytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes += 1;
  return bytes;
}

/** Returns the position after it. */
export function writeLeb128(target: Uint8Array, position: number, value: number): number {
  let at = position;
  let rest = value;
  while (rest >= 0x80) {
    target[at] = (rest & 0x7f) | 0x80;
    rest = Math.floor(rest / 0x80);
    at += 1;
  }
  target[at] = rest;
  return at + 1;
}
