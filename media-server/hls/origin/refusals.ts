import { AppError } from '@stagedoor/contracts/errors';

/** Why a request is refused; also a label of the metrics. */
export type RefusalReason =
  | 'not-found'
  | 'no-aac'
  | 'no-encoder'
  | 'session-required'
  | 'session-ended'
  | 'bad-request'
  | 'too-many-waiting'
  | 'waited-too-long';

/** When somebody who was refused for too many waiting requests may try again. */
const RETRY_WAITING_MS = 2_000;
/** When to try again for an encoder: another broadcast's last viewer may have left by then. */
const RETRY_ENCODER_MS = 5_000;
/** When to try again after a wait that came to nothing. */
const RETRY_STALLED_MS = 1_000;

/** `why` is for people, where there is more to say than the reason. */
export function refusalError(reason: RefusalReason, why: string | undefined): AppError {
  switch (reason) {
    case 'not-found':
      return new AppError('NOT_FOUND', 'There is nothing here.');
    case 'no-aac':
      return new AppError('NOT_FOUND', 'This server has no AAC: it needs ffmpeg for that.');
    case 'no-encoder':
      return new AppError('UNAVAILABLE', 'All AAC encoders of this server are taken.', {
        retryAfterMs: RETRY_ENCODER_MS,
      });
    case 'session-required':
      return new AppError('GRANT_REQUIRED', 'This stream is not public.');
    case 'session-ended':
      return new AppError(
        'GRANT_INVALID',
        'This address is not valid any more; ask for a new one.',
      );
    case 'bad-request':
      return new AppError('VALIDATION_ERROR', why ?? 'The request is not valid.');
    case 'too-many-waiting':
      return new AppError('RATE_LIMIT_EXCEEDED', 'Too many requests of yours wait already.', {
        retryAfterMs: RETRY_WAITING_MS,
      });
    case 'waited-too-long':
      return new AppError('UNAVAILABLE', 'Nothing new came in time.', {
        retryAfterMs: RETRY_STALLED_MS,
      });
  }
}
