import { asProducerId, type PeerId, type ProducerId, type RoomId } from '@stagedoor/contracts/ids';
import type {
  MediaKind,
  MediaNotification,
  MediaSourceName,
} from '@stagedoor/contracts/media-control';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Producer, ProducerStat } from 'mediasoup/types';
import { ExpectedRequests } from './ExpectedRequests.ts';
import { LayerWatch } from './LayerWatch.ts';
import { ReportPeriods } from './ReportPeriods.ts';
import type { RoomRouter } from './RoomRouter.ts';
import { ScoreReporter } from './ScoreReporter.ts';
import { spatialLayersCountOf } from './spatial-layers.ts';
import type { TapCodec, TapSenderReport } from './tap-sink.ts';

/** What is counted of every video: requests for key frames. */
const KEY_FRAME_TRACES = ['pli', 'fir'] as const;

/** NTP counts from 1900 (RFC 5905). */
const NTP_EPOCH_OFFSET_SECONDS = 2_208_988_800;

const CODECS: Readonly<Record<string, TapCodec>> = {
  'audio/opus': 'opus',
  'video/h264': 'h264',
  'video/vp8': 'vp8',
  'video/vp9': 'vp9',
  'video/av1': 'av1',
};

/**
 * What one publisher sends from one source, as the whole room sees it. Its id is the same on every router of the room.
 * Open until `close`, which its publisher calls: also when the transport ended or the worker died.
 */
export class PublishedProducer {
  readonly id: ProducerId;
  readonly room: RoomId;
  readonly peerId: PeerId;
  readonly source: MediaSourceName;
  readonly kind: MediaKind;
  readonly roomRouter: RoomRouter;
  readonly spatialLayersCount: number;
  /** Undefined for one that a tap has no name for. */
  readonly codec: TapCodec | undefined;
  readonly #producer: Producer;
  readonly #layers: LayerWatch | undefined;
  readonly #scores: ScoreReporter<readonly number[]>;
  /** Who asks for key frames. */
  readonly keyFrameRequests: ExpectedRequests;
  readonly #reportPeriods: ReportPeriods;
  #streamsCount = 0;
  #reportListener: ((report: TapSenderReport) => void) | undefined;
  #isClosed = false;

  constructor(options: {
    producer: Producer;
    room: RoomId;
    peerId: PeerId;
    source: MediaSourceName;
    roomRouter: RoomRouter;
    clock: Clock;
    notify: (notification: MediaNotification) => void;
    onKeyFrameRequested: () => void;
  }) {
    const { producer, room, peerId, clock, notify } = options;
    this.id = asProducerId(producer.id);
    this.room = room;
    this.peerId = peerId;
    this.source = options.source;
    this.kind = producer.kind;
    this.roomRouter = options.roomRouter;
    this.#producer = producer;
    this.spatialLayersCount = spatialLayersCountOf(producer.rtpParameters);
    this.codec = CODECS[producer.rtpParameters.codecs[0]?.mimeType.toLowerCase() ?? ''];
    const about = { peerId, room, producerId: this.id };
    if (this.spatialLayersCount > 1) {
      this.#layers = new LayerWatch({
        layersCount: this.spatialLayersCount,
        clock,
        tell: (maxSpatialLayer) => notify({ type: 'layers-wanted', ...about, maxSpatialLayer }),
      });
    }
    this.#scores = new ScoreReporter({
      clock,
      isSame: (a, b) => a.length === b.length && a.every((score, index) => score === b[index]),
      pass: (scores) => notify({ type: 'producer-score-changed', ...about, scores }),
    });
    this.keyFrameRequests = new ExpectedRequests(clock);
    this.#reportPeriods = new ReportPeriods({
      clock,
      setListening: (isListening) => this.#setTraces(isListening),
    });
    producer.on('score', () => {
      this.#scores.report(this.scores);
      this.#noteStreams();
    });
    producer.on('trace', ({ type, direction, info }) => {
      if (type === 'sr') this.#handleSenderReport(info);
      else if (direction === 'out') {
        this.keyFrameRequests.handleRequested();
        options.onKeyFrameRequested();
      }
    });
    this.#setTraces(false);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** 0 (nothing arrives) to 10, per encoding, lowest first. */
  get scores(): readonly number[] {
    const scores = new Array<number>(this.#producer.rtpParameters.encodings?.length ?? 1).fill(0);
    for (const { encodingIdx, score } of this.#producer.score) scores[encodingIdx] = score;
    return scores;
  }

  /** What the publisher was told to send at most. */
  get maxSpatialLayer(): number {
    return this.#layers?.toldLayer ?? 0;
  }

  /** A watcher wants this layer; `undefined`: none, for now or for good. */
  setWanted(watcherId: string, spatialLayer: number | undefined): void {
    this.#layers?.setWanted(watcherId, spatialLayer);
  }

  /**
   * The publisher's own reports, about one a second and layer, until `stopSenderReports`: all of them from the begin of a stream on, then
   * some now and then (ReportPeriods). One listener at a time.
   */
  startSenderReports(listener: (report: TapSenderReport) => void): void {
    this.#reportListener = listener;
    // Sound has one every five seconds, of which none costs much.
    if (this.kind === 'video') this.#reportPeriods.start();
    else this.#setTraces(true);
  }

  stopSenderReports(): void {
    if (this.#reportListener === undefined) return;
    this.#reportListener = undefined;
    this.#reportPeriods.stop();
    if (!this.#isClosed) this.#setTraces(false);
  }

  /** Index is the encoding; undefined where nothing has arrived yet. */
  async getLayerStats(): Promise<readonly (ProducerStat | undefined)[]> {
    const stats = await this.#producer.getStats();
    const layers = new Array<ProducerStat | undefined>(this.scores.length).fill(undefined);
    for (const { encodingIdx, ssrc } of this.#producer.score) {
      layers[encodingIdx] = stats.find((stat) => stat.ssrc === ssrc);
    }
    return layers;
  }

  async setPaused(paused: boolean): Promise<void> {
    if (paused) await this.#producer.pause();
    else await this.#producer.resume();
  }

  /** Viewers' consumers close with it. Closing twice does nothing. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#layers?.close();
    this.#reportPeriods.stop();
    this.keyFrameRequests.close();
    this.#scores.close();
    this.#producer.close();
  }

  #noteStreams(): void {
    const flowing = this.scores.filter((score) => score > 0).length;
    if (flowing > this.#streamsCount) this.#reportPeriods.renew();
    this.#streamsCount = flowing;
  }

  #setTraces(withReports: boolean): void {
    const keyFrames = this.kind === 'video' ? KEY_FRAME_TRACES : [];
    // A failure means that the worker just died, which is told in other ways.
    this.#producer
      .enableTraceEvent(withReports ? [...keyFrames, 'sr'] : [...keyFrames])
      .catch(() => undefined);
  }

  #handleSenderReport(info: Record<string, unknown>): void {
    // mediasoup's worker made it: the shape is certain, and what the publisher wrote into it may be anything of 32 bits.
    const report = info as { ssrc: number; ntpSec: number; ntpFrac: number; rtpTs: number };
    const layer = this.#producer.score.find(({ ssrc }) => ssrc === report.ssrc)?.encodingIdx;
    if (layer === undefined) return;
    this.#reportListener?.({
      layer,
      ntpMs: (report.ntpSec - NTP_EPOCH_OFFSET_SECONDS + report.ntpFrac / 2 ** 32) * 1000,
      rtpTimestamp: report.rtpTs,
    });
  }
}
