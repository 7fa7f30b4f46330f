import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseRtpPacket, readRtpSsrc } from './parse-rtp-packet.ts';
import { StreamUnwrapper } from './StreamUnwrapper.ts';

const PAYLOAD_TYPE = 96;

type Parts = {
  version?: number;
  marker?: boolean;
  payloadType?: number;
  sequenceNumber?: number;
  timestamp?: number;
  ssrc?: number;
  csrcsCount?: number;
  extensionWords?: number;
  payload?: Uint8Array;
  paddingBytes?: number;
};

function writePacket(parts: Parts): Uint8Array {
  const csrcs = new Uint8Array((parts.csrcsCount ?? 0) * 4).fill(0xcc);
  const extension = new Uint8Array(
    parts.extensionWords === undefined ? 0 : 4 + parts.extensionWords * 4,
  ).fill(0xee);
  if (parts.extensionWords !== undefined) {
    new DataView(extension.buffer).setUint16(2, parts.extensionWords);
  }
  const padding = new Uint8Array(parts.paddingBytes ?? 0);
  if (padding.length > 0) padding[padding.length - 1] = padding.length;
  const header = new Uint8Array(12);
  const view = new DataView(header.buffer);
  const flags =
    (padding.length > 0 ? 0x20 : 0) | (extension.length > 0 ? 0x10 : 0) | (parts.csrcsCount ?? 0);
  view.setUint8(0, ((parts.version ?? 2) << 6) | flags);
  view.setUint8(1, (parts.marker === true ? 0x80 : 0) | (parts.payloadType ?? PAYLOAD_TYPE));
  view.setUint16(2, parts.sequenceNumber ?? 1);
  view.setUint32(4, parts.timestamp ?? 0);
  view.setUint32(8, parts.ssrc ?? 0xfedc_ba98);
  return Buffer.concat([header, csrcs, extension, parts.payload ?? new Uint8Array(0), padding]);
}

const newUnwrapper = () => new StreamUnwrapper({ payloadType: PAYLOAD_TYPE });

test('[PKT-2] every field of a packet is read; CSRCs, header extension and padding are taken off', () => {
  fc.assert(
    fc.property(
      fc.record({
        marker: fc.boolean(),
        sequenceNumber: fc.integer({ min: 0, max: 0xffff }),
        timestamp: fc.integer({ min: 0, max: 0xffff_ffff }),
        ssrc: fc.integer({ min: 0, max: 0xffff_ffff }),
        csrcsCount: fc.integer({ min: 0, max: 15 }),
        extensionWords: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
        payload: fc.uint8Array({ maxLength: 50 }),
        paddingBytes: fc.integer({ min: 0, max: 255 }),
      }),
      ({ extensionWords, ...rest }) => {
        const parts = { ...rest, ...(extensionWords === undefined ? {} : { extensionWords }) };
        const datagram = writePacket(parts);
        assert.equal(readRtpSsrc(datagram), parts.ssrc);
        const packet = parseRtpPacket(datagram, newUnwrapper());
        assert.ok(packet !== undefined);
        assert.equal(packet.marker, parts.marker);
        assert.equal(packet.payloadType, PAYLOAD_TYPE);
        assert.equal(packet.sequenceNumber % 0x1_0000, parts.sequenceNumber);
        assert.equal(packet.timestamp % 2 ** 32, parts.timestamp);
        assert.equal(packet.ssrc, parts.ssrc);
        assert.deepEqual([...packet.payload], [...parts.payload]);
      },
    ),
  );
});

test('[PKT-2] a packet of padding alone is there, with an empty payload', () => {
  const packet = parseRtpPacket(writePacket({ paddingBytes: 255 }), newUnwrapper());
  assert.equal(packet?.payload.length, 0);
  const empty = parseRtpPacket(writePacket({}), newUnwrapper());
  assert.equal(empty?.payload.length, 0);
});

