import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnPathOf } from '../session/return-to.ts';
import { conversationPathOf, messagePathTo, recipientIn } from './message-path.ts';

const ADA = '0d9f6b3e-5d3c-4c0e-9a51-5f3a4a3c0001';

test('[DM-P1] the address of a new conversation names whom it is with, also after a login', () => {
  const path = messagePathTo(ADA);
  assert.equal(path, `/messages/new?to=${ADA}`);
  assert.equal(returnPathOf({ from: path }), path);
  assert.equal(recipientIn(new URL(path, 'https://stagedoor.test').search), ADA);
  assert.equal(conversationPathOf('c-1'), '/messages/c-1');
});

test('[DM-P1] an address that names nobody opens nothing', () => {
  for (const search of ['', '?to=', '?to=ada', `?to=${ADA}x`, '?to=../../admin', '?from=x']) {
    assert.equal(recipientIn(search), undefined, search);
  }

  assert.equal(recipientIn(`?to=${ADA.toUpperCase()}`), ADA);
});
