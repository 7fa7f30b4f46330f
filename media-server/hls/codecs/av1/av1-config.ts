import { writeConfigBox } from '../config-box.ts';
import type { CodecConfig } from '../encoded-frame.ts';
import type { Av1SequenceHeader } from './sequence-header.ts';

/**
 * av1C box and codec string ("AV1 Codec ISO Media File Format Binding", section 2.3 and section 5). `obu` is the whole sequence header
 * OBU with its size field.
 */
export function createAv1Config(header: Av1SequenceHeader, obu: Uint8Array): CodecConfig {
  const { profile, level, isHighTier, bitDepth, width, height } = header;
  const depth = twoDigits(bitDepth);
  return {
    codec: 'av1',
    codecString: `av01.${profile}.${twoDigits(level)}${isHighTier ? 'H' : 'M'}.${depth}`,
    configBox: writeConfigBox('av1C', [
      0x81, // Marker and version.
      (profile << 5) | level,
      (isHighTier ? 0x80 : 0) |
        (bitDepth > 8 ? 0x40 : 0) |
        (bitDepth === 12 ? 0x20 : 0) |
        (header.isMonochrome ? 0x10 : 0) |
        (header.subsamplingX << 3) |
        (header.subsamplingY << 2) |
        header.chromaSamplePosition,
      0, // No initial presentation delay.
      ...obu,
    ]),
    width,
    height,
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
