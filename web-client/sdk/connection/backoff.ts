import { CLOSE_CODES } from '@stagedoor/contracts/codes';

/** The second attempt waits about this long; each later one twice as long. */
const BACKOFF_BASE_MS = 500;
/** Long enough to spare a server that comes back, short enough that nobody reloads the page instead. */
const BACKOFF_MAX_MS = 15_000;

/** After these the server asked for room to breathe: even the first attempt waits. */
const NEVER_AT_ONCE: ReadonlySet<number> = new Set([
  CLOSE_CODES.DRAINING,
  CLOSE_CODES.RATE_LIMITED,
  CLOSE_CODES.TOO_MANY_CONNECTIONS,
]);

/**
 * How long to wait before attempt `attempt` (from 1) after a close with `closeCode`. The first is made at once; the others wait
 * half of an exponential delay and a random part of the other half, so that a server's clients do not come back all together.
 */
export function reconnectDelayMs(options: {
  attempt: number;
  closeCode: number | undefined;
  /** 0 (inclusive) to 1 (exclusive). */
  random: () => number;
}): number {
  const isPatient = options.closeCode !== undefined && NEVER_AT_ONCE.has(options.closeCode);
  const step = isPatient ? options.attempt : options.attempt - 1;
  if (step <= 0) return 0;
  // 2 ** 1023 is the largest that a number holds; the exponent stops growing long before.
  const fullMs = Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** Math.min(step - 1, 16));
  return fullMs / 2 + (fullMs / 2) * options.random();
}
