import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { BrowserUser, launchChromium } from './browsers.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';

/** One server and one browser for all tests of a file; see `useStage`. */
export let server: StagedoorProcess;
let browser: Browser;
const users: BrowserUser[] = [];

/** A person who has never been here, until the end of the test. */
export async function openUser(options: BrowserContextOptions = {}): Promise<BrowserUser> {
  const user = await BrowserUser.open(browser, options);
  users.push(user);
  return user;
}

/** Starts both before the file's tests and stops them afterwards; no page may throw, and the server ends well. */
export function useStage(): void {
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
    assert.equal(await server.stop(), 0);
  });
}
