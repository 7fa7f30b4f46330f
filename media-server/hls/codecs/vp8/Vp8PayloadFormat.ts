import { byteAt } from '../../rtp/big-endian.ts';
import type { FrameAssembly } from '../FrameAssembly.ts';
import { isPlausibleSize } from '../picture-size.ts';
import type { PayloadFormat, Picture, PictureContext } from '../VideoDepacketizer.ts';

/** Frame tag, start code, width and height (RFC 6386, section 9.1). */
const KEY_FRAME_HEADER_BYTES = 10;
const START_CODE = [0x9d, 0x01, 0x2a] as const;
const SIZE_MASK = 0x3fff;

/**
 * VP8 in RTP (RFC 7741): the payloads of a frame without their descriptors. No MP4 is made of it, so pictures have no `config`: they are
 * for a transcoder.
 */
export class Vp8PayloadFormat implements PayloadFormat {
  read(payload: Uint8Array, assembly: FrameAssembly): boolean {
    const descriptorBytes = descriptorLength(payload);
    if (descriptorBytes === undefined || descriptorBytes >= payload.length) return false;
    const first = byteAt(payload, 0);
    // S: begin of a partition; PID 0: the first one of the frame.
    const beginsFrame = (first & 0x10) !== 0 && (first & 0x07) === 0;
    if (beginsFrame !== (assembly.unitCount === 0)) return false;
    const bytes = payload.subarray(descriptorBytes);
    if (beginsFrame) assembly.addUnit(bytes);
    else assembly.append(bytes);
    return true;
  }

  finish(assembly: FrameAssembly, context: PictureContext): Picture | 'nothing' | 'unreadable' {
    if (assembly.unitCount === 0) return 'unreadable';
    const isKeyFrame = (assembly.unitHeader(0) & 0x01) === 0;
    if (isKeyFrame && readVp8Size(assembly.sliceUnit(0, KEY_FRAME_HEADER_BYTES)) === undefined) {
      return 'unreadable';
    }
    if (!isKeyFrame && context.isKeyFrameWanted) return 'nothing';
    const data = new Uint8Array(assembly.totalBytes);
    assembly.copyUnit(0, 0, data, 0);
    return { isKeyFrame, data, config: undefined };
  }

  reset(): void {
    // Nothing outlives a picture.
  }
}

/** Width and height of a key frame, pixels. Undefined where it is none, or lies. */
export function readVp8Size(frame: Uint8Array): { width: number; height: number } | undefined {
  if (frame.length < KEY_FRAME_HEADER_BYTES) return undefined;
  if (START_CODE.some((byte, index) => byteAt(frame, 3 + index) !== byte)) return undefined;
  const width = (byteAt(frame, 6) | (byteAt(frame, 7) << 8)) & SIZE_MASK;
  const height = (byteAt(frame, 8) | (byteAt(frame, 9) << 8)) & SIZE_MASK;
  return isPlausibleSize(width, height) ? { width, height } : undefined;
}

/** RFC 7741, section 4.2. Undefined for one that is cut short; it may be as long as the payload. */
function descriptorLength(payload: Uint8Array): number | undefined {
  const hasExtension = (byteAt(payload, 0) & 0x80) !== 0;
  if (!hasExtension) return 1;
  if (payload.length < 2) return undefined;
  const extension = byteAt(payload, 1);
  let length = 2;
  if ((extension & 0x80) !== 0) {
    // PictureID, of 15 bits when its first bit says so.
    length += (byteAt(payload, length) & 0x80) === 0 ? 1 : 2;
  }
  if ((extension & 0x40) !== 0) length += 1;
  if ((extension & 0x30) !== 0) length += 1;
  return length <= payload.length ? length : undefined;
}
