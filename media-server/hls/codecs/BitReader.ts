import { byteAt } from '../rtp/big-endian.ts';

/**
 * Bits of a codec header, most significant first. Reading past the end gives zeros and sets `isOverrun`, so that parsers read on
 * and check once; loops over counts that were read must have a maximum of their own.
 */
export class BitReader {
  readonly #bytes: Uint8Array;
  #position = 0;
  #isOverrun = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** More was read than there was, or a number was longer than its code allows. */
  get isOverrun(): boolean {
    return this.#isOverrun;
  }

  bit(): number {
    const index = this.#position >> 3;
    if (index >= this.#bytes.length) {
      this.#isOverrun = true;
      return 0;
    }
    const value = (byteAt(this.#bytes, index) >> (7 - (this.#position & 7))) & 1;
    this.#position += 1;
    return value;
  }

  flag(): boolean {
    return this.bit() === 1;
  }

  /** An unsigned number of `count` bits, at most 32. */
  bits(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = value * 2 + this.bit();
    return value;
  }

  skip(count: number): void {
    this.#position += count;
    if (this.#position > this.#bytes.length * 8) this.#isOverrun = true;
  }

  /** ue(v) of H.264, section 9.1; also uvlc() of AV1, section 4.10.3. Below 2³² − 1: longer codes are an overrun. */
  unsignedExpGolomb(): number {
    let zeros = 0;
    while (this.bit() === 0) {
      zeros += 1;
      if (this.#isOverrun || zeros >= 32) {
        this.#isOverrun = true;
        return 0;
      }
    }
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  /** se(v) of H.264, section 9.1.1. */
  signedExpGolomb(): number {
    const code = this.unsignedExpGolomb();
    return code % 2 === 0 ? -code / 2 : (code + 1) / 2;
  }
}
