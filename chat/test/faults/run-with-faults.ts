import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import type { TestRedisServer } from '@stagedoor/service-kit/test-redis';
import {
  type Broker,
  BrokerClosedError,
  BrokerUnavailableError,
  type Publication,
} from '../../channels/broker.ts';
import type { FaultRun } from './check-views.ts';
import { Follower } from './Follower.ts';

const CHANNEL = 'room:faults';
const SERVERS = 3;
const PUBLISHERS = 6;
const FOLLOWERS = 6;
const RETRY_MS = 20;
const PAGE = 200;
/** Longer than clients wait for an answer. */
const FROZEN_MS_MAX = 8_000;

export type FaultOptions = {
  redis: TestRedisServer;
  createBroker: () => Promise<Broker>;
  /** Decides what breaks and when. */
  random: SeededRandom;
  forMs: number;
  /** As publishers use a server; the broker itself unless given. For planted defects. */
  publishThrough?: (broker: Broker) => Pick<Broker, 'publish'>;
};

/** Servers publish and follow one channel while servers, Redis and connections break. Resolves when all is calm again and everybody has caught up. */
export async function runWithFaults(options: FaultOptions): Promise<FaultRun> {
  const { redis, createBroker, random, forMs, publishThrough = (broker) => broker } = options;
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random.next() * items.length)] as Item;
  const servers: Broker[] = await Promise.all(
    Array.from({ length: SERVERS }, () => createBroker()),
  );
  const followers = Array.from(
    { length: FOLLOWERS },
    () => new Follower(CHANNEL, () => pick(servers)),
  );
  const acknowledged: string[] = [];
  let isOver = false;

  const publishing = Array.from({ length: PUBLISHERS }, async (_, publisher) => {
    for (let number = 1; !isOver; number += 1) {
      const text = `${publisher}-${number}`;
      await publishUntilAcknowledged(() => publishThrough(pick(servers)), text);
      acknowledged.push(text);
      await sleep(random.between(0, RETRY_MS));
    }
  });

  const faults: (() => Promise<void>)[] = [
    async () => {
      await redis.kill();
      await sleep(random.between(0, 300));
      await redis.restart();
    },
    async () => {
      redis.freeze();
      await sleep(random.between(0, Math.min(FROZEN_MS_MAX, forMs / 8)));
      redis.thaw();
    },
    async () => {
      await redis.command('CLIENT', 'KILL', 'TYPE', pick(['pubsub', 'normal']));
    },
    async () => {
      const index = Math.floor(random.next() * servers.length);
      const gone = servers[index] as Broker;
      servers[index] = await createBroker();
      await gone.close();
      for (const follower of followers) follower.handleServerLost(gone);
    },
    async () => pick(followers).reconnect(),
  ];
  const untilMs = performance.now() + forMs;
  while (performance.now() < untilMs) {
    await sleep(random.between(0, 400));
    await pick(faults)();
  }
  isOver = true;
  await Promise.all(publishing);
  // Whoever changes the server now has everything, and so has whoever does not.
  const log = await readAll(servers[0] as Broker);
  const untilCaughtUpMs = performance.now() + 60_000;
  const isBehind = (): boolean =>
    followers.some(({ view }) => view.at(-1)?.offset !== log.length) &&
    performance.now() < untilCaughtUpMs;
  while (isBehind()) await sleep(RETRY_MS);
  await Promise.all(followers.map((follower) => follower.close()));
  await Promise.all(servers.map((server) => server.close()));
  return {
    ...{ acknowledged, log },
    views: followers.map(({ runs }) => runs),
    complaints: followers.flatMap(({ complaints }) => complaints),
  };
}

async function publishUntilAcknowledged(
  findServer: () => Pick<Broker, 'publish'>,
  text: string,
): Promise<void> {
  for (;;) {
    try {
      await findServer().publish(CHANNEL, { id: text, bytes: Buffer.from(text) });
      return;
    } catch (error) {
      const isExpected =
        error instanceof BrokerUnavailableError || error instanceof BrokerClosedError;
      if (!isExpected) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function readAll(server: Broker): Promise<Publication[]> {
  const all: Publication[] = [];
  for (;;) {
    const oldest = all[0]?.offset;
    const page = await server
      .history(CHANNEL, { limit: PAGE, ...(oldest !== undefined && { before: oldest }) })
      .catch((error: unknown) => {
        if (error instanceof BrokerUnavailableError) return undefined;
        throw error;
      });
    if (page === undefined) {
      await sleep(RETRY_MS);
      continue;
    }
    const { publications } = page;
    if (publications.length === 0) return all;
    all.unshift(...publications);
  }
}
