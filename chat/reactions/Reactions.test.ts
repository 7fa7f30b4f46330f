import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asRoomId, type RoomId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';
import { MemoryBus, MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { WriterCounts } from './ReactionStore.ts';
import { REACTIONS_SAVED_EVERY_MS, REACTIONS_SHOWN_EVERY_MS, Reactions } from './Reactions.ts';
import { type Counts, REACTION_KINDS } from './ReactionTally.ts';

const ROOM = asRoomId('some-room');
const [HEART = 0, CLAP = 0] = REACTION_KINDS;

/** A table in memory, which can be away, and can lose its answer. */
class FakeStore {
  readonly rows = new Map<string, WriterCounts>();
  savesCount = 0;
  fails: 'not' | 'before' | 'after' = 'not';

  async load(room: RoomId): Promise<Map<string, Counts>> {
    if (this.fails === 'before') throw new Error('away');
    const found = [...this.rows.values()].filter((row) => row.room === room);
    return new Map(found.map(({ writer, counts }) => [writer, counts]));
  }

  async save(all: readonly WriterCounts[]): Promise<void> {
    this.savesCount += 1;
    if (this.fails === 'before') throw new Error('away');
    for (const row of all) this.rows.set(`${row.room} ${row.writer}`, row);
    if (this.fails === 'after') throw new Error('no answer');
  }

  total(kind: number): number {
    return [...this.rows.values()].reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0);
  }
}

function createServers() {
  const clock = new FakeClock();
  const store = new FakeStore();
  const hub = new MemoryBusHub();
  const log = createSilentLogger();
  const addServer = async () => {
    const frames: stagedoor.ChatReactions.$Properties[] = [];
    const bus = new MemoryBus({ log, hub });
    let toldCount = 0;
    await bus.subscribe('chat/reactions', (_, { isOwn }) => {
      if (isOwn) toldCount += 1;
    });
    const reactions = await Reactions.create({
      ...{ store, bus, clock, log },
      show: (_, frame) => frames.push(frame),
    });
    const totalOf = async (kind: number) =>
      (await reactions.totalsOf(ROOM)).find((each) => each.kind === kind)?.count ?? 0;
    return { reactions, frames, totalOf, toldCount: () => toldCount };
  };
  return { clock, store, hub, addServer };
}

const addedIn = (frames: readonly stagedoor.ChatReactions.$Properties[], kind: number) =>
  frames
    .flatMap(({ added }) => added ?? [])
    .filter((each) => each.kind === kind)
    .reduce((sum, { count }) => sum + (count ?? 0), 0);

test('[CHAT-17] ten thousand reactions in a second are a few frames, notifications and one write, and none is lost', async () => {
  const { clock, store, addServer } = createServers();
  const { reactions, frames, totalOf, toldCount } = await addServer();
  reactions.handleRoomOpened(ROOM);
  for (let each = 0; each < 100; each += 1) {
    for (let person = 0; person < 100; person += 1) await reactions.add(ROOM, HEART, 1);
    await clock.advance(10);
  }
  await clock.advance(REACTIONS_SAVED_EVERY_MS);
  assert.equal(await totalOf(HEART), 10_000);
  assert.equal(addedIn(frames, HEART), 10_000);
  assert.equal(frames.at(-1)?.totals?.[0]?.count, 10_000);
  assert.equal(store.total(HEART), 10_000);
  const framesMax = REACTIONS_SAVED_EVERY_MS / REACTIONS_SHOWN_EVERY_MS + 1;
  assert.ok(frames.length <= framesMax, `${frames.length} frames`);
  assert.ok(toldCount() <= framesMax + 2, `${toldCount()} notifications`);
  assert.ok(store.savesCount <= 2, `${store.savesCount} writes`);
  await reactions.close();
});

test('[CHAT-17] nothing is sent, told or stored while nobody reacts', async () => {
  const { clock, store, addServer } = createServers();
  const { reactions, frames, toldCount } = await addServer();
  reactions.handleRoomOpened(ROOM);
  await reactions.add(ROOM, HEART, 1);
  await clock.advance(REACTIONS_SAVED_EVERY_MS);
  const before = [frames.length, toldCount(), store.savesCount];
  await clock.advance(60_000);
  assert.deepEqual([frames.length, toldCount(), store.savesCount], before);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[CHAT-19] what is not stored is stored later, once, whether the database had it or only its answer was lost', async () => {
  for (const fails of ['before', 'after'] as const) {
    const { clock, store, addServer } = createServers();
    const { reactions } = await addServer();
    reactions.handleRoomOpened(ROOM);
    await reactions.add(ROOM, HEART, 3);
    store.fails = fails;
    await clock.advance(3 * REACTIONS_SAVED_EVERY_MS);
    await reactions.add(ROOM, HEART, 4);
    store.fails = 'not';
    await clock.advance(2 * REACTIONS_SAVED_EVERY_MS);
    assert.equal(store.total(HEART), 7);
    await reactions.close();
  }
});

