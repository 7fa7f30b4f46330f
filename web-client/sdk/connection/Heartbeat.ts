import type { Clock, Timer } from '../clock.ts';

/** A pong that takes longer than this, with nothing else arriving meanwhile, means that the path is dead. */
const PONG_DEADLINE_MS = 5_000;
/** After a sign that the network changed the answer is wanted sooner: every second is a frozen picture. */
const PROBE_DEADLINE_MS = 2_500;
/** Notifications are acknowledged before the interval when this many came, so that the server's memory of them stays small. */
const UNACKNOWLEDGED_MAX = 128;

export type HeartbeatOptions = {
  clock: Clock;
  sendPing: () => void;
  /** Nothing came back. Called once per start. */
  onDead: () => void;
};

/** Pings at an interval while started, and notices a socket that is open but carries nothing. */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #intervalMs = 0;
  #next: Timer | undefined;
  #deadline: Timer | undefined;
  #deadlineAtMs = Number.POSITIVE_INFINITY;
  #unacknowledged = 0;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
  }

  start(intervalMs: number): void {
    this.stop();
    this.#intervalMs = intervalMs;
    this.#armNext();
  }

  stop(): void {
    this.#next?.cancel();
    this.#next = undefined;
    this.#clearDeadline();
    this.#intervalMs = 0;
    this.#unacknowledged = 0;
  }

  /** Anything that arrived proves the path. */
  handleTraffic(): void {
    this.#clearDeadline();
  }

  handleNotification(): void {
    this.#unacknowledged += 1;
    if (this.#unacknowledged >= UNACKNOWLEDGED_MAX) this.#ping(PONG_DEADLINE_MS);
  }

  /** Asks now whether the path still works; for when the network changed or the machine woke up. */
  probe(): void {
    this.#ping(PROBE_DEADLINE_MS);
  }

  #armNext(): void {
    this.#next?.cancel();
    this.#next = this.#options.clock.setTimer(() => this.#ping(PONG_DEADLINE_MS), this.#intervalMs);
  }

  #ping(deadlineMs: number): void {
    if (this.#intervalMs === 0) return;
    this.#unacknowledged = 0;
    this.#options.sendPing();
    this.#armNext();
    const deadlineAtMs = this.#options.clock.monotonicMs() + deadlineMs;
    // An earlier deadline stands: a path that owes us an answer does not get more time by being asked again.
    if (this.#deadlineAtMs <= deadlineAtMs) return;
    this.#deadline?.cancel();
    this.#deadlineAtMs = deadlineAtMs;
    this.#deadline = this.#options.clock.setTimer(() => {
      this.stop();
      this.#options.onDead();
    }, deadlineMs);
  }

  #clearDeadline(): void {
    this.#deadline?.cancel();
    this.#deadline = undefined;
    this.#deadlineAtMs = Number.POSITIVE_INFINITY;
  }
}
