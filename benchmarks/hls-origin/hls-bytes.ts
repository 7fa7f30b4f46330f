import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tests/setup/free-port.ts';
import type { Benchmark, BenchmarkContext, Measurements } from '../runner/benchmark.ts';
import { median } from '../runner/statistics.ts';
import { AskedProcess } from '../stage/AskedProcess.ts';
import { cpuTimeMs } from '../stage/process-usage.ts';
import type {
  ServerAnswer,
  ServerRequest,
  ViewersAnswer,
  ViewersRequest,
} from './origin-messages.ts';

const CONNECTIONS = 64;
const MEASURE_MS = 4_000;
const QUICK_MS = 1_000;
const WARM_UP_MS = 1_000;
const BYTES_PER_GB = 1e9;
const START_PATIENCE_MS = 10_000;

/** What the bytes of parts cost the origin, beside the web server that people would put there. */
export const hlsBytes: Benchmark = {
  name: 'hls-bytes',
  about: `The same part of 2.5 Mbit/s (94 KB), fetched again and again over ${CONNECTIONS} TCP connections from another process, ${MEASURE_MS / 1_000} s at a time: from the origin, which has it in memory, and from nginx (one process, sendfile, no log), which has it in a file; in turns. CPU is that of the serving process.`,
  metrics: {
    ratio: {
      unit: '×',
      atMost: 1.25,
      about: 'CPU per byte, origin : nginx; 1.25 is 0.8 of the bytes per CPU second',
    },
    origin: { unit: 'ms/GB', about: 'CPU time of the origin' },
    nginx: { unit: 'ms/GB', about: 'CPU time of nginx' },
  },
  run: measure,
};

type Peer = { pid: number; port: number; path: string };

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const server = new AskedProcess<ServerRequest, ServerAnswer>(
    context,
    new URL('./origin-process.ts', import.meta.url),
  );
  const viewers = new AskedProcess<ViewersRequest, ViewersAnswer>(
    context,
    new URL('./viewers-process.ts', import.meta.url),
  );
  const { port, partPath } = await server.ask({ type: 'usage' });
  const origin: Peer = { pid: server.pid, port, path: partPath };
  const part = await (await fetch(`http://127.0.0.1:${port}${partPath}`)).bytes();
  const nginx = await startNginx(context, part);
  const costs = { origin: [] as number[], nginx: [] as number[] };
  for (const name of ['origin', 'nginx', 'nginx', 'origin'] as const) {
    const peer = name === 'origin' ? origin : nginx;
    const request = `GET ${peer.path} HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n`;
    await viewers.ask({ type: 'connect', port: peer.port, count: CONNECTIONS });
    await viewers.ask({ type: 'ask-for', request, durationMs: WARM_UP_MS });
    const beforeMs = cpuTimeMs(peer.pid);
    const durationMs = context.isQuick ? QUICK_MS : MEASURE_MS;
    const { bytesCount } = await viewers.ask({ type: 'ask-for', request, durationMs });
    costs[name].push((cpuTimeMs(peer.pid) - beforeMs) / (bytesCount / BYTES_PER_GB));
    await viewers.ask({ type: 'close' });
  }
  const [ours, theirs] = [median(costs.origin), median(costs.nginx)];
  return { ratio: ours / theirs, origin: ours, nginx: theirs };
}

async function startNginx(context: BenchmarkContext, part: Uint8Array): Promise<Peer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stagedoor-nginx-'));
  context.defer(async () => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  writeFileSync(path.join(folder, 'part.mp4'), part);
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr; worker_rlimit_nofile 4096;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; etag off; open_file_cache max=16;
  types { video/mp4 mp4; }
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}; add_header Cache-Control "public, max-age=31536000, immutable"; }
}
`,
  );
  const child = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  context.defer(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  });
  await once(child, 'spawn');
  const peer = { pid: child.pid ?? 0, port, path: '/part.mp4' };
  const untilMs = performance.now() + START_PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}${peer.path}`).catch(() => undefined);
    if (answer?.ok === true) return peer;
    if (performance.now() > untilMs) throw new Error('nginx does not answer');
    await sleep(20);
  }
}
