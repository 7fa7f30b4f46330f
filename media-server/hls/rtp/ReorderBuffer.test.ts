import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { REORDER_WAIT_MS, ReorderBuffer } from './ReorderBuffer.ts';
import type { RtpPacket } from './rtp-packet.ts';

const START = 70_000;

function packetOf(sequenceNumber: number, ssrc = 1, payloadBytes = 10): RtpPacket {
  return {
    payloadType: 96,
    marker: false,
    sequenceNumber,
    timestamp: sequenceNumber * 3_000,
    ssrc,
    payload: new Uint8Array(payloadBytes),
  };
}

/** What a buffer released: sequence numbers, and `gap`. */
function createBuffer() {
  const released: (number | 'gap')[] = [];
  const buffer = new ReorderBuffer({
    handlePacket: ({ sequenceNumber }) => released.push(sequenceNumber - START),
    handleGap: () => released.push('gap'),
  });
  return { buffer, released };
}

test('[PKT-5] packets in order pass at once and nothing waits', () => {
  const { buffer, released } = createBuffer();
  for (let index = 0; index < 1_000; index += 1) {
    buffer.push(packetOf(START + index), 0);
    assert.equal(released.length, index + 1);
    assert.equal(buffer.nextDeadlineMs, undefined);
  }
});

test('[PKT-5] packets that overtook each other pass in order as soon as they can', () => {
  const { buffer, released } = createBuffer();
  for (const index of [0, 2, 3, 1, 5, 4, 6]) buffer.push(packetOf(START + index), 0);
  assert.deepEqual(released, [0, 1, 2, 3, 4, 5, 6]);
  assert.equal(buffer.nextDeadlineMs, undefined);
});

test('[PKT-5] a missing packet is waited for exactly as long as is said, and then told once', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 1_000);
  buffer.push(packetOf(START + 2), 1_010);
  buffer.push(packetOf(START + 3), 1_020);
  assert.equal(buffer.nextDeadlineMs, 1_010 + REORDER_WAIT_MS);
  buffer.expire(1_010 + REORDER_WAIT_MS - 1);
  assert.deepEqual(released, [0]);
  buffer.expire(1_010 + REORDER_WAIT_MS);
  assert.deepEqual(released, [0, 'gap', 2, 3]);
  assert.equal(buffer.nextDeadlineMs, undefined);
  buffer.push(packetOf(START + 1), 1_200);
  assert.deepEqual(released, [0, 'gap', 2, 3], 'what comes too late is dropped');
});

test('[PKT-5] each gap has its own deadline, from when it was seen', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 0);
  buffer.push(packetOf(START + 2), 10);
  buffer.push(packetOf(START + 5), 50);
  buffer.push(packetOf(START + 4), 60);
  buffer.expire(10 + REORDER_WAIT_MS);
  assert.deepEqual(released, [0, 'gap', 2]);
  assert.equal(buffer.nextDeadlineMs, 50 + REORDER_WAIT_MS);
  buffer.expire(1_000);
  assert.deepEqual(released, [0, 'gap', 2, 'gap', 4, 5]);
});

test('[PKT-5] duplicates are dropped, of what passed and of what waits', () => {
  const { buffer, released } = createBuffer();
  for (const index of [0, 0, 2, 2, 1, 1, 2, 0, 3]) buffer.push(packetOf(START + index), 0);
  assert.deepEqual(released, [0, 1, 2, 3]);
});

test('[PKT-5] any disorder within the wait comes out in order, whole and once', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          delayMs: fc.integer({ min: 0, max: REORDER_WAIT_MS - 10 }),
          copies: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 200 },
      ),
      (packets) => {
        const arrivals = packets.flatMap(({ delayMs, copies }, index) =>
          Array.from({ length: copies }, (_, copy) => ({
            index,
            // The first packet is where the stream begins.
            atMs: index === 0 && copy === 0 ? 0 : index * 2 + 1 + delayMs + copy * 7,
          })),
        );
        arrivals.sort((a, b) => a.atMs - b.atMs);
        const { buffer, released } = createBuffer();
        for (const { index, atMs } of arrivals) {
          buffer.expire(atMs);
          buffer.push(packetOf(START + index), atMs);
        }
        assert.deepEqual(
          released,
          packets.map((_, index) => index),
        );
        assert.equal(buffer.nextDeadlineMs, undefined);
      },
    ),
  );
});

test('[PKT-5] with losses, order and gaps are exact for any pattern', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 200 }), (isLost) => {
      const { buffer, released } = createBuffer();
      const expected: (number | 'gap')[] = [];
      let isGap = false;
      isLost.forEach((lost, index) => {
        const atMs = index * 10;
        buffer.expire(atMs);
        if (lost) {
          isGap = expected.length > 0;
          return;
        }
        if (isGap) expected.push('gap');
        isGap = false;
        expected.push(index);
        buffer.push(packetOf(START + index), atMs);
      });
      buffer.expire(isLost.length * 10 + REORDER_WAIT_MS);
      assert.deepEqual(released, expected);
    }),
  );
});

