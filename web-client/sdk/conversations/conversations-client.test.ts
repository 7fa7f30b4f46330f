import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { StagedoorClient } from '../StagedoorClient.ts';
import { FakeServer, welcome } from '../test/FakeServer.ts';
import { until } from './test/conversations-setup.ts';
import { FakePost, wireOf } from './test/FakePost.ts';

const ALICE = randomUUID();
const USER = {
  ...{ id: ALICE, username: 'alice', displayName: 'Alice', email: 'alice@example.com' },
  ...{ bio: '', profilePicUrl: null, isCreator: false, creatorApplication: 'none' },
  ...{ role: 'fan', roles: ['fan'] },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const LOGIN = { email: USER.email, password: 'correct horse' };

let server: FakeServer;
let clock: FakeClock;
let client: StagedoorClient;
let post: FakePost;

/** The REST side: whatever is asked for below /messages the fake post answers. */
const rest: typeof fetch = async (input, init) => {
  const { pathname, searchParams } = new URL(String(input));
  const path = pathname.replace('/api/v1', '');
  const body = JSON.parse(String(init?.body ?? '{}')) as Record<string, string>;
  const answered = (data: unknown) => Response.json({ success: true, data });
  if (path === '/auth/login') {
    const tokens = { accessToken: 'token', refreshToken: 'refresh', csrfToken: 'csrf' };
    return answered({ ...tokens, expiresIn: 3_600, user: USER });
  }
  if (path === '/auth/logout') return answered({});
  if (path === '/auth/anonymous') {
    return answered({ userId: 'nobody', accessToken: 'nothing', expiresIn: 3_600 });
  }
  const [, , kind, id = '', what] = path.split('/');
  if (kind === 'unread') return answered({ unreadCount: await post.api.unreadCount() });
  if (kind === 'blocks') return answered({ userIds: await post.api.blocks() });
  if (kind === 'send') return answered(await post.api.send(body));
  if (what === undefined) return answered(await post.api.conversation(id));
  const query = { limit: Number(searchParams.get('limit')), before: undefined };
  return answered(await post.api.messages(id, query));
};

beforeEach(async () => {
  server = await FakeServer.create();
  post = new FakePost();
  post.userId = ALICE;
  clock = new FakeClock();
  server.handlers.hello = () => ({
    welcome: welcome({ userId: ALICE, identityKind: 'user' }),
  });
  server.handlers.watchPresence = () => ({ presenceList: { people: [] } });
  client = StagedoorClient.create({
    baseUrl: server.url.replace(/^ws/, 'http').replace(/\/ws$/, ''),
    clock,
    random: () => 0,
    api: { fetch: rest, refreshTokenIn: 'body' },
  });
});

afterEach(async () => {
  await client.close();
  assert.equal(clock.pendingCount, 0, 'no timer is left');
  await server.close();
});

test('[DM-C14] whoever logs in has a session that hears of messages, and loses them with the login', async () => {
  const id = post.begin();
  const conversation = client.conversations.open(id);
  assert.equal(conversation.state.phase, 'refused');
  assert.equal(server.linkCount, 0, 'nobody is connected for nothing');
  await client.api.logIn(LOGIN);
  const link = await server.nextLink();
  await until(conversation, ({ phase }) => phase === 'ready');
  link.notify(1, { directMessage: wireOf(post.say(id, 'hello')) });
  await until(conversation, ({ messages }) => messages.length === 1);
  assert.equal(conversation.state.messages[0]?.text, 'hello');
  await client.api.logOut();
  assert.equal(conversation.state.phase, 'refused');
  assert.deepEqual(conversation.state.messages, []);
});

test('[DM-C4] a message goes by the socket, and its answer is known from the log', async () => {
  const id = post.begin();
  await client.api.logIn(LOGIN);
  const conversation = client.conversations.open(id);
  const clientId = conversation.send({ text: 'hello' });
  const { request, link } = await server.nextRequest('sendDirectMessage');
  assert.equal(request.sendDirectMessage?.clientId, clientId);
  assert.equal(request.sendDirectMessage?.conversationId, id);
  const view = post.say(id, 'hello', { by: ALICE, clientId });
  link.respond(request.id, { directMessageSent: wireOf(view) });
  await until(conversation, ({ messages }) => messages[0]?.status === 'sent');
  assert.equal(conversation.state.messages[0]?.messageId, view.messageId);
});

test('[DM-C14] the guest of a third party has no direct messages', async () => {
  const guest = StagedoorClient.create({ baseUrl: 'http://127.0.0.1:9', clock, grant: 'grant' });
  assert.equal(guest.conversations.openInbox().state.failure?.code, 'AUTH_REQUIRED');
  await guest.close();
});
