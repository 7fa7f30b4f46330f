import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { BroadcastPackager } from '../packager/BroadcastPackager.ts';
import { PACKAGER_PRESETS } from '../packager/packager-source.ts';
import { TranscoderSlots } from './TranscoderSlots.ts';
import { VideoTranscoder } from './VideoTranscoder.ts';

/** The begin of a VP8 key frame (RFC 6386, section 9.1). */
function keyFrame(width: number, height: number): Uint8Array {
  const bytes = Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a, 0, 0, 0, 0, 0, 0]);
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

test('[VP8-6] a picture that claims to be larger than may be starts no transcoder', () => {
  const slots = new TranscoderSlots({ log: createSilentLogger(), max: 1 });
  const transcoder = new VideoTranscoder(slots);
  assert.equal(transcoder.needsKeyFrame, true);
  transcoder.push({ data: keyFrame(16_383, 16_383), isKeyFrame: true, rtpTimestamp: 3_000 });
  assert.equal(transcoder.needsKeyFrame, false, 'the next one would be as large');
  assert.equal(slots.take(), true, 'the place is free');
  transcoder.close();
});

test('[VP8-4] a packager that is dropped leaves no transcoder behind', () => {
  let closedCount = 0;
  const packager = new BroadcastPackager({
    epoch: 'e1',
    preset: PACKAGER_PRESETS.fast,
    wallOffsetMs: 0,
    emit: () => undefined,
    createDepacketizer: () => ({
      push: () => [],
      handleGap: () => undefined,
      needsKeyFrame: true,
      close: () => {
        closedCount += 1;
      },
    }),
  });
  packager.addSource({
    ...{
      id: 'camera',
      kind: 'video',
      codec: 'vp8',
      payloadType: 96,
      clockRate: 90_000,
      ssrcs: [1],
    },
  });
  packager.drop();
  assert.equal(closedCount, 1);
});
