import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ffmpeg, inFolder } from '../../packager/test/ffmpeg-media.ts';
import { parseObuHeader } from '../av1/obu.ts';
import type { HlsCodec } from '../encoded-frame.ts';
import { packetizeAv1 } from './av1-stream.ts';
import { readIvf, writeAnnexB, writeIvf } from './bitstream-files.ts';
import { concat } from './concat.ts';
import { RtpReceiver } from './RtpReceiver.ts';
import { RtpWriter } from './RtpWriter.ts';

/** Both numbers wrap on the way. */
const FIRST_SEQUENCE_NUMBER = 65_500;
const FRAMES_PER_SECOND = 30;
const FRAMES_COUNT = 90;
const TIMEOUT_MS = 120_000;

const PICTURE = ['-f', 'lavfi', '-i', `testsrc2=s=322x242:r=${FRAMES_PER_SECOND}`];
const LENGTH = ['-frames:v', `${FRAMES_COUNT}`, '-pix_fmt', 'yuv420p'];

/** A UDP socket on loopback whose datagrams go through the parts, until there are `framesCount` frames. */
async function openReceiver(codec: HlsCodec, framesCount: number) {
  const receiver = new RtpReceiver(codec);
  const socket: Socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  socket.setRecvBufferSize(4 * 1024 * 1024);
  const isComplete = new Promise<void>((resolve) => {
    socket.on('message', (datagram) => {
      receiver.receive(datagram, performance.now());
      if (receiver.frames.length >= framesCount) resolve();
    });
  });
  return { receiver, isComplete, port: socket.address().port, socket };
}

/** Sends a file as it is by ffmpeg's own RTP packetizer, reports on the same port, and returns what came out. */
async function sendByFfmpeg(codec: HlsCodec, input: readonly string[], framesCount: number) {
  const { receiver, isComplete, port, socket } = await openReceiver(codec, framesCount);
  const child = spawn(
    'ffmpeg',
    [
      ...['-hide_banner', '-nostdin', '-v', 'error', '-readrate', '4', ...input],
      ...['-c', 'copy', '-strict', 'experimental', '-payload_type', '96'],
      ...['-seq', `${FIRST_SEQUENCE_NUMBER}`, '-f', 'rtp'],
      `rtp://127.0.0.1:${port}?rtcpport=${port}&pkt_size=1200`,
    ],
    // It prints the SDP.
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const [code] = await once(child, 'close');
    assert.equal(code, 0);
    await isComplete;
  } finally {
    child.kill('SIGKILL');
    socket.close();
  }
  assert.equal(receiver.gapsCount, 0);
  return receiver.frames;
}

/** The MD5 of each decoded picture. */
async function decodePictures(input: readonly string[]): Promise<string[]> {
  const output = await ffmpeg([...input, '-fps_mode', 'passthrough', '-f', 'framemd5', '-']);
  return linesOf(output).map((line) => line.split(',').at(-1)?.trim() ?? '');
}

