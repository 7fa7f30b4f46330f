import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { readOffer } from '../../media-server/whip/test/offers.ts';
import { DEMO_ADMIN, DEMO_CREATOR, DEMO_FAN, logInByApi } from '../e2e/demo.ts';
import { StagedoorProcess } from '../e2e/StagedoorProcess.ts';
import { AiortcClient } from '../whip/AiortcClient.ts';
import { ask, locationOf, patchIce, postOffer } from '../whip/whip-requests.ts';

let server: StagedoorProcess;
let creator: { token: string; userId: string };
const clients: AiortcClient[] = [];

before(async () => {
  server = await StagedoorProcess.start();
  creator = await logInByApi(server, DEMO_CREATOR);
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await endStream();
  for (const { id } of (await keysOf()).keys) {
    await server.call('DELETE', `/streaming/keys/${id}`, { token: creator.token });
  }
});

after(async () => {
  await server.stop();
});

async function keysOf(): Promise<{ keys: { id: string }[]; whipUrl: string }> {
  return (await server.call('GET', '/streaming/keys', { token: creator.token })).data;
}

async function makeKey(): Promise<{ id: string; key: string }> {
  const { status, data } = await server.call('POST', '/streaming/keys', {
    token: creator.token,
    body: { name: 'Studio PC' },
  });
  assert.equal(status, 201);
  return data;
}

async function myStream() {
  return (await server.call('GET', '/streaming/mine', { token: creator.token })).data.stream;
}

async function endStream(): Promise<void> {
  const stream = await myStream();
  if (stream === null) return;
  await server.call('POST', `/streaming/end-stream/${stream.streamId}`, { token: creator.token });
}

async function goLive(texts: object = {}) {
  const { status, data } = await server.call('POST', '/streaming/go-live', {
    token: creator.token,
    body: { title: 'From a program', withStreamKey: false, ...texts },
  });
  assert.equal(status, 201);
  return data;
}

function publish(path: string, token: string, codec: 'h264' | 'vp8' = 'h264'): AiortcClient {
  const client = AiortcClient.publish(`${server.url}${path}`, token, codec);
  clients.push(client);
  return client;
}

function play(path: string, token?: string): AiortcClient {
  const client = AiortcClient.play(`${server.url}${path}`, token);
  clients.push(client);
  return client;
}

