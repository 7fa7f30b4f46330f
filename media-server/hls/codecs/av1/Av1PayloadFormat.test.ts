import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EncodedFrame } from '../encoded-frame.ts';
import {
  type Av1SequenceOptions,
  packetizeAv1,
  withSize,
  writeAv1Frame,
  writeObu,
  writeSequenceHeader,
} from '../test/av1-stream.ts';
import { concat } from '../test/concat.ts';
import { VideoDepacketizer } from '../VideoDepacketizer.ts';
import { Av1PayloadFormat } from './Av1PayloadFormat.ts';
import { leb128Bytes, readLeb128, writeLeb128 } from './obu.ts';
import { parseAv1SequenceHeader } from './sequence-header.ts';

const SEQUENCE = writeSequenceHeader();
const KEY = writeAv1Frame(new Uint8Array(3_000).fill(7), true);
const DELTA = writeAv1Frame(new Uint8Array(500).fill(8), false);

class Stream {
  readonly depacketizer = new VideoDepacketizer(new Av1PayloadFormat());
  #sequenceNumber = 0;
  #timestamp = 0;

  picture(payloads: readonly Uint8Array[]): EncodedFrame[] {
    this.#timestamp += 3_000;
    return payloads.flatMap((payload, index) =>
      this.depacketizer.push({
        payloadType: 45,
        marker: index === payloads.length - 1,
        sequenceNumber: this.#sequenceNumber++,
        timestamp: this.#timestamp,
        ssrc: 1,
        payload,
      }),
    );
  }
}

function packetsOf(obus: readonly Uint8Array[], isKeyFrame: boolean, countsElements = true) {
  return packetizeAv1(obus, { payloadBytesMax: 1_000, countsElements, isKeyFrame });
}

test('[PKT-30] OBUs are put together from elements and fragments, with and without a count', () => {
  for (const countsElements of [true, false]) {
    for (const payloadBytesMax of [20, 100, 1_000, 10_000]) {
      const stream = new Stream();
      const options = { payloadBytesMax, countsElements };
      const metadata = writeObu(5, Uint8Array.of(4, 1, 2, 3));
      const key = [SEQUENCE, metadata, KEY];
      const [first] = stream.picture(packetizeAv1(key, { ...options, isKeyFrame: true }));
      assert.deepEqual(first?.data, concat(...key.map(withSize)));
      assert.equal(first?.isKeyFrame, true);
      const [second] = stream.picture(packetizeAv1([DELTA], { ...options, isKeyFrame: false }));
      assert.deepEqual(second?.data, withSize(DELTA));
      assert.equal(second?.isKeyFrame, false);
      assert.equal(second?.config, undefined);
    }
  }
});

test('[PKT-30] temporal delimiters, padding, tile lists and unknown OBUs are left out, sizes and extensions kept', () => {
  const stream = new Stream();
  const dropped = [2, 15, 8, 9, 0].map((type) => writeObu(type, new Uint8Array(type)));
  const extended = concat([(6 << 3) | 0x04, 0x08, 0x10], new Uint8Array(200));
  const [frame] = stream.picture(
    packetsOf([...dropped, withSize(SEQUENCE), ...dropped, extended, ...dropped], true, false),
  );
  assert.deepEqual(frame?.data, concat(withSize(SEQUENCE), withSize(extended)));
});

test('[PKT-31] a key frame tells av1C, codec string and size, by the same object while nothing changes', () => {
  const cases: [Av1SequenceOptions, string, number[]][] = [
    [{}, 'av01.0.05M.08', [0x81, 0x05, 0x0e, 0]],
    [{ level: 8, isHighTier: true }, 'av01.0.08H.08', [0x81, 0x08, 0x8e, 0]],
    [{ level: 31, isHighDepth: true }, 'av01.0.31M.10', [0x81, 0x1f, 0x4e, 0]],
    [{ isMonochrome: true }, 'av01.0.05M.08', [0x81, 0x05, 0x1c, 0]],
    [{ profile: 1 }, 'av01.1.05M.08', [0x81, 0x25, 0x00, 0]],
    [{ hasTiming: true, operatingPointsCount: 3 }, 'av01.0.05M.08', [0x81, 0x05, 0x0e, 0]],
    [{ width: 16_384, height: 1 }, 'av01.0.05M.08', [0x81, 0x05, 0x0e, 0]],
  ];
  for (const [options, codecString, begin] of cases) {
    const stream = new Stream();
    const sequence = writeSequenceHeader(options);
    const [frame] = stream.picture(packetsOf([sequence, KEY], true));
    assert.equal(frame?.config?.codecString, codecString, JSON.stringify(options));
    const content = concat(begin, withSize(sequence));
    assert.deepEqual(
      frame?.config?.configBox,
      concat([0, 0, 0, content.length + 8], Buffer.from('av1C'), content),
    );
    assert.equal(frame?.config?.width, options.width ?? 1_280);
    assert.equal(frame?.config?.height, options.height ?? 720);
    const [again] = stream.picture(packetsOf([sequence, KEY], true));
    assert.equal(again?.config, frame?.config);
  }
});

