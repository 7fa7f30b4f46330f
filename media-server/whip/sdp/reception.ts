import type {
  ConsumerOffer,
  MediaKind,
  Reception,
  RtpCapabilitiesBlob,
} from '@stagedoor/contracts/media-control';
import type { AnsweredTrack } from './answer.ts';
import { type ChosenCodec, chooseCodecs } from './choose-codec.ts';
import type { Offer, OfferedMedia } from './offer.ts';
import { isUsed } from './parse-offer.ts';
import { type RouterCapabilities, type RouterMedia, readCapabilities } from './router-media.ts';
import { commonExtensions, type RtpCodec } from './rtp-parameters.ts';
import { unacceptable } from './sdp-errors.ts';

/** What a WHEP player can receive, and under which numbers. */
export type Receiver = {
  tracks: readonly ReceivedTrack[];
  rtpCapabilities: RtpCapabilitiesBlob;
  reception: Reception;
};

type ReceivedTrack = {
  media: OfferedMedia;
  kind: MediaKind;
  codecs: readonly ChosenCodec[];
  headerExtensions: readonly { uri: string; id: number }[];
};

type NumberPair = readonly [ours: number, theirs: number];

const PLAYOUT_PARAMETERS = new Set(['apt']);
const STREAM_ID = 'stagedoor';
/** The longest id of a one-byte header extension (RFC 8285 section 4.2), the form in which they are sent. */
const EXTENSION_ID_MAX = 14;
/** Of several tracks of a kind a player gets one: what is shown before who shows it, the voice before the screen's sound. */
const PREFERRED_SOURCES = ['screen', 'camera', 'microphone', 'screen-audio'] as const;

/** Reads a WHEP player's offer. Throws AppError MEDIA_PARAMETERS_INVALID when it can play nothing that is sent here. */
export function readReceiver(offer: Offer, media: RouterMedia): Receiver {
  const capabilities = readCapabilities(media);
  const tracks = offer.media.filter(isUsed).map((offered): ReceivedTrack => {
    if (offered.direction !== 'recvonly' && offered.direction !== 'sendrecv') {
      throw unacceptable('A player receives: every m-line must be recvonly.');
    }
    const kind = offered.type as MediaKind;
    return {
      media: offered,
      kind,
      codecs: firstOfEach(chooseCodecs(offered, media)),
      headerExtensions: commonExtensions(offered, kind, media).filter(
        (extension) => extension.id <= EXTENSION_ID_MAX && isUnambiguous(extension, offer),
      ),
    };
  });
  if (tracks.every(({ codecs }) => codecs.length === 0)) {
    throw unacceptable('None of the codecs is one that is sent here.');
  }
  const numbers = new Numbers(capabilities);
  return {
    tracks,
    rtpCapabilities: {
      codecs: tracks.flatMap((track) =>
        track.codecs.flatMap((chosen) => toCapabilities(track.kind, chosen, numbers)),
      ),
      headerExtensions: tracks.flatMap(({ kind, headerExtensions }) =>
        headerExtensions.flatMap(({ uri }) => {
          const preferredId = numbers.extensionId(kind, uri);
          return preferredId === undefined ? [] : { kind, uri, preferredId };
        }),
      ),
    },
    reception: {
      mids: Object.fromEntries(tracks.map(({ kind, media: { mid } }) => [kind, mid.slice(0, 8)])),
      numbering: {
        payloadTypes: tracks.flatMap((track) =>
          track.codecs.flatMap((chosen) => numbers.payloadTypePairs(chosen)),
        ),
        headerExtensions: tracks.flatMap(({ kind, headerExtensions }) =>
          headerExtensions.flatMap(({ uri, id }): NumberPair[] => {
            const ours = numbers.extensionId(kind, uri);
            return ours === undefined ? [] : [[ours, id]];
          }),
        ),
      },
    },
  };
}

/**
 * Within a bundle an id means one extension, and an extension has one id (RFC 9143 section 7.1.3). aiortc gives one to two of them, and
 * fails on the first packet that has the other.
 */
function isUnambiguous({ uri, id }: { uri: string; id: number }, offer: Offer): boolean {
  return offer.media
    .filter(isUsed)
    .flatMap(({ headerExtensions }) => headerExtensions)
    .every((other) => (other.id === id) === (other.uri === uri));
}

/** Of everything that is published what the player gets: at most one of each kind that it asked for. */
export function chooseConsumers(
  receiver: Receiver,
  consumers: readonly ConsumerOffer[],
): Map<MediaKind, ConsumerOffer> {
  const chosen = new Map<MediaKind, ConsumerOffer>();
  const ordered = [...consumers].sort(
    (a, b) => PREFERRED_SOURCES.indexOf(a.source) - PREFERRED_SOURCES.indexOf(b.source),
  );
  for (const consumer of ordered) {
    const isAsked = receiver.tracks.some(({ kind }) => kind === consumer.kind);
    if (isAsked && !chosen.has(consumer.kind)) chosen.set(consumer.kind, consumer);
  }
  return chosen;
}

