import { RequestError } from '../errors.ts';
import type { ChatTimeline } from './ChatTimeline.ts';
import type { ChatSignal } from './chat-dependencies.ts';

export type HistoryReaderOptions = {
  room: string;
  timeline: ChatTimeline;
  signal: ChatSignal;
  /** Older messages are there, or the reading began or ended. */
  onChange: () => void;
};

/** Reads back, one look at a time. */
export class HistoryReader {
  readonly #options: HistoryReaderOptions;
  #reading: Promise<void> | undefined;

  constructor(options: HistoryReaderOptions) {
    this.#options = options;
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  /** Resolves when older messages are there, or none are to be had now. */
  read(): Promise<void> {
    if (this.#reading !== undefined) return this.#reading;
    if (!this.#options.timeline.hasOlder) return Promise.resolve();
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
      this.#options.onChange();
    });
    this.#options.onChange();
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { room, timeline, signal } = this.#options;
    for (;;) {
      const page = timeline.openPage();
      if (page === undefined) return;
      const { beforeOffset, limit } = page;
      try {
        const found = await signal.request('readChatHistory', { room, beforeOffset, limit });
        // A page of nothing but removals and settings shows nothing: go on to where messages are.
        if (timeline.addOlder(page, found) !== 'nothing-shown') return;
      } catch (error) {
        timeline.closePage(page);
        if (!(error instanceof RequestError)) throw error;
        return;
      }
    }
  }
}
