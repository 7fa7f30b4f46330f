import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash as argon2Hash } from '@node-rs/argon2';
import { PasswordHasher } from './PasswordHasher.ts';

test('[ACC-3] hashes are argon2id with our parameters, salted, and checked exactly', async () => {
  const hasher = await PasswordHasher.create();
  const [first, second] = await Promise.all([hasher.hash('password'), hasher.hash('password')]);
  assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(first, second);
  assert.deepEqual(await hasher.check('password', first), { isCorrect: true, needsRehash: false });
  assert.equal((await hasher.check('Password', first)).isCorrect, false);
});

test('[ACC-3] weaker argon2 hashes and bcrypt hashes are to be replaced', async () => {
  const hasher = await PasswordHasher.create();
  const weak = await argon2Hash('password', { memoryCost: 1_024, timeCost: 1, parallelism: 1 });
  assert.deepEqual(await hasher.check('password', weak), { isCorrect: true, needsRehash: true });
  // A hash that PHP made, with the prefix of its own.
  const php = '$2y$10$.vGA1O9wmRjrwAVXD98HNOgsNpDczlqm3Jq7KnEd1rVAGv3Fykk1a';
  assert.deepEqual(await hasher.check('rasmuslerdorf', php), {
    isCorrect: true,
    needsRehash: true,
  });
});

test('[ACC-2] a password for nobody is refused after the same work', async () => {
  const hasher = await PasswordHasher.create();
  for (const missing of [null, undefined]) {
    assert.equal((await hasher.check('password', missing)).isCorrect, false);
  }
});
