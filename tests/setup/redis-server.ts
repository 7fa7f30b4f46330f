import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

export type RedisServer = { url: string; stop(): Promise<void> };

/** Redis starts in a few milliseconds; a busy machine gets time. */
const START_TIMEOUT_MS = 10_000;
const START_ATTEMPTS = 5;

/**
 * Starts a Redis without persistence on a free loopback port. It does not keep this process alive, and ends with it,
 * kill -9 included: the shell around it waits for its standard input to close and then stops Redis.
 */
export async function startRedisServer(folder: string): Promise<RedisServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await tryStart(folder, port);
    if (typeof started !== 'string') return started;
    if (attempt === START_ATTEMPTS || !started.includes('Address already in use')) {
      throw new Error(`redis-server did not start: ${started}`);
    }
  }
}

async function tryStart(folder: string, port: number): Promise<RedisServer | string> {
  const redis = `redis-server --port ${port} --bind 127.0.0.1 --save "" --appendonly no --dir "$1"`;
  const child = spawn('/bin/sh', ['-c', `${redis} & read -r _; kill $!; wait $!`, 'sh', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  const failure = await new Promise<string | undefined>((resolve) => {
    timer = setTimeout(() => resolve(`not ready in time\n${output}`), START_TIMEOUT_MS);
    child.once('error', (error) => resolve(error.message));
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      if (line.includes('Ready to accept connections')) resolve(undefined);
      // The shell lives on after a Redis that failed, so its last words count.
      if (/Address already in use|Fatal|not found|Failed/i.test(line)) resolve(output);
    });
  }).finally(() => clearTimeout(timer));
  const stop = async () => {
    child.ref();
    child.stdin.end();
    await exited;
  };
  if (failure !== undefined) {
    await stop();
    return failure;
  }
  child.unref();
  for (const stream of [child.stdin, child.stdout]) {
    if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}
