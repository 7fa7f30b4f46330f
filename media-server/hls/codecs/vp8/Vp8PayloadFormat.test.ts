import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RtpSender } from '../../packager/test/RtpSender.ts';
import { parseRtpPacket } from '../../rtp/parse-rtp-packet.ts';
import { StreamUnwrapper } from '../../rtp/StreamUnwrapper.ts';
import type { EncodedFrame } from '../encoded-frame.ts';
import { VideoDepacketizer } from '../VideoDepacketizer.ts';
import { readVp8Size, Vp8PayloadFormat } from './Vp8PayloadFormat.ts';

const PAYLOAD_TYPE = 96;
/** 640 × 360, with scaling bits set in both numbers (RFC 6386, section 9.1). */
const KEY_FRAME = Uint8Array.of(0x10, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x42, 0x68, 0x41, 1, 2, 3, 4);
const DELTA = Uint8Array.of(0x11, 0, 0, 9, 8, 7, 6, 5);

class Stream {
  readonly depacketizer = new VideoDepacketizer(new Vp8PayloadFormat());
  readonly #sender = new RtpSender({ ssrc: 3, payloadType: PAYLOAD_TYPE, clockRate: 90_000 });
  readonly #unwrapper = new StreamUnwrapper({ payloadType: PAYLOAD_TYPE });
  #ptsMs = 0;

  /** One picture of these payloads, the last with the marker. */
  picture(payloads: readonly Uint8Array[]): EncodedFrame[] {
    this.#ptsMs += 40;
    return payloads.flatMap((payload, index) => {
      const isLast = index === payloads.length - 1;
      const packet = parseRtpPacket(
        this.#sender.packet(payload, this.#ptsMs, isLast),
        this.#unwrapper,
      );
      return packet === undefined ? [] : [...this.depacketizer.push(packet)];
    });
  }
}

function payload(descriptor: readonly number[], bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.from(descriptor), bytes]);
}

const BEGIN = [0x10];
const MORE = [0x00];

test('[VP8-1] payloads of a frame become its bytes, whatever their descriptors carry', () => {
  const descriptors: Record<string, [begin: number[], more: number[]]> = {
    'nothing more': [BEGIN, MORE],
    'a short picture id': [
      [0x90, 0x80, 0x11],
      [0x80, 0x80, 0x11],
    ],
    'a long picture id': [
      [0x90, 0x80, 0x81, 0x11],
      [0x80, 0x80, 0x81, 0x11],
    ],
    'temporal layers': [
      [0x90, 0xe0, 0x81, 0x11, 5, 0x40],
      [0x80, 0xe0, 0x81, 0x11, 5, 0x40],
    ],
    'later partitions': [BEGIN, [0x11]],
  };
  for (const [name, [begin, more]] of Object.entries(descriptors)) {
    const stream = new Stream();
    const [frame] = stream.picture([
      payload(begin, KEY_FRAME.subarray(0, 11)),
      payload(more, KEY_FRAME.subarray(11)),
    ]);
    assert.deepEqual(frame?.data, Uint8Array.from(KEY_FRAME), name);
    assert.equal(frame?.isKeyFrame, true, name);
    const [delta] = stream.picture([payload(begin, DELTA)]);
    assert.deepEqual(delta?.data, Uint8Array.from(DELTA), name);
    assert.equal(delta?.isKeyFrame, false, name);
  }
  assert.deepEqual(readVp8Size(KEY_FRAME), { width: 640, height: 360 });
});

test('[VP8-1] what cannot be read is dropped, and a key frame is waited for', () => {
  const broken: Record<string, Uint8Array[]> = {
    'a frame without its begin': [payload(MORE, DELTA)],
    'two begins': [payload(BEGIN, DELTA), payload(BEGIN, DELTA)],
    'a descriptor alone': [Uint8Array.of(0x10)],
    'a descriptor that is cut': [Uint8Array.of(0x90)],
    'a picture id that is cut': [Uint8Array.of(0x90, 0x80, 0x81)],
    'a key frame without start code': [payload(BEGIN, new Uint8Array(20))],
    'a key frame without size': [
      payload(BEGIN, Uint8Array.of(0x10, 0, 0, 0x9d, 1, 0x2a, 0, 0, 0, 0, 1)),
    ],
  };
  for (const [name, payloads] of Object.entries(broken)) {
    const stream = new Stream();
    assert.equal(stream.picture([payload(BEGIN, KEY_FRAME)]).length, 1);
    assert.deepEqual(stream.picture(payloads), [], name);
    assert.equal(stream.depacketizer.needsKeyFrame, true, name);
    assert.deepEqual(stream.picture([payload(BEGIN, DELTA)]), [], name);
    assert.equal(stream.picture([payload(BEGIN, KEY_FRAME)]).length, 1, name);
  }
});

test('[VP8-1] garbage is never more than dropped', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }), (payloads) => {
      const stream = new Stream();
      stream.picture(payloads);
      stream.depacketizer.handleGap();
      assert.equal(stream.picture([payload(BEGIN, KEY_FRAME)]).length, 1);
    }),
    { seed: 7741, numRuns: 2_000 },
  );
});
