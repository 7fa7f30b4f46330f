import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, Role } from '@stagedoor/contracts/identity';
import { asUserId } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RecordingStore } from './RecordingStore.ts';
import type { RecordingSweep } from './RecordingSweep.ts';
import type { AccountDirectory, StreamDirectory } from './roles.ts';
import type { RecordingRow } from './tables.ts';
import type { VodHandler } from './vod/VodHandler.ts';
import type { VodSessions } from './vod/VodSessions.ts';

export type RecordingServiceOptions = {
  clock: Clock;
  log: Logger;
  store: RecordingStore;
  sweep: RecordingSweep;
  vod: Pick<VodHandler, 'cutOff' | 'forget'>;
  sessions: VodSessions;
  accounts: AccountDirectory;
  streams: StreamDirectory;
};

/** What people do with recordings. Every method takes who asks and refuses with AppError what they may not. */
export class RecordingService {
  readonly #options: RecordingServiceOptions;

  constructor(options: RecordingServiceOptions) {
    this.#options = options;
  }

  /** One's own, or those of a creator that everybody may find; newest first. AUTH_REQUIRED where it is not said whose. */
  async list(
    identity: Identity | undefined,
    query: { creator?: string | undefined; page: number; pageSize: number },
  ): Promise<RecordingRow[]> {
    const { creator, page, pageSize } = query;
    if (creator !== undefined) {
      if (await this.#isBanned(creator)) return [];
      return this.#options.store.listOf(creator, { isPublicOnly: true, page, pageSize });
    }
    if (identity?.kind !== 'user') throw new AppError('AUTH_REQUIRED', 'Log in first.');
    return this.#options.store.listOf(identity.userId, { isPublicOnly: false, page, pageSize });
  }

  /** GRANT_REQUIRED for a private one of somebody else; NOT_FOUND for theirs that came to nothing, and while they are banned. */
  async get(identity: Identity | undefined, recordingId: string): Promise<RecordingRow> {
    const row = await this.#options.store.get(recordingId);
    if (isInsider(row, identity)) return row;
    if (row.visibility === 'private')
      throw new AppError('GRANT_REQUIRED', 'This recording is private.');
    if (row.status === 'failed' || (await this.#isBanned(row.creator_id)))
      throw new AppError('NOT_FOUND', 'There is no such recording.');
    return row;
  }

  async update(
    identity: Identity,
    recordingId: string,
    changes: { title?: string; visibility?: StreamVisibility },
  ): Promise<RecordingRow> {
    const { store, clock, vod } = this.#options;
    const before = await this.#getOwn(identity, recordingId);
    const row = await store.update(before.id, changes, new Date(clock.nowMs()));
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such recording.');
    const isClosed = row.visibility === 'private' && before.visibility !== 'private';
    if (isClosed) vod.cutOff(row.id);
    else vod.forget(row.id);
    await this.publish(row);
    return row;
  }

  /** From now on nobody sees it, and what is being read of it ends. Deleting what is deleted is NOT_FOUND. */
  async delete(identity: Identity, recordingId: string): Promise<void> {
    const { sweep } = this.#options;
    const row = await this.#getOwn(identity, recordingId);
    await sweep.delete(row.id);
    void sweep.run();
  }

  /** Says at the stream where its recording is, if whoever may watch the stream may watch that. */
  async publish(row: RecordingRow): Promise<void> {
    const isOpen = row.status === 'ready' && row.visibility !== 'private';
    await this.#setUrl(row, isOpen ? `/replay/${row.id}` : null);
  }

  /** It is deleted: its stream has no recording any more. */
  async withdraw(row: RecordingRow): Promise<void> {
    this.#options.vod.cutOff(row.id);
    await this.#setUrl(row, null);
  }

  /** What a path to the recording's files carries for this person; undefined for what everybody may watch. */
  sessionFor(
    row: RecordingRow,
    identity: Identity | undefined,
    isClosed: boolean,
  ): string | undefined {
    if (identity === undefined || !isClosed) return undefined;
    return this.#options.sessions.create(row.id, identity.userId);
  }

  /** Whether only its owner and moderators may watch it: it is private, or its owner is banned. */
  async isClosed(row: RecordingRow): Promise<boolean> {
    return row.visibility === 'private' || (await this.#isBanned(row.creator_id));
  }

  /** Which of these people are banned. */
  async bannedAmong(creatorIds: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = [...new Set(creatorIds)];
    const states = await Promise.all(ids.map((id) => this.#isBanned(id)));
    return new Set(ids.filter((_, index) => states[index]));
  }

  /** Nobody but moderators goes on watching what somebody recorded who is banned now. */
  async handleBanned(creatorId: string): Promise<void> {
    const { store, vod } = this.#options;
    for (const recordingId of await store.listIdsOf(creatorId)) vod.cutOff(recordingId);
  }

  /** Asked for every request for a recording that not everybody may watch: for whom the address was made, and what that person may at this moment. */
  async mayWatch(row: RecordingRow, session: string | undefined): Promise<boolean> {
    const { sessions, accounts } = this.#options;
    const userId = session === undefined ? undefined : sessions.open(row.id, session);
    if (userId === undefined) return false;
    const account = await accounts.findAccount(userId);
    if (account === undefined || account.isBanned) return false;
    return isInsider(row, { userId, roles: account.roles });
  }

  async #isBanned(creatorId: string): Promise<boolean> {
    const account = await this.#options.accounts.findAccount(asUserId(creatorId));
    return account?.isBanned ?? false;
  }

  async #getOwn(identity: Identity, recordingId: string): Promise<RecordingRow> {
    const row = await this.#options.store.get(recordingId);
    if (!isInsider(row, identity))
      throw new AppError('FORBIDDEN', 'This is somebody else’s recording.');
    return row;
  }

  /** The stream's page is behind then, until the next change; the recording itself is not. */
  async #setUrl(row: RecordingRow, url: string | null): Promise<void> {
    const { streams, log } = this.#options;
    await streams.setRecordingUrl(row.stream_id, url).catch((error: unknown) => {
      log.warn({ error, recordingId: row.id }, 'a stream does not know of its recording');
    });
  }
}

/** The owner, and those who look after everybody's streams. */
export function isInsider(
  row: Pick<RecordingRow, 'creator_id'>,
  identity: { userId: string; roles: readonly Role[] } | undefined,
): boolean {
  if (identity === undefined) return false;
  return (
    asUserId(row.creator_id) === identity.userId ||
    identity.roles.includes('admin') ||
    identity.roles.includes('moderator')
  );
}
