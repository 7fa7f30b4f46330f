/** The value below which this share (0 to 1) of `values` lies, by nearest rank. NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Largest sum of `counts` that lies within a window of this length, by the times at which the counts were read. */
export function mostWithin(
  readings: readonly { atMs: number; total: number }[],
  windowMs: number,
): number {
  let most = 0;
  let first = 0;
  for (const last of readings) {
    while (last.atMs - (readings[first]?.atMs ?? last.atMs) > windowMs) first += 1;
    most = Math.max(most, last.total - (readings[first]?.total ?? last.total));
  }
  return most;
}
