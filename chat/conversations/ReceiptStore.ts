import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { inTransaction } from '@stagedoor/service-kit/db';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ChatTables, MessageRow } from '../tables.ts';
import { otherOf } from './ConversationStore.ts';

/** What one person marks at once, of conversations and messages that may not be theirs. */
export type Marks = {
  /** Conversations, and up to which `seq` everything is seen; 0: all there is. */
  seen: ReadonlyMap<string, number>;
  /** Conversations, and up to which `seq` everything has arrived. */
  delivered: ReadonlyMap<string, number>;
  /** Single messages that are read. */
  read: readonly string[];
};

/** What of it was theirs, and what it changed. */
export type Marked = {
  /** The other one of each conversation that was marked, or of which a message was. */
  others: ReadonlyMap<string, UserId>;
  /** Those of the others between whom and the person one blocks the other. */
  blocked: ReadonlySet<UserId>;
  /** Of each conversation that is seen: how many messages were not before, and up to which all are. */
  seen: ReadonlyMap<string, { count: number; upToSeq: number }>;
  /** By conversation: the `seq` of those that were not delivered before, in their order. */
  delivered: ReadonlyMap<string, readonly number[]>;
  /** By conversation: the single messages that were not read before; of several, up to which `seq` everything is read now, or 0. */
  read: ReadonlyMap<string, { messages: readonly ReadMessage[]; upToSeq: number }>;
  /** The single messages as they are now, by id: those that this person got, and those that they sent, which stay as they are. */
  messages: ReadonlyMap<string, MessageRow>;
};

type ReadMessage = { id: string; seq: number };
type Changed = { id: string; conversation_id: string; seq: bigint };

/** What of messages has arrived and is read, in PostgreSQL. */
export class ReceiptStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /** All in one transaction. Marking again changes nothing, and nothing that is read becomes less than that. */
  async mark(userId: UserId, marks: Marks): Promise<Marked> {
    return await inTransaction(this.#kysely, async (transaction) => {
      const named = await findMessages(transaction, userId, marks.read);
      const mine = named.filter((row) => row.recipient_id === userId);
      const others = await lock(transaction, userId, [
        ...[...marks.seen.keys(), ...marks.delivered.keys()],
        ...mine.map((row) => row.conversation_id),
      ]);
      // What is read counts as delivered, and the rest of these would be told twice.
      const seen = await markSeen(
        transaction,
        userId,
        [...marks.seen].filter(([id]) => others.has(id)),
      );
      const single = mine.filter((row) => !covers(marks.seen, row)).map((row) => row.id);
      const read = await markRead(transaction, userId, single);
      const arrived = [...marks.delivered].filter(([id]) => others.has(id));
      const delivered = await markDelivered(transaction, userId, new Map(arrived));
      // As they are after all of it.
      const messages =
        mine.length === 0 ? named : await findMessages(transaction, userId, marks.read);
      return {
        ...{ others, seen, read, delivered },
        blocked: await findBlocked(transaction, userId, [...others.values()]),
        messages: new Map(messages.map((row) => [row.id, row])),
      };
    });
  }
}

async function findMessages(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  ids: readonly string[],
): Promise<MessageRow[]> {
  if (ids.length === 0) return [];
  return await transaction
    .selectFrom('messages')
    .selectAll()
    .where('id', 'in', ids)
    .where((row) => row.or([row('sender_id', '=', userId), row('recipient_id', '=', userId)]))
    .execute();
}

/**
 * The conversations of these in which the person is, and the other one of each. Nothing is added to them until the transaction is
 * over: a later message could be read alone, and those before it would count as read. In one order, so that nobody waits for each other.
 */
async function lock(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UserId>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('conversations')
    .selectAll()
    .where('id', 'in', ids)
    .where((row) => row.or([row('user1_id', '=', userId), row('user2_id', '=', userId)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, otherOf(row, userId)] as const));
}

