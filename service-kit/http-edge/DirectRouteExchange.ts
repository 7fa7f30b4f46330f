import type { HttpRequest, HttpResponse } from 'uWebSockets.js';
import { randomUUID } from 'node:crypto';
import { ERROR_CODES } from '@stagedoor/contracts/codes';
import { AppError, toAppError } from '@stagedoor/contracts/errors';
import { formatAddress } from './client-address.ts';
import { DirectBody } from './DirectBody.ts';
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
/**
 * A body up to this size, with its head, fits into the library's cork buffer (16 KiB) when nothing else is in it, and then `end`
 * loses nothing; it is the cheapest way to answer.
 */
const ONE_WRITE_BYTES_MAX = 8 * 1024;

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

/** What the exchanges of one route and method have in common. */
export type DirectEndpoint = {
  context: EdgeContext;
  route: DirectRoute;
  heads: DirectHeads;
  isHead: boolean;
};

/**
 * One request on a direct route and its answer.
 *
 * States: waiting → responding → over. `over` is reached once, by the end of the answer, by the client's leaving or by `#close`;
 * from then on the native response is not touched. Nothing that the route throws leaves into the native code.
 *
 * Thousands of these wait at a time and are replaced several times a second: each field and closure more is paid for in garbage
 * collection.
 */
export class DirectRouteExchange implements DirectExchange {
  path = '';
  query = '';
  readonly #endpoint: DirectEndpoint;
  readonly #res: HttpResponse;
  readonly #startMs: number;
  /** While `handle` runs. */
  #req: HttpRequest | undefined;
  #requestId: string | undefined;
  #state: 'waiting' | 'responding' | 'over' = 'waiting';
  #status = 0;
  #abortCallback: ((subject: never) => void) | undefined;
  #abortSubject: unknown;
  /** Of an answer that could not be written at once. */
  #body: DirectBody | undefined;

