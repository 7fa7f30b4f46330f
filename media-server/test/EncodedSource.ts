import type { MediaSourceName, RtpParametersBlob } from '@stagedoor/contracts/media-control';
import { RtcpSenderInfo, RtcpSrPacket, RtpPacket } from 'werift';
import {
  type MediaFrame,
  makeH264,
  makeOpus,
  type SoundFrame,
} from '../hls/packager/test/ffmpeg-media.ts';
import { RtpSender } from '../hls/packager/test/RtpSender.ts';
import { H264_PAYLOAD_TYPE } from './SimulcastSource.ts';
import type { WebRtcPeer } from './WebRtcPeer.ts';

export const OPUS_PAYLOAD_TYPE = 111;
const VIDEO_CLOCK_RATE = 90_000;
const AUDIO_CLOCK_RATE = 48_000;
const FRAMES_PER_SECOND = 30;
const CLIP_SECONDS = 4;
const KEY_FRAME_INTERVAL_FRAMES = 60;
const SENDER_REPORT_INTERVAL_MS = 500;
const SEND_INTERVAL_MS = 10;
const NTP_EPOCH_OFFSET_SECONDS = 2_208_988_800;
/** Small, so that a slow machine encodes them in a moment; the sizes tell the layers apart. */
const LAYER_SIZES = [
  { width: 160, height: 90 },
  { width: 320, height: 180 },
  { width: 640, height: 360 },
] as const;

export type EncodedClip = { layers: readonly MediaFrame[][]; sound: readonly SoundFrame[] };

let clip: Promise<EncodedClip> | undefined;

/** Real H264 in three sizes and real Opus, encoded once a process. */
export function encodedClip(): Promise<EncodedClip> {
  clip ??= encode();
  return clip;
}

async function encode(): Promise<EncodedClip> {
  const layers: MediaFrame[][] = [];
  for (const size of LAYER_SIZES) {
    layers.push(
      await makeH264({
        ...size,
        framesPerSecond: FRAMES_PER_SECOND,
        seconds: CLIP_SECONDS,
        keyFrameInterval: KEY_FRAME_INTERVAL_FRAMES,
        bitsPerSecond: 150_000,
      }),
    );
  }
  return { layers, sound: await makeOpus(CLIP_SECONDS) };
}

let ssrcsCount = 0;
function newSsrcs(count: number): number[] {
  ssrcsCount += count;
  return Array.from({ length: count }, (_none, index) => 50_000 + 10 * ssrcsCount + index);
}

type Layer = { sender: RtpSender; frameIndex: number; packetsCount: number; bytesCount: number };

/**
 * A publisher's picture and sound, played in a loop in real time: simulcast layers that can be switched off, key frames when they
 * are asked for, Sender Reports.
 */
export class EncodedSource {
  readonly #clip: EncodedClip;
  readonly #layers: Layer[];
  readonly #sound: Layer | undefined;
  readonly #startMs = performance.now();
  #peer: WebRtcPeer | undefined;
  #timers: NodeJS.Timeout[] = [];
  #framesSentCount = 0;
  #soundsSentCount = 0;
  #isKeyFrameWanted = true;
  #maxLayer: number;
  keyFrameRequestsCount = 0;

