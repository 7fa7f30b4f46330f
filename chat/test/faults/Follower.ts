import { setTimeout as sleep } from 'node:timers/promises';
import {
  BrokerUnavailableError,
  type Position,
  type Publication,
  RECOVERED_MAX,
} from '../../channels/broker.ts';
import type { ClientLink } from './ClientLink.ts';
import type { NodeConnection } from './NodeConnection.ts';

const RETRY_MS = 20;

/**
 * What a client does with a channel: it keeps what it has seen, recovers what it missed and comes back when its connection is gone. Its
 * view is one or more runs of publications; a new run begins where recovery said that it is not exact.
 */
export class Follower {
  readonly #channel: string;
  readonly #link: ClientLink;
  readonly runs: Publication[][] = [[]];
  readonly complaints: string[] = [];
  #position: Position | undefined;
  #connection: NodeConnection | undefined;
  /** Everything happens one after the other, as on one connection. */
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(channel: string, link: ClientLink) {
    this.#channel = channel;
    this.#link = link;
    this.reconnect();
  }

  get view(): readonly Publication[] {
    return this.runs.at(-1) ?? [];
  }

  /** It comes back to whichever node, as somebody who opens the page again. */
  reconnect(): void {
    this.#then(() => this.#join());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#connection?.close();
    await this.#work;
    this.#connection?.close();
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }

  async #join(): Promise<void> {
    while (!this.#isClosed) {
      this.#connection?.close();
      try {
        const connection = await this.#link.connect(() => this.reconnect());
        this.#connection = connection;
        let heardOffset = 0;
        await connection.subscribe(this.#channel, {
          onPublications: (epoch, publications) =>
            this.#then(async () => {
              for (const { offset } of publications) {
                if (offset <= heardOffset) this.complaints.push(`${offset} was told twice`);
                heardOffset = offset;
              }
              if (this.#connection === connection) this.#take(epoch, publications);
            }),
          onGap: () =>
            this.#then(async () => {
              if (this.#connection === connection) await this.#join();
            }),
        });
        await this.#recover(connection);
        return;
      } catch (error) {
        if (!(error instanceof BrokerUnavailableError)) this.complaints.push(String(error));
        await sleep(RETRY_MS);
      }
    }
  }

  async #recover(connection: NodeConnection): Promise<void> {
    const since = this.#position ?? { epoch: '', offset: 0 };
    const recovery = await connection.recover(this.#channel, since);
    if (!recovery.isRecovered) {
      const missed = recovery.position.offset - since.offset;
      if (missed <= RECOVERED_MAX) this.complaints.push(`${missed} missed were not recovered`);
      this.runs.push([]);
      this.#position = undefined;
    }
    const first = recovery.publications[0]?.offset ?? recovery.position.offset + 1;
    if (recovery.isRecovered && first !== since.offset + 1)
      this.complaints.push(`what was recovered after ${since.offset} begins with ${first}`);
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
