import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { BrowserUser, goLive, launchChromium, logIn, PATIENCE_MS, signUp } from './browsers.ts';
import {
  choose,
  messageWith,
  react,
  say,
  textsOf,
  untilChatJoined,
  untilDraft,
  untilReacted,
  untilSent,
} from './chat-page.ts';
import { activeStreams, DEMO_ADMIN, DEMO_CREATOR, logInByApi } from './demo.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';
import { TcpRelay } from './TcpRelay.ts';

/** People chat beside a stream that is live: the creator in the Studio, the others where they watch. */
let server: StagedoorProcess;
let browser: Browser;
let network: TcpRelay;
let creator: BrowserUser;
let watchPath: string;
const users: BrowserUser[] = [];

async function openUser(options: BrowserContextOptions = {}): Promise<BrowserUser> {
  const user = await BrowserUser.open(browser, options);
  users.push(user);
  return user;
}

/** A new fan at the stream, whose network can be cut. */
async function openFan(): Promise<BrowserUser> {
  const fan = await openUser();
  await signUp(fan.page, network.origin, `fan-${Date.now()}`);
  await fan.page.goto(`${network.origin}${watchPath}`);
  await untilChatJoined(fan.page);
  return fan;
}

before(async () => {
  server = await StagedoorProcess.start();
  browser = await launchChromium();
  network = await TcpRelay.create(Number(new URL(server.url).port));
});

afterEach(async () => {
  network.restore();
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
  await network.close();
  assert.equal(await server.stop(), 0);
});

async function startShow(title: string): Promise<void> {
  creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, title);
  const [stream] = await activeStreams(server);
  watchPath = `/watch/${stream?.channelName}`;
  await untilChatJoined(creator.page);
}

test('[E2E-30] the creator and two people chat during a broadcast, in Arabic and English, edit and react, and a visitor reads along', async () => {
  await startShow('Chat night');
  const fan = await openFan();
  const guest = await openUser();
  await signUp(guest.page, server.url, `guest-${Date.now()}`);
  await guest.page.goto(`${server.url}${watchPath}`);
  await untilChatJoined(guest.page);

  await say(fan.page, 'hello from the first row');
  await say(creator.page, 'مرحبا بكم جميعا!');
  await messageWith(guest.page, 'مرحبا بكم جميعا!').waitFor();
  await say(guest.page, 'السلام عليكم and good evening');
  for (const { page } of [creator, fan, guest]) {
    await messageWith(page, 'السلام عليكم and good evening').waitFor();
    await untilSent(page, 'hello from the first row');
  }
  const texts = await textsOf(fan.page);
  assert.equal(texts.length, 3);
  assert.deepEqual(await textsOf(guest.page), texts);
  assert.deepEqual(await textsOf(creator.page), texts);

  const visitor = await openUser({ locale: 'ar', viewport: { width: 390, height: 844 } });
  await visitor.page.goto(`${server.url}${watchPath}`);
  await messageWith(visitor.page, 'hello from the first row').waitFor({ timeout: PATIENCE_MS });
  await visitor.page.getByTestId('chat-log-in').waitFor();
  assert.equal(await visitor.page.getByTestId('chat-input').count(), 0);
  assert.deepEqual(await textsOf(visitor.page), texts);

  await choose(fan.page, 'hello from the first row', 'chat-edit');
  await fan.page.getByTestId('chat-editing').waitFor();
  await say(fan.page, 'hello from the second row');
  for (const { page } of [fan, creator, visitor]) {
    await messageWith(page, 'hello from the second row').getByTestId('chat-edited').waitFor();
    assert.equal(await messageWith(page, 'hello from the first row').count(), 0);
  }
  await fan.page.getByTestId('chat-input').press('ArrowUp');
  await untilDraft(fan.page, 'hello from the second row');
  await fan.page.getByTestId('chat-input').press('Escape');
  await untilDraft(fan.page, '');

  for (let tap = 0; tap < 3; tap += 1) await react(fan.page, 'heart');
  await react(guest.page, 'heart');
  for (const { page } of [fan, guest, creator, visitor]) await untilReacted(page, 'heart', 4);
  assert.equal(await visitor.page.getByTestId('chat-react').first().isDisabled(), true);
});

