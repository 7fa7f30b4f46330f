import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorCode } from '@stagedoor/contracts/codes';
import { isOnAir, watchStateOf } from './watch-state.ts';

const stream = {
  streamId: 's',
  title: '',
  description: '',
  category: '',
  status: 'live',
  isPublisherConnected: true,
  startedAtMs: 0,
} as const;
const failed = (code: ErrorCode) => ({ phase: 'failed', failure: { code, message: '' } }) as const;

test('[APP-6] until the server answered it connects, unless the list knows better', () => {
  assert.equal(watchStateOf(undefined, undefined), 'connecting');
  assert.equal(watchStateOf({ phase: 'joining' }, 'live'), 'connecting');
  assert.equal(watchStateOf({ phase: 'joining' }, 'ended'), 'ended');
  assert.equal(watchStateOf({ phase: 'joining' }, 'scheduled'), 'scheduled');
});

test('[APP-6] a running stream follows the viewer’s phase', () => {
  assert.equal(watchStateOf({ phase: 'waiting', stream }, 'live'), 'waiting');
  assert.equal(
    watchStateOf({ phase: 'waiting', stream: { ...stream, status: 'scheduled' } }, 'scheduled'),
    'scheduled',
  );
  assert.equal(watchStateOf({ phase: 'playing', stream }, 'live'), 'playing');
  assert.equal(watchStateOf({ phase: 'audio-only', stream }, 'live'), 'audio-only');
  assert.equal(watchStateOf({ phase: 'reconnecting', stream }, 'live'), 'reconnecting');
});

test('[APP-6] the end says whether the stream or this viewer ended', () => {
  assert.equal(watchStateOf({ phase: 'ended', endReason: 'ended' }, 'live'), 'ended');
  assert.equal(watchStateOf({ phase: 'ended', endReason: 'publisher_lost' }, 'live'), 'ended');
  assert.equal(watchStateOf({ phase: 'ended', endReason: 'removed' }, 'live'), 'removed');
});

test('[APP-6] a refusal is told by its code', () => {
  assert.equal(watchStateOf(failed('NOT_FOUND'), undefined), 'not-found');
  assert.equal(watchStateOf(failed('VALIDATION_ERROR'), undefined), 'not-found');
  assert.equal(watchStateOf(failed('GRANT_REQUIRED'), undefined), 'private');
  assert.equal(watchStateOf(failed('STREAM_NOT_LIVE'), 'ended'), 'ended');
  assert.equal(watchStateOf(failed('STREAM_NOT_LIVE'), 'scheduled'), 'scheduled');
  assert.equal(watchStateOf(failed('ACCOUNT_BANNED'), 'live'), 'failed');
  assert.equal(watchStateOf(failed('MEDIA_UNAVAILABLE'), 'live'), 'failed');
});

test('[APP-6] controls are there while something plays or is about to again', () => {
  assert.deepEqual(
    (['playing', 'audio-only', 'reconnecting', 'waiting', 'ended', 'failed'] as const).map(isOnAir),
    [true, true, true, false, false, false],
  );
});
