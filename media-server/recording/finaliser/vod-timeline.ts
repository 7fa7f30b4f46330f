import type { RecordedFile, RecordedPart } from './recorded-file.ts';

/** Consecutive parts of one file. */
export type Piece = { file: RecordedFile; firstPart: number; lastPart: number };

/** A span of the recording that every rendition has: what its media playlist lists as one segment. */
export type VodSegment = {
  /** Stream time within its timeline, samples at 48 kHz. */
  startSamples: number;
  endSamples: number;
  /** Where it begins in what viewers see: the sum of the durations before it. */
  vodStartSamples: number;
  programDateTimeMs: number;
  /** Another init than before in some rendition, or time is missing before it. Said in all renditions, or in none. */
  isDiscontinuity: boolean;
  /** What each rendition plays here: its own, or another one's where it has nothing whole. */
  pieces: ReadonlyMap<string, Piece>;
};

export type VodTimeline = {
  segments: readonly VodSegment[];
  /** Renditions with video by height, lowest first, then `a`. */
  renditions: readonly string[];
  durationSamples: number;
  /** Sound without a picture that is not part of it. */
  leftOutSamples: number;
};

/** A file with the timeline that its parts count in; timelines in their order. */
export type TimedFile = { file: RecordedFile; timelineKey: string };

const AUDIO_ONLY = 'a';
/** Renditions are cut at the same stream times; one Opus frame of difference is rounding, not another cut. */
const TOLERANCE_SAMPLES = 960;
/**
 * Segments that a player cannot begin with are joined to the one before, up to this length: a publisher that sends key frames
 * rarely makes long segments, not endless ones.
 */
const JOINED_SAMPLES_MAX = 12 * 48_000;

/**
 * Lays the files of a recording on one timeline, with the same segments in every rendition. Where a rendition has nothing (it
 * began later, its layer was not sent, its last part was lost), the one below it stands in, so that each of them is as long as
 * the recording. Sound alone has no stand-in: it is left out unless it is complete but for the ends.
 *
 * Players take no segment without a picture among those with one. So where there was a picture for most of the time, sound without one
 * (before the camera was on, say) is left out; where there was none for most of the time, all is kept as sound.
 */
export function layOut(files: readonly TimedFile[]): VodTimeline {
  const timelines = grouped(files, ({ timelineKey }) => timelineKey);
  const all = [...timelines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, timed]) => spansOf(timed.map(({ file }) => file)));
  const withPicture = all.filter(({ reference }) => reference !== AUDIO_ONLY);
  const withoutPicture = all.filter(({ reference }) => reference === AUDIO_ONLY);
  const isMostlySound = samplesOf(withoutPicture) > samplesOf(withPicture);
  if (isMostlySound && withPicture.length > 0) {
    return layOut(files.filter(({ file }) => file.rendition === AUDIO_ONLY));
  }
  const spans = isMostlySound ? withoutPicture : withPicture;
  const renditions = listRenditions(files, spans);
  const segments: VodSegment[] = [];
  let vodStartSamples = 0;
  for (const span of spans) {
    const pieces = new Map<string, Piece>();
    for (const rendition of renditions)
      pieces.set(rendition, span.own.get(rendition) ?? standIn(span, rendition, renditions));
    const before = segments.at(-1);
    const isDiscontinuity = before !== undefined && isBreak(before, span, pieces);
    const { startSamples, endSamples, programDateTimeMs } = span;
    segments.push({
      startSamples,
      endSamples,
      vodStartSamples,
      programDateTimeMs,
      isDiscontinuity,
      pieces,
    });
    vodStartSamples += endSamples - startSamples;
  }
  return {
    segments: joinDependent(segments),
    renditions,
    durationSamples: vodStartSamples,
    leftOutSamples: isMostlySound ? 0 : samplesOf(withoutPicture),
  };
}

/** The bytes of a piece: from its first part to the end of its last, with the records between. */
export function bytesOf(piece: Piece): { offset: number; length: number } {
  const first = partOf(piece, piece.firstPart);
  const last = partOf(piece, piece.lastPart);
  return { offset: first.offset, length: last.offset + last.partBytes - first.offset };
}

export function partsOf(piece: Piece): readonly RecordedPart[] {
  return piece.file.parts.slice(piece.firstPart, piece.lastPart + 1);
}

/** A player can begin with it in every rendition. */
export function isIndependent(segment: Pick<VodSegment, 'pieces'>): boolean {
  return [...segment.pieces.values()].every((piece) => firstOf(piece).isIndependent);
}

type Span = {
  startSamples: number;
  endSamples: number;
  programDateTimeMs: number;
  reference: string;
  /** Those renditions that have the whole of it. */
  own: ReadonlyMap<string, Piece>;
};

function samplesOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.endSamples - span.startSamples, 0);
}

/** The spans of one timeline, by the rendition that has most of each segment. */
function spansOf(files: readonly RecordedFile[]): Span[] {
  // Days of segments: what is done for each of them looks at its own pieces only.
  const bySegment = grouped(files.flatMap(piecesOf), (piece) => firstOf(piece).msn);
  const segments = [...bySegment].sort(([a], [b]) => a - b);
  return segments.flatMap(([, here]) => {
    const reference = findReference(here);
    return here
      .filter((piece) => piece.file.rendition === reference)
      .sort((a, b) => startOf(a) - startOf(b))
      .map((piece) => ({
        startSamples: startOf(piece),
        endSamples: endOf(piece),
        programDateTimeMs: firstOf(piece).programDateTimeMs,
        reference,
        own: ownPieces(here, piece),
      }));
  });
}

