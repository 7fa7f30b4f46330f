import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import type { RoomId } from '@stagedoor/contracts/ids';
import { systemClock } from '@stagedoor/service-kit/clock';
import type { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { startEdge } from '../../service-kit/test/edge-fixture.ts';
import { HlsService } from '../hls/HlsService.ts';
import { MediaFixture, newRoomId } from './media-fixture.ts';

/** Nothing that a test waits for takes as long. */
export const WAIT_MS = 20_000;

/** A media server with one live channel behind a real edge: what is published into `room` can be had by HTTP. */
export class LiveHlsFixture {
  readonly media: MediaFixture;
  readonly folder: string;
  readonly room: RoomId = newRoomId();
  readonly service: HlsService;
  /** Of the channel. */
  base = '';

  private constructor(media: MediaFixture, folder: string, service: HlsService) {
    this.media = media;
    this.folder = folder;
    this.service = service;
  }

  /** Closed after the test. With a fake clock nothing of the service happens by itself but what packets bring. */
  static async start(
    context: TestContext,
    clock: FakeClock | undefined = undefined,
  ): Promise<LiveHlsFixture> {
    const media = await MediaFixture.create();
    const folder = await mkdtemp(path.join(tmpdir(), 'live-hls-'));
    const service = await HlsService.create({
      media: media.server,
      gate: { admit: () => 'ok' },
      preset: 'fast',
      dvrWindowMs: 60_000,
      dataFolder: folder,
      clock: clock ?? systemClock,
      log: createSilentLogger(),
      metrics: media.metrics,
    });
    const fixture = new LiveHlsFixture(media, folder, service);
    context.after(() => fixture.#close());
    service.openChannel(fixture.room, { startedAtMs: (clock ?? systemClock).nowMs() });
    const { url } = await startEdge(context, { directRoutes: [service.directRoute] });
    fixture.base = `${url}/hls/${fixture.room}`;
    return fixture;
  }

  /** Below the channel; rejects when there is none. */
  async get(name: string): Promise<string> {
    const response = await fetch(`${this.base}/${name}`);
    const text = await response.text();
    assert.equal(response.status, 200, `${name}: ${response.status} ${text}`);
    return text;
  }

  /** Reads the playlist again and again, as a player does, until it fits. */
  async playlistThat(
    rendition: string,
    fits: (playlist: LivePlaylist) => boolean,
  ): Promise<LivePlaylist> {
    const deadlineMs = performance.now() + WAIT_MS;
    let playlist = readPlaylist(await this.get(`${rendition}/index.m3u8`));
    while (!fits(playlist)) {
      assert.ok(performance.now() < deadlineMs, `it did not get there:\n${playlist.text}`);
      playlist = await this.playlistAfter(rendition, playlist);
    }
    return playlist;
  }

  /** The one with the next part. */
  async playlistAfter(rendition: string, before: LivePlaylist): Promise<LivePlaylist> {
    const { nextMsn, nextPart } = before;
    return readPlaylist(
      await this.get(`${rendition}/index.m3u8?_HLS_msn=${nextMsn}&_HLS_part=${nextPart}`),
    );
  }

  /** ffmpeg decodes so much of a rendition as it comes, and has nothing to complain of. */
  async decode(rendition: string, seconds: number): Promise<void> {
    const { stderr } = await promisify(execFile)('ffmpeg', [
      ...['-hide_banner', '-nostdin', '-v', 'error', '-xerror', '-t', String(seconds)],
      ...['-i', `${this.base}/${rendition}/index.m3u8`, '-map', '0:v', '-map', '0:a'],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'],
    ]);
    assert.equal(stderr, '');
  }

  /** Until the number in the metrics fits. */
  async metric(name: string, fits: (value: number) => boolean): Promise<void> {
    const deadlineMs = performance.now() + WAIT_MS;
    for (;;) {
      const { body } = await this.media.metrics.render();
      const value = Number(new RegExp(`^${name} (.+)$`, 'm').exec(body)?.[1]);
      if (fits(value)) return;
      assert.ok(performance.now() < deadlineMs, `${name} is ${value}`);
      await new Promise(setImmediate);
    }
  }

  async #close(): Promise<void> {
    await this.service.close();
    assert.equal((await this.media.server.dump()).taps, 0);
    await this.media.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What a player goes by, read off a media playlist as it stands. */
export type LivePlaylist = {
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

export function readPlaylist(text: string): LivePlaylist {
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
export function epochOf({ text }: LivePlaylist): string {
  const epoch = /#EXT-X-MAP:URI="(.+)-init/.exec(text)?.[1];
  assert.ok(epoch, text);
  return epoch;
}
