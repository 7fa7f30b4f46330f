import type { Logger } from '@stagedoor/service-kit/logger';
import { mastersOf, type RedisClient } from '@stagedoor/service-kit/redis';

/** With any other value something that was acknowledged can be lost. */
const WANTED: Readonly<Record<string, string>> = {
  appendonly: 'yes',
  appendfsync: 'always',
  'maxmemory-policy': 'noeviction',
};

/** One line for each Redis server that may lose what it has acknowledged, or that does not let itself be asked. Never rejects. */
export async function warnOfLoss(client: RedisClient, log: Logger): Promise<void> {
  for (const server of mastersOf(client)) {
    const { host, port } = server.options;
    try {
      const unsafe = unsafeSettings(await server.config('GET', ...Object.keys(WANTED)));
      if (unsafe.length > 0)
        log.warn({ host, port, unsafe }, 'Redis may lose chat that it has acknowledged');
    } catch (error) {
      log.warn({ error, host, port }, 'whether Redis keeps chat on disk is not known');
    }
  }
}

/** Those that are not as wanted, as `name value`; `reply` has names and values in turn. */
export function unsafeSettings(reply: unknown): string[] {
  const words = Array.isArray(reply) ? reply.map(String) : [];
  const settings = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2)
    settings.set(words[at] ?? '', words[at + 1] ?? '');
  return Object.entries(WANTED)
    .filter(([name, wanted]) => settings.get(name) !== wanted)
    .map(([name]) => `${name} ${settings.get(name) ?? 'unknown'}`);
}
