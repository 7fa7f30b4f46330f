import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import {
  asRoomId,
  asStreamId,
  asUserId,
  type PeerId,
  type RoomId,
  type StreamId,
  type UserId,
} from '@stagedoor/contracts/ids';
import { PUBLISHER_GRACE_MS } from '@stagedoor/contracts/limits';
import type { StreamEndReason } from '@stagedoor/contracts/media';
import type { Bus } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { assertMayEnter } from './admission.ts';
import { HlsAdmission, type HlsSessionFacts, posterAddress } from './HlsAdmission.ts';
import { LiveStream, type LiveStreamOwner } from './LiveStream.ts';
import type {
  HlsSessionStore,
  LiveOutputs,
  Rooms,
  StreamRecorder,
  StreamSnapshot,
} from './roles.ts';
import type { StatisticsStore } from './StatisticsStore.ts';
import { StreamChanges } from './StreamChanges.ts';
import { StreamHousekeeping } from './StreamHousekeeping.ts';
import type { StreamLease, StreamStore } from './StreamStore.ts';
import type { StreamRow } from './tables.ts';
import type { ViewerStore } from './ViewerStore.ts';

/** A creator who pressed "go live" may still be choosing a camera; somebody who never publishes must not stay listed. */
export const FIRST_PUBLISH_GRACE_MS = 2 * PUBLISHER_GRACE_MS;
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
  readonly #byRoom = new Map<RoomId, LiveStream>();
  /** The gate to the streams over HLS. */
  readonly hls: HlsAdmission;
  #rooms: Rooms | undefined;
  #outputs: LiveOutputs | undefined;
  #recorder: StreamRecorder | undefined;
  readonly #housekeeping: StreamHousekeeping;
  readonly #changes: StreamChanges;

  constructor(options: {
    clock: Clock;
    log: Logger;
    streams: StreamStore;
    viewers: ViewerStore;
    statistics: StatisticsStore;
    hlsSessions: HlsSessionStore<HlsSessionFacts>;
    bus: Bus;
    /** See StreamHousekeeping. */
    isSoleNode: boolean;
  }) {
    this.clock = options.clock;
    this.#log = options.log;
    this.#streams = options.streams;
    this.#viewers = options.viewers;
    this.hls = new HlsAdmission({
      clock: options.clock,
      sessions: options.hlsSessions,
      findLive: (room) => this.#byRoom.get(room),
      mayWatch: (stream, identity, grant) => this.#mayWatch(stream, identity, grant),
    });
    this.#housekeeping = new StreamHousekeeping({
      ...options,
      live: () => [...this.#byRoom.values()],
      adopt: (row) => this.#adopt(row),
      refresh: (row) => this.#apply(row),
      abandon: (stream) => this.#abandon(stream),
    });
    this.#changes = new StreamChanges(options);
  }

  /** Connects what these streams act on; called once, before the first stream. */
  connect(
    rooms: Rooms,
    outputs: LiveOutputs | undefined,
    recorder: StreamRecorder | undefined,
  ): void {
    this.#rooms = rooms;
    this.#outputs = outputs;
    this.#recorder = recorder;
  }

  /** Somebody looks at pictures of streams, of this one too. */
  wantPoster(stream: LiveStream): void {
    if (stream.visibility !== 'private') this.#outputs?.wantPoster(stream.room);
  }

  /** Path of the stream's newest picture. Null while there is none, and for private streams. */
  posterUrlOf(stream: LiveStream): string | null {
    if (stream.visibility === 'private') return null;
    const version = this.#outputs?.posterVersion(stream.room);
    return version === undefined ? null : posterAddress(stream.room, version);
  }

  /** Takes up the streams of processes that are gone; their publishers may come back. */
  async resume(): Promise<void> {
    await this.#changes.start((streamId) => this.#readAgain(streamId));
    await this.#housekeeping.start();
  }

  /** Resolves when the round of housekeeping that runs now, if any, is over. */
  async settled(): Promise<void> {
    await this.#housekeeping.settled();
  }

  /** Stores the minutes of a stream that is live here. */
  async recordMinutes(streamId: string): Promise<void> {
    const stream = this.findById(streamId);
    if (stream !== undefined) await this.#housekeeping.recordMinutes(stream);
  }

  /** What a stream is stored with that goes live here. */
  lease(): StreamLease {
    return this.#housekeeping.lease();
  }

  /** A stream that was just stored as live on this node. */
  add(row: StreamRow): LiveStream {
    const stream = this.#add(row, FIRST_PUBLISH_GRACE_MS);
    // Its chat was there before, and who may be in it may be others now.
    this.#rooms?.recheckChat(stream.room);
    return stream;
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
    if (stream !== undefined) {
      const last = row ?? (await this.#streams.findById(streamId));
      await this.#close(stream, last?.end_reason ?? reason, last);
    } else if (row !== undefined) this.#changes.announce(streamId);
    if (row !== undefined) this.#log.info({ streamId, reason }, 'stream ended');
    return row;
  }

  /** A row that was just changed: shown to everybody in the room, by the server that has it. */
  applyUpdate(row: StreamRow): void {
    if (this.findById(row.id) !== undefined) {
      this.#apply(row);
      return;
    }
    this.#changes.announce(asStreamId(row.id));
    this.#rooms?.recheckChat(asRoomId(row.channel_name));
  }

  /** Does nothing with a row that is no newer than what is known. */
  #apply(row: StreamRow): void {
    const stream = this.findById(row.id);
    if (stream === undefined || row.revision <= stream.revision) return;
    stream.revision = row.revision;
    stream.title = row.title;
    stream.description = row.description;
    stream.category = row.category;
    const hasNewVisibility = stream.visibility !== row.visibility;
    stream.visibility = row.visibility;
    stream.narrowestVisibility = row.narrowest_visibility ?? row.visibility;
    stream.openedAtMs = row.opened_at?.getTime() ?? 0;
    this.#describe(row);
    if (row.is_recorded && !stream.isRecorded) {
      stream.isRecorded = true;
      this.#record(stream);
    }
    this.#announce(stream);
    // Who got in while it was public may not stay when it is private.
    if (!hasNewVisibility) return;
    this.#rooms?.recheckViewers(stream.room);
    this.hls.recheck(stream);
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

  hlsPathFor({
    identity,
    room,
    grant,
  }: {
    identity: Identity;
    room: RoomId;
    grant: MediaGrant | undefined;
  }): string | undefined {
    const stream = this.#byRoom.get(room);
    return stream && this.hls.addressFor(stream, identity, grant ?? identity.grant);
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

  /** Throws as `assertMayEnter` of admission.ts. */
  assertMayEnter(
    stream: LiveStream,
    identity: Identity,
    role: MediaRole,
    grant: MediaGrant | undefined,
  ): void {
    assertMayEnter(stream, { identity, role, grant, nowMs: this.clock.nowMs() });
  }

  #mayWatch(stream: LiveStream, identity: Identity, grant: MediaGrant | undefined): boolean {
    try {
      this.assertMayEnter(stream, identity, 'subscribe', grant);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }

  /** Writes what is not written yet and lets go of everything; the streams stay live for the next process. */
  async close(): Promise<void> {
    const streams = [...this.#byRoom.values()];
    const results = await Promise.allSettled([
      this.#changes.close(),
      ...streams.map((stream) => stream.flush()),
      ...streams.map((stream) => this.#housekeeping.recordMinutes(stream)),
    ]);
    this.#byRoom.clear();
    for (const stream of streams) stream.close();
    const stopped = await Promise.allSettled([this.#housekeeping.stop()]);
    for (const result of [...results, ...stopped]) {
      if (result.status === 'rejected') {
        this.#log.warn({ error: result.reason }, 'streams not written completely');
      }
    }
  }

  async #explainAbsence(room: RoomId): Promise<never> {
    const row = await this.#streams.findByChannel(room);
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such stream.');
    if (row.status === 'live')
      throw new AppError('UNAVAILABLE', 'This stream is on another server.');
    throw new AppError(
      'STREAM_NOT_LIVE',
      row.status === 'scheduled' ? 'This stream has not begun.' : 'This stream is over.',
    );
  }

  #add(row: StreamRow, graceMs: number): LiveStream {
    const stream = new LiveStream(row, this, graceMs);
    this.#byRoom.set(stream.room, stream);
    this.#outputs?.open(stream.room, { startedAtMs: stream.startedAtMs });
    if (stream.isRecorded) this.#record(stream);
    return stream;
  }

  #record(stream: LiveStream): void {
    const { streamId, room, title, narrowestVisibility: visibility, startedAtMs } = stream;
    const creatorId = asUserId(stream.creatorId);
    this.#recorder?.begin({ streamId, room, creatorId, title, visibility, startedAtMs });
  }

  #adopt(row: StreamRow): void {
    if (this.findById(row.id) !== undefined) return;
    this.#add(row, PUBLISHER_GRACE_MS);
    this.#log.info({ streamId: row.id }, 'stream taken up; its publisher may come back');
  }

  /** Another server has changed this stream, or ended it. */
  #readAgain(streamId: StreamId): void {
    const stream = this.findById(streamId);
    if (stream === undefined) return;
    const read = async (): Promise<void> => {
      const row = await this.#streams.findById(streamId);
      if (row?.status === 'live') this.#apply(row);
      else await this.#close(stream, row?.end_reason ?? 'server', row);
    };
    read().catch((error: unknown) => {
      this.#log.warn({ error, streamId }, 'changed stream not read, will be tried again');
    });
  }

  /** It was ended through another server, or taken up by one while this one could not renew its lease. */
  async #abandon(stream: LiveStream): Promise<void> {
    const row = await this.#streams.findById(stream.streamId);
    this.#log.warn({ streamId: stream.streamId }, 'stream is not on this server any more');
    await this.#close(stream, row?.end_reason ?? 'server', row);
  }

  /** What was changed through other servers, even if it was changed back before it was read here. */
  #describe({ id, title, visibility, narrowest_visibility: narrowest }: StreamRow): void {
    const streamId = asStreamId(id);
    this.#recorder?.describe({ streamId, title, visibility: narrowest ?? visibility });
  }

  /** Memory, then the room. Once per stream. `row` is its last one, where that is known. */
  async #close(stream: LiveStream, reason: StreamEndReason, row?: StreamRow): Promise<void> {
    if (this.#byRoom.get(stream.room) !== stream) return;
    if (row !== undefined) this.#describe(row);
    this.#byRoom.delete(stream.room);
    stream.close();
    this.hls.handleEnded(stream, reason);
    this.#outputs?.close(stream.room);
    this.#recorder?.end(stream.streamId, { isWithdrawn: reason === 'banned' });
    await this.#housekeeping.recordMinutes(stream);
    await this.#rooms?.endRoom(stream.room, stream.streamId, reason);
  }

  #endForAbsence(stream: LiveStream): void {
    this.end(stream.streamId, 'publisher_lost').catch((error: unknown) => {
      this.#log.warn({ error, streamId: stream.streamId }, 'stream not ended, will be tried again');
      stream.setPublisherLost(PUBLISHER_GRACE_MS);
    });
  }

  #announce(stream: LiveStream): void {
    this.#rooms?.announceStream(stream.room, stream.snapshot());
  }

  #wallClock(): Date {
    return new Date(this.clock.nowMs());
  }
}
