import { TYPING_TIMEOUT_MS } from '@stagedoor/contracts/limits';
import type { Clock, Timer } from '../clock.ts';

/** In which conversations the other one is writing. Who does not say so again is believed to have stopped. */
export class TypingPeople {
  readonly #clock: Clock;
  readonly #onChange: (conversationId: string) => void;
  readonly #timers = new Map<string, Timer>();

  constructor(options: { clock: Clock; onChange: (conversationId: string) => void }) {
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  isTyping(conversationId: string): boolean {
    return this.#timers.has(conversationId);
  }

  handleTyping(conversationId: string, isTyping: boolean): void {
    if (!isTyping) {
      this.stop(conversationId);
      return;
    }
    const running = this.#timers.get(conversationId);
    running?.cancel();
    const timer = this.#clock.setTimer(() => this.stop(conversationId), TYPING_TIMEOUT_MS);
    this.#timers.set(conversationId, timer);
    if (running === undefined) this.#onChange(conversationId);
  }

  stop(conversationId: string): void {
    const timer = this.#timers.get(conversationId);
    if (timer === undefined) return;
    timer.cancel();
    this.#timers.delete(conversationId);
    this.#onChange(conversationId);
  }

  stopAll(): void {
    for (const conversationId of [...this.#timers.keys()]) this.stop(conversationId);
  }
}
