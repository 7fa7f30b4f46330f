import {
  type Benchmark,
  type BenchmarkContext,
  type Measurements,
  type Metric,
  VoidRunError,
} from '../runner/benchmark.ts';
import { percentile } from '../runner/statistics.ts';
import { sum } from '../stage/process-usage.ts';
import type { DialectName } from './fan-out-messages.ts';
import { assertMayOpen, type Sides, startSides } from './sides.ts';
import {
  type Load,
  manyRooms,
  measureTurn,
  oneRoom,
  samplePublication,
  type TurnCost,
} from './turns.ts';

/** Members of one room, and how many messages a second make 20,000 deliveries of it. */
const CROWDS = [
  { members: 1_000, ratePerSecond: 20 },
  { members: 5_000, ratePerSecond: 4 },
] as const;
const PROBES = 100;
/** One person writes once in 1.5 s at most, so it takes more of them. */
const BUSY = { members: 1_000, probesCount: 250, ratePerSecond: 150 } as const;
const SMALL_ROOMS = { rooms: 200, members: 10, ratePerSecond: 1_000 } as const;
/** Enough messages for V8 to compile what handles them; not more than their writers are allowed at once. */
const WARM_UP = { rooms: 20, members: 10, ratePerSecond: 400, durationMs: 3_000 } as const;
const MEASURE_MS = 6_000;
const QUICK_MS = 2_000;
/** In turns, so that a machine that slows down meanwhile slows all. */
const TURNS: readonly DialectName[] = ['chat', 'bare', 'socket-io-binary', 'socket-io-text'];
const READERS_PERCENT_MAX = 90;

/** What a message to many costs, beside a server that only publishes and beside Socket.IO. */
export const chatFanOut: Benchmark = {
  name: 'chat-fan-out',
  about: `Messages of 100 bytes into rooms, from and to plain WebSockets in two other processes. Chat: edge, sessions, limits and a log in PostgreSQL that waits for the disk, in one process; accounts and streams answer at once. Bare: uWebSockets.js behind the edge, which publishes the same bytes (author, ids and all) to as many subscribers and does nothing else. Socket.IO 4: \`io.to(room).emit\` of the text alone, WebSocket only, no compression. Each server is a process of its own; they take turns, twice, the second time in reverse, each with new connections and ${MEASURE_MS / 1_000} s after a warm-up. CPU is that of the serving process from the first message to the last delivery, divided by the deliveries; heartbeats fall outside. Times are those of ${PROBES} members with a process of their own, spread over the order in which people came: everybody else is read by another one, which would be measured too.`,
  metrics: {
    ...Object.fromEntries(CROWDS.flatMap(crowdMetrics)),
    'busy room': {
      unit: 'µs',
      atMost: 1,
      about: `CPU per delivery of chat, ${BUSY.ratePerSecond} messages a second to ${BUSY.members}`,
    },
    'busy room p99': {
      unit: 'ms',
      about: 'written → read, with the up to 50 ms of a common frame',
    },
    'small rooms above bare': {
      unit: 'µs',
      atMost: 50,
      about: `CPU per message of chat, less that of bare: ${SMALL_ROOMS.ratePerSecond} messages a second in ${SMALL_ROOMS.rooms} rooms of ${SMALL_ROOMS.members}`,
    },
    'small rooms': { unit: 'µs', about: 'CPU per message of chat' },
    'small rooms bare': { unit: 'µs', about: 'CPU per message of bare' },
    'small rooms PostgreSQL': {
      unit: 'µs',
      about: 'CPU per message of all processes of PostgreSQL',
    },
    'acknowledged p50': {
      unit: 'ms',
      atMost: 2,
      about: `sent → answered, which is after it is on disk; ${CROWDS[0].ratePerSecond} messages a second to ${CROWDS[0].members}`,
    },
    'acknowledged p99': { unit: 'ms', about: 'the same' },
    readers: {
      unit: '% of a core',
      about: `of the busiest process of readers, at most; above ${READERS_PERCENT_MAX} with chat or bare the run is void`,
    },
  },
  run: measure,
};

function crowdMetrics({ members, ratePerSecond }: (typeof CROWDS)[number]): [string, Metric][] {
  const where = `${ratePerSecond} messages a second to ${members}`;
  return [
    [
      `to bare ${members}`,
      { unit: '×', atMost: 1.1, about: `CPU per delivery, chat : bare, ${where}` },
    ],
    [
      `to Socket.IO binary ${members}`,
      { unit: '×', atMost: 0.25, about: 'chat : Socket.IO with a Buffer' },
    ],
    [
      `to Socket.IO text ${members}`,
      { unit: '×', atMost: 0.5, about: 'chat : Socket.IO with a string' },
    ],
    [`chat ${members}`, { unit: 'µs', about: 'CPU per delivery of chat' }],
    [`bare ${members}`, { unit: 'µs', about: 'CPU per delivery of bare' }],
    [
      `Socket.IO binary ${members}`,
      { unit: 'µs', about: 'CPU per delivery of Socket.IO with a Buffer' },
    ],
    [
      `Socket.IO text ${members}`,
      { unit: 'µs', about: 'CPU per delivery of Socket.IO with a string' },
    ],
    [`p99 to bare ${members}`, { unit: '×', atMost: 1.3, about: 'time of delivery, chat : bare' }],
    [`p99 ${members}`, { unit: 'ms', about: 'written → read, chat' }],
    [`bare p99 ${members}`, { unit: 'ms', about: 'the same, bare' }],
  ];
}

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const crowds = context.isQuick ? CROWDS.slice(0, 1) : CROWDS;
  const connectionsMax = Math.max(...crowds.map(({ members }) => members));
  assertMayOpen(Math.max(connectionsMax, SMALL_ROOMS.rooms * SMALL_ROOMS.members));
  const sides = await startSides(context);
  const sample = await samplePublication(sides);
  for (const readers of [sides.crowd, sides.probes])
    await readers.ask({ type: 'publish-like', sample });
  const taking = new Turns(sides, context.isQuick);
  await taking.warmUp();
  const measurements: Measurements = {};
  for (const crowd of crowds) Object.assign(measurements, await measureCrowd(taking, crowd));
  const busy = await taking.take(['chat'], () => oneRoom(sides, BUSY));
  measurements['busy room'] = perDeliveryUs(busy.chat);
  measurements['busy room p99'] = p99(busy.chat);
  Object.assign(measurements, await measureSmallRooms(taking));
  measurements.readers = taking.readersPercent;
  if (taking.readersPercent > READERS_PERCENT_MAX) {
    throw new VoidRunError('the readers were too busy to be readers only', measurements);
  }
  return measurements;
}

