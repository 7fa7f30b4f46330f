import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { systemClock } from '@stagedoor/service-kit/clock';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { encoderProcessIds } from '../hls/aac/test/encoder-processes.ts';
import { RENDITION_IDLE_MS } from '../hls/origin/RenditionDemand.ts';
import { checkLiveStream } from '../hls/playlist/conformance/live-stream-check.ts';
import { parsePlaylist } from '../hls/playlist/parse-playlist.ts';
import type { ParsedMediaPlaylist } from '../hls/playlist/parsed-playlist.ts';
import { eventually, openBroadcast, startOrigin } from './hls-fixture.ts';
import { LiveHlsFixture, WAIT_MS } from './live-hls-fixture.ts';

const run = promisify(execFile);
/** Less than the time in which the packager thread may leave questions unanswered. */
const STEP_MS = 2_000;
const CONFORMANCE_MS = 6_000;

describe('renditions with AAC over HLS', () => {
  let live: LiveHlsFixture;
  const start = async (context: TestContext, clock?: FakeClock) => {
    live = await LiveHlsFixture.start(context, clock);
    // Not before the service was closed.
    context.after(() => eventually(() => encoderProcessIds().length === 0));
  };

  const reload = async (rendition: string, query = ''): Promise<ParsedMediaPlaylist> => {
    const playlist = parsePlaylist(await live.get(`${rendition}/index.m3u8${query}`));
    assert.ok(playlist?.kind === 'media');
    return playlist;
  };

  /** Follows a rendition until so many of its parts were listed. */
  const follow = async (rendition: string, partsCount: number): Promise<ParsedMediaPlaylist> => {
    const deadlineMs = performance.now() + WAIT_MS;
    const seen = new Set<string>();
    let playlist = await reload(rendition);
    for (;;) {
      for (const { parts } of playlist.segments) for (const { uri } of parts) seen.add(uri);
      if (seen.size >= partsCount) return playlist;
      assert.ok(performance.now() < deadlineMs, `${seen.size} parts`);
      playlist = await reload(rendition, nextOf(playlist));
    }
  };

  test('[AAC-1] they are listed and play: ffmpeg decodes picture and sound of each, and the checker finds nothing', async (context) => {
    await start(context);
    await live.media.publishEncoded(live.room, { layersCount: 2 });
    const multivariant = await live.get('index-aac.m3u8');
    for (const id of ['v0-aac', 'v1-aac', 'a-aac']) {
      assert.ok(multivariant.includes(`\n${id}/index.m3u8`), multivariant);
    }
    assert.ok(!multivariant.includes('opus'));
    const plain = await live.get('index.m3u8');
    assert.ok(!plain.includes('aac') && !plain.includes('mp4a'), plain);
    assert.deepEqual(encoderProcessIds(), []);
    const findings = await checkLiveStream({
      url: `${live.base}/index-aac.m3u8`,
      fetch,
      clock: systemClock,
      durationMs: CONFORMANCE_MS,
    });
    // Pictures and dates are those of the renditions with Opus: a picture that is held until a late one comes overlaps it (PACK-8),
    // and dates are corrected a little (PACK-17).
    const others = findings.list.filter(
      ({ message }) => !/^(?:track 1 begins|segment \d+ is dated)/.test(message),
    );
    assert.deepEqual(others, []);
    assert.ok(findings.lookedAt('parts') > 10, `${findings}`);
    assert.equal(encoderProcessIds().length, 1);
    for (const id of ['v0-aac', 'v1-aac']) {
      const { stderr } = await run('ffmpeg', [
        ...['-hide_banner', '-nostdin', '-v', 'error', '-xerror', '-t', '2'],
        ...['-i', `${live.base}/${id}/index.m3u8`, '-map', '0:v', '-map', '0:a'],
        ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'],
      ]);
      assert.equal(stderr, '', id);
    }
    const { stdout } = await run('ffprobe', [
      ...['-v', 'error', '-show_entries', 'stream=codec_name,profile,sample_rate,channels'],
      ...['-of', 'csv=p=0', `${live.base}/v0-aac/index.m3u8`],
    ]);
    assert.match(stdout, /^aac,LC,48000,2$/m);
    assert.match(stdout, /^h264,/m);
  });

  test('[AAC-2] half a minute after the last request the encoder is gone, and comes back with the next', async (context) => {
    const clock = new FakeClock();
    await start(context, clock);
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    await follow('v0-aac', 3);
    assert.equal(encoderProcessIds().length, 1);
    let playlist = await reload('v0');
    for (let passedMs = 0; passedMs <= RENDITION_IDLE_MS; passedMs += STEP_MS) {
      await clock.advance(STEP_MS);
      playlist = await reload('v0', nextOf(playlist));
    }
    const deadlineMs = performance.now() + WAIT_MS;
    while (encoderProcessIds().length > 0) {
      assert.ok(performance.now() < deadlineMs, 'the encoder goes on');
      playlist = await reload('v0', nextOf(playlist));
    }
    await follow('a-aac', 3);
    assert.equal(encoderProcessIds().length, 1);
  });

  test('[AAC-6] when the encoder is killed another goes on in the same playlist, and Opus does not notice', async (context) => {
    await start(context);
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    const before = await follow('v0-aac', 5);
    const [killed] = encoderProcessIds();
    assert.ok(killed !== undefined);
    process.kill(killed, 'SIGKILL');
    const [after] = await Promise.all([follow('v0-aac', 20), follow('v0', 12)]);
    const [other] = encoderProcessIds();
    assert.ok(other !== undefined && other !== killed);
    assert.equal(after.segments.at(-1)?.mapUri, before.segments.at(-1)?.mapUri);
    assert.ok(after.segments.every(({ isDiscontinuity }) => !isDiscontinuity));
  });

  test('[AAC-8] the encoder ends with the thread, another one works for the next, and ends with its broadcast', async (context) => {
    await start(context);
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    await follow('v0-aac', 3);
    const [first] = encoderProcessIds();
    live.service.killThread();
    await eventually(() => !encoderProcessIds().includes(first ?? 0));
    await follow('v0-aac', 6);
    await eventually(() => encoderProcessIds().length === 1);
    live.service.closeChannel(live.room);
    await eventually(() => encoderProcessIds().length === 0);
    // The process may be gone before the main thread has read of the end.
    let last = await reload('v0-aac');
    while (!last.isEnded) last = await reload('v0-aac', nextOf(last));
  });

  test('[AAC-1] without ffmpeg they are 404, which says why, and all else is as ever', async (context) => {
    const { PATH } = process.env;
    process.env.PATH = '/nowhere';
    try {
      await start(context);
    } finally {
      process.env.PATH = PATH;
    }
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    await follow('v0', 3);
    for (const name of ['index-aac.m3u8', 'v0-aac/index.m3u8', 'a-aac/index.m3u8']) {
      const response = await fetch(`${live.base}/${name}`);
      assert.equal(response.status, 404, name);
      assert.match(await response.text(), /"NOT_FOUND".*ffmpeg/, name);
    }
  });

  test('[AAC-3] a recording has the renditions with Opus, and no others', async (context) => {
    await start(context);
    await live.media.publishEncoded(live.room, { layersCount: 1 });
    await follow('v0-aac', 2);
    const recording = path.join(live.folder, 'recording');
    live.service.startRecording(live.room, 'recording-1', recording);
    await follow('v0-aac', 10);
    await live.service.stopRecording(live.room, 'recording-1');
    const files = (await readdir(recording, { recursive: true })).filter((name) =>
      name.endsWith('.mp4'),
    );
    const names = new Set(files.map((name) => path.basename(name)));
    assert.deepEqual([...names].sort(), ['a.mp4', 'v0.mp4']);
  });
});

