import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import { MemoryOutboxStore } from '../../chat/MemoryOutboxStore.ts';
import { FakeClock } from '../../clock-fake.ts';
import { ApiError, RequestError } from '../../errors.ts';
import type { Conversation } from '../Conversation.ts';
import { Conversations } from '../Conversations.ts';
import type { ConversationState, InboxState } from '../conversations-state.ts';
import type { Inbox } from '../Inbox.ts';
import { FakePost } from './FakePost.ts';

export let post: FakePost;
export let clock: FakeClock;
export let store: MemoryOutboxStore;
export let conversations: Conversations;
/** Addresses of files on this device that were not given back. */
export let blobUrls: Set<string>;

let isConnected = false;

/** For a test file: everything is new for each of its tests, and nothing is left after it. */
export function useConversations(): void {
  beforeEach(() => {
    post = new FakePost();
    isConnected = false;
    post.tell = (notification) => {
      if (isConnected) conversations.handleNotification(notification);
    };
    clock = new FakeClock();
    store = new MemoryOutboxStore();
    blobUrls = new Set();
    load();
    conversations.handleUser('alice');
  });

  afterEach(async () => {
    await conversations.close();
    assert.equal(clock.pendingCount, 0, 'no timer is left');
    assert.equal(blobUrls.size, 0, 'no file is held');
  });
}

/** A page that was just loaded; what the one before kept is in `store`. */
export function load(): void {
  let count = 0;
  conversations = new Conversations({
    signal: { request: (name, parameters) => post.request(name, parameters) },
    connect: () => undefined,
    ...{ api: post.api, clock, store, random: () => 0 },
    nowMs: () => post.nowMs,
    blobUrls: {
      create: () => {
        count += 1;
        blobUrls.add(`blob:${count}`);
        return `blob:${count}`;
      },
      revoke: (url) => blobUrls.delete(url),
    },
    resolveUrl: (url) => `https://server${url}`,
  });
}

export function beginSession(kind: 'new' | 'resumed' = 'new'): void {
  isConnected = true;
  conversations.handleSession(kind, { userId: post.userId, kind: 'user', roles: [] });
}

export function loseConnection(): void {
  isConnected = false;
  conversations.handleConnectionState({ phase: 'reconnecting', attempt: 1, retryInMs: 0 });
}

/** Lets everything happen that waits for nothing but its turn. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Connected, with the conversation with Bob open and read. */
export async function openReady(id = post.begin()): Promise<Conversation> {
  beginSession();
  const conversation = conversations.open(id);
  await until(conversation, ({ phase }) => phase === 'ready');
  return conversation;
}

export async function openInboxReady(): Promise<Inbox> {
  beginSession();
  const inbox = conversations.openInbox();
  await untilInbox(inbox, ({ phase }) => phase === 'ready');
  return inbox;
}

export async function until(
  conversation: Conversation,
  fits: (state: ConversationState) => boolean,
): Promise<ConversationState> {
  while (!fits(conversation.state)) {
    await new Promise<void>((resolve) => {
      conversation.once('change', () => resolve());
    });
  }
  return conversation.state;
}

export async function untilInbox(
  inbox: Inbox,
  fits: (state: InboxState) => boolean,
): Promise<InboxState> {
  while (!fits(inbox.state)) {
    await new Promise<void>((resolve) => {
      inbox.once('change', () => resolve());
    });
  }
  return inbox.state;
}

/** The person's session hears of a message. */
export function hear(...views: ReturnType<FakePost['say']>[]): void {
  for (const view of views) conversations.handleNotification(post.news(view));
}

export const statuses = ({ state }: Conversation) =>
  state.messages.map(({ text, status }) => `${text} ${status}`);
export const texts = ({ state }: Conversation) => state.messages.map(({ text }) => text);

/** How the socket refuses. */
export function refuse(code: ErrorCode, retryAfterMs = 0): () => never {
  return () => {
    const { isTemporary } = ERROR_CODES[code];
    throw new RequestError('refused', code, code, { isTemporary, retryAfterMs });
  };
}

/** How REST refuses; status 0: no answer at all. */
export function refuseRest(code: ErrorCode, status: number = ERROR_CODES[code].httpStatus) {
  return (): never => {
    throw new ApiError(code, code, { status });
  };
}

/** Requests of this name are unanswered until the returned function is called. */
export function hold(name: string): () => void {
  const before = post.answers[name];
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  post.answers[name] = async (parameters) => {
    await gate;
    if (before === undefined) delete post.answers[name];
    return await post.answer(name, parameters);
  };
  return release;
}
