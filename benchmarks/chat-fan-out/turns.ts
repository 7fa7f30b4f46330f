import { setTimeout as sleep } from 'node:timers/promises';
import { familyCpuTimeMs, sum } from '../stage/process-usage.ts';
import type { ReadersAnswer, ReadersRequest } from './fan-out-messages.ts';
import type { Readers, Side, Sides } from './sides.ts';

/** Members and what they write, in one process of readers. */
type Part = {
  readers: Readers;
  rooms: string[];
  membersEach: number;
  /** Messages a second, in all of its rooms together. */
  ratePerSecond: number;
};

export type Load = {
  parts: Part[];
  /** The parts' members come in so many groups in turns, so that both processes have early and late ones. */
  groupsCount: number;
  membersPerRoom: number;
};

export type TurnCost = {
  /** Of the serving process, from the first message to the last delivery. */
  cpuMs: number;
  publishedCount: number;
  deliveriesCount: number;
  /** Of the parts that write: a message is written → it is read, for every message and every member. */
  delaysMs: number[];
  acknowledgedMs: number[];
  /** Of all processes of PostgreSQL, meanwhile. */
  postgresMs: number;
  /** CPU of the busiest process of readers, as percent of a core. */
  readersPercent: number;
};

const GROUPS = 10;
/** Code that V8 has not compiled yet is not what runs in a server that has an audience. */
const WARM_UP_MS = 1_500;
const DELIVERED_PATIENCE_MS = 20_000;
const LOOK_MS = 10;

let roomsCount = 0;

/** One that nobody was in: names are equally long, and a room without a history is entered at once. */
function newRoom(): string {
  roomsCount += 1;
  return `room-${`${roomsCount}`.padStart(6, '0')}`;
}

/** Everybody in one room; `probesCount` of them write. */
export function oneRoom(
  { crowd, probes }: Sides,
  size: { members: number; probesCount: number; ratePerSecond: number },
): Load {
  const rooms = [newRoom()];
  const { members, probesCount, ratePerSecond } = size;
  return {
    parts: [
      { readers: probes, rooms, membersEach: probesCount, ratePerSecond },
      { readers: crowd, rooms, membersEach: members - probesCount, ratePerSecond: 0 },
    ],
    groupsCount: GROUPS,
    membersPerRoom: members,
  };
}

/** Many rooms, in which everybody writes. */
export function manyRooms(
  { crowd, probes }: Sides,
  size: { rooms: number; members: number; ratePerSecond: number },
): Load {
  const parts = [crowd, probes].map((readers) => ({
    readers,
    rooms: Array.from({ length: size.rooms / 2 }, newRoom),
    membersEach: size.members,
    ratePerSecond: size.ratePerSecond / 2,
  }));
  return { parts, groupsCount: 1, membersPerRoom: size.members };
}

/** People come, write for a while, which is measured after a short warm-up, and go. */
export async function measureTurn(
  { server, dialect }: Side,
  load: Load,
  options: { durationMs: number; postgresPid: number },
): Promise<TurnCost> {
  await enter({ server, dialect }, load);
  await askAll(load, { type: 'keep-alive' });
  await write(load, WARM_UP_MS);
  const before = await count(load);
  const postgresBeforeMs = familyCpuTimeMs(options.postgresPid);
  const { cpuMs: cpuBeforeMs } = await server.ask({ type: 'usage' });
  const startMs = performance.now();
  await write(load, options.durationMs);
  const elapsedMs = performance.now() - startMs;
  const { cpuMs } = await server.ask({ type: 'usage' });
  const postgresMs = familyCpuTimeMs(options.postgresPid) - postgresBeforeMs;
  const after = await count(load);
  const reports = await Promise.all(
    writingParts(load).map(({ readers }) => readers.ask({ type: 'report' })),
  );
  await askAll(load, { type: 'close' });
  const readersMs = after.answers.map(
    (answer, index) => answer.cpuMs - (before.answers[index]?.cpuMs ?? 0),
  );
  return {
    cpuMs: cpuMs - cpuBeforeMs,
    publishedCount: after.sentCount - before.sentCount,
    deliveriesCount: after.readCount - before.readCount,
    delaysMs: reports.flatMap(({ delaysMs }) => delaysMs),
    acknowledgedMs: reports.flatMap(({ acknowledgedMs }) => acknowledgedMs),
    postgresMs,
    readersPercent: (Math.max(...readersMs) / elapsedMs) * 100,
  };
}

/** What a publication of chat is as bytes, in a room of two. */
export async function samplePublication(sides: Sides): Promise<Uint8Array> {
  const load = oneRoom(sides, { members: 2, probesCount: 1, ratePerSecond: 1 });
  await enter(sides.chat, { ...load, groupsCount: 1 });
  await write(load, 1_000);
  const { answers } = await count(load);
  await askAll(load, { type: 'close' });
  const sample = answers[0]?.sample;
  if (sample === undefined) throw new Error('the message came with others');
  return sample;
}

async function enter({ server, dialect }: Side, load: Load): Promise<void> {
  const { port } = await server.ask({ type: 'usage' });
  for (let group = 0; group < load.groupsCount; group += 1) {
    const share = (count: number): number =>
      Math.floor((count * (group + 1)) / load.groupsCount) -
      Math.floor((count * group) / load.groupsCount);
    await Promise.all(
      load.parts.map(({ readers, rooms, membersEach }) =>
        readers.ask({ type: 'open', dialect, port, rooms, membersEach: share(membersEach) }),
      ),
    );
  }
}

/** Resolves when everybody has read everything. */
async function write(load: Load, durationMs: number): Promise<void> {
  await Promise.all(
    writingParts(load).map(({ readers, ratePerSecond }) =>
      readers.ask({ type: 'send', ratePerSecond, durationMs }),
    ),
  );
  const untilMs = performance.now() + DELIVERED_PATIENCE_MS;
  for (;;) {
    const { sentCount, readCount } = await count(load);
    const expected = sentCount * load.membersPerRoom;
    if (readCount === expected) return;
    if (readCount > expected || performance.now() > untilMs)
      throw new Error(`${expected} deliveries were to come, and ${readCount} came`);
    await sleep(LOOK_MS);
  }
}

function writingParts({ parts }: Load): Part[] {
  return parts.filter(({ ratePerSecond }) => ratePerSecond > 0);
}

async function count(load: Load) {
  const answers = await askAll(load, { type: 'count' });
  return {
    answers,
    sentCount: sum(answers.map(({ sentCount }) => sentCount)),
    readCount: sum(answers.map(({ readCount }) => readCount)),
  };
}

function askAll(load: Load, request: ReadersRequest): Promise<ReadersAnswer[]> {
  return Promise.all(load.parts.map(({ readers }) => readers.ask(request)));
}
