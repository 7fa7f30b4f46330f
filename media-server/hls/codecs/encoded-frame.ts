import type { RtpPacket } from '../rtp/rtp-packet.ts';

/** What a source may send. AAC is only ever made here. */
export type HlsCodec = 'h264' | 'vp9' | 'av1' | 'opus';

/** What publishers send: VP8 has no place in an MP4 that players take, and is transcoded. */
export type SourceCodec = HlsCodec | 'vp8';

/** What a decoder must know before the first frame. */
export type CodecConfig = {
  codec: HlsCodec | 'aac';
  /** RFC 6381, as playlists and MediaSource name it: `avc1.42c01f`, `vp09.00.31.08`, `av01.0.05M.08`, `opus`, `mp4a.40.2`. */
  codecString: string;
  /** The box inside the sample entry: avcC, vpcC, av1C, dOps or esds, with its header. */
  configBox: Uint8Array;
  /** Pixels; 0 for sound. */
  width: number;
  height: number;
};

/** One access unit (a picture) or one Opus packet, as it stands in an MP4 sample. */
export type EncodedFrame = {
  /** Unwrapped: grows past 2³². In the codec's RTP clock: 90 kHz, or 48 kHz for Opus. */
  rtpTimestamp: number;
  /** Decodable without any frame before it. Always true for Opus. */
  isKeyFrame: boolean;
  /** H264: NAL units with 4-byte lengths, parameter sets included in band. AV1: OBUs with sizes, no temporal delimiter. */
  data: Uint8Array;
  /**
   * On key frames, and for Opus on the first frame: the parameters in force from here on. The same object as long as they are the
   * same, so that a change is seen by comparing references.
   */
  config: CodecConfig | undefined;
  /** Opus: samples at 48 kHz. Undefined for video, whose duration the next frame tells. */
  durationSamples: number | undefined;
};

/**
 * Turns the packets of one RTP stream, in order, into frames. Never throws on what a network can bring: what cannot be read is
 * dropped, and video then waits for the next key frame (`needsKeyFrame`).
 */
export interface Depacketizer {
  /** Frames that `packet` completes, oldest first. A frame is complete with its marker, or when the next timestamp begins. */
  push(packet: RtpPacket): readonly EncodedFrame[];
  /** Packets are missing before the next one: the frame they belong to is dropped, and video waits for a key frame. */
  handleGap(): void;
  /** Nothing can be shown until a key frame comes. Always false for Opus. */
  readonly needsKeyFrame: boolean;
  /** Lets go of what it holds outside of this process, if anything. */
  close?(): void;
}

export type CreateDepacketizer = (codec: SourceCodec) => Depacketizer;
