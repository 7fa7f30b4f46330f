import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { asSessionId, asUserId } from '@stagedoor/contracts/ids';
import { TYPING_REPEAT_MS, TYPING_TIMEOUT_MS } from '@stagedoor/contracts/limits';
import { MemoryBus, MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import type { ConversationRow } from '../tables.ts';
import { ConversationFeed } from './ConversationFeed.ts';
import { createConversationMetrics } from './conversation-metrics.ts';
import { Memberships } from './Memberships.ts';
import { Typing } from './Typing.ts';

const PEOPLE = { user1_id: 'alice', user2_id: 'bob' };

/** Typing on one server, with alice and bob in every conversation but `theirs`. */
async function startTyping(context: TestContext) {
  const clock = new FakeClock();
  const log = createSilentLogger();
  const told: [toMs: number, to: string, isTyping: boolean][] = [];
  const bus = new MemoryBus({ log, hub: new MemoryBusHub() });
  const feed = await ConversationFeed.create({
    ...{ bus, log },
    notifier: {
      notifyUser: () => undefined,
      notifyUserNow: (userId, notification) => {
        assert.ok('typingChanged' in notification);
        told.push([clock.monotonicMs(), userId, notification.typingChanged.typing === true]);
      },
    },
  });
  const state = {
    ...{ lookups: 0, isBlocked: false, chat_status: 'real_time' },
    /** Until then the database does not answer. */
    answering: Promise.resolve(),
  };
  const memberships = new Memberships({
    clock,
    conversations: {
      findOf: async (_userId, id) => {
        state.lookups += 1;
        if (id === 'theirs') return undefined;
        return { id, ...PEOPLE, chat_status: state.chat_status } as ConversationRow;
      },
      isBlockedBetween: async () => {
        const { isBlocked } = state;
        await state.answering;
        return isBlocked;
      },
    },
  });
  const metrics = createConversationMetrics(new Metrics({ processMetrics: false }));
  const typing = new Typing({ memberships, feed, metrics, clock });
  context.after(async () => {
    typing.close();
    assert.equal(clock.pendingTimersCount, 0);
    await feed.close();
    await bus.close();
  });
  const set = (isTyping: boolean, { session = 's1', place = 'c1', isWanted = true } = {}) =>
    typing.set(
      { userId: asUserId('alice'), sessionId: asSessionId(session), isWanted: () => isWanted },
      place,
      isTyping,
    );
  return { clock, feed, told, state, typing, set };
}

test('[DM-16] that somebody goes on typing is told once in three seconds, however often it is said', async (context) => {
  const { clock, told, set } = await startTyping(context);
  for (let ms = 0; ms < 3 * TYPING_REPEAT_MS; ms += 100) {
    await set(true);
    await clock.advance(100);
  }
  await set(false);
  assert.deepEqual(told, [
    ...[0, 1, 2, 3].map((count) => [count * TYPING_REPEAT_MS, 'bob', true]),
    [3 * TYPING_REPEAT_MS, 'bob', false],
  ]);
});

test('[DM-16] what is said again a little early is told when it is due, so that nobody seems to stop', async (context) => {
  const { clock, told, set } = await startTyping(context);
  for (let count = 0; count < 5; count += 1) {
    await set(true);
    await clock.advance(TYPING_REPEAT_MS - 20);
  }
  const gaps = told.slice(1).map(([atMs], index) => atMs - (told[index]?.[0] ?? 0));
  assert.ok(gaps.length >= 3 && gaps.every((gap) => gap === TYPING_REPEAT_MS), `${gaps}`);
});

test('[DM-17] whoever says nothing more types no more after six seconds', async (context) => {
  const { clock, told, typing, set } = await startTyping(context);
  await set(true);
  await clock.advance(1_000);
  await set(true);
  await clock.advance(TYPING_TIMEOUT_MS + 1_000);
  assert.deepEqual(told.at(-1), [1_000 + TYPING_TIMEOUT_MS, 'bob', false]);
  assert.equal(told.filter(([, , isTyping]) => !isTyping).length, 1);
  assert.equal(typing.size, 0);
});

test('[DM-17] a person types until the last of their sessions has stopped or is over', async (context) => {
  const { told, typing, set } = await startTyping(context);
  await set(true, { session: 's1' });
  await set(true, { session: 's2' });
  await set(true, { session: 's2', place: 'c2' });
  await set(false, { session: 's1' });
  assert.deepEqual(
    told.map(([, , isTyping]) => isTyping),
    [true, true],
  );
  typing.handleSessionClosed(asSessionId('s2'));
  typing.handleSessionClosed(asSessionId('s3'));
  assert.equal(told.filter(([, , isTyping]) => !isTyping).length, 2);
  assert.equal(typing.size, 0);
});

test('[DM-17] a session that ended while it was looked who the other one is leaves nothing', async (context) => {
  const { told, typing, set } = await startTyping(context);
  await set(true, { isWanted: false });
  assert.deepEqual([told.length, typing.size], [0, 0]);
});

test('[DM-16] key strokes cost no look into the database', async (context) => {
  const { clock, state, set } = await startTyping(context);
  for (let count = 0; count < 200; count += 1) {
    await set(count % 5 !== 0);
    await clock.advance(50);
  }
  assert.equal(state.lookups, 1);
  await clock.advance(60_000);
  await set(true);
  assert.equal(state.lookups, 2, 'but it is looked again after a while');
});

test('[DM-17] whoever flickers is told of ten times and once a second, and tries out few conversations', async (context) => {
  const { clock, told, state, typing, set } = await startTyping(context);
  for (let count = 0; count < 500; count += 1) {
    await set(true);
    await set(false);
    await clock.advance(10);
  }
  const beginnings = told.filter(([, , isTyping]) => isTyping).length;
  assert.ok(beginnings >= 14 && beginnings <= 15, `${beginnings}`);
  assert.equal(told.length, 2 * beginnings, 'every beginning ends');
  for (let count = 0; count < 100; count += 1) await set(true, { place: `place ${count}` });
  assert.ok(state.lookups <= 40, `${state.lookups}`);
  await clock.advance(TYPING_TIMEOUT_MS);
  assert.equal(typing.size, 0);
});

test('[DM-17] in a conversation that is closed, or between two of whom one blocks the other, nothing is told', async (context) => {
  const { clock, feed, told, state, set } = await startTyping(context);
  state.isBlocked = true;
  await set(true);
  assert.equal(told.length, 0);
  state.isBlocked = false;
  feed.announce({ type: 'block', userIds: ['alice', 'bob'] });
  await set(true);
  assert.equal(told.length, 1, 'the block was lifted');
  state.isBlocked = true;
  feed.announce({ type: 'block', userIds: ['bob', 'alice'] });
  await set(true);
  assert.deepEqual(
    told.map(([, , isTyping]) => isTyping),
    [true, false],
  );
  state.isBlocked = false;
  state.chat_status = 'closed';
  await clock.advance(60_000);
  await set(true);
  assert.equal(told.length, 2);
});

test('[DM-17] what was looked up before a block, and answered after its news, is not believed', async (context) => {
  const { feed, told, state, typing, set } = await startTyping(context);
  let answer = (): void => undefined;
  state.answering = new Promise((resolve) => {
    answer = resolve;
  });
  const typed = [set(true), set(true)];
  await new Promise((resolve) => setImmediate(resolve));
  state.isBlocked = true;
  feed.announce({ type: 'block', userIds: ['bob', 'alice'] });
  answer();
  await Promise.all(typed);
  assert.deepEqual([told.length, typing.size], [0, 0]);
  await set(true);
  assert.equal(told.length, 0, 'it is looked up again');
});

test('[DM-16] nobody types in a conversation of others', async (context) => {
  const { told, set } = await startTyping(context);
  for (const isTyping of [true, false])
    await assert.rejects(
      set(isTyping, { place: 'theirs' }),
      (error) => error instanceof AppError && error.code === 'NOT_FOUND',
    );
  assert.equal(told.length, 0);
});
