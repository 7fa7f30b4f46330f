import { KEY_FRAME_REQUEST_INTERVAL_MS } from './packager-limits.ts';

/** Asks sources for key frames, each at most once in KEY_FRAME_REQUEST_INTERVAL_MS. The first request goes out at once. */
export class KeyFrameRequests {
  readonly #ask: (sourceId: string, mayWait: boolean) => void;
  readonly #askedAtMs = new Map<string, number>();

  constructor(ask: (sourceId: string, mayWait: boolean) => void) {
    this.#ask = ask;
  }

  want(sourceId: string, { nowMs, mayWait }: { nowMs: number; mayWait: boolean }): void {
    const askedAtMs = this.#askedAtMs.get(sourceId);
    if (askedAtMs !== undefined && nowMs - askedAtMs < KEY_FRAME_REQUEST_INTERVAL_MS) return;
    this.#askedAtMs.set(sourceId, nowMs);
    this.#ask(sourceId, mayWait);
  }

  forget(sourceId: string): void {
    this.#askedAtMs.delete(sourceId);
  }
}
