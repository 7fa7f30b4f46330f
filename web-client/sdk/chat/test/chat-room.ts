import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import { FakeClock } from '../../clock-fake.ts';
import { RequestError } from '../../errors.ts';
import { ChatRoom } from '../ChatRoom.ts';
import type { ChatOptions } from '../chat-dependencies.ts';
import type { ChatState } from '../chat-state.ts';
import { MemoryOutboxStore } from '../MemoryOutboxStore.ts';
import { FakeChatLog, ROOM } from './FakeChatLog.ts';
import { FakeChatSignal } from './FakeChatSignal.ts';

export let log: FakeChatLog;
export let signal: FakeChatSignal;
export let clock: FakeClock;
export let store: MemoryOutboxStore;
export let room: ChatRoom;
export let changes: ChatState[];
/** Of whoever is logged in. */
export let userId: string;
/** Of the server; this machine's clock is wrong. */
let isTimeKnown: boolean;
const WRONG_BY_MS = 24 * 60 * 60_000;

/** For a test file: everything is new for each of its tests, and nothing is left after it. */
export function useChatRoom(): void {
  beforeEach(() => {
    log = new FakeChatLog();
    signal = new FakeChatSignal(log);
    clock = new FakeClock();
    store = new MemoryOutboxStore();
    changes = [];
    userId = 'alice';
    isTimeKnown = true;
  });

  afterEach(async () => {
    await room.close();
    assert.equal(clock.pendingCount, 0, 'no timer is left');
  });
}

/** What is opened from now on learns the server's time with its session. */
export function forgetTime(): void {
  isTimeKnown = false;
}

/** Opened, without a session. */
export function open(options: Partial<ChatOptions> = {}): void {
  room = new ChatRoom(
    { room: ROOM, ...options },
    {
      ...{ signal, clock, store, random: () => 0 },
      nowMs: () => clock.monotonicMs() + (isTimeKnown ? 0 : WRONG_BY_MS),
      isTimeKnown: () => isTimeKnown,
      profile: () => ({ userId, username: userId, displayName: userId.toUpperCase() }),
      onClosed: async () => undefined,
    },
  );
  room.on('change', (state) => changes.push(state));
  room.start();
}

export function beginSession(kind: 'new' | 'resumed' = 'new', roles: string[] = []): void {
  isTimeKnown = true;
  room.handleSession(kind, { userId, kind: 'user', roles });
}

/** In the chat, with what was said before. */
export async function join(options: Partial<ChatOptions> = {}): Promise<void> {
  open(options);
  beginSession();
  await untilPhase('joined');
}

/** Somebody else is logged in from now on. */
export function logIn(as: string): void {
  userId = as;
  signal.userId = as;
}

export async function until(fits: (state: ChatState) => boolean): Promise<ChatState> {
  while (!fits(room.state)) {
    await new Promise<void>((resolve) => {
      room.once('change', () => resolve());
    });
  }
  return room.state;
}

export const untilPhase = (phase: ChatState['phase']) => until((state) => state.phase === phase);

/** Everybody in the chat hears it. */
export function hear(...publications: ReturnType<FakeChatLog['say']>[]): void {
  room.handlePublications(log.frame(...publications));
}

export const texts = () => room.state.messages.map(({ text }) => text);
export const statuses = () => room.state.messages.map(({ text, status }) => `${text} ${status}`);

export function refusal(code: ErrorCode, retryAfterMs = 0): RequestError {
  const { isTemporary } = ERROR_CODES[code];
  return new RequestError('refused', code, code, { isTemporary, retryAfterMs });
}

export function refuse(code: ErrorCode, retryAfterMs = 0): () => never {
  return () => {
    throw refusal(code, retryAfterMs);
  };
}
