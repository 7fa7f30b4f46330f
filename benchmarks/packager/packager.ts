import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Benchmark, BenchmarkContext, Measurements } from '../runner/benchmark.ts';
import { AskedProcess } from '../stage/AskedProcess.ts';
import {
  AUDIO_PAYLOAD_TYPE,
  AUDIO_SSRC,
  type PackagerBenchRequest,
  type PackagerUsage,
  VIDEO_PAYLOAD_TYPE,
  VIDEO_SSRC,
} from './packager-messages.ts';

const BROADCASTS = 20;
const BITS_PER_SECOND = 2_500_000;
const CLIP_SECONDS = 10;
const SETTLE_MS = 8_000;
const MEASURE_MS = 40_000;
const QUICK_MS = 6_000;
/** A rendition for which nobody asks is let go after 30 s. */
const WATCH_INTERVAL_MS = 5_000;
/** The packager thread reports every 2 s. */
const READ_INTERVAL_MS = 2_000;
/** Below those that Linux gives to sockets that do not care. ffmpeg takes the port after each for RTCP. */
const FIRST_SENDER_PORT = 21_000;
const PORTS_A_SENDER = 4;
const LOST_SHARE_MAX = 0.001;
const SENT_SHARE_MIN = 0.95;

/** What it costs to make LL-HLS of RTP, for a thread with as many broadcasts as a busy server has. */
export const packager: Benchmark = {
  name: 'packager',
  about: `${BROADCASTS} broadcasts of one rendition (H264, 1280 × 720 at 30 frames a second, ${BITS_PER_SECOND / 1e6} Mbit/s, with Opus), sent as RTP from a file by one ffmpeg -c copy each to the packager thread; preset fast, each watched, so that its playlists are compressed too; ${MEASURE_MS / 1_000} s. CPU is the thread's own count.`,
  metrics: {
    'a rendition': {
      unit: '% of a core',
      atMost: 1,
      about: `CPU of the packager thread, divided by ${BROADCASTS}`,
    },
    'packager late': {
      unit: '%',
      atMost: 1,
      about:
        'rounds of the packager thread that began more than 10 ms after their time, so that what came had to wait for more than 20 ms: at most 1 % of them means that the 99th percentile is at most 20 ms',
    },
    'packager worst 2 s': {
      unit: 'ms',
      about:
        'time between two rounds of the packager thread, 99th percentile of 2 s, the worst of them',
    },
    'main p99': {
      unit: 'ms',
      atMost: 20,
      about:
        'event-loop delay of the main thread, which takes the parts over and serves them; 99th percentile of the whole time',
    },
    main: { unit: '% of a core', about: 'the rest of the process, all broadcasts together' },
    packets: { unit: 'a second', about: 'RTP packets that the thread took in' },
  },
  run: measure,
};

type Process = AskedProcess<PackagerBenchRequest, PackagerUsage>;

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stagedoor-clip-'));
  context.defer(async () => rmSync(folder, { recursive: true, force: true }));
  const clip = path.join(folder, 'clip.ts');
  await makeClip(clip);
  const server: Process = new AskedProcess(
    context,
    new URL('./packager-process.ts', import.meta.url),
  );
  const playlists: string[] = [];
  for (let index = 0; index < BROADCASTS; index += 1) {
    const videoFromPort = FIRST_SENDER_PORT + index * PORTS_A_SENDER;
    const audioFromPort = videoFromPort + PORTS_A_SENDER / 2;
    const name = `show-${index}`;
    const ports = await server.ask({ type: 'open', name, videoFromPort, audioFromPort });
    send(context, clip, [
      { ...VIDEO, fromPort: videoFromPort, toPort: ports.videoPort },
      { ...AUDIO, fromPort: audioFromPort, toPort: ports.audioPort },
    ]);
    playlists.push(`http://127.0.0.1:${ports.port}/hls/${name}/v0/index.m3u8`);
  }
  await watch(playlists);
  await sleep(SETTLE_MS);
  await watch(playlists);

  const before = await readFresh(server);
  await server.ask({ type: 'begin' });
  const rounds: number[] = [];
  const endsAtMs = before.atMs + (context.isQuick ? QUICK_MS : MEASURE_MS);
  let watchedAtMs = before.atMs;
  while (performance.now() < endsAtMs) {
    await sleep(READ_INTERVAL_MS);
    const usage = await server.ask({ type: 'usage' });
    rounds.push(usage.roundIntervalP99Ms);
    if (performance.now() - watchedAtMs < WATCH_INTERVAL_MS) continue;
    watchedAtMs = performance.now();
    await watch(playlists);
  }
  const after = await readFresh(server);
  const elapsedMs = after.atMs - before.atMs;
  const packetsCount = after.packetsCount - before.packetsCount;
  checkThatItArrived({
    packetsCount,
    lostCount: after.lostPacketsCount - before.lostPacketsCount,
    elapsedMs,
  });
  const packagerMs = after.packagerCpuMs - before.packagerCpuMs;
  const percent = (ms: number): number => (ms / elapsedMs) * 100;
  return {
    'a rendition': percent(packagerMs) / BROADCASTS,
    'packager late':
      ((after.lateRoundsCount - before.lateRoundsCount) /
        (after.roundsCount - before.roundsCount)) *
      100,
    'packager worst 2 s': Math.max(...rounds),
    'main p99': after.mainDelayP99Ms,
    main: percent(after.cpuMs - before.cpuMs - packagerMs),
    packets: packetsCount / (elapsedMs / 1e3),
  };
}