test('[PKT-6] what waits is bounded in packets', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 0);
  for (let index = 2; index <= 512; index += 1) buffer.push(packetOf(START + index), 1);
  assert.deepEqual(released, [0]);
  buffer.push(packetOf(START + 513), 1);
  assert.equal(released.length, 514);
  assert.deepEqual(released.slice(0, 3), [0, 'gap', 2]);
});

test('[PKT-6] what waits is bounded in bytes', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 0);
  for (let index = 2; index <= 17; index += 1) buffer.push(packetOf(START + index, 1, 65_536), 1);
  assert.deepEqual(released, [0]);
  buffer.push(packetOf(START + 18, 1, 1), 1);
  assert.equal(released.length, 19);
});

test('[PKT-6] a gap longer than the buffer is told at once', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 0);
  buffer.push(packetOf(START + 2_000), 1);
  assert.deepEqual(released, [0, 'gap', 2_000]);
});

test('[PKT-6] a jump is followed when a second packet confirms it; nothing is lost, nor what waited', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 0);
  buffer.push(packetOf(START + 2), 0);
  buffer.push(packetOf(START + 200_001), 1);
  assert.deepEqual(released, [0]);
  buffer.push(packetOf(START + 200_000), 2);
  assert.deepEqual(released, [0, 'gap', 2, 'gap', 200_000, 200_001]);
  assert.equal(buffer.nextDeadlineMs, undefined);
});

test('[PKT-6] a jump of one packet alone is followed after the wait', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 0);
  buffer.push(packetOf(START + 200_000), 10);
  assert.equal(buffer.nextDeadlineMs, 10 + REORDER_WAIT_MS);
  buffer.expire(10 + REORDER_WAIT_MS);
  assert.deepEqual(released, [0, 'gap', 200_000]);
});

test('[PKT-4] a stray packet far ahead is forgotten when the stream goes on', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START), 0);
  buffer.push(packetOf(START + 200_000), 1);
  buffer.push(packetOf(START + 1), 2);
  buffer.expire(1_000);
  buffer.push(packetOf(START + 2), 1_000);
  assert.deepEqual(released, [0, 1, 2]);
  assert.equal(buffer.nextDeadlineMs, undefined);
});

test('[PKT-6] another SSRC begins at once, even with lower numbers', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START + 10), 0);
  buffer.push(packetOf(START + 12), 0);
  buffer.push(packetOf(START + 5, 2), 1);
  buffer.push(packetOf(START + 6, 2), 1);
  assert.deepEqual(released, [10, 'gap', 12, 'gap', 5, 6]);
});

test('[PKT-6] a stream that began anew just behind where it was goes on after a run of late packets', () => {
  const { buffer, released } = createBuffer();
  buffer.push(packetOf(START + 900), 0);
  for (let index = 0; index < 200; index += 1) buffer.push(packetOf(START + index), index);
  assert.equal(released[1], 'gap');
  assert.equal(released.at(-1), 199);
});

test('[PKT-5] late packets between those of a stream that goes on are only dropped', () => {
  const { buffer, released } = createBuffer();
  for (let index = 0; index < 300; index += 1) {
    buffer.push(packetOf(START + 1_000 + index), index);
    buffer.push(packetOf(START + index), index);
  }
  assert.equal(released.length, 300);
  assert.ok(!released.includes('gap'));
});

test('[PKT-1] any numbers at any times: nothing hangs, grows or comes in a wrong order', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          sequenceNumber: fc.oneof(
            fc.integer({ min: 0, max: 2_000 }),
            fc.integer({ min: 0, max: 2 ** 40 }),
          ),
          ssrc: fc.integer({ min: 1, max: 2 }),
          waitMs: fc.integer({ min: 0, max: 100 }),
          payloadBytes: fc.constantFrom(0, 100, 60_000),
        }),
        { maxLength: 300 },
      ),
      (packets) => {
        let previous = -1;
        let ssrc = 0;
        const buffer = new ReorderBuffer({
          handlePacket: (packet) => {
            if (packet.ssrc === ssrc) assert.ok(packet.sequenceNumber > previous);
            ssrc = packet.ssrc;
            previous = packet.sequenceNumber;
          },
          handleGap: () => {
            previous = -1;
          },
        });
        let nowMs = 0;
        for (const { sequenceNumber, ssrc: packetSsrc, waitMs, payloadBytes } of packets) {
          nowMs += waitMs;
          buffer.expire(nowMs);
          buffer.push(packetOf(sequenceNumber, packetSsrc, payloadBytes), nowMs);
          const deadlineMs = buffer.nextDeadlineMs;
          assert.ok(deadlineMs === undefined || deadlineMs > nowMs);
          assert.ok(deadlineMs === undefined || deadlineMs <= nowMs + REORDER_WAIT_MS);
        }
        buffer.expire(nowMs + REORDER_WAIT_MS);
        assert.equal(buffer.nextDeadlineMs, undefined);
      },
    ),
  );
});
