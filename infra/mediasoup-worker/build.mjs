// @ts-check
import { chmodSync, copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runTool } from '../setup/run-tool.mjs';
import { fetchLibsrtpSource } from './libsrtp-source.mjs';
import { editWorkerSource } from './worker-source.mjs';

/** Debian packages that the build needs. */
export const BUILD_PACKAGES = [
  'meson',
  'ninja-build',
  'g++',
  'pkg-config',
  'libuv1-dev',
  'libssl-dev',
  'libabsl-dev',
  'libflatbuffers-dev',
  'flatbuffers-compiler',
];

const HERE = path.dirname(fileURLToPath(import.meta.url));
const OVERLAY = path.join(HERE, 'debian');
/** Files of ours that the edits of `worker-source.mjs` use. */
const ADDED_SOURCE = path.join(HERE, 'source');

/**
 * Builds the worker from mediasoup's npm package. Throws with the tool's own output when a step fails.
 * @param {{source: string, output: string, onProgress?: (detail: string) => void}} options source is mediasoup's worker folder, output the file to write
 */
export async function buildWorker({ source, output, onProgress = () => undefined }) {
  // Beside the output: it may be large, and /tmp may be small.
  const folder = mkdtempSync(path.join(path.dirname(output), 'build-'));
  try {
    const worker = path.join(folder, 'worker');
    const subprojects = path.join(worker, 'subprojects');
    cpSync(source, worker, { recursive: true });
    for (const name of readdirSync(subprojects)) {
      if (name.endsWith('.wrap')) rmSync(path.join(subprojects, name));
    }
    cpSync(path.join(OVERLAY, 'subprojects'), subprojects, { recursive: true });
    cpSync(path.join(OVERLAY, 'pch'), path.join(worker, 'pch'), { recursive: true });
    cpSync(ADDED_SOURCE, worker, { recursive: true });
    editWorkerSource(worker);
    onProgress('fetching libsrtp');
    fetchLibsrtpSource({
      workFolder: path.join(folder, 'apt'),
      target: path.join(subprojects, 'libsrtp2'),
    });
    onProgress('configuring');
    await run('meson', ['setup', 'out', '--buildtype', 'release', '-Db_ndebug=true'], worker);
    await run('ninja', ['-C', 'out', 'mediasoup-worker'], worker, (line) => {
      const counter = /^\[(\d+\/\d+)\]/.exec(line)?.[1];
      if (counter) onProgress(`compiling ${counter}`);
    });
    copyFileSync(path.join(worker, 'out', 'mediasoup-worker'), output);
    chmodSync(output, 0o755);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {(line: string) => void} [onLine]
 */
async function run(command, args, cwd, onLine) {
  const { code, output } = await runTool(command, args, { cwd, ...(onLine ? { onLine } : {}) });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code}):\n${output}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [source, output] = process.argv.slice(2);
  if (!source || !output) {
    console.error('usage: node infra/mediasoup-worker/build.mjs WORKER-SOURCE-FOLDER OUTPUT-FILE');
    process.exitCode = 2;
  } else {
    await buildWorker({
      source: path.resolve(source),
      output: path.resolve(output),
      onProgress: (detail) => console.error(detail),
    });
  }
}
