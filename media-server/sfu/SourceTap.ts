import { AppError } from '@stagedoor/contracts/errors';
import type { Consumer, PlainTransport, RtpCapabilities } from 'mediasoup/types';
import type { PublishedProducer } from './PublishedProducer.ts';
import type { PipePorts } from './RoomRouter.ts';
import type { TapSink } from './tap-sink.ts';
import { SOCKET_BUFFER_BYTES } from './transport-options.ts';

const LOOPBACK = '127.0.0.1';

/**
 * Sends one producer's packets, all layers as the publisher made them, to a sink on this machine.
 *
 * States: opening → open → closed. The consumer is made paused, and resumed when the sink's socket is bound and the transport
 * knows its port: a key frame that nobody receives would be the last one for a while. The publisher's peer holds the router; when
 * it lets go the producer closes before the router does, and with the producer this.
 */
export class SourceTap {
  readonly published: PublishedProducer;
  readonly #sink: TapSink;
  readonly #ports: PipePorts;
  #transport: PlainTransport | undefined;
  #consumer: Consumer | undefined;
  /** The sink was told of it, so that it must hear of its end. */
  #isAdded = false;
  #isClosed = false;

  constructor(options: { published: PublishedProducer; sink: TapSink; ports: PipePorts }) {
    this.published = options.published;
    this.#sink = options.sink;
    this.#ports = options.ports;
  }

  /** Resolves when media flows. Rejects when it was closed meanwhile, or cannot be made now; then nothing is left. */
  async open(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** A key frame of every layer, as soon as the publisher's limit on requests allows; see ExpectedRequests for what may wait. */
  requestKeyFrame({ mayWait }: { mayWait: boolean }): void {
    const ask = (): void => {
      if (this.#isClosed || this.#consumer?.kind !== 'video') return;
      // A failure means that it is about to close.
      this.#consumer.requestKeyFrame().catch(() => undefined);
    };
    if (mayWait) this.published.keyFrameRequests.askUnlessOthersDo(ask);
    else ask();
  }

  /** Closing twice does nothing. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.published.stopSenderReports();
    if (this.#consumer !== undefined) this.published.roomRouter.worker.countConsumers(-1);
    this.#transport?.close();
    if (this.#isAdded) this.#sink.removeSource(this.published.id);
  }

  async #open(): Promise<void> {
    const { published } = this;
    const { codec } = published;
    if (codec === undefined) throw new AppError('MEDIA_UNAVAILABLE', 'The codec is unknown.');
    const router = await published.roomRouter.ready();
    this.#assertOpen();
    const transport = await router.createPlainTransport({
      listenInfo: {
        protocol: 'udp',
        ip: LOOPBACK,
        portRange: this.#ports,
        sendBufferSize: SOCKET_BUFFER_BYTES,
      },
      rtcpMux: true,
      comedia: false,
    });
    this.#transport = transport;
    if (this.#isClosed) transport.close();
    this.#assertOpen();
    const consumer = await transport.consume({
      producerId: published.id,
      rtpCapabilities: tapCapabilities(router.rtpCapabilities),
      pipe: true,
      paused: true,
    });
    this.#assertOpen();
    this.#consumer = consumer;
    published.roomRouter.worker.countConsumers(1);

    const [media] = consumer.rtpParameters.codecs;
    const port = await this.#sink.addSource({
      id: published.id,
      kind: published.kind,
      codec,
      payloadType: media?.payloadType ?? 0,
      clockRate: media?.clockRate ?? 0,
      ssrcs: (consumer.rtpParameters.encodings ?? []).map(({ ssrc }) => ssrc ?? 0),
      isPaused: consumer.producerPaused,
      fromPort: transport.tuple.localPort,
    });
    this.#isAdded = true;
    if (this.#isClosed) this.#sink.removeSource(published.id);
    this.#assertOpen();
    const wasPaused = consumer.producerPaused;
    await transport.connect({ ip: LOOPBACK, port });
    this.#assertOpen();
    this.#follow(consumer, wasPaused);
    await consumer.resume();
    this.#assertOpen();
  }

  /** `wasPaused` is what the sink knows. */
  #follow(consumer: Consumer, wasPaused: boolean): void {
    const { id } = this.published;
    const tell = (): void => this.#sink.setSourcePaused(id, consumer.producerPaused);
    consumer.on('producerpause', tell);
    consumer.on('producerresume', tell);
    if (consumer.producerPaused !== wasPaused) tell();
    this.published.startSenderReports((report) => this.#sink.handleSenderReport(id, report));
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new AppError('NOT_FOUND', 'The tap was closed.');
  }
}

/**
 * What a tap needs of what the router can do: payloads and requests for key frames. With congestion control mediasoup would probe the
 * loopback's bandwidth, and with retransmissions keep what it sent.
 */
function tapCapabilities({ codecs = [] }: RtpCapabilities): RtpCapabilities {
  return {
    codecs: codecs
      .filter(({ mimeType }) => !mimeType.toLowerCase().endsWith('/rtx'))
      .map((codec) => ({
        ...codec,
        rtcpFeedback: (codec.rtcpFeedback ?? []).filter(
          ({ type, parameter }) =>
            (type === 'nack' && parameter === 'pli') || (type === 'ccm' && parameter === 'fir'),
        ),
      })),
    headerExtensions: [],
  };
}
