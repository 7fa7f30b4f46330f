import type { Clock } from '@stagedoor/service-kit/clock';
import type { Counter, Gauge, Metrics } from '@stagedoor/service-kit/metrics';
import type { MediaRoom } from '../sfu/MediaRoom.ts';
import type { PublishedProducer } from '../sfu/PublishedProducer.ts';
import { PublisherPeer } from '../sfu/PublisherPeer.ts';
import type { SfuWorker } from '../sfu/SfuWorker.ts';
import { SubscriberPeer } from '../sfu/SubscriberPeer.ts';

/** Producers with series of their own; each has up to 3 layers. More are counted but not shown one by one. */
export const PRODUCERS_SHOWN_MAX = 200;
/** Viewer transports asked per scrape, in turns: one question takes 0.1 ms, and every viewer's turn comes. */
const VIEWERS_SAMPLED_MAX = 100;
/** Gauges of one scrape are collected at about the same time; they share one look at the workers. */
const SNAPSHOT_TTL_MS = 500;
/** mediasoup's scores go from 0 to 10. */
const SCORE_MAX = 10;

type ProducerLabel = 'room' | 'source' | 'layer';

/**
 * The media server's numbers. Everything but the counters is read when somebody asks for `/metrics`, so that an unwatched server
 * pays nothing. Nothing is labelled by viewer.
 */
export class MediaMetrics {
  readonly #clock: Clock;
  readonly #getWorkers: () => readonly SfuWorker[];
  readonly #getRooms: () => Iterable<MediaRoom>;
  readonly #workerDeaths: Counter;
  readonly #keyFrameRequests: Counter;
  #snapshot: { takenAtMs: number; done: Promise<void> } | undefined;
  #viewerTurn = 0;
  /** The last answers of the workers, for producers that are shown and viewers whose turn it was. */
  readonly #producerRates = new Map<PublishedProducer, readonly LayerRate[]>();
  #viewerRates: readonly ViewerRate[] = [];

  constructor(options: {
    metrics: Metrics;
    clock: Clock;
    getWorkers: () => readonly SfuWorker[];
    getRooms: () => Iterable<MediaRoom>;
  }) {
    this.#clock = options.clock;
    this.#getWorkers = options.getWorkers;
    this.#getRooms = options.getRooms;
    const { metrics } = options;
    this.#workerDeaths = metrics.counter({
      name: 'stagedoor_media_worker_deaths_total',
      help: 'Media worker processes that ended without being told to.',
    });
    this.#keyFrameRequests = metrics.counter({
      name: 'stagedoor_media_key_frame_requests_total',
      help: 'Key frames asked of publishers, per layer.',
    });
    this.#registerTotals(metrics);
    this.#registerProducers(metrics);
    this.#registerConsumers(metrics);
  }

  countWorkerDeath(): void {
    this.#workerDeaths.inc();
  }

  countKeyFrameRequest(): void {
    this.#keyFrameRequests.inc();
  }

  #registerTotals(metrics: Metrics): void {
    metrics.gauge({
      name: 'stagedoor_media_workers',
      help: 'Media worker processes that run.',
      collect: (gauge) => gauge.set(this.#getWorkers().length),
    });
    metrics.gauge({
      name: 'stagedoor_media_worker_cpu_ratio',
      help: 'Share of one core that a media worker used in the last seconds.',
      labelNames: ['worker'],
      collect: (gauge) => {
        gauge.reset();
        for (const { index, load } of this.#getWorkers()) {
          gauge.set({ worker: String(index) }, load.cpuShare);
        }
      },
    });
    const total = (name: string, help: string, of: (room: MediaRoom) => number): void => {
      const collect = (gauge: Gauge): void => gauge.set(sum([...this.#getRooms()].map(of)));
      metrics.gauge({ name, help, collect });
    };
    total('stagedoor_media_rooms', 'Rooms with somebody in them.', () => 1);
    total('stagedoor_media_routers', 'Routers, one per room and worker.', (r) => r.routersCount);
    total('stagedoor_media_pipes', 'Producers piped to another worker.', (r) => r.pipesCount);
    total('stagedoor_media_producers', 'Streams that are published.', (r) => r.producers.length);
    total(
      'stagedoor_media_publishers',
      'Transports of publishers.',
      (room) => room.peers.filter((peer) => peer instanceof PublisherPeer).length,
    );
    total(
      'stagedoor_media_subscribers',
      'Transports of viewers.',
      (room) => subscribersOf(room).length,
    );
    total('stagedoor_media_consumers', 'Streams that viewers receive.', (room) =>
      sum(subscribersOf(room).map((peer) => peer.consumers.length)),
    );
  }

  #registerProducers(metrics: Metrics): void {
    const series = (
      name: string,
      help: string,
      read: (rate: LayerRate) => number | undefined,
    ): void => {
      metrics.gauge<ProducerLabel>({
        name,
        help,
        labelNames: ['room', 'source', 'layer'],
        collect: async (gauge) => {
          await this.#takeSnapshot();
          gauge.reset();
          for (const [{ room, source }, rates] of this.#producerRates) {
            for (const rate of rates) {
              const value = read(rate);
              if (value === undefined) continue;
              gauge.set({ room, source, layer: String(rate.layer) }, value);
            }
          }
        },
      });
    };
    series(
      'stagedoor_media_producer_score',
      'How well a published layer arrives, 0 (nothing) to 10.',
      (rate) => rate.score,
    );
    series(
      'stagedoor_media_producer_bitrate_bps',
      'Bits per second that arrive of a published layer.',
      (rate) => rate.bitrateBps,
    );
    series(
      'stagedoor_media_producer_lost_ratio',
      'Share of a published layer that was lost on the way, 0 to 1.',
      (rate) => rate.lostRatio,
    );
    series(
      'stagedoor_media_producer_consumers',
      'Viewers who receive a published layer now.',
      (rate) => rate.consumersCount,
    );
  }

  #registerConsumers(metrics: Metrics): void {
    metrics.gauge({
      name: 'stagedoor_media_consumers_by_score',
      help: 'Received streams by how well they arrive, 0 to 10.',
      labelNames: ['score'],
      collect: (gauge) => {
        const counts = new Array<number>(SCORE_MAX + 1).fill(0);
        for (const room of this.#getRooms()) {
          for (const { score } of subscribersOf(room).flatMap((peer) => peer.consumers)) {
            counts[score] = (counts[score] ?? 0) + 1;
          }
        }
        for (const [score, count] of counts.entries()) gauge.set({ score: String(score) }, count);
      },
    });
    const sampled = (name: string, help: string, read: (rates: readonly ViewerRate[]) => number) =>
      metrics.gauge({
        name,
        help,
        collect: async (gauge) => {
          await this.#takeSnapshot();
          gauge.set(read(this.#viewerRates));
        },
      });
    sampled(
      'stagedoor_media_viewer_sent_bitrate_bps',
      'Mean bits per second sent to a viewer, of up to 100 viewers.',
      (rates) => mean(rates.map((rate) => rate.sentBps)),
    );
    sampled(
      'stagedoor_media_viewer_available_bitrate_bps',
      'Mean bits per second that a viewer could take, of up to 100 viewers.',
      (rates) => mean(rates.map((rate) => rate.availableBps)),
    );
    sampled(
      'stagedoor_media_viewer_lost_ratio',
      'Mean share lost on the way to a viewer, of up to 100 viewers.',
      (rates) => mean(rates.map((rate) => rate.lostRatio)),
    );
  }

  #takeSnapshot(): Promise<void> {
    const nowMs = this.#clock.monotonicMs();
    if (this.#snapshot === undefined || nowMs - this.#snapshot.takenAtMs > SNAPSHOT_TTL_MS) {
      this.#snapshot = { takenAtMs: nowMs, done: this.#askWorkers() };
    }
    return this.#snapshot.done;
  }

  async #askWorkers(): Promise<void> {
    const rooms = [...this.#getRooms()];
    const consumersCounts = countConsumersByLayer(rooms);
    const producers = rooms.flatMap((room) => room.producers).slice(0, PRODUCERS_SHOWN_MAX);
    const asked = producers.map((producer) => askProducer(producer, consumersCounts));
    const viewers = this.#nextViewers(rooms);
    const [rates, viewerRates] = await Promise.all([
      Promise.all(asked),
      Promise.all(viewers.map(askViewer)),
    ]);
    this.#producerRates.clear();
    for (const [index, producer] of producers.entries()) {
      this.#producerRates.set(producer, rates[index] ?? []);
    }
    this.#viewerRates = viewerRates.filter((rate) => rate !== undefined);
  }

  #nextViewers(rooms: readonly MediaRoom[]): readonly SubscriberPeer[] {
    const viewers = rooms.flatMap((room) => subscribersOf(room));
    if (viewers.length <= VIEWERS_SAMPLED_MAX) return viewers;
    const start = this.#viewerTurn % viewers.length;
    this.#viewerTurn = start + VIEWERS_SAMPLED_MAX;
    return [...viewers.slice(start), ...viewers.slice(0, start)].slice(0, VIEWERS_SAMPLED_MAX);
  }
}

