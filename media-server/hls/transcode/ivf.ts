const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 12;

/** The begin of an IVF stream of VP8 whose times are ticks of `ticksPerSecond`. (libvpx, ivfenc.c; little-endian throughout.) */
export function writeIvfHeader(options: {
  width: number;
  height: number;
  ticksPerSecond: number;
}): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write('DKIF', 0, 'latin1');
  bytes.writeUInt16LE(0, 4);
  bytes.writeUInt16LE(HEADER_BYTES, 6);
  bytes.write('VP80', 8, 'latin1');
  bytes.writeUInt16LE(options.width, 12);
  bytes.writeUInt16LE(options.height, 14);
  bytes.writeUInt32LE(options.ticksPerSecond, 16);
  bytes.writeUInt32LE(1, 20);
  return bytes;
}

/** One frame, shown at `ticks` (not negative). */
export function writeIvfFrame(frame: Uint8Array, ticks: number): Uint8Array {
  const bytes = Buffer.alloc(FRAME_HEADER_BYTES + frame.length);
  bytes.writeUInt32LE(frame.length, 0);
  bytes.writeBigUInt64LE(BigInt(ticks), 4);
  bytes.set(frame, FRAME_HEADER_BYTES);
  return bytes;
}
