import { connect, type Socket } from 'node:net';
import { sharedClockMs } from '../stage/shared-clock.ts';
import type { ViewersAnswer, ViewersRequest } from './origin-messages.ts';

// The viewers' side of the benchmark, in a process of its own: plain TCP connections, so that it costs as little as it can.

const READ_BUFFER_BYTES = 256 * 1024;
/** New connections at a time; a listen queue is not what is measured. */
const CONNECT_BATCH = 200;
const HEAD_END = '\r\n\r\n';

type Viewer = { socket: Socket; receivedBytes: number };

const viewers: Viewer[] = [];
const sharedBuffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
/** Head and body of one answer; all answers of one round are equally long. Undefined until the first came. */
let answerBytes: number | undefined;
let sample = '';
let onAnswer: (viewer: Viewer) => void = () => undefined;

function handleData(viewer: Viewer, length: number): void {
  if (answerBytes === undefined) {
    const text = sharedBuffer.toString('latin1', 0, length);
    const headEnd = text.indexOf(HEAD_END);
    const contentLength = Number(/^content-length: (\d+)/im.exec(text)?.[1]);
    if (headEnd < 0 || Number.isNaN(contentLength) || !/^HTTP\/1.1 200 /.test(text)) {
      throw new Error(`an answer that does not begin well: ${text.slice(0, 200)}`);
    }
    answerBytes = headEnd + HEAD_END.length + contentLength;
    sample = text;
  }
  viewer.receivedBytes += length;
  if (viewer.receivedBytes > answerBytes) throw new Error('an answer is longer than the others');
  if (viewer.receivedBytes < answerBytes) return;
  viewer.receivedBytes = 0;
  onAnswer(viewer);
}

async function open(port: number, count: number): Promise<void> {
  while (viewers.length < count) {
    const batch = Math.min(CONNECT_BATCH, count - viewers.length);
    await Promise.all(Array.from({ length: batch }, () => openOne(port)));
  }
}

function openOne(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const viewer = { receivedBytes: 0 } as Viewer;
    const socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: sharedBuffer,
        callback: (length) => {
          handleData(viewer, length);
          return true;
        },
      },
    });
    viewer.socket = socket;
    socket.once('connect', () => {
      viewers.push(viewer);
      resolve();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed a connection')));
  });
}

function close(): void {
  for (const { socket } of viewers.splice(0)) {
    socket.removeAllListeners('close');
    socket.destroy();
  }
}

/** Resolves when every viewer has got `rounds` answers, or after `durationMs` and the answers under way. */
function ask(request: string, durationMs: number): Promise<ViewersAnswer> {
  answerBytes = undefined;
  sample = '';
  const arrivedAtMs: number[] = [];
  let underWay = viewers.length;
  let answersCount = 0;
  const endsAtMs = sharedClockMs() + durationMs;
  return new Promise((resolve) => {
    onAnswer = ({ socket }) => {
      answersCount += 1;
      const nowMs = sharedClockMs();
      if (durationMs === 0) arrivedAtMs.push(nowMs);
      if (nowMs < endsAtMs) {
        socket.write(request, 'latin1');
        return;
      }
      underWay -= 1;
      const bytesCount = answersCount * (answerBytes ?? 0);
      if (underWay === 0) resolve({ arrivedAtMs, answersCount, bytesCount, sample });
    };
    for (const { socket } of viewers) socket.write(request, 'latin1');
  });
}

async function handle(request: ViewersRequest): Promise<ViewersAnswer> {
  const none = { arrivedAtMs: [], answersCount: 0, bytesCount: 0, sample: '' };
  switch (request.type) {
    case 'connect':
      await open(request.port, request.count);
      return none;
    case 'close':
      close();
      return none;
    case 'ask':
      return await ask(request.request, 0);
    case 'ask-for':
      return await ask(request.request, request.durationMs);
  }
}

process.on('message', (request: ViewersRequest) => {
  void handle(request).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