test('[PKT-2] what is no packet of the stream is none and moves no number', () => {
  const payload = Uint8Array.of(1, 2, 3);
  const overlongPadding = writePacket({ payload, paddingBytes: 4 });
  overlongPadding[overlongPadding.length - 1] = 8;
  const zeroPadding = writePacket({ payload, paddingBytes: 4 });
  zeroPadding[zeroPadding.length - 1] = 0;
  const numbers = { sequenceNumber: 30_000, timestamp: 3_000_000_000 };
  const garbage: Record<string, Uint8Array> = {
    nothing: new Uint8Array(0),
    'eleven bytes': writePacket(numbers).subarray(0, 11),
    'version 1': writePacket({ ...numbers, version: 1 }),
    'version 3': writePacket({ ...numbers, version: 3 }),
    'a Sender Report': writePacket({ ...numbers, marker: true, payloadType: 72 }),
    'transport feedback': writePacket({ ...numbers, marker: true, payloadType: 77 }),
    'another payload type': writePacket({ ...numbers, payloadType: 97 }),
    'CSRCs past the end': writePacket({ ...numbers, csrcsCount: 15 }).subarray(0, 40),
    'an extension past the end': writePacket({ ...numbers, extensionWords: 9 }).subarray(0, 30),
    'half an extension header': writePacket({ ...numbers, extensionWords: 0 }).subarray(0, 14),
    'padding longer than the payload': overlongPadding,
    'padding of 0 bytes': zeroPadding,
  };
  const unwrapper = newUnwrapper();
  const first = parseRtpPacket(writePacket({ sequenceNumber: 10, timestamp: 5_000 }), unwrapper);
  for (const [name, datagram] of Object.entries(garbage)) {
    assert.equal(parseRtpPacket(datagram, unwrapper), undefined, name);
  }
  const second = parseRtpPacket(writePacket({ sequenceNumber: 11, timestamp: 5_010 }), unwrapper);
  assert.ok(first !== undefined && second !== undefined);
  assert.equal(second.sequenceNumber, first.sequenceNumber + 1);
  assert.equal(second.timestamp, first.timestamp + 10);
});

test('[PKT-4] another SSRC is a stream that began anew, whatever its numbers', () => {
  const unwrapper = newUnwrapper();
  const before = parseRtpPacket(writePacket({ sequenceNumber: 10, timestamp: 5_000 }), unwrapper);
  const after = parseRtpPacket(
    writePacket({ ssrc: 7, sequenceNumber: 11, timestamp: 5_010 }),
    unwrapper,
  );
  assert.ok(before !== undefined && after !== undefined);
  assert.ok(after.sequenceNumber - before.sequenceNumber > 0x1_0000);
  assert.ok(after.timestamp - before.timestamp > 2 ** 32);
  const next = parseRtpPacket(
    writePacket({ ssrc: 7, sequenceNumber: 12, timestamp: 5_020 }),
    unwrapper,
  );
  assert.equal(next?.sequenceNumber, after.sequenceNumber + 1);
  assert.equal(next?.timestamp, after.timestamp + 10);
});

test('[PKT-1] any bytes are a packet or none, and never an error', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 30 }), (datagrams) => {
      const unwrapper = newUnwrapper();
      for (const bytes of datagrams) {
        // Mostly past the first checks.
        const datagram = Uint8Array.from(bytes);
        if (datagram.length > 1 && bytes.length % 4 !== 0) {
          datagram[0] = 0x80 | ((datagram[0] ?? 0) & 0x3f);
          datagram[1] = ((datagram[1] ?? 0) & 0x80) | PAYLOAD_TYPE;
        }
        const packet = parseRtpPacket(datagram, unwrapper);
        if (packet === undefined) continue;
        assert.ok(packet.payload.length <= datagram.length - 12);
        assert.ok(Number.isSafeInteger(packet.sequenceNumber) && packet.sequenceNumber >= 0);
        assert.ok(Number.isSafeInteger(packet.timestamp));
      }
    }),
    { numRuns: 1_000 },
  );
});
