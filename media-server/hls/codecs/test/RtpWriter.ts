/** Writes the datagrams of one RTP stream. Numbers may start right before they wrap. */
export class RtpWriter {
  readonly ssrc: number;
  readonly payloadType: number;
  sequenceNumber: number;

  constructor(options: { ssrc?: number; payloadType?: number; sequenceNumber?: number } = {}) {
    this.ssrc = options.ssrc ?? 0x1234_5678;
    this.payloadType = options.payloadType ?? 96;
    this.sequenceNumber = options.sequenceNumber ?? 1;
  }

  write(payload: Uint8Array, timestamp: number, marker: boolean): Uint8Array {
    const datagram = new Uint8Array(12 + payload.length);
    const view = new DataView(datagram.buffer);
    view.setUint8(0, 0x80);
    view.setUint8(1, (marker ? 0x80 : 0) | this.payloadType);
    view.setUint16(2, this.sequenceNumber & 0xffff);
    view.setUint32(4, timestamp % 2 ** 32);
    view.setUint32(8, this.ssrc);
    datagram.set(payload, 12);
    this.sequenceNumber = (this.sequenceNumber + 1) & 0xffff;
    return datagram;
  }

  /** All payloads of a picture; the last has the marker. */
  writePicture(payloads: readonly Uint8Array[], timestamp: number): Uint8Array[] {
    return payloads.map((payload, index) =>
      this.write(payload, timestamp, index === payloads.length - 1),
    );
  }
}
