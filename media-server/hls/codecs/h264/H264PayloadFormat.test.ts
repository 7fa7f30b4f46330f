import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RtpPacket } from '../../rtp/rtp-packet.ts';
import type { EncodedFrame } from '../encoded-frame.ts';
import { concat } from '../test/concat.ts';
import {
  packetizeH264,
  stapA,
  withLengths,
  writePps,
  writeSlice,
  writeSps,
} from '../test/h264-stream.ts';
import { VideoDepacketizer } from '../VideoDepacketizer.ts';
import { H264PayloadFormat } from './H264PayloadFormat.ts';

const SPS = writeSps();
const PPS = writePps();
const IDR = writeSlice(new Uint8Array(3_000).fill(7), { isIdr: true });
const DELTA = writeSlice(new Uint8Array(500).fill(8));
const SEI = Uint8Array.of(0x06, 5, 1, 2, 0x80);

class Stream {
  readonly depacketizer = new VideoDepacketizer(new H264PayloadFormat());
  #sequenceNumber = 0;
  #timestamp = 0;

  /** A picture of its own timestamp; the last payload has the marker. */
  picture(payloads: readonly Uint8Array[], hasMarker = true): EncodedFrame[] {
    this.#timestamp += 3_000;
    return payloads.flatMap((payload, index) =>
      this.payload(payload, hasMarker && index === payloads.length - 1),
    );
  }

  /** Another payload of the newest picture. */
  payload(payload: Uint8Array, marker: boolean): readonly EncodedFrame[] {
    const packet: RtpPacket = {
      payloadType: 96,
      marker,
      sequenceNumber: this.#sequenceNumber++,
      timestamp: this.#timestamp,
      ssrc: 1,
      payload,
    };
    return this.depacketizer.push(packet);
  }
}

test('[PKT-10] single NAL units, STAP-A and FU-A make a sample', () => {
  const stream = new Stream();
  assert.equal(stream.depacketizer.needsKeyFrame, true);
  const payloads = packetizeH264([SPS, PPS, IDR], 1_200);
  assert.equal(payloads.length, 4);
  const [frame, ...more] = stream.picture(payloads);
  assert.equal(more.length, 0);
  assert.deepEqual(frame?.data, withLengths([SPS, PPS, IDR]));
  assert.equal(frame?.isKeyFrame, true);
  assert.equal(frame?.rtpTimestamp, 3_000);
  assert.equal(frame?.durationSamples, undefined);
  assert.equal(stream.depacketizer.needsKeyFrame, false);
  const [delta] = stream.picture([DELTA]);
  assert.deepEqual(delta?.data, withLengths([DELTA]));
  assert.equal(delta?.isKeyFrame, false);
  assert.equal(delta?.config, undefined);
});

test('[PKT-11] a key frame tells codec string, avcC and size, by the same object while nothing changes', () => {
  const stream = new Stream();
  const [first] = stream.picture(packetizeH264([SPS, PPS, IDR], 1_200));
  assert.deepEqual(
    {
      codec: first?.config?.codec,
      codecString: first?.config?.codecString,
      width: first?.config?.width,
      height: first?.config?.height,
    },
    { codec: 'h264', codecString: 'avc1.42c01f', width: 1_280, height: 720 },
  );
  const record = concat(
    [0x01, 0x42, 0xc0, 0x1f, 0xff, 0xe1, 0, SPS.length],
    SPS,
    [1, 0, PPS.length],
    PPS,
  );
  assert.deepEqual(
    first?.config?.configBox,
    concat([0, 0, 0, record.length + 8], Buffer.from('avcC'), record),
  );
  const [second] = stream.picture(packetizeH264([SPS, PPS, IDR], 1_200));
  assert.equal(second?.config, first?.config);
  const large = writeSps({ widthInMacroblocks: 120 });
  const [third] = stream.picture(packetizeH264([large, PPS, IDR], 1_200));
  assert.equal(third?.config?.width, 1_920);
});

test('[PKT-11] avcC of high profiles tells chroma format and bit depth', () => {
  const stream = new Stream();
  const sps = writeSps({ profileIdc: 122, chromaFormatIdc: 2, bitDepth: 10 });
  const [frame] = stream.picture([sps, PPS, IDR]);
  assert.deepEqual(
    [...(frame?.config?.configBox.subarray(-4) ?? [])],
    [0xfc | 2, 0xf8 | 2, 0xf8 | 2, 0],
  );
});

