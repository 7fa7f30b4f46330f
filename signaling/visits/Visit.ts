import { CLOSE_CODES, type CloseCode, type ErrorCode } from '@stagedoor/contracts/codes';
import { AppError } from '@stagedoor/contracts/errors';
import type { ConsumerId, ProducerId, TransportId } from '@stagedoor/contracts/ids';
import type {
  DtlsParametersBlob,
  IceParametersBlob,
  MediaSourceName,
  PeerOpened,
  RtpParametersBlob,
} from '@stagedoor/contracts/media-control';
import type { Peer } from '../rooms/Peer.ts';
import type { MediaControl } from '../rooms/roles.ts';
import type { FrameSink } from '../session/FrameSink.ts';
import type { NotificationBody } from '../session/frames.ts';
import type { Session } from '../session/Session.ts';

/** Hears what happens to a visit. */
export interface VisitListener {
  /** It is over, once; why, for people and logs. Not called for a visit whose `end` was called. */
  handleEnded(code: ErrorCode): void;
  /** Something is published that was not there at the beginning. */
  handleMediaChanged(): void;
}

/** Where the frames of a session go that has no socket: what they say of the visit is understood, and nothing is sent. */
export class VisitSink implements FrameSink {
  #session: Session | undefined;
  #onEnded: ((code: ErrorCode) => void) | undefined;
  #onMediaChanged: (() => void) | undefined;
  #lastSeq = 0;
  #isOpen = true;
  #endedWith: ErrorCode | undefined;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  attach(
    session: Session,
    hooks: { onEnded: (code: ErrorCode) => void; onMediaChanged: () => void },
  ): void {
    this.#session = session;
    this.#onEnded = hooks.onEnded;
    this.#onMediaChanged = hooks.onMediaChanged;
    if (this.#endedWith !== undefined) hooks.onEnded(this.#endedWith);
  }

  /** From now on nothing is heard. */
  close(): void {
    this.#isOpen = false;
    this.#onEnded = undefined;
    this.#onMediaChanged = undefined;
  }

  sendResponse(): void {
    // Nobody asked by frames.
  }

  subscribe(): void {
    // It is in no chat.
  }

  unsubscribe(): void {
    // It is in no chat.
  }

  sendNotification(seq: number, body: NotificationBody): void {
    // What has no number says nothing of the sequence.
    this.#lastSeq = Math.max(this.#lastSeq, seq);
    this.#session?.acknowledge(seq);
    if (body.removedFromRoom != null) this.#end(body.removedFromRoom.name as ErrorCode);
    else if (body.streamEnded != null) this.#end('STREAM_NOT_LIVE');
    else if (body.mediaReset != null) this.#end('MEDIA_UNAVAILABLE');
    else if (body.transportClosed != null) this.#end('NOT_IN_ROOM');
    else if (body.consumerAdded != null) this.#onMediaChanged?.();
  }

  /** Ban, logout, revoked key, the end of the token, or the server's. There is nobody to come back with another connection. */
  end(closeCode: CloseCode): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#session?.handleConnectionLost(this, { isFinal: true });
    this.#end(codeOf(closeCode));
  }

  #end(code: ErrorCode): void {
    this.#endedWith ??= code;
    this.#onEnded?.(this.#endedWith);
  }
}

/**
 * A client that speaks no WebSocket, in one room in one role: a session with one peer, under the same rules as every other.
 *
 * States: open → ended. It is ended by `end`, by whatever ends its session (ban, revoked key, expired token), by what takes its peer out of
 * the room, and when its media side is gone. While the client cannot be reached (`setReachable(false)`) it counts as a session without a
 * connection: a publisher is lost after a moment, and after the resume window the visit ends.
 */
export class Visit {
  readonly peer: Peer;
  readonly opened: PeerOpened;
  readonly #session: Session;
  readonly #sink: VisitSink;
  readonly #media: MediaControl;
  readonly #onGone: (visit: Visit) => void;
  #listener: VisitListener | undefined;
  #isReachable = true;
  #isEnded = false;
  #endedWith: ErrorCode | undefined;
  #hasMediaChanged = false;

