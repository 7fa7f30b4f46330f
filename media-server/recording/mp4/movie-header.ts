import { type Box, boxesWithin, findBox, getBox, Mp4FormatError } from './box-reader.ts';
import { codecStringOf } from './codec-string.ts';

/** What an initialization segment says of one track. */
export type Mp4Track = {
  trackId: number;
  kind: 'audio' | 'video';
  /** Ticks a second of decode times and durations. */
  timescale: number;
  /** The first sample entry of `stsd`, as it stands. */
  sampleEntry: Buffer;
  /** RFC 6381. */
  codecString: string;
  /** Pixels; 0 for sound. */
  width: number;
  height: number;
  /** From `trex`: what fragments do not say themselves. */
  defaults: { durationTicks: number; sizeBytes: number; flags: number };
};

/** Payload bytes of a visual sample entry before its width (14496-12 12.1.3). */
const VISUAL_WIDTH_OFFSET = 24;

/** Reads `ftyp` + `moov`. Tracks of other kinds than sound and video are left out. Throws Mp4FormatError. */
export function readMovieHeader(init: Buffer): Mp4Track[] {
  try {
    const moov = boxesWithin(init, 0, init.byteLength).find((box) => box.type === 'moov');
    if (moov === undefined) throw new Mp4FormatError('an initialization segment has no moov');
    const mvex = findBox(init, moov, 'mvex');
    return boxesWithin(init, moov.payloadStart, moov.end)
      .filter((box) => box.type === 'trak')
      .map((trak) => readTrack(init, trak, mvex))
      .filter((track) => track !== undefined);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Mp4FormatError('an initialization segment is cut short', { cause: error });
    throw error;
  }
}

function readTrack(init: Buffer, trak: Box, mvex: Box | undefined): Mp4Track | undefined {
  const handler = getBox(init, trak, 'mdia.hdlr').payloadStart + 8;
  const handlerType = init.toString('latin1', handler, handler + 4);
  if (handlerType !== 'vide' && handlerType !== 'soun') return undefined;
  const kind = handlerType === 'vide' ? 'video' : 'audio';
  const tkhd = getBox(init, trak, 'tkhd');
  const trackId = init.readUInt32BE(tkhd.payloadStart + (init[tkhd.payloadStart] === 1 ? 20 : 12));
  const mdhd = getBox(init, trak, 'mdia.mdhd');
  const timescale = init.readUInt32BE(
    mdhd.payloadStart + (init[mdhd.payloadStart] === 1 ? 20 : 12),
  );
  if (timescale === 0) throw new Mp4FormatError('a track has no timescale');
  const stsd = getBox(init, trak, 'mdia.minf.stbl.stsd');
  const [entry] = boxesWithin(init, stsd.payloadStart + 8, stsd.end);
  if (entry === undefined) throw new Mp4FormatError('a track has no sample entry');
  const size = entry.payloadStart + VISUAL_WIDTH_OFFSET;
  return {
    trackId,
    kind,
    timescale,
    sampleEntry: Buffer.from(init.subarray(entry.start, entry.end)),
    codecString: codecStringOf(init, entry, kind),
    width: kind === 'video' ? init.readUInt16BE(size) : 0,
    height: kind === 'video' ? init.readUInt16BE(size + 2) : 0,
    defaults: readDefaults(init, mvex, trackId),
  };
}

function readDefaults(init: Buffer, mvex: Box | undefined, trackId: number): Mp4Track['defaults'] {
  const all = mvex === undefined ? [] : [...boxesWithin(init, mvex.payloadStart, mvex.end)];
  const trex = all.find(
    (box) => box.type === 'trex' && init.readUInt32BE(box.payloadStart + 4) === trackId,
  );
  if (trex === undefined) return { durationTicks: 0, sizeBytes: 0, flags: 0 };
  return {
    durationTicks: init.readUInt32BE(trex.payloadStart + 12),
    sizeBytes: init.readUInt32BE(trex.payloadStart + 16),
    flags: init.readUInt32BE(trex.payloadStart + 20),
  };
}
