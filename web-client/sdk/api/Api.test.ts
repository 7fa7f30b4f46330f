import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { ApiError } from '../errors.ts';
import { Api, type ApiOptions } from './Api.ts';

type Call = {
  method: string;
  path: string;
  authorization: string | undefined;
  csrf: string | undefined;
  body: unknown;
};
type Reply = { status?: number; data?: unknown; error?: string; headers?: Record<string, string> };

const USER = {
  id: 'user-1',
  username: 'mira',
  displayName: 'Mira',
  bio: '',
  profilePicUrl: null,
  isCreator: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  email: 'mira@example.com',
  role: 'fan',
  roles: ['fan'],
  creatorApplication: 'none',
};
const session = (name: string, changes: object = {}) => ({
  user: USER,
  accessToken: `access-${name}`,
  expiresIn: 3600,
  refreshToken: `refresh-${name}`,
  csrfToken: `csrf-${name}`,
  ...changes,
});
const LOGIN = { email: 'mira@example.com', password: 'correct horse' };

let server: Server;
let clock: FakeClock;
let calls: Call[];
let replies: Record<string, (call: Call) => Reply | Promise<Reply>>;

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}

function api(options: ApiOptions = {}): Api {
  const { port } = server.address() as AddressInfo;
  return new Api({ baseUrl: `http://127.0.0.1:${port}`, clock, ...options });
}

function withCode(code: string, status?: number) {
  return (error: unknown) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.code, code);
    if (status !== undefined) assert.equal(error.status, status);
    return true;
  };
}

