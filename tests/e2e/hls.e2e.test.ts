import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { SignJWT } from 'jose';
import type { Browser, Page } from 'playwright-core';
import {
  BrowserUser,
  chooseMode,
  goLive,
  launchChromium,
  logIn,
  PATIENCE_MS,
  signUp,
  untilFramesDecoded,
  untilMode,
  untilNumber,
  untilWatchState,
} from './browsers.ts';
import { activeStreams, DEMO_ADMIN, DEMO_CREATOR, logInByApi } from './demo.ts';
import { MediaRelay } from './MediaRelay.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';

/** A link that is thin takes the server some seconds to measure, and the viewer two more to believe it. */
const THIN_LINK_PATIENCE_MS = 90_000;
/** Of 1 Mbit/s of the three layers; the lowest needs 0.2. */
const THIN_LINK_BPS = 50_000;

let server: StagedoorProcess;
let browser: Browser;
let media: MediaRelay;
const users: BrowserUser[] = [];

async function openUser(options: { mode?: 'auto' | 'webrtc' | 'hls'; network?: MediaRelay } = {}) {
  const user = await BrowserUser.open(browser);
  users.push(user);
  await options.network?.install(user.context);
  const stored = JSON.stringify({ mode: options.mode ?? 'auto' });
  await user.context.addInitScript((value) => {
    if (localStorage.getItem('stagedoor.player') === null) {
      localStorage.setItem('stagedoor.player', value);
    }
  }, stored);
  return user;
}

async function startBroadcast(title: string) {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, title);
  const [stream] = await activeStreams(server);
  assert.ok(stream);
  return { creator: creator.page, stream, link: `${server.url}/watch/${stream.channelName}` };
}

const causeOf = (page: Page) => page.getByTestId('watch-mode').getAttribute('data-cause');

before(async () => {
  server = await StagedoorProcess.start();
  browser = await launchChromium();
  media = new MediaRelay();
});

afterEach(async () => {
  const errors = users.flatMap((user) => user.errors);
  await Promise.all(users.splice(0).map((user) => user.close()));
  media.restore();
  const { token } = await logInByApi(server, DEMO_CREATOR);
  const { data } = await server.call('GET', '/streaming/mine', { token });
  if (data?.stream?.status === 'live') {
    await server.call('POST', `/streaming/end-stream/${data.stream.streamId}`, { token, body: {} });
  }
  assert.deepEqual(errors, [], 'no page threw');
});

after(async () => {
  await browser.close();
  await media.close();
  assert.equal(await server.stop(), 0);
});

test('[E2E-60] whoever chose HLS sees the stream move by it, with its delay, also after a reload', async () => {
  const { link } = await startBroadcast('By the web');
  const viewer = await openUser({ mode: 'hls' });
  const connections: string[] = [];
  await viewer.page.addInitScript(() => {
    window.RTCPeerConnection = class {
      constructor() {
        throw new Error('no peer connection was to be made');
      }
    } as never;
  });
  viewer.page.on('console', (message) => {
    if (message.text().includes('no peer connection')) connections.push(message.text());
  });
  await viewer.page.goto(link);
  await untilFramesDecoded(viewer.page, 60);
  await untilMode(viewer.page, 'hls');
  await untilWatchState(viewer.page, 'playing');
  await viewer.page.getByTestId('watch-latency').waitFor();
  // Where a live viewer is, and not where the window begins.
  await viewer.page.waitForFunction(() => {
    const chip = document.querySelector('[data-testid="watch-latency"]');
    const ms = Number(chip?.getAttribute('data-ms'));
    return ms > 500 && ms < 5_000;
  });
  await untilNumber(viewer.page, 'watch-viewers', 1);

  await viewer.page.reload();
  await untilFramesDecoded(viewer.page, 60);
  await untilMode(viewer.page, 'hls');
  assert.deepEqual(connections, []);
});

test('[E2E-61] from WebRTC to HLS and back the picture moves until the other one does, and the viewer counts once', async () => {
  const { creator, link } = await startBroadcast('To and fro');
  const viewer = await openUser();
  const { page } = viewer;
  await page.goto(link);
  await untilFramesDecoded(page, 30);
  await untilMode(page, 'webrtc');
  // Every frame of both videos, and every change of which of them is shown.
  await page.evaluate(() => {
    const log: string[] = [];
    Object.assign(window, { log });
    for (const video of document.querySelectorAll('video')) {
      const note = (): void => {
        log.push(video.dataset.testid === 'watch-video' ? 'shown' : 'idle');
        video.requestVideoFrameCallback(note);
      };
      video.requestVideoFrameCallback(note);
      new MutationObserver(() => {
        if (video.dataset.testid === 'watch-video') log.push('change');
      }).observe(video, { attributeFilter: ['data-testid'] });
    }
  });
  const takeLog = () => page.evaluate(() => (window as unknown as { log: string[] }).log.splice(0));

  for (const [choice, mode] of [
    ['hls', 'hls'],
    ['auto', 'webrtc'],
  ] as const) {
    await takeLog();
    await chooseMode(page, choice);
    await untilMode(page, mode);
    await untilFramesDecoded(page, 60);
    const log = await takeLog();
    const changeAt = log.indexOf('change');
    const before = log.slice(0, changeAt);
    assert.ok(changeAt > 0, 'the other picture is shown');
    assert.ok(before.includes('shown'), 'the old picture moved');
    assert.ok(before.includes('idle'), 'the new picture moved before it was shown');
    assert.equal(log.filter((entry) => entry === 'change').length, 1, 'one change and no other');
    await untilNumber(creator, 'studio-viewers', 1);
    await untilWatchState(page, 'playing');
  }
  assert.equal(await page.getByTestId('watch-video-idle').evaluate(isEmpty), true);
});

