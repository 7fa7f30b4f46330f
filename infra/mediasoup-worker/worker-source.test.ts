import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { applyEdit, WORKER_EDITS } from './worker-source.mjs';

const mediasoup = path.resolve(
  createRequire(import.meta.url).resolve('mediasoup'),
  '..',
  '..',
  '..',
);

test('[SETUP5] every edit fits the installed mediasoup exactly once', () => {
  for (const edit of WORKER_EDITS) {
    const content = readFileSync(path.join(mediasoup, 'worker', edit.file), 'utf8');
    assert.notEqual(applyEdit(content, edit), content, edit.why);
  }
});

test('[SETUP5] a source without the line to fix, or with it twice, fails the build', () => {
  const edit = { file: 'a.cpp', find: 'a == b', replace: '(a & b) != 0', why: 'the fix' };
  assert.equal(applyEdit('x = a == b;', edit), 'x = (a & b) != 0;');
  assert.throws(() => applyEdit('x = (a & b) != 0;', edit), /found 0 \(needed for: the fix\)/);
  assert.throws(() => applyEdit('a == b; a == b;', edit), /found 2/);
});
