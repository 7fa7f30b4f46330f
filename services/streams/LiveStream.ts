import {
  asRoomId,
  asStreamId,
  type PeerId,
  type RoomId,
  type StreamId,
  type UserId,
} from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import { type MinuteCount, MinuteTally } from './MinuteTally.ts';
import type { StreamSnapshot } from './roles.ts';
import type { StreamRow } from './tables.ts';
import { ViewerPresence } from './ViewerPresence.ts';

/** How soon joins and leaves reach the database: a burst of them becomes one transaction. */
const FLUSH_DELAY_MS = 250;
/** Pause after the database refused. */
const FLUSH_RETRY_MS = 2_000;
/** Viewers written in one statement; PostgreSQL allows 65,535 parameters and each takes five. */
const FLUSH_VIEWERS_MAX = 5_000;

export type LiveStreamOwner = {
  clock: Clock;
  /** The publisher stayed away too long. */
  handlePublisherLost(stream: LiveStream): void;
  /** Writes who came and who left; rejects while the database is away, then the change is kept and tried again. */
  writeViewers(stream: LiveStream, came: readonly UserId[], left: readonly UserId[]): Promise<void>;
  handleCountChanged(stream: LiveStream): void;
};

/**
 * A stream that is live on this node: its publisher's grace, its viewers, its counts.
 *
 * publisher: awaited (timer runs) ⇄ connected (no timer) → closed. `close` ends both; nothing moves it on from there.
 */
export class LiveStream {
  readonly streamId: StreamId;
  readonly room: RoomId;
  readonly creatorId: string;
  readonly startedAtMs: number;
  isRecorded: boolean;
  title: string;
  description: string;
  category: string;
  visibility: StreamVisibility;
  /** Of all that it had while it was live. */
  narrowestVisibility: StreamVisibility;
  /** When it was last opened up after having been private: milliseconds since the Unix epoch; 0: never. */
  openedAtMs: number;
  /** Of the row that the texts above are from. */
  revision: number;

  readonly #owner: LiveStreamOwner;
  readonly #presence = new ViewerPresence();
  #isPublisherConnected = false;
  #graceTimer: Timer | undefined;
  readonly #minutes: MinuteTally;
  /** Those whose row differs from what `#presence` says. */
  readonly #unwritten = new Set<UserId>();
  #flushTimer: Timer | undefined;
  #flushing: Promise<void> | undefined;
  #isClosed = false;

  constructor(row: StreamRow, owner: LiveStreamOwner, graceMs: number) {
    this.streamId = asStreamId(row.id);
    this.room = asRoomId(row.channel_name);
    this.creatorId = row.creator_id;
    this.startedAtMs = row.started_at?.getTime() ?? 0;
    this.isRecorded = row.is_recorded;
    this.title = row.title;
    this.description = row.description;
    this.category = row.category;
    this.visibility = row.visibility;
    this.narrowestVisibility = row.narrowest_visibility ?? row.visibility;
    this.openedAtMs = row.opened_at?.getTime() ?? 0;
    this.revision = row.revision;
    this.#owner = owner;
    this.#minutes = new MinuteTally(owner.clock.nowMs());
    this.#startGrace(graceMs);
  }

  get isPublisherConnected(): boolean {
    return this.#isPublisherConnected;
  }

  get viewerCount(): number {
    return this.#presence.count;
  }

  get viewerIds(): UserId[] {
    return this.#presence.ids();
  }

  snapshot(): StreamSnapshot {
    return {
      streamId: this.streamId,
      title: this.title,
      description: this.description,
      category: this.category,
      status: this.#isClosed ? 'ended' : 'live',
      isPublisherConnected: this.#isPublisherConnected,
      viewerCount: this.viewerCount,
      startedAtMs: this.startedAtMs,
    };
  }

  setPublisherConnected(): void {
    this.#graceTimer?.cancel();
    this.#graceTimer = undefined;
    this.#isPublisherConnected = !this.#isClosed;
  }

