import assert from 'node:assert/strict';
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { asRoomId, asUserId } from '@stagedoor/contracts/ids';
import { GRANT_KEYS_PER_USER_MAX, GRANT_TTL_MAX_SECONDS } from '@stagedoor/contracts/limits';
import { MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import type { FakeClock } from '@stagedoor/service-kit/fake-clock';
import type { TestDatabase } from '@stagedoor/service-kit/test-database';
import { SignJWT } from 'jose';
import { SecretMismatchError } from '../Accounts.ts';
import { Secrets } from '../tokens/Secrets.ts';
import {
  assertRefused,
  Client,
  openTestDatabase,
  type Person,
  registerPerson,
  SECRET,
  startNode,
  type TestNode,
  tablesOf,
} from './accounts-fixture.ts';

const ROOM = asRoomId('a-room');

type Header = Record<string, unknown>;
type Claims = Record<string, unknown>;

/** A token of any content, signed as it should be or not at all. */
function forge(header: Header, claims: Claims, sign: (input: string) => string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${sign(input)}`;
}

const readPart = (token: string, index: number) =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString());

describe('tokens', () => {
  let testDatabase: TestDatabase;
  let hub: MemoryBusHub;
  let node: TestNode;
  let clock: FakeClock;
  let client: Client;
  let person: Person;

  before(async () => {
    testDatabase = await openTestDatabase();
  });
  after(() => testDatabase.close());
  beforeEach(async () => {
    hub = new MemoryBusHub();
    node = await startNode({ database: testDatabase.database, hub });
    clock = node.clock;
    client = new Client(node);
    person = await registerPerson(node, testDatabase.database);
  });
  afterEach(() => node.close());

  const verify = (token: string) => node.accounts.verifier.verifyIdentity(token);
  const nowSeconds = () => Math.floor(clock.nowMs() / 1000);

  /** The server's own private key, as somebody who has the database and the secret would get it. */
  async function readSigningKey(kid: string, kind: string): Promise<KeyObject> {
    const row = await tablesOf(testDatabase.database)
      .selectFrom('signing_keys')
      .selectAll()
      .where('kid', '=', kid)
      .executeTakeFirstOrThrow();
    const jwk = new Secrets(SECRET).decrypt(row.encrypted_private_key, `${kind}:${kid}`);
    return createPrivateKey({ key: JSON.parse(jwk.toString()), format: 'jwk' });
  }

  test('[ACC-9] an access token tells who it is, with the roles of the account and the login', async () => {
    const identity = await verify(person.accessToken);
    const { sid } = readPart(person.accessToken, 1);
    assert.deepEqual(identity, {
      userId: person.id,
      kind: 'user',
      roles: ['fan'],
      loginSessionId: sid,
      tokenExpiresAtMs: (nowSeconds() + 3_600) * 1000,
    });
    const { alg, typ } = readPart(person.accessToken, 0);
    assert.deepEqual({ alg, typ }, { alg: 'EdDSA', typ: 'at+jwt' });
    assert.equal('roles' in readPart(person.accessToken, 1), false);
  });

  test('[ACC-9] forged, stolen and misused tokens are refused, each with its code', async () => {
    const { accessToken } = person;
    const [head = '', body = '', signature = ''] = accessToken.split('.');
    const header = readPart(accessToken, 0);
    const claims = readPart(accessToken, 1);
    const { kid } = header;
    const key = await readSigningKey(kid, 'access');
    const sign = (h: Header, c: Claims) =>
      new SignJWT(c).setProtectedHeader(h as { alg: string }).sign(key);
    const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' });
    const publicRaw = Buffer.from(
      createPublicKey(key).export({ format: 'jwk' }).x ?? '',
      'base64url',
    );
    const hmac = (secret: string | Buffer) => (input: string) =>
      createHmac('sha256', secret).update(input).digest('base64url');
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const strangerSign = (h: Header, c: Claims) =>
      new SignJWT(c).setProtectedHeader(h as { alg: string }).sign(stranger);
    const grant = await node.accounts.issuer.issueGrant({
      room: ROOM,
      role: 'publish',
      subject: asUserId(person.id),
      ttlSeconds: 60,
    });
    const grantKey = await readSigningKey(readPart(grant, 0).kid, 'grant');
    const signGrant = (h: Header, c: Claims) =>
      new SignJWT(c).setProtectedHeader(h as { alg: string }).sign(grantKey);
    const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const otherBody = Buffer.from(
      JSON.stringify({ ...claims, sub: asUserId(crypto.randomUUID()) }),
    ).toString('base64url');
    const { exp: _exp, ...withoutExpiry } = claims;
    const { sid: _sid, ...withoutLogin } = claims;

    const cases: Record<string, [string, string]> = {
      empty: ['', 'TOKEN_INVALID'],
      'no token': ['hello', 'TOKEN_INVALID'],
      'two parts': [`${head}.${body}`, 'TOKEN_INVALID'],
      'five parts (encrypted)': [`${head}.${body}.${body}.${body}.${signature}`, 'TOKEN_INVALID'],
      'no signature': [`${head}.${body}.`, 'TOKEN_INVALID'],
      'changed signature': [`${head}.${body}.${flipped}`, 'TOKEN_INVALID'],
      'changed claims': [`${head}.${otherBody}.${signature}`, 'TOKEN_INVALID'],
      'alg none': [forge({ ...header, alg: 'none' }, claims, () => ''), 'TOKEN_INVALID'],
      'alg None with a signature': [
        forge({ ...header, alg: 'None' }, claims, () => signature),
        'TOKEN_INVALID',
      ],
      'no alg': [forge({ typ: 'at+jwt', kid }, claims, () => signature), 'TOKEN_INVALID'],
      'HS256 with the public key in PEM': [
        forge({ ...header, alg: 'HS256' }, claims, hmac(publicPem.toString())),
        'TOKEN_INVALID',
      ],
      'HS256 with the raw public key': [
        forge({ ...header, alg: 'HS256' }, claims, hmac(publicRaw)),
        'TOKEN_INVALID',
      ],
      'HS256 with an empty key': [
        forge({ ...header, alg: 'HS256' }, claims, hmac('')),
        'TOKEN_INVALID',
      ],
      'EdDSA over a MAC': [forge(header, claims, hmac(publicRaw)), 'TOKEN_INVALID'],
      'another key under our key id': [await strangerSign(header, claims), 'TOKEN_INVALID'],
      'another key that it brings along': [
        await strangerSign(
          { ...header, jwk: createPublicKey(stranger).export({ format: 'jwk' }) },
          claims,
        ),
        'TOKEN_INVALID',
      ],
      'a key to be fetched': [
        await strangerSign({ ...header, jku: 'https://evil.example/keys' }, claims),
        'TOKEN_INVALID',
      ],
      'a key id that is a path': [
        await strangerSign({ ...header, kid: '../../../dev/null' }, claims),
        'TOKEN_INVALID',
      ],
      'a key id that is SQL': [
        await strangerSign({ ...header, kid: "s_' union select 'x" }, claims),
        'TOKEN_INVALID',
      ],
      'a key id that is a prototype': [
        await strangerSign({ ...header, kid: '__proto__' }, claims),
        'TOKEN_INVALID',
      ],
      'a key id that is no text': [
        await strangerSign({ ...header, kid: ['a'] }, claims),
        'TOKEN_INVALID',
      ],
      'no key id': [await sign({ alg: 'EdDSA', typ: 'at+jwt' }, claims), 'TOKEN_INVALID'],
      'an unknown key id': [
        await sign({ ...header, kid: 's_AAAAAAAAAAAAAAAAAAAAAA' }, claims),
        'TOKEN_INVALID',
      ],
      'an extension that we must understand': [
        forge({ ...header, crit: ['exp-2'], 'exp-2': 1 }, claims, () => signature),
        'TOKEN_INVALID',
      ],
      'typ JWT': [await sign({ ...header, typ: 'JWT' }, claims), 'TOKEN_INVALID'],
      'no typ': [await sign({ alg: 'EdDSA', kid }, claims), 'TOKEN_INVALID'],
      'typ of a stream key': [
        await sign({ ...header, typ: 'streamkey+jwt' }, claims),
        'TOKEN_INVALID',
      ],
      'an access key that signs a grant': [
        await sign(
          { ...header, typ: 'grant+jwt' },
          { ...claims, aud: 'stagedoor:media', room: ROOM, role: 'publish' },
        ),
        'GRANT_INVALID',
      ],
      'a grant key that signs an access token': [
        await signGrant({ ...readPart(grant, 0), typ: 'at+jwt' }, claims),
        'TOKEN_INVALID',
      ],
      'another audience': [
        await sign(header, { ...claims, aud: 'stagedoor:media' }),
        'TOKEN_INVALID',
      ],
      'no audience': [await sign(header, { ...claims, aud: undefined }), 'TOKEN_INVALID'],
      'another issuer': [await sign(header, { ...claims, iss: 'evil' }), 'TOKEN_INVALID'],
      expired: [await sign(header, { ...claims, exp: nowSeconds() }), 'TOKEN_EXPIRED'],
      'expired long ago': [await sign(header, { ...claims, iat: 1, exp: 2 }), 'TOKEN_EXPIRED'],
      'no expiry': [await sign(header, withoutExpiry), 'TOKEN_INVALID'],
      'an expiry that is text': [
        await sign(header, { ...claims, exp: '9999999999' }),
        'TOKEN_INVALID',
      ],
      'not valid yet': [
        await sign(header, { ...claims, nbf: nowSeconds() + 600 }),
        'TOKEN_INVALID',
      ],
      'issued in the future': [
        await sign(header, { ...claims, iat: nowSeconds() + 600 }),
        'TOKEN_INVALID',
      ],
      'no login': [await sign(header, withoutLogin), 'TOKEN_INVALID'],
      'a login of somebody else': [
        await sign(header, {
          ...claims,
          sid: readPart((await registerPerson(node, testDatabase.database)).accessToken, 1).sid,
        }),
        'TOKEN_INVALID',
      ],
      'an account that is gone': [
        await sign(header, { ...claims, sub: crypto.randomUUID() }),
        'TOKEN_INVALID',
      ],
      'too long': [`${head}.${'A'.repeat(5_000)}.${signature}`, 'TOKEN_INVALID'],
      'a megabyte': ['A.'.repeat(500_000), 'TOKEN_INVALID'],
    };
    for (const [name, [token, code]] of Object.entries(cases)) {
      await assert.rejects(verify(token), { name: 'AppError', code }, name);
      const answer = await client.get('/auth/me', token === '' ? undefined : token);
      assert.equal(answer.status, 401, name);
    }
    // The same claims, signed as they should be, do pass: the cases fail for their own reason.
    assert.equal((await verify(await sign(header, claims))).userId, person.id);
  });

  test('[ACC-9] malformed Authorization headers are refused', async () => {
    for (const authorization of [
      'Bearer',
      'Bearer ',
      'Basic YTpi',
      `Bearer ${person.accessToken} x`,
      person.accessToken,
    ]) {
      assertRefused(
        await client.call('GET', '/auth/me', { headers: { authorization } }),
        401,
        'TOKEN_INVALID',
      );
    }
    const headers = { authorization: `bearer ${person.accessToken}` };
    assert.equal((await client.call('GET', '/auth/me', { headers })).status, 200);
  });

  test('[ACC-9] a grant opens its room in its role and no account', async () => {
    const token = await node.accounts.issueGrant({
      room: ROOM,
      role: 'subscribe',
      subject: asUserId(person.id),
      ttlSeconds: 60,
    });
    const grant = await node.accounts.verifyGrant(token);
    const expiresAtMs = (nowSeconds() + 60) * 1000;
    assert.deepEqual(grant, { room: ROOM, role: 'subscribe', subject: person.id, expiresAtMs });
    assert.deepEqual(await verify(token), {
      userId: person.id,
      kind: 'user',
      roles: [],
      tokenExpiresAtMs: expiresAtMs,
      grant,
    });
    assertRefused(await client.get('/auth/me', token), 401, 'TOKEN_INVALID');
    await assert.rejects(node.accounts.verifyGrant(person.accessToken), { code: 'GRANT_INVALID' });
    await clock.advance(60_000);
    await assert.rejects(node.accounts.verifyGrant(token), { code: 'TOKEN_EXPIRED' });
    await assert.rejects(
      node.accounts.issueGrant({
        room: ROOM,
        role: 'publish',
        subject: asUserId(person.id),
        ttlSeconds: GRANT_TTL_MAX_SECONDS + 1,
      }),
    );
  });

  test('[ACC-10] during a rotation both keys verify, and the old one retires', async () => {
    const kid = (token: string) => readPart(token, 0).kid;
    await node.accounts.rotateSigningKey('access', { isLeaked: false });
    const second = await registerPerson(node, testDatabase.database);
    assert.notEqual(kid(second.accessToken), kid(person.accessToken));
    await verify(person.accessToken);
    await verify(second.accessToken);

    // Tokens of the old key that would live on, if its retirement did not count.
    const key = await readSigningKey(kid(person.accessToken), 'access');
    const claims = { ...readPart(person.accessToken, 1), exp: nowSeconds() + 7_200 };
    const forgedLater = await new SignJWT(claims)
      .setProtectedHeader(readPart(person.accessToken, 0))
      .sign(key);
    await verify(forgedLater);
    await clock.advance(3_600_000);
    await assert.rejects(verify(forgedLater), { code: 'TOKEN_INVALID' });
  });

  test('[ACC-10] at most two keys verify, and a leaked one at once no more', async () => {
    await node.accounts.rotateSigningKey('access', { isLeaked: false });
    const second = await registerPerson(node, testDatabase.database);
    await node.accounts.rotateSigningKey('access', { isLeaked: false });
    const third = await registerPerson(node, testDatabase.database);
    await assert.rejects(verify(person.accessToken), { code: 'TOKEN_INVALID' });
    await verify(second.accessToken);
    await node.accounts.rotateSigningKey('access', { isLeaked: true });
    await assert.rejects(verify(second.accessToken), { code: 'TOKEN_INVALID' });
    await assert.rejects(verify(third.accessToken), { code: 'TOKEN_INVALID' });
    const renewed = await client.post('/auth/refresh', {
      body: { refreshToken: person.refreshToken },
    });
    await verify(renewed.json.data.accessToken);
  });

  test('[ACC-10] other nodes verify with a new key at once, and two that start together share one', async () => {
    const other = await startNode({ database: testDatabase.database, hub, clock });
    try {
      await node.accounts.rotateSigningKey('access', { isLeaked: false });
      const next = await registerPerson(node, testDatabase.database);
      assert.equal(
        (await other.accounts.verifier.verifyIdentity(next.accessToken)).userId,
        next.id,
      );
      const rows = await tablesOf(testDatabase.database)
        .selectFrom('signing_keys')
        .select('kid')
        .where('retires_at', 'is', null)
        .execute();
      assert.equal(rows.length, 2);
    } finally {
      await other.accounts.close();
    }
  });

  test('[ACC-10] private keys are stored encrypted, and another secret is told apart', async () => {
    const rows = await tablesOf(testDatabase.database)
      .selectFrom('signing_keys')
      .selectAll()
      .execute();
    for (const row of rows) {
      assert.ok(!row.encrypted_private_key.includes('"d"'));
      assert.deepEqual(Object.keys(row.public_jwk).sort(), ['crv', 'kty', 'x']);
    }
    await assert.rejects(
      startNode({
        database: testDatabase.database,
        hub: new MemoryBusHub(),
        secret: 'another secret',
      }),
      SecretMismatchError,
    );
  });

  describe('of third parties', () => {
    const pair = generateKeyPairSync('ed25519');
    const jwk = pair.publicKey.export({ format: 'jwk' });
    const publicKey = { kty: 'OKP', crv: 'Ed25519', x: jwk.x ?? '' };

    const registerKey = (body: unknown = { name: 'our backend', publicKey }) =>
      client.post('/users/me/grant-keys', { body, token: person.accessToken });
    const mint = (kid: string, claims: Claims = {}, header: Header = {}) =>
      new SignJWT({
        sub: 'guest-7',
        aud: 'stagedoor:media',
        room: ROOM,
        role: 'subscribe',
        iat: nowSeconds(),
        exp: nowSeconds() + 600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'grant+jwt', kid, ...header })
        .sign(pair.privateKey);

    test('[ACC-13] a registered key signs grants for people of its own', async () => {
      const { status, json } = await registerKey();
      assert.equal(status, 201);
      const grant = await node.accounts.verifyGrant(await mint(json.data.kid));
      assert.deepEqual(grant, {
        room: ROOM,
        role: 'subscribe',
        subject: `ext_${person.id}_guest-7`,
        issuerUserId: person.id,
        kid: json.data.kid,
        expiresAtMs: (nowSeconds() + 600) * 1000,
      });
      const identity = await verify(await mint(json.data.kid));
      assert.equal(identity.kind, 'external');
      assert.deepEqual(identity.roles, []);
      const named = await node.accounts.verifyGrant(await mint(json.data.kid, { sub: person.id }));
      assert.equal(named.subject, `ext_${person.id}_${person.id}`);
    });

    test('[ACC-13] [ACC-9] what such a key may not sign is refused', async () => {
      const { kid } = (await registerKey()).json.data;
      const cases: Record<string, string> = {
        'over six hours': await mint(kid, { exp: nowSeconds() + GRANT_TTL_MAX_SECONDS + 1 }),
        'six hours, dated ahead': await mint(kid, {
          iat: nowSeconds() + 86_400,
          exp: nowSeconds() + 86_400 + GRANT_TTL_MAX_SECONDS,
        }),
        'no issue time': await mint(kid, { iat: undefined }),
        'no expiry': await mint(kid, { exp: undefined }),
        'another audience': await mint(kid, { aud: 'stagedoor:access' }),
        'an unknown role': await mint(kid, { role: 'admin' }),
        'a room that is none': await mint(kid, { room: '../x' }),
        'no subject': await mint(kid, { sub: undefined }),
        'a subject with control characters': await mint(kid, { sub: 'a\u0000b' }),
        'a subject with spaces': await mint(kid, { sub: 'a b' }),
        'an access token': await mint(kid, { aud: 'stagedoor:access' }, { typ: 'at+jwt' }),
        'an unknown key': await mint('k_AAAAAAAAAAAAAAAAAAAAAA'),
      };
      for (const [name, token] of Object.entries(cases)) {
        await assert.rejects(
          verify(token),
          (error: { code: string }) => ['GRANT_INVALID', 'TOKEN_INVALID'].includes(error.code),
          name,
        );
      }
      await assert.rejects(verify(await mint(kid, { iat: 1, exp: 2 })), { code: 'TOKEN_EXPIRED' });
    });

    test('[ACC-13] a revoked key, or one of a banned account, signs nothing any more, on any node', async () => {
      const other = await startNode({ database: testDatabase.database, hub, clock });
      try {
        const { kid } = (await registerKey()).json.data;
        const second = (await registerKey()).json.data.kid;
        const token = await mint(kid);
        const secondToken = await mint(second);
        await other.accounts.verifyGrant(token);
        await other.accounts.verifyGrant(secondToken);
        const path = `/users/me/grant-keys/${kid}`;
        const stranger = await registerPerson(node, testDatabase.database);
        assertRefused(
          await client.call('DELETE', path, { token: stranger.accessToken }),
          404,
          'NOT_FOUND',
        );
        assert.equal(
          (await client.call('DELETE', path, { token: person.accessToken })).status,
          200,
        );
        assertRefused(
          await client.call('DELETE', path, { token: person.accessToken }),
          404,
          'NOT_FOUND',
        );
        await assert.rejects(node.accounts.verifyGrant(token), { code: 'GRANT_INVALID' });
        await assert.rejects(other.accounts.verifyGrant(token), { code: 'GRANT_INVALID' });
        // Told to those who hold what the key's grants opened, so that they end it.
        const revoked = { type: 'grant-key-revoked', userId: person.id, kid };
        assert.deepEqual(node.changes, [revoked]);
        assert.deepEqual(other.changes, [revoked]);
        const { keys } = (await client.get('/users/me/grant-keys', person.accessToken)).json.data;
        assert.deepEqual(
          keys.map((key: { kid: string }) => key.kid),
          [second],
        );

        const admin = await registerPerson(node, testDatabase.database, ['admin']);
        await client.post(`/admin/user/${person.id}/ban`, { token: admin.accessToken, body: {} });
        await assert.rejects(node.accounts.verifyGrant(secondToken), { code: 'GRANT_INVALID' });
        await assert.rejects(other.accounts.verifyGrant(secondToken), { code: 'GRANT_INVALID' });
      } finally {
        await other.accounts.close();
      }
    });

    test('[ACC-13] private keys, other curves and too many keys are refused', async () => {
      const privateKey = pair.privateKey.export({ format: 'jwk' });
      const answer = await registerKey({ name: 'x', publicKey: privateKey });
      assertRefused(answer, 400, 'VALIDATION_ERROR');
      assert.match(JSON.stringify(answer.json), /private half/);
      assert.ok(!JSON.stringify(answer.json).includes(String(privateKey.d)));
      for (const wrong of [
        { ...publicKey, crv: 'X25519' },
        { ...publicKey, x: 'short' },
        { kty: 'RSA' },
        undefined,
      ]) {
        assertRefused(await registerKey({ name: 'x', publicKey: wrong }), 400, 'VALIDATION_ERROR');
      }
      const answers = await Promise.all(
        Array.from({ length: GRANT_KEYS_PER_USER_MAX + 2 }, () => registerKey()),
      );
      assert.equal(answers.filter(({ status }) => status === 201).length, GRANT_KEYS_PER_USER_MAX);
      assertRefused(await registerKey(), 409, 'LIMIT_EXCEEDED');
    });
  });
});
