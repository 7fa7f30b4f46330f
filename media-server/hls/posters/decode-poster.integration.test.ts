import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FfmpegError } from '../../ffmpeg/run-ffmpeg.ts';
import { ffmpeg } from '../packager/test/ffmpeg-media.ts';
import { decodePoster } from './decode-poster.ts';
import { readPicture } from './test/read-picture.ts';

const ENCODERS = [
  ['H264', ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']],
  ['VP9', ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8']],
  ['AV1', ['-c:v', 'libsvtav1', '-preset', '12']],
] as const;
const SIZES = [
  ['320x180', [320, 180]],
  ['1280x720', [640, 360]],
  ['360x640', [360, 640]],
] as const;

const { signal } = new AbortController();

/** An init and a part of half a second. */
async function makeKeyFrame(size: string, encoder: readonly string[]) {
  const bytes = await ffmpeg([
    ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=10:duration=0.5`, ...encoder],
    ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', '-'],
  ]);
  const partAt = bytes.indexOf('moof') - 4;
  return { init: bytes.subarray(0, partAt), part: bytes.subarray(partAt), atMs: 0 };
}

for (const [codec, encoder] of ENCODERS) {
  test(`[POS-1] a key frame in ${codec} is decoded as large as it is, but no wider than a card`, async () => {
    for (const [size, expected] of SIZES) {
      const jpeg = await decodePoster(await makeKeyFrame(size, encoder), signal);
      const picture = await readPicture(jpeg);
      assert.deepEqual([picture.codec, picture.width, picture.height], ['mjpeg', ...expected]);
      assert.ok(picture.shadesCount > 50);
    }
  });
}

test('[POS-5] a part that is cut off, empty or noise is refused, and so is one of too many pixels', async () => {
  const { init, part } = await makeKeyFrame('320x180', ENCODERS[0][1]);
  const noise = Uint8Array.from(part, (byte, index) => byte ^ (index * 31));
  for (const broken of [new Uint8Array(), part.subarray(0, 40), noise]) {
    await assert.rejects(decodePoster({ init, part: broken, atMs: 0 }, signal), FfmpegError);
  }
  const huge = await makeKeyFrame('4608x2592', ENCODERS[0][1]);
  await assert.rejects(decodePoster(huge, signal), FfmpegError);
});
