// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { errorCode } from './cache-folder.mjs';
import { lastLines, npmCommand } from './node-binary.mjs';
import { startStep } from './progress.mjs';
import { runTool } from './run-tool.mjs';
import { SetupError } from './setup-error.mjs';

/** Where set-up remembers what it did; inside node_modules, so that deleting that folder forgets it too. */
const STAMP_FOLDER = path.join('node_modules', '.stagedoor');

/**
 * @param {string} root
 * @param {string} name
 */
export function readStamp(root, name) {
  const file = path.join(root, STAMP_FOLDER, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Remembers that a step is done. A checkout that somebody else installed may not be writable: the step is then looked at anew
 * each time, which is only slower.
 * @param {string} root
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(root, name, value) {
  try {
    mkdirSync(path.join(root, STAMP_FOLDER), { recursive: true });
    writeFileSync(path.join(root, STAMP_FOLDER, name), value);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw error;
  }
}

/**
 * True when node_modules holds what the lock file says. The stamp answers at once; without it (somebody ran npm himself)
 * the versions are compared with the list that npm keeps of what it installed.
 * @param {string} root
 */
export function areDependenciesFresh(root) {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lockText).digest('hex');
  // npm removes this list first and writes it last: without it an installation was interrupted.
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  if (readStamp(root, 'dependencies') === hash) return true;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  if (!coversLock(JSON.parse(lockText).packages, installed)) return false;
  writeStamp(root, 'dependencies', hash);
  return true;
}

/**
 * True when every locked package is installed in its locked version. Optional ones may be missing (other platforms).
 * @param {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean}>} locked
 * @param {Record<string, {version?: string}>} installed
 */
export function coversLock(locked, installed) {
  return Object.entries(locked).every(([location, entry]) => {
    if (!location.startsWith('node_modules/') && !location.includes('/node_modules/')) return true;
    const found = installed[location];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version;
  });
}

/**
 * `npm ci` with install scripts off, under the given Node (npm chooses versions by the Node that runs it).
 * Call it with the set-up lock held.
 * @param {{root: string, node: string}} options
 */
export async function ensureDependencies({ root, node }) {
  if (areDependenciesFresh(root)) return;
  const step = startStep('Dependencies (npm ci)');
  const [command, ...prefix] = npmCommand(node);
  const timer = setInterval(() => step.update('still installing'), 1000);
  const { code, output } = await runTool(
    command,
    // Development tools are part of set-up (Vite builds the web client), whatever NODE_ENV says.
    [...prefix, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
    {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
      },
    },
  ).finally(() => clearInterval(timer));
  if (code !== 0) {
    step.failed('failed');
    throw new SetupError('dependencies_failed', `npm ci failed:\n${firstErrorLines(output)}`);
  }
  if (!areDependenciesFresh(root)) {
    // npm's own list would differ from the lock file only by a package that this platform lacks; trust npm ci.
    const lockText = readFileSync(path.join(root, 'package-lock.json'));
    writeStamp(root, 'dependencies', createHash('sha256').update(lockText).digest('hex'));
  }
  step.done();
}

/** npm says first what is wrong, and then a page about its options. */
const ERROR_LINES_SHOWN = 15;

/** @param {string} output */
function firstErrorLines(output) {
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) +\S/.test(line));
  return errors.length > 0 ? errors.slice(0, ERROR_LINES_SHOWN).join('\n') : lastLines(output);
}
