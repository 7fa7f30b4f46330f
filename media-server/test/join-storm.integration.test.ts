import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { MediaFixture, newRoomId } from './media-fixture.ts';

const VIEWERS_COUNT = 40;
const JOINS_WITHIN_MS = 3_000;
/** A timer that fires 20 ms early by its own clock is not a second request. */
const REQUEST_SPACING_MS_MIN = 950;
const FIRST_FRAME_MS_MAX = 2_000;

describe('a join storm', () => {
  let fixture: MediaFixture;
  before(async () => {
    fixture = await MediaFixture.create({ workerCount: 2, consumersPerWorker: VIEWERS_COUNT / 2 });
  });
  after(() => fixture.close());

  test('[SFU-4] costs the publisher one key frame a second, and nobody waits more than 2 s for a picture', async () => {
    const room = newRoomId();
    const { source } = await fixture.publish(room, { codec: 'H264' });
    const waits = await Promise.all(
      Array.from({ length: VIEWERS_COUNT }, async (_none, index) => {
        await sleepFor((index * JOINS_WITHIN_MS) / VIEWERS_COUNT);
        const joinedAtMs = performance.now();
        const viewer = await fixture.watch(room);
        const frame = await viewer.nextFrame();
        assert.equal(frame.isKeyFrame, true);
        return performance.now() - joinedAtMs;
      }),
    );
    const times = source.keyFrameRequestTimesMs[0] ?? [];
    const spacings = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    assert.ok(
      Math.min(...spacings) >= REQUEST_SPACING_MS_MIN,
      `requests came ${spacings.map(Math.round)} ms apart`,
    );
    assert.ok(Math.max(...waits) <= FIRST_FRAME_MS_MAX, `a viewer waited ${Math.max(...waits)} ms`);
  });
});
