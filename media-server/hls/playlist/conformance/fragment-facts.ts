import { type ReadBox, readBoxes } from '../../fmp4/box-reader.ts';

/** What one movie fragment says of a track. */
export type TrackFacts = {
  trackId: number;
  baseDecodeTime: number;
  /** Sum of the samples' durations, in the track's timescale; undefined where the fragment leaves it to the init. */
  duration: number | undefined;
  /** The first sample can be decoded by itself; undefined where that is not said. */
  beginsWithKeyFrame: boolean | undefined;
};

const TRUN_DATA_OFFSET = 0x1;
const TRUN_FIRST_FLAGS = 0x4;
const TRUN_DURATION = 0x100;
const TRUN_SIZE = 0x200;
const TRUN_FLAGS = 0x400;
const TRUN_COMPOSITION = 0x800;
/** sample_is_non_sync_sample (ISO/IEC 14496-12, 8.8.3.1). */
const NON_SYNC_SAMPLE = 0x1_0000;

/** The tracks of the first `moof`; undefined when the bytes are not whole boxes with a `moof` and an `mdat`. */
export function readFragment(bytes: Uint8Array): TrackFacts[] | undefined {
  const boxes = readBoxes(bytes);
  const wholeBytes = boxes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const moof = boxes.find(({ type }) => type === 'moof');
  if (moof === undefined || wholeBytes !== bytes.byteLength) return undefined;
  if (!boxes.some(({ type }) => type === 'mdat')) return undefined;
  try {
    return readBoxes(moof.content)
      .filter(({ type }) => type === 'traf')
      .map(readTrack);
  } catch (error) {
    // A box that is shorter than what it must hold.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The bytes are an initialization segment. */
export function isInitSegment(bytes: Uint8Array): boolean {
  const types = readBoxes(bytes).map(({ type }) => type);
  return types.includes('ftyp') && types.includes('moov') && !types.includes('mdat');
}

function readTrack(traf: ReadBox): TrackFacts {
  const boxes = readBoxes(traf.content);
  const contentOf = (wanted: string): DataView | undefined => {
    const content = boxes.find(({ type }) => type === wanted)?.content;
    return content === undefined
      ? undefined
      : new DataView(content.buffer, content.byteOffset, content.byteLength);
  };
  const tfdt = contentOf('tfdt');
  const version = tfdt?.getUint8(0) ?? 0;
  const baseDecodeTime =
    version === 1 ? Number(tfdt?.getBigUint64(4) ?? 0n) : (tfdt?.getUint32(4) ?? 0);
  return {
    trackId: contentOf('tfhd')?.getUint32(4) ?? 0,
    baseDecodeTime,
    ...readRun(contentOf('trun')),
  };
}

function readRun(trun: DataView | undefined): Pick<TrackFacts, 'duration' | 'beginsWithKeyFrame'> {
  if (trun === undefined) return { duration: undefined, beginsWithKeyFrame: undefined };
  const flags = trun.getUint32(0) % 0x100_0000;
  const count = trun.getUint32(4);
  let at = 8;
  if ((flags & TRUN_DATA_OFFSET) !== 0) at += 4;
  let firstFlags: number | undefined;
  if ((flags & TRUN_FIRST_FLAGS) !== 0) {
    firstFlags = trun.getUint32(at);
    at += 4;
  }
  let duration = 0;
  for (let index = 0; index < count; index += 1) {
    if ((flags & TRUN_DURATION) !== 0) {
      duration += trun.getUint32(at);
      at += 4;
    }
    if ((flags & TRUN_SIZE) !== 0) at += 4;
    if ((flags & TRUN_FLAGS) !== 0) {
      if (index === 0) firstFlags ??= trun.getUint32(at);
      at += 4;
    }
    if ((flags & TRUN_COMPOSITION) !== 0) at += 4;
  }
  return {
    duration: (flags & TRUN_DURATION) === 0 ? undefined : duration,
    beginsWithKeyFrame: firstFlags === undefined ? undefined : (firstFlags & NON_SYNC_SAMPLE) === 0,
  };
}
