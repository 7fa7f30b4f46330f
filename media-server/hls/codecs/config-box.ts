const BOX_HEADER_BYTES = 8;

/** A box (ISO/IEC 14496-12, section 4.2) around `content`; `type` is four ASCII letters. */
export function writeConfigBox(type: string, content: readonly number[] | Uint8Array): Uint8Array {
  const box = new Uint8Array(BOX_HEADER_BYTES + content.length);
  new DataView(box.buffer).setUint32(0, box.length);
  for (let index = 0; index < 4; index += 1) box[4 + index] = type.charCodeAt(index);
  box.set(content, BOX_HEADER_BYTES);
  return box;
}
