/** A box (14496-12 4.2) around the given payloads. */
export function box(type: string, ...payloads: readonly Uint8Array[]): Buffer {
  const size = payloads.reduce((sum, payload) => sum + payload.byteLength, 8);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, ...payloads]);
}

export function fullBox(
  type: string,
  options: { version?: number; flags?: number },
  ...payloads: readonly Uint8Array[]
): Buffer {
  return box(type, uint32(((options.version ?? 0) << 24) | (options.flags ?? 0)), ...payloads);
}

export function uint16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index);
  return bytes;
}

/** Negative values as two's complement. */
export function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index);
  return bytes;
}

/** Integers, also negative ones, up to what a double holds exactly. */
export function uint64(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  for (const [index, value] of values.entries()) bytes.writeBigInt64BE(BigInt(value), 8 * index);
  return bytes;
}
