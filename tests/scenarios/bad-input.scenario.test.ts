import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { TOKEN_KINDS } from '@stagedoor/contracts/token';
import { stagedoor } from '@stagedoor/contracts/wire';
import { StagedoorProcess } from '../e2e/StagedoorProcess.ts';
import {
  GrantSigner,
  HOUR_SECONDS,
  nowSeconds,
  signedWithHmac,
  tamper,
  unsigned,
} from './forged-tokens.ts';
import { PUBLISH, WireClient } from './WireClient.ts';

type Person = { token: string; userId: string };
type Live = { channelName: string; publishGrant: string };

let server: StagedoorProcess;
let creator: Person;
let fan: Person;
let anonymousToken: string;
/** Somebody who does nothing wrong and must notice nothing of what others do. */
let bystander: WireClient;
let live: Live;
const clients: WireClient[] = [];

before(async () => {
  server = await StagedoorProcess.start({ environment: { STAGEDOOR_LOG_LEVEL: 'warn' } });
  creator = await register({ isCreator: true });
  fan = await register();
  anonymousToken = (await server.call('POST', '/auth/anonymous')).data.accessToken;
  live = await goLive(creator);
  bystander = await WireClient.enter(server, anonymousToken);
  assert.ok((await bystander.join(live.channelName)).roomJoined != null);
});

after(async () => {
  bystander?.close();
  await server?.stop();
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  assert.ok((await bystander.request({ ping: {} })).pong != null, 'others go on');
  const events = bystander.notifications.map((each) => (each as { body?: string }).body);
  assert.ok(!events.includes('mediaReset'), 'and so does their media');
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  assert.doesNotMatch(server.output, /"level":"(error|fatal)"/, 'nothing was logged as a defect');
});

async function register(options: { isCreator?: boolean } = {}): Promise<Person> {
  const username = `u${randomUUID().slice(0, 13)}`;
  const body = { email: `${username}@example.com`, username, password: 'correct horse battery' };
  const { data } = await server.call('POST', '/auth/register', { body });
  const person = { token: data.accessToken, userId: data.user.id };
  if (options.isCreator === true) {
    const { status } = await server.call('POST', '/users/become-creator', {
      token: person.token,
      body: {},
    });
    assert.equal(status, 200);
  }
  return person;
}

async function goLive({ token }: Person, options: object = {}): Promise<Live> {
  const body = { title: 'A title', category: 'music', ...options };
  const { data, code } = await server.call('POST', '/streaming/go-live', { token, body });
  assert.equal(code, undefined);
  return data;
}

async function enter(token: string): Promise<WireClient> {
  const client = await WireClient.enter(server, token);
  clients.push(client);
  return client;
}

/** How a hello with this token is refused: the error, then the close code. */
async function refuseHello(token: string): Promise<[string | undefined, number]> {
  const client = await WireClient.connect(server);
  clients.push(client);
  const { error } = await client.hello(token);
  return [error?.name ?? undefined, await client.closed()];
}

async function registerKey(owner: Person): Promise<{ signer: GrantSigner; kid: string }> {
  const signer = new GrantSigner();
  const { data } = await server.call('POST', '/users/me/grant-keys', {
    token: owner.token,
    body: { name: 'a backend', publicKey: signer.publicJwk },
  });
  return { signer, kid: data.kid };
}

/** A token that is none: refused over REST, in a hello, on a live connection, and as a grant. */
async function assertUseless(token: string): Promise<void> {
  assert.equal((await server.call('GET', '/auth/me', { token })).code, 'TOKEN_INVALID');
  const [refusal, closeCode] = await refuseHello(token);
  assert.ok(refusal === 'TOKEN_INVALID' || refusal === 'GRANT_INVALID', `${refusal}`);
  assert.equal(closeCode, CLOSE_CODES.TOKEN_INVALID);
  const client = await enter(fan.token);
  const refresh = await client.refusal({ refreshToken: { token } });
  assert.ok(refresh === 'TOKEN_INVALID' || refresh === 'GRANT_INVALID', `${refresh}`);
  const joined = await client.join(live.channelName, { grant: token });
  assert.equal(joined.error?.name, 'GRANT_INVALID');
}

