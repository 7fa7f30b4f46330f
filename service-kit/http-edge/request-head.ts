import type { HttpRequest } from 'uWebSockets.js';
import { AppError } from '@stagedoor/contracts/errors';
import { type ClientAddress, FORWARDING_HEADERS, type TrustedProxies } from './client-address.ts';
import { requestUrl } from './request-target.ts';

/** What the edge serves. The fetch standard forbids TRACE and CONNECT, and nobody here answers others. */
/** A method that nobody serves, in metrics: a name of the client's own choice would be a series of its own. */
const OTHER_METHOD = 'other';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Headers of which a second one would let two readers of the request disagree (RFC 9112 3.2 and 6.3). */
const SINGLE_HEADERS = new Set(['host', 'content-length', 'transfer-encoding']);
/** Up to a petabyte, and always a safe integer. */
const CONTENT_LENGTH_PATTERN = /^\d{1,15}$/;

export type RequestHead = {
  method: string;
  /** As it was sent, without the query. */
  path: string;
  url: string;
  /** The Host header; undefined while it was not found well-formed. */
  host: string | undefined;
  headers: Headers;
  client: ClientAddress;
  hasBody: boolean;
  /** The declared length; undefined for a chunked body. */
  bodyBytes: number | undefined;
  /** Why the request is refused, if it is; the other fields are then as good as they could be read. */
  error: AppError | undefined;
};

/** Copies what is needed of a native request, which is only valid while its callback runs. Never throws. */
export function readRequestHead(
  req: HttpRequest,
  peerIp: string,
  context: { proxies: TrustedProxies; isTls: boolean },
): RequestHead {
  const { headers, error: headersError } = readHeaders(req);
  const client = context.proxies.resolve(peerIp, context.isTls, {
    forwardedFor: headers.get('x-forwarded-for') ?? undefined,
    forwardedProto: headers.get('x-forwarded-proto') ?? undefined,
    isForwarded: FORWARDING_HEADERS.some((name) => headers.has(name)),
  });
  const isChunked = headers.has('transfer-encoding');
  const contentLength = headers.get('content-length');
  const bodyBytes = isChunked ? undefined : Number(contentLength ?? '0');
  const head: RequestHead = {
    method: req.getCaseSensitiveMethod(),
    path: req.getUrl(),
    url: '',
    host: undefined,
    headers,
    client,
    hasBody: isChunked || bodyBytes !== 0,
    bodyBytes,
    error: headersError,
  };
  try {
    assertFraming(headers);
    if (!METHODS.has(head.method)) {
      throw new AppError('METHOD_NOT_ALLOWED', 'This method is not supported.');
    }
    // Without a question mark the query is undefined, whatever the published types say.
    const scheme = client.isSecure ? 'https' : 'http';
    head.url = requestUrl(scheme, headers.get('host') ?? '', head.path, req.getQuery() ?? '');
    if (!URL.canParse(head.url)) throw new AppError('VALIDATION_ERROR', 'The URL is malformed.');
    head.host = headers.get('host') ?? undefined;
  } catch (thrown) {
    head.error ??= thrown instanceof AppError ? thrown : malformedHeaders(thrown);
  }
  return head;
}

/** The method as a label: one of few. */
export function methodLabel(method: string): string {
  return METHODS.has(method) ? method : OTHER_METHOD;
}

function readHeaders(req: HttpRequest): { headers: Headers; error: AppError | undefined } {
  const headers = new Headers();
  let error: AppError | undefined;
  req.forEach((name, value) => {
    try {
      if (SINGLE_HEADERS.has(name) && headers.has(name)) throw malformedHeaders();
      headers.append(name, asByteString(value));
    } catch (thrown) {
      error ??= thrown instanceof AppError ? thrown : malformedHeaders(thrown);
    }
  });
  return { headers, error };
}

/** The native side decodes header bytes as UTF-8; fetch's Headers hold one character per byte. */
function asByteString(value: string): string {
  for (let index = 0; index < value.length; index += 1) {
    if (value.charCodeAt(index) > 0x7f) return Buffer.from(value, 'utf8').toString('latin1');
  }
  return value;
}

function assertFraming(headers: Headers): void {
  const contentLength = headers.get('content-length');
  if (contentLength !== null && !CONTENT_LENGTH_PATTERN.test(contentLength))
    throw malformedHeaders();
  const transferEncoding = headers.get('transfer-encoding');
  if (transferEncoding !== null && transferEncoding.toLowerCase() !== 'chunked')
    throw malformedHeaders();
}

function malformedHeaders(cause?: unknown): AppError {
  return new AppError('VALIDATION_ERROR', 'The request headers are malformed.', { cause });
}
