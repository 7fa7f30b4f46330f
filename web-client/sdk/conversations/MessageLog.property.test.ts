import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageView } from '@stagedoor/contracts/http/messages';
import fc from 'fast-check';
import { messageOfView, type Seen } from './conversations-wire.ts';
import { MessageLog } from './MessageLog.ts';
import { MessageReader } from './MessageReader.ts';
import { FakePost } from './test/FakePost.ts';

const pick = fc.nat(1_000);
const step = fc.record({
  kind: fc.constantFrom(
    ...(['say', 'say', 'say', 'say-many', 'see', 'deliver', 'deliver-other'] as const),
    ...(['hear', 'hear', 'hear', 'hear', 'repeat', 'lose-all', 'come-back', 'older'] as const),
  ),
  one: pick,
  two: pick,
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type News = { type: 'message'; view: MessageView } | { type: 'seen'; seen: Seen } | DeliveredNews;
type DeliveredNews = { type: 'delivered'; recipientId: string; upToSeq: number };

/** One conversation at the end of a network that mixes and repeats what it carries, and loses it with the session. */
class Run {
  readonly post = new FakePost();
  readonly id = this.post.begin();
  readonly log = new MessageLog({ ownUserId: 'alice' });
  readonly reader = new MessageReader({
    ...{ conversationId: this.id, log: this.log, api: this.post.api, onChange: () => undefined },
  });
  #onTheWay: News[] = [];
  #isAway = false;

  async take({ kind, one, two }: Step): Promise<void> {
    const by = two % 2 === 0 ? 'alice' : 'bob';
    switch (kind) {
      case 'say':
      case 'say-many':
        // More than one page now and then, more than all that are read back too.
        for (let count = kind === 'say' ? 1 : one % 450; count > 0; count -= 1) {
          const view = structuredClone(this.post.say(this.id, `${one}`, { by }));
          this.#tell({ type: 'message', view });
        }
        break;
      case 'see': {
        const { payload } = this.post.see(this.id, by);
        const seen = payload as unknown as Seen;
        if (seen.upToSeq > 0) this.#tell({ type: 'seen', seen });
        break;
      }
      case 'deliver':
      case 'deliver-other': {
        const upToSeq = this.post.messagesOf(this.id).at(one % 5)?.seq ?? 0;
        this.post.deliver(this.id, upToSeq, by);
        this.#tell({ type: 'delivered', recipientId: by, upToSeq });
        break;
      }
      case 'hear':
        this.#hear(this.#onTheWay.splice(one % (this.#onTheWay.length || 1), 1)[0]);
        break;
      case 'repeat':
        this.#hear(this.#onTheWay[one % (this.#onTheWay.length || 1)]);
        break;
      case 'lose-all':
        this.#onTheWay = [];
        this.#isAway = true;
        break;
      case 'come-back':
        await this.comeBack();
        break;
      case 'older':
        await this.reader.readOlder();
        break;
    }
    this.#checkOrder();
  }

  async comeBack(): Promise<void> {
    this.#isAway = false;
    await this.reader.readNewest(() => true);
  }

  hearAll(): void {
    for (const news of this.#onTheWay.splice(0)) this.#hear(news);
  }

  #tell(news: News): void {
    if (!this.#isAway) this.#onTheWay.push(news);
  }

  #hear(news: News | undefined): void {
    if (news?.type === 'message') this.log.add(messageOfView(news.view));
    if (news?.type === 'seen') this.log.handleSeen(news.seen);
    if (news?.type !== 'delivered') return;
    const { recipientId, upToSeq } = news;
    this.log.handleDelivered({ conversationId: this.id, recipientId, upToSeq });
  }

  #checkOrder(): void {
    const seqs = this.log.messages.map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      [...new Set(seqs)].sort((one, other) => one - other),
    );
  }
}

test('[DM-C1] whatever the network does to what is heard, after a look the view is what is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const run = new Run();
      for (const each of steps) await run.take(each);
      await run.comeBack();
      run.hearAll();
      const { log, post, id } = run;
      const stored = post.messagesOf(id);
      // Without a hole: what is there is the end of what is stored.
      assert.deepEqual(
        log.messages.map(({ messageId }) => messageId),
        stored.slice(-log.messages.length || stored.length).map(({ messageId }) => messageId),
      );
      assert.ok(log.hasOlder || log.messages.length === stored.length);
      while (log.hasOlder) await run.reader.readOlder();
      assert.deepEqual(
        log.messages.map(({ messageId, isSeen, isDelivered }) => [messageId, isSeen, isDelivered]),
        stored.map(({ messageId, isRead, deliveredAt }) => [
          ...[messageId, isRead, isRead || deliveredAt !== null],
        ]),
      );
      assert.equal(
        log.unseenCount,
        stored.filter(({ senderId, isRead }) => senderId !== 'alice' && !isRead).length,
      );
    }),
    {
      numRuns: 300,
      // One of a hundred was delivered while nobody heard of it, and another one came.
      examples: [
        [
          [
            { kind: 'come-back', one: 0, two: 0 },
            { kind: 'say-many', one: 100, two: 0 },
            { kind: 'come-back', one: 0, two: 0 },
            { kind: 'lose-all', one: 0, two: 0 },
            { kind: 'say', one: 0, two: 0 },
            { kind: 'deliver', one: 0, two: 189 },
          ],
        ],
      ],
    },
  );
});