/** Resolves when the stream is as wanted; its changes come over the WebSocket, which nobody here has. */
async function untilStream(
  isWanted: (stream: { isPublisherConnected: boolean; viewerCount: number }) => boolean,
) {
  for (;;) {
    const stream = await myStream();
    if (stream !== null && isWanted(stream)) return stream;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

for (const codec of ['h264', 'vp8'] as const) {
  test(`[WHIP-1] aiortc goes live with a stream key in ${codec}, and another aiortc plays it by WHEP`, async () => {
    const { key } = await makeKey();
    const publisher = publish('/whip/live', key, codec);
    const created = await publisher.answered();
    assert.equal(created.status, 201, created.body);
    assert.match(created.etag ?? '', /^"[^"]+"$/);
    await publisher.untilState('connected');
    const stream = await untilStream(({ isPublisherConnected }) => isPublisherConnected);
    assert.equal(stream.whipUrl, `${server.url}/whip/${stream.channelName}`);

    const player = play(`/whep/${stream.channelName}`);
    assert.equal((await player.answered()).status, 201);
    const counts = await player.untilFramesDecoded({ video: 20, audio: 40 });
    assert.deepEqual([counts.width, counts.height], [320, 180]);
    await untilStream(({ viewerCount }) => viewerCount === 1);
    assert.equal(await player.delete(), 200);
    await untilStream(({ viewerCount }) => viewerCount === 0);

    assert.equal(await publisher.delete(), 200);
    await untilStream(({ isPublisherConnected }) => !isPublisherConnected);
    assert.equal((await myStream()).status, 'live', 'the publisher may come back');
    const again = publish('/whip/live', key, codec);
    await again.untilState('connected');
    assert.equal((await myStream()).streamId, stream.streamId, 'the same stream goes on');
  });
}

test('[KEY-4] a revoked key ends what it opened at once, and opens nothing any more', async () => {
  const { key, id } = await makeKey();
  const publisher = publish('/whip/live', key);
  const { location } = await publisher.answered();
  await publisher.untilState('connected');
  const player = play(`/whep/${(await myStream()).channelName}`);
  await player.untilFramesDecoded({ video: 5, audio: 5 });

  await server.call('DELETE', `/streaming/keys/${id}`, { token: creator.token });
  await untilStream(({ isPublisherConnected }) => !isPublisherConnected);
  assert.equal((await ask(server, 'GET', location ?? '', { token: key })).status, 404);
  const refused = await postOffer(server, '/whip/live', readOffer('obs-30'), { token: key });
  assert.deepEqual([refused.status, refused.code], [401, 'TOKEN_INVALID']);
  assert.match(refused.headers.get('www-authenticate') ?? '', /^Bearer/);
});

test('[KEY-4] a rotated key ends what it opened; its successor opens the same stream', async () => {
  const { key, id } = await makeKey();
  const first = await postOffer(server, '/whip/live', readOffer('obs-30'), { token: key });
  const location = locationOf(first);
  const rotated = await server.call('POST', `/streaming/keys/${id}/rotate`, {
    token: creator.token,
  });
  assert.equal(rotated.status, 201);
  assert.notEqual(rotated.data.key, key);
  assert.equal((await ask(server, 'GET', location, { token: key })).status, 404);
  const again = await postOffer(server, '/whip/live', readOffer('obs-30'), {
    token: rotated.data.key,
  });
  assert.equal(again.status, 201);
});

test('[WHIP-7] a session has an address of its own, for the holder of its token alone, until it is deleted', async () => {
  const { key } = await makeKey();
  const created = await postOffer(server, '/whip/live', readOffer('obs-32-simulcast'), {
    token: key,
  });
  assert.equal(created.status, 201);
  assert.equal(created.headers.get('content-type'), 'application/sdp');
  assert.equal(created.headers.get('accept-patch'), 'application/trickle-ice-sdpfrag');
  const location = locationOf(created);
  assert.match(location, /^\/whip\/live\/[A-Za-z0-9_-]{43}$/);
  assert.match(created.body, /^v=0\r\n/);

  const { key: other } = await makeKey();
  for (const method of ['GET', 'DELETE']) {
    assert.equal((await ask(server, method, location)).status, 401);
    assert.equal((await ask(server, method, location, { token: other })).status, 403);
  }
  const found = await ask(server, 'GET', location, { token: key });
  assert.deepEqual([found.status, found.body], [204, '']);
  const strange = location.replace(/.{43}$/, 'A'.repeat(43));
  assert.equal((await ask(server, 'DELETE', strange, { token: key })).status, 404);
  const put = await ask(server, 'PUT', location, { token: key, body: '' });
  assert.equal(put.status, 405);
  assert.equal(put.headers.get('allow'), 'DELETE, GET, HEAD, OPTIONS, PATCH');

  assert.equal((await ask(server, 'DELETE', location, { token: key })).status, 200);
  assert.equal((await ask(server, 'DELETE', location, { token: key })).status, 404);
});

test('[WHIP-8] candidates are taken and ICE is restarted under the entity tag', async () => {
  const { key: token } = await makeKey();
  const created = await postOffer(server, '/whip/live', readOffer('obs-30'), { token });
  const location = locationOf(created);
  const etag = created.headers.get('etag') ?? '';
  const candidate = 'a=candidate:1 1 UDP 2122317823 192.0.2.10 59412 typ host\r\n';
  const current = `a=ice-ufrag:g4Zr\r\na=ice-pwd:q0nVYc8YVjWm1wqU8sX6Ab\r\nm=audio 9 RTP/AVP 0\r\na=mid:0\r\n${candidate}`;
  const restart = current.replace('g4Zr', 'newU').replace('q0nVYc', 'r1oWZd');
  const patch = (fragment: string, headers: Record<string, string>) =>
    patchIce(server, location, fragment, { token, headers });

  assert.equal((await patch(current, {})).status, 428);
  assert.equal((await patch(current, { 'if-match': '"old"' })).status, 412);
  assert.equal(
    (await patch(current, { 'if-match': etag, 'content-type': 'text/plain' })).status,
    415,
  );
  assert.equal((await patch('hello', { 'if-match': etag })).status, 400);
  const trickled = await patch(current, { 'if-match': etag });
  assert.deepEqual([trickled.status, trickled.headers.get('etag')], [204, null]);
  assert.equal((await patch(restart, { 'if-match': '"old"' })).status, 412);

  const restarted = await patch(restart, { 'if-match': '*' });
  assert.equal(restarted.status, 200);
  assert.equal(restarted.headers.get('content-type'), 'application/trickle-ice-sdpfrag');
  const next = restarted.headers.get('etag') ?? '';
  assert.notEqual(next, etag);
  const ufrag = (text: string) => /a=ice-ufrag:(\S+)/.exec(text)?.[1];
  assert.notEqual(ufrag(restarted.body), ufrag(created.body));
  assert.match(restarted.body, /a=candidate:/);
  assert.equal((await patch(restart, { 'if-match': etag })).status, 412, 'the old session is over');
  assert.equal((await patch(restart, { 'if-match': next })).status, 204);
  assert.equal((await patch(current, { 'if-match': next })).status, 200, 'the tag will do');
});

test('[WHIP-9] endpoints say what they take', async () => {
  const { key: token } = await makeKey();
  for (const kind of ['whip', 'whep']) {
    const options = await ask(server, 'OPTIONS', `/${kind}/live`);
    assert.equal(options.status, 200);
    assert.equal(options.headers.get('accept-post'), 'application/sdp');
    const put = await ask(server, 'PUT', `/${kind}/live`, { token, body: '' });
    assert.deepEqual([put.status, put.headers.get('allow')], [405, 'GET, HEAD, OPTIONS, POST']);
    const get = await ask(server, 'GET', `/${kind}/live`);
    assert.deepEqual([get.status, get.body], [200, '']);
    assert.equal((await ask(server, 'GET', `/${kind}/`)).status, 404);
  }
  const head = await ask(server, 'HEAD', '/whep/some-channel');
  assert.deepEqual([head.status, head.headers.get('content-type')], [200, 'application/sdp']);
  const text = await postOffer(server, '/whip/live', readOffer('obs-30'), {
    token,
    headers: { 'content-type': 'text/plain' },
  });
  assert.deepEqual([text.status, text.headers.get('accept-post')], [415, 'application/sdp']);
  const json = await postOffer(server, '/whip/live', readOffer('obs-30'), {
    token,
    headers: { accept: 'application/json' },
  });
  assert.equal(json.status, 406);
});

test('[WHIP-9] pages of other origins may publish and play with tokens, never with cookies', async () => {
  const { key: token } = await makeKey();
  const origin = 'https://player.example';
  const preflight = await ask(server, 'OPTIONS', '/whip/live', {
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type, if-match',
    },
  });
  assert.ok(preflight.status === 200 || preflight.status === 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Authorization/);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /If-Match/);
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PATCH/);
  assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
  const created = await postOffer(server, '/whip/live', readOffer('obs-30'), {
    token,
    headers: { origin },
  });
  const exposed = created.headers.get('access-control-expose-headers') ?? '';
  for (const name of ['Location', 'ETag', 'Link']) assert.match(exposed, new RegExp(name));
});

