import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { asRoomId, asUserId } from '@stagedoor/contracts/ids';
import { CONNECTIONS_PER_USER_MAX } from '@stagedoor/contracts/limits';
import { createHarness } from '../test/harness.ts';

const ROOM = asRoomId('some-room');
const ALICE = asUserId('alice');

test('[SES-15] a ban ends every session of the person at once, media included', async () => {
  const harness = createHarness();
  const live = await harness.enter('user alice');
  live.publish(ROOM, 'alice');
  const watching = await harness.enter('user alice login-2');
  watching.join('other-room');
  const detached = await harness.enter('user alice');
  detached.join('third-room');
  const bystander = await harness.enter('user bob');
  bystander.join(ROOM);
  await harness.settle();
  detached.drop();
  harness.signaling.roomControl.handleAccountChange({ type: 'banned', userId: ALICE });
  assert.equal(live.closeCode, CLOSE_CODES.BANNED);
  assert.equal(watching.closeCode, CLOSE_CODES.BANNED);
  assert.equal(live.told('sessionEnding')[0]?.closeCode, CLOSE_CODES.BANNED);
  assert.equal(bystander.isOpen, true);
  await harness.settle();
  assert.deepEqual(
    [...harness.media.openPeers.values()].map((peer) => peer.room),
    [ROOM],
  );
  assert.deepEqual([...harness.authority.present.values()], ['bob']);
  const back = await harness.enter('user alice', { session: detached.session });
  assert.equal(back.isResumed, false, 'nothing to come back to');
});

test('[SES-15] a ban reaches a hello, a token refresh and a join that are under way', async () => {
  const harness = createHarness();
  const joining = await harness.enter('user alice');
  harness.media.openGate.shut();
  joining.join(ROOM);
  await harness.settle();
  harness.verifier.gate.shut();
  const greeting = await harness.enter('user alice');
  harness.signaling.roomControl.handleAccountChange({ type: 'banned', userId: ALICE });
  harness.verifier.gate.open();
  harness.media.openGate.open();
  await harness.settle();
  assert.equal(greeting.errorName(1), 'ACCOUNT_BANNED');
  assert.equal(greeting.closeCode, CLOSE_CODES.BANNED);
  assert.equal(joining.closeCode, CLOSE_CODES.BANNED);
  await harness.assertNothingLeft();
});

test('[SES-15] a ban of whoever signed a grant ends the sessions that rest on it', async () => {
  const harness = createHarness();
  const guest = await harness.enter(`external bob ${ROOM} alice`);
  guest.join(ROOM);
  const other = await harness.enter(`external eve ${ROOM} carol`);
  await harness.settle();
  harness.signaling.roomControl.handleAccountChange({ type: 'banned', userId: ALICE });
  assert.equal(guest.closeCode, CLOSE_CODES.BANNED);
  assert.equal(other.isOpen, true);
});

test('[SES-15] a logout ends the sessions of that login, also those without a connection', async () => {
  const harness = createHarness();
  const here = await harness.enter('user alice login-1');
  const detached = await harness.enter('user alice login-1');
  detached.join(ROOM);
  await harness.settle();
  detached.drop();
  const elsewhere = await harness.enter('user alice login-2');
  harness.signaling.roomControl.handleAccountChange({
    type: 'logged-out',
    userId: ALICE,
    loginSessionId: 'login-1',
  });
  assert.equal(here.closeCode, CLOSE_CODES.LOGGED_OUT);
  assert.equal(elsewhere.isOpen, true);
  assert.equal(harness.authority.present.size, 0);
  assert.equal(harness.signaling.stats().detachedSessions, 0);
});

test('[SES-15] changed roles are told, and count for a hello that is under way', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const other = await harness.enter('user bob');
  harness.verifier.gate.shut();
  const greeting = await harness.enter('user alice');
  const roles = ['fan', 'creator'] as const;
  harness.signaling.roomControl.handleAccountChange({
    type: 'roles-changed',
    userId: ALICE,
    roles,
  });
  harness.verifier.gate.open();
  await harness.settle();
  assert.deepEqual(client.told('accountChanged')[0]?.roles, ['fan', 'creator']);
  assert.deepEqual(greeting.response(1).welcome?.roles, ['fan', 'creator']);
  assert.deepEqual(other.notifications, []);
});

test('[SES-18] a user has a limited number of sessions; an abandoned one makes room', async () => {
  const harness = createHarness();
  const clients = [];
  for (let count = 0; count < CONNECTIONS_PER_USER_MAX; count += 1) {
    clients.push(await harness.enter('user alice'));
  }
  const refused = await harness.enter('user alice');
  assert.equal(refused.errorName(1), 'LIMIT_EXCEEDED');
  assert.equal(refused.closeCode, CLOSE_CODES.TOO_MANY_CONNECTIONS);
  assert.equal((await harness.enter('user bob')).isOpen, true, 'others are not concerned');
  clients[3]?.drop();
  const admitted = await harness.enter('user alice');
  assert.equal(admitted.isOpen, true);
  assert.equal(harness.signaling.stats().detachedSessions, 0);
});

test('[SES-19] draining answers what runs, then closes everybody; the sessions stay until the end', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  const silent = harness.connect();
  const id = client.join(ROOM);
  await harness.settle();
  const drained = harness.signaling.drain(5_000);
  assert.throws(() => harness.connect(), { status: 503 });
  await harness.clock.advance(1_000);
  assert.equal(client.isOpen, true);
  harness.media.openGate.open();
  await harness.clock.advance(100);
  await drained;
  assert.ok(client.response(id).roomJoined != null);
  assert.equal(client.told('sessionEnding')[0]?.closeCode, CLOSE_CODES.DRAINING);
  assert.equal(client.closeCode, CLOSE_CODES.DRAINING);
  assert.equal(silent.closeCode, CLOSE_CODES.DRAINING);
  assert.equal(harness.authority.present.size, 1, 'media goes on');
  harness.signaling.close();
  harness.signaling.close();
  await harness.assertNothingLeft();
});

test('[SES-19] draining does not wait longer than it may', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  client.join(ROOM);
  await harness.settle();
  const drained = harness.signaling.drain(2_000);
  await harness.clock.advance(2_100);
  await drained;
  assert.equal(client.closeCode, CLOSE_CODES.DRAINING);
  harness.signaling.close();
  harness.media.openGate.open();
  await harness.assertNothingLeft();
});

test('[SES-20] 10,000 connections that come, join, drop, resume or leave, leave nothing behind', async () => {
  const harness = createHarness();
  for (let cycle = 0; cycle < 10_000; cycle += 1) {
    const client = harness.connect({ ip: `10.0.${cycle % 7}.1` });
    if (cycle % 10 !== 0) client.hello(`user user-${cycle % 100}`);
    if (cycle % 3 === 0) client.join(`room-${cycle % 20}`);
    if (cycle % 50 === 0) await harness.clock.advance(300);
    else if (cycle % 4 === 0) await Promise.resolve();
    client.drop(cycle % 2 === 0 ? 1006 : 1000);
  }
  assert.ok(harness.signaling.stats().detachedSessions <= 100 * CONNECTIONS_PER_USER_MAX);
  await harness.assertNothingLeft();
  assert.deepEqual(harness.logLines, []);
});

test('an idle server has no timer', async () => {
  const harness = createHarness();
  assert.equal(harness.clock.pendingTimersCount, 0);
  const client = await harness.enter('user alice');
  assert.equal(harness.clock.pendingTimersCount, 1, 'one for all deadlines');
  client.drop(1000);
  await harness.assertNothingLeft();
});
