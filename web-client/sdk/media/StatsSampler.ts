import type { Clock, Timer } from '../clock.ts';
import type { PeerTransport } from './PeerTransport.ts';
import { type StatsEntry, statsEntries } from './stats-report.ts';

/** Browsers refresh their own numbers about as often. */
const SAMPLE_INTERVAL_MS = 1_000;

export type StatsSamplerOptions = {
  clock: Clock;
  /** The transport to read; what does not flow is not read. */
  transport: () => PeerTransport | undefined;
  /** Two reports of the same transport; `before` is undefined for its first. */
  onReports: (before: readonly StatsEntry[] | undefined, now: readonly StatsEntry[]) => void;
};

/** Reads a transport's statistics once a second, from start() to stop(). */
export class StatsSampler {
  readonly #options: StatsSamplerOptions;
  #timer: Timer | undefined;
  #last: { transport: PeerTransport; entries: readonly StatsEntry[] } | undefined;
  #isStopped = false;

  constructor(options: StatsSamplerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer?.cancel();
    this.#timer = this.#options.clock.setTimer(() => {
      void this.#sample().finally(() => {
        if (!this.#isStopped) this.start();
      });
    }, SAMPLE_INTERVAL_MS);
  }

  /** For good. */
  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
    this.#last = undefined;
  }

  async #sample(): Promise<void> {
    const transport = this.#options.transport();
    if (transport === undefined || !transport.isFlowing) return;
    const report = await transport.transport.getStats().catch((error: unknown) => {
      // Closed in between: there will be another one, or none.
      if (!transport.transport.closed) console.debug('stagedoor: no statistics', error);
    });
    if (!report || this.#isStopped || transport !== this.#options.transport()) return;
    const entries = statsEntries(report);
    const before = this.#last?.transport === transport ? this.#last.entries : undefined;
    this.#last = { transport, entries };
    this.#options.onReports(before, entries);
  }
}