test('[CHAT-19] what was counted is stored when the server closes, and when a room does, and goes on from there', async () => {
  const { clock, store, addServer } = createServers();
  const { reactions, totalOf } = await addServer();
  reactions.handleRoomOpened(ROOM);
  await reactions.add(ROOM, HEART, 3);
  reactions.handleRoomClosed(ROOM);
  await assertUnused(reactions, clock);
  assert.equal(store.total(HEART), 3);
  reactions.handleRoomOpened(ROOM);
  await reactions.add(ROOM, HEART, 2);
  assert.equal(await totalOf(HEART), 5);
  await reactions.close();
  assert.equal(store.total(HEART), 5);
  const next = await addServer();
  next.reactions.handleRoomOpened(ROOM);
  await next.reactions.add(ROOM, HEART, 1);
  assert.equal(await next.totalOf(HEART), 6, 'after a restart it is another writer');
  await next.reactions.close();
});

async function assertUnused(reactions: Reactions, clock: FakeClock): Promise<void> {
  await clock.advance(2 * REACTIONS_SAVED_EVERY_MS);
  assert.equal(reactions.roomsCount, 0, 'nothing is kept of a room in which nobody is');
}

test('[CHAT-19] several servers have one count, also one that opens the room between telling and storing', async () => {
  const { clock, store, addServer } = createServers();
  const [one, two, late] = [await addServer(), await addServer(), await addServer()];
  one.reactions.handleRoomOpened(ROOM);
  two.reactions.handleRoomOpened(ROOM);
  await one.reactions.add(ROOM, HEART, 5);
  await two.reactions.add(ROOM, HEART, 7);
  await two.reactions.add(ROOM, CLAP, 1);
  await clock.advance(REACTIONS_SHOWN_EVERY_MS);
  late.reactions.handleRoomOpened(ROOM);
  assert.equal(await late.totalOf(HEART), 0, 'nothing is stored yet, and it was told before');
  await clock.advance(2 * REACTIONS_SAVED_EVERY_MS);
  for (const { totalOf, frames } of [one, two, late]) {
    assert.equal(await totalOf(HEART), 12);
    assert.equal(await totalOf(CLAP), 1);
    assert.equal(addedIn(frames, HEART), 12);
  }
  assert.deepEqual([store.total(HEART), store.total(CLAP)], [12, 1]);
  for (const { reactions } of [one, two, late]) await reactions.close();
});

test('[CHAT-19] what servers could not tell each other they know when they can again', async () => {
  const { clock, store, hub, addServer } = createServers();
  const [one, two] = [await addServer(), await addServer()];
  for (const { reactions } of [one, two]) reactions.handleRoomOpened(ROOM);
  await one.reactions.add(ROOM, HEART, 1);
  await clock.advance(REACTIONS_SAVED_EVERY_MS);
  hub.interrupt();
  await one.reactions.add(ROOM, HEART, 2);
  await two.reactions.add(ROOM, HEART, 4);
  await clock.advance(2 * REACTIONS_SAVED_EVERY_MS);
  // Neither stored nor told when the bus is back.
  store.fails = 'before';
  await one.reactions.add(ROOM, HEART, 8);
  await clock.advance(REACTIONS_SHOWN_EVERY_MS);
  hub.restore();
  for (const { reactions } of [one, two]) await reactions.handleBusReconnected();
  await clock.advance(REACTIONS_SHOWN_EVERY_MS);
  for (const { totalOf, frames } of [one, two]) {
    assert.equal(await totalOf(HEART), 15);
    assert.equal(addedIn(frames, HEART), 15);
  }
  store.fails = 'not';
  for (const { reactions } of [one, two]) await reactions.close();
  assert.equal(store.total(HEART), 15);
});

test('[CHAT-19] where what was counted before cannot be read nothing is counted, until it can', async () => {
  const { store, addServer } = createServers();
  store.rows.set('x', { room: ROOM, writer: 'before', counts: [0, 9] });
  store.fails = 'before';
  const { reactions, totalOf } = await addServer();
  reactions.handleRoomOpened(ROOM);
  await assert.rejects(reactions.add(ROOM, HEART, 1), /away/);
  assert.deepEqual(await reactions.totalsOf(ROOM), []);
  store.fails = 'not';
  await reactions.add(ROOM, HEART, 1);
  assert.equal(await totalOf(HEART), 10);
  await reactions.close();
});
