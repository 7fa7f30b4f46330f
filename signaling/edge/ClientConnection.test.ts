import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { asRoomId } from '@stagedoor/contracts/ids';
import {
  CONNECTION_QUEUE_BYTES_MAX,
  FRAME_BYTES_MAX,
  FRAMES_BURST_MAX,
  FRAMES_REFUSED_MAX,
  HELLO_TIMEOUT_MS,
  PENDING_CONNECTIONS_PER_IP_MAX,
} from '@stagedoor/contracts/limits';
import { snapshotOf } from '../test/fake-parts.ts';
import { createHarness, UpgradeRefused } from '../test/harness.ts';
import { MALFORMED_FRAMES, MALFORMED_TEXTS } from '../test/malformed-frames.ts';

test('[SES-1] a hello with a good token is answered with Welcome', async () => {
  const { enter } = createHarness();
  const client = await enter('user alice');
  const { welcome } = client.response(1);
  assert.equal(welcome?.userId, 'alice');
  assert.equal(welcome?.identityKind, 'user');
  assert.deepEqual(welcome?.roles, ['fan']);
  assert.equal(welcome?.resumed, false);
  assert.equal(welcome?.tokenExpiresInMs, 3_600_000);
  assert.equal(welcome?.routerRtpCapabilitiesJson, '{"codecs":[]}');
  assert.equal(client.isOpen, true);
});

test('[SES-1] a connection that says nothing is closed after five seconds', async () => {
  const harness = createHarness();
  const client = harness.connect();
  await harness.clock.advance(HELLO_TIMEOUT_MS - 1);
  assert.equal(client.isOpen, true);
  await harness.clock.advance(501);
  assert.equal(client.closeCode, CLOSE_CODES.HELLO_TIMEOUT);
  await harness.assertNothingLeft();
});

test('[SES-1] any other request before hello closes the connection', async () => {
  const { connect } = createHarness();
  const client = connect();
  const id = client.join('some-room');
  assert.equal(client.errorName(id), 'HELLO_EXPECTED');
  assert.equal(client.closeCode, CLOSE_CODES.HELLO_EXPECTED);
});

test('[SES-1] a second hello is refused and changes nothing', async () => {
  const { enter, settle } = createHarness();
  const client = await enter('user alice');
  const id = client.hello('user mallory');
  await settle();
  assert.equal(client.errorName(id), 'HELLO_EXPECTED');
  assert.equal(client.isOpen, true);
});

test('requests that come while the token is checked wait for Welcome', async () => {
  const { connect, settle, verifier } = createHarness();
  verifier.gate.shut();
  const client = connect();
  client.hello('user alice');
  const pings = Array.from({ length: 40 }, () => client.send({ ping: {} }));
  await settle();
  assert.equal(client.errorName(pings[39] ?? 0), 'RATE_LIMIT_EXCEEDED', 'not without limit');
  verifier.gate.open();
  await settle();
  assert.ok(client.heard.indexOf('response 1') < client.heard.indexOf('response 2'));
  assert.ok(client.response(pings[0] ?? 0).pong != null);
});

const refusedTokens = [
  ['', 'AUTH_REQUIRED', CLOSE_CODES.TOKEN_INVALID],
  ['forged', 'TOKEN_INVALID', CLOSE_CODES.TOKEN_INVALID],
  ['x'.repeat(5000), 'TOKEN_INVALID', CLOSE_CODES.TOKEN_INVALID],
  ['expired', 'TOKEN_EXPIRED', CLOSE_CODES.TOKEN_EXPIRED],
  ['user alice ttl=0', 'TOKEN_EXPIRED', CLOSE_CODES.TOKEN_EXPIRED],
  ['banned', 'ACCOUNT_BANNED', CLOSE_CODES.BANNED],
  ['broken', 'INTERNAL_ERROR', CLOSE_CODES.INTERNAL_ERROR],
] as const;
for (const [token, name, closeCode] of refusedTokens) {
  test(`[SES-2] the token '${token.slice(0, 20)}' is refused with ${name}`, async () => {
    const harness = createHarness();
    const client = await harness.enter(token);
    assert.equal(client.errorName(1), name);
    assert.equal(client.closeCode, closeCode);
    assert.equal(client.told('sessionEnding')[0]?.closeCode, closeCode, 'told before');
    assert.ok(!JSON.stringify(client.responses).includes('secrets'), 'no internals');
    await harness.assertNothingLeft();
  });
}

test('another protocol version is refused for good', async () => {
  const { enter } = createHarness();
  const client = await enter('user alice', { protocolVersion: 2 });
  assert.equal(client.errorName(1), 'PROTOCOL_VERSION_UNSUPPORTED');
  assert.equal(client.closeCode, CLOSE_CODES.PROTOCOL_VERSION_UNSUPPORTED);
});

