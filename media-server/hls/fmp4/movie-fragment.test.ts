import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSamples } from '../packager/test/MadeBroadcast.ts';
import { readBoxes } from './box-reader.ts';
import { writeMovieFragment } from './movie-fragment.ts';

const PICTURE = { data: Uint8Array.of(1, 2, 3), duration: 3_000, isKeyFrame: true };
const DEPENDENT = { data: Uint8Array.of(4, 5), duration: 3_003, isKeyFrame: false };
const SOUND = { data: Uint8Array.of(6), duration: 960, isKeyFrame: true };

describe('writeMovieFragment', () => {
  it('[PACK-21] gives every sample its bytes, duration and flags back, in both tracks', () => {
    const bytes = writeMovieFragment(7, [
      { trackId: 1, baseDecodeTime: 90_000, samples: [PICTURE, DEPENDENT] },
      { trackId: 2, baseDecodeTime: 48_000, samples: [SOUND, SOUND] },
    ]);
    const pictures = readSamples(bytes, 1);
    assert.deepEqual(
      pictures.map((sample) => [sample.ticks, sample.duration, sample.isKeyFrame]),
      [
        [90_000, 3_000, true],
        [93_000, 3_003, false],
      ],
    );
    assert.deepEqual([...(pictures[1]?.data ?? [])], [4, 5]);
    const sounds = readSamples(bytes, 2);
    assert.deepEqual(
      sounds.map((sample) => [sample.ticks, sample.duration, ...sample.data]),
      [
        [48_000, 960, 6],
        [48_960, 960, 6],
      ],
    );
  });

  it('[PACK-21] counts decode times past 32 bits', () => {
    // Half a day at 90 kHz.
    const baseDecodeTime = 2 ** 32 + 12_345;
    const bytes = writeMovieFragment(1, [{ trackId: 1, baseDecodeTime, samples: [PICTURE] }]);
    assert.equal(readSamples(bytes, 1)[0]?.ticks, baseDecodeTime);
  });

  it('[PACK-21] owns a buffer of just its size', () => {
    const bytes = writeMovieFragment(1, [{ trackId: 2, baseDecodeTime: 0, samples: [SOUND] }]);
    assert.equal(bytes.buffer.byteLength, bytes.length);
    const boxes = readBoxes(bytes);
    assert.equal(
      boxes.reduce((sum, part) => sum + part.sizeBytes, 0),
      bytes.length,
    );
  });
});

describe('readBoxes', () => {
  it('[PACK-21] stops where a box is cut short or lies about its size', () => {
    const whole = writeMovieFragment(1, [{ trackId: 2, baseDecodeTime: 0, samples: [SOUND] }]);
    const types = (bytes: Uint8Array): string[] => readBoxes(bytes).map((part) => part.type);
    assert.deepEqual(types(whole), ['moof', 'mdat']);
    assert.deepEqual(types(whole.subarray(0, -1)), ['moof']);
    assert.deepEqual(types(Uint8Array.of(0, 0, 0, 4, 109, 111, 111, 102)), []);
    assert.deepEqual(types(new Uint8Array(3)), []);
  });
});
