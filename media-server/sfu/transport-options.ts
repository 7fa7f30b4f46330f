import { PUBLISHER_GRACE_MS } from '@stagedoor/contracts/limits';

/**
 * Silence after which ICE counts as disconnected: browsers ask for consent about every 2.5 s, so five of them were lost.
 * Nothing is closed then. mediasoup sends nothing more, and goes on by itself as soon as the client is heard again, on the same
 * path or, after an ICE restart, on another; DTLS and SRTP are kept, so nothing is negotiated anew.
 */
export const ICE_CONSENT_TIMEOUT_SECONDS = 15;

/** How long a disconnected transport waits for its client; then it is closed for good. */
export const TRANSPORT_LOST_GRACE_MS = PUBLISHER_GRACE_MS;

/** A client that sent its DTLS parameters but cannot reach us (a firewall) learns it after this. */
export const TRANSPORT_CONNECT_TIMEOUT_MS = 30_000;

/**
 * What a viewer's link is believed to carry before anything was measured, bits per second: enough for the middle layer with
 * sound, so that the first picture is a good one; a slower link drops to the lowest layer within a second or two.
 */
export const INITIAL_OUTGOING_BITRATE_BPS = 1_200_000;

/**
 * The time between two key frame requests to a publisher, per layer. The first request goes out at once; those of viewers
 * who come within the time are answered by one key frame at its end.
 */
export const KEY_FRAME_REQUEST_DELAY_MS = 1_000;

/**
 * Socket buffers, bytes. Linux's default of 212 KB holds 1 ms of a full worker's packets, so a pause of the process would lose
 * some. The kernel cuts this down to net.core.rmem_max and wmem_max.
 */
export const SOCKET_BUFFER_BYTES = 4 * 1024 * 1024;

/** Pipes between workers of this host take their ports here, outside the range from which Linux picks ports for others. */
const PIPE_PORTS = { min: 20_000, max: 25_999 } as const;
const OTHER_PIPE_PORTS = { min: 26_000, max: 31_999 } as const;

/** A port range for pipes that never takes a port which a worker needs (again) for its clients. */
export function choosePipePorts(
  rtcPort: number,
  workerCount: number,
): { min: number; max: number } {
  const isOverlapping =
    rtcPort <= PIPE_PORTS.max && rtcPort + workerCount > PIPE_PORTS.min && rtcPort !== 0;
  return isOverlapping ? OTHER_PIPE_PORTS : PIPE_PORTS;
}
