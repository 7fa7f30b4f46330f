import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ffmpeg, inFolder } from '../../packager/test/ffmpeg-media.ts';
import type { EncodedFrame, HlsCodec } from '../encoded-frame.ts';
import { writeAnnexB, writeIvf } from './bitstream-files.ts';
import { concat } from './concat.ts';
import { RtpReceiver } from './RtpReceiver.ts';

const TIMEOUT_MS = 60_000;

/** The frames of a recording (see recordings/README.md), and how many of its packets had a marker. */
async function receiveRecording(name: string, codec: HlsCodec) {
  const file = await readFile(path.join(import.meta.dirname, 'recordings', `${name}.rtp`));
  const receiver = new RtpReceiver(codec, (file[3] ?? 0) & 0x7f);
  let markersCount = 0;
  let nowMs = 0;
  for (let position = 0; position < file.length; ) {
    const begin = position + 2;
    position = begin + file.readUInt16BE(position);
    const datagram = file.subarray(begin, position);
    if (((datagram[1] ?? 0) & 0x80) !== 0) markersCount += 1;
    nowMs += 3;
    receiver.receive(datagram, nowMs);
  }
  assert.equal(receiver.gapsCount, 0);
  return { frames: receiver.frames, markersCount };
}

/** Bytes of each picture that ffmpeg decodes. */
async function decodeSizes(codec: HlsCodec, frames: readonly EncodedFrame[]): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = path.join(folder, `frames.${codec === 'h264' ? 'h264' : 'ivf'}`);
    const samples = frames.map(({ data }) => data);
    const size = { width: 640, height: 360 };
    // IVF wants the delimiters that MP4 does not.
    const units = codec === 'av1' ? samples.map((data) => concat([0x12, 0x00], data)) : samples;
    const bytes =
      codec === 'h264'
        ? writeAnnexB(units)
        : writeIvf(codec === 'vp9' ? 'VP90' : 'AV01', size, units);
    await writeFile(file, bytes);
    const shown = ['-fps_mode', 'passthrough', '-f', 'framemd5', '-'];
    const lines = (await ffmpeg(['-i', file, ...shown])).toString().split('\n');
    return lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(',')[4]?.trim() ?? '');
  });
}

const RECORDINGS = [
  ['chromium-h264', 'h264', 'avc1.42c01f'],
  ['chromium-vp9', 'vp9', 'vp09.00.21.08'],
  ['chromium-av1', 'av1', 'av01.0.01M.08'],
  ['chromium-av1-layers', 'av1', 'av01.0.01M.08'],
] as const;

/** 640 × 360 in 4:2:0. */
const PICTURE_BYTES = '345600';

for (const [name, codec, codecString] of RECORDINGS) {
  test(`[PKT-50] every picture of ${name} comes out and is decoded by ffmpeg`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { frames, markersCount } = await receiveRecording(name, codec);
    assert.equal(frames.length, markersCount);
    const configs = new Set(frames.filter(({ isKeyFrame }) => isKeyFrame).map((f) => f.config));
    const [config] = configs;
    assert.equal(configs.size, 1);
    assert.equal(config?.codecString, codecString);
    assert.deepEqual([config?.width, config?.height], [640, 360]);
    const sizes = await decodeSizes(codec, frames);
    assert.equal(sizes.length, frames.length);
    assert.deepEqual([...new Set(sizes)], [PICTURE_BYTES]);
  });
}

test('[PKT-20] the layers of chromium-vp9-layers become superframes, and its size follows the highest layer', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { frames, markersCount } = await receiveRecording('chromium-vp9-layers', 'vp9');
  assert.equal(frames.length, markersCount);
  const superframes = frames.filter(({ data }) => ((data.at(-1) ?? 0) & 0xe0) === 0xc0);
  assert.ok(superframes.length > 0 && superframes.length < frames.length);
  for (const { data } of superframes) {
    const marker = data.at(-1) ?? 0;
    const sizeBytes = ((marker >> 3) & 3) + 1;
    const framesCount = (marker & 7) + 1;
    const indexBytes = 2 + sizeBytes * framesCount;
    assert.equal(data.at(-indexBytes), marker);
    let sum = indexBytes;
    for (let position = data.length - indexBytes + 1; position < data.length - 1; ) {
      for (let index = 0; index < sizeBytes; index += 1, position += 1) {
        sum += (data[position] ?? 0) * 2 ** (index * 8);
      }
    }
    assert.equal(sum, data.length);
  }
  const sizes = new Set(frames.flatMap(({ config }) => (config ? [config.width] : [])));
  assert.deepEqual([...sizes], [640, 320]);
});
