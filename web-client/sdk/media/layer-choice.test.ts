import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerForSize, preferredLayer } from './layer-choice.ts';

const size = (width: number, height: number, pixelRatio = 1) => ({ width, height, pixelRatio });

test('[SDK-12] the lowest layer that fills the picture is chosen', () => {
  assert.equal(layerForSize(size(160, 90), 3), 0);
  assert.equal(layerForSize(size(320, 180), 3), 0);
  assert.equal(layerForSize(size(480, 270), 3), 1);
  assert.equal(layerForSize(size(640, 360), 3), 1);
  assert.equal(layerForSize(size(1280, 720), 3), 2);
  assert.equal(layerForSize(size(3840, 2160), 3), 2);
});

test('[SDK-12] a little stretching costs less than the next layer', () => {
  assert.equal(layerForSize(size(360, 203), 3), 0);
  assert.equal(layerForSize(size(380, 214), 3), 1);
});

test('[SDK-12] screens with more pixels need more', () => {
  assert.equal(layerForSize(size(320, 180, 2), 3), 1);
  assert.equal(layerForSize(size(390, 844, 3), 3), 2);
});

test('[SDK-12] a tall narrow element is limited by its width', () => {
  assert.equal(layerForSize(size(300, 2_000), 3), 0);
});

test('[SDK-12] a hidden element asks for the lowest', () => {
  assert.equal(layerForSize(size(0, 0), 3), 0);
});

test('[SDK-12] never more than there are', () => {
  assert.equal(layerForSize(size(1280, 720), 2), 1);
  assert.equal(layerForSize(size(1280, 720), 1), 0);
  assert.equal(layerForSize(size(1280, 720), 0), 0);
});

test('[SDK-12] a fixed quality wins over the size; unknown sizes get the best', () => {
  assert.equal(preferredLayer(0, size(1280, 720), 3), 0);
  assert.equal(preferredLayer(7, size(1280, 720), 3), 2);
  assert.equal(preferredLayer(-1, undefined, 3), 0);
  assert.equal(preferredLayer('auto', undefined, 3), 2);
  assert.equal(preferredLayer('auto', size(320, 180), 3), 0);
});
