import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { DEMO_CREATOR, logInByApi } from '../e2e/demo.ts';
import { StagedoorProcess, type StartServerOptions } from '../e2e/StagedoorProcess.ts';

const running: StagedoorProcess[] = [];
const folders: string[] = [];

async function start(options: StartServerOptions = {}): Promise<StagedoorProcess> {
  const server = await StagedoorProcess.start(options);
  running.push(server);
  return server;
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-scenario-'));
  folders.push(folder);
  return folder;
}

/** The one line that a server prints which cannot start. */
async function failToStart(options: StartServerOptions): Promise<string> {
  const error = await StagedoorProcess.start(options).then(
    async (server) => {
      await server.stop();
      throw new assert.AssertionError({ message: 'the server started' });
    },
    (reason: Error) => reason,
  );
  if (error instanceof assert.AssertionError) throw error;
  const lines = error.message
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
  assert.equal(lines.length, 1, error.message);
  return lines[0] ?? '';
}

/** Processes that still have something open in the folder, or run in it. */
function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) || isDescribedBy(pid, folder);
      } catch {
        // It ended while we looked, or is not ours to look at.
        return false;
      }
    });
}

function isDescribedBy(pid: number, folder: string): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await Promise.all(
    folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })),
  );
});

test('[RUN-1] SIGTERM stops everything with exit code 0 and leaves no process behind', async () => {
  const dataFolder = await makeFolder();
  const server = await start({ dataFolder });
  const children = childrenOf(server.pid);
  assert.ok(children.length >= 2, 'PostgreSQL and a media worker run');
  assert.equal(await server.stop('SIGTERM'), 0);
  assert.deepEqual(children.filter(isAlive), []);
  assert.deepEqual(processesIn(dataFolder), []);
});

test('[RUN-2] after kill -9 the next start works, with the same accounts, secret and live stream', async () => {
  const dataFolder = await makeFolder();
  const first = await start({ dataFolder });
  const { token } = await logInByApi(first, DEMO_CREATOR);
  const { data } = await first.call('POST', '/streaming/go-live', {
    token,
    body: { title: 'Survivor', category: 'music' },
  });
  await first.stop('SIGKILL');
  const second = await start({ dataFolder });
  const me = await second.call('GET', '/auth/me', { token });
  assert.equal(me.status, 200, 'the secret and with it the token are still good');
  const mine = await second.call('GET', '/streaming/mine', { token });
  assert.equal(mine.data.stream.streamId, data.streamId);
});

