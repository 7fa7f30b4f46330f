import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import type { TestRedisServer } from '@stagedoor/service-kit/test-redis';
import type { DatabaseRelay } from '../../../tests/setup/database-relay.ts';
import type { ChatNode } from './ChatNode.ts';
import type { ClientLink } from './ClientLink.ts';
import type { Follower } from './Follower.ts';

/** Longer than clients and nodes wait for an answer. */
const FROZEN_MS_MAX = 6_000;
/** Long enough to miss more of a busy channel than is recovered. */
const AWAY_MS_MAX = 15_000;
/** Of a run; the rest of it is for what comes then. */
const SHARE_MAX = 1 / 8;
const DOWN_MS_MAX = 800;
const PAUSE_MS_MAX = 400;
/** Things that are broken at the same time. */
const BROKEN_MAX = 3;

export type Breakable = {
  /** None where Redis is to be spared. */
  redisServers: readonly TestRedisServer[];
  nodes: readonly ChatNode[];
  links: readonly ClientLink[];
  followers: readonly Follower[];
  database: DatabaseRelay;
};

type Fault = { name: string; victim: object; work: () => Promise<void> };

/** Breaks one thing after the other, and several at a time, as the random numbers say; what it broke is whole again afterwards. */
export class FaultInjector {
  readonly #breakable: Breakable;
  readonly #random: SeededRandom;
  readonly counts = new Map<string, number>();

  constructor(breakable: Breakable, random: SeededRandom) {
    this.#breakable = breakable;
    this.#random = random;
  }

  async run(forMs: number): Promise<void> {
    const untilMs = performance.now() + forMs;
    const victims = new Set<object>();
    const broken = new Set<Promise<void>>();
    while (performance.now() < untilMs) {
      await sleep(this.#random.between(0, PAUSE_MS_MAX));
      const { name, victim, work } = this.#next(forMs);
      if (victims.has(victim)) continue;
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      victims.add(victim);
      const mended = work().finally(() => {
        victims.delete(victim);
        broken.delete(mended);
      });
      broken.add(mended);
      if (broken.size >= BROKEN_MAX) await Promise.race(broken);
    }
    await Promise.all(broken);
  }

  #next(forMs: number): Fault {
    const random = this.#random;
    const { redisServers, nodes, links, followers, database } = this.#breakable;
    const frozenMs = random.between(0, Math.min(FROZEN_MS_MAX, forMs * SHARE_MAX));
    const awayMs = random.between(0, Math.min(AWAY_MS_MAX, forMs * SHARE_MAX));
    const downMs = random.between(0, DOWN_MS_MAX);
    const redisFaults = redisServers.length === 0 ? [] : this.#redisFaults(downMs, frozenMs);
    const node = this.#pick(nodes);
    const link = this.#pick(links);
    const cutOff = async (forMs: number): Promise<void> => {
      link.relay.cut();
      await sleep(forMs);
      link.relay.restore();
    };
    return this.#pick<Fault>([
      ...redisFaults,
      {
        ...{ name: 'node killed', victim: node },
        work: async () => {
          await node.kill();
          await sleep(downMs);
          await node.restart();
        },
      },
      {
        ...{ name: 'node stalled', victim: node },
        work: async () => {
          node.freeze();
          await sleep(frozenMs);
          node.thaw();
        },
      },
      { ...{ name: 'client cut off', victim: link }, work: () => cutOff(downMs) },
      { ...{ name: 'client away for long', victim: link }, work: () => cutOff(awayMs) },
      {
        ...{ name: 'client stalled', victim: link },
        work: async () => {
          link.relay.stall();
          await sleep(frozenMs);
          link.relay.restore();
        },
      },
      {
        ...{ name: 'database stalled', victim: database },
        work: async () => {
          database.silence();
          await sleep(frozenMs);
          database.restore();
        },
      },
      {
        ...{ name: 'client came back', victim: {} },
        work: async () => this.#pick(followers).reconnect(),
      },
    ]);
  }

  #redisFaults(downMs: number, frozenMs: number): Fault[] {
    const redis = this.#pick(this.#breakable.redisServers);
    const kind = this.#pick(['pubsub', 'normal'] as const);
    return [
      {
        ...{ name: 'Redis master killed', victim: redis },
        work: async () => {
          await redis.kill();
          await sleep(downMs);
          await redis.restart();
        },
      },
      {
        ...{ name: 'Redis master stalled', victim: redis },
        work: async () => {
          redis.freeze();
          await sleep(frozenMs);
          redis.thaw();
        },
      },
      {
        ...{ name: 'connections of a Redis master cut', victim: redis },
        work: async () => {
          await redis.command('CLIENT', 'KILL', 'TYPE', kind);
        },
      },
    ];
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random.next() * items.length)] as Item;
  }
}
