import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { BrowserUser, launchChromium, PATIENCE_MS } from './browsers.ts';
import { type BundledFile, bundlePage } from './bundle-page.ts';
import { FakeHlsOrigin } from './FakeHlsOrigin.ts';

/** The SDK's HLS player in a real browser, against an origin on which everything can be made to go wrong. */

/** How close to the target a viewer is who plays in peace. A part is longer. */
const IN_PLACE_MS = 150;
/** Pages that nobody looks at have no animation frames to be asked at. */
const WAITING = { timeout: PATIENCE_MS, polling: 100 };

/** To one origin over HTTP/1.1, for all tabs together. */
const BROWSER_CONNECTIONS = 6;

let browser: Browser;
let files: BundledFile[];
let origin: FakeHlsOrigin;
let user: BrowserUser;

before(async () => {
  files = await bundlePage('hls-page.ts');
  browser = await launchChromium();
});

beforeEach(async () => {
  origin = await FakeHlsOrigin.create();
  for (const { name, code } of files) {
    origin.pages.set(name, { type: 'text/javascript', body: code });
  }
  const script = `<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="${files[0]?.name}"></script>`;
  origin.pages.set('/', { type: 'text/html', body: script });
  user = await BrowserUser.open(browser);
});

afterEach(async () => {
  assert.deepEqual(user.errors, [], 'no page threw');
  await user.close();
  await origin.close();
});

after(() => browser.close());

async function open(page: Page, options: { behindMs?: number; isAudioOnly?: boolean } = {}) {
  await page.goto(origin.url);
  await page.waitForFunction(() => typeof window.openPlayback === 'function');
  await page.evaluate(
    ({ url, rest }) => {
      window.openPlayback(url, rest);
    },
    { url: origin.playlistUrl, rest: options },
  );
  await until(page, () => window.firstFrameMs !== undefined);
}

function until(page: Page, fits: () => boolean): Promise<unknown> {
  return page.waitForFunction(fits, undefined, WAITING);
}

/**
 * Resolves when the picture has been so far behind live playing for a second. Live playing is where the player wants to be, which a
 * slow machine moves further from the camera.
 */
async function untilBehind(page: Page, behindMs: number, withinMs = IN_PLACE_MS): Promise<void> {
  // A second that was before this one does not count.
  await page.evaluate(() => Object.assign(window, { nearSince: undefined }));
  await page.waitForFunction(
    ({ behind, within }) => {
      const { latencyMs = Number.NaN, targetMs = Number.NaN } = window.playback;
      const seen = window as unknown as { nearSince?: number | undefined };
      const isNear = Math.abs(latencyMs - targetMs - behind) <= within;
      seen.nearSince = isNear ? (seen.nearSince ?? performance.now()) : undefined;
      return seen.nearSince !== undefined && performance.now() - seen.nearSince >= 1_000;
    },
    { behind: behindMs, within: withinMs },
    WAITING,
  );
}

const untilLive = (page: Page) => untilBehind(page, 0);

async function framesShown(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let seen = 0;
        const video = document.querySelector('video');
        const next = (): void => {
          seen += 1;
          if (seen >= wanted) resolve();
          else video?.requestVideoFrameCallback(next);
        };
        video?.requestVideoFrameCallback(next);
      }),
    count,
  );
}

test('[PLAY-2][PLAY-3] it joins near the edge, takes its place, and climbs to the layer that fills the picture', async () => {
  await open(user.page);
  await untilLive(user.page);
  await until(user.page, () => document.querySelector('video')?.videoHeight === 360);
  await framesShown(user.page, 60);
  const state = await user.page.evaluate(() => window.playback.state);
  assert.equal(state.layer, 1);
  assert.deepEqual(
    state.layers.map(({ height }) => height),
    [180, 360],
  );
});

test('[PLAY-2] a layer that is chosen is kept', async () => {
  await open(user.page);
  await until(user.page, () => document.querySelector('video')?.videoHeight === 360);
  await user.page.evaluate(() => window.playback.setQuality(0));
  await until(user.page, () => document.querySelector('video')?.videoHeight === 180);
  await framesShown(user.page, 90);
  assert.equal(await user.page.evaluate(() => window.playback.state.layer), 0);
});

