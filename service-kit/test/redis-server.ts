import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Redis server of a test's own, which it may kill. It keeps its port over restarts, and no data. */
export class TestRedisServer {
  readonly port: number;
  readonly #folder: string;
  readonly #parameters: readonly string[];
  #process: ChildProcess | null = null;

  static async start(parameters: readonly string[] = []): Promise<TestRedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'stagedoor-redis-'));
    const server = new TestRedisServer(await findFreePort(), folder, parameters);
    await server.restart();
    return server;
  }

  private constructor(port: number, folder: string, parameters: readonly string[]) {
    this.port = port;
    this.#folder = folder;
    this.#parameters = parameters;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again after `kill`, and waits until it answers. */
  async restart(): Promise<void> {
    const child = spawn(
      'redis-server',
      // biome-ignore format: pairs of a name and its value
      [
        '--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#folder,
        '--save', '', '--appendonly', 'no', ...this.#parameters,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      let output = '';
      // It goes on reading, or the server would block one day with the pipe full.
      child.stdout.on('data', (chunk) => {
        output += String(chunk);
        if (output.includes('Ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`redis-server did not start:\n${output}`)));
      child.once('error', reject);
    });
  }

  /** As a crash: the connections break at once. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** It keeps its connections and answers nothing, like a machine that hangs. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Runs redis-cli against this server and resolves with what it prints. */
  async command(...words: string[]): Promise<string> {
    const { stdout } = await run('redis-cli', ['-p', String(this.port), ...words]);
    return stdout.trim();
  }

  async close(): Promise<void> {
    await this.#end('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}

/** Three masters that share the slots. */
export async function startRedisCluster(
  parameters: readonly string[] = [],
): Promise<TestRedisServer[]> {
  const servers: TestRedisServer[] = [];
  for (let index = 0; index < 3; index += 1) {
    servers.push(
      // A cluster node also listens on its port + 10,000 unless told otherwise, which may be above 65,535.
      await TestRedisServer.start([
        '--cluster-enabled',
        'yes',
        '--cluster-port',
        String(await findFreePort()),
        '--cluster-node-timeout',
        '2000',
        ...parameters,
      ]),
    );
  }
  const addresses = servers.map(({ port }) => `127.0.0.1:${port}`);
  await run('redis-cli', ['--cluster', 'create', ...addresses, '--cluster-yes']);
  return servers;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was assigned');
  return address.port;
}

/** A server that says it is a Redis of this version and knows no more than a client asks when it connects. */
export async function startFakeRedis(
  version: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      for (const command of data.toString().split(/^\*\d+\r\n/m)) {
        if (command === '') continue;
        const name = command.split('\r\n')[1]?.toLowerCase();
        const information = `# Server\r\nredis_version:${version}\r\nloading:0\r\n`;
        if (name === 'info') socket.write(`$${information.length}\r\n${information}\r\n`);
        else if (name === 'hello') socket.write("-ERR unknown command 'HELLO'\r\n");
        else socket.write('+OK\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was assigned');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
