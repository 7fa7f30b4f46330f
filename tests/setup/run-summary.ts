import type { TestFileResult } from './test-file-run.ts';

export type KindSummary = {
  kind: string;
  files: number;
  tests: number;
  passed: number;
  failed: number;
  durationMs: number;
};

/**
 * Counts one kind. Only a test that ran and passed is a success: one that was skipped, or is still to be written, is a
 * failure of the run, and so is a file that crashed, hung or has no tests.
 */
export function summarizeKind(
  kind: string,
  results: readonly TestFileResult[],
  durationMs: number,
): KindSummary {
  const records = results.flatMap((result) => result.records);
  const passed = records.filter(({ outcome }) => outcome === 'passed').length;
  const problems = results.filter(({ problem }) => problem !== undefined).length;
  return {
    kind,
    files: results.length,
    tests: records.length,
    passed,
    failed: records.length - passed + problems,
    durationMs,
  };
}

/** The table of what was executed. */
export function formatTable(summaries: readonly KindSummary[]): string {
  const head = ['kind', 'files', 'tests', 'passed', 'failed', 'seconds'];
  const rows = summaries.map(({ kind, files, tests, passed, failed, durationMs }) => [
    kind,
    String(files),
    String(tests),
    String(passed),
    String(failed),
    (durationMs / 1000).toFixed(1),
  ]);
  return [head, ...rows]
    .map((row) =>
      row.map((cell, index) => (index === 0 ? cell.padEnd(12) : cell.padStart(8))).join(''),
    )
    .join('\n');
}

/** One file: a line, and everything about it that is not a success. */
export function formatResult(result: TestFileResult): string {
  const bad = result.records.filter(({ outcome }) => outcome !== 'passed');
  const isGood = bad.length === 0 && result.problem === undefined;
  const seconds = (result.durationMs / 1000).toFixed(1);
  const line = `${isGood ? 'pass' : 'FAIL'}  ${String(result.records.length).padStart(3)} tests ${seconds.padStart(6)} s  ${result.file}`;
  if (isGood) return line;
  return [
    line,
    ...(result.problem === undefined ? [] : [`  ${result.problem}`]),
    ...bad.flatMap(({ name, outcome, error }) => [
      `  ${outcome}: ${name}`,
      ...(error === undefined ? [] : [indent(error)]),
    ]),
    ...(result.output.trim() === '' ? [] : ['  output:', indent(result.output.trimEnd())]),
  ].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