test('[PLAY-4] a publisher who was away for seconds is caught up with, with more room than before', async () => {
  await open(user.page);
  await untilLive(user.page);
  origin.freeze();
  await until(user.page, () => window.playback.state.phase === 'stalled');
  origin.thaw();
  await until(user.page, () => window.playback.state.phase === 'playing');
  await untilLive(user.page);
  // Statistics are told once a second.
  await until(user.page, () => (window.playback.stats?.freezeCount ?? 0) >= 1);
  assert.ok((await user.page.evaluate(() => window.playback.targetMs ?? 0)) > 900);
});

test('[PLAY-6] an origin that fails for a while is waited for', async () => {
  await open(user.page);
  await untilLive(user.page);
  origin.refusal = 503;
  await until(user.page, () => window.playback.state.phase === 'stalled');
  origin.refusal = undefined;
  await until(user.page, () => window.playback.state.phase === 'playing');
  await untilLive(user.page);
});

test('[PLAY-6] an origin that refuses from one moment to the next ends it', async () => {
  await open(user.page);
  await untilLive(user.page);
  origin.refusal = 403;
  await until(user.page, () => window.playback.state.phase === 'failed');
  assert.deepEqual(await user.page.evaluate(() => window.playback.state.trouble), {
    cause: 'refused',
    status: 403,
  });
});

test('[PLAY-5] back into the window, on in the past, further back, and live again', async () => {
  await open(user.page);
  await untilLive(user.page);
  await user.page.evaluate(() => window.playback.seekBehind(20_000));
  await untilBehind(user.page, 20_000, 500);
  await framesShown(user.page, 30);
  await user.page.evaluate(() => window.playback.seekBehind(30_000));
  await untilBehind(user.page, 30_000, 500);
  await framesShown(user.page, 30);
  await user.page.evaluate(() => window.playback.goLive());
  await untilLive(user.page);
  await framesShown(user.page, 60);
  assert.equal(await user.page.evaluate(() => window.playback.state.isFollowing), true);
});

test('[PLAY-5] it can begin in the past', async () => {
  await open(user.page, { behindMs: 10_000 });
  await untilBehind(user.page, 10_000, 500);
  await framesShown(user.page, 30);
});

test('[PLAY-6] the end of the broadcast is shown to its last picture', async () => {
  await open(user.page);
  await untilLive(user.page);
  origin.end();
  await until(user.page, () => window.playback.state.phase === 'ended');
});

test('[PLAY-2] sound alone loads no picture, and the picture comes back', async () => {
  await open(user.page, { isAudioOnly: true });
  await until(user.page, () => window.playback.state.phase === 'playing');
  assert.equal(await user.page.evaluate(() => document.querySelector('video')?.videoHeight), 0);
  assert.equal(
    origin.requests.some((path) => /\/v\d\/p/.test(path)),
    false,
  );
  await user.page.evaluate(() => window.playback.setAudioOnly(false));
  await until(user.page, () => (document.querySelector('video')?.videoHeight ?? 0) > 0);
  await framesShown(user.page, 30);
});

test('[PLAY-13] four tabs of one browser share its six connections: each is live, with one playlist waiting', async () => {
  const pages = [user.page, ...(await Promise.all([1, 2, 3].map(() => user.newTab())))];
  for (const page of pages) {
    await open(page);
    await page.bringToFront();
  }
  for (const page of pages) await untilLive(page);
  await pages[0]?.bringToFront();
  await framesShown(pages[0] ?? user.page, 300);
  for (const page of pages) {
    assert.equal(await page.evaluate(() => window.playback.state.phase), 'playing');
  }
  // One that was given up for another counts until its part is there, so that now and then there is one more than tabs.
  assert.ok(
    origin.parkedMax < BROWSER_CONNECTIONS,
    `${origin.parkedMax} playlists waited at once, and nothing else could be asked for`,
  );
});
