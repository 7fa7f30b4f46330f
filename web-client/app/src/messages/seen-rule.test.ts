import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directMessageOf } from './direct-message-fake.ts';
import { isReading } from './seen-rule.ts';

const unseen = directMessageOf('a');
const looking = { isLookedAt: true, isEndInView: true, messages: [unseen] };

test('[DM-P6] a message is seen while the page is looked at and its end is in sight', () => {
  assert.equal(isReading(looking), true);
  assert.equal(isReading({ ...looking, isLookedAt: false }), false);
  assert.equal(isReading({ ...looking, isEndInView: false }), false);
});

test('[DM-P6] what is seen already, and what one wrote oneself, is not told again', () => {
  const seen = directMessageOf('b', { status: 'seen' });
  const mine = directMessageOf('c', { isOwn: true, status: 'sent' });
  assert.equal(isReading({ ...looking, messages: [] }), false);
  assert.equal(isReading({ ...looking, messages: [seen, mine] }), false);
  assert.equal(isReading({ ...looking, messages: [unseen, seen, mine] }), true);
});
