import { connect, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import type { HttpEdge, HttpEdgeOptions } from '../http-edge/index.ts';
import { createLogger, type Logger } from '../logger.ts';

/** The library reads it when it is loaded, which happens at the first `startEdge`. */
process.env.UWS_HTTP_MAX_HEADERS_SIZE = '16384';

const CLOSE_MS = 2_000;

export type RunningEdge = { edge: HttpEdge; url: string; port: number; logLines: LogLine[] };
type LogLine = {
  path?: string;
  level: string;
  msg: string;
  requestId?: string;
  status?: number;
};

/** An edge on a free port of the loopback interface that is closed after the test. */
export async function startEdge(
  context: TestContext,
  options: Partial<HttpEdgeOptions>,
): Promise<RunningEdge> {
  const { HttpEdge } = await import('../http-edge/index.ts');
  const logLines: LogLine[] = [];
  const edge = await HttpEdge.create({
    host: '127.0.0.1',
    port: 0,
    log: recordingLogger(logLines),
    fetch: () => new Response('ok'),
    ...options,
  });
  context.after(() => edge.close(CLOSE_MS));
  const scheme = options.tls === undefined ? 'http' : 'https';
  return { edge, url: `${scheme}://127.0.0.1:${edge.port}`, port: edge.port, logLines };
}

function recordingLogger(lines: LogLine[]): Logger {
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return createLogger({ level: 'debug', name: 'edge', destination });
}

/** A TCP client that says exactly what it is told and remembers what it hears. */
export class RawClient {
  readonly socket: Socket;
  received = '';
  isClosed = false;
  #changed = deferred<void>();

  private constructor(socket: Socket) {
    this.socket = socket;
    const changed = (): void => {
      this.#changed.resolve();
      this.#changed = deferred();
    };
    socket.on('data', (chunk) => {
      this.received += chunk.toString('latin1');
      changed();
    });
    socket.on('close', () => {
      this.isClosed = true;
      changed();
    });
    // Resets are what several tests provoke; `close` follows each.
    socket.on('error', changed);
  }

  static async connect(context: TestContext, port: number): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1');
    context.after(() => socket.destroy());
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new RawClient(socket);
  }

  send(text: string | Uint8Array): void {
    this.socket.write(text);
  }

  /** Resolves when the condition holds; looks again whenever something arrived or the connection closed. */
  async until(condition: (received: string) => boolean): Promise<string> {
    while (!condition(this.received)) {
      if (this.isClosed) throw new Error(`closed before the condition held: ${this.received}`);
      await this.#changed.promise;
    }
    return this.received;
  }

  async untilClosed(): Promise<string> {
    while (!this.isClosed) await this.#changed.promise;
    return this.received;
  }
}

/** Sends one request as it is and returns everything up to the connection's end. */
export async function rawRequest(
  context: TestContext,
  port: number,
  text: string,
): Promise<string> {
  const client = await RawClient.connect(context, port);
  client.send(text);
  return client.untilClosed();
}

/** Between two looks of `eventually`: short for a test, and next to nothing for the processor. */
const LOOK_MS = 2;

/** Resolves when `condition` holds; the test's timeout bounds it. */
export async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

type Deferred<Value> = { promise: Promise<Value>; resolve: (value: Value) => void };

/** A promise that the test settles itself. */
export function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
