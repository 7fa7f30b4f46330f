import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CLOSE_CODES, ERROR_CODES, shouldReconnect } from './codes.ts';
import { AppError } from './errors.ts';

const errors = Object.entries(ERROR_CODES);
const closes = Object.entries(CLOSE_CODES);

/** The ranges that codes.ts names: common, signaling, media, chat, billing, services. */
const ERROR_RANGES = [
  [100, 199],
  [1000, 1999],
  [2000, 2999],
  [3000, 3999],
  [4000, 4999],
  [5000, 5999],
] as const;

test('[WIRE-6] no two errors have the same number, and no two reasons the same close code', () => {
  for (const numbers of [errors.map(([, { number }]) => number), closes.map(([, code]) => code)]) {
    assert.deepEqual([...new Set(numbers)], numbers);
  }
});

test('[WIRE-6] the numbers that clients already know mean what they meant', () => {
  // A number that changes its meaning breaks every program out there. A new one is added here, none is ever edited.
  const known = JSON.parse(
    readFileSync(new URL('./known-codes.json', import.meta.url), 'utf8'),
  ) as Record<'errors' | 'closes', Record<string, number>>;
  const numberOf = Object.fromEntries(errors.map(([name, { number }]) => [name, number]));
  assert.deepEqual(numberOf, known.errors);
  assert.deepEqual({ ...CLOSE_CODES }, known.closes);
});

test('[WIRE-4] every error has a number of a known range, an HTTP status of a refusal, and only codes a program reads', () => {
  for (const [name, { number, httpStatus, isTemporary }] of errors) {
    assert.match(name, /^[A-Z]+(_[A-Z]+)*$/);
    const isInRange = ERROR_RANGES.some(([first, last]) => first <= number && number <= last);
    assert.ok(isInRange, `${name} has ${number}`);
    assert.ok(httpStatus >= 400 && httpStatus <= 599, `${name} has HTTP status ${httpStatus}`);
    const isBusy = [429, 503, 504].includes(httpStatus) || name === 'INTERNAL_ERROR';
    assert.equal(
      isTemporary,
      isBusy,
      `${name}: trying again helps exactly where a server was busy`,
    );
  }
});

test('[WIRE-4] an error carries its meaning whatever its text says', () => {
  const error = new AppError('GRANT_INVALID', '');
  assert.deepEqual([error.number, error.httpStatus, error.isTemporary], [2001, 403, false]);
});

test('[WIRE-5] close codes are of the range for applications, and their half says whether to connect again', () => {
  for (const [name, code] of closes) assert.ok(code >= 4000 && code <= 4999, `${name} has ${code}`);
  const final = closes.filter(([, code]) => !shouldReconnect(code)).map(([name]) => name);
  assert.deepEqual(final, [
    'PROTOCOL_VERSION_UNSUPPORTED',
    'MALFORMED_FRAME',
    'TOKEN_INVALID',
    'BANNED',
    'SESSION_TAKEN_OVER',
    'HELLO_EXPECTED',
    'ORIGIN_REFUSED',
    'LOGGED_OUT',
    'FRAME_TOO_BIG',
  ]);
  assert.deepEqual([1001, 1006, 4499, 4500, 4999].map(shouldReconnect), [
    true,
    true,
    true,
    false,
    false,
  ]);
});
