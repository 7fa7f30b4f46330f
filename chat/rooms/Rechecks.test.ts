import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { asRoomId, asUserId, type RoomId } from '@stagedoor/contracts/ids';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { RoomFacts } from '../roles.ts';
import { Rechecks, TOLD_DEADLINE_MS } from './Rechecks.ts';

const [ROOM, ...OTHERS] = ['room-1', 'room-2', 'room-3', 'room-4', 'room-5'].map(asRoomId) as [
  RoomId,
  ...RoomId[],
];
const FACTS: RoomFacts = {
  ...{ creatorId: asUserId('creator'), isLive: true, openedAtMs: 0 },
  assertMayEnter: () => undefined,
  hiddenBeforeMs: () => 0,
};

/** `find` answers for the streams; `asked`, `known` and `gone` say what came of it. */
function createRechecks(find: (room: RoomId) => Promise<RoomFacts>) {
  const clock = new FakeClock();
  const asked: RoomId[] = [];
  const known: RoomId[] = [];
  const gone: string[] = [];
  const rechecks = new Rechecks({
    ...{ clock, log: createSilentLogger(), random: () => 0 },
    directory: {
      findRoom: (room) => {
        asked.push(room);
        return find(room);
      },
    },
    onFacts: (room) => known.push(room),
    onGone: (room, { code }) => gone.push(`${room} ${code}`),
  });
  return { clock, rechecks, asked, known, gone };
}

const away = async (): Promise<never> => {
  throw new AppError('UNAVAILABLE', 'The database is away.');
};

test('[CHAT-26] a room that has changed is closed half a minute later, however often it is looked at meanwhile', async () => {
  const { clock, rechecks, gone } = createRechecks(away);
  rechecks.start(ROOM, { isTold: true });
  for (let passedMs = 0; passedMs < TOLD_DEADLINE_MS; passedMs += 1_000) {
    assert.deepEqual(gone, []);
    rechecks.start(ROOM, { isTold: false });
    await clock.advance(1_000);
  }
  assert.deepEqual(gone, ['room-1 UNAVAILABLE']);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[CHAT-26] nor does it help that it changes again and again, or that nothing is answered at all', async () => {
  const { clock, rechecks, gone } = createRechecks(() => new Promise(() => undefined));
  for (let passedMs = 0; passedMs < TOLD_DEADLINE_MS; passedMs += 10_000) {
    rechecks.start(ROOM, { isTold: true });
    await clock.advance(10_000);
  }
  assert.deepEqual(gone, ['room-1 UNAVAILABLE']);
});

test('[CHAT-26] a room that is only looked at is asked about once at a time, and stays as it is', async () => {
  const { clock, rechecks, asked, gone } = createRechecks(away);
  rechecks.start(ROOM, { isTold: false });
  for (let passedMs = 0; passedMs < 60_000; passedMs += 1_000) await clock.advance(1_000);
  assert.deepEqual(gone, []);
  assert.equal(asked.length, 6, 'and five times again');
  const answers: ((facts: RoomFacts) => void)[] = [];
  const slow = createRechecks(() => new Promise((resolve) => answers.push(resolve)));
  slow.rechecks.start(ROOM, { isTold: false });
  slow.rechecks.start(ROOM, { isTold: false });
  answers[0]?.(FACTS);
  await slow.clock.advance(0);
  assert.deepEqual([slow.asked, slow.known], [[ROOM], [ROOM]]);
});

test('[CHAT-26] rooms that have changed are asked about before those that are only looked at', async () => {
  const answers: ((facts: RoomFacts) => void)[] = [];
  const { clock, rechecks, asked } = createRechecks(
    () => new Promise((resolve) => answers.push(resolve)),
  );
  for (const room of OTHERS) rechecks.start(room, { isTold: false });
  rechecks.start(ROOM, { isTold: true });
  assert.equal(asked.length, 3, 'a few at a time');
  answers[0]?.(FACTS);
  await clock.advance(0);
  assert.equal(asked.at(-1), ROOM);
  rechecks.close();
  assert.equal(clock.pendingTimersCount, 0);
});
