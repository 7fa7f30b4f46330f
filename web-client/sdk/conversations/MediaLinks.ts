import type { MediaLink } from '../api/MessagesApi.ts';
import type { Clock, Timer } from '../clock.ts';
import { isTemporary } from './outgoing-message.ts';

/** A long thread of pictures asks one page at a time, and leaves room for everything else. */
const LINKS_AT_ONCE = 4;
/** An address is replaced so long before its end, so that none that is shown ends while it loads. */
const RENEW_BEFORE_MS = 5 * 60_000;
/** A look that failed is repeated after this long. */
const RETRY_MS = 5_000;
/** A clock that is wrong, or an address that ends at once, must not make us ask without end. */
const RENEW_AFTER_MIN_MS = 60_000;

export type LinkedMedia = { url: string; previewUrl: string | undefined; endsAtMs: number };

export type MediaLinksOptions = {
  ask: (mediaId: string) => Promise<MediaLink>;
  resolveUrl: (url: string) => string;
  clock: Clock;
  /** Milliseconds since the Unix epoch. */
  nowMs: () => number;
  onChange: () => void;
};

/** Addresses of uploaded attachments that a page can show: asked for when they are first wanted, and again before they end. */
export class MediaLinks {
  readonly #options: MediaLinksOptions;
  readonly #links = new Map<string, LinkedMedia>();
  /** Asked for, and not due to be asked for again. */
  readonly #known = new Set<string>();
  readonly #queue: string[] = [];
  readonly #timers = new Set<Timer>();
  #asking = 0;
  #isClosed = false;

  constructor(options: MediaLinksOptions) {
    this.#options = options;
  }

  /** Undefined while it is asked for, and where there is none to be had. */
  linkOf(mediaId: string): LinkedMedia | undefined {
    if (!this.#known.has(mediaId)) {
      this.#known.add(mediaId);
      this.#queue.push(mediaId);
      this.#askNext();
    }
    const link = this.#links.get(mediaId);
    return link !== undefined && this.#options.nowMs() < link.endsAtMs ? link : undefined;
  }

  close(): void {
    this.#isClosed = true;
    this.#queue.length = 0;
    for (const timer of this.#timers) timer.cancel();
    this.#timers.clear();
  }

  #askNext(): void {
    while (this.#asking < LINKS_AT_ONCE) {
      const mediaId = this.#queue.shift();
      if (mediaId === undefined) return;
      this.#ask(mediaId);
    }
  }

  #ask(mediaId: string): void {
    this.#asking += 1;
    const finish = (handle: () => void): void => {
      if (this.#isClosed) return;
      this.#asking -= 1;
      handle();
      this.#askNext();
    };
    this.#options.ask(mediaId).then(
      (link) => finish(() => this.#handleLink(mediaId, link)),
      (error: unknown) => finish(() => this.#handleError(mediaId, error)),
    );
  }

  #handleError(mediaId: string, error: unknown): void {
    if (isTemporary(error)) {
      this.#forgetIn(mediaId, Math.max(RETRY_MS, error.retryAfterMs ?? 0));
    } else {
      console.debug('stagedoor: an attachment cannot be shown', error);
    }
  }

  #handleLink(mediaId: string, { url, previewUrl, expiresAt }: MediaLink): void {
    const { resolveUrl, nowMs, onChange } = this.#options;
    const endsAtMs = Date.parse(expiresAt);
    this.#links.set(mediaId, {
      ...{ url: resolveUrl(url), endsAtMs },
      previewUrl: previewUrl ? resolveUrl(previewUrl) : undefined,
    });
    this.#forgetIn(mediaId, Math.max(RENEW_AFTER_MIN_MS, endsAtMs - nowMs() - RENEW_BEFORE_MS));
    onChange();
  }

  /** Whoever still shows it then looks at it again, which asks for it. */
  #forgetIn(mediaId: string, delayMs: number): void {
    const timer = this.#options.clock.setTimer(() => {
      this.#timers.delete(timer);
      this.#known.delete(mediaId);
      this.#options.onChange();
    }, delayMs);
    this.#timers.add(timer);
  }
}
