import type { RenditionId } from '../packager/packager-source.ts';

export type WindowPart = {
  name: string;
  durationSamples: number;
  isIndependent: boolean;
};

export type WindowSegment = {
  msn: number;
  /** Undefined while parts are still added. */
  name: string | undefined;
  durationSamples: number;
  programDateTimeMs: number;
  initName: string;
  isDiscontinuity: boolean;
  parts: readonly WindowPart[];
};

/** What one media playlist lists: the DVR window of a rendition, its newest segment perhaps unfinished. */
export type RenditionWindow = {
  rendition: RenditionId;
  /** Oldest first, `msn` without gaps. */
  segments: readonly WindowSegment[];
  /** Discontinuities among the segments that have left the window. */
  discontinuitySequence: number;
  targetDurationSeconds: number;
  partTargetMs: number;
  /** Name of the part that comes next, before it exists. */
  preloadHintName: string;
  isEnded: boolean;
};

/** Where another rendition of the broadcast is, for EXT-X-RENDITION-REPORT. */
export type RenditionReport = { rendition: RenditionId; lastMsn: number; lastPartIndex: number };
