import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { asPeerId, asRoomId, asStreamId, asTransportId, asUserId } from '@stagedoor/contracts/ids';
import fc from 'fast-check';
import { createHarness, type FakeClient, type Harness } from '../test/harness.ts';

const ROOMS = ['room-a', 'room-b'].map(asRoomId);
const USERS = ['alice', 'bob', 'carol'];
const CLIENTS_MAX = 5;
/** More microtasks than a join needs from the opening of its gate to its answer. */
const GAP_TICKS_MAX = 20;

const pick = fc.nat(1_000);
const step = fc.record({
  kind: fc.constantFrom(
    ...([
      'connect',
      'join',
      'join',
      'join',
      'publish',
      'publish',
      'leave',
      'drop',
      'resume',
      'goodbye',
    ] as const),
    ...([
      'wait',
      'wait-long',
      'pass-admit',
      'pass-open',
      'pass-open',
      'fail-admit',
      'fail-open',
    ] as const),
    ...(['reset', 'transport-closed', 'end-room', 'ban', 'revoke', 'recheck'] as const),
    ...(['in-the-gap', 'in-the-gap', 'in-the-gap'] as const),
  ),
  one: pick,
  two: pick,
});

const at = <T>(list: readonly T[], index: number): T | undefined =>
  list.length === 0 ? undefined : list[index % list.length];

/** Whom the client said hello as; nobody while that is refused or waited for. */
function userOf(client: FakeClient): string {
  return client.responses.find((each) => each.welcome != null)?.welcome?.userId ?? 'nobody';
}

/**
 * Lets a join go on and acts a few microtasks later, when it may be between any two of its own steps: what is asked and
 * what is done after a wait, however short, are two things.
 */
async function actInTheGap(
  harness: Harness,
  client: FakeClient | undefined,
  { one, two }: { one: number; two: number },
): Promise<void> {
  const gate = one % 3 === 0 ? harness.authority.admitGate : harness.media.openGate;
  const room = at(ROOMS, one) ?? asRoomId('room-a');
  const wasShut = gate.waitingCount > 0;
  if (wasShut) gate.passOne(one % gate.waitingCount);
  else client?.join(room);
  for (let tick = 0; tick < two % GAP_TICKS_MAX; tick += 1) await Promise.resolve();
  const act = at(
    [
      () => void harness.signaling.roomControl.endRoom(room, asStreamId('stream'), 'ended'),
      () => ban(harness, one),
      () => revoke(harness, one),
      () => harness.signaling.roomControl.recheckViewers(room),
      () => client?.drop(1000),
      () => void client?.send({ leaveRoom: { room, role: 1 + (one % 2) } }),
    ],
    Math.floor(two / GAP_TICKS_MAX),
  );
  act?.();
  await harness.settle();
}

function ban(harness: Harness, index: number): void {
  const userId = asUserId(at(USERS, index) ?? '');
  harness.signaling.roomControl.handleAccountChange({ type: 'banned', userId });
}

function revoke(harness: Harness, index: number): void {
  const userId = asUserId('issuer');
  const kid = kidOf(at(USERS, index));
  harness.signaling.roomControl.handleAccountChange({ type: 'grant-key-revoked', userId, kid });
}

function kidOf(user: string | undefined): string {
  return `key-of-${user}`;
}

/** A grant to watch of a third party's key, one key per user. */
function grantOf(client: FakeClient, room: string): string {
  const user = userOf(client);
  return `grant ${room} subscribe ${user} kid=${kidOf(user)}`;
}