/** The parts of each segment in a file. */
function piecesOf(file: RecordedFile): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, part] of file.parts.entries()) {
    const open = pieces.at(-1);
    if (open !== undefined && firstOf(open).msn === part.msn) open.lastPart = index;
    else pieces.push({ file, firstPart: index, lastPart: index });
  }
  return pieces;
}

/** Video before sound alone; then whoever has most, in the fewest pieces, and of those the highest. */
function findReference(pieces: readonly Piece[]): string {
  const names = [...new Set(pieces.map(({ file }) => file.rendition))];
  const rank = (name: string) => {
    const own = pieces.filter(({ file }) => file.rendition === name);
    const samples = own.reduce((sum, piece) => sum + endOf(piece) - startOf(piece), 0);
    return { samples, count: own.length, isVideo: name !== AUDIO_ONLY };
  };
  const best = names.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    if (left.isVideo !== right.isVideo) return left.isVideo ? -1 : 1;
    if (Math.abs(left.samples - right.samples) > TOLERANCE_SAMPLES)
      return right.samples - left.samples;
    return left.count - right.count || b.localeCompare(a);
  })[0];
  return best ?? AUDIO_ONLY;
}

function ownPieces(pieces: readonly Piece[], reference: Piece): Map<string, Piece> {
  const own = new Map<string, Piece>();
  for (const piece of pieces) {
    const { rendition } = piece.file;
    const isSame =
      Math.abs(startOf(piece) - startOf(reference)) <= TOLERANCE_SAMPLES &&
      Math.abs(endOf(piece) - endOf(reference)) <= TOLERANCE_SAMPLES;
    // Sound alone may lack an end: nothing else can stand in for it, and a third of a second of silence harms nobody.
    const isPartly = startOf(piece) < endOf(reference) && endOf(piece) > startOf(reference);
    if (isSame || (rendition === AUDIO_ONLY && isPartly && !own.has(rendition)))
      own.set(rendition, piece);
  }
  return own;
}

function listRenditions(files: readonly TimedFile[], spans: readonly Span[]): string[] {
  const names = [...new Set(files.map(({ file }) => file.rendition))];
  const hasAny = (name: string) => spans.some((span) => span.own.has(name));
  const videos = names
    .filter((name) => name !== AUDIO_ONLY && hasAny(name))
    .sort((a, b) => layerOf(a) - layerOf(b));
  const isSoundComplete = spans.every((span) => span.own.has(AUDIO_ONLY));
  return names.includes(AUDIO_ONLY) && isSoundComplete ? [...videos, AUDIO_ONLY] : videos;
}

/** The nearest rendition below that has the span, else the nearest above, else the one that defines it. */
function standIn(span: Span, rendition: string, renditions: readonly string[]): Piece {
  const index = renditions.indexOf(rendition);
  const below = renditions.slice(0, index).reverse();
  const above = renditions.slice(index + 1).filter((name) => name !== AUDIO_ONLY);
  const name = [...below, ...above].find((candidate) => span.own.has(candidate));
  const piece = span.own.get(name ?? span.reference);
  if (piece === undefined) throw new Error('a span without the piece that defines it');
  return piece;
}

function isBreak(before: VodSegment, span: Span, pieces: ReadonlyMap<string, Piece>): boolean {
  if (Math.abs(span.startSamples - before.endSamples) > TOLERANCE_SAMPLES) return true;
  return [...pieces].some(([name, piece]) => before.pieces.get(name)?.file !== piece.file);
}

/** Joins segments that do not begin with a key frame in every rendition to the one before, where the bytes allow it. */
function joinDependent(segments: readonly VodSegment[]): VodSegment[] {
  const joined: VodSegment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (before === undefined || !canJoin(before, segment)) {
      joined.push(segment);
      continue;
    }
    const pieces = new Map(
      [...before.pieces].map(([name, piece]) => {
        const lastPart = segment.pieces.get(name)?.lastPart ?? piece.lastPart;
        return [name, { ...piece, lastPart }] as const;
      }),
    );
    joined[joined.length - 1] = { ...before, endSamples: segment.endSamples, pieces };
  }
  return joined;
}

function canJoin(before: VodSegment, segment: VodSegment): boolean {
  if (segment.isDiscontinuity) return false;
  if (isIndependent(segment)) return false;
  if (segment.endSamples - before.startSamples > JOINED_SAMPLES_MAX) return false;
  return [...segment.pieces].every(([name, piece]) => {
    const previous = before.pieces.get(name);
    return previous?.file === piece.file && previous.lastPart + 1 === piece.firstPart;
  });
}

/** In their order; every item is looked at once. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function layerOf(rendition: string): number {
  return Number(rendition.slice(1));
}

function partOf(piece: Piece, index: number): RecordedPart {
  const part = piece.file.parts[index];
  if (part === undefined) throw new Error('a piece of parts that are not there');
  return part;
}

function firstOf(piece: Piece): RecordedPart {
  return partOf(piece, piece.firstPart);
}

function startOf(piece: Piece): number {
  return firstOf(piece).startSamples;
}

function endOf(piece: Piece): number {
  const last = partOf(piece, piece.lastPart);
  return last.startSamples + last.durationSamples;
}
