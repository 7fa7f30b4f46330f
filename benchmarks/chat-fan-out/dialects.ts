import { randomUUID } from 'node:crypto';
import { PROTOCOL_VERSION } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { assert } from '@stagedoor/service-kit/assert';
import type { DialectName } from './fan-out-messages.ts';
import { withNewText, writeText } from './message-text.ts';
import type { RawWebSocket } from './RawWebSocket.ts';

/** How the readers speak with one kind of server. */
export type Dialect = {
  path: (room: string) => string;
  /** Resolves when everything that is published in the room will be heard. */
  enter: (socket: RawWebSocket, room: string) => Promise<void>;
  send: (socket: RawWebSocket, room: string) => void;
  /** As clients do from time to time so that the server keeps them. */
  keepAlive: (socket: RawWebSocket) => void;
  /** Whether a frame answers what was sent. Undefined where nothing is answered. Throws where it was refused. */
  isAcknowledgement: ((bytes: Buffer, start: number, end: number) => boolean) | undefined;
};

/** Of the field `response` in a ServerFrame, with its type. */
const RESPONSE_TAG = (1 << 3) | 2;
/** Nobody looks at the numbers of requests here; they are only different. */
let lastRequestId = 0;

function request(socket: RawWebSocket, body: stagedoor.Request.$Properties): void {
  lastRequestId += 1;
  socket.sendBinary(stagedoor.Request.encode({ ...body, id: lastRequestId }).finish());
}

function readResponse(frame: Uint8Array): stagedoor.Response.$Properties {
  const { response } = stagedoor.ServerFrame.decode(frame);
  assert(response != null, 'the server answers');
  if (response.error != null) throw new Error(`refused: ${JSON.stringify(response.error)}`);
  return response;
}

const chat: Dialect = {
  path: () => '/ws',
  async enter(socket, room) {
    request(socket, {
      hello: { protocolVersion: PROTOCOL_VERSION, token: `user ${randomUUID()}` },
    });
    assert(readResponse(await socket.nextFrame()).welcome != null, 'the server says welcome');
    request(socket, { joinChat: { room } });
    assert(readResponse(await socket.nextFrame()).chatJoined != null, 'the room is joined');
  },
  send: (socket, room) =>
    request(socket, { sendChatMessage: { room, id: randomUUID(), text: writeText() } }),
  keepAlive: (socket) => request(socket, { ping: {} }),
  isAcknowledgement(bytes, start, end) {
    if (bytes[start] !== RESPONSE_TAG) return false;
    return readResponse(bytes.subarray(start, end)).chatMessageSent != null;
  },
};

/** Publishes what `sample` is like. */
function bareDialect(sample: Uint8Array): Dialect {
  return {
    path: (room) => `/bare?room=${room}`,
    // Its server takes it in with the upgrade.
    enter: async () => undefined,
    send: (socket) => socket.sendBinary(withNewText(sample)),
    keepAlive: () => undefined,
    isAcknowledgement: undefined,
  };
}

/** Packets of Engine.IO 4 and Socket.IO 5, by hand. */
const socketIo: Omit<Dialect, 'send'> = {
  path: (room) => `/socket.io/?EIO=4&transport=websocket&room=${room}`,
  async enter(socket) {
    assert((await socket.nextFrame()).toString().startsWith('0{'), 'Engine.IO opens');
    socket.sendText('40');
    assert((await socket.nextFrame()).toString().startsWith('40{'), 'Socket.IO connects');
  },
  keepAlive: () => undefined,
  isAcknowledgement: undefined,
};

export function dialectOf(name: DialectName, sample: Uint8Array | undefined): Dialect {
  switch (name) {
    case 'chat':
      return chat;
    case 'bare':
      assert(sample !== undefined, 'there is something to publish');
      return bareDialect(sample);
    case 'socket-io-text':
      return { ...socketIo, send: (socket) => socket.sendText(`42["m","${writeText()}"]`) };
    case 'socket-io-binary':
      return {
        ...socketIo,
        send(socket) {
          socket.sendText('451-["m",{"_placeholder":true,"num":0}]');
          socket.sendBinary(Buffer.from(writeText()));
        },
      };
  }
}
