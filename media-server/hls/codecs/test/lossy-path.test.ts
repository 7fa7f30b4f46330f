import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { REORDER_WAIT_MS } from '../../rtp/ReorderBuffer.ts';
import type { HlsCodec } from '../encoded-frame.ts';
import {
  packetizeAv1,
  withSize,
  writeAv1Frame,
  writeObu,
  writeSequenceHeader,
} from './av1-stream.ts';
import { concat } from './concat.ts';
import { packetizeH264, withLengths, writePps, writeSlice, writeSps } from './h264-stream.ts';
import { RtpReceiver } from './RtpReceiver.ts';
import { RtpWriter } from './RtpWriter.ts';
import { packetizeVp9, writeVp9Frame } from './vp9-stream.ts';

type Picture = { payloads: Uint8Array[]; data: Uint8Array };

/** What a picture is made of, whatever the codec. */
type PictureOptions = { isKeyFrame: boolean; bodies: Uint8Array[]; payloadBytesMax: number };

/** How an encoder and its packetizer make pictures, and what must come out of them. */
const ENCODERS: Record<HlsCodec, (options: PictureOptions, index: number) => Picture> = {
  h264: ({ isKeyFrame, bodies, payloadBytesMax }) => {
    const slices = bodies.map((body, index) =>
      writeSlice(body, { isIdr: isKeyFrame, firstMacroblock: index * 100 }),
    );
    const sei = Uint8Array.of(0x06, 5, 1, 2, 0x80);
    const nalUnits = isKeyFrame ? [writeSps(), writePps(), sei, ...slices] : slices;
    return { payloads: packetizeH264(nalUnits, payloadBytesMax), data: withLengths(nalUnits) };
  },
  vp9: ({ isKeyFrame, bodies, payloadBytesMax }, index) => {
    const frame = writeVp9Frame(concat(...bodies), { isKeyFrame });
    const style = (['bare', 'flexible', 'non-flexible'] as const)[index % 3] ?? 'bare';
    const options = { isKeyFrame, style, pictureId: index, payloadBytesMax };
    return { payloads: packetizeVp9([frame], options), data: frame };
  },
  av1: ({ isKeyFrame, bodies, payloadBytesMax }, index) => {
    const [first = new Uint8Array(0), ...others] = bodies;
    const obus = [
      ...(isKeyFrame ? [writeSequenceHeader()] : []),
      writeAv1Frame(first, isKeyFrame),
      ...others.map((body) => writeObu(4, body)),
    ];
    const options = { payloadBytesMax, countsElements: index % 2 === 0, isKeyFrame };
    return { payloads: packetizeAv1(obus, options), data: concat(...obus.map(withSize)) };
  },
  opus: ({ bodies }) => {
    const data = concat([0xfc], bodies[0] ?? []);
    return { payloads: [data], data };
  },
};

const picture = fc.record({
  isKeyFrame: fc.boolean(),
  bodies: fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { minLength: 1, maxLength: 4 }),
  payloadBytesMax: fc.integer({ min: 16, max: 300 }),
});

const network = fc.infiniteStream(
  fc.record({
    /** Less than the reorder buffer waits. */
    delayMs: fc.integer({ min: 0, max: REORDER_WAIT_MS - 50 }),
    isTwice: fc.boolean(),
    /** One of twenty. */
    loss: fc.integer({ min: 1, max: 20 }),
  }),
);

const start = fc.record({
  sequenceNumber: fc.oneof(fc.integer({ min: 0xffc0, max: 0xffff }), fc.nat({ max: 0xffff })),
  timestamp: fc.oneof(
    fc.integer({ min: 2 ** 32 - 20_000, max: 2 ** 32 - 1 }),
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  ),
});

type Path = { delayMs: number; isTwice: boolean; loss: number };

/** Sends pictures over a path and checks that exactly those come out that can be decoded. */
function checkPath(
  codec: HlsCodec,
  pictures: readonly PictureOptions[],
  path: Iterator<Path>,
  begin: { sequenceNumber: number; timestamp: number },
  isLossy: boolean,
): void {
  const writer = new RtpWriter({ sequenceNumber: begin.sequenceNumber });
  const arrivals: { datagram: Uint8Array; atMs: number }[] = [];
  const expected: { rtpTimestamp: number; data: Uint8Array; isKeyFrame: boolean }[] = [];
  let needsKeyFrame = codec !== 'opus';
  let sentAtMs = 0;
  let hasBegun = false;
  pictures.forEach((options, index) => {
    const isKeyFrame = options.isKeyFrame || index === 0 || codec === 'opus';
    const { payloads, data } = ENCODERS[codec]({ ...options, isKeyFrame }, index);
    const rtpTimestamp = begin.timestamp + index * 3_000;
    let isWhole = true;
    for (const datagram of writer.writePicture(payloads, rtpTimestamp)) {
      const { delayMs, isTwice, loss } = path.next().value as Path;
      sentAtMs += 1;
      if (isLossy && loss === 1) {
        isWhole = false;
        continue;
      }
      // Nothing overtakes the first packet: what came before it would be none of the stream.
      arrivals.push({ datagram, atMs: sentAtMs + (hasBegun ? delayMs : 0) });
      if (isTwice) arrivals.push({ datagram, atMs: sentAtMs + delayMs + 13 });
      hasBegun = true;
    }
    if (!isWhole) needsKeyFrame = codec !== 'opus';
    else if (isKeyFrame) needsKeyFrame = false;
    if (isWhole && !needsKeyFrame) expected.push({ rtpTimestamp, data, isKeyFrame });
  });
  arrivals.sort((a, b) => a.atMs - b.atMs);

  const receiver = new RtpReceiver(codec);
  for (const { datagram, atMs } of arrivals) receiver.receive(datagram, atMs);
  receiver.advance(sentAtMs + 1_000);
  // Timestamps grow from that of the first packet that came, which may be after the wrap.
  const wraps =
    Math.floor((expected[0]?.rtpTimestamp ?? 0) / 2 ** 32) -
    Math.floor((receiver.frames[0]?.rtpTimestamp ?? 0) / 2 ** 32);
  assert.deepEqual(
    receiver.frames.map(({ rtpTimestamp, data, isKeyFrame }) => ({
      rtpTimestamp: rtpTimestamp + wraps * 2 ** 32,
      data,
      isKeyFrame,
    })),
    expected,
  );
  if (!isLossy) assert.equal(receiver.gapsCount, 0);
}

