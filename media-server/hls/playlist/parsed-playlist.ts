export type ParsedPart = { uri: string; durationSeconds: number; isIndependent: boolean };

export type ParsedSegment = {
  msn: number;
  /** Undefined for the parts at the end that belong to no whole segment yet. */
  uri: string | undefined;
  /** Of the whole, or of its parts so far. */
  durationSeconds: number;
  programDateTimeMs: number | undefined;
  mapUri: string | undefined;
  /** EXT-X-DISCONTINUITY stands before it. */
  isDiscontinuity: boolean;
  parts: ParsedPart[];
};

export type ServerControl = {
  canBlockReload: boolean;
  canSkipUntilSeconds: number | undefined;
  holdBackSeconds: number | undefined;
  partHoldBackSeconds: number | undefined;
};

export type ParsedReport = {
  uri: string;
  lastMsn: number | undefined;
  lastPartIndex: number | undefined;
};

/** A line that could not be read; it was left out. */
export type ParseProblem = { line: number; text: string; why: string };

export type ParsedMediaPlaylist = {
  kind: 'media';
  version: number;
  targetDurationSeconds: number | undefined;
  partTargetSeconds: number | undefined;
  serverControl: ServerControl | undefined;
  mediaSequence: number;
  discontinuitySequence: number;
  /** EXT-X-SKIP: how many segments at the beginning are not in `segments`. */
  skippedSegmentsCount: number;
  segments: ParsedSegment[];
  /** Of parts. */
  preloadHints: string[];
  renditionReports: ParsedReport[];
  isEnded: boolean;
  problems: ParseProblem[];
};

export type ParsedVariant = {
  uri: string;
  bandwidth: number | undefined;
  averageBandwidth: number | undefined;
  codecs: readonly string[];
  width: number | undefined;
  height: number | undefined;
  frameRate: number | undefined;
  stableId: string | undefined;
};

export type ParsedMultivariantPlaylist = {
  kind: 'multivariant';
  version: number;
  variants: ParsedVariant[];
  problems: ParseProblem[];
};

export type ParsedPlaylist = ParsedMediaPlaylist | ParsedMultivariantPlaylist;
