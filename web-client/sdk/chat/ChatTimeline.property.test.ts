import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ChatTimeline, type OlderPage } from './ChatTimeline.ts';
import type { ChatFrame, ChatPage } from './chat-wire.ts';
import { FakeChatLog } from './test/FakeChatLog.ts';

const pick = fc.nat(100);
const PEOPLE = ['alice', 'bob', 'carol'];
const step = fc.record({
  kind: fc.constantFrom(
    ...([
      'say',
      'say',
      'say',
      'say',
      'edit',
      'edit',
      'remove',
      'clear',
      'pin',
      'unpin',
      'slow',
    ] as const),
    ...(['deliver', 'deliver', 'deliver', 'deliver', 'repeat', 'lose-frame', 'tell-gap'] as const),
    ...(['prune', 'lose-log', 'join'] as const),
    ...(['ask-older', 'ask-older', 'answer-older', 'remove', 'remove', 'clear'] as const),
  ),
  one: pick,
  two: pick,
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** A timeline at the end of a network that mixes, repeats and loses what it carries. */
class Run {
  readonly log = new FakeChatLog();
  readonly timeline = new ChatTimeline();
  #onTheWay: ChatFrame[] = [];
  #asked: { page: OlderPage; answer: ChatPage } | undefined;

  constructor() {
    this.log.newestCount = 3;
    for (const by of [...PEOPLE, ...PEOPLE, ...PEOPLE]) this.log.say('before', { by });
    this.join();
  }

  take({ kind, one, two }: Step): void {
    const { log } = this;
    const person = at(PEOPLE, two) ?? '';
    const message = at(
      log.publications.filter(({ event }) => event?.message),
      one,
    );
    switch (kind) {
      case 'say':
        // Several in one frame now and then.
        this.#send(Array.from({ length: 1 + (one % 3) }, () => log.say(`${one}`, { by: person })));
        break;
      case 'edit':
        if (message) this.#send([log.edit(message, `edited ${two}`)]);
        break;
      case 'remove':
        if (message) this.#send([log.publish({ messageRemoved: { messageId: message.id } })]);
        break;
      case 'clear': {
        const removesMessages = one % 2 === 0;
        this.#send([log.publish({ userRestricted: { userId: person, removesMessages } })]);
        break;
      }
      case 'pin':
        if (message?.event?.message) {
          const { author } = message.event.message;
          const text = log.textOf(message);
          this.#send([log.publish({ pinned: { messageId: message.id, author, text } })]);
        }
        break;
      case 'unpin':
        this.#send([log.publish({ unpinned: {} })]);
        break;
      case 'slow':
        this.#send([log.publish({ settingsChanged: { slowModeSeconds: two } })]);
        break;
      case 'deliver':
        this.#deliver(this.#onTheWay.splice(one % (this.#onTheWay.length || 1), 1)[0]);
        break;
      case 'repeat':
        this.#deliver(at(this.#onTheWay, one));
        break;
      case 'lose-frame':
        this.#onTheWay.splice(one % (this.#onTheWay.length || 1), 1);
        break;
      case 'tell-gap':
        this.#deliver(log.gapFrame());
        break;
      case 'prune':
        log.recoveredFrom = log.offset;
        break;
      case 'lose-log':
        if (one % 4 > 0) break;
        log.lose();
        log.recoveredFrom = 0;
        break;
      case 'join':
        this.join();
        break;
      case 'ask-older': {
        const page = this.timeline.openPage();
        // The answer is made now and comes later: what is published meanwhile is not in it.
        this.#asked = page && { page, answer: log.page({ ...page, limit: 2 }) };
        break;
      }
      case 'answer-older':
        if (this.#asked) this.timeline.addOlder(this.#asked.page, this.#asked.answer);
        this.#asked = undefined;
        break;
    }
    this.#checkOrder();
  }

  join(): void {
    this.timeline.join(this.log.joined(this.timeline.position));
  }

  readToTheStart(): void {
    for (let page = this.timeline.openPage(); page; page = this.timeline.openPage()) {
      this.timeline.addOlder(page, this.log.page({ ...page, limit: 2 }));
    }
  }

  #send(publications: ReturnType<FakeChatLog['say']>[]): void {
    this.#onTheWay.push(this.log.frame(...publications));
  }

  #deliver(frame: ChatFrame | undefined): void {
    if (frame && this.timeline.append(frame).outcome === 'gap') this.join();
  }

  #checkOrder(): void {
    const offsets = this.timeline.messages.map(({ offset }) => offset ?? 0);
    assert.deepEqual(
      offsets,
      [...new Set(offsets)].sort((a, b) => a - b),
    );
    const ids = new Set(this.timeline.messages.map(({ id }) => id));
    assert.equal(ids.size, offsets.length);
  }
}

test('[CHAT-C1] whatever the network does to the frames, after a join the view is the log', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const run = new Run();
      for (const each of steps) run.take(each);
      run.join();
      run.readToTheStart();
      const { log, timeline } = run;
      assert.deepEqual(
        timeline.messages.map(({ id, offset, text, isRemoved }) => ({
          ...{ id, offset, text, isRemoved },
        })),
        log.shown,
      );
      assert.equal(timeline.position.offset, log.offset);
      assert.equal(timeline.pinned?.messageId, log.pinned?.messageId);
      assert.equal(timeline.pinned?.text, log.pinned?.text);
      assert.equal(timeline.slowModeSeconds, log.slowModeSeconds);
      assert.equal(timeline.hasOlder, false);
    }),
    { numRuns: 2_000 },
  );
});
