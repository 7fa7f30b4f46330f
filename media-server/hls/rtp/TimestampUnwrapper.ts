import { nearestUnwrapped, restartUnwrapped } from './wrapped-number.ts';

const TIMESTAMP_MODULUS = 0x1_0000_0000;

/** Steps up to this, forward or back, are a stream that goes on: 10 s at 90 kHz, 18 s at 48 kHz. More must be confirmed. */
const TIMESTAMP_STEP_MAX = 900_000;

/**
 * A stream that was paused goes on this far ahead at most: 3.3 h at 90 kHz, 6.2 h at 48 kHz. A larger jump, or one backwards, is
 * a stream that began anew: forward and backward cannot be told apart any more.
 */
export const TIMESTAMP_JUMP_MAX = 0x4000_0000;

/**
 * Makes 32-bit timestamps (RFC 3550, section 5.1) grow past 2³². Values stay congruent to what was on the wire.
 *
 * A stream that began anew gets values in a range of its own, more than 2³² past all values before: whoever keeps a clock sees a
 * step that no pause makes. A jump moves the stream only when the next packet confirms it.
 */
export class TimestampUnwrapper {
  #newest: number | undefined;
  #jumpedTo: number | undefined;

  unwrap(timestamp: number): number {
    if (this.#newest === undefined) {
      this.#newest = timestamp;
      return timestamp;
    }
    const near = nearestUnwrapped(this.#newest, timestamp, TIMESTAMP_MODULUS);
    if (Math.abs(near - this.#newest) <= TIMESTAMP_STEP_MAX) {
      if (near > this.#newest) {
        this.#newest = near;
        this.#jumpedTo = undefined;
      }
      return near;
    }
    if (this.#jumpedTo !== undefined) {
      const confirming = nearestUnwrapped(this.#jumpedTo, timestamp, TIMESTAMP_MODULUS);
      if (Math.abs(confirming - this.#jumpedTo) <= TIMESTAMP_STEP_MAX) {
        this.#newest = Math.max(this.#jumpedTo, confirming);
        this.#jumpedTo = undefined;
        return confirming;
      }
    }
    const isPauseOver = near > this.#newest && near - this.#newest <= TIMESTAMP_JUMP_MAX;
    this.#jumpedTo = isPauseOver
      ? near
      : restartUnwrapped(this.#newest, timestamp, TIMESTAMP_MODULUS);
    return this.#jumpedTo;
  }

  /**
   * A timestamp that did not come in a packet of the stream, as that of a Sender Report: the value nearest to the newest packet.
   * Undefined before the first packet. Moves nothing.
   */
  locate(timestamp: number): number | undefined {
    return this.#newest === undefined
      ? undefined
      : nearestUnwrapped(this.#newest, timestamp, TIMESTAMP_MODULUS);
  }

  /** The next packet begins a new stream, whatever its timestamp: another SSRC. */
  restart(timestamp: number): number {
    this.#jumpedTo = undefined;
    this.#newest = restartUnwrapped(this.#newest ?? 0, timestamp, TIMESTAMP_MODULUS);
    return this.#newest;
  }
}
