import type { CodecConfig } from '../codecs/encoded-frame.ts';
import { ascii, box, fullBox, uint8, uint16, uint32 } from './box-writer.ts';
import { AUDIO_TIMESCALE, AUDIO_TRACK_ID, VIDEO_TIMESCALE, VIDEO_TRACK_ID } from './track-ids.ts';

/**
 * Four-character codes of sample entries. H264 is `avc1` although parameter sets stand in the samples too, which strictly is
 * `avc3`: players take both in band sets with either, and Apple's know `avc1` only.
 */
const SAMPLE_ENTRY_TYPES = {
  h264: 'avc1',
  vp9: 'vp09',
  av1: 'av01',
  opus: 'Opus',
  aac: 'mp4a',
} as const satisfies Record<CodecConfig['codec'], string>;

/** Transformation matrix of section 6.2.2 of ISO/IEC 14496-12: none. */
const UNITY_MATRIX = uint32(0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000);
/** 72 dots an inch in 16.16 fixed point, as section 12.1.3 there wants. */
const RESOLUTION_72_DPI = 0x48_0000;
/** `und`, packed in three times five bits. */
const LANGUAGE_UNDETERMINED = 0x55c4;
/** Opus decodes to any number of channels; every broadcast says stereo, so that a mono microphone changes no parameters. So is AAC. */
const CHANNEL_COUNT = 2;
/** A sample that is a sync sample and depends on no other; what fragments do not say themselves. */
const DEFAULT_SAMPLE_FLAGS = 0x200_0000;

export type InitSegmentTracks = {
  /** Absent: sound alone. */
  video?: CodecConfig;
  audio: CodecConfig;
};

/** An initialization segment (RFC 8216bis, section 3.1.2): `ftyp` and a `moov` whose tracks are empty and continue in fragments. */
export function writeInitSegment(tracks: InitSegmentTracks): Uint8Array<ArrayBuffer> {
  const { video, audio } = tracks;
  const trackBoxes = [...(video === undefined ? [] : [videoTrack(video)]), audioTrack(audio)];
  const extendsBoxes = [
    ...(video === undefined ? [] : [trackExtends(VIDEO_TRACK_ID)]),
    trackExtends(AUDIO_TRACK_ID),
  ];
  const fileType = box('ftyp', ascii('iso6'), uint32(0), ascii('iso6mp41cmfc'));
  const movie = box('moov', movieHeader(), ...trackBoxes, box('mvex', ...extendsBoxes));
  const bytes = new Uint8Array(fileType.length + movie.length);
  bytes.set(fileType, 0);
  bytes.set(movie, fileType.length);
  return bytes;
}

function movieHeader(): Uint8Array {
  return fullBox(
    'mvhd',
    { version: 0, flags: 0 },
    // Created, modified, timescale, duration: unknown for a live stream.
    uint32(0, 0, AUDIO_TIMESCALE, 0),
    // Rate and volume 1, then reserved.
    uint32(0x1_0000),
    uint16(0x100, 0),
    uint32(0, 0),
    UNITY_MATRIX,
    new Uint8Array(24),
    uint32(AUDIO_TRACK_ID + 1),
  );
}

function videoTrack(config: CodecConfig): Uint8Array {
  const entry = box(
    SAMPLE_ENTRY_TYPES[config.codec],
    // Reserved, data reference 1, then what QuickTime once used.
    new Uint8Array(6),
    uint16(1),
    new Uint8Array(16),
    uint16(config.width, config.height),
    uint32(RESOLUTION_72_DPI, RESOLUTION_72_DPI, 0),
    // One frame a sample, no compressor name, 24 bits, no colour table.
    uint16(1),
    new Uint8Array(32),
    uint16(0x18, 0xffff),
    config.configBox,
  );
  return track({
    id: VIDEO_TRACK_ID,
    width: config.width,
    height: config.height,
    volume: 0,
    timescale: VIDEO_TIMESCALE,
    handlerType: 'vide',
    mediaHeader: fullBox('vmhd', { version: 0, flags: 1 }, new Uint8Array(8)),
    sampleEntry: entry,
  });
}

function audioTrack(config: CodecConfig): Uint8Array {
  const entry = box(
    SAMPLE_ENTRY_TYPES[config.codec],
    new Uint8Array(6),
    uint16(1),
    new Uint8Array(8),
    uint16(CHANNEL_COUNT, 16, 0, 0),
    // 16.16 fixed point.
    uint16(AUDIO_TIMESCALE, 0),
    config.configBox,
  );
  return track({
    id: AUDIO_TRACK_ID,
    width: 0,
    height: 0,
    volume: 0x100,
    timescale: AUDIO_TIMESCALE,
    handlerType: 'soun',
    mediaHeader: fullBox('smhd', { version: 0, flags: 0 }, uint32(0)),
    sampleEntry: entry,
  });
}

type TrackOptions = {
  id: number;
  width: number;
  height: number;
  volume: number;
  timescale: number;
  handlerType: 'vide' | 'soun';
  mediaHeader: Uint8Array;
  sampleEntry: Uint8Array;
};

function track(options: TrackOptions): Uint8Array {
  const header = fullBox(
    'tkhd',
    // Enabled and in the movie.
    { version: 0, flags: 3 },
    uint32(0, 0, options.id, 0, 0, 0, 0),
    uint16(0, 0, options.volume, 0),
    UNITY_MATRIX,
    uint16(options.width, 0, options.height, 0),
  );
  const mediaHeader = fullBox(
    'mdhd',
    { version: 0, flags: 0 },
    uint32(0, 0, options.timescale, 0),
    uint16(LANGUAGE_UNDETERMINED, 0),
  );
  const handler = fullBox(
    'hdlr',
    { version: 0, flags: 0 },
    uint32(0),
    ascii(options.handlerType),
    new Uint8Array(12),
    uint8(0),
  );
  // The media is in this very file.
  const dataReference = fullBox(
    'dref',
    { version: 0, flags: 0 },
    uint32(1),
    fullBox('url ', { version: 0, flags: 1 }),
  );
  const information = box(
    'minf',
    options.mediaHeader,
    box('dinf', dataReference),
    emptySampleTable(options.sampleEntry),
  );
  return box('trak', header, box('mdia', mediaHeader, handler, information));
}

function emptySampleTable(sampleEntry: Uint8Array): Uint8Array {
  const none = { version: 0, flags: 0 };
  return box(
    'stbl',
    fullBox('stsd', none, uint32(1), sampleEntry),
    fullBox('stts', none, uint32(0)),
    fullBox('stsc', none, uint32(0)),
    fullBox('stsz', none, uint32(0, 0)),
    fullBox('stco', none, uint32(0)),
  );
}

function trackExtends(trackId: number): Uint8Array {
  return fullBox('trex', { version: 0, flags: 0 }, uint32(trackId, 1, 0, 0, DEFAULT_SAMPLE_FLAGS));
}
