import { AppError } from '@stagedoor/contracts/errors';
import type { z } from 'zod';
import { parseSingleQuery } from '../http-edge/request-target.ts';

/** Wrong fields that one answer lists; a form has fewer, an attacker's body may have thousands. */
const FIELDS_LISTED_MAX = 32;

const JSON_CONTENT_TYPE = /^application\/(?:[\w.+-]+\+)?json(?:;|$)/i;

export type InputPart = 'path' | 'query' | 'body';

/** The value as the schema transforms it, or VALIDATION_ERROR with `details.fields`: where, and what is wrong there. */
export function validate(schema: z.ZodType, value: unknown, part: InputPart): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, FIELDS_LISTED_MAX).map((issue) => ({
    in: part,
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  throw new AppError('VALIDATION_ERROR', 'The request is not valid.', { details: { fields } });
}

/** The query as an object; a parameter that is given twice is refused, whether it is known or not. */
export function readQuery(url: string): Record<string, string> {
  return { ...parseSingleQuery(url) };
}

/**
 * The JSON body, or `{}` for an empty one. Reads at most `bytesMax` and stops there. Only JSON content types are read:
 * a form of a foreign page cannot send them without asking first (CORS).
 */
export async function readJsonBody(request: Request, bytesMax: number): Promise<unknown> {
  const declaredBytes = Number(request.headers.get('content-length') ?? 0);
  if (declaredBytes > bytesMax) throw tooLarge(bytesMax);
  const bytes = await readBytes(request, bytesMax);
  if (bytes.length === 0) return {};
  if (!JSON_CONTENT_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError('VALIDATION_ERROR', 'The body is not JSON.', { cause });
  }
}

async function readBytes(request: Request, bytesMax: number): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytesCount = 0;
  try {
    // Leaving the loop cancels the stream, so that the edge stops reading the socket.
    for await (const chunk of request.body) {
      bytesCount += chunk.byteLength;
      if (bytesCount > bytesMax) throw tooLarge(bytesMax);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    // The client left in the middle. Nobody reads the answer, and it is no defect of ours to be logged as one.
    throw new AppError('VALIDATION_ERROR', 'The body ended too early.', { cause: error });
  }
  return Buffer.concat(chunks, bytesCount);
}

function tooLarge(bytesMax: number): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', 'The body is too large.', { details: { bytesMax } });
}
