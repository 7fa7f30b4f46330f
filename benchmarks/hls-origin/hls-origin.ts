import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, BenchmarkContext, Measurements } from '../runner/benchmark.ts';
import { median, percentile } from '../runner/statistics.ts';
import { AskedProcess } from '../stage/AskedProcess.ts';
import type {
  ServerAnswer,
  ServerRequest,
  ViewersAnswer,
  ViewersRequest,
} from './origin-messages.ts';

const CROWDS = [2_000, 5_000, 10_000] as const;
const QUICK_CROWDS = [2_000] as const;
/** Answers of each server to each crowd, at least. */
const ANSWERS_MIN = 30_000;
const ROUNDS_MIN = 5;
const QUICK_ROUNDS = 3;
/** Code that V8 has not compiled yet is not what runs in a server that has an audience. */
const WARM_UP_ROUNDS = 5;
const LOOK_MS = 10;
const BYTES_PER_KB = 1024;
/** As a player in Chromium asks. */
const HEADERS = [
  'Host: media.example.org',
  'Connection: keep-alive',
  'sec-ch-ua-platform: "Linux"',
  'User-Agent: Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Accept: */*',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
  'Referer: https://media.example.org/watch/show',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-US,en;q=0.9',
];

/** What a crowd of parked playlist reloads costs the origin, beside a handler that does nothing but end the same bytes. */
export const hlsOrigin: Benchmark = {
  name: 'hls-origin',
  about: `Viewers that all wait for the same next part with a blocking reload (\`_HLS_msn\`, \`_HLS_part\`, \`_HLS_skip=YES\`, gzip, headers as of Chromium), each over a TCP connection of its own from another process; ten minutes of window, parts of 0.3 s. CPU is that of the serving process, from the requests to the last answer, divided by the answers. Bare: a uWebSockets.js handler that reads nothing and ends every request with the same head and body, in a process of its own, taking turns with the origin.`,
  metrics: {
    ...Object.fromEntries(
      CROWDS.flatMap((crowd) => [
        [
          `ratio ${crowd}`,
          {
            unit: '×' as const,
            atMost: 1.3,
            about: `CPU per answer, origin : bare, ${crowd} wait`,
          },
        ],
        [`origin ${crowd}`, { unit: 'µs' as const, about: 'CPU per answer of the origin' }],
        [`bare ${crowd}`, { unit: 'µs' as const, about: 'CPU per answer of the bare handler' }],
      ]),
    ),
    'answered p99': {
      unit: 'ms',
      atMost: 100,
      about: `part born → whole answer read by the viewers' process, ${CROWDS[0]} wait`,
    },
    'bare answered p99': { unit: 'ms', about: 'the same of the bare handler' },
    'memory a viewer': {
      unit: 'KB',
      about: `resident memory of the origin for each of the most connections with a waiting request, over that of a process that had no viewer yet`,
    },
  },
  run: measure,
};

type Server = AskedProcess<ServerRequest, ServerAnswer>;
type Viewers = AskedProcess<ViewersRequest, ViewersAnswer>;
type CrowdCost = { cpuUs: number; p99Ms: number; parkedRssBytes: number };

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const origin: Server = new AskedProcess(context, new URL('./origin-process.ts', import.meta.url));
  const bare: Server = new AskedProcess(context, new URL('./bare-process.ts', import.meta.url));
  const viewers: Viewers = new AskedProcess(
    context,
    new URL('./viewers-process.ts', import.meta.url),
  );
  const { rssBytes: emptyRssBytes } = await origin.ask({ type: 'usage' });
  await giveBareTheSameAnswer({ origin, bare, viewers });
  const measurements: Measurements = {};
  for (const crowd of context.isQuick ? QUICK_CROWDS : CROWDS) {
    const rounds = context.isQuick
      ? QUICK_ROUNDS
      : Math.max(ROUNDS_MIN, Math.ceil(ANSWERS_MIN / crowd));
    // In turns, so that a machine that slows down meanwhile slows both.
    const costs = { origin: [] as CrowdCost[], bare: [] as CrowdCost[] };
    for (const name of ['origin', 'bare', 'bare', 'origin'] as const) {
      const server = name === 'origin' ? origin : bare;
      costs[name].push(await measureCrowd({ server, viewers, crowd, rounds }));
    }
    const [originUs, bareUs] = [costs.origin, costs.bare].map((of) =>
      median(of.map(({ cpuUs }) => cpuUs)),
    );
    measurements[`origin ${crowd}`] = originUs ?? Number.NaN;
    measurements[`bare ${crowd}`] = bareUs ?? Number.NaN;
    measurements[`ratio ${crowd}`] = (originUs ?? Number.NaN) / (bareUs ?? Number.NaN);
    if (crowd === CROWDS[0]) {
      measurements['answered p99'] = median(costs.origin.map(({ p99Ms }) => p99Ms));
      measurements['bare answered p99'] = median(costs.bare.map(({ p99Ms }) => p99Ms));
    }
    const parkedRssBytes = Math.max(...costs.origin.map((cost) => cost.parkedRssBytes));
    measurements['memory a viewer'] = (parkedRssBytes - emptyRssBytes) / crowd / BYTES_PER_KB;
  }
  return measurements;
}

