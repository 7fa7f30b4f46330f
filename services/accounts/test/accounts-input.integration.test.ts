import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import { openDatabase } from '@stagedoor/service-kit/db';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { TestDatabase } from '@stagedoor/service-kit/test-database';
import { sql } from 'kysely';
import { z } from 'zod';
import { openDatabaseRelay } from '../../../tests/setup/database-relay.ts';
import {
  type Answer,
  assertRefused,
  Client,
  type Json,
  openTestDatabase,
  PASSWORD,
  type Person,
  registerPerson,
  startNode,
  type TestNode,
} from './accounts-fixture.ts';

/** What people and attackers write into text fields. */
const TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "Robert'); DROP TABLE users;--",
  "' OR '1'='1",
  '{{7*7}} %{7*7} #{7*7} <%= 7*7 %>',
  '\\\\x00 \\u0000 %00',
  '👩‍👩‍👧‍👦🏳️‍🌈 ✨',
  'مرحبا بالعالم',
  'e\u0301 ﬁ ｆｕｌｌ',
  '../../etc/passwd',
  '__proto__',
  'null',
];

describe('input and output of accounts', () => {
  let testDatabase: TestDatabase;
  let node: TestNode;
  let client: Client;
  let person: Person;

  before(async () => {
    testDatabase = await openTestDatabase();
  });
  after(() => testDatabase.close());
  beforeEach(async () => {
    node = await startNode({ database: testDatabase.database, hub: new MemoryBusHub() });
    client = new Client(node);
    person = await registerPerson(node, testDatabase.database);
  });
  afterEach(() => node.close());

  const update = (body: unknown) =>
    client.call('PUT', '/users/me', { token: person.accessToken, body });

  test('[ACC-17] [D118] a profile changes what its owner may change; everything else is ignored', async () => {
    const previous = (await client.get('/users/me', person.accessToken)).json.data;
    const answer = await update({
      displayName: ' Ann ',
      role: 'admin',
      roles: ['admin'],
      isCreator: true,
      is_creator: true,
      tokenBalance: 1e9,
      token_balance: 1e9,
      balance: 1e9,
      id: crypto.randomUUID(),
      email: 'else@example.org',
      isBanned: false,
    });
    assert.equal(answer.status, 200);
    const { updatedAt: changedAt, ...profile } = answer.json.data;
    const { updatedAt: previousAt, ...unchanged } = previous;
    assert.ok(changedAt > previousAt);
    assert.deepEqual(profile, { ...unchanged, displayName: 'Ann' });
    assert.equal((await update({ bio: 'Hello' })).json.data.displayName, 'Ann');
    assertRefused(await update({ displayName: '' }), 400, 'VALIDATION_ERROR');
    assertRefused(await update({ bio: 'x'.repeat(501) }), 400, 'VALIDATION_ERROR');
    assertRefused(await update({ displayName: 'a\u0000b' }), 400, 'VALIDATION_ERROR');
    assertRefused(await update({ displayName: '\ud800' }), 400, 'VALIDATION_ERROR');
  });

  test('[ACC-17] [D119] others see public fields only, by id and by name in any case', async () => {
    const fields = [
      'bio',
      'createdAt',
      'displayName',
      'id',
      'isCreator',
      'profilePicUrl',
      'username',
    ];
    for (const path of [
      `/users/${person.id}`,
      `/users/username/${person.username.toUpperCase()}`,
    ]) {
      const { status, json } = await client.get(path);
      assert.equal(status, 200);
      assert.deepEqual(Object.keys(json.data).sort(), fields);
    }
    assertRefused(await client.get(`/users/${crypto.randomUUID()}`), 404, 'NOT_FOUND');
    assertRefused(await client.get('/users/username/nobody-of-this-name'), 404, 'NOT_FOUND');
    assertRefused(await client.get("/users/1'or'1'='1"), 400, 'VALIDATION_ERROR');
    assertRefused(await client.get('/users/username/%00'), 400, 'VALIDATION_ERROR');
    const found = await node.accounts.users.findPublicUsers([
      person.id,
      person.id,
      'anon_x',
      crypto.randomUUID(),
    ]);
    assert.deepEqual([...found.keys()], [person.id]);
    assert.deepEqual(Object.keys(found.get(person.id) ?? {}).sort(), fields);
  });

  test('[ACC-18] [D155] markup, SQL and emoji are stored and answered as they are', async () => {
    for (const text of TEXTS) {
      const answer = await update({ displayName: text.slice(0, 60), bio: text });
      assert.equal(answer.status, 200, text);
      const { json, headers } = await client.get(`/users/${person.id}`);
      assert.equal(json.data.bio, text);
      assert.equal(json.data.displayName, text.slice(0, 60));
      assert.match(headers.get('content-type') ?? '', /^application\/json/);
    }
    for (const text of TEXTS) {
      const body = { email: text, username: text, password: text };
      const registered = await client.post('/auth/register', { body });
      assertRefused(registered, 400, 'VALIDATION_ERROR');
      assert.ok([400, 401].includes((await client.post('/auth/login', { body })).status));
    }
    const { rows } = await sql`select count(*) from accounts.users`.execute(
      testDatabase.database.root,
    );
    assert.equal(rows.length, 1);
  });

  test('[ACC-18] a password may be any text, and is compared exactly', async () => {
    for (const [index, password] of [
      '  spaces  ',
      '👩‍👩‍👧‍👦🏳️‍🌈',
      'مرحبا بالعالم',
      "' OR '1'='1",
      'x'.repeat(256),
    ].entries()) {
      const email = `password${index}@example.org`;
      const body = { email, username: `password${index}`, password };
      assert.equal((await client.post('/auth/register', { body })).status, 201, password);
      const logIn = (text: string) =>
        client.post('/auth/login', { body: { email, password: text } });
      assert.equal((await logIn(password)).status, 200);
      assertRefused(await logIn(password.slice(0, -1)), 401, 'CREDENTIALS_INVALID');
    }
  });

  test('[ACC-18] a body of a wrong shape, type or size is refused with its code', async () => {
    const register = (body: unknown) => client.post('/auth/register', { body });
    for (const body of [[], 'text', 7, null, { email: {} }, { email: ['a@example.org'] }]) {
      assertRefused(await register(body), 400, 'VALIDATION_ERROR');
    }
    assertRefused(await register({ email: 'x'.repeat(300_000) }), 413, 'PAYLOAD_TOO_LARGE');
    assertRefused(await client.call('PATCH', '/users/me'), 405, 'METHOD_NOT_ALLOWED');
  });

  test('[ACC-19] [D161] no password, token or cookie reaches the log', async () => {
    const secrets = new Set<string>([PASSWORD, 'a wrong password', 'a made-up refresh token']);
    const remember = (answer: Answer): Json => {
      const { accessToken, refreshToken, csrfToken } = answer.json?.data ?? {};
      for (const secret of [accessToken, refreshToken, csrfToken]) if (secret) secrets.add(secret);
      return answer.json.data;
    };
    for (const secret of [person.accessToken, person.refreshToken, person.csrfToken])
      secrets.add(secret);
    const browser = new Client(node, { isBrowser: true });
    const credentials = { email: person.email, password: PASSWORD };
    const session = remember(await browser.post('/auth/login', { body: credentials }));
    await browser.post('/auth/login', { body: { ...credentials, password: 'a wrong password' } });
    await browser.post('/auth/login', { body: { password: PASSWORD } });
    await browser.post('/auth/login', { body: PASSWORD });
    remember(await browser.post('/auth/anonymous'));
    remember(
      await browser.post('/auth/refresh', { headers: { 'x-csrf-token': session.csrfToken } }),
    );
    await browser.post('/auth/refresh', { body: { refreshToken: 'a made-up refresh token' } });
    await browser.post('/auth/refresh', { headers: { 'x-csrf-token': 'wrong' } });
    await browser.get('/auth/me', `${session.accessToken}x`);
    await browser.get(`/auth/me?token=${session.accessToken}`);
    await node.clock.advance(20_000);
    await browser.post('/auth/refresh', { body: { refreshToken: session.refreshToken } });
    for (const { value } of browser.cookies.values()) secrets.add(value);
    // A defect deep inside must not spill what it was working on either.
    await sql`alter table accounts.refresh_tokens rename to hidden`.execute(
      testDatabase.database.root,
    );
    try {
      const broken = await browser.post('/auth/login', { body: credentials });
      assertRefused(broken, 500, 'INTERNAL_ERROR');
      assert.doesNotMatch(JSON.stringify(broken.json), /refresh_tokens|relation/);
    } finally {
      await sql`alter table accounts.hidden rename to refresh_tokens`.execute(
        testDatabase.database.root,
      );
    }
    const log = node.logLines.join('');
    assert.match(log, /CREDENTIALS_INVALID/);
    assert.match(log, /INTERNAL_ERROR/);
    for (const secret of secrets) assert.ok(!log.includes(secret), `the log has "${secret}"`);
    assert.doesNotMatch(log, /\$argon2id|eyJ/);
    assert.equal(log.includes(person.email), false);
  });

  test('[ACC-20] [D158] guessing a password is limited, and other people still log in', async () => {
    const limited = await startNode({
      database: testDatabase.database,
      hub: new MemoryBusHub(),
      hasRealLimits: true,
    });
    try {
      const guesser = new Client(limited);
      const guess = () =>
        guesser.post('/auth/login', {
          body: { email: person.email, password: 'wrong' },
          ip: '198.51.100.1',
        });
      for (let tries = 0; tries < 20; tries += 1)
        assertRefused(await guess(), 401, 'CREDENTIALS_INVALID');
      const refused = await guess();
      assertRefused(refused, 429, 'RATE_LIMIT_EXCEEDED');
      assert.ok(Number(refused.headers.get('retry-after')) >= 1);
      const owner = await guesser.post('/auth/login', {
        body: { email: person.email, password: PASSWORD },
        ip: '203.0.113.9',
      });
      assert.equal(owner.status, 200);
    } finally {
      await limited.close();
    }
  });

  test('[ACC-20] guesses from everywhere do not lock an account’s owner out, and right passwords cost nothing', async () => {
    const limited = await startNode({
      database: testDatabase.database,
      hub: new MemoryBusHub(),
      hasRealLimits: true,
    });
    try {
      const client = new Client(limited);
      const logIn = (ip: string, password: string) =>
        client.post('/auth/login', { body: { email: person.email, password }, ip });
      // More right ones than the account's limit has room for, from places that do not come again.
      for (let place = 0; place < 4; place += 1) {
        for (let round = 0; round < 10; round += 1) {
          assert.equal((await logIn(`198.51.${place}.${round}`, PASSWORD)).status, 200);
        }
      }
      const home = '2001:db8:1:2::7';
      assert.equal((await logIn(home, PASSWORD)).status, 200);
      const guesses = await Promise.all(
        Array.from({ length: 102 }, (_, index) => logIn(`203.0.113.${index}`, 'wrong')),
      );
      const statuses = guesses.map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 401).length, 100);
      assert.equal(statuses.filter((status) => status === 429).length, 2);
      // A stranger is told to wait, also with the right password; the owner's network is not.
      assertRefused(await logIn('203.0.114.1', PASSWORD), 429, 'RATE_LIMIT_EXCEEDED');
      assert.equal((await logIn('2001:db8:1:2:ffff::1', PASSWORD)).status, 200);
      assertRefused(await logIn('2001:db8:1:3::1', PASSWORD), 429, 'RATE_LIMIT_EXCEEDED');
    } finally {
      await limited.close();
    }
  });

  test('[ACC-21] without the database, who was seen lately is still let in; the rest is told to wait', async () => {
    const relay = await openDatabaseRelay(testDatabase.url);
    const database = await openDatabase({
      url: relay.url,
      applicationName: 'test',
      log: createSilentLogger(),
    });
    const away = await startNode({ database, hub: new MemoryBusHub() });
    try {
      const seen = await registerPerson(away, database);
      const unseen = await registerPerson(away, database);
      await away.accounts.verifier.verifyIdentity(seen.accessToken);
      await relay.cut();
      await away.clock.advance(5_000);
      const identity = await away.accounts.verifier.verifyIdentity(seen.accessToken);
      assert.equal(identity.userId, seen.id);
      const visitor = new Client(away);
      assertRefused(await visitor.get('/users/me', unseen.accessToken), 503, 'UNAVAILABLE');
      assertRefused(await visitor.get('/users/me', seen.accessToken), 503, 'UNAVAILABLE');
      await away.clock.advance(600_000);
      await assert.rejects(away.accounts.verifier.verifyIdentity(seen.accessToken));
    } finally {
      await away.close();
      await database.close();
      await relay.cut();
    }
  });

  test('[ACC-21] a database that says nothing keeps nobody waiting who was seen lately', async () => {
    const relay = await openDatabaseRelay(testDatabase.url);
    const database = await openDatabase({
      url: relay.url,
      applicationName: 'test',
      log: createSilentLogger(),
      statementTimeoutMs: 500,
      connectTimeoutMs: 1_000,
    });
    const hung = await startNode({ database, hub: new MemoryBusHub() });
    try {
      const seen = await registerPerson(hung, database);
      const unseen = await registerPerson(hung, database);
      const verify = (token: string) => hung.accounts.verifier.verifyIdentity(token);
      await verify(seen.accessToken);
      relay.silence();
      await hung.clock.advance(5_000);
      let verifiedId: string | undefined;
      const verifying = verify(seen.accessToken).then(({ userId }) => {
        verifiedId = userId;
      });
      // A second each for the account and the login, on the service's own clock: long before the database gives up.
      for (let steps = 0; steps < 50 && verifiedId === undefined; steps += 1)
        await hung.clock.advance(100);
      assert.equal(verifiedId, seen.id);
      await verifying;
      const visitor = new Client(hung);
      assertRefused(await visitor.get('/users/me', unseen.accessToken), 503, 'UNAVAILABLE');
    } finally {
      await relay.cut();
      await hung.close();
      await database.close();
    }
  });

  test('[REST-11] [D134] the OpenAPI document has every route, and real answers fit its schemas', async () => {
    const { json: document } = await client.get('/api/v1/openapi.json');
    const checked = new Set<string>();
    const check = (method: string, path: string, answer: Answer): void => {
      checked.add(`${method} ${path}`);
      const operation = document.paths[`/api/v1${path}`]?.[method];
      assert.ok(operation, `${method} ${path} is documented`);
      const response = operation.responses[String(answer.status)];
      assert.ok(response, `${method} ${path} documents ${answer.status}`);
      const schema = response.content['application/json'].schema;
      const resolved = schema.$ref === undefined ? schema : document.components.schemas.Error;
      z.fromJSONSchema(resolved).parse(answer.json);
    };
    const admin = await registerPerson(node, testDatabase.database, ['admin']);
    const token = admin.accessToken;
    const target = `/admin/user/${person.id}`;
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    const call = (method: string, path: string, body?: unknown) =>
      client.call(method, path, { token, ...(body === undefined ? {} : { body }) });
    const credentials = { email: person.email, password: PASSWORD };
    check(
      'post',
      '/auth/register',
      await call('POST', '/auth/register', { ...credentials, username: 'x1' }),
    );
    check('post', '/auth/login', await call('POST', '/auth/login', credentials));
    check(
      'post',
      '/auth/login',
      await call('POST', '/auth/login', { ...credentials, password: 'no' }),
    );
    check(
      'post',
      '/auth/refresh',
      await call('POST', '/auth/refresh', { refreshToken: person.refreshToken }),
    );
    check('post', '/auth/refresh', await call('POST', '/auth/refresh', {}));
    check('post', '/auth/anonymous', await call('POST', '/auth/anonymous'));
    check('get', '/auth/me', await call('GET', '/auth/me'));
    check('get', '/users/me', await call('GET', '/users/me'));
    check('put', '/users/me', await call('PUT', '/users/me', { bio: 'Hi' }));
    check('post', '/users/become-creator', await call('POST', '/users/become-creator', {}));
    check('get', '/users/{userId}', await call('GET', `/users/${person.id}`));
    check(
      'get',
      '/users/username/{username}',
      await call('GET', `/users/username/${person.username}`),
    );
    const registered = await call('POST', '/users/me/grant-keys', { name: 'k', publicKey: key });
    check('post', '/users/me/grant-keys', registered);
    check('get', '/users/me/grant-keys', await call('GET', '/users/me/grant-keys'));
    const kid = registered.json.data.kid;
    check(
      'delete',
      '/users/me/grant-keys/{kid}',
      await call('DELETE', `/users/me/grant-keys/${kid}`),
    );
    check('get', '/admin/users', await call('GET', '/admin/users'));
    check(
      'put',
      '/admin/user/{userId}',
      await call('PUT', target, { roles: ['fan', 'organizer'] }),
    );
    check('post', '/admin/user/{userId}/ban', await call('POST', `${target}/ban`, {}));
    check('post', '/admin/user/{userId}/unban', await call('POST', `${target}/unban`));
    check(
      'post',
      '/admin/user/{userId}/creator-application',
      await call('POST', `${target}/creator-application`, { decision: 'approve' }),
    );
    check('get', '/admin/audit', await call('GET', '/admin/audit'));
    check(
      'post',
      '/auth/logout',
      await call('POST', '/auth/logout', { refreshToken: admin.refreshToken }),
    );
    const defined = node.accounts.routes.list.map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual([...checked].sort(), defined.sort());
  });
});
