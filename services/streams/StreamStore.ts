import { AppError } from '@stagedoor/contracts/errors';
import type { StreamEndReason, StreamVisibility } from '@stagedoor/contracts/media';
import { isUniqueViolation } from '@stagedoor/service-kit/sqlstate';
import { type Kysely, sql } from 'kysely';
import type { StreamRow, StreamTables } from './tables.ts';

const STREAM_COLUMNS = [
  'id',
  'channel_name',
  'creator_id',
  'title',
  'description',
  'category',
  'visibility',
  'narrowest_visibility',
  'opened_at',
  'status',
  'viewer_count',
  'scheduled_at',
  'started_at',
  'ended_at',
  'end_reason',
  'is_recorded',
  'recording_url',
  'revision',
] as const;

/** Streams that one list answers with at most. */
export const STREAM_LIST_MAX = 200;

/** What is said so soon after a stream was opened up counts as said before: clocks that tell the time of messages may be behind the database's. */
export const OPENED_MARGIN_MS = 1_000;

/** Which server process a live stream is on, and until when without another word from it. */
export type StreamLease = { nodeId: string; until: Date };

export type StreamTexts = {
  title: string;
  description: string;
  category: string;
  visibility: StreamVisibility;
};

type NewStream = StreamTexts & {
  id: string;
  channelName: string;
  creatorId: string;
  isRecorded: boolean;
};

/** The streams' rows. Every change of status is one statement with the old status in its condition, so races have one winner. */
export class StreamStore {
  readonly #database: Kysely<StreamTables>;

  constructor(database: Kysely<StreamTables>) {
    this.#database = database;
  }

