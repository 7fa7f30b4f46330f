import type { types } from 'mediasoup-client';
import { layerScales } from './simulcast.ts';

/**
 * Steers the simulcast encodings of a running video producer. Each change reads the parameters that the browser holds and writes
 * them back, so changes run one after the other.
 */
export class VideoSender {
  readonly producer: types.Producer;
  #maxLayer = 0;
  #changes: Promise<void> = Promise.resolve();

  constructor(producer: types.Producer) {
    this.producer = producer;
  }

  get layerCount(): number {
    return this.producer.rtpParameters.encodings?.length ?? 1;
  }

  /** Fixed resolutions: under pressure the frame rate gives way, because a changing size breaks LL-HLS renditions. */
  keepResolution(): Promise<void> {
    return this.#change((parameters) => {
      parameters.degradationPreference = 'maintain-resolution';
    });
  }

  /** Sends the layers 0..maxLayer and stops the others at the encoder. */
  setMaxLayer(maxLayer: number): Promise<void> {
    this.#maxLayer = maxLayer;
    return this.#change((parameters) => {
      for (const [layer, encoding] of parameters.encodings.entries()) {
        encoding.active = layer <= this.#maxLayer;
      }
    });
  }

  /** True when a track of this size fills the layers that were negotiated. */
  canCarry(track: MediaStreamTrack): boolean {
    return layerScales(sizeOf(track)).length === this.layerCount;
  }

  /** Shows another track in the same producer: viewers see a cut, nothing is negotiated. */
  async replaceTrack(track: MediaStreamTrack): Promise<void> {
    await this.producer.replaceTrack({ track });
    const scales = layerScales(sizeOf(track));
    await this.#change((parameters) => {
      for (const [layer, encoding] of parameters.encodings.entries()) {
        encoding.scaleResolutionDownBy = scales[layer] ?? 1;
      }
    });
  }

  #change(edit: (parameters: RTCRtpSendParameters) => void): Promise<void> {
    const sender = this.producer.rtpSender;
    this.#changes = this.#changes.then(async () => {
      if (sender === undefined || this.producer.closed) return;
      const parameters = sender.getParameters();
      edit(parameters);
      await sender.setParameters(parameters).catch((error: unknown) => {
        // A browser that cannot do one of these still sends a good picture.
        console.warn('stagedoor: the browser refused new encoding parameters', error);
      });
    });
    return this.#changes;
  }
}

export function sizeOf(track: MediaStreamTrack): {
  width: number | undefined;
  height: number | undefined;
} {
  const { width, height } = track.getSettings();
  return { width, height };
}
