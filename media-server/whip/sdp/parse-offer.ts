import { type MediaDescription, parseParams, type SessionDescription } from 'sdp-transform';
import type {
  Direction,
  IceCredentials,
  Offer,
  OfferedCodec,
  OfferedDtls,
  OfferedMedia,
} from './offer.ts';
import { readEncodings } from './offered-encodings.ts';
import { malformed, unacceptable } from './sdp-errors.ts';
import { parseSdp } from './sdp-text.ts';

/** One audio, one video, a data channel that is rejected, and room for what is offered as disabled. */
const MEDIA_MAX = 8;
/** Chrome lists about 50 formats for video. */
const CODECS_MAX = 128;
const FINGERPRINTS_MAX = 8;
const DIRECTIONS: readonly string[] = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];
/** RFC 8839 section 5.4: 4 to 256 characters and 22 to 256 characters. */
const UFRAG_PATTERN = /^[A-Za-z0-9+/=_-]{4,256}$/;
const PASSWORD_PATTERN = /^[A-Za-z0-9+/=_-]{22,256}$/;
/** A token of RFC 8866. */
const MID_PATTERN = /^[!#$%&'*+\-.0-9A-Z^_`a-z{|}~]{1,64}$/;
const PROTOCOLS: readonly string[] = ['UDP/TLS/RTP/SAVPF', 'TCP/TLS/RTP/SAVPF', 'RTP/SAVPF'];

/**
 * Reads an offer. Throws AppError: VALIDATION_ERROR for what is no SDP, MEDIA_PARAMETERS_INVALID for one that can be read and not be
 * served (RFC 9725 sections 4.4.1 to 4.4.4): no bundle, no DTLS, no ICE, two tracks of a kind.
 */
export function parseOffer(text: string): Offer {
  const session = parseSdp(text);
  if (session.media.length === 0) throw malformed('It has no m-line.');
  if (session.media.length > MEDIA_MAX) throw unacceptable('There are too many m-lines.');
  if (session.icelite !== undefined) throw unacceptable('A client must implement full ICE.');
  const media = session.media.map((section) => readMedia(section, session));
  const used = media.filter(isUsed);
  assertTracks(used);
  const mids = media.map(({ mid }) => mid);
  if (new Set(mids).size < mids.length) throw unacceptable('Two m-lines have the same mid.');
  const bundle = readBundle(session);
  if (used.length > 1 && used.some(({ mid }) => !bundle.includes(mid))) {
    throw unacceptable('All audio and video must be in one BUNDLE group.');
  }
  // Within a bundle the first m-line's transport counts (RFC 9143 section 7.2.1).
  const first = used.find(({ mid }) => mid === bundle[0]) ?? used[0];
  const transport = session.media[media.indexOf(first as OfferedMedia)] as MediaDescription;
  return {
    media,
    ice: readIce(transport, session),
    dtls: readDtls(transport, session),
    isExtmapAllowMixed:
      session.extmapAllowMixed !== undefined || transport.extmapAllowMixed !== undefined,
  };
}

/** Audio and video that the client wants to have. */
export function isUsed(media: OfferedMedia): boolean {
  return (media.type === 'audio' || media.type === 'video') && !media.isDisabled;
}

function assertTracks(used: readonly OfferedMedia[]): void {
  if (used.length === 0) throw unacceptable('There is no audio and no video.');
  for (const type of ['audio', 'video']) {
    if (used.filter((media) => media.type === type).length > 1) {
      throw unacceptable(`There may be one ${type} track, not several.`);
    }
  }
}

function readMedia(section: MediaDescription, session: SessionDescription): OfferedMedia {
  const type = String(section.type ?? '');
  const isMedia = type === 'audio' || type === 'video';
  const isDisabled = Number(section.port) === 0 && section.bundleOnly === undefined;
  const mid = String(section.mid ?? '');
  const media: OfferedMedia = {
    type,
    protocol: String(section.protocol ?? ''),
    formats: String(section.payloads ?? ''),
    mid,
    direction: readDirection(section, session),
    isDisabled,
    codecs: [],
    headerExtensions: [],
    encodings: { by: 'mid' },
    cname: undefined,
  };
  if (!Number.isInteger(section.port) || media.protocol === '') throw malformed('Broken m-line.');
  if (mid !== '' && !MID_PATTERN.test(mid)) throw malformed('Broken mid.');
  if (!isMedia || isDisabled) return media;
  if (mid === '') throw unacceptable('Every audio and video needs a mid.');
  if (!PROTOCOLS.includes(media.protocol)) throw unacceptable('Media must be SRTP over DTLS.');
  if (section.rtcpMux === undefined) throw unacceptable('RTP and RTCP must be multiplexed.');
  return {
    ...media,
    codecs: readCodecs(section, type),
    headerExtensions: (section.ext ?? [])
      .filter((extension) => extension['encrypt-uri'] === undefined)
      .map(({ value, uri }) => ({ id: Number(value), uri: String(uri) })),
    encodings: readEncodings(section),
    cname: section.ssrcs?.find(({ attribute }) => attribute === 'cname')?.value?.toString(),
  };
}

function readDirection(section: MediaDescription, session: SessionDescription): Direction {
  const direction = section.direction ?? session.direction ?? 'sendrecv';
  if (!DIRECTIONS.includes(direction)) throw malformed('Broken direction.');
  return direction;
}

/** In the order of preference, which is that of the m-line and not of the attributes (RFC 3264 section 5.1). */
function readCodecs(section: MediaDescription, type: string): OfferedCodec[] {
  const payloadTypes = String(section.payloads ?? '')
    .split(' ')
    .filter((format) => /^\d{1,3}$/.test(format))
    .map(Number);
  if (payloadTypes.length > CODECS_MAX || section.rtp.length > CODECS_MAX) {
    throw unacceptable('There are too many formats.');
  }
  return payloadTypes.flatMap((payloadType) => {
    const map = section.rtp.find(({ payload }) => payload === payloadType);
    if (map === undefined || payloadType > 127) return [];
    const parameters = section.fmtp.find(({ payload }) => payload === payloadType)?.config;
    return {
      payloadType,
      mimeType: `${type}/${map.codec}`,
      clockRate: Number(map.rate ?? 0),
      channels: readChannels(map.encoding, type),
      parameters: parameters === undefined ? {} : readParameters(String(parameters)),
      rtcpFeedback: readFeedback(section, payloadType),
    };
  });
}

/** Audio without a number of channels has one (RFC 8866 section 6.6). */
function readChannels(encoding: string | number | undefined, type: string): number | undefined {
  if (type !== 'audio') return undefined;
  return encoding === undefined ? 1 : Number(encoding);
}

/** Names like `__proto__` are parameters like any other and never reach an object's prototype. */
function readParameters(config: string): Record<string, string | number> {
  const entries = Object.entries(parseParams(config) as Record<string, unknown>);
  const parameters: Record<string, string | number> = {};
  for (const [name, value] of entries) {
    if (!/^[A-Za-z0-9-]{1,64}$/.test(name)) continue;
    if (typeof value === 'string' || typeof value === 'number') parameters[name] = value;
  }
  return parameters;
}

function readFeedback(section: MediaDescription, payloadType: number) {
  return (section.rtcpFb ?? [])
    .filter(({ payload }) => String(payload) === '*' || Number(payload) === payloadType)
    .map(({ type, subtype }) => ({
      type: String(type),
      ...(subtype === undefined ? {} : { parameter: String(subtype) }),
    }));
}

function readBundle(session: SessionDescription): readonly string[] {
  const group = session.groups?.find(({ type }) => type === 'BUNDLE');
  return group === undefined ? [] : String(group.mids).split(' ');
}

function readIce(section: MediaDescription, session: SessionDescription): IceCredentials {
  const usernameFragment = String(section.iceUfrag ?? session.iceUfrag ?? '');
  const password = String(section.icePwd ?? session.icePwd ?? '');
  if (!UFRAG_PATTERN.test(usernameFragment) || !PASSWORD_PATTERN.test(password)) {
    throw unacceptable('ICE credentials are missing.');
  }
  return { usernameFragment, password };
}

function readDtls(section: MediaDescription, session: SessionDescription): OfferedDtls {
  const setup = String(section.setup ?? session.setup ?? '');
  if (setup !== 'active' && setup !== 'passive' && setup !== 'actpass') {
    throw unacceptable('DTLS needs a setup of actpass, active or passive.');
  }
  const lines = [section.fingerprint ?? session.fingerprint].flat().slice(0, FINGERPRINTS_MAX);
  const fingerprints = lines.flatMap((line) =>
    line === undefined
      ? []
      : { algorithm: String(line.type).toLowerCase(), value: String(line.hash).toUpperCase() },
  );
  if (fingerprints.length === 0) throw unacceptable('DTLS needs a fingerprint.');
  return { setup, fingerprints };
}
