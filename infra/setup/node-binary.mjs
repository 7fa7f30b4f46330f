// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder, publishFolder } from './cache-folder.mjs';
import { startStep } from './progress.mjs';
import { SetupError } from './setup-error.mjs';

/** The version that is fetched where the machine's Node is another major one. The npm package of this name carries the binary. */
const NODE_VERSION = '22.23.3';
/** TypeScript type stripping works without a flag from here on; uWebSockets.js has no binary for Node 24. */
const NODE_MAJOR = 22;
const NODE_MINOR_MIN = 18;

/**
 * True for a Node that can run the servers from source.
 * @param {string} version such as "22.18.0"
 */
export function isSuitableNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === NODE_MAJOR && minor >= NODE_MINOR_MIN;
}

/**
 * The path of a Node 22: the one that runs this, or one from the npm registry, kept in the cache folder.
 * @returns {Promise<string>}
 */
export async function ensureNode() {
  if (isSuitableNode(process.versions.node)) return process.execPath;
  const packageName = `node-${process.platform}-${process.arch}`;
  const folder = path.join(cacheFolder(), `${packageName}-${NODE_VERSION}`);
  const binary = path.join(folder, 'node_modules', packageName, 'bin', 'node');
  if (existsSync(binary)) return binary;

  const step = startStep(`Node ${NODE_VERSION} (this machine has ${process.versions.node})`);
  await publishFolder(folder, async (staging) => {
    const [command, ...prefix] = npmCommand(process.execPath);
    const result = spawnSync(
      command,
      [
        ...prefix,
        'install',
        '--prefix',
        staging,
        '--no-save',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        `${packageName}@${NODE_VERSION}`,
      ],
      // Not in the repository: its .npmrc and workspaces must not take part.
      { cwd: staging, encoding: 'utf8' },
    );
    if (result.status !== 0) {
      step.failed('failed');
      throw new SetupError(
        'node_unavailable',
        `npm could not install ${packageName}@${NODE_VERSION}; install Node ${NODE_MAJOR} yourself, or see npm's message:\n${lastLines(result.stderr)}`,
      );
    }
  });
  step.done();
  return binary;
}

/**
 * The command line that runs npm under the given Node: npm's own script when it can be found, else the `npm` on the path.
 * @param {string} node
 * @returns {[string, ...string[]]}
 */
export function npmCommand(node) {
  const script = findNpmScript();
  return script ? [node, script] : ['npm'];
}

function findNpmScript() {
  // Set by npm for the scripts that it runs; other package managers set it to themselves.
  const running = process.env.npm_execpath;
  if (running && path.basename(running) === 'npm-cli.js' && existsSync(running)) return running;
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, 'npm');
    if (folder && existsSync(candidate)) {
      const target = realpathSync(candidate);
      if (path.basename(target) === 'npm-cli.js') return target;
    }
  }
  return undefined;
}

/**
 * The end of a program's output, which is where it says why it failed.
 * @param {string | null | undefined} text
 */
export function lastLines(text, count = 15) {
  return (text ?? '').trimEnd().split('\n').slice(-count).join('\n');
}