beforeEach(async () => {
  clock = new FakeClock();
  calls = [];
  replies = {
    'POST /auth/login': () => ({ data: session('1') }),
    'POST /auth/anonymous': () => ({
      data: { userId: 'anon_1', accessToken: 'access-anonymous', expiresIn: 3600 },
    }),
    'GET /auth/me': () => ({ data: USER }),
  };
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace('/api/v1', '');
    const call: Call = {
      method: request.method ?? '',
      path: path + url.search,
      authorization: request.headers.authorization,
      csrf: request.headers['x-csrf-token'] as string | undefined,
      body: await readBody(request),
    };
    calls.push(call);
    const reply = (await replies[`${call.method} ${path}`]?.(call)) ?? {
      status: 404,
      error: 'NOT_FOUND',
    };
    const json =
      reply.error === undefined
        ? { success: true, data: reply.data }
        : {
            success: false,
            error: { code: reply.error, message: 'No.', requestId: 'request-1', details: { a: 1 } },
            timestamp: '2026-01-01T00:00:00.000Z',
          };
    response.writeHead(reply.status ?? 200, {
      'content-type': 'application/json',
      ...reply.headers,
    });
    response.end(JSON.stringify(json));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('[SDK-9] after a login the token goes with every call', async () => {
  const client = api();
  assert.equal((await client.logIn(LOGIN)).username, 'mira');
  assert.equal(client.user?.id, 'user-1');
  await client.me();
  assert.deepEqual(
    calls.map(({ path, authorization }) => [path, authorization]),
    [
      ['/auth/login', undefined],
      ['/auth/me', 'Bearer access-1'],
    ],
  );
});

test('[SDK-9] a token that is about to end is renewed first, once for all who wait', async () => {
  replies['POST /auth/refresh'] = () => ({ data: session('2') });
  const client = api();
  await client.logIn(LOGIN);
  clock.advance(3_550_000);
  await Promise.all([client.me(), client.me(), client.accessToken()]);
  const refreshes = calls.filter(({ path }) => path === '/auth/refresh');
  assert.deepEqual(
    refreshes.map(({ body }) => body),
    [{ refreshToken: 'refresh-1' }],
  );
  assert.ok(calls.slice(2).every(({ authorization }) => authorization === 'Bearer access-2'));
});

test('[SDK-9] after a 401 the token is renewed and the call made once more, not twice', async () => {
  replies['POST /auth/refresh'] = () => ({ data: session('2') });
  replies['GET /auth/me'] = ({ authorization }) =>
    authorization === 'Bearer access-2' ? { data: USER } : { status: 401, error: 'TOKEN_EXPIRED' };
  const client = api();
  await client.logIn(LOGIN);
  await client.me();
  replies['GET /auth/me'] = () => ({ status: 401, error: 'TOKEN_EXPIRED' });
  await assert.rejects(client.me(), withCode('TOKEN_EXPIRED', 401));
  assert.equal(calls.filter(({ path }) => path === '/auth/refresh').length, 2);
  assert.equal(calls.filter(({ path }) => path === '/auth/me').length, 4);
});

test('[SDK-9] what one person does is not done as another who has logged in in another tab', async () => {
  const other = { ...USER, id: 'user-2', username: 'noor' };
  replies['POST /auth/refresh'] = () => ({ data: session('2', { user: other }) });
  const client = api();
  await client.logIn(LOGIN);
  clock.advance(3_550_000);
  await assert.rejects(client.me(), withCode('AUTH_REQUIRED', 401));
  assert.ok(!calls.some(({ path }) => path === '/auth/me'));
  assert.equal(client.user?.id, 'user-2');
  replies['GET /auth/me'] = () => ({ data: other });
  assert.equal((await client.me()).id, 'user-2');
});

test('[SDK-9] a refused refresh ends the login here, and says so', async () => {
  replies['POST /auth/refresh'] = () => ({ status: 401, error: 'REFRESH_REUSED' });
  const client = api();
  await client.logIn(LOGIN);
  const users: unknown[] = [];
  client.login.on('user-changed', (user) => users.push(user));
  clock.advance(3_550_000);
  await assert.rejects(client.me(), withCode('REFRESH_REUSED'));
  assert.deepEqual(users, [undefined]);
  assert.equal(await client.accessToken(), 'access-anonymous');
});

test('[SDK-9] a server that is away does not end the login', async () => {
  replies['POST /auth/refresh'] = () => ({ status: 503, error: 'UNAVAILABLE' });
  const client = api();
  await client.logIn(LOGIN);
  clock.advance(3_550_000);
  await client.me();
  assert.equal(calls.at(-1)?.authorization, 'Bearer access-1');
  clock.advance(60_000);
  await assert.rejects(client.me(), withCode('UNAVAILABLE', 503));
  assert.equal(client.user?.id, 'user-1');
});

test('[SDK-9] a browser sends its CSRF token and no refresh token, under a lock across tabs', async () => {
  replies['POST /auth/refresh'] = () => ({ data: session('2') });
  const locks: string[] = [];
  const client = api({
    refreshTokenIn: 'cookie',
    readCsrfToken: () => 'csrf-cookie',
    lock: (name, task) => {
      locks.push(name);
      return task();
    },
  });
  const user = await client.restoreSession();
  assert.equal(user?.id, 'user-1');
  assert.deepEqual(locks, ['stagedoor-refresh']);
  assert.deepEqual([calls[0]?.csrf, calls[0]?.body], ['csrf-cookie', {}]);
  assert.equal(await client.accessToken(), 'access-2');
});

test('[SDK-9] without a login the server is not asked for one', async () => {
  const client = api({ refreshTokenIn: 'cookie' });
  assert.equal(await client.restoreSession(), undefined);
  assert.deepEqual(calls, []);
});

test('[SDK-9] a login that is over restores nobody', async () => {
  replies['POST /auth/refresh'] = () => ({ status: 401, error: 'AUTH_REQUIRED' });
  const client = api({ refreshTokenIn: 'cookie', readCsrfToken: () => 'old' });
  assert.equal(await client.restoreSession(), undefined);
});

test('[SDK-9] a visitor gets an anonymous token, once, and calls carry none', async () => {
  replies['GET /streaming/active'] = () => ({ data: { streams: [] } });
  const client = api();
  const [first, second] = await Promise.all([client.accessToken(), client.accessToken()]);
  assert.deepEqual([first, second], ['access-anonymous', 'access-anonymous']);
  assert.deepEqual(await client.activeStreams({ search: 'jazz & blues', sort: 'newest' }), []);
  assert.equal(calls.length, 2);
  assert.equal(calls[1]?.path, '/streaming/active?search=jazz+%26+blues&sort=newest');
  assert.equal(calls[1]?.authorization, undefined);
});

test('[SDK-9] restoring while an anonymous token is on its way finds the login all the same', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  replies['POST /auth/anonymous'] = async () => {
    await held;
    return { data: { userId: 'anon_1', accessToken: 'access-anonymous', expiresIn: 3600 } };
  };
  replies['POST /auth/refresh'] = () => ({ data: session('2') });
  const client = api({ refreshTokenIn: 'cookie', readCsrfToken: () => 'csrf' });
  const anonymous = client.accessToken();
  const restored = client.restoreSession();
  letGo();
  assert.equal(await anonymous, 'access-anonymous');
  assert.equal((await restored)?.id, 'user-1');
  assert.equal(await client.accessToken(), 'access-2');
});

test('[SDK-9] a login wins over an older refresh that is still on its way', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  replies['POST /auth/refresh'] = async () => {
    await held;
    return { data: session('old', { user: { ...USER, id: 'user-old' } }) };
  };
  const client = api({ refreshTokenIn: 'cookie', readCsrfToken: () => 'csrf' });
  const restored = client.restoreSession();
  await client.logIn(LOGIN);
  letGo();
  await restored;
  assert.equal(client.user?.id, 'user-1');
  assert.equal(await client.accessToken(), 'access-1');
});

