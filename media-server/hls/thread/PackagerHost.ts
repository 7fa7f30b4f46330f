import { assertUnreachable } from '@stagedoor/service-kit/assert';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { Broadcast, type CreatePackager } from './Broadcast.ts';
import { EventOutbox } from './EventOutbox.ts';
import type {
  BroadcastStart,
  FromPackagerThread,
  PackagerRequest,
  ThreadReport,
  ToPackagerThread,
} from './packager-messages.ts';
import type { CreateRecordingTap } from './recording-tap.ts';
import type { NextRound, RepeatRounds } from './rounds.ts';
import { ThreadGauge } from './ThreadGauge.ts';

/** A part is at most this much later than its last frame; what is waited for is counted in frames of 20 ms. */
const ROUND_MS = 10;
/**
 * From one round to the next. What came since the last one must find room in the sockets' buffers, and Linux gives those little unless
 * net.core.rmem_max is raised: less than ROOMY_BUFFER_BYTES, 184 packets of full size. A key frame of 0.3 MB that is sent at once over
 * a fast network must not overflow them. While nobody watches or records anything, parts are made for the first viewer's first picture,
 * whose wish ends the sleep.
 */
const ROUND_PERIODS_MS = {
  roomy: { watched: ROUND_MS, unwatched: 250 },
  small: { watched: 2, unwatched: 100 },
};
const ROOMY_BUFFER_BYTES = 1024 * 1024;
/** How long parts and playlists wait then, for each message wakes the main thread up. The first viewer's wish fetches them. */
const UNWATCHED_EVENTS_MS = 1_000;
/** After the main thread wanted something, which more of the kind often follows. */
const EAGER_AFTER_MESSAGE_MS = 1_000;
/** A round that comes a little before its time is not a round later. */
const TICK_EARLY_MS = 1;
/** How many datagrams libuv takes from one socket at a time. */
const DATAGRAMS_A_TURN = 32;

export type PackagerHostOptions = {
  clock: Clock;
  log: Logger;
  createPackager: CreatePackager;
  createRecording: CreateRecordingTap;
  repeatRounds: RepeatRounds;
  /** Sockets with less room are emptied more often; ROOMY_BUFFER_BYTES unless given. */
  roomyBufferBytes?: number;
  post: (message: FromPackagerThread, transfer: ArrayBuffer[]) => void;
};

type Total = Pick<
  ThreadReport,
  'packetsCount' | 'bytesCount' | 'latePacketsCount' | 'lostPacketsCount'
>;

/** All broadcasts of this process, in the packager thread. Does what the main thread's messages say, in their order. */
export class PackagerHost {
  readonly #options: PackagerHostOptions;
  readonly #broadcasts = new Map<string, Broadcast>();
  /** Those that are over but have recordings to finish. */
  readonly #ending = new Map<Broadcast, Promise<void>>();
  readonly #outbox: EventOutbox;
  readonly #gauge: ThreadGauge;
  #rounds: Timer | undefined;
  #eagerUntilMs = 0;
  #flushedAtMs = 0;
  #tickedAtMs = 0;
  #areBuffersSmall = false;
  /** Since the last round. */
  #newPacketsCount = 0;
  /** Of broadcasts that are over. */
  #past: Total = { packetsCount: 0, bytesCount: 0, latePacketsCount: 0, lostPacketsCount: 0 };

  constructor(options: PackagerHostOptions) {
    this.#options = options;
    this.#outbox = new EventOutbox({ post: options.post, mayWait: () => !this.#isEager() });
    this.#gauge = new ThreadGauge(options.clock);
  }

  handle(message: ToPackagerThread): void {
    if (message.type !== 'sender-report' && message.type !== 'report') {
      this.#eagerUntilMs = this.#options.clock.monotonicMs() + EAGER_AFTER_MESSAGE_MS;
    }
    if ('requestId' in message) this.#answer(message);
    else this.#apply(message);
    this.#updateRounds();
  }

