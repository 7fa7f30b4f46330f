import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FlvReader } from './FlvReader.ts';

const SPS = Buffer.from([0x67, 0x42, 0xc0, 0x1f]);
const PPS = Buffer.from([0x68, 0xce]);

function tag(type: number, timeMs: number, data: Buffer): Buffer {
  const head = Buffer.alloc(11);
  head.writeUInt8(type, 0);
  head.writeUIntBE(data.length, 1, 3);
  head.writeUIntBE(timeMs & 0xff_ffff, 4, 3);
  head.writeUInt8(timeMs >>> 24, 7);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.length + data.length);
  return Buffer.concat([head, data, size]);
}

function unit(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const HEAD = Buffer.concat([Buffer.from('FLV'), Buffer.from([1, 1, 0, 0, 0, 9, 0, 0, 0, 0])]);
const RECORD = Buffer.concat([
  Buffer.from([0x17, 0, 0, 0, 0, 1, 0x42, 0xc0, 0x1f, 0xff, 0xe1, 0, SPS.length]),
  SPS,
  Buffer.from([1, 0, PPS.length]),
  PPS,
]);
const picture = (...units: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0x17, 1, 0, 0, 0]), ...units.map(unit)]);

const STREAM = Buffer.concat([
  HEAD,
  tag(18, 0, Buffer.from('onMetaData')),
  tag(9, 0, RECORD),
  tag(9, 0, picture(Buffer.from([0x65, 1]), Buffer.from([0x65, 2]))),
  tag(9, 0x0123_4567, picture(Buffer.from([0x41, 3]))),
]);

test('[VP8-2] pictures of an FLV stream come with their times, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sizes) => {
      const reader = new FlvReader();
      const pictures = [];
      for (let at = 0, turn = 0; at < STREAM.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        pictures.push(...reader.push(STREAM.subarray(at, at + size)));
        at += size;
      }
      assert.deepEqual(
        pictures.map(({ timeMs, nalUnits }) => [timeMs, nalUnits.map((one) => [...one])]),
        [
          [0, [[...SPS], [...PPS], [0x65, 1], [0x65, 2]]],
          [0x0123_4567, [[0x41, 3]]],
        ],
      );
    }),
    { seed: 10, numRuns: 100 },
  );
});

test('[VP8-2] what is no FLV of H264 is an error and no picture', () => {
  const broken: Record<string, Buffer> = {
    'another format': Buffer.alloc(40),
    'another codec': Buffer.concat([HEAD, tag(9, 0, Buffer.from([0x12, 1, 0, 0, 0, 0]))]),
    'a NAL unit that is longer than its picture': Buffer.concat([
      HEAD,
      tag(9, 0, Buffer.from([0x17, 1, 0, 0, 0, 0, 0, 1, 0, 0x65])),
    ]),
    'a tag that is too large': Buffer.concat([
      HEAD,
      Buffer.from([9, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0]),
    ]),
    'parameter sets that are cut': Buffer.concat([
      HEAD,
      tag(9, 0, Buffer.from([0x17, 0, 0, 0, 0, 1, 0x42, 0xc0, 0x1f, 0xff, 0xe1, 0, 9])),
    ]),
  };
  for (const [name, bytes] of Object.entries(broken)) {
    assert.throws(() => new FlvReader().push(bytes), Error, name);
  }
});