test('[PKT-11] a key frame without parameter sets gets those seen before, in band', () => {
  const stream = new Stream();
  // Alone and with a marker, as some cameras send them.
  assert.deepEqual(stream.picture([SPS, PPS]), []);
  const [first] = stream.picture([IDR]);
  assert.deepEqual(first?.data, withLengths([SPS, PPS, IDR]));
  assert.equal(first?.config?.codecString, 'avc1.42c01f');
  const [second] = stream.picture([SPS, IDR]);
  assert.deepEqual(second?.data, withLengths([SPS, PPS, SPS, IDR]));
  stream.depacketizer.handleGap();
  const [third] = stream.picture([SEI, IDR]);
  assert.equal(third, undefined, 'the lost packets may have been new parameter sets');
  const [fourth] = stream.picture([IDR]);
  assert.deepEqual(fourth?.data, withLengths([SPS, PPS, IDR]));
  stream.depacketizer.handleGap();
  const [fifth] = stream.picture([IDR]);
  assert.deepEqual(fifth?.data, withLengths([SPS, PPS, IDR]), 'this stream brings none along');
});

test('[PKT-11] of several parameter sets those that the picture names are in force', () => {
  const stream = new Stream();
  const small = writeSps({ id: 1, widthInMacroblocks: 40, heightInMapUnits: 30 });
  const smallPps = writePps(5, 1);
  stream.picture([SPS, PPS, small, smallPps]);
  const [first] = stream.picture([writeSlice(new Uint8Array(9), { isIdr: true, pictureId: 5 })]);
  assert.equal(first?.config?.width, 640);
  assert.deepEqual(first?.data.subarray(4, 4 + small.length), small);
  const [second] = stream.picture([IDR]);
  assert.equal(second?.config?.width, 1_280);
  const unknown = writeSlice(new Uint8Array(9), { isIdr: true, pictureId: 6 });
  assert.deepEqual(stream.picture([unknown]), []);
  assert.equal(stream.depacketizer.needsKeyFrame, true);
});

test('[PKT-11] a changed SPS voids the PPSs of the old one', () => {
  const stream = new Stream();
  stream.picture([SPS, PPS, IDR]);
  assert.deepEqual(stream.picture([writeSps({ widthInMacroblocks: 120 }), IDR]), []);
  const [frame] = stream.picture([PPS, IDR]);
  assert.equal(frame?.config?.width, 1_920);
});

test('[PKT-10] delimiters, filler and enhancement layers are dropped, SEI is kept', () => {
  const stream = new Stream();
  const dropped = [
    Uint8Array.of(0x09, 0xf0),
    Uint8Array.of(0x0c, 0xff, 0xff, 0x80),
    Uint8Array.of(0x0a),
    Uint8Array.of(0x0b),
    Uint8Array.of(0x6e, 1, 2, 3),
    Uint8Array.of(0x6f, 1, 2, 3),
    Uint8Array.of(0x74, 1, 2, 3),
  ];
  const [frame] = stream.picture([stapA([...dropped, SPS, PPS]), SEI, IDR, ...dropped]);
  assert.deepEqual(frame?.data, withLengths([SPS, PPS, SEI, IDR]));
});

test('[PKT-8] without markers a frame ends when another timestamp begins', () => {
  const stream = new Stream();
  assert.deepEqual(stream.picture([SPS, PPS, IDR], false), []);
  const [key, ...none] = stream.picture([DELTA], false);
  assert.deepEqual(key?.data, withLengths([SPS, PPS, IDR]));
  assert.deepEqual(none, []);
  const both = stream.picture([DELTA], true);
  assert.deepEqual(
    both.map(({ rtpTimestamp }) => rtpTimestamp),
    [6_000, 9_000],
  );
});

test('[PKT-8] padding within, between and after frames changes nothing', () => {
  const stream = new Stream();
  const padding = new Uint8Array(0);
  const payloads = packetizeH264([SPS, PPS, IDR], 700).flatMap((payload) => [padding, payload]);
  const [frame] = stream.picture(payloads);
  assert.deepEqual(frame?.data, withLengths([SPS, PPS, IDR]));
  assert.deepEqual(stream.payload(padding, false), []);
  assert.deepEqual(stream.payload(padding, true), []);
  assert.deepEqual(stream.picture([padding]), []);
  assert.equal(stream.depacketizer.needsKeyFrame, false);
});

