import type { Identity } from '@stagedoor/contracts/identity';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Bus } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { RestRoutes } from '@stagedoor/service-kit/rest';
import { CHAT_OWNER } from '../history/PostgresLog.ts';
import type { ChatSession, PeopleDirectory } from '../roles.ts';
import { addConversationRoutes } from '../routes/conversation-routes.ts';
import { addMessageRoutes } from '../routes/message-routes.ts';
import { addReportRoutes } from '../routes/report-routes.ts';
import type { ChatTables } from '../tables.ts';
import { ConversationFeed } from './ConversationFeed.ts';
import { ConversationStore } from './ConversationStore.ts';
import { Conversations } from './Conversations.ts';
import { ConversationViews } from './ConversationViews.ts';
import {
  type ConversationLimiters,
  type CreateLimiter,
  createConversationLimiters,
} from './config.ts';
import { createConversationMetrics } from './conversation-metrics.ts';
import { Memberships } from './Memberships.ts';
import { MessageChangeStore } from './MessageChangeStore.ts';
import { MessageChanges } from './MessageChanges.ts';
import { MessageStore } from './MessageStore.ts';
import { ReceiptStore } from './ReceiptStore.ts';
import { Receipts } from './Receipts.ts';
import { ReportStore } from './ReportStore.ts';
import { Reports } from './Reports.ts';
import { type ConversationHandlers, createConversationHandlers } from './requests.ts';
import type { UserNotifier } from './roles.ts';
import { Typing } from './Typing.ts';

type DirectMessagesOptions = {
  database: Database;
  bus: Bus;
  people: PeopleDirectory;
  notifier: UserNotifier;
  createLimiter: CreateLimiter;
  /** One of these two blocks the other from now on, or does not any more. Stored already. */
  onBlocksChanged: (userIds: readonly UserId[]) => void;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/** Conversations of two people with everything around them, wired. The tables are up to date. */
export class DirectMessages {
  readonly routes = new RestRoutes<Identity>();
  readonly handlers: ConversationHandlers;
  readonly #typing: Typing;
  readonly #feed: ConversationFeed;
  readonly #limiters: ConversationLimiters;

  static async create(options: DirectMessagesOptions): Promise<DirectMessages> {
    return new DirectMessages(options, await ConversationFeed.create(options));
  }

  private constructor(options: DirectMessagesOptions, feed: ConversationFeed) {
    const { people, onBlocksChanged, clock, log } = options;
    const metrics = createConversationMetrics(options.metrics);
    const kysely = options.database.kysely<ChatTables>(CHAT_OWNER);
    const limiters = createConversationLimiters(options.createLimiter);
    const conversations = new ConversationStore(kysely);
    const messages = new MessageStore(kysely);
    const service = new Conversations({
      ...{ conversations, feed, people, limiters, onBlocksChanged, metrics, log },
      messages,
    });
    const receipts = new Receipts({
      ...{ feed, metrics, clock, log },
      receipts: new ReceiptStore(kysely),
    });
    const changes = new MessageChanges({
      ...{ feed, limiters, metrics, log },
      changes: new MessageChangeStore(kysely),
    });
    const memberships = new Memberships({ conversations, clock });
    this.#typing = new Typing({ memberships, feed, metrics, clock });
    this.handlers = createConversationHandlers({
      ...{ service, changes, receipts, limiters },
      typing: this.#typing,
    });
    const views = new ConversationViews({ conversations, people });
    const parts = { service, changes, receipts, views, limiters };
    addConversationRoutes(this.routes, parts);
    addMessageRoutes(this.routes, parts);
    const reports = new Reports({
      ...{ messages, feed, people, limiters, metrics, log },
      reports: new ReportStore(kysely),
    });
    addReportRoutes(this.routes, { reports, limiters });
    this.#feed = feed;
    this.#limiters = limiters;
    options.metrics.gauge({
      name: 'chat_typing_people',
      help: 'People who type in a conversation, by sessions of this node.',
      collect: (gauge) => gauge.set(this.#typing.size),
    });
  }

  handleSessionClosed(session: ChatSession): void {
    this.#typing.handleSessionClosed(session.id);
  }

  async close(): Promise<void> {
    this.#typing.close();
    await this.#feed.close();
    await Promise.all(Object.values(this.#limiters).map((limiter) => limiter.close()));
  }
}