/** What the answer says. `isRenumbered`: packets come with the player's numbers; otherwise it is told ours and has to take them over. */
export function answerTracks(options: {
  receiver: Receiver;
  consumers: ReadonlyMap<MediaKind, ConsumerOffer>;
  isRenumbered: boolean;
}): AnsweredTrack[] {
  const { receiver, consumers, isRenumbered } = options;
  const { payloadTypes, headerExtensions } = receiver.reception.numbering;
  const number = (pairs: readonly NumberPair[], ours: number): number =>
    isRenumbered ? (pairs.find(([own]) => own === ours)?.[1] ?? ours) : ours;
  return receiver.tracks.map((track): AnsweredTrack => {
    const consumer = consumers.get(track.kind);
    if (consumer === undefined) return silent(track);
    const parameters = consumer.rtpParameters as ConsumerRtpParameters;
    const [encoding] = parameters.encodings;
    return {
      media: track.media,
      direction: 'sendonly',
      codecs: parameters.codecs.map((codec) => ({
        ...codec,
        payloadType: number(payloadTypes, codec.payloadType),
        parameters: renumberedParameters(codec.parameters, (ours) => number(payloadTypes, ours)),
        rtcpFeedback: codec.rtcpFeedback.filter((feedback) => isOffered(feedback, track)),
      })),
      // mediasoup does not tell the kinds apart: what one m-line offers it takes for the other too.
      headerExtensions: parameters.headerExtensions
        .filter(({ uri }) => track.headerExtensions.some((offered) => offered.uri === uri))
        .map(({ uri, id }) => ({ uri, id: number(headerExtensions, id) })),
      sent: {
        ssrc: encoding.ssrc,
        rtxSsrc: encoding.rtx?.ssrc,
        cname: parameters.rtcp.cname ?? STREAM_ID,
        streamId: STREAM_ID,
        trackId: track.kind,
      },
    };
  });
}

type ConsumerRtpParameters = {
  codecs: RtpCodec[];
  headerExtensions: { uri: string; id: number }[];
  encodings: [{ ssrc: number; rtx?: { ssrc: number } }];
  rtcp: { cname?: string };
};

function renumberedParameters(
  parameters: RtpCodec['parameters'],
  number: (ours: number) => number,
): RtpCodec['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      PLAYOUT_PARAMETERS.has(name) ? number(Number(value)) : value,
    ]),
  );
}

/** A track of a kind that nobody publishes: the m-line stays in the bundle and carries nothing. */
function silent(track: ReceivedTrack): AnsweredTrack {
  const { media, codecs } = track;
  return {
    media,
    direction: 'inactive',
    headerExtensions: [],
    codecs: (codecs.length > 0 ? codecs.map(({ codec }) => codec) : media.codecs.slice(0, 1)).map(
      ({ mimeType, payloadType, clockRate, channels, parameters }) => ({
        ...{ mimeType, payloadType, clockRate, parameters: { ...parameters }, rtcpFeedback: [] },
        ...(channels === undefined ? {} : { channels }),
      }),
    ),
  };
}

function isOffered(
  feedback: { type: string; parameter?: string },
  { codecs }: ReceivedTrack,
): boolean {
  return codecs.some(({ codec }) =>
    codec.rtcpFeedback.some(
      ({ type, parameter }) =>
        type === feedback.type && (parameter ?? '') === (feedback.parameter ?? ''),
    ),
  );
}

/** A router's codec has one number at the player: the first that the player lists for it. */
function firstOfEach(codecs: readonly ChosenCodec[]): ChosenCodec[] {
  return codecs.filter(
    ({ routerPayloadType }, index) =>
      codecs.findIndex((other) => other.routerPayloadType === routerPayloadType) === index,
  );
}

function toCapabilities(
  kind: MediaKind,
  { codec, rtx, routerPayloadType }: ChosenCodec,
  numbers: Numbers,
) {
  const { mimeType, clockRate, channels, parameters, rtcpFeedback } = codec;
  const rtxPayloadType = rtx === undefined ? undefined : numbers.rtxPayloadType(routerPayloadType);
  return [
    {
      ...{ kind, mimeType, clockRate, parameters, rtcpFeedback },
      ...(channels === undefined ? {} : { channels }),
      preferredPayloadType: routerPayloadType,
    },
    ...(rtxPayloadType === undefined
      ? []
      : [
          {
            ...{ kind, mimeType: `${kind}/rtx`, clockRate },
            parameters: { apt: routerPayloadType },
            rtcpFeedback: [],
            preferredPayloadType: rtxPayloadType,
          },
        ]),
  ];
}

/** How routers number things. */
class Numbers {
  readonly #capabilities: RouterCapabilities;

  constructor(capabilities: RouterCapabilities) {
    this.#capabilities = capabilities;
  }

  extensionId(kind: MediaKind, uri: string): number | undefined {
    return this.#capabilities.headerExtensions.find(
      (extension) => extension.kind === kind && extension.uri === uri,
    )?.preferredId;
  }

  rtxPayloadType(payloadType: number): number | undefined {
    return this.#capabilities.codecs.find(
      ({ mimeType, parameters }) =>
        mimeType.toLowerCase().endsWith('/rtx') && parameters?.apt === payloadType,
    )?.preferredPayloadType;
  }

  payloadTypePairs({ codec, rtx, routerPayloadType }: ChosenCodec): NumberPair[] {
    const rtxPayloadType = this.rtxPayloadType(routerPayloadType);
    return [
      [routerPayloadType, codec.payloadType],
      ...(rtx === undefined || rtxPayloadType === undefined
        ? []
        : [[rtxPayloadType, rtx.payloadType] as const]),
    ];
  }
}
