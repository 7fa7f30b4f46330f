/** One RTP packet (RFC 3550, section 5.1), as the depacketizers need it. */
export type RtpPacket = {
  payloadType: number;
  marker: boolean;
  /** Unwrapped: grows past 2¹⁶. A stream that began anew goes on more than 2¹⁶ ahead. */
  sequenceNumber: number;
  /** Unwrapped: grows past 2³². A stream that began anew goes on more than 2³² ahead. */
  timestamp: number;
  ssrc: number;
  /** Without padding; empty where there was nothing else. A view into the datagram, whose memory must stay as it is until the frame is there. */
  payload: Uint8Array;
};
