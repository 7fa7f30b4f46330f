import { type Box, boxesWithin, findBox, getBox, Mp4FormatError } from './box-reader.ts';
import type { Mp4Track } from './movie-header.ts';

export type FragmentSample = {
  durationTicks: number;
  sizeBytes: number;
  /** Presentation minus decode time. */
  compositionTicks: number;
  isSync: boolean;
};

/** Samples of one track that lie one after the other. */
export type SampleRun = {
  trackId: number;
  /** Decode time of the first one, in the track's timescale. */
  startTicks: number;
  /** Of the first one's bytes, counted from the begin of the `moof`. */
  dataOffset: number;
  samples: FragmentSample[];
};

/** `sample_is_non_sync_sample` (14496-12 8.8.3.1). */
const FLAG_NON_SYNC = 0x10000;
/** More in one run is no fragment of a broadcast. */
const SAMPLES_MAX = 100_000;

const TFHD = {
  baseDataOffset: 0x1,
  sampleDescriptionIndex: 0x2,
  defaultDuration: 0x8,
  defaultSize: 0x10,
  defaultFlags: 0x20,
} as const;
const TRUN = {
  dataOffset: 0x1,
  firstSampleFlags: 0x4,
  duration: 0x100,
  size: 0x200,
  flags: 0x400,
  compositionOffset: 0x800,
} as const;

/**
 * Reads a `moof` (14496-12 8.8.4). Data offsets must be relative to it, as CMAF demands. Runs of tracks that are not among
 * `tracks` are left out. Throws Mp4FormatError.
 */
export function readMovieFragment(moof: Buffer, tracks: readonly Mp4Track[]): SampleRun[] {
  try {
    const [root] = boxesWithin(moof, 0, moof.byteLength);
    if (root?.type !== 'moof') throw new Mp4FormatError('a fragment does not begin with a moof');
    return boxesWithin(moof, root.payloadStart, root.end)
      .filter((box) => box.type === 'traf')
      .flatMap((traf) => readTrackFragment(moof, traf, tracks));
  } catch (error) {
    if (error instanceof RangeError)
      throw new Mp4FormatError('a movie fragment is cut short', { cause: error });
    throw error;
  }
}

function readTrackFragment(moof: Buffer, traf: Box, tracks: readonly Mp4Track[]): SampleRun[] {
  const tfhd = getBox(moof, traf, 'tfhd');
  const trackId = moof.readUInt32BE(tfhd.payloadStart + 4);
  const track = tracks.find((candidate) => candidate.trackId === trackId);
  if (track === undefined) return [];
  const defaults = readDefaults(moof, tfhd, track);
  let startTicks = readDecodeTime(moof, traf);
  const runs: SampleRun[] = [];
  let nextOffset: number | undefined;
  for (const trun of boxesWithin(moof, traf.payloadStart, traf.end)) {
    if (trun.type !== 'trun') continue;
    const run = readRun(moof, trun, defaults, nextOffset);
    runs.push({ trackId, startTicks, ...run });
    for (const sample of run.samples) startTicks += sample.durationTicks;
    nextOffset = run.dataOffset + run.samples.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  }
  return runs;
}

function readDefaults(moof: Buffer, tfhd: Box, track: Mp4Track): Mp4Track['defaults'] {
  const flags = moof.readUIntBE(tfhd.payloadStart + 1, 3);
  if ((flags & TFHD.baseDataOffset) !== 0)
    throw new Mp4FormatError('data offsets are not relative to the moof');
  let at = tfhd.payloadStart + 8 + ((flags & TFHD.sampleDescriptionIndex) === 0 ? 0 : 4);
  const next = (flag: number, otherwise: number): number => {
    if ((flags & flag) === 0) return otherwise;
    at += 4;
    return moof.readUInt32BE(at - 4);
  };
  return {
    durationTicks: next(TFHD.defaultDuration, track.defaults.durationTicks),
    sizeBytes: next(TFHD.defaultSize, track.defaults.sizeBytes),
    flags: next(TFHD.defaultFlags, track.defaults.flags),
  };
}

function readDecodeTime(moof: Buffer, traf: Box): number {
  const tfdt = findBox(moof, traf, 'tfdt');
  if (tfdt === undefined) throw new Mp4FormatError('a track fragment has no decode time');
  if (moof[tfdt.payloadStart] !== 1) return moof.readUInt32BE(tfdt.payloadStart + 4);
  return Number(moof.readBigUInt64BE(tfdt.payloadStart + 4));
}

function readRun(
  moof: Buffer,
  trun: Box,
  defaults: Mp4Track['defaults'],
  nextOffset: number | undefined,
): Pick<SampleRun, 'dataOffset' | 'samples'> {
  const isSigned = moof[trun.payloadStart] === 1;
  const flags = moof.readUIntBE(trun.payloadStart + 1, 3);
  const count = moof.readUInt32BE(trun.payloadStart + 4);
  if (count > SAMPLES_MAX) throw new Mp4FormatError('a run has too many samples');
  let at = trun.payloadStart + 8;
  const next = (): number => {
    at += 4;
    return moof.readUInt32BE(at - 4);
  };
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const dataOffset = has(TRUN.dataOffset) ? next() : nextOffset;
  if (dataOffset === undefined) throw new Mp4FormatError('a run does not say where its data is');
  const firstFlags = has(TRUN.firstSampleFlags) ? next() : undefined;
  const samples: FragmentSample[] = [];
  for (let index = 0; index < count; index += 1) {
    const durationTicks = has(TRUN.duration) ? next() : defaults.durationTicks;
    const sizeBytes = has(TRUN.size) ? next() : defaults.sizeBytes;
    const given = has(TRUN.flags) ? next() : defaults.flags;
    const sampleFlags = index === 0 ? (firstFlags ?? given) : given;
    const offset = has(TRUN.compositionOffset) ? next() : 0;
    const compositionTicks = isSigned ? offset | 0 : offset;
    const isSync = (sampleFlags & FLAG_NON_SYNC) === 0;
    samples.push({ durationTicks, sizeBytes, compositionTicks, isSync });
  }
  return { dataOffset, samples };
}
