import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunResult } from './benchmark.ts';

/** One benchmark, measured as often as it takes, and with what: what RESULTS.md is made of. */
export type BenchmarkRecord = {
  benchmark: string;
  command: string;
  /** ISO 8601. */
  startedAt: string;
  /** Commit, machine and versions, one a line. */
  measuredWith: string[];
  runsWanted: number;
  runs: RunResult[];
};

const FOLDER = path.join(import.meta.dirname, '../results');

/** Replaces what was recorded of the same benchmark. */
export function saveRecord(record: BenchmarkRecord): void {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${record.benchmark}.json`);
  writeFileSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
}

/** The newest record of every benchmark that was ever measured, by its name. */
export function loadRecords(): Map<string, BenchmarkRecord> {
  mkdirSync(FOLDER, { recursive: true });
  const records = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as BenchmarkRecord);
  return new Map(records.map((record) => [record.benchmark, record]));
}

export const RECORDS_FOLDER = FOLDER;