async function measureCrowd(
  taking: Turns,
  { members, ratePerSecond }: (typeof CROWDS)[number],
): Promise<Measurements> {
  const size = { members, ratePerSecond, probesCount: PROBES };
  const costs = await taking.take(TURNS, () => oneRoom(taking.sides, size));
  const [chat, bare] = [perDeliveryUs(costs.chat), perDeliveryUs(costs.bare)];
  const binary = perDeliveryUs(costs['socket-io-binary']);
  const text = perDeliveryUs(costs['socket-io-text']);
  const acknowledgedMs = costs.chat.flatMap((cost) => cost.acknowledgedMs);
  return {
    [`to bare ${members}`]: chat / bare,
    [`to Socket.IO binary ${members}`]: chat / binary,
    [`to Socket.IO text ${members}`]: chat / text,
    [`chat ${members}`]: chat,
    [`bare ${members}`]: bare,
    [`Socket.IO binary ${members}`]: binary,
    [`Socket.IO text ${members}`]: text,
    [`p99 to bare ${members}`]: p99(costs.chat) / p99(costs.bare),
    [`p99 ${members}`]: p99(costs.chat),
    [`bare p99 ${members}`]: p99(costs.bare),
    ...(members === CROWDS[0].members && {
      'acknowledged p50': percentile(acknowledgedMs, 0.5),
      'acknowledged p99': percentile(acknowledgedMs, 0.99),
    }),
  };
}

async function measureSmallRooms(taking: Turns): Promise<Measurements> {
  const costs = await taking.take(['chat', 'bare'], () => manyRooms(taking.sides, SMALL_ROOMS));
  const [chat, bare] = [perMessageUs(costs.chat), perMessageUs(costs.bare)];
  const postgresMs = sum(costs.chat.map((cost) => cost.postgresMs));
  const published = sum(costs.chat.map(({ publishedCount }) => publishedCount));
  return {
    'small rooms above bare': chat - bare,
    'small rooms': chat,
    'small rooms bare': bare,
    'small rooms PostgreSQL': (postgresMs * 1e3) / published,
  };
}

/** Lets the sides take turns, and watches the readers. */
class Turns {
  readonly sides: Sides;
  /** Of chat's and bare's turns, the most. */
  readersPercent = 0;
  readonly #isQuick: boolean;

  constructor(sides: Sides, isQuick: boolean) {
    this.sides = sides;
    this.#isQuick = isQuick;
  }

  /** Not measured: what V8 has not compiled yet is slow. */
  async warmUp(): Promise<void> {
    const { postgresPid } = this.sides;
    const { durationMs } = WARM_UP;
    for (const name of TURNS)
      await measureTurn(this.sides[name], manyRooms(this.sides, WARM_UP), {
        durationMs,
        postgresPid,
      });
  }

  async take<Name extends DialectName>(
    names: readonly Name[],
    makeLoad: () => Load,
  ): Promise<Record<Name, TurnCost[]>> {
    const costs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
      Name,
      TurnCost[]
    >;
    const order = this.#isQuick ? names : [...names, ...names.toReversed()];
    for (const name of order) costs[name].push(await this.#measure(name, makeLoad()));
    return costs;
  }

  async #measure(name: DialectName, load: Load): Promise<TurnCost> {
    const cost = await measureTurn(this.sides[name], load, {
      durationMs: this.#isQuick ? QUICK_MS : MEASURE_MS,
      postgresPid: this.sides.postgresPid,
    });
    if (name === 'chat' || name === 'bare')
      this.readersPercent = Math.max(this.readersPercent, cost.readersPercent);
    return cost;
  }
}

function perDeliveryUs(turns: readonly TurnCost[]): number {
  const deliveries = sum(turns.map(({ deliveriesCount }) => deliveriesCount));
  return (sum(turns.map(({ cpuMs }) => cpuMs)) * 1e3) / deliveries;
}

function perMessageUs(turns: readonly TurnCost[]): number {
  const published = sum(turns.map(({ publishedCount }) => publishedCount));
  return (sum(turns.map(({ cpuMs }) => cpuMs)) * 1e3) / published;
}

function p99(turns: readonly TurnCost[]): number {
  return percentile(
    turns.flatMap(({ delaysMs }) => delaysMs),
    0.99,
  );
}
