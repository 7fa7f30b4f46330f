import { BitReader } from '../BitReader.ts';
import { isPlausibleSize } from '../picture-size.ts';

/** What av1C and the codec string tell (AV1 bitstream specification, section 5.5). */
export type Av1SequenceHeader = {
  profile: number;
  /** Of the first operating point, which has all layers. */
  level: number;
  isHighTier: boolean;
  bitDepth: number;
  isMonochrome: boolean;
  subsamplingX: number;
  subsamplingY: number;
  chromaSamplePosition: number;
  /** Frame headers are short and always those of key frames. */
  isReducedStillPicture: boolean;
  width: number;
  height: number;
};

const PROFILE_MAX = 2;
const PRIMARIES_BT709 = 1;
const TRANSFER_SRGB = 13;
const MATRIX_IDENTITY = 0;
const UNSPECIFIED = 2;

/**
 * A sequence header OBU's payload, without its header. Undefined where it cannot be read or where its size is nothing a player should
 * make room for.
 */
export function parseAv1SequenceHeader(payload: Uint8Array): Av1SequenceHeader | undefined {
  const reader = new BitReader(payload);
  const profile = reader.bits(3);
  reader.skip(1); // still_picture
  const isReduced = reader.flag();
  const point = isReduced
    ? { level: reader.bits(5), isHighTier: false }
    : readOperatingPoints(reader);
  const widthBits = reader.bits(4) + 1;
  const heightBits = reader.bits(4) + 1;
  const width = reader.bits(widthBits) + 1;
  const height = reader.bits(heightBits) + 1;
  if (!isReduced && reader.flag()) reader.skip(7); // Lengths of frame ids.
  reader.skip(3); // use_128x128_superblock, enable_filter_intra, enable_intra_edge_filter
  if (!isReduced) skipTools(reader);
  reader.skip(3); // enable_superres, enable_cdef, enable_restoration
  const color = readColor(reader, profile);
  reader.skip(1); // film_grain_params_present
  if (reader.isOverrun || profile > PROFILE_MAX || !isPlausibleSize(width, height)) {
    return undefined;
  }
  return { profile, ...point, ...color, isReducedStillPicture: isReduced, width, height };
}

function readOperatingPoints(reader: BitReader): { level: number; isHighTier: boolean } {
  let delayBits = 0;
  const hasTiming = reader.flag();
  if (hasTiming) {
    reader.skip(64); // num_units_in_display_tick, time_scale
    if (reader.flag()) reader.unsignedExpGolomb(); // num_ticks_per_picture_minus_1
    if (reader.flag()) {
      delayBits = reader.bits(5) + 1;
      reader.skip(42); // num_units_in_decoding_tick, two lengths
    }
  }
  const hasDisplayDelay = reader.flag();
  const pointsCount = reader.bits(5) + 1;
  let first: { level: number; isHighTier: boolean } | undefined;
  for (let index = 0; index < pointsCount; index += 1) {
    reader.skip(12); // operating_point_idc
    const level = reader.bits(5);
    const isHighTier = level > 7 && reader.flag();
    first ??= { level, isHighTier };
    if (delayBits > 0 && reader.flag()) reader.skip(delayBits * 2 + 1);
    if (hasDisplayDelay && reader.flag()) reader.skip(4);
  }
  return first ?? { level: 0, isHighTier: false };
}

/** From enable_interintra_compound to order_hint_bits. */
function skipTools(reader: BitReader): void {
  reader.skip(4);
  const hasOrderHint = reader.flag();
  if (hasOrderHint) reader.skip(2);
  // seq_choose_screen_content_tools, else seq_force_screen_content_tools.
  const forcesScreenTools = reader.flag() || reader.flag();
  // seq_choose_integer_mv, else seq_force_integer_mv.
  if (forcesScreenTools && !reader.flag()) reader.skip(1);
  if (hasOrderHint) reader.skip(3);
}

type Color = Pick<
  Av1SequenceHeader,
  'bitDepth' | 'isMonochrome' | 'subsamplingX' | 'subsamplingY' | 'chromaSamplePosition'
>;

/** color_config(), section 5.5.2. */
function readColor(reader: BitReader, profile: number): Color {
  const isHighDepth = reader.flag();
  const bitDepth = profile === 2 && isHighDepth ? (reader.flag() ? 12 : 10) : isHighDepth ? 10 : 8;
  const isMonochrome = profile !== 1 && reader.flag();
  const hasDescription = reader.flag();
  const primaries = hasDescription ? reader.bits(8) : UNSPECIFIED;
  const transfer = hasDescription ? reader.bits(8) : UNSPECIFIED;
  const matrix = hasDescription ? reader.bits(8) : UNSPECIFIED;
  const color: Color = {
    bitDepth,
    isMonochrome,
    subsamplingX: 1,
    subsamplingY: 1,
    chromaSamplePosition: 0,
  };
  if (isMonochrome) {
    reader.skip(1); // color_range
    return color;
  }
  if (primaries === PRIMARIES_BT709 && transfer === TRANSFER_SRGB && matrix === MATRIX_IDENTITY) {
    color.subsamplingX = 0;
    color.subsamplingY = 0;
  } else {
    reader.skip(1); // color_range
    if (profile === 1) {
      color.subsamplingX = 0;
      color.subsamplingY = 0;
    } else if (profile === 2) {
      color.subsamplingX = bitDepth === 12 ? reader.bit() : 1;
      color.subsamplingY = bitDepth === 12 && color.subsamplingX === 1 ? reader.bit() : 0;
    }
    if (color.subsamplingX === 1 && color.subsamplingY === 1) {
      color.chromaSamplePosition = reader.bits(2);
    }
  }
  reader.skip(1); // separate_uv_delta_q
  return color;
}
