import { AppError } from '@stagedoor/contracts/errors';
import { SIMULCAST_LAYERS } from '@stagedoor/contracts/media';
import type { MediaKind } from '@stagedoor/contracts/media-control';
import { z } from 'zod';

/**
 * What clients may say about their media. Every list, text and number is bounded here, before mediasoup sees it: mediasoup checks
 * the meaning, and its worker is a C++ process whose death costs every room on it.
 * Unknown fields are dropped; browsers and mediasoup-client add some.
 */
const UINT32_MAX = 2 ** 32 - 1;
/** Chrome lists about 40 codecs with their RTX. */
const CODECS_MAX = 100;
/** A sender names one codec and its RTX, or a few to choose from. */
const SENT_CODECS_MAX = 10;
const HEADER_EXTENSIONS_MAX = 60;
const FEEDBACKS_MAX = 16;
const CODEC_PARAMETERS_MAX = 20;
const TEXT_LENGTH_MAX = 128;
/** The worker refuses longer MIDs and RIDs: they must fit a one-byte RTP header extension. */
const MID_LENGTH_MAX = 8;
const FINGERPRINTS_MAX = 8;

const text = z.string().min(1).max(TEXT_LENGTH_MAX);
const payloadType = z.int().min(0).max(127);
const ssrc = z.int().min(1).max(UINT32_MAX);
/** RFC 8285: ids of one byte; 0 is padding. Browsers go past 14 when they offer many. */
const headerExtensionId = z.int().min(1).max(255);
const kind = z.enum(['audio', 'video']);
const mimeType = z.string().regex(/^(audio|video)\/[A-Za-z0-9.+-]{1,32}$/);
const codecParameters = z
  .record(z.string().max(64), z.union([z.string().max(512), z.number().finite()]))
  .refine((parameters) => Object.keys(parameters).length <= CODEC_PARAMETERS_MAX);
const rtcpFeedback = z
  .array(z.object({ type: text, parameter: z.string().max(TEXT_LENGTH_MAX).exactOptional() }))
  .max(FEEDBACKS_MAX);
const codecFields = {
  mimeType,
  clockRate: z.int().min(1).max(200_000),
  channels: z.int().min(1).max(8).exactOptional(),
  parameters: codecParameters.exactOptional(),
  rtcpFeedback: rtcpFeedback.exactOptional(),
};

/** The header extensions that mediasoup knows; others cannot be carried and are left out. */
const HEADER_EXTENSION_URIS = [
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'urn:ietf:params:rtp-hdrext:toffset',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
] as const;

function knownExtensions<Shape extends z.ZodObject<{ uri: z.ZodString }>>(shape: Shape) {
  type Known = Omit<z.infer<Shape>, 'uri'> & { uri: (typeof HEADER_EXTENSION_URIS)[number] };
  const isKnown = (extension: z.infer<Shape>): boolean =>
    (HEADER_EXTENSION_URIS as readonly string[]).includes(extension.uri as string);
  return z
    .array(shape)
    .max(HEADER_EXTENSIONS_MAX)
    .transform((extensions) => extensions.filter(isKnown) as Known[]);
}

const rtpCapabilitiesSchema = z.object({
  codecs: z
    .array(z.object({ ...codecFields, kind, preferredPayloadType: payloadType }))
    .min(1)
    .max(CODECS_MAX),
  headerExtensions: knownExtensions(
    z.object({
      kind,
      uri: z.string().max(256),
      preferredId: headerExtensionId,
      preferredEncrypt: z.boolean().exactOptional(),
      direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
    }),
  ).exactOptional(),
});

const rtpParametersSchema = z.object({
  mid: z.string().min(1).max(MID_LENGTH_MAX).exactOptional(),
  codecs: z
    .array(z.object({ ...codecFields, payloadType }))
    .min(1)
    .max(SENT_CODECS_MAX),
  headerExtensions: knownExtensions(
    z.object({
      uri: z.string().max(256),
      id: headerExtensionId,
      encrypt: z.literal(false).exactOptional(),
    }),
  ).exactOptional(),
  encodings: z
    .array(
      z.object({
        ssrc: ssrc.exactOptional(),
        rid: z.string().min(1).max(MID_LENGTH_MAX).exactOptional(),
        codecPayloadType: payloadType.exactOptional(),
        rtx: z.object({ ssrc }).exactOptional(),
        dtx: z.boolean().exactOptional(),
        scalabilityMode: z
          .string()
          .regex(/^[LS][1-3]T[1-3](_KEY(_SHIFT)?)?$/)
          .exactOptional(),
        maxBitrate: z.int().min(0).max(UINT32_MAX).exactOptional(),
      }),
    )
    .min(1)
    .max(SIMULCAST_LAYERS.length),
  rtcp: z
    .object({
      cname: z.string().max(TEXT_LENGTH_MAX).exactOptional(),
      reducedSize: z.boolean().exactOptional(),
    })
    .exactOptional(),
  msid: z.string().max(512).exactOptional(),
});

/** Bytes of each hash, as RFC 8122 names them. */
const FINGERPRINT_BYTES = {
  'sha-1': 20,
  'sha-224': 28,
  'sha-256': 32,
  'sha-384': 48,
  'sha-512': 64,
} as const;
const fingerprint = z
  .object({
    algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
    value: z.string().regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19,63}$/),
  })
  .refine(({ algorithm, value }) => (value.length + 1) / 3 === FINGERPRINT_BYTES[algorithm]);
const dtlsParametersSchema = z.object({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z.array(fingerprint).min(1).max(FINGERPRINTS_MAX),
});

/** What a receiver can decode. Throws MEDIA_PARAMETERS_INVALID. */
export function parseRtpCapabilities(blob: unknown) {
  return parse(rtpCapabilitiesSchema, blob);
}

/** What a sender will send. Throws MEDIA_PARAMETERS_INVALID, also when the codecs are not of this kind. */
export function parseRtpParameters(blob: unknown, expectedKind: MediaKind) {
  const parameters = parse(rtpParametersSchema, blob);
  for (const codec of parameters.codecs) {
    if (!codec.mimeType.toLowerCase().startsWith(`${expectedKind}/`)) throw invalid('codecs');
  }
  if (expectedKind === 'audio' && parameters.encodings.length > 1) throw invalid('encodings');
  // Without SSRC or RID nothing tells the encodings apart.
  if (parameters.encodings.length > 1) {
    const names = parameters.encodings.map(({ ssrc: own, rid }) => rid ?? own);
    if (names.includes(undefined) || new Set(names).size < names.length) throw invalid('encodings');
  }
  return parameters;
}

/** A client's certificate fingerprints. Throws MEDIA_PARAMETERS_INVALID. */
export function parseDtlsParameters(blob: unknown) {
  return parse(dtlsParametersSchema, blob);
}

function parse<Schema extends z.ZodType>(schema: Schema, blob: unknown): z.output<Schema> {
  const result = schema.safeParse(blob);
  if (result.success) return result.data;
  throw invalid(result.error.issues[0]?.path.map(String).join('.') ?? '', result.error);
}

function invalid(field: string, cause?: unknown): AppError {
  return new AppError('MEDIA_PARAMETERS_INVALID', 'The media parameters are not acceptable.', {
    details: { field },
    ...(cause === undefined ? {} : { cause }),
  });
}
