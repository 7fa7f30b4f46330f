import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../infra/setup/embedded-postgres.ts';
import type { BenchmarkContext } from '../runner/benchmark.ts';
import { AskedProcess } from '../stage/AskedProcess.ts';
import type {
  DialectName,
  ReadersAnswer,
  ReadersRequest,
  ServerAnswer,
  ServerRequest,
} from './fan-out-messages.ts';

export type Server = AskedProcess<ServerRequest, ServerAnswer>;
export type Readers = AskedProcess<ReadersRequest, ReadersAnswer>;

/** One of those that are compared. */
export type Side = { dialect: DialectName; server: Server };

export type Sides = Record<DialectName, Side> & {
  /** Most of the members. */
  crowd: Readers;
  /** Few members, which so are not behind with reading: by them it is known when messages arrive. They write. */
  probes: Readers;
  /** Of the PostgreSQL that chat stores in. */
  postgresPid: number;
};

/** Open files of a process besides its connections. */
const OTHER_FILES = 100;

/** Starts all processes, which wait then. PostgreSQL is as the embedded mode has it, and waits for the disk. */
export async function startSides(context: BenchmarkContext): Promise<Sides> {
  const { url, pid } = await startPostgres(context);
  const start = <Request, Answer>(program: string): AskedProcess<Request, Answer> =>
    new AskedProcess(context, new URL(program, import.meta.url));
  const startServer = async (program: string): Promise<Server> => {
    const server: Server = start(program);
    await server.ask({ type: 'listen', databaseUrl: url });
    return server;
  };
  const chat = await startServer('./chat-process.ts');
  const bare = await startServer('./bare-process.ts');
  const socketIo = await startServer('./socket-io-process.ts');
  return {
    chat: { dialect: 'chat', server: chat },
    bare: { dialect: 'bare', server: bare },
    'socket-io-text': { dialect: 'socket-io-text', server: socketIo },
    'socket-io-binary': { dialect: 'socket-io-binary', server: socketIo },
    crowd: start('./readers-process.ts'),
    probes: start('./readers-process.ts'),
    postgresPid: pid,
  };
}

async function startPostgres(context: BenchmarkContext): Promise<{ url: string; pid: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-chat-fan-out-'));
  context.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  context.defer(() => postgres.stop());
  const [pid] = readFileSync(path.join(postgres.dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  return { url: postgres.url, pid: Number(pid) };
}

/** Throws where a process may not open as many connections. Node has raised its limit to the hard one, and so will the others. */
export function assertMayOpen(connectionsCount: number): void {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const allowed = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
  const needed = connectionsCount + OTHER_FILES;
  if (allowed >= needed) return;
  throw new Error(
    `chat-fan-out opens ${connectionsCount} connections, for which each process needs ${needed} open files, and ${allowed} are allowed: raise the limit (ulimit -Hn, LimitNOFILE) and run it again`,
  );
}
