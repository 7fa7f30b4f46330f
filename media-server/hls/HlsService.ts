import path from 'node:path';
import type { RoomId } from '@stagedoor/contracts/ids';
import { assert } from '@stagedoor/service-kit/assert';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { DirectRoute } from '@stagedoor/service-kit/http-edge';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { findFfmpeg } from '../ffmpeg/find-ffmpeg.ts';
import type { TapCodec, TapSink } from '../sfu/tap-sink.ts';
import { HlsMetrics } from './HlsMetrics.ts';
import { type ChannelTap, LiveChannel, PACKAGED_CODECS } from './LiveChannel.ts';
import { HlsOrigin } from './origin/HlsOrigin.ts';
import type { HlsGate } from './origin/roles.ts';
import { PACKAGER_PRESETS } from './packager/packager-source.ts';
import { decodePoster } from './posters/decode-poster.ts';
import { LivePosters } from './posters/LivePosters.ts';
import { PackagerThread } from './thread/PackagerThread.ts';
import type { BroadcastEvent } from './thread/packager-messages.ts';
import type { RecordingReport } from './thread/recording-tap.ts';

export { HlsSessions } from './origin/HlsSessions.ts';
export type { HlsGate, HlsVerdict } from './origin/roles.ts';
export type { RecordingReport } from './thread/recording-tap.ts';

/** A packager that failed is not tried again sooner: what made it fail may still be there. */
const FAILED_RESTART_MS = 1_000;

/** The folder of old segments, in the data folder. */
const SPILL_FOLDER = 'hls';

type PresetName = keyof typeof PACKAGER_PRESETS;

/** The media of rooms, as HLS needs it. */
export interface TappedMedia {
  tapRoom(room: RoomId, options: { sink: TapSink; codecs: readonly TapCodec[] }): ChannelTap;
}