test('[SDK-9] logging out ends the login here even when the server cannot be reached', async () => {
  const client = api();
  await client.logIn(LOGIN);
  replies['POST /auth/logout'] = () => ({ status: 503, error: 'UNAVAILABLE' });
  await assert.rejects(client.logOut(), withCode('UNAVAILABLE'));
  assert.equal(client.user, undefined);
  assert.deepEqual(calls.at(-1)?.body, { refreshToken: 'refresh-1' });
});

test('[SDK-13] the grant to come back with is for the same broadcast, and there is none when it is over', async () => {
  const stream = {
    streamId: 'stream-1',
    channelName: 'mira-1',
    title: 'Title',
    description: '',
    category: 'music',
    visibility: 'public',
    status: 'live',
    isPublisherConnected: false,
    viewerCount: 0,
    scheduledAt: null,
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: null,
    endReason: null,
    isRecorded: false,
    recordingUrl: null,
    creator: { id: 'user-1', username: 'mira', displayName: 'Mira', profilePicUrl: null },
    publishGrant: 'grant-1',
    isResumed: true,
    whipUrl: 'https://live.example/whip/mira-1',
    hlsUrl: '/hls/mira-1/index.m3u8',
    posterUrl: '/hls/mira-1/poster.jpg?v=1767225600000',
  };
  const client = api();
  replies['GET /streaming/mine'] = () => ({ data: { stream } });
  assert.equal(await client.publishGrant('mira-1'), 'grant-1');
  await assert.rejects(client.publishGrant('mira-0'), withCode('STREAM_NOT_LIVE'));
  replies['GET /streaming/mine'] = () => ({ data: { stream: null } });
  await assert.rejects(client.publishGrant('mira-1'), withCode('STREAM_NOT_LIVE'));
});

test('[SDK-10] a refusal is an ApiError with all that the server said', async () => {
  replies['GET /streaming/stream/nowhere'] = () => ({
    status: 429,
    error: 'RATE_LIMIT_EXCEEDED',
    headers: { 'retry-after': '3' },
  });
  const error = await api()
    .streamInfo('nowhere')
    .catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ApiError);
  const { code, status, requestId, details, retryAfterMs } = error;
  assert.deepEqual(
    { code, status, requestId, details, retryAfterMs },
    {
      code: 'RATE_LIMIT_EXCEEDED',
      status: 429,
      requestId: 'request-1',
      details: { a: 1 },
      retryAfterMs: 3_000,
    },
  );
});

test('[SDK-10] an answer of another shape is refused', async () => {
  replies['GET /streaming/stream/odd'] = () => ({ data: { streamId: 7 } });
  await assert.rejects(api().streamInfo('odd'), withCode('INTERNAL_ERROR', 200));
});

test('[SDK-10] a server that cannot be reached is UNAVAILABLE with status 0', async () => {
  const client = api({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
  await assert.rejects(client.streamInfo('x'), withCode('UNAVAILABLE', 0));
});

test('[SDK-10] ids go into paths safely', async () => {
  await assert.rejects(api().endStream('../../auth/logout'), withCode('NOT_FOUND', 404));
  assert.equal(calls[0]?.path, '/streaming/end-stream/..%2F..%2Fauth%2Flogout');
});

test('[CHAT-C21] moderators read the filters, the log and who is silenced, a page at a time', async () => {
  const filters = { blockedWords: ['coins'], blockedPatterns: [], linksBlocked: true };
  const actions = { actions: [], nextBefore: 7 };
  const restrictions = { restrictions: [], page: 2, limit: 50, hasMore: false };
  replies['GET /chat/room-1/filters'] = () => ({ data: filters });
  replies['GET /chat/room-1/moderation/actions'] = () => ({ data: actions });
  replies['GET /chat/room-1/restrictions'] = () => ({ data: restrictions });
  const client = api();
  assert.deepEqual(await client.chatFilters('room-1'), filters);
  assert.deepEqual(await client.chatActions('room-1'), actions);
  assert.deepEqual(await client.chatActions('room-1', { before: 7 }), actions);
  assert.deepEqual(await client.chatRestrictions('room-1', { page: 2 }), restrictions);
  assert.deepEqual(
    calls.map(({ path }) => path),
    [
      '/chat/room-1/filters',
      '/chat/room-1/moderation/actions',
      '/chat/room-1/moderation/actions?before=7',
      '/chat/room-1/restrictions?page=2',
    ],
  );
  await assert.rejects(client.chatFilters('../admin'), withCode('NOT_FOUND', 404));
});
