import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { asRoomId, asStreamId, asUserId } from '@stagedoor/contracts/ids';
import { FRAME_BYTES_MAX, PENDING_CONNECTIONS_PER_IP_MAX } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import WebSocket from 'ws';
import { snapshotOf } from './fake-parts.ts';
import { PUBLISH } from './harness.ts';
import { MALFORMED_FRAMES, MALFORMED_TEXTS } from './malformed-frames.ts';
import { SocketClient, startSignaling } from './socket-fixture.ts';

const ROOM = asRoomId('some-room');

test('[SES-4] a client that loses its TCP connection resumes and misses nothing', async (context) => {
  const { enter, signaling, authority } = await startSignaling(context);
  const client = await enter('user alice');
  const joined = await client.join(ROOM);
  assert.ok(joined.roomJoined != null);
  signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM, { title: 'one' }));
  await client.until(() => client.notifications.length === 1);
  client.socket.terminate();
  await client.closed();
  signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM, { title: 'two' }));
  signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM, { title: 'three' }));
  const again = await enter('user alice', { session: client.session, lastSeq: client.lastSeq });
  assert.equal(again.isResumed, true);
  await again.until(() => again.notifications.length === 2);
  assert.deepEqual(
    again.notifications.map((each) => [each.seq, each.streamUpdated?.stream?.title]),
    [
      [2, 'two'],
      [3, 'three'],
    ],
  );
  assert.equal(authority.enteredCount, 1);
});

test('[SES-8] a second connection takes the session over, and the first is told so', async (context) => {
  const { enter } = await startSignaling(context);
  const client = await enter('user alice');
  const again = await enter('user alice', { session: client.session });
  assert.equal(again.isResumed, true);
  assert.equal(await client.closed(), CLOSE_CODES.SESSION_TAKEN_OVER);
  assert.equal(client.notifications[0]?.sessionEnding?.closeCode, CLOSE_CODES.SESSION_TAKEN_OVER);
});

test('[SES-2] bad tokens are refused with their code, then their close code', async (context) => {
  const { connect } = await startSignaling(context);
  const cases = [
    ['', 'AUTH_REQUIRED', CLOSE_CODES.TOKEN_INVALID],
    ['forged', 'TOKEN_INVALID', CLOSE_CODES.TOKEN_INVALID],
    ['expired', 'TOKEN_EXPIRED', CLOSE_CODES.TOKEN_EXPIRED],
    ['banned', 'ACCOUNT_BANNED', CLOSE_CODES.BANNED],
  ] as const;
  for (const [token, name, closeCode] of cases) {
    const client = await connect();
    const response = await client.hello(token);
    assert.equal(response.error?.name, name);
    assert.equal(await client.closed(), closeCode);
  }
});

test('another protocol version is refused', async (context) => {
  const { connect } = await startSignaling(context);
  const client = await connect();
  const response = await client.hello('user alice', { protocolVersion: 99 });
  assert.equal(response.error?.name, 'PROTOCOL_VERSION_UNSUPPORTED');
  assert.equal(await client.closed(), CLOSE_CODES.PROTOCOL_VERSION_UNSUPPORTED);
});

test('[ROOM-1] publishing without a grant is refused', async (context) => {
  const { enter, media } = await startSignaling(context);
  const client = await enter('user alice');
  const without = await client.join(ROOM, { role: PUBLISH });
  assert.equal(without.error?.name, 'GRANT_REQUIRED');
  const ofAnother = await client.join(ROOM, { role: PUBLISH, grant: `grant ${ROOM} publish bob` });
  assert.equal(ofAnother.error?.name, 'GRANT_INVALID');
  assert.equal(media.everOpenedCount, 0);
});

test('[SES-3] a page of a foreign origin is closed for good', async (context) => {
  const { connect, port } = await startSignaling(context, ['https://app.example']);
  const foreign = await connect({ origin: 'https://evil.example' });
  assert.equal(await foreign.closed(), CLOSE_CODES.ORIGIN_REFUSED);
  for (const origin of ['https://app.example', `http://127.0.0.1:${port}`]) {
    const own = await connect({ origin });
    assert.ok((await own.hello('user alice')).welcome != null);
  }
});

