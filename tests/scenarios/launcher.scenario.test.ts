import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStartTime } from '../../infra/setup/setup-lock.mjs';

const LAUNCHER = path.join(import.meta.dirname, 'launcher-program.ts');
/** The operator's promise. */
const STOP_MS_MAX = 5_000;

type Ready = { ready: number; child?: number };
type Launched = { launcher: ChildProcess; lines: Interface; said: string[]; ready: Ready };

const launchers: ChildProcess[] = [];
after(() => {
  for (const launcher of launchers) launcher.kill('SIGKILL');
});

async function start(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Launched> {
  const launcher = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
  });
  launchers.push(launcher);
  const lines = createInterface({ input: launcher.stdout });
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  const [first] = (await once(lines, 'line')) as [string];
  return { launcher, lines, said, ready: JSON.parse(first) as Ready };
}

/** Resolves when none of the processes runs any more; fails after the operator's promise. */
async function goneInTime(pids: (number | undefined)[]): Promise<void> {
  const until = performance.now() + STOP_MS_MAX;
  const running = () =>
    pids.filter((pid) => pid !== undefined && processStartTime(pid) !== undefined);
  while (running().length > 0) {
    assert.ok(
      performance.now() < until,
      `still running after ${STOP_MS_MAX} ms: ${running().join(', ')}`,
    );
    await sleep(20);
  }
}

test('[SETUP7] a signal arrives once, however often it is sent at a time, and the exit code comes back', async () => {
  const { launcher, said, ready } = await start(process.execPath, [LAUNCHER]);
  launcher.kill('SIGTERM');
  launcher.kill('SIGINT');
  launcher.kill('SIGTERM');
  const [code] = await once(launcher, 'exit');
  assert.equal(code, 7);
  await goneInTime([ready.ready]);
  assert.equal(said.filter((line) => line.includes('signal')).length, 1, said.join('\n'));
});

test('[SETUP7] a program that ignores the signal is killed with its children within 5 s', async () => {
  const { launcher, ready } = await start(process.execPath, [LAUNCHER, 'stubborn']);
  launcher.kill('SIGTERM');
  await goneInTime([launcher.pid, ready.ready, ready.child]);
});

test('[SETUP7] the program ends when its launcher is killed with -9', async () => {
  const { launcher, ready } = await start(process.execPath, [LAUNCHER]);
  launcher.kill('SIGKILL');
  await goneInTime([launcher.pid, ready.ready]);
});

test('[SETUP7] the program ends when a shell between npm and the launcher dies of a signal that it kept to itself', async () => {
  const { launcher: shell, ready } = await start(
    '/bin/sh',
    ['-c', `"${process.execPath}" "${LAUNCHER}"; exit $?`],
    { npm_lifecycle_event: 'start' },
  );
  shell.kill('SIGTERM');
  await goneInTime([shell.pid, ready.ready]);
});

test('[SETUP7] the program ends when an npm above that shell is killed with -9', async () => {
  const shell = `sh -c '"${process.execPath}" "${LAUNCHER}"; exit $?'; exit $?`;
  const { launcher: npm, ready } = await start('/bin/sh', ['-c', shell], {
    npm_lifecycle_event: 'start',
  });
  npm.kill('SIGKILL');
  await goneInTime([npm.pid, ready.ready]);
});
