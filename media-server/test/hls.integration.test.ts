import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { RENDITION_IDLE_MS } from '../hls/origin/RenditionDemand.ts';
import { epochOf, LiveHlsFixture } from './live-hls-fixture.ts';
import { newRoomId } from './media-fixture.ts';

const run = promisify(execFile);
/** Less than the time in which the packager thread may leave questions unanswered. */
const STEP_MS = 2_000;

describe('a live stream over HLS', () => {
  test('[TAP-10] a publisher’s layers are listed, and ffmpeg reads picture and sound live', async (context) => {
    const live = await LiveHlsFixture.start(context);
    await live.media.publishEncoded(live.room);
    const multivariant = await live.get('index.m3u8');
    for (const rendition of ['v0', 'v1', 'v2', 'a']) {
      assert.ok(multivariant.includes(`\n${rendition}/index.m3u8`), multivariant);
    }
    await live.playlistThat('v0', ({ nextMsn }) => nextMsn >= 1);
    await live.decode('v0', 3);
  });

  test('[TAP-10] parts come as long as there is a publisher, and what is listed can be fetched', async (context) => {
    const live = await LiveHlsFixture.start(context);
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    const first = await live.playlistThat('v0', ({ names }) => names.length >= 3);
    const later = await live.playlistThat(
      'v0',
      ({ mediaSequence, nextMsn }) => nextMsn > mediaSequence + 2,
    );
    assert.ok(later.nextMsn > first.nextMsn);
    for (const name of later.names) {
      const response = await fetch(`${live.base}/v0/${name}`);
      assert.equal(response.status, 200, name);
      assert.ok((await response.arrayBuffer()).byteLength > 0);
    }
  });

  test('[TAP-11] a higher layer begins when somebody asks for it, and ends half a minute after', async (context) => {
    const clock = new FakeClock();
    const live = await LiveHlsFixture.start(context, clock);
    const { producerIds, source } = await live.media.publishEncoded(live.room);
    source.maxLayer = 0;
    const told = (layer: number) =>
      live.media.waitFor(
        'layers-wanted',
        (n) => n.producerId === producerIds[0] && n.maxSpatialLayer === layer,
      );
    await told(0);
    await live.playlistThat('v0', ({ names }) => names.length >= 2);
    const playing = live.playlistThat('v2', ({ names }) => names.length >= 2);
    await told(2);
    source.maxLayer = 2;
    await playing;
    live.media.notifications.length = 0;
    let playlist = await live.playlistThat('v0', () => true);
    for (let passedMs = 0; passedMs <= RENDITION_IDLE_MS; passedMs += STEP_MS) {
      await clock.advance(STEP_MS);
      // The next part has come from the thread, and so has its answer to whether it is well.
      playlist = await live.playlistAfter('v0', playlist);
    }
    await told(0);
  });

  test('[TAP-12] a publisher that comes back with new producers goes on in the same playlist', async (context) => {
    const live = await LiveHlsFixture.start(context);
    const first = await live.media.publishEncoded(live.room);
    const before = await live.playlistThat('v0', ({ names }) => names.length >= 5);
    first.source.stop();
    await live.media.server.closePeer(first.peerId);
    await live.media.publishEncoded(live.room);
    const after = await live.playlistThat('v0', ({ nextMsn }) => nextMsn >= before.nextMsn + 3);
    assert.equal(epochOf(after), epochOf(before));
    await live.decode('v0', 3);
  });

  test('[TAP-12] when the media worker dies and the publisher is back, the playlist goes on', async (context) => {
    const live = await LiveHlsFixture.start(context);
    const first = await live.media.publishEncoded(live.room, { layersCount: 1 });
    const before = await live.playlistThat('v0', ({ names }) => names.length >= 5);
    const [worker] = (await live.media.server.dump()).workers;
    assert.ok(worker);
    process.kill(worker.pid, 'SIGKILL');
    await live.media.waitFor('media-reset', (n) => n.peerId === first.peerId);
    first.source.stop();
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    const after = await live.playlistThat('v0', ({ nextMsn }) => nextMsn >= before.nextMsn + 3);
    assert.equal(epochOf(after), epochOf(before));
  });

  test('[TAP-13] when the packager thread dies another goes on: new names, later numbers, a break; WebRTC is left alone', async (context) => {
    const live = await LiveHlsFixture.start(context);
    const { peerId } = await live.media.publishEncoded(live.room, { layersCount: 1 });
    const before = await live.playlistThat('v0', ({ names }) => names.length >= 5);
    live.service.killThread();
    const after = await live.playlistThat(
      'v0',
      (playlist) => epochOf(playlist) !== epochOf(before),
    );
    assert.ok(after.mediaSequence >= before.nextMsn, after.text);
    assert.ok(after.discontinuitySequence > before.discontinuitySequence);
    await live.playlistThat('v0', ({ nextMsn }) => nextMsn >= after.mediaSequence + 2);
    await live.decode('v0', 2);
    assert.equal(
      live.media.notificationsFor(peerId).some(({ type }) => type === 'media-reset'),
      false,
    );
    assert.match((await live.media.metrics.render()).body, /stagedoor_packager_restarts 1/);
  });

  test('[TAP-19] a stream that was live before the server began is numbered past what it may have had', async (context) => {
    const live = await LiveHlsFixture.start(context);
    const old = newRoomId();
    live.service.openChannel(old, { startedAtMs: Date.now() - 100_000 });
    await live.media.publishEncoded(old, { layersCount: 1 });
    live.base = live.base.replace(live.room, old);
    const { mediaSequence, discontinuitySequence } = await live.playlistThat(
      'v0',
      ({ names }) => names.length > 0,
    );
    assert.ok(mediaSequence >= 100);
    assert.ok(discontinuitySequence >= 100);
    live.service.closeChannel(old);
  });

  test('[TAP-14] a channel that closes ends its playlists with what there was, and leaves nothing of the tap', async (context) => {
    const live = await LiveHlsFixture.start(context);
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    const before = await live.playlistThat('v0', ({ names }) => names.length >= 5);
    assert.equal((await live.media.server.dump()).transports, 3);
    live.service.closeChannel(live.room);
    assert.equal((await live.media.server.dump()).transports, 1);
    const after = await live.playlistThat('v0', ({ isEnded }) => isEnded);
    assert.ok(after.nextMsn >= before.nextMsn);
    const [segment] = after.segments;
    assert.equal((await fetch(`${live.base}/v0/${segment}`)).status, 200);
  });

  test('[TAP-14] a channel that closes while the packager thread is dead ends too', async (context) => {
    const live = await LiveHlsFixture.start(context, new FakeClock());
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    const { names } = await live.playlistThat('v0', (playlist) => playlist.names.length >= 3);
    live.service.killThread();
    // The fake clock keeps the next thread from starting.
    await live.metric('stagedoor_packager_restarts', (value) => value === 1);
    live.service.closeChannel(live.room);
    // The last playlist stays, and can be fetched for a while.
    assert.equal((await fetch(`${live.base}/v0/${names[0]}`)).status, 200);
    assert.equal((await live.media.server.dump()).transports, 1);
  });

  test('[TAP-15] a recording has all renditions from where it began, also across packagers', async (context) => {
    const live = await LiveHlsFixture.start(context);
    await live.media.publishEncoded(live.room, { layersCount: 2 });
    await live.playlistThat('v0', ({ names }) => names.length >= 3);
    const recordingFolder = path.join(live.folder, 'recording');
    live.service.startRecording(live.room, 'recording-1', recordingFolder);
    const begun = await live.playlistThat('v1', ({ names }) => names.length >= 3);
    await live.playlistThat('v1', ({ nextMsn }) => nextMsn >= begun.nextMsn + 1);
    live.service.killThread();
    const again = await live.playlistThat('v1', (playlist) => epochOf(playlist) !== epochOf(begun));
    await live.playlistThat('v1', ({ nextMsn }) => nextMsn >= again.mediaSequence + 1);
    await live.service.stopRecording(live.room, 'recording-1');
    const files = (await readdir(recordingFolder, { recursive: true })).filter((name) =>
      name.endsWith('.mp4'),
    );
    for (const rendition of ['v0', 'v1', 'a']) {
      const own = files.filter((name) => path.basename(name) === `${rendition}.mp4`);
      assert.ok(own.length >= 2, `${rendition} in ${files}`);
      for (const file of own) {
        const { stderr } = await run('ffmpeg', [
          ...['-hide_banner', '-nostdin', '-v', 'error', '-xerror'],
          ...['-i', path.join(recordingFolder, file)],
          ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'],
        ]);
        assert.equal(stderr, '');
      }
    }
  });

  test('[VP8-6] a picture in VP8 that nothing can be made of leaves others alone', async (context) => {
    const live = await LiveHlsFixture.start(context);
    const { source } = await live.media.publishEncoded(live.room, { layersCount: 1 });
    assert.ok(source);
    const other = newRoomId();
    live.service.openChannel(other, { startedAtMs: Date.now() });
    await live.media.publish(other, { codec: 'VP8' });
    await live.playlistThat('v0', ({ names }) => names.length >= 3);
    await live.metric('stagedoor_packager_sources', (value) => value === 3);
    const { nextMsn } = await live.playlistThat('v0', () => true);
    await live.playlistThat('v0', (playlist) => playlist.nextMsn > nextMsn);
    live.service.closeChannel(other);
  });
});