test('a check of a token that takes too long is given up, and its late result counts for nothing', async () => {
  const harness = createHarness();
  harness.verifier.gate.shut();
  const client = await harness.enter('user alice');
  await harness.clock.advance(11_000);
  assert.equal(client.errorName(1), 'DEADLINE_EXCEEDED');
  assert.equal(client.closeCode, CLOSE_CODES.INTERNAL_ERROR);
  harness.verifier.gate.open();
  await harness.assertNothingLeft();
});

test('a connection that is lost during its hello leaves nothing behind', async () => {
  const harness = createHarness();
  harness.verifier.gate.shut();
  const client = await harness.enter('user alice');
  client.drop();
  harness.verifier.gate.open();
  await harness.assertNothingLeft();
});

test('[SES-3] a page of a foreign origin is closed for good before anything is read', async () => {
  const harness = createHarness({ allowedOrigins: ['https://app.example'] });
  const foreign = harness.connect({ origin: 'https://evil.example' });
  assert.equal(foreign.closeCode, CLOSE_CODES.ORIGIN_REFUSED);
  assert.equal(harness.connect({ origin: 'https://app.example' }).isOpen, true);
  assert.equal(harness.connect({ origin: 'https://live.example' }).isOpen, true);
  assert.equal(harness.connect().isOpen, true);
});

for (const { name, hex, id } of MALFORMED_FRAMES) {
  test(`[SES-16] a session survives what it can answer, and is closed on: ${name}`, async () => {
    const harness = createHarness();
    const client = await harness.enter('user alice');
    client.sendBytes(Buffer.from(hex, 'hex'));
    if (id === 0) assert.equal(client.closeCode, CLOSE_CODES.MALFORMED_FRAME);
    else assert.equal(client.errorName(id), 'MALFORMED_FRAME');
    assert.equal(client.isOpen, id !== 0);
    const stranger = harness.connect();
    stranger.sendBytes(Buffer.from(hex, 'hex'));
    assert.equal(stranger.closeCode, CLOSE_CODES.MALFORMED_FRAME);
    assert.deepEqual(harness.logLines, []);
  });
}

test('[SES-16] malformed JSON is answered or closed as well', async () => {
  const harness = createHarness();
  for (const { text, id } of MALFORMED_TEXTS) {
    const client = harness.connect({ query: 'encoding=json' });
    client.sendText('{"id":1,"hello":{"protocolVersion":1,"token":"user alice"}}');
    await harness.settle();
    client.sendText(text);
    assert.equal(client.isOpen, id !== 0, text.slice(0, 60));
    if (id !== 0) assert.match(client.texts.at(-1) ?? '', /"id":7,"error"/);
    client.drop(1000);
  }
  assert.deepEqual(harness.logLines, []);
});

test('[WIRE-1] a JSON connection speaks the same schema as text', async () => {
  const harness = createHarness();
  const client = harness.connect({ query: 'encoding=json' });
  client.sendText('{"id":1,"hello":{"protocolVersion":1,"token":"user alice"}}');
  await harness.settle();
  const welcome = JSON.parse(client.texts[0] ?? '');
  assert.equal(welcome.response.welcome.userId, 'alice');
  client.sendText('{"id":2,"fly":{}}');
  assert.equal(JSON.parse(client.texts[1] ?? '').response.error.name, 'UNKNOWN_REQUEST');
});

test('[SES-16] a text frame on a binary connection is malformed, and the other way round', async () => {
  const harness = createHarness();
  const binary = await harness.enter('user alice');
  binary.sendText('{"id":2,"ping":{}}');
  assert.equal(binary.closeCode, CLOSE_CODES.MALFORMED_FRAME);
  const json = harness.connect({ query: 'encoding=json' });
  json.send({ ping: {} });
  assert.equal(json.closeCode, CLOSE_CODES.MALFORMED_FRAME);
});

test('[SES-16] a frame that is too big closes the connection with its own code', async () => {
  const { enter } = createHarness();
  const client = await enter('user alice');
  client.sendBytes(new Uint8Array(FRAME_BYTES_MAX + 1));
  assert.equal(client.closeCode, CLOSE_CODES.FRAME_TOO_BIG);
});

test('[SES-10] a silent connection is closed, a pinging one stays', async () => {
  const harness = createHarness();
  const silent = await harness.enter('user silent');
  const lively = await harness.enter('user lively');
  for (let passedMs = 0; passedMs < 31_000; passedMs += 10_000) {
    lively.send({ ping: {} });
    await harness.clock.advance(10_000);
  }
  assert.equal(silent.closeCode, CLOSE_CODES.HEARTBEAT_TIMEOUT);
  assert.equal(lively.isOpen, true);
  const again = await harness.enter('user silent', { session: silent.session });
  assert.equal(again.isResumed, true);
});

