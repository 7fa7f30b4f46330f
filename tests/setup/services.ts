import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../infra/setup/embedded-postgres.ts';
import { buildCachedWorker, findWorker } from '../../infra/setup/mediasoup-worker.mjs';
import { REPOSITORY } from '../../infra/setup/repository.mjs';
import { freePort } from './free-port.ts';
import { startRedisServer } from './redis-server.ts';

/**
 * The real services that tests use. `npm test` starts one of each for the whole run and names it in the environment; a test
 * file that is run alone starts what it asks for, and it ends with the process.
 */

type Service = { url: string; stop(): Promise<void> };

/** A Redis (7 or later) for every test of the run: use a key prefix of your own. */
export function testRedisUrl(): Promise<string> {
  return fromEnvironmentOrStarted('STAGEDOOR_TEST_REDIS_URL', startRedisServer);
}

/** A PostgreSQL over TCP, as superuser, for every test of the run: make databases of your own. */
export function testDatabaseUrl(): Promise<string> {
  return fromEnvironmentOrStarted('STAGEDOOR_TEST_DATABASE_URL', startTestPostgres);
}

/** The mediasoup worker's binary, built first where there is none. */
export async function mediasoupWorkerBin(): Promise<string> {
  return (
    (await findWorker(REPOSITORY)) ??
    (await buildCachedWorker({ root: REPOSITORY, node: process.execPath }))
  );
}

/** The first is the same browser without windows and toolbars to draw, which is what these tests would spend half of their time on. */
const CHROMIUM_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
];
/** Another process may take the port between our look and PostgreSQL's. */
const START_ATTEMPTS = 3;
/** Several test files share the server, each with pools of its own. */
const CONNECTIONS_MAX = 300;

/** The system's Chromium, which `npm test` installs. */
export function chromiumBin(): string {
  const found = CHROMIUM_PATHS.find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(
      `no Chromium in ${CHROMIUM_PATHS.join(' or ')}; npm test says how to install it`,
    );
  return found;
}

/** Starts a PostgreSQL that does not wait for the disk. */
export async function startTestPostgres(folder: string): Promise<Service> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startEmbeddedPostgres({
        dataDir: folder,
        port: await freePort(),
        isDurable: false,
        connectionsMax: CONNECTIONS_MAX,
        log: () => undefined,
      });
    } catch (error) {
      if (
        attempt === START_ATTEMPTS ||
        !String(error).includes('could not create any TCP/IP sockets')
      )
        throw error;
    }
  }
}

const started = new Map<string, Promise<string>>();

function fromEnvironmentOrStarted(
  name: string,
  start: (folder: string) => Promise<Service>,
): Promise<string> {
  const given = process.env[name];
  if (given) return Promise.resolve(given);
  let url = started.get(name);
  if (!url) {
    url = startForThisProcess(start);
    started.set(name, url);
  }
  return url;
}

async function startForThisProcess(start: (folder: string) => Promise<Service>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-test-'));
  const service = await start(folder);
  // The service keeps no process alive, so this comes when the tests are through.
  process.once('beforeExit', () => {
    void service.stop().then(() => rm(folder, { recursive: true, force: true }));
  });
  return service.url;
}
