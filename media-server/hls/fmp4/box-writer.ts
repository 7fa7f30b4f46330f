/** A box of ISO/IEC 14496-12, section 4.2: 32-bit size, four-character type, then its content. */
export function box(type: string, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let size = BOX_HEADER_BYTES;
  for (const content of contents) size += content.length;
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, size);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index);
  let offset = BOX_HEADER_BYTES;
  for (const content of contents) {
    bytes.set(content, offset);
    offset += content.length;
  }
  return bytes;
}

export const BOX_HEADER_BYTES = 8;

/** A box that begins with a version and flags (section 4.2.2 there). */
export function fullBox(
  type: string,
  options: { version: number; flags: number },
  ...contents: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  return box(type, uint32(options.version * 0x1_00_00_00 + options.flags), ...contents);
}

export function uint8(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(values);
}

export function uint16(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setUint16(index * 2, value);
  });
  return bytes;
}

export function uint32(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setUint32(index * 4, value);
  });
  return bytes;
}

export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
