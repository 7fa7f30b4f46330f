import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent } from '../packager/packager-event.ts';
import type { PackagerSource, RenditionId } from '../packager/packager-source.ts';
import type { PacketLosses } from '../packager/SourceStream.ts';
import type { BroadcastStart, SourceSenderReport, SourceStart } from './packager-messages.ts';
import type { CreateRecordingTap, RecordingReport, RecordingTap } from './recording-tap.ts';
import { SourceSocket } from './SourceSocket.ts';

/** A broadcast's packager, as this thread drives it. Times are of the thread's monotonic clock. */
export interface Packager {
  addSource(source: PackagerSource): void;
  removeSource(sourceId: string): void;
  setSourcePaused(sourceId: string, isPaused: boolean): void;
  /** One datagram of the source's socket. */
  handlePacket(sourceId: string, datagram: Uint8Array): void;
  handleSenderReport(sourceId: string, report: SourceSenderReport): void;
  setWanted(rendition: RenditionId, isWanted: boolean): void;
  shortenWindow(firstMsn: number): void;
  /**
   * To be called again and again while `isActive`; a part is at most as late as the time between two calls, those with `mayWait` not
   * counted.
   */
  tick(options: { mayWait: boolean }): void;
  end(): void;
  /** Ends what works beside it: nothing else is called afterwards. Must not throw, also after another call threw. */
  drop(): void;
  /** Something may come of a tick. */
  readonly isActive: boolean;
  /** Of all its sources, the past ones too. */
  readonly losses: Readonly<PacketLosses>;
}

export type CreatePackager = (
  start: BroadcastStart,
  emit: (event: PackagerEvent) => void,
) => Packager;

export type BroadcastOptions = {
  start: BroadcastStart;
  clock: Clock;
  log: Logger;
  createPackager: CreatePackager;
  createRecording: CreateRecordingTap;
  /** `isKept`: somebody in this thread keeps the event's bytes. */
  onEvent: (event: PackagerEvent, isKept: boolean) => void;
  /** A source has its socket. */
  onSocket: (socket: Pick<SourceSocket, 'receiveBufferBytes'>) => void;
  /** A packet came: `isActive` may have become true. */
  onPacket: () => void;
  onRecordingReport: (recordingId: string, report: RecordingReport) => void;
  /** The packager threw. Nothing can be relied on but `drop`. Called once. */
  onFailed: () => void;
};

/**
 * One broadcast in the packager thread: its packager, the sockets of its sources and its recordings.
 *
 * States: open → over. `end` lets the packager finish, `drop` does not; both close the sockets at once and the recordings when
 * they have everything. An exception of the packager is a defect of ours: it must not take the other broadcasts along.
 */
export class Broadcast {
  readonly #options: BroadcastOptions;
  readonly #packager: Packager;
  readonly #sockets = new Map<string, SourceSocket>();
  readonly #recordings = new Map<string, RecordingTap>();
  readonly #closingRecordings = new Map<string, Promise<void>>();
  /** The newest of each rendition, for recordings that begin later. */
  readonly #inits = new Map<RenditionId, PackagerEvent>();
  readonly #wanted = new Set<RenditionId>();
  #packetsCount = 0;
  #bytesCount = 0;
  #isFailed = false;
  #isOver = false;

  constructor(options: BroadcastOptions) {
    this.#options = options;
    this.#packager = options.createPackager(options.start, (event) => this.#handleEvent(event));
  }

  get id(): string {
    return this.#options.start.broadcastId;
  }

  /** Somebody watches or records it. */
  get isWanted(): boolean {
    return this.#wanted.size > 0 || this.#recordings.size > 0;
  }

  get isActive(): boolean {
    return !this.#isOver && !this.#isFailed && this.#packager.isActive;
  }

  get counts() {
    return {
      sources: this.#sockets.size,
      recordings: this.#recordings.size,
      packets: this.#packetsCount,
      bytes: this.#bytesCount,
      losses: this.#packager.losses,
    };
  }

