import {
  type AdminUser,
  adminUserPageSchema,
  adminUserSchema,
  type banBodySchema,
  type becomeCreatorBodySchema,
  type creatorDecisionBodySchema,
  type loginBodySchema,
  type OwnUser,
  ownUserSchema,
  type registerBodySchema,
  sessionSchema,
  type updateProfileBodySchema,
  type updateUserBodySchema,
} from '@stagedoor/contracts/http/accounts';
import {
  type ChatActionsPage,
  type ChatFiltersView,
  type ChatRestrictionsPage,
  chatActionsResultSchema,
  chatFiltersSchema,
  chatRestrictionsResultSchema,
} from '@stagedoor/contracts/http/chat';
import {
  type RecordingView,
  recordingSchema,
  type recordingsQuerySchema,
  recordingsResultSchema,
  type updateRecordingBodySchema,
} from '@stagedoor/contracts/http/recordings';
import {
  type NewStreamKey,
  newStreamKeySchema,
  type StreamKeys,
  type streamKeyBodySchema,
  streamKeysSchema,
} from '@stagedoor/contracts/http/stream-keys';
import {
  type activeQuerySchema,
  activeResultSchema,
  type GoLiveResult,
  type goLiveBodySchema,
  goLiveResultSchema,
  type StreamView,
  type scheduleBodySchema,
  streamSchema,
  streamStatsSchema,
  type updateStreamBodySchema,
  viewerJoinResultSchema,
} from '@stagedoor/contracts/http/streams';
import type { Role } from '@stagedoor/contracts/identity';
import { z } from 'zod';
import { type Clock, systemClock } from '../clock.ts';
import { ApiError } from '../errors.ts';
import { type CrossTabLock, LoginTokens } from './LoginTokens.ts';
import { MessagesApi } from './MessagesApi.ts';
import { RestClient, type RestRequest, type UploadTransport } from './RestClient.ts';
import { createXhrUpload } from './xhr-upload.ts';

export type StreamStats = z.infer<typeof streamStatsSchema>;
export type ViewerJoinResult = z.infer<typeof viewerJoinResultSchema>;
export type AdminUserPage = z.infer<typeof adminUserPageSchema>;

export type ApiOptions = {
  /** Origin of the server; empty for the page's own. */
  baseUrl?: string;
  fetch?: typeof fetch;
  /** By default with XMLHttpRequest, which browsers have. */
  upload?: UploadTransport;
  clock?: Clock;
  /** Where the refresh token lives: in a browser's cookie, or (default) with this program. StagedoorClient chooses. */
  refreshTokenIn?: 'cookie' | 'body';
  readCsrfToken?: () => string | undefined;
  lock?: CrossTabLock;
};

const nothingSchema = z.unknown();

/**
 * The REST API. Every call rejects with ApiError. The access token is kept in memory, renewed before it ends and once after a 401;
 * after a page's reload `restoreSession()` finds the login again.
 */
export class Api {
  /** Who is logged in, and its `user-changed` event. */
  readonly login: LoginTokens;
  /** Direct messages. */
  readonly messages: MessagesApi;
  readonly #rest: RestClient;

