import type { MediaDescription } from 'sdp-transform';
import type { OfferedEncodings, OfferedRid } from './offer.ts';
import { unacceptable } from './sdp-errors.ts';

const SSRC_MAX = 2 ** 32 - 1;
/** One stream, its retransmissions, and simulcast of either kind; OBS sends up to four layers. */
const STREAMS_MAX = 16;
const RID_PATTERN = /^[A-Za-z0-9_-]{1,32}$/;

/** How an m-line tells its streams apart. Simulcast goes by RID, even where SSRCs are named too (OBS names its first one). */
export function readEncodings(section: MediaDescription): OfferedEncodings {
  const rids = readRids(section);
  if (rids.length > 1) return { by: 'rid', rids };
  const ssrcs = readSsrcs(section);
  if (ssrcs.length > 0) return { by: 'ssrc', ssrcs };
  return rids.length > 0 ? { by: 'rid', rids } : { by: 'mid' };
}

/** Of alternatives (`1,2`) the first counts; a paused one (`~1`) may start at any time. RFC 8853 section 5.1. */
function readRids(section: MediaDescription): OfferedRid[] {
  const declared = (section.rids ?? []).filter(({ direction }) => direction === 'send');
  const wanted = readSimulcast(section) ?? declared.slice(0, 1).map(({ id }) => String(id));
  if (wanted.length > STREAMS_MAX) throw unacceptable('There are too many simulcast layers.');
  return wanted.map((rid) => {
    const line = declared.find(({ id }) => String(id) === rid);
    if (line === undefined || !RID_PATTERN.test(rid)) {
      throw unacceptable('A simulcast layer has no a=rid line.');
    }
    return { rid, pixels: readPixels(String(line.params ?? '')) };
  });
}

function readSimulcast(section: MediaDescription): string[] | undefined {
  const { simulcast } = section;
  if (simulcast === undefined) return undefined;
  const { dir1, list1, dir2, list2 } = simulcast;
  const list = dir1 === 'send' ? list1 : dir2 === 'send' ? list2 : undefined;
  return list === undefined
    ? undefined
    : String(list)
        .split(';')
        .map((alternatives) => (alternatives.split(',')[0] ?? '').replace(/^~/, ''));
}

function readPixels(parameters: string): number | undefined {
  const read = (name: string): number =>
    Number(new RegExp(`(?:^|;)\\s*${name}=(\\d{1,6})(?:;|$)`).exec(parameters)?.[1]);
  const pixels = read('max-width') * read('max-height');
  return Number.isNaN(pixels) ? undefined : pixels;
}

function readSsrcs(section: MediaDescription): { ssrc: number; rtxSsrc: number | undefined }[] {
  const named = [...new Set((section.ssrcs ?? []).map(({ id }) => Number(id)))];
  const groups = (section.ssrcGroups ?? []).map(({ semantics, ssrcs }) => ({
    semantics: String(semantics),
    ssrcs: String(ssrcs).split(' ').map(Number),
  }));
  const all = [...named, ...groups.flatMap(({ ssrcs }) => ssrcs)];
  if (all.length > 4 * STREAMS_MAX || !all.every(isSsrc)) throw unacceptable('Broken SSRCs.');
  const rtxOf = new Map<number, number>();
  for (const { semantics, ssrcs } of groups) {
    const [ssrc, rtxSsrc] = ssrcs;
    if (semantics === 'FID' && ssrc !== undefined && rtxSsrc !== undefined) {
      rtxOf.set(ssrc, rtxSsrc);
    }
  }
  const repairs = new Set(rtxOf.values());
  const simulcast = groups.find(({ semantics }) => semantics === 'SIM')?.ssrcs;
  const media = simulcast ?? named.filter((ssrc) => !repairs.has(ssrc)).slice(0, 1);
  return media.map((ssrc) => ({ ssrc, rtxSsrc: rtxOf.get(ssrc) }));
}

function isSsrc(ssrc: number): boolean {
  return Number.isInteger(ssrc) && ssrc >= 1 && ssrc <= SSRC_MAX;
}