test('[WHIP-2] who may publish where: keys in their owners’ streams, grants in their room, nobody else', async () => {
  const { key } = await makeKey();
  const stream = await goLive();
  const offer = readOffer('obs-30');
  const path = `/whip/${stream.channelName}`;
  const refusals: [string, string | undefined, number, string][] = [
    [path, undefined, 401, 'AUTH_REQUIRED'],
    [path, 'sk_wrong', 401, 'TOKEN_INVALID'],
    [path, `sk_${'A'.repeat(43)}`, 401, 'TOKEN_INVALID'],
    [path, creator.token, 403, 'GRANT_INVALID'],
    [path, (await logInByApi(server, DEMO_FAN)).token, 403, 'GRANT_INVALID'],
    ['/whip/nobody-abcdefgh', key, 404, 'NOT_FOUND'],
  ];
  for (const [at, token, status, code] of refusals) {
    const answer = await postOffer(server, at, offer, { token });
    assert.deepEqual([answer.status, answer.code], [status, code], at);
  }
  const { data } = await server.call('POST', '/agora/token/stream', {
    token: creator.token,
    body: { channelName: stream.channelName, role: 'audience' },
  });
  assert.equal((await postOffer(server, path, offer, { token: data.token })).status, 403);
  assert.equal((await postOffer(server, path, offer, { token: stream.publishGrant })).status, 201);
  assert.equal((await postOffer(server, path, offer, { token: key })).status, 201);
});

test('[WHIP-2] an announced stream goes live by its own name; one that is over does not', async () => {
  const { key: token } = await makeKey();
  const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
  const { data: planned } = await server.call('POST', '/streaming/schedule', {
    token: creator.token,
    body: { title: 'At eight', scheduledAt },
  });
  const path = `/whip/${planned.channelName}`;
  assert.equal((await postOffer(server, path, readOffer('obs-30'), { token })).status, 201);
  const live = await myStream();
  assert.deepEqual([live.streamId, live.title], [planned.streamId, 'At eight']);
  await endStream();
  const over = await postOffer(server, path, readOffer('obs-30'), { token });
  assert.deepEqual([over.status, over.code], [409, 'STREAM_NOT_LIVE']);
  assert.match(over.headers.get('retry-after') ?? '', /^\d+$/);
});

test('[WHIP-1] who goes live anew by key keeps the title and the audience of the last time', async () => {
  const { key: token } = await makeKey();
  await goLive({ title: 'Every Tuesday', visibility: 'unlisted', category: 'music' });
  await endStream();
  assert.equal((await postOffer(server, '/whip/live', readOffer('obs-30'), { token })).status, 201);
  const { title, visibility, category } = await myStream();
  assert.deepEqual([title, visibility, category], ['Every Tuesday', 'unlisted', 'music']);
});

