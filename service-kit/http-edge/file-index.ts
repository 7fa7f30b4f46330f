import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, lstat, open, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from './content-types.ts';

/** A build of the app has a few hundred; more is the wrong folder. */
const FILES_MAX = 10_000;
/** Files up to this size are kept in memory, and compressed there. */
const CACHED_FILE_BYTES_MAX = 2 * 1024 * 1024;
/** All of them together. */
const CACHE_BYTES_MAX = 64 * 1024 * 1024;
const READ_BYTES = 64 * 1024;

export type IndexedFile = {
  /** With forward slashes, without a leading one: `assets/index-3f2a.js`. */
  path: string;
  absolutePath: string;
  sizeBytes: number;
  contentType: string;
  /** The start of the content's SHA-256, without quotes. */
  hash: string;
  /** Undefined for a file that is read from disk at each request. */
  bytes: Uint8Array | undefined;
};

/**
 * Lists the regular files under `root` by their path. Requests are answered from this list alone, so that no path,
 * however written, reaches a file that is not in it; symbolic links are left out. Files that change later are served
 * as they were (or, when too large for the memory, refused by their size): a new build needs a restart.
 */
export async function indexFiles(root: string): Promise<Map<string, IndexedFile>> {
  const files = new Map<string, IndexedFile>();
  let cachedBytes = 0;
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if (files.size >= FILES_MAX) throw new Error(`more than ${FILES_MAX} files under ${root}`);
    const absolutePath = join(entry.parentPath, entry.name);
    const { size } = await lstat(absolutePath);
    const isCached = size <= CACHED_FILE_BYTES_MAX && cachedBytes + size <= CACHE_BYTES_MAX;
    const bytes = isCached ? await readFile(absolutePath) : undefined;
    cachedBytes += bytes?.byteLength ?? 0;
    const path = relative(root, absolutePath).split(sep).join('/');
    files.set(path, {
      path,
      absolutePath,
      sizeBytes: bytes?.byteLength ?? size,
      contentType: contentTypeOf(entry.name),
      hash: await hashOf(absolutePath, bytes),
      bytes,
    });
  }
  return files;
}

/** The bytes from `first` to `last` of a file, read from disk as they are asked for; cancelling closes the file. */
export function streamFile(
  absolutePath: string,
  first: number,
  last: number,
): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  let position = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await open(absolutePath, 'r');
          const buffer = new Uint8Array(Math.min(READ_BYTES, last - position + 1));
          const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, position);
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead > 0 && position <= last) return;
          await handle.close();
          controller.close();
        } catch (thrown) {
          await handle?.close();
          throw thrown;
        }
      },
      async cancel() {
        await handle?.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function hashOf(absolutePath: string, bytes: Uint8Array | undefined): Promise<string> {
  const hash = createHash('sha256');
  if (bytes === undefined) await pipeline(createReadStream(absolutePath), hash);
  else hash.update(bytes);
  return hash.digest('base64url').slice(0, 22);
}
