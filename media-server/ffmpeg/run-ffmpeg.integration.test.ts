import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FfmpegError, runFfmpeg } from './run-ffmpeg.ts';

const DEADLINE_MS = 20_000;
/** Never ends by itself. */
const ENDLESS = ['-re', '-f', 'lavfi', '-i', 'testsrc', '-f', 'null', '-'];
const NOISE = ['-f', 'lavfi', '-i', 'nullsrc=s=640x360,noise=alls=100', '-frames:v', '1'];

const failsWith = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof FfmpegError);
  assert.match(error.message, pattern);
  return true;
};

test('[POS-3] a program that takes too long, or that nobody waits for any more, is ended', async () => {
  await assert.rejects(runFfmpeg(ENDLESS, { deadlineMs: 200 }), failsWith(/SIGKILL/));
  const abort = new AbortController();
  const running = runFfmpeg(ENDLESS, { deadlineMs: DEADLINE_MS, signal: abort.signal });
  abort.abort();
  await assert.rejects(running, failsWith(/SIGKILL/));
  const late = runFfmpeg(ENDLESS, { deadlineMs: DEADLINE_MS, signal: abort.signal });
  await assert.rejects(late, failsWith(/not to be started/));
});

test('[POS-3] what it writes is limited', async () => {
  const args = [...NOISE, '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1'];
  const bytes = await runFfmpeg(args, { deadlineMs: DEADLINE_MS, outputBytesMax: 640 * 360 });
  assert.equal(bytes.byteLength, 640 * 360);
  const limits = { deadlineMs: DEADLINE_MS, outputBytesMax: 640 * 360 - 1 };
  await assert.rejects(runFfmpeg(args, limits), FfmpegError);
});

test('[POS-5] bytes that are nothing fail with what ffmpeg says, and so does a missing ffmpeg', async () => {
  const broken = [new Uint8Array(100_000), new Uint8Array(5_000_000)];
  const args = ['-f', 'mp4', '-i', 'pipe:0', '-f', 'null', '-'];
  await assert.rejects(runFfmpeg(args, { deadlineMs: DEADLINE_MS }, broken), failsWith(/pipe:0/));
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    await assert.rejects(
      runFfmpeg(ENDLESS, { deadlineMs: 1_000, isLowPriority: true }),
      (error: unknown) => error instanceof FfmpegError && error.isMissing,
    );
  } finally {
    process.env.PATH = PATH;
  }
});
