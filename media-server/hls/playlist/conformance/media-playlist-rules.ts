import type { ParsedMediaPlaylist, ParsedSegment } from '../parsed-playlist.ts';
import type { Tell } from './Findings.ts';

/** Durations are written with five decimals. */
const ROUNDING_SECONDS = 0.0005;
/** Dates are whole milliseconds, and may follow the difference of two clocks: by 1 % of a segment of 2 s. */
const DATE_ERROR_MAX_MS = 22;
/** RFC 8216bis 4.4.4.9. */
const PART_LEAST_SHARE = 0.85;
const VERSION_WITH_SKIP = 9;
const VERSION_WITH_MAP = 6;

/** What a live low-latency media playlist must keep by itself. */
export function checkMediaPlaylist(playlist: ParsedMediaPlaylist, tell: Tell): void {
  for (const { line, text, why } of playlist.problems) {
    tell('RFC 8216bis 4.1', `line ${line} cannot be read, ${why}: ${text}`);
  }
  checkHeader(playlist, tell);
  checkControl(playlist, tell);
  checkSegments(playlist, tell);
  checkParts(playlist, tell);
  checkDates(playlist, tell);
  checkEnd(playlist, tell);
}

function checkHeader(playlist: ParsedMediaPlaylist, tell: Tell): void {
  if (playlist.targetDurationSeconds === undefined) {
    tell('RFC 8216bis 4.4.3.1', 'EXT-X-TARGETDURATION is missing');
  }
  const least = playlist.skippedSegmentsCount > 0 ? VERSION_WITH_SKIP : VERSION_WITH_MAP;
  if (playlist.version < least) {
    tell('RFC 8216bis 8', `EXT-X-VERSION is ${playlist.version} and must be ${least}`);
  }
}

function checkControl(playlist: ParsedMediaPlaylist, tell: Tell): void {
  const { serverControl: control, targetDurationSeconds: target = 0, partTargetSeconds } = playlist;
  const section = 'RFC 8216bis 4.4.3.8';
  if (partTargetSeconds === undefined) {
    tell('RFC 8216bis 4.4.3.7', 'EXT-X-PART-INF is missing');
    return;
  }
  if (control === undefined) {
    tell(section, 'EXT-X-SERVER-CONTROL is missing');
    return;
  }
  if (!control.canBlockReload) tell(section, 'CAN-BLOCK-RELOAD is not YES');
  const { canSkipUntilSeconds, holdBackSeconds, partHoldBackSeconds } = control;
  if (canSkipUntilSeconds !== undefined && canSkipUntilSeconds < 6 * target) {
    tell(section, `CAN-SKIP-UNTIL ${canSkipUntilSeconds} is less than six target durations`);
  }
  if (holdBackSeconds !== undefined && holdBackSeconds < 3 * target) {
    tell(section, `HOLD-BACK ${holdBackSeconds} is less than three target durations`);
  }
  if (partHoldBackSeconds === undefined) tell(section, 'PART-HOLD-BACK is missing');
  else if (partHoldBackSeconds < 3 * partTargetSeconds - ROUNDING_SECONDS) {
    tell(section, `PART-HOLD-BACK ${partHoldBackSeconds} is less than three part targets`);
  }
}

function checkSegments(playlist: ParsedMediaPlaylist, tell: Tell): void {
  const { targetDurationSeconds: target = 0, segments } = playlist;
  for (const segment of segments) {
    if (Math.round(segment.durationSeconds) > target) {
      tell(
        'RFC 8216bis 4.4.3.1',
        `segment ${segment.msn} lasts ${segment.durationSeconds} s, more than the target duration`,
      );
    }
    if (segment.mapUri === undefined && playlist.skippedSegmentsCount === 0) {
      tell('RFC 8216bis 3.1.2', `segment ${segment.msn} has no EXT-X-MAP`);
    }
  }
  const names = segments.flatMap(({ uri, parts }) => [uri, ...parts.map((part) => part.uri)]);
  const known = names.filter((name) => name !== undefined);
  if (new Set(known).size !== known.length) {
    tell('RFC 8216bis 6.2.1', 'a name stands for more than one segment or part');
  }
}