test('[RUN-20] an expired token is refused as expired, on every way in', async () => {
  const { signer, kid } = await registerKey(creator);
  const exp = nowSeconds() - 1;
  const claims = { iat: exp - HOUR_SECONDS, exp };
  const expired = signer.grant(kid, live.channelName, { claims });
  assert.deepEqual(await refuseHello(expired), ['TOKEN_EXPIRED', CLOSE_CODES.TOKEN_EXPIRED]);
  const good = signer.grant(kid, live.channelName);
  const guest = await enter(good);
  assert.ok((await guest.join(live.channelName)).roomJoined != null, 'only the time was wrong');
  assert.equal(await guest.refusal({ refreshToken: { token: expired } }), 'TOKEN_EXPIRED');
  const again = await guest.join(live.channelName, { grant: expired });
  assert.equal(again.error?.name, 'TOKEN_EXPIRED');
  const eternal = { claims: { exp: nowSeconds() + 7 * HOUR_SECONDS } };
  assert.equal(
    (await refuseHello(signer.grant(kid, live.channelName, eternal)))[0],
    'GRANT_INVALID',
  );
});

test('[RUN-20] a token whose expiry, person or room was changed is forged, however good it was', async () => {
  // Moving the end of our own tokens breaks their signature, so they are refused as forged and not as expired.
  await assertUseless(tamper(fan.token, { claims: { exp: nowSeconds() - 1 } }));
  await assertUseless(tamper(fan.token, { claims: { exp: nowSeconds() + 24 * HOUR_SECONDS } }));
  await assertUseless(tamper(fan.token, { claims: { sub: creator.userId } }));
  await assertUseless(tamper(live.publishGrant, { claims: { sub: fan.userId } }));
});

test('[RUN-20] a signature that is missing, of another key or of nobody known is refused', async () => {
  const [header, claims] = fan.token.split('.');
  await assertUseless(`${header}.${claims}.${Buffer.alloc(64, 7).toString('base64url')}`);
  await assertUseless(`${header}.${claims}.${live.publishGrant.split('.')[2]}`);
  const { signer, kid } = await registerKey(creator);
  const stranger = new GrantSigner();
  await assertUseless(stranger.grant(kid, live.channelName));
  await assertUseless(signer.grant('k_0000000000000000', live.channelName));
  for (const garbage of ['x', 'a.b.c', '..', 'ünï', `${fan.token}.x`]) {
    assert.notEqual((await refuseHello(garbage))[0], undefined, garbage);
  }
});

test('[RUN-20] alg:none is no algorithm, however it is spelled', async () => {
  for (const alg of ['none', 'None', 'NONE', '']) {
    await assertUseless(unsigned(fan.token, alg));
    await assertUseless(unsigned(live.publishGrant, alg));
  }
});

test('[RUN-20] HS256 with a public key for its secret is refused', async () => {
  const { signer, kid } = await registerKey(creator);
  const grant = signer.grant(kid, live.channelName);
  const { x } = signer.publicJwk;
  const secrets = [
    x,
    Buffer.from(x, 'base64url'),
    JSON.stringify(signer.publicJwk),
    signer.publicKey.export({ type: 'spki', format: 'pem' }),
    signer.publicKey.export({ type: 'spki', format: 'der' }),
  ];
  for (const secret of secrets) await assertUseless(signedWithHmac(grant, secret));
  await assertUseless(signedWithHmac(fan.token, x));
});

test('[RUN-21] a token of one kind does not pass for another', async () => {
  const viewer = await server.call('POST', `/streaming/viewer/join/${live.channelName}`, fan);
  for (const grant of [live.publishGrant, viewer.data.viewerGrant]) {
    const { code } = await server.call('GET', '/auth/me', { token: grant });
    assert.equal(code, 'TOKEN_INVALID', 'a grant is no access token');
  }
  const client = await enter(fan.token);
  const joined = await client.join(live.channelName, { grant: fan.token });
  assert.equal(joined.error?.name, 'GRANT_INVALID', 'an access token is no grant');
  const { access, grant } = TOKEN_KINDS;
  await assertUseless(tamper(live.publishGrant, { header: { typ: access.typ } }));
  await assertUseless(tamper(fan.token, { header: { typ: grant.typ } }));
  const { signer, kid } = await registerKey(creator);
  const room = live.channelName;
  await assertUseless(signer.grant(kid, room, { header: { typ: access.typ } }));
  await assertUseless(signer.grant(kid, room, { claims: { aud: access.aud } }));
  const posing = { sub: creator.userId, aud: access.aud, iss: 'stagedoor', sid: randomUUID() };
  await assertUseless(signer.grant(kid, room, { header: { typ: access.typ }, claims: posing }));
});

