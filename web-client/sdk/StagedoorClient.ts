import type { types } from 'mediasoup-client';
import { Api, type ApiOptions } from './api/Api.ts';
import { browserLock, readCsrfCookie } from './api/browser-login.ts';
import type { ChatReplay, ChatReplayOptions } from './chat/ChatReplay.ts';
import type { ChatRoom } from './chat/ChatRoom.ts';
import { ChatRooms } from './chat/ChatRooms.ts';
import type { ChatOptions, ChatProfile } from './chat/chat-dependencies.ts';
import { openOutboxStore } from './chat/open-outbox-store.ts';
import { type Clock, systemClock } from './clock.ts';
import { watchBrowserNetwork } from './connection/browser-network.ts';
import { Connection, type ConnectionOptions } from './connection/Connection.ts';
import type { ConnectionState } from './connection/connection-state.ts';
import { Conversations } from './conversations/Conversations.ts';
import { RequestError } from './errors.ts';
import { DeviceLoader } from './media/DeviceLoader.ts';
import { hlsSupport, openHlsEngine, prefetchHls } from './media/hls/open-hls-engine.ts';
import type { MediaDependencies, MediaSignal } from './media/media-signal.ts';
import { Publisher, type PublishOptions } from './media/Publisher.ts';
import type { ModeChoice } from './media/player/ModeChooser.ts';
import { StreamPlayer } from './media/player/StreamPlayer.ts';
import { Viewer, type WatchOptions } from './media/Viewer.ts';

export type ClientOptions = {
  /** Origin of the server, for example `https://live.example`; the page's own by default. */
  baseUrl?: string;
  clock?: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random?: () => number;
  /** Options for a new Api, or one that exists already (`createBrowserApi`). */
  api?: Api | Omit<ApiOptions, 'baseUrl' | 'clock'>;
  /**
   * A viewer's grant that a third party signed. The connection then is the guest whom it names, whoever is logged in here, and
   * ends with the grant (`GRANT_INVALID`).
   */
  grant?: string;
  connection?: Partial<Omit<ConnectionOptions, 'url' | 'clock' | 'random'>>;
  /** Another WebRTC than the browser's. */
  handlerFactory?: types.HandlerFactory;
};

export type PlayOptions = Omit<WatchOptions, 'mediaLess'> & { choice?: ModeChoice };

/**
 * One browser tab's way to the server: REST, one WebSocket, and what is watched, published or chatted over it. It routes what arrives
 * to viewers, publishers and chats, and starts a new session when somebody logs in or out.
 */
export class StagedoorClient {
  readonly api: Api;
  readonly connection: Connection;
  /** Direct messages. */
  readonly conversations: Conversations;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #devices: DeviceLoader;
  readonly #signal: MediaSignal;
  readonly #viewers = new Set<Viewer>();
  readonly #publishers = new Set<Publisher>();
  readonly #chats: ChatRooms;
  readonly #isGuest: boolean;
  readonly #baseUrl: string;
  #userId: string | undefined;

