import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canBeMessaged } from './can-be-messaged.ts';

test('[DM-P1] in a chat people with an account can write to others who have one', () => {
  const ada = { userId: 'u-ada', username: 'ada' };
  assert.equal(canBeMessaged(ada, 'u-grace'), true);
  assert.equal(canBeMessaged(ada, 'u-ada'), false);
  assert.equal(canBeMessaged(ada, undefined), false);
  assert.equal(canBeMessaged({ userId: 'u-guest', username: '' }, 'u-grace'), false);
});
