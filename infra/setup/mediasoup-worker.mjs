// @ts-check
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { BUILD_PACKAGES, buildWorker } from '../mediasoup-worker/build.mjs';
import { cacheFolder, contentHash, publishFolder } from './cache-folder.mjs';
import { startStep } from './progress.mjs';
import { SetupError } from './setup-error.mjs';
import { withLock } from './setup-lock.mjs';

/**
 * Where the mediasoup worker comes from: a binary of the operator's (MEDIASOUP_WORKER_BIN), the cache, mediasoup's own
 * download, or a build. The cache is keyed by mediasoup's version and by everything that a build depends on.
 */

/** GitHub answers in well under a second where it can be reached at all; elsewhere this is how long a first start waits. */
const CONNECT_TIMEOUT_MS = 4_000;
const DOWNLOAD_TIMEOUT_MS = 120_000;
/** The archive is about 3 MB. */
const ARCHIVE_BYTES_MAX = 64 * 1024 * 1024;
/** What the worker exits with when it is not started by mediasoup: it runs on this machine. */
const EXIT_CODE_WITHOUT_MEDIASOUP = 41;
/** Files whose change makes another binary. */
const BUILD_INPUTS = [
  'debian',
  'build.mjs',
  'debian-sources.mjs',
  'libsrtp-source.mjs',
  'source',
  'worker-source.mjs',
];
const BINARY_NAME = 'mediasoup-worker';

/**
 * True when the binary can run here: right processor, all libraries there.
 * @param {string} binary
 */
function canRun(binary) {
  if (!existsSync(binary)) return false;
  const { MEDIASOUP_VERSION: _unset, ...env } = process.env;
  return spawnSync(binary, [], { env, stdio: 'ignore' }).status === EXIT_CODE_WITHOUT_MEDIASOUP;
}

/** @param {string} root */
function mediasoupVersion(root) {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return String(lock.packages['node_modules/mediasoup'].version);
}

/** @param {string} root */
function cachedFolders(root) {
  const version = mediasoupVersion(root);
  const target = `${platform()}-${arch()}`;
  const overlay = contentHash(path.join(root, 'infra', 'mediasoup-worker'), BUILD_INPUTS);
  return {
    prebuilt: path.join(cacheFolder(), `mediasoup-worker-${version}-${target}-prebuilt`),
    // A build links the system's libraries, whose versions change with the distribution's.
    built: path.join(
      cacheFolder(),
      `mediasoup-worker-${version}-${target}-${systemName()}-${overlay}`,
    ),
  };
}

function systemName() {
  if (!existsSync('/etc/os-release')) return 'unknown';
  const text = readFileSync('/etc/os-release', 'utf8');
  const field = (/** @type {string} */ name) =>
    new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  return `${field('ID')}${field('VERSION_ID')}`.replace(/[^A-Za-z0-9.]/g, '') || 'unknown';
}

/**
 * A worker that is there already, or can be downloaded. Undefined when it has to be built.
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
export async function findWorker(root) {
  const configured = process.env.MEDIASOUP_WORKER_BIN;
  if (configured) {
    if (!canRun(configured))
      throw new SetupError(
        'worker_unusable',
        `MEDIASOUP_WORKER_BIN=${configured} is not a mediasoup worker that runs here`,
      );
    return configured;
  }
  const { prebuilt, built } = cachedFolders(root);
  for (const folder of [built, prebuilt]) {
    const binary = path.join(folder, BINARY_NAME);
    if (canRun(binary)) return binary;
  }
  return downloadWorker(mediasoupVersion(root), prebuilt);
}

/** The build packages, for those who must be told before a build starts. */
export const WORKER_BUILD_PACKAGES = BUILD_PACKAGES;

/**
 * Builds the worker into the cache. The packages must be there and the dependencies installed.
 * @param {{root: string, node: string}} options
 * @returns {Promise<string>}
 */
