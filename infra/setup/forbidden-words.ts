import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * What may not be committed: tests that do not run or run alone, and notes to finish something later.
 * Formatting and lint rules are Biome's; this is for words.
 */

type ForbiddenWord = { pattern: RegExp; why: string; files: RegExp };

const FORBIDDEN_WORDS: readonly ForbiddenWord[] = [
  {
    pattern: /\b(test|it|describe|suite|t)\.(skip|only|todo)\b/,
    why: 'a test that does not run, or that keeps the others from running',
    files: /\.(test|contract|scenario|e2e|integration)\.tsx?$|\.test\.tsx?$/,
  },
  {
    pattern: /\{[^}\n]*\b(skip|only|todo):\s*(true|['"`])/,
    why: 'a test that does not run, or that keeps the others from running',
    files: /\.(test|contract)\.tsx?$/,
  },
  {
    pattern: new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`),
    why: 'unfinished work belongs in an issue',
    files: /\.(tsx?|mjs|cjs|css|sql|proto|sh|yml)$/,
  },
];

/** The forbidden words of one file. */
export function findForbiddenWords(
  file: string,
  content: string,
): { line: number; text: string; why: string }[] {
  const applicable = FORBIDDEN_WORDS.filter(({ files }) => files.test(file));
  if (applicable.length === 0) return [];
  return content
    .split('\n')
    .flatMap((text, index) =>
      applicable
        .filter(({ pattern }) => pattern.test(text))
        .map(({ why }) => ({ line: index + 1, text: text.trim(), why })),
    );
}

/** Checks every file that git knows or would add. Returns the number of findings, each printed. */
export async function checkForbiddenWords(root: string): Promise<number> {
  const { stdout } = await promisify(execFile)(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  let findings = 0;
  for (const file of new Set(stdout.split('\0'))) {
    if (file === '' || file.includes('/gen/')) continue;
    // A file that git still lists may be deleted in the working tree.
    const content = await readFile(path.join(root, file), 'utf8').catch(() => '');
    for (const { line, text, why } of findForbiddenWords(file, content)) {
      findings += 1;
      console.error(`${file}:${line}: ${why}: ${text}`);
    }
  }
  return findings;
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode =
    (await checkForbiddenWords(path.resolve(import.meta.dirname, '..', '..'))) === 0 ? 0 : 1;
}
