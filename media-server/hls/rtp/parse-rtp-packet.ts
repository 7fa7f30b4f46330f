import { byteAt, uint16At, uint32At } from './big-endian.ts';
import type { RtpPacket } from './rtp-packet.ts';
import type { StreamUnwrapper } from './StreamUnwrapper.ts';

const RTP_VERSION = 2;
const FIXED_HEADER_BYTES = 12;

/** RTCP on the same port: packet types 192 to 223 stand where RTP has marker and payload type (RFC 5761, section 4). */
const RTCP_TYPE_MIN = 192;
const RTCP_TYPE_MAX = 223;

/**
 * The SSRC of a datagram, by which to find its stream. Undefined where it is no RTP: too short, another version, RTCP.
 * The rest of the packet may still be garbage, which `parseRtpPacket` says.
 */
export function readRtpSsrc(bytes: Uint8Array): number | undefined {
  if (bytes.length < FIXED_HEADER_BYTES || byteAt(bytes, 0) >> 6 !== RTP_VERSION) return undefined;
  const type = byteAt(bytes, 1);
  if (type >= RTCP_TYPE_MIN && type <= RTCP_TYPE_MAX) return undefined;
  return uint32At(bytes, 8);
}

/**
 * One datagram as an RTP packet (RFC 3550, section 5.1): CSRCs and header extension skipped, padding taken off. Undefined for
 * everything that is no packet of this stream: RTCP, another payload type, lengths that do not fit. Those leave `unwrap` as it was.
 *
 * A packet of padding alone has an empty payload: the reorder buffer must count it, depacketizers ignore it.
 * The payload is a view: the datagram's memory must not be used again until its frame is complete.
 */
export function parseRtpPacket(bytes: Uint8Array, unwrap: StreamUnwrapper): RtpPacket | undefined {
  const ssrc = readRtpSsrc(bytes);
  if (ssrc === undefined) return undefined;
  const first = byteAt(bytes, 0);
  const second = byteAt(bytes, 1);
  const payloadType = second & 0x7f;
  if (payloadType !== unwrap.payloadType) return undefined;

  let begin = FIXED_HEADER_BYTES + (first & 0x0f) * 4;
  if ((first & 0x10) !== 0) {
    // Beyond the end this reads zeros, and `begin` is past the end anyway.
    begin += 4 + uint16At(bytes, begin + 2) * 4;
  }
  let end = bytes.length;
  if (begin > end) return undefined;
  if ((first & 0x20) !== 0) {
    const paddingBytes = byteAt(bytes, end - 1);
    if (paddingBytes === 0 || paddingBytes > end - begin) return undefined;
    end -= paddingBytes;
  }

  const isRestart = unwrap.changeSsrc(ssrc);
  const sequenceNumber = uint16At(bytes, 2);
  const timestamp = uint32At(bytes, 4);
  return {
    payloadType,
    marker: (second & 0x80) !== 0,
    sequenceNumber: isRestart
      ? unwrap.sequence.restart(sequenceNumber)
      : unwrap.sequence.unwrap(sequenceNumber),
    timestamp: isRestart ? unwrap.timestamp.restart(timestamp) : unwrap.timestamp.unwrap(timestamp),
    ssrc,
    payload: bytes.subarray(begin, end),
  };
}
