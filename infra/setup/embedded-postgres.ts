import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './cache-folder.mjs';
import {
  describeFileError,
  describeOutput,
  ensureCluster,
  POSTGRES_DATABASE,
  POSTGRES_ENVIRONMENT,
  POSTGRES_USER,
  pathFor,
} from './postgres-cluster.ts';
import { clearOrphan, stopPostgres } from './postgres-orphan.ts';
import { findPostgresProgram, type PostgresProgram } from './postgres-program.ts';
import { SetupError } from './setup-error.mjs';
import { tryLock } from './setup-lock.mjs';

/**
 * The PostgreSQL of the embedded mode: one server process of our own over `<dataDir>/postgres`, reached through a Unix socket
 * in that folder (so no port can be taken and no other user can connect), or on a loopback port when one is asked for.
 */

export type EmbeddedPostgresOptions = {
  /** Stagedoor's data folder; made when missing. */
  dataDir: string;
  /** Also listen on this port of 127.0.0.1, and return a URL with it. */
  port?: number;
  /** False for tests: nothing waits for the disk, and a power cut may lose the data. */
  isDurable?: boolean;
  /** More connections cost memory. */
  connectionsMax?: number;
  /** Receives PostgreSQL's log lines. */
  log: (line: string) => void;
  /** PostgreSQL ended although nobody stopped it. The server cannot go on without a new start. */
  onExit?: (description: string) => void;
};

export type EmbeddedPostgres = {
  /** For any client: `postgresql://user:password@host:port/database`, where host is an encoded folder for a Unix socket. */
  url: string;
  /** The folder that holds the data. */
  dataFolder: string;
  /** Fast shutdown, in at most 3 s. Idempotent. */
  stop(): Promise<void>;
};

/** The server's pools use fewer; the rest is for an operator's psql. */
const CONNECTIONS_MAX = 60;
/** Used in the socket's name only. */
const SOCKET_PORT = 5432;
/** sun_path holds 108 bytes with its end; the longest name in the folder is the socket's lock file. */
const SOCKET_PATH_BYTES_MAX = 107;
/** An earlier run may just be ending; whoever starts again at once need not know. */
const LOCK_WAIT_MS = 3_000;
const LOCK_RETRY_MS = 50;
/** Replaying the log after a crash takes time; a start normally takes 0.1 s. */
const START_TIMEOUT_MS = 60_000;
/** A killed postmaster and its backends need a moment to be gone. */
const START_ATTEMPTS = 10;
const START_RETRY_MS = 300;
const OUTPUT_KEPT_CHARS = 8_000;

/** Settings for one machine that also carries media: small, quiet when idle, and durable. */
const SETTINGS: readonly string[] = [
  'shared_buffers=64MB',
  'superuser_reserved_connections=3',
  'unix_socket_permissions=0700',
  // No replication, so none of its processes and log.
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_logical_replication_workers=0',
  'min_wal_size=32MB',
  'max_wal_size=512MB',
  'checkpoint_timeout=15min',
  // Idle cost: each autovacuum round starts a process per database.
  'autovacuum_naptime=2min',
  'autovacuum_max_workers=2',
  'io_method=sync',
  // Queries here touch a few rows; parallel workers and compilation cost more than they give.
  'max_parallel_workers_per_gather=0',
  'jit=off',
  'log_destination=stderr',
  'logging_collector=off',
  'log_checkpoints=off',
  'log_line_prefix=',
];
const SETTINGS_WITHOUT_DURABILITY: readonly string[] = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

/**
 * Starts PostgreSQL on the data folder and makes its data on the first start. Fails with a SetupError of one line when
 * the folder is of another version, in use, without permission, or on a full disk. A PostgreSQL that a killed run left
 * behind is stopped first. When this process dies in whatever way, PostgreSQL shuts down by itself.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const release = await lockDataFolder(dataDir);
  try {
    const clusterFolder = path.join(await realpath(dataDir), 'postgres');
    const program = await findPostgresProgram(clusterFolder);
    const password = await ensureCluster(program, {
      dataDir,
      clusterFolder,
      isDurable: options.isDurable ?? true,
    });
    const server = await ServerProcess.start(program, { ...options, dataDir, clusterFolder });
    const host = options.port === undefined ? encodeURIComponent(server.socketFolder) : '127.0.0.1';
    return {
      url: `postgresql://${POSTGRES_USER}:${password}@${host}:${options.port ?? SOCKET_PORT}/${POSTGRES_DATABASE}`,
      dataFolder: clusterFolder,
      stop: async () => {
        await server.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw describeFileError(error, dataDir);
  }
}

async function lockDataFolder(dataDir: string): Promise<() => void> {
  const until = performance.now() + LOCK_WAIT_MS;
  try {
    await makeDataFolder(dataDir);
    for (;;) {
      const lock = tryLock(path.join(dataDir, 'postgres.lock'));
      if (typeof lock === 'function') return lock;
      if (performance.now() > until) {
        throw new SetupError(
          'data_folder_in_use',
          `the data folder ${dataDir} is in use by process ${lock}; stop that one or choose another folder`,
        );
      }
      await sleep(LOCK_RETRY_MS);
    }
  } catch (error) {
    throw describeFileError(error, dataDir);
  }
}

async function makeDataFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    // What a recursive mkdir says of a file system that is read-only.
    throw new SetupError('data_folder_permission', `the data folder ${dataDir} cannot be made`, {
      cause: error,
    });
  }
}

type ServerOptions = EmbeddedPostgresOptions & { clusterFolder: string };

/** One running postmaster with its watchdog. It ends by stop(), by our death (the watchdog), or by itself (onExit). */
class ServerProcess {
  readonly socketFolder: string;
  readonly #child: ChildProcess;
  readonly #watchdog: ChildProcess;
  readonly #temporaryFolder: string | undefined;
  #stopping: Promise<void> | undefined;

