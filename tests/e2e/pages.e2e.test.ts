import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import {
  BrowserUser,
  goLive,
  launchChromium,
  logIn,
  untilFramesDecoded,
  untilMode,
  untilWatchState,
} from './browsers.ts';
import { activeStreams, DEMO_ADMIN, DEMO_CREATOR, DEMO_FAN } from './demo.ts';
import { openUser, server, useStage } from './stage.ts';

const PHONE = { width: 390, height: 844 };
/** After that long untouched the player's bar fades. */
const CONTROLS_IDLE_MS = 2_800;
const DESKTOP = { width: 1440, height: 900 };

useStage();

async function assertFits(page: Page, what: string): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  assert.ok(scroll <= client, `${what}: ${scroll} px wide in ${client}`);
}

for (const language of ['en', 'ar'] as const) {
  for (const viewport of [PHONE, DESKTOP]) {
    test(`[E2E-40] every page fits ${viewport.width} × ${viewport.height} in ${language}, in its own direction`, async () => {
      const user = await openUser({ viewport, locale: language });
      await logIn(user.page, server.url, DEMO_ADMIN);
      for (const path of [
        '/',
        '/login',
        '/signup',
        '/studio',
        '/profile',
        '/messages',
        '/admin',
        '/watch/nobody-here',
        '/nowhere',
      ]) {
        await user.page.goto(server.url + path);
        await user.page.locator('main').waitFor();
        await assertFits(user.page, path);
        const { dir, lang } = await user.page.evaluate(() => ({
          dir: document.documentElement.dir,
          lang: document.documentElement.lang,
        }));
        assert.equal(lang, language, path);
        assert.equal(dir, language === 'ar' ? 'rtl' : 'ltr', path);
      }
    });
  }
}

test('[E2E-41] on a phone in Arabic a creator goes live and a viewer watches', async () => {
  const creator = await openUser({ viewport: PHONE, locale: 'ar' });
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'ليلة موسيقية');
  await assertFits(creator.page, '/studio while live');
  const [stream] = await activeStreams(server);
  const viewer = await openUser({ viewport: PHONE, locale: 'ar', hasTouch: true });
  await viewer.page.goto(`${server.url}/watch/${stream?.channelName}`);
  await untilFramesDecoded(viewer.page, 30);
  await assertFits(viewer.page, '/watch while live');
  // The bar leaves an untouched picture, but not while its menu is read.
  await viewer.page.getByTestId('watch-video').tap();
  await viewer.page.getByTestId('watch-quality').tap();
  await setTimeout(CONTROLS_IDLE_MS * 2);
  await viewer.page.getByTestId('watch-mode-hls').tap({ timeout: 5_000 });
  await untilMode(viewer.page, 'hls');
  await creator.page.getByTestId('studio-end').click();
  await untilWatchState(viewer.page, 'ended');
});

test('[E2E-42] the language switch changes direction and is remembered', async () => {
  const user = await openUser({ viewport: DESKTOP, locale: 'en' });
  await user.page.goto(server.url);
  assert.equal(await user.page.evaluate(() => document.documentElement.dir), 'ltr');
  await user.page.getByTestId('language-switch').click();
  await user.page.waitForFunction(() => document.documentElement.dir === 'rtl');
  await user.page.reload();
  await user.page.waitForFunction(() => document.documentElement.dir === 'rtl');
});

test('[E2E-43] a form with mistakes says so beside the field and sends nothing', async () => {
  const user = await openUser({ viewport: DESKTOP, locale: 'en' });
  await user.page.goto(`${server.url}/signup`);
  const requests: string[] = [];
  user.page.on('request', (request) => {
    if (request.url().includes('/auth/register')) requests.push(request.url());
  });
  await user.page.getByTestId('signup-email').fill('not-an-address');
  await user.page.getByTestId('signup-username').fill('x');
  await user.page.getByTestId('signup-password').fill('short');
  await user.page.getByTestId('signup-submit').click();
  await user.page.locator('[aria-invalid="true"]').first().waitFor();
  assert.equal(await user.page.locator('[aria-invalid="true"]').count(), 3);
  assert.deepEqual(requests, []);
  const refused = await server.call('POST', '/auth/register', {
    body: { email: 'not-an-address', username: 'x', password: 'short' },
  });
  assert.equal(refused.code, 'VALIDATION_ERROR');
});

test('[E2E-44] sign-in works by keyboard alone and survives a reload', async () => {
  const user = await openUser({ viewport: DESKTOP, locale: 'en' });
  await user.page.goto(`${server.url}/login`);
  await user.page.getByTestId('login-email').focus();
  await user.page.keyboard.type(DEMO_FAN.email);
  await user.page.keyboard.press('Tab');
  await user.page.keyboard.type(DEMO_FAN.password);
  await user.page.keyboard.press('Enter');
  await user.page.waitForURL((url) => url.pathname !== '/login');
  await user.page.goto(`${server.url}/profile`);
  await user.page.getByTestId('profile-display-name').waitFor();
});

test('[E2E-45] a denied camera is explained, and nothing goes live', async () => {
  const withoutCamera = await launchChromium(['--deny-permission-prompts']);
  try {
    const user = await BrowserUser.open(withoutCamera, { permissions: [] });
    await logIn(user.page, server.url, DEMO_CREATOR);
    await user.page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await user.page.goto(`${server.url}/studio`);
    await user.page
      .locator('[data-testid="studio-device-error"][data-reason="permission-denied"]')
      .waitFor();
    assert.equal(await user.page.getByTestId('studio-go-live').isEnabled(), false);
    assert.deepEqual(await activeStreams(server), []);
  } finally {
    await withoutCamera.close();
  }
});
