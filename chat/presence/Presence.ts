import { AppError } from '@stagedoor/contracts/errors';
import type { Identity } from '@stagedoor/contracts/identity';
import { type SessionId, type UserId, UUID_PATTERN } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';
import type { Bus } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import type { RateLimiter } from '@stagedoor/service-kit/rate-limit';
import type { CreateLimiter } from '../conversations/config.ts';
import { isAccount } from '../moderation/permissions.ts';
import type { ChatSession } from '../roles.ts';
import { LastSeen } from './LastSeen.ts';
import { OwnPeople } from './OwnPeople.ts';
import { PresenceExchange } from './PresenceExchange.ts';
import { PresenceFeed } from './PresenceFeed.ts';
import { PresenceTable } from './PresenceTable.ts';
import { STATUS, type Status, toPresence } from './presence-status.ts';
import type { PresenceRecords } from './roles.ts';
import { Watchers } from './Watchers.ts';

/** A page asks once for each look into the inbox; each costs the database three small queries. */
const WATCH_LIMITS = { capacity: 30, refillPerSecond: 1 };

export type PresenceOptions = {
  bus: Bus;
  records: PresenceRecords;
  createLimiter: CreateLimiter;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/** Who is here: online, away or offline, over all servers and all clients of a person, told to those who watch them. */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #limiter: RateLimiter;
  readonly #lastSeen: LastSeen;
  readonly #watchers = new Watchers();
  readonly #feed: PresenceFeed;
  readonly #table = new PresenceTable((userId) => this.#feed.mark(userId));
  readonly #own: OwnPeople;
  /** Of the newest request to watch of each session: an older one that is answered later changes nothing. */
  readonly #newestWatch = new Map<SessionId, number>();
  #watchesCount = 0;
  #rechecksCount = 0;
  #exchange: PresenceExchange | undefined;

  /** Resolves when this server hears the others; whom they have is known a moment later. */
  static async create(options: PresenceOptions): Promise<Presence> {
    const presence = new Presence(options);
    await presence.#start();
    return presence;
  }

  private constructor(options: PresenceOptions) {
    const { clock, log, records } = options;
    this.#options = options;
    this.#limiter = options.createLimiter('chat/presenceWatchesPerUser', WATCH_LIMITS);
    this.#lastSeen = new LastSeen({ records, clock, log });
    this.#own = new OwnPeople({
      clock,
      onChange: (userId, status, seenAtMs) => this.#handleOwnChange(userId, status, seenAtMs),
    });
    this.#feed = new PresenceFeed({
      ...{ clock, log, records, watchers: this.#watchers, lastSeen: this.#lastSeen },
      statusOf: (userId) => this.#table.statusOf(userId),
      canHear: ({ session }) => this.#own.isConnected(session.id),
    });
    this.#observe(options.metrics);
  }

  /** Of this server; all 0 when everybody is gone and the grace is over. */
  get counts(): { sessions: number; people: number; watchers: number; watched: number } {
    const { sessionsCount, peopleCount } = this.#watchers;
    return { ...this.#own.counts, watchers: sessionsCount, watched: peopleCount };
  }

  /** The session has a connection: it began or came back. Those that are no login of an account are nobody's presence. */
  handleSessionConnected({ id, identity }: ChatSession): void {
    if (!isLogin(identity)) return;
    this.#own.connect(id, identity.userId);
    for (const userId of this.#watchers.watchedBy(id)) this.#feed.mark(userId);
  }

  /** The session lost its connection, and may come back. */
  handleSessionDetached({ id }: ChatSession): void {
    this.#own.detach(id);
  }

  handleSessionClosed({ id }: ChatSession): void {
    this.#own.end(id);
    this.#watchers.stop(id);
    this.#newestWatch.delete(id);
  }

  /** How this client is. Throws AppError AUTH_REQUIRED. */
  setAway({ id, identity }: ChatSession, isAway: boolean): void {
    assertLogin(identity);
    this.#own.setAway(id, isAway);
  }

  /**
   * From now on the session hears of those of these people with whom its account has a conversation, and of nobody else; answers with how
   * they are. Rejects with AppError AUTH_REQUIRED or RATE_LIMIT_EXCEEDED, and has changed nothing then, nor when nobody waits any more.
   */
  async watch(
    session: ChatSession,
    userIds: readonly UserId[],
    isWanted: () => boolean,
  ): Promise<stagedoor.PresenceChanged.$Properties[]> {
    const { id, identity } = session;
    assertLogin(identity);
    const { allowed, retryAfterMs } = await this.#limiter.take(identity.userId);
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', 'Too often.', { retryAfterMs });
    if (!isWanted()) throw nobodyWaits();
    this.#watchesCount += 1;
    const watch = this.#watchesCount;
    this.#newestWatch.set(id, watch);
    const rechecksBefore = this.#rechecksCount;
    const { contacts, hidden, seen } = await this.#look(identity.userId, userIds);
    if (!isWanted()) throw nobodyWaits();
    const told = new Map<UserId, Status>();
    const people = contacts.map((userId) => {
      const isHidden = hidden.has(userId);
      const status = isHidden ? STATUS.offline : this.#table.statusOf(userId);
      const lastSeenMs = seen.get(userId) ?? this.#lastSeen.recent(userId);
      told.set(userId, status);
      return toPresence(userId, status, isHidden ? 0 : lastSeenMs);
    });
    if (this.#newestWatch.get(id) === watch) {
      this.#watchers.watch(session, told);
      // What was read may be older than the news.
      if (this.#rechecksCount !== rechecksBefore)
        for (const userId of contacts) this.#feed.mark(userId);
    }
    return people;
  }

  /** It has changed who blocks whom between these people: it counts at once, on all servers. */
  handleBlocksChanged(userIds: readonly UserId[]): void {
    this.#recheck(userIds);
    this.#exchange?.recheck(userIds);
  }

  /** Everybody here is gone; the others keep them for a moment, in which they find another server. */
  async close(): Promise<void> {
    await this.#feed.close();
    for (const [userId, seenAtMs] of this.#own.close()) this.#lastSeen.store(userId, seenAtMs);
    await this.#exchange?.close();
    await this.#lastSeen.close();
    await this.#limiter.close();
  }

  async #start(): Promise<void> {
    const { bus, clock, log } = this.#options;
    this.#exchange = await PresenceExchange.create({
      ...{ bus, clock, log, table: this.#table },
      onSeen: (userId, seenAtMs) => this.#lastSeen.note(userId, seenAtMs),
      onLost: (userIds, { seenAtMs, isOurs }) => {
        for (const userId of userIds) {
          if (isOurs) this.#lastSeen.store(userId, seenAtMs);
          else this.#lastSeen.note(userId, seenAtMs);
        }
      },
      onRecheck: (userIds) => this.#recheck(userIds),
    });
  }

  #handleOwnChange(userId: UserId, status: Status, seenAtMs: number): void {
    const isNew = !this.#table.own.has(userId);
    // Whoever comes is stored too: should this server die, it is known that they were here then.
    if (isNew || status === STATUS.offline) this.#lastSeen.store(userId, seenAtMs);
    this.#table.setOwn(userId, status);
    this.#exchange?.announce({ userId, status, seenAtMs });
  }

  #recheck(userIds: readonly UserId[]): void {
    this.#rechecksCount += 1;
    for (const userId of userIds) this.#feed.mark(userId);
  }

  async #look(
    userId: UserId,
    others: readonly UserId[],
  ): Promise<{
    contacts: UserId[];
    hidden: ReadonlySet<UserId>;
    seen: ReadonlyMap<UserId, number>;
  }> {
    if (others.length === 0) return { contacts: [], hidden: new Set(), seen: new Map() };
    const { records } = this.#options;
    const [contacts, blocks] = await Promise.all([
      records.findContacts(userId, others),
      records.findBlocks([userId]),
    ]);
    const hidden = new Set(
      blocks.map(({ blockerId, blockedId }) => (blockerId === userId ? blockedId : blockerId)),
    );
    const shown = contacts.filter((contact) => !hidden.has(contact));
    return { contacts, hidden, seen: await this.#lastSeen.read(shown) };
  }

  #observe(metrics: Metrics): void {
    metrics.gauge<'where'>({
      name: 'chat_people_present',
      help: 'People who are here, on this node and on the others as this one knows them.',
      labelNames: ['where'],
      collect: (gauge) => {
        gauge.set({ where: 'here' }, this.#table.own.size);
        gauge.set({ where: 'elsewhere' }, this.#table.othersCount);
      },
    });
    metrics.gauge({
      name: 'chat_presence_servers',
      help: 'Other nodes whose people this one knows.',
      collect: (gauge) => gauge.set(this.#exchange?.serversCount ?? 0),
    });
    metrics.gauge({
      name: 'chat_presence_watchers',
      help: 'Sessions on this node that hear of the presence of others.',
      collect: (gauge) => gauge.set(this.#watchers.sessionsCount),
    });
  }
}

/** Somebody who is logged in. A media grant or a stream key need not be in the person's own hands. */
function isLogin(identity: Identity): boolean {
  const { userId, streamKeyId } = identity;
  return isAccount(identity) && streamKeyId === undefined && UUID_PATTERN.test(userId);
}

function assertLogin(identity: Identity): void {
  if (!isLogin(identity)) throw new AppError('AUTH_REQUIRED', 'Log in to do that.');
}

function nobodyWaits(): AppError {
  return new AppError('DEADLINE_EXCEEDED', 'Nobody waits for this answer any more.');
}
