import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { publishFolder } from './cache-folder.mjs';
import { hydrateSymlinks, postgresPackageFolder } from './postgres-symlinks.mjs';
import { REPOSITORY } from './repository.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * The PostgreSQL programs and the account that they run under. PostgreSQL refuses to run as root: root starts it as the
 * user `postgres` (made when missing), who must be able to reach the programs and the data.
 */

/** Where root puts a copy of the programs when `postgres` cannot read the repository (a clone under /root). */
const REACHABLE_CACHE_FOLDER = '/var/cache/stagedoor';
const ACCOUNT_NAME = 'postgres';

export type PostgresAccount = { uid: number; gid: number };

export type PostgresProgram = {
  /** Folder with `postgres` and `initdb`. */
  binFolder: string;
  majorVersion: number;
  /** Undefined: as whoever we are. */
  account: PostgresAccount | undefined;
};

/**
 * Finds the programs and an account that can run them. As root, the owner of existing data is the account, so that
 * data made by an ordinary user stays his.
 */
export async function findPostgresProgram(dataFolder: string): Promise<PostgresProgram> {
  hydrateSymlinks({ root: REPOSITORY, node: process.execPath });
  const account = process.getuid?.() === 0 ? accountForRoot(dataFolder) : undefined;
  const packageFolder = postgresPackageFolder(REPOSITORY);
  let binFolder = path.join(packageFolder, 'native', 'bin');
  let version = programVersion(binFolder, account);
  if (version === 'unreachable') {
    binFolder = path.join(await copyPrograms(packageFolder), 'bin');
    version = programVersion(binFolder, account);
  }
  if (version === 'unreachable') {
    throw new SetupError(
      'postgres_not_reachable',
      `the user ${ACCOUNT_NAME} cannot run PostgreSQL from ${binFolder}; see the permissions of that folder`,
    );
  }
  return { binFolder, majorVersion: version, account };
}

function accountForRoot(dataFolder: string): PostgresAccount {
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const existing = lookUpAccount();
  if (existing) return existing;
  const made = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      ACCOUNT_NAME,
    ],
    { encoding: 'utf8' },
  );
  const account = lookUpAccount();
  if (account) return account;
  throw new SetupError(
    'postgres_account',
    `PostgreSQL does not run as root, and the user ${ACCOUNT_NAME} could not be made: ${made.error?.message ?? made.stderr.trim()}`,
  );
}

function lookUpAccount(): PostgresAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((option) =>
    spawnSync('id', [option, ACCOUNT_NAME], { encoding: 'utf8' }),
  );
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** The major version, or that the account may not run the program. Any other failure is an error. */
function programVersion(
  binFolder: string,
  account: PostgresAccount | undefined,
): number | 'unreachable' {
  // From the root folder: our own working folder may be one that the account cannot enter.
  const result = spawnSync(path.join(binFolder, 'postgres'), ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...account,
  });
  if (result.error && 'code' in result.error && result.error.code === 'EACCES')
    return 'unreachable';
  const major = /\(PostgreSQL\) (\d+)/.exec(result.stdout ?? '')?.[1];
  if (major) return Number(major);
  throw new SetupError(
    'postgres_not_installed',
    `the embedded PostgreSQL does not run here: ${result.error?.message ?? result.stderr.trim()}`,
  );
}

async function copyPrograms(packageFolder: string): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(path.join(packageFolder, 'package.json'), 'utf8'),
  ) as { version: string };
  const target = path.join(REACHABLE_CACHE_FOLDER, `postgresql-${version}`);
  if (statSync(target, { throwIfNoEntry: false })) return target;
  mkdirSync(REACHABLE_CACHE_FOLDER, { recursive: true, mode: 0o755 });
  await publishFolder(target, async (staging) => {
    cpSync(path.join(packageFolder, 'native'), staging, {
      recursive: true,
      verbatimSymlinks: true,
    });
    // The process's umask may have kept others out.
    for (const folder of [REACHABLE_CACHE_FOLDER, staging]) chmodSync(folder, 0o755);
  });
  return target;
}
