import { HttpEdge, type WebSocketRoute } from '@stagedoor/service-kit/http-edge';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { ServerAnswer, ServerRequest } from './fan-out-messages.ts';

// The floor: uWebSockets.js, which publishes what it gets to everybody in the room and knows nothing of it. Behind the edge, since
// nobody else may import the library: it adds a look at each connection four times a second, and some microseconds to a message that comes in.

const NOTHING_IS_SLOW_BYTES = 64 * 1024 * 1024;

const route: WebSocketRoute<string> = {
  path: '/bare',
  maxPayloadBytes: 64 * 1024,
  idleTimeoutSeconds: 120,
  maxBackpressureBytes: NOTHING_IS_SLOW_BYTES,
  upgrade: ({ query }) => ({ accept: true, data: query.get('room') ?? '' }),
  handlers: {
    open: (connection) => connection.subscribe(connection.data),
    message: ({ data: room }, bytes) => edge.publish(room, bytes, true),
  },
};
const edge = await HttpEdge.create({
  host: '127.0.0.1',
  port: 0,
  log: createSilentLogger(),
  fetch: () => new Response('no route', { status: 404 }),
  websockets: [route],
});

process.on('message', (_: ServerRequest) => {
  const { user, system } = process.cpuUsage();
  process.send?.({ port: edge.port, cpuMs: (user + system) / 1e3 } satisfies ServerAnswer);
});
process.on('disconnect', () => process.exit());
