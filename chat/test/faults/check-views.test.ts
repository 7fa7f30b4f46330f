import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Publication } from '../../channels/broker.ts';
import { type ChannelRun, findBrokenWords } from './check-views.ts';

const publication = (offset: number, text = `m${offset}`): Publication => ({
  ...{ offset, id: text, atMs: 1_000 + offset },
  bytes: Buffer.from(text),
});
const publications = (...offsets: number[]): Publication[] =>
  offsets.map((offset) => publication(offset));

/** Of four publications, all of them acknowledged, seen by one follower and archived, unless given otherwise. */
function wordsOf(change: Partial<ChannelRun> = {}): string[] {
  const log = publications(1, 2, 3, 4);
  return findBrokenWords({
    ...{ channel: 'c', log, archive: log, complaints: [] },
    acknowledged: log.map(({ offset, id }) => ({ text: id, offset })),
    views: [[log]],
    ...change,
  });
}

test('[FLT-1] nothing is wrong where everybody sees the log, from wherever recovery let them begin', () => {
  assert.deepEqual(wordsOf(), []);
  assert.deepEqual(wordsOf({ views: [[publications(1), publications(3, 4)]] }), []);
  assert.deepEqual(wordsOf({ acknowledged: [] }), []);
});

test('[FLT-1] what was acknowledged and is lost, doubled or elsewhere is found', () => {
  assert.deepEqual(wordsOf({ acknowledged: [{ text: 'gone', offset: 2 }] }), [
    'c: gone was acknowledged and is lost',
  ]);
  assert.deepEqual(wordsOf({ acknowledged: [{ text: 'm2', offset: 3 }] }), [
    'c: m2 is not at 3, as was acknowledged',
  ]);
  const doubled = [...publications(1, 2, 3), publication(4, 'm3')];
  assert.deepEqual(
    wordsOf({ log: doubled, archive: doubled, acknowledged: [], views: [[doubled]] }),
    ['c: m3 is in the log twice'],
  );
  const gap = publications(1, 2, 4);
  assert.ok(
    wordsOf({ log: gap, archive: gap, acknowledged: [] }).includes('c: the log has a gap before 4'),
  );
});

test('[FLT-1] a view with a hole, a repetition, another order, other content or a missing end is found', () => {
  for (const [view, word] of [
    [publications(1, 2, 4), 'follower 0 saw 4 after 2'],
    [publications(1, 2, 2, 3, 4), 'follower 0 saw 2 after 2'],
    [publications(1, 3, 2, 4), 'follower 0 saw 3 after 1'],
    [
      [...publications(1, 2, 3), publication(4, 'other')],
      'follower 0 saw another 4 than the log has',
    ],
    [publications(1, 2), 'follower 0 ends at 2 of 4'],
    [[], 'follower 0 ends at 0 of 4'],
  ] as const)
    assert.ok(wordsOf({ views: [[view]] }).includes(`c: ${word}`), word);
  assert.deepEqual(wordsOf({ complaints: ['3 was told twice'] }), ['c: 3 was told twice']);
});

test('[FLT-1] an archive that lacks, doubles or changes something is found', () => {
  assert.deepEqual(wordsOf({ archive: publications(1, 3, 4) }), ['c: the archive lacks 2']);
  assert.deepEqual(wordsOf({ archive: publications(1, 2, 2, 3, 4) }), [
    'c: the archive has 2 twice',
  ]);
  for (const changed of [publication(4, 'other'), { ...publication(4), atMs: 7 }])
    assert.deepEqual(wordsOf({ archive: [...publications(1, 2, 3), changed] }), [
      'c: the archive has another 4 than the log has',
    ]);
});
