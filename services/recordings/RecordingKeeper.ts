import { randomUUID } from 'node:crypto';
import type { RecordingProblem } from '@stagedoor/contracts/http/recordings';
import { asStreamId, type RoomId, type StreamId } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import { type Clock, sleep } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { LocalStorage } from '@stagedoor/service-kit/object-storage/local';
import { Backoff } from './Backoff.ts';
import type { RecordingMetrics } from './RecordingMetrics.ts';
import type { RecordingStore } from './RecordingStore.ts';
import type {
  MediaRecorder,
  RecordedStream,
  RecorderReport,
  RecordingFinaliser,
  StreamDirectory,
} from './roles.ts';
import type { RecordingRow } from './tables.ts';

/** Pause while the database does not take a new recording: every second of it is missing at the begin. */
const BEGIN_RETRY = { firstMs: 500, maxMs: 5_000 };
/** A disk that is full now may have room in a minute or tomorrow. */
const FINALISE_RETRY = { firstMs: 60_000, maxMs: 60 * 60_000 };

export type KeeperOptions = {
  clock: Clock;
  log: Logger;
  metrics: RecordingMetrics;
  store: RecordingStore;
  local: LocalStorage;
  recorder: MediaRecorder;
  finaliser: RecordingFinaliser;
  streams: Pick<StreamDirectory, 'narrowestVisibility'>;
  nodeId: string;
  /** It can be watched now. */
  onReady(row: RecordingRow): void;
};

type Active = {
  room: RoomId;
  /** Undefined before it has begun, and when it was deleted. */
  recordingId: string | undefined;
  isOver: boolean;
  /** Until the row is there and says what the stream says, and the recorder has begun. */
  begun: Promise<void>;
};

/**
 * Takes recordings from the begin of their streams until they can be watched, whatever dies meanwhile.
 *
 * A row is recording → finalising → ready, or failed when there is nothing to watch. What a process left behind goes on at the next
 * start: a stream that is live again is recorded on into the same folder, everything else is finalised. A row's status is behind
 * what is on disk, never before it.
 */
export class RecordingKeeper {
  readonly #options: KeeperOptions;
  readonly #active = new Map<StreamId, Active>();
  readonly #finalising = new Map<string, Promise<void>>();
  /** Everything that is under way, for those who wait for it. */
  readonly #work = new Set<Promise<void>>();
  readonly #closing = new AbortController();

  constructor(options: KeeperOptions) {
    this.#options = options;
    options.recorder.onRecordingReport((recordingId, report) =>
      this.#handleReport(recordingId, report),
    );
  }

