import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Broker,
  type ChannelSubscription,
  type Position,
  type Publication,
  RECOVERED_MAX,
} from '../../channels/broker.ts';

const RETRY_MS = 20;

/**
 * What a client does with a channel, without a network: it keeps what it has seen, recovers what it missed and changes the server when
 * that is gone. Its view is one or more runs of publications; a new run begins where recovery said that it is not exact.
 */
export class Follower {
  readonly #channel: string;
  readonly #findServer: () => Broker;
  readonly runs: Publication[][] = [[]];
  readonly complaints: string[] = [];
  #position: Position | undefined;
  #server: Broker | undefined;
  #subscription: ChannelSubscription | undefined;
  /** Everything happens one after the other, as on one connection. */
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(channel: string, findServer: () => Broker) {
    this.#channel = channel;
    this.#findServer = findServer;
    this.#then(() => this.#join());
  }

  get view(): readonly Publication[] {
    return this.runs.at(-1) ?? [];
  }

  /** Its server is gone. */
  handleServerLost(server: Broker): void {
    if (this.#server === server) this.#then(() => this.#join());
  }

  /** Its connection broke: it comes back to whichever server. */
  reconnect(): void {
    this.#then(() => this.#join());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#work;
    this.#subscription?.close();
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }

  async #join(): Promise<void> {
    while (!this.#isClosed) {
      this.#subscription?.close();
      try {
        const server = this.#findServer();
        this.#server = server;
        let heardOffset = 0;
        this.#subscription = await server.subscribe(this.#channel, {
          onPublications: (epoch, publications) =>
            this.#then(async () => {
              for (const { offset } of publications) {
                if (offset <= heardOffset) this.complaints.push(`${offset} was told twice`);
                heardOffset = offset;
              }
              if (this.#server === server) this.#take(epoch, publications);
            }),
          onGap: () => this.#then(() => this.#join()),
        });
        await this.#recover(server);
        return;
      } catch {
        await sleep(RETRY_MS);
      }
    }
  }

  async #recover(server: Broker): Promise<void> {
    const since = this.#position ?? { epoch: '', offset: 0 };
    const recovery = await server.recover(this.#channel, since);
    if (!recovery.isRecovered) {
      const missed = recovery.position.offset - since.offset;
      if (missed <= RECOVERED_MAX) this.complaints.push(`${missed} missed were not recovered`);
      this.runs.push([]);
      this.#position = undefined;
    }
    this.#take(recovery.position.epoch, recovery.publications);
    this.#position = recovery.position;
  }

  /** What it has is not taken twice. A hole stays one, for the check to find. */
  #take(epoch: string, publications: readonly Publication[]): void {
    for (const publication of publications) {
      const known = this.#position;
      if (known?.epoch === epoch && publication.offset <= known.offset) continue;
      this.runs.at(-1)?.push(publication);
      this.#position = { epoch, offset: publication.offset };
    }
  }
}
