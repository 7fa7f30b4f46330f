import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { afterEach, describe, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import type { RoomId } from '@stagedoor/contracts/ids';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { RtcPortError, WorkerStartError } from '../control/MediaServer.ts';
import { MediaFixture, newPeerId, newRoomId, type Viewer } from './media-fixture.ts';

/** From the death of a worker until the picture moves again. */
const RECOVERY_MS_MAX = 2_000;

describe('workers', () => {
  const fixtures: MediaFixture[] = [];
  afterEach(async () => {
    await Promise.all(fixtures.splice(0).map((fixture) => fixture.close()));
  });
  const create: typeof MediaFixture.create = async (options) => {
    const fixture = await MediaFixture.create(options);
    fixtures.push(fixture);
    return fixture;
  };

  const pids = async (fixture: MediaFixture): Promise<number[]> =>
    (await fixture.server.dump()).workers.map(({ pid }) => pid);

  /** The process that has this many of the room's transports; rooms are alone on their server here. */
  async function pidWithTransports(fixture: MediaFixture, count: number): Promise<number> {
    const { workers } = await fixture.server.dump();
    const found = workers.find(({ webRtcTransportIds }) => webRtcTransportIds.length === count);
    assert.ok(found, `no worker has ${count} transports`);
    return found.pid;
  }

  /** Closes the way a client does on media-reset: leaves nothing of the old peer and opens a new one. */
  async function watchAgain(fixture: MediaFixture, room: RoomId, old: Viewer): Promise<Viewer> {
    await fixture.waitFor('media-reset', (n) => n.peerId === old.peerId);
    return await fixture.watch(room);
  }

  test('[SFU-3] viewers beyond a full worker are piped to another and receive the same', async () => {
    const fixture = await create({ workerCount: 2, consumersPerWorker: 2 });
    const room = newRoomId();
    const publisher = await fixture.publish(room, { layersCount: 3 });
    for (let count = 0; count < 4; count += 1) {
      const viewer = await fixture.watch(room);
      assert.equal(viewer.opened.consumers[0]?.producerId, publisher.producerId);
      await viewer.nextFrame(({ layer }) => layer === 2);
    }
    const { workers } = await fixture.server.dump();
    const counts = workers.map(({ webRtcTransportIds }) => webRtcTransportIds.length);
    assert.deepEqual(counts.sort(), [2, 3]);
    const { body } = await fixture.metrics.render();
    assert.match(body, /stagedoor_media_pipes 1/);
  });

  test('[SFU-3] a pause and an end reach viewers behind a pipe, and an unused pipe is closed', async () => {
    const fixture = await create({ workerCount: 2, consumersPerWorker: 1 });
    const room = newRoomId();
    const { peerId, producerId } = await fixture.publish(room);
    await fixture.watch(room);
    const far = await fixture.watch(room);
    await far.nextFrame();
    const { server } = fixture;
    await server.setProducerPaused({ peerId, producerId, paused: true });
    await fixture.waitFor('consumer-paused-changed', (n) => n.peerId === far.peerId);
    await server.closePeer(far.peerId);
    const routersOf = async () =>
      (await server.dump()).workers.map(({ routerIds }) => routerIds.length).sort();
    assert.deepEqual(await routersOf(), [0, 1]);
    const again = await fixture.watch(room);
    assert.equal(again.opened.consumers[0]?.producerPaused, true);
    assert.deepEqual(await routersOf(), [1, 1]);
    await server.setProducerPaused({ peerId, producerId, paused: false });
    await again.nextFrame();
    await server.closeProducer({ peerId, producerId });
    await fixture.waitFor('consumer-closed', (n) => n.peerId === again.peerId);
  });

  test('[SFU-7] viewers behind a pipe count for the layers that the publisher is asked for', async () => {
    const fixture = await create({ workerCount: 2, consumersPerWorker: 1 });
    const room = newRoomId();
    const { producerId } = await fixture.publish(room, { layersCount: 3 });
    const near = await fixture.watch(room);
    const far = await fixture.watch(room);
    const prefer = ({ peerId, consumerId }: Viewer, spatialLayer: number) =>
      fixture.server.setPreferredLayers({ peerId, consumerId, spatialLayer, temporalLayer: 0 });
    await prefer(near, 0);
    await prefer(far, 1);
    await fixture.waitFor(
      'layers-wanted',
      (n) => n.producerId === producerId && n.maxSpatialLayer === 1,
    );
    const layersTold = fixture.notifications.flatMap((n) =>
      n.type === 'layers-wanted' ? [n.maxSpatialLayer] : [],
    );
    assert.equal(layersTold[0], 0);
    assert.equal(layersTold.at(-1), 1);
  });

  test('[SFU-12] when the only worker is killed everybody is reset, and the picture moves again within 2 s', async () => {
    const fixture = await create();
    const room = newRoomId();
    const publisher = await fixture.publish(room);
    const viewer = await fixture.watch(room);
    await viewer.nextFrame();
    const [pid] = await pids(fixture);
    assert.ok(pid);

    const killedAtMs = performance.now();
    process.kill(pid, 'SIGKILL');
    await fixture.waitFor('media-reset', (n) => n.peerId === publisher.peerId);
    const [, again] = await Promise.all([
      fixture.publish(room),
      watchAgain(fixture, room, viewer).then(async (second) => {
        const frame = second.nextFrame();
        if (second.opened.consumers.length === 0) {
          const isMine = (n: { peerId: string }) => n.peerId === second.peerId;
          const { consumer } = await fixture.waitFor('consumer-added', isMine);
          await second.takeAndResume(consumer);
        }
        await frame;
        return second;
      }),
    ]);
    assert.ok(performance.now() - killedAtMs < RECOVERY_MS_MAX);
    assert.notEqual(again.peerId, viewer.peerId);
    assert.deepEqual(fixture.server.health(), {
      isReady: true,
      workersAlive: 1,
      workersExpected: 1,
    });
    const { body } = await fixture.metrics.render();
    assert.match(body, /stagedoor_media_worker_deaths_total 1/);
  });

  test('[SFU-12] when a worker of viewers dies only those viewers are reset', async () => {
    const fixture = await create({ workerCount: 2, consumersPerWorker: 1 });
    const room = newRoomId();
    const publisher = await fixture.publish(room);
    const near = await fixture.watch(room);
    const far = await fixture.watch(room);
    await far.nextFrame();
    process.kill(await pidWithTransports(fixture, 1), 'SIGKILL');
    const again = await watchAgain(fixture, room, far);
    await Promise.all([again.nextFrame(), near.nextFrame()]);
    for (const { peerId } of [publisher, near]) {
      const types = fixture.notificationsFor(peerId).map(({ type }) => type);
      assert.ok(!types.includes('media-reset') && !types.includes('consumer-closed'));
    }
  });

  test('[SFU-12] when the publisher’s worker dies viewers elsewhere keep their transports and go on when it is back', async () => {
    const fixture = await create({ workerCount: 2, consumersPerWorker: 1 });
    const room = newRoomId();
    const publisher = await fixture.publish(room);
    const near = await fixture.watch(room);
    const far = await fixture.watch(room);
    await far.nextFrame();
    process.kill(await pidWithTransports(fixture, 2), 'SIGKILL');
    const isFar = (n: { peerId: string }) => n.peerId === far.peerId;
    await Promise.all([
      fixture.waitFor('media-reset', (n) => n.peerId === publisher.peerId),
      fixture.waitFor('media-reset', (n) => n.peerId === near.peerId),
      fixture.waitFor('consumer-closed', isFar),
    ]);
    await fixture.publish(room);
    const { consumer } = await fixture.waitFor('consumer-added', isFar);
    const frame = far.nextFrame();
    await far.takeAndResume(consumer);
    await frame;
    assert.ok(!fixture.notifications.some((n) => n.type === 'media-reset' && isFar(n)));
  });

  test('[SFU-12] a worker that dies while peers are opened fails them with MEDIA_UNAVAILABLE, and nothing is left', async () => {
    const fixture = await create();
    const [pid] = await pids(fixture);
    assert.ok(pid);
    const room = newRoomId();
    await fixture.publish(room);
    process.kill(pid, 'SIGKILL');
    const openings = ['publish', 'subscribe'].map((role) =>
      fixture.openPeer({ room, role: role as 'publish' | 'subscribe' }),
    );
    for (const opening of openings) {
      await assert.rejects(
        opening,
        (error) => error instanceof AppError && error.code === 'MEDIA_UNAVAILABLE',
      );
    }
    await fixture.waitFor('media-reset');
    const peerId = newPeerId();
    await fixture.openPeer({ room, role: 'publish', peerId });
    const dump = await fixture.server.dump();
    assert.equal(dump.peers, 1);
    assert.equal(dump.rooms, 1);
    assert.deepEqual(dump.workers[0]?.routerIds.length, 1);
    await fixture.server.closePeer(peerId);
    assert.equal((await fixture.server.dump()).rooms, 0);
  });

  test('[SFU-12] a new worker listens on the port of the dead one', async () => {
    const rtcPort = await findFreePort();
    const fixture = await create({ rtcPort });
    const portsOf = async () => {
      const peerId = newPeerId();
      const { transport } = await fixture.openPeer({ room: newRoomId(), role: 'publish', peerId });
      return new Set((transport.iceCandidates as { port: number }[]).map(({ port }) => port));
    };
    for (let round = 0; round < 3; round += 1) {
      assert.deepEqual(await portsOf(), new Set([rtcPort]));
      const [pid] = await pids(fixture);
      assert.ok(pid);
      const count = fixture.notifications.length;
      process.kill(pid, 'SIGKILL');
      await fixture.waitFor('media-reset', (n) => fixture.notifications.indexOf(n) >= count);
    }
  });

  test('[SFU-12] a worker that hangs is killed and replaced', async () => {
    const clock = new FakeClock();
    const fixture = await create({ clock });
    const room = newRoomId();
    await fixture.openPeer({ room, role: 'publish' });
    await clock.advance(0);
    const [pid] = await pids(fixture);
    assert.ok(pid);
    process.kill(pid, 'SIGSTOP');
    await clock.advance(20_000);
    await fixture.waitFor('media-reset');
    await fixture.openPeer({ room, role: 'publish' });
    assert.notEqual((await pids(fixture))[0], pid);
  });

  test('[SFU-13] a taken port and a missing worker program are told in one line, and no process is left', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        assert.ok(address !== null && typeof address === 'object');
        resolve(address.port);
      });
    });
    await assert.rejects(
      MediaFixture.create({ workerCount: 2, rtcPort: port }),
      (error) =>
        error instanceof RtcPortError &&
        error.port === port &&
        error.message.includes(String(port)) &&
        !error.message.includes('\n'),
    );
    await new Promise((resolve) => taken.close(resolve));
    await assert.rejects(
      MediaFixture.create({ workerBin: '/nowhere/mediasoup-worker' }),
      (error) => error instanceof WorkerStartError && !error.message.includes('\n'),
    );
  });

  test('[SFU-13] SIGTERM does not end media by itself: whoever drains the server decides when', async () => {
    const before = process.listenerCount('SIGTERM');
    await create({ workerCount: 2 });
    assert.equal(process.listenerCount('SIGTERM'), before);
  });

  test('[SFU-13] close ends every worker process and refuses what comes later', async () => {
    const fixture = await create({ workerCount: 2 });
    const room = newRoomId();
    await fixture.publish(room);
    const processes = await pids(fixture);
    await fixture.close();
    for (const pid of processes) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
    await assert.rejects(
      fixture.openPeer({ room, role: 'publish' }),
      (error) => error instanceof AppError && error.code === 'MEDIA_UNAVAILABLE',
    );
    assert.equal(fixture.server.health().isReady, false);
    await fixture.close();
  });
});

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  assert.ok(address !== null && typeof address === 'object');
  await new Promise((resolve) => probe.close(resolve));
  return address.port;
}
