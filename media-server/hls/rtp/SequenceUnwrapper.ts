import { nearestUnwrapped, restartUnwrapped } from './wrapped-number.ts';

const SEQUENCE_MODULUS = 0x1_0000;

/**
 * A packet further ahead than this belongs to a stream that began anew (MAX_DROPOUT of RFC 3550, appendix A.1): about 10 s of
 * 2.5 Mbit/s, after which nothing that was missing comes any more.
 */
export const SEQUENCE_JUMP_MAX = 3_000;

/** A packet further behind is none that was late: retransmissions end after about a second, here of 8 Mbit/s. */
const SEQUENCE_BEHIND_MAX = 1_000;

/**
 * Makes 16-bit sequence numbers (RFC 3550, section 5.1) grow past 2¹⁶. Values stay congruent to what was on the wire; they begin
 * above 2¹⁶, so that packets which overtook the first one are not negative.
 *
 * A jump gets a number in a range of its own, more than 2¹⁶ past all numbers before, and the stream follows it only when the next
 * packet confirms it: one stray packet moves nothing.
 */
export class SequenceUnwrapper {
  #highest: number | undefined;
  #jumpedTo: number | undefined;

  unwrap(sequenceNumber: number): number {
    if (this.#highest === undefined) {
      this.#highest = sequenceNumber + SEQUENCE_MODULUS;
      return this.#highest;
    }
    const near = nearestUnwrapped(this.#highest, sequenceNumber, SEQUENCE_MODULUS);
    if (isNear(this.#highest, near)) {
      if (near > this.#highest) {
        this.#highest = near;
        this.#jumpedTo = undefined;
      }
      return near;
    }
    if (this.#jumpedTo !== undefined) {
      const confirming = nearestUnwrapped(this.#jumpedTo, sequenceNumber, SEQUENCE_MODULUS);
      if (isNear(this.#jumpedTo, confirming)) {
        this.#highest = Math.max(this.#jumpedTo, confirming);
        this.#jumpedTo = undefined;
        return confirming;
      }
    }
    this.#jumpedTo = restartUnwrapped(this.#highest, sequenceNumber, SEQUENCE_MODULUS);
    return this.#jumpedTo;
  }

  /** The next packet begins a new stream, whatever its number: another SSRC. */
  restart(sequenceNumber: number): number {
    this.#jumpedTo = undefined;
    this.#highest = restartUnwrapped(this.#highest ?? 0, sequenceNumber, SEQUENCE_MODULUS);
    return this.#highest;
  }
}

function isNear(reference: number, value: number): boolean {
  return value - reference <= SEQUENCE_JUMP_MAX && reference - value <= SEQUENCE_BEHIND_MAX;
}
