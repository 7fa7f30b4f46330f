import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TIMESTAMP_JUMP_MAX, TimestampUnwrapper } from './TimestampUnwrapper.ts';

const MODULUS = 2 ** 32;
const modulo = (value: number) => ((value % MODULUS) + MODULUS) % MODULUS;

test('[PKT-3] timestamps grow past any number of wraps, late packets included', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: MODULUS - 1 }),
      fc.array(fc.integer({ min: -90_000, max: 900_000 }), { maxLength: 300 }),
      (start, offsets) => {
        const unwrapper = new TimestampUnwrapper();
        let newest = unwrapper.unwrap(start);
        assert.equal(newest, start);
        for (const offset of offsets) {
          const timestamp = newest + offset;
          assert.equal(unwrapper.unwrap(modulo(timestamp)), timestamp);
          newest = Math.max(newest, timestamp);
        }
      },
    ),
  );
});

test('[PKT-3] a Sender Report lies where its packets are, before and after a wrap, and moves nothing', () => {
  const unwrapper = new TimestampUnwrapper();
  assert.equal(unwrapper.locate(5), undefined);
  unwrapper.unwrap(MODULUS - 10);
  assert.equal(unwrapper.locate(5), MODULUS + 5);
  assert.equal(unwrapper.locate(MODULUS - 3_000), MODULUS - 3_000);
  assert.equal(unwrapper.unwrap(20), MODULUS + 20);
  assert.equal(unwrapper.locate(MODULUS - 3_000), MODULUS - 3_000);
});

test('[PKT-3] a stream that was paused for hours goes on where its clock says', () => {
  const unwrapper = new TimestampUnwrapper();
  unwrapper.unwrap(MODULUS - 1_000);
  const afterThreeHours = MODULUS - 1_000 + 3 * 3_600 * 90_000;
  assert.equal(unwrapper.unwrap(modulo(afterThreeHours)), afterThreeHours);
  assert.equal(unwrapper.unwrap(modulo(afterThreeHours + 3_000)), afterThreeHours + 3_000);
});

test('[PKT-4] one stray timestamp moves nothing', () => {
  const unwrapper = new TimestampUnwrapper();
  unwrapper.unwrap(1_000);
  for (let step = 1; step < 50; step += 1) {
    unwrapper.unwrap((step * 977_777_777) % MODULUS);
    assert.equal(unwrapper.unwrap(1_000 + step * 3_000), 1_000 + step * 3_000);
  }
});

test('[PKT-4] a stream that began anew has timestamps in a range of its own', () => {
  for (const [from, to] of [
    [5_000_000, 1_000],
    [1_000, 1_000 + TIMESTAMP_JUMP_MAX + 1],
    [1_000, MODULUS - 10_000_000],
  ] as const) {
    const unwrapper = new TimestampUnwrapper();
    unwrapper.unwrap(from);
    const jumped = unwrapper.unwrap(to);
    assert.ok(jumped - from > MODULUS);
    assert.equal(jumped % MODULUS, to);
    assert.equal(unwrapper.unwrap(to), jumped);
    assert.equal(unwrapper.unwrap(to + 3_000), jumped + 3_000);
  }
});
