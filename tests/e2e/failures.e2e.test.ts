import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  BrowserUser,
  goLive,
  launchChromium,
  logIn,
  untilFramesDecoded,
  untilNumber,
  untilWatchState,
} from './browsers.ts';
import { activeStreams, DEMO_ADMIN, DEMO_CREATOR, logInByApi } from './demo.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';
import { TcpRelay } from './TcpRelay.ts';

let server: StagedoorProcess;
let browser: Browser;
let creatorNetwork: TcpRelay;
let viewerNetwork: TcpRelay;
const users: BrowserUser[] = [];

async function openUser(): Promise<BrowserUser> {
  const user = await BrowserUser.open(browser);
  users.push(user);
  return user;
}

/** A creator who is live and a viewer who sees it, each behind a network of their own that can be cut. */
async function startBroadcast(title: string) {
  const creator = await openUser();
  await logIn(creator.page, creatorNetwork.origin, DEMO_CREATOR);
  await goLive(creator.page, creatorNetwork.origin, title);
  const [stream] = await activeStreams(server);
  assert.ok(stream);
  const viewer = await openUser();
  await viewer.page.goto(`${viewerNetwork.origin}/watch/${stream.channelName}`);
  await untilFramesDecoded(viewer.page, 30);
  return { creator: creator.page, viewer: viewer.page, stream };
}

/** What reaches and leaves the page's WebRTC connections: everything, or nothing. */
async function setMediaNetwork(page: Page, isUp: boolean): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
    packetLoss: isUp ? 0 : 100,
  });
}

/** Process ids of the server's media workers. */
function workerPids(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(parent) === server.pid && stat.includes('(mediasoup-work');
      } catch {
        return false;
      }
    });
}

before(async () => {
  server = await StagedoorProcess.start();
  browser = await launchChromium();
  const port = Number(new URL(server.url).port);
  creatorNetwork = await TcpRelay.create(port);
  viewerNetwork = await TcpRelay.create(port);
});

afterEach(async () => {
  creatorNetwork.restore();
  viewerNetwork.restore();
  await Promise.all(users.splice(0).map((user) => user.close()));
  const { token } = await logInByApi(server, DEMO_ADMIN);
  for (const { streamId } of await activeStreams(server)) {
    await server.call('POST', `/streaming/end-stream/${streamId}`, { token });
  }
});

after(async () => {
  await creatorNetwork.close();
  await viewerNetwork.close();
  await browser.close();
  await server.stop();
});

test('[E2E-20] a viewer whose WebSocket drops goes on seeing the picture, and learns what it missed', async () => {
  const { viewer, creator, stream } = await startBroadcast('Drop');
  viewerNetwork.cut();
  await untilWatchState(viewer, 'reconnecting', 'playing');
  await untilFramesDecoded(viewer, 60);
  const { token } = await logInByApi(server, DEMO_CREATOR);
  await server.call('PUT', `/streaming/stream/${stream.streamId}`, {
    token,
    body: { title: 'Missed' },
  });
  viewerNetwork.restore();
  await viewer.getByTestId('watch-title').filter({ hasText: 'Missed' }).waitFor();
  await untilFramesDecoded(viewer, 30);
  await untilNumber(creator, 'studio-viewers', 1);
});

test('[E2E-21] a viewer without any network sees the picture again when it is back', async () => {
  const { viewer } = await startBroadcast('Tunnel');
  viewerNetwork.cut();
  await setMediaNetwork(viewer, false);
  await untilWatchState(viewer, 'reconnecting');
  await setMediaNetwork(viewer, true);
  viewerNetwork.restore();
  await untilFramesDecoded(viewer, 60);
  await untilWatchState(viewer, 'playing');
});

test('[E2E-22] a creator without any network for a while continues the same stream; viewers see "reconnecting"', async () => {
  const { viewer, stream } = await startBroadcast('Lost creator');
  const creator = users[0]?.page;
  assert.ok(creator);
  creatorNetwork.cut();
  await setMediaNetwork(creator, false);
  await untilWatchState(viewer, 'reconnecting');
  await setMediaNetwork(creator, true);
  creatorNetwork.restore();
  await untilFramesDecoded(viewer, 60);
  await untilWatchState(viewer, 'playing');
  assert.deepEqual(
    (await activeStreams(server)).map(({ streamId }) => streamId),
    [stream.streamId],
  );
});

test('[E2E-23] a media worker killed while live: the picture moves again for the viewer, and the stream goes on', async () => {
  const { viewer, stream } = await startBroadcast('Killed');
  const before = workerPids();
  assert.ok(before.length > 0);
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await untilFramesDecoded(viewer, 60);
  await untilWatchState(viewer, 'playing');
  const [after] = await activeStreams(server);
  assert.equal(after?.streamId, stream.streamId);
  assert.ok(workerPids().every((pid) => !before.includes(pid)));
});

test('[E2E-24] the same creator in a second Studio takes over; the first one says so', async () => {
  const { viewer, creator } = await startBroadcast('Twice');
  const second = await creator.context().newPage();
  await second.goto(`${creatorNetwork.origin}/studio`);
  await second.getByTestId('studio-end').waitFor();
  await creator.locator('[data-testid="studio-replaced"]').waitFor();
  await untilFramesDecoded(viewer, 60);
});
