import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { asProducerId, asRoomId } from '@stagedoor/contracts/ids';
import { systemClock } from '@stagedoor/service-kit/clock';
import { HttpEdge } from '@stagedoor/service-kit/http-edge';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { HlsService } from '../../media-server/hls/HlsService.ts';
import type { TapSink } from '../../media-server/sfu/tap-sink.ts';
import {
  AUDIO_PAYLOAD_TYPE,
  AUDIO_SSRC,
  type PackagerBenchRequest,
  type PackagerUsage,
  VIDEO_PAYLOAD_TYPE,
  VIDEO_SSRC,
} from './packager-messages.ts';

// What the server does for HLS, without its SFU: RTP comes to the packager thread from files, and the origin serves what that makes.

const DVR_WINDOW_MS = 600_000;
const SAMPLE_MS = 10;
const NS_PER_MS = 1e6;

const dataFolder = mkdtempSync(path.join(tmpdir(), 'stagedoor-packager-'));
process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
const log = createSilentLogger();
const metrics = new Metrics({ processMetrics: false });
const sinks = new Map<string, TapSink>();
const service = await HlsService.create({
  media: {
    tapRoom: (room, { sink }) => {
      sinks.set(room, sink);
      const nothing = (): void => undefined;
      return {
        setWantedLayer: nothing,
        requestKeyFrame: nothing,
        restart: nothing,
        close: nothing,
      };
    },
  },
  gate: { admit: () => 'ok' },
  preset: 'fast',
  dvrWindowMs: DVR_WINDOW_MS,
  dataFolder,
  clock: systemClock,
  log,
  metrics,
});
const edge = await HttpEdge.create({
  host: '127.0.0.1',
  port: 0,
  log,
  fetch: () => new Response('no route', { status: 404 }),
  directRoutes: [service.directRoute],
});
const delays = monitorEventLoopDelay({ resolution: SAMPLE_MS });
delays.enable();

async function open(
  request: Extract<PackagerBenchRequest, { type: 'open' }>,
): Promise<{ videoPort: number; audioPort: number }> {
  const room = asRoomId(request.name);
  service.openChannel(room, { startedAtMs: Date.now() });
  const sink = sinks.get(room);
  if (sink === undefined) throw new Error('nobody tapped the room');
  const common = { isPaused: false };
  const videoPort = await sink.addSource({
    ...common,
    id: asProducerId(`${request.name}-picture`),
    kind: 'video',
    codec: 'h264',
    payloadType: VIDEO_PAYLOAD_TYPE,
    clockRate: 90_000,
    ssrcs: [VIDEO_SSRC],
    fromPort: request.videoFromPort,
  });
  const audioPort = await sink.addSource({
    ...common,
    id: asProducerId(`${request.name}-sound`),
    kind: 'audio',
    codec: 'opus',
    payloadType: AUDIO_PAYLOAD_TYPE,
    clockRate: 48_000,
    ssrcs: [AUDIO_SSRC],
    fromPort: request.audioFromPort,
  });
  return { videoPort, audioPort };
}

async function usage(): Promise<Omit<PackagerUsage, 'videoPort' | 'audioPort'>> {
  const text = (await metrics.render()).body;
  const read = (name: string): number =>
    Number(new RegExp(`^stagedoor_packager_${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  const { user, system } = process.cpuUsage();
  // The histogram holds the time between two samples.
  const mainDelayP99Ms = Math.max(0, delays.percentile(99) / NS_PER_MS - SAMPLE_MS);
  return {
    port: edge.port,
    packagerCpuMs: read('cpu_seconds') * 1e3,
    packetsCount: read('packets'),
    lostPacketsCount: read('lost_packets'),
    roundIntervalP99Ms: read('round_interval_p99_seconds') * 1e3,
    roundsCount: read('rounds'),
    lateRoundsCount: read('late_rounds'),
    mainDelayP99Ms,
    cpuMs: (user + system) / 1e3,
  };
}

async function handle(request: PackagerBenchRequest): Promise<PackagerUsage> {
  const ports = request.type === 'open' ? await open(request) : { videoPort: 0, audioPort: 0 };
  const now = await usage();
  if (request.type === 'begin') delays.reset();
  return { ...ports, ...now };
}

process.on('message', (request: PackagerBenchRequest) => {
  void handle(request).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
