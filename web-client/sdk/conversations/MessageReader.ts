import type { MessagesApi } from '../api/MessagesApi.ts';
import { ApiError } from '../errors.ts';
import { messageOfView, type StoredMessage } from './conversations-wire.ts';
import type { MessageLog } from './MessageLog.ts';

/** What a first look shows: more than a screen. */
const FIRST_PAGE = 50;
/** What was missed is read in the largest pages that there are. */
const MISSED_PAGE = 100;
/** Who missed more than these begins anew from the newest, and reads back on demand. Of who has more the older ones stay as they are. */
const MISSED_PAGES_MAX = 4;

export type MessageReaderOptions = {
  conversationId: string;
  log: MessageLog;
  api: Pick<MessagesApi, 'messages'>;
  /** Messages are there that were not, or the reading began or ended. */
  onChange: () => void;
};

/** Reads a conversation's messages by REST: the newest ones until they meet what is there, and older ones on demand. */
export class MessageReader {
  readonly #options: MessageReaderOptions;
  #reading: Promise<void> | undefined;
  /** The newest message of the last look: up to there nothing is missing. What was heard since may have holes. */
  #completeUpTo: number | undefined;

  constructor(options: MessageReaderOptions) {
    this.#options = options;
  }

  get isReadingOlder(): boolean {
    return this.#reading !== undefined;
  }

  /**
   * Makes the log complete, and what it has as it is now: of messages that were there before, some may have been delivered or removed
   * meanwhile. Rejects with ApiError. `isCurrent` turns false where a newer look made this one useless.
   */
  async readNewest(isCurrent: () => boolean): Promise<void> {
    const { log, onChange } = this.#options;
    const completeUpTo = this.#completeUpTo;
    const isFirst = completeUpTo === undefined;
    const found: StoredMessage[] = [];
    let before: number | undefined;
    // Whether nothing is missing between what was read and what is there, and whether all that is there was read.
    let reaches = false;
    let isWhole = false;
    for (let page = 0; page < (isFirst ? 1 : MISSED_PAGES_MAX) && !isWhole; page += 1) {
      const { messages, nextBefore } = await this.#read(isFirst ? FIRST_PAGE : MISSED_PAGE, before);
      if (!isCurrent()) return;
      found.push(...messages);
      before = nextBefore ?? undefined;
      const oldestSeq = messages.at(-1)?.seq ?? 0;
      reaches = before === undefined || (!isFirst && oldestSeq <= completeUpTo);
      isWhole = reaches && (before === undefined || oldestSeq <= (log.oldestSeq ?? 0));
    }
    log.takeNewest(found, { hasMore: before !== undefined, reaches });
    this.#completeUpTo = found[0]?.seq ?? 0;
    onChange();
  }

  /** Resolves when older messages are there, or none are to be had now. */
  readOlder(): Promise<void> {
    const { log, onChange } = this.#options;
    if (this.#reading !== undefined) return this.#reading;
    if (!log.isLoaded || !log.hasOlder) return Promise.resolve();
    this.#reading = this.#readOlder().finally(() => {
      this.#reading = undefined;
      onChange();
    });
    onChange();
    return this.#reading;
  }

  async #readOlder(): Promise<void> {
    const { log } = this.#options;
    const { epoch, oldestSeq } = log;
    try {
      const { messages, nextBefore } = await this.#read(FIRST_PAGE, oldestSeq);
      log.takeOlder(messages, { hasMore: nextBefore !== null, epoch });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  async #read(limit: number, before: number | undefined) {
    const { api, conversationId } = this.#options;
    const { messages, nextBefore } = await api.messages(conversationId, { limit, before });
    return { messages: messages.map(messageOfView), nextBefore };
  }
}
