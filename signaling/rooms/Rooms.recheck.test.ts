import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { asRoomId, asUserId } from '@stagedoor/contracts/ids';
import {
  createHarness,
  type FakeClient,
  type Harness,
  PUBLISH,
  SUBSCRIBE,
} from '../test/harness.ts';

const ROOM = asRoomId('some-room');
const OTHER_ROOM = asRoomId('other-room');
const ALICE = asUserId('alice');
const PRIVATE = new AppError('GRANT_REQUIRED', 'A private room.');

async function watch(harness: Harness, token: string, grant = ''): Promise<FakeClient> {
  const client = await harness.enter(token);
  const id = client.join(ROOM, { grant });
  await harness.settle();
  assert.ok(client.response(id).roomJoined != null);
  return client;
}

/** The room lets in only who has a grant for it, or is a moderator. */
function makePrivate(harness: Harness): void {
  harness.authority.refuse = ({ identity, room, grant }) => {
    const isMeant = room === ROOM && grant === undefined;
    return isMeant && !identity.roles.includes('moderator') ? PRIVATE : undefined;
  };
}

test('[ROOM-16] when admission is asked for again, viewers who would be refused now leave, and no others', async () => {
  const harness = createHarness();
  const publisher = await harness.enter('user carol');
  publisher.publish(ROOM, 'carol');
  const guest = await watch(harness, 'user alice');
  const invited = await watch(harness, 'user bob', `grant ${ROOM} subscribe bob`);
  guest.join(OTHER_ROOM);
  await harness.settle();
  makePrivate(harness);
  harness.signaling.roomControl.recheckViewers(ROOM);
  await harness.settle();
  const [removed] = guest.told('removedFromRoom');
  assert.deepEqual([removed?.room, removed?.role, removed?.name], [ROOM, SUBSCRIBE, PRIVATE.code]);
  assert.equal(guest.isOpen, true, 'the session goes on');
  assert.equal(invited.told('removedFromRoom').length, 0, 'the grant it came with still counts');
  assert.equal(publisher.told('removedFromRoom').length, 0);
  const open = [...harness.media.openPeers.values()].map((peer) => `${peer.role} ${peer.room}`);
  assert.deepEqual(open.sort(), [
    `publish ${ROOM}`,
    `subscribe ${OTHER_ROOM}`,
    `subscribe ${ROOM}`,
  ]);
  for (const client of [publisher, guest, invited]) client.drop(1000);
  await harness.assertNothingLeft();
});

for (const gate of ['admitGate', 'openGate'] as const) {
  test(`[ROOM-16] a join under way (${gate}) is asked for again too`, async () => {
    const harness = createHarness();
    const part = gate === 'admitGate' ? harness.authority.admitGate : harness.media.openGate;
    const client = await harness.enter('user alice');
    // Admitted before the change, which is what a slow answer of the authority amounts to.
    const { authority } = harness;
    const admit = authority.admit.bind(authority);
    let isPrivate = false;
    authority.admit = async (request) => {
      const refusal = isPrivate ? PRIVATE : undefined;
      const snapshot = await admit(request);
      if (refusal !== undefined) throw refusal;
      return snapshot;
    };
    part.shut();
    const id = client.join(ROOM);
    await harness.settle();
    isPrivate = true;
    harness.signaling.roomControl.recheckViewers(ROOM);
    part.open();
    await harness.settle();
    assert.deepEqual(client.heard, ['response 1', `response ${id}`, 'removedFromRoom 1']);
    assert.equal(harness.media.openPeers.size, 0);
    client.drop(1000);
    await harness.assertNothingLeft();
  });
}

test('[ROOM-16] an authority that fails lets nobody stay, and the failure is logged', async () => {
  const harness = createHarness();
  const client = await watch(harness, 'user alice');
  harness.authority.refuse = () => {
    throw new TypeError('a defect');
  };
  harness.signaling.roomControl.recheckViewers(ROOM);
  await harness.settle();
  assert.equal(client.told('removedFromRoom')[0]?.name, 'INTERNAL_ERROR');
  assert.equal(harness.media.openPeers.size, 0);
  assert.equal(harness.logLines.length, 1);
});

test('[ROOM-16] asking again in a room where nobody is does nothing', async () => {
  const harness = createHarness();
  harness.signaling.roomControl.recheckViewers(ROOM);
  await harness.assertNothingLeft();
});

test('[ROOM-17] a moderator who is none any more does not go on watching by that role', async () => {
  const harness = createHarness();
  const { roomControl } = harness.signaling;
  const change = { type: 'roles-changed', userId: ALICE } as const;
  makePrivate(harness);
  const moderator = await harness.enter('user alice');
  roomControl.handleAccountChange({ ...change, roles: ['fan', 'moderator'] });
  moderator.join(ROOM);
  moderator.join(OTHER_ROOM);
  moderator.join(ROOM, { role: PUBLISH, grant: `grant ${ROOM} publish alice` });
  await harness.settle();
  assert.equal(harness.media.openPeers.size, 3);
  roomControl.handleAccountChange({ ...change, roles: ['fan'] });
  await harness.settle();
  assert.deepEqual(moderator.heard.slice(-2), ['accountChanged 2', 'removedFromRoom 3']);
  assert.equal(moderator.told('removedFromRoom')[0]?.role, SUBSCRIBE);
  assert.deepEqual([...harness.authority.present.values()], ['alice'], 'of the other room');
  assert.equal(harness.media.openPeers.size, 2);
});

test('[ROOM-17] a role that is lost while its join is under way counts no more', async () => {
  const harness = createHarness();
  const { roomControl } = harness.signaling;
  const change = { type: 'roles-changed', userId: ALICE } as const;
  makePrivate(harness);
  const moderator = await harness.enter('user alice');
  roomControl.handleAccountChange({ ...change, roles: ['moderator'] });
  harness.media.openGate.shut();
  moderator.join(ROOM);
  await harness.settle();
  roomControl.handleAccountChange({ ...change, roles: ['fan'] });
  harness.media.openGate.open();
  await harness.settle();
  assert.equal(moderator.told('removedFromRoom')[0]?.name, PRIVATE.code);
  assert.equal(harness.media.openPeers.size, 0);
  moderator.drop(1000);
  await harness.assertNothingLeft();
});
