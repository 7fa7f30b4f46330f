import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  BrowserUser,
  decodedFrames,
  goLive,
  launchChromium,
  logIn,
  signUp,
  untilFramesDecoded,
  untilNumber,
  untilWatchState,
} from './browsers.ts';
import { activeStreams, DEMO_ADMIN, DEMO_CREATOR, DEMO_FAN, logInByApi } from './demo.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';

let server: StagedoorProcess;
let browser: Browser;
const users: BrowserUser[] = [];

async function openUser(options?: Parameters<typeof BrowserUser.open>[1]): Promise<BrowserUser> {
  const user = await BrowserUser.open(browser, options);
  users.push(user);
  return user;
}

before(async () => {
  server = await StagedoorProcess.start();
  browser = await launchChromium();
});

afterEach(async () => {
  const errors = users.flatMap((user) => user.errors);
  await Promise.all(users.splice(0).map((user) => user.close()));
  const { token } = await logInByApi(server, DEMO_ADMIN);
  for (const { streamId } of await activeStreams(server)) {
    await server.call('POST', `/streaming/end-stream/${streamId}`, { token });
  }
  assert.deepEqual(errors, [], 'no page threw');
});

after(async () => {
  await browser.close();
  assert.equal(await server.stop(), 0);
});

test('[E2E-1] the demo creator goes live, and a stranger finds the stream and sees it move', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'First night');

  const viewer = await openUser();
  await viewer.page.goto(server.url);
  await viewer.page.getByTestId('live-card').first().click();
  await viewer.page.waitForURL('**/watch/*');
  await untilFramesDecoded(viewer.page, 60);
  assert.ok((await decodedFrames(viewer.page)) >= 60);
  await untilWatchState(viewer.page, 'playing');
  await untilNumber(viewer.page, 'watch-viewers', 1);
  await untilNumber(creator.page, 'studio-viewers', 1);

  await creator.page.getByTestId('studio-end').click();
  await untilWatchState(viewer.page, 'ended');
  assert.deepEqual(await activeStreams(server), []);
});

test('[E2E-2] a newcomer signs up, becomes a creator and goes live without leaving the page', async () => {
  const newcomer = await openUser();
  await signUp(newcomer.page, server.url, `newcomer-${Date.now()}`);
  await newcomer.page.goto(`${server.url}/studio`);
  await newcomer.page.getByTestId('become-creator').click();
  await newcomer.page.getByTestId('studio-title').fill('Hello');
  await newcomer.page.getByTestId('studio-go-live').click();
  await newcomer.page.getByTestId('studio-end').waitFor();
  assert.deepEqual(
    (await activeStreams(server)).map((stream) => stream.title),
    ['Hello'],
  );
});

test('[E2E-3] a viewer counts once in two tabs, and again after a reload', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'Counting');
  const [stream] = await activeStreams(server);
  const link = `${server.url}/watch/${stream?.channelName}`;

  const viewer = await openUser();
  await viewer.page.goto(link);
  await untilFramesDecoded(viewer.page, 10);
  const second = await viewer.newTab();
  await second.goto(link);
  await untilFramesDecoded(second, 10);
  const other = await openUser();
  await other.page.goto(link);
  await untilFramesDecoded(other.page, 10);
  await untilNumber(creator.page, 'studio-viewers', 2);

  await viewer.page.reload();
  await untilFramesDecoded(viewer.page, 10);
  await second.close();
  await other.close();
  users.splice(users.indexOf(other), 1);
  await untilNumber(creator.page, 'studio-viewers', 1);
});

test('[E2E-4] a reloaded Studio goes on with the same stream, and its viewers see it move again', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'Reloaded');
  const [stream] = await activeStreams(server);
  const viewer = await openUser();
  await viewer.page.goto(`${server.url}/watch/${stream?.channelName}`);
  await untilFramesDecoded(viewer.page, 10);

  await creator.page.reload();
  await creator.page.getByTestId('studio-end').waitFor();
  await untilFramesDecoded(viewer.page, 60);
  await untilWatchState(viewer.page, 'playing');
  assert.deepEqual(
    (await activeStreams(server)).map(({ streamId }) => streamId),
    [stream?.streamId],
  );
});

test('[E2E-5] two creators are live at once, each with a viewer of their own', async () => {
  const first = await openUser();
  await logIn(first.page, server.url, DEMO_CREATOR);
  await goLive(first.page, server.url, 'Stage one');
  const second = await openUser();
  await signUp(second.page, server.url, `second-${Date.now()}`);
  await second.page.goto(`${server.url}/studio`);
  await second.page.getByTestId('become-creator').click();
  await second.page.getByTestId('studio-title').fill('Stage two');
  await second.page.getByTestId('studio-go-live').click();
  await second.page.getByTestId('studio-end').waitFor();

  const streams = await activeStreams(server);
  assert.equal(streams.length, 2);
  for (const { channelName, title } of streams) {
    const viewer = await openUser();
    await viewer.page.goto(`${server.url}/watch/${channelName}`);
    await untilFramesDecoded(viewer.page, 30);
    assert.equal(await viewer.page.getByTestId('watch-title').textContent(), title);
  }
  await untilNumber(first.page, 'studio-viewers', 1);
  await untilNumber(second.page, 'studio-viewers', 1);
});

