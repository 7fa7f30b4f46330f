import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StreamView } from '@stagedoor/contracts/http/streams';
import { soonestFirst } from './stream-order.ts';

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