  /** Attaches the abort handler before anything else can fail. */
  constructor(endpoint: DirectEndpoint, res: HttpResponse) {
    this.#endpoint = endpoint;
    this.#res = res;
    res.onAborted(() => this.#handleAborted());
    // A whole number needs no object of its own.
    this.#startMs = Math.floor(endpoint.context.clock.monotonicMs());
    endpoint.context.requestStarted();
  }

  get isHead(): boolean {
    return this.#endpoint.isHead;
  }

  get requestId(): string {
    this.#requestId ??= randomUUID();
    return this.#requestId;
  }

  get isOver(): boolean {
    return this.#state !== 'waiting';
  }

  /** Reads the request, which is valid during this call only, and calls the route. Never throws. */
  start(req: HttpRequest): void {
    this.#req = req;
    try {
      this.#readTarget(req);
      const { context, route } = this.#endpoint;
      if (context.isOverloaded()) throw new AppError('UNAVAILABLE', 'The server is busy.');
      route.handle(this);
    } catch (thrown) {
      this.#fail(thrown);
    }
    this.#req = undefined;
    // A request that waits keeps nothing that its route did not keep.
    this.path = '';
    this.query = '';
  }

  /** Answers OPTIONS, whoever asks. Never throws. */
  startOptions(req: HttpRequest): void {
    this.#req = req;
    try {
      this.#readTarget(req);
      this.respond({ head: OPTIONS_HEAD, bytes: NO_BYTES });
    } catch (thrown) {
      this.#fail(thrown);
    }
    this.#req = undefined;
  }

  header(name: DirectHeaderName): string {
    return this.#request().getHeader(name);
  }

  clientIp(): string {
    const req = this.#request();
    const { proxies } = this.#endpoint.context;
    const peerIp = formatAddress(this.#res.getRemoteAddress());
    if (!proxies.has(peerIp)) return peerIp;
    const forwardedFor = req.getHeader('x-forwarded-for') || undefined;
    return proxies.resolve(peerIp, false, {
      forwardedFor,
      forwardedProto: undefined,
      isForwarded: true,
    }).ip;
  }

  onAborted<Subject>(callback: (subject: Subject) => void, subject: Subject): void {
    this.#abortCallback = callback;
    this.#abortSubject = subject;
  }

  respond(answer: DirectAnswer): void {
    if (this.#state !== 'waiting') {
      if ('close' in answer) answer.close();
      return;
    }
    this.#state = 'responding';
    this.#forgetAbort();
    this.#status = answer.head.status;
    try {
      this.#write(answer);
    } catch (thrown) {
      this.#handleFailure(thrown);
    }
  }

  fail(error: AppError): void {
    this.#fail(error);
  }

  #write(answer: DirectAnswer): void {
    const { head } = answer;
    const totalBytes = 'bytes' in answer ? answer.bytes.byteLength : answer.totalBytes;
    if (this.isHead || totalBytes === 0) {
      if ('close' in answer) answer.close();
      this.#writeHeadOnly(head, totalBytes);
    } else if (
      'bytes' in answer &&
      totalBytes <= ONE_WRITE_BYTES_MAX &&
      // While a request is handled, what was answered to those before it may still be in the cork buffer.
      this.#req === undefined
    ) {
      this.#res.cork(() => {
        this.#writeHead(head);
        this.#res.end(answer.bytes);
      });
      this.#finish();
    } else {
      this.#body = new DirectBody(this.#res, answer, {
        finished: () => this.#finish(),
        failed: (thrown) => this.#handleFailure(thrown),
      });
      this.#body.start(() => this.#writeHead(head));
    }
  }

  #writeHeadOnly(head: DirectHead, totalBytes: number): void {
    const hasLength = head.status !== 204 && head.status !== 304;
    this.#res.cork(() => {
      this.#writeHead(head);
      // Given the length itself, the library waits for that many bytes and refuses the connection's next request.
      if (hasLength) this.#res.writeHeader('content-length', String(totalBytes));
      this.#res.endWithoutBody();
    });
    this.#finish();
  }

  /** All lines in one call, as the value of the first: each call into the native side costs about as much as a line. */
  #writeHead(head: DirectHead): void {
    const { context, heads } = this.#endpoint;
    const { status, name, value } = heads.rendered(head);
    const closing = context.isDraining() ? '\r\nconnection: close' : '';
    if (head.status !== 200) this.#res.writeStatus(status);
    this.#res.writeHeader(name, `${value}\r\nx-request-id: ${this.requestId}${closing}`);
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

  #fail(thrown: unknown): void {
    if (this.#state !== 'waiting') return;
    const error = toAppError(thrown);
    const { context } = this.#endpoint;
    if (error.code === 'INTERNAL_ERROR') {
      const fields = { err: thrown, requestId: this.requestId, path: this.#loggedPath() };
      context.log.error(fields, 'a request failed');
    }
    const envelope = errorEnvelope(error, this.requestId, context.clock.nowMs());
    const retryAfter = error.retryAfterMs;
    this.respond({
      head: {
        status: ERROR_CODES[error.code].httpStatus,
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
    this.#endpoint.context.log.error(fields, 'writing a direct answer failed');
    if (this.#state === 'over') return;
    this.#res.close();
    // The library has called the abort handler, which did this already.
    this.#finish();
  }

  #handleAborted(): void {
    if (this.#state === 'over') return;
    if (this.#state === 'waiting') this.#status = CLIENT_CLOSED_STATUS;
    const callback = this.#abortCallback;
    const subject = this.#abortSubject;
    this.#finish();
    try {
      callback?.(subject as never);
    } catch (thrown) {
      const fields = { err: thrown, requestId: this.requestId };
      this.#endpoint.context.log.error(fields, 'handling an abort failed');
    }
  }

  #finish(): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.#forgetAbort();
    const { context, isHead } = this.#endpoint;
    try {
      this.#body?.stop();
    } catch (thrown) {
      const fields = { err: thrown, requestId: this.requestId };
      context.log.error(fields, 'closing a direct answer failed');
    }
    context.requestFinished({
      requestId: this.requestId,
      method: isHead ? 'HEAD' : 'GET',
      path: this.#loggedPath(),
      status: this.#status,
      durationMs: context.clock.monotonicMs() - this.#startMs,
    });
  }

  #forgetAbort(): void {
    this.#abortCallback = undefined;
    this.#abortSubject = undefined;
  }

  /** What follows the prefix names accounts and streams, see `loggedPath`. */
  #loggedPath(): string {
    return `${this.#endpoint.route.prefix}…`;
  }
}
