import type { PublisherClock, PublisherClocks } from './PublisherClock.ts';
import { WindowedMinimum } from './WindowedMinimum.ts';

/** As in PublisherClock. */
const WINDOW_MS = 30_000;

/** A report further off the estimate is of another layer or of a clock that was set: it must not move the picture. */
const REPORT_ERROR_MAX_MS = 250;

/** So many reports that are off, but agree with each other, are right and the estimate is wrong. */
const REPORTS_TO_BELIEVE = 3;

/** How much of its error a report corrects: reports of browsers scatter by some milliseconds. */
const REPORT_GAIN = 0.25;

/** Of the media time that passes: 50 ms a second, which nobody sees or hears. */
const SLEW_RATIO = 0.05;

/** An error that slewing would take more than ten seconds to mend: forward it is stepped, back it is slewed ten times faster. */
const SLEW_ERROR_MAX_MS = 500;
const FAST_SLEW_RATIO = 0.5;

/** A packet that is further than this from the time of arrival is a stray one. When so many come in a row, the stream began anew. */
const STRAY_MS = 10_000;
const STRAYS_TO_BELIEVE = 3;

/**
 * When everything of the last seconds is later than the best by this, it is not the network: the stream's clock stood still, as
 * that of a publisher which was paused. The estimate begins anew.
 */
const STANDSTILL_MS = 1_000;
const STANDSTILL_WINDOW_MS = 2_000;

/** What mediasoup reports of an RTCP Sender Report (RFC 3550, section 6.4.1). */
export type SenderReport = {
  /** Milliseconds since the Unix epoch by the publisher's clock. */
  ntpMs: number;
  /** 32 bits, as on the wire. */
  rtpTimestamp: number;
};

/**
 * When frames of one RTP stream were captured, in the server's monotonic time at the publisher's least delay.
 *
 * Until the first Sender Report that is the least of arrival minus RTP time. From then on reports place RTP time on the
 * publisher's clock, and PublisherClock that one on ours. Corrections are slewed, so that later timestamps never get earlier times.
 */
