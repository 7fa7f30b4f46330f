import { type Box, boxesWithin } from './box-reader.ts';

/** Payload bytes of a sample entry before the boxes within it (14496-12 12.1.3 and 12.2.3). */
const VISUAL_ENTRY_BYTES = 78;
const AUDIO_ENTRY_BYTES = 28;

/** RFC 6381 name of the codec of a sample entry; its four letters where there is no more to say. */
export function codecStringOf(bytes: Buffer, entry: Box, kind: 'audio' | 'video'): string {
  // Chromium wants it in lower case, whatever the box is called.
  if (entry.type === 'Opus') return 'opus';
  const boxesStart =
    entry.payloadStart + (kind === 'video' ? VISUAL_ENTRY_BYTES : AUDIO_ENTRY_BYTES);
  const find = (type: string): Box | undefined =>
    boxesWithin(bytes, boxesStart, entry.end).find((box) => box.type === type);
  switch (entry.type) {
    case 'avc1':
    case 'avc3': {
      const avcC = find('avcC');
      if (avcC === undefined) return entry.type;
      const profile = bytes.toString('hex', avcC.payloadStart + 1, avcC.payloadStart + 4);
      return `${entry.type}.${profile}`;
    }
    case 'vp09': {
      const vpcC = find('vpcC');
      return vpcC === undefined ? entry.type : vp9String(bytes, vpcC.payloadStart + 4);
    }
    case 'av01': {
      const av1C = find('av1C');
      return av1C === undefined ? entry.type : av1String(bytes, av1C.payloadStart);
    }
    case 'mp4a':
      return 'mp4a.40.2';
    default:
      return entry.type;
  }
}

/** `vp09.<profile>.<level>.<bit depth>`. */
function vp9String(bytes: Buffer, at: number): string {
  const bitDepth = bytes.readUInt8(at + 2) >> 4;
  return ['vp09', ...[bytes.readUInt8(at), bytes.readUInt8(at + 1), bitDepth].map(twoDigits)].join(
    '.',
  );
}

/** `av01.<profile>.<level><tier>.<bit depth>` from the second and third byte of av1C. */
function av1String(bytes: Buffer, at: number): string {
  const first = bytes.readUInt8(at + 1);
  const second = bytes.readUInt8(at + 2);
  const isHighBitDepth = (second & 0x40) !== 0;
  const isTwelveBit = (second & 0x20) !== 0;
  const bitDepth = isHighBitDepth ? (isTwelveBit ? 12 : 10) : 8;
  const tier = (second & 0x80) === 0 ? 'M' : 'H';
  return `av01.${first >> 5}.${twoDigits(first & 0x1f)}${tier}.${twoDigits(bitDepth)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
