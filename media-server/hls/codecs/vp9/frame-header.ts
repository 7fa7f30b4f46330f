import { BitReader } from '../BitReader.ts';
import { isPlausibleSize } from '../picture-size.ts';

/** What vpcC tells of a stream; only key frames tell it. */
export type Vp9Parameters = {
  profile: number;
  bitDepth: number;
  /** As vpcC counts: 1 is 4:2:0, 2 is 4:2:2, 3 is 4:4:4. */
  chromaSubsampling: number;
  /** color_space of the VP9 bitstream specification, section 7.2.2. */
  colorSpace: number;
  isFullRange: boolean;
  width: number;
  height: number;
};

export type Vp9FrameHeader = { isKeyFrame: false } | ({ isKeyFrame: true } & Vp9Parameters);

const FRAME_MARKER = 2;
const SYNC_CODE = 0x49_83_42;
const COLOR_SPACE_RGB = 7;

/** Bytes of the longest header up to the size: 2 for the begin, 3 of sync code, 2 of colours, 4 of size. */
export const FRAME_HEADER_BYTES_MAX = 16;

/**
 * The begin of an uncompressed header (VP9 bitstream specification, section 6.2). Undefined where it is none, or where a key
 * frame's size is nothing a player should make room for.
 */
export function parseVp9FrameHeader(frame: Uint8Array): Vp9FrameHeader | undefined {
  const reader = new BitReader(frame);
  if (reader.bits(2) !== FRAME_MARKER) return undefined;
  const profile = reader.bit() + reader.bit() * 2;
  if (profile === 3 && reader.flag()) return undefined;
  if (reader.flag()) return { isKeyFrame: false }; // show_existing_frame
  const isInter = reader.flag();
  if (reader.isOverrun) return undefined;
  if (isInter) return { isKeyFrame: false };
  reader.skip(2); // show_frame, error_resilient_mode
  if (reader.bits(24) !== SYNC_CODE) return undefined;
  const color = readColor(reader, profile);
  if (color === undefined) return undefined;
  const width = reader.bits(16) + 1;
  const height = reader.bits(16) + 1;
  if (reader.isOverrun || !isPlausibleSize(width, height)) return undefined;
  return { isKeyFrame: true, profile, ...color, width, height };
}

/** color_config(), section 6.2.2. */
function readColor(
  reader: BitReader,
  profile: number,
): Omit<Vp9Parameters, 'profile' | 'width' | 'height'> | undefined {
  const bitDepth = profile < 2 ? 8 : reader.flag() ? 12 : 10;
  const colorSpace = reader.bits(3);
  // Profiles 1 and 3 are those of other subsampling than 4:2:0.
  const isOdd = profile % 2 === 1;
  if (colorSpace === COLOR_SPACE_RGB) {
    if (!isOdd || reader.flag()) return undefined;
    return { bitDepth, colorSpace, chromaSubsampling: 3, isFullRange: true };
  }
  const isFullRange = reader.flag();
  if (!isOdd) return { bitDepth, colorSpace, chromaSubsampling: 1, isFullRange };
  const subsamplingX = reader.bit();
  const subsamplingY = reader.bit();
  if (reader.flag()) return undefined;
  const chromaSubsampling = subsamplingX === 0 ? 3 : subsamplingY === 0 ? 2 : 1;
  return { bitDepth, colorSpace, chromaSubsampling, isFullRange };
}
