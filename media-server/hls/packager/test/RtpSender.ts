const HEADER_BYTES = 12;
const PAYLOAD_BYTES_MAX = 1_200;
const FU_A = 28;

/** What sends one RTP stream in tests. */
export class RtpSender {
  readonly ssrc: number;
  readonly payloadType: number;
  readonly clockRate: number;
  readonly #timestampBase: number;
  #sequenceNumber: number;

  constructor(options: {
    ssrc: number;
    payloadType: number;
    clockRate: number;
    timestampBase?: number;
    sequenceNumber?: number;
  }) {
    this.ssrc = options.ssrc;
    this.payloadType = options.payloadType;
    this.clockRate = options.clockRate;
    this.#timestampBase = options.timestampBase ?? 0xffff_0000;
    this.#sequenceNumber = options.sequenceNumber ?? 65_500;
  }

  /** 32 bits. */
  timestampAt(ptsMs: number): number {
    return (this.#timestampBase + Math.round((ptsMs * this.clockRate) / 1000)) % 0x1_0000_0000;
  }

  packet(payload: Uint8Array, ptsMs: number, isMarked: boolean): Uint8Array {
    const bytes = new Uint8Array(HEADER_BYTES + payload.length);
    const view = new DataView(bytes.buffer);
    view.setUint8(0, 0x80);
    view.setUint8(1, (isMarked ? 0x80 : 0) | this.payloadType);
    view.setUint16(2, this.#sequenceNumber);
    view.setUint32(4, this.timestampAt(ptsMs));
    view.setUint32(8, this.ssrc);
    bytes.set(payload, HEADER_BYTES);
    this.#sequenceNumber = (this.#sequenceNumber + 1) % 0x1_0000;
    return bytes;
  }

  /** One picture (RFC 6184, packetization mode 1): NAL units alone, or in fragments where they are long. */
  h264(nalUnits: readonly Uint8Array[], ptsMs: number): Uint8Array[] {
    const payloads = nalUnits.flatMap((unit) => fragment(unit));
    return payloads.map((payload, index) =>
      this.packet(payload, ptsMs, index === payloads.length - 1),
    );
  }
}

function fragment(unit: Uint8Array): Uint8Array[] {
  if (unit.length <= PAYLOAD_BYTES_MAX) return [unit];
  const header = unit[0] ?? 0;
  const fragments: Uint8Array[] = [];
  for (let begin = 1; begin < unit.length; begin += PAYLOAD_BYTES_MAX) {
    const end = Math.min(unit.length, begin + PAYLOAD_BYTES_MAX);
    const bytes = new Uint8Array(2 + end - begin);
    bytes[0] = (header & 0xe0) | FU_A;
    bytes[1] = (header & 0x1f) | (begin === 1 ? 0x80 : 0) | (end === unit.length ? 0x40 : 0);
    bytes.set(unit.subarray(begin, end), 2);
    fragments.push(bytes);
  }
  return fragments;
}
