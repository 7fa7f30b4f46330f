import { randomInt } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity } from '@stagedoor/contracts/identity';
import { asRoomId, asUserId, type PeerId } from '@stagedoor/contracts/ids';
import { ANONYMOUS_PREFIX } from '@stagedoor/contracts/token';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { randomId } from '@stagedoor/service-kit/random';
import type {
  IdentityVerifier,
  MediaSide,
  RoomEntrance,
  RoomVisit,
  StreamKeyGate,
} from './roles.ts';
import { type AnsweredTrack, writeAnswer } from './sdp/answer.ts';
import type { Offer } from './sdp/offer.ts';
import { parseOffer } from './sdp/parse-offer.ts';
import { answerTracks, chooseConsumers, readReceiver } from './sdp/reception.ts';
import { readSentTracks, type SentTrack } from './sdp/rtp-parameters.ts';
import { type WhipKind, WhipSession } from './WhipSession.ts';

const SOURCE_BY_KIND = { audio: 'microphone', video: 'camera' } as const;
/** What JavaScript counts exactly, and SDP's origin may hold. */
const SDP_SESSION_ID_MAX = 2 ** 47;

export type WhipOptions = {
  rooms: RoomEntrance;
  keys: StreamKeyGate;
  verifier: IdentityVerifier;
  media: MediaSide;
  log: Logger;
  metrics: Metrics;
};

/** What a client asks for. */
export type WhipRequest = {
  /** A channel's name; publishers with a stream key also use the fixed one (`StreamKeyGate.open`). */
  name: string;
  token: string | undefined;
  readOffer: () => Promise<string>;
  isWanted: () => boolean;
};

export type WhipAnswer = { session: WhipSession; sdp: string };

/**
 * WHIP (RFC 9725) and WHEP (draft-ietf-wish-whep): publishing and playing with one offer and one answer over HTTP. A broadcast that comes
 * by WHIP is one like any other, and so is a viewer who comes by WHEP.
 */
export class Whip {
  readonly #rooms: RoomEntrance;
  readonly #keys: StreamKeyGate;
  readonly #verifier: IdentityVerifier;
  readonly #media: MediaSide;
  readonly #log: Logger;
  readonly #sessions = new Map<string, WhipSession>();
  readonly #byPeer = new Map<PeerId, WhipSession>();

