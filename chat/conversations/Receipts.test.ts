import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationNews } from '@stagedoor/contracts/http/messages';
import { asUserId } from '@stagedoor/contracts/ids';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import type { MessageRow } from '../tables.ts';
import { createConversationMetrics } from './conversation-metrics.ts';
import type { Marked, Marks } from './ReceiptStore.ts';
import { Receipts } from './Receipts.ts';

const ALICE = asUserId('alice');
const BOB = asUserId('bob');
const NOTHING: Omit<Marked, 'others'> = {
  ...{ seen: new Map(), delivered: new Map(), read: new Map(), messages: new Map() },
  blocked: new Set(),
};

/** Receipts upon a database that answers each write when the test says so. */
function startReceipts() {
  const writes: { marks: Marks; succeed: (marked: Partial<Marked>) => void; fail: () => void }[] =
    [];
  const news: ConversationNews[] = [];
  const receipts = new Receipts({
    receipts: {
      mark: (_userId, marks) =>
        new Promise((resolve, reject) => {
          writes.push({
            marks,
            succeed: (marked) => resolve({ ...NOTHING, others: new Map([['c1', BOB]]), ...marked }),
            fail: () => reject(new Error('no database')),
          });
        }),
    },
    feed: { announce: (one) => news.push(one) },
    metrics: createConversationMetrics(new Metrics({ processMetrics: false })),
    clock: new FakeClock(),
    log: createSilentLogger(),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { receipts, writes, news, settle };
}

test('[DM-15] what is marked while a write is under way goes with the next, once, up to the farthest', async () => {
  const { receipts, writes, settle } = startReceipts();
  const first = receipts.markDelivered(ALICE, 'c1', 1);
  const later = [5, 9, 7].map((upToSeq) => receipts.markDelivered(ALICE, 'c1', upToSeq));
  const seen = [receipts.markSeen(ALICE, 'c1', 0), receipts.markSeen(ALICE, 'c1', 0)];
  assert.equal(writes.length, 1);
  writes[0]?.succeed({ delivered: new Map([['c1', [1]]]) });
  assert.equal(await first, 1);
  await settle();
  assert.equal(writes.length, 2);
  assert.deepEqual(writes[1]?.marks, {
    seen: new Map([['c1', 0]]),
    delivered: new Map([['c1', 9]]),
    read: [],
  });
  writes[1]?.succeed({
    seen: new Map([['c1', { count: 2, upToSeq: 4 }]]),
    delivered: new Map([['c1', [5, 6, 8, 9]]]),
  });
  assert.deepEqual(await Promise.all(later), [1, 3, 0]);
  assert.deepEqual(await Promise.all(seen), [2, 0]);
  await settle();
  assert.equal(writes.length, 2, 'nothing is left to write');
});

test('[DM-15] of several asks of what is seen the farthest is written, and 0 is everything', async () => {
  const { receipts, writes } = startReceipts();
  const first = receipts.markSeen(ALICE, 'c1', 1);
  const later = [
    receipts.markSeen(ALICE, 'c1', 0),
    receipts.markSeen(ALICE, 'c1', 9),
    receipts.markSeen(ALICE, 'c2', 4),
    receipts.markSeen(ALICE, 'c2', 7),
    receipts.markSeen(ALICE, 'c2', 5),
  ];
  assert.deepEqual(writes[0]?.marks.seen, new Map([['c1', 1]]));
  writes[0]?.succeed({});
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  const expected = [
    ['c1', 0],
    ['c2', 7],
  ] as const;
  assert.deepEqual(writes[1]?.marks.seen, new Map(expected));
  const others = new Map(expected.map(([id]) => [id, BOB]));
  writes[1]?.succeed({ others });
  await Promise.all(later);
});

test('[DM-15] a write that fails fails for those who wait for it, and what came meanwhile is written', async () => {
  const { receipts, writes, news, settle } = startReceipts();
  const failed = Promise.allSettled([receipts.markSeen(ALICE, 'c1', 0)]);
  const next = receipts.markSeen(ALICE, 'c1', 0);
  const ofAnother = receipts.markSeen(BOB, 'c1', 0);
  assert.equal(writes.length, 2, 'people do not wait for each other');
  writes[0]?.fail();
  const [outcome] = await failed;
  assert.equal(outcome?.status, 'rejected');
  await settle();
  for (const write of writes.slice(1)) write.succeed({});
  assert.deepEqual([await next, await ofAnother], [0, 0]);
  assert.equal(news.length, 0, 'nothing has changed');
});

test('[DM-15] single messages are told as one where everything before them is read, and else by themselves', async () => {
  const { receipts, writes, news } = startReceipts();
  const ids = ['m1', 'm2', 'm8'];
  const marked = Promise.all(ids.map((id) => receipts.markRead(ALICE, id)));
  const row = (id: string) => ({ id, sender_id: BOB as string }) as MessageRow;
  writes[0]?.succeed({ messages: new Map([['m1', row('m1')]]) });
  await new Promise((resolve) => setImmediate(resolve));
  writes[1]?.succeed({
    messages: new Map(ids.map((id) => [id, row(id)])),
    read: new Map([
      [
        'c1',
        {
          messages: [
            { id: 'm2', seq: 2 },
            { id: 'm8', seq: 8 },
          ],
          upToSeq: 2,
        },
      ],
    ]),
  });
  assert.deepEqual(
    (await marked).map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    news.map((one) => one.type === 'seen' && [one.upToSeq, one.messageId]),
    [
      [2, ''],
      [0, 'm8'],
    ],
  );
});

test('[DM-8] while one of the two blocks the other only the reader is told', async () => {
  const { receipts, writes, news } = startReceipts();
  const marked = receipts.markSeen(ALICE, 'c1', 0);
  writes[0]?.succeed({
    blocked: new Set([BOB]),
    seen: new Map([['c1', { count: 1, upToSeq: 3 }]]),
    delivered: new Map([['c1', [4]]]),
  });
  assert.equal(await marked, 1);
  assert.deepEqual(
    news.map((one) => [one.type, one.userIds]),
    [
      ['delivered', [ALICE]],
      ['seen', [ALICE]],
    ],
  );
});