for (const codec of ['h264', 'vp9', 'av1', 'opus'] as const) {
  test(`[PKT-5] ${codec}: over a path that reorders and duplicates, every frame comes out as it went in`, () => {
    fc.assert(
      fc.property(fc.array(picture, { minLength: 1, maxLength: 15 }), network, start, (...run) =>
        checkPath(codec, run[0], run[1], run[2], false),
      ),
      { numRuns: 150 },
    );
  });

  test(`[PKT-7] ${codec}: over a path that loses packets too, exactly the frames come out that can be decoded`, () => {
    fc.assert(
      fc.property(fc.array(picture, { minLength: 1, maxLength: 25 }), network, start, (...run) =>
        checkPath(codec, run[0], run[1], run[2], true),
      ),
      { numRuns: 300 },
    );
  });
}

type Corruption = { packet: number; kind: 'flip' | 'cut' | 'noise'; at: number; bytes: Uint8Array };

const corruption: fc.Arbitrary<Corruption> = fc.record({
  packet: fc.nat({ max: 200 }),
  kind: fc.constantFrom('flip', 'cut', 'noise'),
  at: fc.nat({ max: 300 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
});

/** Changes payloads only: what a header says is for the reorder buffer. */
function corrupt(payload: Uint8Array, { kind, at, bytes }: Corruption): Uint8Array {
  if (kind === 'noise') return bytes;
  if (kind === 'cut') return payload.subarray(0, at % payload.length);
  const changed = Uint8Array.from(payload);
  changed[at % changed.length] = bytes[0] ?? 0;
  return changed;
}

for (const codec of ['h264', 'vp9', 'av1', 'opus'] as const) {
  test(`[PKT-1] ${codec}: corrupted payloads never throw, give bounded frames, and the next key frame is shown`, () => {
    fc.assert(
      fc.property(
        fc.array(picture, { minLength: 1, maxLength: 12 }),
        fc.array(corruption, { minLength: 1, maxLength: 12 }),
        (pictures, corruptions) => {
          const writer = new RtpWriter();
          const receiver = new RtpReceiver(codec);
          let nowMs = 0;
          let sent = 0;
          let sentBytes = 0;
          const send = (payloads: readonly Uint8Array[], timestamp: number) => {
            for (const datagram of writer.writePicture(payloads, timestamp)) {
              nowMs += 1;
              sentBytes += datagram.length;
              receiver.receive(datagram, nowMs);
            }
          };
          pictures.forEach((options, index) => {
            const { payloads } = ENCODERS[codec](options, index);
            const changed = payloads.map((payload) => {
              const found = corruptions.find(({ packet }) => packet === sent);
              sent += 1;
              return found === undefined ? payload : corrupt(payload, found);
            });
            send(changed, index * 3_000);
          });
          const isKeyFrame = true;
          const last = ENCODERS[codec](
            { isKeyFrame, bodies: [Uint8Array.of(1, 2, 3)], payloadBytesMax: 100 },
            0,
          );
          send(last.payloads, 1_000_000);
          const frames = receiver.frames;
          const end = frames.at(-1)?.data ?? new Uint8Array(0);
          // H264 may have parameter sets in front that the garbage brought.
          assert.deepEqual(end.subarray(end.length - last.data.length), last.data);
          assert.equal(receiver.depacketizer.needsKeyFrame, false);
          const frameBytes = frames.reduce((sum, { data }) => sum + data.length, 0);
          // Lengths and prepended parameter sets grow what was sent, within bounds.
          assert.ok(frameBytes <= sentBytes * 5 + frames.length * 2_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  test(`[PKT-1] ${codec}: any payloads with any markers and timestamps are frames or none`, () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            payload: fc.uint8Array({ maxLength: 40 }),
            marker: fc.boolean(),
            step: fc.constantFrom(0, 0, 0, 3_000, 2 ** 31, 2 ** 32 - 3_000),
            isGap: fc.constantFrom(false, false, false, true),
          }),
          { maxLength: 60 },
        ),
        (packets) => {
          const writer = new RtpWriter();
          const receiver = new RtpReceiver(codec);
          let timestamp = 0;
          packets.forEach(({ payload, marker, step, isGap }, index) => {
            timestamp += step;
            const datagram = writer.write(payload, timestamp, marker);
            if (!isGap) receiver.receive(datagram, index * 100);
          });
          receiver.advance(100_000);
          for (const { data } of receiver.frames) assert.ok(data.length > 0);
        },
      ),
      { numRuns: 500 },
    );
  });
}
