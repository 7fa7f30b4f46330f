// @ts-check
import { spawn } from 'node:child_process';
import process from 'node:process';
import { SetupError } from './setup-error.mjs';

/** Enough of a failed tool's output to find its first error. */
const OUTPUT_KEPT_CHARS = 16_000;
/** @type {NodeJS.Signals[]} */
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a tool that may take long, to its end. An interrupted set-up ends the tool and everything that the tool started,
 * and then fails like any other step, so that whoever called cleans up.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void}} options
 * @returns {Promise<{code: number | null, output: string}>} the exit code and the end of what it printed
 */
export async function runTool(command, args, { cwd, env = process.env, onLine }) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  /** @type {NodeJS.Signals | undefined} */
  let interruption;
  const listeners = INTERRUPTIONS.map((signal) => {
    const listener = () => {
      interruption = signal;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    };
    process.once(signal, listener);
    return /** @type {const} */ ([signal, listener]);
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-OUTPUT_KEPT_CHARS);
      if (onLine) for (const line of String(chunk).split('\n')) onLine(line);
    });
  }
  try {
    /** @type {number | null} */
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (interruption) throw new SetupError('interrupted', `interrupted by ${interruption}`);
    return { code, output };
  } finally {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  }
}
