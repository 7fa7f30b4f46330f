import { AppError } from '@stagedoor/contracts/errors';
import { asConsumerId, type ConsumerId, type ProducerId } from '@stagedoor/contracts/ids';
import type { ConsumerOffer, Reception } from '@stagedoor/contracts/media-control';
import type { Consumer, RtpCapabilities, WebRtcTransportStat } from 'mediasoup/types';
import { MediaPeer, type PeerContext } from './MediaPeer.ts';
import { asMediaError } from './mediasoup-errors.ts';
import type { PublishedProducer } from './PublishedProducer.ts';
import { ScoreReporter } from './ScoreReporter.ts';

type ScorePair = { score: number; producerScore: number };
type Watched = {
  consumer: Consumer;
  published: PublishedProducer;
  scores: ScoreReporter<ScorePair>;
};

/**
 * A client that receives everything its room publishes and it can decode.
 *
 * It is quiet (no notifications) until `start`: what happened before is in the offers that `start` returns.
 *
 * Consumers made before the client began to connect are not paused: nothing is sent before the transport is connected, and then
 * mediasoup asks for a key frame. Later ones are paused until the client has its receiver ready and resumes them; an unasked
 * key frame would be lost on it.
 */
export class SubscriberPeer extends MediaPeer {
  readonly #rtpCapabilities: RtpCapabilities;
  readonly #isAudioOnly: boolean;
  readonly #mids: Reception['mids'];
  readonly #watched = new Map<ConsumerId, Watched>();
  /** Also those it cannot decode, so that they are tried once. */
  readonly #producersTried = new Set<ProducerId>();
  #isStarted = false;

  constructor(
    context: PeerContext,
    options: { rtpCapabilities: RtpCapabilities; audioOnly: boolean; mids: Reception['mids'] },
  ) {
    super(context);
    this.#rtpCapabilities = options.rtpCapabilities;
    this.#isAudioOnly = options.audioOnly;
    this.#mids = options.mids;
  }

  get isStarted(): boolean {
    return this.#isStarted;
  }

  hasTried(producer: PublishedProducer): boolean {
    return this.#producersTried.has(producer.id);
  }

