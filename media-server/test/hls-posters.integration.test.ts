import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, type TestContext, test } from 'node:test';
import type { RoomId } from '@stagedoor/contracts/ids';
import { systemClock } from '@stagedoor/service-kit/clock';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { startEdge } from '../../service-kit/test/edge-fixture.ts';
import { HlsService, type HlsVerdict } from '../hls/HlsService.ts';
import { POSTER_AGE_MAX_MS, POSTER_INTERVAL_MS } from '../hls/posters/LivePosters.ts';
import { readPicture } from '../hls/posters/test/read-picture.ts';
import { eventually } from './hls-fixture.ts';
import { MediaFixture, newRoomId } from './media-fixture.ts';

/** Less than the time in which the packager thread may leave questions unanswered. */
const STEP_MS = 2_000;

describe('the picture of a live stream', () => {
  let fixture: MediaFixture;
  let folder: string;
  let service: HlsService;
  let room: RoomId;
  let base: string;
  let admit: (channel: string, sessionId: string | undefined) => HlsVerdict;
  beforeEach(async () => {
    fixture = await MediaFixture.create();
    folder = await mkdtemp(path.join(tmpdir(), 'hls-posters-'));
    room = newRoomId();
    admit = () => 'ok';
  });
  afterEach(async () => {
    await service.close();
    await fixture.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (context: TestContext, clock: FakeClock | undefined = undefined) => {
    service = await HlsService.create({
      media: fixture.server,
      gate: { admit: (channel, sessionId) => admit(channel, sessionId) },
      preset: 'fast',
      dvrWindowMs: 60_000,
      dataFolder: folder,
      clock: clock ?? systemClock,
      log: createSilentLogger(),
      metrics: fixture.metrics,
    });
    service.openChannel(room, { startedAtMs: (clock ?? systemClock).nowMs() });
    const { url } = await startEdge(context, { directRoutes: [service.directRoute] });
    base = `${url}/hls`;
  };

  test('[POS-1] is its newest key frame, as large as the lowest layer', async (context) => {
    await start(context);
    assert.equal((await fetch(`${base}/${room}/poster.jpg`)).status, 404);
    await fixture.publishEncoded(room);
    await eventually(() => service.posterVersion(room) !== undefined);
    const response = await fetch(`${base}/${room}/poster.jpg`);
    assert.equal(response.headers.get('content-type'), 'image/jpeg');
    const picture = await readPicture(new Uint8Array(await response.arrayBuffer()));
    assert.deepEqual([picture.codec, picture.width, picture.height], ['mjpeg', 160, 90]);
    assert.ok(Math.abs(Date.now() - (service.posterVersion(room) ?? 0)) < 10_000);
    service.closeChannel(room);
    assert.equal((await fetch(`${base}/${room}/poster.jpg`)).status, 404);
  });

  test('[POS-2] [POS-4] follows the stream, is gone with a pause, and back when it goes on', async (context) => {
    const clock = new FakeClock();
    await start(context, clock);
    const { peerId, producerIds } = await fixture.publishEncoded(room, { layersCount: 1 });
    const step = async (): Promise<void> => {
      await clock.advance(STEP_MS);
      // The next part has come from the thread, and so has its answer to whether it is well.
      const text = await (await fetch(`${base}/${room}/v0/index.m3u8`)).text();
      const part = text.match(/#EXT-X-PRELOAD-HINT:.*URI="([^"]+)"/)?.[1];
      if (part !== undefined) await (await fetch(`${base}/${room}/v0/${part}`)).arrayBuffer();
    };
    const until = async (condition: () => boolean): Promise<void> => {
      while (!condition()) await step();
    };
    /** Key frames are rare by this clock, which runs many times as fast as the publisher: all ages are those of the picture. */
    const ageOf = (version: number): number => clock.nowMs() - version;
    let version = 0;
    const untilAnother = (): Promise<void> =>
      until(() => {
        service.wantPoster(room);
        const newest = service.posterVersion(room) ?? version;
        const isAnother = newest !== version;
        version = newest;
        return isAnother;
      });
    await untilAnother();
    const first = version;
    await untilAnother();
    assert.ok(ageOf(first) >= POSTER_INTERVAL_MS);

    const [producerId] = producerIds;
    assert.ok(producerId);
    await fixture.server.setProducerPaused({ peerId, producerId, paused: true });
    await until(() => service.posterVersion(room) === undefined);
    assert.ok(ageOf(version) <= POSTER_AGE_MAX_MS, 'not for its age');
    for (let steps = 0; steps < 3; steps += 1) {
      service.wantPoster(room);
      await step();
      assert.equal(service.posterVersion(room), undefined);
    }
    await fixture.server.setProducerPaused({ peerId, producerId, paused: false });
    await untilAnother();
  });

  test('[POS-4] is not there while there is sound alone', async (context) => {
    await start(context);
    const shown = newRoomId();
    service.openChannel(shown, { startedAtMs: Date.now() });
    await fixture.publishEncoded(room, { isPictureSent: false });
    assert.equal((await fetch(`${base}/${room}/a/index.m3u8`)).status, 200);
    await fixture.publishEncoded(shown, { layersCount: 1 });
    await eventually(() => service.posterVersion(shown) !== undefined);
    assert.equal(service.posterVersion(room), undefined);
    service.closeChannel(shown);
  });

  test('[POS-6] is as private as the stream', async (context) => {
    await start(context);
    await fixture.publishEncoded(room, { layersCount: 1 });
    await eventually(() => service.posterVersion(room) !== undefined);
    const open = await fetch(`${base}/${room}/poster.jpg`);
    assert.match(open.headers.get('cache-control') ?? '', /^public, max-age=/);
    admit = (_channel, sessionId) => (sessionId === 'known' ? 'ok' : 'session-required');
    assert.equal((await fetch(`${base}/${room}/poster.jpg?v=1`)).status, 403);
    assert.equal((await fetch(`${base}/${room}/~other/poster.jpg`)).status, 403);
    const own = await fetch(`${base}/${room}/~known/poster.jpg`);
    assert.equal(own.status, 200);
    assert.equal(own.headers.get('cache-control'), 'private, no-store');
    await own.arrayBuffer();
  });
});
