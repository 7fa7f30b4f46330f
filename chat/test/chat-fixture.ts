import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant, Role } from '@stagedoor/contracts/identity';
import {
  asRoomId,
  asSessionId,
  asUserId,
  type RoomId,
  type UserId,
} from '@stagedoor/contracts/ids';
import { stagedoor } from '@stagedoor/contracts/wire';
import { MemoryBus, MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import { type Clock, systemClock } from '@stagedoor/service-kit/clock';
import { createSilentLogger, type Logger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { createTestDatabase } from '@stagedoor/service-kit/test-database';
import { testDatabaseUrl } from '../../tests/setup/services.ts';
import { Chat } from '../Chat.ts';
import type { ConversationNotification } from '../conversations/roles.ts';
import type { ChatSession } from '../roles.ts';

type ChatRequest = Extract<keyof Chat['handlers'], string>;
type Shape<Name extends ChatRequest> = Parameters<Chat['handlers'][Name]>[0];
type Publication = stagedoor.ChatPublication;

/** The streams and the people as these tests have them. */
export class FakeStreams {
  readonly #rooms = new Map<
    RoomId,
    {
      creatorId: UserId;
      isLive: boolean;
      isPrivate: boolean;
      openedAtMs: number;
      admitted: Set<UserId>;
    }
  >();

  add(room: RoomId, creatorId: UserId): void {
    this.#rooms.set(room, {
      ...{ creatorId, isLive: true, isPrivate: false, openedAtMs: 0 },
      admitted: new Set(),
    });
  }

  change(
    room: RoomId,
    change: { isLive?: boolean; isPrivate?: boolean; openedAtMs?: number },
  ): void {
    const found = this.#rooms.get(room);
    assert.ok(found);
    Object.assign(found, change);
  }

  admit(room: RoomId, userId: UserId): void {
    this.#rooms.get(room)?.admitted.add(userId);
  }

  #answersLate = false;

  /** Answers are as of when it was asked, as a database gives them. */
  answerLate(): void {
    this.#answersLate = true;
  }

  /** What asking for a room waits for; rejects to be an outage. */
  beforeFind: () => Promise<void> = async () => undefined;
  findsCount = 0;

  async findRoom(room: RoomId) {
    this.findsCount += 1;
    const asked = this.#rooms.get(room);
    const asOf = asked && { ...asked };
    await this.beforeFind();
    const found = this.#answersLate ? asOf : this.#rooms.get(room);
    if (found === undefined) throw new AppError('NOT_FOUND', 'There is no such stream.');
    const { creatorId, isLive, isPrivate } = found;
    const admitted = new Set(found.admitted);
    return {
      ...{ creatorId, isLive },
      assertMayEnter: ({ identity }: { identity: Identity }) => {
        const isInside = identity.userId === creatorId || admitted.has(identity.userId);
        if (isPrivate && !isInside) throw new AppError('GRANT_REQUIRED', 'This stream is private.');
      },
      hiddenBeforeMs: ({ identity }: { identity: Identity }) =>
        identity.userId === creatorId ? 0 : found.openedAtMs,
    };
  }
}

/** Somebody at a page: keeps what they heard, as the page would have it. */
export class Person implements ChatSession {
  readonly id = asSessionId(randomUUID());
  readonly heard: Publication[] = [];
  readonly frames: stagedoor.ChatPublications.$Properties[] = [];
  readonly removedFrom: stagedoor.RemovedFromChat.$Properties[] = [];
  /** Of their conversations. */
  readonly told: ConversationNotification[] = [];
  /** That somebody types, as only those hear it who are connected. */
  readonly toldNow: ConversationNotification[] = [];
  readonly topics = new Set<string>();
  identity: Identity;
  readonly #chat: Chat;
  readonly #waiting = new Set<() => void>();

  constructor(chat: Chat, identity: Identity) {
    this.#chat = chat;
    this.identity = identity;
  }

  get userId(): UserId {
    return this.identity.userId;
  }

  subscribe(topic: string): void {
    this.topics.add(topic);
  }

  unsubscribe(topic: string): void {
    this.topics.delete(topic);
  }

  notify({ removedFromChat }: { removedFromChat: stagedoor.RemovedFromChat.$Properties }): void {
    this.removedFrom.push(removedFromChat);
    this.#wake();
  }

  notifyUser(notification: ConversationNotification): void {
    this.told.push(notification);
    this.#wake();
  }

  notifyUserNow(notification: ConversationNotification): void {
    this.toldNow.push(notification);
    this.#wake();
  }

  receive(frame: stagedoor.ChatPublications.$Properties): void {
    this.frames.push(frame);
    this.heard.push(...((frame.publications ?? []) as Publication[]));
    this.#wake();
  }

