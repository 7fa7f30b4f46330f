import type { TransportOffer } from '@stagedoor/contracts/media-control';
import { type MediaAttributes, type SessionDescription, write } from 'sdp-transform';
import type { Offer, OfferedMedia } from './offer.ts';
import type { RtpCodec } from './rtp-parameters.ts';

/** ICE: candidates come in the answer, all of them, and clients may send theirs later. Also said when ICE restarts. */
export const ICE_OPTIONS = 'trickle ice2';

/** What the answer says of an m-line that is taken, with the client's numbers. */
export type AnsweredTrack = {
  media: OfferedMedia;
  codecs: readonly RtpCodec[];
  headerExtensions: readonly { uri: string; id: number }[];
} & (
  | { direction: 'recvonly'; rids: readonly string[] }
  | { direction: 'sendonly'; sent: SentStream }
  /** Nothing of this kind is published. */
  | { direction: 'inactive' }
);

/** The stream that is sent on an m-line. */
export type SentStream = {
  ssrc: number;
  rtxSsrc: number | undefined;
  cname: string;
  streamId: string;
  trackId: string;
};

/** mediasoup's IceParameters, IceCandidate and DtlsParameters, which are opaque outside of the media server. */
type IceParameters = { usernameFragment: string; password: string };
type IceCandidate = {
  foundation: string;
  priority: number;
  address: string;
  protocol: 'udp' | 'tcp';
  port: number;
  type: string;
  tcpType?: string;
};
type DtlsParameters = { fingerprints: readonly { algorithm: string; value: string }[] };
type Section = SessionDescription['media'][number];

/**
 * Answers an offer (RFC 9429 section 5.3.1): every m-line in its place and under its mid, what is not taken with port 0; ICE lite, one
 * transport for all of them.
 */
export function writeAnswer(options: {
  offer: Offer;
  tracks: readonly AnsweredTrack[];
  transport: TransportOffer;
  /** Names the answer among others of this server; digits. */
  sessionId: string;
}): string {
  const { offer, tracks, transport, sessionId } = options;
  const media = offer.media.map((offered) => {
    const track = tracks.find((one) => one.media === offered);
    return track === undefined ? rejected(offered) : answered(track, offer, transport);
  });
  return write({
    version: 0,
    origin: {
      username: 'stagedoor',
      sessionId,
      sessionVersion: 1,
      netType: 'IN',
      ipVer: 4,
      address: '127.0.0.1',
    },
    name: '-',
    timing: { start: 0, stop: 0 },
    icelite: 'ice-lite',
    groups: [{ type: 'BUNDLE', mids: tracks.map((track) => track.media.mid).join(' ') }],
    ...(offer.isExtmapAllowMixed ? { extmapAllowMixed: 'extmap-allow-mixed' as const } : {}),
    msidSemantic: { semantic: 'WMS', token: '*' },
    media,
  });
}

/** ICE parameters and candidates as attribute lines, for a fragment (RFC 8840 section 9). */
export function iceLines(ice: object, candidates: readonly object[]): string[] {
  const { usernameFragment, password } = ice as IceParameters;
  return [
    `a=ice-ufrag:${usernameFragment}`,
    `a=ice-pwd:${password}`,
    ...(candidates as IceCandidate[]).map((candidate) => {
      const tcpType = candidate.tcpType === undefined ? '' : ` tcptype ${candidate.tcpType}`;
      return `a=candidate:${candidate.foundation} 1 ${candidate.protocol} ${candidate.priority} ${candidate.address} ${candidate.port} typ ${candidate.type}${tcpType}`;
    }),
    'a=end-of-candidates',
  ];
}

function rejected(offered: OfferedMedia): Section {
  return {
    ...emptySection(offered),
    port: 0,
    payloads: offered.formats,
    direction: 'inactive',
    ...(offered.mid === '' ? {} : { mid: offered.mid }),
  };
}

