import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RedisClient } from './redis-client.ts';

/** A Lua script, which a server is sent once and then named by its hash. */
export class RedisScript {
  readonly #source: string;
  readonly #hash: string;

  constructor(source: string) {
    this.#source = source;
    this.#hash = createHash('sha1').update(source).digest('hex');
  }

  static fromFile(file: URL): RedisScript {
    return new RedisScript(readFileSync(file, 'utf8'));
  }

  /** What the script returns. In a cluster all keys have one hash tag. Rejects with what the script or Redis says. */
  async run(
    client: RedisClient,
    keys: readonly string[],
    values: readonly (string | number | Buffer)[],
  ): Promise<unknown> {
    try {
      return await client.evalsha(this.#hash, keys.length, ...keys, ...values);
    } catch (error) {
      // A server that was restarted, or another shard, does not know the script yet.
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return client.eval(this.#source, keys.length, ...keys, ...values);
    }
  }
}
