import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AdtsReader } from './AdtsReader.ts';

/** A frame of AAC-LC, 48 kHz, stereo, with its header. */
function adts(payload: Uint8Array, { hasChecksum = false } = {}): Uint8Array {
  const headerBytes = hasChecksum ? 9 : 7;
  const length = headerBytes + payload.length;
  const header = new Uint8Array(headerBytes);
  header.set([
    0xff,
    hasChecksum ? 0xf0 : 0xf1,
    (1 << 6) | (3 << 2),
    (2 << 6) | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ]);
  return Buffer.concat([header, payload]);
}

/** The payload holds no byte of a sync word, so that only real headers look like one. */
const payload = fc
  .array(fc.integer({ min: 0, max: 0xfe }), { minLength: 1, maxLength: 600 })
  .map((bytes) => Uint8Array.from(bytes));
const payloads = fc.array(payload, { minLength: 2, maxLength: 12 });
const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 });

/** Pushes the stream in pieces of these sizes, over and over. */
function readInPieces(stream: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const reader = new AdtsReader();
  const frames: Uint8Array[] = [];
  let at = 0;
  for (let index = 0; at < stream.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    frames.push(...reader.push(stream.subarray(at, at + size)));
    at += size;
  }
  return frames;
}

const plain = (frames: readonly Uint8Array[]): number[][] => frames.map((frame) => [...frame]);

describe('ADTS', () => {
  it('[AAC-10] every frame is found, however the stream is cut', () => {
    fc.assert(
      fc.property(payloads, cuts, fc.boolean(), (expected, sizes, hasChecksum) => {
        const stream = Buffer.concat(expected.map((bytes) => adts(bytes, { hasChecksum })));
        assert.deepEqual(plain(readInPieces(stream, sizes)), plain(expected));
      }),
    );
  });

  it('[AAC-10] what stands between frames is passed over, and a frame that is cut off costs nothing but itself', () => {
    fc.assert(
      fc.property(payloads, payload, payloads, cuts, (first, garbage, second, sizes) => {
        const stream = Buffer.concat([...first.map((bytes) => adts(bytes)), garbage]);
        const rest = Buffer.concat(second.map((bytes) => adts(bytes)));
        const frames = readInPieces(Buffer.concat([stream, rest]), sizes);
        assert.deepEqual(plain(frames), plain([...first, ...second]));
      }),
    );
  });

  it('[AAC-10] a header that is chance is not taken for one', () => {
    const header = adts(Uint8Array.of(1, 2, 3)).subarray(0, 7);
    const frames = [Uint8Array.of(4, 5), Uint8Array.of(6)];
    const stream = Buffer.concat([header, ...frames.map((bytes) => adts(bytes))]);
    assert.deepEqual(plain(new AdtsReader().push(stream)), plain(frames));
  });

  it('[AAC-10] frames of other parameters are not taken', () => {
    const frame = adts(Uint8Array.of(1, 2, 3));
    for (const [index, bits] of [
      [2, 0x04],
      [2, 0x80],
      [3, 0x40],
      [6, 0x01],
    ] as const) {
      const other = Uint8Array.from(frame);
      other[index] = (other[index] ?? 0) ^ bits;
      const reader = new AdtsReader();
      assert.deepEqual(reader.push(Buffer.concat([other, other, other])), [], `byte ${index}`);
    }
  });

  it('[AAC-10] no bytes make it throw, and it does not keep more than a frame', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (pieces) => {
        const reader = new AdtsReader();
        const framesBytes = pieces
          .flatMap((piece) => reader.push(piece))
          .reduce((sum, frame) => sum + frame.length, 0);
        assert.ok(framesBytes <= pieces.reduce((sum, piece) => sum + piece.length, 0));
      }),
    );
    const reader = new AdtsReader();
    for (let count = 0; count < 100; count += 1) {
      assert.deepEqual(reader.push(new Uint8Array(100_000).fill(0xff)), []);
    }
  });
});
