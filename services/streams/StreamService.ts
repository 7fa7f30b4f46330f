import { randomUUID } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaRole } from '@stagedoor/contracts/identity';
import { asRoomId, asStreamId, ROOM_ID_PATTERN, UUID_PATTERN } from '@stagedoor/contracts/ids';
import { GRANT_TTL_MAX_SECONDS } from '@stagedoor/contracts/limits';
import type { StreamEndReason, StreamVisibility } from '@stagedoor/contracts/media';
import type { Clock } from '@stagedoor/service-kit/clock';
import { isInsider } from './admission.ts';
import { createChannelName } from './channel-name.ts';
import type { LiveStream } from './LiveStream.ts';
import type { LiveStreams } from './LiveStreams.ts';
import type { CreatorDirectory, GrantIssuer } from './roles.ts';
import type { StatisticsStore } from './StatisticsStore.ts';
import { STALE_MS } from './StreamHousekeeping.ts';
import type { StreamStore, StreamTexts } from './StreamStore.ts';
import type { StreamRow } from './tables.ts';
import type { ViewerStore } from './ViewerStore.ts';

/** Going live twice at the same instant, once each on two streams, settles within this many tries. */
const GO_LIVE_ATTEMPTS_MAX = 3;

/** What a stream is that nobody said more of than its title. */
const DEFAULT_TEXTS = { description: '', category: 'other', visibility: 'public' } as const;
/** Bans and lost roles that a request which began before them may still meet. */
const LOSSES_MAX = 1_000;
/** A request's token is verified shortly before the request gets here. */
const LOSS_MARGIN_MS = 5_000;

export type GoLiveRequest = Partial<StreamTexts> & {
  title: string;
  scheduledStreamId: string | undefined;
  /** Undefined: what was announced with a scheduled stream, else not. */
  record?: boolean | undefined;
};
export type WentLive = { row: StreamRow; publishGrant: string; isResumed: boolean };

export type StreamServiceOptions = {
  clock: Clock;
  live: LiveStreams;
  streams: StreamStore;
  viewers: ViewerStore;
  statistics: StatisticsStore;
  grants: GrantIssuer;
  creators: CreatorDirectory;
};

export type MediaToken = {
  token: string;
  room: string;
  subject: string;
  role: MediaRole;
  expiresAtMs: number;
};

/** What people do with streams. Every method takes who asks and refuses with AppError what they may not. */
export class StreamService {
  readonly #clock: Clock;
  readonly #live: LiveStreams;
  readonly #streams: StreamStore;
  readonly #viewers: ViewerStore;
  readonly #statistics: StatisticsStore;
  readonly #grants: GrantIssuer;
  readonly #creators: CreatorDirectory;
  /** When accounts lost the right to go live, newest last; monotonic. */
  readonly #losses = new Map<string, number>();

  constructor(options: StreamServiceOptions) {
    this.#clock = options.clock;
    this.#live = options.live;
    this.#streams = options.streams;
    this.#viewers = options.viewers;
    this.#statistics = options.statistics;
    this.#grants = options.grants;
    this.#creators = options.creators;
  }

