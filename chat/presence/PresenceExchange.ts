import { randomUUID } from 'node:crypto';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Bus, Subscription } from '@stagedoor/service-kit/bus';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { OtherServer } from './OtherServer.ts';
import { PRESENCE_GRACE_MS } from './OwnPeople.ts';
import type { PresenceTable } from './PresenceTable.ts';
import {
  decodePresence,
  EVERYBODY,
  encodePresence,
  NEWS_PER_MESSAGE_MAX,
  type PersonNews,
  type PresenceMessage,
} from './presence-message.ts';
import { STATUS } from './presence-status.ts';

const TOPIC = 'chat/presence';
/** What changes within this time goes to the other servers in one message. */
export const PUBLISH_MS = 200;
/** How often a server says that it lives. */
export const BEAT_MS = 1_500;
/**
 * A server that is silent for so many of our own beats, as we hear them ourselves, is gone with its people: within 6 s of its death, so that
 * all is right within 10 s. While we hear nothing of ourselves, silence says nothing of others.
 */
export const SILENT_BEATS_MAX = 4;
/** Servers that ask at the same time (all do after an outage of the bus) share one snapshot. */
const SNAPSHOT_DELAY_MS = 100;
/** The same server is not asked again sooner: its snapshot may be on its way. */
const ASK_AGAIN_MS = 1_000;
/** Far more than a deployment has. */
const OTHER_SERVERS_MAX = 200;

export type PresenceExchangeOptions = {
  bus: Bus;
  clock: Clock;
  log: Logger;
  table: PresenceTable;
  /** Another server told when somebody was last there. */
  onSeen: (userId: UserId, seenAtMs: number) => void;
  /**
   * These people are nowhere any more, and their server did not say so in time. `isOurs`: this server is the one to store when they were
   * last here.
   */
  onLost: (userIds: readonly UserId[], lost: { seenAtMs: number; isOurs: boolean }) => void;
  onRecheck: (userIds: readonly UserId[]) => void;
};

/**
 * Servers tell each other about their people, over a bus that may lose anything: changes are numbered, beats tell the last number, and
 * who missed something asks for a snapshot. There is no place where all of it is: a server that dies takes nothing along but its own.
 */
export class PresenceExchange {
  readonly #options: PresenceExchangeOptions;
  /** Of this life of the process. */
  readonly #id = randomUUID();
  readonly #others = new Map<string, OtherServer>();
  readonly #askedAtMs = new Map<string, number>();
  #waiting = new Map<UserId, PersonNews>();
  #number = 0;
  #publishTimer: Timer | undefined;
  #snapshotTimer: Timer | undefined;
  #snapshots: Promise<void> | undefined;
  #beatTimer: Timer | undefined;
  #subscription: Subscription | undefined;
  #stopWatchingBus: (() => void) | undefined;
  #isRefused = false;
  #isClosed = false;

  /** Resolves when this server hears the others, and has asked them who is there. */
  static async create(options: PresenceExchangeOptions): Promise<PresenceExchange> {
    const exchange = new PresenceExchange(options);
    await exchange.#start();
    return exchange;
  }

  private constructor(options: PresenceExchangeOptions) {
    this.#options = options;
  }

  get serversCount(): number {
    return this.#others.size;
  }

