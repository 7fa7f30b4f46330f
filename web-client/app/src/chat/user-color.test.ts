import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameHueOf } from './user-color.ts';

test('[CHAT-P3] a person has one colour, and people differ', () => {
  const hues = Array.from({ length: 300 }, (_, index) => nameHueOf(`user-${index}`));
  assert.equal(nameHueOf('user-7'), hues[7]);
  assert.ok(new Set(hues).size >= 12, 'many colours are used');
  assert.ok(hues.every((hue) => hue >= 0 && hue < 360));
});
