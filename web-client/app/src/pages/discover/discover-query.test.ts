import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StreamView } from '@stagedoor/contracts/http/streams';
import { EVERYTHING, isFiltered, isSort, soonestFirst } from './discover-query.ts';

const stream = (streamId: string, scheduledAt: string | null) =>
  ({ streamId, scheduledAt }) as StreamView;

test('announced streams come soonest first', () => {
  const streams = [
    stream('late', '2030-01-02T00:00:00.000Z'),
    stream('soon', '2030-01-01T00:00:00.000Z'),
  ];
  assert.deepEqual(
    soonestFirst(streams).map(({ streamId }) => streamId),
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
