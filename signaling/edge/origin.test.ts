import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOriginAllowed } from './origin.ts';

const allowed = new Set(['https://app.example', 'http://localhost:5173']);

const cases: [origin: string | undefined, host: string | undefined, isAllowed: boolean][] = [
  [undefined, 'live.example', true],
  ['https://live.example', 'live.example', true],
  ['https://LIVE.example', 'live.example', true],
  ['https://live.example', 'live.example:443', true],
  ['http://127.0.0.1:8080', '127.0.0.1:8080', true],
  ['https://app.example', 'live.example', true],
  ['http://localhost:5173', 'localhost:8080', true],
  ['http://app.example', 'live.example', false],
  ['https://evil.example', 'live.example', false],
  ['https://live.example.evil.example', 'live.example', false],
  ['https://live.example:444', 'live.example', false],
  ['http://127.0.0.1:8081', '127.0.0.1:8080', false],
  ['null', 'live.example', false],
  ['file://', 'live.example', false],
  ['', 'live.example', false],
  ['garbage', 'live.example', false],
  ['https://live.example', undefined, false],
  ['https://live.example', 'a b', false],
];

for (const [origin, host, isAllowed] of cases) {
  test(`[SES-3] a page of ${origin ?? 'no origin'} may ${isAllowed ? '' : 'not '}connect to ${host ?? 'no host'}`, () => {
    assert.equal(isOriginAllowed(origin, host, allowed), isAllowed);
  });
}
