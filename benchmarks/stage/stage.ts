import type { Browser, Page } from 'playwright-core';
import { BrowserUser, goLive, launchChromium, logIn } from '../../tests/e2e/browsers.ts';
import { activeStreams, DEMO_CREATOR } from '../../tests/e2e/demo.ts';
import { StagedoorProcess } from '../../tests/e2e/StagedoorProcess.ts';
import type { BenchmarkContext } from '../runner/benchmark.ts';

/** As large as a person's window; the Studio's preview and the player have their usual sizes in it. */
const VIEWPORT = { width: 1440, height: 900 };

export type InitScript = () => void;

/** The whole server as its users run it, for one run. */
export async function startServer(
  context: BenchmarkContext,
  environment: Record<string, string> = {},
): Promise<StagedoorProcess> {
  const server = await StagedoorProcess.start({ environment });
  context.defer(() => server.stop());
  return server;
}

/** A browser process of its own, so that one side's work does not wait for the other's. */
export async function startBrowser(context: BenchmarkContext): Promise<Browser> {
  const browser = await launchChromium();
  context.defer(() => browser.close());
  return browser;
}

/** A person who has never been here: no cookies, nothing cached. Closed with the browser, or before. */
export async function openVisitor(
  browser: Browser,
  ...scripts: InitScript[]
): Promise<BrowserUser> {
  const visitor = await BrowserUser.open(browser, { viewport: VIEWPORT });
  for (const script of scripts) await visitor.page.addInitScript(script);
  return visitor;
}

export type Broadcast = { studio: Page; watchUrl: string; channelName: string };

/** The demo creator goes live through the Studio, in a browser process of its own. */
export async function startBroadcast(
  context: BenchmarkContext,
  server: StagedoorProcess,
  ...scripts: InitScript[]
): Promise<Broadcast> {
  return goLiveAs(await openVisitor(await startBrowser(context), ...scripts), server);
}

/** The same for a creator whose browser was prepared before. */
export async function goLiveAs(
  { page }: BrowserUser,
  server: StagedoorProcess,
): Promise<Broadcast> {
  await logIn(page, server.url, DEMO_CREATOR);
  await goLive(page, server.url, 'Benchmark');
  const [stream] = await activeStreams(server);
  if (stream === undefined) throw new Error('the Studio says that it is live, the server does not');
  const { channelName } = stream;
  return { studio: page, channelName, watchUrl: `${server.url}/watch/${channelName}` };
}
