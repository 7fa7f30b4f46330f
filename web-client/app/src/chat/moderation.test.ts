import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_SLOW_MODE_SECONDS_MAX, CHAT_TIMEOUT_SECONDS_MAX } from '@stagedoor/contracts/limits';
import { messageOf } from './message-fake.ts';
import { powersOver, SLOW_MODE_SECONDS, TIME_OUT_SECONDS } from './moderation.ts';

const VIEWER = {
  canSend: true,
  canModerate: false,
  canAppoint: false,
  restrictedUntilMs: 0,
  isBanned: false,
};
const MODERATOR = { ...VIEWER, canModerate: true };
const CREATOR = { ...MODERATOR, canAppoint: true };
const chatFor = (me: typeof VIEWER, moderators: string[] = []) => ({
  me,
  moderators: new Set(moderators),
  phase: 'joined' as const,
});

test('[CHAT-P8] what the menus offer is what the server takes', () => {
  assert.ok(
    TIME_OUT_SECONDS.every((seconds) => seconds > 0 && seconds <= CHAT_TIMEOUT_SECONDS_MAX),
  );
  assert.ok(SLOW_MODE_SECONDS.every((seconds) => seconds <= CHAT_SLOW_MODE_SECONDS_MAX));
});

test('[CHAT-P8] a viewer may answer and copy, and remove only what is theirs', () => {
  const powers = powersOver(messageOf('a'), chatFor(VIEWER));
  assert.deepEqual(powers, {
    canReply: true,
    canCopy: true,
    canRemove: false,
    canPin: false,
    canRestrict: false,
    moderatorChange: undefined,
  });
  assert.equal(powersOver(messageOf('a', { isOwn: true }), chatFor(VIEWER)).canRemove, true);
});

test('[CHAT-P8] a moderator is offered no power over oneself, the creator or an admin', () => {
  const by = (badges: ('creator' | 'moderator' | 'admin')[]) => {
    const message = messageOf('a');
    return { ...message, author: { ...message.author, badges } };
  };
  const chat = chatFor(MODERATOR);
  assert.equal(powersOver(by([]), chat).canRestrict, true);
  assert.equal(powersOver(by(['creator']), chat).canRestrict, false);
  assert.equal(powersOver(by(['admin']), chat).canRestrict, false);
  assert.equal(powersOver(messageOf('a', { isOwn: true }), chat).canRestrict, false);
  assert.equal(powersOver(by([]), chat).moderatorChange, undefined);
});

test('[CHAT-P8] who is no moderator can be made one, and the reverse', () => {
  const message = messageOf('a');
  assert.equal(powersOver(message, chatFor(CREATOR)).moderatorChange, 'appoint');
  assert.equal(powersOver(message, chatFor(CREATOR, ['u-ada'])).moderatorChange, 'dismiss');
});

test('[CHAT-P8] of a removed message only its author is left', () => {
  const powers = powersOver(messageOf('a', { isRemoved: true }), chatFor(CREATOR));
  assert.equal(powers.canReply || powers.canCopy || powers.canRemove || powers.canPin, false);
  assert.equal(powers.canRestrict, true);
});

test('[CHAT-P8] nothing is offered that cannot be done without a connection', () => {
  const powers = powersOver(messageOf('a'), { ...chatFor(CREATOR), phase: 'reconnecting' });
  assert.equal(powers.canRemove || powers.canPin || powers.canRestrict, false);
  assert.equal(powers.canReply, true);
});
