/** Writes what BitReader reads. */
export class BitWriter {
  readonly #bits: number[] = [];

  bits(value: number, count: number): this {
    for (let index = count - 1; index >= 0; index -= 1) {
      this.#bits.push(Math.floor(value / 2 ** index) % 2);
    }
    return this;
  }

  flag(value: boolean): this {
    return this.bits(value ? 1 : 0, 1);
  }

  unsignedExpGolomb(value: number): this {
    const length = Math.floor(Math.log2(value + 1));
    return this.bits(0, length).bits(value + 1, length + 1);
  }

  signedExpGolomb(value: number): this {
    return this.unsignedExpGolomb(value > 0 ? value * 2 - 1 : -value * 2);
  }

  /** A one and zeros up to the next byte, as every RBSP ends. */
  trailing(): this {
    this.bits(1, 1);
    while (this.#bits.length % 8 !== 0) this.bits(0, 1);
    return this;
  }

  /** Filled up with zeros. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, index) => {
      bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (7 - (index & 7)));
    });
    return bytes;
  }
}
