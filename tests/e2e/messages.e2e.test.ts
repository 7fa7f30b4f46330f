import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  BrowserUser,
  launchChromium,
  logIn,
  PATIENCE_MS,
  signUp,
  untilNumber,
} from './browsers.ts';
import { DEMO_CREATOR, logInByApi } from './demo.ts';
import {
  assertFits,
  directMessageWith,
  pngOf,
  saidIn,
  untilConversation,
  untilMessageIs,
  write,
} from './messages-page.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';
import { TcpRelay } from './TcpRelay.ts';

/** A creator and a fan, in two browsers; the fan's network can be cut. Both stay logged in for all tests of this file. */
const SOON_MS = 24 * 60 * 60_000;
const PHONE = { width: 390, height: 844 };
let server: StagedoorProcess;
let browser: Browser;
let network: TcpRelay;
let creator: BrowserUser;
let fan: BrowserUser;
let fanAccount: { email: string; password: string };
/** Page of an announced stream of the creator's. */
let watchPath: string;
let creatorId: string;
/** Of the conversation, once it is there. */
let conversationPath: string;

before(async () => {
  server = await StagedoorProcess.start();
  browser = await launchChromium();
  network = await TcpRelay.create(Number(new URL(server.url).port));
  const login = await logInByApi(server, DEMO_CREATOR);
  creatorId = login.userId;
  const { data: stream } = await server.call('POST', '/streaming/schedule', {
    token: login.token,
    body: { title: 'Piano night', scheduledAt: new Date(Date.now() + SOON_MS).toISOString() },
  });
  watchPath = `/watch/${stream.channelName}`;
  [creator, fan] = await Promise.all([
    BrowserUser.open(browser, { locale: 'en', viewport: { width: 1440, height: 900 } }),
    BrowserUser.open(browser, { locale: 'en', viewport: { width: 1440, height: 900 } }),
  ]);
  [, fanAccount] = await Promise.all([
    logIn(creator.page, server.url, DEMO_CREATOR),
    signUp(fan.page, network.origin, 'nora'),
  ]);
  // The conversation is begun where a fan begins it.
  await fan.page.goto(network.origin + watchPath);
  await fan.page.getByTestId('message-creator').click();
  await untilConversation(fan.page);
  conversationPath = new URL(fan.page.url()).pathname;
});

afterEach(() => {
  network.restore();
  assert.deepEqual([...creator.errors, ...fan.errors], [], 'no page threw');
});

after(async () => {
  await browser.close();
  await network.close();
  assert.equal(await server.stop(), 0);
});

async function bothInConversation(): Promise<void> {
  await Promise.all([
    creator.page.goto(server.url + conversationPath),
    fan.page.goto(network.origin + conversationPath),
  ]);
  await Promise.all([untilConversation(creator.page), untilConversation(fan.page)]);
}

test('[E2E-80][DM-P11] a fan writes to a creator from the stream’s page, in Arabic and English; it is counted, read, answered, and both know', async () => {
  await creator.page.goto(server.url);
  await write(fan.page, 'Good evening from the first row');
  await untilNumber(creator.page, 'unread-count', 1);
  await write(fan.page, 'مساء الخير من الصف الأول');
  await untilNumber(creator.page, 'unread-count', 2);
  await untilMessageIs(fan.page, 'مساء الخير', 'delivered');

  await creator.page.getByTestId('messages-link').click();
  const line = creator.page.getByTestId('conversation-item').filter({ hasText: 'nora' });
  await line.filter({ hasText: 'مساء الخير من الصف الأول' }).waitFor();
  assert.equal(await line.getAttribute('data-unread'), '2');
  assert.equal(
    await directMessageWith(fan.page, 'Good evening').getAttribute('data-status'),
    'delivered',
  );
  await line.click();
  await untilConversation(creator.page);
  await directMessageWith(creator.page, 'Good evening from the first row').waitFor();
  await untilMessageIs(fan.page, 'Good evening', 'seen');
  await untilMessageIs(fan.page, 'مساء الخير', 'seen');
  await creator.page.getByTestId('unread-count').waitFor({ state: 'detached' });
  await fan.page
    .getByTestId('conversation')
    .locator('[data-testid="presence"][data-status="online"]')
    .waitFor();

  await creator.page.getByTestId('message-input').pressSequentially('I was about to');
  await fan.page.getByTestId('typing-indicator').waitFor();
  await creator.page.getByTestId('message-input').fill('');
  await fan.page.getByTestId('typing-indicator').waitFor({ state: 'detached' });

  await write(creator.page, 'Welcome, أهلا بك!');
  await untilMessageIs(creator.page, 'Welcome', 'seen');
  assert.deepEqual(await saidIn(fan.page), [
    'Good evening from the first row',
    'مساء الخير من الصف الأول',
    'Welcome, أهلا بك!',
  ]);
  assert.deepEqual(await saidIn(creator.page), await saidIn(fan.page));
  assert.equal(await fan.page.getByTestId('unread-count').count(), 0);
});

