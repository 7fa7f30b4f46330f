/** Whole seconds until then, counted so that the last one shown is 1. */
export function secondsUntil(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((untilMs - nowMs) / 1_000));
}

/** When the number of seconds changes next; undefined when there is nothing left to count. */
export function nextTickMs(untilMs: number, nowMs: number): number | undefined {
  const leftMs = untilMs - nowMs;

  return leftMs <= 0 ? undefined : leftMs % 1_000 || 1_000;
}
