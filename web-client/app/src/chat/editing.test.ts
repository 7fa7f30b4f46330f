import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_EDIT_WINDOW_MS } from '@stagedoor/contracts/limits';
import { isEditable, isEditLastKey, lastEditable } from './editing.ts';
import { messageOf } from './message-fake.ts';

const ME = {
  canSend: true,
  canModerate: false,
  canAppoint: false,
  restrictedUntilMs: 0,
  isBanned: false,
};
const CHAT = { me: ME, phase: 'joined' as const };
const NOW_MS = 10_000_000;
const own = (id: string, changes = {}) => messageOf(id, { isOwn: true, atMs: NOW_MS, ...changes });

test('[CHAT-P13] editing is offered for one’s own messages, while the server takes it', () => {
  assert.equal(isEditable(own('a'), CHAT, NOW_MS), true);
  assert.equal(isEditable(own('a'), CHAT, NOW_MS + CHAT_EDIT_WINDOW_MS), true);
  assert.equal(isEditable(own('a'), CHAT, NOW_MS + CHAT_EDIT_WINDOW_MS + 1), false);
  assert.equal(isEditable(messageOf('a', { atMs: NOW_MS }), CHAT, NOW_MS), false);
  assert.equal(isEditable(own('a', { isRemoved: true }), CHAT, NOW_MS), false);
  for (const status of ['sending', 'failed'])
    assert.equal(isEditable(own('a', { status }), CHAT, NOW_MS), false);
  assert.equal(isEditable(own('a'), { ...CHAT, phase: 'reconnecting' }, NOW_MS), false);
  const silenced = [
    { ...ME, canSend: false },
    { ...ME, restrictedUntilMs: NOW_MS + 1 },
  ];
  for (const me of silenced) assert.equal(isEditable(own('a'), { ...CHAT, me }, NOW_MS), false);
});

test('[CHAT-P13] the arrow in the empty field edits the newest message that can be, alone and nowhere else', () => {
  const messages = [own('a'), own('b'), own('c', { isRemoved: true }), messageOf('d')];
  assert.equal(lastEditable({ ...CHAT, messages }, NOW_MS)?.id, 'b');
  assert.equal(lastEditable({ ...CHAT, messages: [messageOf('d')] }, NOW_MS), undefined);
  const press = { key: 'ArrowUp', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  assert.equal(isEditLastKey(press, ''), true);
  assert.equal(isEditLastKey(press, ' '), false);
  assert.equal(isEditLastKey({ ...press, shiftKey: true }, ''), false);
  assert.equal(isEditLastKey({ ...press, key: 'ArrowDown' }, ''), false);
});
