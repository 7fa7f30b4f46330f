import { setTimeout as sleep } from 'node:timers/promises';
import { sharedClockMs } from '../stage/shared-clock.ts';
import { type Dialect, dialectOf } from './dialects.ts';
import type { ReadersAnswer, ReadersRequest } from './fan-out-messages.ts';
import { findText, TEXT_BYTES, writtenAtMs } from './message-text.ts';
import { RawWebSocket } from './RawWebSocket.ts';

// Members of chat rooms, in a process of their own. They read bytes and count the texts in them; all of them can write.

/** The server takes so many connections of one address that have not said who they are, for several of these processes. */
const OPEN_BATCH = 50;
/** The server takes one that is silent for three times as long for dead. */
const KEEP_ALIVE_MS = 10_000;
const ACKNOWLEDGED_PATIENCE_MS = 10_000;
const LOOK_MS = 5;

type Reader = {
  socket: RawWebSocket;
  room: string;
  /** When what is not answered yet was sent. */
  unansweredMs: number[];
};

const readers: Reader[] = [];
let dialect: Dialect | undefined;
let bareSample: Uint8Array | undefined;
let sample: Uint8Array | undefined;
let sentCount = 0;
let readCount = 0;
let nextSender = 0;
let delaysMs: number[] = [];
let acknowledgedMs: number[] = [];
let keptAliveAtMs = 0;
/** Whether this process writes: then it also looks how long everything takes. */
let isWriting = false;

function read(reader: Reader, bytes: Buffer, start: number, end: number): void {
  let textAt = findText(bytes, start, end);
  if (textAt < 0) {
    if (reader.unansweredMs.length > 0 && dialect?.isAcknowledgement?.(bytes, start, end))
      acknowledgedMs.push(sharedClockMs() - (reader.unansweredMs.shift() ?? 0));
    return;
  }
  const nowMs = isWriting ? sharedClockMs() : 0;
  let count = 0;
  while (textAt >= 0) {
    count += 1;
    if (isWriting) delaysMs.push(nowMs - writtenAtMs(bytes, textAt));
    textAt = findText(bytes, textAt + TEXT_BYTES, end);
  }
  readCount += count;
  if (count === 1) sample ??= Uint8Array.from(bytes.subarray(start, end));
}

async function open(request: ReadersRequest & { type: 'open' }): Promise<void> {
  const speaking = dialectOf(request.dialect, bareSample);
  dialect = speaking;
  // So that people who write one after the other are in different rooms.
  const rooms = Array.from({ length: request.membersEach }, () => request.rooms).flat();
  while (rooms.length > 0) {
    await Promise.all(
      rooms.splice(0, OPEN_BATCH).map(async (room) => {
        const socket = await RawWebSocket.open(request.port, speaking.path(room));
        await speaking.enter(socket, room);
        const reader: Reader = { socket, room, unansweredMs: [] };
        socket.listen((bytes, start, end) => read(reader, bytes, start, end));
        readers.push(reader);
      }),
    );
    if (sharedClockMs() - keptAliveAtMs > KEEP_ALIVE_MS) keepAlive();
  }
}

function keepAlive(): void {
  keptAliveAtMs = sharedClockMs();
  for (const { socket } of readers) dialect?.keepAlive(socket);
}

/** Evenly over the time; what is due at one look goes at once. */
async function send(ratePerSecond: number, durationMs: number): Promise<void> {
  const speaking = dialect;
  if (speaking === undefined || readers.length === 0) throw new Error('there is nobody to write');
  isWriting = true;
  delaysMs = [];
  acknowledgedMs = [];
  const count = Math.round((ratePerSecond * durationMs) / 1e3);
  const startMs = sharedClockMs();
  for (let sent = 0; sent < count; ) {
    const due = Math.min(count, ((sharedClockMs() - startMs) * ratePerSecond) / 1e3);
    for (; sent < due; sent += 1) {
      const reader = readers[nextSender % readers.length] as Reader;
      nextSender += 1;
      sentCount += 1;
      if (speaking.isAcknowledgement !== undefined) reader.unansweredMs.push(sharedClockMs());
      speaking.send(reader.socket, reader.room);
    }
    await sleep(1);
  }
  if (speaking.isAcknowledgement === undefined) return;
  const untilMs = sharedClockMs() + ACKNOWLEDGED_PATIENCE_MS;
  while (acknowledgedMs.length < count) {
    if (sharedClockMs() > untilMs) throw new Error('not everything that was sent was answered');
    await sleep(LOOK_MS);
  }
}

async function close(): Promise<void> {
  await Promise.all(readers.splice(0).map(({ socket }) => socket.close()));
  isWriting = false;
  sentCount = 0;
  readCount = 0;
  delaysMs = [];
  acknowledgedMs = [];
}

async function handle(request: ReadersRequest): Promise<void> {
  if (request.type === 'open') await open(request);
  if (request.type === 'publish-like') bareSample = request.sample;
  if (request.type === 'keep-alive') keepAlive();
  if (request.type === 'send') await send(request.ratePerSecond, request.durationMs);
  if (request.type === 'close') await close();
}

process.on('message', (request: ReadersRequest) => {
  void handle(request).then(() => {
    const { user, system } = process.cpuUsage();
    const isReport = request.type === 'report';
    process.send?.({
      cpuMs: (user + system) / 1e3,
      ...{ sentCount, readCount, sample },
      delaysMs: isReport ? delaysMs : [],
      acknowledgedMs: isReport ? acknowledgedMs : [],
    } satisfies ReadersAnswer);
  });
});
process.on('disconnect', () => process.exit());
