import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { postOffer } from '../whip/whip-requests.ts';
import { BrowserUser, launchChromium, logIn } from './browsers.ts';
import { DEMO_CREATOR } from './demo.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';

const PHONE = { width: 390, height: 844 };

let server: StagedoorProcess;
let browser: Browser;
const users: BrowserUser[] = [];

before(async () => {
  server = await StagedoorProcess.start();
  browser = await launchChromium();
});

afterEach(async () => {
  const errors = users.flatMap((user) => user.errors);
  await Promise.all(users.splice(0).map((user) => user.close()));
  assert.deepEqual(errors, [], 'no page threw');
});

after(async () => {
  await browser.close();
  await server.stop();
});

async function openStudio(options: Parameters<typeof BrowserUser.open>[1]) {
  const user = await BrowserUser.open(browser, options);
  users.push(user);
  await logIn(user.page, server.url, DEMO_CREATOR);
  await user.page.goto(`${server.url}/studio`);
  return user.page;
}

/** Whether a key opens the way in, without going live: the offer is refused after the key was looked at. */
async function isKeyGood(key: string): Promise<boolean> {
  const { status } = await postOffer(server, '/whip/live', 'no offer', { token: key });
  assert.ok(status === 400 || status === 401, String(status));
  return status === 400;
}

test('[KEY-2] the Studio tells the server’s address, makes a key, shows it once, replaces and revokes it', async () => {
  const page = await openStudio({ viewport: PHONE });
  assert.equal(await page.getByTestId('studio-whip-url').count(), 0, 'closed at first');
  await page.getByTestId('studio-whip').locator('summary').click();
  assert.equal(await page.getByTestId('studio-whip-url').inputValue(), `${server.url}/whip/live`);
  await page.getByTestId('studio-stream-key-make').click();
  const shown = page.getByTestId('studio-stream-key');
  const first = await shown.inputValue();
  assert.match(first, /^sk_[A-Za-z0-9_-]{43}$/);
  assert.equal(await isKeyGood(first), true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= PHONE.width, `${width} px wide`);

  const rotate = page.getByTestId('studio-stream-key-rotate');
  await rotate.click();
  assert.equal(await isKeyGood(first), true, 'asked once, nothing done');
  await rotate.click();
  await page.waitForFunction(
    (old) =>
      document.querySelector<HTMLInputElement>('[data-testid="studio-stream-key"]')?.value !== old,
    first,
  );
  const second = await shown.inputValue();
  assert.deepEqual([await isKeyGood(first), await isKeyGood(second)], [false, true]);

  await page.reload();
  await page.getByTestId('studio-whip').locator('summary').click();
  await page.getByTestId('studio-stream-key-item').waitFor();
  assert.equal(await shown.count(), 0, 'never shown again');
  const text = await page.getByTestId('studio-stream-key-item').textContent();
  assert.ok(text?.includes(second.slice(0, 9)) && !text.includes(second));
  await page.getByTestId('studio-stream-key-revoke').click();
  await page.getByTestId('studio-stream-key-revoke').click();
  await page.getByTestId('studio-stream-key-item').waitFor({ state: 'detached' });
  assert.equal(await isKeyGood(second), false);
});

test('[KEY-2] by keyboard alone, in Arabic', async () => {
  const page = await openStudio({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  await page.getByTestId('studio-whip').locator('summary').press('Enter');
  await page.getByTestId('studio-stream-key-make').press('Enter');
  const shown = page.getByTestId('studio-stream-key');
  assert.match(await shown.inputValue(), /^sk_/);
  assert.equal(await shown.evaluate((input) => getComputedStyle(input).direction), 'ltr');
  const revoke = page.getByTestId('studio-stream-key-revoke');
  await revoke.press('Enter');
  await revoke.press('Enter');
  await page.getByTestId('studio-stream-key-item').waitFor({ state: 'detached' });
  assert.equal(await shown.count(), 0);
});
