import { writeConfigBox } from '../config-box.ts';
import type { CodecConfig } from '../encoded-frame.ts';

/** Of every frame, by ISO/IEC 14496-3, section 4.5.1.1. */
export const AAC_FRAME_SAMPLES = 1_024;

/** Announced for decoders that plan by it. */
const AVERAGE_BITS_PER_SECOND = 128_000;

/** ISO/IEC 14496-3, section 1.6.2.1: AAC-LC (2), 48 kHz (3), two channels, frames of 1024 samples. */
const AUDIO_SPECIFIC_CONFIG = [(2 << 3) | (3 >> 1), ((3 & 1) << 7) | (2 << 3)];

/** Tags of ISO/IEC 14496-1, section 7.2.2.1. */
const ES_DESCRIPTOR = 3;
const DECODER_CONFIG_DESCRIPTOR = 4;
const DECODER_SPECIFIC_INFO = 5;
const SL_CONFIG_DESCRIPTOR = 6;

/** Table 5 there: ISO/IEC 14496-3. */
const OBJECT_TYPE_AUDIO = 0x40;
/** Audio stream, not upstream, and a bit that is always set. */
const STREAM_TYPE_AUDIO = (5 << 2) | 1;

/** 21 ms of silence in stereo: a channel pair whose spectrum is empty. Decodes after any other frame. */
export const AAC_SILENCE = Uint8Array.of(0x21, 0x10, 0x04, 0x60, 0x8c, 0x1c);

/** The same for every stream: stereo at 48 kHz. ISO/IEC 14496-14, section 5.6. */
export const AAC_CONFIG: CodecConfig = {
  codec: 'aac',
  codecString: 'mp4a.40.2',
  configBox: writeConfigBox('esds', [
    ...[0, 0, 0, 0], // Version and flags.
    ...descriptor(ES_DESCRIPTOR, [
      ...[0, 0], // ES_ID, which MP4 files leave 0.
      0, // No dependency, address or clock reference.
      ...descriptor(DECODER_CONFIG_DESCRIPTOR, [
        OBJECT_TYPE_AUDIO,
        STREAM_TYPE_AUDIO,
        ...[0, 0, 0], // Size of the decoder's buffer: not said.
        ...bytesOf(AVERAGE_BITS_PER_SECOND),
        ...bytesOf(AVERAGE_BITS_PER_SECOND),
        ...descriptor(DECODER_SPECIFIC_INFO, AUDIO_SPECIFIC_CONFIG),
      ]),
      ...descriptor(SL_CONFIG_DESCRIPTOR, [2]), // As MP4 files have it.
    ]),
  ]),
  width: 0,
  height: 0,
};

/** Shorter than 128 bytes, so that its length is one byte. */
function descriptor(tag: number, content: readonly number[]): number[] {
  return [tag, content.length, ...content];
}

function bytesOf(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
