import { OPUS_SILENCE } from '../../codecs/opus/opus-config.ts';

/** Real parameter sets of baseline H264, by width; the slices behind them are made up. */
const PARAMETER_SETS: Record<number, readonly [string, string]> = {
  320: ['6742c00dda05067e7c0440000003004000000f03c50aa8', '68ce0fc8'],
  640: ['6742c01eda0280bfe5c044000003000400000300f03c58ba80', '68ce0fc8'],
  1280: ['6742c01fda014016ec0440000003004000000f03c60ca8', '68ce0fc8'],
};

export const WIDTHS = [320, 640, 1280] as const;

/** NAL units that look like a picture to everything but a decoder. */
export function syntheticPicture(options: {
  width: number;
  isKeyFrame: boolean;
  bytes: number;
}): Uint8Array[] {
  const slice = new Uint8Array(options.bytes).fill(0x55);
  // A slice header: first macroblock 0, type I or P, picture parameter set 0.
  slice.set(options.isKeyFrame ? [0x65, 0x88, 0x84] : [0x41, 0x9a, 0x24]);
  if (!options.isKeyFrame) return [slice];
  const sets = PARAMETER_SETS[options.width] ?? [];
  return [...sets.map((hex) => new Uint8Array(Buffer.from(hex, 'hex'))), slice];
}

/** TOC bytes of stereo Opus: CELT of 10 and 20 ms, SILK of 40 and 60 ms. */
const OPUS_TOC: Record<number, number> = { 10: 0xf4, 20: 0xfc, 40: 0x54, 60: 0x5c };

/** An Opus packet of this length that is not silence; `number` makes it another one than others. */
export function syntheticSound(frameMs: number, number: number): Uint8Array {
  const bytes = new Uint8Array(40).fill(number & 0xff);
  bytes[0] = OPUS_TOC[frameMs] ?? 0xfc;
  return bytes;
}

export function isSilence(data: Uint8Array): boolean {
  return data.length === OPUS_SILENCE.data.length;
}