function checkParts(playlist: ParsedMediaPlaylist, tell: Tell): void {
  const { partTargetSeconds = 0, targetDurationSeconds = 0, segments } = playlist;
  let fromEndSeconds = 0;
  for (const segment of segments.toReversed()) {
    if (segment.parts.length > 0 && fromEndSeconds > 3 * targetDurationSeconds) {
      tell(
        'RFC 8216bis 6.2.2',
        `parts of segment ${segment.msn} are listed, ${fromEndSeconds} s from the end`,
      );
    }
    fromEndSeconds += segment.durationSeconds;
    checkPartsOf(segment, partTargetSeconds, tell);
  }
}

function checkPartsOf(segment: ParsedSegment, partTargetSeconds: number, tell: Tell): void {
  const section = 'RFC 8216bis 4.4.4.9';
  for (const [index, part] of segment.parts.entries()) {
    const isLast = segment.uri !== undefined && index === segment.parts.length - 1;
    const share = part.durationSeconds / partTargetSeconds;
    const what = `part ${segment.msn}.${index} lasts ${part.durationSeconds} s`;
    if (part.durationSeconds > partTargetSeconds + ROUNDING_SECONDS) {
      tell(section, `${what}, more than PART-TARGET`);
    }
    // The newest part may turn out to be the last of its segment.
    const mayBeLast = segment.uri === undefined && index === segment.parts.length - 1;
    if (!isLast && !mayBeLast && share < PART_LEAST_SHARE) {
      tell(section, `${what}, less than 85 % of PART-TARGET`);
    }
  }
  if (segment.uri === undefined || segment.parts.length === 0) return;
  const sumSeconds = segment.parts.reduce((sum, part) => sum + part.durationSeconds, 0);
  if (Math.abs(sumSeconds - segment.durationSeconds) > ROUNDING_SECONDS * segment.parts.length) {
    tell(
      section,
      `parts of segment ${segment.msn} last ${sumSeconds} s, itself ${segment.durationSeconds} s`,
    );
  }
}

function checkDates(playlist: ParsedMediaPlaylist, tell: Tell): void {
  const section = 'RFC 8216bis 4.4.4.6';
  const dated = playlist.segments.filter(
    ({ programDateTimeMs }) => programDateTimeMs !== undefined,
  );
  if (dated.length === 0) tell(section, 'there is no EXT-X-PROGRAM-DATE-TIME');
  for (const [index, segment] of playlist.segments.entries()) {
    const previous = playlist.segments[index - 1];
    const { programDateTimeMs, isDiscontinuity, msn } = segment;
    if (isDiscontinuity && programDateTimeMs === undefined) {
      tell('RFC 8216bis 6.2.1', `segment ${msn} begins a new timeline without a date`);
    }
    if (previous?.programDateTimeMs === undefined || programDateTimeMs === undefined) continue;
    if (isDiscontinuity) continue;
    const expectedMs = previous.programDateTimeMs + previous.durationSeconds * 1000;
    if (Math.abs(programDateTimeMs - expectedMs) > DATE_ERROR_MAX_MS) {
      tell(
        section,
        `segment ${msn} is dated ${Math.round(programDateTimeMs - expectedMs)} ms off the one before`,
      );
    }
  }
}

function checkEnd(playlist: ParsedMediaPlaylist, tell: Tell): void {
  const hints = playlist.preloadHints.length;
  if (playlist.isEnded) {
    if (hints > 0) tell('RFC 8216bis 4.4.5.3', 'something is hinted after the end');
    return;
  }
  if (hints === 0) tell('RFC 8216bis B.1', 'EXT-X-PRELOAD-HINT is missing');
  if (hints > 1) tell('RFC 8216bis 6.2.6', 'more than one part is hinted');
  for (const { uri, lastMsn, lastPartIndex } of playlist.renditionReports) {
    if (lastMsn === undefined || lastPartIndex === undefined) {
      tell('RFC 8216bis 4.4.5.4', `the report of ${uri} lacks LAST-MSN or LAST-PART`);
    }
  }
}
