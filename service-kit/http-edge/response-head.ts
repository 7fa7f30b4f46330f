import { STATUS_CODES } from 'node:http';
import { HEAD_BYTES_MAX, headBytes, type ResponseHead } from './ResponseWriter.ts';
import type { SecurityHeaders } from './security-headers.ts';

/** Written by the library, or about the connection, which is the edge's alone (RFC 9110 7.6.1). */
const EDGE_HEADERS = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'x-request-id',
]);

type Surroundings = {
  requestId: string;
  /** The connection ends with this response. */
  isClosing: boolean;
  security: SecurityHeaders;
  /** The request's Host, once it was found well-formed. */
  host: string | undefined;
  cors: readonly (readonly [string, string])[];
};

/**
 * The head of a response as it goes out: the handler's headers (each Set-Cookie on a line of its own), then ours.
 * `withoutConnection` is the same for a sender that says Connection and Date itself. Throws when the handler's headers
 * are too many.
 */
export function responseHead(
  response: Response,
  surroundings: Surroundings,
): ResponseHead & { isJson: boolean; withoutConnection: ResponseHead } {
  const { headers } = response;
  const status = `${response.status} ${response.statusText || STATUS_CODES[response.status] || 'Unknown'}`;
  const lines: (readonly [string, string])[] = [];
  const hasOwnCors = headers.has('access-control-allow-origin');
  for (const [name, value] of headers) {
    if (!EDGE_HEADERS.has(name) && !surroundings.security.owns(name)) lines.push([name, value]);
  }
  lines.push(['x-request-id', surroundings.requestId]);
  const hasOwnPolicy = headers.has('content-security-policy');
  lines.push(...surroundings.security.lines(hasOwnPolicy, surroundings.host));
  if (!hasOwnCors) lines.push(...surroundings.cors);
  const withoutConnection: ResponseHead = { status, lines };
  if (headBytes(withoutConnection) > HEAD_BYTES_MAX)
    throw new Error('the response headers are too large');
  return {
    status,
    lines: surroundings.isClosing ? [...lines, ['connection', 'close'] as const] : lines,
    isJson: headers.get('content-type')?.startsWith('application/json') === true,
    withoutConnection,
  };
}
