import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SecretMismatchError, Secrets } from './Secrets.ts';

const secrets = new Secrets('one secret');

test('[ACC-19] what is encrypted opens with the same secret and label, and with nothing else', () => {
  const sealed = secrets.encrypt(Buffer.from('private key'), 'access:s_1');
  assert.equal(secrets.decrypt(sealed, 'access:s_1').toString(), 'private key');
  assert.ok(!sealed.includes('private'));
  assert.notDeepEqual(secrets.encrypt(Buffer.from('private key'), 'access:s_1'), sealed);
  assert.throws(() => secrets.decrypt(sealed, 'access:s_2'), SecretMismatchError);
  assert.throws(() => new Secrets('another').decrypt(sealed, 'access:s_1'), SecretMismatchError);
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    assert.throws(() => secrets.decrypt(changed, 'access:s_1'), SecretMismatchError);
  }
  assert.throws(() => secrets.decrypt(Buffer.alloc(0), 'access:s_1'), SecretMismatchError);
});

test('[ACC-7] a CSRF token is good for its login only', () => {
  const token = secrets.csrfToken('login-1');
  assert.equal(secrets.isCsrfToken(token, 'login-1'), true);
  assert.equal(secrets.isCsrfToken(token, 'login-2'), false);
  assert.equal(secrets.isCsrfToken(undefined, 'login-1'), false);
  assert.equal(secrets.isCsrfToken('', 'login-1'), false);
  assert.equal(new Secrets('another').isCsrfToken(token, 'login-1'), false);
});

test('[ACC-8] a viewer cookie opens only as it was sealed', () => {
  const sealed = secrets.sealViewerId('anon_1');
  assert.equal(secrets.openViewerId(sealed), 'anon_1');
  for (const wrong of [
    undefined,
    '',
    '.',
    'anon_1',
    `anon_2${sealed.slice(6)}`,
    `${sealed}x`,
    `x${sealed}`,
  ]) {
    assert.equal(secrets.openViewerId(wrong), undefined);
  }
});