test('[PKT-31] what has no sequence header, or begins with another frame than a shown key frame, is none', () => {
  const stream = new Stream();
  const hiddenKey = writeObu(6, Uint8Array.of(0x00, 1, 2));
  const intraOnly = writeObu(6, Uint8Array.of(0x50, 1, 2));
  for (const obus of [[KEY], [SEQUENCE, DELTA], [SEQUENCE, hiddenKey], [SEQUENCE, intraOnly]]) {
    assert.deepEqual(stream.picture(packetsOf(obus, true)), []);
    assert.equal(stream.depacketizer.needsKeyFrame, true);
  }
  const tiles = writeObu(4, new Uint8Array(90));
  const [frame] = stream.picture(
    packetsOf([SEQUENCE, writeObu(3, Uint8Array.of(0x10, 1)), tiles, DELTA], false),
  );
  assert.equal(frame?.isKeyFrame, true, 'the N bit may be left out');
});

test('[PKT-7] a payload that cannot be read drops its temporal unit and all up to the next key frame', () => {
  const [begin, middle, , end] = packetsOf([SEQUENCE, KEY], true);
  assert.ok(begin !== undefined && middle !== undefined && end !== undefined);
  const broken: Record<string, Uint8Array[]> = {
    'a unit without its begin': [middle, end],
    'a unit without its end': [begin, middle],
    'a fragment cut short by another unit': [begin, ...packetsOf([DELTA], false)],
    'an aggregation header alone': [Uint8Array.of(0x10)],
    'fewer elements than counted': [Uint8Array.of(0x30, 1, 0x30, 1, 0x30)],
    'an element longer than the packet': [Uint8Array.of(0x20, 9, 0x30, 1)],
    'a length that does not end': [Uint8Array.of(0x00, 0xff, 0xff, 0xff)],
    'a length of nine bytes': [concat([0], new Array<number>(8).fill(0x80), [1, 0x30])],
    'a forbidden bit': [Uint8Array.of(0x10, 0xb0, 0x30, 1)],
    'a size that is not that of the element': [Uint8Array.of(0x10, 0x32, 9, 0x30, 1)],
    'a size past the end': [Uint8Array.of(0x10, 0x32, 0xff)],
    'an extension past the end': [Uint8Array.of(0x10, 0x34)],
    'a sequence header that is cut': [Uint8Array.of(0x20, 3, 0x08, 0, 0, 0x30, 0x10)],
    'a sequence header of 1000 bytes': packetsOf(
      [concat(SEQUENCE, new Uint8Array(1_000)), KEY],
      true,
    ),
    'a sequence of 16385 pixels': packetsOf([writeSequenceHeader({ width: 16_385 }), KEY], true),
    'a sequence of profile 3': packetsOf([writeSequenceHeader({ profile: 3 }), KEY], true),
  };
  for (const [name, payloads] of Object.entries(broken)) {
    const stream = new Stream();
    assert.equal(stream.picture(packetsOf([SEQUENCE, KEY], true)).length, 1);
    assert.deepEqual(stream.picture(payloads), [], name);
    assert.equal(stream.depacketizer.needsKeyFrame, true, name);
    assert.deepEqual(stream.picture(packetsOf([DELTA], false)), [], name);
    const [key] = stream.picture(packetsOf([SEQUENCE, KEY], true));
    assert.deepEqual(key?.data, concat(withSize(SEQUENCE), withSize(KEY)), name);
  }
});

test('[PKT-30] lengths that were written are read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (value) => {
      const bytes = new Uint8Array(leb128Bytes(value));
      assert.equal(writeLeb128(bytes, 0, value), bytes.length);
      assert.deepEqual(readLeb128(bytes, 0), { value, end: bytes.length });
      assert.equal(readLeb128(bytes.subarray(0, -1), 0), undefined);
    }),
  );
});

test('[PKT-1] any bytes are a sequence header of a possible size or none', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.integer({ min: 0, max: 31 }),
      (bytes, first) => {
        const header = parseAv1SequenceHeader(concat([first], bytes));
        if (header === undefined) return;
        assert.ok(header.width > 0 && header.width <= 16_384);
        assert.ok(header.height > 0 && header.height <= 16_384);
      },
    ),
    { numRuns: 3_000 },
  );
});
