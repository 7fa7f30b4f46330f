import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaGrant } from '@stagedoor/contracts/identity';
import { asRoomId, asSessionId, asUserId, type RoomId } from '@stagedoor/contracts/ids';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { Broker } from '../channels/broker.ts';
import type { ChatSession } from '../roles.ts';
import { NOTHING_STORED } from '../test/nothing-stored.ts';
import { Authors } from './Authors.ts';
import { ChatRooms } from './ChatRooms.ts';

const [OPEN, OTHER, SLOW] = [asRoomId('open'), asRoomId('other'), asRoomId('slow')];
const CREATOR = asUserId('creator');
const SESSION: ChatSession = {
  id: asSessionId('session'),
  identity: { userId: CREATOR, kind: 'user', roles: [], tokenExpiresAtMs: 1 },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  notify: () => undefined,
};

/** `loaded`: the rooms whose rules were read; from `hold` on they are answered when the returned function is called. */
function createRooms() {
  const loaded: RoomId[] = [];
  const clock = new FakeClock();
  let held: Promise<void> | undefined;
  const broker: Pick<Broker, 'subscribe' | 'history'> = {
    subscribe: async (channel) => {
      if (channel.endsWith(SLOW)) await new Promise(() => undefined);
      return { position: { epoch: '', offset: 0 }, close: () => undefined };
    },
    history: async () => ({ position: { epoch: '', offset: 0 }, publications: [] }),
  };
  const rooms = new ChatRooms({
    ...{ clock, log: createSilentLogger(), random: () => 0 },
    broker: broker as Broker,
    broadcaster: { broadcast: () => undefined },
    directory: {
      findRoom: async () => ({
        ...{ creatorId: CREATOR, isLive: true, openedAtMs: 0 },
        assertMayEnter: () => undefined,
        hiddenBeforeMs: () => 0,
      }),
    },
    grants: { verifyGrant: async () => ({}) as MediaGrant },
    store: {
      load: async ({ room }) => {
        loaded.push(room);
        await held;
        return NOTHING_STORED;
      },
    },
    edits: { load: async () => new Map() },
    openRooms: { handleRoomOpened: () => undefined, handleRoomClosed: () => undefined },
    authors: new Authors({
      people: { findPublicUsers: async () => new Map(), findAccount: async () => undefined },
      clock,
    }),
  });
  const join = (room: RoomId) =>
    rooms.join(SESSION, {
      ...{ room, grantToken: '', since: { epoch: '', offset: 0 } },
      isWanted: () => true,
    });
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  };
  return { rooms, loaded, join, hold };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('[CHAT-29] changed rules count at once in rooms that are open, while another one cannot be opened', async () => {
  const { rooms, loaded, join } = createRooms();
  await join(OPEN);
  void join(SLOW);
  await settle();
  rooms.handleRulesChanged(CREATOR);
  await settle();
  assert.deepEqual(loaded, [OPEN, OPEN]);
});

test('[CHAT-29] rooms are gone through once at a time, however often the bus comes back', async () => {
  const { rooms, loaded, join, hold } = createRooms();
  await join(OPEN);
  await join(OTHER);
  const release = hold();
  const passes = Array.from({ length: 10 }, () => rooms.handleBusReconnected());
  await settle();
  assert.deepEqual(loaded, [OPEN, OTHER, OPEN]);
  release();
  await Promise.all(passes);
  assert.deepEqual(loaded, [OPEN, OTHER, OPEN, OTHER, OPEN, OTHER]);
  await rooms.close();
});
