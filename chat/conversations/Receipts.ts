import { AppError } from '@stagedoor/contracts/errors';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { MessageRow } from '../tables.ts';
import type { ConversationFeed } from './ConversationFeed.ts';
import { noConversation } from './Conversations.ts';
import type { ConversationMetrics } from './conversation-metrics.ts';
import type { Marked, ReceiptStore } from './ReceiptStore.ts';

type ReceiptsOptions = {
  receipts: Pick<ReceiptStore, 'mark'>;
  feed: Pick<ConversationFeed, 'announce'>;
  metrics: ConversationMetrics;
  clock: Clock;
  log: Logger;
};

/** Somebody waits for what became of a mark. */
type Waiting<Asked, Answer> = Asked & {
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};

/** What one person has asked for since their last write began. */
type Batch = {
  seen: Waiting<{ conversationId: string; upToSeq: number }, number>[];
  delivered: Waiting<{ conversationId: string; upToSeq: number }, number>[];
  read: Waiting<{ messageId: string }, MessageRow>[];
};

/**
 * What of messages has arrived at whom they are to, and what they have read: sent → delivered → read, each told to both once,
 * and to the reader alone while one of the two blocks the other.
 *
 * One write of a person is under way at a time, and everything that they mark meanwhile goes with the next: a burst of marks costs two
 * transactions and is told in as few notifications as say the same. Across servers a lock on the conversation keeps the order.
 */
export class Receipts {
  readonly #receipts: ReceiptsOptions['receipts'];
  readonly #feed: ReceiptsOptions['feed'];
  readonly #metrics: ConversationMetrics;
  readonly #clock: Clock;
  readonly #log: Logger;
  /** Of people for whom a write is under way: what goes with the next. */
  readonly #waiting = new Map<UserId, Batch>();

  constructor(options: ReceiptsOptions) {
    this.#receipts = options.receipts;
    this.#feed = options.feed;
    this.#metrics = options.metrics;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /**
   * Everything to this person in the conversation up to `upToSeq` is read now; 0: all there is. Answers how many were not before.
   * Rejects with AppError NOT_FOUND.
   */
  async markSeen(userId: UserId, conversationId: string, upToSeq: number): Promise<number> {
    const asked = { conversationId, upToSeq };
    return await new Promise((resolve, reject) => {
      this.#ask(userId, 'seen', ({ seen }) => seen.push({ ...asked, resolve, reject }));
    });
  }

  /** Everything to this person in the conversation up to `upToSeq` is at one of their clients. Answers how many were not before. */
  async markDelivered(userId: UserId, conversationId: string, upToSeq: number): Promise<number> {
    const asked = { conversationId, upToSeq };
    return await new Promise((resolve, reject) => {
      this.#ask(userId, 'delivered', ({ delivered }) =>
        delivered.push({ ...asked, resolve, reject }),
      );
    });
  }

  /** One message is read, by whom it is to; FORBIDDEN for who wrote it, NOT_FOUND for everybody else. Answers with it. */
  async markRead(userId: UserId, messageId: string): Promise<MessageRow> {
    return await new Promise((resolve, reject) => {
      this.#ask(userId, 'read', (batch) => batch.read.push({ messageId, resolve, reject }));
    });
  }

