import { asRoomId, type RoomId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { randomId } from '@stagedoor/service-kit/random';
import type { TapCodec, TapSenderReport, TapSink, TapSource } from '../sfu/tap-sink.ts';
import type { SourceCodec } from './codecs/encoded-frame.ts';
import type { OriginChannel } from './origin/HlsOrigin.ts';
import type { StoredKeyFrame } from './origin/StoredRendition.ts';
import { videoRendition } from './packager/names.ts';
import type { PackagerEvent } from './packager/packager-event.ts';
import type { PackagerPreset, RenditionId } from './packager/packager-source.ts';
import type { PackagerThread } from './thread/PackagerThread.ts';
import type { BroadcastStart } from './thread/packager-messages.ts';

/** What is packaged as it is. VP8 is transcoded, where there is ffmpeg. */
export const PACKAGED_CODECS = [
  'h264',
  'vp9',
  'av1',
  'opus',
] as const satisfies readonly TapCodec[] & readonly SourceCodec[];

/**
 * No segment is shorter on average: counting seconds from the stream's begin, a server that was restarted numbers its segments
 * past those of the one before, of which it knows nothing.
 */
const SEGMENT_LEAST_MS = 1_000;
/** A stream that is younger was not packaged before. */
const YOUNG_STREAM_MS = 3_000;
/** Of a picture in several sizes: the only one that is always sent. */
const TRANSCODED_LAYER = 0;
/** Beside the time in an epoch, for a clock that was set back. */
const EPOCH_RANDOM_CHARS = 3;
/** No room's name has it. */
const ID_SEPARATOR = '/';

/** The room's media, as this channel steers it. */
export interface ChannelTap {
  setWantedLayer(layer: number): void;
  requestKeyFrame(sourceId: string, wish: { mayWait: boolean }): void;
  restart(): void;
  close(): void;
}

export type LiveChannelOptions = {
  room: RoomId;
  preset: PackagerPreset;
  dvrWindowMs: number;
  /** Wall clock. */
  startedAtMs: number;
  thread: PackagerThread;
  origin: OriginChannel;
  openTap: (sink: TapSink) => ChannelTap;
  clock: Clock;
  /** Nothing more comes of it. Called once, after `end`. */
  onOver: () => void;
};

/**
 * One live stream on its way to HLS: what the room publishes goes to a packager in the thread, and what that makes to the origin.
 *
 * States: live → ending (the packager makes its last part) → over. Packagers may come and go while it is live: each has a broadcast
 * id and an epoch of its own, and numbers its segments past the last one's.
 */
export class LiveChannel implements TapSink {
  readonly room: RoomId;
  readonly #options: LiveChannelOptions;
  readonly #tap: ChannelTap;
  /** By viewers, as the origin sees them. */
  readonly #watched = new Set<RenditionId>();
  /** Recording id → folder. */
  readonly #recordings = new Map<string, string>();
  /** Video source → is paused. */
  readonly #videoPauses = new Map<string, boolean>();
  #told = new Set<RenditionId>();
  /** Source id → its layer that is transcoded; all others of it are not packaged. */
  readonly #transcodedLayers = new Map<string, number>();
  #layersCount = 0;
  #packagersCount = 0;
  #nextMsn: number;
  #state: 'live' | 'ending' | 'over' = 'live';

  constructor(options: LiveChannelOptions) {
    this.room = options.room;
    this.#options = options;
    const ageMs = options.clock.nowMs() - options.startedAtMs;
    this.#nextMsn = ageMs < YOUNG_STREAM_MS ? 0 : Math.ceil(ageMs / SEGMENT_LEAST_MS);
    this.#begin();
    this.#tap = options.openTap(this);
  }

  /** Of the packager that works now; those before have other ids, so that what they say late is told from its. */
  get broadcastId(): string {
    return `${this.room}${ID_SEPARATOR}${this.#packagersCount}`;
  }

  static roomOf(broadcastId: string): RoomId {
    return asRoomId(broadcastId.slice(0, broadcastId.lastIndexOf(ID_SEPARATOR)));
  }

  get recordingIds(): readonly string[] {
    return [...this.#recordings.keys()];
  }

  get isLive(): boolean {
    return this.#state === 'live';
  }

  handleEvent(event: PackagerEvent): void {
    if (this.#state === 'over') return;
    if (event.type === 'key-frame-wanted') {
      this.#tap.requestKeyFrame(event.sourceId, event);
      return;
    }
    if (event.type === 'part') this.#nextMsn = Math.max(this.#nextMsn, event.msn + 1);
    this.#options.origin.handle(event);
    if (event.type === 'ended') this.#finish();
  }

  /** The newest key frame of the lowest rendition; undefined while nothing but sound is published. */
  findKeyFrame(): StoredKeyFrame | undefined {
    // The packager repeats the last picture where there is none: that is not what is to be seen now.
    const hasPicture = [...this.#videoPauses.values()].includes(false);
    return hasPicture ? this.#options.origin.findKeyFrame(videoRendition(0)) : undefined;
  }

  setWatched(rendition: RenditionId, isWatched: boolean): void {
    if (isWatched) this.#watched.add(rendition);
    else this.#watched.delete(rendition);
    this.#updateWanted();
  }

  /** Nothing before this segment is listed any more. */
  shortenWindow(firstMsn: number): void {
    const { broadcastId } = this;
    this.#options.thread.post({ type: 'shorten-window', broadcastId, firstMsn });
  }

  /** A second one of the same id does nothing. */
  startRecording(recordingId: string, folder: string): void {
    if (this.#recordings.has(recordingId) || this.#state !== 'live') return;
    this.#recordings.set(recordingId, folder);
    this.#updateWanted();
    this.#postRecording(recordingId, folder);
  }

  /** Resolves when everything is on disk, or nothing more comes to it. */
  async stopRecording(recordingId: string): Promise<void> {
    this.#recordings.delete(recordingId);
    this.#updateWanted();
    const { broadcastId } = this;
    await this.#options.thread
      .request({ type: 'stop-recording', broadcastId, recordingId })
      // A dead thread writes nothing more; what it wrote is repaired as after a crash.
      .catch(() => undefined);
  }

  /** The thread is gone: nobody will say the end. */
  handleThreadDied(): void {
    if (this.#state === 'ending') this.#endNow();
  }

  /** Another packager goes on: the thread is a new one, or this broadcast's packager failed. */
  restart(): void {
    if (this.#state !== 'live') return;
    this.#begin();
    this.#tap.restart();
  }

  /** Viewers get the last part and the end; then `onOver`. Ending twice does nothing. */
  end(): void {
    if (this.#state !== 'live') return;
    this.#tap.close();
    this.#state = 'ending';
    const { thread } = this.#options;
    if (thread.isRunning) thread.post({ type: 'end-broadcast', broadcastId: this.broadcastId });
    else this.#endNow();
  }

  /** Lets go without a word to viewers: the server stops, and the stream goes on with the next one. */
  abandon(): void {
    if (this.#state === 'live') this.#tap.close();
    this.#state = 'over';
    this.#options.origin.close();
  }

  async addSource(source: TapSource): Promise<number> {
    const { id, kind, codec, payloadType, clockRate, ssrcs, isPaused, fromPort } = source;
    // Transcoding several layers would cost more than anybody gains.
    const transcodedLayer =
      codec === 'vp8' ? Math.min(TRANSCODED_LAYER, ssrcs.length - 1) : undefined;
    if (transcodedLayer !== undefined) this.#transcodedLayers.set(id, transcodedLayer);
    const port = await this.#options.thread.request({
      type: 'add-source',
      broadcastId: this.broadcastId,
      source: {
        ...{ id, kind, codec, payloadType, clockRate },
        ssrcs:
          transcodedLayer === undefined ? ssrcs : ssrcs.slice(transcodedLayer, transcodedLayer + 1),
      },
      isPaused,
      fromPort,
    });
    if (kind === 'video') {
      this.#layersCount = transcodedLayer === undefined ? ssrcs.length : 1;
      this.#videoPauses.set(id, isPaused);
      this.#updateWanted();
    }
    return port as number;
  }

  removeSource(sourceId: string): void {
    this.#transcodedLayers.delete(sourceId);
    this.#videoPauses.delete(sourceId);
    this.#options.thread.post({
      type: 'remove-source',
      broadcastId: this.broadcastId,
      sourceId,
    });
  }

  setSourcePaused(sourceId: string, isPaused: boolean): void {
    if (this.#videoPauses.has(sourceId)) this.#videoPauses.set(sourceId, isPaused);
    const { broadcastId } = this;
    this.#options.thread.post({ type: 'set-source-paused', broadcastId, sourceId, isPaused });
  }

  handleSenderReport(sourceId: string, report: TapSenderReport): void {
    const { broadcastId } = this;
    const transcodedLayer = this.#transcodedLayers.get(sourceId) ?? 0;
    const layer = report.layer - transcodedLayer;
    if (layer < 0) return;
    this.#options.thread.post({
      ...{ type: 'sender-report', broadcastId, sourceId },
      report: { ...report, layer },
    });
  }

  #begin(): void {
    const { thread, preset, dvrWindowMs, clock } = this.#options;
    this.#packagersCount += 1;
    const firstMsn = this.#nextMsn;
    const start: BroadcastStart = {
      broadcastId: this.broadcastId,
      preset,
      dvrWindowMs,
      epoch: `${clock.nowMs().toString(36)}${randomId().slice(0, EPOCH_RANDOM_CHARS)}`,
      // Each break begins a segment, so there were never more of them: this one's number is past them all.
      continues: firstMsn === 0 ? undefined : { firstMsn, discontinuitySequence: firstMsn },
    };
    thread.post({ type: 'open-broadcast', start });
    this.#told = new Set();
    if (this.#packagersCount > 1) this.#updateWanted();
    for (const [recordingId, folder] of this.#recordings) this.#postRecording(recordingId, folder);
  }

  #postRecording(recordingId: string, folder: string): void {
    const { broadcastId } = this;
    this.#options.thread.post({ type: 'start-recording', broadcastId, recordingId, folder });
  }

  /** Tells packager and publisher what is wanted: by viewers, and everything by recordings. */
  #updateWanted(): void {
    if (this.#state !== 'live') return;
    const wanted = new Set(this.#watched);
    if (this.#recordings.size > 0) {
      for (let layer = 0; layer < this.#layersCount; layer += 1) wanted.add(`v${layer}`);
    }
    const { broadcastId } = this;
    for (const rendition of new Set([...wanted, ...this.#told])) {
      const isWanted = wanted.has(rendition);
      if (isWanted === this.#told.has(rendition)) continue;
      this.#options.thread.post({ type: 'set-wanted', broadcastId, rendition, isWanted });
    }
    this.#told = wanted;
    const layers = [...[...wanted].map(layerOf), ...this.#transcodedLayers.values()];
    this.#tap.setWantedLayer(Math.max(0, ...layers));
  }

  #endNow(): void {
    this.#options.origin.handle({ type: 'ended' });
    this.#finish();
  }

  #finish(): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.#options.origin.close();
    this.#options.onOver();
  }
}

/** `v2` and `v2-aac` are of layer 2; sound alone needs none. */
function layerOf(rendition: RenditionId): number {
  return Number(/^v(\d+)/.exec(rendition)?.[1] ?? 0);
}
