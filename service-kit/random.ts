import { randomBytes, randomInt } from 'node:crypto';
import { assert } from './assert.ts';

/** 128 bits: nobody guesses one, and no two collide in the lifetime of a deployment. */
const ID_BYTES = 16;
/** 256 bits, for what alone gives access (refresh tokens, stream keys, join links). */
const SECRET_BYTES = 32;

/** A new unguessable id: 22 characters of base64url, safe in URLs, file names and Redis keys. */
export function randomId(): string {
  return randomBytes(ID_BYTES).toString('base64url');
}

/** A new secret: 43 characters of base64url. Keep only its hash. */
export function randomSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** A number of milliseconds in [0, belowMs), to spread retries of many clients or nodes. */
export function randomJitterMs(belowMs: number): number {
  assert(belowMs >= 1, 'jitter needs a range of at least 1 ms');
  return randomInt(Math.floor(belowMs));
}
