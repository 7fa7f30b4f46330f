import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BrowserUser, goLive, launchChromium, logIn, untilFramesDecoded } from './browsers.ts';
import { activeStreams, DEMO_CREATOR } from './demo.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';

/** `npm run screenshots`: takes the pictures of README.md from a real broadcast. */
const FOLDER = fileURLToPath(new URL('../../web-client/app/screenshots', import.meta.url));
const DESKTOP = { width: 1440, height: 900 };

await mkdir(FOLDER, { recursive: true });
const server = await StagedoorProcess.start();
const browser = await launchChromium();
try {
  const options = { viewport: DESKTOP, locale: 'en', colorScheme: 'dark' } as const;
  const creator = await BrowserUser.open(browser, options);
  await logIn(creator.page, server.url, DEMO_CREATOR);
  await goLive(creator.page, server.url, 'Late night piano, requests welcome');
  const [stream] = await activeStreams(server);
  const viewer = await BrowserUser.open(browser, options);
  await viewer.page.goto(`${server.url}/watch/${stream?.channelName}`);
  await untilFramesDecoded(viewer.page, 90);
  await viewer.page.screenshot({ path: `${FOLDER}/watch.png` });
  await creator.page.screenshot({ path: `${FOLDER}/studio.png` });
} finally {
  await browser.close();
  await server.stop();
}