  constructor(options: {
    peer: Peer;
    opened: PeerOpened;
    session: Session;
    sink: VisitSink;
    media: MediaControl;
    onGone: (visit: Visit) => void;
  }) {
    this.peer = options.peer;
    this.opened = options.opened;
    this.#session = options.session;
    this.#sink = options.sink;
    this.#media = options.media;
    this.#onGone = options.onGone;
    this.#sink.attach(options.session, {
      onEnded: (code) => this.#handleEnded(code),
      onMediaChanged: () => this.#handleMediaChanged(),
    });
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** The one listener. What happened before is told at once. */
  listen(listener: VisitListener): void {
    this.#listener = listener;
    if (this.#endedWith !== undefined) listener.handleEnded(this.#endedWith);
    else if (this.#hasMediaChanged) listener.handleMediaChanged();
  }

  async connect(dtlsParameters: DtlsParametersBlob): Promise<void> {
    await this.#media.connectTransport({ ...this.#transport(), dtlsParameters });
  }

  /** Starts sending. Rejects with AppError; then nothing of it is left. */
  async produce(options: {
    source: MediaSourceName;
    kind: 'audio' | 'video';
    rtpParameters: RtpParametersBlob;
  }): Promise<ProducerId> {
    const { peer } = this;
    const producerId = await this.#media.produce({
      ...this.#transport(),
      ...options,
      paused: false,
    });
    peer.producerIds.set(options.source, producerId);
    return producerId;
  }

  /** Stops sending something that the client did not ask for. */
  async pauseConsumer(consumerId: ConsumerId): Promise<void> {
    const { peerId } = this.#transport();
    await this.#media.setConsumerPaused({ peerId, consumerId, paused: true });
  }

  async restartIce(): Promise<IceParametersBlob> {
    return await this.#media.restartIce(this.#transport());
  }

  /** Whether anything is heard of the client (ICE consent), which is all that there is of a connection. */
  setReachable(isReachable: boolean): void {
    const session = this.#session;
    this.#isReachable = isReachable;
    if (!isReachable) session.handleConnectionLost(this.#sink, { isFinal: false });
    else if (session.state === 'detached') {
      const welcome = { id: 0, body: {} };
      const { identity } = session;
      const { lastSeq } = this.#sink;
      session.resume({ sink: this.#sink, identity, lastSeq, pendingIds: [], welcome });
    }
  }

  /** The client leaves. Idempotent. */
  end(): void {
    this.#listener = undefined;
    this.#finish();
  }

  /** Its session is gone. Where the session had its connection the sink is told why, in the same moment. */
  handleSessionClosed(): void {
    if (!this.#isReachable) this.#handleEnded('UNAVAILABLE');
  }

  #transport(): { peerId: Peer['id']; transportId: TransportId } {
    const { transportId } = this.peer;
    if (this.#isEnded || transportId === undefined) {
      throw new AppError('NOT_FOUND', 'The session is over.');
    }
    return { peerId: this.peer.id, transportId };
  }

  #handleMediaChanged(): void {
    this.#hasMediaChanged = true;
    this.#listener?.handleMediaChanged();
  }

  #handleEnded(code: ErrorCode): void {
    if (this.#isEnded) return;
    this.#endedWith = code;
    this.#finish();
    this.#listener?.handleEnded(code);
  }

  #finish(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#sink.close();
    this.#onGone(this);
    // Takes its peer out of the room.
    this.#session.close(CLOSE_CODES.DRAINING, 'The client left.');
  }
}

const CODES: Partial<Record<CloseCode, ErrorCode>> = {
  [CLOSE_CODES.BANNED]: 'ACCOUNT_BANNED',
  [CLOSE_CODES.TOKEN_INVALID]: 'TOKEN_INVALID',
  [CLOSE_CODES.TOKEN_EXPIRED]: 'TOKEN_EXPIRED',
  [CLOSE_CODES.LOGGED_OUT]: 'TOKEN_INVALID',
};

function codeOf(closeCode: CloseCode): ErrorCode {
  return CODES[closeCode] ?? 'UNAVAILABLE';
}
