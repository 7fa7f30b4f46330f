import type { Clock, Timer } from '../clock.ts';

/** A token is replaced when this much of its life is left, but not later than a fifth of its life before its end. */
const RENEW_BEFORE_EXPIRY_MS = 90_000;
/** After a failed renewal; several of these fit into what is left. */
const RENEW_RETRY_MS = 15_000;
/** Where a token is always nearly over (a server with a wrong clock), at least do not spin. */
const RENEW_DELAY_MIN_MS = 1_000;
/** The platform's timers hold no more; a longer-lived token is looked at again then. */
const TIMER_MS_MAX = 2 ** 31 - 1;

export type TokenRenewalOptions = {
  clock: Clock;
  /** Gets a new token and gives it to the server. Answers the milliseconds that it is good for. */
  renew: () => Promise<number>;
};

/** Replaces the token of a running session before it ends. A failure is tried again; the end itself is the server's to announce. */
export class TokenRenewal {
  readonly #options: TokenRenewalOptions;
  #timer: Timer | undefined;

  constructor(options: TokenRenewalOptions) {
    this.#options = options;
  }

  start(expiresInMs: number): void {
    this.#schedule(renewalDelayMs(expiresInMs));
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #schedule(delayMs: number): void {
    this.stop();
    const timer = this.#options.clock.setTimer(
      () => {
        this.#options.renew().then(
          (expiresInMs) => {
            if (this.#timer === timer) this.start(expiresInMs);
          },
          () => {
            if (this.#timer === timer) this.#schedule(RENEW_RETRY_MS);
          },
        );
      },
      Math.min(delayMs, TIMER_MS_MAX),
    );
    this.#timer = timer;
  }
}

/** How long after a token was issued its successor is fetched. */
export function renewalDelayMs(expiresInMs: number): number {
  return Math.max(
    RENEW_DELAY_MIN_MS,
    expiresInMs - Math.min(RENEW_BEFORE_EXPIRY_MS, expiresInMs / 5),
  );
}
