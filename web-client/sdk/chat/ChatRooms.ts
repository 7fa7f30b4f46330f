import type { SessionIdentity } from '../connection/Connection.ts';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { ChatReactions, Notification } from '../connection/wire-codec.ts';
import { RequestError } from '../errors.ts';
import { ChatReplay, type ChatReplayOptions } from './ChatReplay.ts';
import { ChatRoom } from './ChatRoom.ts';
import type { ChatDependencies, ChatOptions } from './chat-dependencies.ts';
import type { ChatFrame } from './chat-wire.ts';

type Chat = ChatRoom | ChatReplay;

/** The chats that one client has open, live or replayed, several of one room too; hands each of them what concerns it. */
export class ChatRooms {
  readonly #dependencies: Omit<ChatDependencies<ChatRoom>, 'onClosed'>;
  readonly #rooms = new Set<Chat>();

  constructor(dependencies: Omit<ChatDependencies<ChatRoom>, 'onClosed'>) {
    this.#dependencies = dependencies;
  }

  open(options: ChatOptions): ChatRoom {
    const room = new ChatRoom(options, {
      ...this.#dependencies,
      onClosed: (closed, { mayBeJoined }) => this.#forget(closed, mayBeJoined),
    });
    this.#rooms.add(room);
    room.start();
    return room;
  }

  openReplay(options: ChatReplayOptions): ChatReplay {
    const { signal, clock, random } = this.#dependencies;
    const replay = new ChatReplay(options, {
      ...{ signal, clock, random },
      onClosed: (closed, { mayBeJoined }) => this.#forget(closed, mayBeJoined),
    });
    this.#rooms.add(replay);
    return replay;
  }

  handleSession(kind: 'new' | 'resumed', identity: SessionIdentity): void {
    for (const room of [...this.#rooms]) room.handleSession(kind, identity);
  }

  handleConnectionState(state: ConnectionState): void {
    if (state.phase === 'connected' || state.phase === 'idle') return;
    for (const room of [...this.#rooms]) {
      if (state.phase === 'closed') room.handleConnectionClosed(state.end);
      else room.handleConnectionLost();
    }
  }

  handleNotification({ name, payload }: Notification): void {
    if (name === 'accountChanged') for (const room of this.#rooms) room.handleAccountChanged();
    if (name !== 'removedFromChat') return;
    for (const room of this.#of(payload.room)) room.handleRemoved(payload.code);
  }

  handlePublications(frame: ChatFrame): void {
    for (const room of this.#of(frame.room)) room.handlePublications(frame);
  }

  handleReactions(frame: ChatReactions): void {
    for (const room of this.#of(frame.room))
      if (room instanceof ChatRoom) room.handleReactions(frame);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#rooms].map((room) => room.close()));
  }

  #of(name: string): Chat[] {
    return [...this.#rooms].filter(({ room }) => room === name);
  }

  /** Best effort: the server forgets a chat with its session anyway. */
  async #forget(closed: Chat, mayBeJoined: boolean): Promise<void> {
    this.#rooms.delete(closed);
    if (!mayBeJoined || this.#of(closed.room).length > 0) return;
    try {
      await this.#dependencies.signal.request('leaveChat', { room: closed.room });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
    }
  }
}
