import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxesWithin, Mp4FormatError } from './box-reader.ts';
import { box, uint32 } from './box-writer.ts';
import { readMovieFragment } from './movie-fragment.ts';
import { readMovieHeader } from './movie-header.ts';

/** Only our own error says that bytes are no MP4; anything else is a defect. */
function survives(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof Mp4FormatError, String(error));
  }
}

test('[REC-6] no bytes make reading an init or a fragment fail in another way than by saying so', () => {
  const noise = fc.uint8Array({ maxLength: 300 });
  const names = fc.constantFrom(
    'moov',
    'trak',
    'mdia',
    'moof',
    'traf',
    'tfhd',
    'trun',
    'tfdt',
    'stsd',
  );
  const boxes = fc.tuple(names, names, noise).map(([outer, inner, bytes]) => {
    return box(outer, box(inner, bytes), bytes);
  });
  fc.assert(
    fc.property(
      fc.oneof(
        noise.map((bytes) => Buffer.from(bytes)),
        boxes,
      ),
      (bytes) => {
        survives(() => readMovieHeader(bytes));
        survives(() => readMovieFragment(bytes, []));
        survives(() => boxesWithin(bytes, 0, bytes.byteLength));
      },
    ),
    { seed: 20_260_601, numRuns: 500 },
  );
});

test('[REC-6] a box that says it is longer than what holds it is refused', () => {
  const lying = Buffer.from(box('moov', uint32(0)));
  lying.writeUInt32BE(4_000, 0);
  assert.throws(() => boxesWithin(lying, 0, lying.byteLength), Mp4FormatError);
  assert.throws(() => readMovieHeader(Buffer.alloc(0)), Mp4FormatError);
});
