import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import { BrokerUnavailableError } from '../../channels/broker.ts';
import type { ClientLink } from './ClientLink.ts';
import type { Acknowledged } from './check-views.ts';
import type { NodeConnection } from './NodeConnection.ts';

const RETRY_MS = 20;
/** Of so many publications one is sent twice, as by a client whose answer was late. */
const TWICE_EVERY = 8;

export type PublisherOptions = {
  name: string;
  channels: readonly string[];
  /** Two ways to the nodes. */
  links: readonly [ClientLink, ClientLink];
  random: SeededRandom;
  /** Between two publications. */
  pauseMsMax: number;
};

/** Publishes until it is stopped, each until it is acknowledged, by whichever node and however often that takes. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #connections: (NodeConnection | undefined)[] = [];
  readonly acknowledged: (Acknowledged & { channel: string })[] = [];
  readonly complaints: { channel: string; word: string }[] = [];
  readonly #done: Promise<void>;
  #isStopped = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#done = this.#run();
  }

  /** Resolves when what it is at is acknowledged. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
    for (const connection of this.#connections) connection?.close();
  }

  async #run(): Promise<void> {
    const { name, channels, random, pauseMsMax } = this.#options;
    for (let number = 1; !this.#isStopped; number += 1) {
      // The first is busier than the others together.
      const channel = channels[Math.floor(random.next() ** 3 * channels.length)] as string;
      const text = `${name}-${number}`;
      const ways = number % TWICE_EVERY === 0 ? [0, 1] : [number % 2];
      const offsets = await Promise.all(
        ways.map((way) => this.#publishUntilAcknowledged(way, channel, text)),
      );
      const [offset = 0, again = offset] = offsets;
      if (again !== offset)
        this.complaints.push({ channel, word: `${text} is at ${offset} and at ${again}` });
      this.acknowledged.push({ channel, text, offset });
      await sleep(random.between(0, pauseMsMax));
    }
  }

  async #publishUntilAcknowledged(way: number, channel: string, text: string): Promise<number> {
    for (;;) {
      try {
        const connection = await this.#connect(way);
        return (await connection.publish(channel, { id: text, text })).offset;
      } catch (error) {
        if (!(error instanceof BrokerUnavailableError)) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  async #connect(way: number): Promise<NodeConnection> {
    const known = this.#connections[way];
    if (known !== undefined) return known;
    const link = this.#options.links[way] as ClientLink;
    const connection = await link.connect(() => {
      this.#connections[way] = undefined;
    });
    this.#connections[way] = connection;
    return connection;
  }
}
