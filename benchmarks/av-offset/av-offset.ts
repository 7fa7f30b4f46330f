import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { endRecorded, goLiveRecorded, logIn, untilMode } from '../../tests/e2e/browsers.ts';
import { activeStreams, DEMO_CREATOR } from '../../tests/e2e/demo.ts';
import type { Benchmark, BenchmarkContext, Measurements } from '../runner/benchmark.ts';
import { percentile } from '../runner/statistics.ts';
import { chooseHls, chooseWebRtc } from '../stage/hls-viewer.ts';
import { openVisitor, startBrowser, startServer } from '../stage/stage.ts';
import { decodedOffsets, pairedOffsets } from './decoded-offsets.ts';
import { installFlashAndBeep, replaceDevices } from './flash-and-beep.ts';

const SETTLE_MS = 15_000;
const MEASURE_MS = 40_000;
const QUICK_MS = 15_000;
const SECOND_MS = 1_000;
/** One is made every second; the first and the last may be cut off. */
const MISSING_MAX = 5;
const BAR_P50_MS = 20;
const BAR_P95_MS = 60;

const bars = (what: string): Benchmark['metrics'] => ({
  [`${what} p50`]: { unit: 'ms', atMost: BAR_P50_MS, about: `${ABOUT[what]}; median, either way` },
  [`${what} p95`]: { unit: 'ms', atMost: BAR_P95_MS, about: `${ABOUT[what]}; either way` },
});

const ABOUT: Record<string, string> = {
  recording: 'the recording’s MP4, decoded by ffmpeg',
  'HLS bytes': 'the live playlist, decoded by ffmpeg',
  'HLS in the browser':
    'the watch page by HLS, less the median of the loop that was measured in the same page',
  'WebRTC in the browser': 'the same by WebRTC',
};

/** Whether what belongs together is seen and heard together. */
export const avOffset: Benchmark = {
  name: 'av-offset',
  about: `The creator's picture flashes white once a second and the sound beeps with it, 1280 × 720 at 30 frames a second, from a canvas and Web Audio in Chromium; recorded, watched by HLS and by WebRTC. The offset is a beep's begin minus its flash's. The loop is the same source sent by RTCPeerConnection within the viewer's page, without any server.`,
  metrics: {
    ...bars('recording'),
    ...bars('HLS bytes'),
    ...bars('HLS in the browser'),
    'WebRTC in the browser p50': { unit: 'ms', about: `${ABOUT['WebRTC in the browser']}; median` },
    'WebRTC in the browser p95': { unit: 'ms', about: `${ABOUT['WebRTC in the browser']}` },
    'loop p50': {
      unit: 'ms',
      about: 'the loop itself, median: positive when the beep comes later',
    },
  },
  run: measure,
};

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const measureMs = context.isQuick ? QUICK_MS : MEASURE_MS;
  const server = await startServer(context);
  const creator = await openVisitor(
    await startBrowser(context),
    installFlashAndBeep,
    replaceDevices,
  );
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLiveRecorded(creator.page, server.url, 'Flash and beep');
  const [stream] = await activeStreams(server);
  if (stream === undefined) throw new Error('the Studio says that it is live, the server does not');

  const browser = await startBrowser(context);
  const offsets: Record<string, number[]> = {};
  for (const [mode, name] of [
    ['hls', 'HLS in the browser'],
    ['webrtc', 'WebRTC in the browser'],
  ] as const) {
    const { page } = await openVisitor(
      browser,
      installFlashAndBeep,
      mode === 'hls' ? chooseHls : chooseWebRtc,
    );
    await page.goto(`${server.url}/watch/${stream.channelName}`);
    await untilMode(page, mode);
    await sleep(SETTLE_MS);
    const seen = await read(page, false, measureMs);
    const loop = await read(page, true, measureMs);
    if (mode === 'hls') offsets.loop = loop;
    const loopMs = percentile(loop, 0.5);
    offsets[name] = seen.map((offset) => offset - loopMs);
    await page.close();
  }
  const playlist = `${server.url}/hls/${stream.channelName}/index.m3u8`;
  offsets['HLS bytes'] = checked(
    'HLS bytes',
    await decodedOffsets(playlist, measureMs / SECOND_MS),
    measureMs,
  );
  const recordingId = await endRecorded(creator.page);
  offsets.recording = checked(
    'recording',
    await decodedOffsets(`${server.url}/vod/${recordingId}/video.mp4`),
    measureMs,
  );
  return {
    ...summarized('recording', offsets),
    ...summarized('HLS bytes', offsets),
    ...summarized('HLS in the browser', offsets),
    ...summarized('WebRTC in the browser', offsets),
    'loop p50': percentile(offsets.loop ?? [], 0.5),
  };
}

function summarized(name: string, offsets: Record<string, number[]>): Measurements {
  const all = offsets[name] ?? [];
  return {
    [`${name} p50`]: Math.abs(percentile(all, 0.5)),
    [`${name} p95`]: percentile(all.map(Math.abs), 0.95),
  };
}

/** Offsets of the watched stream, or of the page's own loop. */
async function read(page: Page, isLoop: boolean, measureMs: number): Promise<number[]> {
  await page.evaluate(async (isLoop) => {
    const { openLoop, read } = window.flashAndBeep;
    const video = isLoop
      ? await openLoop()
      : document.querySelector<HTMLVideoElement>('[data-testid="watch-video"]');
    if (video === null) throw new Error('no video');
    if (isLoop) {
      await new Promise((resolve) => video.addEventListener('playing', resolve, { once: true }));
    }
    await read(video);
  }, isLoop);
  await sleep(measureMs);
  const { flashesAtMs, beepsAtMs } = await page.evaluate(() => window.flashAndBeep.take());
  return checked(
    `${isLoop ? 'the loop' : 'the page'} (${flashesAtMs.length} flashes, ${beepsAtMs.length} beeps)`,
    pairedOffsets(flashesAtMs, beepsAtMs),
    measureMs,
  );
}

function checked(name: string, offsets: number[], measureMs: number): number[] {
  const least = measureMs / SECOND_MS - MISSING_MAX;
  if (offsets.length < least) {
    throw new Error(`${name}: ${offsets.length} flashes with their beeps, of at least ${least}`);
  }
  return offsets;
}
