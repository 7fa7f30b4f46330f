import { AppError } from '@stagedoor/contracts/errors';
import type { ProducerId } from '@stagedoor/contracts/ids';
import type { MediaKind, MediaSourceName } from '@stagedoor/contracts/media-control';
import type { Producer, RtpParameters } from 'mediasoup/types';
import { MediaPeer, type PeerContext } from './MediaPeer.ts';
import { asMediaError } from './mediasoup-errors.ts';
import { PublishedProducer } from './PublishedProducer.ts';
import { SerialTasks } from './SerialTasks.ts';
import { KEY_FRAME_REQUEST_DELAY_MS } from './transport-options.ts';

export type ProducerHooks = {
  onProducerAdded: (producer: PublishedProducer) => void;
  onProducerClosed: (producer: PublishedProducer) => void;
  onKeyFrameRequested: () => void;
};

/** A client that sends. It has at most one producer per source, so at most four. */
export class PublisherPeer extends MediaPeer {
  readonly #hooks: ProducerHooks;
  readonly #producers = new Map<ProducerId, PublishedProducer>();
  /** One after the other, so that two for the same source cannot overtake each other. */
  readonly #changes = new SerialTasks();

  constructor(context: PeerContext, hooks: ProducerHooks) {
    super(context);
    this.#hooks = hooks;
  }

  get producers(): readonly PublishedProducer[] {
    return [...this.#producers.values()];
  }

  /**
   * Takes what the client will send. An older producer of the same source is closed first: both may carry the same SSRCs.
   * Rejects with MEDIA_PARAMETERS_INVALID without leaving anything behind.
   */
  produce(options: {
    source: MediaSourceName;
    kind: MediaKind;
    rtpParameters: RtpParameters;
    paused: boolean;
  }): Promise<ProducerId> {
    return this.#changes.run(async () => {
      this.#assertOpen();
      const older = this.producers.find((producer) => producer.source === options.source);
      if (older !== undefined) this.#closeProducer(older);
      const producer = await this.#makeProducer(options);
      const published = new PublishedProducer({
        producer,
        room: this.roomId,
        peerId: this.id,
        source: options.source,
        roomRouter: this.roomRouter,
        clock: this.clock,
        notify: this.notify,
        onKeyFrameRequested: this.#hooks.onKeyFrameRequested,
      });
      this.#producers.set(published.id, published);
      this.#hooks.onProducerAdded(published);
      return published.id;
    });
  }

  /** Closing what is gone does nothing. */
  closeProducer(id: ProducerId): Promise<void> {
    return this.#changes.run(async () => {
      const producer = this.#producers.get(id);
      if (producer !== undefined) this.#closeProducer(producer);
    });
  }

  async setProducerPaused(id: ProducerId, paused: boolean): Promise<void> {
    const producer = this.#producers.get(id);
    if (producer === undefined) throw new AppError('NOT_FOUND', 'No such producer.');
    try {
      await producer.setPaused(paused);
    } catch (error) {
      throw asMediaError(error, 'MEDIA_UNAVAILABLE');
    }
  }

  protected override handleClosed(): void {
    for (const producer of this.producers) this.#closeProducer(producer);
  }

  protected override handleReachabilityChanged(): void {
    // Viewers learn it from the producers' scores; the room's owner decides how long to wait.
  }

  async #makeProducer(options: {
    kind: MediaKind;
    rtpParameters: RtpParameters;
    paused: boolean;
  }): Promise<Producer> {
    const { kind, rtpParameters, paused } = options;
    let producer: Producer;
    try {
      producer = await this.transport.produce({
        kind,
        rtpParameters,
        paused,
        ...(kind === 'video' ? { keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY_MS } : {}),
      });
    } catch (error) {
      this.#assertOpen();
      throw asMediaError(error, 'MEDIA_PARAMETERS_INVALID');
    }
    if (this.isClosed) producer.close();
    this.#assertOpen();
    return producer;
  }

  #closeProducer(producer: PublishedProducer): void {
    this.#producers.delete(producer.id);
    producer.close();
    this.#hooks.onProducerClosed(producer);
  }

  #assertOpen(): void {
    if (this.isClosed) throw new AppError('NOT_FOUND', 'The peer is gone.');
  }
}
