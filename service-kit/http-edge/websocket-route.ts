import type { Connection } from './Connection.ts';
import type { ClientAddress } from './client-address.ts';

/** The HTTP request that asks for a WebSocket. */
export type UpgradeRequest = ClientAddress & {
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** As the browser sent it; undefined from programs that are no browsers. */
  origin: string | undefined;
  requestId: string;
};

export type UpgradeDecision<Data> =
  | {
      accept: true;
      data: Data;
      /** One of those that the client offered. */
      protocol?: string;
    }
  | { accept: false; status: number };

/**
 * What happens on the connections of one route. Exceptions and rejections are logged and close the connection with
 * 1011; they reach nobody else.
 */
export type WebSocketHandlers<Data> = {
  open?(connection: Connection<Data>): void | Promise<void>;
  /** `bytes` is a copy and belongs to the handler. Text arrives as its UTF-8 bytes, checked. */
  message(connection: Connection<Data>, bytes: Uint8Array, isBinary: boolean): void | Promise<void>;
  /** Some of what was queued has been sent; `bufferedBytes` says how much is left. */
  drain?(connection: Connection<Data>): void | Promise<void>;
  /**
   * More than `maxBackpressureBytes` waits for this client because of `publish`. Called repeatedly while that is so.
   * The handler closes the connection with a code of its own; otherwise messages are dropped at eight times the limit.
   */
  slow?(connection: Connection<Data>): void | Promise<void>;
  /** Called once for each connection that opened. 1006 when there was no close frame. Nothing can be sent any more. */
  close?(connection: Connection<Data>, code: number, reason: string): void | Promise<void>;
};

export type WebSocketRoute<Data = unknown> = {
  /** An exact path: `/ws`. */
  path: string;
  /**
   * A longer message ends the connection without a close code (clients see 1006). Whoever wants a code of its own sets
   * this higher than its own limit and checks that in `message`.
   */
  maxPayloadBytes: number;
  /** Silence after which a ping is sent, and then the connection closed; a multiple of 4, from 8 to 960. */
  idleTimeoutSeconds: number;
  /** Bytes that may wait for a slow client. */
  maxBackpressureBytes: number;
  /** Connections at once; more are refused with 503. 50,000 unless given. */
  connectionsMax?: number;
  /** Decides at once; what it throws is a refusal with that error's status. */
  upgrade(request: UpgradeRequest): UpgradeDecision<Data>;
  handlers: WebSocketHandlers<Data>;
};
