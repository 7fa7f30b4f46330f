/** One RTP packet (RFC 3550, section 5.1), as the depacketizers need it. */
export type RtpPacket = {
  payloadType: number;
  marker: boolean;
  /** Unwrapped: grows past 2¹⁶. */
  sequenceNumber: number;
  /** Unwrapped: grows past 2³². */
  timestamp: number;
  ssrc: number;
  /** Without padding. A view into the datagram. */
  payload: Uint8Array;
};