test('[E2E-31] the creator removes a message, pins one, filters words, times out and bans who wrote it, and reads what was done', async () => {
  await startShow('Moderated night');
  const fan = await openFan();
  await say(fan.page, 'buy my coins');
  await messageWith(creator.page, 'buy my coins').waitFor();
  await choose(creator.page, 'buy my coins', 'chat-remove');
  await messageWith(fan.page, 'buy my coins').waitFor({ state: 'detached' });

  await say(creator.page, 'doors close at ten');
  await untilSent(creator.page, 'doors close at ten');
  await choose(creator.page, 'doors close at ten', 'chat-pin');
  await fan.page.getByTestId('chat-pinned').filter({ hasText: 'doors close at ten' }).waitFor();

  await say(fan.page, 'coins coins coins');
  await messageWith(creator.page, 'coins coins coins').waitFor();
  await choose(creator.page, 'coins coins coins', 'chat-time-out-60');
  await fan.page.getByTestId('chat-timed-out').waitFor();
  await choose(creator.page, 'coins coins coins', 'chat-lift');
  await fan.page.getByTestId('chat-timed-out').waitFor({ state: 'detached' });
  await say(fan.page, 'thank you');
  await untilSent(fan.page, 'thank you');

  const { page } = creator;
  await page.getByTestId('chat-moderation-menu').click();
  await page.getByTestId('chat-filters-open').click();
  const filters = page.getByTestId('chat-filters');
  await filters.getByTestId('chat-filter-words').fill('coins');
  await filters.getByTestId('chat-filter-patterns').fill('fr[e3]+');
  await filters.getByTestId('chat-filter-links').check();
  await filters.getByTestId('chat-filters-save').click();
  await filters.locator('[data-testid="chat-filters-saved"][data-state="saved"]').waitFor();
  await page.keyboard.press('Escape');
  await filters.waitFor({ state: 'detached' });
  for (const text of ['COINS for all', 'fr3e stuff', 'see example.com']) {
    await say(fan.page, text);
    await messageWith(fan.page, text).locator('[data-code="CHAT_MESSAGE_FILTERED"]').waitFor();
    await messageWith(fan.page, text).getByTestId('chat-discard').click();
  }

  await choose(creator.page, 'thank you', 'chat-ban');
  await messageWith(creator.page, 'thank you').getByTestId('chat-ban-confirm').click();
  await fan.page.locator('[data-testid="chat-no-input"][data-state="banned"]').waitFor();
  await messageWith(fan.page, 'coins coins coins').waitFor({ state: 'detached' });

  await page.getByTestId('chat-moderation-menu').click();
  await page.getByTestId('chat-log-open').click();
  const log = page.getByTestId('chat-moderation-log');
  for (const action of ['ban', 'filters', 'lift', 'timeout', 'pin', 'remove'])
    await log.locator(`[data-action="${action}"]`).first().waitFor();
  await log.getByTestId('chat-log-lift').click();
  await log.getByTestId('chat-restricted').waitFor({ state: 'detached' });
  await fan.page.getByTestId('chat-input').waitFor();
  await log.getByTestId('dialog-close').click();
  await log.waitFor({ state: 'detached' });
});

test('[E2E-32] what is written without a network is sent when it is back, and what was missed is there, all of it once', async () => {
  await startShow('Tunnel night');
  const fan = await openFan();
  await say(fan.page, 'before the tunnel');
  await untilSent(fan.page, 'before the tunnel');
  network.cut();
  await fan.page
    .locator('[data-testid="chat"][data-state="reconnecting"]')
    .waitFor({ timeout: PATIENCE_MS });
  await say(fan.page, 'from the tunnel, one');
  await say(fan.page, 'from the tunnel, two');
  await say(creator.page, 'where are you?');
  await untilSent(creator.page, 'where are you?');
  assert.equal(
    await messageWith(fan.page, 'from the tunnel, one').getAttribute('data-status'),
    'sending',
  );
  network.restore();
  await untilSent(fan.page, 'from the tunnel, two');
  const expected = [
    'before the tunnel',
    'where are you?',
    'from the tunnel, one',
    'from the tunnel, two',
  ];
  assert.deepEqual(await textsOf(fan.page), expected);
  await messageWith(creator.page, 'from the tunnel, two').waitFor();
  assert.deepEqual(await textsOf(creator.page), expected);
});

test('[E2E-33] what was not sent when the page was reloaded is sent afterwards, once', async () => {
  await startShow('Reload night');
  const fan = await openFan();
  // Everything but the WebSocket reaches the server, which is how a page gets loaded with a message unsent.
  await fan.page.routeWebSocket(/\/ws/, (socket) => socket.close({ code: 4000, reason: '' }));
  network.cut();
  network.restore();
  await fan.page
    .locator('[data-testid="chat"][data-state="reconnecting"]')
    .waitFor({ timeout: PATIENCE_MS });
  await say(fan.page, 'did you get this?');
  await messageWith(fan.page, 'did you get this?').waitFor();
  await fan.page.unrouteAll();
  const again = await fan.context.newPage();
  await fan.page.close();
  await again.goto(`${network.origin}${watchPath}`);
  await untilSent(again, 'did you get this?');
  await messageWith(creator.page, 'did you get this?').waitFor();
  assert.deepEqual(await textsOf(creator.page), ['did you get this?']);
});