test('[RUN-22] nobody publishes without a grant to publish in that room, for that person', async () => {
  const room = live.channelName;
  const other = await register({ isCreator: true });
  const otherLive = await goLive(other);
  const audience = await server.call('POST', '/agora/token/stream', {
    token: creator.token,
    body: { channelName: room, role: 'audience' },
  });
  const refusals: [string, string, string][] = [
    [fan.token, '', 'GRANT_REQUIRED'],
    [anonymousToken, '', 'GRANT_REQUIRED'],
    [creator.token, '', 'GRANT_REQUIRED'],
    [creator.token, audience.data.token, 'GRANT_INVALID'],
    [other.token, otherLive.publishGrant, 'GRANT_INVALID'],
    [fan.token, live.publishGrant, 'GRANT_INVALID'],
  ];
  for (const [token, grant, code] of refusals) {
    const client = await enter(token);
    const joined = await client.join(room, { role: PUBLISH, grant });
    assert.equal(joined.error?.name, code);
  }
  const { signer, kid } = await registerKey(other);
  const foreign = signer.grant(kid, room, { claims: { role: 'publish' } });
  const guest = await enter(foreign);
  const joined = await guest.join(room, { role: PUBLISH });
  assert.equal(joined.error?.name, 'GRANT_INVALID', "another creator's key opens no room here");
  for (const body of [{ channelName: room, role: 'host' }]) {
    const { status } = await server.call('POST', '/agora/token/stream', { ...fan, body });
    assert.equal(status, 403);
  }
});

test('[RUN-22] whoever joined to watch sends nothing', async () => {
  const client = await enter(fan.token);
  const { roomJoined } = await client.join(live.channelName);
  const transportId = roomJoined?.transport?.transportId ?? '';
  const produce = { transportId, source: 2, kind: 'video', rtpParametersJson: VIDEO };
  assert.notEqual(await client.refusal({ produce }), undefined);
});

test('[RUN-23] a private stream is closed to everybody without a grant, on every way in', async () => {
  const owner = await register({ isCreator: true });
  const { channelName } = await goLive(owner, { visibility: 'private', title: 'Behind the door' });
  const anonymous = await enter(anonymousToken);
  const stranger = await enter(fan.token);
  for (const client of [anonymous, stranger]) {
    const { error } = await client.join(channelName);
    assert.equal(error?.name, 'GRANT_REQUIRED');
    const foreign = await client.join(channelName, { grant: live.publishGrant });
    assert.equal(foreign.error?.name, 'GRANT_INVALID');
  }
  for (const token of [undefined, anonymousToken, fan.token]) {
    const who = token === undefined ? {} : { token };
    const info = await server.call('GET', `/streaming/stream/${channelName}`, who);
    assert.ok([403, 404].includes(info.status), `info answers ${info.status}`);
    assert.doesNotMatch(JSON.stringify(info), /Behind the door/);
    const calls = [
      server.call('POST', `/streaming/viewer/join/${channelName}`, who),
      server.call('POST', '/agora/token/stream', { ...who, body: { channelName } }),
      server.call('POST', '/agora/token/rtc', { ...who, body: { channelName } }),
    ];
    for (const { status, data } of await Promise.all(calls)) {
      assert.ok([401, 403, 404].includes(status), `answered ${status}`);
      assert.equal(data, undefined);
    }
  }
  const { data } = await server.call('GET', '/streaming/active');
  assert.doesNotMatch(JSON.stringify(data), /Behind the door/);
  const mine = await enter(owner.token);
  assert.ok((await mine.join(channelName)).roomJoined != null, 'its owner may look');
  const { signer, kid } = await registerKey(owner);
  const guest = await enter(signer.grant(kid, channelName));
  assert.ok((await guest.join(channelName)).roomJoined != null, 'and who has a grant');
});

/** A value of 32 bytes, as a sha-256 fingerprint is written. */
const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');
const dtls = (fingerprints: unknown, role: unknown = 'client'): string =>
  JSON.stringify({ role, fingerprints });
