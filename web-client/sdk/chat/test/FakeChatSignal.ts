import type { RequestName, RequestParameters, RequestResult } from '../../connection/wire-codec.ts';
import type { ChatSignal } from '../chat-dependencies.ts';
import type { FakeChatLog } from './FakeChatLog.ts';

type Answers = {
  [Name in RequestName]?: (parameters: Record<string, unknown>) => unknown;
};

/** A session with a server that has one chat. It answers from the log, or as a test says, and remembers what it was asked. */
export class FakeChatSignal implements ChatSignal {
  readonly asked: { name: RequestName; parameters: Record<string, unknown> }[] = [];
  readonly #log: FakeChatLog;
  readonly #waiting: (() => void)[] = [];
  answers: Answers = {};
  /** Who sends. */
  userId = 'alice';

  constructor(log: FakeChatLog) {
    this.#log = log;
  }

  async request<Name extends RequestName>(
    name: Name,
    parameters: RequestParameters<Name>,
  ): Promise<RequestResult<Name>> {
    const given = parameters as Record<string, unknown>;
    this.asked.push({ name, parameters: given });
    for (const wake of this.#waiting.splice(0)) wake();
    const answer = this.answers[name];
    const result = await (answer === undefined ? this.#answer(name, given) : answer(given));
    return result as RequestResult<Name>;
  }

  /** Resolves when so many requests of this name were made. */
  async untilAsked(name: RequestName, count: number): Promise<void> {
    while (this.count(name) < count) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  count(name: RequestName): number {
    return this.asked.filter((request) => request.name === name).length;
  }

  last(name: RequestName): Record<string, unknown> | undefined {
    return this.asked.findLast((request) => request.name === name)?.parameters;
  }

  #answer(name: RequestName, parameters: Record<string, unknown>): unknown {
    switch (name) {
      case 'joinChat':
        return this.#log.joined(parameters as { epoch: string; offset: number });
      case 'readChatHistory':
        return this.#log.page(parameters as { beforeOffset: number; limit: number });
      case 'sendChatMessage': {
        const { id, text } = parameters as { id: string; text: string };
        const stored = this.#log.publications.find((each) => each.id === id);
        const { offset, atMs } = stored ?? this.#log.say(text, { by: this.userId, id });
        return { epoch: this.#log.epoch, offset, atMs };
      }
      case 'editChatMessage': {
        const { messageId, text } = parameters as { messageId: string; text: string };
        const message = this.#log.publications.find((each) => each.id === messageId);
        if (message === undefined) throw new Error('the test edits what is not there');
        const { offset, atMs } = this.#log.edit(message, text);
        return { epoch: this.#log.epoch, offset, atMs };
      }
      default:
        return {};
    }
  }
}