async function giveBareTheSameAnswer(of: {
  origin: Server;
  bare: Server;
  viewers: Viewers;
}): Promise<void> {
  const { port } = await of.origin.ask({ type: 'usage' });
  await of.viewers.ask({ type: 'connect', port, count: 1 });
  const { answer } = await runRound({ server: of.origin, viewers: of.viewers, crowd: 1 });
  await of.viewers.ask({ type: 'close' });
  const [head = '', ...rest] = answer.sample.split('\r\n\r\n');
  const body = Buffer.from(rest.join('\r\n\r\n'), 'latin1');
  const fields = head
    .split('\r\n')
    .slice(1)
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
  const length = Number(fields.find(([name]) => /^content-length$/i.test(name))?.[1]);
  if (length !== body.byteLength) throw new Error('the first answer came in pieces');
  await of.bare.ask({
    type: 'answer-with',
    // The library writes this one itself.
    head: fields.filter(([name]) => !/^content-length$/i.test(name)),
    bodyBase64: body.toString('base64'),
  });
}

async function measureCrowd(of: {
  server: Server;
  viewers: Viewers;
  crowd: number;
  rounds: number;
}): Promise<CrowdCost> {
  const { server, viewers, crowd, rounds } = of;
  const before = await server.ask({ type: 'usage' });
  await viewers.ask({ type: 'connect', port: before.port, count: crowd });
  for (let count = 0; count < WARM_UP_ROUNDS; count += 1) {
    await runRound({ server, viewers, crowd });
  }
  const [cpuUs, delaysMs]: [number[], number[]] = [[], []];
  let parkedRssBytes = 0;
  for (let count = 0; count < rounds; count += 1) {
    const round = await runRound({ server, viewers, crowd });
    cpuUs.push((round.cpuMs * 1e3) / crowd);
    for (const atMs of round.answer.arrivedAtMs) delaysMs.push(atMs - round.bornAtMs);
    parkedRssBytes = Math.max(parkedRssBytes, round.parkedRssBytes);
  }
  await viewers.ask({ type: 'close' });
  return { cpuUs: median(cpuUs), p99Ms: percentile(delaysMs, 0.99), parkedRssBytes };
}

/** All viewers ask for the next part; when all of them wait it is born. */
async function runRound(of: { server: Server; viewers: Viewers; crowd: number }): Promise<{
  cpuMs: number;
  bornAtMs: number;
  parkedRssBytes: number;
  answer: ViewersAnswer;
}> {
  const { server, viewers, crowd } = of;
  const before = await server.ask({ type: 'usage' });
  const path = `/hls/show/v0/index.m3u8?_HLS_msn=${before.msn}&_HLS_part=${before.partIndex}&_HLS_skip=YES`;
  const request = [`GET ${path} HTTP/1.1`, ...HEADERS, '', ''].join('\r\n');
  const asked = viewers.ask({ type: 'ask', request });
  // An error comes to light below, where it is waited for.
  asked.catch(() => undefined);
  let parked: ServerAnswer;
  do {
    await sleep(LOOK_MS);
    parked = await server.ask({ type: 'usage' });
  } while (parked.waitingCount < crowd);
  const { bornAtMs } = await server.ask({ type: 'part' });
  const answer = await asked;
  const after = await server.ask({ type: 'usage' });
  return {
    cpuMs: after.cpuMs - before.cpuMs,
    bornAtMs,
    parkedRssBytes: parked.rssBytes,
    answer,
  };
}
