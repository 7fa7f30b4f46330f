import { SIMULCAST_LAYERS } from '@stagedoor/contracts/media';
import type { MediaKind } from '@stagedoor/contracts/media-control';
import { type ChosenCodec, chooseCodecs } from './choose-codec.ts';
import type { Offer, OfferedMedia } from './offer.ts';
import { isUsed } from './parse-offer.ts';
import { type RouterMedia, readCapabilities } from './router-media.ts';
import { unacceptable } from './sdp-errors.ts';
import { fewerLayers, lowestFirst } from './simulcast-order.ts';

/** One track that a client will send: what the media server is told, and what the answer says of it. */
export type SentTrack = {
  media: OfferedMedia;
  kind: MediaKind;
  rtpParameters: SentRtpParameters;
};

/** mediasoup's RtpSendParameters, with the client's numbers. */
export type SentRtpParameters = {
  mid?: string;
  codecs: RtpCodec[];
  headerExtensions: { uri: string; id: number }[];
  encodings: { ssrc?: number; rid?: string; rtx?: { ssrc: number } }[];
  rtcp: { cname?: string; reducedSize: boolean };
};

export type RtpCodec = {
  mimeType: string;
  payloadType: number;
  clockRate: number;
  channels?: number;
  parameters: Record<string, string | number>;
  rtcpFeedback: { type: string; parameter?: string }[];
};

const MID_URI = 'urn:ietf:params:rtp-hdrext:sdes:mid';
const RID_URI = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';
export const TRANSPORT_CC_URI =
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';
/** MIDs and RIDs travel in a header extension of one byte's length field, and the worker takes no longer ones. */
const NAME_LENGTH_MAX = 8;

/**
 * What a WHIP client will send, by its offer. Throws AppError MEDIA_PARAMETERS_INVALID when any of it cannot be taken: there are no
 * partly successful sessions (RFC 9725 section 4.4.3).
 */
export function readSentTracks(offer: Offer, media: RouterMedia): SentTrack[] {
  return offer.media.filter(isUsed).map((offered) => {
    if (offered.direction !== 'sendonly' && offered.direction !== 'sendrecv') {
      throw unacceptable('A publisher sends: every m-line must be sendonly.');
    }
    const [codec] = chooseCodecs(offered, media);
    const kind = offered.type as MediaKind;
    if (codec === undefined) throw unacceptable(`None of the ${kind} codecs can be taken here.`);
    return { media: offered, kind, rtpParameters: readRtpParameters(offered, kind, codec, media) };
  });
}

function readRtpParameters(
  offered: OfferedMedia,
  kind: MediaKind,
  chosen: ChosenCodec,
  media: RouterMedia,
): SentRtpParameters {
  const headerExtensions = commonExtensions(offered, kind, media);
  const hasTransportCc = headerExtensions.some(({ uri }) => uri === TRANSPORT_CC_URI);
  const codecs = [toRtpCodec(chosen, media, hasTransportCc)];
  if (chosen.rtx !== undefined) {
    codecs.push({
      mimeType: `${kind}/rtx`,
      payloadType: chosen.rtx.payloadType,
      clockRate: chosen.codec.clockRate,
      parameters: { apt: chosen.codec.payloadType },
      rtcpFeedback: [],
    });
  }
  const isNamed = headerExtensions.some(({ uri }) => uri === MID_URI);
  const encodings = readEncodings(offered, headerExtensions, chosen.rtx !== undefined);
  if (encodings.length > 1 && kind === 'audio') throw unacceptable('Audio has no simulcast.');
  if (encodings[0]?.ssrc === undefined && encodings[0]?.rid === undefined && !isNamed) {
    throw unacceptable('Nothing tells the streams apart: there is no SSRC and no MID extension.');
  }
  return {
    ...(isNamed ? { mid: offered.mid } : {}),
    codecs,
    headerExtensions,
    encodings,
    rtcp: {
      ...(offered.cname === undefined ? {} : { cname: offered.cname.slice(0, 128) }),
      reducedSize: true,
    },
  };
}

/** Those that both sides know, under the client's ids. One that a name is too long for is left out. */
export function commonExtensions(
  offered: OfferedMedia,
  kind: MediaKind,
  media: RouterMedia,
): { uri: string; id: number }[] {
  const known = new Set(
    readCapabilities(media)
      .headerExtensions.filter((extension) => extension.kind === kind)
      .map(({ uri }) => uri),
  );
  const isCarried = (uri: string): boolean =>
    known.has(uri) && (uri !== MID_URI || offered.mid.length <= NAME_LENGTH_MAX);
  return offered.headerExtensions
    .filter(({ uri }) => isCarried(uri))
    .filter(({ uri }, index, all) => all.findIndex((other) => other.uri === uri) === index)
    .map(({ uri, id }) => ({ uri, id }));
}

/** The feedback that both sides know. Bandwidth is estimated in one way only: transport-cc where there is its extension. */
function toRtpCodec(
  { codec, routerPayloadType }: ChosenCodec,
  media: RouterMedia,
  hasTransportCc: boolean,
): RtpCodec {
  const ours = readCapabilities(media).codecs.find(
    ({ preferredPayloadType }) => preferredPayloadType === routerPayloadType,
  );
  const isCommon = (feedback: { type: string; parameter?: string }): boolean =>
    ours?.rtcpFeedback?.some(
      ({ type, parameter }) =>
        type === feedback.type && (parameter ?? '') === (feedback.parameter ?? ''),
    ) ?? false;
  const unused = hasTransportCc ? 'goog-remb' : 'transport-cc';
  return {
    mimeType: codec.mimeType,
    payloadType: codec.payloadType,
    clockRate: codec.clockRate,
    ...(codec.channels === undefined ? {} : { channels: codec.channels }),
    parameters: { ...codec.parameters },
    rtcpFeedback: codec.rtcpFeedback
      .filter((feedback) => isCommon(feedback) && feedback.type !== unused)
      .map((feedback) => ({ ...feedback })),
  };
}

/** Lowest layer first. A publisher of more layers than there are names for is asked for the lowest and the highest ones. */
function readEncodings(
  { encodings }: OfferedMedia,
  headerExtensions: readonly { uri: string }[],
  hasRtx: boolean,
): SentRtpParameters['encodings'] {
  const layersMax = SIMULCAST_LAYERS.length;
  if (encodings.by === 'mid') return [{}];
  if (encodings.by === 'ssrc') {
    return fewerLayers(encodings.ssrcs, layersMax).map(({ ssrc, rtxSsrc }) => ({
      ssrc,
      ...(rtxSsrc === undefined || !hasRtx ? {} : { rtx: { ssrc: rtxSsrc } }),
    }));
  }
  if (!headerExtensions.some(({ uri }) => uri === RID_URI)) {
    throw unacceptable('Simulcast needs the rtp-stream-id header extension.');
  }
  if (encodings.rids.some(({ rid }) => rid.length > NAME_LENGTH_MAX)) {
    throw unacceptable(`The name of a simulcast layer has at most ${NAME_LENGTH_MAX} characters.`);
  }
  const rids = fewerLayers(lowestFirst(encodings.rids), layersMax).map(({ rid }) => ({ rid }));
  if (new Set(rids.map(({ rid }) => rid)).size < rids.length) {
    throw unacceptable('Two simulcast layers have the same name.');
  }
  return rids;
}
