import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { forgetGrant, grantIn, grantOf, keepGrant } from './link-grant.ts';

const GRANT = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJndWVzdCJ9.c2lnbmF0dXJl-_';

afterEach(forgetGrant);

test('[APP-10] a fragment that is a grant is read, and nothing else is', () => {
  assert.equal(grantIn(`#grant=${GRANT}`), GRANT);

  for (const fragment of [
    '',
    '#',
    '#grant=',
    '#grant=a.b',
    `#chat&grant=${GRANT}`,
    `#grant=${GRANT}&x=1`,
    `#grant=a.b.${'c'.repeat(5_000)}`,
    '#grant=<script>.a.b',
  ]) {
    assert.equal(grantIn(fragment), undefined, fragment.slice(0, 40));
  }
});

test('[APP-10] a grant counts for the channel of its link, until it is forgotten', () => {
  keepGrant('late-night', GRANT);
  assert.equal(grantOf('late-night'), GRANT);
  assert.equal(grantOf('another'), undefined);
  forgetGrant();
  assert.equal(grantOf('late-night'), undefined);
});
