import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { ServerAnswer, ServerRequest } from './fan-out-messages.ts';

// The peer: Socket.IO as its documentation shows a chat, over WebSocket only and without compression. What one sends, a string or a
// Buffer, everybody in the room gets. Nothing is checked or kept.

/** Its heartbeats are not measured, as those of the others are not. */
const NEVER_MS = 60 * 60_000;
/** What others of its kind are called in its examples is longer. */
const EVENT = 'm';

const http = createServer();
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  pingInterval: NEVER_MS,
});
io.on('connection', (socket) => {
  const room = String(socket.handshake.query.room);
  void socket.join(room);
  socket.on(EVENT, (payload: string | Buffer) => io.to(room).emit(EVENT, payload));
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const { port } = http.address() as AddressInfo;

process.on('message', (_: ServerRequest) => {
  const { user, system } = process.cpuUsage();
  process.send?.({ port, cpuMs: (user + system) / 1e3 } satisfies ServerAnswer);
});
process.on('disconnect', () => process.exit());