  /**
   * Starts a broadcast, or a scheduled one. A creator who is live already gets the same stream again, with those texts changed
   * that the request has (a reloaded Studio goes on), and recorded from now on if it says so. CREATOR_ONLY for others.
   */
  async goLive(identity: Identity, request: GoLiveRequest): Promise<WentLive> {
    assertCreator(identity);
    const startedMs = this.#clock.monotonicMs();
    const { scheduledStreamId, record, ...texts } = request;
    for (let attempt = 0; attempt < GO_LIVE_ATTEMPTS_MAX; attempt += 1) {
      const running = await this.#streams.findLiveOf(identity.userId);
      if (running !== undefined) {
        const changes = record === true ? { ...texts, isRecorded: record } : texts;
        const row = await this.#streams.update(running.id, changes, this.#now());
        if (row?.status !== 'live') continue;
        this.#live.applyUpdate(row);
        return { row, publishGrant: await this.#issue(identity, row, 'publish'), isResumed: true };
      }
      const row =
        scheduledStreamId === undefined
          ? await this.#insertLive(identity, texts, record ?? false)
          : await this.#startScheduled(identity, scheduledStreamId, texts, record);
      if (row === undefined) continue;
      this.#live.add(row);
      await this.#assertStillMay(identity, row, startedMs);
      return { row, publishGrant: await this.#issue(identity, row, 'publish'), isResumed: false };
    }
    throw new AppError('CONFLICT', 'Another device is going live with this account; try again.');
  }

  async schedule(
    identity: Identity,
    request: Partial<StreamTexts> & { title: string; scheduledAt: Date; record?: boolean },
  ): Promise<StreamRow> {
    assertCreator(identity);
    const { record, ...announced } = request;
    if (request.scheduledAt.getTime() <= this.#clock.nowMs()) {
      throw new AppError('VALIDATION_ERROR', 'The time lies in the past.', {
        details: {
          fields: [{ in: 'body', path: 'scheduledAt', message: 'The time lies in the past.' }],
        },
      });
    }
    return this.#streams.insertScheduled({
      ...DEFAULT_TEXTS,
      ...announced,
      isRecorded: record ?? false,
      id: randomUUID(),
      channelName: await this.#createChannelName(identity),
      creatorId: identity.userId,
    });
  }

