/** `dropped`: the message will never arrive. */
export type SocketSendResult = 'sent' | 'queued' | 'dropped';

/** One open WebSocket, as the edge of signaling uses it. No method throws, also when the socket is closed. */
export interface SocketConnection {
  readonly isOpen: boolean;
  readonly ip: string;
  send(message: Uint8Array | string, isBinary: boolean): SocketSendResult;
  /** Receives what is published under this topic from now on. */
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  /** Bytes that the client has not taken yet. */
  bufferedBytes(): number;
  /** Sends a close frame after what is queued. The route's `close` may run before this returns. */
  end(code: number, reason: string): void;
}

/** Sends to every open socket that has subscribed to the topic. */
export type PublishToTopic = (
  topic: string,
  message: Uint8Array | string,
  isBinary: boolean,
) => void;

/** The HTTP request that asks for a WebSocket. */
export type SocketUpgradeRequest = {
  readonly ip: string;
  readonly headers: { get(name: string): string | null };
  readonly query: { get(name: string): string | null };
  /** As the browser sent it; undefined from programs that are no browsers. */
  readonly origin: string | undefined;
};

export type SocketUpgradeDecision<Data> =
  | { accept: true; data: Data }
  | { accept: false; status: number };

/** A WebSocket route, in the shape in which the HTTP edge takes it. */
export type SocketRoute<Data> = {
  path: string;
  maxPayloadBytes: number;
  idleTimeoutSeconds: number;
  maxBackpressureBytes: number;
  upgrade(request: SocketUpgradeRequest): SocketUpgradeDecision<Data>;
  handlers: {
    open(connection: SocketConnection & { readonly data: Data }): void;
    message(
      connection: SocketConnection & { readonly data: Data },
      bytes: Uint8Array,
      isBinary: boolean,
    ): void;
    /** More than `maxBackpressureBytes` waits for this client because of what was published. */
    slow(connection: SocketConnection & { readonly data: Data }): void;
    close(connection: SocketConnection & { readonly data: Data }, code: number): void;
  };
};
