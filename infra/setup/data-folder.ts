import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './cache-folder.mjs';
import { describeFileError } from './postgres-cluster.ts';
import { SetupError } from './setup-error.mjs';

/** 256 bits, as text that fits an environment variable. */
const SECRET_BYTES = 32;
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * Makes the data folder if need be and answers its absolute path. Rejects with a SetupError of one line without permission or
 * space.
 */
export async function prepareDataFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder);
  try {
    await mkdir(absolute, { recursive: true, mode: OWNER_ONLY_FOLDER });
  } catch (error) {
    throw describeFileError(error, absolute);
  }
  return absolute;
}

/**
 * The secret kept in the data folder, readable by its owner only; made on the first start. It appears in one step, so that
 * two starts at once agree on one and a power cut leaves none or a whole one.
 */
export async function readOrMakeSecret(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'secret');
  try {
    const found = await readIfThere(file);
    if (found !== undefined) return assertSecret(found, file);
    const draft = `${file}.${process.pid}`;
    await writeDurably(draft, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
    try {
      await link(draft, file);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    } finally {
      await unlink(draft);
    }
    return assertSecret((await readFile(file, 'utf8')).trim(), file);
  } catch (error) {
    throw describeFileError(error, dataFolder);
  }
}

function assertSecret(secret: string, file: string): string {
  if (secret.length >= SECRET_BYTES) return secret;
  throw new SetupError(
    'secret_invalid',
    `${file} is damaged; put the one from a backup there, or delete it, which logs everybody out`,
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', OWNER_ONLY_FILE);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
