import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { hash as bcryptHash } from '@node-rs/bcrypt';
import { sessionSchema } from '@stagedoor/contracts/http/accounts';
import { REFRESH_IDLE_TTL_SECONDS, REFRESH_REUSE_GRACE_MS } from '@stagedoor/contracts/limits';
import { MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import type { TestDatabase } from '@stagedoor/service-kit/test-database';
import {
  assertRefused,
  Client,
  openTestDatabase,
  PASSWORD,
  registerPerson,
  startNode,
  type TestNode,
  tablesOf,
} from './accounts-fixture.ts';

describe('logins', () => {
  let testDatabase: TestDatabase;
  let node: TestNode;
  let client: Client;

  before(async () => {
    testDatabase = await openTestDatabase();
  });
  after(() => testDatabase.close());
  beforeEach(async () => {
    node = await startNode({ database: testDatabase.database, hub: new MemoryBusHub() });
    client = new Client(node);
  });
  afterEach(() => node.close());

  const register = (body: object) => client.post('/auth/register', { body });
  const logIn = (email: string, password = PASSWORD) =>
    client.post('/auth/login', { body: { email, password } });
  const refresh = (refreshToken: string) =>
    client.post('/auth/refresh', { body: { refreshToken } });
  const person = () => registerPerson(node, testDatabase.database);

  test('[ACC-1] registering makes an account of role fan and logs it in', async () => {
    const { status, json } = await register({
      email: '  Ann@Example.org ',
      username: 'Ann',
      password: PASSWORD,
      role: 'admin',
      roles: ['admin'],
      isCreator: true,
      balance: 1_000,
    });
    assert.equal(status, 201);
    const session = sessionSchema.parse(json.data);
    assert.equal(session.user.email, 'ann@example.org');
    assert.equal(session.user.username, 'Ann');
    assert.equal(session.user.displayName, 'Ann');
    assert.deepEqual(session.user.roles, ['fan']);
    assert.equal(session.user.role, 'fan');
    assert.equal(session.user.isCreator, false);
    assert.equal(session.expiresIn, 3_600);
    const me = await client.get('/auth/me', session.accessToken);
    assert.deepEqual(me.json.data, json.data.user);
  });

  test('[ACC-1] an email address or user name is taken in any case of its letters', async () => {
    const { email, username } = await person();
    const other = { email: 'someone@example.org', username: 'someone', password: PASSWORD };
    assertRefused(await register({ ...other, email: email.toUpperCase() }), 409, 'EMAIL_TAKEN');
    assertRefused(
      await register({ ...other, username: username.toUpperCase() }),
      409,
      'USERNAME_TAKEN',
    );
  });

  test('[ACC-1] of twenty who want the same name at the same instant one gets it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        register({
          email: `race${index}@example.org`,
          username: index % 2 ? 'Racer' : 'racer',
          password: PASSWORD,
        }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      assertRefused(answer, 409, 'USERNAME_TAKEN');
    }
    const sameEmail = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        register({ email: 'race@example.org', username: `mailracer${index}`, password: PASSWORD }),
      ),
    );
    assert.equal(sameEmail.filter(({ status }) => status === 201).length, 1);
    const rows = await tablesOf(testDatabase.database)
      .selectFrom('users')
      .select('id')
      .where('email', 'like', 'race%')
      .execute();
    assert.equal(rows.length, 2);
  });

  test('[ACC-1] wrong input names each wrong field', async () => {
    const answer = await register({ email: 'no', username: 'a b', password: 'short' });
    assertRefused(answer, 400, 'VALIDATION_ERROR');
    const fields = answer.json.error.details.fields.map((field: { path: string }) => field.path);
    assert.deepEqual(fields, ['email', 'username', 'password']);
  });

  test('[ACC-2] a wrong password and an unknown address are refused alike, without a token', async () => {
    const { email } = await person();
    const wrong = await logIn(email, 'wrong password');
    const unknown = await logIn('nobody@example.org', 'wrong password');
    assertRefused(wrong, 401, 'CREDENTIALS_INVALID');
    assertRefused(unknown, 401, 'CREDENTIALS_INVALID');
    assert.equal(wrong.json.error.message, unknown.json.error.message);
    assert.deepEqual(wrong.headers.getSetCookie(), []);
    assert.equal((await logIn(email.toUpperCase())).status, 200);
  });

  test('[ACC-3] passwords are stored as argon2id; bcrypt hashes log in once more and are replaced', async () => {
    const kysely = tablesOf(testDatabase.database);
    const readHash = async (email: string) => {
      const row = await kysely
        .selectFrom('users')
        .select('password_hash')
        .where('email', '=', email)
        .executeTakeFirstOrThrow();
      return row.password_hash ?? '';
    };
    const fresh = await person();
    assert.match(await readHash(fresh.email), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const version of ['2a', '2b', '2y'] as const) {
      const { email } = await person();
      const legacy = await bcryptHash(PASSWORD, { cost: 4, version });
      assert.ok(legacy.startsWith(`$${version}$`));
      await kysely
        .updateTable('users')
        .set({ password_hash: legacy })
        .where('email', '=', email)
        .execute();
      assertRefused(await logIn(email, 'wrong password'), 401, 'CREDENTIALS_INVALID');
      assert.equal(await readHash(email), legacy);
      assert.equal((await logIn(email)).status, 200);
      assert.match(await readHash(email), /^\$argon2id\$/);
      assert.equal((await logIn(email)).status, 200);
    }
  });

  test('[ACC-4] a refresh gives a new pair, and only hashes of refresh tokens are stored', async () => {
    const first = await person();
    const { status, json } = await refresh(first.refreshToken);
    assert.equal(status, 200);
    const second = sessionSchema.parse(json.data);
    assert.notEqual(second.refreshToken, first.refreshToken);
    assert.equal((await client.get('/auth/me', second.accessToken)).status, 200);
    assert.equal((await client.get('/auth/me', first.accessToken)).status, 200);
    const tokens = await tablesOf(testDatabase.database)
      .selectFrom('refresh_tokens')
      .selectAll()
      .execute();
    const dump = JSON.stringify(tokens) + tokens.map(({ hash }) => hash.toString('latin1')).join();
    assert.ok(!dump.includes(first.refreshToken) && !dump.includes(second.refreshToken));
  });

  test('[ACC-4] tabs that refresh at the same time all get a pair that works', async () => {
    const { refreshToken } = await person();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array(10).fill(200),
    );
    const tokens = new Set(answers.map(({ json }) => json.data.refreshToken));
    assert.equal(tokens.size, 10);
    for (const token of tokens) assert.equal((await refresh(token as string)).status, 200);
  });

  test('[ACC-4] a token used again after the grace kills the login with all its tokens', async () => {
    const first = await person();
    const second = (await refresh(first.refreshToken)).json.data;
    await node.clock.advance(REFRESH_REUSE_GRACE_MS);
    const sibling = (await refresh(first.refreshToken)).json.data;
    await node.clock.advance(1);
    assertRefused(await refresh(first.refreshToken), 401, 'REFRESH_REUSED');
    assertRefused(await refresh(second.refreshToken), 401, 'TOKEN_INVALID');
    assertRefused(await refresh(sibling.refreshToken), 401, 'TOKEN_INVALID');
    assertRefused(await client.get('/auth/me', second.accessToken), 401, 'TOKEN_INVALID');
    assert.deepEqual(
      node.changes.map(({ type }) => type),
      ['logged-out'],
    );
    const other = (await logIn(first.email)).json.data;
    assert.equal((await client.get('/auth/me', other.accessToken)).status, 200);
  });

  test('[ACC-4] made-up, empty and huge refresh tokens are refused', async () => {
    assertRefused(await refresh('A'.repeat(43)), 401, 'TOKEN_INVALID');
    assertRefused(await refresh(''), 401, 'TOKEN_INVALID');
    assertRefused(await refresh("' or 1=1 --"), 401, 'TOKEN_INVALID');
    assertRefused(await refresh('x'.repeat(513)), 400, 'VALIDATION_ERROR');
    assertRefused(await client.post('/auth/refresh'), 401, 'AUTH_REQUIRED');
  });

  test('[ACC-4] an expired access token does not get in, and refreshing still works', async () => {
    const { accessToken, refreshToken } = await person();
    await node.clock.advance(3_600_000);
    assertRefused(await client.get('/auth/me', accessToken), 401, 'TOKEN_EXPIRED');
    const answer = await client.post('/auth/refresh', {
      body: { refreshToken },
      token: accessToken,
    });
    assert.equal(answer.status, 200);
    assert.equal((await client.get('/auth/me', answer.json.data.accessToken)).status, 200);
  });

  test('[ACC-5] a login lasts while it is refreshed, and ends after 12 hours without', async () => {
    let { refreshToken } = await person();
    for (let round = 0; round < 3; round += 1) {
      await node.clock.advance((REFRESH_IDLE_TTL_SECONDS - 1) * 1000);
      refreshToken = (await refresh(refreshToken)).json.data.refreshToken;
    }
    await node.clock.advance(REFRESH_IDLE_TTL_SECONDS * 1000);
    assertRefused(await refresh(refreshToken), 401, 'TOKEN_EXPIRED');
    assertRefused(await refresh(refreshToken), 401, 'TOKEN_INVALID');
  });

  test('[ACC-5] logins that are over for a day are deleted', { timeout: 20_000 }, async () => {
    const { refreshToken, id } = await person();
    await node.clock.advance((REFRESH_IDLE_TTL_SECONDS + 26 * 3600) * 1000);
    const kysely = tablesOf(testDatabase.database);
    const count = async () =>
      (await kysely.selectFrom('login_sessions').select('id').where('user_id', '=', id).execute())
        .length;
    // Maintenance runs on the clock and against the database; its last run may still be on its way.
    while ((await count()) > 0) await new Promise((resolve) => setImmediate(resolve));
    assertRefused(await refresh(refreshToken), 401, 'TOKEN_INVALID');
  });

  test('[ACC-6] logging out kills both tokens at once, and no other login', async () => {
    const first = await person();
    const second = (await logIn(first.email)).json.data;
    const answer = await client.post('/auth/logout', {
      body: { refreshToken: first.refreshToken },
    });
    assert.equal(answer.status, 200);
    assertRefused(await client.get('/auth/me', first.accessToken), 401, 'TOKEN_INVALID');
    assertRefused(await refresh(first.refreshToken), 401, 'TOKEN_INVALID');
    assert.equal((await client.get('/auth/me', second.accessToken)).status, 200);
    assert.equal((await refresh(second.refreshToken)).status, 200);
    assert.equal(node.changes.length, 1);
  });

  test('[ACC-6] the access token alone logs out too; nothing at all is refused', async () => {
    const { accessToken } = await person();
    assertRefused(await client.post('/auth/logout'), 401, 'AUTH_REQUIRED');
    assert.equal((await client.post('/auth/logout', { token: accessToken })).status, 200);
    assertRefused(await client.get('/auth/me', accessToken), 401, 'TOKEN_INVALID');
    assertRefused(await client.post('/auth/logout', { token: accessToken }), 401, 'TOKEN_INVALID');
  });

  test('[ACC-7] a browser refreshes with its cookie and the CSRF token, and with nothing less', async () => {
    const browser = new Client(node, { isBrowser: true, isSecure: true });
    const first = await registerPerson(node, testDatabase.database, undefined, browser);
    const refreshLine = browser.cookies.get('sd_refresh')?.line ?? '';
    assert.match(refreshLine, /HttpOnly/);
    assert.match(refreshLine, /SameSite=Strict/);
    assert.match(refreshLine, /Secure/);
    assert.match(refreshLine, /Path=\/api\/v1\/auth(;|$)/);
    const csrfLine = browser.cookies.get('sd_csrf')?.line ?? '';
    assert.doesNotMatch(csrfLine, /HttpOnly/);
    assert.match(csrfLine, /SameSite=Strict/);
    assert.equal(browser.cookies.get('sd_csrf')?.value, first.csrfToken);

    assertRefused(await browser.post('/auth/refresh'), 403, 'CSRF_TOKEN_INVALID');
    assertRefused(await browser.post('/auth/logout'), 403, 'CSRF_TOKEN_INVALID');
    const other = await person();
    const foreign = { 'x-csrf-token': other.csrfToken };
    assertRefused(
      await browser.post('/auth/refresh', { headers: foreign }),
      403,
      'CSRF_TOKEN_INVALID',
    );

    const afterReload = { 'x-csrf-token': browser.cookies.get('sd_csrf')?.value ?? '' };
    const refreshed = await browser.post('/auth/refresh', { headers: afterReload });
    assert.equal(refreshed.status, 200);
    assert.equal(browser.cookies.get('sd_refresh')?.value, refreshed.json.data.refreshToken);
    assert.equal((await browser.post('/auth/logout', { headers: afterReload })).status, 200);
    assert.equal(browser.cookies.size, 0);
    assertRefused(
      await browser.get('/auth/me', refreshed.json.data.accessToken),
      401,
      'TOKEN_INVALID',
    );
  });

  test('[ACC-7] over plain http the cookies are not Secure; a dead cookie is cleared', async () => {
    const browser = new Client(node, { isBrowser: true });
    const { refreshToken, csrfToken } = await registerPerson(
      node,
      testDatabase.database,
      undefined,
      browser,
    );
    assert.doesNotMatch(browser.cookies.get('sd_refresh')?.line ?? 'Secure', /Secure/);
    await client.post('/auth/logout', { body: { refreshToken } });
    const answer = await browser.post('/auth/refresh', { headers: { 'x-csrf-token': csrfToken } });
    assertRefused(answer, 401, 'TOKEN_INVALID');
    assert.equal(browser.cookies.size, 0);
  });

  test('[ACC-7] an API client that sends its token in the body needs no CSRF token and gets no new cookie', async () => {
    const { refreshToken } = await person();
    const answer = await refresh(refreshToken);
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.headers.getSetCookie(), []);
  });

  test('[ACC-8] the same browser is the same anonymous viewer, whatever it writes into its cookie', async () => {
    const browser = new Client(node, { isBrowser: true });
    const first = (await browser.post('/auth/anonymous')).json.data;
    assert.match(first.userId, /^anon_[\w-]{22}$/);
    assert.match(browser.cookies.get('sd_viewer')?.line ?? '', /Max-Age=31536000.*HttpOnly/);
    assert.equal((await browser.post('/auth/anonymous')).json.data.userId, first.userId);
    const identity = await node.accounts.verifier.verifyIdentity(first.accessToken);
    assert.equal(identity.kind, 'anonymous');
    assert.deepEqual(identity.roles, []);
    assertRefused(await browser.get('/auth/me', first.accessToken), 401, 'AUTH_REQUIRED');

    const forged = new Client(node);
    const answer = await forged.post('/auth/anonymous', {
      headers: { cookie: `sd_viewer=${first.userId}.AAAA` },
    });
    assert.notEqual(answer.json.data.userId, first.userId);
    const madeUp = await forged.post('/auth/anonymous', {
      headers: { cookie: 'sd_viewer=anon_me' },
    });
    assert.notEqual(madeUp.json.data.userId, 'anon_me');
  });
});
