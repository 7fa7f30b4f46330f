import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDirectives } from './delivery-directives.ts';
import { parseHlsPath } from './hls-path.ts';
import { Memo } from './Memo.ts';
import { findHint, findRenditions, findTargets } from './playlist-facts.ts';

const anyQuery = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('_HLS_msn', '_HLS_part', '_HLS_skip', '_HLS_x', 'y', ''),
        fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('YES', 'v2', '-1', '1e9')),
      ),
      { maxLength: 5 },
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
);

test('[HLS-11] whatever the query is, it is read or refused, and numbers are whole and safe', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { msn, partIndex, problem, canSkip } = parseDirectives(query);
      for (const number of [msn, partIndex]) {
        assert.ok(number === undefined || (Number.isSafeInteger(number) && number >= 0));
      }
      if (partIndex !== undefined) assert.notEqual(msn, undefined);
      if (problem !== undefined)
        assert.deepEqual([msn, partIndex, canSkip], [undefined, undefined, false]);
    }),
    { numRuns: 2_000 },
  );
});

test('[HLS-11] directives are read back from any order among other parameters', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.constantFrom('YES', 'v2'),
      fc.nat(3),
      (msn, partIndex, skip, turn) => {
        const parameters = [
          `_HLS_msn=${msn}`,
          `_HLS_part=${partIndex}`,
          `_HLS_skip=${skip}`,
          'v=1',
        ];
        const query = [...parameters.slice(turn), ...parameters.slice(0, turn)].join('&');
        const expected = { msn, partIndex, canSkip: true, problem: undefined };
        assert.deepEqual(parseDirectives(query), expected);
      },
    ),
  );
});

const anyPath = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => `/hls/${text}`),
  fc
    .array(
      fc.constantFrom('a', 'index.m3u8', 'poster.jpg', '~s', '~', '', '..', '.', '%2e', 'v0'),
      {
        maxLength: 6,
      },
    )
    .map((parts) => `/hls/${parts.join('/')}`),
  fc.string(),
);

test('[HLS-21] whatever the path is, its names are pieces of it without a slash', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const parsed = parseHlsPath(path);
      if (parsed === undefined) return;
      const pieces = path.split('/');
      const names = [
        parsed.channel,
        'rendition' in parsed ? parsed.rendition : undefined,
        'name' in parsed ? parsed.name : undefined,
      ];
      for (const name of names) {
        if (name !== undefined) assert.ok(name !== '' && pieces.includes(name));
      }
      if (parsed.sessionId !== undefined) assert.ok(pieces.includes(`~${parsed.sessionId}`));
    }),
    { numRuns: 2_000 },
  );
});

test('[HLS-21] paths of each kind are told apart', () => {
  assert.deepEqual(parseHlsPath('/hls/c/index.m3u8'), {
    channel: 'c',
    sessionId: undefined,
    kind: 'multivariant',
  });
  assert.deepEqual(parseHlsPath('/hls/c/~s/poster.jpg'), {
    channel: 'c',
    sessionId: 's',
    kind: 'poster',
  });
  assert.deepEqual(parseHlsPath('/hls/c/~s/v0/index.m3u8'), {
    channel: 'c',
    sessionId: 's',
    kind: 'playlist',
    rendition: 'v0',
  });
  assert.deepEqual(parseHlsPath('/hls/c/v0/x.mp4'), {
    channel: 'c',
    sessionId: undefined,
    kind: 'file',
    rendition: 'v0',
    name: 'x.mp4',
  });
});

test('[HLS-10] what the origin must know of a playlist is found in any text without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = new TextEncoder().encode(text);
      findHint(bytes);
      findTargets(bytes);
      findRenditions(bytes);
    }),
  );
  const bytes = new TextEncoder().encode('x\n#EXT-X-PRELOAD-HINT:TYPE=PART,URI="a.mp4"\n');
  assert.equal(findHint(bytes), 'a.mp4');
});

test('[HLS-17] what is remembered of texts is bounded, and right when it was forgotten', () => {
  let madeCount = 0;
  const memo = new Memo((text) => {
    madeCount += 1;
    return text.length;
  });
  for (let round = 0; round < 3; round += 1) assert.equal(memo.get('abc'), 3);
  assert.equal(madeCount, 1);
  for (let number = 0; number < 5_000; number += 1) memo.get(`text ${number}`);
  assert.equal(memo.get('abc'), 3);
  const long = 'x'.repeat(10_000);
  memo.get(long);
  const before = madeCount;
  assert.equal(memo.get(long), 10_000);
  assert.equal(madeCount, before + 1);
});
