import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYTHING, isFiltered, isSort } from './discover-query.ts';

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
