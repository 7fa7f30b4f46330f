/**
 * A Request whose `signal` fires when the client leaves. The signal is only made when somebody asks for it: most
 * handlers never do, and an AbortController with its listeners costs more than the rest of a small request.
 */
export class EdgeRequest extends Request {
  #controller: AbortController | undefined;
  #abortion: { reason: unknown } | undefined;

  constructor(url: string, init: RequestInit) {
    super(url, init);
    Object.defineProperty(this, 'signal', { get: () => this.#signal(), configurable: true });
  }

  /** True once the client left; asking this makes no signal. */
  get isAborted(): boolean {
    return this.#abortion !== undefined;
  }

  /** The client left, or the request was given up. */
  abort(reason: unknown): void {
    if (this.#abortion !== undefined) return;
    this.#abortion = { reason };
    this.#controller?.abort(reason);
  }

  #signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#abortion !== undefined) this.#controller.abort(this.#abortion.reason);
    }
    return this.#controller.signal;
  }
}
