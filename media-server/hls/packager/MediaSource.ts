import type { CreateDepacketizer } from '../codecs/encoded-frame.ts';
import { readRtpSsrc } from '../rtp/parse-rtp-packet.ts';
import type { PublisherClocks } from './PublisherClock.ts';
import type { PackagerSource } from './packager-source.ts';
import type { SenderReport } from './SenderClock.ts';
import { type CapturedFrame, type PacketLosses, SourceStream } from './SourceStream.ts';

export type SourceFrame = CapturedFrame & { source: MediaSource; stream: SourceStream };

/** One producer of the broadcast with its RTP streams. */
export class MediaSource {
  readonly description: PackagerSource;
  readonly streams: readonly SourceStream[];
  readonly #bySsrc = new Map<number, SourceStream>();
  isPaused = false;

  constructor(options: {
    description: PackagerSource;
    publishers: PublisherClocks;
    losses: PacketLosses;
    createDepacketizer: CreateDepacketizer;
    onFrame: (sourceFrame: SourceFrame, nowMs: number) => void;
  }) {
    this.description = options.description;
    this.streams = options.description.ssrcs.map((ssrc, layerIndex) => {
      const stream: SourceStream = new SourceStream({
        source: options.description,
        layerIndex,
        publishers: options.publishers,
        losses: options.losses,
        createDepacketizer: options.createDepacketizer,
        onFrame: (captured, nowMs) => options.onFrame({ ...captured, source: this, stream }, nowMs),
      });
      this.#bySsrc.set(ssrc, stream);
      return stream;
    });
  }

  get id(): string {
    return this.description.id;
  }

  /** What belongs to none of the source's streams is dropped. */
  handlePacket(datagram: Uint8Array, arrivedAtMs: number): void {
    const ssrc = readRtpSsrc(datagram);
    if (ssrc !== undefined) this.#bySsrc.get(ssrc)?.handlePacket(datagram, arrivedAtMs);
  }

  handleSenderReport(layerIndex: number, report: SenderReport, arrivedAtMs: number): void {
    this.streams[layerIndex]?.handleSenderReport(report, arrivedAtMs);
  }

  tick(nowMs: number): void {
    for (const stream of this.streams) stream.tick(nowMs);
  }

  close(): void {
    for (const stream of this.streams) stream.close();
  }
}
