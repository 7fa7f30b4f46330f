/** ISO/IEC 13818-7, section 6.2: the fixed and the variable header, without the checksum that may follow. */
const HEADER_BYTES = 7;
const CHECKSUM_BYTES = 2;
/** 12 bits of ones, and two of the layer, which is 0. */
const SYNC_WORD = 0xfff0;
const SYNC_MASK = 0xfff6;
/** AAC-LC (profile 1), 48 kHz (index 3), two channels: what was ordered. */
const PROFILE_LC = 1;
const FREQUENCY_48_KHZ = 3;
const CHANNELS_STEREO = 2;

/**
 * Takes the frames out of an ADTS stream, however it is cut into pieces. What is no frame of AAC-LC in stereo at 48 kHz is passed
 * over, to the next header that is one and is followed by another.
 */
export class AdtsReader {
  #rest: Uint8Array = new Uint8Array(0);
  /** The frame before ended where the next must begin. */
  #isInStep = false;

  /** The raw frames that are whole now, in order; they own their bytes. */
  push(bytes: Uint8Array): Uint8Array[] {
    const data = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const frames: Uint8Array[] = [];
    let at = 0;
    while (at + HEADER_BYTES <= data.length) {
      const header = readHeader(data, at);
      if (header === undefined) {
        this.#isInStep = false;
        at += 1;
        continue;
      }
      const end = at + header.frameBytes;
      if (!this.#isInStep) {
        // A header found by search may be chance: the next one must stand behind its frame.
        if (end + HEADER_BYTES > data.length) break;
        if (readHeader(data, end) === undefined) {
          at += 1;
          continue;
        }
        this.#isInStep = true;
      }
      if (end > data.length) break;
      frames.push(Uint8Array.from(data.subarray(at + header.headerBytes, end)));
      at = end;
    }
    this.#rest = Uint8Array.from(data.subarray(at));
    return frames;
  }
}

type Header = { headerBytes: number; frameBytes: number };

function readHeader(data: Uint8Array, at: number): Header | undefined {
  const byte = (index: number): number => data[at + index] ?? 0;
  const first = byte(0) * 0x100 + byte(1);
  if ((first & SYNC_MASK) !== SYNC_WORD) return undefined;
  const hasChecksum = (first & 1) === 0;
  const channels = ((byte(2) & 1) << 2) | (byte(3) >> 6);
  const isOrdered =
    byte(2) >> 6 === PROFILE_LC &&
    ((byte(2) >> 2) & 0xf) === FREQUENCY_48_KHZ &&
    channels === CHANNELS_STEREO;
  // More than one block in a frame is allowed, and not what encoders make.
  const isOneBlock = (byte(6) & 3) === 0;
  if (!isOrdered || !isOneBlock) return undefined;
  const headerBytes = HEADER_BYTES + (hasChecksum ? CHECKSUM_BYTES : 0);
  const frameBytes = ((byte(3) & 3) << 11) | (byte(4) << 3) | (byte(5) >> 5);
  return frameBytes > headerBytes ? { headerBytes, frameBytes } : undefined;
}