test('[SES-12] frames over the rate are answered with an error and not executed', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const ids = Array.from({ length: FRAMES_BURST_MAX + 50 }, () => client.send({ ping: {} }));
  await harness.settle();
  const results = ids.map((id) =>
    client.response(id).pong != null ? 'pong' : client.errorName(id),
  );
  const limited = results.filter((each) => each === 'RATE_LIMIT_EXCEEDED');
  // The hello took a place too; so do the requests beyond those in flight, which are refused without being over the rate.
  assert.ok(limited.length >= 51);
  const last = client.response(ids.at(-1) ?? 0).error;
  assert.ok((last?.retryAfterMs ?? 0) > 0, 'says when to come back');
  assert.equal(client.isOpen, true);
  await harness.clock.advance(1000);
  const later = client.send({ ping: {} });
  await harness.settle();
  assert.ok(client.response(later).pong != null, 'works again');
});

test('[SES-12] 10,000 frames in a second are cut off; another user notices nothing', async () => {
  const harness = createHarness();
  const other = await harness.enter('user bob');
  const flooder = await harness.enter('user mallory');
  let sentCount = 0;
  while (flooder.isOpen && sentCount < 10_000) {
    flooder.send({ ping: {} });
    sentCount += 1;
  }
  assert.equal(flooder.closeCode, CLOSE_CODES.RATE_LIMITED);
  assert.ok(sentCount <= FRAMES_BURST_MAX + FRAMES_REFUSED_MAX + 1);
  const id = other.send({ ping: {} });
  await harness.settle();
  assert.ok(other.response(id).pong != null);
});

test('[SES-12] whoever is a little too fast for a long time is not closed', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  for (let second = 0; second < 60; second += 1) {
    for (let count = 0; count < 80; count += 1) client.send({ ping: {} });
    await harness.clock.advance(1000);
  }
  assert.equal(client.isOpen, true);
});

test('[SES-12] many connections of one user share a limit', async () => {
  const harness = createHarness();
  const clients = [];
  for (let index = 0; index < 6; index += 1) clients.push(await harness.enter('user alice'));
  let limitedCount = 0;
  for (const client of clients) {
    for (let count = 0; count < 190; count += 1) client.send({ ping: {} });
    await harness.settle();
    limitedCount += client.responses.filter((each) => each.error?.retryAfterMs).length;
  }
  // 6 × 190 frames are below each connection's own burst, and 340 above the user's.
  assert.ok(limitedCount >= 330 && limitedCount <= 340, `${limitedCount} limited`);
});

test('[SES-13] a client that does not read is closed and can resume', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  client.join('some-room');
  await harness.settle();
  client.isStuck = true;
  const description = 'x'.repeat(10_000);
  for (let count = 0; count < 200 && client.isOpen; count += 1) {
    const snapshot = snapshotOf(asRoomId('some-room'), { description, title: `${count}` });
    harness.signaling.roomControl.announceStream(asRoomId('some-room'), snapshot);
    assert.ok(client.bufferedBytes <= CONNECTION_QUEUE_BYTES_MAX + 11_000, 'no more piles up');
  }
  assert.equal(client.closeCode, CLOSE_CODES.SLOW_CONSUMER);
  assert.equal(await harness.metric('signaling_slow_consumers_total'), 1);
  const again = await harness.enter('user alice', {
    session: client.session,
    lastSeq: client.lastSeq,
  });
  assert.equal(again.isResumed, true);
  assert.equal(again.told('streamUpdated').at(-1)?.stream?.title, '104');
});

test('[SES-18] half-open connections of one address are limited, end by themselves, and hold nobody else up', async () => {
  const harness = createHarness();
  let refusedCount = 0;
  for (let index = 0; index < 1000; index += 1) {
    try {
      harness.connect({ ip: '10.9.9.9' });
    } catch (error) {
      assert.ok(error instanceof UpgradeRefused && error.status === 429);
      refusedCount += 1;
    }
  }
  assert.equal(refusedCount, 1000 - PENDING_CONNECTIONS_PER_IP_MAX);
  const other = await harness.enter('user alice');
  assert.equal(other.isOpen, true);
  await harness.clock.advance(HELLO_TIMEOUT_MS + 500);
  assert.equal(harness.signaling.stats().pendingConnections, 0);
  assert.equal(harness.connect({ ip: '10.9.9.9' }).isOpen, true);
});

test('[SES-18] all addresses of an IPv6 network (/64) have one limit together', async () => {
  const harness = createHarness();
  const addressOf = (index: number): string => `2001:db8:1:2::${index.toString(16)}`;
  for (let index = 0; index < PENDING_CONNECTIONS_PER_IP_MAX; index += 1) {
    harness.connect({ ip: addressOf(index) });
  }
  assert.throws(() => harness.connect({ ip: addressOf(0xffff) }), { status: 429 });
  assert.equal(harness.connect({ ip: '2001:db8:1:3::1' }).isOpen, true);
  await harness.clock.advance(HELLO_TIMEOUT_MS + 500);
  assert.equal(harness.connect({ ip: addressOf(0xffff) }).isOpen, true);
});