  private constructor(
    child: ChildProcess,
    watchdog: ChildProcess,
    socket: { folder: string; temporaryFolder: string | undefined },
  ) {
    this.#child = child;
    this.#watchdog = watchdog;
    this.socketFolder = socket.folder;
    this.#temporaryFolder = socket.temporaryFolder;
  }

  static async start(program: PostgresProgram, options: ServerOptions): Promise<ServerProcess> {
    const temporaryFolder = await socketFolderElsewhere(program, options.clusterFolder);
    for (let attempt = 1; ; attempt += 1) {
      await clearOrphan(options.clusterFolder, options.log);
      const child = await spawnPostmaster(program, options, temporaryFolder);
      const failure = await waitUntilReady(child, options.log);
      if (failure === undefined) {
        const watchdog = spawnWatchdog(program, options.clusterFolder, child.pid);
        const socket = { folder: temporaryFolder ?? options.clusterFolder, temporaryFolder };
        const server = new ServerProcess(child, watchdog, socket);
        child.once('exit', (code, signal) => server.#handleExit(options, code, signal));
        return server;
      }
      const error = describeOutput(failure, options.dataDir);
      if (error.code !== 'data_folder_in_use' || attempt === START_ATTEMPTS) throw error;
      await sleep(START_RETRY_MS);
    }
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    const child = this.#child;
    const exited = once(child);
    await stopPostgres(
      (signal) => child.kill(signal),
      () => child.exitCode !== null || child.signalCode !== null,
    );
    await exited;
    const watchdogExited = once(this.#watchdog);
    this.#watchdog.kill('SIGKILL');
    await watchdogExited;
    if (this.#temporaryFolder) await rm(this.#temporaryFolder, { recursive: true, force: true });
  }

  #handleExit(options: ServerOptions, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#stopping) return;
    options.onExit?.(`PostgreSQL ended by itself (${signal ?? `exit code ${String(code)}`})`);
  }
}

function once(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  // Nothing here keeps a process alive on its own, but whoever waits for the end does.
  child.ref();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** A folder for the socket when the cluster's own name is too long for one; undefined otherwise. */
async function socketFolderElsewhere(
  program: PostgresProgram,
  clusterFolder: string,
): Promise<string | undefined> {
  const longest = path.join(clusterFolder, `.s.PGSQL.${'0'.repeat(5)}.lock`);
  if (Buffer.byteLength(longest) <= SOCKET_PATH_BYTES_MAX) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-pg-'));
  if (program.account) await chown(folder, program.account.uid, program.account.gid);
  return folder;
}

async function spawnPostmaster(
  program: PostgresProgram,
  options: ServerOptions,
  socketFolder: string | undefined,
): Promise<ChildProcess> {
  const folder = await pathFor(program, options.clusterFolder);
  const settings = [
    ...SETTINGS,
    ...((options.isDurable ?? true) ? [] : SETTINGS_WITHOUT_DURABILITY),
    `unix_socket_directories=${socketFolder ?? folder}`,
    `listen_addresses=${options.port === undefined ? '' : '127.0.0.1'}`,
    `max_connections=${options.connectionsMax ?? CONNECTIONS_MAX}`,
    `port=${options.port ?? SOCKET_PORT}`,
  ];
  const child = spawn(
    path.join(program.binFolder, 'postgres'),
    ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: options.clusterFolder,
      env: POSTGRES_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      // A Ctrl-C at the terminal must not stop PostgreSQL before the server has written its last.
      detached: true,
      ...program.account,
    },
  );
  return child;
}

/** Resolves when connections are accepted: undefined; or when it ended or took too long: what it printed. */
function waitUntilReady(
  child: ChildProcess,
  log: (line: string) => void,
): Promise<string | undefined> {
  const { stderr } = child;
  if (!stderr) throw new Error('PostgreSQL was started without its log');
  return new Promise((resolve) => {
    let output = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`${output}\nFATAL: not ready after ${START_TIMEOUT_MS / 1000} s`);
    }, START_TIMEOUT_MS);
    const settle = (failure: string | undefined) => {
      clearTimeout(timer);
      resolve(failure);
    };
    child.once('error', (error) => settle(`error: ${error.message}`));
    child.once('close', () => settle(output || 'FATAL: ended without a message'));
    createInterface({ input: stderr }).on('line', (line) => {
      output = `${output}${line}\n`.slice(-OUTPUT_KEPT_CHARS);
      log(line);
      if (line.includes('database system is ready to accept connections')) {
        // From here on neither the process nor its log keeps ours alive.
        child.unref();
        if ('unref' in stderr && typeof stderr.unref === 'function') stderr.unref();
        settle(undefined);
      }
    });
  });
}

/**
 * A shell that waits for our end (its standard input closes) and then stops PostgreSQL, if the pid file still names that
 * process. It has its own session, so that what kills us with our group does not reach it.
 */
function spawnWatchdog(
  program: PostgresProgram,
  clusterFolder: string,
  pid: number | undefined,
): ChildProcess {
  const script =
    'read -r _; if [ "$(head -n 1 postmaster.pid 2>/dev/null)" = "$1" ]; then kill -INT "$1"; fi';
  const watchdog = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    cwd: clusterFolder,
    env: POSTGRES_ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    ...program.account,
  });
  watchdog.unref();
  const { stdin } = watchdog;
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  return watchdog;
}
