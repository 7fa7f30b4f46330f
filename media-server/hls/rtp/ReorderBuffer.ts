import type { RtpPacket } from './rtp-packet.ts';
import { SEQUENCE_JUMP_MAX } from './SequenceUnwrapper.ts';

/**
 * How long a missing packet is waited for. Retransmissions that the publisher's network needs take one or two round trips and
 * mediasoup passes them on as they come; a longer wait would delay every part for packets that mostly never come.
 */
export const REORDER_WAIT_MS = 150;

/** Packets from the missing one to the newest: REORDER_WAIT_MS of 30 Mbit/s. A power of two. */
const REORDER_PACKETS_MAX = 512;

/** What held packets may keep in memory: their payloads are views into datagrams. */
const REORDER_BYTES_MAX = 1024 * 1024;

/** So many late packets in a row, and nothing else, are a stream that began anew shortly behind where it was. */
const LATE_RUN_MAX = 128;

/** Takes what a ReorderBuffer releases. Must not call the buffer back. */
export interface ReorderSink {
  /** Packets in order, none twice. */
  handlePacket(packet: RtpPacket): void;
  /** Packets before the next one are missing and will not come. */
  handleGap(): void;
}

/**
 * Puts the packets of one RTP stream in order. In order they pass at once. Behind a gap they wait, up to REORDER_WAIT_MS from when
 * the gap was seen or until the buffer is full; then the gap is told and they pass. What comes after that, or twice, is dropped.
 *
 * A packet far ahead may be a stray one or a stream that began anew: it waits apart until a second one confirms it, or until
 * REORDER_WAIT_MS have passed without anything else. Another SSRC is a new stream at once.
 *
 * Has no timer: the owner calls `expire` at `nextDeadlineMs`.
 */
export class ReorderBuffer {
  readonly #sink: ReorderSink;
  /** By sequence number modulo REORDER_PACKETS_MAX: those after the missing packet `#next`. */
  readonly #held = new Array<RtpPacket | undefined>(REORDER_PACKETS_MAX).fill(undefined);
  readonly #heldSinceMs = new Float64Array(REORDER_PACKETS_MAX);
  #heldCount = 0;
  #heldBytes = 0;
  #ssrc: number | undefined;
  /** The sequence number to release next. */
  #next = 0;
  #gapDeadlineMs = Number.POSITIVE_INFINITY;
  #far: RtpPacket | undefined;
  #farDeadlineMs = Number.POSITIVE_INFINITY;
  /** The old stream went on after `#far` had come. */
  #isFarDoubted = false;
  #lateRun = 0;

  constructor(sink: ReorderSink) {
    this.#sink = sink;
  }

