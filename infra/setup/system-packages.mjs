// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { lastLines } from './node-binary.mjs';
import { startStep } from './progress.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * What `npm test` needs besides: a Redis, a browser with letters for Latin and Arabic, the tools that open recordings, and a WebRTC client
 * that is neither ours nor a browser.
 */
export const TEST_PACKAGES = [
  'redis-server',
  'chromium-headless-shell',
  'fonts-dejavu-core',
  'ffmpeg',
  'python3-aiortc',
  'python3-numpy',
];

/** What `npm run faults` needs. */
export const FAULT_PACKAGES = ['redis-server'];

/** What `npm run bench` needs besides those: a web server to be measured against. */
export const BENCH_PACKAGES = [...TEST_PACKAGES, 'nginx-light'];

/**
 * Those of the Debian packages that are not installed.
 * @param {readonly string[]} packages
 */
export function missingPackages(packages) {
  if (packages.length === 0) return [];
  const result = spawnSync(
    'dpkg-query',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders.
    ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages],
    { encoding: 'utf8' },
  );
  if (result.error) {
    throw new SetupError(
      'not_debian',
      `this machine has no dpkg; only Debian and Ubuntu are set up automatically. Needed here: ${packages.join(' ')}`,
    );
  }
  const installed = new Set(
    result.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((name) => !installed.has(name));
}

/**
 * Installs what is missing when we are root. Anybody else is told the one command to run, and set-up ends there.
 * @param {readonly string[]} packages
 * @param {string} purpose what they are for, as part of a sentence
 */
export function ensurePackages(packages, purpose) {
  const missing = missingPackages(packages);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      'packages_missing',
      `${purpose} needs Debian packages; run this once, then start again:\n\n  ${hasPackageLists() ? '' : 'sudo apt-get update && '}sudo apt-get install -y ${missing.join(' ')}\n`,
    );
  }
  const step = startStep(`Debian packages (${missing.join(' ')})`);
  if (!existsSync('/usr/bin/apt-get'))
    throw new SetupError('not_debian', `apt-get is missing; install ${missing.join(' ')} yourself`);
  // An image without package lists cannot install anything; one with old lists may ask for files that are gone.
  apt(step, ['update']);
  apt(step, ['install', '-y', '--no-install-recommends', ...missing]);
  step.done();
}

/** A fresh image may know no packages at all. */
function hasPackageLists() {
  const folder = '/var/lib/apt/lists';
  return existsSync(folder) && readdirSync(folder).some((name) => /_Packages(\.|$)/.test(name));
}

/**
 * @param {ReturnType<typeof startStep>} step
 * @param {string[]} args
 */
function apt(step, args) {
  const result = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    step.failed('failed');
    throw new SetupError(
      'packages_failed',
      `apt-get ${args[0]} failed:\n${lastLines(result.stderr || result.stdout)}`,
    );
  }
}
