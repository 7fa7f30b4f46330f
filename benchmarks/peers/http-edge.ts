/**
 * What one small HTTP answer costs: the edge with a fetch handler, the edge with bytes, and node:http as the peer.
 * Each server runs in a process of its own and reports the CPU time that it used, so a busy machine or a slow client
 * changes little. Run with `node benchmarks/peers/http-edge.ts`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';

const VARIANTS = ['edge-json', 'edge-bytes', 'node-http'] as const;
type Variant = (typeof VARIANTS)[number];

const CONNECTIONS = 32;
const WARM_UP_REQUESTS = 20_000;
const REQUESTS = 100_000;
const REQUEST = 'GET /api/v1/thing HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\n\r\n';
const ANSWER = { success: true, data: { id: 'thing', text: 'x'.repeat(100) } };

async function serve(variant: Variant): Promise<number> {
  if (variant === 'node-http') {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(ANSWER));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  }
  const { bytesResponse, HttpEdge } = await import('@stagedoor/service-kit/http-edge');
  const { createSilentLogger } = await import('@stagedoor/service-kit/logger');
  const encoder = new TextEncoder();
  const headers = { 'content-type': 'application/json' };
  const fetch =
    variant === 'edge-json'
      ? () => Response.json(ANSWER)
      : () => bytesResponse(encoder.encode(JSON.stringify(ANSWER)), { headers });
  const log = createSilentLogger();
  return (await HttpEdge.create({ host: '127.0.0.1', port: 0, log, fetch })).port;
}

/** Asks `count` times over all sockets, each with one request under way. */
async function load(sockets: readonly Socket[], count: number): Promise<void> {
  let toSend = count;
  let toReceive = count;
  await new Promise<void>((resolve) => {
    for (const socket of sockets) {
      let text = '';
      socket.removeAllListeners('data');
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
        // Every variant's answer ends with the same characters.
        if (!text.endsWith('"}}')) return;
        text = '';
        toReceive -= 1;
        if (toReceive === 0) resolve();
        else if (toSend > 0) ask();
      });
      const ask = (): void => {
        toSend -= 1;
        socket.write(REQUEST);
      };
      ask();
    }
  });
}

async function measure(variant: Variant): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, variant], {
    env: { ...process.env, UWS_HTTP_MAX_HEADERS_SIZE: '16384' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ask = async (question: string): Promise<number> => {
    child.send(question);
    const [answer] = await once(child, 'message');
    return answer as number;
  };
  const port = await ask('port');
  const sockets = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      return socket;
    }),
  );
  await load(sockets, WARM_UP_REQUESTS);
  const cpuBefore = await ask('cpu');
  const startMs = performance.now();
  await load(sockets, REQUESTS);
  const seconds = (performance.now() - startMs) / 1000;
  const cpuMicroseconds = (await ask('cpu')) - cpuBefore;
  const perRequest = (cpuMicroseconds / REQUESTS).toFixed(1);
  const perSecond = Math.round(REQUESTS / seconds).toLocaleString('en');
  console.log(
    `${variant.padEnd(12)} ${perRequest.padStart(6)} µs of CPU each, ${perSecond} a second`,
  );
  for (const socket of sockets) socket.destroy();
  child.kill();
  await once(child, 'exit');
}

function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const variant = VARIANTS.find((name) => name === process.argv[2]);
if (variant === undefined) for (const each of VARIANTS) await measure(each);
else {
  const port = await serve(variant);
  process.on('message', (question) =>
    process.send?.(question === 'port' ? port : cpuMicroseconds()),
  );
}
