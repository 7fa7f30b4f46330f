import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWideIntegers } from './wide-integers.ts';

test('[SETUP2] every spelling of a 64-bit integer field is found, with its line', () => {
  const proto = [
    'message A {',
    '  uint64 a = 1;',
    '  repeated sint64 b = 2;',
    '  map<string, fixed64> c = 3;',
    '  map<int64, string> d = 4; message B { sfixed64 e = 1; }',
    '}',
  ].join('\n');
  assert.deepEqual(
    findWideIntegers(proto).map(({ line }) => line),
    [2, 3, 4, 5],
  );
});

test('[SETUP2] comments, strings and longer names are no fields', () => {
  const proto = [
    '// uint64 a = 1;',
    '/* int64 b',
    ' = 2; */',
    'option note = "int64 c = 3;";',
    'message A { uint32 int64_note = 1; My_int64 d = 2; double e = 3; }',
  ].join('\n');
  assert.deepEqual(findWideIntegers(proto), []);
});