export async function buildCachedWorker({ root, node }) {
  const { built } = cachedFolders(root);
  const binary = path.join(built, BINARY_NAME);
  const lock = path.join(cacheFolder(), 'locks', `${path.basename(built)}.lock`);
  await withLock(
    lock,
    async () => {
      // Another process may have built it while we waited. One that does not run here any more is in the way.
      if (canRun(binary)) return;
      rmSync(built, { recursive: true, force: true });
      await build({ root, node, folder: built });
    },
    (pid) =>
      process.stderr.write(`Waiting for process ${pid}, which builds the mediasoup worker …\n`),
  );
  return binary;
}

/** @param {{root: string, node: string, folder: string}} options */
async function build({ root, node, folder }) {
  const step = startStep('mediasoup worker (built once, up to ten minutes on two cores)');
  try {
    await publishFolder(folder, async (staging) => {
      const output = path.join(staging, BINARY_NAME);
      await buildWorker({
        source: path.join(root, 'node_modules', 'mediasoup', 'worker'),
        output,
        onProgress: step.update,
      });
      const probe = spawnSync(
        node,
        [path.join(root, 'infra', 'mediasoup-worker', 'probe.mjs'), output],
        { encoding: 'utf8' },
      );
      if (probe.status !== 0)
        throw new Error(`the worker that was built does not work:\n${probe.stderr}`);
    });
  } catch (error) {
    step.failed('failed');
    if (error instanceof SetupError) throw error;
    throw new SetupError(
      'worker_build_failed',
      `the mediasoup worker could not be built: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
  step.done('built');
}

/**
 * mediasoup's own prebuilt binary, from where mediasoup's install script gets it and checked in the same way.
 * Undefined when there is none to be had; that is never an error, since a build can replace it.
 * @param {string} version
 * @param {string} folder
 */
async function downloadWorker(version, folder) {
  if (process.env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return undefined;
  const base =
    process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL ||
    'https://github.com/versatica/mediasoup/releases/download';
  const kernel = platform() === 'linux' ? `-kernel${release().split('.')[0]}` : '';
  const url = `${base}/${version}/mediasoup-worker-${version}-${platform()}-${arch()}${kernel}.tgz`;
  const step = startStep('mediasoup worker (download)');
  try {
    const archive = await download(url);
    const binary = path.join(folder, BINARY_NAME);
    rmSync(folder, { recursive: true, force: true });
    await publishFolder(folder, async (staging) => {
      const archiveFile = path.join(staging, 'worker.tgz');
      writeFileSync(archiveFile, archive);
      const tar = spawnSync('tar', ['-xzf', archiveFile, '-C', staging, BINARY_NAME], {
        encoding: 'utf8',
      });
      if (tar.status !== 0) throw new Error(`not an archive of the worker: ${tar.stderr}`);
      rmSync(archiveFile);
      chmodSync(path.join(staging, BINARY_NAME), 0o755);
      if (!canRun(path.join(staging, BINARY_NAME)))
        throw new Error('the binary does not run on this machine');
    });
    step.done();
    return binary;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    step.done(`not available here (${reason(error)})`);
    return undefined;
  }
}

/** @param {unknown} error fetch hides the cause one level down */
function reason(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** @param {string} url */
async function download(url) {
  const abort = new AbortController();
  const connectTimer = setTimeout(
    () => abort.abort(new Error(`no answer in ${CONNECT_TIMEOUT_MS / 1000} s`)),
    CONNECT_TIMEOUT_MS,
  );
  const response = await fetch(url, { signal: abort.signal }).finally(() =>
    clearTimeout(connectTimer),
  );
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  const timer = setTimeout(
    () => abort.abort(new Error(`not complete in ${DOWNLOAD_TIMEOUT_MS / 1000} s`)),
    DOWNLOAD_TIMEOUT_MS,
  );
  const chunks = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body) {
      bytes += chunk.length;
      if (bytes > ARCHIVE_BYTES_MAX) throw new Error(`more than ${ARCHIVE_BYTES_MAX} bytes`);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks);
}
