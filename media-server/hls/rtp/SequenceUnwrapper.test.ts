import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SEQUENCE_JUMP_MAX, SequenceUnwrapper } from './SequenceUnwrapper.ts';

test('[PKT-3] sequence numbers grow past any number of wraps, late packets included', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffff }),
      fc.array(fc.integer({ min: -900, max: SEQUENCE_JUMP_MAX - 1_000 }), { maxLength: 300 }),
      (start, offsets) => {
        const unwrapper = new SequenceUnwrapper();
        const first = unwrapper.unwrap(start);
        let newest = first;
        for (const offset of offsets) {
          const number = newest + offset;
          if (number < 0) continue;
          assert.equal(unwrapper.unwrap(number % 0x1_0000), number);
          newest = Math.max(newest, number);
        }
      },
    ),
  );
});

test('[PKT-3] a packet that overtook the first one of a stream at 0 is just before it', () => {
  const unwrapper = new SequenceUnwrapper();
  const first = unwrapper.unwrap(0);
  assert.equal(unwrapper.unwrap(0xffff), first - 1);
  assert.ok(first - 1 >= 0);
});

test('[PKT-4] one stray packet moves nothing', () => {
  const unwrapper = new SequenceUnwrapper();
  const first = unwrapper.unwrap(100);
  for (let step = 1; step < 50; step += 1) {
    const stray = unwrapper.unwrap(20_000 + ((step * 997) % 30_000));
    assert.ok(stray - first > 0x1_0000, 'in a range of its own');
    assert.equal(unwrapper.unwrap(100 + step), first + step);
  }
});

test('[PKT-4] a jump that the next packet confirms is followed, forward and back, in or out of order', () => {
  for (const [from, to] of [
    [100, 30_000],
    [30_000, 100],
    [100, 100 + SEQUENCE_JUMP_MAX + 10],
    [65_000, 40_000],
    [5, 65_000 - SEQUENCE_JUMP_MAX],
  ] as const) {
    const unwrapper = new SequenceUnwrapper();
    const before = unwrapper.unwrap(from);
    const jumped = unwrapper.unwrap(to);
    assert.ok(jumped - before > 0x1_0000);
    assert.equal(jumped % 0x1_0000, to);
    assert.equal(unwrapper.unwrap(to - 1), jumped - 1);
    assert.equal(unwrapper.unwrap(to + 1), jumped + 1);
    assert.equal(unwrapper.unwrap(to + 2), jumped + 2);
  }
});