function isEmpty(element: Element): boolean {
  const video = element as HTMLVideoElement;
  return video.getAttribute('src') === null && video.readyState === 0;
}

test('[E2E-62] a step back leads into the past, the bar leads further, and "go live" returns to real time', async () => {
  const { link } = await startBroadcast('Again please');
  // Somebody watches by HLS for a while, so that there is a past.
  const { page } = await openUser({ mode: 'hls' });
  await page.goto(link);
  await page.waitForFunction(
    () =>
      Number(
        document.querySelector('[data-testid="watch-seek"]')?.getAttribute('data-window-ms'),
      ) >= 16_000,
    undefined,
    { timeout: 2 * PATIENCE_MS },
  );
  await chooseMode(page, 'auto');
  await untilMode(page, 'webrtc');
  await untilFramesDecoded(page, 30);

  await page.getByTestId('watch-video').focus();
  await page.keyboard.press('ArrowLeft');
  await untilMode(page, 'hls');
  assert.equal(await causeOf(page), 'past');
  await untilFramesDecoded(page, 30);
  const liveButton = page.getByTestId('watch-go-live');
  const behindMs = () => liveButton.getAttribute('data-behind-ms').then(Number);
  assert.ok((await behindMs()) >= 4_000);

  await page.getByTestId('watch-seek').fill('-12000');
  await page.waitForFunction(
    () =>
      Number(
        document.querySelector('[data-testid="watch-go-live"]')?.getAttribute('data-behind-ms'),
      ) >= 11_000,
  );
  await untilFramesDecoded(page, 30);

  await liveButton.click();
  await untilMode(page, 'webrtc');
  await untilFramesDecoded(page, 30);
  assert.equal(await liveButton.count(), 0);
});

test('[E2E-63] where the media path is blocked, HLS shows the stream', async () => {
  const { link } = await startBroadcast('Behind a wall');
  const viewer = await openUser({ network: media });
  media.cut();
  await viewer.page.goto(link);
  await untilFramesDecoded(viewer.page, 60);
  await untilMode(viewer.page, 'hls');
  await untilWatchState(viewer.page, 'playing');
  await viewer.page.waitForFunction(
    () =>
      document.querySelector('[data-testid="watch-mode"]')?.getAttribute('data-cause') ===
      'network',
  );
  await untilNumber(viewer.page, 'watch-viewers', 1);
});

test('[E2E-63] a media path that breaks while it plays gives way to HLS', async () => {
  const { link } = await startBroadcast('A wall grows');
  const viewer = await openUser({ network: media });
  await viewer.page.goto(link);
  await untilFramesDecoded(viewer.page, 30);
  await untilMode(viewer.page, 'webrtc');
  media.cut();
  await untilMode(viewer.page, 'hls', 2 * PATIENCE_MS);
  await untilFramesDecoded(viewer.page, 60);
  assert.equal(await causeOf(viewer.page), 'network');
});

test('[E2E-64] a link too thin for any layer gets HLS in place of a black picture', async () => {
  const { link } = await startBroadcast('A thin thread');
  const viewer = await openUser({ network: media });
  await viewer.page.goto(link);
  await untilFramesDecoded(viewer.page, 30);
  media.makeThin(THIN_LINK_BPS);
  await untilMode(viewer.page, 'hls', THIN_LINK_PATIENCE_MS);
  await untilFramesDecoded(viewer.page, 60);
  await untilWatchState(viewer.page, 'playing');
});

test('[E2E-65] a private stream plays by HLS for the bearer of a grant, and stops when the key is revoked', async () => {
  const { link, stream } = await startBroadcast('Among ourselves');
  const { channelName, streamId } = stream;
  const { token } = await logInByApi(server, DEMO_CREATOR);
  const visibility = { visibility: 'private' };
  await server.call('PUT', `/streaming/stream/${streamId}`, { token, body: visibility });
  const keys = generateKeyPairSync('ed25519');
  const { kty, crv, x } = keys.publicKey.export({ format: 'jwk' });
  const { data: key } = await server.call('POST', '/users/me/grant-keys', {
    token,
    body: { name: 'ticket shop', publicKey: { kty, crv, x } },
  });
  const grant = await new SignJWT({ sub: 'guest-1', room: channelName, role: 'subscribe' })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'grant+jwt', kid: key.kid })
    .setIssuedAt()
    .setAudience('stagedoor:media')
    .setExpirationTime('10m')
    .sign(keys.privateKey);

  const guest = await openUser({ mode: 'hls' });
  const playlists: string[] = [];
  guest.page.on('request', (request) => {
    if (request.url().includes('.m3u8')) playlists.push(request.url());
  });
  await guest.page.goto(`${link}#grant=${grant}`);
  await untilFramesDecoded(guest.page, 30);
  await untilMode(guest.page, 'hls');
  const named = playlists.find((url) => url.includes('/~'));
  assert.ok(named, 'the address names who watches');
  assert.equal((await fetch(named)).status, 200);
  assert.equal((await fetch(named.replace(/\/~[^/]+/, ''))).status, 403);

  await server.call('DELETE', `/users/me/grant-keys/${key.kid}`, { token });
  await untilWatchState(guest.page, 'private', 'failed', 'ended');
  assert.equal((await fetch(named)).status, 403);
});