  /** Ends one's own stream (or any, for moderators and admins). Ending an ended stream answers the same again. */
  async end(identity: Identity, reference: string): Promise<StreamRow> {
    const row = await this.getByReference(reference);
    assertOwner(identity, row);
    if (row.status === 'scheduled') {
      throw new AppError('STREAM_STATE_INVALID', 'This stream has not begun.');
    }
    const reason: StreamEndReason = row.creator_id === identity.userId ? 'ended' : 'server';
    return (await this.#live.end(asStreamId(row.id), reason)) ?? this.#streams.getById(row.id);
  }

  /** Removes a scheduled stream. */
  async cancelScheduled(identity: Identity, streamId: string): Promise<void> {
    const row = await this.getByReference(streamId);
    assertOwner(identity, row);
    if (!(await this.#streams.deleteScheduled(row.id))) {
      throw new AppError('STREAM_STATE_INVALID', 'Only a scheduled stream can be removed.');
    }
  }

  async update(
    identity: Identity,
    reference: string,
    texts: Partial<StreamTexts>,
  ): Promise<StreamRow> {
    const row = await this.getByReference(reference);
    assertOwner(identity, row);
    const updated = await this.#streams.update(row.id, texts, this.#now());
    if (updated === undefined) throw new AppError('STREAM_STATE_INVALID', 'This stream is over.');
    this.#live.applyUpdate(updated);
    return updated;
  }

  /** Public streams, live or to come. `search` also finds creators by name. */
  async listPublic(filter: {
    status: 'live' | 'scheduled';
    search: string | undefined;
    category: string | undefined;
    sort: 'viewers' | 'newest' | 'oldest';
  }): Promise<StreamRow[]> {
    const search = filter.search?.toLowerCase();
    const creatorIds =
      search === undefined || search === '' ? [] : await this.#findCreators(filter.status, search);
    return this.#streams.listPublic({ ...filter, creatorIds });
  }

  /** By stream id or channel name. NOT_FOUND otherwise. */
  async getByReference(reference: string): Promise<StreamRow> {
    const row = UUID_PATTERN.test(reference)
      ? await this.#streams.findById(reference)
      : ROOM_ID_PATTERN.test(reference)
        ? await this.#streams.findByChannel(reference)
        : undefined;
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such stream.');
    return row;
  }

  async findLiveOf(identity: Identity): Promise<StreamRow | undefined> {
    return this.#streams.findLiveOf(identity.userId);
  }

  async listHistory(identity: Identity, page: number, pageSize: number): Promise<StreamRow[]> {
    return this.#streams.listHistory(identity.userId, page, pageSize);
  }

  /** What the owner sees of a stream's audience. */
  async statistics(identity: Identity, reference: string) {
    const row = await this.getByReference(reference);
    assertOwner(identity, row);
    await this.#live.findById(row.id)?.flush();
    await this.#live.recordMinutes(row.id);
    const now = this.#now();
    const [minutes, totals] = await Promise.all([
      this.#statistics.list(row.id),
      this.#viewers.totals(row.id, now),
    ]);
    const endMs = (row.ended_at ?? now).getTime();
    const durationSeconds = row.started_at === null ? 0 : (endMs - row.started_at.getTime()) / 1000;
    return {
      streamId: row.id,
      peakViewers: minutes.reduce((peak, minute) => Math.max(peak, minute.peakViewers), 0),
      averageViewers: durationSeconds > 0 ? totals.watchSeconds / durationSeconds : 0,
      ...totals,
      minutes,
    };
  }

  /**
   * Counts the caller as a viewer until they leave or 45 s pass without another call, and gives a grant to watch and where the
   * stream is over HLS.
   */
  async joinAsViewer(
    identity: Identity,
    reference: string,
  ): Promise<{ grant: string; viewerCount: number; hlsUrl: string }> {
    const { stream, row } = await this.#getLive(reference);
    this.#live.assertMayEnter(stream, identity, 'subscribe', identity.grant);
    const hlsUrl = this.#live.hls.addressFor(stream, identity, identity.grant);
    stream.leaseViewer(identity.userId, STALE_MS);
    await stream.flush();
    return {
      grant: await this.#issue(identity, row, 'subscribe'),
      viewerCount: stream.viewerCount,
      hlsUrl,
    };
  }

  async leaveAsViewer(identity: Identity, reference: string): Promise<number> {
    const { stream } = await this.#getLive(reference);
    stream.endLease(identity.userId);
    await stream.flush();
    return stream.viewerCount;
  }

  /** A media grant for a room that is live: publish for its creator only, subscribe for whoever may watch. */
  async issueToken(identity: Identity, reference: string, role: MediaRole): Promise<MediaToken> {
    const { stream, row } = await this.#getLive(reference);
    if (role === 'publish') {
      assertCreator(identity);
      if (row.creator_id !== identity.userId) {
        throw new AppError('FORBIDDEN', 'Only the creator of a stream may publish into it.');
      }
    } else {
      this.#live.assertMayEnter(stream, identity, 'subscribe', undefined);
    }
    return {
      token: await this.#issue(identity, row, role),
      room: row.channel_name,
      subject: identity.userId,
      role,
      expiresAtMs: this.#clock.nowMs() + GRANT_TTL_MAX_SECONDS * 1000,
    };
  }

  async setRecordingUrl(streamId: string, url: string | null): Promise<void> {
    await this.#streams.setRecordingUrl(streamId, url);
  }

  async narrowestVisibility(streamId: string): Promise<StreamVisibility | undefined> {
    const row = await this.#streams.findById(streamId);
    return row === undefined ? undefined : (row.narrowest_visibility ?? row.visibility);
  }

  /** Ends what somebody broadcasts who may not any more, and what they are about to. */
  async endAllOf(creatorId: string, reason: StreamEndReason): Promise<void> {
    this.#rememberLoss(creatorId);
    const row = await this.#streams.findLiveOf(creatorId);
    // Another server may have ended the row already; this one's room is to be closed all the same.
    const streamId =
      row === undefined ? this.#live.findByCreator(creatorId)?.streamId : asStreamId(row.id);
    if (streamId !== undefined) await this.#live.end(streamId, reason);
  }

  /** Between the check of who asks and the insert, a ban or the end of a role may have come. */
  async #assertStillMay(identity: Identity, row: StreamRow, startedMs: number): Promise<void> {
    const lostAtMs = this.#losses.get(identity.userId);
    if (lostAtMs !== undefined && lostAtMs >= startedMs - LOSS_MARGIN_MS) {
      await this.#live.end(asStreamId(row.id), 'server');
      throw new AppError('CREATOR_ONLY', 'This account may not go live any more.');
    }
    const stored = await this.#streams.getById(row.id);
    if (stored.status !== 'live') {
      await this.#live.end(asStreamId(row.id), 'ended');
      throw new AppError('CONFLICT', 'The stream was ended while it began.');
    }
  }

  #rememberLoss(userId: string): void {
    this.#losses.delete(userId);
    this.#losses.set(userId, this.#clock.monotonicMs());
    const oldest = this.#losses.size > LOSSES_MAX ? this.#losses.keys().next().value : undefined;
    if (oldest !== undefined) this.#losses.delete(oldest);
  }

