import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillHoles, findHoles, type LockFile } from './lock-file.ts';

/** `npm run lock`: fills the holes of package-lock.json (see lock-file.ts). With `--check` it only names them and fails. */

const FILE = path.resolve(import.meta.dirname, '..', '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as LockFile;

if (process.argv.includes('--check')) {
  const holes = findHoles(lock);
  for (const { location } of holes)
    console.error(`package-lock.json lacks ${location}; run npm run lock`);
  process.exitCode = holes.length === 0 ? 0 : 1;
} else {
  writeFileSync(FILE, `${JSON.stringify(fillHoles(lock), null, 2)}\n`);
}
