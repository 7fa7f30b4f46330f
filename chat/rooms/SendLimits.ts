import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import { CHAT_MESSAGE_REFILL_MS, CHAT_MESSAGES_BURST_MAX } from '@stagedoor/contracts/limits';
import type { Clock } from '@stagedoor/service-kit/clock';
import { TokenBucket } from '@stagedoor/service-kit/token-bucket';

const SECOND_MS = 1_000;
const MESSAGE_LIMITS = {
  capacity: CHAT_MESSAGES_BURST_MAX,
  refillPerSecond: SECOND_MS / CHAT_MESSAGE_REFILL_MS,
};
/** With so many remembered, those are forgotten whom nothing holds back any more. */
const SWEEP_AT = 1_000;

type Sender = { bucket: TokenBucket; lastMs: number };

/** How often each person may write in one room through this server. */
export class SendLimits {
  readonly #clock: Clock;
  readonly #senders = new Map<UserId, Sender>();
  #sweepAt = SWEEP_AT;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** People that something is remembered of. */
  get size(): number {
    return this.#senders.size;
  }

  /**
   * Counts one message. Throws AppError CHAT_SLOW_MODE (`slowModeSeconds` since the last one are not over) or RATE_LIMIT_EXCEEDED,
   * and counts nothing then. `isExempt`: of slow mode.
   */
  take(userId: UserId, slowModeSeconds: number, { isExempt = false } = {}): void {
    const nowMs = this.#clock.monotonicMs();
    const sender = this.#senders.get(userId) ?? this.#add(userId);
    const waitMs = sender.lastMs + slowModeSeconds * SECOND_MS - nowMs;
    if (slowModeSeconds > 0 && waitMs > 0 && !isExempt) {
      const message = `Slow mode: one message every ${slowModeSeconds} s.`;
      throw new AppError('CHAT_SLOW_MODE', message, { retryAfterMs: Math.ceil(waitMs) });
    }
    const { allowed, retryAfterMs } = sender.bucket.take();
    if (!allowed) {
      throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many messages.', { retryAfterMs });
    }
    sender.lastMs = nowMs;
    if (this.#senders.size >= this.#sweepAt) this.#sweep(slowModeSeconds);
  }

  /** The message that was counted was not stored. */
  giveBack(userId: UserId): void {
    const sender = this.#senders.get(userId);
    sender?.bucket.giveBack();
    if (sender !== undefined) sender.lastMs = Number.NEGATIVE_INFINITY;
  }

  /** The message that was counted was refused for what it says: it costs a token, so that nobody tries many, and no turn of slow mode. */
  giveTurnBack(userId: UserId): void {
    const sender = this.#senders.get(userId);
    if (sender !== undefined) sender.lastMs = Number.NEGATIVE_INFINITY;
  }

  #add(userId: UserId): Sender {
    const bucket = new TokenBucket({ ...MESSAGE_LIMITS, clock: this.#clock });
    const sender = { bucket, lastMs: Number.NEGATIVE_INFINITY };
    this.#senders.set(userId, sender);
    return sender;
  }

  #sweep(slowModeSeconds: number): void {
    const slowSinceMs = this.#clock.monotonicMs() - slowModeSeconds * SECOND_MS;
    for (const [userId, { bucket, lastMs }] of this.#senders)
      if (bucket.isFull && lastMs < slowSinceMs) this.#senders.delete(userId);
    this.#sweepAt = Math.max(SWEEP_AT, 2 * this.#senders.size);
  }
}
