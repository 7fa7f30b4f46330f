import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preferredVideoCodec, videoEncodings } from './simulcast.ts';

const scales = (width: number | undefined, height: number | undefined) =>
  videoEncodings({ width, height }).map((encoding) => encoding.scaleResolutionDownBy);

test('[SDK-11] a 720p camera is sent as it is, at half and at a quarter', () => {
  assert.deepEqual(
    videoEncodings({ width: 1280, height: 720 }).map(
      ({ scaleResolutionDownBy, maxBitrate, maxFramerate }) => [
        scaleResolutionDownBy,
        maxBitrate,
        maxFramerate,
      ],
    ),
    [
      [4, 200_000, 30],
      [2, 700_000, 30],
      [1, 2_000_000, 30],
    ],
  );
});

test('[SDK-11] a larger source is scaled to the same three sizes', () => {
  assert.deepEqual(scales(1920, 1080), [6, 3, 1.5]);
});

test('[SDK-11] a smaller source gets fewer layers, of the usual sizes', () => {
  assert.deepEqual(scales(640, 480), [480 / 180, 480 / 360]);
  assert.deepEqual(scales(640, 360), [2, 1]);
  assert.deepEqual(scales(320, 180), [1]);
});

test('[SDK-11] a source smaller than all layers is sent as it is', () => {
  assert.deepEqual(scales(160, 120), [1]);
});

test('[SDK-11] a phone held upright gets the layers by its short side', () => {
  assert.deepEqual(scales(720, 1280), [4, 2, 1]);
});

test('[SDK-11] a few missing lines do not cost a layer, and nothing is scaled up', () => {
  assert.deepEqual(scales(1280, 700), [700 / 180, 700 / 360, 1]);
});

test('[SDK-11] a track that does not tell its size is taken for 720p', () => {
  assert.deepEqual(scales(undefined, undefined), [4, 2, 1]);
});

test('[SDK-11] H264 constrained baseline is preferred, any H264 comes next, else the first common codec', () => {
  const codec = (mimeType: string, parameters: Record<string, unknown> = {}) => ({
    kind: 'video' as const,
    mimeType,
    preferredPayloadType: 96,
    clockRate: 90_000,
    parameters,
  });
  const vp8 = codec('video/VP8');
  const high = codec('video/H264', { 'packetization-mode': 1, 'profile-level-id': '640c1f' });
  const baseline = codec('video/h264', { 'packetization-mode': 1, 'profile-level-id': '42E01F' });
  const other = codec('video/H264', { 'packetization-mode': 0, 'profile-level-id': '42e01f' });
  assert.equal(preferredVideoCodec({ codecs: [vp8, other, high, baseline] }), baseline);
  assert.equal(preferredVideoCodec({ codecs: [vp8, other, high] }), high);
  assert.equal(preferredVideoCodec({ codecs: [vp8, other] }), undefined);
});
