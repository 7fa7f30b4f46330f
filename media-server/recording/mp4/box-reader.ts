/** A box of an ISO base media file (ISO/IEC 14496-12 4.2): where its payload is, within the bytes that it was read from. */
export type Box = { type: string; start: number; payloadStart: number; end: number };

export const BOX_HEADER_BYTES = 8;
const LARGE_HEADER_BYTES = 16;

/** The bytes are no MP4 that we can read: cut short, or boxes that reach beyond what holds them. */
export class Mp4FormatError extends Error {
  override readonly name = 'Mp4FormatError';
}

/**
 * The header of the box at `offset`; `end` may lie beyond the bytes. Undefined when the header itself is cut short or says a size
 * that no box has (0, "to the end of the file", is none that a growing file may use).
 */
export function readBoxHeader(bytes: Buffer, offset: number): Box | undefined {
  if (offset + BOX_HEADER_BYTES > bytes.byteLength) return undefined;
  const size = bytes.readUInt32BE(offset);
  const type = bytes.toString('latin1', offset + 4, offset + BOX_HEADER_BYTES);
  if (size !== 1) {
    if (size < BOX_HEADER_BYTES) return undefined;
    return { type, start: offset, payloadStart: offset + BOX_HEADER_BYTES, end: offset + size };
  }
  if (offset + LARGE_HEADER_BYTES > bytes.byteLength) return undefined;
  const largeSize = bytes.readBigUInt64BE(offset + BOX_HEADER_BYTES);
  if (largeSize < LARGE_HEADER_BYTES || largeSize > Number.MAX_SAFE_INTEGER) return undefined;
  const end = offset + Number(largeSize);
  return { type, start: offset, payloadStart: offset + LARGE_HEADER_BYTES, end };
}

/** The boxes between `start` and `end`, one after the other. Throws Mp4FormatError when they do not fill it. */
export function boxesWithin(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let offset = start; offset < end; ) {
    const box = readBoxHeader(bytes, offset);
    if (box === undefined || box.end > end)
      throw new Mp4FormatError(`a box at ${offset} reaches beyond its container`);
    boxes.push(box);
    offset = box.end;
  }
  return boxes;
}

/** The first box of that path, such as `mdia.minf.stbl`; undefined if there is none. */
export function findBox(bytes: Buffer, within: Box, path: string): Box | undefined {
  let found: Box | undefined = within;
  for (const type of path.split('.')) {
    if (found === undefined) return undefined;
    found = boxesWithin(bytes, found.payloadStart, found.end).find((box) => box.type === type);
  }
  return found;
}

/** Like `findBox`, but throws Mp4FormatError if there is none. */
export function getBox(bytes: Buffer, within: Box, path: string): Box {
  const box = findBox(bytes, within, path);
  if (box === undefined) throw new Mp4FormatError(`${within.type} has no ${path}`);
  return box;
}
