import type { Locator, Page } from 'playwright-core';
import { PATIENCE_MS } from './browsers.ts';

/** The chat on a page, as its people use it. */

/** Waits until the chat is there and hears what is published. */
export async function untilChatJoined(page: Page): Promise<void> {
  await page.locator('[data-testid="chat"][data-state="joined"]').waitFor({ timeout: PATIENCE_MS });
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('chat-input').fill(text);
  await page.getByTestId('chat-send').click();
}

/** The message with this text, however far it is. */
export function messageWith(page: Page, text: string): Locator {
  return page.getByTestId('chat-message').filter({ hasText: text });
}

/** The message is there and the server has it. */
export async function untilSent(page: Page, text: string): Promise<void> {
  await page
    .locator('[data-testid="chat-message"][data-status="sent"]')
    .filter({ hasText: text })
    .waitFor({ timeout: PATIENCE_MS });
}

/** The field has this text. */
export async function untilDraft(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLTextAreaElement>('[data-testid="chat-input"]')?.value === wanted,
    text,
  );
}

/** Opens the message's menu by keyboard, and chooses. */
export async function choose(page: Page, text: string, action: string): Promise<void> {
  const message = messageWith(page, text);
  const button = message.getByTestId('chat-message-menu');
  await button.focus();
  await button.press('Enter');
  await message.getByTestId(action).click();
}

/** What is said, from the oldest shown. */
export async function textsOf(page: Page): Promise<string[]> {
  return await page.getByTestId('chat-message-text').allInnerTexts();
}

/** Taps once. */
export async function react(page: Page, kind: string): Promise<void> {
  await page.locator(`[data-testid="chat-react"][data-kind="${kind}"]`).click();
}

/** The page shows that so many have reacted in this way. */
export async function untilReacted(page: Page, kind: string, count: number): Promise<void> {
  await page
    .locator(`[data-testid="chat-react"][data-kind="${kind}"][data-count="${count}"]`)
    .waitFor({ timeout: PATIENCE_MS });
}
