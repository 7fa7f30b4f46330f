import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { ApiError } from '@stagedoor/sdk';
import { shownCodeOf } from './error-text.ts';

test('[APP-2] a refusal is explained by its code', () => {
  assert.equal(shownCodeOf(new AppError('EMAIL_TAKEN', 'x')), 'EMAIL_TAKEN');
  assert.equal(shownCodeOf(new ApiError('USERNAME_TAKEN', 'x', { status: 409 })), 'USERNAME_TAKEN');
  assert.equal(shownCodeOf({ code: 'ROOM_FULL', message: '' }), 'ROOM_FULL');
});

test('[APP-2] a call without an answer is the network’s fault', () => {
  assert.equal(shownCodeOf(new ApiError('UNAVAILABLE', 'x', { status: 0 })), 'NETWORK');
});

test('[APP-2] what has no known code is our fault', () => {
  for (const thrown of [
    new Error('boom'),
    'boom',
    null,
    undefined,
    { code: 'NEW_CODE' },
    { code: 7 },
  ]) {
    assert.equal(shownCodeOf(thrown), 'INTERNAL_ERROR');
  }
});
