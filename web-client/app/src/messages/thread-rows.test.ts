import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnAdded, newCountOf } from '../chat/follow.ts';
import { dayOf, dayWordOf } from './days.ts';
import { directMessageOf } from './direct-message-fake.ts';
import { threadRowsOf } from './thread-rows.ts';

const at = (day: number, hour: number, minute = 0) =>
  new Date(2027, 2, day, hour, minute).getTime();

test('[DM-P4] the day stands above its first message, by the calendar of the reader', () => {
  const rows = threadRowsOf([
    directMessageOf('late', { atMs: at(9, 23, 59) }),
    directMessageOf('past midnight', { atMs: at(10, 0, 1) }),
    directMessageOf('noon', { atMs: at(10, 12) }),
  ]);
  assert.deepEqual(
    rows.map(({ startsDay }) => startsDay),
    [true, true, false],
  );
  assert.deepEqual(threadRowsOf([]), []);
});

test('[DM-P4] messages of one person soon after each other stand together, and a new day parts them', () => {
  const mine = { isOwn: true, senderId: 'u-me' };
  const rows = threadRowsOf([
    directMessageOf('a', { atMs: at(9, 23, 58) }),
    directMessageOf('b', { atMs: at(9, 23, 59) }),
    directMessageOf('new day', { atMs: at(10, 0, 0) }),
    directMessageOf('mine', { atMs: at(10, 0, 1), ...mine }),
    directMessageOf('mine again', { atMs: at(10, 0, 2), ...mine }),
    directMessageOf('mine later', { atMs: at(10, 0, 8), ...mine }),
    directMessageOf('system', { atMs: at(10, 0, 8), kind: 'system', ...mine }),
  ]);
  assert.deepEqual(
    rows.map(({ startsGroup }) => startsGroup),
    [true, false, true, true, false, true, true],
  );
});

test('[DM-P5] how far it is, is written out at the newest message of one’s own', () => {
  const rows = threadRowsOf([
    directMessageOf('mine', { isOwn: true }),
    directMessageOf('newest of mine', { isOwn: true, status: 'sending' }),
    directMessageOf('theirs'),
  ]);
  assert.deepEqual(
    rows.map(({ isLastOwn }) => isLastOwn),
    [false, true, false],
  );
});

test('[DM-P4] today and yesterday are called so, also over the end of a month', () => {
  const now = new Date(2027, 2, 1, 0, 5).getTime();
  assert.equal(dayWordOf(new Date(2027, 2, 1, 0, 1).getTime(), now), 'today');
  assert.equal(dayWordOf(new Date(2027, 1, 28, 0, 0).getTime(), now), 'yesterday');
  assert.equal(dayWordOf(new Date(2027, 1, 27, 23, 59).getTime(), now), undefined);
  assert.equal(dayWordOf(new Date(2026, 2, 1).getTime(), now), undefined);
  assert.notEqual(dayOf(at(9, 12)), dayOf(at(10, 12)));
});

test('[DM-P10] the list counts what is new in a conversation, and goes to what one writes oneself, as in a chat', () => {
  const before = threadRowsOf([directMessageOf('a'), directMessageOf('b')]);
  const mine = directMessageOf('mine', { isOwn: true, status: 'sending' });
  const rows = threadRowsOf([directMessageOf('a'), directMessageOf('b'), mine]);
  assert.equal(newCountOf(before, 'a'), 1);
  assert.equal(newCountOf(rows, 'b'), 0);
  assert.equal(isOwnAdded(before, rows), true);
  assert.equal(isOwnAdded(rows, before), false);
});