const VIDEO = { stream: 'v', payloadType: VIDEO_PAYLOAD_TYPE, ssrc: VIDEO_SSRC };
const AUDIO = { stream: 'a', payloadType: AUDIO_PAYLOAD_TYPE, ssrc: AUDIO_SSRC };
type Sent = typeof VIDEO & { fromPort: number; toPort: number };

/** Noise on a moving picture, so that the encoder needs the bits that it is given; parameter sets before every key frame. */
async function makeClip(file: string): Promise<void> {
  const bits = `${BITS_PER_SECOND}`;
  const source = `testsrc2=size=1280x720:rate=30:duration=${CLIP_SECONDS},noise=alls=20:allf=t`;
  await promisify(execFile)('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', source],
    ...['-f', 'lavfi', '-i', `sine=frequency=440:sample_rate=48000:duration=${CLIP_SECONDS}`],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-tune',
      'zerolatency',
      '-profile:v',
      'baseline',
    ],
    ...['-b:v', bits, '-maxrate', bits, '-minrate', bits, '-bufsize', bits, '-g', '60', '-bf', '0'],
    ...['-x264-params', 'repeat-headers=1:nal-hrd=cbr:scenecut=0', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'libopus', '-b:a', '64k', '-ac', '2', '-f', 'mpegts', file],
  ]);
}

function send(context: BenchmarkContext, clip: string, streams: readonly Sent[]): void {
  const outputs = streams.flatMap(({ stream, payloadType, ssrc, fromPort, toPort }) => [
    ...['-map', `0:${stream}`, '-c', 'copy', '-payload_type', `${payloadType}`],
    ...['-ssrc', `${ssrc}`, '-f', 'rtp'],
    `rtp://127.0.0.1:${toPort}?localrtpport=${fromPort}&pkt_size=1200`,
  ]);
  const child = spawn(
    'ffmpeg',
    ['-v', 'error', '-re', '-stream_loop', '-1', '-i', clip, ...outputs],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  context.defer(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
}

/** Somebody asks for each playlist, and so watches. */
async function watch(playlists: readonly string[]): Promise<void> {
  for (const playlist of playlists) {
    const answer = await fetch(playlist);
    if (!answer.ok) throw new Error(`${playlist} is answered with ${answer.status}`);
    await answer.arrayBuffer();
  }
}

/** With a report of the thread that has just come. */
async function readFresh(server: Process): Promise<PackagerUsage & { atMs: number }> {
  const first = await server.ask({ type: 'usage' });
  for (;;) {
    await sleep(20);
    const usage = await server.ask({ type: 'usage' });
    if (usage.packagerCpuMs !== first.packagerCpuMs) return { ...usage, atMs: performance.now() };
  }
}

function checkThatItArrived(of: {
  packetsCount: number;
  lostCount: number;
  elapsedMs: number;
}): void {
  const least =
    ((BITS_PER_SECOND / 8 / 1_200) * BROADCASTS * of.elapsedMs * SENT_SHARE_MIN) / 1_000;
  if (of.packetsCount < least) {
    throw new Error(`${of.packetsCount} packets came, ${Math.round(least)} were to be sent`);
  }
  if (of.lostCount > of.packetsCount * LOST_SHARE_MAX) {
    throw new Error(`${of.lostCount} of ${of.packetsCount} packets were lost on loopback`);
  }
}
