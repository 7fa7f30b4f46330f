import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import type { Findings } from '../hls/playlist/conformance/Findings.ts';
import type { HlsFetch } from '../hls/playlist/conformance/http-rules.ts';
import { checkLiveStream } from '../hls/playlist/conformance/live-stream-check.ts';
import { eventually, openBroadcast, startOrigin } from './hls-fixture.ts';
import type { SyntheticBroadcast } from './SyntheticBroadcast.ts';

const PART_MS = 500;
/** Segments that are there before the check begins: more than a delta update keeps. */
const SEGMENTS_BEFORE = 10;
/** Parts during the check: two segments and the begin of a third. */
const PARTS_DURING = 9;

type Tamper = (url: string, response: Response, broadcast: SyntheticBroadcast) => Promise<Response>;

/** A check of a made-up broadcast behind a real edge, whose answers `tamper` may change on their way. */
async function check(
  t: TestContext,
  options: {
    tamper?: Tamper;
    partsDuring?: number;
    stallMs?: number;
    unlistedNames?: (broadcast: SyntheticBroadcast) => string[];
  } = {},
): Promise<Findings> {
  const { tamper, unlistedNames } = options;
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel', { windowSegments: 12 });
  broadcast.start();
  for (let count = 0; count < SEGMENTS_BEFORE; count += 1) broadcast.nextSegment();
  const clock = new FakeClock();
  const tampered: HlsFetch = async (target, init) => {
    const response = await fetch(target, init);
    return tamper === undefined ? response : tamper(target, response, broadcast);
  };
  let isDone = false;
  const checking = checkLiveStream({
    url: `${url}/hls/some-channel/index.m3u8`,
    fetch: tampered,
    clock,
    durationMs: Number.POSITIVE_INFINITY,
    ...(unlistedNames === undefined ? {} : { unlistedNames: () => unlistedNames(broadcast) }),
  }).finally(() => {
    isDone = true;
  });
  // A new part comes when both renditions wait for it, by reload and by hint.
  for (let count = 0; count < (options.partsDuring ?? PARTS_DURING) && !isDone; count += 1) {
    await eventually(() => isDone || origin.waitingCount >= 4);
    await clock.advance(options.stallMs ?? PART_MS);
    broadcast.nextPart();
    // Those who waited are answered in a turn of the event loop of their own, before anything new comes in.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await eventually(() => isDone || origin.waitingCount >= 4);
  broadcast.end();
  return checking;
}

/** Changes the text of playlists whose address matches. */
function inText(
  pattern: RegExp,
  change: (text: string, broadcast: SyntheticBroadcast) => string,
): Tamper {
  return async (url, response, broadcast) => {
    if (!pattern.test(url) || response.status !== 200) return response;
    const text = change(await response.text(), broadcast);
    const headers = new Headers(response.headers);
    headers.set('content-length', String(Buffer.byteLength(text)));
    return new Response(text, { status: response.status, headers });
  };
}

function inBytes(pattern: RegExp, change: (bytes: Buffer) => Buffer): Tamper {
  return async (url, response) => {
    if (!pattern.test(url) || response.status !== 200) return response;
    const bytes = change(Buffer.from(await response.arrayBuffer()));
    const headers = new Headers(response.headers);
    headers.set('content-length', String(bytes.byteLength));
    return new Response(new Uint8Array(bytes), { status: response.status, headers });
  };
}

function inHeaders(pattern: RegExp, change: (headers: Headers) => void): Tamper {
  return async (url, response) => {
    if (!pattern.test(url) || response.status !== 200) return response;
    const headers = new Headers(response.headers);
    change(headers);
    return new Response(await response.arrayBuffer(), { status: response.status, headers });
  };
}

function withStatus(pattern: RegExp, from: number, to: number): Tamper {
  return async (url, response) =>
    pattern.test(url) && response.status === from
      ? new Response(await response.arrayBuffer(), { status: to, headers: response.headers })
      : response;
}

const MEDIA = /v0\/index\.m3u8/;
const RELOAD = /v0\/index\.m3u8\?_HLS_msn=\d+&_HLS_part=\d+$/;
const DELTA = /v0\/index\.m3u8\?_HLS_msn=\d+&_HLS_part=\d+&_HLS_skip=YES$/;
const NEWEST = /v0\/index\.m3u8$/;
const MULTIVARIANT = /some-channel\/index\.m3u8$/;
const PART = /v0\/e1-\d+\.\d\.mp4$/;
const SEGMENT = /v0\/e1-\d+\.mp4$/;

test('[HLS-5] a stream that keeps the rules is found to, and everything was looked at', async (t) => {
  const findings = await check(t, {
    partsDuring: 24,
    unlistedNames: (broadcast) => [broadcast.partName(broadcast.msn + 1, 1)],
  });
  assert.deepEqual(findings.list, []);
  assert.equal(findings.lookedAt('renditions'), 2);
  assert.equal(findings.lookedAt('parts') >= 2 * 24, true);
  assert.equal(findings.lookedAt('hinted parts'), 2 * 24);
  assert.equal(findings.lookedAt('inits'), 2);
  for (const what of [
    'multivariant playlists',
    'reloads',
    'delta reloads',
    'segments',
    'probes',
    'rendition reports',
    'segments of two renditions',
  ]) {
    assert.ok(findings.lookedAt(what) > 0, `nothing of ${what}`);
  }
  assert.match(findings.toString(), /^looked at /);
});

const later = (broadcast: SyntheticBroadcast): boolean => broadcast.msn > SEGMENTS_BEFORE;

const FAULTS: readonly [name: string, tamper: Tamper, rule: string, message: RegExp][] = [
  // The text of media playlists.
  [
    'a part hold-back of two parts',
    inText(MEDIA, (text) => text.replace('PART-HOLD-BACK=1.5', 'PART-HOLD-BACK=1.0')),
    '4.4.3.8',
    /^PART-HOLD-BACK 1 /,
  ],
  [
    'no part hold-back',
    inText(MEDIA, (text) => text.replace('PART-HOLD-BACK=1.5,', '')),
    '4.4.3.8',
    /PART-HOLD-BACK is missing/,
  ],
  [
    'a short hold-back',
    inText(MEDIA, (text) => text.replace(',HOLD-BACK=6', ',HOLD-BACK=5')),
    '4.4.3.8',
    /^HOLD-BACK 5/,
  ],
  [
    'a near skip boundary',
    inText(MEDIA, (text) => text.replace('CAN-SKIP-UNTIL=12', 'CAN-SKIP-UNTIL=10')),
    '4.4.3.8',
    /CAN-SKIP-UNTIL 10/,
  ],
  [
    'no blocking reload',
    inText(MEDIA, (text) => text.replace('CAN-BLOCK-RELOAD=YES,', '')),
    '4.4.3.8',
    /CAN-BLOCK-RELOAD/,
  ],
  [
    'no server control',
    inText(MEDIA, (text) => text.replace(/#EXT-X-SERVER-CONTROL.*\n/, '')),
    '4.4.3.8',
    /is missing/,
  ],
  [
    'no part target',
    inText(MEDIA, (text) => text.replace(/#EXT-X-PART-INF.*\n/, '')),
    '4.4.3.7',
    /is missing/,
  ],
  [
    'no target duration',
    inText(MEDIA, (text) => text.replace(/#EXT-X-TARGETDURATION.*\n/, '')),
    '4.4.3.1',
    /is missing/,
  ],
  [
    'an old version',
    inText(MEDIA, (text) => text.replace('VERSION:9', 'VERSION:3')),
    '8',
    /EXT-X-VERSION is 3/,
  ],
  [
    'no hint',
    inText(MEDIA, (text) => text.replace(/#EXT-X-PRELOAD-HINT.*\n/, '')),
    'B.1',
    /PRELOAD-HINT/,
  ],
  [
    'two hints',
    inText(MEDIA, (text) => text.replace(/(#EXT-X-PRELOAD-HINT.*\n)/, '$1$1')),
    '6.2.6',
    /more than one/,
  ],
  [
    'no map',
    inText(MEDIA, (text) => text.replace(/#EXT-X-MAP.*\n/, '')),
    '3.1.2',
    /has no EXT-X-MAP/,
  ],
  [
    'no dates',
    inText(MEDIA, (text) => text.replace(/#EXT-X-PROGRAM-DATE-TIME.*\n/g, '')),
    '4.4.4.6',
    /there is no/,
  ],
  [
    'a short part',
    inText(MEDIA, (text) =>
      text.replace(/DURATION=0\.50000(,URI="e1-\d+\.1)/g, 'DURATION=0.42000$1'),
    ),
    '4.4.4.9',
    /less than 85 %/,
  ],
  [
    'a long part',
    inText(MEDIA, (text) =>
      text.replace(/DURATION=0\.50000(,URI="e1-\d+\.2)/g, 'DURATION=0.51000$1'),
    ),
    '4.4.4.9',
    /more than PART-TARGET/,
  ],
  [
    'a segment that is longer than its parts',
    inText(MEDIA, (text) => text.replaceAll('#EXTINF:2.00000', '#EXTINF:2.10000')),
    '4.4.4.9',
    /itself 2\.1 s/,
  ],
  [
    'a segment that is too long',
    inText(MEDIA, (text) => text.replaceAll('#EXTINF:2.00000', '#EXTINF:2.50000')),
    '4.4.3.1',
    /more than the target duration/,
  ],
  [
    'a date that is off',
    inText(MEDIA, (text) => text.replace('00:00:10.000Z', '00:00:10.400Z')),
    '4.4.4.6',
    /400 ms off/,
  ],
  [
    'parts that are listed for too long',
    inText(NEWEST, (text) =>
      text.replace(
        /(#EXTINF:2\.00000,\ne1-2\.mp4)/,
        '#EXT-X-PART:DURATION=0.5,URI="e1-2.0.mp4"\n$1',
      ),
    ),
    '6.2.2',
    /from the end/,
  ],
  [
    'a name that is there twice',
    inText(MEDIA, (text) => text.replaceAll('e1-5.mp4', 'e1-6.mp4')),
    '6.2.1',
    /more than one segment/,
  ],
  [
    'a line that cannot be read',
    inText(MEDIA, (text) => text.replace('PART-TARGET=0.5', 'PART-TARGET="0.5')),
    '4.1',
    /cannot be read/,
  ],
  [
    'a report without a part',
    inText(MEDIA, (text) => text.replace(/,LAST-PART=\d+/, '')),
    '4.4.5.4',
    /lacks LAST-MSN or LAST-PART/,
  ],
  [
    'a hint after the end',
    inText(MEDIA, (text) =>
      text.replace('#EXT-X-ENDLIST', '#EXT-X-PRELOAD-HINT:TYPE=PART,URI="x"\n#EXT-X-ENDLIST'),
    ),
    '4.4.5.3',
    /after the end/,
  ],
  ['something that is no playlist', inText(MEDIA, () => '<html>'), '4', /no media playlist/],
  // What changes from one playlist to the next.
  [
    'a target duration that changes',
    inText(MEDIA, (text, b) =>
      later(b) ? text.replace('TARGETDURATION:2', 'TARGETDURATION:3') : text,
    ),
    '6.2.1',
    /targetDurationSeconds changed/,
  ],
  [
    'server control that changes',
    inText(MEDIA, (text, b) => (later(b) ? text.replace('HOLD-BACK=6', 'HOLD-BACK=7') : text)),
    '6.2.1',
    /SERVER-CONTROL changed/,
  ],
  [
    'a sequence that goes back',
    inText(RELOAD, (text, b) =>
      later(b)
        ? text
        : text.replace(/MEDIA-SEQUENCE:(\d+)/, (_, n) => `MEDIA-SEQUENCE:${Number(n) + 1}`),
    ),
    '6.2.1',
    /segment \d+ was/,
  ],
  [
    'a wrong discontinuity sequence',
    inText(RELOAD, (text, b) =>
      later(b) ? text.replace('DISCONTINUITY-SEQUENCE:0', 'DISCONTINUITY-SEQUENCE:1') : text,
    ),
    '6.2.2',
    /must be/,
  ],
  [
    'a segment that gets another name',
    inText(RELOAD, (text, b) => (later(b) ? text.replaceAll('e1-5.mp4', 'e2-5.mp4') : text)),
    '6.2.1',
    /was e1-5/,
  ],
  [
    'a segment that gets another length',
    inText(RELOAD, (text, b) =>
      later(b) ? text.replace('#EXTINF:2.00000,\ne1-5', '#EXTINF:1.99000,\ne1-5') : text,
    ),
    '6.2.1',
    /lasted 2 s/,
  ],
  [
    'a segment that vanishes',
    inText(RELOAD, (text, b) =>
      later(b) ? text.replace(/#EXT-X-PROGRAM[^\n]*\n#EXTINF:2\.00000,\ne1-5\.mp4\n/, '') : text,
    ),
    '6.2.1',
    /was e1-5/,
  ],
  [
    'a part that vanishes',
    inText(RELOAD, (text) => text.replace(/#EXT-X-PART:[^\n]*e1-\d+\.0\.mp4[^\n]*\n/g, '')),
    '6.2.1',
    /changed or is gone/,
  ],
  // Waiting, delta updates, reports.
  [
    'a reload that is answered too early',
    inText(RELOAD, (text) => text.replace(/#EXT-X-PART:[^\n]*\n(#EXT-X-PRELOAD)/, '$1')),
    '6.2.5.2',
    /answered without it/,
  ],
  [
    'a delta update that skips too much',
    inText(DELTA, (text) =>
      text.replace(/#EXT-X-SKIP[\s\S]*?(e1-\d+\.mp4\n)/, '#EXT-X-SKIP:SKIPPED-SEGMENTS=90\n'),
    ),
    '6.2.5.1',
    /never listed|less than CAN-SKIP-UNTIL/,
  ],
  [
    'a delta update that keeps too little',
    inText(DELTA, (text) =>
      text.replace(
        /SKIPPED-SEGMENTS=(\d+)\n[\s\S]*?e1-\d+\.mp4\n/,
        (_, n) => `SKIPPED-SEGMENTS=${Number(n) + 1}\n`,
      ),
    ),
    '6.2.5.1',
    /less than CAN-SKIP-UNTIL/,
  ],
  [
    'delta updates that are none',
    async (url, response) =>
      DELTA.test(url) ? fetch(url.replace('&_HLS_skip=YES', '')) : response,
    '6.2.5.1',
    /nothing is skipped/,
  ],
  [
    'a report of what is not there yet',
    inText(MEDIA, (text) => text.replace(/LAST-MSN=(\d+)/, (_, n) => `LAST-MSN=${Number(n) + 5}`)),
    '4.4.5.4',
    /answers 400/,
  ],
  [
    'directives that are not refused',
    withStatus(/_HLS_part=0$/, 400, 200),
    '6.2.5.2',
    /200 instead of 400/,
  ],
  ['a playlist that fails', withStatus(RELOAD, 200, 500), '6.2.5.2', /answers 500/],
  // Files.
  [
    'a listed part that is not there',
    withStatus(/v0\/e1-10\.2\.mp4$/, 200, 404),
    '6.2.1',
    /what is listed answers 404/,
  ],
  [
    'a name that is not there and answers',
    withStatus(/no-such-part/, 404, 200),
    '6.2.6',
    /200 instead of 404/,
  ],
  [
    'a part cut short',
    inBytes(PART, (bytes) => bytes.subarray(0, -3)),
    '3.1.2',
    /no movie fragment/,
  ],
  [
    'a part with the wrong time',
    inBytes(/e1-1[01]\.2\.mp4$/, (bytes) => {
      const at = bytes.indexOf('tfdt');
      bytes[at + 15] = (bytes[at + 15] ?? 0) ^ 1;
      return bytes;
    }),
    '3.1.2',
    /begins at/,
  ],
  [
    'a segment that is not its parts',
    inBytes(SEGMENT, (bytes) => {
      bytes[bytes.length - 1] = 0;
      return bytes;
    }),
    '4.4.4.9',
    /not the bytes of its parts/,
  ],
  [
    'parts that are not independent as they say',
    inText(MEDIA, (text) => text.replace(/("e1-\d+\.\d\.mp4")\n/g, '$1,INDEPENDENT=YES\n')),
    '4.4.4.9',
    /does not begin with a key frame/,
  ],
  [
    'an init that is none',
    inBytes(/init\.mp4$/, (bytes) => bytes.subarray(0, 24)),
    '3.1.2',
    /no init segment/,
  ],
  // HTTP.
  [
    'a wrong length',
    inHeaders(PART, (headers) => headers.set('content-length', '7')),
    'RFC 9110 8.6',
    /Content-Length is 7/,
  ],
  [
    'a wrong type of playlists',
    inHeaders(MEDIA, (headers) => headers.set('content-type', 'text/plain')),
    '4',
    /text\/plain/,
  ],
  [
    'a wrong type of files',
    inHeaders(PART, (headers) => headers.set('content-type', 'text/plain')),
    '3',
    /text\/plain/,
  ],
  [
    'files that may not be kept',
    inHeaders(PART, (headers) => headers.set('cache-control', 'no-cache')),
    'HLS-18',
    /may not be kept/,
  ],
  [
    'a newest playlist that may be kept',
    inHeaders(NEWEST, (headers) => headers.set('cache-control', 'max-age=60')),
    'HLS-18',
    /may be kept/,
  ],
  [
    'a playlist that says nothing of caches',
    inHeaders(MEDIA, (headers) => headers.delete('cache-control')),
    'HLS-18',
    /no Cache-Control/,
  ],
  [
    'a playlist that is not compressed',
    inHeaders(NEWEST, (headers) => headers.delete('content-encoding')),
    '6.2.1',
    /not compressed/,
  ],
  [
    'a playlist that does not vary',
    inHeaders(NEWEST, (headers) => headers.delete('vary')),
    'RFC 9110 12.5.5',
    /does not vary/,
  ],
  [
    'an answer that breaks off',
    async (url, response) => {
      if (PART.test(url)) throw new TypeError('terminated');
      return response;
    },
    'RFC 9112 6.3',
    /did not come whole/,
  ],
  // The multivariant playlist.
  [
    'variants without codecs',
    inText(MULTIVARIANT, (text) => text.replace(/,CODECS="[^"]*"/, '')),
    '4.4.6.2',
    /no CODECS/,
  ],
  [
    'variants without bandwidth',
    inText(MULTIVARIANT, (text) => text.replace(/:BANDWIDTH=\d+,/, ':')),
    '4.4.6.2',
    /no BANDWIDTH/,
  ],
  [
    'a mean above the peak',
    inText(MULTIVARIANT, (text) =>
      text.replace(/AVERAGE-BANDWIDTH=\d+/, 'AVERAGE-BANDWIDTH=99999999'),
    ),
    '4.4.6.2',
    /above its BANDWIDTH/,
  ],
  [
    'video without a size',
    inText(MULTIVARIANT, (text) => text.replace(/,RESOLUTION=\d+x\d+/, '')),
    '4.4.6.2',
    /no RESOLUTION/,
  ],
  [
    'a stable id that is there twice',
    inText(MULTIVARIANT, (text) => text.replace('ID="a"', 'ID="v0"')),
    '4.4.6.2',
    /there twice/,
  ],
  [
    'an address that is not relative',
    inText(MULTIVARIANT, (text) => text.replace('v0/index', '/hls/some-channel/v0/index')),
    'HLS-3',
    /not relative/,
  ],
  ['no multivariant playlist', withStatus(MULTIVARIANT, 200, 404), '4.4.6', /answers 404/],
  // Renditions beside each other.
  [
    'renditions with different dates',
    inText(/\/a\/index/, (text) => text.replace(/T00:00:(\d\d)\.000Z/g, 'T00:01:$1.000Z')),
    '6.2.4',
    /different dates/,
  ],
  [
    'renditions with different lengths',
    inText(/\/a\/index/, (text) => text.replaceAll('#EXTINF:2.00000', '#EXTINF:2.00200')),
    '6.2.4',
    /differently long/,
  ],
  [
    'renditions with different targets',
    inText(/\/a\/index/, (text) => text.replace('TARGETDURATION:2', 'TARGETDURATION:3')),
    '6.2.4',
    /different target durations/,
  ],
];

for (const [name, tamper, rule, message] of FAULTS) {
  test(`[HLS-5] the checker finds ${name}`, async (t) => {
    const findings = await check(t, { tamper });
    const found = findings.list.filter(
      (finding) =>
        finding.rule.replace('RFC 8216bis ', '') === rule && message.test(finding.message),
    );
    assert.ok(found.length > 0, `not found; instead:\n${findings.toString()}`);
  });
}

test('[HLS-5] the checker finds a name that stands for other bytes the second time', async (t) => {
  const seen = new Map<string, number>();
  const tamper: Tamper = async (url, response) => {
    const count = (seen.get(url) ?? 0) + 1;
    seen.set(url, count);
    if (count === 1 || !PART.test(url) || response.status !== 200) return response;
    const bytes = Buffer.from(await response.arrayBuffer());
    bytes[bytes.length - 1] = 0;
    return new Response(bytes, { headers: response.headers });
  };
  const findings = await check(t, { tamper });
  assert.ok(
    findings.list.some(({ message }) => message.includes('other bytes')),
    findings.toString(),
  );
});

test('[HLS-5] the checker finds a part that is late', async (t) => {
  const findings = await check(t, { stallMs: 5_000, partsDuring: 3 });
  assert.ok(
    findings.list.some(({ message }) => message.includes('took 5000 ms')),
    findings.toString(),
  );
});

test('[HLS-5] the checker finds a name that is served before it is listed', async (t) => {
  // Names of parts that exist, as if they did not.
  const findings = await check(t, { unlistedNames: (broadcast) => [broadcast.partName(9, 0)] });
  assert.ok(
    findings.list.some(({ rule, message }) => rule.includes('6.2.6') && message.includes('200')),
    findings.toString(),
  );
});

test('[HLS-5] a server that is not there is found and nothing is thrown', async () => {
  const findings = await checkLiveStream({
    url: 'http://127.0.0.1:1/hls/x/index.m3u8',
    fetch,
    clock: new FakeClock(),
    durationMs: 1,
  });
  assert.equal(findings.list.length, 1);
  assert.equal(findings.lookedAt('renditions'), 0);
});
