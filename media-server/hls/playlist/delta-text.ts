import { decimalFloat, parseAttributes } from './attribute-list.ts';

/** Tags that stand for the whole playlist; all others before an address belong to its segment. */
const HEADER =
  /^#(?:EXTM3U|EXT-X-(?:VERSION|TARGETDURATION|SERVER-CONTROL|PART-INF|MEDIA-SEQUENCE|DISCONTINUITY-SEQUENCE|INDEPENDENT-SEGMENTS|START|DEFINE)\b)/;
const SERVER_CONTROL = '#EXT-X-SERVER-CONTROL:';
const EXTINF = '#EXTINF:';
const PART = '#EXT-X-PART:';

/**
 * The delta update of a full playlist (RFC 8216bis 6.2.5.1), made of its text; undefined when there is nothing to skip, or
 * nothing may be skipped. For whoever has a playlist and not the window that it was written from.
 */
export function deltaText(full: string): string | undefined {
  if (full.includes('\n#EXT-X-ENDLIST') || full.includes('\n#EXT-X-SKIP:')) return undefined;
  const lines = full.split('\n');
  const control = lines.find((line) => line.startsWith(SERVER_CONTROL)) ?? '';
  const attributes = parseAttributes(control.slice(SERVER_CONTROL.length));
  const boundarySeconds = decimalFloat(attributes?.get('CAN-SKIP-UNTIL'));
  if (boundarySeconds === undefined) return undefined;
  const segments = readSegments(lines);
  let keptSeconds = segments.openSeconds;
  let index = segments.whole.length;
  while (index > 0 && keptSeconds < boundarySeconds) {
    index -= 1;
    keptSeconds += segments.whole[index]?.seconds ?? 0;
  }
  const lastSkipped = segments.whole[index - 1];
  if (lastSkipped === undefined) return undefined;
  const header = lines.filter((line) => HEADER.test(line));
  const kept = lines.slice(lastSkipped.endLine + 1);
  return [...header, `#EXT-X-SKIP:SKIPPED-SEGMENTS=${index}`, ...kept].join('\n');
}

function readSegments(lines: readonly string[]): {
  whole: { endLine: number; seconds: number }[];
  /** Of the parts after the last whole segment. */
  openSeconds: number;
} {
  const whole: { endLine: number; seconds: number }[] = [];
  let seconds = 0;
  let openSeconds = 0;
  for (const [endLine, line] of lines.entries()) {
    if (line.startsWith(EXTINF)) {
      seconds = decimalFloat(line.slice(EXTINF.length).split(',', 1)[0]) ?? 0;
    } else if (line.startsWith(PART)) {
      openSeconds += decimalFloat(parseAttributes(line.slice(PART.length))?.get('DURATION')) ?? 0;
    } else if (line !== '' && !line.startsWith('#')) {
      whole.push({ endLine, seconds });
      openSeconds = 0;
    }
  }
  return { whole, openSeconds };
}