  constructor(options: { clip: EncodedClip; layersCount: number; hasSound?: boolean }) {
    this.#clip = options.clip;
    this.#maxLayer = options.layersCount - 1;
    const layer = (ssrc: number, payloadType: number, clockRate: number): Layer => ({
      sender: new RtpSender({ ssrc, payloadType, clockRate }),
      frameIndex: 0,
      packetsCount: 0,
      bytesCount: 0,
    });
    this.#layers = newSsrcs(options.layersCount).map((ssrc) =>
      layer(ssrc, H264_PAYLOAD_TYPE, VIDEO_CLOCK_RATE),
    );
    const [soundSsrc = 0] = newSsrcs(1);
    this.#sound =
      options.hasSound === false
        ? undefined
        : layer(soundSsrc, OPUS_PAYLOAD_TYPE, AUDIO_CLOCK_RATE);
  }

  /** What is to be produced. */
  get tracks(): {
    source: MediaSourceName;
    kind: 'audio' | 'video';
    rtpParameters: RtpParametersBlob;
  }[] {
    const video = {
      mid: '0',
      codecs: [
        {
          mimeType: 'video/H264',
          payloadType: H264_PAYLOAD_TYPE,
          clockRate: VIDEO_CLOCK_RATE,
          parameters: {
            'packetization-mode': 1,
            'profile-level-id': '42e01f',
            'level-asymmetry-allowed': 1,
          },
          rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
        },
      ],
      headerExtensions: [],
      encodings: this.#layers.map(({ sender }) => ({ ssrc: sender.ssrc, scalabilityMode: 'L1T1' })),
      rtcp: { cname: 'clip', reducedSize: true },
    };
    const tracks = [{ source: 'camera', kind: 'video', rtpParameters: video } as const];
    if (this.#sound === undefined) return [...tracks];
    const audio = {
      mid: '1',
      codecs: [
        {
          mimeType: 'audio/opus',
          payloadType: OPUS_PAYLOAD_TYPE,
          clockRate: AUDIO_CLOCK_RATE,
          channels: 2,
          parameters: {},
          rtcpFeedback: [],
        },
      ],
      headerExtensions: [],
      encodings: [{ ssrc: this.#sound.sender.ssrc }],
      rtcp: { cname: 'clip', reducedSize: true },
    };
    return [...tracks, { source: 'microphone', kind: 'audio', rtpParameters: audio }];
  }

  /** The highest layer that is being sent. */
  set maxLayer(layer: number) {
    if (layer > this.#maxLayer) this.#isKeyFrameWanted = true;
    this.#maxLayer = layer;
  }

  start(peer: WebRtcPeer): void {
    this.#peer = peer;
    peer.onRtcp((packet) => {
      if (packet.type !== 206) return;
      this.keyFrameRequestsCount += 1;
      this.#isKeyFrameWanted = true;
    });
    this.#timers = [
      setInterval(() => this.#send(), SEND_INTERVAL_MS),
      setInterval(() => this.#report(), SENDER_REPORT_INTERVAL_MS),
    ];
    this.#send();
    this.#report();
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  #elapsedMs(): number {
    return performance.now() - this.#startMs;
  }

  #send(): void {
    const elapsedMs = this.#elapsedMs();
    for (
      ;
      (this.#framesSentCount * 1000) / FRAMES_PER_SECOND <= elapsedMs;
      this.#framesSentCount += 1
    )
      this.#sendPicture((this.#framesSentCount * 1000) / FRAMES_PER_SECOND);
    for (; this.#soundsSentCount * 20 <= elapsedMs; this.#soundsSentCount += 1)
      this.#sendSound(this.#soundsSentCount * 20);
  }

  #sendPicture(ptsMs: number): void {
    const restart = this.#isKeyFrameWanted;
    this.#isKeyFrameWanted = false;
    for (const [index, layer] of this.#layers.entries()) {
      if (restart) layer.frameIndex = 0;
      const frames = this.#clip.layers[index] ?? [];
      const frame = frames[layer.frameIndex];
      layer.frameIndex = (layer.frameIndex + 1) % frames.length;
      if (frame === undefined || index > this.#maxLayer) continue;
      this.#pass(layer, layer.sender.h264(frame.nalUnits, ptsMs));
    }
  }

  #sendSound(ptsMs: number): void {
    const layer = this.#sound;
    if (layer === undefined) return;
    const frame = this.#clip.sound[layer.frameIndex];
    layer.frameIndex = (layer.frameIndex + 1) % this.#clip.sound.length;
    if (frame !== undefined) this.#pass(layer, [layer.sender.packet(frame.data, ptsMs, false)]);
  }

  #pass(layer: Layer, packets: readonly Uint8Array[]): void {
    for (const bytes of packets) {
      const { header, payload } = RtpPacket.deSerialize(Buffer.from(bytes));
      layer.packetsCount += 1;
      layer.bytesCount += payload.length;
      this.#peer?.sendRtp(payload, header);
    }
  }

  #report(): void {
    const elapsedMs = this.#elapsedMs();
    const nowSeconds = Date.now() / 1_000 + NTP_EPOCH_OFFSET_SECONDS;
    const ntpTimestamp =
      (BigInt(Math.floor(nowSeconds)) << 32n) | BigInt(Math.floor((nowSeconds % 1) * 2 ** 32));
    const sent = [...this.#layers.slice(0, this.#maxLayer + 1), this.#sound];
    for (const layer of sent) {
      if (layer === undefined || layer.packetsCount === 0) continue;
      const senderInfo = new RtcpSenderInfo({
        ntpTimestamp,
        rtpTimestamp: layer.sender.timestampAt(elapsedMs),
        packetCount: layer.packetsCount,
        octetCount: layer.bytesCount,
      });
      this.#peer?.sendRtcp([new RtcpSrPacket({ ssrc: layer.sender.ssrc, senderInfo })]);
    }
  }
}
