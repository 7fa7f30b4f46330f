import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { writeMediaPlaylist } from './media-playlist.ts';
import { writeMultivariantPlaylist } from './multivariant-playlist.ts';
import { parsePlaylist } from './parse-playlist.ts';
import { encodePlaylist } from './playlist-bytes.ts';
import { windowOf } from './window-fixture.ts';

const VARIANTS = [
  {
    rendition: 'v0',
    bandwidth: 600_000.4,
    averageBandwidth: 500_000,
    codecs: ['avc1.42c01f', 'opus'],
    video: { width: 640, height: 360, framesPerSecond: 29.97 },
  },
  { rendition: 'a', bandwidth: 80_000, averageBandwidth: 64_000, codecs: ['opus'] },
];

test('[HLS-3] the multivariant playlist, word for word', () => {
  assert.equal(
    writeMultivariantPlaylist(VARIANTS),
    `#EXTM3U
#EXT-X-VERSION:9
#EXT-X-STREAM-INF:BANDWIDTH=600001,AVERAGE-BANDWIDTH=500000,CODECS="avc1.42c01f,opus",RESOLUTION=640x360,FRAME-RATE=29.970,STABLE-VARIANT-ID="v0"
v0/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=80000,AVERAGE-BANDWIDTH=64000,CODECS="opus",STABLE-VARIANT-ID="a"
a/index.m3u8
`,
  );
});

test('[HLS-4] a multivariant playlist is read back', () => {
  const playlist = parsePlaylist(writeMultivariantPlaylist(VARIANTS));
  assert.ok(playlist?.kind === 'multivariant');
  assert.deepEqual(playlist.problems, []);
  assert.deepEqual(playlist.variants, [
    {
      uri: 'v0/index.m3u8',
      bandwidth: 600_001,
      averageBandwidth: 500_000,
      codecs: ['avc1.42c01f', 'opus'],
      width: 640,
      height: 360,
      frameRate: 29.97,
      stableId: 'v0',
    },
    {
      uri: 'a/index.m3u8',
      bandwidth: 80_000,
      averageBandwidth: 64_000,
      codecs: ['opus'],
      width: undefined,
      height: undefined,
      frameRate: undefined,
      stableId: 'a',
    },
  ]);
});

test('[HLS-4] the bytes of a playlist are its text, plain and compressed, each in a buffer of its own', () => {
  const text = writeMultivariantPlaylist(VARIANTS);
  const { plain, gzip } = encodePlaylist(text);
  assert.equal(Buffer.from(plain).toString(), text);
  assert.equal(gunzipSync(gzip).toString(), text);
  for (const bytes of [plain, gzip]) assert.equal(bytes.byteLength, bytes.buffer.byteLength);
});

for (const [why, text] of [
  ['not a number', '#EXTM3U\n#EXT-X-TARGETDURATION:x\n'],
  ['not a number', '#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:-1\n'],
  ['it stands after a segment', '#EXTM3U\n#EXTINF:1,\na\n#EXT-X-MEDIA-SEQUENCE:1\n'],
  ['not a number', '#EXTM3U\n#EXTINF:NaN,\n'],
  ['an address without EXTINF', '#EXTM3U\na.mp4\n'],
  ['not a date', '#EXTM3U\n#EXT-X-PROGRAM-DATE-TIME:tomorrow\n'],
  ['not an attribute list', '#EXTM3U\n#EXT-X-PART:DURATION=1,URI="a\n'],
  ['not an attribute list', '#EXTM3U\n#EXT-X-PART:DURATION=1,DURATION=2,URI="a"\n'],
  ['it has no URI or duration', '#EXTM3U\n#EXT-X-PART:DURATION=1\n'],
  ['it has no URI', '#EXTM3U\n#EXT-X-MAP:BYTERANGE="1@0"\n'],
  ['it has no URI', '#EXTM3U\n#EXT-X-PRELOAD-HINT:TYPE=PART\n'],
  ['not a skip at the beginning', '#EXTM3U\n#EXTINF:1,\na\n#EXT-X-SKIP:SKIPPED-SEGMENTS=3\n'],
  ['an address without EXT-X-STREAM-INF', '#EXTM3U\na\n#EXT-X-STREAM-INF:BANDWIDTH=1\nb\n'],
] as const) {
  test(`[HLS-4] the parser says what is wrong: ${why} in ${JSON.stringify(text.slice(8, 60))}`, () => {
    const playlist = parsePlaylist(text);
    assert.deepEqual(
      playlist?.problems.map((problem) => problem.why),
      [why],
    );
  });
}

test('[HLS-4] unknown tags and comments are left out, and what is no playlist is none', () => {
  const text = writeMediaPlaylist(windowOf({ segmentsCount: 3 }), { reports: [], isDelta: false });
  const more = text.replace('#EXT-X-PART-INF', '# a comment\n#EXT-X-FUTURE:A=1\n\n#EXT-X-PART-INF');
  assert.deepEqual(parsePlaylist(more), parsePlaylist(text));
  assert.deepEqual(parsePlaylist(text.replaceAll('\n', '\r\n')), parsePlaylist(text));
  for (const other of ['', 'EXTM3U', ' #EXTM3U', '<html>', '#EXTM3U8\n']) {
    assert.equal(parsePlaylist(other), undefined);
  }
});

test('[HLS-4] no text makes the parser throw', () => {
  const written = writeMediaPlaylist(windowOf({ segmentsCount: 9, openPartsCount: 2 }), {
    reports: [{ rendition: 'a', lastMsn: 1, lastPartIndex: 1 }],
    isDelta: true,
  });
  const lines = [...written.split('\n'), ...writeMultivariantPlaylist(VARIANTS).split('\n')];
  const anyLine = fc.oneof(
    fc.constantFrom(...lines),
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom(...lines), fc.nat(60), fc.string())
      .map(([line, at, text]) => line.slice(0, at) + text + line.slice(at)),
    fc.tuple(fc.constantFrom(...lines), fc.nat(60)).map(([line, at]) => line.slice(0, at)),
  );
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (chosen) => {
      parsePlaylist(chosen.join('\n'));
      parsePlaylist(['#EXTM3U', ...chosen].join('\n'));
    }),
    { numRuns: 2_000 },
  );
});
