import { BOX_HEADER_BYTES } from './box-writer.ts';

export type FragmentSample = {
  data: Uint8Array;
  /** In the track's timescale. */
  duration: number;
  /** A decoder can begin with it. */
  isKeyFrame: boolean;
};

export type FragmentTrack = {
  trackId: number;
  /** When the first sample is decoded, in the track's timescale; grows past 2³². */
  baseDecodeTime: number;
  /** In decoding order, which is the order of presentation. One at least. */
  samples: readonly FragmentSample[];
};

// Sizes of boxes of ISO/IEC 14496-12 as they are written here, and their flags.
const MFHD_BYTES = 16;
const TFHD_BYTES = 16;
const TFDT_BYTES = 20;
const TRUN_HEADER_BYTES = 20;
const TRUN_SAMPLE_BYTES = 12;
/** tfhd: offsets count from the `moof`. */
const DEFAULT_BASE_IS_MOOF = 0x02_00_00;
/** trun: data offset, and for each sample duration, size and flags. */
const TRUN_FLAGS = 0x1 | 0x100 | 0x200 | 0x400;
/** Section 8.8.3.1 there: depends on no other sample; depends on others and is no sync sample. */
const KEY_FRAME_FLAGS = 0x200_0000;
const DELTA_FRAME_FLAGS = 0x101_0000;

const MFHD = fourCharacterCode('mfhd');
const MOOF = fourCharacterCode('moof');
const MDAT = fourCharacterCode('mdat');
const TRAF = fourCharacterCode('traf');
const TFHD = fourCharacterCode('tfhd');
const TFDT = fourCharacterCode('tfdt');
const TRUN = fourCharacterCode('trun');

/**
 * One movie fragment: a `moof` and the `mdat` with the samples of all its tracks, one track after the other. Written in one pass
 * into an array of just its size, because this is done for every part of every rendition.
 */
export function writeMovieFragment(
  sequenceNumber: number,
  tracks: readonly FragmentTrack[],
): Uint8Array<ArrayBuffer> {
  let moofBytes = BOX_HEADER_BYTES + MFHD_BYTES;
  let mediaBytes = 0;
  for (const track of tracks) {
    moofBytes += trackFragmentBytes(track);
    for (const sample of track.samples) mediaBytes += sample.data.length;
  }
  const bytes = new Uint8Array(moofBytes + BOX_HEADER_BYTES + mediaBytes);
  const view = new DataView(bytes.buffer);

  writeHeader(view, 0, moofBytes, MOOF);
  writeHeader(view, 8, MFHD_BYTES, MFHD);
  view.setUint32(20, sequenceNumber);
  let offset = BOX_HEADER_BYTES + MFHD_BYTES;
  let dataOffset = moofBytes + BOX_HEADER_BYTES;
  writeHeader(view, moofBytes, BOX_HEADER_BYTES + mediaBytes, MDAT);
  for (const track of tracks) {
    writeTrackFragment(view, offset, track, dataOffset);
    offset += trackFragmentBytes(track);
    for (const sample of track.samples) {
      bytes.set(sample.data, dataOffset);
      dataOffset += sample.data.length;
    }
  }
  return bytes;
}

function trackFragmentBytes(track: FragmentTrack): number {
  return BOX_HEADER_BYTES + TFHD_BYTES + TFDT_BYTES + trackRunBytes(track);
}

function trackRunBytes(track: FragmentTrack): number {
  return TRUN_HEADER_BYTES + track.samples.length * TRUN_SAMPLE_BYTES;
}

function writeTrackFragment(
  view: DataView,
  begin: number,
  track: FragmentTrack,
  dataOffset: number,
): void {
  let at = begin;
  writeHeader(view, at, trackFragmentBytes(track), TRAF);
  at += BOX_HEADER_BYTES;

  writeHeader(view, at, TFHD_BYTES, TFHD);
  view.setUint32(at + 8, DEFAULT_BASE_IS_MOOF);
  view.setUint32(at + 12, track.trackId);
  at += TFHD_BYTES;

  // Version 1: 64 bits.
  writeHeader(view, at, TFDT_BYTES, TFDT);
  view.setUint32(at + 8, 0x100_0000);
  view.setUint32(at + 12, Math.floor(track.baseDecodeTime / 0x1_0000_0000));
  view.setUint32(at + 16, track.baseDecodeTime % 0x1_0000_0000);
  at += TFDT_BYTES;

  writeHeader(view, at, trackRunBytes(track), TRUN);
  view.setUint32(at + 8, TRUN_FLAGS);
  view.setUint32(at + 12, track.samples.length);
  view.setUint32(at + 16, dataOffset);
  at += TRUN_HEADER_BYTES;
  for (const sample of track.samples) {
    view.setUint32(at, sample.duration);
    view.setUint32(at + 4, sample.data.length);
    view.setUint32(at + 8, sample.isKeyFrame ? KEY_FRAME_FLAGS : DELTA_FRAME_FLAGS);
    at += TRUN_SAMPLE_BYTES;
  }
}

function writeHeader(view: DataView, offset: number, sizeBytes: number, type: number): void {
  view.setUint32(offset, sizeBytes);
  view.setUint32(offset + 4, type);
}

function fourCharacterCode(type: string): number {
  let code = 0;
  for (let index = 0; index < 4; index += 1) code = code * 0x100 + type.charCodeAt(index);
  return code;
}