  /** Asks as the wire does: what is not given is there with its default. */
  async ask<Name extends ChatRequest>(
    name: Name,
    body: Partial<Shape<Name>>,
    isWanted: () => boolean = () => true,
  ): Promise<Omit<stagedoor.Response.$Properties, 'id'>> {
    const decoded = stagedoor.Request.decode(
      stagedoor.Request.encode({ id: 1, [name]: body } as stagedoor.Request.$Properties).finish(),
    );
    const handler = this.#chat.handlers[name] as (
      body: unknown,
      caller: { session: ChatSession; isWanted: () => boolean },
    ) => Promise<Omit<stagedoor.Response.$Properties, 'id'>>;
    return await handler(decoded[name as keyof typeof decoded], { session: this, isWanted });
  }

  async join(room: RoomId, since: { epoch?: string; offset?: number } = {}) {
    const { chatJoined } = await this.ask('joinChat', { room, ...since });
    assert.ok(chatJoined != null);
    return chatJoined as stagedoor.ChatJoined;
  }

  async say(room: RoomId, text: string, id: string = randomUUID()) {
    const { chatMessageSent } = await this.ask('sendChatMessage', { room, id, text });
    assert.ok(chatMessageSent != null);
    return { id, ...(chatMessageSent as stagedoor.ChatMessageSent) };
  }

  /** The code with which it is refused. */
  async refusal(work: (person: Person) => Promise<unknown>): Promise<string> {
    return (await this.refused(work)).code;
  }

  async refused(work: (person: Person) => Promise<unknown>): Promise<AppError> {
    try {
      await work(this);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    throw new Error('it was not refused');
  }

  /** What `find` finds, now or when something is heard. */
  async hears<Found>(find: (person: Person) => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find(this);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  async hearsText(text: string): Promise<Publication> {
    return await this.hears(({ heard }) =>
      heard.find(({ event }) => event?.message?.text === text),
    );
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

export type ChatServer = {
  chat: Chat;
  metrics: Metrics;
  person: (name: string, options?: { kind?: Identity['kind']; roles?: Role[] }) => Person;
};

/** Chat on a database of its own; `addServer` makes more of them, which share streams, people and the bus. */
export async function startChat(
  context: TestContext,
  options: { redisUrl?: string; clock?: Clock; log?: Logger; hasLimits?: boolean } = {},
) {
  const { clock = systemClock, redisUrl, log = createSilentLogger(), hasLimits = true } = options;
  const factor = hasLimits ? 1 : 1_000;
  const { database, close } = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [],
  });
  const streams = new FakeStreams();
  const hub = new MemoryBusHub();
  const userIds = new Map<string, UserId>();
  const accounts = new Map<UserId, { roles: readonly Role[] }>();
  const closing: (() => Promise<void>)[] = [];
  const idOf = (name: string): UserId => {
    const id = userIds.get(name) ?? asUserId(randomUUID());
    userIds.set(name, id);
    return id;
  };
  const findPublicUsers = async (ids: readonly string[]) => {
    const found = [...userIds].filter(([, id]) => ids.includes(id));
    return new Map(
      found.map(([name, id]) => [
        id as string,
        {
          ...{ id, username: name, displayName: `${name} the person`, bio: '', isCreator: false },
          ...{ profilePicUrl: null, createdAt: '' },
        },
      ]),
    );
  };
  const addServer = async (): Promise<ChatServer> => {
    const people: Person[] = [];
    const metrics = new Metrics({ processMetrics: false });
    const bus = new MemoryBus({ log, hub });
    const chat = await Chat.create({
      ...{ database, redisUrl, bus, clock, log },
      directory: streams,
      people: { findPublicUsers, findAccount: async (userId) => accounts.get(userId) },
      createLimiter: (_name, { capacity, refillPerSecond }) =>
        new MemoryRateLimiter({ capacity: capacity * factor, refillPerSecond, clock }),
      grants: { verifyGrant: async (subject) => ({ subject }) as MediaGrant },
      metrics,
    });
    chat.connect({
      notifyUser: (userId, notification) => {
        for (const person of people) if (person.userId === userId) person.notifyUser(notification);
      },
      notifyUserNow: (userId, notification) => {
        for (const person of people)
          if (person.userId === userId) person.notifyUserNow(notification);
      },
      broadcast: (topic, publications) => {
        // As bytes, as everybody gets them.
        const bytes = stagedoor.ChatPublications.encode(publications).finish();
        for (const person of people)
          if (person.topics.has(topic)) person.receive(stagedoor.ChatPublications.decode(bytes));
      },
    });
    closing.push(
      () => chat.close(),
      () => bus.close(),
    );
    const person: ChatServer['person'] = (name, options = {}) => {
      const { kind = 'user', roles = ['fan'] as const } = options;
      const userId = kind === 'user' ? idOf(name) : asUserId(`anon_${name}`);
      if (kind === 'user') accounts.set(userId, { roles });
      const identity: Identity = { userId, kind, roles, tokenExpiresAtMs: Number.MAX_SAFE_INTEGER };
      const one = new Person(chat, identity);
      people.push(one);
      return one;
    };
    return { chat, person, metrics };
  };
  context.after(async () => {
    for (const end of closing) await end();
    await close();
  });
  const addRoom = (creator: string): RoomId => {
    const room = asRoomId(`room-${randomUUID().slice(0, 8)}`);
    streams.add(room, idOf(creator));
    return room;
  };
  const server = await addServer();
  return { ...server, addServer, addRoom, streams, database, idOf };
}