test('[PKT-7] a payload that cannot be read drops its frame and all up to the next key frame', () => {
  const fragments = packetizeH264([DELTA], 200);
  const [begin, middle, end] = fragments;
  assert.ok(begin !== undefined && middle !== undefined && end !== undefined);
  const broken: Record<string, Uint8Array[]> = {
    'a fragmented unit cut short by another unit': [begin, DELTA],
    'a fragmented unit interrupted by another unit': [begin, DELTA, middle, end],
    'a fragmented unit cut short by another one': [begin, ...fragments],
    'a fragmented unit cut short by the marker': [begin, middle],
    'a fragmented unit without begin': [middle, end],
    'fragments of different units': [begin, concat([middle[0] ?? 0, 0x05], [1, 2, 3])],
    'a fragment without header': [Uint8Array.of(0x7c)],
    'a forbidden bit': [concat([0xc1], DELTA.subarray(1))],
    'a forbidden bit in an aggregate': [stapA([concat([0xc1], DELTA.subarray(1))])],
    'an aggregate cut short': [stapA([DELTA, DELTA]).subarray(0, 600)],
    'an aggregate with half a length': [concat(stapA([DELTA]), [1])],
    'an aggregate with an empty unit': [concat(stapA([DELTA]), [0, 0])],
    'STAP-B': [concat([0x79, 0, 0], [0, 3], [0x41, 0x9a, 0])],
    MTAP16: [Uint8Array.of(0x7a, 0, 0, 0, 4)],
    MTAP24: [Uint8Array.of(0x7b, 0, 0, 0, 4)],
    'FU-B': [Uint8Array.of(0x7d, 0x81, 0, 0, 1)],
    'an SPS that lies': [writeSps({ widthInMacroblocks: 2_000 }), DELTA],
    'an SPS of 2000 bytes': [concat(SPS, new Uint8Array(2_000)), DELTA],
    'a PPS that is cut': [Uint8Array.of(0x68), DELTA],
    'a PPS with an id of 256': [writePps(256, 0), DELTA],
    'a key frame with an empty slice': [Uint8Array.of(0x65)],
  };
  for (const [name, payloads] of Object.entries(broken)) {
    const stream = new Stream();
    assert.equal(stream.picture([SPS, PPS, IDR]).length, 1);
    assert.deepEqual(stream.picture(payloads), [], name);
    assert.equal(stream.depacketizer.needsKeyFrame, true, name);
    assert.deepEqual(stream.picture([DELTA]), [], name);
    const [key] = stream.picture(packetizeH264([SPS, PPS, IDR], 1_000));
    assert.deepEqual(key?.data, withLengths([SPS, PPS, IDR]), name);
    assert.equal(stream.picture([DELTA]).length, 1, name);
  }
});

test('[PKT-7] after a gap a key frame whose first slices are missing is none', () => {
  const stream = new Stream();
  const slices = [0, 1_200, 2_400].map((firstMacroblock) =>
    writeSlice(new Uint8Array(50), { isIdr: true, firstMacroblock }),
  );
  const [whole] = stream.picture([SPS, PPS, ...slices]);
  assert.deepEqual(whole?.data, withLengths([SPS, PPS, ...slices]));
  const stream2 = new Stream();
  stream2.picture([SPS, PPS]);
  stream2.picture([IDR]);
  stream2.depacketizer.handleGap();
  assert.deepEqual(stream2.picture(slices.slice(1)), []);
  assert.equal(stream2.depacketizer.needsKeyFrame, true);
});

test('[PKT-7] a gap from within a frame into the next one drops both', () => {
  const stream = new Stream();
  stream.picture([SPS, PPS, IDR]);
  stream.picture([DELTA], false);
  stream.depacketizer.handleGap();
  const second = writeSlice(new Uint8Array(50), { isIdr: true, firstMacroblock: 1_200 });
  assert.deepEqual(stream.picture([SPS, PPS, second]), []);
  assert.equal(stream.depacketizer.needsKeyFrame, true);
});

test('[PKT-7] a gap within a frame drops it, its rest and all up to the next key frame', () => {
  const stream = new Stream();
  stream.picture([SPS, PPS, IDR]);
  const [first, , ...rest] = packetizeH264([SPS, PPS, IDR], 700);
  assert.ok(first !== undefined);
  stream.picture([first], false);
  stream.depacketizer.handleGap();
  assert.equal(stream.depacketizer.needsKeyFrame, true);
  rest.forEach((payload, index) => {
    assert.deepEqual(stream.payload(payload, index === rest.length - 1), []);
  });
  assert.deepEqual(stream.picture([DELTA]), []);
  assert.equal(stream.picture([SPS, PPS, IDR]).length, 1);
});

test('[PKT-1] a frame that does not end is given up at its limit, and the stream goes on', () => {
  const stream = new Stream();
  stream.picture([SPS, PPS, IDR]);
  const [begin] = packetizeH264([IDR], 1_200);
  assert.ok(begin !== undefined);
  stream.picture([begin], false);
  const middle = concat([begin[0] ?? 0, 0x05], new Uint8Array(60_000));
  for (let index = 0; index < 200; index += 1) stream.payload(middle, false);
  assert.equal(stream.depacketizer.needsKeyFrame, true);
  assert.deepEqual(stream.payload(concat([begin[0] ?? 0, 0x45], [1]), true), []);
  assert.equal(stream.picture([SPS, PPS, IDR]).length, 1);
});

test('[PKT-1] a frame of too many small units is given up', () => {
  const stream = new Stream();
  stream.picture([SPS, PPS, IDR]);
  const crumbs = stapA(Array.from({ length: 400 }, () => Uint8Array.of(0x06)));
  assert.deepEqual(stream.picture(new Array<Uint8Array>(30).fill(crumbs)), []);
  assert.equal(stream.depacketizer.needsKeyFrame, true);
});
