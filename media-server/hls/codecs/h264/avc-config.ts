import { writeConfigBox } from '../config-box.ts';
import type { CodecConfig } from '../encoded-frame.ts';
import type { SequenceParameterSet } from './sequence-parameter-set.ts';

/** Profiles after whose parameter sets the record tells chroma format and bit depth (ISO/IEC 14496-15, section 5.3.3.1.2). */
const PROFILES_WITH_EXTENSION = new Set([100, 110, 122, 144, 244]);

/**
 * The avcC box (ISO/IEC 14496-15, section 5.3.3.1) of one SPS and its picture parameter sets, and what playlists say of them.
 * `nalUnits` have their header byte and no length.
 */
export function createAvcConfig(
  parameters: SequenceParameterSet,
  nalUnits: { sequence: Uint8Array; pictures: readonly Uint8Array[] },
): CodecConfig {
  const { profileIdc, constraintFlags, levelIdc } = parameters;
  const record = [
    1, // configurationVersion
    profileIdc,
    constraintFlags,
    levelIdc,
    0xff, // Reserved bits; NAL units have lengths of four bytes.
    0xe1, // Reserved bits; one SPS.
    ...withLength(nalUnits.sequence),
    nalUnits.pictures.length,
    ...nalUnits.pictures.flatMap(withLength),
  ];
  if (PROFILES_WITH_EXTENSION.has(profileIdc)) {
    record.push(
      0xfc | parameters.chromaFormatIdc,
      0xf8 | (parameters.bitDepthLuma - 8),
      0xf8 | (parameters.bitDepthChroma - 8),
      0, // No SPS extensions.
    );
  }
  return {
    codec: 'h264',
    codecString: `avc1.${[profileIdc, constraintFlags, levelIdc].map(hexByte).join('')}`,
    configBox: writeConfigBox('avcC', record),
    width: parameters.width,
    height: parameters.height,
  };
}

function withLength(nalUnit: Uint8Array): number[] {
  return [nalUnit.length >> 8, nalUnit.length & 0xff, ...nalUnit];
}

function hexByte(value: number): string {
  return value.toString(16).padStart(2, '0');
}
