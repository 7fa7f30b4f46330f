// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sourcePackageLines } from './debian-sources.mjs';

/** apt waits up to two minutes for a dead mirror by default. */
const APT_TIMEOUT_SECONDS = 20;

/**
 * Fetches and unpacks libsrtp's source package. Works for any user: apt gets folders of its own, and checks the
 * archive's signatures with the machine's keys.
 * @param {{workFolder: string, target: string}} options target is the folder that receives the source
 */
export function fetchLibsrtpSource({ workFolder, target }) {
  const lists = path.join(workFolder, 'lists');
  const cache = path.join(workFolder, 'cache');
  const download = path.join(workFolder, 'download');
  for (const folder of [
    path.join(lists, 'partial'),
    path.join(cache, 'archives', 'partial'),
    download,
    target,
  ]) {
    mkdirSync(folder, { recursive: true });
  }
  const sourceList = path.join(workFolder, 'sources.list');
  writeFileSync(sourceList, `${sourcePackageLines(readAptSources())}\n`);
  const options = [
    `Dir::Etc::sourcelist=${sourceList}`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::Lists=${lists}`,
    `Dir::Cache=${cache}`,
    // As root, apt would drop to a user of its own that may not write here.
    'APT::Sandbox::User=',
    'APT::Get::List-Cleanup=0',
    // apt warns and goes on with old lists when a mirror fails; here that is an error.
    'APT::Update::Error-Mode=any',
    `Acquire::http::Timeout=${APT_TIMEOUT_SECONDS}`,
    `Acquire::https::Timeout=${APT_TIMEOUT_SECONDS}`,
  ].flatMap((option) => ['-o', option]);
  run('apt-get', [...options, 'update'], download);
  run('apt-get', [...options, 'source', '--download-only', 'libsrtp2'], download);
  const archive = readdirSync(download).find((name) => name.endsWith('.orig.tar.gz'));
  if (!archive)
    throw new Error(
      `apt-get source libsrtp2 gave no .orig.tar.gz (${readdirSync(download).join(', ')})`,
    );
  run('tar', ['-xf', path.join(download, archive), '--strip-components=1', '-C', target], download);
}

function readAptSources() {
  const folder = '/etc/apt/sources.list.d';
  const files = [
    '/etc/apt/sources.list',
    ...(existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []),
  ];
  const texts = files
    .filter((file) => /\.(list|sources)$/.test(file) && existsSync(file))
    .map((file) => ({ name: file, content: readFileSync(file, 'utf8') }));
  const codename = /^VERSION_CODENAME="?([a-z]+)"?$/m.exec(
    readFileSync('/etc/os-release', 'utf8'),
  )?.[1];
  if (!codename) throw new Error('/etc/os-release names no VERSION_CODENAME');
  return { codename, texts };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (result.status !== 0) {
    throw new Error(
      `${command} failed (${result.error?.message ?? result.status}):\n${result.stderr || result.stdout}`,
    );
  }
}