  constructor(options: ApiOptions = {}) {
    const clock = options.clock ?? systemClock;
    this.#rest = new RestClient({
      baseUrl: options.baseUrl ?? '',
      fetch: options.fetch ?? ((input, init) => fetch(input, init)),
      upload: options.upload ?? createXhrUpload(clock),
    });
    this.messages = new MessagesApi({
      send: (request) => this.#send(request),
      upload: (upload) =>
        this.#withLogin((headers) =>
          this.#rest.upload({ ...upload, headers: { ...upload.headers, ...headers } }),
        ),
    });
    this.login = new LoginTokens({
      rest: this.#rest,
      clock,
      refreshTokenIn: options.refreshTokenIn ?? 'body',
      readCsrfToken: options.readCsrfToken ?? (() => undefined),
      lock: options.lock ?? ((_, task) => task()),
    });
  }

  /** The account that is logged in; undefined for an anonymous visitor. */
  get user(): OwnUser | undefined {
    return this.login.user;
  }

  /** A token for the WebSocket: the account's, or an anonymous one. */
  accessToken(options: { mustBeNew?: boolean } = {}): Promise<string> {
    return this.login.accessToken(options);
  }

  /** Undefined when this browser has no login. Call once when the page loads. */
  restoreSession(): Promise<OwnUser | undefined> {
    return this.login.restore();
  }

  async register(body: z.input<typeof registerBodySchema>): Promise<OwnUser> {
    return this.#openSession('/auth/register', body);
  }

  async logIn(body: z.input<typeof loginBodySchema>): Promise<OwnUser> {
    return this.#openSession('/auth/login', body);
  }

  /** Ends the login at the server and here. Here it ends even when the server cannot be reached. */
  async logOut(): Promise<void> {
    try {
      await this.#send({
        method: 'POST',
        path: '/auth/logout',
        body: this.login.refreshBody(),
        headers: this.login.csrfHeaders(),
        data: nothingSchema,
      });
    } catch (error) {
      // A login that is gone already needs no logout.
      if (!(error instanceof ApiError && error.status === 401)) throw error;
    } finally {
      this.login.forget();
    }
  }

  async me(): Promise<OwnUser> {
    const user = await this.#send({ method: 'GET', path: '/auth/me', data: ownUserSchema });
    this.login.setUser(user);
    return user;
  }

  async updateProfile(body: z.input<typeof updateProfileBodySchema>): Promise<OwnUser> {
    const user = await this.#send({ method: 'PUT', path: '/users/me', body, data: ownUserSchema });
    this.login.setUser(user);
    return user;
  }

  /** Asks to be a creator: at once where the server allows it, else `creatorApplication` is `pending`. */
  async becomeCreator(body: z.input<typeof becomeCreatorBodySchema> = {}): Promise<OwnUser> {
    const user = await this.#send({
      method: 'POST',
      path: '/users/become-creator',
      body,
      data: ownUserSchema,
    });
    this.login.setUser(user);
    return user;
  }

  /** Starts a broadcast, or answers the running one with a fresh publish grant (`isResumed`). */
  goLive(body: z.input<typeof goLiveBodySchema>): Promise<GoLiveResult> {
    return this.#send({
      method: 'POST',
      path: '/streaming/go-live',
      body,
      data: goLiveResultSchema,
    });
  }

  /** The own stream keys, without their secrets, and where programs publish with them. */
  streamKeys(): Promise<StreamKeys> {
    return this.#send({ method: 'GET', path: '/streaming/keys', data: streamKeysSchema });
  }

  /** Makes a key; `key` is told this once. */
  makeStreamKey(body: z.input<typeof streamKeyBodySchema> = {}): Promise<NewStreamKey> {
    return this.#send({ method: 'POST', path: '/streaming/keys', body, data: newStreamKeySchema });
  }

  /** Another key in the place of this one, which ends what it opened. */
  rotateStreamKey(id: string): Promise<NewStreamKey> {
    const path = `/streaming/keys/${encodeURIComponent(id)}/rotate`;
    return this.#send({ method: 'POST', path, body: {}, data: newStreamKeySchema });
  }

  /** Refuses the key from now on, and ends what it opened. */
  async revokeStreamKey(id: string): Promise<void> {
    const path = `/streaming/keys/${encodeURIComponent(id)}`;
    await this.#send({ method: 'DELETE', path, data: nothingSchema });
  }

  endStream(streamId: string): Promise<StreamView> {
    const path = `/streaming/end-stream/${encodeURIComponent(streamId)}`;
    return this.#send({ method: 'POST', path, body: {}, data: streamSchema });
  }

  updateStream(
    streamId: string,
    body: z.input<typeof updateStreamBodySchema>,
  ): Promise<StreamView> {
    const path = `/streaming/stream/${encodeURIComponent(streamId)}`;
    return this.#send({ method: 'PUT', path, body, data: streamSchema });
  }

  /** Public streams that are live. */
  activeStreams(
    query: z.input<typeof activeQuerySchema> = {},
    signal?: AbortSignal,
  ): Promise<StreamView[]> {
    return this.#streams('/streaming/active', query, signal);
  }

  /** Public streams that are announced. */
  scheduledStreams(
    query: z.input<typeof activeQuerySchema> = {},
    signal?: AbortSignal,
  ): Promise<StreamView[]> {
    return this.#streams('/streaming/scheduled', query, signal);
  }

  async #streams(
    path: string,
    query: z.input<typeof activeQuerySchema>,
    signal: AbortSignal | undefined,
  ): Promise<StreamView[]> {
    const result = await this.#send({
      method: 'GET',
      path,
      query,
      signal,
      data: activeResultSchema,
    });
    return result.streams;
  }

  streamInfo(channelName: string, signal?: AbortSignal): Promise<StreamView> {
    const path = `/streaming/stream/${encodeURIComponent(channelName)}`;
    return this.#send({ method: 'GET', path, signal, data: streamSchema });
  }

  /** The own live stream with a fresh publish grant, or undefined; the Studio continues it after a reload. */
  async myStream(): Promise<GoLiveResult | undefined> {
    const result = await this.#send({
      method: 'GET',
      path: '/streaming/mine',
      data: z.object({ stream: goLiveResultSchema.nullable() }),
    });
    return result.stream ?? undefined;
  }

  /**
   * A fresh grant to publish into the own live stream `channelName`, for Publisher's getGrant. Rejects with STREAM_NOT_LIVE when it
   * has ended: coming back must not begin another broadcast.
   */
  async publishGrant(channelName: string): Promise<string> {
    const stream = await this.myStream();
    if (stream?.channelName === channelName) return stream.publishGrant;
    throw new ApiError('STREAM_NOT_LIVE', 'The broadcast is over.', { status: 409 });
  }

  schedule(body: z.input<typeof scheduleBodySchema>): Promise<StreamView> {
    return this.#send({ method: 'POST', path: '/streaming/schedule', body, data: streamSchema });
  }

  async cancelScheduled(streamId: string): Promise<void> {
    const path = `/streaming/schedule/${encodeURIComponent(streamId)}`;
    await this.#send({ method: 'DELETE', path, data: nothingSchema });
  }

  /** The own streams, newest first. */
  async history(query: { page?: number; pageSize?: number } = {}): Promise<StreamView[]> {
    const result = await this.#send({
      method: 'GET',
      path: '/streaming/history',
      query,
      data: activeResultSchema,
    });
    return result.streams;
  }

  streamStats(streamId: string): Promise<StreamStats> {
    const path = `/streaming/stream/${encodeURIComponent(streamId)}/stats`;
    return this.#send({ method: 'GET', path, data: streamStatsSchema });
  }

  /** The own recordings, or the public ones of a creator; newest first. */
  async recordings(
    query: z.input<typeof recordingsQuerySchema> = {},
    signal?: AbortSignal,
  ): Promise<RecordingView[]> {
    const { creator, page, pageSize } = query as {
      creator?: string;
      page?: number;
      pageSize?: number;
    };
    const result = await this.#send({
      method: 'GET',
      path: '/streaming/recordings',
      query: { creator, page, pageSize },
      signal,
      data: recordingsResultSchema,
    });
    return result.recordings;
  }

  /** With addresses that work for whoever is logged in. */
  recording(recordingId: string, signal?: AbortSignal): Promise<RecordingView> {
    const path = recordingPath(recordingId);
    return this.#send({ method: 'GET', path, signal, data: recordingSchema });
  }

  updateRecording(
    recordingId: string,
    body: z.input<typeof updateRecordingBodySchema>,
  ): Promise<RecordingView> {
    const path = recordingPath(recordingId);
    return this.#send({ method: 'PATCH', path, body, data: recordingSchema });
  }

  /** With its files; nobody can watch it from then on. */
  async deleteRecording(recordingId: string): Promise<void> {
    await this.#send({ method: 'DELETE', path: recordingPath(recordingId), data: nothingSchema });
  }

  /** A grant to watch a stream that needs one. */
  joinAsViewer(streamId: string): Promise<ViewerJoinResult> {
    const path = `/streaming/viewer/join/${encodeURIComponent(streamId)}`;
    return this.#send({ method: 'POST', path, body: {}, data: viewerJoinResultSchema });
  }

  /** What is not to be written in the rooms of this room's creator. For those who look after it, as the two below are. */
  chatFilters(room: string, signal?: AbortSignal): Promise<ChatFiltersView> {
    return this.#send({
      method: 'GET',
      path: chatPath(room, 'filters'),
      signal,
      data: chatFiltersSchema,
    });
  }

  /** What was done in the rooms of this room's creator, newest first; `before` is the `nextBefore` of the page before. */
  chatActions(
    room: string,
    query: { before?: number | undefined; limit?: number } = {},
    signal?: AbortSignal,
  ): Promise<ChatActionsPage> {
    return this.#send({
      method: 'GET',
      path: chatPath(room, 'moderation/actions'),
      query,
      signal,
      data: chatActionsResultSchema,
    });
  }

  /** Who is timed out or banned in them now, the latest first. */
  chatRestrictions(
    room: string,
    query: { page?: number; limit?: number } = {},
    signal?: AbortSignal,
  ): Promise<ChatRestrictionsPage> {
    return this.#send({
      method: 'GET',
      path: chatPath(room, 'restrictions'),
      query,
      signal,
      data: chatRestrictionsResultSchema,
    });
  }

  adminUsers(
    query: {
      search?: string | undefined;
      role?: Role | undefined;
      application?: 'pending' | 'approved' | 'rejected' | undefined;
      page?: number;
      pageSize?: number;
    } = {},
    signal?: AbortSignal,
  ): Promise<AdminUserPage> {
    return this.#send({
      method: 'GET',
      path: '/admin/users',
      query,
      signal,
      data: adminUserPageSchema,
    });
  }

  adminSetRoles(userId: string, body: z.input<typeof updateUserBodySchema>): Promise<AdminUser> {
    return this.#adminUser('PUT', userId, '', body);
  }

  adminBan(userId: string, body: z.input<typeof banBodySchema>): Promise<AdminUser> {
    return this.#adminUser('POST', userId, '/ban', body);
  }

  adminUnban(userId: string): Promise<AdminUser> {
    return this.#adminUser('POST', userId, '/unban', {});
  }

  adminDecideCreator(
    userId: string,
    body: z.input<typeof creatorDecisionBodySchema>,
  ): Promise<AdminUser> {
    return this.#adminUser('POST', userId, '/creator-application', body);
  }

  #adminUser(
    method: 'POST' | 'PUT',
    userId: string,
    action: string,
    body: unknown,
  ): Promise<AdminUser> {
    const path = `/admin/user/${encodeURIComponent(userId)}${action}`;
    return this.#send({ method, path, body, data: adminUserSchema });
  }

  async #openSession(path: string, body: unknown): Promise<OwnUser> {
    const session = await this.#rest.send({ method: 'POST', path, body, data: sessionSchema });
    this.login.adopt(session);
    return session.user;
  }

  #send<Data extends z.ZodType>(request: RestRequest<Data>): Promise<z.infer<Data>> {
    return this.#withLogin((headers) =>
      this.#rest.send({ ...request, headers: { ...request.headers, ...headers } }),
    );
  }

  /**
   * Sends with the account's token, if there is one; a 401 gets one more try with a fresh token. Rejects with AUTH_REQUIRED where another
   * tab has logged in somebody else meanwhile: what one person does is not done as another.
   */
  async #withLogin<Result>(
    send: (headers: Record<string, string>) => Promise<Result>,
  ): Promise<Result> {
    const userId = this.user?.id;
    const headers = async (options?: { mustBeNew: boolean }) => {
      const token = await this.login.userAccessToken(options);
      if (userId !== undefined && this.user !== undefined && this.user.id !== userId)
        throw new ApiError('AUTH_REQUIRED', 'somebody else is logged in now', { status: 401 });
      return bearer(token);
    };
    const first = await headers();
    try {
      return await send(first);
    } catch (error) {
      const isRefused = error instanceof ApiError && error.status === 401;
      if (!isRefused || first.authorization === undefined) throw error;
      return await send(await headers({ mustBeNew: true }));
    }
  }
}

function chatPath(room: string, what: string): string {
  return `/chat/${encodeURIComponent(room)}/${what}`;
}

function recordingPath(recordingId: string): string {
  return `/streaming/recordings/${encodeURIComponent(recordingId)}`;
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