type LayerRate = {
  layer: number;
  score: number;
  bitrateBps: number | undefined;
  lostRatio: number | undefined;
  consumersCount: number;
};
type ViewerRate = { sentBps: number; availableBps: number; lostRatio: number };
type ConsumersByLayer = Map<PublishedProducer, number[]>;

/** RTCP gives the lost fraction in 256ths. */
const FRACTION_LOST_UNIT = 256;

async function askProducer(
  producer: PublishedProducer,
  consumersCounts: ConsumersByLayer,
): Promise<readonly LayerRate[]> {
  // A producer that closes meanwhile has no stats; its scores say nothing arrives.
  const stats = await producer.getLayerStats().catch(() => []);
  return producer.scores.map((score, layer) => {
    const own = stats[layer];
    return {
      layer,
      score,
      bitrateBps: own?.bitrate,
      lostRatio: own === undefined ? undefined : own.fractionLost / FRACTION_LOST_UNIT,
      consumersCount: consumersCounts.get(producer)?.[layer] ?? 0,
    };
  });
}

async function askViewer(peer: SubscriberPeer): Promise<ViewerRate | undefined> {
  // A viewer who leaves meanwhile is left out.
  const [stats] = await peer.getStats().catch(() => []);
  if (stats === undefined) return undefined;
  return {
    sentBps: stats.sendBitrate,
    availableBps: stats.availableOutgoingBitrate ?? 0,
    lostRatio: stats.rtpPacketLossSent ?? 0,
  };
}

function countConsumersByLayer(rooms: readonly MediaRoom[]): ConsumersByLayer {
  const counts: ConsumersByLayer = new Map();
  for (const peer of rooms.flatMap((room) => subscribersOf(room))) {
    for (const { published, spatialLayer = 0 } of peer.consumers) {
      const byLayer = counts.get(published) ?? [];
      byLayer[spatialLayer] = (byLayer[spatialLayer] ?? 0) + 1;
      counts.set(published, byLayer);
    }
  }
  return counts;
}

function subscribersOf(room: MediaRoom): readonly SubscriberPeer[] {
  return room.peers.filter((peer) => peer instanceof SubscriberPeer);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
