import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import type { ProducerId, RoomId } from '@stagedoor/contracts/ids';
import { systemClock } from '@stagedoor/service-kit/clock';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { startEdge } from '../../service-kit/test/edge-fixture.ts';
import { HlsService } from '../hls/HlsService.ts';
import { RENDITION_IDLE_MS } from '../hls/origin/RenditionDemand.ts';
import { PICTURE_HOLD_MS } from '../hls/packager/packager-limits.ts';
import { ticksOfMs } from '../hls/packager/stream-time.ts';
import { checkLiveStream } from '../hls/playlist/conformance/live-stream-check.ts';
import { MediaFixture, newRoomId } from './media-fixture.ts';

const run = promisify(execFile);
/** Nothing that a test waits for takes as long. */
const WAIT_MS = 20_000;
const WALK_MS = 60_000;
const PART_MS = 300;
/** Viewers that reload beside the walk. */
const CROWD_SIZE = 40;
/** Less than the time in which the packager thread may leave questions unanswered. */
const STEP_MS = 2_000;

describe('a live stream over HLS', () => {
  let fixture: MediaFixture;
  let folder: string;
  let clock: FakeClock | undefined;
  let service: HlsService;
  let room: RoomId;
  let base: string;
  beforeEach(async () => {
    fixture = await MediaFixture.create();
    folder = await mkdtemp(path.join(tmpdir(), 'hls-service-'));
    room = newRoomId();
  });
  afterEach(async () => {
    await service.close();
    assert.equal((await fixture.server.dump()).taps, 0);
    await fixture.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (context: TestContext, options: { clock?: FakeClock } = {}) => {
    clock = options.clock;
    service = await HlsService.create({
      media: fixture.server,
      gate: { admit: () => 'ok' },
      preset: 'fast',
      dvrWindowMs: 60_000,
      dataFolder: folder,
      clock: clock ?? systemClock,
      log: createSilentLogger(),
      metrics: fixture.metrics,
    });
    service.openChannel(room, { startedAtMs: (clock ?? systemClock).nowMs() });
    const { url } = await startEdge(context, { directRoutes: [service.directRoute] });
    base = `${url}/hls/${room}`;
  };

  const get = async (name: string): Promise<string> => {
    const response = await fetch(`${base}/${name}`);
    const text = await response.text();
    assert.equal(response.status, 200, `${name}: ${response.status} ${text}`);
    return text;
  };

  /** Reads the playlist again and again, as a player does, until it fits. */
  const playlistThat = async (
    rendition: string,
    fits: (playlist: Playlist) => boolean,
  ): Promise<Playlist> => {
    const deadlineMs = performance.now() + WAIT_MS;
    let playlist = readPlaylist(await get(`${rendition}/index.m3u8`));
    while (!fits(playlist)) {
      assert.ok(performance.now() < deadlineMs, `it did not get there:\n${playlist.text}`);
      const { nextMsn, nextPart } = playlist;
      playlist = readPlaylist(
        await get(`${rendition}/index.m3u8?_HLS_msn=${nextMsn}&_HLS_part=${nextPart}`),
      );
    }
    return playlist;
  };

  /** ffmpeg decodes so much of a rendition as it comes, and has nothing to complain of. */
  const decode = async (rendition: string, seconds: number): Promise<void> => {
    const { stderr } = await run('ffmpeg', [
      ...['-hide_banner', '-nostdin', '-v', 'error', '-xerror', '-t', String(seconds)],
      ...['-i', `${base}/${rendition}/index.m3u8`, '-map', '0:v', '-map', '0:a'],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'],
    ]);
    assert.equal(stderr, '');
  };

  test('[TAP-10] a publisher’s layers are listed, and ffmpeg reads picture and sound live', async (context) => {
    await start(context);
    await fixture.publishEncoded(room);
    const multivariant = await get('index.m3u8');
    for (const rendition of ['v0', 'v1', 'v2', 'a']) {
      assert.ok(multivariant.includes(`\n${rendition}/index.m3u8`), multivariant);
    }
    await playlistThat('v0', ({ nextMsn }) => nextMsn >= 1);
    await decode('v0', 3);
  });

  test('[TAP-10] parts come as long as there is a publisher, and what is listed can be fetched', async (context) => {
    await start(context);
    await fixture.publishEncoded(room, { layersCount: 1 });
    const first = await playlistThat('v0', ({ names }) => names.length >= 3);
    const later = await playlistThat(
      'v0',
      ({ mediaSequence, nextMsn }) => nextMsn > mediaSequence + 2,
    );
    assert.ok(later.nextMsn > first.nextMsn);
    for (const name of later.names) {
      const response = await fetch(`${base}/v0/${name}`);
      assert.equal(response.status, 200, name);
      assert.ok((await response.arrayBuffer()).byteLength > 0);
    }
  });

  test('[TAP-27] a minute of a live stream with a crowd and a microphone that is muted for a while breaks no rule of RFC 8216bis', async (context) => {
    await start(context);
    const publisher = await fixture.publishEncoded(room);
    await playlistThat('v0', ({ nextMsn }) => nextMsn >= 1);
    let isOver = false;
    let crowdReloadsCount = 0;
    const crowd = Array.from({ length: CROWD_SIZE }, async (_none, index) => {
      const rendition = index % 2 === 0 ? 'v0' : 'v1';
      let playlist = await playlistThat(rendition, () => true);
      while (!isOver) {
        const { nextMsn, nextPart } = playlist;
        const directives = `_HLS_msn=${nextMsn}&_HLS_part=${nextPart}`;
        playlist = readPlaylist(await get(`${rendition}/index.m3u8?${directives}`));
        crowdReloadsCount += 1;
      }
    });
    const checking = checkLiveStream({
      ...{ url: `${base}/index.m3u8`, fetch, clock: systemClock, durationMs: WALK_MS },
      heldPictureTicks: ticksOfMs(PICTURE_HOLD_MS + PART_MS),
    });
    const atSegment = (msn: number) => playlistThat('v0', ({ nextMsn }) => nextMsn >= msn);
    const { nextMsn: begin } = await playlistThat('v0', () => true);
    const sound = { peerId: publisher.peerId, producerId: publisher.producerIds[1] as ProducerId };
    await atSegment(begin + 4);
    await fixture.server.setProducerPaused({ ...sound, paused: true });
    await atSegment(begin + 6);
    await fixture.server.setProducerPaused({ ...sound, paused: false });
    const findings = await checking;
    isOver = true;
    await Promise.all(crowd);
    assert.deepEqual(findings.list, [], findings.toString());
    assert.equal(findings.lookedAt('renditions'), 4);
    assert.ok(findings.lookedAt('delta reloads') > 0, findings.toString());
    // Parts of 0.3 s in four renditions.
    assert.ok(findings.lookedAt('parts') > 600, findings.toString());
    assert.ok(crowdReloadsCount > CROWD_SIZE * 100, `${crowdReloadsCount} reloads of the crowd`);
  });

  test('[TAP-11] a higher layer begins when somebody asks for it, and ends half a minute after', async (context) => {
    await start(context, { clock: new FakeClock() });
    const { producerIds, source } = await fixture.publishEncoded(room);
    source.maxLayer = 0;
    const told = (layer: number) =>
      fixture.waitFor(
        'layers-wanted',
        (n) => n.producerId === producerIds[0] && n.maxSpatialLayer === layer,
      );
    await told(0);
    await playlistThat('v0', ({ names }) => names.length >= 2);
    const playing = playlistThat('v2', ({ names }) => names.length >= 2);
    await told(2);
    source.maxLayer = 2;
    await playing;
    fixture.notifications.length = 0;
    let { nextMsn, nextPart } = await playlistThat('v0', () => true);
    for (let passedMs = 0; passedMs <= RENDITION_IDLE_MS; passedMs += STEP_MS) {
      await clock?.advance(STEP_MS);
      // The next part has come from the thread, and so has its answer to whether it is well.
      ({ nextMsn, nextPart } = readPlaylist(
        await get(`v0/index.m3u8?_HLS_msn=${nextMsn}&_HLS_part=${nextPart}`),
      ));
    }
    await told(0);
  });

  test('[TAP-12] a publisher that comes back with new producers goes on in the same playlist', async (context) => {
    await start(context);
    const first = await fixture.publishEncoded(room);
    const before = await playlistThat('v0', ({ names }) => names.length >= 5);
    first.source.stop();
    await fixture.server.closePeer(first.peerId);
    await fixture.publishEncoded(room);
    const after = await playlistThat('v0', ({ nextMsn }) => nextMsn >= before.nextMsn + 3);
    assert.equal(epochOf(after), epochOf(before));
    await decode('v0', 3);
  });

  test('[TAP-12] when the media worker dies and the publisher is back, the playlist goes on', async (context) => {
    await start(context);
    const first = await fixture.publishEncoded(room, { layersCount: 1 });
    const before = await playlistThat('v0', ({ names }) => names.length >= 5);
    const [worker] = (await fixture.server.dump()).workers;
    assert.ok(worker);
    process.kill(worker.pid, 'SIGKILL');
    await fixture.waitFor('media-reset', (n) => n.peerId === first.peerId);
    first.source.stop();
    await fixture.publishEncoded(room, { layersCount: 1 });
    const after = await playlistThat('v0', ({ nextMsn }) => nextMsn >= before.nextMsn + 3);
    assert.equal(epochOf(after), epochOf(before));
  });

  test('[TAP-13] when the packager thread dies another goes on: new names, later numbers, a break; WebRTC is left alone', async (context) => {
    await start(context);
    const { peerId } = await fixture.publishEncoded(room, { layersCount: 1 });
    const before = await playlistThat('v0', ({ names }) => names.length >= 5);
    service.killThread();
    const after = await playlistThat('v0', (playlist) => epochOf(playlist) !== epochOf(before));
    assert.ok(after.mediaSequence >= before.nextMsn, after.text);
    assert.ok(after.discontinuitySequence > before.discontinuitySequence);
    await playlistThat('v0', ({ nextMsn }) => nextMsn >= after.mediaSequence + 2);
    await decode('v0', 2);
    assert.equal(
      fixture.notificationsFor(peerId).some(({ type }) => type === 'media-reset'),
      false,
    );
    assert.match((await fixture.metrics.render()).body, /stagedoor_packager_restarts 1/);
  });

  test('[TAP-19] a stream that was live before the server began is numbered past what it may have had', async (context) => {
    await start(context);
    const old = newRoomId();
    service.openChannel(old, { startedAtMs: Date.now() - 100_000 });
    await fixture.publishEncoded(old, { layersCount: 1 });
    base = base.replace(room, old);
    const { mediaSequence, discontinuitySequence } = await playlistThat(
      'v0',
      ({ names }) => names.length > 0,
    );
    assert.ok(mediaSequence >= 100);
    assert.ok(discontinuitySequence >= 100);
    service.closeChannel(old);
  });

  test('[TAP-14] a channel that closes ends its playlists with what there was, and leaves nothing of the tap', async (context) => {
    await start(context);
    await fixture.publishEncoded(room, { layersCount: 1 });
    const before = await playlistThat('v0', ({ names }) => names.length >= 5);
    assert.equal((await fixture.server.dump()).transports, 3);
    service.closeChannel(room);
    assert.equal((await fixture.server.dump()).transports, 1);
    const after = await playlistThat('v0', ({ isEnded }) => isEnded);
    assert.ok(after.nextMsn >= before.nextMsn);
    const [segment] = after.segments;
    assert.equal((await fetch(`${base}/v0/${segment}`)).status, 200);
  });

  test('[TAP-14] a channel that closes while the packager thread is dead ends too', async (context) => {
    await start(context, { clock: new FakeClock() });
    await fixture.publishEncoded(room, { layersCount: 1 });
    const { names } = await playlistThat('v0', (playlist) => playlist.names.length >= 3);
    service.killThread();
    // The fake clock keeps the next thread from starting.
    await metric('stagedoor_packager_restarts', (value) => value === 1);
    service.closeChannel(room);
    // The last playlist stays, and can be fetched for a while.
    assert.equal((await fetch(`${base}/v0/${names[0]}`)).status, 200);
    assert.equal((await fixture.server.dump()).transports, 1);
  });

  test('[TAP-15] a recording has all renditions from where it began, also across packagers', async (context) => {
    await start(context);
    await fixture.publishEncoded(room, { layersCount: 2 });
    await playlistThat('v0', ({ names }) => names.length >= 3);
    const recordingFolder = path.join(folder, 'recording');
    service.startRecording(room, 'recording-1', recordingFolder);
    const begun = await playlistThat('v1', ({ names }) => names.length >= 3);
    await playlistThat('v1', ({ nextMsn }) => nextMsn >= begun.nextMsn + 1);
    service.killThread();
    const again = await playlistThat('v1', (playlist) => epochOf(playlist) !== epochOf(begun));
    await playlistThat('v1', ({ nextMsn }) => nextMsn >= again.mediaSequence + 1);
    await service.stopRecording(room, 'recording-1');
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
    await start(context);
    const { source } = await fixture.publishEncoded(room, { layersCount: 1 });
    assert.ok(source);
    const other = newRoomId();
    service.openChannel(other, { startedAtMs: Date.now() });
    await fixture.publish(other, { codec: 'VP8' });
    await playlistThat('v0', ({ names }) => names.length >= 3);
    await metric('stagedoor_packager_sources', (value) => value === 3);
    const { nextMsn } = await playlistThat('v0', () => true);
    await playlistThat('v0', (playlist) => playlist.nextMsn > nextMsn);
    service.closeChannel(other);
  });

  const metric = async (name: string, fits: (value: number) => boolean): Promise<void> => {
    const deadlineMs = performance.now() + WAIT_MS;
    for (;;) {
      const { body } = await fixture.metrics.render();
      const value = Number(new RegExp(`^${name} (.+)$`, 'm').exec(body)?.[1]);
      if (fits(value)) return;
      assert.ok(performance.now() < deadlineMs, `${name} is ${value}`);
      await new Promise(setImmediate);
    }
  };
});

type Playlist = {
  text: string;
  mediaSequence: number;
  discontinuitySequence: number;
  /** What to ask for next. */
  nextMsn: number;
  nextPart: number;
  isEnded: boolean;
  /** Of parts. */
  names: string[];
  segments: string[];
};

function readPlaylist(text: string): Playlist {
  const lines = text.split('\n');
  const mediaSequence = Number(/#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1]);
  let nextMsn = mediaSequence;
  let nextPart = 0;
  const segments: string[] = [];
  for (const line of lines) {
    if (line.startsWith('#EXT-X-PART:')) nextPart += 1;
    if (line === '' || line.startsWith('#')) continue;
    segments.push(line);
    nextMsn += 1;
    nextPart = 0;
  }
  const parts = [...text.matchAll(/#EXT-X-PART:.*URI="([^"]+)"/g)].map(([, name]) => name ?? '');
  return {
    text,
    mediaSequence,
    discontinuitySequence: Number(/#EXT-X-DISCONTINUITY-SEQUENCE:(\d+)/.exec(text)?.[1] ?? 0),
    nextMsn,
    nextPart,
    isEnded: text.includes('#EXT-X-ENDLIST'),
    names: parts,
    segments,
  };
}

/** What the packager put before all names. */
function epochOf({ text }: Playlist): string {
  const epoch = /#EXT-X-MAP:URI="(.+)-init/.exec(text)?.[1];
  assert.ok(epoch, text);
  return epoch;
}
