import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIRECT_EDIT_WINDOW_MS } from '@stagedoor/contracts/limits';
import { directMessageOf } from './direct-message-fake.ts';
import { isChangeable, isRemovable, lastChangeable, toEdited } from './own-message.ts';

const open = { canSend: true };
const own = directMessageOf('own', { isOwn: true, atMs: 1_000 });

test('[DM-P13] one changes what one wrote, for some minutes, while one may write', () => {
  const endMs = own.atMs + DIRECT_EDIT_WINDOW_MS;
  assert.ok(isChangeable(own, open, endMs));
  assert.ok(!isChangeable(own, open, endMs + 1));
  assert.ok(!isChangeable(own, { canSend: false }, endMs));
});

test('[DM-P13] what the other one wrote, is not sent, was taken back, or nobody wrote, stays as it is', () => {
  for (const changes of [
    { isOwn: false },
    { messageId: undefined },
    { isRemoved: true },
    { kind: 'system' } as const,
    { kind: 'tip' } as const,
  ]) {
    const message = { ...own, ...changes };
    assert.ok(!isRemovable(message), JSON.stringify(changes));
    assert.ok(!isChangeable(message, open, own.atMs), JSON.stringify(changes));
  }
});

test('[DM-P13] one takes back what one wrote, however long ago', () => {
  assert.ok(isRemovable(own));
});

test('[DM-P13] the newest of one’s own messages that can be changed is found, and begins with what it says', () => {
  const messages = [
    directMessageOf('old', { isOwn: true, messageId: 'm-old', text: 'old' }),
    directMessageOf('gone', { isOwn: true, isRemoved: true }),
    directMessageOf('theirs'),
  ];
  const last = lastChangeable({ messages, ...open }, 0);
  assert.equal(last?.clientId, 'old');
  assert.deepEqual(last && toEdited(last), { messageId: 'm-old', text: 'old', hasMedia: false });
  assert.equal(lastChangeable({ messages, ...open }, DIRECT_EDIT_WINDOW_MS + 1), undefined);
});
