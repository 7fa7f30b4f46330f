import { randomUUID } from 'node:crypto';
import type { Identity } from '@stagedoor/contracts/identity';
import { asSessionId, asUserId, type UserId } from '@stagedoor/contracts/ids';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { Bus, BusState, NotificationHandler, Subscription } from '@stagedoor/service-kit/bus';
import { MemoryBus, MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import { DatabaseUnavailableError } from '@stagedoor/service-kit/db';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { Presence } from '../presence/Presence.ts';
import type { Block, PresenceRecords } from '../presence/roles.ts';
import type { ChatNotification, ChatSession } from '../roles.ts';

const { PRESENCE_STATUS_ONLINE, PRESENCE_STATUS_AWAY } = stagedoor.PresenceStatus;

/** `online`, `away` or `offline`, as tests name it. */
export function nameOf(status: stagedoor.PresenceStatus | null | undefined): string {
  if (status === PRESENCE_STATUS_ONLINE) return 'online';
  return status === PRESENCE_STATUS_AWAY ? 'away' : 'offline';
}

export const personId = (index: number): UserId =>
  asUserId(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);

/** The database of all servers of a test, in memory. Everybody has a conversation with everybody but strangers. */
export class FakeRecords implements PresenceRecords {
  readonly strangers = new Set<UserId>();
  readonly lastSeen = new Map<UserId, number>();
  blocks: Block[] = [];
  writesCount = 0;
  isAway = false;
  /** What looking for contacts waits for. */
  beforeContacts: () => Promise<void> = async () => undefined;

  async findContacts(userId: UserId, others: readonly UserId[]): Promise<UserId[]> {
    this.#assertThere();
    await this.beforeContacts();
    return others.filter((other) => other !== userId && !this.strangers.has(other));
  }

  async findBlocks(userIds: readonly UserId[]): Promise<Block[]> {
    this.#assertThere();
    return this.blocks.filter(
      ({ blockerId, blockedId }) => userIds.includes(blockerId) || userIds.includes(blockedId),
    );
  }

  async readLastSeen(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, number>> {
    this.#assertThere();
    return new Map([...this.lastSeen].filter(([userId]) => userIds.includes(userId)));
  }

  async writeLastSeen(seen: readonly (readonly [UserId, number])[]): Promise<void> {
    this.#assertThere();
    this.writesCount += 1;
    for (const [userId, seenAtMs] of seen)
      this.lastSeen.set(userId, Math.max(seenAtMs, this.lastSeen.get(userId) ?? 0));
  }

  #assertThere(): void {
    if (this.isAway) throw new DatabaseUnavailableError('the database is away');
  }
}

/** A bus that loses what it is told to. A dead one carries nothing in either direction, and nobody notices. */
class LossyBus implements Bus {
  isDead = false;
  readonly #bus: Bus;
  readonly #isLost: () => boolean;

  constructor(bus: Bus, isLost: () => boolean) {
    this.#bus = bus;
    this.#isLost = isLost;
  }

  async publish(topic: string, bytes: Uint8Array): Promise<void> {
    if (!this.isDead) await this.#bus.publish(topic, bytes);
  }

  async subscribe(topic: string, handler: NotificationHandler): Promise<Subscription> {
    return await this.#bus.subscribe(topic, (bytes, meta) => {
      if (!this.isDead && !this.#isLost()) handler(bytes, meta);
    });
  }

  state(): BusState {
    return this.#bus.state();
  }

  onStateChange(callback: (state: BusState) => void): () => void {
    return this.#bus.onStateChange(callback);
  }

  async close(): Promise<void> {
    await this.#bus.close();
  }
}

/** One client's session on one server. */
export class FakeSession implements ChatSession {
  readonly id = asSessionId(randomUUID());
  readonly identity: Identity;
  readonly heard: stagedoor.PresenceChanged.$Properties[] = [];
  /** How those whom it watches are, as the client has it. */
  readonly view = new Map<string, string>();
  readonly server: FakeServer;

  constructor(server: FakeServer, identity: Identity) {
    this.server = server;
    this.identity = identity;
    server.presence.handleSessionConnected(this);
  }

  subscribe(): void {
    // Presence broadcasts nothing.
  }

  unsubscribe(): void {
    // As above.
  }

  notify(body: ChatNotification): void {
    if (!('presenceChanged' in body)) throw new Error('not about presence');
    this.heard.push(body.presenceChanged);
    this.view.set(body.presenceChanged.userId ?? '', nameOf(body.presenceChanged.status));
  }

  async watch(userIds: readonly UserId[], isWanted = () => true) {
    const people = await this.server.presence.watch(this, userIds, isWanted);
    this.view.clear();
    for (const { userId, status } of people) this.view.set(userId ?? '', nameOf(status));
    return people;
  }

  setAway(isAway: boolean): void {
    this.server.presence.setAway(this, isAway);
  }

  drop(): void {
    this.server.presence.handleSessionDetached(this);
  }

  resume(): void {
    this.server.presence.handleSessionConnected(this);
  }

  end(): void {
    this.server.presence.handleSessionClosed(this);
  }

  /** What it heard of one person, in order. */
  heardOf(userId: UserId): string[] {
    return this.heard.filter((each) => each.userId === userId).map(({ status }) => nameOf(status));
  }
}

export class FakeServer {
  readonly presence: Presence;
  readonly #bus: LossyBus;

  constructor(presence: Presence, bus: LossyBus) {
    this.presence = presence;
    this.#bus = bus;
  }

  enter(userId: UserId, rest: Partial<Identity> = {}): FakeSession {
    const tokenExpiresAtMs = Number.MAX_SAFE_INTEGER;
    return new FakeSession(this, {
      userId,
      kind: 'user',
      roles: ['fan'],
      tokenExpiresAtMs,
      ...rest,
    });
  }

  /** As `kill -9` does: nobody hears of it any more. */
  kill(): void {
    this.#bus.isDead = true;
  }

  async close(): Promise<void> {
    await this.presence.close();
    await this.#bus.close();
  }
}

/** Servers with presence, which share a bus and a database, and time in the test's hand. */
export function createCluster(random: () => number = () => 1) {
  const clock = new FakeClock();
  const hub = new MemoryBusHub();
  const records = new FakeRecords();
  const log = createSilentLogger();
  const servers: FakeServer[] = [];
  const cluster = {
    ...{ clock, hub, records },
    /** How much of what is told is lost, for each who would hear it: 0 to 1. */
    lossRate: 0,
    async addServer({ hasLimits = false } = {}): Promise<FakeServer> {
      const bus = new LossyBus(new MemoryBus({ log, hub }), () => random() < cluster.lossRate);
      const factor = hasLimits ? 1 : 1_000;
      const presence = await Presence.create({
        ...{ bus, records, clock, log, metrics: new Metrics({ processMetrics: false }) },
        createLimiter: (_name, { capacity, refillPerSecond }) =>
          new MemoryRateLimiter({ capacity: capacity * factor, refillPerSecond, clock }),
      });
      const server = new FakeServer(presence, bus);
      servers.push(server);
      return server;
    },
    async close(): Promise<void> {
      for (const server of servers) await server.close();
    },
  };
  return cluster;
}