  constructor(options: WhipOptions) {
    this.#rooms = options.rooms;
    this.#keys = options.keys;
    this.#verifier = options.verifier;
    this.#media = options.media;
    this.#log = options.log;
    options.media.onReachabilityChanged((peerId, isReachable) =>
      this.#byPeer.get(peerId)?.visit.setReachable(isReachable),
    );
    if (!options.media.canRenumber) {
      this.#log.warn(
        'this media worker sends its own payload types to everybody: browsers may show nothing over WHEP (media-server/whip/README.md)',
      );
    }
    options.metrics.gauge({
      name: 'whip_sessions',
      help: 'Publishers (whip) and players (whep) that came by HTTP.',
      labelNames: ['kind'],
      collect: (gauge) => {
        for (const kind of ['whip', 'whep'] as const) gauge.set({ kind }, this.count(kind));
      },
    });
  }

  count(kind: WhipKind): number {
    return [...this.#sessions.values()].filter((session) => session.kind === kind).length;
  }

  /** The session at this address. Throws AppError NOT_FOUND, AUTH_REQUIRED without the token that made it, FORBIDDEN with another. */
  find(kind: WhipKind, id: string, token: string | undefined): WhipSession {
    const session = this.#sessions.get(id);
    if (session === undefined || session.kind !== kind) {
      throw new AppError('NOT_FOUND', 'There is no such session.');
    }
    if (session.isHeldBy(token)) return session;
    if (token === undefined) throw new AppError('AUTH_REQUIRED', 'A token is needed.');
    throw new AppError('FORBIDDEN', 'The token is not the one that made this session.');
  }

  /**
   * Publishes what the offer offers. With a stream key the creator goes live if need be. Rejects with AppError; then nobody publishes, but
   * a stream that went live stays live for a moment, so that the next attempt continues it.
   */
  async publish(request: WhipRequest): Promise<WhipAnswer> {
    const { token, name } = request;
    if (token === undefined) throw new AppError('AUTH_REQUIRED', 'A stream key is needed.');
    const isKey = this.#keys.isStreamKey(token);
    const verify = (): Promise<Identity> =>
      isKey ? this.#keys.verify(token) : this.#verifyPublisher(token);
    const identity = await verify();
    const offer = parseOffer(await request.readOffer());
    const tracks = readSentTracks(offer, this.#media);
    const { room, grantToken } = isKey
      ? await this.#keys.open(identity, name)
      : { room: asRoomId(name), grantToken: '' };
    const visit = await this.#rooms.enter({
      ...{ verify, room, role: 'publish', grantToken, isWanted: request.isWanted },
    });
    return await this.#undoing(visit, async () => {
      await visit.connect(remoteDtls(offer));
      for (const { kind, rtpParameters } of tracks) {
        await visit.produce({ source: SOURCE_BY_KIND[kind], kind, rtpParameters });
      }
      return this.#answer('whip', request, offer, visit, tracks.map(answerOf));
    });
  }

  /** Plays the stream to whoever may watch it. Rejects with AppError, STREAM_NOT_LIVE when nobody publishes. */
  async play(request: WhipRequest): Promise<WhipAnswer> {
    const { token, name } = request;
    const anonymous = anonymousViewer();
    const verify = async (): Promise<Identity> =>
      token === undefined ? anonymous : await this.#verifier.verifyIdentity(token);
    await verify();
    const offer = parseOffer(await request.readOffer());
    const receiver = readReceiver(offer, this.#media);
    const { rtpCapabilities, reception } = receiver;
    const visit = await this.#rooms.enter({
      ...{ verify, room: asRoomId(name), role: 'subscribe', grantToken: '' },
      ...{ receives: { rtpCapabilities, reception }, isWanted: request.isWanted },
    });
    return await this.#undoing(visit, async () => {
      const consumers = chooseConsumers(receiver, visit.opened.consumers);
      if (consumers.size === 0) throw nothingToPlay(visit);
      const chosen = new Set([...consumers.values()]);
      for (const consumer of visit.opened.consumers) {
        if (!chosen.has(consumer)) await visit.pauseConsumer(consumer.consumerId);
      }
      await visit.connect(remoteDtls(offer));
      const isRenumbered = this.#media.canRenumber;
      const tracks = answerTracks({ receiver, consumers, isRenumbered });
      return this.#answer('whep', request, offer, visit, tracks);
    });
  }

  /** Ends everything; nothing is told to clients but by their transports. */
  close(): void {
    for (const session of [...this.#sessions.values()]) session.end('UNAVAILABLE');
  }

  /** Only a grant to publish lets publish: an access token says who somebody is, and not where (STR-9). */
  async #verifyPublisher(token: string): Promise<Identity> {
    const identity = await this.#verifier.verifyIdentity(token);
    if (identity.grant?.role === 'publish') return identity;
    throw new AppError('GRANT_INVALID', 'Publishing takes a stream key or a grant to publish.');
  }

  async #undoing(visit: RoomVisit, make: () => Promise<WhipAnswer>): Promise<WhipAnswer> {
    try {
      return await make();
    } catch (error) {
      visit.end();
      throw error;
    }
  }

  #answer(
    kind: WhipKind,
    request: WhipRequest,
    offer: Offer,
    visit: RoomVisit,
    tracks: readonly AnsweredTrack[],
  ): WhipAnswer {
    const sdp = writeAnswer({
      ...{ offer, tracks, transport: visit.opened.transport },
      sessionId: String(randomInt(1, SDP_SESSION_ID_MAX)),
    });
    const { token } = request;
    const session = new WhipSession({
      ...{ kind, visit, offer, token },
      onEnded: (ended, code) => {
        this.#sessions.delete(ended.id);
        this.#byPeer.delete(ended.peerId);
        this.#log.info({ kind, peerId: ended.peerId, code: code ?? 'deleted' }, 'session ended');
      },
    });
    this.#sessions.set(session.id, session);
    this.#byPeer.set(session.peerId, session);
    this.#log.info({ kind, peerId: session.peerId }, 'session opened');
    session.start();
    return { session, sdp };
  }
}

/** We are what the client is not. */
function remoteDtls({ dtls }: Offer): object {
  return {
    role: dtls.setup === 'passive' ? 'server' : 'client',
    fingerprints: dtls.fingerprints,
  };
}

function answerOf({ media, rtpParameters }: SentTrack): AnsweredTrack {
  const { codecs, headerExtensions, encodings } = rtpParameters;
  return {
    ...{ media, codecs: codecs.map(forReceiving), headerExtensions },
    direction: 'recvonly',
    // In the order of the offer: what we call lowest first is our own business.
    rids:
      media.encodings.by === 'rid'
        ? media.encodings.rids
            .map(({ rid }) => rid)
            .filter((rid) => encodings.some((encoding) => encoding.rid === rid))
        : [],
  };
}

/** Music is worth two channels: browsers send one unless they are asked for stereo. */
function forReceiving(codec: AnsweredTrack['codecs'][number]): AnsweredTrack['codecs'][number] {
  if (codec.mimeType.toLowerCase() !== 'audio/opus') return codec;
  return { ...codec, parameters: { minptime: 10, useinbandfec: 1, stereo: 1 } };
}

function anonymousViewer(): Identity {
  return {
    userId: asUserId(`${ANONYMOUS_PREFIX}${randomId()}`),
    kind: 'anonymous',
    roles: [],
    tokenExpiresAtMs: Number.MAX_SAFE_INTEGER,
  };
}

function nothingToPlay(visit: RoomVisit): AppError {
  return visit.opened.consumers.length > 0
    ? new AppError('MEDIA_PARAMETERS_INVALID', 'The stream has nothing of what was offered.')
    : new AppError('STREAM_NOT_LIVE', 'Nothing that this player can decode is published now.');
}