test('[E2E-6] a ban while live ends the stream for everybody and the creator’s access at once', async () => {
  const name = `banned-${Date.now()}`;
  const creator = await openUser();
  const account = await signUp(creator.page, server.url, name);
  await creator.page.goto(`${server.url}/studio`);
  await creator.page.getByTestId('become-creator').click();
  await creator.page.getByTestId('studio-title').fill('Not for long');
  await creator.page.getByTestId('studio-go-live').click();
  await creator.page.getByTestId('studio-end').waitFor();
  const [stream] = await activeStreams(server);
  const viewer = await openUser();
  await viewer.page.goto(`${server.url}/watch/${stream?.channelName}`);
  await untilFramesDecoded(viewer.page, 10);

  const banned = await logInByApi(server, account);
  const admin = await logInByApi(server, DEMO_ADMIN);
  const ban = await server.call('POST', `/admin/user/${banned.userId}/ban`, {
    token: admin.token,
    body: { reason: 'test' },
  });
  assert.equal(ban.status, 200);
  await untilWatchState(viewer.page, 'ended');
  assert.deepEqual(await activeStreams(server), []);
  assert.equal(
    (await server.call('GET', '/auth/me', { token: banned.token })).code,
    'ACCOUNT_BANNED',
  );
  await creator.page.getByTestId('studio-end').waitFor({ state: 'detached' });
});

test('[E2E-7] a banned viewer’s picture stops at once', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'With a guest');
  const [stream] = await activeStreams(server);
  const name = `guest-${Date.now()}`;
  const viewer = await openUser();
  const account = await signUp(viewer.page, server.url, name);
  await viewer.page.goto(`${server.url}/watch/${stream?.channelName}`);
  await untilFramesDecoded(viewer.page, 10);
  await untilNumber(creator.page, 'studio-viewers', 1);

  const { userId } = await logInByApi(server, account);
  const admin = await logInByApi(server, DEMO_ADMIN);
  await server.call('POST', `/admin/user/${userId}/ban`, { token: admin.token, body: {} });
  await untilNumber(creator.page, 'studio-viewers', 0);
  await untilWatchState(viewer.page, 'failed', 'ended');
});

test('[E2E-8] a title changed while live is seen by viewers at once', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'Before');
  const [stream] = await activeStreams(server);
  const viewer = await openUser();
  await viewer.page.goto(`${server.url}/watch/${stream?.channelName}`);
  await viewer.page.getByText('Before').first().waitFor();
  const { token } = await logInByApi(server, DEMO_CREATOR);
  await server.call('PUT', `/streaming/stream/${stream?.streamId}`, {
    token,
    body: { title: 'After 🎉' },
  });
  await viewer.page.getByTestId('watch-title').filter({ hasText: 'After 🎉' }).waitFor();
});

test('[E2E-10] a viewer who enters and leaves twenty times leaves no connection open', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'Come and go');
  const viewer = await openUser();
  await viewer.context.addInitScript(() => {
    const Original = window.RTCPeerConnection;
    const made: RTCPeerConnection[] = [];
    class Counted extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        made.push(this);
      }
    }
    window.RTCPeerConnection = Counted;
    Object.assign(window, { connectionsMade: made });
  });
  const count = () =>
    viewer.page.evaluate(() => {
      const { connectionsMade } = window as unknown as { connectionsMade: RTCPeerConnection[] };
      const open = connectionsMade.filter(({ connectionState }) => connectionState !== 'closed');
      return { made: connectionsMade.length, open: open.length };
    });
  await viewer.page.goto(server.url);
  for (let visit = 0; visit < 20; visit += 1) {
    await viewer.page.getByTestId('live-card').first().click();
    await untilFramesDecoded(viewer.page, 1);
    await viewer.page.goBack();
  }
  await viewer.page.getByTestId('live-card').first().waitFor();
  await untilNumber(creator.page, 'studio-viewers', 0);
  const { made, open } = await count();
  assert.ok(made >= 20);
  assert.equal(open, 0);
});

test('[E2E-9] a fan is offered to become a creator, and cannot go live by the API', async () => {
  const fan = await openUser();
  await logIn(fan.page, server.url, DEMO_FAN);
  await fan.page.goto(`${server.url}/studio`);
  await fan.page.getByTestId('become-creator').waitFor();
  const { token } = await logInByApi(server, DEMO_FAN);
  const refused = await server.call('POST', '/streaming/go-live', {
    token,
    body: { title: 'x', category: 'y' },
  });
  assert.equal(refused.code, 'CREATOR_ONLY');
});
