import { RtcpSenderInfo, RtcpSrPacket, RtpHeader } from 'werift';
import type { WebRtcPeer } from './WebRtcPeer.ts';

export const VP8_PAYLOAD_TYPE = 96;
export const H264_PAYLOAD_TYPE = 102;
const FRAMES_PER_SECOND = 30;
const CLOCK_RATE = 90_000;
const SENDER_REPORT_INTERVAL_MS = 500;
const NTP_EPOCH_OFFSET_SECONDS = 2_208_988_800;
/** Bytes of a frame by layer; each fits a packet. */
const FRAME_BYTES = [150, 400, 900] as const;

type Layer = {
  ssrc: number;
  sequenceNumber: number;
  pictureId: number;
  isKeyFrameWanted: boolean;
  packetsCount: number;
  bytesCount: number;
};

/**
 * A publisher's encoder without pictures: frames of one packet each, key frames when they are asked for, sender reports, and up to
 * three layers that can be switched off. Keeps when the server asked for key frames.
 */
export class SimulcastSource {
  readonly codec: 'VP8' | 'H264';
  readonly #layers: Layer[];
  readonly #startMs = performance.now();
  /** Milliseconds at which each request came in, by layer. */
  readonly keyFrameRequestTimesMs: number[][];
  /** By layer. */
  readonly keyFramesSentCounts: number[];
  #peer: WebRtcPeer | undefined;
  #frameTimer: NodeJS.Timeout | undefined;
  #reportTimer: NodeJS.Timeout | undefined;
  #maxLayer: number;

