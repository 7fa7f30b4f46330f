import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumBin } from '../setup/services.ts';

/** A camera that shows a moving test picture, a microphone that beeps, and no question asked. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  // Loopback candidates are hidden behind mDNS names otherwise, which nothing here resolves.
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

/** Slow machines decode slowly; what is waited for is an event, this is only where a test gives up. */
export const PATIENCE_MS = 60_000;
/** Pages that nobody looks at have no animation frames to be asked at. */
const POLLING_MS = 100;

export async function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumBin(),
    headless: true,
    args: [...CHROMIUM_FLAGS, ...extraFlags],
  });
}

/** A person's browser: its own cookies and storage, and an alarm for errors that the page did not expect. */
export class BrowserUser {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly errors: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserUser> {
    const context = await browser.newContext(options);
    return new BrowserUser(context, await context.newPage());
  }

  /** Another tab of the same person. */
  async newTab(): Promise<Page> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.errors.push(String(error)));
    return page;
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Logs in through the page's form and waits until the page left it. */
export async function logIn(
  page: Page,
  origin: string,
  account: { email: string; password: string },
): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.getByTestId('login-email').fill(account.email);
  await page.getByTestId('login-password').fill(account.password);
  await page.getByTestId('login-submit').click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

export async function signUp(
  page: Page,
  origin: string,
  name: string,
): Promise<{ email: string; password: string }> {
  const account = { email: `${name}@example.com`, password: 'correct horse battery' };
  await page.goto(`${origin}/signup`);
  await page.getByTestId('signup-email').fill(account.email);
  await page.getByTestId('signup-username').fill(name);
  await page.getByTestId('signup-password').fill(account.password);
  await page.getByTestId('signup-submit').click();
  await page.waitForURL((url) => url.pathname !== '/signup');
  return account;
}

/** Goes live from the Studio and resolves when the Studio says so. */
export async function goLive(page: Page, origin: string, title: string): Promise<void> {
  await page.goto(`${origin}/studio`);
  await page.getByTestId('studio-title').fill(title);
  await page.getByTestId('studio-go-live').click();
  await page.getByTestId('studio-end').waitFor();
}

/** As `goLive`, and resolves when the Studio says that the stream is recorded too. */
export async function goLiveRecorded(page: Page, origin: string, title: string): Promise<void> {
  await page.goto(`${origin}/studio`);
  await page.getByTestId('studio-record').check();
  await goLive(page, origin, title);
  await page.getByTestId('studio-recording').waitFor();
}

/** Ends it from the Studio, and resolves with the recording's id when that can be watched; the page shows its card then. */
export async function endRecorded(page: Page): Promise<string> {
  await page.getByTestId('studio-end').click();
  await page.getByTestId('summary-recordings').click();
  const card = page.locator('[data-testid="recording-card"][data-status="ready"]');
  await card.waitFor();
  return (await card.getAttribute('data-recording')) ?? '';
}

/** Frames that the page's video has decoded so far. */
export async function decodedFrames(page: Page): Promise<number> {
  return page
    .getByTestId('watch-video')
    .evaluate((video) => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames);
}

/**
 * Resolves when the player has shown that many frames more than now, of whichever of its videos is the one that is shown. Rejects
 * after the patience.
 */
export async function untilFramesDecoded(
  page: Page,
  count: number,
  testId: 'watch-video' | 'replay-video' = 'watch-video',
): Promise<void> {
  await page.getByTestId(testId).waitFor({ state: 'attached' });
  await page.evaluate(
    ({ wanted, patienceMs, id }) =>
      new Promise<void>((resolve, reject) => {
        let seen = 0;
        const timer = setTimeout(
          () => reject(new Error(`${seen} of ${wanted} frames`)),
          patienceMs,
        );
        const follow = (video: HTMLVideoElement): void => {
          video.requestVideoFrameCallback(() => {
            if (video.dataset.testid === id) seen += 1;
            if (seen < wanted) follow(video);
            else {
              clearTimeout(timer);
              resolve();
            }
          });
        };
        for (const video of document.querySelectorAll('video')) follow(video);
      }),
    { wanted: count, patienceMs: PATIENCE_MS, id: testId },
  );
}

/** Resolves when the element's text is this number. */
export async function untilNumber(page: Page, testId: string, expected: number): Promise<void> {
  await page.waitForFunction(
    ({ id, wanted }) =>
      document.querySelector(`[data-testid="${id}"]`)?.getAttribute('data-count') ===
      String(wanted),
    { id: testId, wanted: expected },
    { timeout: PATIENCE_MS },
  );
}

/** Resolves when the player's state is one of these. */
export async function untilWatchState(page: Page, ...states: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      wanted.includes(
        document.querySelector('[data-testid="watch-state"]')?.getAttribute('data-state') ?? '',
      ),
    states,
    { timeout: PATIENCE_MS },
  );
}

/** Resolves when the viewer watches that way. */
export async function untilMode(
  page: Page,
  mode: 'webrtc' | 'hls',
  timeout: number = PATIENCE_MS,
): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('[data-testid="watch-mode"]')?.getAttribute('data-mode') === wanted,
      mode,
      { timeout, polling: POLLING_MS },
    );
  } catch (cause) {
    throw new Error(`it does not play by ${mode}: ${await describePlayer(page)}`, { cause });
  }
}

/** What the page's player is doing, for a test that fails. */
async function describePlayer(page: Page): Promise<string> {
  return page.evaluate(() => {
    const attributes = ['watch-state', 'watch-mode'].flatMap((id) =>
      [...(document.querySelector(`[data-testid="${id}"]`)?.attributes ?? [])]
        .filter(({ name }) => name.startsWith('data-'))
        .map(({ name, value }) => `${name} ${value}`),
    );
    const videos = [...document.querySelectorAll('video')].map((video) => {
      const { readyState, networkState, currentTime, paused, seeking, buffered, error } = video;
      const ranges = Array.from({ length: buffered.length }, (_, index) => [
        buffered.start(index),
        buffered.end(index),
      ]);
      return {
        id: video.dataset.testid,
        readyState,
        networkState,
        currentTime,
        paused,
        seeking,
        ranges,
        error,
      };
    });
    return JSON.stringify({ attributes, videos, isHidden: document.hidden });
  });
}

export async function chooseMode(page: Page, mode: 'auto' | 'webrtc' | 'hls'): Promise<void> {
  await page.getByTestId('watch-quality').click();
  await page.getByTestId(`watch-mode-${mode}`).click();
}

/** Resolves when the replay shows that moment or a later one. */
export async function untilReplayAt(page: Page, seconds: number): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => {
        const video = document.querySelector<HTMLVideoElement>('[data-testid="replay-video"]');
        return video !== null && video.currentTime >= wanted && video.videoWidth > 0;
      },
      seconds,
      { timeout: PATIENCE_MS },
    );
  } catch (cause) {
    throw new Error(`the replay is not at ${seconds}: ${await describePlayer(page)}`, { cause });
  }
}
