import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { EncodedFrame } from '../codecs/encoded-frame.ts';
import { ffmpeg, inFolder } from '../packager/test/ffmpeg-media.ts';
import { RtpSender } from '../packager/test/RtpSender.ts';
import { parseRtpPacket } from '../rtp/parse-rtp-packet.ts';
import { StreamUnwrapper } from '../rtp/StreamUnwrapper.ts';
import { TranscoderSlots } from './TranscoderSlots.ts';
import { TranscodingDepacketizer } from './TranscodingDepacketizer.ts';

const PAYLOAD_TYPE = 96;
const FRAMES_PER_SECOND = 30;
const SECONDS = 3;
const FRAME_TICKS = 90_000 / FRAMES_PER_SECOND;
const PAYLOAD_BYTES_MAX = 1_100;

/** VP8 frames as an encoder makes them, from an IVF file. */
async function makeVp8(): Promise<Uint8Array[]> {
  return await inFolder(async (folder) => {
    const file = join(folder, 'clip.ivf');
    const source = `testsrc2=s=320x180:r=${FRAMES_PER_SECOND}:d=${SECONDS},format=yuv420p`;
    await ffmpeg([
      ...['-f', 'lavfi', '-i', source, '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8'],
      ...['-b:v', '500k', '-g', `${FRAMES_PER_SECOND}`, '-f', 'ivf', file],
    ]);
    const bytes = await readFile(file);
    const frames: Uint8Array[] = [];
    for (let at = 32; at < bytes.length; ) {
      const length = bytes.readUInt32LE(at);
      frames.push(bytes.subarray(at + 12, at + 12 + length));
      at += 12 + length;
    }
    return frames;
  });
}

/** What a browser makes of a frame: descriptors with a 15-bit picture id (RFC 7741, section 4.2). */
function packetize(frame: Uint8Array, index: number): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  for (let begin = 0; begin < frame.length; begin += PAYLOAD_BYTES_MAX) {
    const descriptor = [begin === 0 ? 0x90 : 0x80, 0x80, 0x80 | (index >> 8), index & 0xff];
    payloads.push(
      Buffer.concat([Buffer.from(descriptor), frame.subarray(begin, begin + PAYLOAD_BYTES_MAX)]),
    );
  }
  return payloads;
}

/** A stream through the depacketizer, at the pace of its timestamps. */
class Stream {
  readonly frames: EncodedFrame[] = [];
  readonly depacketizer: TranscodingDepacketizer;
  readonly #sender = new RtpSender({ ssrc: 7, payloadType: PAYLOAD_TYPE, clockRate: 90_000 });
  readonly #unwrapper = new StreamUnwrapper({ payloadType: PAYLOAD_TYPE });
  readonly timestamps: number[] = [];
  #index = 0;

  constructor(context: TestContext, slots: TranscoderSlots) {
    this.depacketizer = new TranscodingDepacketizer(slots);
    context.after(() => this.depacketizer.close());
  }

  async send(frames: readonly Uint8Array[]): Promise<void> {
    for (const frame of frames) {
      const ptsMs = (this.#index * 1_000) / FRAMES_PER_SECOND;
      const payloads = packetize(frame, this.#index);
      for (const [at, payload] of payloads.entries()) {
        const datagram = this.#sender.packet(payload, ptsMs, at === payloads.length - 1);
        const packet = parseRtpPacket(datagram, this.#unwrapper);
        assert.ok(packet);
        if (at === 0) this.timestamps.push(packet.timestamp);
        this.frames.push(...this.depacketizer.push(packet));
      }
      this.#index += 1;
      await sleep(1_000 / FRAMES_PER_SECOND);
    }
  }

  /** Repeats the last frames' parameters with empty packets, which bring out what has come. */
  async drain(countWanted: number): Promise<void> {
    for (let turn = 0; turn < 200 && this.frames.length < countWanted; turn += 1) {
      const datagram = this.#sender.packet(new Uint8Array(0), 0, false);
      const packet = parseRtpPacket(datagram, this.#unwrapper);
      if (packet !== undefined) this.frames.push(...this.depacketizer.push(packet));
      await sleep(20);
    }
  }
}

let clip: Uint8Array[] = [];
before(async () => {
  clip = await makeVp8();
});

const slotsOf = (max = 2) => new TranscoderSlots({ log: createSilentLogger(), max });

test('[VP8-2] every VP8 picture comes out as an H264 picture with its own timestamp, key frames where they were', async (context) => {
  const stream = new Stream(context, slotsOf());
  await stream.send(clip);
  await stream.drain(clip.length);
  stream.depacketizer.close();
  assert.deepEqual(
    stream.frames.map(({ rtpTimestamp }) => rtpTimestamp),
    stream.timestamps.slice(0, stream.frames.length),
  );
  assert.equal(stream.frames.length, clip.length);
  const keyFrames = stream.frames.flatMap(({ isKeyFrame }, index) => (isKeyFrame ? [index] : []));
  assert.deepEqual(keyFrames, [0, 30, 60]);
  const config = stream.frames[0]?.config;
  assert.deepEqual(
    { codec: config?.codec, width: config?.width, height: config?.height },
    { codec: 'h264', width: 320, height: 180 },
  );
});

test('[VP8-3] a picture waits for few others on its way through', async (context) => {
  const stream = new Stream(context, slotsOf());
  await stream.send(clip);
  // At the end of the pace of real time all but the last few are out.
  assert.ok(stream.frames.length > clip.length - 15, `${stream.frames.length} of ${clip.length}`);
  stream.depacketizer.close();
});

test('[VP8-4] when the transcoder dies another goes on with the next key frame', async (context) => {
  const stream = new Stream(context, slotsOf());
  await stream.send(clip.slice(0, 45));
  const before = stream.frames.length;
  assert.ok(before > 0);
  stream.depacketizer.killTranscoder();
  await stream.send(clip.slice(45));
  await stream.send(clip);
  const gapAt = stream.frames.findIndex(
    ({ rtpTimestamp }, index) =>
      index > 0 && rtpTimestamp - (stream.frames[index - 1]?.rtpTimestamp ?? 0) > FRAME_TICKS,
  );
  assert.ok(gapAt > 0, 'what the dead one had is lost');
  assert.equal(stream.frames[gapAt]?.isKeyFrame, true);
  assert.ok(stream.frames.length >= before + 60, `${stream.frames.length - before}`);
  stream.depacketizer.close();
});

test('[VP8-5] there are so many transcoders at once and no more, and a place that is given back is taken', async (context) => {
  const slots = slotsOf(1);
  const [first, second] = [new Stream(context, slots), new Stream(context, slots)];
  await Promise.all([first.send(clip.slice(0, 30)), second.send(clip.slice(0, 30))]);
  // On a busy machine the encoder begins later than the pictures come.
  await first.drain(1);
  assert.ok(first.frames.length > 0);
  assert.equal(second.frames.length, 0);
  assert.equal(second.depacketizer.needsKeyFrame, false, 'nothing is asked for in vain');
  first.depacketizer.close();
  assert.equal(second.depacketizer.needsKeyFrame, true);
  await second.send(clip.slice(30));
  await second.drain(1);
  assert.ok(second.frames.length > 0);
  second.depacketizer.close();
});