test('[E2E-66] a ban stops a viewer’s HLS at once', async () => {
  const { creator, link } = await startBroadcast('With a guest');
  const viewer = await openUser({ mode: 'hls' });
  const account = await signUp(viewer.page, server.url, `hls-guest-${Date.now()}`);
  await viewer.page.goto(link);
  await untilFramesDecoded(viewer.page, 30);
  await untilNumber(creator, 'studio-viewers', 1);
  const { userId } = await logInByApi(server, account);
  const admin = await logInByApi(server, DEMO_ADMIN);
  await server.call('POST', `/admin/user/${userId}/ban`, { token: admin.token, body: {} });
  await untilNumber(creator, 'studio-viewers', 0);
  await untilWatchState(viewer.page, 'failed', 'ended');
  await viewer.page.waitForFunction(() =>
    [...document.querySelectorAll('video')].every((video) => video.readyState === 0),
  );
});

test('[E2E-67] four tabs of one browser play by HLS at once', async () => {
  const { link } = await startBroadcast('Many windows');
  const viewer = await openUser({ mode: 'hls' });
  const pages = [viewer.page, await viewer.newTab(), await viewer.newTab(), await viewer.newTab()];
  for (const page of pages) {
    await page.goto(link);
    await page.bringToFront();
    await untilFramesDecoded(page, 30);
  }
  for (const page of pages) {
    await page.bringToFront();
    await untilFramesDecoded(page, 30);
    await untilWatchState(page, 'playing');
  }
  await untilNumber(viewer.page, 'watch-viewers', 1);
});

test('[E2E-68] a publisher who comes back is seen again by HLS, and the end is the end', async () => {
  const { creator, link } = await startBroadcast('With a break');
  const { page } = await openUser({ mode: 'hls' });
  await page.goto(link);
  await untilFramesDecoded(page, 30);
  await creator.reload();
  await creator.getByTestId('studio-end').waitFor();
  await untilFramesDecoded(page, 120);
  await untilWatchState(page, 'playing');
  await untilMode(page, 'hls');

  await creator.getByTestId('studio-end').click();
  await untilWatchState(page, 'ended');
});

/** As in a browser that has no H264: what it offers is VP8 and what it does not use here. */
function offerWithoutH264(): void {
  type CreateOffer = (options?: RTCOfferOptions) => Promise<RTCSessionDescriptionInit>;
  const prototype = RTCPeerConnection.prototype as { createOffer: CreateOffer };
  const { createOffer } = prototype;
  prototype.createOffer = async function (options) {
    const { sdp = '' } = await createOffer.call(this, options);
    const h264 = [...sdp.matchAll(/^a=rtpmap:(\d+) H264\/90000/gm)].map(([, type]) => type);
    const resent = [...sdp.matchAll(/^a=fmtp:(\d+) apt=(\d+)/gm)]
      .filter(([, , of]) => h264.includes(of))
      .map(([, type]) => type);
    const dropped = new Set([...h264, ...resent]);
    const lines = sdp.split('\r\n').flatMap((line) => {
      const type = /^a=(?:rtpmap|fmtp|rtcp-fb):(\d+) /.exec(line)?.[1];
      if (type !== undefined) return dropped.has(type) ? [] : [line];
      if (!line.startsWith('m=video')) return [line];
      const [media, port, profile, ...types] = line.split(' ');
      return [[media, port, profile, ...types.filter((one) => !dropped.has(one))].join(' ')];
    });
    return { type: 'offer', sdp: lines.join('\r\n') };
  };
}

test('[E2E-69] a publisher without H264 is seen by HLS too, and the Studio says what that means', async () => {
  const creator = await openUser();
  await creator.page.addInitScript(offerWithoutH264);
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'Another codec');
  await creator.page.getByTestId('studio-codec-note').waitFor();
  const [stream] = await activeStreams(server);
  assert.ok(stream);
  const viewer = await openUser({ mode: 'hls' });
  await viewer.page.goto(`${server.url}/watch/${stream.channelName}`);
  await untilMode(viewer.page, 'hls');
  await untilFramesDecoded(viewer.page, 60);
  // The size that is transcoded.
  await viewer.page.waitForFunction(() =>
    [...document.querySelectorAll('video')].some((video) => video.videoHeight === 180),
  );
});
