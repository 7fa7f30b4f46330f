import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { StreamView } from '@stagedoor/contracts/http/streams';
import { openAddress } from '../HlsAdmission.ts';
import type { LiveStreams } from '../LiveStreams.ts';
import type { CreatorDirectory } from '../roles.ts';
import type { StreamRow } from '../tables.ts';

/** Turns rows into what the API shows: the creator by name, and for live streams the counts of this moment. */
export class StreamViews {
  readonly #live: LiveStreams;
  readonly #creators: CreatorDirectory;

  constructor(options: { live: LiveStreams; creators: CreatorDirectory }) {
    this.#live = options.live;
    this.#creators = options.creators;
  }

  async one(row: StreamRow): Promise<StreamView> {
    const people = await this.#creators.findPublicUsers([row.creator_id]);
    return this.#view(row, people.get(row.creator_id));
  }

  async many(rows: readonly StreamRow[]): Promise<StreamView[]> {
    const people = await this.#creators.findPublicUsers([
      ...new Set(rows.map((row) => row.creator_id)),
    ]);
    return rows.map((row) => this.#view(row, people.get(row.creator_id)));
  }

  /** The same for a list that people look through: pictures of what is live are kept coming. */
  async cards(rows: readonly StreamRow[]): Promise<StreamView[]> {
    for (const { id } of rows) {
      const live = this.#live.findById(id);
      if (live !== undefined) this.#live.wantPoster(live);
    }
    return this.many(rows);
  }

  #view(row: StreamRow, creator: PublicUser | undefined): StreamView {
    const live = row.status === 'live' ? this.#live.findById(row.id) : undefined;
    return {
      streamId: row.id,
      channelName: row.channel_name,
      title: row.title,
      description: row.description,
      category: row.category,
      visibility: row.visibility,
      status: row.status,
      isPublisherConnected: live?.isPublisherConnected ?? false,
      viewerCount: live?.viewerCount ?? row.viewer_count,
      scheduledAt: row.scheduled_at?.toISOString() ?? null,
      startedAt: row.started_at?.toISOString() ?? null,
      endedAt: row.ended_at?.toISOString() ?? null,
      endReason: row.end_reason,
      isRecorded: row.is_recorded,
      recordingUrl: row.recording_url,
      hlsUrl: live === undefined || live.visibility === 'private' ? null : openAddress(live.room),
      posterUrl: live === undefined ? null : this.#live.posterUrlOf(live),
      creator: {
        id: row.creator_id,
        username: creator?.username ?? '',
        displayName: creator?.displayName ?? '',
        profilePicUrl: creator?.profilePicUrl ?? null,
      },
    };
  }
}
