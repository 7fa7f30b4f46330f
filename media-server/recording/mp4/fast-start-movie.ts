import { box, fullBox, uint16, uint32, uint64 } from './box-writer.ts';
import type { Mp4Track } from './movie-header.ts';
import type { SampleTable } from './SampleTable.ts';

/** Ticks a second of the movie's own times: sound's, so that nothing is rounded. */
const MOVIE_TIMESCALE = 48_000;
/** 1.0 in 16.16 and 2.30 fixed point. */
const ONE = 0x10000;
const UNITY_MATRIX = uint32(ONE, 0, 0, 0, ONE, 0, 0, 0, 0x40000000);
/** `und` as three letters of five bits each. */
const LANGUAGE_UNDETERMINED = 0x55c4;
const TRACK_ENABLED_IN_MOVIE = 0x3;

export type MovieTrack = {
  kind: Mp4Track['kind'];
  timescale: number;
  width: number;
  height: number;
  table: SampleTable;
};

/**
 * All of an MP4 that stands before its media data: `ftyp`, `moov` and the head of `mdat`, so that a player can begin before it
 * has the whole file. `dataBytes` of media must follow, to which the tables' chunk offsets count.
 */
export function fastStartHead(tracks: readonly MovieTrack[], dataBytes: number): Buffer {
  const ftyp = box('ftyp', Buffer.from('isom'), uint32(0x200), Buffer.from('isomiso6mp41'));
  const mdat = Buffer.alloc(16);
  mdat.writeUInt32BE(1, 0);
  mdat.write('mdat', 4, 'latin1');
  mdat.writeBigUInt64BE(BigInt(dataBytes + mdat.byteLength), 8);
  // Offsets are of fixed width: a first pass tells how long the boxes are, which the second one counts from.
  const measured = moov(tracks, 0);
  const dataOffset = ftyp.byteLength + measured.byteLength + mdat.byteLength;
  return Buffer.concat([ftyp, moov(tracks, dataOffset), mdat]);
}

function moov(tracks: readonly MovieTrack[], dataOffset: number): Buffer {
  const startSeconds = Math.min(
    ...tracks.map(({ table, timescale }) => table.firstTicks / timescale),
  );
  const traks = tracks.map((track, index) => trak(track, index + 1, startSeconds, dataOffset));
  const duration = Math.max(...traks.map(({ movieTicks }) => movieTicks));
  const mvhd = fullBox(
    'mvhd',
    { version: 1 },
    uint64(0, 0),
    uint32(MOVIE_TIMESCALE),
    uint64(duration),
    uint32(ONE),
    uint16(0x100, 0),
    uint32(0, 0),
    UNITY_MATRIX,
    uint32(0, 0, 0, 0, 0, 0),
    uint32(tracks.length + 1),
  );
  return box('moov', mvhd, ...traks.map(({ bytes }) => bytes));
}

/** The track begins `startSeconds` earlier than its own times say, behind nothing where it is not the first (`elst`). */
function trak(
  track: MovieTrack,
  trackId: number,
  startSeconds: number,
  dataOffset: number,
): { bytes: Buffer; movieTicks: number } {
  const { table, timescale, kind } = track;
  const toMovie = (ticks: number): number => Math.round((ticks * MOVIE_TIMESCALE) / timescale);
  const mediaTime = table.firstTicks - table.firstDecodeTicks;
  const shownTicks = toMovie(table.durationTicks - mediaTime);
  const emptyTicks = toMovie(table.firstTicks - startSeconds * timescale);
  const movieTicks = shownTicks + emptyTicks;
  const tkhd = fullBox(
    'tkhd',
    { version: 1, flags: TRACK_ENABLED_IN_MOVIE },
    uint64(0, 0),
    uint32(trackId, 0),
    uint64(movieTicks),
    uint32(0, 0),
    uint16(0, 0, kind === 'audio' ? 0x100 : 0, 0),
    UNITY_MATRIX,
    uint32(track.width * ONE, track.height * ONE),
  );
  const edits = [
    ...(emptyTicks > 0 ? [Buffer.concat([uint64(emptyTicks, -1), uint32(ONE)])] : []),
    Buffer.concat([uint64(shownTicks, mediaTime), uint32(ONE)]),
  ];
  const elst = fullBox('elst', { version: 1 }, uint32(edits.length), ...edits);
  const mdhd = fullBox(
    'mdhd',
    { version: 1 },
    uint64(0, 0),
    uint32(timescale),
    uint64(table.durationTicks),
    uint16(LANGUAGE_UNDETERMINED, 0),
  );
  const hdlr = fullBox(
    'hdlr',
    {},
    uint32(0),
    Buffer.from(kind === 'video' ? 'vide' : 'soun'),
    uint32(0, 0, 0),
    Buffer.from(`${kind}\0`),
  );
  const media =
    kind === 'video' ? fullBox('vmhd', { flags: 1 }, uint64(0)) : fullBox('smhd', {}, uint32(0));
  const dref = fullBox('dref', {}, uint32(1), fullBox('url ', { flags: 1 }));
  const minf = box('minf', media, box('dinf', dref), table.encode(dataOffset));
  const bytes = box('trak', tkhd, box('edts', elst), box('mdia', mdhd, hdlr, minf));
  return { bytes, movieTicks };
}
