import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../infra/setup/embedded-postgres.ts';
import { SetupError } from '../../infra/setup/setup-error.mjs';
import { processStartTime } from '../../infra/setup/setup-lock.mjs';
import { openTestClient } from './postgres-client.ts';

const OWNER = path.join(import.meta.dirname, 'postgres-owner.ts');
/** An ordinary user that every Linux has. */
const NOBODY = 65_534;
const DEADLINE_MS = 10_000;

const folder = mkdtempSync(path.join(tmpdir(), 'stagedoor-postgres-'));
const owners: ChildProcess[] = [];
after(() => {
  for (const owner of owners) owner.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const start = (dataDir: string): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, isDurable: false, log: () => undefined });

/** Starts a process that owns a PostgreSQL, and returns what it says first. */
async function own(
  ...args: string[]
): Promise<{ owner: ChildProcess; said: Record<string, string> }> {
  const owner = spawn(process.execPath, [OWNER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  owners.push(owner);
  const [line] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string];
  return { owner, said: JSON.parse(line) as Record<string, string> };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = await openTestClient(url);
  try {
    return await client.rows(sql);
  } finally {
    await client.close();
  }
}

async function rejectsWith(
  starting: Promise<EmbeddedPostgres>,
  code: string,
  part = '',
): Promise<void> {
  await assert.rejects(starting, (error) => {
    assert.ok(error instanceof SetupError, String(error));
    assert.equal(error.code, code);
    assert.doesNotMatch(error.message, /\n/);
    assert.ok(error.message.includes(part), error.message);
    return true;
  });
}

const postmasterPid = (dataDir: string) =>
  Number.parseInt(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);

async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  while (!condition()) {
    assert.ok(performance.now() < deadline, what);
    await sleep(20);
  }
}

test('[SETUP8] what was committed survives kill -9 of the owner, and PostgreSQL does not outlive it', async () => {
  const dataDir = path.join(folder, 'killed');
  const { owner, said } = await own(dataDir);
  await query(String(said.url), 'create table kept as select 42 as answer');
  const pid = postmasterPid(dataDir);
  owner.kill('SIGKILL');
  // At once, while the old server may still be shutting down.
  const again = await start(dataDir);
  try {
    assert.deepEqual(await query(again.url, 'select answer from kept'), [{ answer: 42 }]);
    assert.equal(processStartTime(pid), undefined, 'the first PostgreSQL has ended');
  } finally {
    await again.stop();
  }
  assert.deepEqual(
    readdirSync(dataDir).filter((name) => name !== 'postgres'),
    [],
  );
});

test('[SETUP8] PostgreSQL ends soon after an owner that was killed and never comes back', async () => {
  const dataDir = path.join(folder, 'abandoned');
  const { owner } = await own(dataDir);
  const pid = postmasterPid(dataDir);
  owner.kill('SIGKILL');
  await until(() => processStartTime(pid) === undefined, 'PostgreSQL outlived its owner');
});

test('[SETUP8] a postmaster that was killed itself, or whose process id belongs to another program by now, is no obstacle', async () => {
  const dataDir = path.join(folder, 'stale');
  const { owner } = await own(dataDir);
  process.kill(postmasterPid(dataDir), 'SIGKILL');
  owner.kill('SIGKILL');
  const second = await start(dataDir);
  const pidFile = path.join(dataDir, 'postgres', 'postmaster.pid');
  const content = readFileSync(pidFile, 'utf8');
  await second.stop();
  writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)));
  // PostgreSQL itself would have to believe that this very process is a rival.
  const third = await start(dataDir);
  await third.stop();
});

test('[SETUP10] two data folders are two databases at the same time', async () => {
  const both = await Promise.all([
    start(path.join(folder, 'left')),
    start(path.join(folder, 'right')),
  ]);
  try {
    await query(both[0].url, 'create table only_left ()');
    assert.deepEqual(await query(both[1].url, "select to_regclass('only_left') as found"), [
      { found: null },
    ]);
  } finally {
    await Promise.all(both.map((postgres) => postgres.stop()));
  }
});

test('[SETUP9] a data folder that a living process uses is refused, and named with that process', async () => {
  const dataDir = path.join(folder, 'used');
  const { owner, said } = await own(dataDir);
  await rejectsWith(start(dataDir), 'data_folder_in_use', `process ${owner.pid}`);
  assert.deepEqual(await query(String(said.url), 'select 1 as one'), [{ one: 1 }]);
});

test('[SETUP9] a data folder of another major version is refused and left as it is', async () => {
  const dataDir = path.join(folder, 'version');
  mkdirSync(path.join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  await rejectsWith(start(dataDir), 'data_folder_version');
  assert.deepEqual(readdirSync(path.join(dataDir, 'postgres')), ['PG_VERSION']);
});

test('[SETUP9] a file, and a folder without complete data, are refused', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await rejectsWith(start(file), 'data_folder_invalid');
  mkdirSync(path.join(folder, 'partial', 'postgres'), { recursive: true });
  await rejectsWith(start(path.join(folder, 'partial')), 'data_folder_invalid');
});

test('[SETUP9] a data folder without permission is refused', async () => {
  const dataDir = path.join(folder, 'closed');
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o500);
  // Root may do anything, so root asks as somebody else.
  const { said } = await own(dataDir, ...(process.getuid?.() === 0 ? [String(NOBODY)] : []));
  assert.equal(said.code, 'data_folder_permission', JSON.stringify(said));
  assert.match(String(said.message), /^no permission to use the data folder \S+$/);
});

test('[SETUP9] a data folder with a name too long for a socket works', async () => {
  const postgres = await start(path.join(folder, 'long-'.repeat(20)));
  try {
    assert.deepEqual(await query(postgres.url, 'select 1 as one'), [{ one: 1 }]);
  } finally {
    await postgres.stop();
  }
});
