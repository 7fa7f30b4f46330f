import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const LOOPBACK = '127.0.0.1';

/**
 * Receive buffer, bytes. A key frame of 720p comes as a burst of a hundred packets, and the thread may be busy with another
 * broadcast for some milliseconds. The kernel cuts this down to net.core.rmem_max.
 */
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

/** The UDP socket of one source: takes RTP from one port of this machine and from nowhere else. */
export class SourceSocket {
  readonly port: number;
  /** What the kernel gave: bytes of packets with their headers and its own, about twice their payloads. */
  readonly receiveBufferBytes: number;
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.port = socket.address().port;
    this.receiveBufferBytes = socket.getRecvBufferSize();
  }

  /** Resolves when packets can come. Rejects when there is no port or the sender is none; then nothing is left. */
  static async bind(options: {
    fromPort: number;
    /** RTP, RTCP on the same port, or garbage. Memory of its own. */
    onPacket: (packet: Uint8Array) => void;
    onError: (error: Error) => void;
  }): Promise<SourceSocket> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: RECEIVE_BUFFER_BYTES });
    try {
      socket.bind({ address: LOOPBACK, port: 0, exclusive: true });
      await once(socket, 'listening');
      // The kernel then drops what others send.
      socket.connect(options.fromPort, LOOPBACK);
      await once(socket, 'connect');
    } catch (error) {
      socket.close();
      throw error;
    }
    socket.on('error', options.onError);
    socket.on('message', options.onPacket);
    return new SourceSocket(socket);
  }

  close(): void {
    this.#socket.close();
  }
}
