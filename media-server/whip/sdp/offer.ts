/** What a client offers, read from its SDP, bounded and free of the parser's ways. Nothing here was matched against ours yet. */
export type Offer = {
  media: readonly OfferedMedia[];
  ice: IceCredentials;
  dtls: OfferedDtls;
  /** The client takes header extensions of both forms (RFC 8285 section 4.1.2). */
  isExtmapAllowMixed: boolean;
};

export type IceCredentials = { usernameFragment: string; password: string };

export type OfferedDtls = {
  /** As the client says it: `active` is the DTLS client, `actpass` leaves the choice to us. */
  setup: 'active' | 'passive' | 'actpass';
  fingerprints: readonly { algorithm: string; value: string }[];
};

/** One m-line, in the order of the offer, which the answer keeps. */
export type OfferedMedia = {
  /** Its first word; `audio` and `video` are what this server carries. */
  type: string;
  protocol: string;
  /** The formats, as they were sent; a rejected m-line is answered with them. */
  formats: string;
  mid: string;
  direction: Direction;
  /** The client itself offers it as disabled. */
  isDisabled: boolean;
  codecs: readonly OfferedCodec[];
  headerExtensions: readonly { id: number; uri: string }[];
  encodings: OfferedEncodings;
  cname: string | undefined;
};

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export type OfferedCodec = {
  payloadType: number;
  /** `video/H264`; the case is the client's. */
  mimeType: string;
  clockRate: number;
  channels: number | undefined;
  parameters: Readonly<Record<string, string | number>>;
  rtcpFeedback: readonly { type: string; parameter?: string }[];
};

/** How the client tells its streams apart. */
export type OfferedEncodings =
  /** Simulcast by RID (RFC 8853), or one stream that has one. In the order of the offer. */
  | { by: 'rid'; rids: readonly OfferedRid[] }
  /** By SSRC, with the SSRC of its retransmissions; more than one is simulcast of an older kind, lowest first. */
  | { by: 'ssrc'; ssrcs: readonly { ssrc: number; rtxSsrc: number | undefined }[] }
  /** By nothing but the MID. */
  | { by: 'mid' };

export type OfferedRid = {
  rid: string;
  /** `max-width` × `max-height`, where the client says them. */
  pixels: number | undefined;
};