/** As long as their conversations are locked, nobody is added. */
async function findBlocked(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  others: readonly UserId[],
): Promise<ReadonlySet<UserId>> {
  if (others.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select blocked_id as id from chat.blocks
    where blocker_id = ${userId} and blocked_id = any(${others}::uuid[])
    union
    select blocker_id from chat.blocks
    where blocked_id = ${userId} and blocker_id = any(${others}::uuid[])`.execute(transaction);
  return new Set(rows.map(({ id }) => asUserId(id)));
}

async function markSeen(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  upTo: readonly (readonly [conversationId: string, seq: number])[],
): Promise<Marked['seen']> {
  const whole = upTo.flatMap(([id, seq]) => (seq === 0 ? id : []));
  const parts = upTo.filter(([, seq]) => seq !== 0);
  const all = await markAllSeen(transaction, userId, whole);
  return new Map([...all, ...(await markSeenUpTo(transaction, userId, parts))]);
}

type Seen = [conversationId: string, { count: number; upToSeq: number }];

async function markAllSeen(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  conversationIds: readonly string[],
): Promise<Seen[]> {
  if (conversationIds.length === 0) return [];
  const { rows } = await sql<{ id: string; count: number; up_to_seq: bigint | null }>`
    select asked.id, chat.mark_messages_as_read(asked.id, ${userId}) as count,
      (select max(seq) from chat.messages where conversation_id = asked.id and recipient_id = ${userId}) as up_to_seq
    from unnest(${conversationIds}::uuid[]) as asked(id)`.execute(transaction);
  return rows.map(({ id, count, up_to_seq }) => [id, { count, upToSeq: Number(up_to_seq ?? 0) }]);
}

/** As the database's function does it, and not beyond what was looked at. */
async function markSeenUpTo(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  upTo: readonly (readonly [conversationId: string, seq: number])[],
): Promise<Seen[]> {
  if (upTo.length === 0) return [];
  const [ids, seqs] = [upTo.map(([id]) => id), upTo.map(([, seq]) => seq)];
  const { rows } = await sql<{ id: string; count: number; up_to_seq: bigint | null }>`
    with moment as materialized (select clock_timestamp() as at),
    asked as (select * from unnest(${ids}::uuid[], ${seqs}::bigint[]) as asked(id, seq)),
    changed as (
      update chat.messages message set is_read = true,
        read_at = greatest(moment.at, message.delivered_at),
        delivered_at = coalesce(message.delivered_at, moment.at)
      from moment, asked
      where message.conversation_id = asked.id and message.seq <= asked.seq
        and message.recipient_id = ${userId} and not message.is_read
      returning message.conversation_id
    )
    select asked.id,
      (select count(*)::integer from changed where changed.conversation_id = asked.id) as count,
      (select max(seq) from chat.messages
        where conversation_id = asked.id and recipient_id = ${userId} and seq <= asked.seq) as up_to_seq
    from asked`.execute(transaction);
  return rows.map(({ id, count, up_to_seq }) => [id, { count, upToSeq: Number(up_to_seq ?? 0) }]);
}

/** What is seen needs no mark of its own. */
function covers(seen: Marks['seen'], { conversation_id, seq }: MessageRow): boolean {
  const upToSeq = seen.get(conversation_id);
  return upToSeq !== undefined && (upToSeq === 0 || Number(seq) <= upToSeq);
}

async function markRead(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  messageIds: readonly string[],
): Promise<Marked['read']> {
  if (messageIds.length === 0) return new Map();
  const { rows: changed } = await sql<Changed>`
    with moment as materialized (select clock_timestamp() as at)
    update chat.messages message set is_read = true,
      read_at = greatest(moment.at, message.delivered_at),
      delivered_at = coalesce(message.delivered_at, moment.at)
    from moment
    where message.id = any(${messageIds}::uuid[]) and message.recipient_id = ${userId} and not message.is_read
    returning message.id, message.conversation_id, message.seq`.execute(transaction);
  const read = new Map<string, { messages: readonly ReadMessage[]; upToSeq: number }>();
  for (const [conversationId, rows] of byConversation(changed)) {
    const messages = rows.map(({ id, seq }) => ({ id, seq: Number(seq) }));
    // One alone is told by its id.
    const upToSeq = messages.length > 1 ? await readUpTo(transaction, userId, conversationId) : 0;
    read.set(conversationId, { messages, upToSeq });
  }
  return read;
}

/** The last message to this person before the first that is not read. */
async function readUpTo(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  conversationId: string,
): Promise<number> {
  const { rows } = await sql<{ seq: bigint | null }>`
    select max(seq) as seq from chat.messages
    where conversation_id = ${conversationId} and recipient_id = ${userId} and seq < coalesce((
      select min(seq) from chat.messages
      where conversation_id = ${conversationId} and recipient_id = ${userId} and not is_read
    ), ${MAX_SEQ}::bigint)`.execute(transaction);
  return Number(rows[0]?.seq ?? 0);
}

/** After every message. */
const MAX_SEQ = String(2n ** 63n - 1n);

async function markDelivered(
  transaction: Transaction<ChatTables>,
  userId: UserId,
  upTo: ReadonlyMap<string, number>,
): Promise<Marked['delivered']> {
  if (upTo.size === 0) return new Map();
  const { rows: changed } = await sql<Changed>`
    with moment as materialized (select clock_timestamp() as at)
    update chat.messages message set delivered_at = moment.at
    from moment, unnest(${[...upTo.keys()]}::uuid[], ${[...upTo.values()]}::bigint[]) as asked(conversation_id, seq)
    where message.conversation_id = asked.conversation_id and message.seq <= asked.seq
      and message.recipient_id = ${userId} and message.delivered_at is null
    returning message.id, message.conversation_id, message.seq`.execute(transaction);
  return new Map(
    [...byConversation(changed)].map(([id, rows]) => [id, rows.map(({ seq }) => Number(seq))]),
  );
}

/** In the order of their `seq`. */
function byConversation(rows: readonly Changed[]): Map<string, Changed[]> {
  const sorted = rows.toSorted((one, other) => Number(one.seq - other.seq));
  const grouped = new Map<string, Changed[]>();
  for (const row of sorted) {
    const group = grouped.get(row.conversation_id) ?? [];
    grouped.set(row.conversation_id, group);
    group.push(row);
  }
  return grouped;
}
