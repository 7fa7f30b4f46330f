import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EncodedFrame } from '../encoded-frame.ts';
import { concat } from '../test/concat.ts';
import {
  packetizeVp9,
  type Vp9DescriptorStyle,
  type Vp9FrameOptions,
  writeVp9Frame,
} from '../test/vp9-stream.ts';
import { VideoDepacketizer } from '../VideoDepacketizer.ts';
import { parseVp9FrameHeader } from './frame-header.ts';
import { parseVp9PayloadDescriptor } from './payload-descriptor.ts';
import { Vp9PayloadFormat } from './Vp9PayloadFormat.ts';

const KEY = writeVp9Frame(new Uint8Array(3_000).fill(7), { isKeyFrame: true });
const DELTA = writeVp9Frame(new Uint8Array(500).fill(8), { isKeyFrame: false });
const STYLES: readonly Vp9DescriptorStyle[] = ['bare', 'flexible', 'non-flexible'];

class Stream {
  readonly depacketizer = new VideoDepacketizer(new Vp9PayloadFormat());
  #sequenceNumber = 0;
  #timestamp = 0;

  picture(payloads: readonly Uint8Array[]): EncodedFrame[] {
    this.#timestamp += 3_000;
    return payloads.flatMap((payload, index) =>
      this.depacketizer.push({
        payloadType: 98,
        marker: index === payloads.length - 1,
        sequenceNumber: this.#sequenceNumber++,
        timestamp: this.#timestamp,
        ssrc: 1,
        payload,
      }),
    );
  }
}

function packetsOf(
  layerFrames: readonly Uint8Array[],
  isKeyFrame: boolean,
  style: Vp9DescriptorStyle = 'non-flexible',
  sizes?: readonly { width: number; height: number }[],
): Uint8Array[] {
  return packetizeVp9(layerFrames, {
    isKeyFrame,
    style,
    pictureId: 200,
    payloadBytesMax: 1_000,
    ...(sizes === undefined ? {} : { sizes }),
  });
}

test('[PKT-20] pictures are put together in every mode of the descriptor', () => {
  for (const style of STYLES) {
    for (const pictureId of [5, 20_000]) {
      const stream = new Stream();
      const options = { style, pictureId, payloadBytesMax: 1_000 };
      const sizes = [{ width: 1_280, height: 720 }];
      const [key] = stream.picture(packetizeVp9([KEY], { ...options, isKeyFrame: true, sizes }));
      assert.deepEqual(key?.data, KEY, style);
      assert.equal(key?.isKeyFrame, true);
      const [delta] = stream.picture(packetizeVp9([DELTA], { ...options, isKeyFrame: false }));
      assert.deepEqual(delta?.data, DELTA, style);
      assert.equal(delta?.isKeyFrame, false);
      assert.equal(delta?.config, undefined);
    }
  }
});

test('[PKT-21] key frames tell vpcC, codec string and size; the same object while nothing changes', () => {
  const cases: [Omit<Vp9FrameOptions, 'isKeyFrame'>, string, string][] = [
    [{}, 'vp09.00.31.08', '01000000001f82060606' + '0000'],
    [{ width: 640, height: 360, colorSpace: 2 }, 'vp09.00.21.08', '0100000000158201010100' + '00'],
    [{ width: 320, height: 180, colorSpace: 0 }, 'vp09.00.11.08', '01000000000b82020202' + '0000'],
    [{ width: 1_920, height: 1_080 }, 'vp09.00.40.08', '01000000002882060606' + '0000'],
    [{ width: 3_840, height: 2_160 }, 'vp09.00.50.08', '01000000003282060606' + '0000'],
    [{ width: 16_384, height: 16_384 }, 'vp09.00.62.08', '01000000003e82060606' + '0000'],
    [{ profile: 1 }, 'vp09.01.31.08', '01000000011f86060606' + '0000'],
    [{ profile: 1, colorSpace: 7 }, 'vp09.01.31.08', '01000000011f87010d00' + '0000'],
    [{ profile: 2, bitDepth: 10 }, 'vp09.02.31.10', '01000000021fa2060606' + '0000'],
    [{ profile: 3, bitDepth: 12, colorSpace: 5 }, 'vp09.03.31.12', '01000000031fc6090e09' + '0000'],
  ];
  for (const [options, codecString, content] of cases) {
    const stream = new Stream();
    const frame = writeVp9Frame(new Uint8Array(9), { isKeyFrame: true, ...options });
    const [first] = stream.picture(packetsOf([frame], true));
    assert.equal(first?.config?.codecString, codecString);
    const box = Buffer.from(first?.config?.configBox ?? []).toString('hex');
    assert.equal(box, `00000014${Buffer.from('vpcC').toString('hex')}${content}`);
    assert.equal(first?.config?.width, options.width ?? 1_280);
    assert.equal(first?.config?.height, options.height ?? 720);
    const [second] = stream.picture(packetsOf([frame], true));
    assert.equal(second?.config, first?.config);
  }
});

