import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodecConfig } from '../codecs/encoded-frame.ts';
import { OPUS_CONFIG } from '../codecs/opus/opus-config.ts';
import { type ReadBox, readBoxes } from './box-reader.ts';
import { box } from './box-writer.ts';
import { writeInitSegment } from './init-segment.ts';

function videoConfig(codec: 'h264' | 'vp9' | 'av1'): CodecConfig {
  const type = { h264: 'avcC', vp9: 'vpcC', av1: 'av1C' }[codec];
  return {
    codec,
    codecString: codec,
    configBox: box(type, new Uint8Array([1, 2, 3])),
    width: 1_280,
    height: 720,
  };
}

/** The content of a box by its path of types; several of one type are all followed. */
function find(bytes: Uint8Array, ...path: readonly string[]): ReadBox[] {
  const [type, ...rest] = path;
  const found = readBoxes(bytes).filter((candidate) => candidate.type === type);
  return rest.length === 0 ? found : found.flatMap((candidate) => find(candidate.content, ...rest));
}

/** Sample entries stand behind version, flags and a count. */
function sampleEntries(init: Uint8Array): ReadBox[] {
  return find(init, 'moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd').flatMap((table) =>
    readBoxes(table.content.subarray(8)),
  );
}

describe('writeInitSegment', () => {
  for (const [codec, type] of [
    ['h264', 'avc1'],
    ['vp9', 'vp09'],
    ['av1', 'av01'],
  ] as const) {
    it(`[PACK-21] names ${codec} ${type}, with the size and the codec's own box`, () => {
      const config = videoConfig(codec);
      const init = writeInitSegment({ video: config, audio: OPUS_CONFIG });
      const [video, audio] = sampleEntries(init);
      assert.equal(video?.type, type);
      const view = new DataView(init.buffer, video?.content.byteOffset);
      assert.deepEqual([view.getUint16(24), view.getUint16(26)], [1_280, 720]);
      assert.deepEqual(video?.content.slice(78), config.configBox);
      assert.equal(audio?.type, 'Opus');
      assert.deepEqual(audio?.content.slice(28), OPUS_CONFIG.configBox);
    });
  }

  it('[PACK-21] has a track and its extension for each of picture and sound', () => {
    const init = writeInitSegment({ video: videoConfig('h264'), audio: OPUS_CONFIG });
    const types = readBoxes(init).map((candidate) => candidate.type);
    assert.deepEqual(types, ['ftyp', 'moov']);
    assert.equal(find(init, 'moov', 'trak').length, 2);
    const extensions = find(init, 'moov', 'mvex', 'trex');
    assert.deepEqual(
      extensions.map((extension) => extension.content[7]),
      [1, 2],
    );
  });

  it('[PACK-21] of sound alone has the same sound track', () => {
    const init = writeInitSegment({ audio: OPUS_CONFIG });
    assert.equal(find(init, 'moov', 'trak').length, 1);
    assert.equal(find(init, 'moov', 'mvex', 'trex')[0]?.content[7], 2);
  });
});
