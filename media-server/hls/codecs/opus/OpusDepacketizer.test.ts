import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RtpPacket } from '../../rtp/rtp-packet.ts';
import { OpusDepacketizer } from './OpusDepacketizer.ts';
import { OPUS_CONFIG, OPUS_SILENCE } from './opus-config.ts';
import { opusDurationSamples } from './opus-duration.ts';

/** Table 2 of RFC 6716 in milliseconds. */
const FRAME_MS = [
  ...[10, 20, 40, 60, 10, 20, 40, 60, 10, 20, 40, 60],
  ...[10, 20, 10, 20],
  ...[2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20],
];

function packetOf(payload: Uint8Array, timestamp = 0): RtpPacket {
  return { payloadType: 111, marker: false, sequenceNumber: 1, timestamp, ssrc: 1, payload };
}

/** The length of a frame as RFC 6716, section 3.2.1 writes it. */
function writeLength(bytes: number): number[] {
  return bytes < 252 ? [bytes] : [252 + (bytes % 4), (bytes - 252 - (bytes % 4)) / 4];
}

test('[PKT-40] every configuration and every number of frames has its duration, up to 120 ms', () => {
  FRAME_MS.forEach((frameMs, configuration) => {
    for (const stereo of [0, 4]) {
      const toc = (configuration << 3) | stereo;
      const samples = frameMs * 48;
      const body = [1, 2, 3, 4];
      assert.equal(opusDurationSamples(Uint8Array.of(toc, ...body)), samples);
      assert.equal(opusDurationSamples(Uint8Array.of(toc | 1, ...body)), samples * 2);
      assert.equal(opusDurationSamples(Uint8Array.of(toc | 2, 1, ...body)), samples * 2);
      for (let count = 0; count < 64; count += 1) {
        const expected = count > 0 && count * frameMs <= 120 ? count * samples : undefined;
        const equal = Uint8Array.of(toc | 3, count, ...new Array<number>(count * 2).fill(7));
        assert.equal(opusDurationSamples(equal), expected, `${configuration} × ${count}`);
        const lengths = new Array<number>(Math.max(0, count - 1)).fill(1);
        const different = Uint8Array.of(toc | 3, 0x80 | count, ...lengths, ...lengths, 9, 9, 9);
        assert.equal(opusDurationSamples(different), expected);
      }
    }
  });
});

test('[PKT-40] padding of any length and frames of any length are read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_275 }), { minLength: 1, maxLength: 6 }),
      fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: undefined }),
      (frames, padding) => {
        const paddingLengths =
          padding === undefined
            ? []
            : [...new Array<number>(Math.floor(padding / 254)).fill(255), padding % 254];
        const bytes = [
          (31 << 3) | 3,
          0x80 | (padding === undefined ? 0 : 0x40) | frames.length,
          ...paddingLengths,
          ...frames.slice(0, -1).flatMap(writeLength),
          ...new Array<number>(frames.reduce((sum, length) => sum + length, 0)).fill(1),
          ...new Array<number>(padding ?? 0).fill(0),
        ];
        assert.equal(opusDurationSamples(Uint8Array.from(bytes)), frames.length * 960);
        // One byte less: the last frame has it, or the frames before are cut.
        const last = frames.at(-1) ?? 0;
        const cut = opusDurationSamples(Uint8Array.from(bytes.slice(0, -1)));
        assert.equal(cut, last > 0 ? frames.length * 960 : undefined);
      },
    ),
  );
});

test('[PKT-40] packets that break a rule of RFC 6716, section 3.4 are dropped', () => {
  const broken: Record<string, Uint8Array> = {
    'no byte': new Uint8Array(0),
    'a frame of 1276 bytes': new Uint8Array(1_277).fill(0xfc, 0, 1),
    'two equal frames of an odd length': Uint8Array.of(0xfd, 1, 2, 3),
    'a first frame without length': Uint8Array.of(0xfe),
    'half a long length': Uint8Array.of(0xfe, 255),
    'a first frame longer than the packet': Uint8Array.of(0xfe, 5, 1, 2),
    'no count': Uint8Array.of(0xff),
    'a count of 0': Uint8Array.of(0xff, 0),
    '140 ms': Uint8Array.of(0xff, 7, ...new Array<number>(7).fill(1)),
    'three equal frames in four bytes': Uint8Array.of(0xff, 3, 1, 2, 3, 4),
    'padding longer than the packet': Uint8Array.of(0xff, 0x41, 9, 1),
    'padding that does not end': Uint8Array.of(0xff, 0x41, 255, 255),
    'lengths longer than the packet': Uint8Array.of(0xff, 0x82, 9, 1),
  };
  const depacketizer = new OpusDepacketizer();
  for (const [name, payload] of Object.entries(broken)) {
    assert.deepEqual(depacketizer.push(packetOf(payload)), [], name);
  }
});

test('[PKT-40] a packet is a frame with a copy of its bytes; the first one tells the configuration', () => {
  const depacketizer = new OpusDepacketizer();
  // What sockets give are Buffers.
  const datagram = Buffer.from([0, 0, 0xfc, 1, 2, 3]);
  const [first] = depacketizer.push(packetOf(datagram.subarray(2), 2 ** 32 + 960));
  datagram.fill(0xee);
  assert.deepEqual(first, {
    rtpTimestamp: 2 ** 32 + 960,
    isKeyFrame: true,
    data: Uint8Array.of(0xfc, 1, 2, 3),
    config: OPUS_CONFIG,
    durationSamples: 960,
  });
  depacketizer.handleGap();
  const [second] = depacketizer.push(packetOf(Uint8Array.of(0xf8), 2 ** 32 + 1_920));
  assert.equal(second?.config, undefined);
  assert.equal(second?.durationSamples, 960);
  assert.equal(depacketizer.needsKeyFrame, false);
});

test('[PKT-40] silence is a packet of 20 ms, and dOps says two channels at 48 kHz and nothing to skip', () => {
  assert.equal(opusDurationSamples(OPUS_SILENCE.data), OPUS_SILENCE.durationSamples);
  assert.equal(OPUS_CONFIG.codecString, 'opus');
  assert.equal(
    Buffer.from(OPUS_CONFIG.configBox).toString('hex'),
    `00000013${Buffer.from('dOps').toString('hex')}00020000${'0000bb80'}000000`,
  );
});

test('[PKT-1] any bytes are an Opus packet of at most 120 ms or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (payload) => {
      const samples = opusDurationSamples(payload);
      assert.ok(samples === undefined || (samples >= 120 && samples <= 5_760));
    }),
    { numRuns: 5_000 },
  );
});
