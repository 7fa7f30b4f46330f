import type { TestContext } from 'node:test';
import { systemClock } from '@stagedoor/service-kit/clock';
import type { HttpEdge, HttpEdgeOptions } from '@stagedoor/service-kit/http-edge';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { HlsOrigin, type HlsOriginOptions, type OriginChannel } from '../hls/origin/HlsOrigin.ts';
import type { HlsVerdict } from '../hls/origin/roles.ts';
import { SyntheticBroadcast, type SyntheticOptions } from './SyntheticBroadcast.ts';

/** The library reads it when it is loaded, which happens at the first `startOrigin`. */
process.env.UWS_HTTP_MAX_HEADERS_SIZE = '16384';

const CLOSE_MS = 2_000;

/** A gate that says what the test says; everybody may, unless it says otherwise. */
export class TestGate {
  asked: [channel: string, sessionId: string | undefined][] = [];
  verdict: (channel: string, sessionId: string | undefined) => HlsVerdict = () => 'ok';

  admit(channel: string, sessionId: string | undefined): HlsVerdict {
    this.asked.push([channel, sessionId]);
    return this.verdict(channel, sessionId);
  }
}

export type RunningOrigin = {
  origin: HlsOrigin;
  edge: HttpEdge;
  gate: TestGate;
  port: number;
  url: string;
};

/** An origin behind a real edge on a free port of the loopback interface; closed after the test. */
export async function startOrigin(
  t: TestContext,
  options: Partial<HlsOriginOptions> = {},
  edgeOptions: Partial<HttpEdgeOptions> = {},
): Promise<RunningOrigin> {
  const { HttpEdge } = await import('@stagedoor/service-kit/http-edge');
  const gate = new TestGate();
  const log = createSilentLogger();
  const origin = await HlsOrigin.create({ clock: systemClock, log, gate, ...options });
  const edge = await HttpEdge.create({
    host: '127.0.0.1',
    port: 0,
    log,
    fetch: () => new Response('no route', { status: 404 }),
    directRoutes: [origin.directRoute],
    ...edgeOptions,
  });
  t.after(async () => {
    origin.close();
    await edge.close(CLOSE_MS);
  });
  return { origin, edge, gate, port: edge.port, url: `http://127.0.0.1:${edge.port}` };
}

/** A made-up broadcast on a channel of the origin. */
export function openBroadcast(
  origin: HlsOrigin,
  channel: string,
  options: SyntheticOptions = {},
): { broadcast: SyntheticBroadcast; emit: OriginChannel['handle']; close: () => void } {
  const opened = origin.openChannel(channel, {
    shorten: (firstMsn) => broadcast.shortenWindow(firstMsn),
  });
  const broadcast: SyntheticBroadcast = new SyntheticBroadcast(
    (event) => opened.handle(event),
    options,
  );
  return { broadcast, emit: opened.handle, close: () => opened.close() };
}

/** Between two looks of `eventually`. */
const LOOK_MS = 2;

/** Resolves when `condition` holds; the test's timeout bounds it. */
export async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