const FORGED_BLOBS = [
  '',
  'null',
  '[]',
  '7',
  '"text"',
  '{',
  '{}',
  '\u0000',
  `{"a":${'['.repeat(999)}`,
];
const FORGED_DTLS = [
  ...FORGED_BLOBS,
  dtls([]),
  dtls('sha-256'),
  dtls([{ algorithm: 'md5', value: FINGERPRINT }]),
  dtls([{ algorithm: 'sha-256', value: 'not hexadecimal' }]),
  dtls([{ algorithm: 'sha-512', value: FINGERPRINT }]),
  dtls([{ algorithm: 'sha-256', value: FINGERPRINT }], 'boss'),
  dtls(Array.from({ length: 100 }, () => ({ algorithm: 'sha-256', value: FINGERPRINT }))),
];
const VIDEO = JSON.stringify({
  codecs: [{ mimeType: 'video/VP8', payloadType: 101, clockRate: 90_000 }],
  encodings: [{ ssrc: 1_234 }],
});
const video = (changes: object): string => JSON.stringify({ ...JSON.parse(VIDEO), ...changes });
const FORGED_RTP = [
  ...FORGED_BLOBS,
  video({ codecs: [] }),
  video({ codecs: [{ mimeType: 'video/NOPE', payloadType: 101, clockRate: 90_000 }] }),
  video({ codecs: [{ mimeType: 'audio/opus', payloadType: 101, clockRate: 48_000, channels: 2 }] }),
  video({ codecs: [{ mimeType: 'video/VP8', payloadType: 4_000, clockRate: 90_000 }] }),
  video({ codecs: [{ mimeType: 'video/VP8', payloadType: 101, clockRate: -1 }] }),
  video({ encodings: [] }),
  video({ encodings: [{ ssrc: -1 }] }),
  video({ encodings: [{ ssrc: 2 ** 32 }] }),
  video({ encodings: Array.from({ length: 100 }, (_, index) => ({ ssrc: index + 1 })) }),
  video({ headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 400 }] }),
];

test('[RUN-24] forged DTLS parameters are refused by name, and good ones are taken after them', async () => {
  const client = await enter(fan.token);
  const { roomJoined } = await client.join(live.channelName);
  const transportId = roomJoined?.transport?.transportId ?? '';
  for (const dtlsParametersJson of FORGED_DTLS) {
    const refusal = await client.refusal({ connectTransport: { transportId, dtlsParametersJson } });
    assert.equal(refusal, 'MEDIA_PARAMETERS_INVALID', dtlsParametersJson.slice(0, 80));
  }
  const good = dtls([{ algorithm: 'sha-256', value: FINGERPRINT }]);
  const connectTransport = { transportId, dtlsParametersJson: good };
  assert.equal(await client.refusal({ connectTransport }), undefined);
  const stranger = await enter(anonymousToken);
  await stranger.join(live.channelName);
  assert.equal(await stranger.refusal({ connectTransport }), 'NOT_FOUND', "another's transport");
});

test('[RUN-24] forged RTP parameters are refused by name, and good ones are taken after them', async () => {
  const owner = await register({ isCreator: true });
  const { channelName, publishGrant } = await goLive(owner);
  const client = await enter(owner.token);
  const joined = await client.join(channelName, { role: PUBLISH, grant: publishGrant });
  const transportId = joined.roomJoined?.transport?.transportId ?? '';
  const good = { transportId, source: 2, kind: 'video', rtpParametersJson: VIDEO };
  for (const rtpParametersJson of FORGED_RTP) {
    const refusal = await client.refusal({ produce: { ...good, rtpParametersJson } });
    assert.equal(refusal, 'MEDIA_PARAMETERS_INVALID', rtpParametersJson.slice(0, 80));
  }
  for (const changes of [{ kind: 'smell' }, { kind: 'audio' }, { source: 99 }, { source: 0 }]) {
    assert.notEqual(await client.refusal({ produce: { ...good, ...changes } }), undefined);
  }
  assert.ok((await client.request({ produce: good })).produced != null);
});

test('[RUN-24] forged RTP capabilities are refused by name, and good ones are taken after them', async () => {
  const client = await enter(fan.token);
  const forged = [
    ...FORGED_BLOBS,
    '{"codecs":[]}',
    '{"codecs":"all"}',
    '{"codecs":[{"mimeType":"video/VP8"}]}',
    '{"codecs":[{"kind":"video","mimeType":"video/VP8","clockRate":"fast","preferredPayloadType":1}]}',
  ];
  for (const rtpCapabilitiesJson of forged) {
    const { error } = await client.join(live.channelName, { rtpCapabilitiesJson });
    assert.equal(error?.name, 'MEDIA_PARAMETERS_INVALID', rtpCapabilitiesJson.slice(0, 80));
  }
  assert.ok((await client.join(live.channelName)).roomJoined != null);
});

