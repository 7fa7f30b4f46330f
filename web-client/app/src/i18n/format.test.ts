import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatAgo,
  formatBitrate,
  formatBytes,
  formatClock,
  formatCount,
  formatDay,
  formatDelay,
  formatDuration,
  formatMilliseconds,
  formatShare,
  formatShortDay,
} from './format.ts';

test('a count is a bare number until it is long, in both languages', () => {
  assert.equal(formatCount(0, 'en'), '0');
  assert.equal(formatCount(1284, 'en'), '1284');
  assert.equal(formatCount(1284, 'ar'), '1284');
  assert.equal(formatCount(12_400, 'en'), '12.4K');
});

test('a clock shows hours only when there are some, and never counts below zero', () => {
  assert.equal(formatClock(0, 'en'), '0:00');
  assert.equal(formatClock(65.9, 'en'), '1:05');
  assert.equal(formatClock(3_845, 'ar'), '1:04:05');
  assert.equal(formatClock(-3, 'en'), '0:00');
});

test('bit rates, times and shares carry their unit', () => {
  assert.match(formatBitrate(1_930_000, 'en'), /^1\.9 Mb\/s$/);
  assert.match(formatBitrate(480_400, 'en'), /^480 kb\/s$/);
  assert.equal(formatBytes(312, 'en'), '0.3 kB');
  assert.equal(formatBytes(80_000, 'en'), '80 kB');
  assert.equal(formatBytes(1_400_000, 'en'), '1.4 MB');
  assert.equal(formatBytes(33_554_432, 'en'), '34 MB');
  assert.equal(formatBytes(1_400_000_000, 'en'), '1.4 GB');
  assert.match(formatMilliseconds(81.6, 'en'), /^82 ms$/);
  assert.equal(formatDelay(81.6, 'en'), '82 ms');
  assert.equal(formatDelay(999, 'en'), '999 ms');
  assert.equal(formatDelay(1_049, 'en'), '1.0s');
  assert.equal(formatShare(0.004, 'en'), '0.4%');
});

test('a round length of time is told in its largest unit', () => {
  assert.equal(formatDuration(30, 'en'), '30 sec');
  assert.equal(formatDuration(600, 'en'), '10 min');
  assert.equal(formatDuration(3_600, 'en'), '1 hr');
  assert.equal(formatDuration(86_400, 'en'), '1 day');
  assert.equal(formatDuration(90, 'en'), '1.5 min');
});

test('how long ago something was is told in its largest unit, and is never to come', () => {
  assert.equal(formatAgo(0, 'en'), '1 minute ago');
  assert.equal(formatAgo(-90_000, 'en'), '1 minute ago');
  assert.equal(formatAgo(5 * 60_000, 'en'), '5 minutes ago');
  assert.equal(formatAgo(119 * 60_000, 'en'), '1 hour ago');
  assert.equal(formatAgo(26 * 3_600_000, 'en'), 'yesterday');
  assert.equal(formatAgo(3 * 86_400_000, 'en'), '3 days ago');
  assert.match(formatAgo(3 * 86_400_000, 'ar'), /3/);
});

test('a day has its year only where that is another one, and its name only where that is enough', () => {
  const now = new Date(2027, 2, 9, 12).getTime();
  const day = (year: number, month: number, date: number) =>
    new Date(year, month, date, 12).getTime();
  assert.equal(formatDay(day(2027, 2, 7), now, 'en'), 'Sunday, March 7');
  assert.equal(formatDay(day(2026, 11, 31), now, 'en'), 'Thursday, December 31, 2026');
  assert.equal(formatShortDay(day(2027, 2, 7), now, 'en'), 'Sun');
  assert.equal(formatShortDay(day(2027, 1, 1), now, 'en'), 'Feb 1, 2027');
});
