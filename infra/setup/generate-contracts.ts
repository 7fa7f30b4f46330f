import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findWideIntegers } from './wide-integers.ts';

/**
 * `npm run gen`: writes contracts/gen from contracts/proto. With `--check` it writes elsewhere and fails on any difference.
 * 64-bit integer fields are refused in both cases (SPEC, WIRE section): JavaScript numbers cannot carry them.
 */

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const PROTO_FOLDER = path.join(ROOT, 'contracts', 'proto');
const GENERATED_FOLDER = path.join(ROOT, 'contracts', 'gen');
const GENERATED_FILES = ['stagedoor.js', 'stagedoor.d.ts'];

async function protoFiles(): Promise<string[]> {
  const names = (await readdir(PROTO_FOLDER)).filter((name) => name.endsWith('.proto')).sort();
  if (names.length === 0) throw new Error(`no .proto file in ${PROTO_FOLDER}`);
  return names.map((name) => path.join(PROTO_FOLDER, name));
}

/** Runs protobufjs' generator; one module for all files, with its type declarations beside it. */
async function generate(files: string[], outFolder: string): Promise<void> {
  const pbjs = path.join(ROOT, 'node_modules', 'protobufjs-cli', 'bin', 'pbjs');
  const out = path.join(outFolder, 'stagedoor.js');
  const child = spawn(
    process.execPath,
    [
      pbjs,
      '-t',
      'static-module',
      '-w',
      'esm',
      '-d',
      '--no-verify',
      '--no-delimited',
      '-o',
      out,
      ...files,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`pbjs exited with ${String(code)}`);
}

async function differences(freshFolder: string): Promise<string[]> {
  const differing: string[] = [];
  for (const name of GENERATED_FILES) {
    const fresh = await readFile(path.join(freshFolder, name), 'utf8');
    const committed = await readFile(path.join(GENERATED_FOLDER, name), 'utf8').catch(() => '');
    if (fresh !== committed) differing.push(name);
  }
  return differing;
}

async function main(checkOnly: boolean): Promise<number> {
  const files = await protoFiles();
  for (const file of files) {
    const found = findWideIntegers(await readFile(file, 'utf8'));
    for (const { line, text } of found) {
      console.error(`${path.relative(ROOT, file)}:${line}: 64-bit integer field: ${text}`);
    }
    if (found.length > 0) return 1;
  }
  if (!checkOnly) {
    await generate(files, GENERATED_FOLDER);
    return 0;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-gen-'));
  try {
    await generate(files, folder);
    const differing = await differences(folder);
    for (const name of differing) {
      console.error(`contracts/gen/${name} is not what contracts/proto generates; run npm run gen`);
    }
    return differing.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.includes('--check'));