function linesOf(output: Buffer): string[] {
  return output
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const H264_STREAMS = {
  'baseline, one slice': ['-profile:v', 'baseline', '-tune', 'zerolatency'],
  'high, with four slices, B frames and delimiters': [
    ...['-profile:v', 'high', '-bf', '2', '-x264-params', 'slices=4:aud=1'],
  ],
};

for (const [name, options] of Object.entries(H264_STREAMS)) {
  test(`[PKT-50] H264 of ${name} comes out as ffmpeg's x264 made it`, { timeout: TIMEOUT_MS }, () =>
    inFolder(async (folder) => {
      const source = path.join(folder, 'source.h264');
      const encoder = ['-c:v', 'libx264', '-preset', 'veryfast', '-g', '30', ...options];
      await ffmpeg([...PICTURE, ...encoder, ...LENGTH, source]);
      const input = ['-f', 'h264', '-framerate', `${FRAMES_PER_SECOND}`, '-i'];
      const frames = await sendByFfmpeg('h264', [...input, source], FRAMES_COUNT);
      assert.equal(frames.length, FRAMES_COUNT);
      assert.equal(frames.filter(({ isKeyFrame }) => isKeyFrame).length, 3);
      const config = frames[0]?.config;
      assert.equal(config?.width, 322);
      assert.equal(config?.height, 242);
      assert.match(config?.codecString ?? '', /^avc1\.(42c0|6400)0d$/);
      const result = path.join(folder, 'result.h264');
      await writeFile(result, writeAnnexB(frames.map(({ data }) => data)));
      const pictures = await decodePictures([...input, source]);
      assert.equal(pictures.length, FRAMES_COUNT);
      assert.deepEqual(await decodePictures([...input, result]), pictures);
    }),
  );
}

test("[PKT-50] VP9 comes out as ffmpeg's libvpx made it", { timeout: TIMEOUT_MS }, () =>
  inFolder(async (folder) => {
    const source = path.join(folder, 'source.ivf');
    const encoder = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-g', '30'];
    await ffmpeg([...PICTURE, ...encoder, '-lag-in-frames', '0', ...LENGTH, source]);
    const frames = await sendByFfmpeg('vp9', ['-i', source], FRAMES_COUNT);
    const sent = readIvf(await readFile(source));
    assert.deepEqual(
      frames.map(({ data }) => Buffer.from(data)),
      sent.map((frame) => Buffer.from(frame)),
    );
    const config = frames[0]?.config;
    assert.equal(config?.codecString, 'vp09.00.20.08');
    const size = { width: config?.width ?? 0, height: config?.height ?? 0 };
    assert.deepEqual(size, { width: 322, height: 242 });
    const result = path.join(folder, 'result.ivf');
    await writeFile(
      result,
      writeIvf(
        'VP90',
        size,
        frames.map(({ data }) => data),
      ),
    );
    const pictures = await decodePictures(['-i', source]);
    assert.equal(pictures.length, FRAMES_COUNT);
    assert.deepEqual(await decodePictures(['-i', result]), pictures);
  }),
);

/** The OBUs of a temporal unit, without their size fields and without the delimiter, as RTP carries them. */
function splitTemporalUnit(unit: Uint8Array): Uint8Array[] {
  const obus: Uint8Array[] = [];
  let position = 0;
  while (position < unit.length) {
    let length = 1;
    // The header is right for exactly one length.
    let header = parseObuHeader(unit.subarray(position), length);
    while (header === undefined) {
      length += 1;
      assert.ok(position + length <= unit.length);
      header = parseObuHeader(unit.subarray(position), length);
    }
    const bytes = unit.subarray(position, position + length);
    const first = (bytes[0] ?? 0) & ~0x02;
    const extension = header.hasExtension ? bytes.subarray(1, 2) : [];
    if (header.type !== 2)
      obus.push(concat([first], extension, bytes.subarray(header.headerBytes)));
    position += length;
  }
  return obus;
}

test("[PKT-50] AV1 comes out as ffmpeg's SVT-AV1 made it", { timeout: TIMEOUT_MS }, () =>
  inFolder(async (folder) => {
    const source = path.join(folder, 'source.ivf');
    const encoder = ['-c:v', 'libsvtav1', '-preset', '12', '-g', '30'];
    await ffmpeg([...PICTURE, ...encoder, ...LENGTH, source]);
    const units = readIvf(await readFile(source));
    const { receiver, isComplete, port, socket } = await openReceiver('av1', units.length);
    // ffmpeg packetizes AV1 from version 7 on only.
    const writer = new RtpWriter({ sequenceNumber: FIRST_SEQUENCE_NUMBER });
    try {
      for (const [index, unit] of units.entries()) {
        const payloads = packetizeAv1(splitTemporalUnit(unit), {
          payloadBytesMax: 1_200,
          countsElements: index % 2 === 0,
          isKeyFrame: index % 30 === 0,
        });
        for (const datagram of writer.writePicture(payloads, 2 ** 32 - 9_000 + index * 3_000)) {
          await new Promise((resolve) => socket.send(datagram, port, '127.0.0.1', resolve));
        }
      }
      await isComplete;
    } finally {
      socket.close();
    }
    const frames = receiver.frames;
    assert.equal(receiver.gapsCount, 0);
    const config = frames[0]?.config;
    assert.match(config?.codecString ?? '', /^av01\.0\.0[0-4]M\.08$/);
    // SVT-AV1 of this version codes multiples of eight and tells the size to show in each frame.
    assert.equal(frames.filter(({ isKeyFrame }) => isKeyFrame).length, 3);
    const result = path.join(folder, 'result.ivf');
    const size = { width: config?.width ?? 0, height: config?.height ?? 0 };
    // IVF wants the delimiters that MP4 does not.
    const samples = frames.map(({ data }) => concat([0x12, 0x00], data));
    await writeFile(result, writeIvf('AV01', size, samples));
    const pictures = await decodePictures(['-i', source]);
    assert.equal(pictures.length, FRAMES_COUNT);
    assert.deepEqual(await decodePictures(['-i', result]), pictures);
  }),
);

const OPUS_STREAMS = {
  'sound of 20 ms': { frameMs: '20', options: ['-b:a', '96k', '-application', 'audio'] },
  'voice of 60 ms': { frameMs: '60', options: ['-b:a', '16k', '-application', 'voip'] },
  'sound of 2.5 ms': { frameMs: '2.5', options: ['-b:a', '128k', '-application', 'lowdelay'] },
};

for (const [name, { frameMs, options }] of Object.entries(OPUS_STREAMS)) {
  test(
    `[PKT-50] Opus, ${name}, comes out as ffmpeg's libopus made it`,
    {
      timeout: TIMEOUT_MS,
    },
    () =>
      inFolder(async (folder) => {
        const source = path.join(folder, 'source.ogg');
        const encoder = ['-c:a', 'libopus', '-ac', '2', '-frame_duration', frameMs, ...options];
        const tone = 'sine=f=440:b=4:d=3:r=48000';
        await ffmpeg(['-f', 'lavfi', '-i', tone, ...encoder, source]);
        const listed = await ffmpeg([
          ...['-i', source, '-c', 'copy', '-f', 'framehash', '-hash', 'md5', '-'],
        ]);
        const packets = linesOf(listed).map((line) => line.split(',').map((field) => field.trim()));
        const frames = await sendByFfmpeg('opus', ['-i', source], packets.length);
        assert.deepEqual(
          frames.map(({ data }) => createHash('md5').update(data).digest('hex')),
          // Stream, dts, pts, duration, size, hash; behind them what the packet has at its side.
          packets.map((fields) => fields[5]),
        );
        for (const { durationSamples } of frames) {
          assert.equal(durationSamples, Number(frameMs) * 48);
        }
      }),
  );
}
