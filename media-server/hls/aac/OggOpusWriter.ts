import { ascii } from '../fmp4/box-writer.ts';

/** RFC 3533, section 6: what stands before a page's segment table. */
const PAGE_HEADER_BYTES = 27;
const CHECKSUM_AT = 22;
const LACE_MAX = 255;
/** A page holds this many of them; an Opus packet of RTP never needs as many. */
const LACES_MAX = 255;
const FIRST_PAGE = 2;
/** Any number: there is one stream. */
const SERIAL = 1;
const CHANNELS_COUNT = 2;
const SAMPLE_RATE = 48_000;
const POLYNOMIAL = 0x04c1_1db7;

/** By the byte that leaves; most significant bit first, without reflection. */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 0x8000_0000) === 0 ? value << 1 : (value << 1) ^ POLYNOMIAL;
  }
  return value >>> 0;
});

/** Opus in Ogg (RFC 7845), one packet a page, so that a reader has each as soon as it is written. */
export class OggOpusWriter {
  #pageNumber = 0;
  #positionSamples = 0;

  /** The two headers. A decoder drops the first `preSkipSamples` (0 to 65,535) of what it makes. */
  begin(preSkipSamples: number): Uint8Array {
    const head = new Uint8Array(19);
    const view = new DataView(head.buffer);
    head.set(ascii('OpusHead'));
    head[8] = 1;
    head[9] = CHANNELS_COUNT;
    view.setUint16(10, preSkipSamples, true);
    view.setUint32(12, SAMPLE_RATE, true);
    const tags = new Uint8Array(16);
    tags.set(ascii('OpusTags'));
    return Buffer.concat([this.#page(head, FIRST_PAGE), this.#page(tags, 0)]);
  }

  /** An empty array for what is no Opus packet by its size. */
  write(packet: Uint8Array, durationSamples: number): Uint8Array {
    if (packet.length === 0 || packet.length >= LACE_MAX * LACES_MAX) return new Uint8Array(0);
    this.#positionSamples += durationSamples;
    return this.#page(packet, 0);
  }

  #page(packet: Uint8Array, flags: number): Uint8Array {
    const lacesCount = Math.floor(packet.length / LACE_MAX) + 1;
    const page = new Uint8Array(PAGE_HEADER_BYTES + lacesCount + packet.length);
    const view = new DataView(page.buffer);
    page.set(ascii('OggS'));
    page[5] = flags;
    view.setBigUint64(6, BigInt(this.#positionSamples), true);
    view.setUint32(14, SERIAL, true);
    view.setUint32(18, this.#pageNumber, true);
    page[26] = lacesCount;
    page.fill(LACE_MAX, PAGE_HEADER_BYTES, PAGE_HEADER_BYTES + lacesCount - 1);
    page[PAGE_HEADER_BYTES + lacesCount - 1] = packet.length % LACE_MAX;
    page.set(packet, PAGE_HEADER_BYTES + lacesCount);
    view.setUint32(CHECKSUM_AT, checksum(page), true);
    this.#pageNumber += 1;
    return page;
  }
}

function checksum(page: Uint8Array): number {
  let value = 0;
  for (const byte of page) {
    value = ((value << 8) ^ (CHECKSUMS[((value >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  }
  return value;
}