  constructor(options: {
    layersCount: number;
    /** How many of them are sent at first, from the lowest; all unless given. */
    sentLayersCount?: number;
    codec?: 'VP8' | 'H264';
    firstSsrc?: number;
  }) {
    const { layersCount, codec = 'VP8', firstSsrc = 1_000 } = options;
    this.codec = codec;
    this.#maxLayer = (options.sentLayersCount ?? layersCount) - 1;
    this.keyFrameRequestTimesMs = Array.from({ length: layersCount }, () => []);
    this.keyFramesSentCounts = new Array<number>(layersCount).fill(0);
    this.#layers = Array.from({ length: layersCount }, (_none, index) => ({
      ssrc: firstSsrc + index,
      sequenceNumber: 100 * (index + 1),
      pictureId: 1,
      isKeyFrameWanted: true,
      packetsCount: 0,
      bytesCount: 0,
    }));
  }

  /** For the server's `produce`. */
  get rtpParameters(): object {
    const isVp8 = this.codec === 'VP8';
    const rtcpFeedback = [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }];
    return {
      mid: '0',
      codecs: [
        {
          mimeType: `video/${this.codec}`,
          payloadType: isVp8 ? VP8_PAYLOAD_TYPE : H264_PAYLOAD_TYPE,
          clockRate: CLOCK_RATE,
          parameters: isVp8
            ? {}
            : {
                'packetization-mode': 1,
                'profile-level-id': '42e01f',
                'level-asymmetry-allowed': 1,
              },
          rtcpFeedback,
        },
      ],
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1 }],
      encodings: this.#layers.map(({ ssrc }) => ({ ssrc, scalabilityMode: 'L1T1' })),
      rtcp: { cname: 'source', reducedSize: true },
    };
  }

  /** The highest layer that is being sent. */
  set maxLayer(layer: number) {
    for (let index = this.#maxLayer + 1; index <= layer; index += 1) {
      const raised = this.#layers[index];
      if (raised !== undefined) raised.isKeyFrameWanted = true;
    }
    this.#maxLayer = layer;
  }

  start(peer: WebRtcPeer): void {
    this.#peer = peer;
    peer.onRtcp((packet) => {
      if (packet.type !== 206) return;
      const { mediaSsrc } = packet.feedback as { mediaSsrc?: number };
      const index = this.#layers.findIndex(({ ssrc }) => ssrc === mediaSsrc);
      const layer = this.#layers[index];
      if (layer === undefined) return;
      layer.isKeyFrameWanted = true;
      this.keyFrameRequestTimesMs[index]?.push(performance.now());
    });
    this.#reportTimer = setInterval(() => this.#sendReports(), SENDER_REPORT_INTERVAL_MS);
    this.#frameTimer = setInterval(() => this.#sendFrames(), 1_000 / FRAMES_PER_SECOND);
    this.#sendFrames();
    this.#sendReports();
  }

  stop(): void {
    clearInterval(this.#frameTimer);
    clearInterval(this.#reportTimer);
  }

  #timestamp(): number {
    return Math.floor(((performance.now() - this.#startMs) / 1_000) * CLOCK_RATE);
  }

  #sendFrames(): void {
    const timestamp = this.#timestamp();
    for (const [index, layer] of this.#layers.entries()) {
      if (index > this.#maxLayer) continue;
      const isKeyFrame = layer.isKeyFrameWanted;
      layer.isKeyFrameWanted = false;
      if (isKeyFrame) {
        this.keyFramesSentCounts[index] = (this.keyFramesSentCounts[index] ?? 0) + 1;
      }
      const payload =
        this.codec === 'VP8' ? makeVp8(index, layer, isKeyFrame) : makeH264(index, isKeyFrame);
      const header = new RtpHeader({
        version: 2,
        payloadType: this.codec === 'VP8' ? VP8_PAYLOAD_TYPE : H264_PAYLOAD_TYPE,
        sequenceNumber: layer.sequenceNumber,
        timestamp,
        ssrc: layer.ssrc,
        marker: true,
      });
      layer.sequenceNumber = (layer.sequenceNumber + 1) & 0xffff;
      layer.pictureId = (layer.pictureId + 1) & 0x7fff;
      layer.packetsCount += 1;
      layer.bytesCount += payload.length;
      this.#peer?.sendRtp(payload, header);
    }
  }

  #sendReports(): void {
    const nowSeconds = Date.now() / 1_000 + NTP_EPOCH_OFFSET_SECONDS;
    const ntpTimestamp =
      (BigInt(Math.floor(nowSeconds)) << 32n) | BigInt(Math.floor((nowSeconds % 1) * 2 ** 32));
    const rtpTimestamp = this.#timestamp();
    for (const [index, { ssrc, packetsCount, bytesCount }] of this.#layers.entries()) {
      if (index > this.#maxLayer || packetsCount === 0) continue;
      const senderInfo = new RtcpSenderInfo({
        ntpTimestamp,
        rtpTimestamp,
        packetCount: packetsCount,
        octetCount: bytesCount,
      });
      this.#peer?.sendRtcp([new RtcpSrPacket({ ssrc, senderInfo })]);
    }
  }
}

/** RFC 7741: descriptor with picture id, TL0PICIDX and TID, then the frame; its first bit says "not a key frame". */
function makeVp8(layerIndex: number, layer: Layer, isKeyFrame: boolean): Buffer {
  const payload = Buffer.alloc(FRAME_BYTES[layerIndex] ?? 100);
  payload[0] = 0x90;
  payload[1] = 0xe0;
  payload.writeUInt16BE(0x8000 | layer.pictureId, 2);
  payload[4] = layer.pictureId & 0xff;
  payload[5] = 0;
  payload[6] = isKeyFrame ? 0x10 : 0x11;
  payload[LAYER_BYTE] = layerIndex;
  return payload;
}

/** RFC 6184: a key frame is a STAP-A with a sequence parameter set and an IDR slice. */
function makeH264(layerIndex: number, isKeyFrame: boolean): Buffer {
  const payload = Buffer.alloc(FRAME_BYTES[layerIndex] ?? 100);
  if (isKeyFrame) {
    Buffer.from([0x78, 0, 4, 0x67, 0x42, 0xe0, 0x1f, 0, 16, 0x65]).copy(payload);
  } else {
    payload[0] = 0x41;
  }
  payload[LAYER_BYTE] = layerIndex;
  return payload;
}

/** Where a frame carries the layer that it was sent in; past every header. */
const LAYER_BYTE = 20;

export type ReceivedFrame = { isKeyFrame: boolean; layer: number };

/** What a receiver sees in one packet of this source. */
export function readFrame(codec: 'VP8' | 'H264', payload: Buffer): ReceivedFrame {
  const layer = payload[LAYER_BYTE] ?? -1;
  if (codec === 'H264') return { isKeyFrame: ((payload[0] ?? 0) & 0x1f) === 24, layer };
  return { isKeyFrame: ((payload[6] ?? 1) & 1) === 0, layer };
}
