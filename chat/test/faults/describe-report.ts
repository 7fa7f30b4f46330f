import type { Plant } from './planted.ts';
import type { FaultReport } from './run-with-faults.ts';

/** One line: what was tried, and what happened. */
export function describeReport(
  options: { seed: number; seconds: number; plant?: Plant },
  { acknowledgedCount, faults, runs }: FaultReport,
): string {
  const faultsCount = [...faults.values()].reduce((sum, count) => sum + count, 0);
  const recoveries = runs.flatMap(({ views }) => views.map((each) => each.length - 1));
  const inexact = recoveries.reduce((sum, count) => sum + count, 0);
  const kinds = [...faults].map(([name, count]) => `${name} ${count}`).join(', ');
  return [
    `seed ${options.seed}, ${options.seconds} s${options.plant ? `, ${options.plant}` : ''}:`,
    `${acknowledgedCount} acknowledged, ${inexact} recoveries that said they were not exact,`,
    `${faultsCount} faults (${kinds})`,
  ].join(' ');
}
