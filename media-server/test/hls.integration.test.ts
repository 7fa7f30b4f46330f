import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import type { RoomId } from '@stagedoor/contracts/ids';
import { type Clock, systemClock } from '@stagedoor/service-kit/clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { startEdge } from '../../service-kit/test/edge-fixture.ts';
import { HlsService } from '../hls/HlsService.ts';
import { MediaFixture, newRoomId } from './media-fixture.ts';

const run = promisify(execFile);
/** Nothing that a test waits for takes as long. */
const WAIT_MS = 20_000;

describe('a live stream over HLS', () => {
  let fixture: MediaFixture;
  let folder: string;
  let service: HlsService;
  let room: RoomId;
  let base: string;
  beforeEach(async (context) => {
    fixture = await MediaFixture.create();
    folder = await mkdtemp(path.join(tmpdir(), 'hls-service-'));
    room = newRoomId();
    service = await createService(systemClock);
    const { url } = await startEdge(context as TestContext, {
      directRoutes: [service.directRoute],
    });
    base = `${url}/hls/${room}`;
  });
  afterEach(async () => {
    await service.close();
    const { taps, transports } = await fixture.server.dump();
    assert.equal(taps, 0);
    assert.ok(transports <= 2);
    await fixture.close();
    await rm(folder, { recursive: true, force: true });
  });

  const createService = (clock: Clock) =>
    HlsService.create({
      media: fixture.server,
      gate: { admit: () => 'ok' },
      preset: 'fast',
      dvrWindowMs: 60_000,
      dataFolder: folder,
      clock,
      log: createSilentLogger(),
      metrics: fixture.metrics,
    });

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
      assert.ok(
        performance.now() < deadlineMs,
        `the playlist did not get there:\n${playlist.text}`,
      );
      const { nextMsn, nextPart } = playlist;
      playlist = readPlaylist(
        await get(`${rendition}/index.m3u8?_HLS_msn=${nextMsn}&_HLS_part=${nextPart}`),
      );
    }
    return playlist;
  };

  test('[TAP-10] what a browser would publish is read live by ffmpeg, picture and sound', async () => {
    service.openChannel(room, { startedAtMs: Date.now() });
    await fixture.publishEncoded(room);
    const multivariant = await get('index.m3u8');
    assert.match(multivariant, /v0\/index\.m3u8/);
    assert.match(multivariant, /v2\/index\.m3u8/);
    await playlistThat('v0', ({ partsCount }) => partsCount >= 8);
    const { stderr } = await run('ffmpeg', [
      ...['-hide_banner', '-nostdin', '-v', 'error', '-xerror', '-t', '3'],
      ...['-i', `${base}/v0/index.m3u8`, '-map', '0:v', '-map', '0:a'],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'],
    ]);
    assert.equal(stderr, '');
  });
});

type Playlist = {
  text: string;
  mediaSequence: number;
  partsCount: number;
  /** What to ask for next. */
  nextMsn: number;
  nextPart: number;
  isEnded: boolean;
  names: string[];
};

function readPlaylist(text: string): Playlist {
  const lines = text.split('\n');
  const mediaSequence = Number(/#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1]);
  let nextMsn = mediaSequence;
  let nextPart = 0;
  for (const line of lines) {
    if (line.startsWith('#EXT-X-PART:')) nextPart += 1;
    if (line === '' || line.startsWith('#')) continue;
    nextMsn += 1;
    nextPart = 0;
  }
  const parts = [...text.matchAll(/#EXT-X-PART:.*URI="([^"]+)"/g)].map(([, name]) => name ?? '');
  return {
    text,
    mediaSequence,
    partsCount: parts.length,
    nextMsn,
    nextPart,
    isEnded: text.includes('#EXT-X-ENDLIST'),
    names: parts,
  };
}
