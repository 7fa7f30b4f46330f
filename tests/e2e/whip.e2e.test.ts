import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { BrowserUser, launchChromium, untilFramesDecoded } from './browsers.ts';
import { DEMO_CREATOR, logInByApi } from './demo.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';
import { openWhipPage, type WhipPage } from './whip-page.ts';

let server: StagedoorProcess;
let browser: Browser;
let token: string;
const users: BrowserUser[] = [];

async function openUser(): Promise<BrowserUser> {
  const user = await BrowserUser.open(browser, { permissions: ['camera', 'microphone'] });
  users.push(user);
  return user;
}

async function openPage(): Promise<WhipPage> {
  return openWhipPage((await openUser()).page, server.url);
}

before(async () => {
  server = await StagedoorProcess.start();
  browser = await launchChromium();
  ({ token } = await logInByApi(server, DEMO_CREATOR));
});

afterEach(async () => {
  await Promise.all(users.splice(0).map((user) => user.close()));
});

after(async () => {
  await browser.close();
  await server.stop();
});

async function makeKey(): Promise<{ id: string; key: string }> {
  return (await server.call('POST', '/streaming/keys', { token, body: {} })).data;
}

async function channelName(): Promise<string> {
  return (await server.call('GET', '/streaming/mine', { token })).data.stream.channelName;
}

test('[WHIP-10] a browser publishes simulcast by WHIP; browsers play it by WHEP, whatever their numbers, and on the watch page', async () => {
  const { key } = await makeKey();
  const publisher = await openPage();
  assert.equal(await publisher.publish({ url: `${server.url}/whip/live`, token: key }), 201);
  const name = await channelName();
  for (const order of [
    ['audio', 'video'],
    ['video', 'audio'],
  ] as const) {
    const player = await openPage();
    assert.equal(await player.play({ url: `${server.url}/whep/${name}`, order }), 201);
    await player.untilReceived({ frames: 20, packets: 50 });
    assert.equal(await player.delete(), 200);
    await player.untilEnded();
  }
  const viewer = await openUser();
  await viewer.page.goto(`${server.url}/watch/${name}`);
  await untilFramesDecoded(viewer.page, 10);
  assert.equal(await publisher.delete(), 200);
  await publisher.untilEnded();
});

test('[WHIP-8] ICE is restarted at the publisher and at the player, and the picture goes on', async () => {
  const { key } = await makeKey();
  const publisher = await openPage();
  assert.equal(await publisher.publish({ url: `${server.url}/whip/live`, token: key }), 201);
  const player = await openPage();
  const url = `${server.url}/whep/${await channelName()}`;
  assert.equal(await player.play({ url, order: ['audio', 'video'] }), 201);
  await player.untilReceived({ frames: 10, packets: 20 });
  assert.equal(await publisher.restartIce(), 200);
  await player.untilReceived({ frames: 20, packets: 40 });
  assert.equal(await player.restartIce(), 200);
  await player.untilReceived({ frames: 20, packets: 40 });
  assert.equal(await publisher.restartIce(), 200, 'and again');
  await player.untilReceived({ frames: 20, packets: 40 });
});

test('[KEY-4] a browser that published with a key which is revoked is cut off at once', async () => {
  const { key, id } = await makeKey();
  const publisher = await openPage();
  assert.equal(await publisher.publish({ url: `${server.url}/whip/live`, token: key }), 201);
  const player = await openPage();
  const url = `${server.url}/whep/${await channelName()}`;
  assert.equal(await player.play({ url, order: ['video', 'audio'] }), 201);
  await player.untilReceived({ frames: 5, packets: 10 });
  await server.call('DELETE', `/streaming/keys/${id}`, { token });
  await publisher.untilEnded();
});
