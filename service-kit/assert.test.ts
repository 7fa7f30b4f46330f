import nodeAssert from 'node:assert/strict';
import { test } from 'node:test';
import { AssertionError, assert, assertUnreachable } from './assert.ts';

test('[KIT-4] assert passes what holds, and throws with the reason what does not', () => {
  assert(true, 'fine');
  const value: string | undefined = ['x'][0];
  assert(value !== undefined, 'there is one');
  const narrowed: string = value;
  nodeAssert.equal(narrowed, 'x');
  for (const falsy of [false, 0, '', null, undefined, Number.NaN]) {
    nodeAssert.throws(() => assert(falsy, 'the sum is zero'), {
      name: 'AssertionError',
      message: 'invariant broken: the sum is zero',
    });
  }
});

test('[KIT-4] assertUnreachable names a case that the types said cannot be', () => {
  const state = 'exploded' as never;
  nodeAssert.throws(() => assertUnreachable(state), AssertionError);
  nodeAssert.throws(() => assertUnreachable(state), /'exploded'/);
});
