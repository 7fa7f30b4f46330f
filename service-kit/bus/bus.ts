import { assert } from '../assert.ts';

/** A topic's name in UTF-8 is at most this long. */
export const TOPIC_BYTES_MAX = 256;
/** A notification's payload is at most this long: larger things are stored, and the notification says where. */
export const NOTIFICATION_BYTES_MAX = 256 * 1024;

export type NotificationMeta = {
  topic: string;
  /** Whether this very bus object published it. */
  isOwn: boolean;
};

/** Called with bytes that it may keep and must not change: other handlers get the same ones. */
export type NotificationHandler = (bytes: Uint8Array, meta: NotificationMeta) => void;

export interface Subscription {
  readonly topic: string;
  /** After it resolves the handler is not called again. Idempotent; never rejects. */
  close(): Promise<void>;
}

/** `disconnected` means that notifications may be missed now, and that publishing is likely to be refused. */
export type BusState = 'connected' | 'disconnected';

/**
 * Notifications between processes, by topic.
 *
 * - **At most once.** Nothing is stored. A notification published while a subscriber's bus is disconnected is lost to
 *   it; whoever cannot afford that repairs itself from its own store when the state is `connected` again.
 * - **Order.** One bus object's notifications of one topic arrive in the order of the `publish` calls. Between topics and
 *   between publishers there is none.
 * - **No echo suppression.** A bus receives what it publishes itself, by the same way as everybody else;
 *   `meta.isOwn` tells.
 * - **Handlers** run one after the other and never inside `publish` or `subscribe`. What one throws is logged and counted
 *   and reaches neither the bus nor other handlers.
 * - **Bounded.** Topics, payloads, subscriptions and bytes waiting to be sent have maxima.
 */
export interface Bus {
  /**
   * Resolves when the notification was handed to the bus (with Redis: when Redis has it), which does not mean that
   * somebody received it. Rejects with BusUnavailableError when it was not, or when that cannot be known. The bytes
   * must not be changed until then. Throws an AssertionError for a topic or payload that is too long.
   */
  publish(topic: string, bytes: Uint8Array): Promise<void>;

  /**
   * Resolves when every later `publish`, by anybody, reaches the handler (while connected). When the bus is
   * disconnected it waits for the connection; rejects only when the bus is closed or has too many subscriptions.
   * The same topic may be subscribed several times; each handler gets each notification.
   */
  subscribe(topic: string, handler: NotificationHandler): Promise<Subscription>;

  state(): BusState;

  /**
   * Calls back on every change, after the state has changed. `connected` again means that all subscriptions are in
   * place again: what a subscriber reads from its store from now on, plus what it is notified of, is complete.
   * Returns a function that ends this.
   */
  onStateChange(callback: (state: BusState) => void): () => void;

  /** Ends all subscriptions and connections; publishing rejects from now on. Idempotent. */
  close(): Promise<void>;
}

/** Temporary: the notification was not sent, or it is unknown whether it was. Trying again later may succeed. */
export class BusUnavailableError extends Error {
  override readonly name = 'BusUnavailableError';
  readonly isTemporary = true;
}

/** The bus was closed by its owner, or holds as many subscriptions as it may. Trying again is of no use. */
export class BusClosedError extends Error {
  override readonly name = 'BusClosedError';
  readonly isTemporary = false;
}

/** Throws unless the topic has 1 to TOPIC_BYTES_MAX bytes and the payload at most NOTIFICATION_BYTES_MAX. */
export function assertNotification(topic: string, bytes: Uint8Array): void {
  assertTopic(topic);
  assert(bytes.byteLength <= NOTIFICATION_BYTES_MAX, 'a notification fits NOTIFICATION_BYTES_MAX');
}

export function assertTopic(topic: string): void {
  assert(topic.length > 0, 'a topic has a name');
  assert(Buffer.byteLength(topic) <= TOPIC_BYTES_MAX, 'a topic fits TOPIC_BYTES_MAX');
}
