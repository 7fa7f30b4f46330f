import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { MediaFixture, newRoomId } from './media-fixture.ts';

/** Each handshake takes 50 ms of this process's CPU; more of them would measure the viewers. */
const VIEWERS_COUNT = 24;
const JOINS_WITHIN_MS = 3_000;
const REQUEST_DELAY_MS = 1_000;
/** This process may be busy with handshakes when the first or the last request comes in. */
const TIMING_ERROR_MS = 500;
/**
 * Key frames that a connected viewer may see pass before its first picture. With one a second (the first at once) this is the
 * promise of 2 s, in a unit that a busy machine does not stretch.
 */
const KEY_FRAMES_WAITED_MAX = 2;

describe('a join storm', () => {
  let fixture: MediaFixture;
  before(async () => {
    fixture = await MediaFixture.create({ workerCount: 2, consumersPerWorker: VIEWERS_COUNT / 2 });
  });
  after(() => fixture.close());

  for (const layersCount of [1, 3]) {
    test(`[SFU-4] costs the publisher one key frame a second and layer, and nobody waits for more than the next two (${layersCount} layers)`, async () => {
      const room = newRoomId();
      const { source } = await fixture.publish(room, { codec: 'H264', layersCount });
      const sent = (layer: number): number => source.keyFramesSentCounts[layer] ?? 0;
      const joinAndWait = async (_none: unknown, index: number): Promise<number> => {
        await sleepFor((index * JOINS_WITHIN_MS) / VIEWERS_COUNT);
        const viewer = await fixture.watch(room);
        const sentBefore = source.keyFramesSentCounts.slice();
        const { isKeyFrame, layer } = await viewer.firstFrame;
        assert.equal(isKeyFrame, true);
        return sent(layer) - (sentBefore[layer] ?? 0);
      };
      const waits = await Promise.all(Array.from({ length: VIEWERS_COUNT }, joinAndWait));
      for (const times of source.keyFrameRequestTimesMs) {
        const spanMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
        assert.ok(
          (times.length - 1) * REQUEST_DELAY_MS <= spanMs + TIMING_ERROR_MS,
          `${times.length} requests came within ${spanMs} ms`,
        );
      }
      assert.ok(Math.max(...waits) <= KEY_FRAMES_WAITED_MAX, `viewers waited for ${waits}`);
      await fixture.server.closeRoom(room);
    });
  }
});
