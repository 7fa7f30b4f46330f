import type {
  RenditionReport,
  RenditionWindow,
  WindowPart,
  WindowSegment,
} from './rendition-window.ts';

/** Samples of the timeline in a second. */
const SAMPLES_PER_SECOND = 48_000;
/**
 * EXT-X-VERSION. Delta updates need 9 (RFC 8216bis section 8); the full playlist says the same, because the version must not
 * change from one reload to the next.
 */
const VERSION = 9;
/** RFC 8216bis 4.4.3.8: PART-HOLD-BACK should be three times PART-TARGET at least; less stalls, more is delay. */
const PART_HOLD_BACK_PARTS = 3;
/** The same section: HOLD-BACK must be three times the target duration at least. */
const HOLD_BACK_TARGETS = 3;
/** The same section: the skip boundary must be six target durations at least. */
const CAN_SKIP_UNTIL_TARGETS = 6;
/** Complete segments whose parts are listed; RFC 8216bis 6.2.2 wants none older than three target durations from the end. */
const SEGMENTS_WITH_PARTS = 2;
/** Enough for one sample at 48 kHz, and never an exponent, which the format does not have. */
const FRACTION_DIGITS = 5;

export type MediaPlaylistOptions = {
  /** The other renditions of the broadcast, as far as they are. */
  reports: readonly RenditionReport[];
  /** Writes a delta update (`_HLS_skip=YES`); it is the full playlist where `skippableCount` is 0. */
  isDelta: boolean;
};

/**
 * Text of segments without their parts. A segment with a name does not change any more, so its text is made once, however many
 * playlists list it: the window has hundreds, and a playlist is written for each part.
 */
const finishedTexts = new WeakMap<WindowSegment, string>();

/**
 * A media playlist by RFC 8216bis (draft 20). Names stand in it as they are, so that it works under whatever folder it is served
 * from; other renditions are found at `../<rendition>/index.m3u8`. A segment object that has a `name` must not change afterwards.
 */
export function writeMediaPlaylist(window: RenditionWindow, options: MediaPlaylistOptions): string {
  const { segments } = window;
  const skippedCount = options.isDelta ? skippableCount(window) : 0;
  let text = header(window);
  if (skippedCount > 0) text += `#EXT-X-SKIP:SKIPPED-SEGMENTS=${skippedCount}\n`;
  const firstWithParts = firstSegmentWithParts(window);
  for (let index = skippedCount; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined) break;
    const previous = segments[index - 1];
    if (
      previous === undefined ||
      previous.initName !== segment.initName ||
      segment.isDiscontinuity
    ) {
      text += mapLines(segment, index > 0);
    }
    if (index < firstWithParts) text += finishedText(segment);
    else text += withParts(segment);
  }
  if (window.isEnded) return `${text}#EXT-X-ENDLIST\n`;
  text += `#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${window.preloadHintName}"\n`;
  for (const report of options.reports) {
    text += `#EXT-X-RENDITION-REPORT:URI="../${report.rendition}/index.m3u8",LAST-MSN=${report.lastMsn},LAST-PART=${report.lastPartIndex}\n`;
  }
  return text;
}

/** How many of the oldest segments a delta update may leave out: those that end before the skip boundary, and none after the
 * end (RFC 8216bis 6.2.5.1). */
export function skippableCount(window: RenditionWindow): number {
  const boundarySamples = canSkipUntilSeconds(window) * SAMPLES_PER_SECOND;
  if (window.isEnded) return 0;
  let keptSamples = 0;
  for (let index = window.segments.length - 1; index >= 0; index -= 1) {
    if (keptSamples >= boundarySamples) return index + 1;
    keptSamples += window.segments[index]?.durationSamples ?? 0;
  }
  return 0;
}

function header(window: RenditionWindow): string {
  const target = window.targetDurationSeconds;
  const partTarget = window.partTargetMs / 1000;
  const control = [
    'CAN-BLOCK-RELOAD=YES',
    `CAN-SKIP-UNTIL=${decimal(canSkipUntilSeconds(window))}`,
    `PART-HOLD-BACK=${decimal(PART_HOLD_BACK_PARTS * partTarget)}`,
    `HOLD-BACK=${decimal(HOLD_BACK_TARGETS * target)}`,
  ].join(',');
  return (
    `#EXTM3U\n#EXT-X-VERSION:${VERSION}\n#EXT-X-TARGETDURATION:${target}\n#EXT-X-SERVER-CONTROL:${control}\n` +
    `#EXT-X-PART-INF:PART-TARGET=${decimal(partTarget)}\n#EXT-X-MEDIA-SEQUENCE:${window.segments[0]?.msn ?? 0}\n` +
    `#EXT-X-DISCONTINUITY-SEQUENCE:${window.discontinuitySequence}\n`
  );
}

function canSkipUntilSeconds(window: RenditionWindow): number {
  return CAN_SKIP_UNTIL_TARGETS * window.targetDurationSeconds;
}

function firstSegmentWithParts(window: RenditionWindow): number {
  const last = window.segments.at(-1);
  const completeCount =
    window.segments.length - (last !== undefined && last.name === undefined ? 1 : 0);
  return window.isEnded ? window.segments.length : Math.max(0, completeCount - SEGMENTS_WITH_PARTS);
}

/** The first segment of a playlist has no discontinuity before it: EXT-X-DISCONTINUITY-SEQUENCE has counted that one. */
function mapLines(segment: WindowSegment, hasPrevious: boolean): string {
  const discontinuity = segment.isDiscontinuity && hasPrevious ? '#EXT-X-DISCONTINUITY\n' : '';
  return `${discontinuity}#EXT-X-MAP:URI="${segment.initName}"\n`;
}

function finishedText(segment: WindowSegment): string {
  let text = finishedTexts.get(segment);
  if (text === undefined) {
    text = `${dateLine(segment)}${segmentLines(segment)}`;
    if (segment.name !== undefined) finishedTexts.set(segment, text);
  }
  return text;
}

function withParts(segment: WindowSegment): string {
  let text = dateLine(segment);
  for (const part of segment.parts) text += partLine(part);
  return text + segmentLines(segment);
}

function dateLine(segment: WindowSegment): string {
  return `#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.programDateTimeMs).toISOString()}\n`;
}

function segmentLines(segment: WindowSegment): string {
  return segment.name === undefined
    ? ''
    : `#EXTINF:${seconds(segment.durationSamples)},\n${segment.name}\n`;
}

function partLine(part: WindowPart): string {
  const independent = part.isIndependent ? ',INDEPENDENT=YES' : '';
  return `#EXT-X-PART:DURATION=${seconds(part.durationSamples)},URI="${part.name}"${independent}\n`;
}

function seconds(samples: number): string {
  return (samples / SAMPLES_PER_SECOND).toFixed(FRACTION_DIGITS);
}

/** Settings in seconds, without the noise of binary fractions. */
function decimal(value: number): string {
  return String(Number(value.toFixed(FRACTION_DIGITS)));
}
