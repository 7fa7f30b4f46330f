import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import {
  asConsumerId,
  asProducerId,
  asRoomId,
  asStreamId,
  asTransportId,
  asUserId,
  type PeerId,
  type RoomId,
  type SessionId,
  type UserId,
} from '@stagedoor/contracts/ids';
import type {
  MediaNotification,
  OpenPeerOptions,
  PeerOpened,
  ProduceOptions,
} from '@stagedoor/contracts/media-control';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { MediaControl, RoomAuthority, StreamSnapshot, TokenVerifier } from '../rooms/roles.ts';
import type { ChatRequestHandler, ChatRequests, ChatSession } from '../session/chat-role.ts';

/** Lets a test decide when, and whether, something goes on. Open unless it is told to wait. */
export class Gate {
  #waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #isShut = false;

  get waitingCount(): number {
    return this.#waiting.length;
  }

  shut(): void {
    this.#isShut = true;
  }

  /** Lets everything through, from now on. */
  open(): void {
    this.#isShut = false;
    for (const each of this.#waiting.splice(0)) each.resolve();
  }

  /** Lets one through, the oldest or the one at `index`. */
  passOne(index = 0): void {
    this.#waiting.splice(index, 1)[0]?.resolve();
  }

  failOne(error: unknown, index = 0): void {
    this.#waiting.splice(index, 1)[0]?.reject(error);
  }

  async pass(): Promise<void> {
    if (!this.#isShut) return;
    await new Promise<void>((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}

/** The media side of our own role, in memory: it checks that it is used as the role says. */
export class FakeMedia implements MediaControl {
  readonly openGate = new Gate();
  readonly produceGate = new Gate();
  readonly openPeers = new Map<PeerId, OpenPeerOptions>();
  readonly calls: string[] = [];
  everOpenedCount = 0;
  #listener: ((notification: MediaNotification) => void) | undefined;
  #producersCount = 0;

  routerRtpCapabilities(): object {
    return { codecs: [] };
  }

  async openPeer(options: OpenPeerOptions): Promise<PeerOpened> {
    await this.openGate.pass();
    this.openPeers.set(options.peerId, options);
    this.everOpenedCount += 1;
    const consumer = {
      room: options.room,
      consumerId: asConsumerId(`consumer-${options.peerId}`),
      producerId: asProducerId('producer-0'),
      kind: 'video',
      source: 'camera',
      rtpParameters: {},
      type: 'simulcast',
      paused: options.audioOnly,
      producerPaused: false,
      spatialLayers: 3,
    } as const;
    return {
      transport: {
        transportId: asTransportId(`transport-${options.peerId}`),
        iceParameters: { usernameFragment: 'u' },
        iceCandidates: [{ foundation: 'f' }],
        dtlsParameters: { role: 'auto' },
      },
      consumers: options.role === 'subscribe' ? [consumer] : [],
    };
  }

  async closePeer(peerId: PeerId): Promise<void> {
    this.openPeers.delete(peerId);
  }

  async connectTransport(options: { peerId: PeerId }): Promise<void> {
    this.#record('connectTransport', options);
  }

  async restartIce(options: { peerId: PeerId }): Promise<object> {
    this.#record('restartIce', options);
    return { usernameFragment: 'again' };
  }

  async produce(options: ProduceOptions): Promise<ReturnType<typeof asProducerId>> {
    this.#record('produce', options);
    await this.produceGate.pass();
    this.#producersCount += 1;
    return asProducerId(`producer-${this.#producersCount}`);
  }

  async closeProducer(options: { peerId: PeerId }): Promise<void> {
    this.#record('closeProducer', options);
  }

  async setProducerPaused(options: { peerId: PeerId }): Promise<void> {
    this.#record('setProducerPaused', options);
  }

  async setConsumerPaused(options: { peerId: PeerId }): Promise<void> {
    this.#record('setConsumerPaused', options);
  }

  async setPreferredLayers(options: { peerId: PeerId }): Promise<void> {
    this.#record('setPreferredLayers', options);
  }

  async requestKeyFrame(options: { peerId: PeerId }): Promise<void> {
    this.#record('requestKeyFrame', options);
  }

  async closeRoom(room: RoomId): Promise<void> {
    for (const [peerId, peer] of this.openPeers)
      if (peer.room === room) this.openPeers.delete(peerId);
  }

  onNotification(listener: (notification: MediaNotification) => void): void {
    this.#listener = listener;
  }

  tell(notification: MediaNotification): void {
    this.#listener?.(notification);
  }

  #record(name: string, { peerId }: { peerId: PeerId }): void {
    this.calls.push(name);
    if (!this.openPeers.has(peerId)) throw new AppError('NOT_FOUND', 'No such peer.');
  }
}

type Admission = Parameters<RoomAuthority['admit']>[0];

/** The product's side of rooms, in memory: every room is live unless a test says otherwise. */
export class FakeAuthority implements RoomAuthority {
  readonly admitGate = new Gate();
  readonly publisherEvents: string[] = [];
  /** Peers that entered and have not left. */
  readonly present = new Map<PeerId, UserId>();
  readonly refusals = new Map<RoomId, AppError>();
  enteredCount = 0;
  leftCount = 0;
  /** What the role forbids and happened nevertheless. */
  readonly violations: string[] = [];
  /** Refuses where a test says so, by everything that admission may depend on. */
  refuse: ((request: Admission) => AppError | undefined) | undefined;
  onPublisherJoined: ((room: RoomId) => void) | undefined;

  async admit(request: Admission): Promise<StreamSnapshot> {
    await this.admitGate.pass();
    const refusal = this.refuse?.(request) ?? this.refusals.get(request.room);
    if (refusal !== undefined) throw refusal;
    if (request.role === 'publish' && request.grant?.role !== 'publish') {
      throw new AppError('GRANT_REQUIRED', 'Publishing needs a grant.');
    }
    if (request.grant !== undefined && request.grant.room !== request.room) {
      throw new AppError('GRANT_INVALID', 'The grant is for another room.');
    }
    return snapshotOf(request.room);
  }

  hlsPathFor({ identity, room, grant }: Omit<Admission, 'role'>): string {
    return `/hls/${room}/~${identity.userId}-${grant?.subject ?? 'nobody'}/index.m3u8`;
  }

  handlePublisherJoined(room: RoomId): void {
    this.publisherEvents.push(`joined ${room}`);
    this.onPublisherJoined?.(room);
  }

  handlePublisherLost(room: RoomId): void {
    const last = this.publisherEvents.findLast((each) => each.endsWith(` ${room}`));
    if (last !== `joined ${room}`) this.violations.push(`lost without joined: ${room}`);
    this.publisherEvents.push(`lost ${room}`);
  }

  handleViewerJoined(_room: RoomId, userId: UserId, peerId: PeerId): void {
    if (this.present.has(peerId)) this.violations.push(`entered twice: ${peerId}`);
    this.present.set(peerId, userId);
    this.enteredCount += 1;
  }

  handleViewerLeft(_room: RoomId, userId: UserId, peerId: PeerId): void {
    if (this.present.get(peerId) !== userId) this.violations.push(`left unknown: ${peerId}`);
    this.present.delete(peerId);
    this.leftCount += 1;
  }
}

export function snapshotOf(room: RoomId, changes: Partial<StreamSnapshot> = {}): StreamSnapshot {
  return {
    streamId: asStreamId(`stream-of-${room}`),
    title: 'A title',
    description: '',
    category: 'music',
    status: 'live',
    isPublisherConnected: true,
    viewerCount: 0,
    startedAtMs: 1,
    ...changes,
  };
}

const TOKEN_TTL_MS = 60 * 60 * 1000;

/**
 * Tokens that say what they are: `user alice`, `user alice login-2`, `user alice ttl=5000`, `anonymous abc`, `grant room
 * publish alice`, `granted alice room` (an account's grant as its token), `external bob room issuer`; the last three also
 * with `kid=key-1`, `ttl=5000`; anything else is no token.

 */
export class FakeVerifier implements TokenVerifier {
  readonly gate = new Gate();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async verifyIdentity(token: string): Promise<Identity> {
    await this.gate.pass();
    if (token === 'broken') throw new TypeError('a defect, with secrets in it');
    if (token === 'expired') throw new AppError('TOKEN_EXPIRED', 'The token is over.');
    if (token === 'banned') throw new AppError('ACCOUNT_BANNED', 'The account is banned.');
    const [kind, name = '', ...rest] = token.split(' ');
    const ttlMs = ttlOf(rest);
    const tokenExpiresAtMs = this.#clock.nowMs() + ttlMs;
    const userId = asUserId(name);
    const roles = ['fan'] as const;
    if (kind === 'user') {
      const loginSessionId = rest.find((each) => each.startsWith('login-')) ?? 'login-1';
      return { userId, kind, roles, loginSessionId, tokenExpiresAtMs };
    }
    if (kind === 'anonymous') return { userId, kind, roles: [], tokenExpiresAtMs };
    if (kind === 'external' || kind === 'granted') {
      const grant = this.#grant(rest[0] ?? '', 'subscribe', name, rest.slice(1));
      const identity = { userId, roles: [], tokenExpiresAtMs, grant };
      if (kind === 'granted') return { ...identity, kind: 'user' };
      return { ...identity, kind, grant: { ...grant, issuerUserId: asUserId(rest[1] ?? '') } };
    }
    throw new AppError('TOKEN_INVALID', 'No such token.');
  }

  async verifyGrant(token: string): Promise<MediaGrant> {
    const [kind, room = '', role, subject = '', ...rest] = token.split(' ');
    if (kind !== 'grant' || (role !== 'publish' && role !== 'subscribe')) {
      throw new AppError('GRANT_INVALID', 'No such grant.');
    }
    return this.#grant(room, role, subject, rest);
  }

  #grant(room: string, role: MediaRole, subject: string, rest: readonly string[]): MediaGrant {
    const kid = rest.find((each) => each.startsWith('kid='))?.slice(4);
    return {
      room: asRoomId(room),
      role,
      subject: asUserId(subject),
      expiresAtMs: this.#clock.nowMs() + ttlOf(rest),
      ...(kid === undefined ? {} : { kid }),
    };
  }
}

function ttlOf(words: readonly string[]): number {
  const ttl = words.find((each) => each.startsWith('ttl='));
  return ttl === undefined ? TOKEN_TTL_MS : Number(ttl.slice(4));
}

/** Chat that takes everybody in and answers nothing of interest: a room's topic is its name. */
export class FakeChat implements ChatRequests {
  readonly joinGate = new Gate();
  closedSessionsCount = 0;
  /** Sessions that have a connection, as chat was told. */
  readonly connected = new Set<SessionId>();
  readonly handlers: ChatRequests['handlers'];

  constructor() {
    const join: ChatRequestHandler<'joinChat'> = async ({ room }, { session, isWanted }) => {
      await this.joinGate.pass();
      if (room === 'closed') throw new AppError('CHAT_CLOSED', 'Nobody may write here.');
      if (isWanted()) session.subscribe(room);
      return { chatJoined: { room } };
    };
    const leave: ChatRequestHandler<'leaveChat'> = ({ room }, { session }) => {
      session.unsubscribe(room);
      return { done: {} };
    };
    const done = () => ({ done: {} });
    this.handlers = {
      joinChat: join,
      leaveChat: leave,
      sendChatMessage: done,
      readChatHistory: done,
      removeChatMessage: done,
      pinChatMessage: done,
      changeChatSettings: done,
      restrictChatUser: done,
      setChatModerator: done,
      editChatMessage: done,
      reactInChat: done,
      changeChatFilters: done,
      sendDirectMessage: done,
      editDirectMessage: done,
      removeDirectMessage: done,
      markMessagesSeen: done,
      markMessagesDelivered: done,
      setTyping: done,
      setPresence: done,
      watchPresence: done,
    };
  }

  handleSessionConnected({ id }: ChatSession): void {
    this.connected.add(id);
  }

  handleSessionDetached({ id }: ChatSession): void {
    this.connected.delete(id);
  }

  handleSessionClosed({ id }: ChatSession): void {
    this.connected.delete(id);
    this.closedSessionsCount += 1;
  }
}
