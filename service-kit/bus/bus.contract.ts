import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type Bus,
  BusClosedError,
  type BusState,
  BusUnavailableError,
  NOTIFICATION_BYTES_MAX,
  type NotificationMeta,
  TOPIC_BYTES_MAX,
} from './bus.ts';

/** What the suite needs of an implementation. */
export type BusFixture = {
  /** A new bus, connected with the others of this fixture. The suite closes it. */
  createBus: () => Promise<Bus>;
  /** Takes away what connects the buses, and resolves when that has happened. */
  interrupt: () => Promise<void>;
  /** Gives it back; the buses may notice later. */
  restore: () => Promise<void>;
  close: () => Promise<void>;
};

type Received = { text: string } & NotificationMeta;

/** Remembers what a subscription hears and lets a test wait for it. */
class Listener {
  readonly received: Received[] = [];
  #waiting: { count: number; resolve: () => void }[] = [];

  readonly handle = (bytes: Uint8Array, meta: NotificationMeta): void => {
    this.received.push({ text: Buffer.from(bytes).toString(), ...meta });
    this.#waiting = this.#waiting.filter(({ count, resolve }) => {
      if (this.received.length < count) return true;
      resolve();
      return false;
    });
  };

  get texts(): string[] {
    return this.received.map(({ text }) => text);
  }

  async waitFor(count: number): Promise<void> {
    if (this.received.length >= count) return;
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
  }
}

