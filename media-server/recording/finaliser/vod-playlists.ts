import path from 'node:path';
import type { Mp4Track } from '../mp4/movie-header.ts';
import {
  bytesOf,
  isIndependent,
  type Piece,
  partsOf,
  type VodSegment,
  type VodTimeline,
} from './vod-timeline.ts';

const SAMPLES_PER_SECOND = 48_000;
/** The lowest with EXT-X-MAP in playlists that are no I-frame playlists (RFC 8216bis 8). */
const VERSION = 6;
export const MULTIVARIANT_PLAYLIST = 'index.m3u8';

/** What a rendition is, for whoever lists the recording. */
export type RenditionSummary = {
  name: string;
  /** Pixels; 0 for sound alone. */
  width: number;
  height: number;
  /** RFC 6381, comma-separated. */
  codecs: string;
  /** Of the densest segment, and of all together: bits a second. */
  peakBitsPerSecond: number;
  averageBitsPerSecond: number;
};

/** File name of a rendition's media playlist. */
export function mediaPlaylistName(rendition: string): string {
  return `${rendition}.m3u8`;
}

export function summarize(timeline: VodTimeline): RenditionSummary[] {
  return timeline.renditions.map((name) => {
    const pieces = timeline.segments.map((segment) => pieceOf(segment, name));
    const bits = pieces.map((piece) => bytesOf(piece).length * 8);
    const seconds = pieces.map((piece, index) => secondsOf(timeline.segments[index], piece));
    const tracks = mainTracks(pieces, name);
    const video = tracks.find(({ kind }) => kind === 'video');
    return {
      name,
      width: video?.width ?? 0,
      height: video?.height ?? 0,
      codecs: tracks.map(({ codecString }) => codecString).join(','),
      peakBitsPerSecond: Math.ceil(
        bits.reduce((most, count, index) => Math.max(most, count / (seconds[index] ?? 1)), 0),
      ),
      averageBitsPerSecond: Math.ceil(sum(bits) / sum(seconds)),
    };
  });
}

/** RFC 8216bis 4.4.6: highest first, since some players begin with the first; sound alone is the last resort. */
export function multivariantPlaylist(
  timeline: VodTimeline,
  renditions: readonly RenditionSummary[],
): string {
  const lines = ['#EXTM3U', `#EXT-X-VERSION:${VERSION}`];
  if (timeline.segments.every(isIndependent)) lines.push('#EXT-X-INDEPENDENT-SEGMENTS');
  for (const rendition of renditions.toSorted((a, b) => b.height - a.height)) {
    const attributes = [
      `BANDWIDTH=${rendition.peakBitsPerSecond}`,
      `AVERAGE-BANDWIDTH=${rendition.averageBitsPerSecond}`,
      `CODECS="${rendition.codecs}"`,
      ...(rendition.height > 0 ? [`RESOLUTION=${rendition.width}x${rendition.height}`] : []),
    ];
    lines.push(`#EXT-X-STREAM-INF:${attributes.join(',')}`, mediaPlaylistName(rendition.name));
  }
  return `${lines.join('\n')}\n`;
}

/** RFC 8216bis 4.4.3: the whole recording, as byte ranges of the files that were recorded. `folder` is what URIs begin in. */
export function mediaPlaylist(timeline: VodTimeline, rendition: string, folder: string): string {
  const entries = timeline.segments.map((segment) => ({
    segment,
    piece: pieceOf(segment, rendition),
  }));
  // Days of segments are more than arguments may be.
  const longest = entries.reduce(
    (most, { segment, piece }) => Math.max(most, secondsOf(segment, piece)),
    0,
  );
  const lines = [
    '#EXTM3U',
    `#EXT-X-VERSION:${VERSION}`,
    // An EXTINF rounded to the nearest integer must not be above it.
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.round(longest))}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
  ];
  let mappedFile: string | undefined;
  for (const { segment, piece } of entries) {
    const uri = path.relative(folder, piece.file.path).split(path.sep).join('/');
    if (segment.isDiscontinuity) lines.push('#EXT-X-DISCONTINUITY');
    if (uri !== mappedFile)
      lines.push(`#EXT-X-MAP:URI="${uri}",BYTERANGE="${piece.file.initBytes}@0"`);
    mappedFile = uri;
    const { offset, length } = bytesOf(piece);
    lines.push(
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.programDateTimeMs).toISOString()}`,
      `#EXTINF:${secondsOf(segment, piece).toFixed(5)},`,
      `#EXT-X-BYTERANGE:${length}@${offset}`,
      uri,
    );
  }
  lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}

export function pieceOf(segment: VodSegment, rendition: string): Piece {
  const piece = segment.pieces.get(rendition);
  if (piece === undefined) throw new Error(`a segment without ${rendition}`);
  return piece;
}

/** Every rendition's segment lasts as long as the segment, but for sound alone, which may lack an end. */
function secondsOf(segment: VodSegment | undefined, piece: Piece): number {
  if (segment === undefined) throw new Error('a piece without its segment');
  if (piece.file.rendition !== 'a')
    return (segment.endSamples - segment.startSamples) / SAMPLES_PER_SECOND;
  return sum(partsOf(piece).map(({ durationSamples }) => durationSamples)) / SAMPLES_PER_SECOND;
}

/** The tracks of the file that a rendition itself was recorded to for the longest time. */
function mainTracks(pieces: readonly Piece[], rendition: string): readonly Mp4Track[] {
  const own = pieces.filter(({ file }) => file.rendition === rendition);
  const counts = new Map<Piece['file'], number>();
  for (const { file, firstPart, lastPart } of own)
    counts.set(file, (counts.get(file) ?? 0) + lastPart - firstPart + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1]);
  return main?.[0].tracks ?? [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