  /** What its consumers receive, for metrics. */
  get consumers(): readonly {
    published: PublishedProducer;
    score: number;
    spatialLayer: number | undefined;
  }[] {
    return [...this.#watched.values()].map(({ consumer, published }) => ({
      published,
      score: consumer.score.score,
      spatialLayer: consumer.currentLayers?.spatialLayer,
    }));
  }

  getStats(): Promise<WebRtcTransportStat[]> {
    return this.transport.getStats();
  }

  /** From here on the client hears of changes. Returns what it has so far. */
  start(): readonly ConsumerOffer[] {
    this.#isStarted = true;
    return [...this.#watched.values()].map((watched) => this.#offerOf(watched));
  }

  /**
   * Makes a consumer for a producer of the room. Resolves with undefined when the client cannot decode it, or when one of the
   * two ended meanwhile. A client that has started is told `consumer-added`.
   */
  async watch(published: PublishedProducer): Promise<void> {
    this.#producersTried.add(published.id);
    let consumer: Consumer | undefined;
    try {
      consumer = await this.#consume(published);
    } catch (error) {
      if (this.isClosed || published.isClosed) return;
      this.#producersTried.delete(published.id);
      throw asMediaError(error, 'MEDIA_UNAVAILABLE');
    }
    if (consumer === undefined || consumer.closed) return;
    if (this.isClosed || published.isClosed) {
      consumer.close();
      return;
    }
    const watched = this.#register(consumer, published);
    if (this.#isStarted) {
      this.notify({ type: 'consumer-added', peerId: this.id, consumer: this.#offerOf(watched) });
    }
  }

  async setConsumerPaused(id: ConsumerId, paused: boolean): Promise<void> {
    const watched = this.#get(id);
    await this.#request(() => (paused ? watched.consumer.pause() : watched.consumer.resume()));
    this.#updateWanted(watched);
  }

  /** Layers above the highest count as the highest. Without effect on a stream that has one layer. */
  async setPreferredLayers(
    id: ConsumerId,
    layers: { spatialLayer: number; temporalLayer: number },
  ): Promise<void> {
    const watched = this.#get(id);
    await this.#request(() => watched.consumer.setPreferredLayers(layers));
    this.#updateWanted(watched);
  }

  async requestKeyFrame(id: ConsumerId): Promise<void> {
    const watched = this.#get(id);
    await this.#request(() => watched.consumer.requestKeyFrame());
  }

  protected override handleClosed(): void {
    for (const watched of [...this.#watched.values()]) this.#forget(watched);
  }

  protected override handleReachabilityChanged(): void {
    for (const watched of this.#watched.values()) this.#updateWanted(watched);
  }

  async #consume(published: PublishedProducer): Promise<Consumer | undefined> {
    const rtpCapabilities = this.#rtpCapabilities;
    await this.roomRouter.ensurePiped(published.roomRouter, published.id);
    if (this.isClosed || published.isClosed) return undefined;
    if (!this.router.canConsume({ producerId: published.id, rtpCapabilities })) return undefined;
    const mid = this.#mids[published.kind];
    const isSilenced = this.#isAudioOnly && published.kind === 'video';
    return await this.transport.consume({
      producerId: published.id,
      rtpCapabilities,
      ...(mid === undefined ? {} : { mid }),
      paused: isSilenced || this.hasStarted,
    });
  }

  #register(consumer: Consumer, published: PublishedProducer): Watched {
    const id = asConsumerId(consumer.id);
    const about = { peerId: this.id, room: this.roomId, consumerId: id };
    const scores = new ScoreReporter<ScorePair>({
      clock: this.clock,
      isSame: (a, b) => a.score === b.score && a.producerScore === b.producerScore,
      pass: (pair) => this.#tell({ type: 'consumer-score-changed', ...about, ...pair }),
    });
    const watched: Watched = { consumer, published, scores };
    this.#watched.set(id, watched);
    this.roomRouter.worker.countConsumers(1);
    this.#updateWanted(watched);
    if (consumer.kind === 'video' && !this.hasStarted) published.keyFrameRequests.handleJoined();

    consumer.on('score', ({ score, producerScore }) => scores.report({ score, producerScore }));
    consumer.on('layerschange', () => this.#handleLayersChange(watched));
    const handlePause = (): void =>
      this.#tell({
        type: 'consumer-paused-changed',
        ...about,
        producerPaused: consumer.producerPaused,
      });
    consumer.on('producerpause', handlePause);
    consumer.on('producerresume', handlePause);
    consumer.on('producerclose', () => {
      this.#forget(watched);
      this.#tell({ type: 'consumer-closed', ...about });
    });
    return watched;
  }

  #handleLayersChange({ consumer }: Watched): void {
    const about = {
      peerId: this.id,
      room: this.roomId,
      consumerId: asConsumerId(consumer.id),
    } as const;
    const layers = consumer.currentLayers;
    if (layers !== undefined) {
      const { spatialLayer, temporalLayer = 0 } = layers;
      const sent = { spatialLayer, temporalLayer };
      this.#tell({ type: 'consumer-layers-changed', ...about, layers: sent });
      return;
    }
    // No layer is also what a pause, a lost client or a silent publisher look like; only the link is news.
    const isPublisherSilent = consumer.score.producerScores.every((score) => score === 0);
    if (consumer.paused || consumer.producerPaused || this.isLost || isPublisherSilent) return;
    this.#tell({ type: 'consumer-layers-changed', ...about });
  }

  /**
   * Before it has connected a viewer wants nothing: until then it says which layer is enough, and a layer that is switched on for
   * a moment costs the publisher key frames in all of them.
   */
  #updateWanted({ consumer, published }: Watched): void {
    if (consumer.kind !== 'video') return;
    const isWatching = !consumer.paused && !consumer.closed && this.isReachable;
    const preferred = consumer.preferredLayers?.spatialLayer ?? published.spatialLayersCount - 1;
    published.setWanted(consumer.id, isWatching ? preferred : undefined);
  }

  #forget({ consumer, published, scores }: Watched): void {
    if (!this.#watched.delete(asConsumerId(consumer.id))) return;
    this.roomRouter.worker.countConsumers(-1);
    scores.close();
    published.setWanted(consumer.id, undefined);
  }

  #offerOf({ consumer, published }: Watched): ConsumerOffer {
    return {
      room: this.roomId,
      consumerId: asConsumerId(consumer.id),
      producerId: published.id,
      kind: consumer.kind,
      source: published.source,
      rtpParameters: consumer.rtpParameters,
      type: consumer.type === 'pipe' ? 'simple' : consumer.type,
      paused: consumer.paused,
      producerPaused: consumer.producerPaused,
      spatialLayers: published.spatialLayersCount,
    };
  }

  #tell(notification: Parameters<SubscriberPeer['notify']>[0]): void {
    if (this.#isStarted && !this.isClosed) this.notify(notification);
  }

  #get(id: ConsumerId): Watched {
    const watched = this.#watched.get(id);
    if (watched === undefined) throw new AppError('NOT_FOUND', 'No such consumer.');
    return watched;
  }

  async #request(request: () => Promise<void>): Promise<void> {
    try {
      await request();
    } catch (error) {
      throw asMediaError(error, 'MEDIA_UNAVAILABLE');
    }
  }
}