  /** The stream ends unless the publisher is back within `graceMs`. */
  setPublisherLost(graceMs: number): void {
    this.#isPublisherConnected = false;
    this.#startGrace(graceMs);
  }

  addViewer(viewerId: UserId, peerId: PeerId): void {
    if (this.#isClosed) return;
    if (this.#presence.addPeer(viewerId, peerId)) this.#changed([viewerId]);
  }

  removeViewer(viewerId: UserId, peerId: PeerId): void {
    if (this.#presence.removePeer(viewerId, peerId, this.#owner.clock.monotonicMs()))
      this.#changed([viewerId]);
  }

  leaseViewer(viewerId: UserId, leaseMs: number): void {
    if (this.#isClosed) return;
    if (this.#presence.setLease(viewerId, this.#owner.clock.monotonicMs() + leaseMs))
      this.#changed([viewerId]);
  }

  endLease(viewerId: UserId): void {
    if (this.#presence.endLease(viewerId, this.#owner.clock.monotonicMs()))
      this.#changed([viewerId]);
  }

  expireLeases(): void {
    const gone = this.#presence.expireLeases(this.#owner.clock.monotonicMs());
    if (gone.length > 0) this.#changed(gone);
  }

  /** Audience by minute since the last call; see MinuteTally. */
  takeMinutes(): MinuteCount[] {
    return this.#minutes.take(this.#owner.clock.nowMs());
  }

  putBackMinutes(minutes: readonly MinuteCount[]): void {
    this.#minutes.putBack(minutes);
  }

  /** Writes what is not written yet. Rejects if the database cannot; nothing is lost, the next flush has it again. */
  async flush(): Promise<void> {
    this.#flushTimer?.cancel();
    this.#flushTimer = undefined;
    while (this.#flushing !== undefined) await this.#flushing;
    if (this.#unwritten.size === 0) return;
    const batch = [...this.#unwritten].slice(0, FLUSH_VIEWERS_MAX);
    for (const viewerId of batch) this.#unwritten.delete(viewerId);
    this.#flushing = this.#owner
      .writeViewers(
        this,
        batch.filter((viewerId) => this.#presence.has(viewerId)),
        batch.filter((viewerId) => !this.#presence.has(viewerId)),
      )
      .catch((error: unknown) => {
        for (const viewerId of batch) this.#unwritten.add(viewerId);
        throw error;
      })
      .finally(() => {
        this.#flushing = undefined;
      });
    await this.#flushing;
    if (this.#unwritten.size > 0) await this.flush();
  }

  close(): void {
    this.#isClosed = true;
    this.#isPublisherConnected = false;
    this.#graceTimer?.cancel();
    this.#flushTimer?.cancel();
  }

  #startGrace(graceMs: number): void {
    this.#graceTimer?.cancel();
    if (this.#isClosed) return;
    this.#graceTimer = this.#owner.clock.setTimer(
      () => this.#owner.handlePublisherLost(this),
      graceMs,
    );
  }

  #changed(viewerIds: readonly UserId[]): void {
    for (const viewerId of viewerIds) this.#unwritten.add(viewerId);
    this.#minutes.setViewers(this.viewerCount, this.#owner.clock.nowMs());
    this.#owner.handleCountChanged(this);
    this.scheduleFlush();
  }

  /** Flushes soon, and again while the database refuses. */
  scheduleFlush(delayMs = FLUSH_DELAY_MS): void {
    if (this.#isClosed || this.#flushTimer !== undefined || this.#unwritten.size === 0) return;
    this.#flushTimer = this.#owner.clock.setTimer(() => {
      this.#flushTimer = undefined;
      this.flush().then(
        () => this.scheduleFlush(),
        () => this.scheduleFlush(FLUSH_RETRY_MS),
      );
    }, delayMs);
  }
}
