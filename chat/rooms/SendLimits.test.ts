import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { asUserId } from '@stagedoor/contracts/ids';
import { CHAT_MESSAGE_REFILL_MS, CHAT_MESSAGES_BURST_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { SendLimits } from './SendLimits.ts';

const ALICE = asUserId('alice');
const BOB = asUserId('bob');

const refusal = (work: () => void): AppError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

test('[CHAT-6] a burst is taken, then one message every while, for each person on their own', async () => {
  const clock = new FakeClock();
  const limits = new SendLimits(clock);
  for (let index = 0; index < CHAT_MESSAGES_BURST_MAX; index += 1) limits.take(ALICE, 0);
  const refused = refusal(() => limits.take(ALICE, 0));
  assert.equal(refused.code, 'RATE_LIMIT_EXCEEDED');
  assert.equal(refused.retryAfterMs, CHAT_MESSAGE_REFILL_MS);
  limits.take(BOB, 0);
  await clock.advance(CHAT_MESSAGE_REFILL_MS);
  limits.take(ALICE, 0);
  assert.equal(refusal(() => limits.take(ALICE, 0)).code, 'RATE_LIMIT_EXCEEDED');
});

test('[CHAT-6] in slow mode the next message is taken after the pause, and it is told how long that is', async () => {
  const clock = new FakeClock();
  const limits = new SendLimits(clock);
  limits.take(ALICE, 30);
  await clock.advance(10_000);
  const refused = refusal(() => limits.take(ALICE, 30));
  assert.equal(refused.code, 'CHAT_SLOW_MODE');
  assert.equal(refused.retryAfterMs, 20_000);
  limits.take(BOB, 30);
  limits.take(ALICE, 5);
  await clock.advance(30_000);
  limits.take(ALICE, 30);
});

test('[CHAT-6] what was not stored does not count', () => {
  const limits = new SendLimits(new FakeClock());
  limits.take(ALICE, 30);
  limits.giveBack(ALICE);
  limits.take(ALICE, 30);
});

test('[CHAT-24] what was refused for what it says costs a token, and no turn of slow mode', () => {
  const limits = new SendLimits(new FakeClock());
  for (let index = 0; index < CHAT_MESSAGES_BURST_MAX; index += 1) {
    limits.take(ALICE, 30);
    limits.giveTurnBack(ALICE);
  }
  assert.equal(refusal(() => limits.take(ALICE, 30)).code, 'RATE_LIMIT_EXCEEDED');
  limits.giveTurnBack(BOB);
  limits.take(BOB, 30);
  assert.equal(refusal(() => limits.take(BOB, 30)).code, 'CHAT_SLOW_MODE');
});

test('[CHAT-6] people who wrote long ago are forgotten', async () => {
  const clock = new FakeClock();
  const limits = new SendLimits(clock);
  for (let index = 0; index < 5_000; index += 1) {
    limits.take(asUserId(`user-${index}`), 0);
    await clock.advance(100);
  }
  assert.ok(limits.size < 1_100, `${limits.size} are remembered`);
});