test('[RUN-13] a killed PostgreSQL is started again in place; the server and its live streams go on', async () => {
  const server = await start();
  const { token } = await logInByApi(server, DEMO_CREATOR);
  const { data } = await server.call('POST', '/streaming/go-live', {
    token,
    body: { title: 'Without a database' },
  });
  const postmaster = Number(
    readFileSync(path.join(server.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  process.kill(postmaster, 'SIGKILL');
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  // A request that meets the dead database is refused with a code; a later one is answered.
  let mine = await server.call('GET', '/streaming/mine', { token });
  for (let tries = 0; mine.status !== 200 && tries < 100; tries += 1) {
    assert.equal(mine.code, 'UNAVAILABLE');
    await setTimeout(100);
    mine = await server.call('GET', '/streaming/mine', { token });
  }
  assert.equal(mine.data.stream.streamId, data.streamId);
});

test('[RUN-3] two servers with their own ports and data folders run side by side', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  const [first, second] = await Promise.all([
    logInByApi(one, DEMO_CREATOR),
    logInByApi(two, DEMO_CREATOR),
  ]);
  assert.notEqual(first.userId, second.userId);
  assert.equal((await two.call('GET', '/auth/me', { token: first.token })).code, 'TOKEN_INVALID');
});

test('[RUN-4] a taken port is one line', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const address = blocker.address();
  assert.ok(address !== null && typeof address === 'object');
  try {
    const line = await failToStart({ environment: { STAGEDOOR_PORT: String(address.port) } });
    assert.match(line, new RegExp(`^stagedoor: .*${address.port}.*in use.*STAGEDOOR_PORT`));
  } finally {
    blocker.close();
  }
});

test('[RUN-4] a port that another Stagedoor has is one line too, and nothing is made', async () => {
  const server = await start();
  const dataFolder = path.join(await makeFolder(), 'never');
  const { port } = new URL(server.url);
  const line = await failToStart({ dataFolder, environment: { STAGEDOOR_PORT: port } });
  assert.match(line, new RegExp(`^stagedoor: .*${port}.*in use`));
  assert.equal(existsSync(dataFolder), false);
});

test('[RUN-5] a secret that is damaged is one line', async () => {
  const dataFolder = await makeFolder();
  await writeFile(path.join(dataFolder, 'secret'), 'junk\n');
  assert.match(await failToStart({ dataFolder }), /^stagedoor: .*secret is damaged/);
});

test('[RUN-6] a variable that nothing reads is told, and does no harm', async () => {
  const server = await start({ environment: { STAGEDOOR_POORT: '8090' } });
  assert.match(server.output, /^stagedoor: STAGEDOOR_POORT is not a setting/m);
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
});

test('[RUN-5] a data folder that another server uses is one line, and that server goes on', async () => {
  const dataFolder = await makeFolder();
  const server = await start({ dataFolder });
  assert.match(await failToStart({ dataFolder }), /^stagedoor: .*in use by process/);
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
});

test('[RUN-6] a wrong variable is named, and nothing is started', async () => {
  const error = await StagedoorProcess.start({ environment: { STAGEDOOR_PORT: 'http' } }).catch(
    (reason: Error) => reason,
  );
  assert.ok(error instanceof Error);
  assert.match(error.message, /STAGEDOOR_PORT/);
});

test('[RUN-7] the secret is readable by its owner only, and is not printed', async () => {
  const dataFolder = await makeFolder();
  const server = await start({ dataFolder });
  const file = path.join(dataFolder, 'secret');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(server.output.includes(readFileSync(file, 'utf8').trim()), false);
});

test('[RUN-8] beyond loopback demo passwords are random, shown once, and there is no admin', async () => {
  const dataFolder = await makeFolder();
  await (await start({ dataFolder })).stop();
  running.pop();
  const environment = { STAGEDOOR_HOST: '0.0.0.0' };
  const open = await start({ dataFolder, environment });
  const login = (server: StagedoorProcess, email: string, password: string) =>
    server.call('POST', '/auth/login', { body: { email, password } });
  assert.equal(
    (await login(open, DEMO_CREATOR.email, DEMO_CREATOR.password)).code,
    'CREDENTIALS_INVALID',
  );
  assert.equal(
    (await login(open, 'admin@stagedoor.test', DEMO_CREATOR.password)).code,
    'CREDENTIALS_INVALID',
  );
  const password = /creator@stagedoor\.test\s+(\S+)/.exec(open.output)?.[1] ?? '';
  assert.equal((await login(open, DEMO_CREATOR.email, password)).status, 200);
  assert.equal(open.output.includes('admin@stagedoor.test'), false);
  await open.stop();
  running.splice(running.indexOf(open), 1);
  const again = await start({ dataFolder, environment });
  assert.equal(again.output.includes(password), false);
  assert.equal((await login(again, DEMO_CREATOR.email, password)).status, 200);
});

test('[RUN-9] metrics and the details of readiness answer loopback, others need the token', async () => {
  const environment = {
    STAGEDOOR_TRUSTED_PROXIES: '127.0.0.1',
    STAGEDOOR_METRICS_TOKEN: 'a-token-of-some-length',
  };
  const server = await start({ environment });
  const outside = { 'x-forwarded-for': '203.0.113.9' };
  const get = (route: string, headers: Record<string, string> = {}) =>
    fetch(server.url + route, { headers });
  const inside = { 'x-forwarded-for': '127.0.0.2' };
  assert.equal((await get('/metrics', inside)).status, 200);
  assert.equal((await get('/metrics', outside)).status, 403);
  // A proxy on this machine that does not say for whom it forwards is not this machine.
  assert.equal((await get('/metrics')).status, 403);
  const bearer = { ...outside, authorization: 'Bearer a-token-of-some-length' };
  const metrics = await (await get('/metrics', bearer)).text();
  assert.match(metrics, /streams_live/);
  assert.deepEqual(Object.keys((await (await get('/readyz', outside)).json()) as object), [
    'status',
  ]);
  assert.equal(
    ((await (await get('/readyz', inside)).json()) as { checks: { media: string } }).checks.media,
    'ok',
  );
});

test('[RUN-10] a body of 100 MB is refused early, and the server goes on', async () => {
  const server = await start();
  const { hostname, port } = new URL(server.url);
  const request = spawn('node', [
    '-e',
    `
    const http = require('node:http');
    const chunk = Buffer.alloc(1 << 20);
    const request = http.request({ hostname: '${hostname}', port: ${port}, method: 'POST', path: '/api/v1/auth/login',
      headers: { 'content-type': 'application/json', 'content-length': 100 << 20 } });
    request.on('response', (response) => { console.log(response.statusCode); process.exit(0); });
    request.on('error', () => { console.log('cut'); process.exit(0); });
    let sent = 0;
    const send = () => { if (sent++ < 100) request.write(chunk, send); else request.end(); };
    send();
  `,
  ]);
  let answer = '';
  request.stdout.on('data', (text) => {
    answer += text;
  });
  await once(request, 'exit');
  assert.match(answer, /413|cut/);
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
});
