import type { HttpRequest, HttpResponse } from 'uWebSockets.js';
import { randomUUID } from 'node:crypto';
import { ERROR_CODES } from '@stagedoor/contracts/codes';
import { AppError, toAppError } from '@stagedoor/contracts/errors';
import { type ClientAddress, FORWARDING_HEADERS, formatAddress } from './client-address.ts';
import type { DirectHeads } from './DirectHeads.ts';
import type {
  DirectAnswer,
  DirectExchange,
  DirectHead,
  DirectHeaderName,
  DirectRoute,
} from './direct-route.ts';
import { CLIENT_CLOSED_STATUS, type EdgeContext } from './edge-options.ts';
import { errorEnvelope } from './error-response.ts';
import { assertHost, assertWellFormed } from './request-target.ts';

const NO_BYTES = new Uint8Array();
const encoder = new TextEncoder();

/** The answer to a preflight, and to an OPTIONS request that is none. */
const OPTIONS_HEAD: DirectHead = {
  status: 204,
  lines: [
    ['allow', 'GET, HEAD, OPTIONS'],
    ['access-control-allow-methods', 'GET, HEAD'],
    ['access-control-allow-headers', 'Authorization, Range'],
    // Two hours: Chromium keeps none longer.
    ['access-control-max-age', '7200'],
    ['cache-control', 'public, max-age=7200'],
  ],
};

/**
 * One request on a direct route and its answer.
 *
 * States: handling → waiting → responding → over. `over` is reached once, by the end of the answer, by the client's leaving or by
 * `abort`; from then on the native response is not touched. Nothing that the handler throws leaves into the native code.
 */
export class DirectRouteExchange implements DirectExchange {
  readonly isHead: boolean;
  path = '';
  query = '';
  readonly #context: EdgeContext;
  readonly #route: DirectRoute;
  readonly #heads: DirectHeads;
  readonly #res: HttpResponse;
  readonly #startMs: number;
  /** While `handle` runs. */
  #req: HttpRequest | undefined;
  #requestId: string | undefined;
  #isOver = false;
  #hasBegun = false;
  #isFinished = false;
  #status = 0;
  #abortCallback: (() => void) | undefined;
  #listensForWritable = false;
  /** Resolves the wait for the socket. */
  #wake: (() => void) | undefined;
  /** What of the current piece the socket has not taken. */
  #rest: Uint8Array = NO_BYTES;
  #totalBytes = 0;
  #stream: Extract<DirectAnswer, { totalBytes: number }> | undefined;