test('[WHIP-2] a newer publisher takes the place of the older, whose session is over', async () => {
  const { key: token } = await makeKey();
  const first = locationOf(await postOffer(server, '/whip/live', readOffer('obs-30'), { token }));
  const second = locationOf(await postOffer(server, '/whip/live', readOffer('obs-30'), { token }));
  assert.equal((await ask(server, 'GET', first, { token })).status, 404);
  assert.equal((await ask(server, 'GET', second, { token })).status, 204);
});

test('[WHIP-5] an offer that cannot be served leaves no stream behind; 1 MB is refused unread', async () => {
  const { key: token } = await makeKey();
  const offer = readOffer('obs-30');
  const cases: [string, number][] = [
    ['hello', 400],
    ['', 400],
    [offer.replace('H264/90000', 'H265/90000'), 422],
    [offer.replaceAll('sendonly', 'recvonly'), 422],
    [offer.replace('a=group:BUNDLE 0 1', 'a=group:BUNDLE 0'), 422],
    [`v=0\r\n${'a=x\r\n'.repeat(200_000)}`, 413],
  ];
  for (const [body, status] of cases) {
    const answer = await postOffer(server, '/whip/live', body, { token });
    assert.equal(answer.status, status, body.slice(0, 40));
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal((JSON.parse(answer.body) as { status: number }).status, status);
  }
  assert.equal(await myStream(), null);
});

test('[WHIP-11] without a live publisher a player is told to come again, and is not counted', async () => {
  const stream = await goLive();
  const path = `/whep/${stream.channelName}`;
  const early = await postOffer(server, path, readOffer('chromium-whep'));
  assert.deepEqual([early.status, early.code], [409, 'STREAM_NOT_LIVE']);
  assert.match(early.headers.get('retry-after') ?? '', /^\d+$/);
  const { data } = await server.call('GET', `/streaming/stream/${stream.streamId}/stats`, {
    token: creator.token,
  });
  assert.equal(data.uniqueViewers, 0);
  assert.equal(
    (await postOffer(server, '/whep/nobody-abcdefgh', readOffer('chromium-whep'))).status,
    404,
  );
});

test('[WHIP-11] a private stream is played by whoever may watch it, and by nobody else', async () => {
  const { key } = await makeKey();
  await goLive({ visibility: 'private' });
  const publisher = publish('/whip/live', key);
  await publisher.untilState('connected');
  const path = `/whep/${(await myStream()).channelName}`;
  const offer = readOffer('chromium-whep');
  assert.equal((await postOffer(server, path, offer)).status, 401);
  const fan = await logInByApi(server, DEMO_FAN);
  const stranger = await postOffer(server, path, offer, { token: fan.token });
  assert.deepEqual([stranger.status, stranger.code], [403, 'GRANT_REQUIRED']);
  const player = play(path, creator.token);
  await player.untilFramesDecoded({ video: 5, audio: 5 });
});

test('[WHIP-12] a stream that becomes private ends its players', async () => {
  const { key } = await makeKey();
  const stream = await goLive({ visibility: 'public' });
  const publisher = publish('/whip/live', key);
  await publisher.untilState('connected');
  const player = play(`/whep/${stream.channelName}`);
  const { location } = await player.answered();
  await player.untilFramesDecoded({ video: 5, audio: 5 });
  await server.call('PUT', `/streaming/stream/${stream.streamId}`, {
    token: creator.token,
    body: { visibility: 'private' },
  });
  await untilStream(({ viewerCount }) => viewerCount === 0);
  assert.equal((await ask(server, 'GET', location ?? '')).status, 404);
});

test('[WHIP-12] a ban ends the broadcast of a program, its players, and the key', async () => {
  const admin = await StagedoorProcess.start({
    environment: { STAGEDOOR_DEMO_ADMIN: 'true' },
  });
  try {
    const { token } = await logInByApi(admin, DEMO_ADMIN);
    const banned = await logInByApi(admin, DEMO_CREATOR);
    const { data: made } = await admin.call('POST', '/streaming/keys', { token: banned.token });
    const publisher = AiortcClient.publish(`${admin.url}/whip/live`, made.key);
    clients.push(publisher);
    await publisher.untilState('connected');
    await admin.call('POST', `/admin/user/${banned.userId}/ban`, {
      token,
      body: { reason: 'A test' },
    });
    const { location } = await publisher.answered();
    assert.equal((await ask(admin, 'GET', location ?? '', { token: made.key })).status, 404);
    const refused = await postOffer(admin, '/whip/live', readOffer('obs-30'), { token: made.key });
    assert.deepEqual([refused.status, refused.code], [403, 'ACCOUNT_BANNED']);
  } finally {
    await admin.stop();
  }
});
