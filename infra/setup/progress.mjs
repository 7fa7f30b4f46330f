// @ts-check
import process from 'node:process';

/** Without a terminal, the same step prints at most one line in this many milliseconds, so that CI logs stay short. */
const PLAIN_INTERVAL_MS = 10_000;

/**
 * One set-up step on stderr: a line that rewrites itself on a terminal, and a few plain lines elsewhere.
 * Only steps that have something to do are made, so a warm start prints nothing.
 * @param {string} label
 * @param {{stream?: NodeJS.WriteStream}} [options]
 */
export function startStep(label, { stream = process.stderr } = {}) {
  const startedAt = performance.now();
  let shownAt = startedAt;
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  /** @param {string} text */
  const rewrite = (text) => stream.write(`\r\x1b[2K${text}`);
  if (stream.isTTY) rewrite(`${label} …`);
  else stream.write(`${label} …\n`);

  return {
    /** @param {string} detail how far the step is, such as "[120/280]" */
    update(detail) {
      if (stream.isTTY) {
        rewrite(`${label} … ${detail} ${seconds()}`);
      } else if (performance.now() - shownAt >= PLAIN_INTERVAL_MS) {
        shownAt = performance.now();
        stream.write(`${label} … ${detail} ${seconds()}\n`);
      }
    },
    /** @param {string} [detail] */
    done(detail) {
      const text = `${label}: ${detail ?? 'done'} (${seconds()})`;
      if (stream.isTTY) rewrite(`${text}\n`);
      else stream.write(`${text}\n`);
    },
    /** @param {string} detail */
    failed(detail) {
      const text = `${label}: ${detail} (${seconds()})`;
      if (stream.isTTY) rewrite(`${text}\n`);
      else stream.write(`${text}\n`);
    },
  };
}
