import type { HttpRequest, HttpResponse } from 'uWebSockets.js';
import { randomUUID } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { Timer } from '../clock.ts';
import { formatAddress } from './client-address.ts';
import { EdgeRequest } from './EdgeRequest.ts';
import { CLIENT_CLOSED_STATUS, type EdgeContext, type RequestInfo } from './edge-options.ts';
import { errorResponse } from './error-response.ts';
import { bodyTooLarge, RequestBody } from './RequestBody.ts';
import { ResponseWriter } from './ResponseWriter.ts';
import { type RequestHead, readRequestHead } from './request-head.ts';
import { loggedPath } from './request-target.ts';
import { type OpenedBody, openBody } from './response-body.ts';
import { responseHead } from './response-head.ts';

/** Unread request bytes that are let through after the answer, so that the connection can be used again. */
const DISCARD_BYTES_MAX = 1024 * 1024;
/** How long a client that is still sending gets to read the answer before the connection is closed. */
const LINGER_MS = 2_000;
/** What it may send meanwhile. */
const LINGER_BYTES_MAX = 4 * 1024 * 1024;
/** The largest answer that goes to a client that is still sending, in one write. */
const LINGER_ANSWER_BYTES_MAX = 4 * 1024;

/**
 * One request and its response.
 *
 * States: receiving and handling → responding → over. `over` is reached once, by the response's end, by the client's
 * leaving or by `#close`; from then on the native response is not touched. An exception anywhere becomes an error
 * response, or a closed connection when the response has begun; it never leaves into the native code.
 */
export class HttpExchange {
  readonly #context: EdgeContext;
  readonly #res: HttpResponse;
  readonly #writer: ResponseWriter;
  readonly #requestId = randomUUID();
  readonly #startMs: number;
  #head: RequestHead | undefined;
  #body: RequestBody | undefined;
  #request: EdgeRequest | undefined;
  #responseBody: OpenedBody | undefined;
  #hasBegun = false;
  #isFinished = false;
  #status = 0;
  #lingerFromBytes: number | undefined;
  #lingerTimer: Timer | undefined;