test('[PKT-20] spatial layers become one superframe of the size of the highest', () => {
  const stream = new Stream();
  const low = writeVp9Frame(new Uint8Array(100).fill(1), {
    isKeyFrame: true,
    width: 320,
    height: 180,
  });
  const middle = writeVp9Frame(new Uint8Array(300).fill(2), { isKeyFrame: false });
  const high = writeVp9Frame(new Uint8Array(3_000).fill(3), { isKeyFrame: false });
  const layers = [low, middle, high];
  const sizes = [320, 640, 1_280].map((width) => ({ width, height: (width / 16) * 9 }));
  const [frame] = stream.picture(packetsOf(layers, true, 'flexible', sizes));
  const index = layers.flatMap(({ length }) => [length & 0xff, length >> 8]);
  // Two bytes a size, three frames.
  assert.deepEqual(frame?.data, concat(...layers, [0xca], index, [0xca]));
  assert.equal(frame?.config?.width, 1_280);
  assert.equal(frame?.config?.codecString, 'vp09.00.31.08');
  const [delta] = stream.picture(packetsOf([DELTA.subarray(0, 90), DELTA.subarray(0, 80)], false));
  const tail = [0xc1, 90, 80, 0xc1];
  assert.deepEqual(delta?.data, concat(DELTA.subarray(0, 90), DELTA.subarray(0, 80), tail));
});

test('[PKT-7] a payload that cannot be read drops its picture and all up to the next key frame', () => {
  const [begin, middle, , end] = packetsOf([KEY], true);
  assert.ok(begin !== undefined && middle !== undefined && end !== undefined);
  const noBegin = packetsOf([writeVp9Frame(new Uint8Array(9), { isKeyFrame: false })], false)[0];
  assert.ok(noBegin !== undefined);
  const broken: Record<string, Uint8Array[]> = {
    'a picture without its begin': [middle, end],
    'a picture without its end': [begin, middle],
    'a picture that begins twice': [begin, begin, end],
    'a descriptor without bytes': [Uint8Array.of(0x0c)],
    'a picture id past the end': [Uint8Array.of(0x8c, 0x81)],
    'layers past the end': [Uint8Array.of(0x2c, 0)],
    'four references': [Uint8Array.of(0x5c, 3, 3, 3, 2, 0x86, 0)],
    'references past the end': [Uint8Array.of(0x5c, 3, 3)],
    'a structure past the end': [Uint8Array.of(0x0e, 0xf8, 1, 2, 3)],
    'pictures past the end': [Uint8Array.of(0x0e, 0x08, 255, 0x0c, 1)],
    'no frame marker': [Uint8Array.of(0x0c, 0x40, 1, 2, 3)],
    'a key frame without sync code': [Uint8Array.of(0x0c, 0x82, 1, 2, 3, 4, 5, 6, 7, 8, 9)],
    'a key frame that is cut': [concat([0x0c], KEY.subarray(0, 8))],
    'a key frame of 16385 pixels': packetsOf(
      [writeVp9Frame(new Uint8Array(9), { isKeyFrame: true, width: 16_385 })],
      true,
    ),
    'a structure of size 0': packetsOf([KEY, DELTA], true, 'flexible', [
      { width: 1_280, height: 720 },
      { width: 0, height: 0 },
    ]),
    'nine layers': packetsOf(new Array<Uint8Array>(9).fill(DELTA), false, 'bare'),
    'a picture from the second layer on': packetsOf([DELTA, DELTA], false).slice(1),
    'a colour space that profile 0 does not have': packetsOf(
      [writeVp9Frame(new Uint8Array(9), { isKeyFrame: true, colorSpace: 7 })],
      true,
    ),
  };
  for (const [name, payloads] of Object.entries(broken)) {
    const stream = new Stream();
    assert.equal(stream.picture(packetsOf([KEY], true)).length, 1);
    assert.deepEqual(stream.picture(payloads), [], name);
    assert.equal(stream.depacketizer.needsKeyFrame, true, name);
    assert.deepEqual(stream.picture(packetsOf([DELTA], false)), [], name);
    const [key] = stream.picture(packetsOf([KEY], true));
    assert.deepEqual(key?.data, KEY, name);
  }
});

test('[PKT-7] a frame that only shows an earlier one is no key frame', () => {
  const stream = new Stream();
  const showExisting = Uint8Array.of(0x88);
  assert.deepEqual(stream.picture(packetsOf([showExisting], false)), []);
  stream.picture(packetsOf([KEY], true));
  const [shown] = stream.picture(packetsOf([showExisting], false));
  assert.equal(shown?.isKeyFrame, false);
});

test('[PKT-1] any bytes are a descriptor and a header or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const descriptor = parseVp9PayloadDescriptor(bytes);
      assert.ok(descriptor === undefined || descriptor.length <= bytes.length);
      const header = parseVp9FrameHeader(concat([0x80 | (bytes[0] ?? 0)], bytes));
      if (header?.isKeyFrame === true) assert.ok(header.width > 0 && header.width <= 16_384);
    }),
    { numRuns: 3_000 },
  );
});
