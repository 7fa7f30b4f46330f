import { byteAt } from '../rtp/big-endian.ts';

/** A picture's bytes. A key frame of 1080p at 8 Mbit/s has about 0.3 MB; a stream that claims more than this is none. */
export const FRAME_BYTES_MAX = 4 * 1024 * 1024;

/** Views that one picture may consist of: FRAME_BYTES_MAX in packets of 1,200 bytes are 3,500. */
const FRAME_PIECES_MAX = 8_192;

/**
 * The payloads of one picture, as views, until its length is known: so that each byte is copied once, into the frame.
 * A unit is what the codec separates (NAL unit, OBU, layer frame) and may consist of several pieces.
 */
export class FrameAssembly {
  #pieces: Uint8Array[] = [];
  /** By unit. */
  #firstPieces: number[] = [];
  #bytes: number[] = [];
  #totalBytes = 0;

  get unitCount(): number {
    return this.#firstPieces.length;
  }

  /** Of all units. */
  get totalBytes(): number {
    return this.#totalBytes;
  }

  /** There was more than may be; what came after that was not taken. */
  get isOverfull(): boolean {
    return this.#totalBytes > FRAME_BYTES_MAX || this.#pieces.length >= FRAME_PIECES_MAX;
  }

  /** Begins a unit with `piece`. */
  addUnit(piece: Uint8Array): void {
    if (this.isOverfull) return;
    this.#firstPieces.push(this.#pieces.length);
    this.#bytes.push(0);
    this.append(piece);
  }

  /** Goes on with the newest unit. */
  append(piece: Uint8Array): void {
    if (this.isOverfull) return;
    this.#pieces.push(piece);
    this.#bytes[this.#bytes.length - 1] = this.unitBytes(this.#bytes.length - 1) + piece.length;
    this.#totalBytes += piece.length;
  }

  unitBytes(unit: number): number {
    return this.#bytes[unit] ?? 0;
  }

  /** The first byte of a unit, 0 where it is empty. */
  unitHeader(unit: number): number {
    const piece = this.#pieces[this.#firstPieces[unit] ?? 0];
    return piece === undefined ? 0 : byteAt(piece, 0);
  }

  /** A copy of the begin of a unit, `bytesMax` at most. */
  sliceUnit(unit: number, bytesMax: number): Uint8Array {
    const slice = new Uint8Array(Math.min(this.unitBytes(unit), bytesMax));
    this.copyUnit(unit, 0, slice, 0);
    return slice;
  }

  /**
   * Copies a unit without its first `skipBytes` to `target` at `position`, as far as there is room. Returns the position after it.
   */
  copyUnit(unit: number, skipBytes: number, target: Uint8Array, position: number): number {
    const end = this.#firstPieces[unit + 1] ?? this.#pieces.length;
    let skip = skipBytes;
    let at = position;
    for (let index = this.#firstPieces[unit] ?? end; index < end; index += 1) {
      const piece = this.#pieces[index];
      if (piece === undefined || at >= target.length) break;
      if (skip >= piece.length) {
        skip -= piece.length;
        continue;
      }
      const room = target.length - at;
      const isWhole = skip === 0 && piece.length <= room;
      const part = isWhole ? piece : piece.subarray(skip, Math.min(piece.length, skip + room));
      target.set(part, at);
      at += part.length;
      skip = 0;
    }
    return at;
  }

  /** Lets the packets' memory go. */
  clear(): void {
    if (this.#pieces.length === 0) return;
    this.#pieces = [];
    this.#firstPieces = [];
    this.#bytes = [];
    this.#totalBytes = 0;
  }
}
