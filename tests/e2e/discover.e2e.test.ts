import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { goLive, logIn } from './browsers.ts';
import { DEMO_CREATOR } from './demo.ts';
import { openUser, server, useStage } from './stage.ts';

/** More than two renewals of the list, in the page's time. */
const SOME_RENEWALS_MS = 12_000;

useStage();

/** Resolves with the address of the card's picture, once one other than `than` is decoded and seen. */
async function untilPicture(page: Page, than = ''): Promise<string> {
  const found = await page.waitForFunction((old) => {
    const image = document.querySelector<HTMLImageElement>('[data-testid="live-card-poster"]');
    if (!image?.complete || image.naturalWidth === 0) return '';
    if (getComputedStyle(image).opacity !== '1') return '';
    const { pathname, search } = new URL(image.currentSrc);
    return pathname + search === old ? '' : pathname + search;
  }, than);
  return await found.jsonValue();
}

/** How many colours the card's picture has. */
function countColours(page: Page): Promise<number> {
  return page.getByTestId('live-card-poster').evaluate((element) => {
    const image = element as HTMLImageElement;
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size;
  });
}

test('[POS-8] the card of a live stream shows its picture, each newer one in its turn, and none that is not to be seen now', async () => {
  const creator = await openUser();
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'To be looked at');

  const { page } = await openUser();
  await page.clock.install();
  const requests = { lists: 0, pictures: [] as string[] };
  page.on('request', (request) => {
    if (request.url().includes('/streaming/active')) requests.lists += 1;
    if (request.url().includes('/poster.jpg')) requests.pictures.push(request.url());
  });
  await page.goto(server.url);
  await page.getByTestId('live-card').waitFor();
  const first = await untilPicture(page);
  const card = page.getByTestId('live-card-poster');
  assert.equal(await card.getAttribute('alt'), '');
  const { width, height } = (await page.getByTestId('live-card').locator('img').boundingBox()) ?? {
    width: 0,
    height: 1,
  };
  assert.ok(Math.abs(width / height - 16 / 9) < 0.02);
  assert.ok((await countColours(page)) > 10);

  // What the server says a while later, without the while.
  let change = (stream: { posterUrl: string | null }): void => void stream;
  let isServerThere = true;
  await page.route('**/streaming/active*', async (route) => {
    if (!isServerThere) return route.abort();
    const response = await route.fetch();
    const body = await response.json();
    for (const stream of body.data.streams) change(stream);
    return route.fulfill({ response, json: body });
  });
  const second = first.replace(/v=\d+/, 'v=2');
  change = (stream) => void Object.assign(stream, { posterUrl: second });
  await page.clock.runFor(SOME_RENEWALS_MS);
  assert.equal(await untilPicture(page, first), second);
  assert.equal(requests.pictures.filter((url) => url.endsWith('v=2')).length, 1);

  // A page that nobody looks at asks for nothing; looked at again, it is up to date at once.
  const setHidden = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      const visibilityState = hidden ? 'hidden' : 'visible';
      Object.defineProperty(document, 'visibilityState', {
        value: visibilityState,
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, isHidden);
  const third = first.replace(/v=\d+/, 'v=3');
  change = (stream) => void Object.assign(stream, { posterUrl: third });
  await setHidden(true);
  const listsCount = requests.lists;
  await page.clock.runFor(3 * SOME_RENEWALS_MS);
  assert.equal(requests.lists, listsCount);
  assert.equal(requests.pictures.filter((url) => url.endsWith('v=3')).length, 0);
  await setHidden(false);
  assert.equal(await untilPicture(page, second), third);

  // The picture is paused, or comes from nowhere: the empty stage is seen again.
  change = (stream) => void Object.assign(stream, { posterUrl: null });
  await page.clock.runFor(SOME_RENEWALS_MS);
  await card.waitFor({ state: 'detached' });
  change = (stream) => void Object.assign(stream, { posterUrl: '/hls/nobody/poster.jpg?v=4' });
  await page.clock.runFor(SOME_RENEWALS_MS);
  await page.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>('[data-testid="live-card-poster"]');
    return image?.complete === true && getComputedStyle(image).opacity === '0';
  });
  change = () => undefined;
  await page.clock.runFor(SOME_RENEWALS_MS);
  await untilPicture(page);

  // A server that does not answer any more says nothing of what is to be seen now.
  isServerThere = false;
  await page.clock.runFor(2 * SOME_RENEWALS_MS);
  await card.waitFor({ state: 'detached' });
});
