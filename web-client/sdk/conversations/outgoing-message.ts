import type { UnsentMessage } from '../chat/outbox-store.ts';
import { ApiError, type Failure, RequestError } from '../errors.ts';

/** A message that the server has not stored yet. */
export type OutgoingMessage = {
  clientId: string;
  text: string;
  /** Milliseconds since the Unix epoch. */
  writtenAtMs: number;
  file: Blob | undefined;
  /** What the upload of `file` was answered with. */
  mediaId: string | undefined;
  /** Of `file`, on this device; empty without one. */
  previewUrl: string;
  uploadedShare: number | undefined;
  status: 'sending' | 'failed';
  failure: Failure | undefined;
};

export function outgoingOf(
  { id, text, writtenAtMs, file, mediaId }: UnsentMessage,
  previewUrl: string,
): OutgoingMessage {
  return {
    ...{ clientId: id, text, writtenAtMs, file, mediaId, previewUrl },
    uploadedShare: mediaId === undefined ? unsentShareOf(file) : 1,
    ...{ status: 'sending', failure: undefined },
  };
}

export function unsentOf({ clientId, ...message }: OutgoingMessage): UnsentMessage {
  const { text, writtenAtMs, file, mediaId } = message;
  return { id: clientId, text, replyTo: undefined, writtenAtMs, file, mediaId };
}

/** How much of a file is uploaded before the upload begins; undefined where there is none. */
export function unsentShareOf(file: Blob | undefined): number | undefined {
  return file === undefined ? undefined : 0;
}

/** Trying the same again may help. */
export function isTemporary(error: unknown): error is RequestError | ApiError {
  if (error instanceof RequestError) {
    return error.isTemporary || error.reason === 'too-many' || isSessionGone(error);
  }
  return (
    error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500)
  );
}

/**
 * With the session everything ended that was asked in it: what is asked again does not wait for the server to recover. A connection that
 * is closed for good may be one that REST does without.
 */
export function isSessionGone(error: RequestError | ApiError): boolean {
  return (
    error instanceof RequestError && (error.reason === 'session-lost' || error.reason === 'closed')
  );
}
