import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The kinds of tests, in the order in which they run: the quick ones first. A file's name decides its kind. */
export type TestKind = {
  name: 'unit' | 'integration' | 'scenarios' | 'e2e';
  /** Files at the same time. Browsers and servers take most of two cores, and wait half of the time: more than two of them disturb each other. */
  concurrency: number;
  /** A file that takes longer is killed with all that it started. */
  fileTimeoutMs: number;
  needsServices: boolean;
};

export const TEST_KINDS: readonly TestKind[] = [
  { name: 'unit', concurrency: 2, fileTimeoutMs: 60_000, needsServices: false },
  { name: 'integration', concurrency: 4, fileTimeoutMs: 180_000, needsServices: true },
  { name: 'scenarios', concurrency: 2, fileTimeoutMs: 600_000, needsServices: true },
  { name: 'e2e', concurrency: 2, fileTimeoutMs: 1_200_000, needsServices: true },
];

/** The kind of a test file by its name; undefined for every other file. */
export function kindOf(file: string): TestKind['name'] | undefined {
  if (file.endsWith('.integration.test.ts')) return 'integration';
  if (file.endsWith('.scenario.test.ts')) return 'scenarios';
  if (file.endsWith('.e2e.test.ts')) return 'e2e';
  return file.endsWith('.test.ts') ? 'unit' : undefined;
}

/** Files that take a minute or more, most of it waiting: they begin first, so that the others run meanwhile. */
const SLOW_FILES: readonly string[] = [
  'media-server/test/hls.integration.test.ts',
  'media-server/test/hls-conformance.integration.test.ts',
  'media-server/test/hls-walk.integration.test.ts',
  'tests/scenarios/server.scenario.test.ts',
  'tests/e2e/hls.e2e.test.ts',
  'tests/e2e/broadcast.e2e.test.ts',
  'tests/e2e/failures.e2e.test.ts',
  'tests/e2e/hls-playback.e2e.test.ts',
];

/** In the order in which they are to run. */
export function inRunOrder(files: readonly string[]): string[] {
  const isSlow = (file: string): boolean => SLOW_FILES.includes(file);
  return [...files.filter(isSlow), ...files.filter((file) => !isSlow(file))];
}

const NOT_SEARCHED = new Set(['node_modules', 'dist', 'gen']);

/** Every test file below the folder, relative to it and sorted. */
export function findTestFiles(root: string): string[] {
  const visit = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const relative = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        return NOT_SEARCHED.has(entry.name) || entry.name.startsWith('.') ? [] : visit(relative);
      }
      return kindOf(entry.name) === undefined ? [] : [relative];
    });
  return visit('').sort();
}
