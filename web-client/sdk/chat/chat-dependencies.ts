import type { Clock } from '../clock.ts';
import type { RequestName, RequestParameters, RequestResult } from '../connection/wire-codec.ts';
import type { ChatAuthor } from './chat-state.ts';
import type { OutboxStore } from './outbox-store.ts';

export type ChatOptions = {
  /** The broadcast's channel name. */
  room: string;
  /** A media grant, role subscribe: private rooms only. Where it is a function it is asked before every join. */
  grant?: string | (() => Promise<string>);
};

/** What a chat needs of the session. The client connects it with the Connection. */
export interface ChatSignal {
  /** Rejects with RequestError; connects first where needed. */
  request<Name extends RequestName>(
    name: Name,
    parameters: RequestParameters<Name>,
  ): Promise<RequestResult<Name>>;
}

/** Who is here, as far as that is known without the chat. */
export type ChatProfile = Pick<ChatAuthor, 'userId' | 'username' | 'displayName'>;

/** What the client gives to a ChatRoom. */
export type ChatDependencies<Room> = {
  signal: ChatSignal;
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  /** The server's wall clock: milliseconds since the Unix epoch. */
  nowMs: () => number;
  /** Whether it is that, and not the one of this machine, which may be wrong by any time. */
  isTimeKnown: () => boolean;
  store: OutboxStore;
  profile: () => ChatProfile | undefined;
  /** It is closed. `mayBeJoined`: the server may go on sending what is published. */
  onClosed: (room: Room, options: { mayBeJoined: boolean }) => Promise<void>;
};
