import { writeConfigBox } from '../config-box.ts';
import type { CodecConfig } from '../encoded-frame.ts';

/** RTP carries Opus as stereo always (RFC 7587, section 7); packets of one channel are decoded to two. */
const CHANNELS_COUNT = 2;

/**
 * Samples that a player throws away at the begin (dOps PreSkip). Encoders put 312 there, which is how long a decoder that starts
 * with the encoder's first packet gives nonsense. A live viewer joins in the middle of a stream whose first packet is long gone:
 * there is nothing to throw away, and a player that did would put the sound 6.5 ms before the picture at every new init.
 */
const PRE_SKIP_SAMPLES = 0;

const SAMPLE_RATE = 48_000;

/** 20 ms of silence in stereo: one CELT frame that says so (TOC config 31, stereo, code 0). Decodes after any other packet. */
export const OPUS_SILENCE = {
  data: Uint8Array.of(0xfc, 0xff, 0xfe),
  durationSamples: 960,
} as const;

/** The same for every Opus stream: "Encapsulation of Opus in ISO Base Media File Format", section 4.3.2. */
export const OPUS_CONFIG: CodecConfig = {
  codec: 'opus',
  // In lower case: Chromium knows no other.
  codecString: 'opus',
  configBox: writeConfigBox('dOps', [
    0, // Version.
    CHANNELS_COUNT,
    PRE_SKIP_SAMPLES >> 8,
    PRE_SKIP_SAMPLES & 0xff,
    0,
    0,
    SAMPLE_RATE >> 8,
    SAMPLE_RATE & 0xff,
    0, // Output gain, two bytes.
    0,
    0, // Mapping family: mono or stereo.
  ]),
  width: 0,
  height: 0,
};