  /** When to call `expire`, by the monotonic clock that `push` is given. Undefined: nothing waits. */
  get nextDeadlineMs(): number | undefined {
    const deadlineMs = Math.min(this.#gapDeadlineMs, this.#farDeadlineMs);
    return deadlineMs === Number.POSITIVE_INFINITY ? undefined : deadlineMs;
  }

  push(packet: RtpPacket, nowMs: number): void {
    if (packet.ssrc !== this.#ssrc) {
      const isFirst = this.#ssrc === undefined;
      this.#ssrc = packet.ssrc;
      if (isFirst) this.#next = packet.sequenceNumber;
      else this.#resynchronize(packet.sequenceNumber);
    }
    const ahead = packet.sequenceNumber - this.#next;
    if (ahead < 0) this.#handleLate(packet, nowMs);
    else if (ahead > SEQUENCE_JUMP_MAX) this.#handleFar(packet, nowMs);
    else this.#handleNear(packet, nowMs);
  }

  /** Gives up what was waited for long enough. Harmless at any time. */
  expire(nowMs: number): void {
    while (nowMs >= this.#gapDeadlineMs) this.#skipGap();
    if (nowMs < this.#farDeadlineMs) return;
    const far = this.#far;
    const isStray = this.#isFarDoubted;
    this.#forgetFar();
    if (far === undefined || isStray) return;
    this.#resynchronize(far.sequenceNumber);
    this.#handleNear(far, nowMs);
  }

  /** A packet of the stream as it was: the next one, or one behind a gap. */
  #handleNear(packet: RtpPacket, nowMs: number): void {
    this.#lateRun = 0;
    this.#isFarDoubted = true;
    while (packet.sequenceNumber - this.#next >= REORDER_PACKETS_MAX && this.#heldCount > 0) {
      this.#skipGap();
    }
    if (packet.sequenceNumber - this.#next >= REORDER_PACKETS_MAX) {
      // The gap alone is longer than the buffer.
      this.#sink.handleGap();
      this.#next = packet.sequenceNumber;
    }
    if (packet.sequenceNumber === this.#next) {
      this.#next += 1;
      this.#sink.handlePacket(packet);
      if (this.#heldCount > 0) this.#releaseContiguous();
      return;
    }
    const slot = packet.sequenceNumber % REORDER_PACKETS_MAX;
    if (this.#held[slot] !== undefined) return;
    this.#held[slot] = packet;
    this.#heldSinceMs[slot] = nowMs;
    this.#heldCount += 1;
    this.#heldBytes += packet.payload.length;
    this.#gapDeadlineMs = Math.min(this.#gapDeadlineMs, nowMs + REORDER_WAIT_MS);
    while (this.#heldBytes > REORDER_BYTES_MAX) this.#skipGap();
  }

  #handleLate(packet: RtpPacket, nowMs: number): void {
    this.#lateRun += 1;
    if (this.#lateRun < LATE_RUN_MAX) return;
    this.#resynchronize(packet.sequenceNumber);
    this.#handleNear(packet, nowMs);
  }

  #handleFar(packet: RtpPacket, nowMs: number): void {
    const far = this.#far;
    if (far !== undefined) {
      const distance = packet.sequenceNumber - far.sequenceNumber;
      if (distance === 0) return;
      if (Math.abs(distance) <= SEQUENCE_JUMP_MAX) {
        const [first, second] = distance > 0 ? [far, packet] : [packet, far];
        this.#resynchronize(first.sequenceNumber);
        this.#handleNear(first, nowMs);
        this.#handleNear(second, nowMs);
        return;
      }
    }
    this.#far = packet;
    this.#farDeadlineMs = nowMs + REORDER_WAIT_MS;
    this.#isFarDoubted = false;
  }

  /** What waits passes, with its gaps; then the stream goes on at `next`. */
  #resynchronize(next: number): void {
    while (this.#heldCount > 0) this.#skipGap();
    this.#forgetFar();
    this.#lateRun = 0;
    this.#next = next;
    this.#sink.handleGap();
  }

  /** Only while packets are held. */
  #skipGap(): void {
    do this.#next += 1;
    while (this.#held[this.#next % REORDER_PACKETS_MAX] === undefined);
    this.#sink.handleGap();
    this.#releaseContiguous();
  }

  #releaseContiguous(): void {
    for (;;) {
      const slot = this.#next % REORDER_PACKETS_MAX;
      const packet = this.#held[slot];
      if (packet === undefined) break;
      this.#held[slot] = undefined;
      this.#heldCount -= 1;
      this.#heldBytes -= packet.payload.length;
      this.#next += 1;
      this.#sink.handlePacket(packet);
    }
    this.#gapDeadlineMs = this.#oldestHeldMs() + REORDER_WAIT_MS;
  }

  /** Infinite when nothing is held. */
  #oldestHeldMs(): number {
    let oldestMs = Number.POSITIVE_INFINITY;
    let remaining = this.#heldCount;
    for (let slot = 0; remaining > 0; slot += 1) {
      if (this.#held[slot] === undefined) continue;
      remaining -= 1;
      oldestMs = Math.min(oldestMs, this.#heldSinceMs[slot] ?? oldestMs);
    }
    return oldestMs;
  }

  #forgetFar(): void {
    this.#far = undefined;
    this.#farDeadlineMs = Number.POSITIVE_INFINITY;
  }
}
