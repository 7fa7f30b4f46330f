import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  BatchFormatError,
  decodeBatch,
  encodeBatch,
  encodedSize,
  SENDER_ID_BYTES,
} from './notification-batch.ts';

const SENDER = Buffer.alloc(SENDER_ID_BYTES, 0xab);

test('[BUS-16] the bytes of a batch are what they always were', () => {
  const batch = encodeBatch(SENDER, [{ topic: 'é', bytes: new Uint8Array([1, 2]) }]);
  assert.equal(batch.toString('hex'), `01${'ab'.repeat(16)}0002c3a9000000020102`);
});

test('[BUS-16] what is encoded is decoded, in order', () => {
  const notification = fc.record(
    {
      topic: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      bytes: fc.uint8Array({ maxLength: 200 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(notification, { maxLength: 20 }), (notifications) => {
      const batch = encodeBatch(SENDER, notifications);
      const size = notifications.reduce((sum, each) => sum + encodedSize(each), 17);
      assert.equal(batch.length, size);
      const decoded = decodeBatch(batch);
      assert.ok(decoded.senderId.equals(SENDER));
      assert.deepEqual(
        decoded.notifications.map(({ topic, bytes }) => ({ topic, bytes: Uint8Array.from(bytes) })),
        notifications,
      );
    }),
  );
});

test('[BUS-16] any other bytes are refused as a whole, and never crash', () => {
  const batch = encodeBatch(SENDER, [
    { topic: 'room:1', bytes: new Uint8Array(10) },
    { topic: 'room:2', bytes: new Uint8Array(10) },
  ]);
  // A cut between two notifications cannot be told from a shorter batch; Redis does not cut.
  const boundary = 17 + encodedSize({ topic: 'room:1', bytes: new Uint8Array(10) });
  for (let length = 0; length < batch.length; length += 1) {
    if (length === 17 || length === boundary) continue;
    assert.throws(() => decodeBatch(batch.subarray(0, length)), BatchFormatError, `${length}`);
  }
  assert.throws(() => decodeBatch(Buffer.concat([Buffer.from([2]), batch.subarray(1)])), /format/);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const framed = Buffer.concat([batch.subarray(0, 17), bytes]);
      try {
        decodeBatch(framed);
      } catch (error) {
        assert.ok(error instanceof BatchFormatError, String(error));
      }
    }),
  );
});
