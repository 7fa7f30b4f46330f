import type { types } from 'mediasoup-client';
import type { RequestResult } from '../connection/wire-codec.ts';
import { MediaAttemptError } from './JoinLoop.ts';
import type { LipSyncHolds } from './lip-sync.ts';

export type ConsumerOffer = RequestResult<'joinRoom'>['consumers'][number];

/** One track that the server sends us. */
export type RemoteTrack = {
  readonly consumer: types.Consumer;
  readonly kind: 'audio' | 'video';
  readonly layerCount: number;
  /** The server sends nothing until told to. */
  isPaused: boolean;
  isProducerPaused: boolean;
  /** False: the link carries none of the layers. */
  hasLayers: boolean;
  layer: number | undefined;
};

/**
 * The tracks of one receiving transport, and the MediaStream that shows them: every sound, and the newest picture. Consumers that
 * are offered together are negotiated together.
 */
export class RemoteTracks {
  readonly #mediaStream: MediaStream;
  readonly #tracks = new Map<string, RemoteTrack>();
  #isVideoHidden = false;

  constructor(mediaStream: MediaStream) {
    this.#mediaStream = mediaStream;
  }

  get video(): RemoteTrack | undefined {
    return [...this.#tracks.values()].filter((track) => track.kind === 'video').at(-1);
  }

  get videos(): RemoteTrack[] {
    return [...this.#tracks.values()].filter((track) => track.kind === 'video');
  }

  get audio(): RemoteTrack | undefined {
    return [...this.#tracks.values()].find((track) => track.kind === 'audio');
  }

  find(consumerId: string): RemoteTrack | undefined {
    return this.#tracks.get(consumerId);
  }

  /** Receives one more. Rejects with MediaAttemptError when the browser cannot. */
  async add(transport: types.Transport, offer: ConsumerOffer): Promise<void> {
    if (this.#tracks.has(offer.consumerId)) return;
    const consumer = await transport
      .consume({
        id: offer.consumerId,
        producerId: offer.producerId,
        kind: offer.kind as types.MediaKind,
        rtpParameters: JSON.parse(offer.rtpParametersJson) as types.RtpParameters,
        // A stream of its own: tracks of one stream wait for each other (lip-sync.ts).
        streamId: offer.consumerId,
        onRtpReceiver: (receiver) => holdBack(receiver, 0),
      })
      .catch((error: unknown) => {
        throw new MediaAttemptError(`could not receive ${offer.kind}`, { cause: error });
      });
    this.#tracks.set(offer.consumerId, {
      consumer,
      kind: consumer.kind,
      layerCount: Math.max(1, offer.spatialLayers),
      isPaused: offer.paused,
      isProducerPaused: offer.producerPaused,
      hasLayers: true,
      layer: undefined,
    });
    this.#show();
  }

  remove(consumerId: string): void {
    const track = this.#tracks.get(consumerId);
    if (track === undefined) return;
    this.#tracks.delete(consumerId);
    if (!track.consumer.closed) track.consumer.close();
    this.#show();
  }

  /** Takes the picture out of the stream, so that the element shows its poster and decodes nothing. */
  setVideoHidden(isHidden: boolean): void {
    this.#isVideoHidden = isHidden;
    this.#show();
  }

  /** Plays each kind no earlier than this after its arrival. */
  holdBack(holds: LipSyncHolds): void {
    for (const { consumer, kind } of this.#tracks.values()) {
      if (consumer.rtpReceiver && !consumer.closed) holdBack(consumer.rtpReceiver, holds[kind]);
    }
  }

  clear(): void {
    this.#tracks.clear();
    this.#show();
  }

  #show(): void {
    const video = this.#isVideoHidden ? undefined : this.video;
    const wanted = new Set<MediaStreamTrack>(video ? [video.consumer.track] : []);
    for (const { kind, consumer } of this.#tracks.values()) {
      if (kind === 'audio') wanted.add(consumer.track);
    }
    for (const track of this.#mediaStream.getTracks()) {
      if (!wanted.has(track)) this.#mediaStream.removeTrack(track);
    }
    for (const track of wanted) this.#mediaStream.addTrack(track);
  }
}

/** The jitter buffer keeps media for at least this long; 0: as little as the network's jitter allows. */
function holdBack(receiver: RTCRtpReceiver, holdMs: number): void {
  if ('jitterBufferTarget' in receiver) receiver.jitterBufferTarget = holdMs;
  // Chromium before 121, in seconds.
  else (receiver as { playoutDelayHint?: number }).playoutDelayHint = holdMs / 1_000;
}
