import type { Clock, Timer } from '../clock.ts';
import { JoinLoop } from '../media/JoinLoop.ts';

/** What is heard so shortly before or after a look may be in it or not: it is looked at once more when it is quiet. */
const SETTLE_MS = 3_000;

export type UnreadCountOptions = {
  read: () => Promise<number>;
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  onChange: () => void;
};

/** How much is unseen in all conversations: as read, and what was heard since. */
export class UnreadCount {
  readonly #options: UnreadCountOptions;
  readonly #joinLoop: JoinLoop;
  #count = 0;
  #isReading = false;
  #isDoubtful = false;
  #readAtMs = Number.NEGATIVE_INFINITY;
  #again: Timer | undefined;
  #isClosed = false;

  constructor(options: UnreadCountOptions) {
    this.#options = options;
    this.#joinLoop = new JoinLoop({
      ...{ clock: options.clock, random: options.random },
      join: (isCurrent) => this.#read(isCurrent),
      onRefused: (error) => {
        this.#isReading = false;
        console.debug('stagedoor: the count of unseen messages is refused', error);
      },
    });
  }

  get count(): number {
    return this.#count;
  }

  /** Reads it. Tried again until it is there. */
  refresh(): void {
    this.#again?.cancel();
    this.#again = undefined;
    this.#joinLoop.start();
  }

  /** Nobody here knows how many it is: reads it when what goes on is over. */
  refreshSoon(): void {
    if (this.#isClosed) return;
    this.#again ??= this.#options.clock.setTimer(() => this.refresh(), SETTLE_MS);
  }

  /** So many more, or fewer. 0 says that there was a change whose effect is counted already. */
  add(difference: number): void {
    const isRecent = this.#options.clock.monotonicMs() - this.#readAtMs < SETTLE_MS;
    if (this.#isReading) this.#isDoubtful = true;
    else if (isRecent) this.refreshSoon();
    this.#set(this.#count + difference);
  }

  close(): void {
    this.#isClosed = true;
    this.#again?.cancel();
    this.#joinLoop.stop();
  }

  async #read(isCurrent: () => boolean): Promise<void> {
    this.#isReading = true;
    this.#isDoubtful = false;
    const count = await this.#options.read();
    if (!isCurrent()) return;
    this.#isReading = false;
    this.#readAtMs = this.#options.clock.monotonicMs();
    this.#set(count);
    if (this.#isDoubtful) this.refreshSoon();
  }

  #set(count: number): void {
    const before = this.#count;
    this.#count = Math.max(0, count);
    if (this.#count !== before) this.#options.onChange();
  }
}
