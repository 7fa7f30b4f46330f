import { createHash, timingSafeEqual } from 'node:crypto';
import { randomSecret } from '@stagedoor/service-kit/random';

/** What the server keeps of a resume key: enough to recognise it, nothing that resumes a session. */
export type ResumeKeyHash = Buffer & { readonly kind?: 'resume-key-hash' };

export function createResumeKey(): { key: string; hash: ResumeKeyHash } {
  const key = randomSecret();
  return { key, hash: hashKey(key) };
}

/** Takes the same time wherever the keys differ, so that answers do not help to guess one. */
export function isResumeKey(key: string, hash: ResumeKeyHash): boolean {
  return timingSafeEqual(hashKey(key), hash);
}

function hashKey(key: string): ResumeKeyHash {
  return createHash('sha256').update(key).digest();
}
