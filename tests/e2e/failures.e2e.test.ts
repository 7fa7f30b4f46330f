import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
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
import { MediaRelay } from './MediaRelay.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';
import { TcpRelay } from './TcpRelay.ts';

/** All that one person's browser reaches the server by: the socket and the pages, and the media. */
type Network = { signaling: TcpRelay; media: MediaRelay };

let server: StagedoorProcess;
let browser: Browser;
let creatorNetwork: Network;
let viewerNetwork: Network;
const users: BrowserUser[] = [];

async function openUser(network: Network): Promise<BrowserUser> {
  const user = await BrowserUser.open(browser);
  users.push(user);
  await network.media.install(user.context);
  return user;
}

/** A creator who is live and a viewer who sees it, each behind a network of their own that can be cut. */
async function startBroadcast(title: string) {
  const creator = await openUser(creatorNetwork);
  await logIn(creator.page, creatorNetwork.signaling.origin, DEMO_CREATOR);
  await goLive(creator.page, creatorNetwork.signaling.origin, title);
  const [stream] = await activeStreams(server);
  assert.ok(stream);
  const viewer = await openUser(viewerNetwork);
  await viewer.page.goto(`${viewerNetwork.signaling.origin}/watch/${stream.channelName}`);
  await untilFramesDecoded(viewer.page, 30);
  return { creator: creator.page, viewer: viewer.page, stream };
}

function cut(network: Network): void {
  network.signaling.cut();
  network.media.cut();
}

function restore(network: Network): void {
  network.signaling.restore();
  network.media.restore();
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
  creatorNetwork = { signaling: await TcpRelay.create(port), media: new MediaRelay() };
  viewerNetwork = { signaling: await TcpRelay.create(port), media: new MediaRelay() };
});

afterEach(async () => {
  restore(creatorNetwork);
  restore(viewerNetwork);
  await Promise.all(users.splice(0).map((user) => user.close()));
  const { token } = await logInByApi(server, DEMO_ADMIN);
  for (const { streamId } of await activeStreams(server)) {
    await server.call('POST', `/streaming/end-stream/${streamId}`, { token });
  }
});

after(async () => {
  for (const network of [creatorNetwork, viewerNetwork]) {
    await network.signaling.close();
    await network.media.close();
  }
  await browser.close();
  await server.stop();
});

test('[E2E-20] a viewer whose WebSocket drops goes on seeing the picture, and learns what it missed', async () => {
  const { viewer, creator, stream } = await startBroadcast('Drop');
  viewerNetwork.signaling.cut();
  await untilWatchState(viewer, 'reconnecting', 'playing');
  await untilFramesDecoded(viewer, 60);
  const { token } = await logInByApi(server, DEMO_CREATOR);
  await server.call('PUT', `/streaming/stream/${stream.streamId}`, {
    token,
    body: { title: 'Missed' },
  });
  viewerNetwork.signaling.restore();
  await viewer.getByTestId('watch-title').filter({ hasText: 'Missed' }).waitFor();
  await untilFramesDecoded(viewer, 30);
  await untilNumber(creator, 'studio-viewers', 1);
});

test('[E2E-21] a viewer without any network sees the picture again when it is back', async () => {
  const { viewer } = await startBroadcast('Tunnel');
  cut(viewerNetwork);
  await untilWatchState(viewer, 'reconnecting');
  restore(viewerNetwork);
  await untilFramesDecoded(viewer, 60);
  await untilWatchState(viewer, 'playing');
});

test('[E2E-25] a viewer whose media alone is cut off for a while gets it back without joining anew', async () => {
  const { viewer } = await startBroadcast('No UDP');
  viewerNetwork.media.cut();
  await untilWatchState(viewer, 'reconnecting');
  viewerNetwork.media.restore();
  await untilFramesDecoded(viewer, 60);
  await untilWatchState(viewer, 'playing');
});

test('[E2E-22] a creator without any network for a while continues the same stream; viewers see "reconnecting"', async () => {
  const { viewer, stream } = await startBroadcast('Lost creator');
  cut(creatorNetwork);
  await untilWatchState(viewer, 'reconnecting');
  restore(creatorNetwork);
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

test('[E2E-26] on a link with 100 ms of round trip and 2 % loss the picture goes on moving', async () => {
  const { viewer } = await startBroadcast('Far away');
  viewerNetwork.media.impair({ delayMs: 50, lossPercent: 2 });
  await untilFramesDecoded(viewer, 150);
  await untilWatchState(viewer, 'playing');
});

test('[E2E-24] the same creator in a second Studio takes over; the first one says so', async () => {
  const { viewer, creator } = await startBroadcast('Twice');
  const second = await creator.context().newPage();
  await second.goto(`${creatorNetwork.signaling.origin}/studio`);
  await second.getByTestId('studio-end').waitFor();
  await creator.locator('[data-testid="studio-replaced"]').waitFor();
  await untilFramesDecoded(viewer, 60);
});