  get activeCount(): number {
    return [...this.#active.values()].filter(({ recordingId }) => recordingId !== undefined).length;
  }

  /** The stream is live: it is recorded from now on, or on after a restart. */
  begin(stream: RecordedStream): void {
    if (this.#active.has(stream.streamId) || this.#closing.signal.aborted) return;
    const { room } = stream;
    const active: Active = {
      ...{ room, recordingId: undefined, isOver: false },
      begun: Promise.resolve(),
    };
    this.#active.set(stream.streamId, active);
    active.begun = this.#begin(active, stream);
    this.#track(active.begun);
  }

  /** What the live stream is called, and who may see it, is so for its recording too. */
  describe(stream: { streamId: StreamId; title: string; visibility: StreamVisibility }): void {
    const active = this.#active.get(stream.streamId);
    if (active === undefined) return;
    // One after the other, and before what there is is finished.
    active.begun = active.begun.then(() => this.#follow(active, stream));
    this.#track(active.begun);
  }

  /** The stream is over: what there is of it is finished. Of one that is withdrawn only insiders see it. */
  end(streamId: StreamId, { isWithdrawn }: { isWithdrawn: boolean }): void {
    const active = this.#active.get(streamId);
    if (active === undefined) return;
    active.isOver = true;
    this.#active.delete(streamId);
    this.#track(
      active.begun.then(async () => {
        if (isWithdrawn) await this.#follow(active, { visibility: 'private' });
        await this.#end(active);
      }),
    );
  }

  /** The stream is live and was to be recorded. */
  isLive(streamId: string): boolean {
    return this.#active.has(asStreamId(streamId));
  }

  /** Finishes what a process before this one left behind. Streams that are live again must have begun before. */
  async recover(): Promise<void> {
    const { store, nodeId, streams, clock, log } = this.#options;
    await Promise.all([...this.#active.values()].map(({ begun }) => begun));
    const running = new Set([...this.#active.values()].map(({ recordingId }) => recordingId));
    for (const row of await store.listUnfinished(nodeId)) {
      if (running.has(row.id)) continue;
      log.info({ recordingId: row.id }, 'finishing a recording that was left behind');
      // Through another server fewer may have been let in while this one was down.
      const visibility = await streams.narrowestVisibility(row.stream_id);
      if (visibility !== undefined)
        await store.follow(row.id, { visibility }, new Date(clock.nowMs()));
      this.#finaliseLater(row.id);
    }
  }

  /** Stops recording it, if it runs, and waits until nothing writes into its folder: its files are going to be removed. */
  async release(recordingId: string): Promise<void> {
    for (const active of this.#active.values()) {
      if (active.recordingId !== recordingId) continue;
      active.recordingId = undefined;
      await this.#options.recorder.stopRecording(active.room, recordingId);
    }
    await this.#finalising.get(recordingId);
  }

  /** Resolves when nothing is under way. What failed and waits for its next try is not. */
  async settled(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }

  /** Lets go of everything; it goes on with the next start. Rows stay as they are, and the recorder is closed by its owner. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#options.finaliser.close();
    await this.settled();
    this.#active.clear();
  }

  async #begin(active: Active, stream: RecordedStream): Promise<void> {
    const { store, clock, nodeId, recorder, local } = this.#options;
    const backoff = new Backoff(BEGIN_RETRY);
    while (!active.isOver && !this.#closing.signal.aborted) {
      try {
        const now = new Date(clock.nowMs());
        const row = await store.begin({ id: randomUUID(), nodeId, now }, stream);
        active.recordingId = row?.id;
        // Fewer may see it by now, when it goes on.
        const { visibility } = stream;
        if (row !== undefined) await store.follow(row.id, { visibility }, now);
        if (row !== undefined && !active.isOver)
          recorder.startRecording(stream.room, row.id, local.folderOf(row.id));
        return;
      } catch (error) {
        this.#warn(error, undefined);
        await this.#pause(backoff.nextMs());
      }
    }
  }

  /** Until it is done: what became private must not be published for a database that was away. */
  async #follow(
    { recordingId }: Active,
    stream: { title?: string; visibility: StreamVisibility },
  ): Promise<void> {
    const { store, clock } = this.#options;
    const backoff = new Backoff(BEGIN_RETRY);
    while (recordingId !== undefined && !this.#closing.signal.aborted) {
      try {
        await store.follow(recordingId, stream, new Date(clock.nowMs()));
        return;
      } catch (error) {
        this.#warn(error, recordingId);
        await this.#pause(backoff.nextMs());
      }
    }
  }

  async #end(active: Active): Promise<void> {
    const { recordingId, room } = active;
    if (recordingId === undefined) return;
    await this.#options.recorder.stopRecording(room, recordingId);
    this.#finaliseLater(recordingId);
  }

  #handleReport(recordingId: string, report: RecorderReport): void {
    const { log, metrics } = this.#options;
    switch (report.type) {
      case 'progress':
        return;
      case 'parts-dropped':
        metrics.droppedParts.inc(report.partsCount);
        this.#setProblem(recordingId, 'disk_slow');
        return;
      case 'failed':
        metrics.failed.inc({ reason: report.reason });
        log.error(
          { recordingId, reason: report.reason, why: report.message },
          'a recording stopped; its stream goes on',
        );
        this.#setProblem(recordingId, report.reason);
        return;
    }
  }

  #setProblem(recordingId: string, problem: RecordingProblem): void {
    const { store, clock } = this.#options;
    this.#track(store.setProblem(recordingId, problem, new Date(clock.nowMs())));
  }

  #finaliseLater(recordingId: string, backoff = new Backoff(FINALISE_RETRY)): void {
    if (this.#closing.signal.aborted || this.#finalising.has(recordingId)) return;
    const work = this.#finalise(recordingId)
      .catch((error: unknown) => {
        if (this.#closing.signal.aborted) return;
        this.#options.metrics.failed.inc({ reason: 'finalise_failed' });
        this.#warn(error, recordingId);
        this.#setProblem(recordingId, 'finalise_failed');
        void this.#pause(backoff.nextMs()).then(() => this.#finaliseLater(recordingId, backoff));
      })
      .finally(() => this.#finalising.delete(recordingId));
    this.#finalising.set(recordingId, work);
    this.#track(work);
  }

  async #finalise(recordingId: string): Promise<void> {
    const { store, clock, finaliser, local, metrics, log } = this.#options;
    const now = (): Date => new Date(clock.nowMs());
    await store.setFinalising(recordingId, now());
    if ((await store.find(recordingId)) === undefined) return;
    const result = await finaliser.finalise(local.folderOf(recordingId));
    if (result.problems.length > 0)
      log.warn({ recordingId, problems: result.problems }, 'a recording is not complete');
    if (result.outcome === 'empty') {
      metrics.failed.inc({ reason: 'empty' });
      const bytes = await local.sizeOf(recordingId);
      await store.setFailed(recordingId, bytes, now());
      if (bytes === 0) await local.remove(recordingId);
      else
        log.error({ recordingId, bytes }, 'nothing of a recording can be played; its files stay');
      return;
    }
    const row = await store.setReady(recordingId, result.recording, now());
    if (row === undefined) return;
    metrics.finished.inc();
    log.info({ recordingId, durationMs: result.recording.durationMs }, 'recording finished');
    this.#options.onReady(row);
  }

  #track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => this.#warn(error, undefined))
      .finally(() => this.#work.delete(tracked));
    this.#work.add(tracked);
  }

  /** Ends early when this is closed. */
  async #pause(delayMs: number): Promise<void> {
    await sleep(this.#options.clock, delayMs, this.#closing.signal).catch(() => undefined);
  }

  #warn(error: unknown, recordingId: string | undefined): void {
    this.#options.log.warn({ error, recordingId }, 'a recording is behind; it is tried again');
  }
}