  private constructor(options: ClientOptions) {
    const isBrowser = typeof document !== 'undefined';
    const baseUrl = options.baseUrl ?? location.origin;
    this.#baseUrl = baseUrl;
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
    this.api =
      options.api instanceof Api
        ? options.api
        : new Api({
            ...(isBrowser && {
              refreshTokenIn: 'cookie' as const,
              readCsrfToken: readCsrfCookie,
              lock: browserLock,
            }),
            ...options.api,
            baseUrl,
            clock: this.#clock,
          });
    this.#userId = this.api.user?.id;
    const { grant } = options;
    this.#isGuest = grant !== undefined;
    this.connection = new Connection({
      ...(grant === undefined
        ? { getToken: (request) => this.api.accessToken(request) }
        : { getToken: async () => grant, isTokenFixed: true }),
      ...(isBrowser && { watchNetwork: watchBrowserNetwork }),
      ...options.connection,
      url: `${baseUrl.replace(/^http/, 'ws')}/ws`,
      clock: this.#clock,
      random: this.#random,
    });
    this.#devices = new DeviceLoader(
      options.handlerFactory === undefined ? {} : { handlerFactory: options.handlerFactory },
    );
    this.#signal = {
      request: (name, parameters) => this.connection.request(name, parameters),
      loadDevice: () => this.#loadDevice(),
    };
    const correspondence = {
      signal: this.#signal,
      clock: this.#clock,
      random: this.#random,
      nowMs: () => this.connection.serverClock.nowMs() ?? Date.now(),
      store: openOutboxStore(),
    };
    this.#chats = new ChatRooms({ ...correspondence, profile: () => this.#chatProfile() });
    this.conversations = new Conversations({
      ...correspondence,
      api: this.api.messages,
      connect: () => this.#connect(),
      blobUrls: {
        create: (blob) => URL.createObjectURL(blob),
        revoke: (url) => URL.revokeObjectURL(url),
      },
      resolveUrl: (url) => new URL(url, baseUrl).href,
    });
  }

  static create(options: ClientOptions = {}): StagedoorClient {
    const client = new StagedoorClient(options);
    client.#handleConnection();
    if (!client.#isGuest) {
      client.conversations.handleUser(client.#userId);
      client.#handleLogin();
    }
    return client;
  }

  /** Starts to watch at once; never throws, see `viewer.state`. Works without a login. */
  watch(options: WatchOptions): Viewer {
    return this.#begin(new Viewer(options, this.#dependenciesIn(this.#viewers)), this.#viewers);
  }

  /**
   * Starts to watch at once, by WebRTC or LL-HLS, whichever serves this viewer better (`choice` decides otherwise); moves between the
   * two without losing the picture. Never throws, see `player.state`. The player closes its viewer.
   */
  play({ choice = 'auto', ...options }: PlayOptions): StreamPlayer {
    const support = hlsSupport();
    const isHlsPossible = support.by !== 'none';
    const mediaLess = choice === 'hls' && isHlsPossible;
    if (mediaLess) prefetchHls();
    const viewer = this.watch({ ...options, mediaLess });
    return new StreamPlayer({
      ...{ viewer, choice, isHlsPossible },
      clock: this.#clock,
      openEngine: openHlsEngine,
      serverNowMs: () => this.connection.serverClock.nowMs(),
      // A WebSocket that never came about may be blocked on the way, which HLS is not.
      isConnected: () =>
        this.connection.state.phase === 'connected' ||
        this.connection.routerRtpCapabilitiesJson === undefined,
      baseUrl: this.#baseUrl,
      room: options.room,
    });
  }

  /** Starts to publish at once; never throws, see `publisher.state`. */
  publish(options: PublishOptions): Publisher {
    const publishers = this.#publishers;
    return this.#begin(new Publisher(options, this.#dependenciesIn(publishers)), publishers);
  }

  /** Enters a room's chat; never throws, see `chat.state`. Reading works without a login. */
  chat(options: ChatOptions): ChatRoom {
    return this.#enter(this.#chats.open(options));
  }

  /** A recording's chat, as it was at the moment that is played; never throws, see `replay.state`. Works without a login. */
  chatReplay(options: ChatReplayOptions): ChatReplay {
    return this.#enter(this.#chats.openReplay(options));
  }

  /** Connects and loads the media device ahead of the first watch, so that it starts faster. Failures show in the watch. */
  async warmUp(): Promise<void> {
    await this.#loadDevice().catch((error: unknown) => {
      console.debug('stagedoor: not warmed up', error);
    });
  }

  /** Closes every viewer, publisher, chat and conversation, then the connection. */
  async close(): Promise<void> {
    // Not waited for before the connection is closed: that takes us out of every chat.
    const chatsClosed = Promise.all([this.#chats.close(), this.conversations.close()]);
    await Promise.all([...this.#viewers, ...this.#publishers].map((media) => media.close()));
    this.connection.close();
    await chatsClosed;
  }

  #dependenciesIn<Media>(running: Set<Media>): MediaDependencies<Media> {
    return {
      signal: this.#signal,
      clock: this.#clock,
      random: this.#random,
      onEnded: (ended) => running.delete(ended),
    };
  }

  #begin<Media extends Viewer | Publisher>(media: Media, running: Set<Media>): Media {
    running.add(media);
    this.#reviveConnection();
    media.start();
    return media;
  }

  #enter<Chat extends ChatRoom | ChatReplay>(chat: Chat): Chat {
    const { connection } = this;
    if (connection.state.phase === 'connected' && connection.identity !== undefined) {
      chat.handleSession('new', connection.identity);
    } else {
      this.#connect();
    }
    return chat;
  }

  /** A connection that is closed for good is told of by its state. */
  #connect(): void {
    this.#reviveConnection();
    this.connection.connect().catch((error: unknown) => {
      if (!(error instanceof RequestError)) throw error;
    });
  }

  #handleConnection(): void {
    this.connection.on('notification', (notification) => {
      for (const media of this.#media()) media.handleNotification(notification);
      this.#chats.handleNotification(notification);
      this.conversations.handleNotification(notification);
    });
    this.connection.on('chatPublications', (frame) => this.#chats.handlePublications(frame));
    this.connection.on('session', (kind) => {
      for (const media of this.#media()) media.handleSession(kind);
      const { identity } = this.connection;
      if (identity === undefined) return;
      this.#chats.handleSession(kind, identity);
      this.conversations.handleSession(kind, identity);
    });
    this.connection.on('change', (state) => this.#handleConnectionState(state));
  }

  #handleConnectionState(state: ConnectionState): void {
    this.conversations.handleConnectionState(state);
    if (state.phase !== 'closed') {
      this.#chats.handleConnectionState(state);
      return;
    }
    // Somebody logged this browser out elsewhere: it goes on as a visitor.
    if (state.end.reason === 'logged-out' && !this.#isGuest && this.api.user !== undefined) {
      this.api.login.forget();
      return;
    }
    for (const media of this.#media()) media.handleConnectionClosed(state.end);
    this.#chats.handleConnectionState(state);
  }

  #handleLogin(): void {
    this.api.login.on('user-changed', (user) => {
      if (this.#userId === user?.id) return;
      this.#userId = user?.id;
      const { state } = this.connection;
      if (state.phase === 'closed' && state.end.reason === 'closed-by-client') return;
      this.connection.restart();
      this.conversations.handleUser(user?.id);
    });
  }

  /** A connection that the server closed for good gets another chance when the person asks for something new. */
  #reviveConnection(): void {
    const { state } = this.connection;
    if (state.phase === 'closed') this.connection.restart();
  }

  /** Whose name stands on what is written here, until the server has stored it. */
  #chatProfile(): ChatProfile | undefined {
    const { user } = this.api;
    if (!this.#isGuest && user !== undefined) {
      return { userId: user.id, username: user.username, displayName: user.displayName };
    }
    const { identity } = this.connection;
    return identity && { userId: identity.userId, username: '', displayName: '' };
  }

  /** A copy: a media manager that ends leaves the sets. */
  #media(): (Viewer | Publisher)[] {
    return [...this.#viewers, ...this.#publishers];
  }

  async #loadDevice(): Promise<types.Device> {
    // The code comes over the network while the session is being opened.
    const [, capabilities] = await Promise.all([
      this.#devices.prefetch(),
      this.#routerRtpCapabilities(),
    ]);
    return this.#devices.load(capabilities);
  }

  async #routerRtpCapabilities(): Promise<string> {
    if (this.connection.state.phase !== 'connected') await this.connection.connect();
    // Connected means welcomed, and every welcome carries them.
    return this.connection.routerRtpCapabilitiesJson ?? '{}';
  }
}
