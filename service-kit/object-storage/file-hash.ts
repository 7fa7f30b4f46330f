import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 in hexadecimal of what the source yields. */
export async function hashOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source) hash.update(chunk);
  return hash.digest('hex');
}

export function hashOfFile(file: string): Promise<string> {
  return hashOf(createReadStream(file));
}