  async #getLive(reference: string): Promise<{ stream: LiveStream; row: StreamRow }> {
    const row = await this.getByReference(reference);
    const stream = this.#live.find(asRoomId(row.channel_name));
    if (stream === undefined) throw new AppError('STREAM_NOT_LIVE', 'This stream is not live.');
    return { stream, row };
  }

  async #insertLive(
    identity: Identity,
    texts: Partial<StreamTexts> & { title: string },
    isRecorded: boolean,
  ): Promise<StreamRow | undefined> {
    return this.#streams.insertLive({
      ...DEFAULT_TEXTS,
      ...texts,
      isRecorded,
      id: randomUUID(),
      channelName: await this.#createChannelName(identity),
      creatorId: identity.userId,
      now: this.#now(),
      lease: this.#live.lease(),
    });
  }

  async #startScheduled(
    identity: Identity,
    streamId: string,
    texts: Partial<StreamTexts>,
    isRecorded: boolean | undefined,
  ): Promise<StreamRow | undefined> {
    const row = await this.getByReference(streamId);
    assertOwner(identity, row);
    if (row.status !== 'scheduled') {
      throw new AppError('STREAM_STATE_INVALID', 'This stream is not a scheduled one.');
    }
    return this.#streams.startScheduled(row.id, identity.userId, texts, {
      isRecorded,
      now: this.#now(),
      lease: this.#live.lease(),
    });
  }

  async #createChannelName(identity: Identity): Promise<string> {
    const people = await this.#creators.findPublicUsers([identity.userId]);
    return createChannelName(people.get(identity.userId)?.username ?? '');
  }

  async #findCreators(status: 'live' | 'scheduled', search: string): Promise<string[]> {
    const everything = await this.#streams.listPublic({
      status,
      search: undefined,
      category: undefined,
      creatorIds: [],
      sort: 'newest',
    });
    const people = await this.#creators.findPublicUsers([
      ...new Set(everything.map((row) => row.creator_id)),
    ]);
    return [...people.values()]
      .filter((person) =>
        `${person.username}\n${person.displayName}`.toLowerCase().includes(search),
      )
      .map((person) => person.id);
  }

  async #issue(identity: Identity, row: StreamRow, role: MediaRole): Promise<string> {
    return this.#grants.issueGrant({
      room: asRoomId(row.channel_name),
      role,
      subject: identity.userId,
      ttlSeconds: GRANT_TTL_MAX_SECONDS,
    });
  }

  #now(): Date {
    return new Date(this.#clock.nowMs());
  }
}

export function assertCreator(identity: Identity): void {
  if (!identity.roles.includes('creator') && !identity.roles.includes('admin')) {
    throw new AppError('CREATOR_ONLY', 'Only creators can go live.');
  }
}

/** Own streams, and everybody's for moderators and admins. */
function assertOwner(identity: Identity, row: StreamRow): void {
  if (!isInsider({ creatorId: row.creator_id }, identity)) {
    throw new AppError('FORBIDDEN', 'This is somebody else’s stream.');
  }
}
