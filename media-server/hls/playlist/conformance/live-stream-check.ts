import type { Clock } from '@stagedoor/service-kit/clock';
import { parsePlaylist } from '../parse-playlist.ts';
import type { ParsedMediaPlaylist, ParsedVariant } from '../parsed-playlist.ts';
import { probeDirectives, probeReports, probeUnlisted } from './directive-probes.ts';
import { Findings, tellOf } from './Findings.ts';
import { checkPlaylistAnswer, fetchBytes, type HlsFetch } from './http-rules.ts';
import { checkMultivariant } from './multivariant-rules.ts';
import { RenditionWalk } from './RenditionWalk.ts';

const FIRST_TIMEOUT_MS = 30_000;
/** How many reloads between two looks at what is said of other renditions. */
const RELOADS_PER_REPORT = 8;
/** Dates of the same segment in two renditions; they are whole milliseconds. */
const DATE_ROUNDING_MS = 2;
const DURATION_ROUNDING_SECONDS = 0.001;

export type LiveStreamCheckOptions = {
  /** Of the multivariant playlist. */
  url: string;
  fetch: HlsFetch;
  clock: Clock;
  /** How long to follow the stream; it ends earlier with the stream. */
  durationMs: number;
  /** As of RenditionWalk; 0 unless given. */
  heldPictureTicks?: number;
  /** Names which the server must not know, made of a playlist: those of parts that come after the hinted one, for example. */
  unlistedNames?: (playlist: ParsedMediaPlaylist) => readonly string[];
};

/**
 * Follows a live LL-HLS stream as players do, all renditions at once, and says which rules of RFC 8216bis it breaks. What it looked
 * at is counted, so that an empty list is not mistaken for a check. Never rejects on what a server does.
 */
export async function checkLiveStream(options: LiveStreamCheckOptions): Promise<Findings> {
  const findings = new Findings();
  const variants = await readVariants(options, findings);
  const untilMs = options.clock.monotonicMs() + options.durationMs;
  const walks = await Promise.all(
    variants.map((variant) => walkRendition(options, findings, variant, untilMs)),
  );
  checkRenditions(walks, options.url, findings);
  return findings;
}

async function readVariants(
  { fetch, url }: LiveStreamCheckOptions,
  findings: Findings,
): Promise<ParsedVariant[]> {
  const tell = tellOf(findings, url);
  const fetched = await fetchBytes(fetch, url, { timeoutMs: FIRST_TIMEOUT_MS, tell });
  if (fetched === undefined) return [];
  if (fetched.status !== 200) {
    tell('RFC 8216bis 4.4.6', `the multivariant playlist answers ${fetched.status}`);
    return [];
  }
  checkPlaylistAnswer(fetched, false, tell);
  const playlist = parsePlaylist(Buffer.from(fetched.bytes).toString());
  if (playlist?.kind !== 'multivariant') {
    tell('RFC 8216bis 4.4.6', 'it is no multivariant playlist');
    return [];
  }
  checkMultivariant(playlist, tell);
  findings.looked('multivariant playlists');
  return playlist.variants;
}

async function walkRendition(
  options: LiveStreamCheckOptions,
  findings: Findings,
  variant: ParsedVariant,
  untilMs: number,
): Promise<RenditionWalk> {
  const { fetch, clock } = options;
  const url = new URL(variant.uri, options.url).href;
  const { heldPictureTicks = 0 } = options;
  const walk = new RenditionWalk({ fetch, clock, findings, url, heldPictureTicks });
  const probeOptions = { fetch, findings, url };
  if (!(await walk.start())) return walk;
  findings.looked('renditions');
  if (walk.playlist !== undefined) await probeDirectives(probeOptions, walk.playlist);
  for (let step = 1; clock.monotonicMs() < untilMs && (await walk.step()); step += 1) {
    const { playlist } = walk;
    if (playlist === undefined) break;
    const names = options.unlistedNames?.(playlist) ?? [];
    await probeUnlisted(probeOptions, names);
    if (step % RELOADS_PER_REPORT === 0) await probeReports(probeOptions, playlist);
  }
  if (walk.playlist?.isEnded === true) await probeDirectives(probeOptions, walk.playlist);
  return walk;
}

/** RFC 8216bis 6.2.4: the same content, at the same times, by the same rules. */
function checkRenditions(walks: readonly RenditionWalk[], url: string, findings: Findings): void {
  const tell = tellOf(findings, url);
  const section = 'RFC 8216bis 6.2.4';
  const playlists = walks.map(({ playlist }) => playlist).filter((one) => one !== undefined);
  const [first, ...others] = playlists;
  if (first === undefined) return;
  const segmentsOfFirst = new Map(first.segments.map((segment) => [segment.msn, segment]));
  for (const other of others) {
    if (other.targetDurationSeconds !== first.targetDurationSeconds) {
      tell(section, 'renditions have different target durations');
    }
    if (JSON.stringify(other.serverControl) !== JSON.stringify(first.serverControl)) {
      tell(section, 'renditions have different EXT-X-SERVER-CONTROL');
    }
    if (!other.isEnded && other.renditionReports.length === 0) {
      tell('RFC 8216bis B.1', 'there are no rendition reports');
    }
    for (const segment of other.segments) {
      const same = segmentsOfFirst.get(segment.msn);
      if (same?.uri === undefined || segment.uri === undefined) continue;
      findings.looked('segments of two renditions');
      const apartMs = (segment.programDateTimeMs ?? 0) - (same.programDateTimeMs ?? 0);
      if (Math.abs(apartMs) > DATE_ROUNDING_MS) {
        tell(section, `segment ${segment.msn} has different dates in two renditions`);
      }
      if (Math.abs(segment.durationSeconds - same.durationSeconds) > DURATION_ROUNDING_SECONDS) {
        tell(section, `segment ${segment.msn} lasts differently long in two renditions`);
      }
    }
  }
}
