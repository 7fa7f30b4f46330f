import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type Broker,
  BrokerClosedError,
  BrokerUnavailableError,
  CHANNEL_NAME_BYTES_MAX,
  HISTORY_PAGE_MAX,
  type Position,
  PUBLICATION_BYTES_MAX,
  PUBLICATION_ID_CHARS_MAX,
  type Publication,
  RECOVERED_MAX,
} from './broker.ts';

/** What the suite needs of an implementation. */
export type BrokerFixture = {
  /** A new broker on the same store, as another server or the one after a crash has it. The suite closes it. */
  createBroker: () => Promise<Broker>;
  /** Takes away what stores, and resolves when that has happened. */
  interrupt: () => Promise<void>;
  restore: () => Promise<void>;
  close: () => Promise<void>;
};

/** Of channels whose name begins with `short:`; all others keep what the suite publishes. */
export const SHORT_HISTORY = { publicationsMax: 150, ageMsMax: 60 * 60_000 };
const SHORT_MARGIN = 100;

/** Remembers what a subscription hears and lets a test wait for it. */
class Reader {
  readonly publications: Publication[] = [];
  readonly gaps: Position[] = [];
  #waiting: { count: number; resolve: () => void }[] = [];

  readonly handler = {
    onPublications: (_epoch: string, publications: readonly Publication[]): void => {
      this.publications.push(...publications);
      this.#waiting = this.#waiting.filter(({ count, resolve }) => {
        if (this.publications.length < count) return true;
        resolve();
        return false;
      });
    },
    onGap: (position: Position): void => {
      this.gaps.push(position);
    },
  };

  get texts(): string[] {
    return textsOf(this.publications);
  }

  get offsets(): number[] {
    return this.publications.map(({ offset }) => offset);
  }

  async until(count: number): Promise<void> {
    if (this.publications.length >= count) return;
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
  }
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const textsOf = (publications: readonly Publication[]): string[] =>
  publications.map(({ bytes }) => Buffer.from(bytes).toString());
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The contract of Broker, for every implementation of it. */
export function describeBroker(name: string, createFixture: () => Promise<BrokerFixture>): void {
  describe(`[CHAN] ${name}`, () => {
    let fixture: BrokerFixture;
    let broker: Broker;
    let channelsCount = 0;
    const open: Broker[] = [];

    before(async () => {
      fixture = await createFixture();
      broker = await another();
    });

    after(async () => {
      await Promise.all(open.map((each) => each.close()));
      await fixture.close();
    });

    async function another(): Promise<Broker> {
      const created = await fixture.createBroker();
      open.push(created);
      return created;
    }

    function newChannel(prefix = 'room'): string {
      channelsCount += 1;
      return `${prefix}:${channelsCount}`;
    }

    const publish = (channel: string, id: string, text = id) =>
      broker.publish(channel, { id, bytes: bytesOf(text) });

    async function fill(channel: string, count: number): Promise<void> {
      await Promise.all(numbers(1, count).map((number) => publish(channel, `m${number}`)));
    }

    test('[CHAN-1] offsets begin at 1 and have no gaps, in the order in which one publisher publishes', async () => {
      const channel = newChannel();
      const results = await Promise.all(
        numbers(1, 50).map((number) => publish(channel, `${number}`)),
      );
      assert.deepEqual(
        results.map(({ offset }) => offset),
        numbers(1, 50),
      );
      assert.equal(new Set(results.map(({ epoch }) => epoch)).size, 1);
      assert.notEqual(results[0]?.epoch, '');
      const { publications, position } = await broker.history(channel, { limit: 100 });
      assert.deepEqual(textsOf(publications), numbers(1, 50).map(String));
      assert.deepEqual(position, { epoch: results[0]?.epoch, offset: 50 });
    });

    test('[CHAN-1] channels do not share offsets, whatever they are called', async () => {
      const names = [
        newChannel(),
        newChannel('ünï'),
        `${newChannel()} '"\\{}`,
        'x'.repeat(CHANNEL_NAME_BYTES_MAX),
      ];
      for (const channel of names)
        assert.equal((await publish(channel, 'first')).offset, 1, channel);
    });

    test('[CHAN-2] an id that the channel has is not published again, at once, together, or by another server', async () => {
      const channel = newChannel();
      const first = await publish(channel, 'a');
      assert.equal(first.isDuplicate, false);
      const other = await another();
      const again = [
        await publish(channel, 'a', 'other bytes'),
        await other.publish(channel, { id: 'a', bytes: bytesOf('a') }),
      ];
      for (const result of again) assert.deepEqual(result, { ...first, isDuplicate: true });
      const together = await Promise.all([
        publish(channel, 'b'),
        publish(channel, 'b'),
        other.publish(channel, { id: 'b', bytes: bytesOf('b') }),
        publish(channel, 'b'),
      ]);
      assert.deepEqual(new Set(together.map(({ offset }) => offset)), new Set([2]));
      assert.equal(together.filter(({ isDuplicate }) => !isDuplicate).length, 1);
      assert.deepEqual(textsOf((await broker.history(channel, { limit: 10 })).publications), [
        'a',
        'b',
      ]);
    });

    test('[CHAN-2] the same id in another channel is another publication', async () => {
      const [one, two] = [newChannel(), newChannel()];
      assert.equal((await publish(one, 'a')).isDuplicate, false);
      assert.equal((await publish(two, 'a')).isDuplicate, false);
    });

    test('[CHAN-3] subscribers hear everything after their position, once, in order', async () => {
      const channel = newChannel();
      await fill(channel, 3);
      const early = new Reader();
      const { position } = await broker.subscribe(channel, early.handler);
      assert.equal(position.offset, 3);
      await publish(channel, 'x');
      const late = new Reader();
      await broker.subscribe(channel, late.handler);
      await Promise.all([publish(channel, 'y'), publish(channel, 'y'), publish(channel, 'z')]);
      await Promise.all([early.until(3), late.until(2)]);
      assert.deepEqual(early.texts, ['x', 'y', 'z']);
      assert.deepEqual(early.offsets, [4, 5, 6]);
      assert.deepEqual(late.texts, ['y', 'z']);
      assert.deepEqual([...early.gaps, ...late.gaps], []);
    });

    test('[CHAN-3] whoever subscribes while others publish misses nothing and hears nothing twice', async () => {
      const channel = newChannel();
      await publish(channel, 'm0');
      const readers: { reader: Reader; from: number }[] = [];
      const publishing = (async () => {
        for (const number of numbers(1, 200)) await publish(channel, `m${number}`);
      })();
      for (let count = 0; count < 20; count += 1) {
        const reader = new Reader();
        const { position } = await broker.subscribe(channel, reader.handler);
        readers.push({ reader, from: position.offset });
      }
      await publishing;
      for (const { reader, from } of readers) {
        await reader.until(201 - from);
        assert.deepEqual(reader.offsets, numbers(from + 1, 201));
      }
    });

    test('[CHAN-3] who has closed hears nothing more, and the others go on', async () => {
      const channel = newChannel();
      const [gone, staying] = [new Reader(), new Reader()];
      const subscription = await broker.subscribe(channel, gone.handler);
      await broker.subscribe(channel, staying.handler);
      subscription.close();
      subscription.close();
      await publish(channel, 'x');
      await staying.until(1);
      assert.deepEqual(gone.texts, []);
    });

    test('[CHAN-3] one handler may listen twice, and each hears everything', async () => {
      const channel = newChannel();
      const reader = new Reader();
      await Promise.all([
        broker.subscribe(channel, reader.handler),
        broker.subscribe(channel, reader.handler),
        publish(channel, 'x'),
      ]);
      await publish(channel, 'y');
      // Whether they hear of the first depends on who was earlier.
      const heardCount = (): number => reader.texts.filter((text) => text === 'y').length;
      while (heardCount() < 2) await reader.until(reader.texts.length + 1);
      assert.equal(heardCount(), 2);
    });

    test('[CHAN-3] a subscriber that throws disturbs nobody, not even before it knows its position', async () => {
      const channel = newChannel();
      const reader = new Reader();
      const failing = broker.subscribe(channel, {
        onPublications: () => {
          throw new Error('a defect');
        },
        onGap: () => undefined,
      });
      await Promise.all([failing, publish(channel, 'early')]);
      await broker.subscribe(channel, reader.handler);
      await publish(channel, 'x');
      await reader.until(1);
    });

    test('[CHAN-4] whoever knows a position gets exactly what came after it', async () => {
      const channel = newChannel();
      await fill(channel, 20);
      const { position } = await broker.history(channel, { limit: 1 });
      for (const offset of [0, 1, 7, 19, 20]) {
        const recovery = await broker.recover(channel, { ...position, offset });
        assert.equal(recovery.isRecovered, true);
        assert.deepEqual(
          recovery.publications.map((publication) => publication.offset),
          numbers(offset + 1, 20),
        );
        assert.deepEqual(recovery.position, position);
      }
    });

    test('[CHAN-4] a position of another log, from the future, or with too much after it is not recovered, and the newest are there', async () => {
      const channel = newChannel();
      await fill(channel, RECOVERED_MAX + 2);
      const { position } = await broker.history(channel, { limit: 1 });
      const top = RECOVERED_MAX + 2;
      const positions = [
        { ...position, epoch: 'another' },
        { ...position, epoch: '' },
        { ...position, offset: top + 1 },
        { ...position, offset: Number.MAX_SAFE_INTEGER },
        { ...position, offset: 1 },
      ];
      for (const since of positions) {
        const recovery = await broker.recover(channel, since);
        assert.equal(recovery.isRecovered, false, JSON.stringify(since));
        assert.deepEqual(
          recovery.publications.map(({ offset }) => offset),
          numbers(top - HISTORY_PAGE_MAX + 1, top),
        );
      }
      const most = await broker.recover(channel, { ...position, offset: 2 });
      assert.equal(most.isRecovered, true);
      assert.equal(most.publications.length, RECOVERED_MAX);
    });

    test('[CHAN-4] a channel in which nothing was published is at offset 0, and recovers nothing from there', async () => {
      const channel = newChannel();
      const { position, publications } = await broker.history(channel, { limit: 5 });
      assert.deepEqual([position.offset, publications.length], [0, 0]);
      const recovery = await broker.recover(channel, position);
      assert.deepEqual([recovery.isRecovered, recovery.publications.length], [true, 0]);
      await publish(channel, 'x');
      // Whoever was there before the first publication has missed it, and nothing else.
      const missed = await broker.recover(channel, position);
      assert.deepEqual([missed.isRecovered, textsOf(missed.publications)], [true, ['x']]);
    });

    test('[CHAN-5] history is read in pages, from the newest back', async () => {
      const channel = newChannel();
      await fill(channel, 25);
      const newest = await broker.history(channel, { limit: 10 });
      assert.deepEqual(
        textsOf(newest.publications),
        numbers(16, 25).map((number) => `m${number}`),
      );
      const older = await broker.history(channel, { before: 16, limit: 10 });
      assert.deepEqual(
        textsOf(older.publications),
        numbers(6, 15).map((number) => `m${number}`),
      );
      const oldest = await broker.history(channel, { before: 6, limit: 10 });
      assert.equal(oldest.publications.length, 5);
      for (const before of [1, 0, -1])
        assert.deepEqual((await broker.history(channel, { before, limit: 10 })).publications, []);
      const capped = await broker.history(channel, { limit: HISTORY_PAGE_MAX * 10 });
      assert.equal(capped.publications.length, 25);
    });

    test('[CHAN-5] what is beyond the channel’s limits goes, oldest first; offsets go on', async () => {
      const channel = newChannel('short');
      for (let from = 1; from <= 600; from += 100)
        await Promise.all(numbers(from, from + 99).map((number) => publish(channel, `m${number}`)));
      let kept: readonly Publication[] = [];
      do {
        // Pruning follows the publications.
        kept = (await broker.history(channel, { limit: HISTORY_PAGE_MAX })).publications;
        const oldest = kept[0]?.offset ?? 0;
        const before = await broker.history(channel, { before: oldest, limit: HISTORY_PAGE_MAX });
        kept = [...before.publications, ...kept];
      } while (kept.length > SHORT_HISTORY.publicationsMax + SHORT_MARGIN);
      assert.ok(kept.length >= SHORT_HISTORY.publicationsMax);
      assert.equal(kept.at(-1)?.offset, 600);
      assert.equal((await publish(channel, 'next')).offset, 601);
      const { position } = await broker.history(channel, { limit: 1 });
      const gone = await broker.recover(channel, {
        ...position,
        offset: 601 - SHORT_HISTORY.publicationsMax - SHORT_MARGIN - 2,
      });
      assert.equal(gone.isRecovered, false);
    });

    test('[CHAN-6] bytes come back as they were, the largest and the emptiest too', async () => {
      const channel = newChannel();
      const large = Buffer.alloc(PUBLICATION_BYTES_MAX, 0).map((_, index) => index % 256);
      await broker.publish(channel, { id: 'large', bytes: large });
      await broker.publish(channel, { id: 'empty', bytes: new Uint8Array() });
      await broker.publish(channel, {
        id: `'"\\,{}\u{1f3a4}`,
        bytes: bytesOf(`'"\\,{}\0\u{1f3a4}`),
      });
      const { publications } = await broker.history(channel, { limit: 3 });
      assert.ok(Buffer.from(publications[0]?.bytes ?? []).equals(large));
      assert.equal(publications[1]?.bytes.byteLength, 0);
      assert.equal(textsOf(publications)[2], `'"\\,{}\0\u{1f3a4}`);
      assert.equal(publications[2]?.id, `'"\\,{}\u{1f3a4}`);
    });

    test('[CHAN-6] names, ids and bytes beyond the limits are a defect of the caller', async () => {
      const { length } = 'x'.repeat(PUBLICATION_ID_CHARS_MAX + 1);
      const bytes = new Uint8Array();
      for (const attempt of [
        () => broker.publish('', { id: 'a', bytes }),
        () => broker.publish('é'.repeat(CHANNEL_NAME_BYTES_MAX / 2 + 1), { id: 'a', bytes }),
        () => broker.publish('room:x', { id: '', bytes }),
        () => broker.publish('room:x', { id: 'a\u0000b', bytes }),
        () => broker.publish('room:x', { id: '\ud800', bytes }),
        () => broker.publish('room:\nx', { id: 'a', bytes }),
        () => broker.publish('room:x', { id: 'x'.repeat(length), bytes }),
        () =>
          broker.publish('room:x', { id: 'a', bytes: new Uint8Array(PUBLICATION_BYTES_MAX + 1) }),
      ]) {
        await assert.rejects(async () => attempt(), { name: 'AssertionError' });
      }
    });

    test('[CHAN-7] another server has the same channel: history, offsets, epoch', async () => {
      const channel = newChannel();
      const { epoch } = await publish(channel, 'a');
      const other = await another();
      const result = await other.publish(channel, { id: 'b', bytes: bytesOf('b') });
      assert.deepEqual([result.epoch, result.offset], [epoch, 2]);
      assert.deepEqual(textsOf((await broker.history(channel, { limit: 9 })).publications), [
        'a',
        'b',
      ]);
    });

    test('[CHAN-7] two servers that publish at once into the same channels leave no gap and double nothing', async () => {
      const channels = [newChannel(), newChannel(), newChannel()];
      const other = await another();
      await Promise.all(
        [broker, other].flatMap((one, server) =>
          numbers(1, 60).flatMap((number) =>
            channels.map((channel) =>
              one.publish(channel, {
                id: `${number % 2 === 0 ? server : 'both'}-${number}`,
                bytes: bytesOf('x'),
              }),
            ),
          ),
        ),
      );
      for (const channel of channels) {
        const { publications } = await broker.history(channel, { limit: HISTORY_PAGE_MAX });
        // Odd numbers were published by both under one id, even ones by each under its own.
        assert.deepEqual(
          publications.map(({ offset }) => offset),
          numbers(1, 90),
        );
        assert.equal(new Set(publications.map(({ id }) => id)).size, 90);
      }
    });

    test('[CHAN-8] what cannot be stored is refused as temporary, and is stored once when it is tried again', async () => {
      const channel = newChannel();
      const reader = new Reader();
      await publish(channel, 'before');
      await broker.subscribe(channel, reader.handler);
      await fixture.interrupt();
      const refused = await Promise.allSettled(['a', 'b'].map((id) => publish(channel, id)));
      for (const result of refused) {
        assert.equal(result.status, 'rejected');
        assert.ok(result.reason instanceof BrokerUnavailableError);
      }
      await assert.rejects(broker.history(channel, { limit: 1 }), BrokerUnavailableError);
      await assert.rejects(
        broker.recover(channel, { epoch: 'x', offset: 0 }),
        BrokerUnavailableError,
      );
      await assert.rejects(
        broker.subscribe(newChannel(), new Reader().handler),
        BrokerUnavailableError,
      );
      await fixture.restore();
      for (const id of ['a', 'b', 'a']) await publish(channel, id);
      await reader.until(2);
      assert.deepEqual(reader.texts, ['a', 'b']);
      assert.deepEqual(reader.offsets, [2, 3]);
    });

    test('[CHAN-9] closing refuses what waits and what comes later', async () => {
      const closing = await another();
      const reader = new Reader();
      const channel = newChannel();
      await closing.subscribe(channel, reader.handler);
      await closing.close();
      await closing.close();
      await assert.rejects(
        closing.publish(channel, { id: 'a', bytes: new Uint8Array() }),
        BrokerClosedError,
      );
      await assert.rejects(closing.subscribe(channel, reader.handler), BrokerClosedError);
      await assert.rejects(closing.history(channel, { limit: 1 }), BrokerClosedError);
      assert.deepEqual(reader.texts, []);
    });

    test('[CHAN-9] also what is under way: nobody gets a subscription that hears nothing', async () => {
      const closing = await another();
      const reader = new Reader();
      const channel = newChannel();
      const subscribing = closing.subscribe(channel, reader.handler);
      const refused = assert.rejects(subscribing, BrokerClosedError);
      await closing.close();
      await refused;
      await publish(channel, 'x');
      assert.deepEqual(reader.texts, []);
    });
  });
}
