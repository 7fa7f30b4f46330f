import type { Clock } from '@stagedoor/service-kit/clock';
import type { WantedListener } from './roles.ts';

/** A rendition for which nobody asked for this long is not wanted any more. Longer than any pause of a player that watches it. */
export const RENDITION_IDLE_MS = 30_000;

/** Which renditions somebody watches, told when it changes. */
export class RenditionDemand {
  readonly #clock: Clock;
  readonly #tell: WantedListener;
  /** Channel, then rendition: when it was asked for last (monotonic). */
  readonly #lastMs = new Map<string, Map<string, number>>();

  constructor(clock: Clock, tell: WantedListener) {
    this.#clock = clock;
    this.#tell = tell;
  }

  touch(channel: string, rendition: string): void {
    let renditions = this.#lastMs.get(channel);
    if (renditions === undefined) {
      renditions = new Map();
      this.#lastMs.set(channel, renditions);
    }
    const isNew = !renditions.has(rendition);
    renditions.set(rendition, this.#clock.monotonicMs());
    if (isNew) this.#tell(channel, rendition, true);
  }

  /** `isWaitedFor`: somebody waits for the rendition, and so wants it. */
  sweep(isWaitedFor: (channel: string, rendition: string) => boolean): void {
    const nowMs = this.#clock.monotonicMs();
    for (const [channel, renditions] of this.#lastMs) {
      for (const [rendition, lastMs] of renditions) {
        if (isWaitedFor(channel, rendition)) renditions.set(rendition, nowMs);
        else if (nowMs - lastMs >= RENDITION_IDLE_MS) {
          renditions.delete(rendition);
          this.#tell(channel, rendition, false);
        }
      }
      if (renditions.size === 0) this.#lastMs.delete(channel);
    }
  }

  /** The channel is gone; nobody is told. */
  forget(channel: string): void {
    this.#lastMs.delete(channel);
  }
}