  /** One of our own changed, in the table already. Told within PUBLISH_MS. */
  announce(news: PersonNews): void {
    if (this.#isClosed) return;
    this.#waiting.set(news.userId, news);
    this.#publishTimer ??= this.#options.clock.setTimer(() => this.#publishChanges(), PUBLISH_MS);
  }

  /** Who may know of whom has changed between these people. May be lost. */
  recheck(userIds: readonly UserId[]): void {
    void this.#publish({ type: 'recheck', userIds });
  }

  /** Says goodbye; the others keep our people for a moment, in which these find another server. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    const goodbye = this.#publish({ type: 'goodbye' });
    this.#isClosed = true;
    this.#publishTimer?.cancel();
    this.#snapshotTimer?.cancel();
    this.#beatTimer?.cancel();
    this.#stopWatchingBus?.();
    await goodbye;
    await this.#snapshots;
    await this.#subscription?.close();
  }

  async #start(): Promise<void> {
    const { bus, clock, log } = this.#options;
    this.#subscription = await bus.subscribe(TOPIC, (bytes, { isOwn }) => {
      let told: ReturnType<typeof decodePresence>;
      try {
        told = decodePresence(bytes);
      } catch (error) {
        // Another version's, perhaps: its people are known here when all servers are of one.
        log.warn({ error }, 'a message about presence was not understood');
        return;
      }
      if (!isOwn) this.#handle(told.serverId, told.message);
      else if (told.message.type === 'beat') this.#handleOwnBeat();
    });
    this.#stopWatchingBus = bus.onStateChange((state) => {
      if (state === 'connected') this.#beat();
    });
    this.#beatTimer = clock.setRepeating(() => this.#beat(), BEAT_MS);
    void this.#publish({ type: 'ask', askedId: EVERYBODY });
    this.#beat();
  }

  #beat(): void {
    this.#publishChanges();
    const peopleCount = this.#options.table.own.size;
    void this.#publish({ type: 'beat', number: this.#number, peopleCount });
  }

  #publishChanges(): void {
    this.#publishTimer?.cancel();
    this.#publishTimer = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (const news of partsOf(waiting)) {
      this.#number += 1;
      void this.#publish({ type: 'changes', number: this.#number, news });
    }
  }

  /** Whether the bus has it. */
  async #publish(message: PresenceMessage): Promise<boolean> {
    if (this.#isClosed) return false;
    const { bus, log } = this.#options;
    try {
      await bus.publish(TOPIC, encodePresence(this.#id, message));
      this.#isRefused = false;
      return true;
    } catch (error) {
      // Once for each outage: what is lost now is found when it is over.
      if (!this.#isRefused) log.warn({ error }, 'other servers are not told who is here');
      this.#isRefused = true;
      return false;
    }
  }

  #handle(serverId: string, message: PresenceMessage): void {
    if (this.#isClosed) return;
    if (message.type === 'ask') {
      if (message.askedId === this.#id || message.askedId === EVERYBODY) this.#handleAsked();
      return;
    }
    if (message.type === 'recheck') {
      this.#options.onRecheck(message.userIds);
      return;
    }
    const server = this.#others.get(serverId) ?? this.#meet(serverId, message);
    if (server === undefined || server.leavesAtMs !== undefined) return;
    server.silentBeatsCount = 0;
    server.heardAtMs = this.#options.clock.nowMs();
    this.#take(server, message);
    if (server.needsSnapshot && server.leavesAtMs === undefined) this.#ask(serverId);
  }

  #take(server: OtherServer, message: PresenceMessage): void {
    const { clock, onSeen } = this.#options;
    if (message.type === 'beat') server.handleBeat(message);
    else if (message.type === 'changes') {
      for (const { userId, status, seenAtMs } of message.news)
        if (status === STATUS.offline) onSeen(userId, seenAtMs);
      server.handleChanges(message);
    } else if (message.type === 'snapshot') {
      // Their server has stored when they were last here: it did live on.
      server.handleSnapshot(message);
    } else if (message.type === 'goodbye') {
      server.leavesAtMs = clock.monotonicMs() + PRESENCE_GRACE_MS;
    }
  }

  #meet(serverId: string, message: PresenceMessage): OtherServer | undefined {
    if (message.type === 'goodbye') return undefined;
    if (this.#others.size >= OTHER_SERVERS_MAX) {
      this.#options.log.warn(
        { serverId },
        'too many servers: the people of this one are not known',
      );
      return undefined;
    }
    const server = new OtherServer(serverId, this.#options.table);
    this.#others.set(serverId, server);
    return server;
  }

  #ask(serverId: string): void {
    const nowMs = this.#options.clock.monotonicMs();
    const askedAtMs = this.#askedAtMs.get(serverId) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - askedAtMs < ASK_AGAIN_MS) return;
    this.#askedAtMs.set(serverId, nowMs);
    void this.#publish({ type: 'ask', askedId: serverId });
  }

  #handleAsked(): void {
    this.#snapshotTimer ??= this.#options.clock.setTimer(() => {
      this.#snapshotTimer = undefined;
      const before = this.#snapshots ?? Promise.resolve();
      this.#snapshots = before.then(() => this.#sendSnapshot());
    }, SNAPSHOT_DELAY_MS);
  }

  /** Part after part, so that others have their turn in between; changes meanwhile have numbers of their own. */
  async #sendSnapshot(): Promise<void> {
    if (this.#isClosed) return;
    this.#publishChanges();
    const number = this.#number;
    const people = [...this.#options.table.own];
    const partsCount = Math.max(1, Math.ceil(people.length / NEWS_PER_MESSAGE_MAX));
    for (let partIndex = 0; partIndex < partsCount; partIndex += 1) {
      const start = partIndex * NEWS_PER_MESSAGE_MAX;
      const news = people
        .slice(start, start + NEWS_PER_MESSAGE_MAX)
        .map(([userId, status]) => ({ userId, status, seenAtMs: 0 }));
      if (!(await this.#publish({ type: 'snapshot', number, partIndex, partsCount, news }))) return;
    }
  }

  /** One more beat in which the bus carried what was published: who has said nothing for some of them is gone. */
  #handleOwnBeat(): void {
    if (this.#isClosed) return;
    const nowMs = this.#options.clock.monotonicMs();
    const gone = [...this.#others.values()].filter((server) => {
      server.silentBeatsCount += 1;
      const { leavesAtMs, silentBeatsCount } = server;
      return leavesAtMs === undefined ? silentBeatsCount >= SILENT_BEATS_MAX : leavesAtMs <= nowMs;
    });
    for (const { id } of gone) {
      this.#others.delete(id);
      this.#askedAtMs.delete(id);
    }
    for (const server of gone) this.#forget(server);
  }

  #forget({ id, leavesAtMs, heardAtMs }: OtherServer): void {
    const { table, log, onLost } = this.#options;
    const gone = table.forget(id);
    const hasLeft = leavesAtMs !== undefined;
    log.info({ serverId: id, goneCount: gone.length, hasLeft }, 'another server is gone');
    // Who said goodbye has stored it; for a dead one the first of those that are left does.
    const isOurs = !hasLeft && [...this.#others.keys()].every((other) => this.#id < other);
    onLost(gone, { seenAtMs: heardAtMs, isOurs });
  }
}

function partsOf(news: readonly PersonNews[]): PersonNews[][] {
  const parts: PersonNews[][] = [];
  for (let start = 0; start < news.length; start += NEWS_PER_MESSAGE_MAX)
    parts.push(news.slice(start, start + NEWS_PER_MESSAGE_MAX));
  return parts;
}
