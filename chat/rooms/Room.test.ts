import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Identity } from '@stagedoor/contracts/identity';
import { asRoomId, asUserId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { Broker, Publication, SubscriptionHandler } from '../channels/broker.ts';
import type { RoomFacts } from '../roles.ts';
import { NOTHING_STORED } from '../test/nothing-stored.ts';
import { type ChatEventBody, encodeChatEvent } from './chat-event.ts';
import { Room } from './Room.ts';
import type { StoredState } from './RoomState.ts';

const ALICE = asUserId('alice');
const BANNED: StoredState = {
  ...NOTHING_STORED,
  restrictions: new Map([[ALICE, { isBan: true, untilMs: 0 }]]),
};
const BAN: ChatEventBody = { userRestricted: { userId: ALICE, ban: true } };
const FACTS: RoomFacts = {
  ...{ creatorId: asUserId('creator'), isLive: true, openedAtMs: 0 },
  assertMayEnter: () => undefined,
  hiddenBeforeMs: ({ identity }) => (identity.userId === 'creator' ? 0 : 100),
};
const personOf = (userId: string) => ({
  identity: { userId: asUserId(userId) } as Identity,
  grant: undefined,
});

type Load = { answer: (stored: StoredState) => void; fail: () => void };

/** A room of which `hear` is what its channel tells, and whose rules are read when `loads` are answered, but for the first time. */
async function openRoom() {
  const clock = new FakeClock();
  const log: Publication[] = [];
  const frames: stagedoor.ChatPublications.$Properties[] = [];
  const loads: Load[] = [];
  let handler: SubscriptionHandler | undefined;
  let isOpened = false;
  const position = () => ({ epoch: log.length > 0 ? 'epoch' : '', offset: log.length });
  const broker: Pick<Broker, 'subscribe' | 'history'> = {
    subscribe: async (_channel, subscriber) => {
      handler = subscriber;
      return { position: position(), close: () => undefined };
    },
    history: async (_channel, { before = log.length + 1, limit }) => {
      const publications = log.filter(({ offset }) => offset < before).slice(-limit);
      return { position: position(), publications };
    },
  };
  const load = (): Promise<StoredState> => {
    if (!isOpened) return Promise.resolve(NOTHING_STORED);
    return new Promise((answer, reject) => {
      loads.push({ answer, fail: () => reject(new Error('the database is away')) });
    });
  };
  const room = await Room.open({
    ...{ room: asRoomId('room-1'), facts: FACTS, factsAskedAtMs: 0, clock },
    broker: broker as Broker,
    broadcaster: { broadcast: (_topic, frame) => frames.push(frame) },
    log: createSilentLogger(),
    loadState: load,
    loadRules: async () => {
      const { edits: _, ...rules } = await load();
      return rules;
    },
  });
  isOpened = true;
  const store = (body: ChatEventBody, atMs = 1_000): Publication => {
    const offset = log.length + 1;
    const publication = { id: `m${offset}`, offset, atMs, bytes: encodeChatEvent(body) };
    log.push(publication);
    return publication;
  };
  const hear = (body: ChatEventBody, atMs?: number): void =>
    handler?.onPublications('epoch', [store(body, atMs)]);
  const skip = (): void => handler?.onGap(position());
  return { room, clock, frames, loads, hear, store, skip };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const isBanned = (room: Room): boolean => room.state.restrictionOf(ALICE, 0)?.isBan === true;

test('[CHAT-29] rules are read one after the other, and count however fast they are changed', async () => {
  const { room, loads } = await openRoom();
  const first = room.readRulesAgain();
  for (let count = 0; count < 20; count += 1) void room.readRulesAgain();
  assert.equal(loads.length, 1);
  loads[0]?.answer(BANNED);
  await first;
  assert.equal(isBanned(room), true, 'although others are waited for');
  await settle();
  assert.equal(loads.length, 2, 'one for all that came meanwhile');
  loads[1]?.answer(NOTHING_STORED);
  await settle();
  assert.equal(isBanned(room), false);
  assert.equal(loads.length, 2);
});

test('[CHAT-29] rules that could not be read are read again later; what is published counts until then', async () => {
  const { room, clock, loads, hear } = await openRoom();
  const reading = room.readRulesAgain();
  loads[0]?.fail();
  await reading;
  hear({ message: { author: { userId: ALICE }, text: 'hello' } });
  await clock.advance(2_000);
  loads[1]?.answer(BANNED);
  await settle();
  assert.equal(isBanned(room), true);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[CHAT-29] those who join while the rules are read share what is read for them', async () => {
  const { room, loads, skip, store } = await openRoom();
  store({ message: { author: { userId: ALICE }, text: 'not told' } });
  skip();
  assert.equal(loads.length, 1, 'the room’s own');
  const joins = Array.from({ length: 10 }, async () =>
    room.stateAt(await room.catchUp({ epoch: '', offset: 0 })),
  );
  await settle();
  assert.equal(loads.length, 2);
  loads[1]?.answer(BANNED);
  await settle();
  loads[2]?.answer(BANNED);
  for (const state of await Promise.all(joins))
    assert.equal(state.restrictionOf(ALICE, 0)?.isBan, true);
  assert.ok(loads.length <= 3);
});

test('[CHAT-28] what is stored counts, in whatever order the acts of several rooms were published', async () => {
  const { room, loads, hear } = await openRoom();
  // Lifted in another room meanwhile: stored later, told earlier.
  hear(BAN);
  assert.equal(isBanned(room), true, 'at once');
  loads[0]?.answer(NOTHING_STORED);
  await settle();
  assert.equal(isBanned(room), false);
});

test('[CHAT-29] a page of the history that this server was not told of yet is shown by the rules that are stored', async () => {
  const { room, loads, hear, store } = await openRoom();
  hear({ message: { author: { userId: ALICE }, text: 'bad' } });
  store({ messageRemoved: { messageId: 'm1' } });
  const page = await room.history({ before: 2, limit: 10 });
  const state = room.stateAt(page);
  loads[0]?.answer({ ...NOTHING_STORED, removedMessages: new Set(['m1']) });
  const shown = room.show(page.publications, personOf('creator'), await state);
  assert.ok(!JSON.stringify(shown).includes('bad'));
});

test('[CHAT-30] what was said while the stream was private and is told late is told to nobody as it is: each reads what is theirs', async () => {
  const { room, clock, frames, hear } = await openRoom();
  hear({ message: { author: { userId: ALICE }, text: 'for all' } }, 150);
  room.setFacts({ ...FACTS, openedAtMs: 100 }, clock.monotonicMs());
  hear({ message: { author: { userId: ALICE }, text: 'just between us' } }, 50);
  hear({ message: { author: { userId: ALICE }, text: 'hello again' } }, 200);
  assert.deepEqual(
    frames.map(({ publications, gapBeforeOffset }) => [publications?.length, gapBeforeOffset ?? 0]),
    [
      [1, 0],
      [0, 3],
      [1, 0],
    ],
  );
  assert.ok(!JSON.stringify(frames).includes('just between us'));
  const { publications } = await room.history({ limit: 10 });
  const read = (userId: string) => JSON.stringify(room.show(publications, personOf(userId)));
  assert.ok(!read('stranger').includes('just between us'));
  assert.ok(read('creator').includes('just between us'));
});

test('[CHAT-26] the answer to an older question does not replace the one to a newer', async () => {
  const { room } = await openRoom();
  room.setFacts({ ...FACTS, isLive: false }, 2_000);
  room.setFacts(FACTS, 1_000);
  assert.equal(room.facts.isLive, false);
});
