import type { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import type { BroadcastPackager } from '../BroadcastPackager.ts';
import { RtpSender } from './RtpSender.ts';
import { syntheticPicture, syntheticSound, WIDTHS } from './synthetic-frames.ts';

export type Network = {
  /** From capture to arrival, and what comes on top at random. */
  delayMs: number;
  jitterMs: number;
  /** Shares of packets. */
  lossRate: number;
  /** Packets that come up to 100 ms later than they should. */
  reorderRate: number;
};

export const GOOD_NETWORK: Network = { delayMs: 20, jitterMs: 5, lossRate: 0, reorderRate: 0 };

type Stream = { sender: RtpSender; sourceId: string; nextReportAtMs: number };

type Delivery = { atMs: number; order: number; deliver: (nowMs: number) => void };

/** Encoding takes longer for pictures than for sound. */
const ENCODE_MS = 25;
/** From a request to the key frame's capture. */
const REQUEST_MS = 40;

export type PictureSource = (options: {
  layerIndex: number;
  isKeyFrame: boolean;
  index: number;
}) => { nalUnits: Uint8Array[]; isKeyFrame: boolean };

/**
 * A browser on a network, in simulated time: captures sound and pictures by its own clock, sends RTP and Sender Reports, and makes
 * a key frame in all layers when it is asked.
 */
export class SimulatedPublisher {
  readonly #random: SeededRandom;
  readonly #packager: BroadcastPackager;
  readonly #idPrefix: string;
  /** The publisher's clock minus the simulation's. */
  readonly #ntpBaseMs: number;
  #deliveries: Delivery[] = [];
  #deliveryCount = 0;
  #video: { sourceId: string; layers: Stream[] } | undefined;
  #audio: Stream | undefined;
  #sourceCount = 0;
  #nextPictureAtMs = 0;
  #nextSoundAtMs = 0;
  #pictureIndex = 0;
  #soundIndex = 0;
  #keyFrameAtMs = 0;
  network = GOOD_NETWORK;
  framesPerSecond = 30;
  frameMs = 20;
  isVideoFlowing = true;
  isAudioFlowing = true;
  /** Layers that are sent. */
  flowingLayers = 3;
  widths: readonly number[] = WIDTHS;
  /** Sound runs faster than the clock by this share. */
  audioDrift = 0;
  pictures: PictureSource = ({ layerIndex, isKeyFrame }) => ({
    nalUnits: syntheticPicture({
      width: this.widths[layerIndex] ?? 320,
      isKeyFrame,
      bytes: isKeyFrame ? 3_000 : 700,
    }),
    isKeyFrame,
  });
  sounds: (index: number) => Uint8Array = (index) => syntheticSound(this.frameMs, index);

  constructor(options: {
    packager: BroadcastPackager;
    random: SeededRandom;
    idPrefix: string;
    startMs: number;
  }) {
    this.#packager = options.packager;
    this.#random = options.random;
    this.#idPrefix = options.idPrefix;
    this.#ntpBaseMs = 1_700_000_000_000 + Math.round(options.random.between(-1e9, 1e9));
    this.#nextPictureAtMs = options.startMs;
    this.#nextSoundAtMs = options.startMs;
  }

  get videoId(): string | undefined {
    return this.#video?.sourceId;
  }

  get audioId(): string | undefined {
    return this.#audio?.sourceId;
  }

  addVideo(layerCount: number): void {
    this.removeVideo();
    const sourceId = this.#newId('video');
    const layers = Array.from({ length: layerCount }, (_, index) =>
      this.#createStream(sourceId, { payloadType: 96, clockRate: 90_000 }, index),
    );
    this.#video = { sourceId, layers };
    this.#keyFrameAtMs = 0;
    this.#packager.addSource({
      id: sourceId,
      kind: 'video',
      codec: 'h264',
      payloadType: 96,
      clockRate: 90_000,
      ssrcs: layers.map((layer) => layer.sender.ssrc),
    });
  }

  addAudio(): void {
    this.removeAudio();
    const sourceId = this.#newId('audio');
    this.#audio = this.#createStream(sourceId, { payloadType: 111, clockRate: 48_000 }, 0);
    this.#packager.addSource({
      id: sourceId,
      kind: 'audio',
      codec: 'opus',
      payloadType: 111,
      clockRate: 48_000,
      ssrcs: [this.#audio.sender.ssrc],
    });
  }

  removeVideo(): void {
    if (this.#video !== undefined) this.#packager.removeSource(this.#video.sourceId);
    this.#video = undefined;
  }

  removeAudio(): void {
    if (this.#audio !== undefined) this.#packager.removeSource(this.#audio.sourceId);
    this.#audio = undefined;
  }

  /** The packager asks `sourceId` for a key frame. */
  requestKeyFrame(sourceId: string, nowMs: number): void {
    if (this.#video?.sourceId === sourceId) this.#keyFrameAtMs = nowMs + REQUEST_MS;
  }

  /** Captures what is due, and delivers what has arrived. */
  advance(nowMs: number): void {
    while (this.#nextSoundAtMs <= nowMs) this.#captureSound();
    while (this.#nextPictureAtMs <= nowMs) this.#capturePicture();
    const due = this.#deliveries.filter((delivery) => delivery.atMs <= nowMs);
    this.#deliveries = this.#deliveries.filter((delivery) => delivery.atMs > nowMs);
    due.sort((one, other) => one.atMs - other.atMs || one.order - other.order);
    for (const { deliver, atMs } of due) deliver(atMs);
  }

  /** Captures what is due, and nothing of it arrives. */
  loseUntil(nowMs: number): void {
    while (this.#nextSoundAtMs <= nowMs) this.#captureSound();
    while (this.#nextPictureAtMs <= nowMs) this.#capturePicture();
    this.#deliveries = [];
  }

  #captureSound(): void {
    const atMs = this.#nextSoundAtMs;
    this.#nextSoundAtMs += this.frameMs / (1 + this.audioDrift);
    this.#soundIndex += 1;
    const stream = this.#audio;
    if (stream === undefined) return;
    const mediaMs = this.#soundIndex * this.frameMs;
    this.#report(stream, 0, atMs, mediaMs, 2_500);
    if (!this.isAudioFlowing) return;
    const packet = stream.sender.packet(this.sounds(this.#soundIndex - 1), mediaMs, false);
    this.#send(stream.sourceId, packet, atMs);
  }

  #capturePicture(): void {
    const atMs = this.#nextPictureAtMs;
    this.#nextPictureAtMs += 1_000 / this.framesPerSecond;
    const video = this.#video;
    if (video === undefined) return;
    const isKeyFrame = atMs >= this.#keyFrameAtMs;
    if (this.isVideoFlowing && isKeyFrame) this.#keyFrameAtMs = Number.POSITIVE_INFINITY;
    video.layers.forEach((stream, layerIndex) => {
      this.#report(stream, layerIndex, atMs, atMs, 1_000);
      const picture = this.pictures({ layerIndex, isKeyFrame, index: this.#pictureIndex });
      if (!this.isVideoFlowing || layerIndex >= this.flowingLayers) return;
      for (const packet of stream.sender.h264(picture.nalUnits, atMs)) {
        this.#send(stream.sourceId, packet, atMs + ENCODE_MS);
      }
    });
    if (this.isVideoFlowing) this.#pictureIndex += 1;
  }

  #report(
    stream: Stream,
    layerIndex: number,
    atMs: number,
    mediaMs: number,
    intervalMs: number,
  ): void {
    if (atMs < stream.nextReportAtMs) return;
    stream.nextReportAtMs = atMs + intervalMs;
    const report = {
      ntpMs: this.#ntpBaseMs + atMs,
      rtpTimestamp: stream.sender.timestampAt(mediaMs),
    };
    this.#deliver(atMs + this.network.delayMs, (nowMs) =>
      this.#packager.handleSenderReport(stream.sourceId, layerIndex, report, nowMs),
    );
  }

  #send(sourceId: string, packet: Uint8Array, atMs: number): void {
    const { delayMs, jitterMs, lossRate, reorderRate } = this.network;
    if (this.#random.next() < lossRate) return;
    const lateMs = this.#random.next() < reorderRate ? this.#random.between(0, 100) : 0;
    const arrivesAtMs = atMs + delayMs + this.#random.between(0, jitterMs) + lateMs;
    this.#deliver(arrivesAtMs, (nowMs) => this.#packager.handlePacket(sourceId, packet, nowMs));
  }

  #deliver(atMs: number, deliver: (nowMs: number) => void): void {
    this.#deliveries.push({ atMs, order: this.#deliveryCount, deliver });
    this.#deliveryCount += 1;
  }

  #newId(kind: string): string {
    this.#sourceCount += 1;
    return `${this.#idPrefix}-${kind}-${this.#sourceCount}`;
  }

  #createStream(
    sourceId: string,
    coding: { payloadType: number; clockRate: number },
    index: number,
  ): Stream {
    const sender = new RtpSender({
      ssrc: 1 + Math.floor(this.#random.next() * 0xffff_fff0),
      ...coding,
      timestampBase: Math.floor(this.#random.next() * 2 ** 32),
      sequenceNumber: Math.floor(this.#random.next() * 0x1_0000),
    });
    return { sender, sourceId, nextReportAtMs: 300 + index * 100 };
  }
}
