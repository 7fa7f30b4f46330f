import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StormViewer } from './StormViewer.ts';

/** What the parent process asks for. */
export type StormOrder = { origin: string; room: string; viewersCount: number; withinMs: number };

export type StormReport = {
  /** From a viewer's first packet to the server to its first key frame, one per viewer that got one. */
  waitsMs: number[];
  /** The same until the room was joined, and until ICE and DTLS were through. */
  joinsMs: number[];
  connectsMs: number[];
  failures: string[];
  /** From the first join to the start of the last one. */
  joinsTookMs: number;
  /** CPU time of this process from the first join to the last key frame, percent of one core. */
  cpuPercent: number;
  /** How long its main thread was ready and got no core, because others were busy. */
  keptWaitingMs: number;
  packetsCount: number;
};

/** All viewers get their first key frame in this time, or are counted as failed. */
const PATIENCE_MS = 20_000;
/** Tokens are fetched so many at a time. */
const TOKENS_AT_ONCE = 10;

/** Nanoseconds that this process's main thread was on the run queue (second field of Linux's schedstat), as milliseconds. */
function runQueueMs(): number {
  return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
}

async function fetchTokens(origin: string, count: number): Promise<string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(TOKENS_AT_ONCE, count - tokens.length) }, () =>
        fetch(`${origin}/api/v1/auth/anonymous`, { method: 'POST' }),
      ),
    );
    for (const answer of answers) {
      const { data } = (await answer.json()) as { data: { accessToken: string } };
      tokens.push(data.accessToken);
    }
  }
  return tokens;
}

async function storm(order: StormOrder): Promise<StormReport> {
  const { origin, room, viewersCount, withinMs } = order;
  const viewers = (await fetchTokens(origin, viewersCount)).map(
    (token) => new StormViewer({ origin, token }),
  );
  const waitsMs: number[] = [];
  const joinsMs: number[] = [];
  const connectsMs: number[] = [];
  const failures: string[] = [];
  const startMs = performance.now();
  const cpuBefore = process.cpuUsage();
  const waitedBeforeMs = runQueueMs();
  let lastJoinAtMs = startMs;
  const joinOne = async (viewer: StormViewer, index: number): Promise<void> => {
    await sleep((index * withinMs) / viewersCount);
    const startedAtMs = performance.now();
    lastJoinAtMs = startedAtMs;
    const giveUp = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => {
      throw new Error('no key frame came');
    });
    const marks = await Promise.race([viewer.watch(room), giveUp]);
    waitsMs.push(marks.keyFrameAtMs - startedAtMs);
    joinsMs.push(marks.joinedAtMs - startedAtMs);
    connectsMs.push(marks.connectedAtMs - startedAtMs);
  };
  await Promise.all(
    viewers.map((viewer, index) =>
      joinOne(viewer, index).catch((error: unknown) => failures.push(String(error))),
    ),
  );
  const { user, system } = process.cpuUsage(cpuBefore);
  const elapsedMs = performance.now() - startMs;
  const report: StormReport = {
    waitsMs,
    joinsMs,
    connectsMs,
    failures,
    joinsTookMs: lastJoinAtMs - startMs,
    cpuPercent: ((user + system) / 1_000 / elapsedMs) * 100,
    keptWaitingMs: runQueueMs() - waitedBeforeMs,
    packetsCount: viewers.reduce((total, { packetsCount }) => total + packetsCount, 0),
  };
  await Promise.all(viewers.map((viewer) => viewer.close()));
  return report;
}

process.once('message', (order: StormOrder) => {
  storm(order).then(
    (report) => process.send?.(report, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