test('[RUN-25] SQL, markup and emoji in a title are text, by REST and over the socket', async () => {
  const titles = [
    `'; DROP TABLE streams; --`,
    `" OR 1=1 /* \\' */ $1 %s {{7*7}}`,
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '👩‍👩‍👧‍👦 🇩🇪 مرحبا ‮right to left‬ 中文',
  ];
  const owner = await register({ isCreator: true });
  const { channelName } = await goLive(owner);
  const viewer = await enter(fan.token);
  await viewer.join(channelName);
  for (const title of titles) {
    await goLive(owner, { title, description: title, category: 'music' });
    await viewer.answer(() =>
      viewer.notifications.find(
        ({ streamUpdated }) =>
          streamUpdated?.stream?.title === title && streamUpdated.stream.description === title,
      ),
    );
    const info = await server.call('GET', `/streaming/stream/${channelName}`);
    assert.equal(info.data.title, title);
    const found = await server.call('GET', `/streaming/active?search=${encodeURIComponent(title)}`);
    assert.deepEqual(
      found.data.streams.map((stream: { title: string }) => stream.title),
      [title],
      'searched for as it was written, and nothing else is found',
    );
    const late = await enter(anonymousToken);
    assert.equal((await late.join(channelName)).roomJoined?.stream?.title, title);
  }
  for (const title of ['\u0000', 'a\u0000b', '\ud800', '\u001b[2J']) {
    const body = { title, category: 'music' };
    const { code } = await server.call('POST', '/streaming/go-live', { token: owner.token, body });
    assert.equal(code, 'VALIDATION_ERROR');
  }
});

test('[RUN-26] of many who take a username at the same instant exactly one gets it', async () => {
  const username = `taken${randomUUID().slice(0, 8)}`;
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      server.call('POST', '/auth/register', {
        body: {
          email: `${username}-${index}@example.com`,
          username: index % 2 === 0 ? username : username.toUpperCase(),
          password: 'correct horse battery',
        },
      }),
    ),
  );
  const codes = answers.map(({ code }) => code);
  assert.equal(codes.filter((code) => code === undefined).length, 1);
  assert.equal(codes.filter((code) => code === 'USERNAME_TAKEN').length, 7);
});

test('[RUN-27] unknown and malformed JSON frames are answered, and the connection goes on', async () => {
  const client = await WireClient.connect(server, 'json');
  clients.push(client);
  const ask = async (id: number, frame: object): Promise<string | undefined> => {
    client.socket.send(JSON.stringify({ id, ...frame }));
    const { response } = await client.answer(() =>
      client.texts.find((each) => each.response?.id === id),
    );
    return response?.error?.name;
  };
  assert.equal(await ask(1, { hello: { protocolVersion: 1, token: fan.token } }), undefined);
  assert.equal(await ask(2, { launchMissiles: {} }), 'UNKNOWN_REQUEST');
  assert.equal(await ask(3, { constructor: {} }), 'UNKNOWN_REQUEST');
  assert.equal(await ask(4, { toString: {}, ping: {} }), 'MALFORMED_FRAME');
  assert.equal(await ask(5, {}), 'MALFORMED_FRAME');
  assert.equal(await ask(6, { ping: { lastSeq: 'many' } }), 'MALFORMED_FRAME');
  assert.equal(await ask(7, { joinRoom: { room: { toString: 'x' } } }), 'MALFORMED_FRAME');
  assert.equal(await ask(8, { ping: { of: 'something unknown' } }), undefined, 'ignored');
  client.socket.send(`[${'{}'.repeat(3)}`);
  assert.equal(
    await client.closed(),
    CLOSE_CODES.MALFORMED_FRAME,
    'without an id nobody can answer',
  );
});

test('[RUN-27] binary frames that no client of ours would send are answered, and the connection goes on', async () => {
  const client = await enter(fan.token);
  const unknownRequest = Buffer.from([0x08, 0x64, 0xc2, 0x3e, 0x00]);
  client.socket.send(unknownRequest);
  const answer = await client.answer(() => client.responses.find((each) => each.id === 100));
  assert.equal(answer.error?.name, 'UNKNOWN_REQUEST');
  const request = stagedoor.Request.encode({ id: 101, ping: {} }).finish();
  client.socket.send(Buffer.concat([request, Buffer.from([0xff])]));
  const malformed = await client.answer(() => client.responses.find((each) => each.id === 101));
  assert.equal(malformed.error?.name, 'MALFORMED_FRAME');
});
