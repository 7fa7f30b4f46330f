import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A network between browser and server that a test can cut: forwards TCP from its own port to the server's. */
export class TcpRelay {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  readonly #state: { isCut: boolean; isStalled: boolean; targetPort: number };

  private constructor(
    server: Server,
    sockets: Set<Socket>,
    state: { isCut: boolean; isStalled: boolean; targetPort: number },
  ) {
    this.#server = server;
    this.#sockets = sockets;
    this.#state = state;
    this.port = (server.address() as AddressInfo).port;
  }

  static async create(targetPort: number): Promise<TcpRelay> {
    const sockets = new Set<Socket>();
    const state = { isCut: false, isStalled: false, targetPort };
    const server = createServer((client) => {
      if (state.isCut) {
        client.destroy();
        return;
      }
      const upstream = connect(state.targetPort, '127.0.0.1');
      for (const [socket, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
        socket.on('end', () => other.end());
        socket.on('data', (bytes) => {
          // As much as the other takes.
          if (!other.write(bytes)) socket.pause();
        });
        socket.on('drain', () => {
          if (!state.isStalled) other.resume();
        });
        if (state.isStalled) socket.pause();
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpRelay(server, sockets, state);
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Breaks every connection and refuses new ones until `restore`. */
  cut(): void {
    this.#state.isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** New connections go to another server from now on. */
  redirect(targetPort: number): void {
    this.#state.targetPort = targetPort;
  }

  /** Nothing passes in either direction until `restore`, and no connection breaks. */
  stall(): void {
    this.#state.isStalled = true;
    for (const socket of this.#sockets) socket.pause();
  }

  restore(): void {
    this.#state.isCut = false;
    this.#state.isStalled = false;
    for (const socket of this.#sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
