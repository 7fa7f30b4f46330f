import { concat } from './concat.ts';

/** Files that ffmpeg reads, made of what MP4 samples hold. Both directions. */

const IVF_HEADER_BYTES = 32;
const IVF_FRAME_HEADER_BYTES = 12;

export function readIvf(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const frames: Uint8Array[] = [];
  let position = IVF_HEADER_BYTES;
  while (position < file.length) {
    const begin = position + IVF_FRAME_HEADER_BYTES;
    position = begin + view.getUint32(position, true);
    frames.push(file.subarray(begin, position));
  }
  return frames;
}

export function writeIvf(
  fourCc: 'VP90' | 'AV01',
  size: { width: number; height: number },
  frames: readonly Uint8Array[],
): Uint8Array {
  const header = new Uint8Array(IVF_HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(Buffer.from('DKIF'));
  view.setUint16(6, IVF_HEADER_BYTES, true);
  header.set(Buffer.from(fourCc), 8);
  view.setUint16(12, size.width, true);
  view.setUint16(14, size.height, true);
  view.setUint32(16, 30, true);
  view.setUint32(20, 1, true);
  view.setUint32(24, frames.length, true);
  return concat(
    header,
    ...frames.flatMap((frame, index) => {
      const frameHeader = new Uint8Array(IVF_FRAME_HEADER_BYTES);
      const frameView = new DataView(frameHeader.buffer);
      frameView.setUint32(0, frame.length, true);
      frameView.setUint32(4, index, true);
      return [frameHeader, frame];
    }),
  );
}

/** NAL units with start codes, of samples with lengths. */
export function writeAnnexB(samples: readonly Uint8Array[]): Uint8Array {
  const parts: (Uint8Array | readonly number[])[] = [];
  for (const sample of samples) {
    const view = new DataView(sample.buffer, sample.byteOffset, sample.byteLength);
    for (let position = 0; position < sample.length; ) {
      const end = position + 4 + view.getUint32(position);
      parts.push([0, 0, 0, 1], sample.subarray(position + 4, end));
      position = end;
    }
  }
  return concat(...parts);
}
