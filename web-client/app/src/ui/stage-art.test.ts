import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText, stageLightOf } from './stage-art.ts';

test('the same channel always stands in the same light, another one in another', () => {
  assert.deepEqual(stageLightOf('late-night'), stageLightOf('late-night'));
  assert.notDeepEqual(stageLightOf('late-night'), stageLightOf('late-nighu'));
});

test('lamps hang within the picture and colours within the circle, for any name', () => {
  for (let index = 0; index < 500; index += 1) {
    const { hue, counterHue, leftX, rightX } = stageLightOf(`channel-${index}`);
    assert.ok(hue >= 0 && hue < 360 && counterHue >= 0 && counterHue < 360);
    assert.ok(leftX >= 40 && leftX < 110 && rightX >= 210 && rightX < 280);
  }
});

test('the hash is FNV-1a', () => {
  assert.equal(hashText(''), 0x811c9dc5);
  assert.equal(hashText('a'), 0xe40c292c);
});
