import { writeConfigBox } from '../config-box.ts';
import type { CodecConfig } from '../encoded-frame.ts';
import type { Vp9Parameters } from './frame-header.ts';

/** Levels times ten, with the luma samples of a picture, those of a second, and the longest side (VP9 levels, annex of the VP9 codec ISO media file format binding). */
const LEVELS = [
  [10, 36_864, 829_440, 512],
  [11, 73_728, 2_764_800, 768],
  [20, 122_880, 4_608_000, 960],
  [21, 245_760, 9_216_000, 1_344],
  [30, 552_960, 20_736_000, 2_048],
  [31, 983_040, 36_864_000, 2_752],
  [40, 2_228_224, 83_558_400, 4_160],
  [41, 2_228_224, 160_432_128, 4_160],
  [50, 8_912_896, 311_951_360, 8_384],
  [51, 8_912_896, 588_251_136, 8_384],
  [52, 8_912_896, 1_176_502_272, 8_384],
  [60, 35_651_584, 1_176_502_272, 16_832],
] as const;

const LEVEL_MAX = 62;

/** The bitstream does not tell it; cameras in browsers give 30 a second. Players do not hold a stream to its level. */
const ASSUMED_FRAMES_PER_SECOND = 30;

/** Colour primaries, transfer and matrix (ISO/IEC 23091-2) of VP9's color_space. 2 is unspecified. */
const COLORS = [
  [2, 2, 2],
  [6, 6, 6],
  [1, 1, 1],
  [6, 6, 6],
  [7, 7, 7],
  [9, 14, 9],
  [2, 2, 2],
  [1, 13, 0],
] as const;

/** vpcC box, version 1, and codec string of the "VP Codec ISO Media File Format Binding". */
export function createVp9Config(parameters: Vp9Parameters): CodecConfig {
  const { profile, bitDepth, chromaSubsampling, isFullRange, width, height } = parameters;
  const level = levelOf(width, height);
  const color = COLORS[parameters.colorSpace] ?? COLORS[0];
  return {
    codec: 'vp9',
    codecString: `vp09.${twoDigits(profile)}.${twoDigits(level)}.${twoDigits(bitDepth)}`,
    configBox: writeConfigBox('vpcC', [
      1, // Version; three bytes of flags.
      0,
      0,
      0,
      profile,
      level,
      (bitDepth << 4) | (chromaSubsampling << 1) | (isFullRange ? 1 : 0),
      ...color,
      0, // No initialization data, two bytes of length.
      0,
    ]),
    width,
    height,
  };
}

function levelOf(width: number, height: number): number {
  const samples = width * height;
  const found = LEVELS.find(
    ([, picture, second, side]) =>
      samples <= picture &&
      samples * ASSUMED_FRAMES_PER_SECOND <= second &&
      Math.max(width, height) <= side,
  );
  return found === undefined ? LEVEL_MAX : found[0];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
