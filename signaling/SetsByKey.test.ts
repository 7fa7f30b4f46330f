import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetsByKey } from './SetsByKey.ts';

test('values are found by their key, and a key without values takes no space', () => {
  const sets = new SetsByKey<string, number>();
  sets.add('a', 1);
  sets.add('a', 2);
  sets.add('a', 2);
  sets.add(undefined, 3);
  assert.deepEqual(sets.get('a'), [1, 2]);
  for (const value of sets.get('a')) sets.delete('a', value);
  sets.delete('b', 1);
  sets.delete(undefined, 1);
  assert.deepEqual(sets.get('a'), []);
  assert.equal(sets.keysCount, 0);
});