  /** Attaches the abort handler before anything else can fail. */
  constructor(
    parts: { context: EdgeContext; route: DirectRoute; heads: DirectHeads; isHead: boolean },
    res: HttpResponse,
  ) {
    this.#context = parts.context;
    this.#route = parts.route;
    this.#heads = parts.heads;
    this.isHead = parts.isHead;
    this.#res = res;
    res.onAborted(() => this.#handleAborted());
    this.#startMs = parts.context.clock.monotonicMs();
    parts.context.requestStarted(this);
  }

  get requestId(): string {
    this.#requestId ??= randomUUID();
    return this.#requestId;
  }

  get isOver(): boolean {
    return this.#isOver || this.#hasBegun;
  }

  /** Reads the request, which is valid during this call only, and calls the route. Never throws. */
  start(req: HttpRequest): void {
    this.#req = req;
    try {
      this.#readTarget(req);
      if (this.#context.isOverloaded()) throw new AppError('UNAVAILABLE', 'The server is busy.');
      this.#route.handle(this);
    } catch (thrown) {
      this.#fail(thrown);
    }
    this.#req = undefined;
  }

  /** Answers OPTIONS, whoever asks. Never throws. */
  startOptions(req: HttpRequest): void {
    try {
      this.#readTarget(req);
      this.respond({ head: OPTIONS_HEAD, bytes: NO_BYTES });
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  header(name: DirectHeaderName): string {
    return this.#request().getHeader(name);
  }

  client(): ClientAddress {
    const req = this.#request();
    const peerIp = formatAddress(this.#res.getRemoteAddress());
    const { proxies, isTls } = this.#context;
    return proxies.resolve(peerIp, isTls, {
      forwardedFor: req.getHeader('x-forwarded-for') || undefined,
      forwardedProto: req.getHeader('x-forwarded-proto') || undefined,
      isForwarded: FORWARDING_HEADERS.some((name) => req.getHeader(name) !== ''),
    });
  }

  onAborted(callback: () => void): void {
    this.#abortCallback = callback;
  }

  respond(answer: DirectAnswer): void {
    if (this.isOver) {
      if ('close' in answer) answer.close();
      return;
    }
    this.#hasBegun = true;
    this.#abortCallback = undefined;
    this.#status = answer.head.status;
    const isBytes = 'bytes' in answer;
    this.#totalBytes = isBytes ? answer.bytes.byteLength : answer.totalBytes;
    if (!isBytes) this.#stream = answer;
    try {
      if (this.isHead || this.#totalBytes === 0) this.#sendHeadOnly(answer.head);
      else if (isBytes) {
        this.#rest = answer.bytes;
        this.#send(answer.head);
      } else void this.#sendStream(answer.head, answer);
    } catch (thrown) {
      this.#handleFailure(thrown);
    }
  }

  fail(error: AppError): void {
    this.#fail(error);
  }

  /** Ends the exchange now, whatever it is doing. */
  abort(): void {
    if (this.#isFinished) return;
    // The library may call the abort handler from within.
    this.#res.close();
    this.#handleAborted();
  }

  #request(): HttpRequest {
    if (this.#req === undefined) throw new Error('the request is only there while it is handled');
    return this.#req;
  }

  /** The same checks as for other requests. A body is refused: nothing here would read it. */
  #readTarget(req: HttpRequest): void {
    this.path = req.getUrl();
    // Without a question mark the query is undefined, whatever the published types say.
    this.query = req.getQuery() ?? '';
    assertHost(req.getHeader('host'));
    assertWellFormed(this.path, 'path');
    if (this.query !== '') assertWellFormed(this.query, 'query');
    const length = req.getHeader('content-length');
    if ((length !== '' && length !== '0') || req.getHeader('transfer-encoding') !== '') {
      throw new AppError('VALIDATION_ERROR', 'This request must not have a body.');
    }
  }

  #sendHeadOnly(head: DirectHead): void {
    const hasLength = head.status !== 204 && head.status !== 304;
    this.#res.cork(() => {
      this.#writeHead(head);
      // Given the length itself, the library waits for that many bytes and refuses the connection's next request.
      if (hasLength) this.#res.writeHeader('content-length', String(this.#totalBytes));
      this.#res.endWithoutBody();
    });
    this.#finish();
  }

  async #sendStream(
    head: DirectHead,
    stream: Extract<DirectAnswer, { totalBytes: number }>,
  ): Promise<void> {
    try {
      let sentBytes = 0;
      let pendingHead: DirectHead | undefined = head;
      while (sentBytes < this.#totalBytes) {
        const piece = await stream.next();
        if (this.#isOver) return;
        if (piece === undefined || sentBytes + piece.byteLength > this.#totalBytes) {
          throw new Error('a direct answer does not have the length that it declared');
        }
        if (piece.byteLength === 0) continue;
        sentBytes += piece.byteLength;
        this.#rest = piece;
        this.#send(pendingHead);
        pendingHead = undefined;
        if (this.#rest.byteLength > 0) await this.#taken();
        if (this.#isOver) return;
      }
    } catch (thrown) {
      this.#handleFailure(thrown);
    }
  }

  /** Resolves when the socket has taken the current piece, or the exchange is over. */
  #taken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Offers the rest of the current piece to the socket, after the head if there is one. */
  #send(head: DirectHead | undefined): void {
    const writtenBefore = head === undefined ? this.#res.getWriteOffset() : 0;
    let isAccepted = false;
    let isDone = false;
    this.#res.cork(() => {
      if (head !== undefined) this.#writeHead(head);
      [isAccepted, isDone] = this.#res.tryEnd(this.#rest, this.#totalBytes);
    });
    if (isDone) {
      this.#finish();
      return;
    }
    this.#rest = isAccepted
      ? NO_BYTES
      : this.#rest.subarray(this.#res.getWriteOffset() - writtenBefore);
    if (this.#rest.byteLength > 0 || this.#stream !== undefined) this.#listenForWritable();
  }

  #listenForWritable(): void {
    if (this.#listensForWritable) return;
    this.#listensForWritable = true;
    this.#res.onWritable(() => {
      if (this.#isOver) return true;
      try {
        // With this handler set the library does not send what it holds itself; an empty cork does.
        this.#res.cork(() => undefined);
        if (this.#rest.byteLength > 0) this.#send(undefined);
        if (this.#rest.byteLength === 0) this.#wake?.();
      } catch (thrown) {
        this.#handleFailure(thrown);
      }
      return true;
    });
  }

  /** All lines in one call, as the value of the first: each call into the native side costs about as much as a line. */
  #writeHead(head: DirectHead): void {
    const { status, name, value } = this.#heads.rendered(head);
    const closing = this.#context.isDraining() ? '\r\nconnection: close' : '';
    this.#res
      .writeStatus(status)
      .writeHeader(name, `${value}\r\nx-request-id: ${this.requestId}${closing}`);
  }

  #fail(thrown: unknown): void {
    if (this.isOver) return;
    const error = toAppError(thrown);
    const { httpStatus } = ERROR_CODES[error.code];
    if (error.code === 'INTERNAL_ERROR') {
      const fields = { err: thrown, requestId: this.requestId, path: this.#loggedPath() };
      this.#context.log.error(fields, 'a request failed');
    }
    const envelope = errorEnvelope(error, this.requestId, this.#context.clock.nowMs());
    const retryAfter = error.retryAfterMs;
    this.respond({
      head: {
        status: httpStatus,
        lines: [
          ['content-type', 'application/json; charset=utf-8'],
          ['cache-control', 'no-store'],
          ...(retryAfter === undefined
            ? []
            : [['retry-after', String(Math.ceil(retryAfter / 1000))] as const]),
        ],
      },
      bytes: encoder.encode(JSON.stringify(envelope)),
    });
  }

  /** A response that cannot be completed ends the connection, so that no client takes a part for the whole. */
  #handleFailure(thrown: unknown): void {
    const fields = { err: thrown, requestId: this.requestId, path: this.#loggedPath() };
    this.#context.log.error(fields, 'writing a direct answer failed');
    this.abort();
  }

  #handleAborted(): void {
    if (this.#isFinished) return;
    if (!this.#hasBegun) this.#status = CLIENT_CLOSED_STATUS;
    const callback = this.#abortCallback;
    this.#finish();
    try {
      callback?.();
    } catch (thrown) {
      const fields = { err: thrown, requestId: this.requestId };
      this.#context.log.error(fields, 'handling an abort failed');
    }
  }

  #finish(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    this.#isOver = true;
    this.#abortCallback = undefined;
    this.#rest = NO_BYTES;
    this.#wake?.();
    try {
      this.#stream?.close();
    } catch (thrown) {
      this.#context.log.error(
        { err: thrown, requestId: this.requestId },
        'closing a direct answer failed',
      );
    }
    this.#context.requestFinished(this, {
      requestId: this.requestId,
      method: this.isHead ? 'HEAD' : 'GET',
      path: this.#loggedPath(),
      status: this.#status,
      durationMs: this.#context.clock.monotonicMs() - this.#startMs,
    });
  }

  /** What follows the prefix names accounts and streams, see `loggedPath`. */
  #loggedPath(): string {
    return `${this.#route.prefix}…`;
  }
}
