import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { decodePartRecord, encodePartRecord, PART_RECORD_BYTES } from './part-record.ts';

const part = Buffer.from('the bytes of a part');

test('[REC-1] a record is an MP4 extension box that says everything about its part', () => {
  const facts = {
    msn: 4_000_000_000,
    partIndex: 6,
    timeline: 2,
    startSamples: 2 ** 40,
    durationSamples: 14_400,
    isIndependent: true,
    programDateTimeMs: Date.UTC(2026, 5, 1, 20),
  };
  const box = encodePartRecord(facts, part);
  assert.equal(box.readUInt32BE(0), box.byteLength);
  assert.equal(box.toString('latin1', 4, 8), 'uuid');
  const partBytes = part.byteLength;
  assert.deepEqual(decodePartRecord(box), { ...facts, partBytes, partCrc32: crc32(part) });
});

test('[REC-6] no bytes make reading a record throw, and a torn one is none', () => {
  const facts = {
    ...{ msn: 1, partIndex: 0, timeline: 0, startSamples: 0, durationSamples: 1 },
    ...{ isIndependent: false, programDateTimeMs: 0 },
  };
  const box = encodePartRecord(facts, part);
  for (let length = 0; length < PART_RECORD_BYTES; length += 1)
    assert.equal(decodePartRecord(box.subarray(0, length)), undefined);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(300), (bytes, offset) => {
      decodePartRecord(Buffer.from(bytes), offset);
    }),
    { seed: 20_260_601 },
  );
});
