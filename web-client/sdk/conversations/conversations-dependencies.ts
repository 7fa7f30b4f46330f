import type { MessagesApi } from '../api/MessagesApi.ts';
import type { ChatSignal } from '../chat/chat-dependencies.ts';
import type { OutboxStore } from '../chat/outbox-store.ts';
import type { Clock } from '../clock.ts';

/** The part of the REST API that direct messages use. Every call rejects with ApiError. */
export type ConversationsApi = Pick<MessagesApi, keyof MessagesApi>;

/** Addresses for files of this device, as browsers give them. */
export type BlobUrls = {
  create: (blob: Blob) => string;
  revoke: (url: string) => void;
};

/** What the client gives to its conversations. */
export type ConversationsDependencies = {
  signal: ChatSignal;
  /** Asks for a connection; it comes, or is tried for, by itself from then on. */
  connect: () => void;
  api: ConversationsApi;
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  /** The server's wall clock: milliseconds since the Unix epoch. */
  nowMs: () => number;
  store: OutboxStore;
  blobUrls: BlobUrls;
  /** An address of this server as a page elsewhere can use it. */
  resolveUrl: (url: string) => string;
};

/** How something gets to the server now: over the session, by REST because there has been none for a while, or not at all. */
export type Way = 'none' | 'socket' | 'rest';
