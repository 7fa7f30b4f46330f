import * as native from 'uWebSockets.js';
import { sharedClockMs } from '../stage/shared-clock.ts';
import type { ServerAnswer, ServerRequest } from './origin-messages.ts';

// The floor: a uWebSockets.js handler that keeps every request and ends them all with the same bytes. It reads nothing of a request.

let waiting: native.HttpResponse[] = [];
let head: [string, string][] = [];
let body = Buffer.alloc(0);
let bornAtMs = 0;

const app = native.App();
app.get('/*', (response) => {
  // Viewers that leave are of no interest here, but without this the library throws.
  response.onAborted(() => undefined);
  waiting.push(response);
});
const socket = await new Promise<native.us_listen_socket | false>((resolve) =>
  app.listen('127.0.0.1', 0, resolve),
);
if (socket === false) throw new Error('the bare handler cannot listen');
const port = native.us_socket_local_port(socket);

function answerAll(): void {
  bornAtMs = sharedClockMs();
  const responses = waiting;
  waiting = [];
  for (const response of responses) {
    response.cork(() => {
      for (const [name, value] of head) response.writeHeader(name, value);
      response.end(body);
    });
  }
}

process.on('message', (request: ServerRequest) => {
  if (request.type === 'part') answerAll();
  if (request.type === 'answer-with') {
    head = request.head;
    body = Buffer.from(request.bodyBase64, 'base64');
  }
  const { user, system } = process.cpuUsage();
  process.send?.({
    port,
    cpuMs: (user + system) / 1e3,
    rssBytes: process.memoryUsage.rss(),
    waitingCount: waiting.length,
    bornAtMs,
    msn: 0,
    partIndex: 0,
    partPath: '/',
  } satisfies ServerAnswer);
});
process.on('disconnect', () => process.exit());
