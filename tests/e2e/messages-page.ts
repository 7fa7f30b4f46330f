import assert from 'node:assert/strict';
import { crc32, deflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { PATIENCE_MS } from './browsers.ts';

/** Direct messages on a page, as its people use them. */

/** Waits until the conversation is there and can be written in. */
export async function untilConversation(page: Page): Promise<void> {
  await page.locator('[data-testid="conversation"][data-state="ready"]').waitFor({
    timeout: PATIENCE_MS,
  });
  await page.getByTestId('message-input').waitFor();
}

export async function write(page: Page, text: string): Promise<void> {
  await page.getByTestId('message-input').fill(text);
  await page.getByTestId('message-send').click();
}

/** The message with this text, however far it is. */
export function directMessageWith(page: Page, text: string): Locator {
  return page.getByTestId('direct-message').filter({ hasText: text });
}

/** One's own message is that far, or further. */
export async function untilMessageIs(page: Page, text: string, ...states: string[]): Promise<void> {
  const selector = states
    .map((state) => `[data-testid="direct-message"][data-status="${state}"]`)
    .join(', ');
  await page.locator(selector).filter({ hasText: text }).waitFor({ timeout: PATIENCE_MS });
}

/** What is said, from the oldest shown. */
export async function saidIn(page: Page): Promise<string[]> {
  return await page.getByTestId('direct-message-text').allInnerTexts();
}

/** The page is no wider than its window. */
export async function assertFits(page: Page, what: string): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  assert.ok(scroll <= client, `${what}: ${scroll} px wide in ${client}`);
}

/** A picture in one colour, as a file of a phone would be: PNG, 8 bits, RGB. */
export function pngOf(
  width: number,
  height: number,
  rgb: readonly [number, number, number],
): Buffer {
  const row = Buffer.concat([
    Buffer.of(0),
    Buffer.from(Array.from({ length: width }, () => rgb).flat()),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
