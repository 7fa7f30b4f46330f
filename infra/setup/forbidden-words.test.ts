import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findForbiddenWords } from './forbidden-words.ts';

const dot = '.';

test('[SETUP3] tests that do not run, or run alone, are found in test files', () => {
  for (const line of [
    `test${dot}skip('x', () => {})`,
    `describe${dot}only('x', () => {})`,
    `t${dot}todo()`,
    `test('x', { ${'skip'}: true }, () => {})`,
    `test('x', { timeout: 5, ${'only'}: true }, () => {})`,
  ]) {
    assert.equal(findForbiddenWords('signaling/a.test.ts', line).length, 1, line);
    assert.equal(findForbiddenWords('signaling/a.ts', line).length, 0, line);
  }
});

test('[SETUP3] unfinished work is found in code, and documents may speak of it', () => {
  const note = `// ${'TO'}DO later`;
  assert.equal(findForbiddenWords('signaling/a.ts', note).length, 1);
  assert.equal(findForbiddenWords('README.md', note).length, 0);
});