/** Resolves as soon as the bus is in the state. */
export async function waitForState(bus: Bus, wanted: BusState): Promise<void> {
  if (bus.state() === wanted) return;
  await new Promise<void>((resolve) => {
    const stop = bus.onStateChange((state) => {
      if (state !== wanted) return;
      stop();
      resolve();
    });
  });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The promises of `Bus`, to be kept by every implementation. */
export function registerBusContractTests(
  name: string,
  createFixture: () => Promise<BusFixture>,
): void {
  describe(`${name} keeps the contract of Bus`, () => {
    let fixture: BusFixture;
    let topicCount = 0;

    before(async () => {
      fixture = await createFixture();
    });
    after(async () => fixture.close());

    /** Runs a test with two buses and a topic that no other test uses. */
    const withBuses =
      (work: (a: Bus, b: Bus, topic: string) => Promise<void>) => async (): Promise<void> => {
        const buses = await Promise.all([fixture.createBus(), fixture.createBus()]);
        topicCount += 1;
        try {
          await work(...(buses as [Bus, Bus]), `topic-${topicCount}`);
        } finally {
          await Promise.all(buses.map((bus) => bus.close()));
        }
      };

    test(
      '[BUS-1] a notification reaches every subscription of its topic on every bus, the own included',
      withBuses(async (a, b, topic) => {
        const [own, ownAgain, other] = [new Listener(), new Listener(), new Listener()];
        await a.subscribe(topic, own.handle);
        await a.subscribe(topic, ownAgain.handle);
        await b.subscribe(topic, other.handle);
        await a.publish(topic, encode('hello'));
        await Promise.all([own.waitFor(1), ownAgain.waitFor(1), other.waitFor(1)]);
        assert.deepEqual(own.received, [{ text: 'hello', topic, isOwn: true }]);
        assert.deepEqual(ownAgain.received, [{ text: 'hello', topic, isOwn: true }]);
        assert.deepEqual(other.received, [{ text: 'hello', topic, isOwn: false }]);
      }),
    );

    test(
      '[BUS-1] a subscription hears its own topic only, even where names are alike',
      withBuses(async (a, b, topic) => {
        const names = [topic, `${topic}:`, `${topic.toUpperCase()}`, `${topic}é`, `${topic}*`];
        const listeners = await Promise.all(
          names.map(async (each) => {
            const listener = new Listener();
            await b.subscribe(each, listener.handle);
            return listener;
          }),
        );
        for (const each of names) await a.publish(each, encode(each));
        await Promise.all(listeners.map((listener) => listener.waitFor(1)));
        assert.deepEqual(
          listeners.map(({ texts }) => texts),
          names.map((each) => [each]),
        );
      }),
    );

    test(
      '[BUS-2] what one bus publishes to a topic arrives in order, awaited or not',
      withBuses(async (a, b, topic) => {
        const listener = new Listener();
        await b.subscribe(topic, listener.handle);
        const texts = Array.from({ length: 1_000 }, (_, index) => String(index));
        const published: Promise<void>[] = [];
        for (const [index, text] of texts.entries()) {
          published.push(a.publish(topic, encode(text)));
          if (index % 100 === 0) await published.at(-1);
        }
        await Promise.all(published);
        await listener.waitFor(texts.length);
        assert.deepEqual(listener.texts, texts);
      }),
    );

    test(
      '[BUS-3] a handler that throws or rejects hurts neither the bus nor other handlers',
      withBuses(async (a, b, topic) => {
        const listener = new Listener();
        await b.subscribe(topic, () => {
          throw new Error('thrown by a handler');
        });
        await b.subscribe(topic, (async () => {
          throw new Error('rejected by a handler');
        }) as () => void);
        await b.subscribe(topic, listener.handle);
        await a.publish(topic, encode('1'));
        await a.publish(topic, encode('2'));
        await listener.waitFor(2);
        assert.deepEqual(listener.texts, ['1', '2']);
      }),
    );

    test(
      '[BUS-3] handlers never run inside publish',
      withBuses(async (a, _b, topic) => {
        const listener = new Listener();
        await a.subscribe(topic, listener.handle);
        const published = a.publish(topic, encode('1'));
        assert.deepEqual(listener.texts, []);
        await published;
        await listener.waitFor(1);
      }),
    );

    test(
      '[BUS-4] a closed subscription is not called again, the others of its topic are',
      withBuses(async (a, b, topic) => {
        const [closed, open] = [new Listener(), new Listener()];
        const subscription = await b.subscribe(topic, closed.handle);
        await b.subscribe(topic, open.handle);
        await a.publish(topic, encode('1'));
        await Promise.all([closed.waitFor(1), open.waitFor(1)]);
        await subscription.close();
        await subscription.close();
        await a.publish(topic, encode('2'));
        await open.waitFor(2);
        assert.deepEqual(closed.texts, ['1']);
        assert.deepEqual(open.texts, ['1', '2']);
      }),
    );

    test(
      '[BUS-4] a topic can be left and subscribed again',
      withBuses(async (a, b, topic) => {
        const listener = new Listener();
        for (let round = 1; round <= 3; round += 1) {
          const subscription = await b.subscribe(topic, listener.handle);
          await a.publish(topic, encode(String(round)));
          await listener.waitFor(round);
          await subscription.close();
        }
        assert.deepEqual(listener.texts, ['1', '2', '3']);
      }),
    );

    test(
      '[BUS-5] the publisher may use its buffer again when publish has resolved',
      withBuses(async (a, b, topic) => {
        const listener = new Listener();
        await b.subscribe(topic, listener.handle);
        const buffer = Buffer.from('first');
        await a.publish(topic, buffer);
        buffer.write('XXXXX');
        await listener.waitFor(1);
        assert.deepEqual(listener.texts, ['first']);
      }),
    );

    test(
      '[BUS-5] empty and binary payloads, and the largest, arrive as they are',
      withBuses(async (a, b, topic) => {
        const received: Uint8Array[] = [];
        const listener = new Listener();
        await b.subscribe(topic, (bytes, meta) => {
          received.push(bytes);
          listener.handle(encode(String(bytes.length)), meta);
        });
        const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);
        const largest = new Uint8Array(NOTIFICATION_BYTES_MAX).fill(7);
        for (const bytes of [new Uint8Array(0), everyByte, largest]) await a.publish(topic, bytes);
        await listener.waitFor(3);
        assert.equal(received[0]?.length, 0);
        assert.deepEqual(Uint8Array.from(received[1] ?? []), everyByte);
        assert.ok(Buffer.from(received[2] ?? []).equals(largest));
      }),
    );

    test(
      '[BUS-6] topics and payloads that are too long are a defect of the caller',
      withBuses(async (a, _b, topic) => {
        const tooLong = 'x'.repeat(TOPIC_BYTES_MAX + 1);
        const isAssertion = { name: 'AssertionError' };
        await assert.rejects(a.publish('', encode('')), isAssertion);
        await assert.rejects(a.publish(tooLong, encode('')), isAssertion);
        await assert.rejects(
          a.publish(topic, new Uint8Array(NOTIFICATION_BYTES_MAX + 1)),
          isAssertion,
        );
        await assert.rejects(
          a.subscribe(tooLong, () => undefined),
          isAssertion,
        );
        const longest = 'x'.repeat(TOPIC_BYTES_MAX);
        const listener = new Listener();
        await a.subscribe(longest, listener.handle);
        await a.publish(longest, encode('1'));
        await listener.waitFor(1);
      }),
    );

    test(
      '[BUS-7] while disconnected publishing is refused for now, and nothing of it comes later',
      withBuses(async (a, b, topic) => {
        const listener = new Listener();
        await b.subscribe(topic, listener.handle);
        await fixture.interrupt();
        try {
          await Promise.all([waitForState(a, 'disconnected'), waitForState(b, 'disconnected')]);
          await assert.rejects(a.publish(topic, encode('lost')), BusUnavailableError);
        } finally {
          await fixture.restore();
        }
        await Promise.all([waitForState(a, 'connected'), waitForState(b, 'connected')]);
        await a.publish(topic, encode('after'));
        await listener.waitFor(1);
        assert.deepEqual(listener.texts, ['after']);
      }),
    );

    test(
      '[BUS-8] connected again means that every subscription is in place again',
      withBuses(async (a, b, topic) => {
        const listeners: Listener[] = [];
        for (let index = 0; index < 200; index += 1) {
          const listener = new Listener();
          listeners.push(listener);
          await b.subscribe(`${topic}:${index}`, listener.handle);
        }
        await fixture.interrupt();
        await Promise.all([waitForState(a, 'disconnected'), waitForState(b, 'disconnected')]);
        await fixture.restore();
        await Promise.all([waitForState(a, 'connected'), waitForState(b, 'connected')]);
        await Promise.all(
          listeners.map((_, index) => a.publish(`${topic}:${index}`, encode('back'))),
        );
        await Promise.all(listeners.map((listener) => listener.waitFor(1)));
      }),
    );

    test(
      '[BUS-8] a subscription that is made while disconnected is in place when it resolves',
      withBuses(async (a, b, topic) => {
        await b.subscribe(`${topic}:before`, () => undefined);
        await fixture.interrupt();
        await Promise.all([waitForState(a, 'disconnected'), waitForState(b, 'disconnected')]);
        const listener = new Listener();
        const subscribed = b.subscribe(topic, listener.handle);
        await fixture.restore();
        await subscribed;
        await waitForState(a, 'connected');
        await a.publish(topic, encode('1'));
        await listener.waitFor(1);
      }),
    );

    test(
      '[BUS-9] a closed bus is silent, refuses everything for good, and can be closed again',
      withBuses(async (a, b, topic) => {
        const [closed, open] = [new Listener(), new Listener()];
        await b.subscribe(topic, closed.handle);
        await a.subscribe(topic, open.handle);
        await b.close();
        await b.close();
        assert.equal(b.state(), 'disconnected');
        await a.publish(topic, encode('1'));
        await open.waitFor(1);
        assert.deepEqual(closed.texts, []);
        await assert.rejects(b.publish(topic, encode('2')), BusClosedError);
        await assert.rejects(
          b.subscribe(topic, () => undefined),
          BusClosedError,
        );
      }),
    );

    test(
      '[BUS-9] closing ends subscriptions that still wait for the connection',
      withBuses(async (a, b, topic) => {
        await b.subscribe(`${topic}:before`, () => undefined);
        await fixture.interrupt();
        try {
          await Promise.all([waitForState(a, 'disconnected'), waitForState(b, 'disconnected')]);
          const waiting = assert.rejects(
            b.subscribe(topic, () => undefined),
            BusClosedError,
          );
          await b.close();
          await waiting;
        } finally {
          await fixture.restore();
        }
      }),
    );
  });
}
