import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deltaText } from './delta-text.ts';
import { skippableCount, writeMediaPlaylist } from './media-playlist.ts';
import { mergeDelta } from './merge-delta.ts';
import { parsePlaylist } from './parse-playlist.ts';
import type { ParsedMediaPlaylist } from './parsed-playlist.ts';
import type { RenditionWindow, WindowSegment } from './rendition-window.ts';
import { windowOf } from './window-fixture.ts';

const ALONE = { reports: [], isDelta: false };

function parsed(text: string): ParsedMediaPlaylist {
  const playlist = parsePlaylist(text);
  assert.ok(playlist?.kind === 'media');
  assert.deepEqual(playlist.problems, []);
  return playlist;
}

test('[HLS-1] a live playlist, word for word', () => {
  const window = windowOf({ segmentsCount: 3, openPartsCount: 1, firstMsn: 7 });
  const reports = [{ rendition: 'v1', lastMsn: 10, lastPartIndex: 0 }];
  assert.equal(
    writeMediaPlaylist(window, { reports, isDelta: false }),
    `#EXTM3U
#EXT-X-VERSION:9
#EXT-X-TARGETDURATION:2
#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,CAN-SKIP-UNTIL=12,PART-HOLD-BACK=1.5,HOLD-BACK=6
#EXT-X-PART-INF:PART-TARGET=0.5
#EXT-X-MEDIA-SEQUENCE:7
#EXT-X-DISCONTINUITY-SEQUENCE:0
#EXT-X-MAP:URI="init.mp4"
#EXT-X-PROGRAM-DATE-TIME:2026-01-01T00:00:14.000Z
#EXTINF:2.00000,
s7.mp4
#EXT-X-PROGRAM-DATE-TIME:2026-01-01T00:00:16.000Z
#EXT-X-PART:DURATION=0.50000,URI="p8.0.mp4",INDEPENDENT=YES
#EXT-X-PART:DURATION=0.50000,URI="p8.1.mp4"
#EXT-X-PART:DURATION=0.50000,URI="p8.2.mp4"
#EXT-X-PART:DURATION=0.50000,URI="p8.3.mp4"
#EXTINF:2.00000,
s8.mp4
#EXT-X-PROGRAM-DATE-TIME:2026-01-01T00:00:18.000Z
#EXT-X-PART:DURATION=0.50000,URI="p9.0.mp4",INDEPENDENT=YES
#EXT-X-PART:DURATION=0.50000,URI="p9.1.mp4"
#EXT-X-PART:DURATION=0.50000,URI="p9.2.mp4"
#EXT-X-PART:DURATION=0.50000,URI="p9.3.mp4"
#EXTINF:2.00000,
s9.mp4
#EXT-X-PROGRAM-DATE-TIME:2026-01-01T00:00:20.000Z
#EXT-X-PART:DURATION=0.50000,URI="p10.0.mp4",INDEPENDENT=YES
#EXT-X-PRELOAD-HINT:TYPE=PART,URI="p10.1.mp4"
#EXT-X-RENDITION-REPORT:URI="../v1/index.m3u8",LAST-MSN=10,LAST-PART=0
`,
  );
});

