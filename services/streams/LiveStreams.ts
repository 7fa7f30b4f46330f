import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import type { PeerId, RoomId, StreamId, UserId } from '@stagedoor/contracts/ids';
import { PUBLISHER_GRACE_MS } from '@stagedoor/contracts/limits';
import type { StreamEndReason } from '@stagedoor/contracts/media';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { LiveStream, type LiveStreamOwner } from './LiveStream.ts';
import type { Rooms, StreamSnapshot } from './roles.ts';
import type { StatisticsStore } from './StatisticsStore.ts';
import type { StreamStore } from './StreamStore.ts';
import type { StreamRow } from './tables.ts';
import type { ViewerStore } from './ViewerStore.ts';

/** A creator who pressed "go live" may still be choosing a camera; somebody who never publishes must not stay listed. */
export const FIRST_PUBLISH_GRACE_MS = 2 * PUBLISHER_GRACE_MS;
/** How often viewers are said to be there still, and leases looked at. */
const HOUSEKEEPING_INTERVAL_MS = 15_000;
/** Three missed rounds of housekeeping: the process that opened the row is gone. */
export const VIEWER_STALE_MS = 3 * HOUSEKEEPING_INTERVAL_MS;
const MINUTE_MS = 60_000;

/**
 * All streams that are live on this node, and the gate to their rooms. Implements signaling's RoomAuthority.
 *
 * Order on ending: the row first (the one winner of a race goes on), then memory, then the room, so that nobody is admitted
 * to a stream that is over.
 */
export class LiveStreams implements LiveStreamOwner {
  readonly clock: Clock;
  readonly #log: Logger;
  readonly #streams: StreamStore;
  readonly #viewers: ViewerStore;
  readonly #statistics: StatisticsStore;
  readonly #byRoom = new Map<RoomId, LiveStream>();
  #rooms: Rooms | undefined;
  #housekeeping: Timer | undefined;
  #lastMinute = 0;

  constructor(options: {
    clock: Clock;
    log: Logger;
    streams: StreamStore;
    viewers: ViewerStore;
    statistics: StatisticsStore;
  }) {
    this.clock = options.clock;
    this.#log = options.log;
    this.#streams = options.streams;
    this.#viewers = options.viewers;
    this.#statistics = options.statistics;
  }

  /** Connects the rooms that these streams act on; called once, before the first stream. */
  connectRooms(rooms: Rooms): void {
    this.#rooms = rooms;
  }

  /** Takes up the streams that were live when the process before this one ended; their publishers may come back. */
  async resume(): Promise<void> {
    const rows = await this.#streams.listLive();
    for (const row of rows) this.#add(row, PUBLISHER_GRACE_MS);
    await this.#viewers.closeStale(this.#wallClock(-VIEWER_STALE_MS));
  }

  add(row: StreamRow): LiveStream {
    return this.#add(row, FIRST_PUBLISH_GRACE_MS);
  }

  find(room: RoomId): LiveStream | undefined {
    return this.#byRoom.get(room);
  }

