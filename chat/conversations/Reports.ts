import { AppError } from '@stagedoor/contracts/errors';
import type { ReportDecision, ReportView } from '@stagedoor/contracts/http/messages';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PeopleDirectory } from '../roles.ts';
import type { ReportRow } from '../tables.ts';
import type { ConversationFeed } from './ConversationFeed.ts';
import type { Slice } from './ConversationStore.ts';
import type { ConversationLimiters } from './config.ts';
import type { ConversationMetrics } from './conversation-metrics.ts';
import type { MessageStore } from './MessageStore.ts';
import type { Reported, ReportStore } from './ReportStore.ts';

type ReportsOptions = {
  reports: ReportStore;
  messages: MessageStore;
  feed: ConversationFeed;
  people: PeopleDirectory;
  limiters: ConversationLimiters;
  metrics: ConversationMetrics;
  log: Logger;
};

/** Messages of which whom they are to says that they should not be, and what those who look after the platform decide. */
export class Reports {
  readonly #options: ReportsOptions;

  constructor(options: ReportsOptions) {
    this.#options = options;
  }

  /**
   * By whom the message is to; again it is answered as before, beyond limits. Rejects with AppError NOT_FOUND, FORBIDDEN (who wrote it)
   * or RATE_LIMIT_EXCEEDED.
   */
  async report(userId: UserId, messageId: string, reason: string): Promise<ReportRow> {
    const { reports, messages, limiters, metrics } = this.#options;
    const known = await reports.find(userId, messageId);
    if (known !== undefined) return known;
    const message = await messages.findOf(userId, messageId);
    if (message === undefined) throw new AppError('NOT_FOUND', 'There is no such message.');
    if (message.recipient_id !== userId)
      throw new AppError('FORBIDDEN', 'Whom a message is to reports it.');
    const { allowed, retryAfterMs } = await limiters.reportsPerUser.take(userId);
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many reports.', { retryAfterMs });
    const report = await reports.add(userId, message, reason);
    metrics.messages.inc({ event: 'reported' });
    this.#note('message_reported', userId, { report, message });
    return report;
  }

  /** What nobody has decided yet. */
  async open(slice: Slice): Promise<Reported[]> {
    return await this.#options.reports.open(slice);
  }

  /**
   * Keeps what was reported or removes it, which both people are told. The same again is answered as before; CONFLICT where something
   * else was decided, NOT_FOUND where nothing was reported.
   */
  async decide(
    deciderId: UserId,
    reportId: string,
    decision: ReportDecision,
  ): Promise<{ decidedAt: Date }> {
    const { reports, feed, metrics } = this.#options;
    const decided = await reports.decide(reportId, decision, deciderId);
    const at = decided?.report.decided_at ?? undefined;
    if (decided === undefined || at === undefined)
      throw new AppError('NOT_FOUND', 'There is no such report.');
    const { report, message, isNew } = decided;
    if (report.decision !== decision) throw new AppError('CONFLICT', 'It was decided otherwise.');
    if (!isNew) return { decidedAt: at };
    if (decision === 'remove') {
      feed.announce({
        ...{ type: 'removed', userIds: [message.recipient_id, message.sender_id] },
        ...{ conversationId: message.conversation_id, messageId: message.id },
        atMs: at.getTime(),
      });
      metrics.messages.inc({ event: 'removed' });
    }
    this.#note(decision === 'remove' ? 'message_removed' : 'message_kept', deciderId, decided);
    return { decidedAt: at };
  }

  /** As those who decide see them. */
  async show(reported: readonly Reported[]): Promise<ReportView[]> {
    const ids = reported.flatMap(({ report, message }) => [report.reporter_id, message.sender_id]);
    const people = await this.#options.people.findPublicUsers(ids);
    const person = (id: string) => {
      const { username = '', displayName = '' } = people.get(id) ?? {};
      return { id, username, displayName };
    };
    return reported.map(({ report, message }) => ({
      reportId: report.id,
      messageId: message.id,
      conversationId: message.conversation_id,
      author: person(message.sender_id),
      reporter: person(report.reporter_id),
      reason: report.reason,
      content: report.content,
      mediaUrl: report.media_url,
      mediaType: report.media_type,
      sentAt: message.created_at.toISOString(),
      reportedAt: report.created_at.toISOString(),
    }));
  }

  #note(event: string, userId: UserId, { report, message }: Reported): void {
    const facts = {
      ...{ service: 'message_handler', event, conversation_id: message.conversation_id },
      ...{ user_id: userId, message_id: message.id, report_id: report.id },
    };
    this.#options.log.info(facts, event.replace('_', ' '));
  }
}
