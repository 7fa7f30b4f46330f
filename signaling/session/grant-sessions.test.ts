import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { asRoomId, asUserId } from '@stagedoor/contracts/ids';
import { createHarness, type FakeClient, type Harness } from '../test/harness.ts';

const ROOM = asRoomId('some-room');
const ALICE = asUserId('alice');
const REVOKED = { type: 'grant-key-revoked', userId: ALICE, kid: 'key-1' } as const;

/** A viewer whose token is a grant that alice's key signed. */
const guest = (name: string, kid: string, more = ''): string =>
  `external ${name} ${ROOM} alice kid=${kid}${more}`;

async function watch(harness: Harness, token: string, grant = ''): Promise<FakeClient> {
  const client = await harness.enter(token);
  const id = client.join(ROOM, { grant });
  await harness.settle();
  assert.ok(client.response(id).roomJoined != null);
  return client;
}

test('[SES-15] a revoked grant key ends what its grants opened, and nothing else', async () => {
  const harness = createHarness();
  const opened = await watch(harness, guest('bob', 'key-1'));
  const detached = await watch(harness, guest('eve', 'key-1'));
  const joined = await watch(harness, 'user dan', `grant ${ROOM} subscribe dan kid=key-1`);
  const otherKey = await watch(harness, guest('fay', 'key-2'));
  const owner = await watch(harness, 'user alice');
  detached.drop();
  harness.signaling.roomControl.handleAccountChange(REVOKED);
  assert.equal(opened.closeCode, CLOSE_CODES.TOKEN_INVALID);
  assert.equal(opened.told('sessionEnding')[0]?.closeCode, CLOSE_CODES.TOKEN_INVALID);
  assert.equal(harness.signaling.stats().detachedSessions, 0);
  assert.equal(joined.told('removedFromRoom')[0]?.name, 'GRANT_INVALID');
  assert.equal(joined.isOpen, true, 'its session rests on a login, not on the grant');
  for (const client of [otherKey, owner]) assert.equal(client.notifications.length, 0);
  assert.deepEqual([...harness.authority.present.values()].sort(), ['alice', 'fay']);
  await harness.settle();
  assert.equal(harness.media.openPeers.size, 2);
  for (const client of [joined, otherKey, owner]) client.drop(1000);
  await harness.assertNothingLeft();
});

test('[SES-15] a revoked grant key reaches hellos and joins that are under way', async () => {
  const harness = createHarness();
  const admitted = await harness.enter('user dan');
  const opening = await harness.enter('user fay');
  harness.media.openGate.shut();
  const late = opening.join(ROOM, { grant: `grant ${ROOM} subscribe fay kid=key-1` });
  await harness.settle();
  harness.authority.admitGate.shut();
  const early = admitted.join(ROOM, { grant: `grant ${ROOM} subscribe dan kid=key-1` });
  harness.verifier.gate.shut();
  const greeting = await harness.enter(guest('bob', 'key-1'));
  harness.signaling.roomControl.handleAccountChange(REVOKED);
  harness.verifier.gate.open();
  harness.authority.admitGate.open();
  harness.media.openGate.open();
  await harness.settle();
  assert.equal(greeting.errorName(1), 'TOKEN_INVALID');
  assert.equal(greeting.closeCode, CLOSE_CODES.TOKEN_INVALID);
  assert.equal(admitted.errorName(early), 'GRANT_INVALID');
  assert.equal(opening.errorName(late), 'GRANT_INVALID');
  assert.equal(harness.media.openPeers.size, 0);
  for (const client of [admitted, opening]) client.drop(1000);
  await harness.assertNothingLeft();
});

test('[ROOM-2] joining again with the grant that the session was opened with needs it to be good still', async () => {
  const harness = createHarness();
  const client = await watch(harness, guest('bob', 'key-1', ' ttl=60000'));
  const again = client.join(ROOM);
  await harness.settle();
  assert.ok(client.response(again).roomJoined != null);
  // A request that arrives in the moment before the connection is closed for its token.
  harness.clock.jumpWallClock(60_000);
  const late = client.join(ROOM);
  await harness.settle();
  assert.equal(client.errorName(late), 'GRANT_INVALID');
});

test('[SES-5] a grant that another account signed does not continue the session', async () => {
  const harness = createHarness();
  const client = await watch(harness, guest('bob', 'key-1'));
  const refresh = client.send({ refreshToken: { token: `external bob ${ROOM} carol kid=key-3` } });
  await harness.settle();
  assert.equal(client.errorName(refresh), 'FORBIDDEN');
  client.drop();
  const options = { session: client.session };
  const other = await harness.enter(`external bob ${ROOM} carol kid=key-3`, options);
  assert.equal(other.isResumed, false);
  const same = await harness.enter(guest('bob', 'key-2'), options);
  assert.equal(same.isResumed, true, 'a newer key of the same account does');
});

test('[SES-15] a session that a media grant opened never gets the roles of its account', async () => {
  const harness = createHarness();
  const granted = await harness.enter(`granted alice ${ROOM}`);
  const account = await harness.enter('user alice');
  harness.verifier.gate.shut();
  const greeting = await harness.enter(`granted alice ${ROOM}`);
  harness.signaling.roomControl.handleAccountChange({
    type: 'roles-changed',
    userId: ALICE,
    roles: ['fan', 'admin'],
  });
  harness.verifier.gate.open();
  await harness.settle();
  assert.deepEqual(granted.notifications, []);
  assert.deepEqual(greeting.response(1).welcome?.roles ?? [], []);
  assert.deepEqual(account.told('accountChanged')[0]?.roles, ['fan', 'admin']);
  let rolesSeen: readonly string[] | undefined;
  harness.authority.refuse = ({ identity }) => {
    rolesSeen = identity.roles;
    return undefined;
  };
  granted.join(ROOM);
  await harness.settle();
  assert.deepEqual(rolesSeen, []);
});
