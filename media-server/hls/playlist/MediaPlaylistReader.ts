import { decimalFloat, decimalInteger, parseAttributes } from './attribute-list.ts';
import type { ParsedMediaPlaylist, ParsedPart, ParsedSegment } from './parsed-playlist.ts';

const NO_SEGMENT = {
  durationSeconds: undefined as number | undefined,
  programDateTimeMs: undefined as number | undefined,
  isDiscontinuity: false,
};

/** Reads a media playlist line by line. What stands before an address belongs to the segment of that address. */
export class MediaPlaylistReader {
  readonly #playlist: ParsedMediaPlaylist;
  #mapUri: string | undefined;
  #next = { ...NO_SEGMENT, parts: [] as ParsedPart[] };

  constructor(version: number) {
    this.#playlist = {
      kind: 'media',
      version,
      targetDurationSeconds: undefined,
      partTargetSeconds: undefined,
      serverControl: undefined,
      mediaSequence: 0,
      discontinuitySequence: 0,
      skippedSegmentsCount: 0,
      segments: [],
      preloadHints: [],
      renditionReports: [],
      isEnded: false,
      problems: [],
    };
  }

  read(line: string, number: number): void {
    const why = line.startsWith('#') ? this.#readTag(line) : this.#addSegment(line);
    if (why !== undefined) this.#playlist.problems.push({ line: number, text: line, why });
  }

  finish(): ParsedMediaPlaylist {
    const { parts, programDateTimeMs, isDiscontinuity } = this.#next;
    if (parts.length > 0) {
      const durationSeconds = parts.reduce((sum, part) => sum + part.durationSeconds, 0);
      this.#push({ uri: undefined, durationSeconds, programDateTimeMs, isDiscontinuity, parts });
    }
    return this.#playlist;
  }

  #addSegment(uri: string): string | undefined {
    const { durationSeconds, ...rest } = this.#next;
    this.#next = { ...NO_SEGMENT, parts: [] };
    if (durationSeconds === undefined) return 'an address without EXTINF';
    this.#push({ uri, durationSeconds, ...rest });
    return undefined;
  }

  #push(segment: Omit<ParsedSegment, 'msn' | 'mapUri'>): void {
    const { segments, mediaSequence, skippedSegmentsCount } = this.#playlist;
    const msn = mediaSequence + skippedSegmentsCount + segments.length;
    segments.push({ msn, mapUri: this.#mapUri, ...segment });
  }

  /** Why the tag cannot be read, if it cannot. */
  #readTag(line: string): string | undefined {
    const colon = line.indexOf(':');
    const tag = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1);
    switch (tag) {
      case '#EXT-X-TARGETDURATION':
        this.#playlist.targetDurationSeconds = decimalInteger(value);
        return problemIf(this.#playlist.targetDurationSeconds === undefined);
      case '#EXT-X-MEDIA-SEQUENCE':
        return this.#readSequence(value, 'mediaSequence');
      case '#EXT-X-DISCONTINUITY-SEQUENCE':
        return this.#readSequence(value, 'discontinuitySequence');
      case '#EXTINF':
        this.#next.durationSeconds = decimalFloat(value.split(',', 1)[0]);
        return problemIf(this.#next.durationSeconds === undefined);
      case '#EXT-X-PROGRAM-DATE-TIME':
        return this.#readDate(value);
      case '#EXT-X-DISCONTINUITY':
        this.#next.isDiscontinuity = true;
        return undefined;
      case '#EXT-X-ENDLIST':
        this.#playlist.isEnded = true;
        return undefined;
      default:
        return this.#readAttributes(tag, value);
    }
  }

  #readSequence(
    value: string,
    field: 'mediaSequence' | 'discontinuitySequence',
  ): string | undefined {
    const number = decimalInteger(value);
    if (number === undefined) return 'not a number';
    if (this.#playlist.segments.length > 0) return 'it stands after a segment';
    this.#playlist[field] = number;
    return undefined;
  }

  #readDate(value: string): string | undefined {
    const timeMs = Date.parse(value);
    if (Number.isNaN(timeMs)) return 'not a date';
    this.#next.programDateTimeMs = timeMs;
    return undefined;
  }

  #readAttributes(tag: string, value: string): string | undefined {
    const read = ATTRIBUTE_TAGS[tag];
    if (read === undefined) return undefined;
    const attributes = parseAttributes(value);
    if (attributes === undefined) return 'not an attribute list';
    return read(attributes, this.#playlist, {
      addPart: (part) => this.#next.parts.push(part),
      setMap: (uri) => {
        this.#mapUri = uri;
      },
    });
  }
}

type AttributeTag = (
  attributes: ReadonlyMap<string, string>,
  playlist: ParsedMediaPlaylist,
  segment: { addPart(part: ParsedPart): void; setMap(uri: string): void },
) => string | undefined;

const ATTRIBUTE_TAGS: Readonly<Record<string, AttributeTag | undefined>> = Object.assign(
  Object.create(null) as Record<string, AttributeTag | undefined>,
  {
    '#EXT-X-SERVER-CONTROL': (attributes, playlist) => {
      playlist.serverControl = {
        canBlockReload: attributes.get('CAN-BLOCK-RELOAD') === 'YES',
        canSkipUntilSeconds: decimalFloat(attributes.get('CAN-SKIP-UNTIL')),
        holdBackSeconds: decimalFloat(attributes.get('HOLD-BACK')),
        partHoldBackSeconds: decimalFloat(attributes.get('PART-HOLD-BACK')),
      };
      return undefined;
    },
    '#EXT-X-PART-INF': (attributes, playlist) => {
      playlist.partTargetSeconds = decimalFloat(attributes.get('PART-TARGET'));
      return problemIf(playlist.partTargetSeconds === undefined);
    },
    '#EXT-X-SKIP': (attributes, playlist) => {
      const count = decimalInteger(attributes.get('SKIPPED-SEGMENTS'));
      if (count === undefined || playlist.segments.length > 0) return 'not a skip at the beginning';
      playlist.skippedSegmentsCount = count;
      return undefined;
    },
    '#EXT-X-MAP': (attributes, _playlist, segment) => {
      const uri = attributes.get('URI');
      if (uri === undefined) return 'it has no URI';
      segment.setMap(uri);
      return undefined;
    },
    '#EXT-X-PART': (attributes, _playlist, segment) => {
      const uri = attributes.get('URI');
      const durationSeconds = decimalFloat(attributes.get('DURATION'));
      if (uri === undefined || durationSeconds === undefined) return 'it has no URI or duration';
      segment.addPart({
        uri,
        durationSeconds,
        isIndependent: attributes.get('INDEPENDENT') === 'YES',
      });
      return undefined;
    },
    '#EXT-X-PRELOAD-HINT': (attributes, playlist) => {
      const uri = attributes.get('URI');
      if (uri === undefined) return 'it has no URI';
      if (attributes.get('TYPE') === 'PART') playlist.preloadHints.push(uri);
      return undefined;
    },
    '#EXT-X-RENDITION-REPORT': (attributes, playlist) => {
      const uri = attributes.get('URI');
      if (uri === undefined) return 'it has no URI';
      playlist.renditionReports.push({
        uri,
        lastMsn: decimalInteger(attributes.get('LAST-MSN')),
        lastPartIndex: decimalInteger(attributes.get('LAST-PART')),
      });
      return undefined;
    },
  } satisfies Record<string, AttributeTag>,
);

function problemIf(isWrong: boolean): string | undefined {
  return isWrong ? 'not a number' : undefined;
}
