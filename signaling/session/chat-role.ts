import type { Identity } from '@stagedoor/contracts/identity';
import type { SessionId } from '@stagedoor/contracts/ids';
import type { ChatRequestName, NotificationBody, RequestBodies, ResponseBody } from './frames.ts';

/** A session as chat knows it: who asks, and where what is broadcast goes. */
export interface ChatSession {
  readonly id: SessionId;
  /** Changes when the account's roles do. */
  readonly identity: Identity;
  /** What is broadcast to this topic reaches the client from now on, also over later connections. */
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  notify(body: NotificationBody): void;
}

/**
 * What a client asks of chat. Rejects with AppError, which becomes the client's answer. `isWanted` turns false when nobody waits for
 * the answer any more: then nothing may be left of the request that only its answer would have made known.
 */
export type ChatRequestHandler<Name extends ChatRequestName> = (
  body: RequestBodies[Name],
  caller: { session: ChatSession; isWanted: () => boolean },
) => Promise<ResponseBody> | ResponseBody;

/** Chat, as signaling needs it; `stagedoor.ts` hands it in. */
export interface ChatRequests {
  readonly handlers: { readonly [Name in ChatRequestName]: ChatRequestHandler<Name> };
  /** The session has a connection: it began, or was resumed. May be told again without the other in between, and so may the other. */
  handleSessionConnected(session: ChatSession): void;
  /** The session lost its connection, and may be resumed. */
  handleSessionDetached(session: ChatSession): void;
  /** The session is over, whether it had a connection or not; nothing more can be told to it. */
  handleSessionClosed(session: ChatSession): void;
}
