import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { ROLES, type Role } from '@stagedoor/contracts/identity';
import { MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import type { FakeClock } from '@stagedoor/service-kit/fake-clock';
import type { TestDatabase } from '@stagedoor/service-kit/test-database';
import {
  assertRefused,
  Client,
  openTestDatabase,
  PASSWORD,
  type Person,
  registerPerson,
  startNode,
  type TestNode,
  tablesOf,
} from './accounts-fixture.ts';

describe('administration', () => {
  let testDatabase: TestDatabase;
  let hub: MemoryBusHub;
  let node: TestNode;
  let other: TestNode;
  let client: Client;
  let admin: Person;
  let fan: Person;

  before(async () => {
    testDatabase = await openTestDatabase();
  });
  after(() => testDatabase.close());
  beforeEach(async () => {
    hub = new MemoryBusHub();
    node = await startNode({ database: testDatabase.database, hub });
    other = await startNode({ database: testDatabase.database, hub });
    client = new Client(node);
    await tablesOf(testDatabase.database)
      .updateTable('users')
      .set({ roles: ['fan'] as Role[] })
      .where('role', '=', 'admin')
      .execute();
    admin = await registerPerson(node, testDatabase.database, ['fan', 'admin']);
    fan = await registerPerson(node, testDatabase.database);
  });
  afterEach(async () => {
    await node.close();
    await other.close();
  });

  const asAdmin = (method: string, path: string, body?: unknown) =>
    client.call(method, path, {
      token: admin.accessToken,
      ...(body === undefined ? {} : { body }),
    });
  const ban = (id: string, reason = '') => asAdmin('POST', `/admin/user/${id}/ban`, { reason });
  const setRoles = (id: string, roles: Role[]) => asAdmin('PUT', `/admin/user/${id}`, { roles });
  const verifyOn = (where: TestNode, token: string) =>
    where.accounts.verifier.verifyIdentity(token);

  test('[ACC-14] [S2] every route refuses who has not its role, before it looks at the input', async () => {
    const anonymous = (await client.post('/auth/anonymous')).json.data.accessToken;
    const grant = await node.accounts.issueGrant({
      room: 'a-room' as never,
      role: 'publish',
      subject: admin.id as never,
      ttlSeconds: 60,
    });
    const tokens: Partial<Record<Role, string>> = {};
    for (const role of ROLES) {
      const person = await registerPerson(node, testDatabase.database, [role]);
      tokens[role] = person.accessToken;
    }
    const PUBLIC = [
      '/auth/register',
      '/auth/login',
      '/auth/refresh',
      '/auth/logout',
      '/auth/anonymous',
    ];
    let routesCount = 0;
    for (const route of node.accounts.routes.list) {
      const path = route.path
        .replace('{userId}', 'x')
        .replace('{kid}', 'x')
        .replace('{username}', 'x');
      const call = (token?: string) =>
        client.call(route.method.toUpperCase(), path, {
          token,
          headers: { 'content-type': 'text/plain' },
        });
      if (route.access === 'public') {
        assert.ok(PUBLIC.includes(route.path) || route.path.startsWith('/users/'), route.path);
        continue;
      }
      routesCount += 1;
      assertRefused(await call(), 401, 'AUTH_REQUIRED');
      assertRefused(await call(anonymous), 401, 'AUTH_REQUIRED');
      assertRefused(await call(grant), 401, 'TOKEN_INVALID');
      assertRefused(await call('made-up'), 401, 'TOKEN_INVALID');
      const isForAdmins = route.path.startsWith('/admin/');
      for (const role of ROLES) {
        const answer = await call(tokens[role]);
        if (isForAdmins && role !== 'admin') assertRefused(answer, 403, 'ADMIN_ONLY');
        else
          assert.ok(![401, 403].includes(answer.status), `${role} ${route.path} ${answer.status}`);
      }
    }
    assert.ok(routesCount >= 12);
  });

  test('[ACC-11] [D125] a ban acts at once on every node: tokens, refresh, login; events after the commit', async () => {
    const second = (
      await client.post('/auth/login', { body: { email: fan.email, password: PASSWORD } })
    ).json.data;
    await verifyOn(node, fan.accessToken);
    await verifyOn(other, fan.accessToken);
    let wasBannedInDatabase: Promise<unknown> | undefined;
    node.accounts.onAccountChange((change) => {
      if (change.type !== 'banned') return;
      wasBannedInDatabase ??= tablesOf(testDatabase.database)
        .selectFrom('users')
        .select('banned_at')
        .where('id', '=', change.userId)
        .executeTakeFirst();
    });

    const answer = await ban(fan.id, 'Spam');
    assert.equal(answer.status, 200);
    assert.equal(answer.json.data.isBanned, true);
    assert.equal(answer.json.data.banReason, 'Spam');
    for (const where of [node, other]) {
      for (const token of [fan.accessToken, second.accessToken]) {
        await assert.rejects(verifyOn(where, token), { code: 'ACCOUNT_BANNED' });
      }
      assert.deepEqual(where.changes[0], { type: 'banned', userId: fan.id });
      assert.equal(where.changes.filter(({ type }) => type === 'logged-out').length, 2);
    }
    assert.ok(((await wasBannedInDatabase) as { banned_at: Date }).banned_at);
    const credentials = { email: fan.email, password: PASSWORD };
    assertRefused(await client.post('/auth/login', { body: credentials }), 403, 'ACCOUNT_BANNED');
    assertRefused(
      await client.post('/auth/login', { body: { ...credentials, password: 'wrong' } }),
      401,
      'CREDENTIALS_INVALID',
    );
    const refresh = await client.post('/auth/refresh', {
      body: { refreshToken: fan.refreshToken },
    });
    assertRefused(refresh, 401, 'TOKEN_INVALID');
    assertRefused(await client.get(`/users/${fan.id}`), 404, 'NOT_FOUND');

    assert.equal((await asAdmin('POST', `/admin/user/${fan.id}/unban`)).json.data.isBanned, false);
    await assert.rejects(verifyOn(other, fan.accessToken), { code: 'TOKEN_INVALID' });
    const again = (await client.post('/auth/login', { body: credentials })).json.data;
    await verifyOn(node, again.accessToken);
    await verifyOn(other, again.accessToken);
  });

  test('[ACC-11] a ban and logins at the same instant leave no login that works', async () => {
    const logins = Array.from({ length: 6 }, () =>
      client.post('/auth/login', { body: { email: fan.email, password: PASSWORD } }),
    );
    const [banned, ...answers] = await Promise.all([ban(fan.id), ...logins]);
    assert.equal(banned?.status, 200);
    for (const { status, json } of answers) {
      if (status === 200) {
        await assert.rejects(verifyOn(node, json.data.accessToken), { code: 'ACCOUNT_BANNED' });
      }
    }
    const open = await tablesOf(testDatabase.database)
      .selectFrom('login_sessions')
      .select('id')
      .where('user_id', '=', fan.id)
      .where('ended_at', 'is', null)
      .execute();
    assert.deepEqual(open, []);
  });

  test('[ACC-11] changed roles act at once on a token that was issued before', async () => {
    assertRefused(await client.get('/admin/users', fan.accessToken), 403, 'ADMIN_ONLY');
    await verifyOn(other, fan.accessToken);
    const answer = await setRoles(fan.id, ['admin', 'fan', 'creator', 'fan']);
    assert.deepEqual(answer.json.data.roles, ['fan', 'creator', 'admin']);
    assert.equal(answer.json.data.role, 'admin');
    assert.equal(answer.json.data.isCreator, true);
    assert.equal((await client.get('/admin/users', fan.accessToken)).status, 200);
    assert.deepEqual((await verifyOn(other, fan.accessToken)).roles, ['fan', 'creator', 'admin']);
    assert.deepEqual(other.changes, [
      { type: 'roles-changed', userId: fan.id, roles: ['fan', 'creator', 'admin'] },
    ]);
    await setRoles(fan.id, ['fan']);
    assertRefused(await client.get('/admin/users', fan.accessToken), 403, 'ADMIN_ONLY');
  });

  test('[ACC-11] a node that hears nothing acts on a ban within five seconds', async () => {
    const deaf = await startNode({ database: testDatabase.database, hub: new MemoryBusHub() });
    try {
      await verifyOn(deaf, fan.accessToken);
      await ban(fan.id);
      await (deaf.clock as FakeClock).advance(5_000);
      await assert.rejects(verifyOn(deaf, fan.accessToken), { code: 'ACCOUNT_BANNED' });
    } finally {
      await deaf.close();
    }
  });

  test('[ACC-12] after an outage of the bus every node learns what it missed', {
    timeout: 20_000,
  }, async () => {
    const creator = await registerPerson(node, testDatabase.database);
    const leaver = await registerPerson(node, testDatabase.database);
    const keyOwner = await registerPerson(node, testDatabase.database);
    const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    const registered = await client.post('/users/me/grant-keys', {
      token: keyOwner.accessToken,
      body: { name: 'backend', publicKey: { kty: 'OKP', crv: 'Ed25519', x } },
    });
    const { kid } = registered.json.data;
    hub.interrupt();
    await client.call('DELETE', `/users/me/grant-keys/${kid}`, { token: keyOwner.accessToken });
    await ban(fan.id);
    await setRoles(creator.id, ['fan', 'creator']);
    await client.post('/auth/logout', { token: leaver.accessToken });
    assert.deepEqual(other.changes, []);
    const learned = new Promise<void>((resolve) => {
      other.accounts.onAccountChange(() => {
        const seen = new Set(other.changes.map(({ type, userId }) => `${type} ${userId}`));
        const isComplete =
          seen.has(`banned ${fan.id}`) &&
          seen.has(`roles-changed ${creator.id}`) &&
          seen.has(`logged-out ${leaver.id}`) &&
          seen.has(`grant-key-revoked ${keyOwner.id}`);
        if (isComplete) resolve();
      });
    });
    hub.restore();
    await learned;
    await assert.rejects(verifyOn(other, fan.accessToken), { code: 'ACCOUNT_BANNED' });
  });

  test('[ACC-15] what administrators do is written down', async () => {
    await setRoles(fan.id, ['fan', 'moderator']);
    await ban(fan.id, 'Rude');
    await asAdmin('POST', `/admin/user/${fan.id}/unban`);
    const { json } = await asAdmin('GET', `/admin/audit?userId=${fan.id}&pageSize=10`);
    assert.equal(json.data.total, 3);
    const facts = json.data.records.map(
      (record: { action: string; actorUserId: string; details: unknown }) => [
        record.action,
        record.actorUserId,
        record.details,
      ],
    );
    assert.deepEqual(facts, [
      ['unbanned', admin.id, { reason: 'Rude' }],
      ['banned', admin.id, { reason: 'Rude' }],
      ['roles-changed', admin.id, { from: ['fan'], to: ['fan', 'moderator'] }],
    ]);
  });

  test('[ACC-15] the last administrator stays, also when two demote each other at the same instant', async () => {
    assertRefused(await setRoles(admin.id, ['fan']), 409, 'CONFLICT');
    assertRefused(await ban(admin.id), 409, 'CONFLICT');
    const second = await registerPerson(node, testDatabase.database, ['admin']);
    const answers = await Promise.all([
      setRoles(second.id, ['fan']),
      client.call('PUT', `/admin/user/${admin.id}`, {
        token: second.accessToken,
        body: { roles: ['fan'] },
      }),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    // The slower one is refused, as the last administrator or as none any more.
    assert.equal(statuses[0], 200);
    assert.ok([403, 409].includes(statuses[1] ?? 0), String(statuses));
    const admins = await tablesOf(testDatabase.database)
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'admin')
      .execute();
    assert.equal(admins.length, 1);
  });

  test('[ACC-15] accounts that do not exist, and roles that do not, are refused', async () => {
    const nobody = crypto.randomUUID();
    assertRefused(await ban(nobody), 404, 'NOT_FOUND');
    assertRefused(await setRoles(nobody, ['fan']), 404, 'NOT_FOUND');
    assertRefused(await asAdmin('POST', `/admin/user/${nobody}/unban`), 404, 'NOT_FOUND');
    assertRefused(await setRoles(fan.id, []), 400, 'VALIDATION_ERROR');
    assertRefused(await setRoles(fan.id, ['root' as Role]), 400, 'VALIDATION_ERROR');
    assertRefused(await ban('1 or 1=1'), 400, 'VALIDATION_ERROR');
  });

  test('[ACC-15] [D123] administrators find accounts by text, role, ban and page', async () => {
    const search = async (query: string) =>
      (await asAdmin('GET', `/admin/users?${query}`)).json.data;
    const byEmail = await search(`search=${encodeURIComponent(fan.email.toUpperCase())}`);
    assert.deepEqual(
      byEmail.users.map(({ id }: { id: string }) => id),
      [fan.id],
    );
    assert.equal(byEmail.users[0].email, fan.email);
    assert.equal((await search('search=%25')).total, 0);
    assert.equal((await search('search=_')).total, 0);
    assert.deepEqual(
      (await search('role=admin')).users.map(({ id }: { id: string }) => id),
      [admin.id],
    );
    await ban(fan.id);
    assert.ok((await search('banned=true')).users.some(({ id }: { id: string }) => id === fan.id));
    assert.ok(
      !(await search('banned=false&pageSize=100')).users.some(
        ({ id }: { id: string }) => id === fan.id,
      ),
    );
    const first = await search('page=1&pageSize=1');
    const second = await search('page=2&pageSize=1');
    assert.equal(first.users.length, 1);
    assert.notEqual(first.users[0].id, second.users[0].id);
    assert.ok(first.total >= 2);
    for (const query of ['page=0', 'page=x', 'pageSize=101', 'role=root', 'page=1&page=2']) {
      assertRefused(await asAdmin('GET', `/admin/users?${query}`), 400, 'VALIDATION_ERROR');
    }
  });

  test('[ACC-16] becoming a creator by a click acts at once, and again changes nothing', async () => {
    const { json } = await client.post('/users/become-creator', { token: fan.accessToken });
    assert.equal(json.data.isCreator, true);
    assert.equal(json.data.role, 'creator');
    assert.deepEqual((await verifyOn(other, fan.accessToken)).roles, ['fan', 'creator']);
    const again = await client.post('/users/become-creator', { token: fan.accessToken, body: {} });
    assert.equal(again.status, 200);
    assert.equal(node.changes.length, 1);
  });

  test('[ACC-16] [D128] where an administrator decides, an application waits until then', async () => {
    const strict = await startNode({
      database: testDatabase.database,
      hub,
      creatorApproval: 'admin',
    });
    try {
      const applicant = new Client(strict);
      const apply = (token: string) =>
        applicant.post('/users/become-creator', { token, body: { message: 'I sing.' } });
      const answers = await Promise.all(Array.from({ length: 5 }, () => apply(fan.accessToken)));
      for (const { status, json } of answers) {
        assert.equal(status, 200);
        assert.equal(json.data.creatorApplication, 'pending');
        assert.equal(json.data.isCreator, false);
      }
      const decide = (decision: string, reason: string) =>
        asAdmin('POST', `/admin/user/${fan.id}/creator-application`, { decision, reason });
      const pending = await asAdmin('GET', '/admin/users?application=pending');
      assert.deepEqual(
        pending.json.data.users.map(({ id }: { id: string }) => id),
        [fan.id],
      );

      const rejected = await decide('reject', 'No picture');
      assert.equal(rejected.json.data.creatorApplication, 'rejected');
      assert.equal(rejected.json.data.creatorApplicationReason, 'No picture');
      assert.equal(rejected.json.data.isCreator, false);
      assertRefused(await decide('approve', ''), 404, 'NOT_FOUND');

      assert.equal((await apply(fan.accessToken)).json.data.creatorApplication, 'pending');
      const approved = await decide('approve', '');
      assert.equal(approved.json.data.creatorApplication, 'approved');
      assert.equal(approved.json.data.role, 'creator');
      assert.deepEqual((await verifyOn(strict, fan.accessToken)).roles, ['fan', 'creator']);
    } finally {
      await strict.close();
    }
  });

  test('[ACC-15] operators set accounts up from outside, again and again', async () => {
    const { accounts } = node;
    const account = {
      email: 'demo@stagedoor.example',
      username: fan.username,
      displayName: 'Demo',
      roles: ['fan', 'creator'] as Role[],
      password: 'first password',
    };
    assert.equal(await accounts.exists(account.email), false);
    await accounts.put(account);
    assert.equal(await accounts.hasPassword(account.email, 'first password'), true);
    const logIn = (password: string) =>
      client.post('/auth/login', { body: { email: account.email, password } });
    const session = (await logIn('first password')).json.data;
    assert.notEqual(session.user.username, fan.username);
    await accounts.put({ ...account, roles: ['fan'], password: 'second password' });
    assertRefused(await logIn('first password'), 401, 'CREDENTIALS_INVALID');
    await assert.rejects(verifyOn(other, session.accessToken), { code: 'TOKEN_INVALID' });
    assert.deepEqual((await logIn('second password')).json.data.user.roles, ['fan']);
    await accounts.disable(account.email);
    assert.equal(await accounts.exists(account.email), false);
    assertRefused(await logIn('second password'), 401, 'CREDENTIALS_INVALID');
    await accounts.disable('nobody@stagedoor.example');
  });
});