export class SenderClock {
  readonly #ticksPerMs: number;
  readonly #publishers: PublisherClocks;
  /** Least arrival minus RTP time. */
  readonly #arrival = new WindowedMinimum(WINDOW_MS);
  readonly #recentArrival = new WindowedMinimum(STANDSTILL_WINDOW_MS);
  #strayCount = 0;
  #observedAtMs = 0;
  #recentSinceMs = 0;
  #publisher: PublisherClock | undefined;
  /** Publisher's time minus RTP time, as reports say; undefined before the first. */
  #reported: number | undefined;
  #doubted: number[] = [];
  /** What is added to RTP time now, on its way to what is right. */
  #offset: number | undefined;
  #lastRtpMs = Number.NEGATIVE_INFINITY;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(options: { clockRate: number; publishers: PublisherClocks }) {
    this.#ticksPerMs = options.clockRate / 1000;
    this.#publishers = options.publishers;
  }

  /** A packet has come. `rtpTimestamp` is unwrapped. */
  observe(rtpTimestamp: number, arrivedAtMs: number): void {
    const rtpMs = rtpTimestamp / this.#ticksPerMs;
    const delayMs = arrivedAtMs - rtpMs;
    const least = this.#arrival.value;
    if (least !== undefined && Math.abs(delayMs - least) > STRAY_MS) {
      this.#strayCount += 1;
      if (this.#strayCount < STRAYS_TO_BELIEVE) return;
      this.#restart();
    }
    this.#strayCount = 0;
    if (this.#hasStoodStill(delayMs, arrivedAtMs)) this.#restart();
    this.#arrival.add(delayMs, arrivedAtMs);
    this.#observedAtMs = arrivedAtMs;
    if (this.#publisher !== undefined && this.#reported !== undefined) {
      this.#publisher.observe(rtpMs + this.#reported, arrivedAtMs);
    }
  }

  /** `rtpTimestamp` is unwrapped. A report before the first packet, or one that is not believed, changes nothing. */
  handleSenderReport(report: SenderReport, arrivedAtMs: number): void {
    const arrival = this.#arrival.value;
    if (arrival === undefined) return;
    const reported = report.ntpMs - report.rtpTimestamp / this.#ticksPerMs;
    if (!Number.isFinite(reported)) return;
    const error = this.#errorOf(reported, arrival);
    if (Math.abs(error) > REPORT_ERROR_MAX_MS) {
      this.#doubt(reported, arrival, arrivedAtMs);
      return;
    }
    this.#doubted = [];
    if (this.#reported === undefined) this.#adopt(reported, arrival, arrivedAtMs);
    else this.#reported += REPORT_GAIN * error;
  }

  /**
   * Server's monotonic time of capture; not less than what any earlier timestamp got. Undefined for a timestamp that is not of this
   * stream, as a stray packet has.
   */
  toServerMs(rtpTimestamp: number): number | undefined {
    const rtpMs = rtpTimestamp / this.#ticksPerMs;
    const least = this.#arrival.value;
    if (least === undefined || Math.abs(rtpMs + least - this.#observedAtMs) > STRAY_MS) {
      return undefined;
    }
    const wanted = this.#reported ?? least;
    if (this.#offset === undefined) this.#offset = wanted;
    const elapsedMs = Math.max(0, rtpMs - this.#lastRtpMs);
    this.#offset += slewed(wanted - this.#offset, elapsedMs);
    let serverMs = rtpMs + this.#offset + (this.#publisher?.offsetMs ?? 0);
    const futureMs = serverMs - this.#observedAtMs;
    if (futureMs > 0) {
      // Nothing is captured after it arrived.
      this.#offset -= futureMs;
      serverMs -= futureMs;
    }
    if (rtpMs >= this.#lastRtpMs) {
      serverMs = Math.max(serverMs, this.#lastMs);
      this.#lastRtpMs = rtpMs;
      this.#lastMs = serverMs;
    }
    return serverMs;
  }

  /** The stream ends. */
  close(): void {
    if (this.#publisher !== undefined) this.#publishers.leave(this.#publisher);
    this.#publisher = undefined;
  }

  /** Whether everything has been much later for a while than it was once. A burst after a gap alone says nothing. */
  #hasStoodStill(delayMs: number, arrivedAtMs: number): boolean {
    if (arrivedAtMs - this.#observedAtMs > STANDSTILL_MS) {
      this.#recentArrival.clear();
      this.#recentSinceMs = arrivedAtMs;
    }
    this.#recentArrival.add(delayMs, arrivedAtMs);
    const least = this.#arrival.value ?? delayMs;
    const recentLeast = this.#recentArrival.value ?? delayMs;
    return (
      arrivedAtMs - this.#recentSinceMs >= STANDSTILL_MS && recentLeast - least > STANDSTILL_MS
    );
  }

  /** How far a report is off what is believed. With nothing to compare with it is right. */
  #errorOf(reported: number, arrival: number): number {
    if (this.#reported !== undefined) return reported - this.#reported;
    if (this.#publishers.isEmpty) return 0;
    const publisher = this.#publishers.find(arrival - reported);
    if (publisher === undefined) return Number.POSITIVE_INFINITY;
    return reported + publisher.offsetMs - arrival;
  }

  #doubt(reported: number, arrival: number, arrivedAtMs: number): void {
    const agrees = this.#doubted.every(
      (other) => Math.abs(other - reported) <= REPORT_ERROR_MAX_MS,
    );
    this.#doubted = agrees ? [...this.#doubted, reported] : [reported];
    if (this.#doubted.length < REPORTS_TO_BELIEVE) return;
    this.#doubted = [];
    this.#adopt(reported, arrival, arrivedAtMs);
  }

  /** Goes by `reported` from here on, without a step: what was placed by arrival or by other reports is slewed from. */
  #adopt(reported: number, arrival: number, arrivedAtMs: number): void {
    const offsetMs = arrival - reported;
    const previousMs = this.#publisher?.offsetMs ?? 0;
    if (this.#publisher !== undefined) this.#publishers.leave(this.#publisher);
    this.#publisher = this.#publishers.join(offsetMs, arrivedAtMs);
    this.#reported = reported;
    if (this.#offset !== undefined) this.#offset += previousMs - this.#publisher.offsetMs;
  }

  #restart(): void {
    this.close();
    this.#arrival.clear();
    this.#recentArrival.clear();
    this.#reported = undefined;
    this.#doubted = [];
    this.#offset = undefined;
    this.#lastRtpMs = Number.NEGATIVE_INFINITY;
    this.#lastMs = Number.NEGATIVE_INFINITY;
  }
}

function slewed(error: number, elapsedMs: number): number {
  if (error > SLEW_ERROR_MAX_MS) return error;
  const ratio = error < -SLEW_ERROR_MAX_MS ? FAST_SLEW_RATIO : SLEW_RATIO;
  const step = ratio * (Number.isFinite(elapsedMs) ? elapsedMs : 0);
  return Math.max(-step, Math.min(step, error));
}