  /** Makes a live stream. Undefined if the creator is live already (one live stream per creator). */
  async insertLive(
    stream: NewStream & { now: Date; lease: StreamLease },
  ): Promise<StreamRow | undefined> {
    try {
      return await this.#insert(stream, {
        status: 'live',
        started_at: stream.now,
        node_id: stream.lease.nodeId,
        lease_until: stream.lease.until,
      });
    } catch (error) {
      if (isUniqueViolation(error, 'streams_one_live_per_creator')) return undefined;
      throw error;
    }
  }

  async insertScheduled(stream: NewStream & { scheduledAt: Date }): Promise<StreamRow> {
    return this.#insert(stream, { status: 'scheduled', scheduled_at: stream.scheduledAt });
  }

  /** scheduled → live. Undefined if the stream is not this creator's, not scheduled, or the creator is live already. */
  async startScheduled(
    id: string,
    creatorId: string,
    texts: Partial<StreamTexts>,
    options: { isRecorded: boolean | undefined; now: Date; lease: StreamLease },
  ): Promise<StreamRow | undefined> {
    const { isRecorded, now, lease } = options;
    try {
      return await this.#database
        .updateTable('streams')
        .set({
          ...texts,
          ...(isRecorded === undefined ? {} : { is_recorded: isRecorded }),
          status: 'live',
          started_at: now,
          updated_at: now,
          node_id: lease.nodeId,
          lease_until: lease.until,
        })
        .where('id', '=', id)
        .where('creator_id', '=', creatorId)
        .where('status', '=', 'scheduled')
        .returning(STREAM_COLUMNS)
        .executeTakeFirst();
    } catch (error) {
      if (isUniqueViolation(error, 'streams_one_live_per_creator')) return undefined;
      throw error;
    }
  }

  /** live → ended, and closes the stream's open viewers. Undefined if it was not live. */
  async end(id: string, reason: StreamEndReason, now: Date): Promise<StreamRow | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const ended = await transaction
        .updateTable('streams')
        .set({
          status: 'ended',
          ended_at: now,
          end_reason: reason,
          viewer_count: 0,
          updated_at: now,
          node_id: null,
          lease_until: null,
        })
        .where('id', '=', id)
        .where('status', '=', 'live')
        .returning(STREAM_COLUMNS)
        .executeTakeFirst();
      if (ended === undefined) return undefined;
      await transaction
        .updateTable('stream_viewers')
        .set((row) => ({
          left_at: row.fn<Date>('greatest', ['joined_at', row.val(now)]),
          last_seen_at: now,
        }))
        .where('stream_id', '=', id)
        .where('left_at', 'is', null)
        .execute();
      return ended;
    });
  }

  async update(
    id: string,
    { isRecorded, ...texts }: Partial<StreamTexts> & { isRecorded?: true },
    now: Date,
  ): Promise<StreamRow | undefined> {
    return this.#database
      .updateTable('streams')
      .set((row) => ({
        ...texts,
        ...(isRecorded === undefined ? {} : { is_recorded: isRecorded }),
        ...(texts.visibility === undefined
          ? {}
          : {
              narrowest_visibility: narrowestWith(texts.visibility),
              opened_at: openedWith(texts.visibility),
            }),
        updated_at: now,
        revision: row('revision', '+', 1),
      }))
      .where('id', '=', id)
      .where('status', '<>', 'ended')
      .returning(STREAM_COLUMNS)
      .executeTakeFirst();
  }

  /** Where its recording is, or that it is nowhere for whoever may watch the stream. */
  async setRecordingUrl(id: string, url: string | null): Promise<void> {
    await this.#database
      .updateTable('streams')
      .set({ recording_url: url })
      .where('id', '=', id)
      .execute();
  }

  /** Removes a scheduled stream that never went live. */
  async deleteScheduled(id: string): Promise<boolean> {
    const result = await this.#database
      .deleteFrom('streams')
      .where('id', '=', id)
      .where('status', '=', 'scheduled')
      .executeTakeFirst();
    return result.numDeletedRows > 0n;
  }

  async findById(id: string): Promise<StreamRow | undefined> {
    return this.#select().where('id', '=', id).executeTakeFirst();
  }

  async findByChannel(channelName: string): Promise<StreamRow | undefined> {
    return this.#select().where('channel_name', '=', channelName).executeTakeFirst();
  }

  async getById(id: string): Promise<StreamRow> {
    const row = await this.findById(id);
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such stream.');
    return row;
  }

  async findLiveOf(creatorId: string): Promise<StreamRow | undefined> {
    return this.#select()
      .where('creator_id', '=', creatorId)
      .where('status', '=', 'live')
      .executeTakeFirst();
  }

  /**
   * Takes up live streams whose node is gone: those with an ended lease, or all of them when there is one node only. Of two
   * nodes that try at once, one gets each stream.
   */
  async adopt(options: {
    lease: StreamLease;
    now: Date;
    isSoleNode: boolean;
  }): Promise<StreamRow[]> {
    const { lease, now, isSoleNode } = options;
    return this.#database
      .updateTable('streams')
      .set({ node_id: lease.nodeId, lease_until: lease.until })
      .where('status', '=', 'live')
      .$if(!isSoleNode, (query) => query.where('lease_until', '<=', now))
      .returning(STREAM_COLUMNS)
      .execute();
  }

  /** Says that this node still has its streams. Answers those that are live and still its own, by id, as they are now. */
  async extendLeases(lease: StreamLease): Promise<ReadonlyMap<string, StreamRow>> {
    const rows = await this.#database
      .updateTable('streams')
      .set({ lease_until: lease.until })
      .where('node_id', '=', lease.nodeId)
      .where('status', '=', 'live')
      .returning(STREAM_COLUMNS)
      .execute();
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Lets other nodes take up this one's streams at once. */
  async releaseLeases(nodeId: string, now: Date): Promise<void> {
    await this.#database
      .updateTable('streams')
      .set({ lease_until: now })
      .where('node_id', '=', nodeId)
      .where('status', '=', 'live')
      .execute();
  }

  /** Public streams, live ones or scheduled ones that are still to come. */
  async listPublic(filter: {
    status: 'live' | 'scheduled';
    search: string | undefined;
    category: string | undefined;
    creatorIds: readonly string[];
    sort: 'viewers' | 'newest' | 'oldest';
  }): Promise<StreamRow[]> {
    const { search, category } = filter;
    let query = this.#select()
      .where('status', '=', filter.status)
      .where('visibility', '=', 'public');
    if (category !== undefined) {
      query = query.where((row) =>
        row(row.fn<string>('lower', ['category']), '=', category.toLowerCase()),
      );
    }
    if (search !== undefined && search !== '') {
      const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      query = query.where((row) =>
        row.or([
          row('title', 'ilike', pattern),
          row('description', 'ilike', pattern),
          row('category', 'ilike', pattern),
          ...(filter.creatorIds.length > 0
            ? [row('creator_id', 'in', [...filter.creatorIds])]
            : []),
        ]),
      );
    }
    if (filter.sort === 'viewers') query = query.orderBy('viewer_count', 'desc');
    const time = filter.status === 'live' ? 'started_at' : 'scheduled_at';
    const isAscending = filter.sort === 'oldest' || filter.status === 'scheduled';
    return query
      .orderBy(time, isAscending ? 'asc' : 'desc')
      .orderBy('id')
      .limit(STREAM_LIST_MAX)
      .execute();
  }

  async listHistory(creatorId: string, page: number, pageSize: number): Promise<StreamRow[]> {
    return this.#select()
      .where('creator_id', '=', creatorId)
      .orderBy('created_at', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
  }

  #select() {
    return this.#database.selectFrom('streams').select(STREAM_COLUMNS);
  }

  #insert(
    stream: NewStream,
    state:
      | { status: 'live'; started_at: Date; node_id: string; lease_until: Date }
      | { status: 'scheduled'; scheduled_at: Date },
  ): Promise<StreamRow> {
    return this.#database
      .insertInto('streams')
      .values({
        id: stream.id,
        channel_name: stream.channelName,
        creator_id: stream.creatorId,
        title: stream.title,
        description: stream.description,
        category: stream.category,
        visibility: stream.visibility,
        is_recorded: stream.isRecorded,
        ...state,
      })
      .returning(STREAM_COLUMNS)
      .executeTakeFirstOrThrow();
  }
}

/**
 * The moment at which a private stream is opened up, or the one that there was. By the database's clock, as is what is said beside the
 * stream, and when the row is written, which may have to wait for others.
 */
function openedWith(visibility: StreamVisibility) {
  return sql<Date | null>`case
    when visibility = 'private' and ${visibility} <> 'private'
      then clock_timestamp() + make_interval(secs => ${OPENED_MARGIN_MS / 1_000})
    else opened_at end`;
}

/** The column's value with one more that a live stream gets. */
function narrowestWith(visibility: StreamVisibility) {
  return sql<StreamVisibility | null>`case
    when status <> 'live' then null
    when 'private' in (${visibility}, visibility, narrowest_visibility) then 'private'
    when 'unlisted' in (${visibility}, visibility, narrowest_visibility) then 'unlisted'
    else 'public' end`;
}