  /** Ends everything. Resolves when the recordings are on disk. */
  async close(): Promise<void> {
    for (const broadcastId of [...this.#broadcasts.keys()]) {
      this.#finish(broadcastId, (broadcast) => broadcast.drop());
    }
    this.#updateRounds();
    await Promise.all(this.#ending.values());
  }

  #apply(message: Exclude<ToPackagerThread, { requestId: number }>): void {
    if (message.type === 'open-broadcast') {
      this.#open(message.start);
      return;
    }
    const { broadcastId } = message;
    const broadcast = this.#broadcasts.get(broadcastId);
    if (broadcast === undefined) {
      // It failed, and would have been started again: nobody else says its end.
      if (message.type === 'end-broadcast') this.#tellFailed(broadcastId);
      return;
    }
    switch (message.type) {
      case 'end-broadcast':
        this.#finish(broadcastId, () => broadcast.end());
        break;
      case 'remove-source':
        broadcast.removeSource(message.sourceId);
        break;
      case 'set-source-paused':
        broadcast.setSourcePaused(message.sourceId, message.isPaused);
        break;
      case 'sender-report':
        broadcast.handleSenderReport(message.sourceId, message.report);
        break;
      case 'set-wanted':
        broadcast.setWanted(message.rendition, message.isWanted);
        break;
      case 'shorten-window':
        broadcast.shortenWindow(message.firstMsn);
        break;
      case 'start-recording':
        broadcast.startRecording(message.recordingId, message.folder);
        break;
      default:
        assertUnreachable(message);
    }
  }

  #answer(message: PackagerRequest & { requestId: number }): void {
    const { requestId } = message;
    this.#perform(message).then(
      (value) => this.#options.post({ type: 'answer', requestId, isOk: true, value }, []),
      (error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        this.#options.post({ type: 'answer', requestId, isOk: false, message: text }, []);
      },
    );
  }

  async #perform(request: PackagerRequest): Promise<unknown> {
    switch (request.type) {
      case 'add-source': {
        const broadcast = this.#broadcasts.get(request.broadcastId);
        if (broadcast === undefined) throw new Error('the broadcast is gone');
        const port = await broadcast.addSource(request);
        this.#updateRounds();
        return port;
      }
      case 'stop-recording':
        return await this.#stopRecording(request.broadcastId, request.recordingId);
      case 'report':
        return this.#report();
      case 'stop':
        return await this.close();
      default:
        return assertUnreachable(request);
    }
  }

  /** Also of a broadcast that has just ended. */
  async #stopRecording(broadcastId: string, recordingId: string): Promise<void> {
    const broadcasts = [...this.#broadcasts.values(), ...this.#ending.keys()];
    await Promise.all(
      broadcasts
        .filter((broadcast) => broadcast.id === broadcastId)
        .map((broadcast) => broadcast.stopRecording(recordingId)),
    );
  }

  #open(start: BroadcastStart): void {
    const { broadcastId } = start;
    const { clock, createPackager, createRecording, post } = this.#options;
    this.#finish(broadcastId, (older) => older.drop());
    const broadcast: Broadcast = new Broadcast({
      start,
      clock,
      log: this.#options.log.child({ room: broadcastId }),
      createPackager,
      createRecording,
      onEvent: (event, isKept) => this.#outbox.add(broadcastId, event, isKept),
      onSocket: ({ receiveBufferBytes }) => this.#noteBuffer(receiveBufferBytes),
      onPacket: () => {
        this.#newPacketsCount += 1;
        if (this.#rounds === undefined) this.#updateRounds();
      },
      onRecordingReport: (recordingId, report) =>
        post({ type: 'recording-report', broadcastId, recordingId, report }, []),
      onFailed: () => {
        // Unless it failed at its end.
        if (this.#broadcasts.get(broadcastId) === broadcast) {
          this.#finish(broadcastId, () => broadcast.drop());
        }
        this.#tellFailed(broadcastId);
      },
    });
    this.#broadcasts.set(broadcastId, broadcast);
  }

  #finish(broadcastId: string, finish: (broadcast: Broadcast) => Promise<void>): void {
    const broadcast = this.#broadcasts.get(broadcastId);
    if (broadcast === undefined) return;
    this.#broadcasts.delete(broadcastId);
    this.#ending.set(
      broadcast,
      finish(broadcast).finally(() => this.#ending.delete(broadcast)),
    );
    this.#past = add(this.#past, totalOf(broadcast));
  }

  /** After everything that it made. */
  #tellFailed(broadcastId: string): void {
    this.#outbox.flush();
    this.#options.post({ type: 'broadcast-failed', broadcastId }, []);
  }

  #updateRounds(): void {
    const hasWork = [...this.#broadcasts.values()].some(({ isActive }) => isActive);
    if (hasWork === (this.#rounds !== undefined)) return;
    this.#rounds?.cancel();
    this.#gauge.noteRest();
    this.#rounds = hasWork ? this.#options.repeatRounds(() => this.#round()) : undefined;
  }

  #round(): NextRound {
    this.#gauge.noteRound();
    const hasMore = this.#newPacketsCount >= DATAGRAMS_A_TURN;
    this.#newPacketsCount = 0;
    const nowMs = this.#options.clock.monotonicMs();
    const mayWait = !this.#isEager() && nowMs - this.#flushedAtMs < UNWATCHED_EVENTS_MS;
    const isTick = nowMs - this.#tickedAtMs >= ROUND_MS - TICK_EARLY_MS;
    if (isTick) {
      this.#tickedAtMs = nowMs;
      for (const broadcast of this.#broadcasts.values()) {
        if (broadcast.isActive) broadcast.tick({ mayWait });
      }
    }
    this.#updateRounds();
    if (!mayWait) {
      // A flush without a tick had nothing new to tell.
      if (isTick) this.#flushedAtMs = nowMs;
      this.#outbox.flush();
    }
    const isEager = this.#isEager();
    const periodsMs = this.#areBuffersSmall ? ROUND_PERIODS_MS.small : ROUND_PERIODS_MS.roomy;
    const periodMs = isEager ? periodsMs.watched : periodsMs.unwatched;
    this.#gauge.noteNext(periodMs);
    return { periodMs, hasMore };
  }

  #noteBuffer(bytes: number): void {
    const roomyBytes = this.#options.roomyBufferBytes ?? ROOMY_BUFFER_BYTES;
    if (this.#areBuffersSmall || bytes >= roomyBytes) return;
    this.#areBuffersSmall = true;
    this.#options.log.info(
      { bytes },
      'sockets have small buffers, which costs the packager CPU; net.core.rmem_max=4194304 gives it larger ones',
    );
  }

  #isEager(): boolean {
    if (this.#options.clock.monotonicMs() < this.#eagerUntilMs) return true;
    return [...this.#broadcasts.values()].some(({ isWanted }) => isWanted);
  }

  #report(): ThreadReport {
    const broadcasts = [...this.#broadcasts.values()];
    return {
      broadcastsCount: broadcasts.length,
      sourcesCount: broadcasts.reduce((sum, { counts }) => sum + counts.sources, 0),
      recordingsCount: broadcasts.reduce((sum, { counts }) => sum + counts.recordings, 0),
      ...broadcasts.map(totalOf).reduce(add, this.#past),
      ...this.#gauge.take(),
    };
  }
}

function totalOf({ counts }: Broadcast): Total {
  return {
    packetsCount: counts.packets,
    bytesCount: counts.bytes,
    latePacketsCount: counts.losses.lateCount,
    lostPacketsCount: counts.losses.lostCount,
  };
}

function add(a: Total, b: Total): Total {
  return {
    packetsCount: a.packetsCount + b.packetsCount,
    bytesCount: a.bytesCount + b.bytesCount,
    latePacketsCount: a.latePacketsCount + b.latePacketsCount,
    lostPacketsCount: a.lostPacketsCount + b.lostPacketsCount,
  };
}
