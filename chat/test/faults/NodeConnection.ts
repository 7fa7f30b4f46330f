import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import {
  BrokerUnavailableError,
  type Position,
  type PublishResult,
  type Recovery,
  type SubscriptionHandler,
} from '../../channels/broker.ts';
import { decodeNews, linesOf, type News, type NodeRequest, type NodeSends } from './node-wire.ts';

/** Clients wait no longer for an answer, and take the connection for dead. */
const ANSWER_MS_MAX = 2_000;

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void };
type Body = NodeRequest extends infer Each
  ? Each extends { id: number }
    ? Omit<Each, 'id'>
    : never
  : never;

/** A client's connection to a node. What it asks for when that is broken, and what is under way then, rejects with BrokerUnavailableError. */
export class NodeConnection {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #handlers = new Map<number, SubscriptionHandler>();
  #requestsCount = 0;
  #isLost = false;

  /** `onLost` is told once, unless it was closed here. */
  static async open(port: number, onLost: () => void): Promise<NodeConnection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect').catch((cause: unknown) => {
      throw new BrokerUnavailableError('no connection', { cause });
    });
    return new NodeConnection(socket, onLost);
  }

  private constructor(socket: Socket, onLost: () => void) {
    this.#socket = socket;
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      const wasOpen = !this.#isLost;
      this.#lose();
      if (wasOpen) onLost();
    });
    linesOf(socket).on('line', (line) => this.#receive(line));
  }

  publish(channel: string, publication: { id: string; text: string }): Promise<PublishResult> {
    return this.#ask({ channel, publish: publication }) as Promise<PublishResult>;
  }

  /** What is told comes after the answer. */
  subscribe(channel: string, handler: SubscriptionHandler): Promise<Position> {
    return this.#ask({ channel, subscribe: true }, handler) as Promise<Position>;
  }

  async recover(channel: string, since: Position): Promise<Recovery> {
    const answer = (await this.#ask({ channel, recover: since })) as Omit<
      Recovery,
      'publications'
    > & { publications: News };
    return { ...answer, publications: decodeNews(answer.publications) };
  }

  /** Idempotent. */
  close(): void {
    this.#lose();
    this.#socket.destroy();
  }

  async #ask(body: Body, handler?: SubscriptionHandler): Promise<unknown> {
    if (this.#isLost) throw new BrokerUnavailableError('the connection is lost');
    this.#requestsCount += 1;
    const id = this.#requestsCount;
    if (handler !== undefined) this.#handlers.set(id, handler);
    // It stands for the client's own limit: the connection is given up, as a page does.
    const timer = setTimeout(() => this.#socket.destroy(), ANSWER_MS_MAX);
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.#socket.write(`${JSON.stringify({ id, ...body })}\n`);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #receive(line: string): void {
    if (this.#isLost) return;
    const sent = JSON.parse(line) as NodeSends;
    if ('subscription' in sent) {
      const handler = this.#handlers.get(sent.subscription);
      if ('gap' in sent) handler?.onGap(sent.gap);
      else handler?.onPublications(sent.epoch, decodeNews(sent.publications));
      return;
    }
    const waiting = this.#waiting.get(sent.id);
    this.#waiting.delete(sent.id);
    if ('result' in sent) waiting?.resolve(sent.result);
    else if (sent.refusal === 'temporary')
      waiting?.reject(new BrokerUnavailableError('refused as temporary'));
    else waiting?.reject(new Error(sent.refusal));
  }

  #lose(): void {
    this.#isLost = true;
    for (const { reject } of this.#waiting.values())
      reject(new BrokerUnavailableError('the connection is lost'));
    this.#waiting.clear();
    this.#handlers.clear();
  }
}
