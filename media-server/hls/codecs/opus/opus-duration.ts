import { byteAt } from '../../rtp/big-endian.ts';

/** Samples at 48 kHz of one frame by the TOC's configuration (RFC 6716, section 3.1, table 2), in fours. */
const SILK_FRAME_SAMPLES = [480, 960, 1_920, 2_880] as const;
const HYBRID_FRAME_SAMPLES = [480, 960] as const;
const CELT_FRAME_SAMPLES = [120, 240, 480, 960] as const;

/** 120 ms (rule R5 of RFC 6716, section 3.4). */
const PACKET_SAMPLES_MAX = 5_760;

/** Bytes of one frame (rule R2). */
const FRAME_BYTES_MAX = 1_275;

/**
 * Samples at 48 kHz of an Opus packet. Undefined where it breaks a rule of RFC 6716, section 3.4: a decoder would refuse it, and
 * browsers end playback then.
 */
export function opusDurationSamples(packet: Uint8Array): number | undefined {
  if (packet.length === 0) return undefined;
  const toc = byteAt(packet, 0);
  const frameSamples = samplesOfConfiguration(toc >> 3);
  const framesCount = framesCountOf(packet, toc & 0x03);
  if (framesCount === undefined || framesCount * frameSamples > PACKET_SAMPLES_MAX) {
    return undefined;
  }
  return framesCount * frameSamples;
}

function samplesOfConfiguration(configuration: number): number {
  const frameSamples =
    configuration < 12
      ? SILK_FRAME_SAMPLES[configuration & 0x03]
      : configuration < 16
        ? HYBRID_FRAME_SAMPLES[configuration & 0x01]
        : CELT_FRAME_SAMPLES[configuration & 0x03];
  // The masks keep inside the tables.
  return frameSamples ?? 0;
}

/** Undefined where the frames' lengths do not fit the packet. */
function framesCountOf(packet: Uint8Array, code: number): number | undefined {
  const remaining = packet.length - 1;
  switch (code) {
    case 0:
      return remaining <= FRAME_BYTES_MAX ? 1 : undefined;
    case 1:
      return remaining % 2 === 0 && remaining / 2 <= FRAME_BYTES_MAX ? 2 : undefined;
    case 2: {
      const first = readFrameLength(packet, 1);
      if (first === undefined) return undefined;
      const second = packet.length - first.end - first.bytes;
      return second >= 0 && second <= FRAME_BYTES_MAX ? 2 : undefined;
    }
    default:
      return countedFrames(packet);
  }
}

/** Code 3 (section 3.2.5): a count byte, padding, and either equal lengths or one for each frame but the last. */
function countedFrames(packet: Uint8Array): number | undefined {
  if (packet.length < 2) return undefined;
  const countByte = byteAt(packet, 1);
  const framesCount = countByte & 0x3f;
  if (framesCount === 0) return undefined;
  let position = 2;
  let end = packet.length;
  if ((countByte & 0x40) !== 0) {
    let lengthByte: number;
    do {
      if (position >= packet.length) return undefined;
      lengthByte = byteAt(packet, position);
      position += 1;
      end -= lengthByte === 255 ? 254 : lengthByte;
    } while (lengthByte === 255);
  }
  if ((countByte & 0x80) !== 0) {
    for (let index = 0; index < framesCount - 1; index += 1) {
      const length = readFrameLength(packet, position);
      if (length === undefined) return undefined;
      position = length.end;
      end -= length.bytes;
    }
    return end >= position && end - position <= FRAME_BYTES_MAX ? framesCount : undefined;
  }
  const bytes = end - position;
  return bytes >= 0 && bytes % framesCount === 0 && bytes / framesCount <= FRAME_BYTES_MAX
    ? framesCount
    : undefined;
}

/** One or two bytes (section 3.2.1). */
function readFrameLength(
  packet: Uint8Array,
  position: number,
): { bytes: number; end: number } | undefined {
  if (position >= packet.length) return undefined;
  const first = byteAt(packet, position);
  if (first < 252) return { bytes: first, end: position + 1 };
  if (position + 1 >= packet.length) return undefined;
  return { bytes: byteAt(packet, position + 1) * 4 + first, end: position + 2 };
}
