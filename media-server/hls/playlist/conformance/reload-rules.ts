import type { ParsedMediaPlaylist, ParsedPart, ParsedSegment } from '../parsed-playlist.ts';
import type { Tell } from './Findings.ts';

const SECTION = 'RFC 8216bis 6.2.1';

/** What two successive full playlists of one rendition must keep: what was listed does not change. */
export function checkReload(
  before: ParsedMediaPlaylist,
  after: ParsedMediaPlaylist,
  tell: Tell,
): void {
  for (const field of ['targetDurationSeconds', 'partTargetSeconds', 'version'] as const) {
    if (before[field] !== after[field]) {
      tell(SECTION, `${field} changed from ${before[field]} to ${after[field]}`);
    }
  }
  if (JSON.stringify(before.serverControl) !== JSON.stringify(after.serverControl)) {
    tell(SECTION, 'EXT-X-SERVER-CONTROL changed');
  }
  checkSequences(before, after, tell);
  const segmentsAfter = new Map(after.segments.map((segment) => [segment.msn, segment]));
  for (const segment of before.segments) {
    const later = segmentsAfter.get(segment.msn);
    if (later !== undefined) checkSegment(segment, later, tell);
    else if (segment.msn >= after.mediaSequence) {
      tell(SECTION, `segment ${segment.msn} is gone from the middle or the end`);
    }
  }
}

function checkSequences(before: ParsedMediaPlaylist, after: ParsedMediaPlaylist, tell: Tell): void {
  const section = 'RFC 8216bis 6.2.2';
  if (after.mediaSequence < before.mediaSequence) {
    tell(
      section,
      `EXT-X-MEDIA-SEQUENCE went from ${before.mediaSequence} to ${after.mediaSequence}`,
    );
  }
  const removed = before.segments.filter(({ msn }) => msn < after.mediaSequence);
  // The break before the first segment was counted when the one before that was removed.
  const first = after.segments[0];
  const breaks = removed.slice(1).filter(({ isDiscontinuity }) => isDiscontinuity).length;
  const wasBreak = before.segments.find(({ msn }) => msn === first?.msn)?.isDiscontinuity === true;
  const expected = before.discontinuitySequence + breaks + (wasBreak && removed.length > 0 ? 1 : 0);
  const isKnown = removed.length < before.segments.length;
  if (isKnown && after.discontinuitySequence !== expected) {
    tell(
      section,
      `EXT-X-DISCONTINUITY-SEQUENCE is ${after.discontinuitySequence} and must be ${expected}`,
    );
  }
  const totalSeconds = after.segments.reduce(
    (sum, { durationSeconds }) => sum + durationSeconds,
    0,
  );
  if (removed.length > 0 && totalSeconds < 3 * (after.targetDurationSeconds ?? 0)) {
    tell(section, `after segments were removed the playlist lasts ${totalSeconds} s`);
  }
}

function checkSegment(before: ParsedSegment, after: ParsedSegment, tell: Tell): void {
  const { msn } = before;
  const wasWhole = before.uri !== undefined;
  if (wasWhole && before.uri !== after.uri) {
    tell(SECTION, `segment ${msn} was ${before.uri} and is ${after.uri}`);
  }
  if (wasWhole && before.durationSeconds !== after.durationSeconds) {
    tell(
      SECTION,
      `segment ${msn} lasted ${before.durationSeconds} s, now ${after.durationSeconds}`,
    );
  }
  if (before.mapUri !== undefined && before.mapUri !== after.mapUri) {
    tell(SECTION, `segment ${msn} had the map ${before.mapUri} and has ${after.mapUri}`);
  }
  const { programDateTimeMs } = before;
  if (programDateTimeMs !== undefined && programDateTimeMs !== after.programDateTimeMs) {
    tell(SECTION, `segment ${msn} has another date`);
  }
  checkParts(before, after, tell);
}

function checkParts(before: ParsedSegment, after: ParsedSegment, tell: Tell): void {
  if (before.parts.length === 0) return;
  if (after.parts.length === 0 && after.uri !== undefined) return;
  const isSame = (part: ParsedPart, other: ParsedPart | undefined): boolean =>
    part.uri === other?.uri &&
    part.durationSeconds === other.durationSeconds &&
    part.isIndependent === other.isIndependent;
  const changed = before.parts.findIndex((part, index) => !isSame(part, after.parts[index]));
  if (changed >= 0) tell(SECTION, `part ${before.msn}.${changed} changed or is gone`);
  if (before.uri !== undefined && after.parts.length !== before.parts.length) {
    tell(SECTION, `segment ${before.msn} was whole and got more parts`);
  }
}
