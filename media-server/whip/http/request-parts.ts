import { AppError } from '@stagedoor/contracts/errors';
import { TOKEN_BYTES_MAX } from '@stagedoor/contracts/limits';
import { SDP_BYTES_MAX } from '../sdp/sdp-text.ts';
import { HttpRefusal } from './problem.ts';

export const SDP_TYPE = 'application/sdp';
export const FRAGMENT_TYPE = 'application/trickle-ice-sdpfrag';

/** The bearer token; undefined without an Authorization header. Throws AppError TOKEN_INVALID for another scheme. */
export function readBearer(headers: Headers): string | undefined {
  const header = headers.get('authorization');
  if (header === null) return undefined;
  const token = /^Bearer +([^\s,]+)$/i.exec(header.trim())?.[1];
  if (token === undefined || token.length > TOKEN_BYTES_MAX) {
    throw new AppError('TOKEN_INVALID', 'Send Authorization: Bearer and a token.');
  }
  return token;
}

/** 415 for anything but this type; its parameters do not matter. `accepts` names the header that tells what would do. */
export function assertContentType(headers: Headers, type: string, accepts: string): void {
  const given = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (given === type) return;
  throw new HttpRefusal(415, `Send ${type}.`, { [accepts]: type });
}

/** 406 for a client that takes something else only. */
export function assertAccepts(headers: Headers, type: string): void {
  const accept = headers.get('accept');
  if (accept === null || accept.trim() === '') return;
  const [major] = type.split('/');
  const isTaken = accept.split(',').some((range) => {
    const [name, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return !isRefused && (name === type || name === `${major}/*` || name === '*/*');
  });
  if (!isTaken) throw new HttpRefusal(406, `The answer is ${type}.`);
}

/** A text of at most SDP_BYTES_MAX. One that is longer is refused before it is read to its end. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > SDP_BYTES_MAX) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytesCount = 0;
  for await (const chunk of request.body ?? []) {
    bytesCount += chunk.byteLength;
    if (bytesCount > SDP_BYTES_MAX) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new AppError('VALIDATION_ERROR', 'The body is not UTF-8.', { cause });
  }
}

/**
 * What If-Match says: nothing, any version, or entity tags. RFC 9725's own example has the star in quotes, so that counts as one too.
 */
export function readIfMatch(headers: Headers): 'missing' | 'any' | readonly string[] {
  const header = headers.get('if-match')?.trim();
  if (header === undefined || header === '') return 'missing';
  if (header === '*' || header === '"*"') return 'any';
  return header.split(',').map((tag) => tag.trim());
}

function tooLarge(): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', `At most ${SDP_BYTES_MAX} bytes.`, {
    details: { bytesMax: SDP_BYTES_MAX },
  });
}
