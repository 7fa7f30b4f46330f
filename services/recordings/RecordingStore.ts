import { AppError } from '@stagedoor/contracts/errors';
import type { RecordingProblem } from '@stagedoor/contracts/http/recordings';
import { UUID_PATTERN } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import { type Kysely, sql } from 'kysely';
import type { FinalisedRecording, RecordedStream } from './roles.ts';
import type { RecordingRow, RecordingTables } from './tables.ts';

const COLUMNS = [
  'id',
  'stream_id',
  'channel_name',
  'creator_id',
  'title',
  'visibility',
  'status',
  'problem',
  'started_at',
  'duration_ms',
  'size_bytes',
  'renditions',
  'files',
  'storage',
  'node_id',
] as const;

/** They end by themselves, with a later try. */
const PASSING_PROBLEMS = ['finalise_failed', 'store_unreachable'] as const;
/** From everybody to the fewest. */
const VISIBILITIES = [
  'public',
  'unlisted',
  'private',
] as const satisfies readonly StreamVisibility[];

/** The recordings' rows. A deleted one is not seen by anybody but the sweep that removes its files. */
export class RecordingStore {
  readonly #database: Kysely<RecordingTables>;

  constructor(database: Kysely<RecordingTables>) {
    this.#database = database;
  }

  /**
   * The recording of this stream on this node: a new one, or the one that it goes on with after a restart, unless that has been
   * finished. Undefined if it was deleted meanwhile.
   */
  async begin(
    recording: { id: string; nodeId: string; now: Date },
    stream: RecordedStream,
  ): Promise<RecordingRow | undefined> {
    await this.#database
      .insertInto('recordings')
      .values({
        id: recording.id,
        stream_id: stream.streamId,
        channel_name: stream.room,
        creator_id: stream.creatorId,
        title: stream.title,
        visibility: stream.visibility,
        status: 'recording',
        started_at: new Date(stream.startedAtMs),
        node_id: recording.nodeId,
        renditions: '[]',
        files: '[]',
        updated_at: recording.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['stream_id', 'node_id']).where('status', '=', 'recording').doNothing(),
      )
      .execute();
    return this.#visible()
      .where('stream_id', '=', stream.streamId)
      .where('node_id', '=', recording.nodeId)
      .where('status', '=', 'recording')
      .executeTakeFirst();
  }

  /** Takes over what its stream is called, and who may see it where that is fewer; once it is ready it is its owner's alone. */
  async follow(
    id: string,
    stream: { title?: string; visibility: StreamVisibility },
    now: Date,
  ): Promise<void> {
    const { title, visibility } = stream;
    const wider = VISIBILITIES.slice(0, VISIBILITIES.indexOf(visibility));
    await this.#database
      .updateTable('recordings')
      .set((row) => ({
        ...(title === undefined ? {} : { title }),
        visibility: row
          .case()
          .when('visibility', 'in', wider.length === 0 ? [visibility] : wider)
          .then(visibility)
          .else(row.ref('visibility'))
          .end(),
        updated_at: now,
      }))
      .where('id', '=', id)
      .where('status', 'in', ['recording', 'finalising'])
      .execute();
  }

  /** What was lost stays said: only what passes gives way to another problem. */
  async setProblem(id: string, problem: RecordingProblem, now: Date): Promise<void> {
    await this.#database
      .updateTable('recordings')
      .set({ problem, updated_at: now })
      .where('id', '=', id)
      .where((row) => row.or([row('problem', 'is', null), row('problem', 'in', PASSING_PROBLEMS)]))
      .execute();
  }

  /** recording → finalising. Does nothing to one that is further. */
  async setFinalising(id: string, now: Date): Promise<void> {
    await this.#database
      .updateTable('recordings')
      .set({ status: 'finalising', updated_at: now })
      .where('id', '=', id)
      .where('status', '=', 'recording')
      .execute();
  }

  /** finalising → ready. What was wrong while it was recorded stays said. Undefined if it was deleted meanwhile. */
  async setReady(
    id: string,
    recording: FinalisedRecording,
    now: Date,
  ): Promise<RecordingRow | undefined> {
    return this.#database
      .updateTable('recordings')
      .set((expression) => ({
        status: 'ready',
        problem: expression.fn<RecordingProblem | null>('nullif', [
          'problem',
          sql.lit('finalise_failed'),
        ]),
        started_at: new Date(recording.startedAtMs),
        duration_ms: BigInt(recording.durationMs),
        size_bytes: BigInt(recording.sizeBytes),
        renditions: JSON.stringify(
          recording.renditions.map(({ name, width, height }) => ({ name, width, height })),
        ),
        files: JSON.stringify(recording.files),
        updated_at: now,
      }))
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .returning(COLUMNS)
      .executeTakeFirst();
  }