export type HlsServiceOptions = {
  media: TappedMedia;
  gate: HlsGate;
  /** Of channels that are opened without another. */
  preset: PresetName;
  /** How far back viewers can seek. */
  dvrWindowMs: number;
  /** Segments that are not new any more are kept in a folder of their own in it, and deleted with their broadcast. */
  dataFolder: string;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/**
 * LL-HLS for live streams: what a room publishes is served under `/hls/<room>/` from `openChannel` until a while after
 * `closeChannel`, whoever publishes and whatever dies meanwhile. It never disturbs the room itself.
 */
export class HlsService {
  readonly #options: HlsServiceOptions;
  readonly #origin: HlsOrigin;
  readonly #posters: LivePosters;
  /** Of VP8 nothing can be made without ffmpeg, and then it must not stand in the way of what can be shown. */
  readonly #codecs: readonly TapCodec[] =
    findFfmpeg(process.env.PATH) === undefined ? PACKAGED_CODECS : [...PACKAGED_CODECS, 'vp8'];
  readonly #thread: PackagerThread;
  readonly #channels = new Map<RoomId, LiveChannel>();
  /** Channels whose packager makes its last part; another stream may use the room already. */
  readonly #ending = new Set<LiveChannel>();
  readonly #restarts = new Map<LiveChannel, Timer>();
  /** Recordings whose stream is over and that are being written to their end. */
  readonly #closingRecordings = new Map<string, Promise<void>>();
  #recordingListener: ((recordingId: string, report: RecordingReport) => void) | undefined;

  private constructor(options: HlsServiceOptions, origin: HlsOrigin, posters: LivePosters) {
    this.#options = options;
    this.#origin = origin;
    this.#posters = posters;
    this.#thread = new PackagerThread({
      clock: options.clock,
      log: options.log,
      onEvents: (events) => this.#handleEvents(events),
      onBroadcastFailed: (broadcastId) => this.#handleFailed(broadcastId),
      onRecordingReport: (recordingId, report) => this.#recordingListener?.(recordingId, report),
      onDied: () => {
        for (const channel of this.#all) channel.handleThreadDied();
      },
      onRestarted: () => {
        for (const channel of this.#all) channel.restart();
      },
    });
    origin.onWanted((name, rendition, isWanted) => {
      this.#channels.get(name as RoomId)?.setWatched(rendition, isWanted);
    });
    new HlsMetrics(options.metrics, this.#thread);
  }

  /** Rejects when the folder for segments cannot be made. */
  static async create(options: HlsServiceOptions): Promise<HlsService> {
    const { clock, log, metrics, gate, dataFolder } = options;
    const posters = new LivePosters({ clock, log, metrics, decode: decodePoster });
    const origin = await HlsOrigin.create({
      clock,
      log,
      metrics,
      gate,
      posters,
      spillFolder: path.join(dataFolder, SPILL_FOLDER),
    });
    return new HlsService(options, origin, posters);
  }

  /** For the HTTP edge. */
  get directRoute(): DirectRoute {
    return this.#origin.directRoute;
  }

  /** The stream is live. `startedAtMs` is its begin by the wall clock, also when it was live before a restart of the server. */
  openChannel(room: RoomId, options: { startedAtMs: number; preset?: PresetName }): void {
    assert(!this.#channels.has(room), 'a channel is opened once');
    const { media, clock, dvrWindowMs } = this.#options;
    const channel: LiveChannel = new LiveChannel({
      room,
      preset: PACKAGER_PRESETS[options.preset ?? this.#options.preset],
      dvrWindowMs,
      startedAtMs: options.startedAtMs,
      thread: this.#thread,
      origin: this.#origin.openChannel(room, {
        shorten: (firstMsn) => channel.shortenWindow(firstMsn),
      }),
      openTap: (sink) => media.tapRoom(room, { sink, codecs: this.#codecs }),
      clock,
      onOver: () => this.#ending.delete(channel),
    });
    this.#channels.set(room, channel);
    this.#posters.open(room, () => channel.findKeyFrame());
  }

  /** The stream is over. Players get the rest and the end. A channel that is not open is left alone. */
  closeChannel(room: RoomId): void {
    const channel = this.#channels.get(room);
    if (channel === undefined) return;
    this.#channels.delete(room);
    this.#posters.close(room);
    this.#restarts.get(channel)?.cancel();
    this.#restarts.delete(channel);
    this.#ending.add(channel);
    const { recordingIds } = channel;
    channel.end();
    for (const recordingId of recordingIds) {
      const closing = channel.stopRecording(recordingId);
      this.#closingRecordings.set(recordingId, closing);
      void closing.finally(() => this.#closingRecordings.delete(recordingId));
    }
  }

  /** Somebody looks at pictures of live streams: for a minute from now there is a fresh one of this room's, if it shows any. */
  wantPoster(room: RoomId): void {
    this.#posters.want(room);
  }

  /** Tells the picture under `/hls/<room>/poster.jpg` from those before it; undefined while there is none. */
  posterVersion(room: RoomId): number | undefined {
    return this.#posters.versionOf(room);
  }

  /**
   * Appends everything that the room publishes from now on to files in the folder, all renditions, until the channel is closed or
   * `stopRecording`. Does nothing for a channel that is not open.
   */
  startRecording(room: RoomId, recordingId: string, folder: string): void {
    this.#channels.get(room)?.startRecording(recordingId, folder);
  }

  /** Resolves when everything is on disk; at once when the recording is not known. Does not reject. */
  async stopRecording(room: RoomId, recordingId: string): Promise<void> {
    const channels = this.#all.filter((channel) => channel.room === room);
    await Promise.all([
      ...channels.map((channel) => channel.stopRecording(recordingId)),
      this.#closingRecordings.get(recordingId),
    ]);
  }

  /** The one listener for what recordings say. */
  onRecordingReport(listener: (recordingId: string, report: RecordingReport) => void): void {
    this.#recordingListener = listener;
  }

  /** Ends the packager thread, which is started again at once: to see that everything goes on. */
  killThread(): void {
    this.#thread.kill();
  }

  /** Stops within about a second. Recordings are on disk then; streams that are live go on with the next server. */
  async close(): Promise<void> {
    for (const timer of this.#restarts.values()) timer.cancel();
    for (const channel of this.#all) channel.abandon();
    this.#channels.clear();
    this.#ending.clear();
    this.#origin.close();
    await Promise.all([this.#posters.closeAll(), this.#thread.close()]);
  }

  get #all(): readonly LiveChannel[] {
    return [...this.#channels.values(), ...this.#ending];
  }

  #handleEvents(events: readonly BroadcastEvent[]): void {
    for (const { broadcastId, event } of events) this.#find(broadcastId)?.handleEvent(event);
  }

  #handleFailed(broadcastId: string): void {
    const channel = this.#find(broadcastId);
    if (channel === undefined) return;
    if (!channel.isLive) {
      channel.handleThreadDied();
      return;
    }
    const restart = this.#options.clock.setTimer(() => {
      this.#restarts.delete(channel);
      // The whole thread may have been replaced meanwhile, and the channel with it.
      if (channel.broadcastId === broadcastId) channel.restart();
    }, FAILED_RESTART_MS);
    this.#restarts.set(channel, restart);
  }

  #find(broadcastId: string): LiveChannel | undefined {
    const current = this.#channels.get(LiveChannel.roomOf(broadcastId));
    if (current?.broadcastId === broadcastId) return current;
    return [...this.#ending].find((channel) => channel.broadcastId === broadcastId);
  }
}