  findByCreator(creatorId: string): LiveStream | undefined {
    return [...this.#byRoom.values()].find((stream) => stream.creatorId === creatorId);
  }

  findById(streamId: string): LiveStream | undefined {
    return [...this.#byRoom.values()].find((stream) => stream.streamId === streamId);
  }

  get count(): number {
    return this.#byRoom.size;
  }

  get viewerCount(): number {
    return [...this.#byRoom.values()].reduce((sum, stream) => sum + stream.viewerCount, 0);
  }

  /** Ends a live stream for everybody. Resolves with its last row, or undefined if somebody else ended it first. */
  async end(streamId: StreamId, reason: StreamEndReason): Promise<StreamRow | undefined> {
    const stream = this.findById(streamId);
    await stream?.flush();
    const row = await this.#streams.end(streamId, reason, this.#wallClock());
    if (stream !== undefined && this.#byRoom.get(stream.room) === stream) {
      await this.#recordMinute(stream);
      stream.close();
      this.#byRoom.delete(stream.room);
      if (this.#byRoom.size === 0) this.#stopHousekeeping();
      await this.#rooms?.endRoom(stream.room, stream.streamId, reason);
    }
    if (row !== undefined) this.#log.info({ streamId, reason }, 'stream ended');
    return row;
  }

  /** Shows changed texts to everybody in the room. */
  applyUpdate(row: StreamRow): void {
    const stream = this.findById(row.id);
    if (stream === undefined) return;
    stream.title = row.title;
    stream.description = row.description;
    stream.category = row.category;
    stream.visibility = row.visibility;
    this.#announce(stream);
  }

  // RoomAuthority

  async admit(request: {
    identity: Identity;
    room: RoomId;
    role: MediaRole;
    grant: MediaGrant | undefined;
  }): Promise<StreamSnapshot> {
    const stream = this.#byRoom.get(request.room) ?? (await this.#explainAbsence(request.room));
    this.assertMayEnter(
      stream,
      request.identity,
      request.role,
      request.grant ?? request.identity.grant,
    );
    return stream.snapshot();
  }

  handlePublisherJoined(room: RoomId): void {
    const stream = this.#byRoom.get(room);
    if (stream === undefined) return;
    stream.setPublisherConnected();
    this.#announce(stream);
  }

  /** Called by signaling when the room has no publishing peer any more. */
  handlePublisherLost(subject: RoomId | LiveStream): void {
    if (typeof subject !== 'string') {
      this.#endForAbsence(subject);
      return;
    }
    const stream = this.#byRoom.get(subject);
    if (stream === undefined) return;
    stream.setPublisherLost(PUBLISHER_GRACE_MS);
    this.#announce(stream);
  }

  handleViewerJoined(room: RoomId, userId: UserId, peerId: PeerId): void {
    this.#byRoom.get(room)?.addViewer(userId, peerId);
  }

  handleViewerLeft(room: RoomId, userId: UserId, peerId: PeerId): void {
    this.#byRoom.get(room)?.removeViewer(userId, peerId);
  }

  // LiveStreamOwner

  async writeViewers(
    stream: LiveStream,
    came: readonly UserId[],
    left: readonly UserId[],
  ): Promise<void> {
    try {
      await this.#viewers.apply(stream.streamId, came, left, this.#wallClock());
    } catch (error) {
      this.#log.warn(
        { error, streamId: stream.streamId },
        'viewers not written, will be tried again',
      );
      throw error;
    }
  }

  handleCountChanged(stream: LiveStream): void {
    this.#rooms?.announceViewerCount(stream.room, stream.viewerCount);
  }

  /** Throws AppError GRANT_REQUIRED or GRANT_INVALID unless this identity may enter in this role. */
  assertMayEnter(
    stream: LiveStream,
    identity: Identity,
    role: MediaRole,
    grant: MediaGrant | undefined,
  ): void {
    if (grant !== undefined) {
      assertGrantFits(grant, stream, identity, role, this.clock.nowMs());
      return;
    }
    if (role === 'publish') {
      throw new AppError('GRANT_REQUIRED', 'Publishing needs a grant; going live gives one.');
    }
    const isInsider =
      identity.userId === stream.creatorId ||
      identity.roles.includes('admin') ||
      identity.roles.includes('moderator');
    if (stream.visibility === 'private' && !isInsider) {
      throw new AppError('GRANT_REQUIRED', 'This stream is private.');
    }
  }

  /** Writes what is not written yet and lets go of everything; the streams stay live for the next process. */
  async close(): Promise<void> {
    this.#stopHousekeeping();
    const streams = [...this.#byRoom.values()];
    this.#byRoom.clear();
    const flushed = await Promise.allSettled(streams.map((stream) => stream.flush()));
    for (const stream of streams) stream.close();
    for (const result of flushed) {
      if (result.status === 'rejected')
        this.#log.warn({ error: result.reason }, 'viewers not written');
    }
  }

  async #explainAbsence(room: RoomId): Promise<never> {
    const row = await this.#streams.findByChannel(room);
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such stream.');
    throw new AppError(
      'STREAM_NOT_LIVE',
      row.status === 'scheduled' ? 'This stream has not begun.' : 'This stream is over.',
    );
  }

  #add(row: StreamRow, graceMs: number): LiveStream {
    const stream = new LiveStream(row, this, graceMs);
    this.#byRoom.set(stream.room, stream);
    this.#housekeeping ??= this.clock.setRepeating(() => {
      this.#keepHouse().catch((error: unknown) =>
        this.#log.warn({ error }, 'viewer housekeeping failed, will be tried again'),
      );
    }, HOUSEKEEPING_INTERVAL_MS);
    return stream;
  }

  #endForAbsence(stream: LiveStream): void {
    this.end(stream.streamId, 'publisher_lost').catch((error: unknown) => {
      this.#log.warn({ error, streamId: stream.streamId }, 'stream not ended, will be tried again');
      stream.setPublisherLost(PUBLISHER_GRACE_MS);
    });
  }

  async #keepHouse(): Promise<void> {
    const now = this.#wallClock();
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    const isNewMinute = minute !== this.#lastMinute;
    this.#lastMinute = minute;
    for (const stream of this.#byRoom.values()) {
      stream.expireLeases();
      await this.#viewers.touch(stream.streamId, stream.viewerIds, now);
      if (isNewMinute) await this.#recordMinute(stream);
    }
    await this.#viewers.closeStale(new Date(now.getTime() - VIEWER_STALE_MS));
  }

  async #recordMinute(stream: LiveStream): Promise<void> {
    await this.#statistics.record(
      stream.streamId,
      this.#wallClock(),
      stream.viewerCount,
      stream.takePeak(),
    );
  }

  #stopHousekeeping(): void {
    this.#housekeeping?.cancel();
    this.#housekeeping = undefined;
  }

  #announce(stream: LiveStream): void {
    this.#rooms?.announceStream(stream.room, stream.snapshot());
  }

  #wallClock(offsetMs = 0): Date {
    return new Date(this.clock.nowMs() + offsetMs);
  }
}

function assertGrantFits(
  grant: MediaGrant,
  stream: LiveStream,
  identity: Identity,
  role: MediaRole,
  nowMs: number,
): void {
  if (grant.expiresAtMs <= nowMs) throw new AppError('GRANT_INVALID', 'The grant has expired.');
  if (grant.room !== stream.room)
    throw new AppError('GRANT_INVALID', 'The grant is for another room.');
  // A grant to publish carries the right to watch what one publishes, not the other way round.
  if (grant.role !== role && role === 'publish') {
    throw new AppError('GRANT_INVALID', 'The grant is for watching only.');
  }
  if (grant.issuerUserId !== undefined) {
    if (grant.issuerUserId !== stream.creatorId) {
      throw new AppError(
        'GRANT_INVALID',
        'The key that signed this grant is good for its own rooms only.',
      );
    }
    return;
  }
  if (grant.subject !== identity.userId) {
    throw new AppError('GRANT_INVALID', 'The grant is for somebody else.');
  }
}
