import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuiet } from './loudness.ts';
import { messageOf } from './message-fake.ts';

const every = (stepMs: number, count: number) =>
  Array.from({ length: count }, (_, index) => messageOf(`${index}`, { atMs: index * stepMs }));

test('[CHAT-P10] a quiet chat is read aloud, a busy one is not', () => {
  assert.equal(isQuiet([]), true);
  assert.equal(isQuiet(every(20, 3)), true);
  assert.equal(isQuiet(every(4_000, 50)), true);
  assert.equal(isQuiet(every(1_000, 50)), false);
  assert.equal(isQuiet(every(20, 50)), false);
});
