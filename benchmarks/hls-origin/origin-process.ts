import { systemClock } from '@stagedoor/service-kit/clock';
import { HttpEdge } from '@stagedoor/service-kit/http-edge';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { HlsOrigin } from '../../media-server/hls/origin/HlsOrigin.ts';
import type { PackagerEvent } from '../../media-server/hls/packager/packager-event.ts';
import { SyntheticBroadcast } from '../../media-server/test/SyntheticBroadcast.ts';
import { sharedClockMs } from '../stage/shared-clock.ts';
import type { ServerAnswer, ServerRequest } from './origin-messages.ts';

// The origin behind the edge, as the server has them, in a process of its own.

const CHANNEL = 'show';
/** Ten minutes in segments of 1.8 s: the default DVR window. */
const WINDOW_SEGMENTS = 333;
const PARTS_A_SEGMENT = 6;
const PART_TARGET_MS = 300;
/** 2.5 Mbit/s. */
const PART_BYTES = 94_000;
/** Made before anything is measured: in the server a thread makes them. */
const PARTS_AHEAD = 600;

const log = createSilentLogger();
const nothing = Number.MAX_SAFE_INTEGER;
const origin = await HlsOrigin.create({
  clock: systemClock,
  log,
  gate: { admit: () => 'ok' },
  // All viewers have one address here, which no audience has.
  limits: { perAddress: nothing, total: nothing },
});
const edge = await HttpEdge.create({
  host: '127.0.0.1',
  port: 0,
  log,
  fetch: () => new Response('no route', { status: 404 }),
  directRoutes: [origin.directRoute],
});

const channel = origin.openChannel(CHANNEL);
let emit = (event: PackagerEvent): void => channel.handle(event);
const broadcast = new SyntheticBroadcast((event) => emit(event), {
  renditions: ['v0'],
  partsPerSegment: PARTS_A_SEGMENT,
  partTargetMs: PART_TARGET_MS,
  windowSegments: WINDOW_SEGMENTS,
  partBytes: PART_BYTES,
});
broadcast.start();
for (let count = 0; count < WINDOW_SEGMENTS; count += 1) broadcast.nextSegment();
const first = { msn: broadcast.msn, partIndex: broadcast.partIndex };
const partPath = `/hls/${CHANNEL}/v0/${broadcast.partName(first.msn - 1, PARTS_A_SEGMENT - 1)}`;

const ahead: PackagerEvent[][] = [];
emit = (event) => ahead.at(-1)?.push(event);
for (let count = 0; count < PARTS_AHEAD; count += 1) {
  ahead.push([]);
  broadcast.nextPart();
}

let partsCount = 0;
let bornAtMs = 0;

function makePart(): void {
  const events = ahead[partsCount];
  if (events === undefined) throw new Error('there are no more parts');
  ahead[partsCount] = [];
  partsCount += 1;
  bornAtMs = sharedClockMs();
  for (const event of events) channel.handle(event);
}

process.on('message', (request: ServerRequest) => {
  if (request.type === 'part') makePart();
  const { user, system } = process.cpuUsage();
  process.send?.({
    port: edge.port,
    cpuMs: (user + system) / 1e3,
    rssBytes: process.memoryUsage.rss(),
    waitingCount: origin.waitingCount,
    bornAtMs,
    msn: first.msn + Math.floor(partsCount / PARTS_A_SEGMENT),
    partIndex: partsCount % PARTS_A_SEGMENT,
    partPath,
  } satisfies ServerAnswer);
});
process.on('disconnect', () => process.exit());
