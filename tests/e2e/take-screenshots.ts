import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BrowserUser,
  endRecorded,
  goLiveRecorded,
  launchChromium,
  logIn,
  signUp,
  untilFramesDecoded,
  untilReplayAt,
} from './browsers.ts';
import { choose, messageWith, say, untilChatJoined, untilSent } from './chat-page.ts';
import { activeStreams, DEMO_CREATOR } from './demo.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';

/** `npm run screenshots`: takes the pictures of README.md from a real broadcast. */
const FOLDER = fileURLToPath(new URL('../../web-client/app/screenshots', import.meta.url));
/** Warm stage light that drifts: a calmer camera than Chromium's own test picture. */
const STAGE_LIGHT =
  'gradients=s=1280x720:r=30:c0=0x1a1030:c1=0x7a2f5d:c2=0xffb454:c3=0x2a1b4a:nb_colors=4:speed=0.01:seed=7';
const RECORDED_MS = 20_000;
/** Into the recording, by when people have written. */
const CHATTED_SECONDS = 18;
const FADE_MS = 500;
const DESKTOP = { width: 1440, height: 900 };

await mkdir(FOLDER, { recursive: true });
const server = await StagedoorProcess.start();
const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-screenshots-'));
// Its name is what the Studio calls the camera.
const camera = 'Stage camera.mjpeg';
process.chdir(folder);
execFileSync('ffmpeg', [
  '-v',
  'error',
  '-f',
  'lavfi',
  '-i',
  STAGE_LIGHT,
  '-t',
  '4',
  '-pix_fmt',
  'yuvj420p',
  '-q:v',
  '3',
  camera,
]);
const browser = await launchChromium([`--use-file-for-fake-video-capture=${camera}`]);
try {
  const options = { viewport: DESKTOP, locale: 'en', colorScheme: 'dark' } as const;
  const creator = await BrowserUser.open(browser, options);
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLiveRecorded(creator.page, server.url, 'Late night piano, requests welcome');
  const [stream] = await activeStreams(server);
  const watchUrl = `${server.url}/watch/${stream?.channelName}`;
  const viewer = await BrowserUser.open(browser, options);
  await signUp(viewer.page, server.url, 'nora');
  await viewer.page.goto(watchUrl);
  await untilFramesDecoded(viewer.page, 90);
  const other = await BrowserUser.open(browser, options);
  await signUp(other.page, server.url, 'omar');
  await other.page.goto(watchUrl);
  for (const { page } of [creator, viewer, other]) await untilChatJoined(page);
  for (const [{ page }, text] of [
    [viewer, 'good evening from Lisbon'],
    [other, 'مساء الخير من القاهرة!'],
    [creator, 'welcome, everybody. Requests go into the chat'],
    [viewer, 'Satie, please: the first Gymnopédie'],
    [other, 'seconded, and thank you for doing this'],
  ] as const) {
    await say(page, text);
    await untilSent(page, text);
  }
  await choose(creator.page, 'welcome, everybody', 'chat-pin');
  await viewer.page.getByTestId('chat-pinned').waitFor();
  await messageWith(viewer.page, 'seconded').waitFor();
  await viewer.page.getByTestId('chat-input').blur();
  await viewer.page.waitForTimeout(FADE_MS);
  await viewer.page.screenshot({ path: `${FOLDER}/watch.png` });
  await creator.page.screenshot({ path: `${FOLDER}/studio.png` });
  // Enough for a replay with pictures along its bar.
  await viewer.page.waitForTimeout(RECORDED_MS);
  const recordingId = await endRecorded(creator.page);
  await viewer.page.goto(`${server.url}/replay/${recordingId}`);
  await viewer.page.getByTestId('replay-begin').click();
  await untilReplayAt(viewer.page, CHATTED_SECONDS);
  // The controls come with the pointer, and fade in.
  await viewer.page.mouse.move(DESKTOP.width / 2, DESKTOP.height / 2);
  await viewer.page.getByTestId('replay-seek').hover();
  await viewer.page.waitForTimeout(FADE_MS);
  await viewer.page.screenshot({ path: `${FOLDER}/replay.png` });
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