  #ask(userId: UserId, kind: keyof Batch, add: (batch: Batch) => void): void {
    this.#metrics.marks.inc({ kind });
    const waiting = this.#waiting.get(userId);
    if (waiting !== undefined) {
      add(waiting);
      return;
    }
    const batch = emptyBatch();
    add(batch);
    this.#waiting.set(userId, emptyBatch());
    void this.#write(userId, batch);
  }

  /** Until nothing came while the last was written. */
  async #write(userId: UserId, first: Batch): Promise<void> {
    for (let batch = first; ; ) {
      await this.#commit(userId, batch);
      const next = this.#waiting.get(userId);
      if (next === undefined || isEmpty(next)) break;
      this.#waiting.set(userId, emptyBatch());
      batch = next;
    }
    this.#waiting.delete(userId);
  }

  /** Never rejects: whoever waits learns what happened. */
  async #commit(userId: UserId, batch: Batch): Promise<void> {
    const { seen, delivered, read } = batch;
    const upTo = new Map<string, number>();
    for (const { conversationId, upToSeq } of delivered)
      upTo.set(conversationId, Math.max(upToSeq, upTo.get(conversationId) ?? 0));
    const seenUpTo = new Map<string, number>();
    for (const { conversationId, upToSeq } of seen)
      seenUpTo.set(conversationId, fartherSeen(upToSeq, seenUpTo.get(conversationId)));
    try {
      this.#metrics.markWrites.inc();
      const marked = await this.#receipts.mark(userId, {
        seen: seenUpTo,
        delivered: upTo,
        read: [...new Set(read.map(({ messageId }) => messageId))],
      });
      this.#announce(userId, marked);
      answer(userId, batch, marked);
    } catch (error) {
      for (const { reject } of [...seen, ...delivered, ...read]) reject(error);
    }
  }

  #announce(userId: UserId, { others, blocked, seen, delivered, read }: Marked): void {
    for (const [conversationId, otherId] of others) {
      const userIds = blocked.has(otherId) ? [userId] : [userId, otherId];
      const place = { userId, userIds, conversationId };
      const arrived = delivered.get(conversationId) ?? [];
      const upToSeq = arrived.at(-1);
      if (upToSeq !== undefined) this.#announceDelivered(place, upToSeq, arrived.length);
      const all = seen.get(conversationId);
      if (all !== undefined && all.count > 0)
        this.#announceSeen(place, { upToSeq: all.upToSeq, messageId: '' }, all.count);
      const single = read.get(conversationId);
      if (single === undefined) continue;
      const within = single.messages.filter(({ seq }) => seq <= single.upToSeq);
      if (within.length > 0)
        this.#announceSeen(place, { upToSeq: single.upToSeq, messageId: '' }, within.length);
      for (const { id, seq } of single.messages)
        if (seq > single.upToSeq) this.#announceSeen(place, { upToSeq: 0, messageId: id }, 1);
    }
  }

  #announceDelivered(place: Place, upToSeq: number, count: number): void {
    const { userId, userIds, conversationId } = place;
    this.#feed.announce({
      type: 'delivered',
      userIds,
      ...{ conversationId, recipientId: userId, upToSeq },
      atMs: this.#clock.nowMs(),
    });
    this.#note('delivered', place, count);
  }

  #announceSeen(place: Place, seen: { upToSeq: number; messageId: string }, count: number): void {
    const { userId, userIds, conversationId } = place;
    this.#feed.announce({
      type: 'seen',
      userIds,
      ...{ conversationId, readerId: userId, ...seen },
      atMs: this.#clock.nowMs(),
    });
    this.#note('seen', place, count);
  }

  #note(event: 'delivered' | 'seen', { userId, conversationId }: Place, count: number): void {
    this.#metrics.messages.inc({ event }, count);
    const facts = {
      service: 'message_handler',
      event: `messages_${event}`,
      ...{ conversation_id: conversationId, user_id: userId, count },
    };
    this.#log.info(facts, `messages ${event}`);
  }
}

/** Who marks what, and who is told. */
type Place = { userId: UserId; userIds: UserId[]; conversationId: string };

/** 0 is everything. */
function fartherSeen(one: number, other = one): number {
  return one === 0 || other === 0 ? 0 : Math.max(one, other);
}

function emptyBatch(): Batch {
  return { seen: [], delivered: [], read: [] };
}

function isEmpty({ seen, delivered, read }: Batch): boolean {
  return seen.length + delivered.length + read.length === 0;
}

/** Who asked first for what was changed is told of it, so that the answers together say how much it was. */
function answer(userId: UserId, { seen, delivered, read }: Batch, marked: Marked): void {
  const counts = new Map([...marked.seen].map(([id, { count }]) => [id, count] as const));
  for (const { conversationId, resolve, reject } of seen) {
    if (!marked.others.has(conversationId)) reject(noConversation());
    else resolve(counts.get(conversationId) ?? 0);
    counts.set(conversationId, 0);
  }
  const left = new Map(marked.delivered);
  for (const { conversationId, upToSeq, resolve, reject } of delivered) {
    const arrived = left.get(conversationId) ?? [];
    if (!marked.others.has(conversationId)) reject(noConversation());
    else resolve(arrived.filter((seq) => seq <= upToSeq).length);
    left.set(
      conversationId,
      arrived.filter((seq) => seq > upToSeq),
    );
  }
  for (const { messageId, resolve, reject } of read) {
    const row = marked.messages.get(messageId);
    if (row === undefined) reject(new AppError('NOT_FOUND', 'There is no such message.'));
    else if (asUserId(row.sender_id) === userId)
      reject(new AppError('FORBIDDEN', 'Whom a message is to marks it read.'));
    else resolve(row);
  }
}
