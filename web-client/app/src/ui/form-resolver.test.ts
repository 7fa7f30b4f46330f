import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerBodySchema } from '@stagedoor/contracts/http/accounts';
import { goLiveBodySchema } from '@stagedoor/contracts/http/streams';
import { contractResolver, decodeProblem } from './form-resolver.ts';

const options = { fields: {}, shouldUseNativeValidation: false };

async function problemsOf(values: { email: string; username: string; password: string }) {
  const { errors } = await contractResolver(registerBodySchema)(values, undefined, options);
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [
      field,
      decodeProblem(String((error as { message?: string }).message)),
    ]),
  );
}

test('[APP-4] a form that the API takes passes, with the API’s own clean-up', async () => {
  const { values, errors } = await contractResolver(registerBodySchema)(
    { email: ' Mara@Example.com ', username: 'mara', password: 'correct horse' },
    undefined,
    options,
  );
  assert.deepEqual(errors, {});
  assert.equal((values as { email: string }).email, 'mara@example.com');
});

test('[APP-4] each field says what is wrong, with its limit', async () => {
  assert.deepEqual(
    await problemsOf({ email: 'not-an-address', username: 'x', password: 'short' }),
    {
      email: { problem: 'email', limit: 0 },
      username: { problem: 'tooShort', limit: 2 },
      password: { problem: 'tooShort', limit: 8 },
    },
  );
});

test('[APP-4] an empty field is missing, not too short', async () => {
  const problems = await problemsOf({ email: '', username: '  ', password: '' });
  assert.deepEqual(
    Object.values(problems).map(({ problem }) => problem),
    ['required', 'required', 'required'],
  );
});

test('[APP-4] characters that a username may not have are named as such', async () => {
  const problems = await problemsOf({
    email: 'a@example.com',
    username: 'has space',
    password: 'correct horse',
  });
  assert.deepEqual(problems, { username: { problem: 'characters', limit: 0 } });
});

test('[APP-4] a title that is too long is told its limit', async () => {
  const { errors } = await contractResolver(goLiveBodySchema)(
    { title: 'x'.repeat(121), category: 'music' },
    undefined,
    options,
  );
  assert.equal(errors.title?.message, 'tooLong|120');
});