test('[AAC-7] a rendition for which there is no encoder is refused with 503 until it begins, those who wait too', async (context) => {
  const { origin, url } = await startOrigin(context);
  const opened = openBroadcast(origin, 'show', { renditions: ['v0', 'v0-aac'] });
  const { broadcast } = opened;
  const address = `${url}/hls/show/v0-aac/index.m3u8`;
  broadcast.start(['v0']);
  broadcast.nextPart();
  const waiting = fetch(address);
  await eventually(() => origin.waitingCount === 1);
  opened.emit({ type: 'rendition-refused', rendition: 'v0-aac' });
  for (const response of [await waiting, await fetch(address)]) {
    assert.equal(response.status, 503);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.match(await response.text(), /"UNAVAILABLE"/);
  }
  broadcast.startRendition('v0-aac');
  broadcast.nextPart();
  assert.equal((await fetch(address)).status, 200);
  broadcast.stopRendition('v0-aac');
  opened.emit({ type: 'rendition-refused', rendition: 'v0-aac' });
  assert.equal((await fetch(address)).status, 503);
  opened.emit({ type: 'rendition-stopped', rendition: 'v0-aac' });
  void fetch(address);
  await eventually(() => origin.waitingCount === 1);
});

/** What to ask for next. */
function nextOf({ segments }: ParsedMediaPlaylist): string {
  const last = segments.at(-1);
  assert.ok(last !== undefined);
  const isWhole = last.uri !== undefined;
  return isWhole
    ? `?_HLS_msn=${last.msn + 1}&_HLS_part=0`
    : `?_HLS_msn=${last.msn}&_HLS_part=${last.parts.length}`;
}
