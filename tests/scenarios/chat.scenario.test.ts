import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { DEMO_CREATOR, DEMO_FAN, logInByApi } from '../e2e/demo.ts';
import { SharedServers } from '../e2e/SharedServers.ts';
import type { StagedoorProcess } from '../e2e/StagedoorProcess.ts';
import { WireClient } from './WireClient.ts';

/** Two servers that share their database and Redis, and a stream that is live on the first. */
let shared: SharedServers | undefined;
let one: StagedoorProcess;
let two: StagedoorProcess;
let room: string;
let streamId: string;
let creatorToken: string;

before(async () => {
  shared = await SharedServers.start(2);
  [one, two] = shared.servers as [StagedoorProcess, StagedoorProcess];
  creatorToken = (await logInByApi(one, DEMO_CREATOR)).token;
  const { data } = await one.call('POST', '/streaming/go-live', {
    token: creatorToken,
    body: { title: 'Two servers', visibility: 'public' },
  });
  ({ channelName: room, streamId } = data);
});

after(() => shared?.close());

async function enterChat(server: StagedoorProcess, token: string): Promise<WireClient> {
  const client = await WireClient.enter(server, token);
  const { chatJoined } = await client.request({ joinChat: { room } });
  assert.ok(chatJoined != null, 'joined');
  return client;
}

const say = (text: string, id: string = randomUUID()) => ({ sendChatMessage: { room, id, text } });
const heard = (client: WireClient, text: string) =>
  client.answer(() => client.chatPublications.find(({ event }) => event?.message?.text === text));

test('[CHAT-12] people on two servers are in one chat: each hears the other, in one order', async () => {
  const fan = await enterChat(two, (await logInByApi(two, DEMO_FAN)).token);
  const creator = await enterChat(one, creatorToken);
  for (const [client, text] of [
    [fan, 'hello from two'],
    [creator, 'hello from one'],
  ] as const) {
    const { chatMessageSent } = await client.request(say(text));
    assert.ok(chatMessageSent != null);
    await Promise.all([heard(fan, text), heard(creator, text)]);
  }
  assert.deepEqual(
    fan.chatPublications.map(({ id, offset }) => [id, offset]),
    creator.chatPublications.map(({ id, offset }) => [id, offset]),
  );
  fan.close();
  creator.close();
});

test('[CHAT-12] who is banned on one server writes nothing on the other', async () => {
  const { token, userId } = await logInByApi(two, DEMO_FAN);
  const fan = await enterChat(two, token);
  const creator = await enterChat(one, creatorToken);
  const restrict = (ban: boolean) =>
    creator.request({ restrictChatUser: { room, userId, ban, reason: '' } });
  assert.ok((await restrict(true)).done != null);
  await fan.answer(() => fan.chatPublications.find(({ event }) => event?.userRestricted?.ban));
  assert.equal(await fan.refusal(say('let me in')), 'CHAT_BANNED');
  assert.ok((await restrict(false)).done != null);
  await fan.answer(() => fan.chatPublications.filter(({ event }) => event?.userRestricted)[1]);
  assert.equal(await fan.refusal(say('thank you')), undefined);
  fan.close();
  creator.close();
});

test('[MED-4] [MED-12] media of many megabytes reaches the other person; a server that has no file of it says so', async () => {
  const { token, userId } = await logInByApi(one, DEMO_FAN);
  const sound = makeSound(3 * 1024 * 1024);
  const uploaded = await fetch(`${one.url}/api/v1/messages/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${creatorToken}`, 'content-type': 'audio/wav' },
    body: sound,
  });
  assert.equal(uploaded.status, 201);
  const { data: media } = (await uploaded.json()) as { data: { mediaId: string } };
  const body = { recipientId: userId, mediaId: media.mediaId };
  const { status } = await one.call('POST', '/messages/send', { token: creatorToken, body });
  assert.equal(status, 201);
  const { data: link } = await one.call('POST', `/messages/media/${media.mediaId}/link`, {
    token,
  });
  const heard = await fetch(`${one.url}${link.url}`);
  assert.equal(heard.headers.get('content-type'), 'audio/wav');
  assert.ok(Buffer.from(await heard.arrayBuffer()).equals(sound));
  const elsewhere = await fetch(`${two.url}${link.url}`);
  assert.equal(elsewhere.status, 503, 'the ticket is good there, and the file on the other disk');
});

test('[CHAT-12] what was acknowledged outlives the server that took it, and whoever comes back misses nothing', async () => {
  const { token } = await logInByApi(two, DEMO_FAN);
  const fan = await enterChat(two, token);
  const { chatMessageSent: last } = await fan.request(say('before the crash'));
  assert.ok(last != null);
  const creator = await enterChat(one, creatorToken);
  await two.stop('SIGKILL');
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    const id = randomUUID();
    const { chatMessageSent } = await creator.request(say(`while away ${index}`, id));
    assert.ok(chatMessageSent != null);
    ids.push(id);
  }
  const back = await WireClient.enter(one, token);
  const { chatJoined } = await back.request({
    joinChat: { room, epoch: last.epoch ?? '', offset: last.offset ?? 0 },
  });
  assert.equal(chatJoined?.recovered, true);
  assert.deepEqual(
    chatJoined?.publications?.map(({ id }) => id),
    ids,
  );
  back.close();
  creator.close();
});

test('[CHAT-2] a visitor reads the chat of a public stream, and of a private one nothing', async () => {
  const { data } = await one.call('POST', '/auth/anonymous', {});
  const visitor = await WireClient.enter(one, data.accessToken);
  assert.ok((await visitor.request({ joinChat: { room } })).chatJoined != null);
  assert.equal(await visitor.refusal(say('psst')), 'AUTH_REQUIRED');
  const { status } = await one.call('PUT', `/streaming/stream/${streamId}`, {
    token: creatorToken,
    body: { visibility: 'private' },
  });
  assert.equal(status, 200);
  const removed = await visitor.answer(() =>
    visitor.notifications.find(({ removedFromChat }) => removedFromChat != null),
  );
  assert.equal(removed.removedFromChat?.name, 'GRANT_REQUIRED');
  assert.equal(await visitor.refusal({ joinChat: { room } }), 'GRANT_REQUIRED');
  visitor.close();
});

/** Silence in PCM, behind the head of a WAV file. */
function makeSound(bytesCount: number): Buffer<ArrayBuffer> {
  const head = Buffer.from('RIFF....WAVEfmt ....................data....', 'latin1');
  head.writeUInt32LE(bytesCount + 36, 4);
  // Of the format: 16 bytes, PCM, one channel, 8,000 samples a second of two bytes.
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.writeUInt32LE(bytesCount, 40);
  return Buffer.concat([head, Buffer.alloc(bytesCount)]);
}
