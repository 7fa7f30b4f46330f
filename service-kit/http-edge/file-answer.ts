import { type ByteRange, parseByteRange } from './byte-range.ts';

/** A file of a size that does not change, as `answerFile` sends it. */
export type AnsweredFile = {
  sizeBytes: number;
  /** With a strong `ETag`, `Content-Type` and whatever else belongs to every answer with this file. */
  headers: Headers;
  /** Its bytes; called at most once, and not where the answer has no body. Rejects with what the answer is instead. */
  open(range: ByteRange): Promise<ReadableStream<Uint8Array>>;
};

/**
 * The answer to a GET of a file, by what the request's headers ask: the whole, one range, or nothing where the client has it already
 * (RFC 9110 13 and 14). Of HEAD, the head.
 */
export async function answerFile(
  asked: Headers,
  { sizeBytes, headers, open }: AnsweredFile,
  { isHead = false }: { isHead?: boolean } = {},
): Promise<Response> {
  headers.set('accept-ranges', 'bytes');
  const etag = headers.get('etag') ?? '';
  if (isMatching(asked.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  const condition = asked.get('if-range');
  const isRangeGood = condition === null || condition === etag;
  const range = isRangeGood ? parseByteRange(asked.get('range'), sizeBytes) : 'whole';
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${sizeBytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = range === 'whole' ? { first: 0, last: sizeBytes - 1 } : range;
  headers.set('content-length', String(last - first + 1));
  if (range !== 'whole') headers.set('content-range', `bytes ${first}-${last}/${sizeBytes}`);
  const status = range === 'whole' ? 200 : 206;
  if (isHead || sizeBytes === 0) return new Response(null, { status, headers });
  return new Response(await open({ first, last }), { status, headers });
}

/** Weak comparison, so that a tag that a proxy made weak still matches. */
function isMatching(condition: string | null, etag: string): boolean {
  if (condition === null) return false;
  return condition
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}
