import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { CLOSE_CODES, ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import { REQUEST_DEADLINE_MS, REQUESTS_IN_FLIGHT_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '../clock-fake.ts';
import { RequestError } from '../errors.ts';
import { FakeServer, welcome } from '../test/FakeServer.ts';
import { Connection, type ConnectionEvents, type ConnectionOptions } from './Connection.ts';
import type { ConnectionState } from './connection-state.ts';

let server: FakeServer;
let clock: FakeClock;
let connection: Connection;
let tokensAsked: boolean[];

function open(options: Partial<ConnectionOptions> = {}): Connection {
  connection = new Connection({
    url: server.url,
    clock,
    random: () => 1,
    getToken: async ({ mustBeNew }) => {
      tokensAsked.push(mustBeNew);
      return `token-${tokensAsked.length}`;
    },
    ...options,
  });
  return connection;
}

function next<Name extends keyof ConnectionEvents>(event: Name): Promise<ConnectionEvents[Name]> {
  return new Promise((resolve) => {
    connection.once(event, (...args) => resolve(args));
  });
}

function untilState(fits: (state: ConnectionState) => boolean): Promise<ConnectionState> {
  if (fits(connection.state)) return Promise.resolve(connection.state);
  return new Promise((resolve) => {
    const off = connection.on('change', (state) => {
      if (!fits(state)) return;
      off();
      resolve(state);
    });
  });
}

const phase = (name: ConnectionState['phase']) => (state: ConnectionState) => state.phase === name;
const isWaiting = (state: ConnectionState) => state.phase === 'reconnecting' && state.retryInMs > 0;

/** A retry "at once" still needs the clock to turn. */
async function reconnect(): Promise<void> {
  await untilState(phase('reconnecting'));
  clock.advance(0);
}

/** Keeps what the SDK complains of off the terminal, until the returned function hands it over. */
function muteErrors(): () => unknown[] {
  const errors: unknown[] = [];
  const { error } = console;
  console.error = (...args: unknown[]) => errors.push(args);
  return () => {
    console.error = error;
    return errors;
  };
}

function refusal(code: ErrorCode) {
  return { error: { code: ERROR_CODES[code].number, name: code, message: code } };
}

function rejectsWith(reason: RequestError['reason'], code?: ErrorCode) {
  return (error: unknown) => {
    assert.ok(error instanceof RequestError);
    assert.equal(error.reason, reason);
    if (code) assert.equal(error.code, code);
    return true;
  };
}

beforeEach(async () => {
  server = await FakeServer.create();
  clock = new FakeClock();
  tokensAsked = [];
});

afterEach(async () => {
  connection.close();
  assert.equal(clock.pendingCount, 0, 'a closed connection leaves no timer');
  await server.close();
});

test('[SDK-1] the token goes in hello only, and the welcome tells who we are', async () => {
  open();
  const phases: string[] = [];
  connection.on('change', (state) => phases.push(state.phase));
  const session = next('session');
  await connection.connect();
  const { request } = await server.nextRequest('hello');
  assert.equal(request.hello?.token, 'token-1');
  assert.equal(request.hello?.sessionId, '');
  assert.deepEqual(await session, ['new']);
  assert.deepEqual(phases, ['connecting', 'connected']);
  assert.deepEqual(connection.identity, { userId: 'user-1', kind: 'user', roles: ['fan'] });
  await connection.connect();
  assert.equal(server.linkCount, 1);
});

test('[SDK-1] a request before connect() connects by itself', async () => {
  server.handlers.leaveRoom = () => ({ done: {} });
  await open().request('leaveRoom', { room: 'room-1' });
  assert.equal(connection.state.phase, 'connected');
});

test('[SDK-1] the JSON encoding carries the same messages', async () => {
  open({ encoding: 'json' });
  server.handlers.restartIce = () => ({ iceRestarted: { iceParametersJson: '{"a":1}' } });
  const result = await connection.request('restartIce', { transportId: 't' });
  assert.equal(result.iceParametersJson, '{"a":1}');
  const link = await server.nextLink();
  assert.ok(link.isJson);
  const notified = next('notification');
  link.notify(1, { viewerCountChanged: { room: 'r', viewerCount: 7 } });
  assert.deepEqual(await notified, [
    { seq: 1, name: 'viewerCountChanged', payload: { room: 'r', viewerCount: 7 } },
  ]);
});

test('[SDK-3] after a drop the session is resumed and what is unanswered is sent again under its id', async () => {
  open();
  await connection.connect();
  const answered = connection.request('joinRoom', { room: 'room-1' });
  const first = await server.nextRequest('joinRoom');
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  server.handlers.joinRoom = () => ({ roomJoined: { room: 'room-1', peerId: 'peer-1' } });
  const resumed = next('session');
  first.link.drop();
  await reconnect();

  assert.equal((await answered).peerId, 'peer-1');
  assert.deepEqual(await resumed, ['resumed']);
  const hello = (await server.nextRequest('hello').then(() => server.nextRequest('hello'))).request;
  assert.equal(hello.hello?.sessionId, 'session-1');
  assert.equal(hello.hello?.resumeKey, 'key-1');
  assert.deepEqual(hello.hello?.pendingRequestIds, [first.request.id]);
  const again = await server.nextRequest('joinRoom');
  assert.equal(again.request.id, first.request.id);
});

test('[SDK-3] a request made while the connection is away is sent when it is back', async () => {
  open();
  await connection.connect();
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  server.handlers.leaveRoom = () => ({ done: {} });
  (await server.nextLink()).drop();
  await untilState(phase('reconnecting'));
  const done = connection.request('leaveRoom', { room: 'room-1' });
  clock.advance(0);
  await done;
});

test('[SDK-3] missed notifications come once and in order', async () => {
  open();
  await connection.connect();
  const seen: number[] = [];
  connection.on('notification', ({ seq }) => seen.push(seq));
  const link = await server.nextLink();
  const count = (seq: number) => ({ viewerCountChanged: { room: 'r', viewerCount: seq } });
  for (const seq of [1, 2]) link.notify(seq, count(seq));
  while (seen.length < 2) await next('notification');
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  link.drop();
  await reconnect();
  const resumedLink = await server.nextLink();
  await untilState(phase('connected'));
  for (const seq of [2, 3, 4]) resumedLink.notify(seq, count(seq));
  while (seen.length < 4) await next('notification');
  assert.deepEqual(seen, [1, 2, 3, 4]);
  const hello = resumedLink.requests[0]?.hello;
  assert.equal(hello?.lastSeq, 2);
});

test('[SDK-3] what has no number is heard, and has no place among those that have', async () => {
  open();
  await connection.connect();
  const heard: [number, string][] = [];
  connection.on('notification', ({ seq, name }) => heard.push([seq, name]));
  const link = await server.nextLink();
  const typing = { typingChanged: { conversationId: 'c', userId: 'u', typing: true } };
  const count = { viewerCountChanged: { room: 'r', viewerCount: 1 } };
  link.notify(0, typing);
  link.notify(1, count);
  link.notify(0, typing);
  link.notify(2, count);
  while (heard.length < 4) await next('notification');
  assert.deepEqual(
    heard.map(([seq]) => seq),
    [0, 1, 0, 2],
  );
  assert.equal(heard[0]?.[1], 'typingChanged');
  assert.equal(connection.state.phase, 'connected');
});

test('[SDK-4] a gap in the notifications ends the session, and another begins', async () => {
  open();
  await connection.connect();
  const link = await server.nextLink();
  const session = next('session');
  const errors = muteErrors();
  link.notify(2, { viewerCountChanged: { room: 'r', viewerCount: 1 } });
  assert.deepEqual(await session, ['new']);
  assert.equal(errors().length, 1);
  assert.equal(await link.closed, 1000);
  assert.equal((await server.nextLink()).requests[0]?.hello?.sessionId, '');
});

test('[SDK-4] when the session is lost, what was asked in it is rejected and a new one is announced', async () => {
  open();
  await connection.connect();
  const rejected = assert.rejects(
    connection.request('joinRoom', { room: 'room-1' }),
    rejectsWith('session-lost'),
  );
  const { link } = await server.nextRequest('joinRoom');
  server.handlers.hello = () => ({ welcome: welcome({ sessionId: 'session-2' }) });
  const session = next('session');
  link.drop();
  await reconnect();
  await rejected;
  assert.deepEqual(await session, ['new']);
});

test('[SDK-4] restart() leaves the session and says hello with another token', async () => {
  open();
  await connection.connect();
  const link = await server.nextLink();
  const session = next('session');
  connection.restart();
  assert.deepEqual(await session, ['new']);
  assert.equal(await link.closed, 1000);
  const second = await server.nextLink();
  assert.equal(second.requests[0]?.hello?.sessionId, '');
  assert.equal(second.requests[0]?.hello?.token, 'token-2');
});

test('[SDK-2] the first attempt is made at once, later ones wait longer and longer, up to a maximum', async () => {
  open({ getToken: () => Promise.reject(new Error('no network')) });
  connection.connect().catch(() => undefined);
  const delays: number[] = [];
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const state = await untilState(
      (now) => now.phase === 'reconnecting' && now.attempt === attempt && clock.pendingCount > 0,
    );
    assert.equal(state.phase, 'reconnecting');
    delays.push(clock.nextInMs ?? -1);
    clock.advance(clock.nextInMs ?? 0);
  }
  assert.deepEqual(delays, [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
});

test('[SDK-2] a hint that the network is back ends the waiting', async () => {
  let hint = (): void => undefined;
  open({
    watchNetwork: (onHint) => {
      hint = onHint;
      return () => undefined;
    },
  });
  await connection.connect();
  server.handlers.hello = () => refusal('UNAVAILABLE');
  (await server.nextLink()).drop();
  await reconnect();
  const refused = await server.nextLink();
  await server.nextRequest('hello').then(() => server.nextRequest('hello'));
  refused.close(CLOSE_CODES.INTERNAL_ERROR);
  await untilState(isWaiting);
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  hint();
  await untilState(phase('connected'));
});

test('[SDK-2] a server that takes connections and drops them at once is not hammered', async () => {
  open();
  await connection.connect();
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  (await server.nextLink()).drop();
  await reconnect();
  await untilState(phase('connected'));
  (await server.nextLink()).drop();
  const state = await untilState(isWaiting);
  assert.equal(state.phase === 'reconnecting' && state.retryInMs, 500);
});

test('[SDK-2] a draining server gets time before the first attempt', async () => {
  open();
  await connection.connect();
  (await server.nextLink()).close(CLOSE_CODES.DRAINING);
  await untilState(isWaiting);
});

for (const [closeCode, reason] of [
  [CLOSE_CODES.BANNED, 'banned'],
  [CLOSE_CODES.LOGGED_OUT, 'logged-out'],
  [CLOSE_CODES.SESSION_TAKEN_OVER, 'taken-over'],
  [CLOSE_CODES.PROTOCOL_VERSION_UNSUPPORTED, 'protocol-unsupported'],
  [CLOSE_CODES.ORIGIN_REFUSED, 'refused'],
] as const) {
  test(`[SDK-5] close code ${closeCode} is final: ${reason}`, async () => {
    open();
    await connection.connect();
    const rejected = assert.rejects(
      connection.request('joinRoom', { room: 'r' }),
      rejectsWith('closed'),
    );
    (await server.nextLink()).close(closeCode);
    const state = await untilState(phase('closed'));
    assert.deepEqual(state, { phase: 'closed', end: { reason, closeCode } });
    await rejected;
    await assert.rejects(connection.request('leaveRoom', { room: 'r' }), rejectsWith('closed'));
  });
}

test('[SDK-5] an expired token is replaced, and the session goes on', async () => {
  open();
  await connection.connect();
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  const session = next('session');
  (await server.nextLink()).close(CLOSE_CODES.TOKEN_EXPIRED);
  await reconnect();
  assert.deepEqual(await session, ['resumed']);
  assert.deepEqual(tokensAsked, [false, true]);
});

test('[SDK-5] a refused token is tried once more with a new one, then it is over', async () => {
  server.handlers.hello = (_, link) => {
    queueMicrotask(() => link.close(CLOSE_CODES.TOKEN_INVALID));
    return refusal('TOKEN_INVALID');
  };
  open();
  const failed = assert.rejects(connection.connect(), rejectsWith('closed', 'TOKEN_INVALID'));
  await reconnect();
  await failed;
  assert.deepEqual(tokensAsked, [false, true]);
  assert.equal(connection.state.phase === 'closed' && connection.state.end.reason, 'token-invalid');
});

for (const closeCode of [CLOSE_CODES.TOKEN_EXPIRED, CLOSE_CODES.TOKEN_INVALID]) {
  test(`[SDK-18] a connection whose token is a link's grant ends with it (${closeCode})`, async () => {
    open({ isTokenFixed: true });
    await connection.connect();
    (await server.nextLink()).close(closeCode);
    const state = await untilState(phase('closed'));
    assert.deepEqual(state.phase === 'closed' && state.end, {
      reason: 'token-invalid',
      closeCode,
      code: 'GRANT_INVALID',
    });
    assert.deepEqual(tokensAsked, [false]);
  });
}

test('[SDK-18] a token that has no successor is not renewed', async () => {
  const heartbeatIntervalMs = 2 * 3_600_000;
  server.handlers.hello = () => ({ welcome: welcome({ heartbeatIntervalMs }) });
  open({ isTokenFixed: true });
  await connection.connect();
  clock.advance(3_599_000);
  assert.deepEqual(tokensAsked, [false]);
});

test('[SDK-5] a refused hello is given up although the server never closes', async () => {
  server.handlers.hello = () => refusal('UNAVAILABLE');
  open();
  connection.connect().catch(() => undefined);
  await server.nextRequest('hello');
  while (clock.nextInMs !== 1_000) await new Promise((resolve) => setImmediate(resolve));
  clock.advance(1_000);
  await untilState(phase('reconnecting'));
});

test('[SDK-6] a socket that carries nothing any more is replaced', async () => {
  open();
  await connection.connect();
  const link = await server.nextLink();
  server.handlers.ping = () => undefined;
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  clock.advance(10_000);
  await server.nextRequest('ping');
  assert.equal(connection.state.phase, 'connected');
  const session = next('session');
  clock.advance(5_000);
  await reconnect();
  assert.deepEqual(await session, ['resumed']);
  // Not 1000: the server would forget the session.
  assert.equal(await link.closed, CLOSE_CODES.HEARTBEAT_TIMEOUT);
});

test('[CHAT-C15] what is published in chats comes beside the notifications, and proves that the socket carries something', async () => {
  open();
  await connection.connect();
  const link = await server.nextLink();
  server.handlers.ping = () => undefined;
  clock.advance(10_000);
  await server.nextRequest('ping');
  const heard = next('chatPublications');
  link.notify(1, { viewerCountChanged: { room: 'r', viewerCount: 1 } });
  link.publish({ room: 'r', epoch: 'e', publications: [{ offset: 1, id: 'm', event: {} }] });
  const [frame] = await heard;
  assert.equal(frame.room, 'r');
  assert.equal(frame.gapBeforeOffset, 0);
  assert.equal(frame.publications[0]?.id, 'm');
  clock.advance(5_000);
  const notified = next('notification');
  link.notify(2, { viewerCountChanged: { room: 'r', viewerCount: 2 } });
  await notified;
  assert.equal(connection.state.phase, 'connected');
});

test('[SDK-6] pings come at the interval, acknowledge what was handled, and an answer keeps the socket', async () => {
  open();
  await connection.connect();
  const link = await server.nextLink();
  const notified = next('notification');
  link.notify(1, { viewerCountChanged: { room: 'r', viewerCount: 1 } });
  await notified;
  for (let beat = 0; beat < 3; beat += 1) {
    clock.advance(10_000);
    const { request } = await server.nextRequest('ping');
    assert.equal(request.ping?.lastSeq, 1);
    // The pong is on its way in front of this answer.
    server.handlers.leaveRoom = () => ({ done: {} });
    await connection.request('leaveRoom', { room: 'r' });
    clock.advance(0);
  }
  assert.equal(server.linkCount, 1);
});

test('[SDK-6] many notifications are acknowledged before the interval', async () => {
  open();
  await connection.connect();
  const link = await server.nextLink();
  for (let seq = 1; seq <= 128; seq += 1) {
    link.notify(seq, { viewerCountChanged: { room: 'r', viewerCount: seq } });
  }
  const { request } = await server.nextRequest('ping');
  assert.equal(request.ping?.lastSeq, 128);
});

test('[SDK-7] the token is replaced on the live socket before it ends', async () => {
  const heartbeatIntervalMs = 2 * 3_600_000;
  server.handlers.hello = () => ({ welcome: welcome({ heartbeatIntervalMs }) });
  server.handlers.refreshToken = () => ({ tokenRefreshed: { tokenExpiresInMs: 3_600_000 } });
  open();
  await connection.connect();
  clock.advance(3_500_000);
  assert.deepEqual(tokensAsked, [false]);
  clock.advance(10_000);
  const { request } = await server.nextRequest('refreshToken');
  assert.equal(request.refreshToken?.token, 'token-2');
  assert.deepEqual(tokensAsked, [false, true]);
  assert.equal(server.linkCount, 1);
});

test('[SDK-8] a request without an answer is rejected at its deadline, and a late answer changes nothing', async () => {
  open();
  await connection.connect();
  const rejected = assert.rejects(
    connection.request('joinRoom', { room: 'r' }),
    rejectsWith('deadline', 'DEADLINE_EXCEEDED'),
  );
  const { request, link } = await server.nextRequest('joinRoom');
  server.handlers.ping = () => ({ pong: {} });
  clock.advance(REQUEST_DEADLINE_MS);
  await rejected;
  link.respond(request.id, { roomJoined: {} });
  server.handlers.leaveRoom = () => ({ done: {} });
  await connection.request('leaveRoom', { room: 'r' });
});

test('[SDK-8] a refusal carries its code', async () => {
  open();
  server.handlers.joinRoom = () => ({
    error: { code: ERROR_CODES.ROOM_FULL.number, isTemporary: true, retryAfterMs: 700 },
  });
  const error = await connection.request('joinRoom', { room: 'r' }).catch((thrown) => thrown);
  assert.ok(error instanceof RequestError);
  assert.deepEqual(
    [error.reason, error.code, error.isTemporary, error.retryAfterMs],
    ['refused', 'ROOM_FULL', true, 700],
  );
});

test('[SDK-8] no more requests are on the wire than the server takes', async () => {
  open();
  await connection.connect();
  const requests = Array.from({ length: REQUESTS_IN_FLIGHT_MAX + 5 }, () =>
    connection.request('leaveRoom', { room: 'r' }),
  );
  const link = await server.nextLink();
  const first = await server.nextRequest('leaveRoom');
  for (let count = 1; count < REQUESTS_IN_FLIGHT_MAX; count += 1) {
    await server.nextRequest('leaveRoom');
  }
  assert.equal(link.requests.length, 1 + REQUESTS_IN_FLIGHT_MAX);
  server.handlers.leaveRoom = () => ({ done: {} });
  link.respond(first.request.id, { done: {} });
  await requests[0];
  for (const { id } of [...link.requests]) link.respond(id, { done: {} });
  await Promise.all(requests);
});

test('[SDK-8] a runaway page is stopped', async () => {
  open();
  await connection.connect();
  const waiting = Array.from({ length: 256 }, () =>
    assert.rejects(connection.request('leaveRoom', { room: 'r' }), rejectsWith('closed')),
  );
  await assert.rejects(connection.request('leaveRoom', { room: 'r' }), rejectsWith('too-many'));
  connection.close();
  await Promise.all(waiting);
});

test('[SDK-15] close() leaves with 1000, rejects what waits, and a second close does nothing', async () => {
  open();
  await connection.connect();
  const link = await server.nextLink();
  const rejected = assert.rejects(
    connection.request('joinRoom', { room: 'r' }),
    rejectsWith('closed'),
  );
  connection.close();
  connection.close();
  await rejected;
  assert.equal(await link.closed, 1000);
});

test('changed roles are told', async () => {
  open();
  await connection.connect();
  const changed = next('identity');
  (await server.nextLink()).notify(1, { accountChanged: { roles: ['fan', 'creator'] } });
  assert.deepEqual((await changed)[0].roles, ['fan', 'creator']);
});

test('a frame that is not of this protocol makes a new connection', async () => {
  open();
  await connection.connect();
  const errors = muteErrors();
  server.handlers.hello = () => ({ welcome: welcome({ resumed: true }) });
  (await server.nextLink()).socket.send(Buffer.from([255, 255, 255]));
  await reconnect();
  await untilState(phase('connected'));
  assert.equal(errors().length, 1);
});
