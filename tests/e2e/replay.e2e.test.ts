import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  endRecorded,
  goLive,
  goLiveRecorded,
  logIn,
  untilFramesDecoded,
  untilReplayAt,
  untilWatchState,
} from './browsers.ts';
import { activeStreams, DEMO_CREATOR, DEMO_FAN } from './demo.ts';
import { openUser, server, useStage } from './stage.ts';

/** Frames that a viewer sees before the stream ends: some seconds, with several segments of every layer. */
const WATCHED_FRAMES = 150;

useStage();

async function replayTime(page: Page): Promise<number> {
  return page
    .getByTestId('replay-video')
    .evaluate((video) => (video as HTMLVideoElement).currentTime);
}

test('[REC-10] a stream is recorded, replayed from its own page, sought in, renamed, hidden and deleted', async () => {
  const creator = await openUser();
  const { page } = creator;
  await logIn(page, server.url, DEMO_CREATOR);
  await goLiveRecorded(page, server.url, 'To be seen again');
  const [live] = await activeStreams(server);
  const viewer = await openUser();
  await viewer.page.goto(`${server.url}/watch/${live?.channelName}`);
  await untilFramesDecoded(viewer.page, WATCHED_FRAMES);

  const recordingId = await endRecorded(page);
  const card = page.getByTestId('recording-card');

  // Who was watching finds it where the stream was, without an account.
  await untilWatchState(viewer.page, 'ended');
  await viewer.page.getByTestId('watch-replay').click();
  await viewer.page.waitForURL(`**/replay/${recordingId}`);
  await viewer.page.getByTestId('replay-begin').click();
  await untilReplayAt(viewer.page, 0.5);
  const seen = await viewer.page.getByTestId('replay-video').evaluate((video) => {
    const { duration, videoWidth } = video as HTMLVideoElement;
    return { duration, videoWidth };
  });
  assert.ok(seen.duration > 3 && seen.videoWidth > 0);

  // By keyboard, and with a look at what is where.
  await viewer.page.keyboard.press('m');
  const before = await replayTime(viewer.page);
  await viewer.page.keyboard.press('ArrowLeft');
  await viewer.page.waitForFunction(
    (was) =>
      (document.querySelector('[data-testid="replay-video"]') as HTMLVideoElement).currentTime <
      was,
    before,
  );
  await viewer.page.getByTestId('replay-seek').hover();
  await viewer.page.getByTestId('replay-preview').waitFor();

  await page.getByTestId('recording-rename').click();
  await page.getByTestId('recording-title-input').fill('Seen again');
  await page.getByTestId('recording-title-save').click();
  await card.filter({ hasText: 'Seen again' }).waitFor();

  // Private: gone for others, there for its creator.
  // The choice moves when the server has taken it, which the next step waits for.
  await card.locator('input[value="private"]').click();
  await viewer.page.waitForFunction(
    async (id) => (await fetch(`/vod/${id}/index.m3u8`)).status === 403,
    recordingId,
  );
  const fan = await openUser();
  await logIn(fan.page, server.url, DEMO_FAN);
  await fan.page.goto(`${server.url}/replay/${recordingId}`);
  await fan.page.getByRole('alert').waitFor();
  assert.equal(await fan.page.getByTestId('replay-video').count(), 0);
  await page.goto(`${server.url}/replay/${recordingId}`);
  await page.getByTestId('replay-begin').click();
  await untilReplayAt(page, 0.3);

  // Where its playlist cannot be had, the film is played, and a click counts that came before that was known.
  await page.route('**/vod/**/*.m3u8', (route) => route.abort());
  const film = page.waitForRequest(/\/vod\/.*\.mp4/);
  await page.goto(`${server.url}/replay/${recordingId}`);
  await page.getByTestId('replay-begin').click();
  await film;
  await untilReplayAt(page, 0.3);
  await page.unroute('**/vod/**/*.m3u8');

  await page.goto(`${server.url}/recordings`);
  const download = page.waitForEvent('download');
  await page.getByTestId('recording-download').click();
  assert.equal((await download).suggestedFilename(), 'Seen again.mp4');
  await page.getByTestId('recording-delete').click();
  await page.getByTestId('recording-delete-confirm').click();
  await card.waitFor({ state: 'detached' });
  assert.equal((await fetch(`${server.url}/vod/${recordingId}/index.m3u8`)).status, 404);
});

test('[REC-10] a stream that is not to be recorded leaves nothing', async () => {
  const { page } = await openUser();
  await logIn(page, server.url, DEMO_CREATOR);
  await page.goto(`${server.url}/studio`);
  assert.equal(await page.getByTestId('studio-record').isChecked(), false);
  await goLive(page, server.url, 'Only now');
  assert.equal(await page.getByTestId('studio-recording').count(), 0);
  await page.getByTestId('studio-end').click();
  await page.getByTestId('studio-summary').waitFor();
  assert.equal(await page.getByTestId('summary-recordings').count(), 0);
  await page.goto(`${server.url}/recordings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByTestId('recording-card').count(), 0);
});