  /** Nothing of it can be played: `empty`, unless another problem is known. `sizeBytes` is what stays on disk of it. */
  async setFailed(id: string, sizeBytes: number, now: Date): Promise<void> {
    await this.#database
      .updateTable('recordings')
      .set((expression) => ({
        status: 'failed',
        problem: expression.fn<RecordingProblem>('coalesce', ['problem', sql.lit('empty')]),
        size_bytes: BigInt(sizeBytes),
        updated_at: now,
      }))
      .where('id', '=', id)
      .execute();
  }

  /** Its files are in the object store now. False if it was deleted meanwhile. */
  async setStored(id: string, now: Date): Promise<boolean> {
    const row = await this.#database
      .updateTable('recordings')
      .set((expression) => ({
        storage: 's3',
        problem: expression.fn<RecordingProblem | null>('nullif', [
          'problem',
          sql.lit('store_unreachable'),
        ]),
        updated_at: now,
      }))
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  async update(
    id: string,
    changes: { title?: string; visibility?: StreamVisibility },
    now: Date,
  ): Promise<RecordingRow | undefined> {
    return this.#database
      .updateTable('recordings')
      .set({ ...changes, updated_at: now })
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .returning(COLUMNS)
      .executeTakeFirst();
  }

  /** Nobody sees it from now on. Undefined if nobody saw it before. */
  async markDeleted(id: string, now: Date): Promise<RecordingRow | undefined> {
    return this.#database
      .updateTable('recordings')
      .set({ deleted_at: now, updated_at: now })
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .returning(COLUMNS)
      .executeTakeFirst();
  }

  /** The files are gone, and the row goes. */
  async forget(id: string): Promise<void> {
    await this.#database.deleteFrom('recordings').where('id', '=', id).execute();
  }

  /** Undefined for what is no id at all, too. */
  async find(id: string): Promise<RecordingRow | undefined> {
    if (!UUID_PATTERN.test(id)) return undefined;
    return this.#visible().where('id', '=', id).executeTakeFirst();
  }

  async get(id: string): Promise<RecordingRow> {
    const row = await this.find(id);
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such recording.');
    return row;
  }

  /** A creator's recordings, newest first: all, or those that everybody may find. */
  async listOf(
    creatorId: string,
    options: { isPublicOnly: boolean; page: number; pageSize: number },
  ): Promise<RecordingRow[]> {
    const { isPublicOnly, page, pageSize } = options;
    return this.#visible()
      .where('creator_id', '=', creatorId)
      .$if(isPublicOnly, (query) =>
        query.where('visibility', '=', 'public').where('status', '=', 'ready'),
      )
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
  }

  async listIdsOf(creatorId: string): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('recordings')
      .select('id')
      .where('creator_id', '=', creatorId)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Those of this node that a process left unfinished. */
  async listUnfinished(nodeId: string): Promise<RecordingRow[]> {
    return this.#visible()
      .where('node_id', '=', nodeId)
      .where('status', 'in', ['recording', 'finalising'])
      .orderBy('started_at')
      .execute();
  }

  /** Those on this node's disk that belong into the object store, oldest first. */
  async listUnstored(nodeId: string): Promise<RecordingRow[]> {
    return this.#visible()
      .where('node_id', '=', nodeId)
      .where('status', '=', 'ready')
      .where('storage', '=', 'local')
      .orderBy('started_at')
      .execute();
  }

  /** Which of these are in the object store. */
  async findStored(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.#database
      .selectFrom('recordings')
      .select('id')
      .where('id', 'in', ids)
      .where('storage', '=', 's3')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Those whose files this node has to remove: its own, and all that are in the object store. */
  async listDeleted(nodeId: string): Promise<RecordingRow[]> {
    return this.#database
      .selectFrom('recordings')
      .select(COLUMNS)
      .where('deleted_at', 'is not', null)
      .where((row) => row.or([row('node_id', '=', nodeId), row('storage', '=', 's3')]))
      .execute();
  }

  /** What retention decides on: finished recordings, oldest first. */
  async listByAge(): Promise<Pick<RecordingRow, 'id' | 'started_at' | 'size_bytes'>[]> {
    return this.#database
      .selectFrom('recordings')
      .select(['id', 'started_at', 'size_bytes'])
      .where('deleted_at', 'is', null)
      .where('status', 'in', ['ready', 'failed'])
      .orderBy('started_at')
      .execute();
  }

  #visible() {
    return this.#database.selectFrom('recordings').select(COLUMNS).where('deleted_at', 'is', null);
  }
}
