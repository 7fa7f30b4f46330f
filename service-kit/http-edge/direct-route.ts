import type { AppError } from '@stagedoor/contracts/errors';

/**
 * Answers GET and HEAD under a path without Request and Response objects, which cost more than an answer itself when thousands
 * of clients wait for the same bytes. Other methods under the path go to the edge's fetch handler; OPTIONS is answered by the
 * edge. Every origin may read the answers, without credentials: they are for players on other people's pages, and the same for
 * everybody, so that caches may share them.
 */
export interface DirectRoute {
  /** Begins and ends with a slash: `/hls/`. */
  readonly prefix: string;
  /**
   * Answers now, or later through the exchange; as late as it likes. What it throws becomes an error response. The path is
   * well-formed (visible ASCII, percent escapes that decode to UTF-8) and not decoded.
   */
  handle(exchange: DirectExchange): void;
}

/** Request headers that a direct route may look at. */
export type DirectHeaderName =
  | 'accept-encoding'
  | 'authorization'
  | 'if-none-match'
  | 'origin'
  | 'range';

/** One request on a direct route. */
export interface DirectExchange {
  readonly isHead: boolean;
  /** As it was sent, without the query. Only while `handle` runs, like `query`. */
  readonly path: string;
  /** As it was sent, without the question mark; empty when there is none. */
  readonly query: string;
  /** Sent back as X-Request-Id. */
  readonly requestId: string;
  /** Answered, or the client left: `respond` and `fail` do nothing any more. */
  readonly isOver: boolean;
  /** Empty when it was not sent. Only while `handle` runs: the request's memory is reused afterwards. */
  header(name: DirectHeaderName): string;
  /** The address of who sent it, by X-Forwarded-For behind a trusted proxy. Only while `handle` runs. */
  clientIp(): string;
  /** Sends the answer; only the first one counts. HEAD gets its head only. */
  respond(answer: DirectAnswer): void;
  /** Answers in the error format, with Retry-After when the error knows when to come back. */
  fail(error: AppError): void;
  /**
   * Calls back once, with `subject`, when the client leaves before it was answered; never after `respond` or `fail`. One function
   * can serve all requests that wait.
   */
  onAborted<Subject>(callback: (subject: Subject) => void, subject: Subject): void;
}

/**
 * Status and header lines of many answers: the text is rendered once for each object, so it belongs into a constant. Names in
 * lower case; the edge adds security and cross-origin headers, X-Request-Id, Date and Content-Length.
 */
export type DirectHead = {
  readonly status: number;
  readonly lines: readonly (readonly [name: string, value: string])[];
};

export type DirectAnswer = { head: DirectHead } & (
  | {
      /** Not copied: must not change afterwards. Sent as fast as the client reads. */
      bytes: Uint8Array;
    }
  | {
      totalBytes: number;
      /** The next piece, asked for when the client has taken the last one; undefined at the end. */
      next(): Promise<Uint8Array | undefined>;
      /** Called once when nothing more will be asked for, whether all was sent or the client left. */
      close(): void;
    }
);
