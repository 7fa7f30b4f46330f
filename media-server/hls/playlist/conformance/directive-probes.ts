import type { ParsedMediaPlaylist } from '../parsed-playlist.ts';
import { type Findings, tellOf } from './Findings.ts';
import { fetchBytes, type HlsFetch } from './http-rules.ts';
import { nextPart } from './RenditionWalk.ts';

const PROBE_TIMEOUT_MS = 5_000;
/** No playlist gets there within a wait. */
const FAR_AHEAD = 1_000;

type ProbeOptions = { fetch: HlsFetch; findings: Findings; url: string };

/** Asks for what must be refused, and for what must not be waited for. */
export async function probeDirectives(
  options: ProbeOptions,
  playlist: ParsedMediaPlaylist,
): Promise<void> {
  const { msn } = nextPart(playlist);
  const section = 'RFC 8216bis 6.2.5.2';
  if (playlist.isEnded) {
    await probe(options, '?_HLS_msn=1000000', 200, section);
    return;
  }
  await probe(options, '?_HLS_part=0', 400, section);
  await probe(options, `?_HLS_msn=${msn + FAR_AHEAD}`, 400, section);
  await probe(options, `?_HLS_msn=${msn + FAR_AHEAD}&_HLS_part=0`, 400, section);
  await probe(options, '?_HLS_msn=x', 400, section);
  await probe(options, `?_HLS_msn=${Math.max(0, msn - 1)}`, 200, section);
  await probe(options, `?_HLS_msn=${playlist.mediaSequence}&_HLS_part=0`, 200, section);
  const unknown = new URL('no-such-part-0000.mp4', options.url).href;
  await probe({ ...options, url: unknown }, '', 404, 'RFC 8216bis 6.2.6');
  await probeCompression(options);
}

/** Names that nobody listed or hinted must not be there. */
export async function probeUnlisted(
  options: ProbeOptions,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const url = new URL(name, options.url).href;
    await probe({ ...options, url }, '', 404, 'RFC 8216bis 6.2.6');
  }
}

/** What is said of another rendition must be there when it is said. */
export async function probeReports(
  options: ProbeOptions,
  playlist: ParsedMediaPlaylist,
): Promise<void> {
  for (const { uri, lastMsn, lastPartIndex } of playlist.renditionReports) {
    const url = new URL(uri, options.url).href;
    const query = `?_HLS_msn=${lastMsn}&_HLS_part=${lastPartIndex}`;
    options.findings.looked('rendition reports');
    await probe({ ...options, url }, query, 200, 'RFC 8216bis 4.4.5.4');
  }
}

async function probe(
  { fetch, findings, url }: ProbeOptions,
  query: string,
  status: number,
  rule: string,
): Promise<void> {
  const tell = tellOf(findings, `${url}${query}`);
  findings.looked('probes');
  const fetched = await fetchBytes(fetch, `${url}${query}`, { timeoutMs: PROBE_TIMEOUT_MS, tell });
  if (fetched !== undefined && fetched.status !== status) {
    tell(rule, `it answers ${fetched.status} instead of ${status}`);
  }
}

async function probeCompression({ fetch, findings, url }: ProbeOptions): Promise<void> {
  const tell = tellOf(findings, url);
  const fetched = await fetchBytes(fetch, url, {
    timeoutMs: PROBE_TIMEOUT_MS,
    acceptEncoding: 'gzip',
    tell,
  });
  if (fetched === undefined) return;
  if (fetched.headers.get('content-encoding') !== 'gzip') {
    tell('RFC 8216bis 6.2.1', 'a playlist is not compressed for those who take gzip');
  }
  if (!/accept-encoding/i.test(fetched.headers.get('vary') ?? '')) {
    tell('RFC 9110 12.5.5', 'a playlist that may be compressed does not vary by Accept-Encoding');
  }
}
