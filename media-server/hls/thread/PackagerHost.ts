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
import { ThreadGauge } from './ThreadGauge.ts';

/** A part is at most this much later than its last frame; what is waited for is counted in frames of 20 ms. */
const TICK_MS = 10;

export type PackagerHostOptions = {
  clock: Clock;
  log: Logger;
  createPackager: CreatePackager;
  createRecording: CreateRecordingTap;
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
  #ticker: Timer | undefined;
  /** Of broadcasts that are over. */
  #past: Total = { packetsCount: 0, bytesCount: 0, latePacketsCount: 0, lostPacketsCount: 0 };

  constructor(options: PackagerHostOptions) {
    this.#options = options;
    this.#outbox = new EventOutbox(options.post);
    this.#gauge = new ThreadGauge(options.clock);
  }

  handle(message: ToPackagerThread): void {
    if ('requestId' in message) this.#answer(message);
    else this.#apply(message);
    this.#updateTicker();
  }

  /** Ends everything. Resolves when the recordings are on disk. */
  async close(): Promise<void> {
    for (const broadcastId of [...this.#broadcasts.keys()]) {
      this.#finish(broadcastId, (broadcast) => broadcast.drop());
    }
    this.#updateTicker();
    await Promise.all(this.#ending.values());
  }

  #apply(message: Exclude<ToPackagerThread, { requestId: number }>): void {
    if (message.type === 'open-broadcast') {
      this.#open(message.start);
      return;
    }
    const { broadcastId } = message;
    const broadcast = this.#broadcasts.get(broadcastId);
    if (broadcast === undefined) return;
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
        this.#updateTicker();
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
      onActivity: () => {
        if (this.#ticker === undefined) this.#updateTicker();
      },
      onRecordingReport: (recordingId, report) =>
        post({ type: 'recording-report', broadcastId, recordingId, report }, []),
      onFailed: () => {
        if (this.#broadcasts.get(broadcastId) !== broadcast) return;
        this.#finish(broadcastId, () => broadcast.drop());
        this.#outbox.flush();
        post({ type: 'broadcast-failed', broadcastId }, []);
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

  #updateTicker(): void {
    const hasWork = [...this.#broadcasts.values()].some(({ isActive }) => isActive);
    if (hasWork === (this.#ticker !== undefined)) return;
    this.#gauge.setRunning(hasWork);
    this.#ticker?.cancel();
    this.#ticker = hasWork
      ? this.#options.clock.setRepeating(() => this.#tick(), TICK_MS)
      : undefined;
  }

  #tick(): void {
    for (const broadcast of this.#broadcasts.values()) {
      if (broadcast.isActive) broadcast.tick();
    }
    this.#updateTicker();
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