  /** Resolves with the port to send to. Rejects without a trace when there is none, or the broadcast is over meanwhile. */
  async addSource({ source, isPaused, fromPort }: SourceStart): Promise<number> {
    const socket = await SourceSocket.bind({
      fromPort,
      onPacket: (packet) => this.#handlePacket(source.id, packet),
      onError: (error) =>
        this.#options.log.warn({ error, source: source.id }, 'socket of a source'),
    });
    if (this.#isOver) {
      socket.close();
      throw new Error('the broadcast is over');
    }
    this.#options.onSocket(socket);
    this.removeSource(source.id);
    this.#sockets.set(source.id, socket);
    this.#run(() => {
      this.#packager.addSource(source);
      if (isPaused) this.#packager.setSourcePaused(source.id, true);
    });
    return socket.port;
  }

  removeSource(sourceId: string): void {
    const socket = this.#sockets.get(sourceId);
    if (socket === undefined) return;
    this.#sockets.delete(sourceId);
    socket.close();
    this.#run(() => this.#packager.removeSource(sourceId));
  }

  setSourcePaused(sourceId: string, isPaused: boolean): void {
    if (!this.#sockets.has(sourceId)) return;
    this.#run(() => this.#packager.setSourcePaused(sourceId, isPaused));
  }

  handleSenderReport(sourceId: string, report: SourceSenderReport): void {
    if (!this.#sockets.has(sourceId)) return;
    this.#run(() => this.#packager.handleSenderReport(sourceId, report));
  }

  setWanted(rendition: RenditionId, isWanted: boolean): void {
    if (isWanted) this.#wanted.add(rendition);
    else this.#wanted.delete(rendition);
    this.#run(() => this.#packager.setWanted(rendition, isWanted));
  }

  shortenWindow(firstMsn: number): void {
    this.#run(() => this.#packager.shortenWindow(firstMsn));
  }

  tick(options: { mayWait: boolean }): void {
    this.#run(() => this.#packager.tick(options));
  }

  /** A second one of the same id does nothing. */
  startRecording(recordingId: string, folder: string): void {
    if (this.#isOver || this.#recordings.has(recordingId)) return;
    const recording = this.#options.createRecording({
      broadcastId: this.#options.start.broadcastId,
      recordingId,
      folder,
      clock: this.#options.clock,
      log: this.#options.log.child({ recordingId }),
      report: (report) => this.#options.onRecordingReport(recordingId, report),
    });
    this.#recordings.set(recordingId, recording);
    for (const init of this.#inits.values()) recording.handle(init);
  }

  /** Resolves when everything is on disk. */
  async stopRecording(recordingId: string): Promise<void> {
    const recording = this.#recordings.get(recordingId);
    if (recording !== undefined) {
      this.#recordings.delete(recordingId);
      const closing = recording.close().finally(() => this.#closingRecordings.delete(recordingId));
      this.#closingRecordings.set(recordingId, closing);
    }
    await this.#closingRecordings.get(recordingId);
  }

  /** The packager makes its last parts and ends its playlists. Resolves when the recordings are closed. */
  async end(): Promise<void> {
    this.#closeSockets();
    this.#run(() => this.#packager.end());
    await this.drop();
  }

  /** Nothing more comes. Resolves when the recordings are closed. */
  async drop(): Promise<void> {
    this.#isOver = true;
    this.#packager.drop();
    this.#closeSockets();
    for (const recordingId of [...this.#recordings.keys()]) void this.stopRecording(recordingId);
    await Promise.all(this.#closingRecordings.values());
  }

  #handlePacket(sourceId: string, packet: Uint8Array): void {
    this.#packetsCount += 1;
    this.#bytesCount += packet.length;
    this.#run(() => this.#packager.handlePacket(sourceId, packet));
    this.#options.onPacket();
  }

  #handleEvent(event: PackagerEvent): void {
    const isInit = event.type === 'init';
    // An init is small and has two readers; what the main thread gets is a copy.
    if (isInit) this.#inits.set(event.rendition, event);
    if (event.type === 'rendition-stopped') this.#inits.delete(event.rendition);
    for (const recording of this.#recordings.values()) recording.handle(event);
    this.#options.onEvent(event, isInit || this.#recordings.size > 0);
  }

  #closeSockets(): void {
    for (const socket of this.#sockets.values()) socket.close();
    this.#sockets.clear();
  }

  #run(step: () => void): void {
    if (this.#isOver || this.#isFailed) return;
    try {
      step();
    } catch (error) {
      this.#isFailed = true;
      this.#options.log.error({ error }, 'a packager failed');
      this.#options.onFailed();
    }
  }
}