test('[E2E-81] a photo goes with a message and is seen by the other one; a file that nobody can be sent is refused at once', async () => {
  await bothInConversation();
  const file = fan.page.getByTestId('message-file');
  await file.setInputFiles({
    name: 'notes.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await fan.page.locator('[data-testid="message-attach-refused"][data-problem="type"]').waitFor();
  await file.setInputFiles({
    name: 'stage.png',
    mimeType: 'image/png',
    buffer: pngOf(320, 200, [255, 180, 84]),
  });
  await fan.page.getByTestId('message-attachment-preview').waitFor();
  await write(fan.page, 'the stage, seen from here');

  const shown = directMessageWith(creator.page, 'the stage, seen from here');
  const picture = shown.locator('img');
  await picture.waitFor();
  await creator.page.waitForFunction(
    (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
    await picture.elementHandle(),
  );
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
  assert.ok(Math.abs(width / height - 1.6) < 0.1, `its proportions are kept: ${width} × ${height}`);

  const opener = shown.getByRole('button');
  await opener.focus();
  await opener.press('Enter');
  await creator.page.getByTestId('message-picture').locator('img').waitFor();
  await creator.page.keyboard.press('Escape');
  await creator.page.getByTestId('message-picture').waitFor({ state: 'detached' });
  assert.equal(await opener.evaluate((element) => document.activeElement === element), true);
  await untilMessageIs(fan.page, 'the stage, seen from here', 'seen');
});

test('[E2E-82] what is written without a network is sent when it is back, what was missed is there, all of it once', async () => {
  await bothInConversation();
  await write(fan.page, 'before the tunnel');
  await untilMessageIs(fan.page, 'before the tunnel', 'seen');
  network.cut();
  await fan.page.getByTestId('message-held-up').waitFor();
  await write(fan.page, 'from the tunnel, one');
  await write(fan.page, 'from the tunnel, two');
  await write(creator.page, 'where are you?');
  await untilMessageIs(creator.page, 'where are you?', 'sent');
  await untilMessageIs(fan.page, 'from the tunnel, one', 'sending');
  network.restore();
  await untilMessageIs(fan.page, 'from the tunnel, two', 'seen');
  await directMessageWith(fan.page, 'where are you?').waitFor();
  const expected = [
    'before the tunnel',
    'where are you?',
    'from the tunnel, one',
    'from the tunnel, two',
  ];
  for (const { page } of [fan, creator]) {
    const said = await saidIn(page);
    assert.deepEqual(said.slice(said.indexOf('before the tunnel')), expected);
  }
});

test('[E2E-83][DM-P13] who is blocked cannot write, and what they tried is sent when they may again', async () => {
  await bothInConversation();
  await creator.page.getByTestId('messages-menu').click();
  await creator.page.getByTestId('messages-block').click();
  await creator.page.getByTestId('messages-block-confirm').click();
  await creator.page.locator('[data-testid="message-no-input"][data-state="blocked"]').waitFor();
  // What is refused is in the field again.
  await fan.page.getByTestId('message-input').press('ArrowUp');
  await fan.page.locator('[data-testid="message-input"][data-editing="true"]').waitFor();
  await fan.page.getByTestId('message-input').fill('what nobody may read');
  await fan.page.getByTestId('message-input').press('Enter');
  await fan.page.getByTestId('conversation').getByRole('alert').waitFor();
  assert.equal(await fan.page.getByTestId('message-input').inputValue(), 'what nobody may read');
  await fan.page.getByTestId('message-input').press('Escape');
  assert.equal(await directMessageWith(creator.page, 'what nobody may read').count(), 0);

  await write(fan.page, 'are you still there?');
  const failed = directMessageWith(fan.page, 'are you still there?');
  await failed.locator('[data-testid="message-status"][data-code="USER_BLOCKED"]').waitFor();
  assert.equal(await directMessageWith(creator.page, 'are you still there?').count(), 0);

  await creator.page.getByTestId('messages-menu').click();
  await creator.page.getByTestId('messages-unblock').click();
  await creator.page.getByTestId('message-input').waitFor();
  await failed.getByTestId('message-retry').click();
  await directMessageWith(creator.page, 'are you still there?').waitFor();
  await untilMessageIs(fan.page, 'are you still there?', 'seen');
});

test('[E2E-85][DM-P13] what was sent is changed by keyboard and taken back; the other one sees both at once, and after a reload', async () => {
  await bothInConversation();
  await write(fan.page, 'See you on Mnoday');
  await directMessageWith(creator.page, 'See you on Mnoday').waitFor();
  await untilMessageIs(fan.page, 'See you on Mnoday', 'delivered', 'seen');
  await fan.page.getByTestId('message-input').press('ArrowUp');
  await fan.page.locator('[data-testid="message-input"][data-editing="true"]').waitFor();
  assert.equal(await fan.page.getByTestId('message-input').inputValue(), 'See you on Mnoday');
  await fan.page.getByTestId('message-input').fill('See you on Monday');
  await fan.page.getByTestId('message-input').press('Enter');
  for (const { page } of [fan, creator])
    await directMessageWith(page, 'See you on Monday')
      .getByTestId('direct-message-edited')
      .waitFor();
  assert.equal(await fan.page.getByTestId('message-input').inputValue(), '');

  const sent = directMessageWith(fan.page, 'See you on Monday');
  const removedBefore = await creator.page.getByTestId('direct-message-removed').count();
  await sent.getByTestId('direct-message-menu').press('Enter');
  await fan.page.getByTestId('direct-message-remove').click();
  await fan.page.getByTestId('direct-message-remove-confirm').click();
  for (const { page } of [fan, creator]) {
    await directMessageWith(page, 'See you on Monday').waitFor({ state: 'detached' });
    await page.getByTestId('direct-message-removed').nth(removedBefore).waitFor();
  }
  await bothInConversation();
  for (const { page } of [fan, creator])
    await page.getByTestId('direct-message-removed').nth(removedBefore).waitFor();
  assert.ok(!(await saidIn(creator.page)).includes('See you on Monday'));
});

test('[E2E-84][DM-P2] on a phone in Arabic the inbox and a conversation are shown one at a time, and a login leads to whom one wants to write', async () => {
  const phone = await BrowserUser.open(browser, { locale: 'ar', viewport: PHONE, hasTouch: true });
  const { page } = phone;
  try {
    await page.goto(server.url + watchPath);
    assert.equal(await page.getByTestId('messages-link').count(), 0);
    await page.getByTestId('message-creator').click();
    await page.getByTestId('login-email').fill(fanAccount.email);
    await page.getByTestId('login-password').fill(fanAccount.password);
    await page.getByTestId('login-submit').click();
    await untilConversation(page);
    assert.equal(new URL(page.url()).pathname, conversationPath);
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    await assertFits(page, 'the conversation');
    await page.getByTestId('inbox').waitFor({ state: 'hidden' });

    await write(page, 'من الهاتف');
    await untilMessageIs(page, 'من الهاتف', 'sent', 'delivered', 'seen');
    const own = await page
      .getByTestId('direct-message-text')
      .filter({ hasText: 'من الهاتف' })
      .boundingBox();
    assert.ok(own && own.x + own.width / 2 < PHONE.width / 2, 'one’s own stand at the end side');

    await page.getByTestId('messages-back').click();
    const line = page.getByTestId('conversation-item').filter({ hasText: 'من الهاتف' });
    await line.waitFor({ timeout: PATIENCE_MS });
    await assertFits(page, 'the inbox');
    await line.tap();
    await untilConversation(page);
    await page.goto(`${server.url}/messages/new?to=${creatorId}`);
    await page.waitForURL(server.url + conversationPath);
    assert.deepEqual(phone.errors, [], 'no page threw');
  } finally {
    await phone.close();
  }
});
