import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import type { Identity } from '@stagedoor/contracts/identity';
import { isInsider, type RecordingService } from '../RecordingService.ts';
import type { AccountDirectory } from '../roles.ts';
import type { RecordingRow } from '../tables.ts';
import { vodPath } from '../vod/vod-path.ts';

/** Turns rows into what the API shows to whoever asks: with paths that work for them, and problems for the owner only. */
export class RecordingViews {
  readonly #service: RecordingService;
  readonly #accounts: AccountDirectory;

  constructor(options: { service: RecordingService; accounts: AccountDirectory }) {
    this.#service = options.service;
    this.#accounts = options.accounts;
  }

  async many(
    rows: readonly RecordingRow[],
    identity: Identity | undefined,
  ): Promise<RecordingView[]> {
    const ids = [...new Set(rows.map((row) => row.creator_id))];
    const [people, banned] = await Promise.all([
      this.#accounts.findPublicUsers(ids),
      this.#service.bannedAmong(ids),
    ]);
    return rows.map((row) => {
      const isClosed = row.visibility === 'private' || banned.has(row.creator_id);
      return this.#view(row, people.get(row.creator_id), { identity, isClosed });
    });
  }

  async one(row: RecordingRow, identity: Identity | undefined): Promise<RecordingView> {
    const [view] = await this.many([row], identity);
    return view as RecordingView;
  }

  #view(
    row: RecordingRow,
    creator: PublicUser | undefined,
    { identity, isClosed }: { identity: Identity | undefined; isClosed: boolean },
  ): RecordingView {
    return {
      recordingId: row.id,
      streamId: row.stream_id,
      channelName: row.channel_name,
      title: row.title,
      visibility: row.visibility,
      status: row.status,
      problem: isInsider(row, identity) ? row.problem : null,
      startedAt: row.started_at.toISOString(),
      durationMs: Number(row.duration_ms),
      sizeBytes: Number(row.size_bytes),
      renditions: row.renditions.toSorted((a, b) => b.height - a.height),
      urls: row.status === 'ready' ? this.#urls(row, identity, isClosed) : null,
      creator: {
        id: row.creator_id,
        username: creator?.username ?? '',
        displayName: creator?.displayName ?? '',
        profilePicUrl: creator?.profilePicUrl ?? null,
      },
    };
  }

  #urls(
    row: RecordingRow,
    identity: Identity | undefined,
    isClosed: boolean,
  ): NonNullable<RecordingView['urls']> {
    const session = this.#service.sessionFor(row, identity, isClosed);
    const names = new Set(row.files.map((file) => file.path));
    const pathOf = (name: string): string => vodPath(row.id, session, name);
    const ifThere = (name: string): string | null => (names.has(name) ? pathOf(name) : null);
    return {
      playlist: pathOf('index.m3u8'),
      video: ifThere('video.mp4'),
      poster: ifThere('poster.jpg'),
      thumbnails: ifThere('thumbnails.vtt'),
    };
  }
}
