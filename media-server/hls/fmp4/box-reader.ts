import { BOX_HEADER_BYTES } from './box-writer.ts';

export type ReadBox = {
  type: string;
  /** Where it begins, header included, and how long it is. */
  offset: number;
  sizeBytes: number;
  /** A view, without the header. */
  content: Uint8Array;
};

/**
 * The boxes that stand whole and one after the other in `bytes`, from the first on. A box that is cut short, or whose size is
 * less than its header, ends the list: what a crash left behind is read up to there.
 */
export function readBoxes(bytes: Uint8Array): ReadBox[] {
  const boxes: ReadBox[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  while (offset + BOX_HEADER_BYTES <= bytes.length) {
    const sizeBytes = view.getUint32(offset);
    if (sizeBytes < BOX_HEADER_BYTES || offset + sizeBytes > bytes.length) break;
    boxes.push({
      type: String.fromCharCode(...bytes.subarray(offset + 4, offset + BOX_HEADER_BYTES)),
      offset,
      sizeBytes,
      content: bytes.subarray(offset + BOX_HEADER_BYTES, offset + sizeBytes),
    });
    offset += sizeBytes;
  }
  return boxes;
}