test('[SES-16] every malformed frame of the corpus is answered or closed, and a neighbour notices nothing', async (context) => {
  const { enter, logLines } = await startSignaling(context);
  const neighbour = await enter('user neighbour');
  for (const [index, { name, hex, id }] of MALFORMED_FRAMES.entries()) {
    const client = await enter(`user user-${index}`);
    client.socket.send(Buffer.from(hex, 'hex'));
    if (id === 0) assert.equal(await client.closed(), CLOSE_CODES.MALFORMED_FRAME, name);
    else assert.equal((await client.response(id)).error?.name, 'MALFORMED_FRAME', name);
    client.socket.terminate();
  }
  assert.ok((await neighbour.request({ ping: {} })).pong != null);
  assert.deepEqual(logLines, []);
});

test('[SES-16] every malformed JSON text of the corpus is answered or closed', async (context) => {
  const { connect, logLines } = await startSignaling(context);
  for (const [index, { name, text, id }] of MALFORMED_TEXTS.entries()) {
    const client = await connect({ query: '?encoding=json' });
    const token = `user user-${index}`;
    client.socket.send(JSON.stringify({ id: 1, hello: { protocolVersion: 1, token } }));
    await client.until(() => client.texts.length === 1);
    client.socket.send(text);
    if (id === 0) assert.equal(await client.closed(), CLOSE_CODES.MALFORMED_FRAME, name);
    else await client.until(() => client.texts.some((each) => each.includes('"id":7,"error"')));
    client.socket.terminate();
  }
  assert.deepEqual(logLines, []);
});

test('an unknown request is answered, also in JSON', async (context) => {
  const { enter, connect } = await startSignaling(context);
  const client = await enter('user alice');
  client.socket.send(Buffer.from('0863ca3e00', 'hex'));
  assert.equal((await client.response(99)).error?.name, 'UNKNOWN_REQUEST');
  const json = await connect({ query: '?encoding=json' });
  json.socket.send('{"id":1,"hello":{"protocolVersion":1,"token":"user alice"}}');
  json.socket.send('{"id":2,"fly":{"to":"the moon"}}');
  await json.until(() => json.texts.length === 2);
  const names = json.texts.map((each) => JSON.parse(each).response.error?.name);
  assert.ok(names.includes('UNKNOWN_REQUEST'));
});

test('[SES-16] an oversized frame closes with its code, a huge one with the connection', async (context) => {
  const { enter } = await startSignaling(context);
  const neighbour = await enter('user neighbour');
  const big = await enter('user big');
  big.socket.send(new Uint8Array(FRAME_BYTES_MAX + 1));
  assert.equal(await big.closed(), CLOSE_CODES.FRAME_TOO_BIG);
  const huge = await enter('user huge');
  huge.socket.send(new Uint8Array(20 * FRAME_BYTES_MAX));
  assert.ok((await huge.closed()) < 4000);
  assert.ok((await neighbour.request({ ping: {} })).pong != null);
});

test('[SES-12] 10,000 frames in a second are cut off, and a neighbour is served meanwhile', async (context) => {
  const { enter, signaling } = await startSignaling(context);
  const neighbour = await enter('user neighbour');
  const flooder = await enter('user mallory');
  const frame = stagedoor.Request.encode({ id: 9, ping: {} }).finish();
  for (let count = 0; count < 10_000; count += 1) flooder.socket.send(frame);
  const startMs = performance.now();
  assert.ok((await neighbour.request({ ping: {} })).pong != null);
  assert.ok(performance.now() - startMs < 2_000);
  assert.equal(await flooder.closed(), CLOSE_CODES.RATE_LIMITED);
  assert.equal(signaling.stats().connections, 1);
});

