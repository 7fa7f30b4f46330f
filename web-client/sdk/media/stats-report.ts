/** A member of an RTCStatsReport, with the fields that are read here; browsers leave out what they do not measure. */
export type StatsEntry = { id: string; type: string; timestamp: number } & Record<string, unknown>;

export function statsEntries(report: RTCStatsReport): StatsEntry[] {
  const entries: StatsEntry[] = [];
  report.forEach((entry) => {
    entries.push(entry as StatsEntry);
  });
  return entries;
}

/** A number field; undefined where the browser does not have it. */
export function numberOf(entry: StatsEntry | undefined, field: string): number | undefined {
  const value = entry?.[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function textOf(entry: StatsEntry | undefined, field: string): string | undefined {
  const value = entry?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** How much a counter grew per second between two reports; 0 for a first report and for a counter that began anew. */
export function ratePerSecond(
  before: StatsEntry | undefined,
  now: StatsEntry,
  field: string,
): number {
  const seconds = before === undefined ? 0 : (now.timestamp - before.timestamp) / 1_000;
  const growth = (numberOf(now, field) ?? 0) - (numberOf(before, field) ?? 0);
  return seconds > 0 && growth > 0 ? growth / seconds : 0;
}

/** The round trip of the transport in use, in milliseconds. */
export function roundTripMs(entries: Iterable<StatsEntry>): number | undefined {
  for (const entry of entries) {
    if (entry.type !== 'candidate-pair' || entry.nominated !== true) continue;
    const seconds = numberOf(entry, 'currentRoundTripTime');
    if (seconds !== undefined) return seconds * 1_000;
  }
  return undefined;
}

/** `H264` of `video/H264`. */
export function codecName(
  entries: readonly StatsEntry[],
  stream: StatsEntry | undefined,
): string | undefined {
  const codecId = textOf(stream, 'codecId');
  const codec = entries.find((entry) => entry.id === codecId);
  return textOf(codec, 'mimeType')?.split('/')[1];
}
