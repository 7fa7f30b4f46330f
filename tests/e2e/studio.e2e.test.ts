import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import type { Page } from 'playwright-core';
import { goLive, logIn, untilFramesDecoded, untilWatchState } from './browsers.ts';
import { activeStreams, DEMO_CREATOR, DEMO_FAN, logInByApi } from './demo.ts';
import { openUser, server, useStage } from './stage.ts';

const PHONE = { width: 390, height: 844 };

useStage();

/** A time of the page's own clock, as its input takes it. */
async function localTimeIn(page: Page, minutes: number): Promise<string> {
  return page.evaluate((ms) => {
    const moment = new Date(Date.now() + ms);
    return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
      .toISOString()
      .slice(0, 16);
  }, minutes * 60_000);
}

async function announce(page: Page, title: string, minutes: number): Promise<void> {
  await page.getByTestId('studio-title').fill(title);
  await page.getByTestId('studio-schedule-at').fill(await localTimeIn(page, minutes));
  await page.getByTestId('studio-schedule-submit').click();
  await page.getByTestId('studio-scheduled-item').filter({ hasText: title }).waitFor();
}

/** Whatever its visibility. */
async function endByApi(): Promise<void> {
  const { token } = await logInByApi(server, DEMO_CREATOR);
  const { data } = await server.call('GET', '/streaming/mine', { token });
  await server.call('POST', `/streaming/end-stream/${data.stream.streamId}`, { token, body: {} });
}

test('[E2E-50] a stream is announced for later, found, and goes live under the same link', async () => {
  const creator = await openUser({ viewport: PHONE, timezoneId: 'Asia/Kolkata' });
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await creator.page.goto(`${server.url}/studio`);
  await creator.page.getByTestId('studio-schedule').click();

  // Beside the fields: no title, and a time that has passed.
  await creator.page.getByTestId('studio-schedule-at').fill(await localTimeIn(creator.page, -5));
  await creator.page.getByTestId('studio-schedule-submit').click();
  await creator.page.locator('[data-testid="studio-title"][aria-invalid="true"]').waitFor();
  await creator.page.locator('[data-testid="studio-schedule-at"][aria-invalid="true"]').waitFor();
  const announcedAtMs = Date.now() + 90 * 60_000;
  await announce(creator.page, 'Tomorrow, all night', 90);
  const { data } = await server.call('GET', '/streaming/scheduled');
  assert.equal(data.streams.length, 1);
  const [announced] = data.streams;
  assert.ok(Math.abs(Date.parse(announced.scheduledAt) - announcedAtMs) <= 2 * 60_000);

  const viewer = await openUser();
  await viewer.page.goto(server.url);
  await viewer.page.getByTestId('scheduled-card').click();
  await untilWatchState(viewer.page, 'scheduled');

  await creator.page.getByTestId('studio-scheduled-start').click();
  await creator.page.getByTestId('studio-end').waitFor();
  assert.equal(await creator.page.getByTestId('studio-title').inputValue(), 'Tomorrow, all night');
  assert.equal(await creator.page.getByTestId('studio-scheduled-item').count(), 0);
  const [live] = await activeStreams(server);
  assert.equal(live?.streamId, announced.streamId);
  assert.equal(live?.channelName, announced.channelName);
  await untilFramesDecoded(viewer.page, 10);

  await creator.page.getByTestId('studio-end').click();
  await creator.page.getByTestId('studio-summary').waitFor();
});

test('[E2E-50] by keyboard alone: announced with Enter, nothing goes live, and withdrawn again', async () => {
  const creator = await openUser({ locale: 'ar' });
  const { page } = creator;
  await logIn(page, server.url, DEMO_CREATOR);
  await page.goto(`${server.url}/studio`);
  await page.getByTestId('studio-title').fill('أمسية شعرية');
  await page.getByTestId('studio-schedule').locator('summary').press('Enter');
  await page.getByTestId('studio-schedule-at').fill(await localTimeIn(page, 60));
  await page.getByTestId('studio-schedule-at').press('Enter');
  await page.getByTestId('studio-scheduled-item').waitFor();
  assert.deepEqual(await activeStreams(server), []);
  assert.equal(await page.getByTestId('studio-title').inputValue(), '');

  await page.getByTestId('studio-scheduled-withdraw').press('Enter');
  await page.getByTestId('studio-scheduled-item').waitFor({ state: 'detached' });
  assert.deepEqual((await server.call('GET', '/streaming/scheduled')).data.streams, []);
});

test('[E2E-51] a private stream is seen by its owner and by the bearer of a grant in the link only', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'Among ourselves');
  const { token } = await logInByApi(server, DEMO_CREATOR);
  const { data: mine } = await server.call('GET', '/streaming/mine', { token });
  const { channelName, streamId } = mine.stream;
  await server.call('PUT', `/streaming/stream/${streamId}`, {
    token,
    body: { visibility: 'private' },
  });
  const link = `${server.url}/watch/${channelName}`;

  const owner = await creator.newTab();
  await owner.goto(link);
  await untilFramesDecoded(owner, 10);

  const stranger = await openUser();
  await logIn(stranger.page, server.url, DEMO_FAN);
  await stranger.page.goto(link);
  await untilWatchState(stranger.page, 'private');

  const keys = generateKeyPairSync('ed25519');
  const { kty, crv, x } = keys.publicKey.export({ format: 'jwk' });
  const { data: key } = await server.call('POST', '/users/me/grant-keys', {
    token,
    body: { name: 'ticket shop', publicKey: { kty, crv, x } },
  });
  const sign = (room: string) =>
    new SignJWT({ sub: 'guest-1', room, role: 'subscribe' })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'grant+jwt', kid: key.kid })
      .setIssuedAt()
      .setAudience('stagedoor:media')
      .setExpirationTime('10m')
      .sign(keys.privateKey);
  const grant = await sign(channelName);
  const guest = await openUser();
  const asked: string[] = [];
  guest.page.on('request', (request) => asked.push(request.url()));
  await guest.page.goto(`${link}#grant=${grant}`);
  await untilFramesDecoded(guest.page, 10);
  assert.equal(guest.page.url(), link, 'the grant left the address bar');
  await guest.page.reload();
  await untilFramesDecoded(guest.page, 10);
  assert.deepEqual(
    asked.filter(
      (url) => new URL(url).pathname.includes(grant) || new URL(url).search.includes(grant),
    ),
    [],
  );

  // In a tab that shows the refusal already, only the fragment changes.
  await stranger.page.goto(`${link}#grant=${grant}`);
  await untilFramesDecoded(stranger.page, 10);
  assert.equal(stranger.page.url(), link);

  const wrong = await openUser();
  await wrong.page.goto(`${link}#grant=${await sign('another-room')}`);
  await untilWatchState(wrong.page, 'private');
  await endByApi();
});

test('[E2E-52] the Studio shows past streams and, on demand, their audience', async () => {
  const creator = await openUser({ viewport: PHONE });
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'One for the books');
  await endByApi();
  await creator.page.goto(`${server.url}/studio`);
  const shown = creator.page
    .getByTestId('studio-history-item')
    .filter({ hasText: 'One for the books' });
  await shown.getByTestId('studio-history-audience').click();
  await shown.getByTestId('studio-history-stats').getByText('0').first().waitFor();
});