  /** Attaches the abort handler before anything else can fail. */
  constructor(context: EdgeContext, res: HttpResponse) {
    this.#context = context;
    this.#res = res;
    this.#writer = new ResponseWriter(res, {
      beforeWrite: () => this.#body?.beforeWrite(),
      afterWrite: (hasRoom) => this.#body?.afterWrite(hasRoom),
    });
    res.onAborted(() => this.#handleAborted());
    this.#startMs = context.clock.monotonicMs();
    context.requestStarted();
  }

  /** Reads the request, which is valid during this call only, and starts the handler. Never throws. */
  start(req: HttpRequest): void {
    try {
      const peerIp = formatAddress(this.#res.getRemoteAddress());
      const head = readRequestHead(req, peerIp, this.#context);
      this.#head = head;
      const bytesMax = this.#context.bodyBytesMax(head.method, head.path);
      if (head.hasBody) this.#receiveBody(bytesMax);
      if (head.error !== undefined) throw head.error;
      if (head.bodyBytes !== undefined && head.bodyBytes > bytesMax) throw bodyTooLarge(bytesMax);
      if (this.#context.isOverloaded()) throw new AppError('UNAVAILABLE', 'The server is busy.');
      void this.#handle(head);
    } catch (thrown) {
      void this.#respondError(thrown);
    }
  }

  /** Ends the exchange now, whatever it is doing. */
  abort(): void {
    this.#writer.close();
    this.#finish();
  }

  #receiveBody(bytesMax: number): void {
    const body = new RequestBody({
      bytesMax,
      flow: { pause: () => this.#res.pause(), resume: () => this.#res.resume() },
      onExceeded: (error) => {
        this.#request?.abort(error);
        if (this.#hasBegun) this.#writer.close();
        else void this.#respondError(error);
      },
    });
    this.#body = body;
    this.#res.onData((chunk, isLast) => {
      try {
        body.receive(chunk, isLast);
        this.#continueLinger();
      } catch (thrown) {
        this.#context.log.error(
          { err: thrown, requestId: this.#requestId },
          'reading a body failed',
        );
        this.abort();
      }
    });
  }

  async #handle(head: RequestHead): Promise<void> {
    try {
      const preflight = this.#context.cors.preflight(head.method, head.path, head.headers);
      await this.#respond(preflight ?? (await this.#callHandler(head)));
    } catch (thrown) {
      await this.#respondError(thrown);
    }
  }

  async #callHandler(head: RequestHead): Promise<Response> {
    const info: RequestInfo = {
      ...head.client,
      requestId: this.#requestId,
      isHead: head.method === 'HEAD',
    };
    const hasBody = head.hasBody && head.method !== 'GET' && head.method !== 'HEAD';
    const request = new EdgeRequest(head.url, {
      method: info.isHead ? 'GET' : head.method,
      headers: head.headers,
      ...(hasBody && this.#body !== undefined
        ? { body: this.#body.stream(), duplex: 'half' as const }
        : {}),
    });
    if (!hasBody) this.#body?.discard();
    this.#request = request;
    const response = await this.#context.fetch(request, info);
    if (!(response instanceof Response)) {
      throw new TypeError('the handler did not return a Response');
    }
    return response;
  }

  async #respond(response: Response): Promise<void> {
    if (this.#hasBegun || this.#writer.isOver) {
      await response.body?.cancel();
      return;
    }
    // A body that throws at its first read must still become a 500, so it is opened before the response begins.
    const opened = await openBody(response, this.#head?.method === 'HEAD');
    this.#responseBody = opened;
    if (this.#hasBegun || this.#writer.isOver) return opened.cancel(new Error('the client left'));
    const head = responseHead(response, {
      requestId: this.#requestId,
      isClosing: this.#context.isDraining() || this.#hasMuchUnread(),
      security: this.#context.security,
      host: this.#head?.host,
      cors: this.#context.cors.lines(
        this.#head?.path ?? '',
        this.#head?.headers.get('origin') ?? null,
      ),
    });
    this.#hasBegun = true;
    this.#status = response.status;
    try {
      if (this.#mustLinger(opened, head.isJson))
        return this.#linger(head.withoutConnection, opened);
      await this.#write(head, opened);
    } catch (thrown) {
      this.#context.log.error(
        { err: thrown, requestId: this.#requestId },
        'writing a response failed',
      );
      this.#writer.close();
      opened.cancel(thrown);
    }
    this.#finish();
  }

  async #write(head: ReturnType<typeof responseHead>, body: OpenedBody): Promise<void> {
    if (body.kind === 'none') this.#writer.sendEmpty(head, body.contentLength);
    else if (body.kind === 'bytes') await this.#writer.sendBytes(head, body.bytes);
    else if (body.totalBytes === undefined) await this.#writer.sendChunked(head, body.next);
    else {
      const outcome = await this.#writer.sendSized(head, body.totalBytes, body.next);
      if (outcome !== 'sent') {
        const fields = { requestId: this.#requestId, path: loggedPath(this.#head?.path), outcome };
        this.#context.log.error(
          fields,
          'a response body does not have the length that it declared',
        );
        body.cancel(new Error('the body is longer than its Content-Length'));
      }
    }
  }

  async #respondError(thrown: unknown): Promise<void> {
    // What fails after an answer began (a handler whose body was refused) is told to nobody.
    if (this.#writer.isOver || this.#hasBegun) return;
    const context = { requestId: this.#requestId, nowMs: this.#context.clock.nowMs() };
    const response = errorResponse(thrown, context);
    if (response.status >= 500 && this.#request?.isAborted !== true) {
      const fields = {
        err: thrown,
        requestId: this.#requestId,
        path: loggedPath(this.#head?.path),
      };
      this.#context.log.error(fields, 'a request failed');
    }
    try {
      await this.#respond(response);
    } catch (again) {
      this.#context.log.error(
        { err: again, requestId: this.#requestId },
        'answering an error failed',
      );
      this.abort();
    }
  }

  /** The client has not sent all of its body, and too much is missing (or nobody knows how much) to wait for it. */
  #hasMuchUnread(): boolean {
    if (this.#body === undefined || this.#body.isComplete || this.#head === undefined) return false;
    const totalBytes = this.#head.bodyBytes ?? Number.POSITIVE_INFINITY;
    return totalBytes - this.#body.receivedBytes > DISCARD_BYTES_MAX;
  }

  #mustLinger(body: OpenedBody, isJson: boolean): body is OpenedBody & { kind: 'bytes' } {
    const isSmall = body.kind === 'bytes' && body.bytes.byteLength <= LINGER_ANSWER_BYTES_MAX;
    return isSmall && isJson && this.#hasMuchUnread();
  }

  #linger(
    head: Parameters<ResponseWriter['sendAndStayOpen']>[0],
    body: { bytes: Uint8Array },
  ): void {
    this.#body?.discard();
    this.#lingerFromBytes = this.#body?.receivedBytes ?? 0;
    const date = new Date(this.#context.clock.nowMs()).toUTCString();
    this.#writer.sendAndStayOpen({ ...head, lines: [...head.lines, ['date', date]] }, body.bytes);
    this.#lingerTimer = this.#context.clock.setTimer(() => this.abort(), LINGER_MS);
  }

  #continueLinger(): void {
    if (this.#lingerFromBytes === undefined || this.#body === undefined) return;
    const sentOnBytes = this.#body.receivedBytes - this.#lingerFromBytes;
    if (this.#body.isComplete || sentOnBytes > LINGER_BYTES_MAX) this.abort();
  }

  #handleAborted(): void {
    try {
      this.#writer.abandon();
      const reason = new DOMException('The client closed the connection.', 'AbortError');
      this.#body?.detach(reason);
      if (this.#lingerFromBytes === undefined) {
        this.#request?.abort(reason);
        this.#responseBody?.cancel(reason);
        if (!this.#hasBegun) this.#status = CLIENT_CLOSED_STATUS;
      }
      this.#finish();
    } catch (thrown) {
      this.#context.log.error(
        { err: thrown, requestId: this.#requestId },
        'handling an abort failed',
      );
    }
  }

  #finish(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    this.#lingerTimer?.cancel();
    if (this.#body?.isComplete === false) {
      // The connection may be used for the next request when the rest of this body has come in.
      this.#body.fail(new Error('the response is over'));
      this.#body.discard();
    }
    this.#context.requestFinished({
      requestId: this.#requestId,
      method: this.#head?.method ?? '',
      path: loggedPath(this.#head?.path),
      status: this.#status,
      durationMs: this.#context.clock.monotonicMs() - this.#startMs,
    });
  }
}
