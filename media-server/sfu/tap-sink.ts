import type { ProducerId } from '@stagedoor/contracts/ids';
import type { MediaKind } from '@stagedoor/contracts/media-control';

/** The codecs of ROUTER_CODECS by the names that they have outside of RTP. */
export type TapCodec = 'opus' | 'h264' | 'vp8' | 'vp9' | 'av1';

/** A producer as it comes out of its tap: RTP with these numbers. */
export type TapSource = {
  /** The producer's id. */
  id: ProducerId;
  kind: MediaKind;
  codec: TapCodec;
  payloadType: number;
  clockRate: number;
  /** By encoding, lowest layer first. Numbers of the tap: the publisher's are others. */
  ssrcs: readonly number[];
  isPaused: boolean;
  /** The UDP port on loopback from which its packets come; nobody else's are to be believed. */
  fromPort: number;
};

/** A publisher's Sender Report (RFC 3550, section 6.4.1): its wall clock at a timestamp of one of its streams. */
export type TapSenderReport = {
  /** Index into `ssrcs`. */
  layer: number;
  /** Milliseconds since the Unix epoch by the publisher's clock. */
  ntpMs: number;
  /** 32 bits, as on the wire. */
  rtpTimestamp: number;
};

/**
 * Where a room's media goes besides its viewers. A source is added once and removed at most once; in between come its pauses and
 * reports. Nothing is said of it before `addSource` has resolved.
 */
export interface TapSink {
  /**
   * Resolves with the UDP port of 127.0.0.1 to send to, once it is bound. When it rejects the source counts as never added; the
   * tap tries again a little later.
   */
  addSource(source: TapSource): Promise<number>;
  removeSource(id: ProducerId): void;
  setSourcePaused(id: ProducerId, isPaused: boolean): void;
  handleSenderReport(id: ProducerId, report: TapSenderReport): void;
}
