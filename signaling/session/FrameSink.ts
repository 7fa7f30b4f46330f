import type { CloseCode } from '@stagedoor/contracts/codes';
import type { NotificationBody, ResponseBody } from './frames.ts';

/**
 * Where a session's frames go: one connection, whatever its socket library and encoding. Frames arrive in the order of
 * the calls, or not at all when the connection is lost; a sink that cannot keep up ends itself and tells the session.
 */
export interface FrameSink {
  /** False from the moment `end` was called or the connection was lost. Then everything else does nothing. */
  readonly isOpen: boolean;
  sendResponse(id: number, body: ResponseBody): void;
  sendNotification(seq: number, body: NotificationBody): void;
  /** What is broadcast to this topic goes to the client too, in the order of the calls, until `unsubscribe`. Both are idempotent. */
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  /** Tells the client why (SessionEnding), then closes with the code. */
  end(closeCode: CloseCode, reason: string): void;
}
