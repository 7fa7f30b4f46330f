import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './cache-folder.mjs';
import type { PostgresProgram } from './postgres-program.ts';
import { SetupError } from './setup-error.mjs';

/**
 * The data of the embedded PostgreSQL on disk: making it, and saying in one line why it cannot be used.
 * It is made under another name and renamed when complete, so that an interrupted first start leaves nothing half made.
 */

export const POSTGRES_USER = 'stagedoor';
export const POSTGRES_DATABASE = 'stagedoor';
const PASSWORD_FILE = 'stagedoor.password';
const PASSWORD_BYTES = 24;

/** Messages are matched below, so they must be in English whatever the machine's language. */
export const POSTGRES_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** How the PostgreSQL programs are to name a folder: see pathFor. */
export const WORKING_FOLDER = '/proc/self/cwd';

/**
 * The name under which the PostgreSQL account can reach `folder`, if it is started in it. Where a parent folder keeps it
 * out (a clone under /root), that is the process's own working folder: the system enters that as root before it changes
 * the user, and the link under /proc leads there without passing the parents.
 */
export async function pathFor(program: PostgresProgram, folder: string): Promise<string> {
  const { account } = program;
  if (!account) return folder;
  for (let parent = path.dirname(folder); ; parent = path.dirname(parent)) {
    const { uid, gid, mode } = await stat(parent);
    const bit =
      uid === account.uid
        ? constants.S_IXUSR
        : gid === account.gid
          ? constants.S_IXGRP
          : constants.S_IXOTH;
    if ((mode & bit) === 0) return WORKING_FOLDER;
    if (parent === path.dirname(parent)) return folder;
  }
}

/** Makes the cluster on the first start; later only checks that this PostgreSQL can use what is there. Returns the password. */
export async function ensureCluster(
  program: PostgresProgram,
  options: { dataDir: string; clusterFolder: string; isDurable: boolean },
): Promise<string> {
  const { clusterFolder } = options;
  try {
    const names = await readdir(clusterFolder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (names === undefined) await createCluster(program, options);
    const version = (await readFile(path.join(clusterFolder, 'PG_VERSION'), 'utf8')).trim();
    if (version !== String(program.majorVersion)) {
      throw new SetupError(
        'data_folder_version',
        `the data folder ${options.dataDir} was made by PostgreSQL ${version} and this is PostgreSQL ${program.majorVersion}; move it away, or dump it with version ${version} and restore it`,
      );
    }
    // A cluster of another user is readable for root alone; for the others this is the first thing that fails.
    await access(clusterFolder, constants.W_OK);
    return (await readFile(path.join(clusterFolder, PASSWORD_FILE), 'utf8')).trim();
  } catch (error) {
    throw describeFileError(error, options.dataDir);
  }
}

/** Turns what the file system says into the one line for the operator. Other errors are returned as they are. */
export function describeFileError(error: unknown, dataDir: string): unknown {
  if (error instanceof SetupError) return error;
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new SetupError(
        'data_folder_permission',
        `no permission to use the data folder ${dataDir}`,
        { cause: error },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new SetupError('disk_full', `the disk that holds the data folder ${dataDir} is full`, {
        cause: error,
      });
    case 'ENOTDIR':
    case 'EEXIST':
      return new SetupError('data_folder_invalid', `the data folder ${dataDir} is not a folder`, {
        cause: error,
      });
    case 'ENOENT':
      return new SetupError(
        'data_folder_invalid',
        `the data folder ${dataDir} holds no complete PostgreSQL data; move it away to start anew`,
        { cause: error },
      );
    default:
      return error;
  }
}

/** The same for what PostgreSQL's programs print. */
export function describeOutput(output: string, dataDir: string): SetupError {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new SetupError('disk_full', `the disk that holds the data folder ${dataDir} is full`);
  }
  if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(output)) {
    return new SetupError(
      'data_folder_in_use',
      `another PostgreSQL uses the data folder ${dataDir}`,
    );
  }
  if (/Permission denied|wrong ownership|Read-only file system/.test(output)) {
    return new SetupError(
      'data_folder_permission',
      `no permission to use the data folder ${dataDir}`,
    );
  }
  const line =
    output.split('\n').find((text) => /FATAL|PANIC|error:/.test(text)) ??
    output.trim().split('\n').at(-1) ??
    '';
  return new SetupError(
    'postgres_failed',
    `PostgreSQL did not start in ${dataDir}: ${line.trim() || 'no message'}`,
  );
}

async function createCluster(
  program: PostgresProgram,
  {
    dataDir,
    clusterFolder,
    isDurable,
  }: { dataDir: string; clusterFolder: string; isDurable: boolean },
): Promise<void> {
  await removeAbandoned(dataDir);
  const staging = await mkdtemp(path.join(dataDir, '.postgres-new-'));
  try {
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const files = {
      cluster: path.join(staging, 'cluster'),
      password: path.join(staging, 'password'),
    };
    await mkdir(files.cluster, { mode: 0o700 });
    await writeFile(files.password, `${password}\n`, { mode: 0o600 });
    if (program.account) {
      for (const file of [staging, files.cluster, files.password]) {
        await chown(file, program.account.uid, program.account.gid);
      }
    }
    // initdb enters the cluster before it starts postgres, so that must be the working folder already.
    const folder = await pathFor(program, files.cluster);
    await runProgram(program, {
      name: 'initdb',
      cwd: files.cluster,
      dataDir,
      args: [
        ...['-D', folder, '-U', POSTGRES_USER, '--auth=scram-sha-256'],
        `--pwfile=${folder}/../password`,
        // PostgreSQL's own locale: the order of text must not change when the operating system is upgraded.
        ...[
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
        ],
        ...['-c', 'timezone=UTC', '-c', 'log_timezone=UTC', '--no-instructions'],
        ...(isDurable ? [] : ['--no-sync']),
      ],
    });
    await runProgram(program, {
      name: 'postgres',
      cwd: files.cluster,
      dataDir,
      args: ['--single', '-D', folder, 'postgres'],
      input: `CREATE DATABASE ${POSTGRES_DATABASE};\n`,
    });
    // Inside the cluster, so that data and password appear in one step.
    const passwordFile = path.join(files.cluster, PASSWORD_FILE);
    await rename(files.password, passwordFile);
    await chmod(passwordFile, 0o600);
    await rename(files.cluster, clusterFolder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** What a killed first start left. The caller holds the folder's lock, so nobody is at work in it. */
async function removeAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('.postgres-new-'))
      await rm(path.join(dataDir, name), { recursive: true, force: true });
  }
}

type ProgramRun = { name: string; args: string[]; cwd: string; dataDir: string; input?: string };

/** Runs initdb or single-user postgres to its end; a failure is the line for the operator. */
async function runProgram(program: PostgresProgram, run: ProgramRun): Promise<void> {
  const child = spawn(path.join(program.binFolder, run.name), run.args, {
    cwd: run.cwd,
    env: POSTGRES_ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...program.account,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  child.stdin.on('error', () => {
    // The program ended before it read its input; its exit code tells.
  });
  child.stdin.end(run.input ?? '');
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // Single-user mode ends with 0 even when the statement failed.
  if (code !== 0 || /\bERROR: |FATAL: |PANIC: /.test(output))
    throw describeOutput(output, run.dataDir);
}
