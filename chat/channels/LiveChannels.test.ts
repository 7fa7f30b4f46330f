import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { LoggedChannel, PublicationLog } from '../history/publication-log.ts';
import type { Position, Publication } from './broker.ts';
import { ChannelHistory } from './ChannelHistory.ts';
import { LiveChannels } from './LiveChannels.ts';

const CHANNEL = 'room:x';
const EPOCH = 'one';

/** What the log has; a test changes it, and may keep an answer back. */
let logged: LoggedChannel | undefined;
let answerFind: (() => Promise<void>) | undefined;
let live: LiveChannels;
let told: number[];
let gaps: Position[];

const publication = (offset: number): Publication => ({
  ...{ offset, id: `m${offset}`, bytes: new Uint8Array(), atMs: 0 },
});

const publications: PublicationLog = {
  append: async () => [],
  find: async () => {
    const answer = logged;
    await answerFind?.();
    return answer;
  },
  read: async (_channel, { afterOffset, beforeOffset }) => {
    const all: Publication[] = [];
    for (let offset = afterOffset + 1; offset < beforeOffset; offset += 1)
      all.push(publication(offset));
    return all;
  },
  prune: async () => undefined,
};

beforeEach(() => {
  logged = { epoch: EPOCH, topOffset: 3, firstOffset: 1 };
  answerFind = undefined;
  told = [];
  gaps = [];
  live = new LiveChannels({
    log: createSilentLogger(),
    history: new ChannelHistory(publications),
  });
});

async function subscribe(): Promise<void> {
  await live.subscribe(CHANNEL, {
    onPublications: (_epoch, all) => told.push(...all.map(({ offset }) => offset)),
    onGap: (position) => gaps.push(position),
  });
  // Nothing is told before the subscriber knows its position.
  await new Promise((resolve) => setImmediate(resolve));
}

const news = (...offsets: number[]) => ({
  ...{ channel: CHANNEL, epoch: EPOCH },
  publications: offsets.map(publication),
  topOffset: offsets.at(-1) ?? 0,
});

test('[CHAN-10] what news leave out is read and told before them, and what comes meanwhile waits', async () => {
  await subscribe();
  await Promise.all([live.tell(news(6)), live.tell(news(7))]);
  assert.deepEqual([told, gaps], [[4, 5, 6, 7], []]);
});

test('[CHAN-10] a hole before the position was known is said to be one', async () => {
  let answer: () => void = () => undefined;
  answerFind = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const subscribing = subscribe();
  // 4 was lost on its way.
  await live.tell(news(5));
  answer();
  await subscribing;
  assert.deepEqual([told, gaps], [[], [{ epoch: EPOCH, offset: 5 }]]);
});

test('[CHAN-3] a position that was read before the news were told takes nothing back', async () => {
  logged = undefined;
  await subscribe();
  let answer: () => void = () => undefined;
  answerFind = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const catching = live.catchUp(CHANNEL);
  await live.tell(news(1));
  answer();
  await catching;
  await live.tell(news(2));
  assert.deepEqual([told, gaps], [[1, 2], []]);
});

test('[CHAN-10] what nobody told is told by comparing with the log', async () => {
  await subscribe();
  logged = { epoch: EPOCH, topOffset: 5, firstOffset: 1 };
  await live.catchUp(CHANNEL);
  await live.catchUp(CHANNEL);
  assert.deepEqual([told, gaps], [[4, 5], []]);
});

test('[CHAN-8] a log that ends before what was told has lost something, and another one all of it', async () => {
  await subscribe();
  await live.tell(news(4, 5));
  logged = { epoch: EPOCH, topOffset: 4, firstOffset: 1 };
  await live.catchUp(CHANNEL);
  assert.deepEqual(gaps, [{ epoch: EPOCH, offset: 4 }]);
  logged = { epoch: 'two', topOffset: 1, firstOffset: 1 };
  await live.catchUp(CHANNEL);
  assert.deepEqual(gaps.at(-1), { epoch: 'two', offset: 1 });
  assert.deepEqual(told, [4, 5]);
});
