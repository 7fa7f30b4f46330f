import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StreamView } from '@stagedoor/contracts/http/streams';
import { EVERYTHING, isFiltered, isSort, splitStreams } from './discover-query.ts';

const stream = (
  streamId: string,
  status: StreamView['status'],
  scheduledAt: string | null = null,
) => ({ streamId, status, scheduledAt }) as StreamView;

test('live streams keep the server’s order, scheduled ones come soonest first', () => {
  const { live, scheduled } = splitStreams([
    stream('b', 'live'),
    stream('late', 'scheduled', '2030-01-02T00:00:00Z'),
    stream('a', 'live'),
    stream('soon', 'scheduled', '2030-01-01T00:00:00Z'),
    stream('over', 'ended'),
  ]);
  assert.deepEqual(
    live.map(({ streamId }) => streamId),
    ['b', 'a'],
  );
  assert.deepEqual(
    scheduled.map(({ streamId }) => streamId),
    ['soon', 'late'],
  );
});

test('an empty answer means an empty house only when everything was asked for', () => {
  assert.equal(isFiltered(EVERYTHING), false);
  assert.equal(isFiltered({ sort: 'newest', search: '' }), false);
  assert.equal(isFiltered({ sort: 'viewers', search: 'jazz' }), true);
  assert.equal(isFiltered({ sort: 'viewers', category: 'music' }), true);
});

test('only orders that the server knows are taken', () => {
  assert.equal(isSort('viewers'), true);
  assert.equal(isSort('alphabet'), false);
});
