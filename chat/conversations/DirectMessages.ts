import type { Identity } from '@stagedoor/contracts/identity';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Bus } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import { RestRoutes } from '@stagedoor/service-kit/rest';
import { CHAT_OWNER } from '../history/PostgresLog.ts';
import type { PeopleDirectory } from '../roles.ts';
import { addConversationRoutes } from '../routes/conversation-routes.ts';
import { addMessageRoutes } from '../routes/message-routes.ts';
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
import { MessageStore } from './MessageStore.ts';
import type { UserNotifier } from './roles.ts';

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
};

/** Conversations of two people with everything around them, wired. The tables are up to date. */
export class DirectMessages {
  readonly routes = new RestRoutes<Identity>();
  readonly #feed: ConversationFeed;
  readonly #limiters: ConversationLimiters;

  static async create(options: DirectMessagesOptions): Promise<DirectMessages> {
    return new DirectMessages(options, await ConversationFeed.create(options));
  }

  private constructor(options: DirectMessagesOptions, feed: ConversationFeed) {
    const { people, onBlocksChanged, clock, log } = options;
    const kysely = options.database.kysely<ChatTables>(CHAT_OWNER);
    const limiters = createConversationLimiters(options.createLimiter);
    const conversations = new ConversationStore(kysely);
    const service = new Conversations({
      ...{ conversations, feed, people, limiters, onBlocksChanged, clock, log },
      messages: new MessageStore(kysely),
    });
    const views = new ConversationViews({ conversations, people });
    addConversationRoutes(this.routes, { service, views, limiters });
    addMessageRoutes(this.routes, { service, views, limiters });
    this.#feed = feed;
    this.#limiters = limiters;
  }

  async close(): Promise<void> {
    await this.#feed.close();
    await Promise.all(Object.values(this.#limiters).map((limiter) => limiter.close()));
  }
}