test('[SES-18] 1,000 half-open sockets are limited per address, end by themselves, and hold nobody up', async (context) => {
  const { url, connect, signaling, enter } = await startSignaling(context);
  let opened = 0;
  let refused = 0;
  const sockets = Array.from({ length: 1_000 }, () => new WebSocket(url));
  const ended = sockets.map(
    (socket) => new Promise<number>((resolve) => socket.once('close', resolve)),
  );
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          socket.once('open', () => {
            opened += 1;
            resolve();
          });
          socket.once('error', (error) => {
            assert.match(error.message, /429/);
            refused += 1;
            resolve();
          });
        }),
    ),
  );
  assert.equal(opened, PENDING_CONNECTIONS_PER_IP_MAX);
  assert.equal(refused, 1_000 - PENDING_CONNECTIONS_PER_IP_MAX);
  const elsewhere = await connect({ localAddress: '127.0.0.2' });
  assert.ok((await elsewhere.hello('user alice')).welcome != null);
  const codes = new Set(await Promise.all(ended));
  assert.ok(codes.has(CLOSE_CODES.HELLO_TIMEOUT));
  assert.equal(signaling.stats().pendingConnections, 0);
  assert.ok(await enter('user bob'));
});

test('[SES-13] a client that stops reading is closed, its session is resumed, and little memory is used', async (context) => {
  const { enter, signaling } = await startSignaling(context);
  const client = await enter('user alice');
  await client.join(ROOM);
  client.socket.pause();
  const description = 'x'.repeat(60_000);
  // The kernel's buffers take some megabytes before anything waits in the process.
  for (let count = 0; count < 400 && signaling.stats().connectedSessions > 0; count += 1) {
    signaling.roomControl.announceStream(
      ROOM,
      snapshotOf(ROOM, { description, title: `${count}` }),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(signaling.stats().connectedSessions, 0);
  assert.equal(signaling.stats().detachedSessions, 1);
  signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM, { title: 'while away' }));
  client.socket.resume();
  assert.equal(await client.closed(), CLOSE_CODES.SLOW_CONSUMER);
  const again = await enter('user alice', { session: client.session, lastSeq: client.lastSeq });
  assert.equal(again.isResumed, true);
  await again.until(() =>
    again.notifications.some((each) => each.streamUpdated?.stream?.title === 'while away'),
  );
  assert.equal(again.notifications[0]?.seq, client.lastSeq + 1, 'goes on where it stopped');
});

test('[SES-15] a ban closes the sockets of the person at once', async (context) => {
  const { enter, signaling, media } = await startSignaling(context);
  const client = await enter('user alice');
  await client.join(ROOM, { role: PUBLISH, grant: `grant ${ROOM} publish alice` });
  const viewer = await enter('user bob');
  await viewer.join(ROOM);
  signaling.roomControl.handleAccountChange({ type: 'banned', userId: asUserId('alice') });
  assert.equal(media.openPeers.size, 1);
  await signaling.roomControl.endRoom(ROOM, asStreamId('stream'), 'banned');
  assert.equal(await client.closed(), CLOSE_CODES.BANNED);
  await viewer.until(() => viewer.notifications.length === 1);
  assert.equal(viewer.notifications[0]?.streamEnded?.reason, 'banned');
});

test('[SES-19] draining tells every client to come back', async (context) => {
  const { enter, signaling, url } = await startSignaling(context);
  const client = await enter('user alice');
  await signaling.drain(1_000);
  assert.equal(await client.closed(), CLOSE_CODES.DRAINING);
  await assert.rejects(SocketClient.connect(url, {}), /503/);
});

test('[SES-20] 10,000 connect and disconnect cycles leave no session, room, timer or memory behind', async (context) => {
  const { connect, enter, signaling, authority, media } = await startSignaling(context);
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const heapBytes = async (): Promise<number> => {
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const cycle = async (index: number): Promise<void> => {
    if (index % 10 === 0) return await (await connect()).leave();
    const client = await enter(`user user-${index % 500}`);
    if (index % 3 === 0) await client.join(`room-${index % 20}`);
    await client.leave();
  };
  const runCycles = async (from: number, to: number): Promise<void> => {
    for (let index = from; index < to; index += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, offset) => cycle(index + offset)));
    }
  };
  await runCycles(0, 2_000);
  const before = await heapBytes();
  await runCycles(2_000, 10_000);
  const grownBytes = (await heapBytes()) - before;
  assert.ok(grownBytes < 4 * 1024 * 1024, `the heap grew by ${grownBytes} bytes`);
  const { users: _, deadlines: __, ...stats } = signaling.stats();
  for (const [name, count] of Object.entries(stats)) assert.equal(count, 0, `${name} left`);
  assert.equal(authority.present.size, 0);
  assert.equal(media.openPeers.size, 0);
});
