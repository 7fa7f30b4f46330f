import { BitReader } from '../BitReader.ts';
import { isPlausibleSize } from '../picture-size.ts';
import { removeEmulationPrevention } from './nal-unit.ts';

export type SequenceParameterSet = {
  id: number;
  profileIdc: number;
  constraintFlags: number;
  levelIdc: number;
  /** 0 monochrome, 1 4:2:0, 2 4:2:2, 3 4:4:4. */
  chromaFormatIdc: number;
  bitDepthLuma: number;
  bitDepthChroma: number;
  /** Pixels after cropping. */
  width: number;
  height: number;
};

/** seq_parameter_set_id (H.264, section 7.4.2.1.1). */
export const SEQUENCE_PARAMETER_SET_ID_MAX = 31;

/** Profiles whose SPS tells chroma format, bit depth and scaling lists (section 7.3.2.1.1). */
const PROFILES_WITH_CHROMA = new Set([
  100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135,
]);

/** num_ref_frames_in_pic_order_cnt_cycle. */
const ORDER_COUNT_CYCLE_MAX = 255;

const BIT_DEPTH_MAX = 14;
const MACROBLOCK_PIXELS = 16;

export function hasChromaFields(profileIdc: number): boolean {
  return PROFILES_WITH_CHROMA.has(profileIdc);
}

/**
 * An SPS NAL unit with its header (H.264, section 7.3.2.1.1), without VUI. Undefined where it cannot be read, where a value is out
 * of its range, and where the size is nothing a player should make room for.
 */
export function parseSequenceParameterSet(nalUnit: Uint8Array): SequenceParameterSet | undefined {
  const reader = new BitReader(removeEmulationPrevention(nalUnit));
  reader.skip(8);
  const profileIdc = reader.bits(8);
  const constraintFlags = reader.bits(8);
  const levelIdc = reader.bits(8);
  const id = reader.unsignedExpGolomb();
  const chroma = readChroma(reader, profileIdc);
  reader.unsignedExpGolomb(); // log2_max_frame_num_minus4
  if (!skipOrderCount(reader)) return undefined;
  reader.unsignedExpGolomb(); // max_num_ref_frames
  reader.skip(1); // gaps_in_frame_num_value_allowed_flag
  const size = readSize(reader, chroma);
  if (reader.isOverrun || id > SEQUENCE_PARAMETER_SET_ID_MAX) return undefined;
  if (chroma.formatIdc > 3) return undefined;
  if (chroma.bitDepthLuma > BIT_DEPTH_MAX || chroma.bitDepthChroma > BIT_DEPTH_MAX) {
    return undefined;
  }
  if (!isPlausibleSize(size.width, size.height)) return undefined;
  return {
    id,
    profileIdc,
    constraintFlags,
    levelIdc,
    chromaFormatIdc: chroma.formatIdc,
    bitDepthLuma: chroma.bitDepthLuma,
    bitDepthChroma: chroma.bitDepthChroma,
    ...size,
  };
}

type Chroma = {
  formatIdc: number;
  isSeparate: boolean;
  bitDepthLuma: number;
  bitDepthChroma: number;
};

function readChroma(reader: BitReader, profileIdc: number): Chroma {
  if (!hasChromaFields(profileIdc)) {
    return { formatIdc: 1, isSeparate: false, bitDepthLuma: 8, bitDepthChroma: 8 };
  }
  const formatIdc = reader.unsignedExpGolomb();
  const isSeparate = formatIdc === 3 && reader.flag();
  const bitDepthLuma = 8 + reader.unsignedExpGolomb();
  const bitDepthChroma = 8 + reader.unsignedExpGolomb();
  reader.skip(1); // qpprime_y_zero_transform_bypass_flag
  if (reader.flag()) {
    const listsCount = formatIdc === 3 ? 12 : 8;
    for (let index = 0; index < listsCount; index += 1) {
      if (reader.flag()) skipScalingList(reader, index < 6 ? 16 : 64);
    }
  }
  return { formatIdc, isSeparate, bitDepthLuma, bitDepthChroma };
}

/** Section 7.3.2.1.1.1: after a next scale of 0 the rest of the list is not there. */
function skipScalingList(reader: BitReader, size: number): void {
  let lastScale = 8;
  for (let index = 0; index < size; index += 1) {
    lastScale = (lastScale + reader.signedExpGolomb() + 256) % 256;
    if (lastScale === 0) return;
  }
}

function skipOrderCount(reader: BitReader): boolean {
  const type = reader.unsignedExpGolomb();
  if (type === 0) {
    reader.unsignedExpGolomb(); // log2_max_pic_order_cnt_lsb_minus4
  } else if (type === 1) {
    reader.skip(1); // delta_pic_order_always_zero_flag
    reader.signedExpGolomb(); // offset_for_non_ref_pic
    reader.signedExpGolomb(); // offset_for_top_to_bottom_field
    const cycle = reader.unsignedExpGolomb();
    if (cycle > ORDER_COUNT_CYCLE_MAX) return false;
    for (let index = 0; index < cycle; index += 1) reader.signedExpGolomb();
  }
  return type <= 2;
}

function readSize(reader: BitReader, chroma: Chroma): { width: number; height: number } {
  const widthInMacroblocks = reader.unsignedExpGolomb() + 1;
  const heightInMapUnits = reader.unsignedExpGolomb() + 1;
  const isFramesOnly = reader.flag();
  if (!isFramesOnly) reader.skip(1); // mb_adaptive_frame_field_flag
  reader.skip(1); // direct_8x8_inference_flag
  const fieldsCount = isFramesOnly ? 1 : 2;
  let width = widthInMacroblocks * MACROBLOCK_PIXELS;
  let height = heightInMapUnits * MACROBLOCK_PIXELS * fieldsCount;
  if (reader.flag()) {
    const isSubsampled = !chroma.isSeparate && chroma.formatIdc > 0;
    const unitX = isSubsampled && chroma.formatIdc < 3 ? 2 : 1;
    const unitY = (isSubsampled && chroma.formatIdc === 1 ? 2 : 1) * fieldsCount;
    width -= unitX * (reader.unsignedExpGolomb() + reader.unsignedExpGolomb());
    height -= unitY * (reader.unsignedExpGolomb() + reader.unsignedExpGolomb());
  }
  return { width, height };
}
