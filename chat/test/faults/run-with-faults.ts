import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@stagedoor/service-kit/db';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import type { TestRedisServer } from '@stagedoor/service-kit/test-redis';
import { type DatabaseRelay, openDatabaseRelay } from '../../../tests/setup/database-relay.ts';
import { type Broker, BrokerUnavailableError, type Publication } from '../../channels/broker.ts';
import { RedisBroker } from '../../channels/RedisBroker.ts';
import { PostgresLog } from '../../history/PostgresLog.ts';
import { ChatNode } from './ChatNode.ts';
import { ClientLink } from './ClientLink.ts';
import type { ChannelRun } from './check-views.ts';
import { FaultInjector } from './FaultInjector.ts';
import { Follower } from './Follower.ts';
import { Publisher } from './Publisher.ts';
import type { Plant } from './planted.ts';

const NODES = 3;
const CHANNELS = 4;
const PUBLISHERS = 6;
const FOLLOWERS_PER_CHANNEL = 2;
const PAUSE_MS_MAX = 20;
const LOOK_MS = 20;
const PAGE = 200;
/** When everything is whole again: Redis takes a few seconds to say so, and a busy machine longer. */
const CALM_MS_MAX = 60_000;
const KEPT = { publicationsMax: 1_000_000, ageMsMax: 60 * 60_000 };

export type FaultOptions = {
  /** The masters of a cluster. */
  redisServers: readonly TestRedisServer[];
  database: { url: string; database: Database };
  /** Decides what breaks and when. */
  seed: number;
  forMs: number;
  /** A defect that all nodes have; Redis is spared then, as defects show without. */
  plant?: Plant;
};

export type FaultReport = {
  runs: ChannelRun[];
  acknowledgedCount: number;
  /** How often what broke. */
  faults: ReadonlyMap<string, number>;
};

/** Who is there while things break. */
type Cast = {
  redisUrl: string;
  relay: DatabaseRelay;
  nodes: readonly ChatNode[];
  links: readonly ClientLink[];
  publishers: readonly Publisher[];
  /** By channel. */
  followers: ReadonlyMap<string, readonly Follower[]>;
};

/**
 * Several nodes publish and follow channels while nodes, Redis masters, the database and connections break. Resolves when all is whole again
 * and everybody has caught up, or had the time for it.
 */
export async function runWithFaults(options: FaultOptions): Promise<FaultReport> {
  const { redisServers, seed, forMs, plant } = options;
  const cast = await startCast(options);
  const { nodes, links, publishers, relay } = cast;
  const followers = [...cast.followers.values()].flat();
  const injector = new FaultInjector(
    {
      ...{ nodes, links, followers, database: relay },
      redisServers: plant === undefined ? redisServers : [],
    },
    new SeededRandom(seed),
  );
  await injector.run(forMs);
  await Promise.all(publishers.map((publisher) => publisher.stop()));
  const runs = await collectRuns(cast, new PostgresLog(options.database.database));
  await Promise.all(nodes.map((node) => node.kill()));
  await Promise.all(links.map((link) => link.close()));
  await relay.cut();
  return {
    runs,
    acknowledgedCount: publishers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
    faults: injector.counts,
  };
}

async function startCast({ redisServers, database, seed, plant }: FaultOptions): Promise<Cast> {
  const hosts = redisServers.map(({ port }) => `127.0.0.1:${port}`).join(',');
  const redisUrl = `redis+cluster://${hosts}`;
  const relay = await openDatabaseRelay(database.url);
  const nodeOptions = { redisUrl, databaseUrl: relay.url, ...(plant !== undefined && { plant }) };
  const nodes = await Promise.all(Array.from({ length: NODES }, () => ChatNode.start(nodeOptions)));
  const links: ClientLink[] = [];
  const createLink = async (): Promise<ClientLink> => {
    const random = new SeededRandom(seed + links.length);
    const link = await ClientLink.create(() => {
      const ports = nodes.flatMap(({ port }) => port ?? []);
      return ports[Math.floor(random.next() * ports.length)];
    });
    links.push(link);
    return link;
  };
  const channels = Array.from(
    { length: CHANNELS },
    (_, index) => `room:${plant ?? 'whole'}-${seed}-${index}`,
  );
  const followers = new Map<string, Follower[]>();
  for (const channel of channels) {
    const own: Follower[] = [];
    for (let count = 0; count < FOLLOWERS_PER_CHANNEL; count += 1)
      own.push(new Follower(channel, await createLink()));
    followers.set(channel, own);
  }
  const publishers: Publisher[] = [];
  for (let index = 0; index < PUBLISHERS; index += 1)
    publishers.push(
      new Publisher({
        ...{ name: `${index}`, channels, pauseMsMax: PAUSE_MS_MAX },
        links: [await createLink(), await createLink()],
        random: new SeededRandom(seed ^ (index + 1)),
      }),
    );
  return { redisUrl, relay, nodes, links, publishers, followers };
}

/** When followers and archive have caught up with the log. */
async function collectRuns(cast: Cast, archive: PostgresLog): Promise<ChannelRun[]> {
  const reader = await RedisBroker.create({
    ...{ url: cast.redisUrl, log: createSilentLogger(), limitsOf: () => KEPT },
    startTimeoutMs: CALM_MS_MAX,
  });
  const runs: ChannelRun[] = [];
  for (const [channel, followers] of cast.followers) {
    const log = await readLog(reader, channel);
    await whileCalm(async () => followers.every(({ view }) => view.at(-1)?.offset === log.length));
    await whileCalm(async () => (await archive.find(channel))?.topOffset === log.length);
    await Promise.all(followers.map((follower) => follower.close()));
    runs.push({
      ...{ channel, log },
      archive: await readArchive(archive, channel),
      acknowledged: cast.publishers.flatMap(({ acknowledged }) =>
        acknowledged.filter((each) => each.channel === channel),
      ),
      views: followers.map((follower) => follower.runs),
      complaints: [
        ...followers.flatMap(({ complaints }) => complaints),
        ...cast.publishers.flatMap(({ complaints }) =>
          complaints.flatMap((each) => (each.channel === channel ? each.word : [])),
        ),
      ],
    });
  }
  await reader.close();
  return runs;
}

/** Until it is so, or had time enough: what is missing then the check finds. */
async function whileCalm(isDone: () => Promise<boolean>): Promise<void> {
  const untilMs = performance.now() + CALM_MS_MAX;
  while (!(await isDone()) && performance.now() < untilMs) await sleep(LOOK_MS);
}

async function readLog(reader: Broker, channel: string): Promise<Publication[]> {
  const all: Publication[] = [];
  for (;;) {
    const before = all[0]?.offset;
    try {
      const page = await reader.history(channel, {
        limit: PAGE,
        ...(before !== undefined && { before }),
      });
      if (page.publications.length === 0) return all;
      all.unshift(...page.publications);
    } catch (error) {
      if (!(error instanceof BrokerUnavailableError)) throw error;
      await sleep(LOOK_MS);
    }
  }
}

async function readArchive(archive: PostgresLog, channel: string): Promise<Publication[]> {
  const all: Publication[] = [];
  for (;;) {
    const page = await archive.read(channel, {
      ...{ afterOffset: all.at(-1)?.offset ?? 0, beforeOffset: Number.MAX_SAFE_INTEGER },
      ...{ limit: PAGE, from: 'oldest' as const },
    });
    if (page.length === 0) return all;
    all.push(...page);
  }
}