function answered(track: AnsweredTrack, offer: Offer, transport: TransportOffer): Section {
  const { media, codecs, headerExtensions, direction } = track;
  return {
    ...emptySection(media),
    mid: media.mid,
    payloads: codecs.map(({ payloadType }) => payloadType).join(' '),
    rtcp: { port: 9, netType: 'IN', ipVer: 4, address: '0.0.0.0' },
    ...transportAttributes(offer, transport),
    direction,
    rtcpMux: 'rtcp-mux',
    rtcpRsize: 'rtcp-rsize',
    rtp: codecs.map((codec) => ({
      payload: codec.payloadType,
      codec: codec.mimeType.slice(codec.mimeType.indexOf('/') + 1),
      rate: codec.clockRate,
      ...((codec.channels ?? 1) > 1 ? { encoding: codec.channels as number } : {}),
    })),
    fmtp: codecs.flatMap((codec) => {
      const config = Object.entries(codec.parameters).map(([name, value]) => `${name}=${value}`);
      return config.length === 0 ? [] : { payload: codec.payloadType, config: config.join(';') };
    }),
    rtcpFb: codecs.flatMap((codec) =>
      codec.rtcpFeedback.map(({ type, parameter }) => ({
        payload: codec.payloadType,
        type,
        ...(parameter ? { subtype: parameter } : {}),
      })),
    ),
    ext: headerExtensions.map(({ uri, id }) => ({ value: id, uri })),
    ...streamAttributes(track),
    // RFC 9725 section 4.4.1; the parser's grammar has no name for it.
    invalid: [{ value: 'rtcp-mux-only' }],
  };
}

function emptySection(offered: OfferedMedia): Section {
  return {
    type: offered.type,
    port: 9,
    protocol: offered.protocol,
    connection: { version: 4, ip: '0.0.0.0' },
    rtp: [],
    fmtp: [],
  };
}

function transportAttributes(offer: Offer, transport: TransportOffer): Partial<MediaAttributes> {
  const ice = transport.iceParameters as IceParameters;
  const { fingerprints } = transport.dtlsParameters as DtlsParameters;
  const fingerprint = fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  if (fingerprint === undefined) throw new Error('the transport has no sha-256 fingerprint');
  return {
    iceUfrag: ice.usernameFragment,
    icePwd: ice.password,
    iceOptions: ICE_OPTIONS,
    candidates: (transport.iceCandidates as IceCandidate[]).map((candidate) => ({
      foundation: candidate.foundation,
      component: 1,
      transport: candidate.protocol,
      priority: candidate.priority,
      ip: candidate.address,
      port: candidate.port,
      type: candidate.type,
      ...(candidate.tcpType === undefined ? {} : { tcptype: candidate.tcpType }),
    })),
    endOfCandidates: 'end-of-candidates',
    fingerprint: { type: fingerprint.algorithm, hash: fingerprint.value },
    // RFC 8842 section 5.3: whoever offers the choice lets us be the server, which is what media servers are good at.
    setup: offer.dtls.setup === 'passive' ? 'active' : 'passive',
  };
}

function streamAttributes(track: AnsweredTrack): Partial<MediaAttributes> {
  if (track.direction === 'recvonly') {
    if (track.rids.length < 2) return {};
    return {
      rids: track.rids.map((id) => ({ id, direction: 'recv' })),
      simulcast: { dir1: 'recv', list1: track.rids.join(';') },
    };
  }
  if (track.direction === 'inactive') return {};
  const { ssrc, rtxSsrc, cname, streamId, trackId } = track.sent;
  const ssrcs = rtxSsrc === undefined ? [ssrc] : [ssrc, rtxSsrc];
  return {
    msid: [{ id: streamId, appdata: trackId }],
    ssrcs: ssrcs.flatMap((id) => [
      { id, attribute: 'cname', value: cname },
      { id, attribute: 'msid', value: `${streamId} ${trackId}` },
    ]),
    ...(rtxSsrc === undefined
      ? {}
      : { ssrcGroups: [{ semantics: 'FID', ssrcs: ssrcs.join(' ') }] }),
  };
}
