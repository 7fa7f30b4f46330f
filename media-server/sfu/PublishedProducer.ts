import { asProducerId, type PeerId, type ProducerId, type RoomId } from '@stagedoor/contracts/ids';
import type {
  MediaKind,
  MediaNotification,
  MediaSourceName,
} from '@stagedoor/contracts/media-control';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Producer, ProducerStat } from 'mediasoup/types';
import { LayerWatch } from './LayerWatch.ts';
import type { RoomRouter } from './RoomRouter.ts';
import { ScoreReporter } from './ScoreReporter.ts';
import { spatialLayersCountOf } from './spatial-layers.ts';

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
  readonly #producer: Producer;
  readonly #layers: LayerWatch | undefined;
  readonly #scores: ScoreReporter<readonly number[]>;
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
    producer.on('score', () => this.#scores.report(this.scores));
    producer.on('trace', ({ direction }) => {
      if (direction === 'out') options.onKeyFrameRequested();
    });
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
    this.#scores.close();
    this.#producer.close();
  }
}