/** Does one step; impossible ones (leaving without having come) are as welcome as the others. */
async function act(
  harness: Harness,
  clients: FakeClient[],
  { kind, one, two }: { kind: string; one: number; two: number },
): Promise<void> {
  const client = at(clients, one);
  const room = at(ROOMS, two) ?? asRoomId('room-a');
  const { media, authority, signaling, clock } = harness;
  const peerId = at([...media.openPeers.keys()], one) ?? asPeerId('nobody');
  switch (kind) {
    case 'connect':
      if (clients.length < CLIENTS_MAX) clients.push(await harness.enter(`user ${at(USERS, one)}`));
      return;
    case 'join':
      client?.join(room, {
        ...(one % 2 === 1 && { grant: grantOf(client, room) }),
        mediaLess: two % 3 === 0,
      });
      return harness.settle();
    case 'publish':
      client?.publish(room, userOf(client));
      return harness.settle();
    case 'leave':
      client?.send({ leaveRoom: { room, role: two % 2 === 0 ? 1 : 2 } });
      return harness.settle();
    case 'drop':
      return client?.drop(1006);
    case 'goodbye':
      return client?.drop(1000);
    case 'resume': {
      const lost = clients.findIndex((each) => !each.isOpen);
      const before = clients[lost];
      if (before === undefined) return;
      const lastSeq = before.lastSeq;
      const session = before.responses.some((each) => each.welcome != null)
        ? before.session
        : undefined;
      const token = `user ${at(USERS, one)}`;
      clients[lost] = await harness.enter(token, session === undefined ? {} : { session, lastSeq });
      return;
    }
    case 'wait':
      return clock.advance(one * 4);
    case 'wait-long':
      return clock.advance(one * 40);
    case 'pass-admit':
      authority.admitGate.passOne(one % Math.max(1, authority.admitGate.waitingCount));
      return harness.settle();
    case 'pass-open':
      media.openGate.passOne(one % Math.max(1, media.openGate.waitingCount));
      return harness.settle();
    case 'fail-admit':
      authority.admitGate.failOne(new AppError('STREAM_NOT_LIVE', 'Over.'));
      return harness.settle();
    case 'fail-open':
      media.openGate.failOne(new AppError('MEDIA_UNAVAILABLE', 'No worker.'));
      return harness.settle();
    case 'reset':
      return media.tell({ type: 'media-reset', peerId, room });
    case 'transport-closed':
      return media.tell({
        type: 'transport-closed',
        peerId,
        room,
        transportId: asTransportId('t'),
      });
    case 'end-room':
      return signaling.roomControl.endRoom(room, asStreamId('stream'), 'ended');
    case 'ban':
      return ban(harness, one);
    case 'revoke':
      return revoke(harness, one);
    case 'recheck':
      return signaling.roomControl.recheckViewers(room);
    case 'in-the-gap':
      return actInTheGap(harness, client, { one, two });
    default:
      return;
  }
}

/** What holds at every moment, whatever happened before. */
function assertInvariants(harness: Harness): void {
  const { media, authority, signaling } = harness;
  assert.deepEqual(authority.violations, []);
  assert.equal(authority.enteredCount - authority.leftCount, authority.present.size);
  const stats = signaling.stats();
  assert.equal(stats.viewers, authority.present.size, 'both sides count the same viewers');
  const publishersOpen = new Map<string, number>();
  for (const peer of media.openPeers.values()) {
    if (peer.role === 'publish')
      publishersOpen.set(peer.room, (publishersOpen.get(peer.room) ?? 0) + 1);
  }
  for (const [room, count] of publishersOpen)
    assert.ok(count <= 1, `${count} publishers in ${room}`);
  assert.ok(media.openPeers.size <= stats.peers, 'every open peer is known');
}

async function run(
  steps: readonly { kind: string; one: number; two: number }[],
  hasGates: boolean,
): Promise<void> {
  const harness = createHarness();
  if (hasGates) {
    harness.authority.admitGate.shut();
    harness.media.openGate.shut();
  }
  const clients: FakeClient[] = [];
  for (const each of steps) {
    await act(harness, clients, each);
    assertInvariants(harness);
  }
  harness.authority.admitGate.open();
  await harness.settle();
  harness.media.openGate.open();
  await harness.settle();
  assertInvariants(harness);
  for (const client of clients) client.drop(1006);
  await harness.assertNothingLeft();
  for (const room of ROOMS) {
    const last = harness.authority.publisherEvents.findLast((each) => each.endsWith(room));
    const wasEnded = steps.some((each) => each.kind === 'end-room');
    if (!wasEnded) assert.notEqual(last, `joined ${room}`, 'whoever published is lost in the end');
  }
  assert.deepEqual(harness.logLines, []);
}

test('[ROOM-6] [ROOM-7] property: in every order of joins, failures, drops, bans and endings, who entered leaves once and what was opened is closed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
      fc.boolean(),
      run,
    ),
    { numRuns: 300, seed: 20_261_126 },
  );
});
