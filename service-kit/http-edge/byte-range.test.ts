import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseByteRange } from './byte-range.ts';

test('[HTTP-19] ranges are read as RFC 9110 says', () => {
  const cases: [string | null, ReturnType<typeof parseByteRange>][] = [
    [null, 'whole'],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['Bytes=5-', { first: 5, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=4-30', { first: 4, last: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', 'whole'],
    ['bytes=0-1,3-4', 'whole'],
    ['bytes=a-b', 'whole'],
    ['bytes=-', 'whole'],
    [`bytes=0-${'9'.repeat(40)}`, 'whole'],
  ];
  for (const [header, expected] of cases)
    assert.deepEqual(parseByteRange(header, 10), expected, String(header));
  assert.equal(parseByteRange('bytes=0-', 0), 'unsatisfiable');
});

test('[HTTP-19] a range lies within the file, whatever was asked', () => {
  const position = fc.oneof(fc.constant(''), fc.nat({ max: 2000 }).map(String));
  fc.assert(
    fc.property(position, position, fc.nat({ max: 1000 }), (from, to, sizeBytes) => {
      const range = parseByteRange(`bytes=${from}-${to}`, sizeBytes);
      if (typeof range === 'string') return;
      assert.ok(range.first >= 0 && range.first <= range.last && range.last < sizeBytes);
    }),
  );
});
