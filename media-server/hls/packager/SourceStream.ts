import type { CreateDepacketizer, Depacketizer, EncodedFrame } from '../codecs/encoded-frame.ts';
import { parseRtpPacket } from '../rtp/parse-rtp-packet.ts';
import { ReorderBuffer, type ReorderSink } from '../rtp/ReorderBuffer.ts';
import type { RtpPacket } from '../rtp/rtp-packet.ts';
import { SEQUENCE_JUMP_MAX } from '../rtp/SequenceUnwrapper.ts';
import { StreamUnwrapper } from '../rtp/StreamUnwrapper.ts';
import type { PublisherClocks } from './PublisherClock.ts';
import type { PackagerSource } from './packager-source.ts';
import { SenderClock, type SenderReport } from './SenderClock.ts';

/** Gains of the smoothed delay and its variation, as TCP has them for its round trip (RFC 6298, section 2). */
const LAG_GAIN = 1 / 8;
const LAG_VARIATION_GAIN = 1 / 4;

/** How long a part waits for a picture: never less than two frames' jitter, never so long that viewers run dry. */
const LAG_MIN_MS = 60;
const LAG_MAX_MS = 500;

/** Of all streams of a broadcast, for its operators. */
export type PacketLosses = {
  /** Came after their place had been given up, or twice. */
  lateCount: number;
  /** Were waited for in vain. */
  lostCount: number;
};

export type CapturedFrame = { frame: EncodedFrame; capturedAtMs: number };

/**
 * One RTP stream of a source: a layer of a video, or a sound. Its packets are put in order and made into frames with the time of
 * their capture. While nobody takes it, only its clock is kept.
 */
export class SourceStream {
  readonly layerIndex: number;
  readonly #source: PackagerSource;
  readonly #unwrapper: StreamUnwrapper;
  readonly #clock: SenderClock;
  readonly #losses: PacketLosses;
  readonly #createDepacketizer: CreateDepacketizer;
  readonly #onFrame: (captured: CapturedFrame, nowMs: number) => void;
  #reorder: ReorderBuffer | undefined;
  #depacketizer: Depacketizer | undefined;
  #nowMs = 0;
  #lagMs = LAG_MIN_MS;
  #lagVariationMs = 0;
  #lastPacketAtMs = Number.NEGATIVE_INFINITY;
  /** After the last one that was taken. */
  #nextSequenceNumber = Number.NEGATIVE_INFINITY;

  constructor(options: {
    source: PackagerSource;
    layerIndex: number;
    publishers: PublisherClocks;
    losses: PacketLosses;
    createDepacketizer: CreateDepacketizer;
    onFrame: (captured: CapturedFrame, nowMs: number) => void;
  }) {
    this.layerIndex = options.layerIndex;
    this.#source = options.source;
    this.#losses = options.losses;
    this.#createDepacketizer = options.createDepacketizer;
    this.#onFrame = options.onFrame;
    this.#unwrapper = new StreamUnwrapper({ payloadType: options.source.payloadType });
    this.#clock = new SenderClock({
      clockRate: options.source.clockRate,
      publishers: options.publishers,
    });
  }

  get isTaken(): boolean {
    return this.#reorder !== undefined;
  }

  get needsKeyFrame(): boolean {
    return this.#depacketizer?.needsKeyFrame ?? false;
  }

  get lastPacketAtMs(): number {
    return this.#lastPacketAtMs;
  }

  /** How long after its capture nearly every frame is here. */
  get lagMs(): number {
    const lagMs = this.#lagMs + 4 * this.#lagVariationMs;
    return Math.max(LAG_MIN_MS, Math.min(LAG_MAX_MS, lagMs));
  }

  /** Frames are made from here on, or no more. Starting anew forgets what was half received. */
  setTaken(isTaken: boolean): void {
    if (isTaken === this.isTaken) return;
    if (!isTaken) {
      this.#reorder = undefined;
      this.#depacketizer?.close?.();
      this.#depacketizer = undefined;
      this.#nextSequenceNumber = Number.NEGATIVE_INFINITY;
      return;
    }
    this.#depacketizer = this.#createDepacketizer(this.#source.codec);
    this.#reorder = new ReorderBuffer(this.#sink);
  }

  handlePacket(datagram: Uint8Array, arrivedAtMs: number): void {
    const packet = parseRtpPacket(datagram, this.#unwrapper);
    if (packet === undefined) return;
    this.#lastPacketAtMs = arrivedAtMs;
    this.#clock.observe(packet.timestamp, arrivedAtMs);
    this.#nowMs = arrivedAtMs;
    if (packet.sequenceNumber < this.#nextSequenceNumber) this.#losses.lateCount += 1;
    this.#reorder?.push(packet, arrivedAtMs);
  }

  handleSenderReport(report: SenderReport, arrivedAtMs: number): void {
    const rtpTimestamp = this.#unwrapper.timestamp.locate(report.rtpTimestamp);
    if (rtpTimestamp === undefined) return;
    this.#clock.handleSenderReport({ ntpMs: report.ntpMs, rtpTimestamp }, arrivedAtMs);
  }

  /** Gives up packets that were waited for long enough. */
  tick(nowMs: number): void {
    this.#nowMs = nowMs;
    const deadlineMs = this.#reorder?.nextDeadlineMs;
    if (deadlineMs !== undefined && deadlineMs <= nowMs) this.#reorder?.expire(nowMs);
  }

  close(): void {
    this.setTaken(false);
    this.#clock.close();
  }

  readonly #sink: ReorderSink = {
    handlePacket: (packet) => this.#handleOrdered(packet),
    handleGap: () => this.#depacketizer?.handleGap(),
  };

  #handleOrdered(packet: RtpPacket): void {
    const missingCount = packet.sequenceNumber - this.#nextSequenceNumber;
    if (missingCount > 0 && missingCount <= SEQUENCE_JUMP_MAX)
      this.#losses.lostCount += missingCount;
    this.#nextSequenceNumber = packet.sequenceNumber + 1;
    for (const frame of this.#depacketizer?.push(packet) ?? []) {
      const capturedAtMs = this.#clock.toServerMs(frame.rtpTimestamp);
      if (capturedAtMs === undefined) continue;
      this.#measureLag(this.#nowMs - capturedAtMs);
      this.#onFrame({ frame, capturedAtMs }, this.#nowMs);
    }
  }

  #measureLag(lagMs: number): void {
    const error = lagMs - this.#lagMs;
    this.#lagMs += LAG_GAIN * error;
    this.#lagVariationMs += LAG_VARIATION_GAIN * (Math.abs(error) - this.#lagVariationMs);
  }
}