test('[HLS-1] after the end there are no parts, no hint and no reports', () => {
  const window = windowOf({ segmentsCount: 2, isEnded: true });
  const reports = [{ rendition: 'v1', lastMsn: 1, lastPartIndex: 3 }];
  const text = writeMediaPlaylist(window, { reports, isDelta: false });
  assert.match(text, /s1\.mp4\n#EXT-X-ENDLIST\n$/);
  assert.doesNotMatch(text, /EXT-X-PART:|PRELOAD-HINT|RENDITION-REPORT/);
});

test('[HLS-1] a playlist before the first whole segment is one already', () => {
  const playlist = parsed(
    writeMediaPlaylist(windowOf({ segmentsCount: 0, openPartsCount: 2 }), ALONE),
  );
  assert.equal(playlist.segments.length, 1);
  assert.equal(playlist.segments[0]?.uri, undefined);
  assert.deepEqual(playlist.preloadHints, ['p0.2.mp4']);
});

test('[HLS-1] a new init and a break in the timeline are told, the first segment’s break being counted instead', () => {
  const window = windowOf({ segmentsCount: 4 });
  const segments = window.segments.map((segment, index) => ({
    ...segment,
    isDiscontinuity: index === 0 || index === 2,
    initName: index < 2 ? 'init.mp4' : 'init2.mp4',
  }));
  const text = writeMediaPlaylist({ ...window, segments, discontinuitySequence: 5 }, ALONE);
  assert.equal(text.match(/#EXT-X-DISCONTINUITY\n/g)?.length, 1);
  assert.match(text, /s1\.mp4\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI="init2\.mp4"\n/);
  const playlist = parsed(text);
  assert.equal(playlist.discontinuitySequence, 5);
  assert.deepEqual(
    playlist.segments.map(({ mapUri }) => mapUri),
    ['init.mp4', 'init.mp4', 'init2.mp4', 'init2.mp4'],
  );
});

test('[HLS-2] a delta update leaves out what ends twelve seconds from the end, and nothing when that is nothing', () => {
  for (const [segmentsCount, expected] of [
    [1, 0],
    [6, 0],
    [7, 1],
    [20, 14],
  ] as const) {
    const window = windowOf({ segmentsCount });
    assert.equal(skippableCount(window), expected);
    const text = writeMediaPlaylist(window, { reports: [], isDelta: true });
    assert.equal(text.includes('#EXT-X-SKIP'), expected > 0);
    assert.equal(parsed(text).segments[0]?.msn, expected);
  }
  // A segment in progress counts for what it is.
  assert.equal(skippableCount(windowOf({ segmentsCount: 20, openPartsCount: 3 })), 14);
});

const whole = fc.record({
  durationSamples: fc.integer({ min: 1, max: 200_000 }),
  partsCount: fc.integer({ min: 1, max: 9 }),
  hasNewInit: fc.boolean(),
  isDiscontinuity: fc.boolean(),
});

/** Any window that a packager could come to. */
const anyWindow = fc
  .record({
    wholes: fc.array(whole, { minLength: 1, maxLength: 40 }),
    openPartsCount: fc.integer({ min: 0, max: 9 }),
    firstMsn: fc.nat(1_000_000),
    startMs: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    discontinuitySequence: fc.nat(1000),
    partTargetMs: fc.integer({ min: 1, max: 100 }).map((frames) => frames * 20),
    isEnded: fc.boolean(),
  })
  .map(({ wholes, openPartsCount, firstMsn, startMs, ...rest }): RenditionWindow => {
    let initNumber = 0;
    let timeMs = startMs;
    const open = {
      durationSamples: 4800,
      partsCount: openPartsCount,
      hasNewInit: false,
      isDiscontinuity: false,
    };
    const all = openPartsCount > 0 && !rest.isEnded ? [...wholes, open] : wholes;
    const segments = all.map((segment, index): WindowSegment => {
      if (segment.hasNewInit) initNumber += 1;
      const msn = firstMsn + index;
      const begin = timeMs;
      timeMs += Math.ceil(segment.durationSamples / 48);
      return {
        msn,
        name: segment === open ? undefined : `s${msn}.m4s`,
        durationSamples: segment.durationSamples,
        programDateTimeMs: begin,
        initName: `i${initNumber}.mp4`,
        isDiscontinuity: segment.isDiscontinuity,
        parts: Array.from({ length: segment.partsCount }, (_, part) => ({
          name: `p${msn}-${part}.m4s`,
          durationSamples: Math.ceil(segment.durationSamples / segment.partsCount),
          isIndependent: part % 3 === 0,
        })),
      };
    });
    return {
      rendition: 'v0',
      segments,
      targetDurationSeconds: 4,
      preloadHintName: 'next',
      ...rest,
    };
  });

test('[HLS-4] [HLS-1] what the writer writes is read back as it was', () => {
  fc.assert(
    fc.property(anyWindow, (window) => {
      const reports = [{ rendition: 'a', lastMsn: 3, lastPartIndex: 1 }];
      const playlist = parsed(writeMediaPlaylist(window, { reports, isDelta: false }));
      assert.equal(playlist.targetDurationSeconds, 4);
      assert.equal(playlist.partTargetSeconds, window.partTargetMs / 1000);
      assert.equal(playlist.mediaSequence, window.segments[0]?.msn);
      assert.equal(playlist.discontinuitySequence, window.discontinuitySequence);
      assert.equal(playlist.isEnded, window.isEnded);
      assert.equal(playlist.segments.length, window.segments.length);
      const completeCount = window.segments.filter(({ name }) => name !== undefined).length;
      for (const [index, segment] of window.segments.entries()) {
        const read = playlist.segments[index];
        assert.equal(read?.msn, segment.msn);
        assert.equal(read?.uri, segment.name);
        assert.equal(read?.mapUri, segment.initName);
        assert.equal(read?.programDateTimeMs, segment.programDateTimeMs);
        assert.equal(read?.isDiscontinuity, segment.isDiscontinuity && index > 0);
        const hasParts = !window.isEnded && index >= completeCount - 2;
        assert.deepEqual(
          read?.parts.map(({ uri, isIndependent }) => [uri, isIndependent]),
          hasParts ? segment.parts.map(({ name, isIndependent }) => [name, isIndependent]) : [],
        );
        if (segment.name !== undefined) {
          assert.ok(
            Math.abs((read?.durationSeconds ?? 0) * 48_000 - segment.durationSamples) < 0.5,
          );
        }
      }
    }),
  );
});

test('[HLS-2] [HLS-4] a delta update with an earlier playlist is the full playlist', () => {
  fc.assert(
    fc.property(anyWindow, fc.nat(10), (window, laterCount) => {
      const full = parsed(writeMediaPlaylist(window, ALONE));
      const delta = parsed(writeMediaPlaylist(window, { reports: [], isDelta: true }));
      if (window.isEnded) assert.equal(delta.skippedSegmentsCount, 0);
      // A player that has seen the playlist some segments ago, but not longer ago than the skip boundary.
      const earlierSegments = window.segments.slice(
        0,
        Math.max(1, window.segments.length - laterCount),
      );
      const earlier = parsed(writeMediaPlaylist({ ...window, segments: earlierSegments }, ALONE));
      const merged = mergeDelta(earlier, delta);
      if (merged === undefined) {
        assert.ok(earlierSegments.length < delta.skippedSegmentsCount + 1);
        return;
      }
      const plain = ({ segments }: ParsedMediaPlaylist) =>
        segments.map(({ parts: _parts, ...segment }) => segment);
      assert.deepEqual(plain(merged), plain(full));
      assert.deepEqual(merged.segments.at(-1), full.segments.at(-1));
    }),
  );
});

test('[HLS-2] a delta update of a playlist that is not known is not guessed at', () => {
  const delta = parsed(
    writeMediaPlaylist(windowOf({ segmentsCount: 20, firstMsn: 50 }), {
      reports: [],
      isDelta: true,
    }),
  );
  const older = parsed(writeMediaPlaylist(windowOf({ segmentsCount: 20, firstMsn: 10 }), ALONE));
  assert.equal(mergeDelta(older, delta), undefined);
});

test('[HLS-2] a delta update made of the text is the one that the writer writes', () => {
  fc.assert(
    fc.property(anyWindow, (window) => {
      const reports = [{ rendition: 'a', lastMsn: 3, lastPartIndex: 1 }];
      const full = writeMediaPlaylist(window, { reports, isDelta: false });
      const delta = writeMediaPlaylist(window, { reports, isDelta: true });
      assert.equal(deltaText(full) ?? full, delta);
    }),
  );
  for (const other of [
    '',
    '#EXTM3U',
    '#EXTM3U\n#EXT-X-SERVER-CONTROL:CAN-SKIP-UNTIL=1',
    '<html>',
  ]) {
    assert.equal(deltaText(other), undefined);
  }
});
